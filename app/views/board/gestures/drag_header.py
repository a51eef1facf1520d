"""Drag a chevron or a lane label to another place among its like; a bar over the board shows where."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from app.layout import style
from app.views.board.structure import PHASE, Header
from app.views.painter_pen import colour

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_MARK = 4.0  # pixels
_SEE_THROUGH = 0.85


class DragHeader:
    """Until the end the document knows nothing. `index` counts among the others that are in sight."""

    def __init__(self, board: "BoardView", header: Header, at: QPointF) -> None:
        self.board = board
        self.header = header
        self.edge_scrolls = (True, False) if header[0] == PHASE else (False, True)
        self.at = self.start = at
        plan = board.scene.plan
        self._order = list(plan.columns if header[0] == PHASE else plan.lanes)
        self.index = self._order.index(header[1])
        rect = board.header_rect().toRect() & board.viewport().rect()
        self._corner = QPointF(rect.topLeft())
        self._picture = board.viewport().grab(rect if not rect.isEmpty() else QRect(0, 0, 1, 1))
        board.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        self.at = at
        x, y = self.board.camera.to_board(at.x(), at.y())
        others = [key for key in self._order if key != self.header[1]]
        self.index = sum(1 for key in others if self._middle(key) < (x if self._is_phase else y))
        self.board.viewport().update()

    @property
    def _is_phase(self) -> bool:
        return self.header[0] == PHASE

    def _middle(self, key: str) -> float:
        plan = self.board.scene.plan
        if self._is_phase:
            x, width = plan.columns[key]
            return x + width / 2
        return plan.lanes[key].y + plan.lanes[key].h / 2

    @property
    def _moves(self) -> bool:
        return self.index != self._order.index(self.header[1])

    def finish(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        self.move(at, keys)
        self.board.viewport().unsetCursor()
        if self._moves:
            self.board.structure.move_to(self.header, self.index)

    def cancel(self) -> None:
        self.board.viewport().unsetCursor()

    # ---- painting --------------------------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        if self._moves:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self.board.theme.drop))
            painter.drawRoundedRect(self.mark(), 2, 2)
        painter.save()
        painter.setOpacity(_SEE_THROUGH)
        painter.drawPixmap(self._corner + (self.at - self.start), self._picture)
        painter.restore()

    def mark(self) -> QRectF:
        """The bar between two columns or lanes, over the whole board, in pixels of the viewport."""
        plan, camera, view = self.board.scene.plan, self.board.camera, self.board.viewport().rect()
        after = self.index >= self._order.index(self.header[1])
        target = self._order[self.index]  # the one whose place is taken
        if self._is_phase:
            x, width = plan.columns[target]
            place = camera.view_x(x + width + style.COLUMN_GAP / 2 if after else x - style.COLUMN_GAP / 2)
            return QRectF(max(place, camera.left) - _MARK / 2, 4, _MARK, view.height() - 8)
        frame = plan.lanes[target]
        place = camera.view_y(frame.bottom + style.LANE_GAP / 2 if after else frame.y - style.LANE_GAP / 2)
        return QRectF(4, max(place, camera.top) - _MARK / 2, view.width() - 8, _MARK)
