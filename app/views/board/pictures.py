"""What comes from other programs: photos, always through the one loader, files of text, and text."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QDropEvent, QImage

from app.models.board import Note
from app.models.document import Document
from app.models.edits.notes import add_note, add_notes
from app.models.edits.signs import set_picture
from app.storage.places import SUFFIX
from app.views.board.cells import Cell
from app.views.board.drop_target import DropTarget, Target
from app.views.board.free_lanes import Spot, free_spot, spread
from app.views.board.landing import Landing
from app.views.picture_loader import LoadedPicture, PictureRefused, load_picture, take_picture

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_MOST_FILES = 50  # in one go
_TEXTS, _TABLES = (".txt", ".text", ".md"), (".csv", ".tsv", ".json")
_LARGEST_TEXT = 2 * 1024 * 1024  # larger ones are imported beside the window


class PictureDrops(QObject):
    """What other programs let fall on the board: pictures, and lines of text."""

    importWanted = Signal(object)  # the path of a file of which more is made than notes in a cell

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self.board = board
        self._over = DropTarget(board)
        board.dragLeft.connect(self.leave)

    def move(self, event: QDropEvent) -> None:
        """Whether it can be dropped here, and a mark where it would land."""
        target = self._target_at(event.position(), event.mimeData())
        self._over.aim(target)
        if target is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def leave(self) -> None:
        """What was held over the board is elsewhere."""
        self._over.aim(None)

    def _target_at(self, at: QPointF, mime: QMimeData) -> Target | None:
        board, files = self.board, files_of(mime)
        if board.read_only or not (files or mime.hasText()) or not board.body_rect().contains(at):
            return None
        x, y = board.camera.to_board(at.x(), at.y())
        cell = board.scene.cell_at(x, y)
        if cell is None:
            return None
        note = board.scene.note_at(x, y) if len(files) == 1 and not is_text(files[0]) else None
        return Target(note, cell, Landing(board.scene, cell).index_at(x, y))

    def drop(self, event: QDropEvent) -> None:
        """Files become photos: one on the note that it falls on, others on new notes in the cell."""
        board, at, files = self.board, event.position(), files_of(event.mimeData())
        self.move(event)
        target = self._over.target
        self._over.aim(None)
        if target is None or target.cell is None:
            return
        note, cell, index, scene = target.note, target.cell, target.place, board.scene
        spot = (
            free_spot(scene, cell, *board.camera.to_board(at.x(), at.y())) if scene.is_free(cell[1]) else None
        )
        if not files:
            board.attempt(lambda: self.put_text(event.mimeData().text(), cell, index, spot))
        elif note is not None:
            loaded = self.load(files)
            self.put_on([note], loaded[0] if loaded else None)
        else:
            board.attempt(lambda: self.put_files(files, cell, index, spot))

    def put_files(
        self, files: Sequence[Path], cell: Cell, index: int, spot: Spot | None = None
    ) -> list[str] | None:
        """Lines of texts and photos become notes in the cell, as one step; tables and texts that say where
        their notes belong are imported. The ids; None where there are none in the cell.
        """
        document, made = self.board.document, list[str]()
        pictures, elsewhere = list[Path](), list[Path]()
        with document.edit("Paste notes"):
            for path in files[:_MOST_FILES]:
                if not is_text(path):
                    pictures.append(path)
                elif (lines := lines_of(path)) is None:
                    elsewhere.append(path)
                else:
                    made += add_notes(document, lines, *cell, index)
                    index += len(lines)
            if made and spot is not None:
                spread(document, self.board.scene, cell, made, spot)
            loaded = self.load(pictures) if pictures else []
            if loaded:
                made += self.put_in(loaded, cell, index, spot)
        self.board.select_notes(made)
        for path in elsewhere:
            self.importWanted.emit(path)
        return made or None

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
        spot: Spot | None = None,
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

    def put_text(self, text: str, cell: Cell, index: int, spot: Spot | None) -> list[str]:
        """Lines and tables become notes; the ids."""
        from app.imports.pasted import paste_text

        document, phases = self.board.document, list(self.board.scene.plan.columns)
        with document.edit("Paste notes"):
            made, went_to_phases = paste_text(document, text, cell, index, phases)
            here = [note for note in made if _cell_of(document, note) == cell]
            if here and spot is not None:
                spread(document, self.board.scene, cell, here, spot)
        self.board.select_notes(made)
        if went_to_phases:
            self.board.hint.emit(
                self.tr(
                    "Every column went to a phase. With names above them (text, phase, channel …) a table "
                    "goes where it says."
                )
            )
        return made


def is_text(path: Path) -> bool:
    """Whether a file holds notes or a workshop and not a picture, by its name."""
    return path.suffix.casefold() in (*_TEXTS, *_TABLES, SUFFIX)


def lines_of(path: Path) -> list[str] | None:
    """The notes in a text; None where it is a table, very long, or says where each of them belongs.

    Raises Refused.
    """
    from app.imports.source import read_source
    from app.imports.text_file import read_text

    if path.suffix.casefold() not in _TEXTS or _size(path) > _LARGEST_TEXT:
        return None
    lines = read_text(read_source(path, _LARGEST_TEXT)).lines
    return None if any(line.phase or line.lane for line in lines) else [line.text for line in lines]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # whoever reads it says why that cannot be


def _cell_of(document: Document, note: str) -> Cell:
    row = document.get(Note, note)
    return row.phase, row.lane


def files_of(mime: QMimeData) -> list[Path]:
    """The files of this computer that somebody drags or copied."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []


def taken_image(image: QImage, name: str) -> LoadedPicture:
    """A picture from the clipboard, by the way that every other takes. Raises PictureRefused."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return take_picture(bytes(buffer.data().data()), name)
