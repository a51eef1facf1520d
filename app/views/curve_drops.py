"""Notes of the board over the curve: where they would join the route, and how strong the emotion is there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.models.board import Lane, Note
from app.models.document import Document
from app.models.edits.routes import add_route, add_stop, stop_on
from app.models.people import Route, Stop
from app.models.words import decimal
from app.views.errors import attempt
from app.views.fonts import widget_font
from app.views.language import current_language

if TYPE_CHECKING:
    from app.views.curve_view import CurveView

_RING = 7.0  # pixels


class CurveDrops:
    """What `BoardView.beyond` asks while notes are dragged past its edge."""

    def __init__(self, view: "CurveView") -> None:
        self._view = view
        self._at: QPointF | None = None
        self._can = False

    def over(self, notes: list[str], place: QPoint) -> bool:
        """Notes are held over this point of the screen; whether the curve is there to take them."""
        view = self._view
        at = QPointF(view.mapFromGlobal(place))
        inside = view.isVisible() and view.strip().contains(at)
        self._at = at if inside else None
        self._can = inside and bool(self._touchpoints(notes)) and not view.is_hidden_route()
        view.update()
        return inside

    def drop(self, notes: list[str], place: QPoint) -> bool:
        """Let them go there; whether the curve took them."""
        if not self.over(notes, place):
            return False
        at, self._at = self._at, None
        joining = self._touchpoints(notes)
        if self._view.is_hidden_route():
            self._view.hint.emit(
                QCoreApplication.translate("CurveView", "This route is hidden on the curve. Show it first.")
            )
        elif not joining:
            self._view.hint.emit(
                QCoreApplication.translate("CurveView", "Only touchpoints go on a route and on the curve.")
            )
        elif at is not None:
            attempt(lambda: self._join(joining, at), self._view.trouble.emit)
        self._view.update()
        return True

    def leave(self) -> None:
        """They are elsewhere, or were called off."""
        if self._at is not None:
            self._at = None
            self._view.update()

    def _join(self, notes: list[str], at: QPointF) -> None:
        view, document = self._view, self._view.document
        value = round(view.plan.y_to_intensity(at.y()), 1) + 0.0
        route = view.route if document.find(Route, view.route) else ""
        is_there = bool(route) and all(stop_on(document, route, note) for note in notes)
        with document.edit("Set intensity" if is_there else "Add stop"):
            route = route or add_route(document, view.journey, "", view.persona or None)
            for note in notes:
                add_stop(document, route, note, self._index(route, note, at.x()), intensity=value)
        view.noteChosen.emit(notes[0])

    def _index(self, route: str, note: str, x: float) -> int:
        """Behind what lies further to the left: by column, and in the same column by place."""
        view, document = self._view, self._view.document
        columns = {phase: i for i, phase in enumerate(view.columns())}
        xs = {point.stop: point.x for line in view.plan.routes for point in line.points}
        own = columns.get(document.get(Note, note).phase, len(columns))
        index = 0
        for i, stop in enumerate(document.where(Stop, "route", route)):
            column = columns.get(document.get(Note, stop.note).phase, -1)
            if column < own or (column == own and xs.get(stop.id, x) <= x):
                index = i + 1
        return index

    def _touchpoints(self, notes: list[str]) -> list[str]:
        return [note for note in notes if is_touchpoint(self._view.document, note)]

    def paint(self, painter: QPainter) -> None:
        """The drop mark: an upright line with a ring at the height, and the value beside it."""
        if self._at is None:
            return
        view = self._view
        colour = QColor(view.theme.drop if self._can else view.theme.muted)
        value = view.plan.y_to_intensity(self._at.y())
        x, y = self._at.x(), view.plan.intensity_to_y(value)
        painter.setPen(QPen(colour, 3))
        painter.drawLine(QPointF(x, view.plan.top), QPointF(x, view.plan.bottom))
        painter.setBrush(QColor(view.theme.board))
        painter.drawEllipse(QPointF(x, y), _RING, _RING)
        if self._can:
            painter.setFont(widget_font(13, "bold"))
            text = decimal(value, current_language(), signed=True)
            painter.drawText(QRectF(x + 12, y - 12, 80, 24), Qt.AlignmentFlag.AlignVCenter, text)


def is_touchpoint(document: Document, note: str) -> bool:
    """Whether a note can be a stop of a route."""
    row = document.find(Note, note)
    return row is not None and document.get(Lane, row.lane).kind == "touchpoint"
