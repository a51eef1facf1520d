"""Photos on notes: dropped from a folder or pasted, always through the one loader."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent, QImage

from app.models.edits.notes import add_note, paste_lines
from app.models.edits.signs import set_picture
from app.views.board.cells import Cell
from app.views.board.free_lanes import free_spot, spread
from app.views.board.landing import Landing
from app.views.picture_loader import LoadedPicture, PictureRefused, load_picture, take_picture

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_MOST_FILES = 50  # in one go


class PictureDrops(QObject):
    """What other programs let fall on the board: pictures, and lines of text."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self.board = board

    def move(self, event: QDropEvent) -> None:
        """Whether it can be dropped here."""
        if self.board.read_only or not (files_of(event.mimeData()) or event.mimeData().hasText()):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def drop(self, event: QDropEvent) -> None:
        """Files become photos: one on the note that it falls on, others on new notes in the cell."""
        board, at = self.board, event.position()
        self.move(event)
        if not event.isAccepted() or not board.body_rect().contains(at):
            return
        x, y = board.camera.to_board(at.x(), at.y())
        note, cell = board.scene.note_at(x, y), board.scene.cell_at(x, y)
        files = files_of(event.mimeData())
        if cell is None:
            return
        spot = free_spot(board.scene, cell, x, y) if board.scene.is_free(cell[1]) else None
        index = Landing(board.scene, cell).index_at(x, y)
        if not files:
            board.attempt(lambda: self._put_lines(event.mimeData().text(), cell, index, spot))
            return
        loaded = self.load(files)
        if note is not None and len(files) == 1:
            self.put_on([note], loaded[0] if loaded else None)
        elif loaded:
            board.attempt(lambda: self.put_in(loaded, cell, index, spot))

    def load(self, files: Sequence[Path]) -> list[LoadedPicture]:
        """Read pictures; of what is refused a hint says why."""
        loaded, refused = [], ""
        for path in files[:_MOST_FILES]:
            try:
                loaded.append(load_picture(path))
            except PictureRefused as problem:
                refused = str(problem)
        if refused:
            self.board.hint.emit(refused)
        return loaded

    def put_on(self, notes: Sequence[str], picture: LoadedPicture | None) -> None:
        """Put a photo on notes that are there."""
        if picture is not None:
            self.board.attempt(lambda: set_picture(self.board.document, notes, picture))
            self.board.selection.select(notes)

    def take_off(self, notes: Sequence[str]) -> None:
        """Take the photo off notes."""
        self.board.attempt(lambda: set_picture(self.board.document, notes, None))

    def put_in(
        self,
        pictures: Sequence[LoadedPicture],
        cell: Cell,
        index: int,
        spot: tuple[float, float] | None = None,
    ) -> list[str]:
        """A new note for each photo; the ids."""
        document, made = self.board.document, []
        with document.edit("Paste notes"):
            for number, picture in enumerate(pictures):
                made.append(add_note(document, *cell, "", index + number))
                set_picture(document, made[-1:], picture)
            if spot is not None:
                spread(document, self.board.scene, cell, made, spot)
        self.board.selection.select(made)
        return made

    def _put_lines(self, text: str, cell: Cell, index: int, spot: tuple[float, float] | None) -> None:
        document = self.board.document
        with document.edit("Paste notes"):
            made = paste_lines(document, text, *cell, index)
            if spot is not None:
                spread(document, self.board.scene, cell, made, spot)
        self.board.selection.select(made)


def files_of(mime: QMimeData) -> list[Path]:
    """The files of this computer that somebody drags or copied."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []


def taken_image(image: QImage, name: str) -> LoadedPicture:
    """A picture from the clipboard, by the way that every other takes. Raises PictureRefused."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return take_picture(bytes(buffer.data().data()), name)
