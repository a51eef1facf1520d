"""Copy, cut and paste: whole notes for this program; lines, a table and a picture for others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from app.models.change import Change, Key, Pair
from app.models.edits.cut_notes import are_gone, put_back
from app.models.edits.parcels import ids_in, unpack_notes
from app.views.board import parcel_mime
from app.views.board.cells import Cell
from app.views.board.free_lanes import Spot, free_spot, spread
from app.views.board.pictures import files_of, taken_image
from app.views.picture_loader import PictureRefused

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

NOTES_MIME = parcel_mime.NOTES_MIME


class NoteClipboard:
    """The system's clipboard as the board uses it."""

    def __init__(self, board: "BoardView") -> None:
        self.board = board
        self._cut: tuple[list[str], dict[Key, Pair]] = ([], {})  # notes, and what went with them

    def copy(self) -> bool:
        """Take the selected notes along; False where there are none."""
        ids = self.board.selection.sorted_ids()
        if not ids:
            return False
        QGuiApplication.clipboard().setMimeData(parcel_mime.write(self.board, ids))
        return True

    def cut(self) -> None:
        """Copy, then take the notes off the board; the clipboard keeps all of them.

        What a copy does not take along, stops and dots, comes back where they are pasted on this board.
        """
        ids, changes = self.board.selection.sorted_ids(), list[Change]()
        if self.copy():
            stop = self.board.document.subscribe(changes.append)
            try:
                self.board.keys.delete_selected()
            finally:
                stop()
            self._cut = ids, dict(changes[0].rows) if changes else {}

    def paste(self) -> None:
        """Put notes, text (one note a line) or pictures behind the focused note."""
        scene, selection = self.board.scene, self.board.selection
        cell = selection.cell or self.board.keys.first_cell()
        mime = QGuiApplication.clipboard().mimeData()
        if cell is None or mime is None:
            return
        order = scene.order(cell)
        index = order.index(selection.note) + 1 if selection.note in order else len(order)
        made = self._put(mime, cell, index)
        if made:
            self.board.select_notes(made)
            self.board.reveal(made[-1])
        elif made is not None:
            self.board.hint.emit(QCoreApplication.translate("BoardView", "There is no text to paste."))

    def _put(self, mime: QMimeData, cell: Cell, index: int) -> list[str] | None:
        """The ids of what was put in the cell; None where a hint has said already why nothing was."""
        document, files = self.board.document, files_of(mime)
        spot = self._spot(cell)
        parcel, pictures = parcel_mime.read(mime)
        if parcel is None and files:
            return self.board.pictures.put_files(files, cell, index, spot)
        if parcel is None and mime.hasImage() and not mime.hasText():
            return self._put_image(mime, cell, index, spot)
        if parcel is None:
            return self.board.pictures.put_text(mime.text(), cell, index, spot)
        ids, gone = self._cut
        with document.edit("Paste notes"):
            if ids_in(parcel) == ids and are_gone(document, ids):
                made = put_back(document, gone, ids, *cell, index)
            else:
                made = unpack_notes(document, parcel, *cell, index, pictures)
            if made and spot is not None:
                spread(document, self.board.scene, cell, made, spot)
        return made

    def _put_image(self, mime: QMimeData, cell: Cell, index: int, spot: Spot | None) -> list[str] | None:
        name = QCoreApplication.translate("BoardView", "The picture on the clipboard")
        image = mime.imageData()
        try:
            picture = taken_image(image if isinstance(image, QImage) else QImage(), name)
        except PictureRefused as refused:
            self.board.hint.emit(str(refused))
            return None
        return self.board.pictures.put_in([picture], cell, index, spot)

    def _spot(self, cell: Cell) -> Spot | None:
        """In a free lane the place that was pressed last, or below and beside the focused note."""
        scene, selection = self.board.scene, self.board.selection
        if not scene.is_free(cell[1]):
            return None
        if selection.note is not None and selection.note in scene.plan.notes:
            frame = scene.plan.notes[selection.note]
            return free_spot(scene, cell, frame.x + frame.w / 2 + 16, frame.y + frame.h / 2 + 16)
        pressed = self.board.hands.spot
        if pressed is not None and pressed[0] == cell:
            return free_spot(scene, *pressed)
        return None
