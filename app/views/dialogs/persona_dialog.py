"""The form of a persona: five steps with a question in every field, the kind, and a portrait."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.layout.persona_fields import NEGATIVE_KINDS
from app.models.document import Document
from app.models.edits.personas import delete_persona, set_persona, set_portrait
from app.models.people import PERSONA_KINDS, Persona
from app.models.row import Values
from app.models.words import word
from app.views.appearance import px
from app.views.dialogs.form import FormDialog, line_of_a_name
from app.views.dialogs.frame import scrolled
from app.views.dialogs.persona_steps import ALARM, LISTS, OF_ONE_LINE, STEPS, PersonaStep, persona_word
from app.views.dialogs.portrait_box import PortraitBox
from app.views.fields import text_field
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import PlainLabel, ask

DELETED = 2  # what `exec` gives where the persona is to go


class PersonaDialog(FormDialog):
    """Steps at the left, the fields of one at the right."""

    def __init__(self, parent: QWidget | None, document: Document, persona: str) -> None:
        row = document.get(Persona, persona)
        super().__init__(parent, QCoreApplication.translate("PersonaDialog", "Persona"), row)
        self._row_values = row.values()
        self._language = current_language()
        self.portrait = PortraitBox(document, row.values())
        self.kind = QComboBox()
        self.kind.setAccessibleName(word("persona.kind", self._language))
        for kind in PERSONA_KINDS:
            self.kind.addItem(word(f"persona_kind.{kind}", self._language), kind)
        self.kind.setCurrentIndex(PERSONA_KINDS.index(row.kind))
        self.steps = QButtonGroup(self)
        self.pages = QStackedWidget()
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.portrait)
        left.addSpacing(8)
        left.addWidget(PlainLabel(word("persona.kind", self._language), "heading"))
        left.addWidget(self.kind)
        left.addSpacing(12)
        for number, step in enumerate(STEPS):
            left.addWidget(self._step_button(number, step))
            self.pages.addWidget(scrolled(self._page(step)))
        left.addStretch(1)
        side = QWidget()
        side.setFixedWidth(px(276))
        left.setContentsMargins(0, 0, 0, 0)
        side.setLayout(left)
        whole = QHBoxLayout()
        whole.setSpacing(24)
        whole.addWidget(side)
        whole.addWidget(self.pages, 1)
        self.body.addLayout(whole, 1)
        self._add_foot()
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.steps.idClicked.connect(self._show_page)
        self._show_kind()
        self.show_step(ALARM if row.kind in NEGATIVE_KINDS else "who")
        self.open_at(940, 640)

    # Building

    def _step_button(self, number: int, step: PersonaStep) -> QPushButton:
        button = QPushButton(persona_word(step.name))
        button.setObjectName("step")
        button.setCheckable(True)
        button.setAutoDefault(False)
        self.steps.addButton(button, number)
        return button

    def _page(self, step: PersonaStep) -> QWidget:
        page = QWidget()
        page.setObjectName("dialogPage")
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 10, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(PlainLabel(persona_word(step.name), "promptTitle"), 0, 0, 1, 2)
        grid.addWidget(PlainLabel(persona_word(step.prompt), "dialogText", wrap=True), 1, 0, 1, 2)
        for line, names in enumerate(step.fields, 2):
            for place, name in enumerate(names):
                grid.addWidget(self._field(name), line, place, 1, 1 if len(names) == 2 else 2)
        grid.setRowStretch(len(step.fields) + 2, 1)
        return page

    def _field(self, name: str) -> QWidget:
        caption = word(f"persona.{name}", self._language)
        if name in OF_ONE_LINE:
            field, editor = line_of_a_name(caption)
            if name == "name":
                editor.textChanged.connect(lambda text: self.portrait.show_values(name=text))
        else:
            field = text_field(caption, 3 if name in LISTS else 2, most=8, breaks=True)
        field.editor.textChanged.connect(self._mark_steps)
        return self.add_field(name, field, word(f"persona_question.{name}", self._language))

    def _add_foot(self) -> None:
        delete = QPushButton(icon("trash", "danger_text"), self.tr("Delete persona…"))
        delete.setObjectName("danger")
        delete.clicked.connect(self._delete)
        self.add_aside(delete)
        self.add_buttons(self.tr("Keep"), self.tr("Cancel"))

    # What is filled in

    def values(self) -> Values:
        """The columns that were changed; a new portrait is in `portrait.picture`."""
        found = super().values()
        kind = self.kind.currentData()
        return found if kind == self._row_values["kind"] else {**found, "kind": kind}

    def is_changed(self) -> bool:
        return super().is_changed() or self.portrait.is_changed

    # Showing

    def show_step(self, key: str) -> None:
        """Show the fields of a step."""
        number = [step.key for step in STEPS].index(key)
        self.steps.button(number).setChecked(True)
        self._show_page(number)
        self.fields[STEPS[number].fields[0][0]].editor.setFocus()

    def _show_page(self, number: int) -> None:
        self.pages.setCurrentIndex(number)
        self._mark_steps()

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        number = [step.key for step in STEPS].index(ALARM)
        self.steps.button(number).setVisible(kind in NEGATIVE_KINDS)
        if kind not in NEGATIVE_KINDS and self.pages.currentIndex() == number:
            self.show_step("who")
        self.portrait.show_values(kind=kind)
        self._mark_steps()

    def _mark_steps(self) -> None:
        """A tick at every step of which something is filled in."""
        for number, step in enumerate(STEPS):
            button = self.steps.button(number)
            names = [name for names in step.fields for name in names]
            if button is not None and all(name in self.fields for name in names):
                filled = any(self.text_of(name).strip() for name in names)
                on = number == self.pages.currentIndex()
                colours = ("on_brand", "on_brand") if on else ("done", "strong_line")
                button.setIcon(icon("check", colours[0]) if filled else icon("dot", colours[1]))

    def _delete(self) -> None:
        name = self.text_of("name") or word("persona.name", self._language)
        text = self.tr("Delete the persona “{name}”?").format(name=name)
        more = self.tr("Its routes stay on the board. You can undo this.")
        if ask(self, self.tr("Delete persona"), text, [self.tr("Delete"), self.tr("Keep")], more) == 0:
            self.done(DELETED)


def edit_persona(parent: QWidget | None, document: Document, persona: str) -> None:
    """Show the form and write what was changed, as one step."""
    dialog = PersonaDialog(parent, document, persona)
    answer = dialog.exec()
    if answer == DELETED:
        delete_persona(document, persona)
    elif answer and dialog.is_changed():
        with document.edit("Edit persona"):
            if dialog.values():
                set_persona(document, persona, **dialog.values())
            if dialog.portrait.is_changed:
                set_portrait(document, persona, dialog.portrait.picture)
