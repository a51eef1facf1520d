"""The curve while a point of it is in a hand: what stands still is one picture, the bend is drawn anew."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.layout.curve_face import ring_radius, route_face
from app.layout.curve_plan import CurvePlan, CurvePoint, RouteLine
from app.layout.shapes import Step
from app.layout.splines import smooth_steps
from app.layout.themes import Theme
from app.views import painter_pen
from app.views.point_drag import PointDrag

_BEND = 2  # the line changes as far as so many points to either side of the held one

# Draws the lines of one plan with the words of another.
PaintStill = Callable[[QPainter, CurvePlan, CurvePlan], None]


@dataclass(frozen=True, slots=True)
class _Parts:
    """A route's line cut in two: what bends with the held point, and the rest.

    `told` is the whole line without the word of the held point, which has no place of its own yet.
    """

    bend: RouteLine
    rest: RouteLine
    told: RouteLine


class HeldCurve:
    """Paints the curve with a point where the hand holds it. A new picture is made when the plan changes."""

    def __init__(self) -> None:
        self._made_for: object = None
        self._picture = QPixmap()

    def let_go(self) -> None:
        """The picture is of no use any more."""
        self._made_for, self._picture = None, QPixmap()

    def paint(
        self, painter: QPainter, plan: CurvePlan, held: PointDrag, size: QSize, paint_still: PaintStill
    ) -> RouteLine | None:
        """Draw what stands still; the result is the part of the held line that does not, if it is there."""
        line = next((each for each in plan.routes if any(p.stop == held.stop for p in each.points)), None)
        if line is None:
            paint_still(painter, plan, plan)
            return None
        parts = _cut(line, plan, held)
        ratio = painter.device().devicePixelRatioF()
        made_for = (id(plan), held.stop, size.width(), size.height(), ratio)
        if made_for != self._made_for:
            self._plan = plan  # kept, so that no other one gets its id
            self._picture = _still(plan, parts, size, ratio, paint_still)
            self._made_for = made_for
        painter.drawPixmap(QPointF(0, 0), self._picture)
        return parts.bend

    @staticmethod
    def paint_bend(painter: QPainter, bend: RouteLine, plan: CurvePlan, theme: Theme) -> None:
        """Draw that part, rings as large as on the whole line."""
        whole = next(each for each in plan.routes if each.route == bend.route)
        painter_pen.draw(painter, route_face(bend, plan, theme, True, ring_radius(whole, plan)))


def _still(plan: CurvePlan, parts: _Parts, size: QSize, ratio: float, paint_still: PaintStill) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_still(painter, _with(plan, parts.rest), _with(plan, parts.told))
    painter.end()
    return picture


def _with(plan: CurvePlan, line: RouteLine) -> CurvePlan:
    return replace(plan, routes=tuple(line if each.route == line.route else each for each in plan.routes))


def _cut(line: RouteLine, plan: CurvePlan, held: PointDrag) -> _Parts:
    y = plan.intensity_to_y(held.intensity)
    points = [
        replace(point, y=y, intensity=held.intensity) if point.stop == held.stop else point
        for point in line.points
    ]
    drawn = [point for point in points if point.intensity is not None]
    at = next(i for i, point in enumerate(drawn) if point.stop == held.stop)
    first, last = max(0, at - _BEND), min(len(drawn) - 1, at + _BEND)
    steps = smooth_steps([point.x for point in drawn], [point.y for point in drawn])
    near = {point.stop for point in drawn[first : last + 1]}
    bend = replace(
        line,
        points=tuple(point for point in points if point.stop in near),
        steps=_part(drawn, steps, first, last),
    )
    rest = replace(
        line,
        points=tuple(point for point in points if point.stop not in near),
        steps=(*_part(drawn, steps, 0, first), *_part(drawn, steps, last, len(drawn) - 1)),
    )
    silent = tuple(replace(p, emotion="") if p.stop == held.stop else p for p in points)
    return _Parts(bend, rest, replace(line, points=silent, steps=steps))


def _part(drawn: list[CurvePoint], steps: tuple[Step, ...], first: int, last: int) -> tuple[Step, ...]:
    """The piece of a line from one of its points to another."""
    if first >= last:
        return ()
    return (("M", drawn[first].x, drawn[first].y), *steps[first + 1 : last + 1])
