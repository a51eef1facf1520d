"""Things out of the library come down on the board: in the cell under the mouse, or in the one in focus."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QDropEvent

from app.models.edits.from_library import add_contacts, put_items
from app.models.library import CHANNEL, MEANS, PERSONA, Item
from app.views.board.drop_target import DropTarget, Target
from app.views.board.free_lanes import Spot, free_spot, spread
from app.views.board.landing import Landing
from app.views.errors import guarded
from app.views.library import library_mime
from app.views.library.library_portraits import looked_at

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView


class LibraryDrops(QObject):
    """Watches the board for what comes from the library, as long as the library is there.

    It would land on a note where it is channels and means, else in a cell.
    """

    def __init__(self, board: "BoardView", parent: QObject) -> None:
        super().__init__(parent)
        self.board = board
        board.viewport().installEventFilter(self)
        self._over = DropTarget(board)
        board.dragLeft.connect(self.leave)

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not event.mimeData().hasFormat(library_mime.LIBRARY_MIME):
            return False
        (self.drop if event.type() == QEvent.Type.Drop else self.move)(event)
        return True

    def move(self, event: QDropEvent) -> None:
        """Show where it would land."""
        if self.board.read_only:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._over.aim(self._target_at(event.position(), library_mime.read(event.mimeData())))

    def leave(self) -> None:
        """The mouse went elsewhere."""
        self._over.aim(None)

    def drop(self, event: QDropEvent) -> None:
        """Let it fall."""
        items = library_mime.read(event.mimeData())
        self.move(event)
        target = self._over.target
        self._over.aim(None)
        if not event.isAccepted() or not items:
            return
        if target is None:
            items = [item for item in items if item.kind == PERSONA]  # they are at home on no cell
            target = Target(None, None, 0)
        at, board = event.position(), self.board
        spot = None
        if target[1] is not None and board.scene.is_free(target[1][1]):
            spot = free_spot(board.scene, target[1], *board.camera.to_board(at.x(), at.y()))
        board.attempt(lambda: self._put(items, target, spot))

    def put_at_focus(self, items: Sequence[Item]) -> None:
        """Channels and means on the chosen notes, everything else behind the note that has the focus."""
        board = self.board
        selected = board.selection.sorted_ids()
        cell = board.selection.cell or board.keys.first_cell()
        if board.read_only or not items:
            return
        note = selected[0] if selected and _are_contacts(items) else None
        index = 0
        if cell is not None:
            order = board.scene.order(cell)
            index = order.index(board.selection.note) + 1 if board.selection.note in order else len(order)
        board.attempt(lambda: self._put(items, Target(note, cell, index), None))

    def _put(self, items: Sequence[Item], target: Target, spot: Spot | None) -> None:
        note, cell, index = target
        board, document = self.board, self.board.document
        if note is not None and _are_contacts(items):
            chosen = board.selection.sorted_ids()
            add_contacts(document, items, chosen if note in chosen else [note])
            return
        phase, lane = cell or board.keys.first_cell() or ("", "")
        portraits = looked_at(document, items)
        with document.edit("Add from the library"):
            made = put_items(document, items, phase, lane, index if cell else None, portraits)
            if made and spot is not None and cell is not None:
                spread(document, board.scene, cell, made, spot)
        self._tell_personas([item for item in items if item.kind == PERSONA])
        if made:
            board.selection.select(made)
            board.ensure_visible(board.scene.frame(made[-1]))
            if len(made) == 1 and items[0].kind in (CHANNEL, MEANS):
                board.setFocus()
                board.writing.write_note(made[0])  # a channel is known, what happens there is not

    def _tell_personas(self, personas: list[Item]) -> None:
        if personas:
            text = QCoreApplication.translate("BoardView", "“{name}” is among the personas now.")
            self.board.hint.emit(text.format(name=personas[-1].text))

    # Where it would land

    def _target_at(self, at: QPointF, items: Sequence[Item]) -> Target | None:
        board = self.board
        if not board.body_rect().contains(at):
            return None
        x, y = board.camera.to_board(at.x(), at.y())
        cell = board.scene.cell_at(x, y)
        if cell is None or not any(item.kind != PERSONA for item in items):
            return None
        note = board.scene.note_at(x, y) if _are_contacts(items) else None
        return Target(note, cell, Landing(board.scene, cell).index_at(x, y))


def _are_contacts(items: Sequence[Item]) -> bool:
    """Whether they say how somebody is met, and nothing else."""
    return bool(items) and all(item.kind in (CHANNEL, MEANS) for item in items)
