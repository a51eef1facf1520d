"""A form over the columns of a row: it knows what was changed, and asks before it throws that away."""

from PySide6.QtWidgets import QWidget

from app.models.row import Row, Values
from app.models.tables import columns_of
from app.models.text import clean
from app.views.dialogs.date_field import DateField
from app.views.dialogs.frame import FramedDialog
from app.views.fields import Field
from app.views.plain import ask, plain_tip


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
        field.layout().addStretch(1)  # beside a taller one, the caption stays on top
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
        found = {name: self._typed(name) for name in self.fields}
        return {name: text for name, text in found.items() if text != self._before[name]}

    def _typed(self, column: str) -> str:
        field = self.fields[column]
        text = field.iso() if isinstance(field, DateField) else field.text()
        return clean(text, self._limits[column] or len(text))

    def is_changed(self) -> bool:
        """Whether closing would throw something away."""
        return bool(self.values())

    def reject(self) -> None:
        if self.is_changed():
            answers = [self.tr("Keep the changes"), self.tr("Throw them away"), self.tr("Go on")]
            answer = ask(self, self.windowTitle(), self.tr("Keep what you changed here?"), answers)
            if answer == 0:
                self.accept()
            if answer != 1:
                return
        super().reject()
