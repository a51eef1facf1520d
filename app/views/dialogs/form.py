"""A form over the columns of a row: it knows what was changed, and asks before it throws that away."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.models.columns import LINE
from app.models.row import Row, Values
from app.models.tables import columns_of
from app.models.text import clean
from app.views.dialogs.date_field import DateField
from app.views.dialogs.frame import FramedDialog
from app.views.errors import guarded
from app.views.fields import Field, line_field
from app.views.plain import ask, plain_tip


def line_of_a_name(caption: str, limit: int = LINE) -> tuple[Field, QLineEdit]:
    """A field of one line that takes no more than a name has room for, and its editor."""
    field = line_field(caption)
    assert isinstance(field.editor, QLineEdit)
    field.editor.setMaxLength(limit)
    return field, field.editor


def keep_on_top(field: QWidget) -> None:
    """Beside a taller field, the caption of this one stays on top."""
    column = field.layout()
    assert isinstance(column, QVBoxLayout)
    column.addStretch(1)


class FormDialog(FramedDialog):
    """Fields by column; `values` are the changed ones only, so that a form never undoes anybody's work."""

    def __init__(self, parent: QWidget | None, title: str, row: Row, explanation: str = "") -> None:
        super().__init__(parent, title, explanation)
        self._before = row.values()
        self._limits = {column.name: column.limit for column in columns_of(type(row))}
        self.fields: dict[str, Field | DateField] = {}

    def add_field(self, column: str, field: Field | DateField, hint: str = "") -> Field | DateField:
        """Let a field show and change a column."""
        self.fields[column] = field
        keep_on_top(field)
        if isinstance(field, DateField):
            field.show_iso(self._before[column])
        else:
            field.show_text(self._before[column])
            field.editor.setPlaceholderText(hint)
            field.editor.setAccessibleDescription(hint)
            field.editor.setToolTip(plain_tip(hint))
        return field

    def values(self) -> Values:
        """The columns that were changed, with their text cleaned."""
        found = {name: self.text_of(name) for name in self.fields}
        return {name: text for name, text in found.items() if text != self._before[name]}

    def text_of(self, column: str) -> str:
        """What is in the field of a column now, cleaned."""
        field = self.fields[column]
        text = field.iso() if isinstance(field, DateField) else field.text()
        return clean(text, self._limits[column] or len(text))

    def is_changed(self) -> bool:
        """Whether closing would throw something away."""
        return bool(self.values())

    @guarded
    def reject(self) -> None:
        if self.is_changed():
            answers = [self.tr("Keep the changes"), self.tr("Throw them away"), self.tr("Go on")]
            answer = ask(self, self.windowTitle(), self.tr("Keep what you changed here?"), answers)
            if answer == 0:
                self.accept()
            if answer != 1:
                return
        super().reject()
