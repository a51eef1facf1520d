"""The second band on the screen: stages added, named, stretched, moved, described and deleted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt

from app.layout import style
from app.models.board import Stage
from app.models.edits import stages as edits
from app.views.appearance import px
from app.views.board.structure import PHASE, STAGE

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

BEGIN, END, WHOLE = "begin", "end", "whole"  # what of a stage a hand took hold of
_EDGE = 9  # pixels of a pill at either end that stretch it; a finger needs more
_FINGER = 22


class StageBand(QObject):
    """What can be done to the stages; the lock of phases and lanes holds for them too."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self.board = board
        self._hovers = False

    # ---- where they are --------------------------------------------------------------------------

    def order(self) -> list[str]:
        """The stages in sight, from left to right."""
        rows = edits.stages_of(self.board.document, self.board.scene.journey)
        return [row.id for row in rows if row.id in self.board.scene.plan.stages]

    def phases(self, stage: str) -> list[str]:
        """The columns in sight that a stage spans, from left to right."""
        plan, frame = self.board.scene.plan, self.board.scene.plan.stages[stage]
        return [key for key, (x, w) in plan.columns.items() if frame.x <= x and x + w <= frame.right + 0.5]

    def under(self, phase: str) -> str | None:
        """The first stage under a phase, if there is one."""
        return next((stage for stage in self.order() if phase in self.phases(stage)), None)

    def side_at(self, stage: str, x: float, touch: bool = False) -> str:
        """What of a stage a hand takes hold of at a pixel: BEGIN, END or WHOLE."""
        rect = self.board.panes.stage_rect(stage)
        edge = min(rect.width() / 3, px(_FINGER if touch else _EDGE))
        if x <= rect.x() + edge:
            return BEGIN
        return END if x >= rect.right() - edge else WHOLE

    def hover(self, at: QPointF) -> None:
        """Over an edge the pointer says that it can be drawn."""
        stage = self.board.panes.stage_at(at.x(), at.y()) if at.y() < self.board.camera.top else None
        may = stage is not None and not self.board.read_only and not self.board.structure.locked
        on_edge = may and stage is not None and self.side_at(stage, at.x()) != WHOLE
        if on_edge:
            self.board.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        elif self._hovers:
            self.board.viewport().unsetCursor()
        self._hovers = bool(on_edge)

    def focus(self, stage: str) -> None:
        """Give the focus to a stage and bring it in sight; its phases may be hidden."""
        if stage not in self.board.scene.plan.stages:
            return
        self.board.selection.set_header((STAGE, stage))
        self.board.structure.reveal((PHASE, self.phases(stage)[0]))

    # ---- edits -----------------------------------------------------------------------------------

    def start_stage(self, phase: str | None = None) -> None:
        """Have a name written for a new stage under a phase, or under the first one."""
        plan = self.board.scene.plan
        phase = phase if phase in plan.columns else next(iter(plan.columns), None)
        if phase is not None and self.board.structure.may_change():
            self.board.structure.reveal((PHASE, phase))
            self.board.renaming.name_stage(self._place(phase), phase, lambda name: self._add(name, phase))

    def _place(self, phase: str) -> QRectF:
        """Where the pill of a new stage under a phase will be, about."""
        chevron, pane = self.board.panes.phase_rect(phase), self.board.camera.pane_scale
        rect = QRectF(chevron.x(), chevron.bottom() + style.BAND_GAP * pane, chevron.width(), 0.0)
        rect.setHeight(style.STAGE_HEIGHT * pane)
        below = [
            self.board.panes.stage_rect(key).bottom() for key in self.order() if phase in self.phases(key)
        ]
        if below:
            rect.moveTop(max(below) + style.STAGE_GAP * pane)
        return rect

    def _add(self, name: str, phase: str) -> None:
        self.focus(edits.add_stage(self.board.document, self.board.scene.journey, name, phase, phase))

    def rename(self, stage: str) -> None:
        """Have another name written in place."""
        if self.board.structure.may_change():
            self.focus(stage)
            self.board.renaming.rename_stage(stage)

    def edit(self, stage: str) -> None:
        """Open the editor on a stage: where it begins and ends, its criterion, response and count."""
        from app.views.lifecycle.stage_editor import StageEditor

        if self.board.structure.may_change():
            StageEditor(self.board, self.board.document, stage, self.board.trouble.emit).exec()

    def step(self, stage: str, begin: int, end: int) -> bool:
        """Let a stage begin and end so many phases further on; False where there is none."""
        order, own = list(self.board.scene.plan.columns), self.phases(stage)
        first, last = order.index(own[0]) + begin, order.index(own[-1]) + end
        if not self.board.structure.may_change() or not 0 <= first <= last < len(order):
            return False
        self.stretch(stage, order[first] if begin else None, order[last] if end else None)
        return True

    def stretch(self, stage: str, begin: str | None, end: str | None) -> None:
        """Let a stage begin or end at another phase; None leaves that end where it is."""
        document = self.board.document
        phases = [row.id for row in self.board.structure.phases()]
        first, last = edits.span_of(document, stage)
        ends = begin or phases[first], end or phases[last]
        if self.board.attempt(lambda: edits.stretch_stage(document, stage, *ends)):
            self.focus(stage)

    def delete(self, stage: str) -> None:
        """Take a stage away; no note goes with it, and it can be undone, so nobody is asked."""
        if self.board.structure.may_change():
            order = self.order()
            heirs = [key for key in order if key != stage]
            at = min(order.index(stage), len(heirs) - 1)
            if self.board.attempt(lambda: edits.delete_stage(self.board.document, stage)) and heirs:
                self.focus(heirs[at])

    def name(self, stage: str) -> str:
        """What a stage is called."""
        return self.board.document.get(Stage, stage).name
