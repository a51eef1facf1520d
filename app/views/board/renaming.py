"""Rename a phase, a stage or a lane on its own chevron, pill or label."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.board import Lane, Phase, Stage
from app.models.columns import LINE
from app.models.edits.lanes import rename_lane
from app.models.edits.phases import rename_phase
from app.models.edits.stages import rename_stage
from app.views.board.camera import MARGIN
from app.views.board.structure import LANE, PHASE
from app.views.errors import guarded
from app.views.fonts import widget_font

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView


class _NameField(QLineEdit):
    """Enter and leaving take the name over, Escape doesn't."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.viewport_of_board = parent
        self.setObjectName("nameOnBoard")
        self.setMaxLength(LINE)
        self.done: Callable[[str], None] | None = None
        self.hide()

    def finish(self, keep: bool) -> None:
        done, self.done = self.done, None
        if done is not None:
            self.hide()
            self.viewport_of_board.setFocus()
            if keep:
                done(self.text())

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish(keep=True)
        else:
            super().keyPressEvent(event)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish(keep=True)


class Renaming(QObject):
    """The field for a name, at most one at a time."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self.board = board
        self.field = _NameField(board.viewport())
        self._named: tuple[type[Phase | Stage | Lane], str] | None = None  # the name is nothing without it

    def open_at(self, at: QPointF) -> None:
        """Rename what is under a pixel of the panes; a quote opens the editor, the bare band adds a stage."""
        phase = self.board.panes.phase_at(at.x(), at.y())
        lane = self.board.panes.lane_at(at.x(), at.y())
        stage = self.board.panes.stage_at(at.x(), at.y())
        if phase is not None and self.board.panes.is_on_quote(phase, at.y()):
            self.board.structure.edit(phase)
        elif phase is not None:
            self.board.structure.rename((PHASE, phase))
        elif stage is not None:
            self.board.band.rename(stage)
        elif self.board.panes.band_rect().contains(at):
            self.board.band.start_stage(self.board.panes.column_at(at.x()))
        elif lane is not None:
            self.board.structure.rename((LANE, lane))

    def end(self) -> None:
        """Take over the name that is being written, if any."""
        self.field.finish(keep=True)

    def rename_phase(self, phase: str) -> None:
        """Write a phase's name on its chevron."""
        rect = self.board.panes.phase_rect(phase)
        name = self.board.document.get(Phase, phase).name
        height = max(30, round(rect.height() * 0.55))
        place = QRect(round(rect.x()) + 6, round(rect.y()) + 4, max(90, round(rect.width()) - 24), height)
        self._open(name, place, partial(rename_phase, self.board.document, phase), (Phase, phase))

    def name_phase(self, after: str | None, made: Callable[[str], None]) -> None:
        """Write the name of a phase that comes behind another one, or at the end."""
        board = self.board
        last = after if after in board.scene.plan.phases else next(reversed(board.scene.plan.phases), None)
        wide = 150
        if last is None:
            right, top = float(board.camera.left), float(MARGIN)
        else:
            rect = board.panes.phase_rect(last)
            right, top = rect.right(), rect.y()
        left = min(round(right) - 8, board.viewport().width() - wide - 4)
        self._open("", QRect(left, round(top) + 4, wide, 32), made)

    def rename_stage(self, stage: str) -> None:
        """Write a stage's name on its pill."""
        rect = self.board.panes.stage_rect(stage)
        name = self.board.document.get(Stage, stage).name
        rename = partial(rename_stage, self.board.document, stage)
        self._open(name, _around(rect), rename, (Stage, stage))

    def name_stage(self, place: QRectF, phase: str, made: Callable[[str], None]) -> None:
        """Write the name of a stage that is to come under a phase, at a place of the viewport."""
        self._open("", _around(place), made, (Phase, phase))

    def rename_lane(self, lane: str) -> None:
        """Write a lane's title on its label."""
        camera, frame = self.board.camera, self.board.scene.plan.lanes[lane]
        top = max(camera.top, round(camera.view_y(frame.y)))
        place = QRect(camera.inset - 4, top + 2, max(90, camera.left - camera.inset), 30)
        title = self.board.document.get(Lane, lane).title
        self._open(title, place, partial(rename_lane, self.board.document, lane), (Lane, lane))

    def follow(self) -> None:
        """After a change: a name of what is gone is not written on."""
        if self._named is not None and self.board.document.find(*self._named) is None:
            self.field.finish(keep=False)

    def _open(
        self,
        name: str,
        place: QRect,
        rename: Callable[[str], object],
        named: tuple[type[Phase | Stage | Lane], str] | None = None,
    ) -> None:
        self.end()
        self._named = named

        def done(text: str) -> None:
            if text.strip() and text != name:
                self.board.attempt(lambda: rename(text))

        self.field.setAccessibleName(self.tr("Name"))
        self.field.setFont(widget_font(14, "semibold"))
        self.field.setStyleSheet("QLineEdit#nameOnBoard { font-size: 14px; font-weight: 600 }")
        self.field.setText(name)
        self.field.setGeometry(place)
        self.field.done = done
        self.field.show()
        self.field.raise_()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)


def _around(rect: QRectF) -> QRect:
    """A field over a pill: never lower or narrower than a name can be written in."""
    height = max(30, round(rect.height()))
    top = max(0, round(rect.center().y() - height / 2))
    return QRect(round(rect.x()), top, max(110, round(rect.width())), height)
