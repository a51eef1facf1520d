"""Copy, cut and paste of notes: as lines of text for every program, and as ids for this board."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from app.models.board import Note
from app.models.edits.notes import copy_notes, paste_lines

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

NOTES_MIME = "application/x-reisbord-notes+json"


class NoteClipboard:
    """The system's clipboard as the board uses it."""

    def __init__(self, board: "BoardView") -> None:
        self.board = board

    def copy(self) -> bool:
        """Take the selected notes along; False where there are none."""
        ids = self.board.selection.sorted_ids()
        if not ids:
            return False
        rows = [self.board.document.get(Note, note) for note in ids]
        mime = QMimeData()
        mime.setText("\n".join(" ".join(row.text.split()) for row in rows))
        content = json.dumps({"format": "reisbord-notes", "notes": [row.values() for row in rows]})
        mime.setData(NOTES_MIME, QByteArray(content.encode()))
        QGuiApplication.clipboard().setMimeData(mime)
        return True

    def cut(self) -> None:
        """Copy, then take the notes off the board; the clipboard keeps their text."""
        if self.copy():
            self.board.keys.delete_selected()

    def paste(self) -> None:
        """Notes of this board as copies, text as one note a line, after the focused note."""
        scene, selection = self.board.scene, self.board.selection
        cell = selection.cell or self.board.keys.first_cell()
        mime = QGuiApplication.clipboard().mimeData()
        if cell is None or mime is None:
            return
        order = scene.order(cell)
        index = order.index(selection.note) + 1 if selection.note in order else len(order)
        ids = self._known_notes(mime)
        if ids:
            made = copy_notes(self.board.document, ids, *cell, index)
        elif mime.hasText():
            made = paste_lines(self.board.document, mime.text(), *cell, index)
        else:
            made = []
        if made:
            selection.select(made)
            self.board.ensure_visible(scene.frame(made[-1]))
        else:
            self.board.hint.emit(QCoreApplication.translate("BoardView", "There is no text to paste."))

    def _known_notes(self, mime: QMimeData) -> list[str]:
        """The notes on the clipboard that this document still has; all of them, or none."""
        if not mime.hasFormat(NOTES_MIME):
            return []
        try:
            content = json.loads(bytes(mime.data(NOTES_MIME).data()))
            ids = [str(note["id"]) for note in content["notes"]]
        except (ValueError, KeyError, TypeError):
            return []
        notes = self.board.document.rows(Note)
        return ids if all(note in notes for note in ids) else []
