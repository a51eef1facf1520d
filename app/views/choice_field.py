"""A choice out of a list with its caption inside the frame, so that beside fields it looks like one."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout

from app.views.errors import guarded
from app.views.fields import ring_with_focus
from app.views.plain import PlainLabel


class ChoiceField(QFrame):
    """A caption above a box in one frame, all of which opens the list."""

    def __init__(self, caption: str, box: QComboBox) -> None:
        super().__init__()
        self.setObjectName("field")
        self.box = box
        box.setAccessibleName(caption)
        box.installEventFilter(self)
        label = PlainLabel(caption, "fieldLabel")
        label.setBuddy(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 5, 5, 5)
        column.setSpacing(1)
        column.addWidget(label)
        column.addWidget(box)
        column.addStretch(1)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.box.isEnabled():
            self.box.setFocus()
            self.box.showPopup()

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        ring_with_focus(self, event)
        return super().eventFilter(watched, event)
