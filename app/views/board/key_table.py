"""Which key does what on the board. Keys of the window's own actions never get here."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.views.board import header_keys
from app.views.board.pointing import focus_point, focused_kind

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENDS = {Qt.Key.Key_Home: False, Qt.Key.Key_End: True}

Run = Callable[["BoardView"], object]
# Of each key what it does without, and with, Ctrl.
_PLAIN: dict[int, Run] = {
    Qt.Key.Key_Delete: lambda board: board.delete_selected(),
    Qt.Key.Key_Backspace: lambda board: board.delete_selected(),
    Qt.Key.Key_N: lambda board: board.start_note(),
    Qt.Key.Key_Plus: lambda board: board.add_dots(1),
    Qt.Key.Key_Equal: lambda board: board.add_dots(1),
    Qt.Key.Key_Minus: lambda board: board.add_dots(-1),
}
_WRITING: dict[int, Run] = {
    Qt.Key.Key_F2: lambda board: board.keys.edit_focused(),
    Qt.Key.Key_Return: lambda board: board.keys.edit_focused(),
    Qt.Key.Key_Enter: lambda board: board.keys.edit_focused(),
}
_WITH_CTRL: dict[int, Run] = {
    Qt.Key.Key_A: lambda board: board.select_all(),
    Qt.Key.Key_C: lambda board: board.copy(),
    Qt.Key.Key_X: lambda board: board.cut(),
    Qt.Key.Key_V: lambda board: board.paste(),
    Qt.Key.Key_0: lambda board: board.fit(),
    Qt.Key.Key_1: lambda board: board.real_size(),
    Qt.Key.Key_Plus: lambda board: board.zoom_in(),
    Qt.Key.Key_Equal: lambda board: board.zoom_in(),
    Qt.Key.Key_Minus: lambda board: board.zoom_out(),
}


def takes_tab(board: "BoardView", event: QEvent) -> bool:
    """Whether Tab stays on the board: at its first and last cell it goes on to the next widget."""
    if not isinstance(event, QKeyEvent) or event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        return False
    if event.modifiers() & _CTRL or board.selection.cell is None:
        return False
    back = event.key() == Qt.Key.Key_Backtab or bool(event.modifiers() & _SHIFT)
    return board.keys.next_cell(board.selection.cell, -1 if back else 1) is not None


def press(board: "BoardView", event: QKeyEvent) -> bool:
    """Do what the key says; False where the board has no use for it."""
    key, keys = event.key(), event.modifiers()
    if key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and keys & _SHIFT):
        ask_menu(board)
        return True
    ctrl, shift = bool(keys & _CTRL), bool(keys & _SHIFT)
    if keys & _ALT:
        return False
    if key == Qt.Key.Key_Escape:
        return _escape(board)
    if board.hands.gesture is not None:  # in mid-drag the hand decides
        if key == Qt.Key.Key_Control:
            board.hands.keys_changed(keys | _CTRL)
        return True
    if board.selection.header is not None and header_keys.press(board, key, ctrl, shift):
        return True
    if key in _ARROWS:
        _arrow(board, *_ARROWS[Qt.Key(key)], ctrl, shift)
    elif key in _ENDS:
        board.keys.go_to_end(_ENDS[Qt.Key(key)], ctrl)
    elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        board.keys.step_cell(-1 if shift or key == Qt.Key.Key_Backtab else 1)
    elif key == Qt.Key.Key_Space:
        _hold_space(board, event)
    else:
        return _run(board, key, ctrl)
    return True


def ask_menu(board: "BoardView") -> None:
    """The key for menus: what can be done with what has the focus."""
    if QApplication.activePopupWidget() is None:  # some systems tell this key twice
        board.writing.end()
        at = board.viewport().mapToGlobal(focus_point(board))
        board.menuWanted.emit(focused_kind(board), at)


def _run(board: "BoardView", key: int, ctrl: bool) -> bool:
    """Do what the tables say."""
    if not ctrl and key in _WRITING and board.read_only:
        return True
    run = _WITH_CTRL.get(key) if ctrl else _PLAIN.get(key) or _WRITING.get(key)
    if run is not None:
        run(board)
    return run is not None


def _arrow(board: "BoardView", dx: int, dy: int, ctrl: bool, shift: bool) -> None:
    if not ctrl:
        board.keys.move_focus(dx, dy, shift)
    elif not board.read_only:
        board.attempt(lambda: board.keys.move_selected(dx, dy))


def _escape(board: "BoardView") -> bool:
    """First a gesture, then the selection."""
    if board.hands.cancel():
        return True
    if len(board.selection.ids) > 1:
        board.selection.select([board.selection.note] if board.selection.note else [])
        return True
    return False


def _hold_space(board: "BoardView", event: QKeyEvent) -> None:
    if not event.isAutoRepeat():
        board.hands.space = True
        board.viewport().setCursor(Qt.CursorShape.OpenHandCursor)


def release(board: "BoardView", event: QKeyEvent) -> None:
    """A key went up."""
    if event.isAutoRepeat():
        return
    if event.key() == Qt.Key.Key_Space:
        board.hands.space = False
        if board.hands.gesture is None:
            board.viewport().unsetCursor()
    elif event.key() == Qt.Key.Key_Control and board.hands.gesture is not None:
        board.hands.keys_changed(event.modifiers() & ~_CTRL)
