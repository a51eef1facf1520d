"""The journeys of a workshop: open one, rename it, or delete it with all that is on it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from app.models.board import Journey
from app.models.document import Document
from app.models.edits.journeys import delete_journey, journeys_of, notes_of_journey, rename_journey
from app.models.words import word
from app.views.appearance import px
from app.views.buttons import sign_button
from app.views.dialogs.frame import FramedDialog
from app.views.dialogs.name_dialog import ask_name
from app.views.errors import Tell, attempt
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import ask

_ROW = 46  # pixels


class JourneysDialog(FramedDialog):
    """A double click or Enter opens; the last journey cannot be deleted."""

    def __init__(self, parent: QWidget | None, document: Document, shown: str, tell: Tell) -> None:
        super().__init__(parent, self.tr("Journeys"), self.tr("Each journey is a board of its own."))
        self._document, self._tell = document, tell
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Journeys"))
        self.rows.setMinimumHeight(px(4 * _ROW))
        self.rows.itemDoubleClicked.connect(self.accept)
        self.body.addWidget(self.rows)
        self.rename = QPushButton(self.tr("Rename…"))
        self.delete = sign_button(icon("trash"), self.tr("Delete…"))
        self.rename.clicked.connect(self._rename)
        self.delete.clicked.connect(self._delete)
        self.add_aside(self.rename)
        self.add_aside(self.delete)
        self.yes = self.add_buttons(self.tr("Open"), self.tr("Close"))
        self.open_at(580, 360)
        self._fill(shown)
        self.rows.setFocus()

    def chosen(self) -> str:
        """The id of the journey that is chosen."""
        item = self.rows.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _fill(self, chosen: str) -> None:
        language = current_language()
        self.rows.clear()
        for row in journeys_of(self._document):
            notes = word("notes_count", language, count=notes_of_journey(self._document, row.id))
            item = QListWidgetItem(f"{row.title}\n{word(f'state.{row.state}', language)} · {notes}")
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setSizeHint(QSize(100, px(_ROW)))
            self.rows.addItem(item)
            if row.id == chosen:
                self.rows.setCurrentItem(item)
        if self.rows.currentRow() < 0:
            self.rows.setCurrentRow(0)
        self.delete.setEnabled(self.rows.count() > 1)

    def _rename(self) -> None:
        row = self._document.get(Journey, self.chosen())
        title = ask_name(self, self.tr("Rename the journey"), self.tr("Name of the journey"), row.title)
        if title and attempt(lambda: rename_journey(self._document, row.id, title), self._tell):
            self._fill(row.id)
        self._take_focus()

    def _delete(self) -> None:
        row = self._document.get(Journey, self.chosen())
        notes = notes_of_journey(self._document, row.id)
        text = self.tr("Delete “{title}” with %n note(s)?", "", notes).format(title=row.title)
        answers = [self.tr("Delete"), self.tr("Keep")]
        if ask(self, self.tr("Delete"), text, answers, self.tr("You can undo this.")) == 0 and attempt(
            lambda: delete_journey(self._document, row.id), self._tell
        ):
            self._fill("")
        self._take_focus()

    def _take_focus(self) -> None:
        """The keys are for the list again, after a question."""
        self.activateWindow()
        self.rows.setFocus()
