"""The editor beside the cards: it walks the steps of one persona; every field is written when it is left."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.layout.persona_fields import NEGATIVE_KINDS
from app.models.document import Document
from app.models.edits.personas import set_persona, set_portrait
from app.models.people import PERSONA_KINDS, Persona
from app.models.row import Values
from app.models.words import word
from app.views.appearance import px
from app.views.dialogs.frame import scrolled
from app.views.errors import Tell, attempt, guarded
from app.views.fields import Field
from app.views.icons import icon
from app.views.language import current_language
from app.views.personas.page_stack import PageStack
from app.views.personas.persona_steps import ALARM, STEPS, persona_word
from app.views.personas.portrait_box import PortraitBox
from app.views.personas.step_bar import StepBar
from app.views.personas.step_page import StepPage
from app.views.plain import ElidedLabel, PlainLabel, plain_tip
from app.views.soon import soon

_REST = 5000  # milliseconds without a key after which what was typed is written, whatever happens then


class PersonaEditor(QFrame):
    """Portrait, kind, and the fields of one step at a time."""

    closed = Signal()
    typed = Signal(str, object)  # persona, the values that are not written yet
    trouble = Signal(object)  # an exception; what was typed stays in its field

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("personaEditor")
        self._document = document
        self.persona = ""
        self._is_filling = False
        self.title = ElidedLabel("", "dialogTitle")
        self.kind = QComboBox()
        self.portrait = PortraitBox(document, self.kind)
        self.bar = StepBar()
        self._inside = QWidget(self)
        self.pages = PageStack(self._inside)
        self.heading = PlainLabel("", "promptTitle")
        self.progress = PlainLabel("", "hint")
        self.back = QPushButton(self.tr("Back"))
        self.next = QPushButton()
        self._steps = [StepPage(step, self._write, self.pages) for step in STEPS]
        self.fields: dict[str, Field] = {
            name: field for page in self._steps for name, field in page.fields.items()
        }
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._fill_kinds()
        self._lay_out()
        self._connect()

    # Building

    def _fill_kinds(self) -> None:
        language = current_language()
        for kind in PERSONA_KINDS:
            self.kind.addItem(word(f"persona_kind.{kind}", language), kind)
        question = word("persona_question.kind", language)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(8)
        self.kind.setAccessibleName(word("persona.kind", language))
        self.kind.setAccessibleDescription(question)
        self.kind.setToolTip(plain_tip(question))

    def _lay_out(self) -> None:
        close = QToolButton()
        close.setObjectName("bare")
        close.setIcon(icon("close"))
        close.setAccessibleName(self.tr("Close the editor"))
        close.setToolTip(plain_tip(self.tr("Close the editor (Esc)")))
        close.clicked.connect(self.close_editor)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(close)
        line = QHBoxLayout()
        line.addWidget(self.heading, 1)
        line.addWidget(self.progress)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.next.setObjectName("primary")
        self.back.setIcon(icon("chevron-left"))
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.next)
        for page in self._steps:
            self.pages.addWidget(page)
        self._inside.setObjectName("dialogPage")
        rolled = QVBoxLayout(self._inside)
        rolled.setContentsMargins(0, 0, 6, 0)
        rolled.setSpacing(8)
        rolled.addWidget(self.portrait)
        rolled.addLayout(line)
        rolled.addWidget(self.pages)
        rolled.addStretch(1)
        self._area = scrolled(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 14, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self._area, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.kind.activated.connect(self._choose_kind)
        self.portrait.picked.connect(
            lambda picture: self._do(lambda: set_portrait(self._document, self.persona, picture))
        )
        self.bar.stepChosen.connect(self._go_to)
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self._rest.timeout.connect(self.finish)
        for page in self._steps:
            page.typed.connect(self._tell_typed)
        for keys, way in (("Ctrl+Return", 1), ("Ctrl+Enter", 1), ("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda way=way: self._go(way))

    # What is shown

    @property
    def step(self) -> str:
        """The key of the step that is shown."""
        return STEPS[self.pages.currentIndex()].key

    def show_persona(self, persona: str) -> bool:
        """Show a persona from now on; False where what was typed at another could not be kept."""
        if persona != self.persona:
            if not self.finish():
                return False
            self.persona = persona
            row = self._document.find(Persona, persona)
            self.show_step_number(0 if row is None or self.step != ALARM else self._last(row.kind))
        self.refresh()
        return True

    def show_step(self, key: str) -> None:
        """Show the fields of a step."""
        self.show_step_number([step.key for step in STEPS].index(key))

    def show_step_number(self, number: int) -> None:
        """Show the fields of the step with this place in the table, from their heading on."""
        if number != self.pages.currentIndex():
            self._area.verticalScrollBar().setValue(0)
        self.pages.setCurrentIndex(number)
        self.bar.show_step(number)
        self.heading.setText(persona_word(STEPS[number].name))
        self._show_ways()
        self._show_progress()

    def _go_to(self, number: int) -> None:
        self.show_step_number(number)
        self.take_focus()

    def take_focus(self) -> None:
        """Put the cursor where there is something to fill in."""
        self._steps[self.pages.currentIndex()].take_focus()
        soon(self, self._reveal)  # once the page has its height

    def _reveal(self) -> None:
        """Scroll to the field with the cursor; where not all is in sight the step's name is the first line,
        not half a portrait.
        """
        focused = self.focusWidget()
        if focused is None or not self._area.isAncestorOf(focused):
            return
        port, bar = self._area.viewport(), self._area.verticalScrollBar()
        below = focused.mapTo(port, focused.rect().bottomLeft()).y() + bar.value()
        top = self.heading.y()
        if port.height() < below + px(24) and below < top + port.height():
            bar.setValue(top)
        else:
            self._area.ensureWidgetVisible(focused, 0, px(24))

    def refresh(self) -> None:
        """Show the persona as it is written now; what somebody is typing stays."""
        row = self._document.find(Persona, self.persona)
        if row is None:
            return
        self._is_filling = True
        for name, field in self.fields.items():
            field.show_text(getattr(row, name))
        self._is_filling = False
        self.kind.setCurrentIndex(PERSONA_KINDS.index(row.kind))
        alarm = [step.key for step in STEPS].index(ALARM)
        self.bar.buttons.button(alarm).setVisible(row.kind in NEGATIVE_KINDS)
        if self.step == ALARM and row.kind not in NEGATIVE_KINDS:
            self.show_step_number(0)
        self._show_ways()
        self._tell_typed()

    def _last(self, kind: str) -> int:
        """The last step of a persona of this kind."""
        return len(STEPS) - (1 if kind in NEGATIVE_KINDS else 2)

    def _show_ways(self) -> None:
        row = self._document.find(Persona, self.persona)
        number = self.pages.currentIndex()
        self.back.setEnabled(number > 0)
        is_last = row is None or number >= self._last(row.kind)
        self.next.setText(self.tr("Done") if is_last else self.tr("Next"))

    def _show_progress(self) -> None:
        self.bar.show_filled(lambda number: self._steps[number].filled())
        filled, fields = self._steps[self.pages.currentIndex()].filled()
        self.progress.setText(self.tr("{filled} of {fields}").format(filled=filled, fields=fields))

    def _tell_typed(self) -> None:
        """What is in the fields shows on the card while it is typed."""
        row = self._document.find(Persona, self.persona)
        if row is None or self._is_filling:
            return
        typed: Values = {name: field.text() for name, field in self.fields.items() if field.is_unsaved}
        name = typed.get("name", row.name) or word(f"persona_kind.{row.kind}", current_language())
        self.title.setText(name)
        self.portrait.show_values({**row.values(), **typed})
        self._show_progress()
        if typed:
            self._rest.start()
        self.typed.emit(self.persona, typed)

    # Walking

    def _go(self, way: int) -> None:
        """The next step, or the one before; after the last it is done."""
        row = self._document.find(Persona, self.persona)
        to = self.pages.currentIndex() + way
        if row is None or not self.finish() or to < 0:
            return
        if to > self._last(row.kind):
            self.closed.emit()
            return
        self.show_step_number(to)
        self.take_focus()

    def close_editor(self) -> None:
        """Write what was typed, and go."""
        if self.finish():
            self.closed.emit()

    # Writing

    def finish(self) -> bool:
        """Hand over what was typed and not handed over yet; False where some of it could not be kept."""
        self._rest.stop()
        done = [field.finish() for field in self.fields.values()]  # each of them, whatever the others say
        return all(done)

    def unsaved(self) -> Values:
        """What was typed and could not be kept, by field."""
        return {name: field.text() for name, field in self.fields.items() if field.is_unsaved}

    def put_back(self, typed: Values) -> None:
        """What `unsaved` gave, after the editor was made anew for the same persona."""
        for name, text in typed.items():
            self.fields[name].put_back(text)

    def _write(self, name: str, text: str) -> bool:
        return self._do(lambda: set_persona(self._document, self.persona, **{name: text}))

    def _choose_kind(self) -> None:
        kind = self.kind.currentData()
        if not self._do(lambda: set_persona(self._document, self.persona, kind=kind)):
            self.refresh()

    def _do(self, work: Callable[[], object]) -> bool:
        if self._document.find(Persona, self.persona) is None:
            return True
        tell: Tell = self.trouble.emit
        return attempt(work, tell)

    # Qt

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        else:
            super().keyPressEvent(event)
