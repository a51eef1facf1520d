"""Where the emotion curve of each route runs: x from the columns of the board, y from the intensity."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from app.layout import style
from app.layout.curve_legend import LegendPlan, plan_legend
from app.layout.shapes import Step
from app.layout.splines import smooth_steps
from app.models.board import Lane, Note, Phase
from app.models.change import Change
from app.models.document import Document
from app.models.people import INTENSITY, Persona, Route, Score, Stop
from app.models.tables import name_of
from app.models.words import word

Columns = Mapping[str, tuple[float, float]]  # phase id → left, width
_MARGIN = 14.0  # above +5 and below −5, for signs and words


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A stop on the curve. Without an intensity it lies on the neutral line and the curve passes it by.

    `spread` is the y of the highest and lowest of a group's scores.
    """

    stop: str
    note: str
    x: float
    y: float
    intensity: float | None
    moment: bool = False
    emotion: str = ""
    spread: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class RouteLine:
    """One route: its points in order, the steps of its line, and its place among the routes, which picks
    colour and dash.
    """

    route: str
    index: int
    title: str
    colour: str
    points: tuple[CurvePoint, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class CurvePlan:
    """Every visible route. `top` is the y of +5, `bottom` that of −5; the legend lies above."""

    routes: tuple[RouteLine, ...]
    width: float
    height: float
    legend: LegendPlan
    top: float
    bottom: float

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


def curve_plan(
    document: Document,
    journey: str,
    columns: Columns,
    height: float = style.CURVE_HEIGHT,
    language: str = "nl",
) -> CurvePlan:
    """The curve of a journey below columns like the board's. Stops on what is hidden are left out."""
    return CurveLayout(document, journey, columns, height, language).plan


class CurveLayout:
    """The curve of one journey, kept up to date: a change draws only the routes anew that it touched."""

    def __init__(
        self,
        document: Document,
        journey: str,
        columns: Columns,
        height: float = style.CURVE_HEIGHT,
        language: str = "nl",
    ) -> None:
        self.document = document
        self.journey = journey
        self.language = language
        self._columns = dict(columns)
        self._lanes = self._visible_lanes()
        self.plan = CurvePlan((), 0.0, height, LegendPlan((), 0.0), 0.0, 0.0)
        self.arrange(columns, height)

    def arrange(self, columns: Columns, height: float) -> None:
        """Plan every route, for other columns or another height."""
        self._columns = dict(columns)
        self._lanes = self._visible_lanes()
        routes = self._routes()
        right = max((left + width for left, width in columns.values()), default=style.LABEL_WIDTH)
        legend = plan_legend([self._title(route) for route in routes], right, self.language)
        top = legend.height + _MARGIN
        self.plan = CurvePlan((), right, height, legend, top, max(height - _MARGIN, top + 1.0))
        lines = tuple(self._line(route, i) for i, route in enumerate(routes))
        self.plan = replace(self.plan, routes=lines)

    def update(self, change: Change) -> set[str]:
        """Bring the plan in line after a change; the result are the routes that look different, gone ones
        included.

        When the board's columns themselves moved, call `arrange` instead.
        """
        before = {line.route: line for line in self.plan.routes}
        if change.touches(Lane, Phase, Route, Persona):
            self.arrange(self._columns, self.plan.height)
        else:
            touched = self._touched(change)
            lines = [
                self._line(self.document.get(Route, line.route), line.index)
                if line.route in touched
                else line
                for line in self.plan.routes
            ]
            self.plan = replace(self.plan, routes=tuple(lines))
        after = {line.route: line for line in self.plan.routes}
        return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}

    def _routes(self) -> list[Route]:
        return [route for route in self.document.where(Route, "journey", self.journey) if not route.hidden]

    def _visible_lanes(self) -> set[str]:
        return {lane.id for lane in self.document.where(Lane, "journey", self.journey) if not lane.hidden}

    def _touched(self, change: Change) -> set[str]:
        """The routes of which a stop, its note or its scores changed."""
        document = self.document
        found: set[str] = set()
        stops = change.ids(Stop)
        for (table, row_id), pair in change.rows.items():
            if table == name_of(Stop):
                found |= {values["route"] for values in pair if values and "route" in values}
            elif table == name_of(Score):
                score = document.find(Score, row_id)
                stops |= {values["stop"] for values in pair if values and "stop" in values}
                stops |= {score.stop} if score else set()
            elif table == name_of(Note):
                found |= {stop.route for stop in document.where(Stop, "note", row_id)}
        return found | {stop.route for stop in (document.find(Stop, stop_id) for stop_id in stops) if stop}

    def _line(self, route: Route, index: int) -> RouteLine:
        points = self._points(self.document.where(Stop, "route", route.id))
        drawn = [point for point in points if point.intensity is not None]
        steps = smooth_steps([point.x for point in drawn], [point.y for point in drawn])
        return RouteLine(route.id, index, self._title(route), route.colour, points, steps)

    def _title(self, route: Route) -> str:
        if route.title:
            return route.title
        persona = self.document.find(Persona, route.persona)
        perspective = word(f"perspective.{route.perspective}", self.language)
        return f"{persona.name} · {perspective}" if persona is not None and persona.name else perspective

    def _points(self, stops: Sequence[Stop]) -> tuple[CurvePoint, ...]:
        """The stops column by column, evenly spread over each."""
        by_phase: dict[str, list[Stop]] = {phase: [] for phase in self._columns}
        for stop in stops:
            note = self.document.get(Note, stop.note)
            if note.phase in by_phase and note.lane in self._lanes:
                by_phase[note.phase].append(stop)
        points = []
        for phase, (left, width) in self._columns.items():
            here = by_phase[phase]
            points += [self._point(stop, left + width * (k + 0.5) / len(here)) for k, stop in enumerate(here)]
        return tuple(points)

    def _point(self, stop: Stop, x: float) -> CurvePoint:
        scores = self.document.where(Score, "stop", stop.id)
        given = [score.intensity for score in scores if score.intensity is not None]
        intensity, spread = stop.intensity, None
        if given:
            intensity = median(given) if intensity is None else intensity
            spread = (self.plan.intensity_to_y(max(given)), self.plan.intensity_to_y(min(given)))
        y = self.plan.intensity_to_y(intensity or 0.0)
        return CurvePoint(stop.id, stop.note, x, y, intensity, stop.moment != "none", stop.emotion, spread)
