"""The agenda in minutes: a box for each step of the method, and what it comes to."""

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout

from app.models.document import Document
from app.models.edits.steps import minutes_of
from app.views.guide.step_notes import minutes_box
from app.views.guide.steps import STEPS, step_word
from app.views.plain import PlainLabel

_ACROSS = 2


class StepMinutes(QFrame):
    """Boxes by step; `changed` are the minutes that differ from the workshop's."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setObjectName("field")
        self._before = minutes_of(document)
        self.boxes: dict[int, QSpinBox] = {}
        self.total = PlainLabel("", "promptTitle")
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Minutes per step"), "fieldLabel"))
        head.addStretch(1)
        head.addWidget(self.total)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        down = -(-len(STEPS) // _ACROSS)
        for number, step in STEPS.items():
            row, column = number % down, number // down * 2
            name = step_word(step.name)
            box = self.boxes[number] = minutes_box(self.tr("Minutes for {step}").format(step=name))
            box.setValue(self._before.get(number, 0))
            box.valueChanged.connect(self._add_up)
            grid.addWidget(PlainLabel(f"{number}   {name}"), row, column)
            grid.addWidget(box, row, column + 1)
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(9, 5, 9, 9)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addLayout(grid)
        self._add_up()

    def changed(self) -> dict[int, int]:
        """The minutes that somebody changed, by step."""
        found = {number: box.value() for number, box in self.boxes.items()}
        return {number: value for number, value in found.items() if value != self._before.get(number, 0)}

    def _add_up(self) -> None:
        hours, minutes = divmod(sum(box.value() for box in self.boxes.values()), 60)
        text = self.tr("In all {hours} h {minutes} min")
        self.total.setText(text.format(hours=hours, minutes=f"{minutes:02d}"))
