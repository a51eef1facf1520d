"""The board by keyboard alone: focus, moves, delete, select, paste."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.models.board import Note
from app.models.edits.notes import add_note
from app.views.board.marks import view_rect

Desk = Any
K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def focus(desk: Desk) -> str:
    """The text of the focused note, or the place of the focused empty cell."""
    selection = desk.board.selection
    if selection.header is not None:
        kind, key = selection.header
        return f"{kind} {(desk.phases if kind == 'phase' else desk.lanes).index(key)}"
    if selection.note is not None:
        return desk.document.get(Note, selection.note).text
    phase, lane = selection.cell
    return f"{desk.phases.index(phase)}.{desk.lanes.index(lane)}"


def test_arrows_go_through_notes_and_empty_cells(desk: Desk) -> None:
    desk.key(K.Key_Right)
    assert focus(desk) == "0.0 a"
    walk = [
        (K.Key_Right, "0.0 b"),
        (K.Key_Right, "1.0 a"),
        (K.Key_Right, "1.0 b"),
        (K.Key_Right, "2.0"),
        (K.Key_Down, "2.1"),
        (K.Key_Left, "1.1"),
        (K.Key_Left, "0.1 a"),
        (K.Key_Up, "0.0 c"),
        (K.Key_Up, "0.0 a"),
        (K.Key_Up, "phase 0"),
        (K.Key_Right, "phase 1"),
        (K.Key_Down, "1.0 a"),
        (K.Key_Left, "0.0 b"),
        (K.Key_Left, "0.0 a"),
        (K.Key_Left, "lane 0"),
        (K.Key_Down, "lane 1"),
        (K.Key_Right, "0.1 a"),
    ]
    for key, place in walk:
        desk.key(key)
        assert focus(desk) == place


def test_shift_and_arrows_select_on_the_way(desk: Desk) -> None:
    desk.click(desk.middle("0.0 a"))
    desk.key(K.Key_Right, K.Key_Right, mod=SHIFT)
    assert desk.selected_texts() == ["0.0 a", "0.0 b", "1.0 a"]


def test_shift_and_a_click_select_a_range_and_between_two_of_a_lane_only_that_lane(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 2, (0, 1): 1, (1, 0): 1, (2, 0): 2, (2, 1): 1})
    desk.click(desk.middle("0.0 b"))
    desk.click(desk.middle("2.0 a"), SHIFT)
    assert desk.selected_texts() == ["0.0 b", "1.0 a", "2.0 a"]
    desk.click(desk.middle("0.0 b"))
    desk.click(desk.middle("2.1 a"), SHIFT)
    assert desk.selected_texts() == ["0.0 b", "0.1 a", "1.0 a", "2.0 a", "2.0 b", "2.1 a"]
    desk.click(desk.middle("2.0 b"))
    desk.click(desk.middle("0.0 a"), SHIFT)
    assert desk.selected_texts() == ["0.0 a", "0.0 b", "1.0 a", "2.0 a", "2.0 b"]


def test_home_and_end_go_to_the_ends_of_the_cell_and_with_ctrl_of_the_board(desk: Desk) -> None:
    desk.click(desk.middle("0.0 b"))
    desk.key(K.Key_End)
    assert focus(desk) == "0.0 c"
    desk.key(K.Key_Home)
    assert focus(desk) == "0.0 a"
    desk.key(K.Key_End, mod=CTRL)
    assert focus(desk) == "1.0 b"
    desk.key(K.Key_Home, mod=CTRL)
    assert focus(desk) == "0.0 a"


def test_tab_steps_through_the_cells_and_leaves_the_board_at_its_end(desk: Desk) -> None:
    desk.click(desk.middle("0.0 a"))
    desk.key(K.Key_Tab)
    assert focus(desk) == "1.0 a"
    desk.key(K.Key_Tab)
    assert focus(desk) == "2.0"
    desk.key(K.Key_Tab, K.Key_Backtab)
    assert focus(desk) == "2.0"


def test_ctrl_and_arrows_move_the_note_along_its_cell_and_into_the_next(desk: Desk) -> None:
    desk.click(desk.middle("0.0 a"))
    desk.key(K.Key_Right, mod=CTRL)
    assert desk.texts(0, 0) == ["0.0 b", "0.0 a", "0.0 c"]
    desk.key(K.Key_Right, mod=CTRL)
    assert desk.texts(0, 0) == ["0.0 b", "0.0 c"]
    assert "0.0 a" in desk.texts(1, 0)
    assert focus(desk) == "0.0 a"
    desk.key(K.Key_Down, mod=CTRL)
    assert desk.texts(1, 0) == ["1.0 a", "1.0 b", "0.0 a"]
    desk.key(K.Key_Down, mod=CTRL)
    assert desk.texts(1, 1) == ["0.0 a"]
    desk.key(K.Key_Up, K.Key_Left, mod=CTRL)
    assert "0.0 a" in desk.texts(1, 0) + desk.texts(0, 0)


def test_every_note_can_be_brought_to_every_cell_with_ctrl_and_arrows(desk: Desk) -> None:
    desk.click(desk.middle("0.0 c"))
    for _ in range(6):
        desk.key(K.Key_Right, mod=CTRL)
    for _ in range(6):
        desk.key(K.Key_Down, mod=CTRL)
    assert desk.texts(3, 1) == ["0.0 c"]
    for _ in range(6):
        desk.key(K.Key_Left, mod=CTRL)
    for _ in range(6):
        desk.key(K.Key_Up, mod=CTRL)
    assert "0.0 c" in desk.texts(0, 0)
    assert desk.texts(0, 0)[0] == "0.0 c"


def test_at_the_edge_of_the_board_a_move_is_no_step(desk: Desk) -> None:
    desk.click(desk.middle("0.0 a"))
    before = desk.steps()
    desk.key(K.Key_Left, K.Key_Up, mod=CTRL)
    assert desk.steps() == before


def test_several_notes_move_together(desk: Desk) -> None:
    desk.click(desk.middle("0.0 a"))
    desk.click(desk.middle("0.0 b"), SHIFT)
    desk.key(K.Key_Down, mod=CTRL)
    assert desk.texts(0, 0) == ["0.0 c", "0.0 a", "0.0 b"]
    desk.key(K.Key_Down, mod=CTRL)
    assert desk.texts(0, 1)[:2] == ["0.0 a", "0.0 b"]


def test_delete_takes_notes_away_and_undo_brings_them_back_selected(desk: Desk) -> None:
    desk.click(desk.middle("0.0 a"))
    desk.click(desk.middle("0.0 b"), SHIFT)
    desk.key(K.Key_Delete)
    assert desk.texts(0, 0) == ["0.0 c"]
    assert focus(desk) == "0.0 c"
    desk.document.undo()
    assert desk.selected_texts() == ["0.0 a", "0.0 b"]
    desk.document.redo()
    assert desk.texts(0, 0) == ["0.0 c"]
    assert desk.selected_texts() == []


def test_select_all_and_escape(desk: Desk) -> None:
    desk.click(desk.middle("0.0 b"))
    desk.key(K.Key_A, mod=CTRL)
    assert len(desk.selected_texts()) == 6
    desk.key(K.Key_Escape)
    assert desk.selected_texts() == ["0.0 b"]


def test_ctrl_click_takes_a_note_in_and_out(desk: Desk) -> None:
    desk.click(desk.middle("0.0 a"))
    desk.click(desk.middle("0.1 a"), CTRL)
    assert desk.selected_texts() == ["0.0 a", "0.1 a"]
    desk.click(desk.middle("0.0 a"), CTRL)
    assert desk.selected_texts() == ["0.1 a"]


def test_a_pasted_list_is_one_note_a_line_in_the_focused_cell_and_one_step(desk: Desk) -> None:
    QApplication.clipboard().setText("een\ntwee\n\ndrie\n")
    desk.click(desk.place(2, 1, 0))
    before = desk.steps()
    desk.key(K.Key_V, mod=CTRL)
    assert desk.texts(2, 1) == ["een", "twee", "drie"]
    assert desk.steps() == before + 1
    assert desk.selected_texts() == ["een", "twee", "drie"]


def test_copied_notes_are_text_elsewhere_and_notes_here(desk: Desk) -> None:
    desk.click(desk.middle("0.0 a"))
    desk.click(desk.middle("0.0 b"), CTRL)
    desk.key(K.Key_C, mod=CTRL)
    assert QApplication.clipboard().text() == "0.0 a\n0.0 b"
    desk.click(desk.place(2, 0, 0))
    desk.key(K.Key_V, mod=CTRL)
    assert desk.texts(2, 0) == ["0.0 a", "0.0 b"]


def test_cut_notes_can_be_pasted_though_they_are_gone(desk: Desk) -> None:
    desk.click(desk.middle("0.0 a"))
    desk.key(K.Key_X, mod=CTRL)
    assert desk.texts(0, 0) == ["0.0 b", "0.0 c"]
    desk.click(desk.place(2, 0, 0))
    desk.key(K.Key_V, mod=CTRL)
    assert desk.texts(2, 0) == ["0.0 a"]


@pytest.mark.parametrize("key", [K.Key_N, K.Key_F2, K.Key_Delete, K.Key_Return])
def test_a_read_only_board_changes_nothing(desk: Desk, key: Qt.Key) -> None:
    desk.board.read_only = True
    desk.click(desk.middle("0.0 a"))
    before = desk.steps()
    desk.key(key)
    desk.drag(desk.middle("0.0 a"), desk.place(2, 0, 0))
    desk.double_click(desk.place(2, 0, 0))
    assert not desk.board.writing.is_open
    assert desk.steps() == before


def test_signals_tell_selection_and_focus(desk: Desk) -> None:
    chosen: list[list[str]] = []
    focused: list[str | None] = []
    desk.board.selectionChanged.connect(chosen.append)
    desk.board.focusChanged.connect(focused.append)
    desk.click(desk.middle("0.0 a"))
    assert chosen[-1] == [desk.note("0.0 a")]
    assert focused[-1] == desk.note("0.0 a")
    desk.click(desk.place(2, 0, 0))
    assert chosen[-1] == []
    assert focused[-1] is None


def test_the_ring_of_the_next_note_never_reaches_into_the_lane_below(desk: Desk) -> None:
    cell = desk.phases[0], desk.lanes[1]
    while len(desk.texts(0, 1)) < desk.board.scene.plan.across:
        add_note(desk.document, *cell, "one more")
    whole = view_rect(desk.board.camera, desk.board.scene.plan.cells[cell])
    desk.click(QPoint(round(whole.x()) + 9, round(whole.bottom()) - 3))
    assert (desk.board.selection.note, desk.board.selection.cell) == (None, cell)
    assert desk.board.painter._cell_focus().bottom() <= whole.bottom()
