"""What a right click, a long press or the menu key is about, and where the focus is on the screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF

from app.views.board.marks import view_rect
from app.views.board.structure import LANE, PHASE, STAGE

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

NOTE, CELL, GROUND = "note", "cell", "ground"


def point_at(board: "BoardView", at: QPointF) -> str:
    """Give the focus to what is at a pixel of the viewport, as a click would; what it is."""
    selection, panes = board.selection, board.panes
    if not board.body_rect().contains(at):
        here = at.x(), at.y()
        looks = ((PHASE, panes.phase_at), (STAGE, panes.stage_at), (LANE, panes.lane_at))
        for kind, look in looks:
            if (found := look(*here)) is not None:
                selection.set_header((kind, found))
                return kind
        return GROUND
    x, y = board.camera.to_board(at.x(), at.y())
    note, cell = board.scene.note_at(x, y), board.scene.cell_at(x, y)
    if note is not None:
        if note not in selection.ids:
            selection.select([note])
        selection.set_focus(note)
        return NOTE
    if cell is None:
        return GROUND
    selection.go_to_cell(cell)
    board.hands.spot = (cell, x, y)
    return CELL


def focused_kind(board: "BoardView") -> str:
    """What has the focus."""
    selection = board.selection
    if selection.header is not None:
        return selection.header[0] if selection.header[1] else GROUND
    if selection.note is not None:
        if not selection.ids:
            selection.select([selection.note])
        return NOTE
    return CELL if selection.cell is not None else GROUND


def header_rect(board: "BoardView") -> QRectF:
    """Where the focused chevron, pill, label or adding sign is in the viewport; empty where none is."""
    header, plan = board.selection.header, board.scene.plan
    if header is None:
        return QRectF()
    kind, key = header
    if kind == PHASE:
        return board.panes.phase_rect(key) if key in plan.phases else QRectF()
    if kind == STAGE:
        return board.panes.stage_rect(key) if key in plan.stages else QRectF()
    if kind == LANE:
        return board.panes.lane_rect(key) if key in plan.lanes else QRectF()
    return QRectF(board.furniture.rect_of(kind))


def focus_point(board: "BoardView") -> QPoint:
    """A pixel of the viewport on what has the focus, in sight."""
    selection, plan = board.selection, board.scene.plan
    if selection.header is not None:
        rect = header_rect(board)
    elif selection.note is not None and selection.note in plan.notes:
        board.ensure_visible(plan.notes[selection.note])
        rect = view_rect(board.camera, plan.notes[selection.note])
    elif selection.cell in plan.cells:
        board.ensure_visible(plan.cells[selection.cell])
        rect = view_rect(board.camera, plan.cells[selection.cell]) & board.body_rect()
        rect = QRectF(rect.x() + 2, rect.bottom() - 3, 2, 2)  # where no note lies
    else:
        rect = board.body_rect()
    return rect.center().toPoint()
