"""The emotion curve under the board, on the phases' own columns. Points are dragged up and down."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.layout import style
from app.layout.curve import Columns, CurveLayout, CurvePlan, CurvePoint, RouteLine
from app.layout.curve_face import axis_face, legend_face, route_face
from app.layout.curve_words import place_words
from app.layout.themes import Theme
from app.models.board import Lane, Note, Phase
from app.models.change import Change
from app.models.document import Document
from app.models.edits.routes import set_intensity
from app.models.people import Persona, Route
from app.models.words import decimal
from app.views import painter_pen
from app.views.appearance import appearance, px
from app.views.curve_held import HeldCurve
from app.views.errors import attempt
from app.views.language import current_language
from app.views.plain import plain_tip
from app.views.point_drag import PointDrag

REACH = 14.0  # pixels around a point that take hold of it; a finger needs no better aim
STEP, LEAP = 0.5, 1.0  # what an arrow key and a page key add


class CurveView(QWidget):
    """All routes as curves. Tells whose point was chosen; a drag is one step, Escape puts it back."""

    noteChosen = Signal(str)
    trouble = Signal(object)

    def __init__(self, document: Document, journey: str, columns: Callable[[], Columns]) -> None:
        super().__init__()
        self.setObjectName("curvePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(px(130))
        self.setAccessibleName(self.tr("Emotion curve"))
        self._document = document
        self._columns = columns
        self._layout = CurveLayout(document, journey, columns(), float(self.height()), current_language())
        self._route = ""
        self._note = ""
        self._drag: PointDrag | None = None
        self._held = HeldCurve()

    def sizeHint(self) -> QSize:
        return QSize(800, 200)

    @property
    def _theme(self) -> Theme:
        return appearance().theme

    # What is shown

    @property
    def plan(self) -> CurvePlan:
        """Where everything is now, in pixels of this widget."""
        return self._layout.plan

    def show_route(self, route: str) -> None:
        """Bring a route to the front; its points can be dragged."""
        self._route = route
        self.update()

    def show_note(self, note: str) -> None:
        """Mark the stop at this note."""
        self._note = note
        self.update()

    def sync(self, change: Change) -> None:
        """Draw what an edit changed."""
        self._drop()
        if change.touches(Phase, Lane, Route, Persona):
            self.follow_columns()
        else:
            self._layout.update(change)
        self.update()

    def follow_columns(self) -> None:
        """The board was scrolled or zoomed: the curve stays under its columns."""
        self._layout.arrange(self._columns(), float(self.height()))
        self.update()

    def line(self) -> RouteLine | None:
        """The route whose points can be taken hold of."""
        lines = {line.route: line for line in self.plan.routes}
        return lines.get(self._route) or (None if self._route else next(iter(self.plan.routes), None))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:  # left open after an exception, it would take the whole program down
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bend: RouteLine | None = None
        if self._drag is None:
            self._held.let_go()
            self._paint_still(painter, self.plan, self.plan)
        else:
            bend = self._held.paint(painter, self.plan, self._drag, self.size(), self._paint_still)
        painter.setClipRect(self._strip())
        if bend is not None:
            self._held.paint_bend(painter, bend, self.plan, self._theme)
        self._paint_chosen(painter, bend)

    def _sticky(self) -> float:
        """Where the strip of the curve begins: under the first column, and never out of sight."""
        left = min((x for x, _ in self._columns().values()), default=style.LABEL_WIDTH)
        return min(max(left, style.LABEL_WIDTH * 0.6), style.LABEL_WIDTH * 1.6)

    def _strip(self) -> QRectF:
        left = self._sticky() - 14
        return QRectF(left, 0, self.width() - left, self.height())

    def _paint_still(self, painter: QPainter, plan: CurvePlan, told: CurvePlan) -> None:
        """Everything but marks and what is in a hand; with the words of `told`."""
        active = self.line()
        painter.save()
        painter.setClipRect(self._strip())
        self._paint_columns(painter, self._columns(), plan)
        for line in sorted(plan.routes, key=lambda each: active is not None and each.route == active.route):
            self._paint_line(painter, line, plan, active)
        painter_pen.draw(painter, place_words(told, self._theme, active.route if active else ""))
        painter.restore()
        painter.save()
        painter.translate(self._sticky() - style.LABEL_WIDTH, 0)
        painter_pen.draw(painter, axis_face(plan, self._theme, current_language()))
        painter.restore()
        painter.save()
        painter.translate(10, 0)
        painter_pen.draw(painter, legend_face(plan, self._theme, current_language()))
        painter.restore()

    def _paint_columns(self, painter: QPainter, columns: Columns, plan: CurvePlan) -> None:
        painter.setPen(QPen(QColor(self._theme.rule), 1))
        for x, _ in list(columns.values())[1:]:
            painter.drawLine(QPointF(x - 3, plan.top), QPointF(x - 3, plan.bottom))

    def _paint_line(
        self, painter: QPainter, line: RouteLine, plan: CurvePlan, active: RouteLine | None
    ) -> None:
        painter_pen.draw(
            painter, route_face(line, plan, self._theme, active is not None and line.route == active.route)
        )

    def _paint_chosen(self, painter: QPainter, bend: RouteLine | None) -> None:
        held = bend.points if bend else ()
        point = next((each for each in held if each.note == self._note), None)
        point = point or self._point_of(self._note, self.plan)
        if point is not None:
            painter.setPen(QPen(QColor(self._theme.drop), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(point.x, point.y), 10, 10)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.drop), 1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self._point_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or point is None:
            return
        self.noteChosen.emit(point.note)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._drag = PointDrag(point.stop, point.intensity or 0.0, event.position().y() - point.y)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            self._hover(event)
            return
        self._drag.move(self.plan.y_to_intensity(event.position().y() - self._drag.offset))
        said = decimal(self._drag.intensity, current_language(), signed=True)
        QToolTip.showText(event.globalPosition().toPoint(), plain_tip(said), self)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        held, self._drag = self._drag, None
        QToolTip.hideText()
        self.update()
        if held.moved:
            self._write(held.stop, held.intensity)

    def _hover(self, event: QMouseEvent) -> None:
        point = self._point_at(event.position())
        self.setCursor(Qt.CursorShape.SizeVerCursor if point else Qt.CursorShape.ArrowCursor)
        note = self._document.find(Note, point.note) if point else None
        self.setToolTip(plain_tip(note.text) if note else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {
            Qt.Key.Key_Up: STEP,
            Qt.Key.Key_Down: -STEP,
            Qt.Key.Key_PageUp: LEAP,
            Qt.Key.Key_PageDown: -LEAP,
        }
        if key == Qt.Key.Key_Escape and self._drag is not None:
            self._drop()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose_next(1 if key == Qt.Key.Key_Right else -1)
        elif key in steps and (point := self._point_of(self._note, self.plan)) is not None:
            self._write(point.stop, (point.intensity or 0.0) + steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._drop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow_columns()

    # Inside

    def _drop(self) -> None:
        """Let go without writing."""
        self._drag = None
        QToolTip.hideText()
        self.update()

    def _write(self, stop: str, intensity: float) -> None:
        attempt(lambda: set_intensity(self._document, stop, intensity), self.trouble.emit)

    def _choose_next(self, direction: int) -> None:
        line = self.line()
        if line is None or not line.points:
            return
        notes = [point.note for point in line.points]
        at = notes.index(self._note) + direction if self._note in notes else 0
        self.noteChosen.emit(notes[max(0, min(at, len(notes) - 1))])

    def _point_of(self, note: str, plan: CurvePlan) -> CurvePoint | None:
        line = self.line()
        if line is None:
            return None
        shown = next((each for each in plan.routes if each.route == line.route), line)
        return next((point for point in shown.points if point.note == note), None)

    def _point_at(self, place: QPointF) -> CurvePoint | None:
        line = self.line()
        near = [
            (abs(point.x - place.x()) + abs(point.y - place.y()), point)
            for point in (line.points if line else ())
            if abs(point.x - place.x()) <= REACH and abs(point.y - place.y()) <= REACH
        ]
        return min(near, key=lambda pair: pair[0])[1] if near else None
