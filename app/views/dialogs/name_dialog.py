"""Two small questions: one line of text, and one out of a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.models.columns import LINE
from app.models.text import clean_line
from app.views.appearance import px
from app.views.dialogs.form import line_of_a_name
from app.views.dialogs.frame import FramedDialog
from app.views.palette import LEAST_TARGET

_ROWS = 9  # of a list before it scrolls; so many kinds of lanes there are
_ANY = 16_777_215  # pixels; Qt's own word for no bound
_WIDE, _AROUND = 420, 170  # pixels: of a question, and what heading and buttons take of its height


class NameDialog(FramedDialog):
    """One line of text; what is empty is not taken."""

    def __init__(
        self, parent: QWidget | None, title: str, caption: str, text: str = "", accept: str = ""
    ) -> None:
        super().__init__(parent, title)
        self.field, editor = line_of_a_name(caption)
        editor.setText(text)
        editor.selectAll()
        editor.textChanged.connect(self._enable)
        self.body.addWidget(self.field)
        self.yes = self.add_buttons(accept or self.tr("OK"), self.tr("Cancel"))
        self.open_narrow(_WIDE)
        self._enable()
        self.field.editor.setFocus()

    def text(self) -> str:
        """What was typed, on one line."""
        return clean_line(self.field.text(), LINE)

    def _enable(self) -> None:
        self.yes.setEnabled(bool(self.text()))


class ChoiceDialog(FramedDialog):
    """One out of a list of (key, name); a double click or Enter chooses. Row `at` is chosen at first."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        choices: Sequence[tuple[str, str]],
        accept: str = "",
        at: int = 0,
    ) -> None:
        super().__init__(parent, title)
        self.rows = QListWidget()
        self.rows.setAccessibleName(title)
        for key, name in choices:
            row = QListWidgetItem(name or self.tr("Without a name"))
            row.setData(Qt.ItemDataRole.UserRole, key)
            self.rows.addItem(row)
        self.rows.setCurrentRow(at)
        self.rows.itemDoubleClicked.connect(self.accept)
        self.body.addWidget(self.rows)
        self.rows.ensurePolished()
        each = self.rows.sizeHintForRow(0) if choices else px(LEAST_TARGET)
        high = max(3, min(len(choices), _ROWS)) * each + 2 * self.rows.frameWidth()
        self.rows.setFixedHeight(min(high, self._room().height() - px(_AROUND)))
        self.yes = self.add_buttons(accept or self.tr("Choose"), self.tr("Cancel"))
        self.yes.setEnabled(bool(choices))
        self.open_narrow(_WIDE)
        self.setMaximumWidth(_ANY)  # what is long can be read in a wider one
        self.rows.setFocus()

    def chosen(self) -> str | None:
        """The key of the row that is chosen."""
        row = self.rows.currentItem()
        return row.data(Qt.ItemDataRole.UserRole) if row is not None else None


def ask_name(
    parent: QWidget | None, title: str, caption: str, text: str = "", accept: str = ""
) -> str | None:
    """Ask for one line of text; None where somebody thought better of it."""
    dialog = NameDialog(parent, title, caption, text, accept)
    return dialog.text() if dialog.exec() and dialog.text() else None


def choose_from(
    parent: QWidget | None, title: str, choices: Sequence[tuple[str, str]], accept: str = "", at: int = 0
) -> str | None:
    """Ask for one out of a list of (key, name); its key, or None."""
    dialog = ChoiceDialog(parent, title, choices, accept, at)
    return dialog.chosen() if dialog.exec() else None
