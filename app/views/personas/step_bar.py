"""The steps of a persona in a row, each with how much of it is filled in."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.views.appearance import ink, px
from app.views.errors import guarded
from app.views.flow_layout import FlowLayout
from app.views.personas.persona_steps import STEPS, persona_word
from app.views.plain import plain_tip

_BAR = 4  # pixels: the thickness of the line that fills


class StepButton(QPushButton):
    """The number and name of a step; the line under them fills with its fields."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__(f"{number}  {name}")
        self.setObjectName("personaStep")
        self.setCheckable(True)
        self._name = name
        self.filled, self.fields = 0, 1

    def show_filled(self, filled: int, fields: int) -> None:
        """So many of its fields are filled in."""
        self.filled, self.fields = filled, fields
        said = self.tr("{name}: {filled} of {fields} filled in")
        text = said.format(name=self._name, filled=filled, fields=fields)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        thick, air = px(_BAR), px(6)
        whole = QRectF(air, self.height() - thick - px(3), self.width() - 2 * air, thick)
        painter.setBrush(ink("on_chosen" if self.isChecked() else "line"))
        painter.setOpacity(0.35 if self.isChecked() else 1.0)
        painter.drawRoundedRect(whole, thick / 2, thick / 2)
        if self.filled:
            part = whole.adjusted(0, 0, -whole.width() * (1 - self.filled / self.fields), 0)
            painter.setOpacity(1.0)
            painter.setBrush(ink("on_chosen" if self.isChecked() else "done"))
            painter.drawRoundedRect(part, thick / 2, thick / 2)
        painter.end()


class StepBar(QWidget):
    """Buttons of the steps; the alarm bell is there for negative personas only."""

    stepChosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.buttons = QButtonGroup(self)
        flow = FlowLayout(self, 2)
        for number, step in enumerate(STEPS):
            button = StepButton(number + 1, persona_word(step.name))
            self.buttons.addButton(button, number)
            flow.addWidget(button)
        self.buttons.idClicked.connect(self.stepChosen)

    def show_step(self, number: int) -> None:
        """Make a step the current one."""
        self.buttons.button(number).setChecked(True)

    def show_filled(self, count: Callable[[int], tuple[int, int]]) -> None:
        """Ask of every step how many of its fields are filled in, and show it."""
        for number in range(len(STEPS)):
            button = self.buttons.button(number)
            assert isinstance(button, StepButton)
            button.show_filled(*count(number))
