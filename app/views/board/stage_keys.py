"""Keys on a focused stage: walk along the band, move and stretch it, and everything else it can do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.views.board.structure import PHASE

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_K = Qt.Key
_SIDEWAYS = {_K.Key_Left: -1, _K.Key_Right: 1}


def press(board: "BoardView", stage: str, key: int, ctrl: bool, shift: bool) -> bool:
    """Do what a key says on the stage that has the focus; False where that is nothing.

    Ctrl and an arrow move it, Shift and an arrow move where it ends, both together where it begins.
    """
    if key in _SIDEWAYS:
        step = _SIDEWAYS[_K(key)]
        if ctrl or shift:
            board.band.step(stage, step if ctrl else 0, step if ctrl != shift else 0)
        else:
            _walk(board, stage, step)
    elif key in (_K.Key_Up, _K.Key_Down):
        _leave(board, stage, up=key == _K.Key_Up)
    elif key in (_K.Key_Tab, _K.Key_Backtab):
        _leave(board, stage, up=False)
    else:
        return not ctrl and _do(board, stage, key)
    return True


def _do(board: "BoardView", stage: str, key: int) -> bool:
    if key in (_K.Key_Return, _K.Key_Enter):
        board.band.edit(stage)
    elif key == _K.Key_F2:
        board.band.rename(stage)
    elif key in (_K.Key_Delete, _K.Key_Backspace):
        board.band.delete(stage)
    elif key == _K.Key_N:
        board.band.start_stage(board.band.phases(stage)[-1])
    elif key in (_K.Key_Home, _K.Key_End):
        order = board.band.order()
        board.band.focus(order[-1 if key == _K.Key_End else 0])
    else:
        return key in (_K.Key_Plus, _K.Key_Equal, _K.Key_Minus)
    return True


def _walk(board: "BoardView", stage: str, step: int) -> None:
    order = board.band.order()
    at = order.index(stage) + step
    if 0 <= at < len(order):
        board.band.focus(order[at])


def _leave(board: "BoardView", stage: str, up: bool) -> None:
    """Up to the chevron above where it begins, down into the cells below that."""
    from app.views.board.header_keys import enter

    phase = board.band.phases(stage)[0]
    if up:
        board.selection.set_header((PHASE, phase))
        board.structure.reveal((PHASE, phase))
    else:
        enter(board, (PHASE, phase))
