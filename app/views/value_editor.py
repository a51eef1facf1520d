"""The little field beside a point of the curve in which its value is typed."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.people import INTENSITY
from app.views.appearance import px
from app.views.errors import guarded

BEGINS = "0123456789-+,.−"  # what a number may begin with
_WIDTH, _HEIGHT = 64, 32  # pixels at the normal text size


def number_in(text: str) -> float | None:
    """The intensity somebody typed, "3" or "−2,5", brought back to −5 … +5; None where it is no number."""
    plain = text.strip().replace("−", "-").replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    if value != value:  # not a number, though Python calls it one
        return None
    return max(-INTENSITY, min(INTENSITY, value))


class ValueEditor(QLineEdit):
    """Enter or leaving it hands the number over; Escape, and what is no number, closes it."""

    given = Signal(float)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("curveValue")
        self.setAccessibleName(self.tr("Intensity, −5 to +5"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(6)
        self.setFixedSize(px(_WIDTH), px(_HEIGHT))
        self._done = True
        self.hide()

    def open(self, at: QPointF, text: str) -> None:
        """Open beside a point of the parent, inside it, with what was typed already."""
        parent = self._around
        x = at.x() + 14 if at.x() + 14 + self.width() < parent.width() else at.x() - 14 - self.width()
        y = max(2.0, min(at.y() - self.height() / 2, parent.height() - self.height() - 2.0))
        self.move(round(x), round(y))
        self._done = False
        self.setText(text)
        self.show()
        self.setFocus()

    def finish(self) -> None:
        """Hand over the number, if it is one, and close."""
        if not self._done:
            value = number_in(self.text())
            self._close()
            if value is not None:
                self.given.emit(value)

    def _close(self) -> None:
        self._done = True
        self.hide()
        self.closed.emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # not for the curve as well
            self.finish()
        else:
            super().keyPressEvent(event)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()
