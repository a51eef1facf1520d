"""Mouse and keys on the curve: a point is held, typed, taken off its route, or asked what it can be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from app.layout.curve_plan import CurvePoint, RouteLine
from app.models.edits.routes import remove_stop, set_intensity
from app.models.words import decimal
from app.views.curve_tips import point_tip
from app.views.errors import attempt
from app.views.language import current_language
from app.views.plain import plain_tip
from app.views.point_drag import PointDrag
from app.views.value_editor import BEGINS, ValueEditor

if TYPE_CHECKING:
    from app.views.curve_view import CurveView

REACH = 14.0  # pixels around a point that take hold of it; a finger needs no better aim
OFF = 24  # pixels outside the panel from which a held point leaves its route
STEP, LEAP = 0.5, 1.0  # what an arrow key and a page key add
_STEPS = {
    Qt.Key.Key_Up: STEP,
    Qt.Key.Key_Down: -STEP,
    Qt.Key.Key_PageUp: LEAP,
    Qt.Key.Key_PageDown: -LEAP,
}
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class CurveHands:
    """What is in the hand: `drag`, and whether it is `off` the curve. Nothing is written until it lets go."""

    def __init__(self, view: "CurveView") -> None:
        self._view = view
        self.drag: PointDrag | None = None
        self.off = False
        self.value = ValueEditor(view)
        self.value.given.connect(self._typed)
        self.value.closed.connect(view.setFocus)

    # Mouse

    def press(self, event: QMouseEvent) -> None:
        """Choose the point that is pressed, and hold it."""
        view = self._view
        point = self.point_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or point is None:
            return
        view.noteChosen.emit(point.note)
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        self.drag = PointDrag(point.stop, point.intensity or 0.0, event.position().y() - point.y)
        view.update()

    def move(self, event: QMouseEvent) -> None:
        """The held point follows; without one, what lies under the pointer tells about itself."""
        view = self._view
        if self.drag is None:
            self._hover(event.position())
            return
        self.drag.move(view.plan.y_to_intensity(event.position().y() - self.drag.offset))
        around = view.rect().adjusted(-OFF, -OFF, OFF, OFF)
        self.off = not around.contains(event.position().toPoint())
        said = decimal(self.drag.intensity, current_language(), signed=True)
        said = QCoreApplication.translate("CurveView", "Off the route") if self.off else said
        QToolTip.showText(event.globalPosition().toPoint(), plain_tip(said), view)
        view.update_strip()

    def release(self, event: QMouseEvent) -> None:
        """Write what the hand did: another value, or a stop less."""
        if self.drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        held, off = self.drag, self.off
        self.drop()
        if off:
            self.take_off(held.stop)
        elif held.moved:
            self.write(held.stop, held.intensity)

    def drop(self) -> bool:
        """Let go without writing; whether there was anything to let go."""
        held, self.drag, self.off = self.drag, None, False
        if held is not None:
            QToolTip.hideText()
            self._view.update()
        return held is not None

    def _hover(self, at: QPointF) -> None:
        view = self._view
        mine = self.point_at(at)
        view.setCursor(Qt.CursorShape.SizeVerCursor if mine else Qt.CursorShape.ArrowCursor)
        found = (view.line(), mine) if mine else self._any_at(at)
        line, point = found if found is not None else (None, None)
        told = point_tip(view.document, line, point) if line is not None and point is not None else ""
        view.setToolTip(plain_tip(told))

    def point_at(self, at: QPointF) -> CurvePoint | None:
        """The point of the chosen route that a pointer there takes hold of."""
        line = self._view.line()
        near = _nearest(line, at) if line is not None else None
        return near[1] if near is not None else None

    def _any_at(self, at: QPointF) -> tuple[RouteLine, CurvePoint] | None:
        """The nearest point of any other line."""
        found = [(near, line) for line in self._view.plan.routes if (near := _nearest(line, at)) is not None]
        if not found:
            return None
        (_, point), line = min(found, key=lambda pair: pair[0][0])
        return line, point

    # Keys

    def key(self, event: QKeyEvent) -> bool:
        """A key on the curve; whether it had a use for it."""
        view, key = self._view, Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self.drop()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose_next(1 if key == Qt.Key.Key_Right else -1)
            return True
        point = view.chosen_point()
        if point is None:
            return False
        if key in _STEPS:
            self.write(point.stop, (point.intensity or 0.0) + _STEPS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_off(point.stop)
        elif event.text() and event.text() in BEGINS and event.modifiers() in _PLAIN:
            self.value.open(QPointF(point.x, point.y), event.text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.type_value()
        else:
            return False
        return True

    def type_value(self) -> None:
        """Open the field for the value of the chosen point."""
        point = self._view.chosen_point()
        if point is not None:
            known = "" if point.intensity is None else decimal(point.intensity, current_language())
            self.value.open(QPointF(point.x, point.y), known)
            self.value.selectAll()

    def _typed(self, value: float) -> None:
        point = self._view.chosen_point()
        if point is not None:
            self.write(point.stop, value)

    def _choose_next(self, direction: int) -> None:
        view, line = self._view, self._view.line()
        if line is None or not line.points:
            return
        notes = [point.note for point in line.points]
        at = notes.index(view.note) + direction if view.note in notes else 0
        view.noteChosen.emit(notes[max(0, min(at, len(notes) - 1))])
        view.setFocus()

    # Edits

    def write(self, stop: str, intensity: float) -> None:
        """Say how strong the emotion at a stop is."""
        view = self._view
        attempt(lambda: set_intensity(view.document, stop, intensity), view.trouble.emit)

    def take_off(self, stop: str) -> None:
        """Take a stop off its route; the note stays on the board."""
        attempt(lambda: remove_stop(self._view.document, stop), self._view.trouble.emit)


def _nearest(line: RouteLine, at: QPointF) -> tuple[float, CurvePoint] | None:
    near = [
        (abs(point.x - at.x()) + abs(point.y - at.y()), point)
        for point in line.points
        if abs(point.x - at.x()) <= REACH and abs(point.y - at.y()) <= REACH
    ]
    return min(near, key=lambda pair: pair[0]) if near else None
