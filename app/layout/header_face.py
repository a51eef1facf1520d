"""The faces above and beside the notes: chevrons, groups, the second band, lane labels and cells."""

from collections.abc import Sequence

from app.layout import style
from app.layout.fitting import Fitted, fit
from app.layout.frames import Frame
from app.layout.lettering import CENTRE, cut_short, set_lines
from app.layout.look_kinds import LaneLook, PhaseLook, StageLook
from app.layout.marks import mark
from app.layout.shapes import Box, Face, Font, Path, Step
from app.layout.text import measure
from app.layout.themes import Theme
from app.layout.wrapping import Line

_CURVE = 0.5523  # how far the handles of a quarter circle lie, as a ratio of its radius
_NAME, _NAME_FLOOR, _NAME_ROOM = 13.5, 9.0, 17.0
_QUOTE, _QUOTE_FLOOR, _QUOTE_ROOM = 9.75, 8.5, 24.0
_QUOTE_LINE = 1.22
_PHASE_TOP, _PHASE_AIR = 8.0, 3.0  # over the name; and what words leave free where a chevron is narrow
_TITLE, _TITLE_FLOOR = 11.0, 8.5
_COUNT = 9.5
_LABEL_TOP = 9.0
_LABEL_WIDTH = style.LABEL_WIDTH - style.LABEL_PAD
_STAGE, _STAGE_FLOOR, _STAGE_AIR = 10.0, 8.5, 24.0
_SIGN = 7.0


def _phase_left(look: PhaseLook) -> float:
    return 11.0 if look.index == 0 else 9.0 + style.PHASE_TIP


def _phase_room(look: PhaseLook, width: float) -> float:
    return width - _phase_left(look) - style.PHASE_TIP - 2.0


def _phase_lines(look: PhaseLook, width: float, most: float = _NAME) -> tuple[Fitted, Fitted]:
    room = _phase_room(look, width)
    name = fit(look.name, room, _NAME_ROOM, most, _NAME_FLOOR, style.LINE, "bold", language=look.language)
    quote = fit(
        look.quote, room, _QUOTE_ROOM, _QUOTE, _QUOTE_FLOOR, _QUOTE_LINE, italic=True, language=look.language
    )
    return name, quote


def phase_height(look: PhaseLook, width: float) -> float:
    """How high a chevron of that width must be for its name and quote."""
    name, quote = _phase_lines(look, width)
    return max(style.PHASE_HEIGHT, 2 * _PHASE_TOP + name.height + (quote.height if look.quote else 0.0))


def name_size(looks: Sequence[PhaseLook], width: float) -> float:
    """The size of letters at which the names of all these phases fit into chevrons of that width."""
    return min((_phase_lines(look, width)[0].size for look in looks), default=_NAME)


def quote_top(look: PhaseLook, width: float) -> float | None:
    """Where the quote begins, from the top of a chevron of that width; None where there is no quote."""
    return _PHASE_TOP + _phase_lines(look, width)[0].height if look.quote else None


def phase_face(look: PhaseLook, frame: Frame, theme: Theme, most: float = _NAME) -> Face:
    """A chevron with the name of the phase, in letters of `most` at most, and what a customer says in it.

    One that is narrower than it was planned for, as on a small screen, ends its words in dots.
    """
    name, quote = _phase_lines(look, frame.w, most)
    bold, italic = Font(name.size, "bold"), Font(quote.size, italic=True)
    left, step = _phase_left(look), quote.size * _QUOTE_LINE
    width, room = _phase_room(look, frame.w), frame.h - 2 * _PHASE_AIR
    names = cut_short(name.lines, int(room / (name.size * style.LINE)), width, bold)
    high = len(names) * name.size * style.LINE
    quotes = cut_short(quote.lines, int((room - high - 1.0) / step), width, italic) if look.quote else ()
    words = high + (1.0 + len(quotes) * step if quotes else 0.0)
    middle = (frame.h - words) / 2  # a quote of two lines in a low chevron has air on both sides
    top = min(_PHASE_TOP, middle) if quotes else middle
    return (
        Path(_chevron(frame.w, frame.h, look.index == 0), fill=theme.phase(look.colour, look.index)),
        *set_lines(names, left, top, bold, theme.on_phase),
        *set_lines(quotes, left, top + high + 1.0, italic, theme.on_phase, _QUOTE_LINE),
    )


def _chevron(w: float, h: float, first: bool) -> tuple[Step, ...]:
    tip = style.PHASE_TIP
    point: tuple[Step, ...] = (("L", w - tip, 0.0), ("L", w, h / 2), ("L", w - tip, h))
    if not first:
        return (("M", 0.0, 0.0), *point, ("L", 0.0, h), ("L", tip, h / 2), ("Z",))
    r, k = style.CELL_RADIUS, style.CELL_RADIUS * (1 - _CURVE)
    return (
        ("M", r, 0.0),
        *point,
        ("L", r, h),
        ("C", k, h, 0.0, h - k, 0.0, h - r),
        ("L", 0.0, r),
        ("C", 0.0, k, k, 0.0, r, 0.0),
        ("Z",),
    )


def group_face(name: str, frame: Frame, theme: Theme, language: str = "nl") -> Face:
    """The name of a group of phases over a thin line."""
    fitted = fit(name, frame.w - 20.0, 14.0, 10.0, 8.5, style.LINE, "semibold", language=language)
    font, step, line = Font(fitted.size, "semibold"), fitted.size * style.LINE, frame.h - 4.0
    lines = cut_short(fitted.lines, max(1, int((line - 3.0) / step)), frame.w - 20.0, font)
    rule: tuple[Step, ...] = (("M", 0.75, line), ("L", frame.w - 0.75, line))
    return (
        *set_lines(
            lines, 0.0, line - 3.0 - len(lines) * step, font, theme.title, width=frame.w, align=CENTRE
        ),
        Path(rule, stroke=theme.faint, stroke_width=1.5, round_ends=True),
    )


def group_height(name: str, width: float, language: str = "nl") -> float:
    """How high the strip of a group must be for its name."""
    fitted = fit(name, width - 20.0, 14.0, 10.0, 8.5, style.LINE, "semibold", language=language)
    return max(style.GROUP_HEIGHT, fitted.height + 9.0)


def _fit_stage(look: StageLook, width: float) -> Fitted:
    return fit(
        look.text,
        width - _STAGE_AIR,
        _STAGE * style.LINE,
        _STAGE,
        _STAGE_FLOOR,
        style.LINE,
        "semibold",
        language=look.language,
    )


def stage_height(look: StageLook, width: float) -> float:
    """How high a pill of that width must be for its text."""
    return max(style.STAGE_HEIGHT, _fit_stage(look, width).height + 8.0)


def stage_face(look: StageLook, frame: Frame, theme: Theme) -> Face:
    """A pale pill with the name of the stage and how many are in it; in dots where it is narrower than it
    was planned for.
    """
    fitted = _fit_stage(look, frame.w)
    font, step = Font(fitted.size, "semibold"), fitted.size * style.LINE
    bare = tuple(_without_point(line, font) for line in fitted.lines)
    lines = cut_short(bare, max(1, int(frame.h / step)), frame.w - _STAGE_AIR, font)
    top = (frame.h - len(lines) * step) / 2
    radius = min(frame.h, style.STAGE_HEIGHT) / 2
    return (
        Box(0, 0, frame.w, frame.h, fill=theme.stage, radius=radius),
        *set_lines(lines, 0.0, top, font, theme.on_stage, width=frame.w, align=CENTRE),
    )


def _without_point(line: Line, font: Font) -> Line:
    """A line that ends between a name and its number needs no point there."""
    text = line.text.removesuffix(" ·").removeprefix("· ")
    return line if text == line.text else Line(text, measure(text, font))


def band_label_face(text: str, frame: Frame, theme: Theme, language: str = "nl") -> Face:
    """The label at the left of the second band."""
    fitted = _fit_title(text, _LABEL_WIDTH, language)
    first_line = (min(frame.h, style.STAGE_HEIGHT) - fitted.size * style.LINE) / 2
    return set_lines(fitted.lines, 0.0, first_line, Font(fitted.size, "semibold"), theme.title)


def _fit_title(title: str, width: float, language: str) -> Fitted:
    return fit(
        title, width, 2 * _TITLE * style.LINE, _TITLE, _TITLE_FLOOR, style.LINE, "semibold", language=language
    )


def lane_label_height(look: LaneLook) -> float:
    """How high a lane must be for its label."""
    return _LABEL_TOP + _fit_title(look.title, _LABEL_WIDTH, look.language).height + 2 * _COUNT * style.LINE


def lane_face(look: LaneLook, frame: Frame, theme: Theme) -> Face:
    """The label of a lane in the left of its frame: title, how many notes, and the sign that its notes
    carry. In a lane that is lower than that, as on a board far away, as much of the title as it has room for.
    """
    title = _fit_title(look.title, _LABEL_WIDTH, look.language)
    font = Font(title.size, "semibold")
    words = title.height + 1.0 + _COUNT * style.LINE
    if frame.h < words:
        return _low_lane_face(title, font, frame, theme)
    top = min(_LABEL_TOP, (frame.h - words) / 2)
    below = top + title.height + 1.0
    signs = mark(look.mark, 0.5, below + 2.4, _SIGN, theme.muted)
    count = fit(look.count, _LABEL_WIDTH - 2 * _SIGN, _COUNT * style.LINE, _COUNT, 8.5)
    return (
        *set_lines(title.lines, 0.0, top, font, theme.title),
        *signs,
        *set_lines(count.lines, _SIGN + 5.0 if signs else 0.0, below, Font(count.size), theme.muted),
    )


def _low_lane_face(title: Fitted, font: Font, frame: Frame, theme: Theme) -> Face:
    if frame.h < title.size:  # cut off, it says nothing
        return ()
    step = title.size * style.LINE
    lines = cut_short(title.lines, max(1, int(frame.h / step)), _LABEL_WIDTH, font)
    return set_lines(lines, 0.0, min(_LABEL_TOP, (frame.h - len(lines) * step) / 2), font, theme.title)


def cell_face(frame: Frame, theme: Theme) -> Face:
    """The faint outline of a cell."""
    return (
        Box(
            0.5,
            0.5,
            frame.w - 1.0,
            frame.h - 1.0,
            fill=theme.cell or None,
            stroke=theme.rule,
            stroke_width=1.0,
            radius=style.CELL_RADIUS,
        ),
    )
