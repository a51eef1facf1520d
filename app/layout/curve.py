"""Where the emotion curve of each route runs: x from the columns of the board, y from the intensity."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.layout import style
from app.layout.curve_legend import LegendPlan, plan_legend
from app.layout.curve_lines import Drawn, lines_for, lines_of
from app.layout.curve_plan import CurvePlan, CurvePoint, RouteLine
from app.layout.curve_points import ByPhase, Columns, points_of
from app.layout.curve_slots import slots
from app.layout.splines import smooth_steps
from app.models.board import Lane, Note, Phase
from app.models.change import Change
from app.models.document import Document
from app.models.findings.conversations import Average, shared_averages
from app.models.people import Persona, Route, Score, Stop
from app.models.tables import name_of

__all__ = ["Columns", "CurveLayout", "CurvePlan", "CurvePoint", "RouteLine", "curve_plan"]

_MARGIN = 14.0  # above +5 and below −5, for signs and words
_SAME = 1e-6  # points: what sums of the same measures may differ by
_PLACE = {"route", "note", "rank", "phase", "lane"}  # columns that say where a stop lies on its line


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
    """The curve of one journey, kept up to date: a change draws only the lines anew that it touched.

    `head` is what the strip's own legend takes; with it, who shows the plan names the lines himself. With
    `only`, ids of routes, those are the lines, hidden ones too.
    """

    def __init__(
        self,
        document: Document,
        journey: str,
        columns: Columns,
        height: float = style.CURVE_HEIGHT,
        language: str = "nl",
        head: float | None = None,
        only: Sequence[str] | None = None,
    ) -> None:
        self.document = document
        self.journey = journey
        self.language = language
        self.head = head
        self.only = only
        self.personas: Collection[str] | None = None  # whose lines there are; None: everybody's
        self.left_out: set[str] = set()  # averages, by key, that are not wanted
        self._columns = dict(columns)
        self._lanes = self._visible_lanes()
        self._drawn: list[Drawn] = []
        self._plan: CurvePlan | None = None
        self._stops: list[dict[str, list[Stop | Average]]] = []  # of each line, by column
        self._places: dict[str, dict[str, float]] = {}
        self.plan = CurvePlan((), 0.0, height, LegendPlan((), 0.0), 0.0, 0.0)
        self.arrange(columns, height)

    @property
    def plan(self) -> CurvePlan:
        """Where everything is now. After a sideways scroll it is worked out when somebody asks for it."""
        if self._plan is None:
            self._plan = self.base.shifted(self.aside)
        return self._plan

    @plan.setter
    def plan(self, plan: CurvePlan) -> None:
        self.base = self._plan = plan  # what was worked out line by line
        self.aside = 0.0  # points to the right that everything lies now of where it was drawn

    def arrange(self, columns: Columns, height: float) -> None:
        """Plan every line, for other columns or another height."""
        self._columns = dict(columns)
        self._lanes = self._visible_lanes()
        if self.only is None:
            self._drawn = lines_of(self.document, self.journey, self.language, self.personas, self.left_out)
        else:
            self._drawn = lines_for(self.document, self.only, self.language)
        left, right = _reach(columns)
        if self.head is None:
            legend = plan_legend([line.title for line in self._drawn], right, self.language)
        else:
            legend = LegendPlan((), self.head)
        top = legend.height + _MARGIN
        self.plan = CurvePlan((), right, height, legend, top, max(height - _MARGIN, top + 1.0), left)
        self._share_places()
        self._draw(range(len(self._drawn)))

    def move(self, columns: Columns, height: float) -> bool:
        """Put the lines that there are under columns that were moved or made wider; hidden or shown ones need
        `arrange`. False where all is there already.
        """
        if columns.keys() != self._columns.keys() or self.head is None:
            self.arrange(columns, height)
            return True
        is_as_high = (height, self.head) == (self.base.height, self.base.legend.height)
        if columns == self._columns and is_as_high:
            return False
        by = _shift(self._columns, columns) if is_as_high else None
        self._columns = dict(columns)
        if by is not None:
            self._plan, self.aside = None, self.aside + by
            return True
        left, right = _reach(columns)
        top = self.head + _MARGIN
        legend = LegendPlan((), self.head)
        self.plan = CurvePlan((), right, height, legend, top, max(height - _MARGIN, top + 1.0), left)
        self._draw(range(len(self._drawn)))
        return True

    def update(self, change: Change) -> set[str]:
        """Bring the plan in line after a change; the result are the lines that look different, gone ones
        included.

        When the board's columns themselves moved, call `arrange` instead.
        """
        before = {line.route: line for line in self.plan.routes}
        touched = self._touched(change)
        if change.touches(Lane, Phase, Route, Persona):
            self.arrange(self._columns, self.plan.height)
        elif touched and _moves(change) and self._share_places():
            self._draw(range(len(self._drawn)))
        else:
            again = [i for i, line in enumerate(self._drawn) if touched & set(line.sources)]
            for i in again:
                self._stops[i] = self._by_phase(self._drawn[i])
            self._draw(again)
        after = {line.route: line for line in self.plan.routes}
        return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}

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

    # Lines

    def _draw(self, numbers: Sequence[int]) -> None:
        """Make these lines anew, and keep the others."""
        lines = dict(enumerate(self.plan.routes))
        lines |= {i: self._line(self._drawn[i], self._stops[i]) for i in numbers}
        self.plan = replace(self.plan, routes=tuple(lines[i] for i in range(len(self._drawn))))

    def _line(self, line: Drawn, stops: ByPhase) -> RouteLine:
        points = points_of(self.document, self.plan, self._columns, self._places, stops)
        drawn = [point for point in points if point.intensity is not None]
        steps = smooth_steps([point.x for point in drawn], [point.y for point in drawn])
        return RouteLine(line.key, line.place, line.title, line.colour, points, steps, line.sources)

    def _by_phase(self, line: Drawn) -> dict[str, list[Stop | Average]]:
        """The stops of a line by the column they lie in; those on what is hidden are left out."""
        stops: Sequence[Stop | Average]
        if line.is_average:
            stops = shared_averages(self.document, line.sources)
        else:
            stops = self.document.where(Stop, "route", line.key)
        found: dict[str, list[Stop | Average]] = {}
        for stop in stops:
            note = self.document.get(Note, stop.note)
            if note.phase in self._columns and note.lane in self._lanes:
                found.setdefault(note.phase, []).append(stop)
        return found

    def _share_places(self) -> bool:
        """Find out where in their columns notes lie for all lines; whether that differs from before."""
        lines = self._stops = [self._by_phase(line) for line in self._drawn]
        before = self._places
        self._places = {
            phase: slots([[stop.note for stop in line.get(phase, ())] for line in lines])
            for phase in self._columns
        }
        return self._places != before


def _reach(columns: Columns) -> tuple[float, float]:
    """Where the first column begins and the last one ends."""
    left = min((left for left, _ in columns.values()), default=style.LABEL_WIDTH)
    return left, max((left + width for left, width in columns.values()), default=style.LABEL_WIDTH)


def _shift(before: Columns, after: Columns) -> float | None:
    """How far right all columns went; None where that is not all that happened to them."""
    first = next(iter(before), None)
    if first is None:
        return None
    by = after[first][0] - before[first][0]
    same = all(
        abs(after[key][0] - left - by) < _SAME and abs(after[key][1] - width) < _SAME
        for key, (left, width) in before.items()
    )
    return by if same else None


def _moves(change: Change) -> bool:
    """Whether a stop or its note came, went or changed place."""
    return any(
        before is None or after is None or not _PLACE.isdisjoint(after)
        for (table, _), (before, after) in change.rows.items()
        if table in (name_of(Stop), name_of(Note))
    )
