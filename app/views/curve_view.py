"""The emotion curve under the board, on the phases' own columns. Points are dragged up and down."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.layout.curve import Columns, CurveLayout, CurvePlan, CurvePoint, RouteLine
from app.layout.curve_lines import average_key
from app.layout.themes import Theme
from app.models.board import Lane, Phase
from app.models.change import Change
from app.models.document import Document
from app.models.edits.routes import hide_route
from app.models.people import Persona, Route
from app.views.appearance import appearance, ink, px
from app.views.curve_choice import CurveChoice
from app.views.curve_drops import CurveDrops
from app.views.curve_hands import CurveHands
from app.views.curve_legend import CurveLegend
from app.views.curve_menus import open_point_menu
from app.views.curve_painting import CurvePainter
from app.views.errors import attempt, guarded
from app.views.language import current_language

_LEAST = 150  # pixels
_ANY = 16_777_215  # what Qt calls no limit


class CurveView(QWidget):
    """The lines of the chosen route's persona, and of those laid over hers. Tells whose point was chosen."""

    noteChosen = Signal(str)
    trouble = Signal(object)
    hint = Signal(str)
    foldedChanged = Signal(bool)

    def __init__(
        self,
        document: Document,
        journey: str,
        columns: Callable[[], Columns],
        choice: CurveChoice | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("curvePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # or all under it is painted too
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Emotion curve"))
        self.setAccessibleDescription(
            self.tr(
                "Left and Right go along the route, Up and Down change the value, Delete takes a stop off."
            )
        )
        self.document, self.journey = document, journey
        self.route = self.note = self.persona = ""
        self.choice = choice or CurveChoice()
        self._columns = columns
        self.legend = CurveLegend(self)
        head = float(self.legend.sizeHint().height())
        height = float(self.height())
        self._layout = CurveLayout(document, journey, columns(), height, current_language(), head)
        self._layout.left_out = self.choice.left_out
        self.hands = CurveHands(self)
        self.drops = CurveDrops(self)
        self._painter = CurvePainter(self)
        self.fold(self.choice.folded)

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(800, 230)

    # What is shown

    @property
    def theme(self) -> Theme:
        """The colours of now."""
        return appearance().theme

    @property
    def plan(self) -> CurvePlan:
        """Where everything is now, in pixels of this widget."""
        return self._layout.plan

    @property
    def base(self) -> CurvePlan:
        """The plan as it was worked out; since then all of it went `aside`."""
        return self._layout.base

    @property
    def aside(self) -> float:
        """Pixels to the right that all of `base` lies now of where it was."""
        return self._layout.aside

    @property
    def _note(self) -> str:
        return self.note

    def columns(self) -> Columns:
        """Where the columns of the board are, in pixels of this widget."""
        return self._columns()

    def strip(self) -> QRectF:
        """The part under the legend."""
        top = self._layout.head or 0.0
        return QRectF(0.0, top, self.width(), max(0.0, self.height() - top))

    def show_route(self, route: str) -> None:
        """Bring a route to the front; its points can be dragged. Its persona's lines are shown."""
        self.route = route
        self._follow_personas()

    def show_persona(self, persona: str) -> None:
        """Who travels a route that is begun here."""
        self.persona = persona

    def show_note(self, note: str) -> None:
        """Mark the stop at this note."""
        self.note = note
        self.update()

    def sync(self, change: Change) -> None:
        """Draw what an edit changed."""
        self.hands.drop()
        if change.touches(Phase, Lane, Route, Persona):
            self._follow_personas()
        elif self._layout.update(change):
            self.legend.refresh()
        self.update()

    def follow_columns(self) -> None:
        """The board was scrolled or zoomed: the curve stays under its columns."""
        if self._layout.move(self._columns(), float(self.height())):
            self.update_strip()

    def update_strip(self) -> None:
        """Have the curve painted again, and not its legend."""
        self.update(self.strip().toRect())

    def line(self) -> RouteLine | None:
        """The route whose points can be taken hold of."""
        return self.line_in(self.plan)

    def line_in(self, plan: CurvePlan) -> RouteLine | None:
        """The same in another plan; who asks only which it is takes `base`, and moves no point for it."""
        lines = {line.route: line for line in plan.routes if not line.is_average}
        return lines.get(self.route) or (None if self.route else next(iter(lines.values()), None))

    def is_hidden_route(self) -> bool:
        """Whether there is a chosen route that is not on the curve."""
        return self.document.find(Route, self.route) is not None and self.line_in(self.base) is None

    def chosen_point(self) -> CurvePoint | None:
        """The point of the chosen note on the chosen route."""
        return self._point_of(self.note, self.plan) if self.note else None

    def _point_of(self, note: str, plan: CurvePlan) -> CurvePoint | None:
        line = self.line()
        if line is None:
            return None
        shown = next((each for each in plan.routes if each.route == line.route), line)
        return next((point for point in shown.points if point.note == note), None)

    # Whose lines

    def personas(self) -> set[str] | None:
        """Whose lines are shown; None where the chosen route is nobody's."""
        row = self.document.find(Route, self.route)
        if row is None or row.persona is None:
            return None
        return {row.persona, *self.choice.overlay}

    def lay_over(self, persona: str, shown: bool) -> None:
        """Show the lines of another persona too, or not any more."""
        (self.choice.overlay.add if shown else self.choice.overlay.discard)(persona)
        self._follow_personas()

    def _follow_personas(self) -> None:
        self._layout.personas = self.personas()
        self._layout.arrange(self._columns(), float(self.height()))
        self.update()
        self.legend.refresh()

    def show_line(self, key: str, shown: bool) -> None:
        """Show a line or hide it: of a route that is an edit, an average is a matter of this window."""
        if self.document.find(Route, key) is not None:
            attempt(lambda: hide_route(self.document, key, not shown), self.trouble.emit)
        elif key.startswith(average_key(None)):
            (self._layout.left_out.discard if shown else self._layout.left_out.add)(key)
            self._follow_personas()

    # Folding

    def fold(self, folded: bool) -> None:
        """Show the legend only, or the whole curve."""
        self.choice.folded = folded
        least = self.legend.sizeHint().height() + 1 if folded else px(_LEAST)
        self.setMinimumHeight(least)
        self.setMaximumHeight(least if folded else _ANY)
        self.legend.refresh()
        self.foldedChanged.emit(folded)

    # Qt

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:  # left open after an exception, it would take the program down
            painter.fillRect(event.rect(), ink("board"))
            if not self.choice.folded:
                self._painter.paint(painter)
            painter.setClipping(False)
            painter.fillRect(QRect(0, 0, self.width(), 1), ink("line"))

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hands.press(event)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hands.move(event)

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hands.release(event)

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            point = self.chosen_point()
            at = QPoint(round(point.x), round(point.y)) if point is not None else self.rect().center()
        else:
            at = event.pos()
            point = self.hands.point_at(at.toPointF())
            if point is not None:
                self.noteChosen.emit(point.note)
        if point is not None:
            open_point_menu(self, point.stop, self.mapToGlobal(at))

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hands.key(event):
            super().keyPressEvent(event)

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hands.drop()
        self.update()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout.head = float(self.legend.sizeHint().height())
        self.legend.setGeometry(QRect(0, 0, self.width(), self.legend.sizeHint().height()))
        self.follow_columns()
