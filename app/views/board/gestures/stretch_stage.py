"""Draw an edge of a stage over other phases, or carry all of it; a bright pill shows what it will span."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.views.board.marks import tinted
from app.views.board.stage_band import BEGIN, END, WHOLE
from app.views.painter_pen import colour

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView


class StretchStage:
    """Until the end the document knows nothing. `first` and `last` are places among the columns in sight."""

    edge_scrolls = (True, False)

    def __init__(self, board: "BoardView", stage: str, side: str, at: QPointF) -> None:
        self.board = board
        self.stage = stage
        self.side = side
        self._order = list(board.scene.plan.columns)
        own = board.band.phases(stage)
        self._before = self._order.index(own[0]), self._order.index(own[-1])
        self.first, self.last = self._before
        self._held = self._column(at)
        shape = Qt.CursorShape.ClosedHandCursor if side == WHOLE else Qt.CursorShape.SizeHorCursor
        board.viewport().setCursor(shape)

    def _column(self, at: QPointF) -> int:
        phase = self.board.panes.column_at(at.x())
        return self._order.index(phase) if phase is not None else 0

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        first, last = self._before
        here = self._column(at)
        if self.side == BEGIN:
            self.first = min(here, last)
        elif self.side == END:
            self.last = max(here, first)
        else:
            step = max(-first, min(here - self._held, len(self._order) - 1 - last))
            self.first, self.last = first + step, last + step
        self.board.viewport().update()

    def finish(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        self.move(at, keys)
        self.board.viewport().unsetCursor()
        begin = self._order[self.first] if self.first != self._before[0] else None
        end = self._order[self.last] if self.last != self._before[1] else None
        if begin or end:
            self.board.band.stretch(self.stage, begin, end)

    def cancel(self) -> None:
        self.board.viewport().unsetCursor()

    # ---- painting --------------------------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        mark, radius = self.mark(), 11.0
        accent = self.board.theme.drop
        painter.setPen(QPen(colour(accent), 2.5))
        painter.setBrush(tinted(accent, 60))
        painter.drawRoundedRect(mark, min(radius, mark.height() / 2), min(radius, mark.height() / 2))

    def mark(self) -> QRectF:
        """What the stage will span, in pixels of the viewport, in the row where it is now."""
        columns, camera = self.board.scene.plan.columns, self.board.camera
        left = camera.view_x(columns[self._order[self.first]][0])
        right = camera.view_x(sum(columns[self._order[self.last]]))
        row = self.board.panes.stage_rect(self.stage)
        left = max(left, float(camera.left))
        return QRectF(left, row.y(), max(0.0, right - left), row.height()).adjusted(1, 1, -1, -1)
