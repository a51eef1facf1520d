"""The steps where the window is narrow: their numbers only, and the way to the whole rail."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.views.appearance import px
from app.views.buttons import bare_button
from app.views.errors import guarded
from app.views.guide.step_button import DISC, paint_disc, step_title
from app.views.guide.step_column import StepColumn
from app.views.guide.step_rail import StepRail
from app.views.guide.steps import STEPS, step_word
from app.views.icons import icon
from app.views.plain import plain_tip

WIDTH = 52


class StepNumber(QPushButton):
    """A step as a disc that is filled once it is done, with its name on hover; checked is the current one."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName("stepNumber")
        self.setCheckable(True)
        self.number = number
        self.is_done = False

    def show_step(self, current: bool, done: bool) -> None:
        """Show whether it is the current one, and whether it is done."""
        self.setChecked(current)
        self.is_done = done
        name = step_word(STEPS[self.number].name)
        self.setToolTip(plain_tip(name))
        self.setAccessibleName(step_title(self.number, name, done))
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = px(DISC)
        disc = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        with QPainter(self) as painter:
            paint_disc(painter, disc, str(self.number), self.is_done, self.isChecked(), checks=False)


class StepStrip(StepColumn):
    """As narrow as a number is; it shows what its rail would."""

    wholeWanted = Signal()

    def __init__(self, rail: StepRail, parent: QWidget) -> None:
        super().__init__(WIDTH, parent)
        self._rail = rail
        self.opener = bare_button(icon("chevron-right", "soft_text"), self.tr("Open the steps"))
        self.opener.clicked.connect(self.wholeWanted)
        self.numbers = {number: self._number(number) for number in STEPS}
        content = QWidget(self.viewport())
        content.setObjectName("railContent")
        column = QVBoxLayout(content)
        column.setContentsMargins(px(6), 8, px(6), 8)
        column.setSpacing(2)
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignHCenter)
        for button in self.numbers.values():
            column.addWidget(button)
        column.addStretch(1)
        self.setWidget(content)
        rail.shown.connect(self._follow)
        self._follow()

    def _number(self, number: int) -> StepNumber:
        button = StepNumber(number)
        button.clicked.connect(lambda: self._choose(number))
        return button

    def _choose(self, number: int) -> None:
        self._rail.stepChosen.emit(number)
        self._follow()  # a step that could not be left stays the current one

    def _follow(self) -> None:
        for number, button in self.numbers.items():
            button.show_step(number == self._rail.step, self._rail.button(number).is_done)

    @guarded
    def minimumSizeHint(self) -> QSize:
        return QSize(px(WIDTH), 0)
