"""Select by drawing a rectangle around notes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from app.layout.frames import Frame
from app.views.board.marks import paint_rubber_band

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView


class RubberBand:
    """The corner where it began is kept in points, so that it stays on its spot of the board while the edge
    scrolls.
    """

    edge_scrolls = (True, True)

    def __init__(self, board: "BoardView", at: QPointF, adds: bool) -> None:
        self.board = board
        self.corner = board.camera.to_board(at.x(), at.y())
        self.at = at
        self.before = list(board.selection.ids)
        self.kept = self.before if adds else []

    def _rect(self) -> QRectF:
        return QRectF(QPointF(*self.board.camera.to_view(*self.corner)), self.at).normalized()

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        old, self.at = self._rect(), at
        x, y = self.board.camera.to_board(at.x(), at.y())
        left, top = min(x, self.corner[0]), min(y, self.corner[1])
        area = Frame(left, top, abs(x - self.corner[0]), abs(y - self.corner[1]))
        self.board.selection.select([*self.kept, *self.board.scene.notes_in(area)])
        self.board.repaint_rect(old.united(self._rect()).adjusted(-3, -3, 3, 3))

    def finish(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        self.board.repaint_rect(self._rect().adjusted(-3, -3, 3, 3))

    def cancel(self) -> None:
        self.board.selection.select(self.before)
        self.board.viewport().update()

    def paint(self, painter: QPainter) -> None:
        paint_rubber_band(painter, self._rect(), self.board.theme.drop)
