"""The rail at the left: the six steps of the method, and what the current one asks of the room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from app.views.appearance import px
from app.views.flow_layout import FlowLayout
from app.views.plain import PlainLabel
from app.views.steps import STEPS, step_word


class StepRail(QWidget):
    """Six steps, the question of the chosen one, and its sentence starters, each one click away."""

    stepChosen = Signal(int)
    starterChosen = Signal(str)

    def __init__(self, step: int = 2) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(px(212))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("The six steps"), "heading"))
        self._buttons = QButtonGroup(self)
        for number in STEPS:
            column.addWidget(self._button(number))
        column.addSpacing(12)
        self._card = QFrame()
        self._card.setObjectName("promptCard")
        self._inside = QVBoxLayout(self._card)
        column.addWidget(self._card)
        column.addStretch(1)
        self._buttons.idClicked.connect(self._choose)
        self.show_step(step)

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(f"{number}   {step_word(STEPS[number].name)}")
        button.setObjectName("step")
        button.setCheckable(True)
        self._buttons.addButton(button, number)
        return button

    def _choose(self, number: int) -> None:
        self.show_step(number)
        self.stepChosen.emit(number)

    def show_step(self, number: int) -> None:
        """Make a step the current one and show what it asks."""
        self.step, step = number, STEPS[number]
        self._buttons.button(number).setChecked(True)
        old = self._inside.takeAt(0)
        if old is not None and (shown := old.widget()) is not None:
            shown.hide()  # it stays until the event is over, and the next one may be smaller
            shown.deleteLater()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(PlainLabel(step_word(step.question), "promptTitle", wrap=True))
        column.addWidget(PlainLabel(step_word(step.prompt), "promptText", wrap=True))
        chips = QWidget()
        flow = FlowLayout(chips)
        for starter in step.starters:
            flow.addWidget(self._chip(step_word(starter)))
        column.addWidget(chips)
        self._inside.addWidget(page)

    def _chip(self, starter: str) -> QPushButton:
        chip = QPushButton(f"{starter} …")
        chip.setObjectName("chip")
        chip.clicked.connect(lambda: self.starterChosen.emit(f"{starter} "))
        return chip
