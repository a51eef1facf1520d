"""The question how long a step may take."""

from PySide6.QtWidgets import QWidget

from app.views.dialogs.frame import FramedDialog
from app.views.guide.step_notes import minutes_box
from app.views.guide.steps import STEPS, step_word


class MinutesDialog(FramedDialog):
    """One box of minutes for one step."""

    def __init__(self, parent: QWidget | None, step: int, minutes: int) -> None:
        name = step_word(STEPS[step].name)
        super().__init__(
            parent,
            self.tr("How many minutes for “{step}”?").format(step=name),
            self.tr("The clock in the top bar counts them down. Nobody else sees them."),
        )
        self.minutes = minutes_box(self.tr("Minutes"))
        self.minutes.setValue(minutes)
        self.minutes.selectAll()
        self.body.addWidget(self.minutes)
        self.add_buttons(self.tr("Save"), self.tr("Cancel"))
        self.open_narrow(420)
        self.minutes.setFocus()
