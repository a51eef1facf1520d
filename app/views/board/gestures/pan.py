"""Move the board under the hand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView


class Pan:
    """Middle button, space and drag, or one finger on empty ground."""

    edge_scrolls = (False, False)

    def __init__(self, board: "BoardView", at: QPointF) -> None:
        self.board = board
        self.at = at
        self.start = (board.camera.x, board.camera.y)
        board.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        moved = at - self.at
        self.board.scroll_to(round(self.start[0] - moved.x()), round(self.start[1] - moved.y()))

    def finish(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        self.board.viewport().unsetCursor()

    def cancel(self) -> None:
        self.board.scroll_to(*self.start)
        self.board.viewport().unsetCursor()

    def paint(self, painter: QPainter) -> None:
        pass
