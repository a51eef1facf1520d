"""An editor that walks along rows of one kind: every field has a question, and is written when it is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from app.models.counts import read_count
from app.models.document import Document
from app.models.limits import LINE
from app.models.refusal import Refused
from app.models.row import Row
from app.models.text import clean_line
from app.models.words import integer, word
from app.views.dialogs.form import keep_on_top
from app.views.dialogs.frame import FramedDialog, scrolled_beside
from app.views.errors import Tell, attempt, guarded
from app.views.fields import Field, PlainEdit, line_field, text_field
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import PlainLabel, ask, plain_tip
from app.views.soon import soon

NAME, TEXT, COUNT = "name", "text", "count"
_LINES = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """A column that is asked for: a NAME on one line, TEXT of some lines, or a COUNT; over both columns or
    one.
    """

    column: str
    kind: str = TEXT
    wide: bool = False


class RowEditor(FramedDialog):
    """Words are those of the sections [section_field] and [section_question] of words.toml.

    What an edit raises goes to `tell`; then what was typed stays in its field.
    """

    def __init__(
        self, parent: QWidget | None, document: Document, title: str, section: str, key: str, tell: Tell
    ) -> None:
        super().__init__(parent, title)
        self.document = document
        self.key = key
        self.section = section
        self._tell = tell
        self._given_up = False
        self.fields: dict[str, Field] = {}
        self._kinds: dict[str, str] = {}
        self.page = QWidget()
        self.page.setObjectName("dialogPage")
        self.grid = QGridLayout(self.page)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(10)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.trouble_label = PlainLabel("", "trouble", wrap=True)
        self.trouble_label.hide()
        self.back = QPushButton(icon("chevron-left"), "")
        self.next = QPushButton(icon("chevron-right"), "")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its sign points on, behind the words
        self.place = PlainLabel("", "hint")

    def build(self, asked: Sequence[Asked], back: str, forward: str) -> None:
        """Lay the fields out, then the buttons; `back` and `forward` name the ways to the neighbours."""
        line, column = self.grid.rowCount(), 0
        for each in asked:
            if column and each.wide:
                line, column = line + 1, 0
            self.grid.addWidget(self._field(each), line, column, 1, 2 if each.wide else 1)
            column += 2 if each.wide else 1
            if column >= 2:
                line, column = line + 1, 0
        self.grid.setRowStretch(line + 1, 1)
        self.body.addWidget(scrolled_beside(self.page), 1)
        self.body.addWidget(self.trouble_label)
        for button, text, step in ((self.back, back, -1), (self.next, forward, 1)):
            button.setText(text)
            button.clicked.connect(lambda _=False, step=step: self.walk(step))
            self.add_aside(button)
        self._aside.addWidget(self.place)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self.walk(step))
        self.add_buttons(self.tr("Close"))
        self.show_row(self.key)

    def _field(self, asked: Asked) -> Field:
        language, column = current_language(), asked.column
        caption = word(f"{self.section}_field.{column}", language)
        question = word(f"{self.section}_question.{column}", language)
        words = self.completions(column)
        one_line = asked.kind != TEXT
        field = line_field(caption, words) if one_line else text_field(caption, _LINES, most=6)
        editor = field.editor
        editor.setPlaceholderText(question)
        editor.setAccessibleDescription(question)
        field.setToolTip(plain_tip(question))
        if isinstance(editor, QLineEdit):
            editor.setMaxLength(LINE)
        elif isinstance(editor, PlainEdit):
            editor.ended.connect(lambda: self._go_on(editor))
        editor.textChanged.connect(self.typed)
        field.done.connect(lambda text: None if self._write(column, text) else field.refuse())
        keep_on_top(field)
        self.fields[column], self._kinds[column] = field, asked.kind
        return field

    def _go_on(self, editor: PlainEdit) -> None:
        """After Enter the next field has the focus; one that lost it is left alone."""
        if editor.hasFocus():
            soon(editor, lambda: editor.hasFocus() and self.focusNextChild())

    # What a kind of rows says

    def rows(self) -> Sequence[Row]:
        """The rows that are walked along, in their order."""
        raise NotImplementedError

    def write(self, column: str, value: Any) -> None:
        """Write one column of the row, as an edit."""
        raise NotImplementedError

    def completions(self, column: str) -> list[str] | None:
        """What a field of one line completes, if anything."""
        return None

    def typed(self) -> None:
        """Something was typed in a field."""

    # Walking

    def show_row(self, key: str) -> None:
        """Show a row from now on."""
        self.key = key
        rows = self.rows()
        ids = [row.id for row in rows]
        at = ids.index(key)
        for column, field in self.fields.items():
            field.show_text(self._shown(getattr(rows[at], column)))
        self.back.setEnabled(at > 0)
        self.next.setEnabled(at + 1 < len(rows))
        text = self.tr("{number} of {count}")
        self.place.setText(text.format(number=at + 1, count=len(rows)))
        self.typed()

    def _shown(self, value: Any) -> str:
        if value is None:
            return ""
        return integer(value, current_language()) if isinstance(value, int) else str(value)

    def walk(self, step: int) -> None:
        """The row before or after this one; it stays where something typed could not be kept."""
        ids = [row.id for row in self.rows()]
        at = ids.index(self.key) + step
        if 0 <= at < len(ids) and self.finish():
            self.show_row(ids[at])
            focused = self.focusWidget()
            if isinstance(focused, QLineEdit):
                focused.selectAll()

    # Writing

    def finish(self) -> bool:
        """Hand over what was typed and not handed over yet; False where some of it could not be kept."""
        done = [field.finish() for field in self.fields.values()]
        if all(done):
            self.trouble_label.hide()
        return all(done)

    def _write(self, column: str, text: str) -> bool:
        kind, value = self._kinds[column], text
        try:
            known: Any = read_count(text) if kind == COUNT else value
        except Refused as refused:
            self.trouble_label.setText(refused.sentence(current_language()))
            self.trouble_label.show()
            return False
        if kind == NAME:
            known = clean_line(text, LINE)
        if not attempt(lambda: self.write(column, known), self._tell):
            return False
        self.trouble_label.hide()
        soon(self, lambda: self._show_again(column))
        return True

    def _show_again(self, column: str) -> None:
        """A count in the writing of this language, a name on one line: as it is kept now."""
        row = next((row for row in self.rows() if row.id == self.key), None)
        if row is not None and not self.fields[column].is_unsaved:
            self.fields[column].show_text(self._shown(getattr(row, column)))

    @guarded
    def done(self, result: int) -> None:
        """Every way out hands over what was typed; what cannot be kept is asked about."""
        if not self.finish() and not self._throws_away():
            return
        super().done(result)

    def _throws_away(self) -> bool:
        answers = [self.tr("Go on typing"), self.tr("Throw it away")]
        text = self.tr("Something here cannot be kept. Go on typing?")
        return ask(self, self.windowTitle(), text, answers) == 1
