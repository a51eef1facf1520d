"""The curve of now and the one of the future journey in one chart, the same touchpoint at the same place."""

from typing import NamedTuple

from app.layout.drawing import Drawing
from app.layout.frames import Frame
from app.layout.lettering import CENTRE, RIGHT, set_text
from app.layout.marks import diamond, smiley
from app.layout.shapes import Box, Ellipse, Font, Path, Shape
from app.layout.splines import samples, smooth_steps
from app.layout.text import measure
from app.layout.themes import Theme
from app.layout.wrapping import wrap
from app.models.board import Note, Phase
from app.models.document import Document
from app.models.findings.scores import felt
from app.models.people import INTENSITY, Stop
from app.models.words import decimal, word

HEIGHT = 250.0
_LEFT = 56.0
_TOP, _BOTTOM = 46.0, 16.0
_NAME, _SMALL, _LEGEND = Font(11.0, "semibold"), Font(9.5), Font(10.5)
_POINT = 4.0
_MOST_WORDS = 6  # changes that are told in words, the largest first
_ROOM, _PITCH = 118.0, 11.5  # points that such words may be wide, and from line to line
_NOW_DASH = (5.0, 3.0)


class _Point(NamedTuple):
    """A stop on the chart."""

    note: str  # in the future journey, "" where it is only in the current one
    x: float
    y: float
    value: float
    moment: bool


class _Slot(NamedTuple):
    """A place along the journey: the stop of now, the one to come, or both."""

    now: Stop | None
    later: Stop | None


def two_curves(
    document: Document, routes: tuple[str, str], journey: str, width: float, language: str, theme: Theme
) -> Drawing:
    """Both curves of a pair of routes (now, future) over the phases of the future journey.

    The line of now is dashed, with hollow points; where the feeling at the same stop differs, an arrow leads
    from one to the other. Places: "note:" with an id of the future journey.
    """
    columns = _slots(document, routes, journey)
    room = (width - _LEFT) / max(1, len(columns))
    now: list[_Point] = []
    later: list[_Point] = []
    shapes: list[Shape] = []
    for i, (name, slots) in enumerate(columns):
        x = _LEFT + i * room
        shapes += _column(name, x, room, i, theme)
        for k, slot in enumerate(slots):
            at = x + room * (k + 0.5) / len(slots)
            note = slot.later.note if slot.later else ""
            for stop, points in ((slot.now, now), (slot.later, later)):
                value = felt(document, stop) if stop is not None else None
                if stop is not None and value is not None:
                    points.append(_Point(note, at, _height(value), value, stop.moment != "none"))
    shapes += _axis(width, language, theme)
    shapes += _arrows(now, later, theme)
    shapes += _line(now, theme, theme.muted, _NOW_DASH, hollow=True)
    shapes += _line(later, theme, theme.route("teal", 1), (), hollow=False)
    shapes += _words(document, now, later, theme, language, width)
    shapes += _legend(width, language, theme)
    reach = _POINT + 5.0
    places = {
        f"note:{point.note}": Frame(point.x - reach, point.y - reach, 2 * reach, 2 * reach) for point in later
    }
    return Drawing(tuple(shapes), HEIGHT, places)


def _height(value: float) -> float:
    """The y of an intensity."""
    share = (value + INTENSITY) / (2 * INTENSITY)
    return HEIGHT - _BOTTOM - share * (HEIGHT - _BOTTOM - _TOP)


def _slots(document: Document, routes: tuple[str, str], journey: str) -> list[tuple[str, list[_Slot]]]:
    """The phases of the future journey by name, each with its places. A stop in the same phase on both
    routes has one place; one that only the current route has comes where it was.
    """
    phases = [phase for phase in document.where(Phase, "journey", journey) if not phase.hidden]
    before, after = (document.where(Stop, "route", route) for route in routes)
    old = {stop.note: stop for stop in before}
    paired: dict[str, Stop] = {}
    for stop in after:
        note = document.get(Note, stop.note)
        first = old.get(note.copied_from)
        here = document.get(Phase, note.phase).copied_from
        if first is not None and document.get(Note, first.note).phase == here:
            paired[stop.id] = old.pop(note.copied_from)
    found = []
    for phase in phases:
        slots = [
            _Slot(paired.get(stop.id), stop)
            for stop in after
            if document.get(Note, stop.note).phase == phase.id
        ]
        alone = [s for s in before if s.note in old and document.get(Note, s.note).phase == phase.copied_from]
        for stop in alone:
            slots.insert(_place(slots, stop, before), _Slot(stop, None))
        found.append((phase.name, slots))
    return found


def _place(slots: list[_Slot], stop: Stop, before: list[Stop]) -> int:
    """Behind the stops of now that came before it."""
    earlier = {each.id for each in before[: before.index(stop)]}
    behind = [i for i, slot in enumerate(slots) if slot.now is not None and slot.now.id in earlier]
    return behind[-1] + 1 if behind else 0


def _column(name: str, x: float, room: float, index: int, theme: Theme) -> list[Shape]:
    shown = name
    while shown and measure(shown, _NAME) > room - 10:
        shown = shown[:-1]
    text = shown if shown == name else shown[:-1] + "…"
    ground = (
        [Box(x, _TOP - 8, room, HEIGHT - _TOP + 4, fill=theme.stage)]
        if index % 2 == 0 and theme.stage
        else []
    )
    return [*ground, set_text(text, x + room / 2, _TOP - 14, _NAME, theme.title, CENTRE)]


def _axis(width: float, language: str, theme: Theme) -> list[Shape]:
    y = _height(0.0)
    line = Path((("M", _LEFT - 4, y), ("L", width, y)), stroke=theme.faint, stroke_width=1.0, dash=(3.0, 3.0))
    return [
        line,
        *smiley(24, _height(4.0), 7.5, 1.0, theme.title),
        *smiley(24, _height(-4.0), 7.5, -1.0, theme.title),
        set_text(word("neutral", language), _LEFT - 8, y + 3.4, _SMALL, theme.muted, RIGHT),
    ]


def _line(
    points: list[_Point], theme: Theme, colour: str, dash: tuple[float, ...], *, hollow: bool
) -> list[Shape]:
    shapes: list[Shape] = []
    steps = smooth_steps([point.x for point in points], [point.y for point in points])
    if steps:
        shapes.append(Path(steps, stroke=colour, stroke_width=2.0, dash=dash, round_ends=True))
    for point in points:
        if point.moment:
            shapes.append(
                diamond(point.x, point.y, 6.0, theme.board if hollow else theme.moment, theme.moment)
            )
            continue
        fill = theme.board if hollow else colour
        shapes.append(Ellipse(point.x, point.y, _POINT, _POINT, fill=fill, stroke=colour, stroke_width=1.6))
    return shapes


def _changed(now: list[_Point], later: list[_Point]) -> list[tuple[_Point, _Point]]:
    """Pairs at the same place with another feeling, the largest change first."""
    old = {point.note: point for point in now if point.note}
    pairs = [(old[p.note], p) for p in later if p.note in old and old[p.note].value != p.value]
    return sorted(pairs, key=lambda pair: -abs(pair[1].value - pair[0].value))


def _arrows(now: list[_Point], later: list[_Point], theme: Theme) -> list[Shape]:
    shapes: list[Shape] = []
    for old, new in _changed(now, later):
        way = 1.0 if new.y > old.y else -1.0
        tip = new.y - way * (_POINT + 1.5)
        if abs(new.y - old.y) < 3 * _POINT:
            continue
        head = (("M", new.x - 3.5, tip - way * 5), ("L", new.x, tip), ("L", new.x + 3.5, tip - way * 5))
        steps = (("M", old.x, old.y + way * (_POINT + 1)), ("L", new.x, tip), *head)
        shapes.append(Path(steps, stroke=theme.title, stroke_width=1.2, round_ends=True))
    return shapes


def _words(
    document: Document, now: list[_Point], later: list[_Point], theme: Theme, language: str, width: float
) -> list[Shape]:
    """What changes most, each near its new point where it hides nothing; one that fits nowhere says its
    value only, and that too is left out where there is no room: the list under the curves tells them all.
    """
    shapes: list[Shape] = []
    taken = _Taken(now, later)
    for old, new in _changed(now, later)[:_MOST_WORDS]:
        value = decimal(new.value, language, signed=True)
        text = " ".join(document.get(Note, new.note).text.split())
        for said in (f"{text} {value}", value):
            lines = wrap(said, _ROOM, _SMALL, language)
            wide = max(line.width for line in lines)
            place = taken.free(old, new, wide, len(lines) * _PITCH, width)
            if place is not None:
                for i, line in enumerate(lines):
                    y = place.y + _PITCH * i + _SMALL.size
                    shapes.append(set_text(line.text, place.x + wide / 2, y, _SMALL, theme.ink, CENTRE))
                break
    return shapes


class _Taken:
    """Where lines, signs, arrows and words are already."""

    def __init__(self, now: list[_Point], later: list[_Point]) -> None:
        self._spots: list[tuple[float, float]] = []
        for points in (now, later):
            self._spots += samples(smooth_steps([p.x for p in points], [p.y for p in points]))
            self._spots += [
                (p.x + dx, p.y + dy) for p in points for dx in (-6.0, 0.0, 6.0) for dy in (-6.0, 0.0, 6.0)
            ]
        for old, new in _changed(now, later):
            low, high = sorted((old.y, new.y))
            self._spots += [(new.x, low + 4.0 * i) for i in range(int((high - low) / 4.0) + 1)]
        self._frames: list[Frame] = []

    def free(self, old: _Point, new: _Point, wide: float, high: float, width: float) -> Frame | None:
        """A place for a box near an arrow, which is taken then; None where there is none."""
        for further in (0.0, 8.0, 16.0, 26.0):
            gap = _POINT + 6.0 + further
            for point, side in ((new, -1 if new.y < old.y else 1), (old, 1 if new.y < old.y else -1)):
                y = point.y - gap - high if side < 0 else point.y + gap
                for x in (point.x - wide / 2, point.x, point.x - wide):
                    if self._take(box := Frame(x, y, wide, high), width):
                        return box
            for y in (new.y - high / 2, (old.y + new.y - high) / 2, old.y - high / 2):
                for x in (new.x + gap, new.x - gap - wide):
                    if self._take(box := Frame(x, y, wide, high), width):
                        return box
        return None

    def _take(self, box: Frame, width: float) -> bool:
        if box.x < _LEFT or box.right > width or box.y < _TOP - 8.0 or box.bottom > HEIGHT - 5.0:
            return False
        left, right, top, bottom = box.x - 3.0, box.right + 3.0, box.y - 2.0, box.bottom + 2.0
        neutral = _height(0.0)
        is_hit = top <= neutral <= bottom or any(
            left <= x <= right and top <= y <= bottom for x, y in self._spots
        )
        if is_hit or any(
            f.x < right and left < f.right and f.y < bottom and top < f.bottom for f in self._frames
        ):
            return False
        self._frames.append(box)
        return True


def _legend(width: float, language: str, theme: Theme) -> list[Shape]:
    """Which line is which, at the top right."""
    shapes: list[Shape] = []
    x = width
    entries = (("curve_future", theme.route("teal", 1), ()), ("curve_now", theme.muted, _NOW_DASH))
    for key, colour, dash in entries:
        text = set_text(word(key, language), x, 12, _LEGEND, theme.title, RIGHT)
        left = text.x - 32
        line = Path((("M", left, 8.5), ("L", left + 25, 8.5)), stroke=colour, stroke_width=2.0, dash=dash)
        shapes += [text, line]
        x = left - 18
    return shapes
