"""Rows that are put in order by hand: a grip that shows it, keys that do it, words that tell both."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from app.views.appearance import px
from app.views.icons import icon
from app.views.plain import plain_tip

_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def let_carry(rows: QListWidget) -> None:
    """Have the rows of a list dragged among each other, and say so. Each of them wants a grip."""
    rows.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
    rows.setDefaultDropAction(Qt.DropAction.MoveAction)
    rows.setIconSize(QSize(px(14), px(14)))
    how = QCoreApplication.translate("CarriedRows", "Drag it, or press Ctrl or Alt with ↑ or ↓")
    rows.setToolTip(plain_tip(how))
    rows.setAccessibleDescription(how)


def give_grip(row: QListWidgetItem) -> QListWidgetItem:
    """Let a row show that it can be taken hold of."""
    row.setIcon(icon("grip", "faint_text"))
    return row


def carried_by(event: QKeyEvent) -> int:
    """−1 for keys that carry a row up, 1 for those that carry it down, else 0."""
    return _STEPS.get(event.key(), 0) if event.modifiers() & _HELD else 0
