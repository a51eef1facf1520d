"""The facilitator's own notes and minutes at a step, folded away: they are not for the room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from app.views.buttons import WordsButton
from app.views.fields import text_field
from app.views.icons import icon
from app.views.plain import PlainLabel, plain_tip

MOST_MINUTES = 600
_STRIDE = 5  # minutes


class StepNotes(QWidget):
    """A head that folds, and under it a field of text and one of minutes."""

    notesWritten = Signal(str)
    minutesChosen = Signal(int)
    opened = Signal()

    def __init__(self, opened: bool = False) -> None:
        super().__init__()
        self.head = WordsButton()
        self.head.setObjectName("fold")
        self.head.setText(self.tr("For the facilitator"))
        self.head.setToolTip(plain_tip(self.tr("Notes and minutes that are not shown while presenting")))
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setCheckable(True)
        self.field = text_field(self.tr("Your notes at this step"), 3, most=12, breaks=True)
        self.minutes = minutes_box(self.tr("Minutes for this step"))
        row = QHBoxLayout()
        row.addWidget(PlainLabel(self.tr("Minutes"), "fieldLabel"))
        row.addStretch(1)
        row.addWidget(self.minutes)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.field)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inside)
        self.head.toggled.connect(self._fold)
        self.field.done.connect(self.notesWritten)
        self.minutes.editingFinished.connect(lambda: self.minutesChosen.emit(self.minutes.value()))
        self.head.setChecked(opened)
        self._fold(opened)

    @property
    def is_open(self) -> bool:
        """Whether the notes can be read."""
        return self.head.isChecked()

    def show_step(self, notes: str, minutes: int) -> None:
        """Show what the workshop holds of a step; what is being typed stays."""
        self.field.show_text(notes)
        if not self.minutes.hasFocus():
            self.minutes.setValue(minutes)

    def _fold(self, opened: bool) -> None:
        self.head.setIcon(icon("chevron-down" if opened else "chevron-right", "soft_text"))
        if not opened:
            self.field.finish()
        self._inside.setVisible(opened)
        if opened:
            self.opened.emit()


def minutes_box(name: str) -> QSpinBox:
    """A box for the minutes of a step; nothing is said yet at the lowest."""
    box = QSpinBox()
    box.setObjectName("minutes")
    box.setRange(0, MOST_MINUTES)
    box.setSingleStep(_STRIDE)
    box.setSpecialValueText("–")
    box.setAccessibleName(name)
    box.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return box
