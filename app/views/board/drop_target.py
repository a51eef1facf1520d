"""Where something would land that is held over the board, painted while it is."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QPainter

from app.views.board.cells import Cell
from app.views.board.landing import Landing
from app.views.board.marks import (
    drop_cell_bars,
    paint_drop_cell,
    paint_drop_mark,
    paint_selected,
    view_rect,
)

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView


class Target(NamedTuple):
    """A note that takes it, else a place in a cell."""

    note: str | None
    cell: Cell | None
    place: int  # among the notes of the cell that stay


class DropTarget:
    """Paints over the board as long as there is a target."""

    def __init__(self, board: "BoardView") -> None:
        self.board = board
        self.target: Target | None = None

    def aim(self, target: Target | None) -> None:
        """It would land there now, or nowhere."""
        if target == self.target:
            return
        overlays = self.board.painter.overlays
        if self.target is None:
            overlays.append(self._paint)
        elif target is None:
            overlays.remove(self._paint)
        self.target = target
        self.board.viewport().update()

    def _paint(self, painter: QPainter) -> None:
        if self.target is None:
            return
        board, (note, cell, index) = self.board, self.target
        scene, camera, theme = board.scene, board.camera, board.theme
        if note is not None and note in scene.plan.notes:
            paint_selected(painter, [view_rect(camera, scene.frame(note))], theme.drop)
        elif cell is not None and cell in scene.plan.cells:
            around = view_rect(camera, scene.plan.cells[cell]) & board.body_rect()
            paint_drop_cell(painter, drop_cell_bars(around), theme.drop, theme.board)
            if not scene.is_free(cell[1]):
                mark = Landing(scene, cell).mark(index)
                paint_drop_mark(painter, view_rect(camera, mark), theme.drop)
