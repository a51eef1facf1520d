"""The fields of one step of a persona, each with the question that helps to fill it in."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.models.columns import LINE
from app.models.words import word
from app.views.fields import Field, PlainEdit, line_field, text_field
from app.views.language import current_language
from app.views.personas.persona_steps import LISTS, OF_ONE_LINE, PersonaStep, persona_word
from app.views.plain import PlainLabel, plain_tip
from app.views.soon import soon


class StepPage(QWidget):
    """An encouragement above the fields of a step. Enter goes to the next field; in a list, one line on."""

    typed = Signal()

    def __init__(self, step: PersonaStep, write: Callable[[str, str], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dialogPage")
        self._write = write
        self.fields: dict[str, Field] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(PlainLabel(persona_word(step.prompt), "dialogText", wrap=True), 0, 0, 1, 2)
        line = 1
        for names in step.fields:
            beside = all(name in OF_ONE_LINE for name in names)
            for place, name in enumerate(names):
                at = (line, place, 1, 1) if beside else (line + place, 0, 1, 2)
                grid.addWidget(self._field(name), *at)
            line += 1 if beside else len(names)
        grid.setRowStretch(line, 1)

    def _field(self, name: str) -> Field:
        language = current_language()
        caption, question = word(f"persona.{name}", language), word(f"persona_question.{name}", language)
        one_line, is_list = name in OF_ONE_LINE, name in LISTS
        lines = 2 if is_list else 1
        field = line_field(caption) if one_line else text_field(caption, lines, most=8, breaks=is_list)
        editor = field.editor
        editor.setPlaceholderText(question)
        editor.setAccessibleDescription(question)
        field.setToolTip(plain_tip(question))
        editor.textChanged.connect(self.typed)
        field.done.connect(lambda text: None if self._write(name, text) else field.refuse())
        if isinstance(editor, QLineEdit):
            editor.setMaxLength(LINE)
            editor.returnPressed.connect(lambda: self._next(editor))
        elif not is_list:
            editor.ended.connect(lambda: self._next(editor))
        self.fields[name] = field
        return field

    def _next(self, editor: QLineEdit | PlainEdit) -> None:
        """After Enter the next field has the focus; one that lost it is left alone."""
        if editor.hasFocus():
            soon(editor, lambda: editor.hasFocus() and self.focusNextChild())

    def filled(self) -> tuple[int, int]:
        """How many fields are filled in, of how many."""
        return sum(bool(field.text().strip()) for field in self.fields.values()), len(self.fields)

    def take_focus(self) -> None:
        """Put the cursor in the first field that is empty; where none is, behind the words of the first."""
        empty = [field for field in self.fields.values() if not field.text().strip()]
        editor = (empty or list(self.fields.values()))[0].editor
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.end(False)
        else:
            editor.moveCursor(QTextCursor.MoveOperation.End)
