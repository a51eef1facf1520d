"""The rail at the left: the steps of the method, what the current one asks of the room, and how far it is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.document import Document
from app.models.findings.hints import Hint
from app.models.findings.progress import StepProgress
from app.views.appearance import px
from app.views.buttons import bare_button
from app.views.errors import guarded
from app.views.guide.progress_card import ProgressCard
from app.views.guide.progress_words import hint_text
from app.views.guide.step_button import StepButton
from app.views.guide.step_card import StepCard
from app.views.guide.step_column import StepColumn
from app.views.guide.step_notes import StepNotes
from app.views.guide.steps import STEPS
from app.views.guide.wrapped_button import WrappedButton
from app.views.icons import icon
from app.views.plain import PlainLabel
from app.views.soon import soon

WIDTH = 212
_LEAST_CARD = 150  # pixels that the card keeps; where there is less, the whole rail scrolls


class StepRail(StepColumn):
    """Steps above, the card of the chosen one in the middle, its progress below; the middle scrolls."""

    stepChosen = Signal(int)
    starterChosen = Signal(str, tuple)
    offerChosen = Signal(str)
    hintChosen = Signal(object, int)  # a Hint, and how often it was chosen in a row before
    everythingWanted = Signal()
    stripWanted = Signal()
    shown = Signal()  # another step, or what is done

    def __init__(self, document: Document, step: int, notes_open: bool, parent: QWidget) -> None:
        super().__init__(WIDTH, parent)
        self._document = document
        self.hints: list[WrappedButton] = []
        self.card: StepCard | None = None
        self.notes = StepNotes(notes_open)
        self.progress = ProgressCard()
        self._buttons = QButtonGroup(self)
        self._found: tuple[StepProgress, ...] = ()
        self._hints: list[Hint] = []
        self._again: tuple[Hint | None, int] = (None, 0)
        content = QWidget(self.viewport())
        content.setObjectName("railContent")
        column = QVBoxLayout(content)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(1)
        column.addLayout(self._head())
        column.addSpacing(px(4))
        column.addWidget(PlainLabel(self.tr("The six steps"), "heading"))
        column.addSpacing(px(2))
        for number in [number for number in STEPS if number]:
            column.addWidget(self._button(number))
        column.addSpacing(8)
        column.addWidget(self._middle(content), 1)
        column.addSpacing(8)
        column.addWidget(self.progress)
        self.setWidget(content)
        self._buttons.idClicked.connect(self.stepChosen)
        self.show_step(step)

    def _button(self, number: int) -> StepButton:
        button = StepButton(number)
        self._buttons.addButton(button, number)
        return button

    def _head(self) -> QHBoxLayout:
        """The step before the six, and beside it the way back to the numbers."""
        self.closer = bare_button(icon("chevron-left", "soft_text"), self.tr("Only the numbers"))
        self.closer.clicked.connect(self.stripWanted)
        self.closer.hide()
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._button(0), 1)
        row.addWidget(self.closer)
        return row

    def _middle(self, parent: QWidget) -> QWidget:
        """The card, the hints and the facilitator's own notes."""
        self._place = QVBoxLayout()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.everything = WrappedButton("", icon("hidden", "accent"), "everything")
        self.everything.clicked.connect(self.everythingWanted)
        self.everything.hide()
        area = _Middle(parent)
        content = QWidget(area.viewport())
        content.setObjectName("railContent")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.everything)
        inside.addLayout(self._place)
        inside.addLayout(self._lines)
        inside.addWidget(self.notes)
        inside.addStretch(1)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(px(_LEAST_CARD))
        area.setWidget(content)
        self.notes.opened.connect(lambda: area.bring(self.notes))
        return area

    def button(self, number: int) -> StepButton:
        """The button of a step."""
        found = self._buttons.button(number)
        assert isinstance(found, StepButton)
        return found

    def show_step(self, number: int) -> None:
        """Make a step the current one and show what it asks."""
        self.step = number
        self.button(number).setChecked(True)
        if self.card is not None:
            self.card.hide()  # it stays until the event is over, and the next one may be smaller
            self.card.deleteLater()
        self.card = StepCard(number)
        self.card.starterChosen.connect(self.starterChosen)
        self.card.offerChosen.connect(self.offerChosen)
        self._place.addWidget(self.card)
        self._again = (None, 0)
        self._show_found()
        self.shown.emit()

    def show_progress(self, found: tuple[StepProgress, ...]) -> None:
        """Show which steps are done, and the figures and hints of the current one."""
        self._found = found
        for each in found:
            self.button(each.number).show_done(each.is_done)
        self._show_found()
        self.shown.emit()

    def show_left_out(self, text: str) -> None:
        """Say which lanes are out of sight, with the way back; "" where none are."""
        self.everything.say(text)
        self.everything.setVisible(bool(text))

    def _show_found(self) -> None:
        here = next((each for each in self._found if each.number == self.step), None)
        self.progress.setVisible(here is not None)
        if here is not None:
            self.progress.show_step(here)
        self._hints = list(here.hints) if here is not None else []
        texts = [hint_text(self._document, hint) for hint in self._hints]
        if [button.words.text() for button in self.hints] != texts:
            self._make_lines(texts)

    def _make_lines(self, texts: list[str]) -> None:
        for old in self.hints:
            old.hide()
            old.deleteLater()
        self.hints = [WrappedButton(text, icon("hint", "moment"), "hintLine") for text in texts]
        for place, button in enumerate(self.hints):
            button.clicked.connect(lambda _=False, at=place: self._choose_hint(self._hints[at]))
            self._lines.addWidget(button)

    def _choose_hint(self, hint: Hint) -> None:
        """The same hint again leads to the next thing that it is about."""
        last, times = self._again
        self._again = (hint, times + 1 if last == hint else 0)
        self.hintChosen.emit(*self._again)


class _Middle(QScrollArea):
    """As high as there is room for, and no wider than the rail."""

    def bring(self, widget: QWidget) -> None:
        """Scroll to a widget, once everything has its place."""
        soon(self, lambda: self.ensureWidgetVisible(widget, 0, 0))

    @guarded
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    @guarded
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
