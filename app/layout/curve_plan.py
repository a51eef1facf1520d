"""The plan of a curve: points and lines with their places, in points from the strip's top left."""

from dataclasses import dataclass, replace

from app.layout import style
from app.layout.curve_legend import LegendPlan
from app.layout.shapes import Step
from app.models.people import INTENSITY


@dataclass(frozen=True, slots=True)
class Scores:
    """The y of a group's scores: of the highest, the quartiles, the median and the lowest."""

    top: float
    upper: float
    median: float
    lower: float
    bottom: float
    disputed: bool = False  # nowhere on its route the group disagrees more


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A stop on the curve. Without an intensity it lies on the neutral line and the curve passes it by.

    A point of an average has no stop; so many `conversations` stop at its note.
    """

    stop: str
    note: str
    x: float
    y: float
    intensity: float | None
    moment: bool = False
    emotion: str = ""
    scores: Scores | None = None
    conversations: int = 0

    @property
    def spread(self) -> tuple[float, float] | None:
        """The y of the highest and the lowest of a group's scores."""
        return None if self.scores is None else (self.scores.top, self.scores.bottom)


@dataclass(frozen=True, slots=True)
class RouteLine:
    """One line: its points in order, the steps it is drawn by, and its place among the lines, which picks
    the dash. `sources` are the routes it is made of; the mean of several has a key of its own as `route`.
    """

    route: str
    index: int
    title: str
    colour: str
    points: tuple[CurvePoint, ...]
    steps: tuple[Step, ...]
    sources: tuple[str, ...] = ()

    @property
    def is_average(self) -> bool:
        """Whether it is the mean of conversations; nobody can take hold of its points."""
        return bool(self.sources) and self.sources != (self.route,)


@dataclass(frozen=True, slots=True)
class CurvePlan:
    """Every visible line. `top` is the y of +5, `bottom` that of −5; the legend lies above. The columns reach
    from `left` to `width`.
    """

    routes: tuple[RouteLine, ...]
    width: float
    height: float
    legend: LegendPlan
    top: float
    bottom: float
    left: float = style.LABEL_WIDTH

    @property
    def neutral(self) -> float:
        """The y of intensity 0."""
        return (self.top + self.bottom) / 2

    def intensity_to_y(self, intensity: float) -> float:
        """Where an intensity lies; beyond ±5 is ±5."""
        share = (min(max(intensity, -INTENSITY), INTENSITY) + INTENSITY) / (2 * INTENSITY)
        return self.bottom + (self.top - self.bottom) * share

    def y_to_intensity(self, y: float) -> float:
        """The intensity at a height, −5 to +5."""
        share = (y - self.bottom) / (self.top - self.bottom)
        return min(max(share * 2 * INTENSITY - INTENSITY, -INTENSITY), INTENSITY)

    def shifted(self, by: float) -> "CurvePlan":
        """The same lines, so many points further right."""
        routes = tuple(_shifted(line, by) for line in self.routes)
        return replace(self, routes=routes, width=self.width + by, left=self.left + by)


def _shifted(line: RouteLine, by: float) -> RouteLine:
    points = tuple(replace(point, x=point.x + by) for point in line.points)
    steps = tuple(
        (sign, *(value + by if i % 2 == 0 else value for i, value in enumerate(numbers)))  # type: ignore[operator]
        for sign, *numbers in line.steps
    )
    return replace(line, points=points, steps=steps)
