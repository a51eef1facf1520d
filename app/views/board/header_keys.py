"""Keys on a focused chevron or lane label: walk along them, move them, and everything else they can do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.views.board import stage_keys
from app.views.board.structure import ADD_LANE, ADD_PHASE, LANE, PHASE, STAGE, Header

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_K = Qt.Key
_ALONG = {PHASE: (_K.Key_Left, _K.Key_Right), LANE: (_K.Key_Up, _K.Key_Down)}
_ADDS = {PHASE: ADD_PHASE, LANE: ADD_LANE}
_INTO = {PHASE: _K.Key_Down, LANE: _K.Key_Right, ADD_PHASE: _K.Key_Down, ADD_LANE: _K.Key_Right}


def press(board: "BoardView", key: int, ctrl: bool, shift: bool = False) -> bool:
    """Do what a key says on the header that has the focus; False where that is nothing."""
    header = board.selection.header
    if header is None:
        return False
    if header[0] == STAGE:
        return stage_keys.press(board, header[1], key, ctrl, shift)
    kind = PHASE if header[0] in (PHASE, ADD_PHASE) else LANE
    if key in _ALONG[kind]:
        step = 1 if key == _ALONG[kind][1] else -1
        if not ctrl:
            _walk(board, kind, header, step)
        elif header[1]:
            board.structure.move(header, step)
        return True
    if key in (_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down):
        if key == _INTO[header[0]] and not ctrl:
            stage = board.band.under(header[1]) if header[0] == PHASE else None
            if stage is not None:
                board.selection.set_header((STAGE, stage))
            else:
                enter(board, header)
        return True
    return not ctrl and _do(board, kind, header, key)


def _do(board: "BoardView", kind: str, header: Header, key: int) -> bool:
    """What is done to the header itself; on a sign that adds, every such key adds."""
    if key in (_K.Key_Return, _K.Key_Enter, _K.Key_F2, _K.Key_Space) and not header[1]:
        board.furniture.press(header[0])
    elif key in (_K.Key_Return, _K.Key_Enter) and kind == PHASE:
        board.structure.edit(header[1])
    elif key in (_K.Key_Return, _K.Key_Enter, _K.Key_F2):
        board.structure.rename(header)
    elif key in (_K.Key_Delete, _K.Key_Backspace):
        if header[1]:
            board.structure.delete(header)
    elif key == _K.Key_N:
        if kind == PHASE:
            board.structure.start_phase(header[1] or None)
        else:
            board.furniture.offer_lanes(header[1] or None)
    elif key in (_K.Key_Tab, _K.Key_Backtab):
        enter(board, header)
    elif key in (_K.Key_Home, _K.Key_End):
        order = _row(board, kind)
        board.selection.set_header((kind, order[-1 if key == _K.Key_End else 0]))
        board.structure.reveal((kind, order[-1 if key == _K.Key_End else 0]))
    else:
        return key in (_K.Key_Plus, _K.Key_Equal, _K.Key_Minus)
    return True


def _row(board: "BoardView", kind: str) -> list[str]:
    plan = board.scene.plan
    return list(plan.columns if kind == PHASE else plan.lanes)


def _walk(board: "BoardView", kind: str, header: Header, step: int) -> None:
    """To the next one; behind the last is the sign that adds one, before the first lane the first phase."""
    order = _row(board, kind)
    at = (order.index(header[1]) if header[1] else len(order)) + step
    if at < 0:
        if kind == LANE and _row(board, PHASE):
            board.selection.set_header((PHASE, _row(board, PHASE)[0]))
        return
    if at < len(order):
        board.selection.set_header((kind, order[at]))
        board.structure.reveal((kind, order[at]))
    elif not board.structure.locked and not board.read_only:
        board.selection.set_header((_ADDS[kind], ""))


def enter(board: "BoardView", header: Header) -> None:
    """Into the cells: the first one under a chevron, the first one beside a label."""
    phases, lanes = _row(board, PHASE), _row(board, LANE)
    if not phases or not lanes:
        return
    phase = header[1] if header[0] == PHASE else phases[-1] if header[0] == ADD_PHASE else phases[0]
    lane = header[1] if header[0] == LANE else lanes[-1] if header[0] == ADD_LANE else lanes[0]
    board.keys.enter_cell((phase, lane))
