"""One signature experience as a form: what, who owns it, by when, effect, effort, status."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.experiences import delete_experience, set_experience
from app.models.people import EXPERIENCE_STATES, Experience
from app.models.words import word
from app.views.buttons import sign_button
from app.views.choice_row import ChoiceRow
from app.views.dialogs.date_field import DateField
from app.views.errors import attempt
from app.views.fields import line_field, offer_words, text_field
from app.views.icons import icon
from app.views.language import current_language
from app.views.rest import Rest, show_unless_typing

_SIZES = (3, 2, 1)


class ExperienceForm(QWidget):
    """What is typed is handed over at rest and when the field is left; chips and date at once."""

    trouble = Signal(object)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.experience = ""
        language = current_language()
        self.title = line_field(self.tr("What do we do?"))
        self.description = text_field(self.tr("What does the customer experience then?"), 3, 10, breaks=True)
        self.owner = line_field(word("owner", language), [])
        self.due = DateField(word("due", language))
        sizes = [(size, word(f"size.{size}", language)) for size in _SIZES]
        self.effect = ChoiceRow(word("effect", language), sizes)
        self.effort = ChoiceRow(word("effort", language), sizes)
        states = [(state, word(f"experience_state.{state}", language)) for state in EXPERIENCE_STATES]
        self.status = ChoiceRow(word("status", language), states, "idea")
        self.delete = sign_button(icon("trash"), self.tr("Delete this experience"))
        for field in (self.title, self.owner):
            if isinstance(field.editor, QLineEdit):
                field.editor.setMaxLength(LINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (
            self.title, self.description, self.owner, self.due, self.effect, self.effort, self.status,
            self.delete,
        ):  # fmt: skip
            column.addWidget(widget)
        self.fields = {"title": self.title, "description": self.description, "owner": self.owner}
        self.rest = Rest(self, self.fields.values())
        self._is_filling = False
        self._connect()

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.done.connect(lambda text, name=name: self._write_field(name, text))
        self.due.editor.dateChanged.connect(self._write_due)
        choices = {"effect": self.effect, "effort": self.effort, "status": self.status}
        for name, row in choices.items():
            row.chosen.connect(lambda key, name=name: self._write(name, key))
        self.delete.clicked.connect(self._delete)

    def show_experience(self, experience: str) -> bool:
        """Show another one, or the same as it is now; False where what was typed could not be kept."""
        if experience != self.experience and not self.finish():
            return False
        self.experience = experience
        row = self._document.find(Experience, experience)
        self.setVisible(row is not None)
        if row is None:
            return True
        self._is_filling = True
        for name, field in self.fields.items():
            show_unless_typing(field, getattr(row, name))
        if self.due.iso() != row.due:
            self.due.show_iso(row.due)
        self.effect.show_key(row.effect)
        self.effort.show_key(row.effort)
        self.status.show_key(row.status)
        self._is_filling = False
        owners = {each.owner for each in self._document.rows(Experience).values() if each.owner}
        offer_words(self.owner, sorted(owners, key=str.casefold))
        return True

    def finish(self) -> bool:
        """Hand over what was typed; False where some of it could not be kept."""
        return self.rest.finish()

    def unsaved(self) -> dict[str, str]:
        """What was typed and is nowhere else yet, by field."""
        return {name: field.text() for name, field in self.fields.items() if field.is_unsaved}

    def put_back(self, typed: dict[str, str]) -> None:
        """What `unsaved` gave, after the form was made anew."""
        for name, text in typed.items():
            self.fields[name].put_back(text)

    def _write_field(self, name: str, text: str) -> None:
        if not self._write(name, text):
            self.fields[name].refuse()

    def _write_due(self) -> None:
        if not self._is_filling:
            self._write("due", self.due.iso())

    def _write(self, name: str, value: object) -> bool:
        return self._do(lambda: set_experience(self._document, self.experience, **{name: value}))

    def _delete(self) -> None:
        self.finish()
        self._do(lambda: delete_experience(self._document, self.experience))

    def _do(self, work: Callable[[], object]) -> bool:
        there = self._document.find(Experience, self.experience) is not None
        return not there or attempt(work, self.trouble.emit)
