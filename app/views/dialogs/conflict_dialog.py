"""Somebody else wrote the same file: what now? Nothing is overwritten unless somebody says so."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.storage.conflict import CHOICES
from app.views.dialogs.frame import FramedDialog
from app.views.dialogs.spoken_time import clock
from app.views.errors import guarded
from app.views.plain import PlainLabel

__all__ = ["CHOICES", "ConflictDialog", "ask_conflict"]


class ConflictDialog(FramedDialog):
    """Keep both is the default, and what Escape means."""

    def __init__(self, parent: QWidget | None, name: str, changed: datetime | None = None) -> None:
        text = self.tr("“{name}” was changed elsewhere.").format(name=name)
        if changed is not None:
            text = self.tr("“{name}” was changed elsewhere at {time}.").format(name=name, time=clock(changed))
        super().__init__(parent, self.tr("Two versions of this workshop"), text)
        self.buttons = QButtonGroup(self)
        options = (
            (
                self.tr("Keep both"),
                self.tr("Yours is written to a file of its own beside it. Nothing is lost."),
            ),
            (
                self.tr("Show theirs"),
                self.tr("Opens the other version now. Yours is kept among the earlier versions."),
            ),
            (
                self.tr("Replace theirs"),
                self.tr("Puts yours in its place. Theirs is kept among the earlier versions."),
            ),
        )
        for number, (name_of_option, explanation) in enumerate(options):
            self.body.addWidget(self._option(number, name_of_option, explanation))
        self.buttons.button(0).setChecked(True)
        self.add_buttons(self.tr("Continue"))
        self.open_narrow(540)
        self.buttons.button(0).setFocus()

    def _option(self, number: int, text: str, explanation: str) -> QWidget:
        option = QWidget()
        column = QVBoxLayout(option)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        button = QRadioButton(text)
        button.setAccessibleDescription(explanation)
        self.buttons.addButton(button, number)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        hint = PlainLabel(explanation, "hint", wrap=True)
        hint.setContentsMargins(28, 0, 0, 0)
        column.addWidget(hint)
        return option

    def choice(self) -> str:
        """One of CHOICES."""
        return CHOICES[max(0, self.buttons.checkedId())]

    @guarded
    def reject(self) -> None:
        self.buttons.button(0).setChecked(True)
        super().reject()


def ask_conflict(parent: QWidget | None, name: str, changed: datetime | None = None) -> str:
    """Ask what happens with the two versions; one of CHOICES."""
    dialog = ConflictDialog(parent, name, changed)
    dialog.exec()
    return dialog.choice()
