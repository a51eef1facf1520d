"""The funnel as it is drawn: a bar for each step, as wide as it holds people, and what goes on to the next.

It can be read in black and white: a bar whose count is missing is an empty dashed frame, one that holds more
than an earlier step is hatched and has a sign and a sentence beside it.
"""

from collections.abc import Sequence

from app.layout import style
from app.layout.fitting import fit
from app.layout.lettering import set_lines, set_text
from app.layout.shapes import Box, Face, Font, Hatch, Path, Step
from app.layout.text import measure
from app.layout.themes import Theme
from app.models.findings.funnel import KNOWN, NOBODY, Funnel, FunnelStep
from app.models.words import integer, percentage, word

ROW, GAP, CAPTION = 38.0, 24.0, 24.0  # points at scale 1
_LABEL, _BARS = 0.25, 0.43  # of the width; names that need less leave the rest to the bars
_AIR = 14.0
_LEAST_BAR = 2.5
_EMPTY_BAR = 0.3  # of the room for bars
_NAME, _NAME_FLOOR, _COUNT, _SHARE, _SMALL = 12.0, 8.5, 14.0, 11.5, 9.5


def funnel_height(steps: int, scale: float = 1.0) -> float:
    """How high the drawing of so many steps is."""
    return (CAPTION + steps * ROW + max(steps - 1, 0) * GAP) * scale


def funnel_face(
    funnel: Funnel, width: float, theme: Theme, language: str, scale: float = 1.0, rows: slice = slice(None)
) -> Face:
    """All steps of a funnel below each other, or those of `rows`; `funnel_height` says how high it is."""
    steps = funnel.steps[rows]
    label = _label_width(funnel, width, language, scale)
    bars = width * (_LABEL + _BARS) - label
    drawing = _Drawing(theme, language, scale, label, bars, width, funnel.largest)
    shapes = drawing.captions()
    tops = [(CAPTION + i * (ROW + GAP)) * scale for i in range(len(steps))]
    first = funnel.steps.index(steps[0]) if steps else 0
    for i, (step, top) in enumerate(zip(steps, tops, strict=True)):
        if i + 1 < len(steps):
            shapes += drawing.between(step, steps[i + 1], top + ROW * scale)
        shapes += drawing.step(step, first + i, top)
    return shapes


def _label_width(funnel: Funnel, width: float, language: str, scale: float) -> float:
    """As wide as the longest name, so that none stands far from its bar; the same on every sheet."""
    font, nameless = Font(_NAME * scale, "semibold"), word("without_name", language)
    longest = max((measure(step.name or nameless, font) for step in funnel.steps), default=0.0)
    return min(width * _LABEL, longest + 2 * _AIR * scale)


def funnel_sentences(funnel: Funnel, language: str) -> list[str]:
    """What the drawing comes to, and what it lacks."""
    said = []
    if funnel.ends is not None and (whole := funnel.ends[0].count):
        one, last = funnel.ends
        share = percentage(last.count or 0, whole, language)
        said.append(word("funnel_whole", language, first=one.name, last=last.name, share=share))
    if funnel.missing:
        said.append(word("funnel_lacks", language, count=funnel.missing))
    larger = [step.name for step in funnel.steps if step.exceeds]
    if larger:
        said.append(word("funnel_grows", language, count=len(larger)))
    return said


class _Drawing:
    """Measures and colours of one funnel, in points."""

    def __init__(
        self,
        theme: Theme,
        language: str,
        scale: float,
        label: float,
        bars: float,
        width: float,
        largest: int,
    ) -> None:
        self.theme, self.language, self.scale = theme, language, scale
        self.label, self.bars, self.width, self.largest = label, bars, width, largest
        self.right = label + bars + _AIR * scale

    def captions(self) -> Face:
        """What the figures at the right are."""
        room = self.width - self.right
        fitted = fit(
            word("funnel_counts", self.language), room, CAPTION * self.scale, _SMALL * self.scale,
            _NAME_FLOOR * self.scale, language=self.language,
        )  # fmt: skip
        top = CAPTION * self.scale - fitted.height
        return set_lines(fitted.lines, self.right, top, Font(fitted.size), self.theme.muted)

    def _bar(self, step: FunnelStep) -> tuple[float, float]:
        """Left and width of a bar."""
        share = _EMPTY_BAR if step.count is None else step.count / self.largest if self.largest else 0.0
        wide = max(_LEAST_BAR * self.scale, self.bars * share)
        return self.label + (self.bars - wide) / 2, wide

    def step(self, step: FunnelStep, index: int, top: float) -> Face:
        """The name, the bar and the count of a step."""
        scale, theme = self.scale, self.theme
        height = ROW * scale
        room = self.label - _AIR * scale
        name = fit(
            step.name or word("without_name", self.language), room, height, _NAME * scale,
            _NAME_FLOOR * scale, style.LINE, "semibold", language=self.language,
        )  # fmt: skip
        lines = set_lines(
            name.lines, 0.0, top + (height - name.height) / 2, Font(name.size, "semibold"), theme.ink
        )
        return (*lines, *self._bar_face(step, index, top), *self._count(step, top))

    def _bar_face(self, step: FunnelStep, index: int, top: float) -> Face:
        left, wide = self._bar(step)
        height, radius = ROW * self.scale, min(3.0 * self.scale, wide / 2)
        if step.count is None:
            dash = (4.0 * self.scale, 3.0 * self.scale)
            edge = self.theme.muted
            return (
                Box(left, top, wide, height, stroke=edge, stroke_width=self.scale, radius=radius, dash=dash),
            )
        fill = self.theme.phase("", index)
        bar = Box(left, top, wide, height, fill=fill, radius=radius)
        if not step.exceeds:
            return (bar,)
        hatch = Hatch(self.theme.on_phase, 1.4 * self.scale, 6.0 * self.scale)
        return (bar, Box(left, top, wide, height, radius=radius, hatch=hatch))

    def _count(self, step: FunnelStep, top: float) -> Face:
        scale, theme, language = self.scale, self.theme, self.language
        middle = top + ROW * scale / 2
        room = self.width - self.right
        if step.count is None:
            font = Font(_SHARE * scale, italic=True)
            y = middle + font.size * 0.36
            return (set_text(word("funnel_missing", language), self.right, y, font, theme.muted),)
        bold = Font(_COUNT * scale, "bold")
        figure = integer(step.count, language)
        if not step.exceeds:
            return (set_text(figure, self.right, middle + bold.size * 0.36, bold, theme.ink),)
        size, indent = _SMALL * scale, 13.0 * scale
        said = fit(
            word("funnel_exceeds", language, name=step.exceeds), room - indent, ROW * scale / 2, size,
            _NAME_FLOOR * scale, style.LINE, language=language,
        )  # fmt: skip
        return (
            set_text(figure, self.right, top + bold.size * 1.05, bold, theme.ink),
            *_warning(self.right, middle + 2.5 * scale, 9.0 * scale, theme.exit),
            *set_lines(said.lines, self.right + indent, middle + 1.5 * scale, Font(said.size), theme.exit),
        )

    def between(self, step: FunnelStep, following: FunnelStep, top: float) -> Face:
        """What of a step goes on to the next one, as a shape that narrows, and in figures."""
        scale, theme = self.scale, self.theme
        height = GAP * scale
        shapes: Face = ()
        if step.count is not None and following.count is not None:
            (left, wide), (low, narrow) = self._bar(step), self._bar(following)
            steps: tuple[Step, ...] = (
                ("M", left, top), ("L", left + wide, top), ("L", low + narrow, top + height),
                ("L", low, top + height), ("Z",),
            )  # fmt: skip
            shapes = (Path(steps, fill=theme.faint + "59"),)
        font = Font(_SHARE * scale, "medium")
        said, ink = self._conversion(following), theme.title
        return (*shapes, set_text(said, self.right, top + height / 2 + font.size * 0.36, font, ink))

    def _conversion(self, step: FunnelStep) -> str:
        if step.state == KNOWN and step.conversion is not None:
            share = percentage(step.conversion, 1.0, self.language)
            return word("funnel_goes_on", self.language, share=share)
        return word("funnel_nobody" if step.state == NOBODY else "funnel_unknown", self.language)


def _warning(x: float, y: float, size: float, colour: str) -> Face:
    """A triangle with a stroke in it."""
    middle = x + size / 2
    triangle: tuple[Step, ...] = (
        ("M", middle, y), ("L", x + size, y + size * 0.9), ("L", x, y + size * 0.9), ("Z",),
    )  # fmt: skip
    stroke: tuple[Step, ...] = (("M", middle, y + size * 0.35), ("L", middle, y + size * 0.58))
    dot: tuple[Step, ...] = (("M", middle, y + size * 0.72), ("L", middle, y + size * 0.74))
    line = size * 0.12
    return tuple(
        Path(steps, stroke=colour, stroke_width=line, round_ends=True) for steps in (triangle, stroke, dot)
    )


def rows_that_fit(steps: Sequence[FunnelStep], height: float, scale: float) -> int:
    """How many steps a height has room for, at least one."""
    most = int((height / scale - CAPTION + GAP) // (ROW + GAP))
    return max(1, min(most, len(steps) or 1))
