"""The notes behind a figure, in a list beside it: a click or Enter leads to one of them on the board."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from app.models.board import Note, Phase
from app.models.document import Document
from app.views.appearance import px
from app.views.buttons import sign_button
from app.views.errors import guarded
from app.views.icons import icon
from app.views.plain import PlainLabel, plain_tip

WIDTH = 300  # pixels
Index = QModelIndex | QPersistentModelIndex


class NoteModel(QAbstractListModel):
    """Texts of notes by id, read when somebody looks."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.notes: tuple[str, ...] = ()

    def show_notes(self, notes: Sequence[str]) -> None:
        """Other notes."""
        self.beginResetModel()
        self.notes = tuple(notes)
        self.endResetModel()

    @guarded
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.notes)

    @guarded
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._document.find(Note, self.notes[index.row()])
        if row is None:
            return None
        text = " ".join(row.text.split()) or "…"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{text} · {self._document.get(Phase, row.phase).name}")
        return None


class NoteList(QListView):
    """Enter does what a click does."""

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class CellNotes(QWidget):
    """Says which cell it is, lists its notes, and selects all of them on the board."""

    noteChosen = Signal(str)
    allWanted = Signal(list)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setObjectName("cellNotes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(px(WIDTH))
        self.model = NoteModel(document)
        self.title = PlainLabel("", "heading", wrap=True)
        self.count = PlainLabel("", "hint")
        self.list = NoteList()
        self.list.setObjectName("noteList")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Notes of the chosen cell"))
        self.all = sign_button(icon("note"), self.tr("Select all on the board"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        for widget in (self.title, self.count, self.list, self.all):
            column.addWidget(widget, 1 if widget is self.list else 0)
        self.list.clicked.connect(lambda index: self.noteChosen.emit(self.model.notes[index.row()]))
        self.all.clicked.connect(lambda: self.allWanted.emit(list(self.model.notes)))

    def show_cell(self, title: str, count: str, notes: Sequence[str]) -> None:
        """Show the notes of a cell."""
        self.title.setText(title)
        self.count.setText(count)
        if tuple(notes) != self.model.notes:
            self.model.show_notes(notes)
        else:
            self.list.viewport().update()
        self.all.setEnabled(bool(notes))

    def take_focus(self) -> None:
        """The keys go to the first note, where there is one."""
        if self.model.notes:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus()
