"""What a chevron, a pill or a label says in full: where the board is far away its words end in dots."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from app.layout.looks import lane_look, stage_look
from app.models.board import Lane, Phase, Stage
from app.views.board.panes import LABEL
from app.views.errors import guarded
from app.views.plain import plain_tip

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView


class HeaderTips(QObject):
    """Asks the panes of a board what is under the pointer, once it rests."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self._board = board
        board.viewport().installEventFilter(self)

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        said = self._said(event.pos().x(), event.pos().y())
        if not said:
            return False
        QToolTip.showText(event.globalPos(), plain_tip(said), self._board.viewport())
        return True

    def _said(self, x: float, y: float) -> str:
        """All words of what is there, or nothing where they have room enough."""
        board, panes, plan = self._board, self._board.panes, self._board.scene.plan
        pane, language, document = board.camera.pane_scale, board.scene.language, board.scene.document
        if (phase := panes.phase_at(x, y)) is not None:
            row = document.get(Phase, phase)
            whole = f"{row.name}\n“{row.quote}”" if row.quote else row.name
            return whole if panes.phase_rect(phase).width() < plan.phases[phase].w * pane - 1 else ""
        if (stage := panes.stage_at(x, y)) is not None:
            is_cut = panes.stage_rect(stage).width() < plan.stages[stage].w * pane - 1
            return stage_look(document.get(Stage, stage), language).text if is_cut else ""
        if (lane := panes.lane_at(x, y)) is not None:
            look = lane_look(document.get(Lane, lane), board.scene.layout.count(lane), language)
            return f"{look.title}\n{look.count}" if panes.lane_rect(lane).height() < LABEL * pane - 1 else ""
        return ""
