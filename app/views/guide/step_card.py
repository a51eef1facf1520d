"""The card of the step that the room is in: its question, what to do, starters, and when it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.views.flow_layout import FlowLayout
from app.views.guide.offers import offer_names
from app.views.guide.steps import STEPS, Starter, step_word
from app.views.guide.wrapped_button import WrappedButton
from app.views.icons import icon
from app.views.plain import PlainLabel


class StepCard(QFrame):
    """Made anew for each step."""

    starterChosen = Signal(str, tuple)  # the words, and the kinds of lanes the note may go to
    offerChosen = Signal(str)  # the key of a view or an action

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName("promptCard")
        step = STEPS[number]
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 9, 9, 10)
        column.setSpacing(6)
        column.addWidget(PlainLabel(step_word(step.question), "promptTitle", wrap=True))
        column.addWidget(PlainLabel(step_word(step.prompt), "promptText", wrap=True))
        if step.starters:
            column.addWidget(_flowing([self._starter(starter) for starter in step.starters]))
        for key, name in offer_names(step.offers):
            column.addWidget(self._offer(key, name))
        column.addWidget(PlainLabel(step_word(step.done), "hint", wrap=True))

    def _starter(self, starter: Starter) -> QPushButton:
        words = step_word(starter.words)
        chip = QPushButton(f"{words} …")
        chip.setObjectName("chip")
        chip.clicked.connect(lambda: self.starterChosen.emit(f"{words} ", starter.kinds))
        return chip

    def _offer(self, key: str, name: str) -> WrappedButton:
        button = WrappedButton(name, icon("chevron-right", "soft_text"), "offer")
        button.setProperty("offer", key)
        button.clicked.connect(lambda: self.offerChosen.emit(key))
        return button


def _flowing(widgets: list[QPushButton]) -> QWidget:
    room = QWidget()
    flow = FlowLayout(room)
    for widget in widgets:
        flow.addWidget(widget)
    return room
