"""Drag one note or many: it lands where the bar says, as one step; Escape and outside put everything back."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.edits.notes import delete_notes
from app.models.edits.workshop import keep_snapshot
from tests.views.room import PATIENCE

Desk = Any
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_drag_to_another_cell_is_one_step(desk: Desk) -> None:
    before = desk.steps()
    desk.drag(desk.middle("0.0 b"), desk.place(2, 1, 0))
    assert desk.texts(0, 0) == ["0.0 a", "0.0 c"]
    assert desk.texts(2, 1) == ["0.0 b"]
    assert desk.steps() == before + 1
    assert desk.selected_texts() == ["0.0 b"]


def test_it_lands_between_the_notes_where_it_is_held(desk: Desk) -> None:
    desk.drag(desk.middle("0.0 a"), desk.middle("1.0 b") - QPoint(12, 0))
    assert desk.texts(1, 0) == ["1.0 a", "0.0 a", "1.0 b"]


def test_within_a_cell_notes_change_places(desk: Desk) -> None:
    desk.drag(desk.middle("0.0 a"), desk.place(0, 0, 3))
    assert desk.texts(0, 0) == ["0.0 b", "0.0 c", "0.0 a"]


def test_back_on_its_own_place_is_no_step(desk: Desk) -> None:
    before = desk.steps()
    start = desk.middle("0.0 b")
    desk.press(start)
    desk.drag_to(start + QPoint(60, 40))
    desk.drag_to(start + QPoint(2, 2))
    desk.drop(start + QPoint(2, 2))
    assert desk.steps() == before
    assert desk.board.scene.hidden == set()


def test_a_trembling_hand_does_not_drag(desk: Desk) -> None:
    start = desk.middle("0.0 a")
    desk.press(start)
    desk.drag_to(start + QPoint(QApplication.startDragDistance() - 2, 0))
    assert desk.board.hands.gesture is None
    desk.drop(start)


def test_a_snapshot_that_is_kept_meanwhile_leaves_the_note_in_the_hand(desk: Desk) -> None:
    start, end = desk.middle("0.0 b"), desk.place(2, 1, 0)
    desk.press(start)
    desk.drag_to(start + QPoint(60, 40))
    keep_snapshot(desk.document, "Begin", "start", b"rows")
    assert desk.board.hands.gesture is not None
    desk.drag_to(end)
    desk.drop(end)
    assert desk.texts(2, 1) == ["0.0 b"]


def test_several_notes_travel_together_in_their_order(desk: Desk) -> None:
    desk.click(desk.middle("1.0 a"))
    desk.click(desk.middle("0.0 c"), CTRL)
    desk.click(desk.middle("0.1 a"), CTRL)
    before = desk.steps()
    desk.drag(desk.middle("0.0 c"), desk.place(2, 0, 0))
    assert desk.texts(2, 0) == ["0.0 c", "0.1 a", "1.0 a"]
    assert desk.steps() == before + 1
    assert desk.selected_texts() == ["0.0 c", "0.1 a", "1.0 a"]


def test_escape_in_mid_drag_puts_everything_back(desk: Desk) -> None:
    before, steps = desk.document.saved(), desk.steps()
    desk.press(desk.middle("0.0 a"))
    desk.drag_to(desk.place(1, 0, 0))
    desk.drag_to(desk.place(1, 0, 1))
    assert desk.board.floating.flights, "the neighbours made room"
    desk.key(Qt.Key.Key_Escape)
    assert desk.board.hands.gesture is None
    desk.drop(desk.place(1, 0, 1))
    assert desk.document.saved() == before
    assert desk.steps() == steps
    assert not desk.board.floating.flights
    assert desk.board.scene.hidden == set()


@pytest.mark.parametrize("where", [QPoint(20, 400), QPoint(600, 20), QPoint(3000, 400)])
def test_dropped_outside_the_cells_it_goes_back(desk: Desk, where: QPoint) -> None:
    before = desk.steps()
    desk.drag(desk.middle("0.0 a"), where)
    assert desk.steps() == before
    assert desk.board.scene.hidden == set()


def test_with_ctrl_a_copy_lands_and_the_original_stays(desk: Desk) -> None:
    start, end = desk.middle("0.0 a"), desk.place(2, 0, 0)
    desk.press(start)
    desk.drag_to(end, CTRL)
    desk.drop(end, CTRL)
    assert desk.texts(0, 0) == ["0.0 a", "0.0 b", "0.0 c"]
    assert desk.texts(2, 0) == ["0.0 a"]
    desk.document.undo()
    assert desk.texts(2, 0) == []


def test_the_neighbours_slide_aside_for_the_note(desk: Desk) -> None:
    other = desk.note("1.0 b")
    home = desk.board.scene.frame(other)
    desk.press(desk.middle("0.0 a"))
    desk.drag_to(desk.middle("1.0 a") + QPoint(5, 0))
    desk.drag_to(desk.middle("1.0 b") - QPoint(12, 0))
    aside = desk.board.floating.frame(other)
    assert aside is not None
    assert (aside.x, aside.y) != (home.x, home.y)
    desk.key(Qt.Key.Key_Escape)
    assert desk.board.floating.frame(other) is None


def test_notes_slide_home_in_a_while_unless_motion_is_unwanted(desk: Desk, qtbot: Any) -> None:
    desk.board.reduced_motion = False
    desk.drag(desk.middle("0.0 a"), desk.place(2, 1, 0))
    assert desk.board.floating.flights
    qtbot.waitUntil(lambda: not desk.board.floating.flights, timeout=PATIENCE)
    assert desk.board.scene.hidden == set()
    desk.board.reduced_motion = True
    desk.drag(desk.middle("0.0 b"), desk.place(2, 1, 0))
    assert not desk.board.floating.flights


def _seen(desk: Desk) -> QImage:
    """The pixels that are on the screen now."""
    QApplication.processEvents()
    window = desk.board.window()
    return window.screen().grabWindow(window.winId()).toImage()


@pytest.mark.parametrize(("still", "veiled"), [(True, False), (False, False), (False, True)])
def test_what_was_painted_piece_by_piece_is_what_would_be_painted_at_once(
    desk: Desk, qtbot: Any, still: bool, veiled: bool
) -> None:
    board = desk.board
    board.reduced_motion = still
    if veiled:  # something lies on all notes: those that float are kept with the ground
        board.painter.overlays.append(
            lambda painter: painter.fillRect(300, 200, 200, 90, QColor(0, 0, 0, 60))
        )
    start = desk.middle("0.0 a")
    desk.press(start)
    before = _seen(desk)
    labels, header = QPoint(40, start.y()), QPoint(start.x() + 100, 20)
    notes = desk.middle("1.0 b"), desk.middle("0.1 a"), desk.place(2, 1, 0)
    for end in (*notes, labels, header, desk.middle("0.0 c")):
        for part in (0.3, 0.6, 0.9, 1.0):
            desk.drag_to(start + (end - start) * part)
            _seen(desk)
        start = end
    qtbot.waitUntil(lambda: all(f.shown == f.target for f in board.floating.flights.values()))
    pieces = _seen(desk)
    board.viewport().update()
    assert pieces == _seen(desk)
    assert pieces != before
    desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not board.floating.flights, timeout=PATIENCE)
    pieces = _seen(desk)
    board.viewport().update()
    assert pieces == _seen(desk)


def test_the_outline_of_a_cell_that_was_scrolled_up_stays_under_the_phases(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 30, (1, 0): 30})
    desk.board.scroll_to(0, 300)
    header = desk.board.viewport().mapTo(desk.board.window(), QPoint(0, 0)).y() + desk.board.camera.top
    before = _seen(desk)
    desk.press(desk.middle("0.0 k"))
    desk.drag_to(desk.middle("1.0 k"))
    held = _seen(desk)
    assert held != before
    assert held.copy(0, 0, held.width(), header) == before.copy(0, 0, before.width(), header)
    desk.key(Qt.Key.Key_Escape)


def test_at_the_edge_the_board_scrolls_along(make_desk: Any, qtbot: Any) -> None:
    desk = make_desk({(0, 0): 30, (0, 1): 2})
    assert desk.board.camera.y == 0
    desk.press(desk.middle("0.0 a"))
    edge = QPoint(desk.middle("0.0 a").x(), desk.board.viewport().height() - 4)
    desk.drag_to(edge - QPoint(0, 60))
    desk.drag_to(edge)
    qtbot.waitUntil(lambda: desk.board.camera.y > 100, timeout=PATIENCE)
    desk.key(Qt.Key.Key_Escape)
    held = desk.board.camera.y
    QTest.qWait(60)
    assert desk.board.camera.y == held


def test_a_note_that_vanishes_in_mid_drag_ends_the_drag(desk: Desk) -> None:
    desk.press(desk.middle("0.0 a"))
    desk.drag_to(desk.place(1, 0, 1))
    delete_notes(desk.document, [desk.note("0.0 a")])
    assert desk.board.hands.gesture is None
    desk.drop(desk.place(1, 0, 1))
    assert desk.board.scene.hidden == set()
    assert desk.troubles == []


def test_in_a_free_lane_a_note_stays_where_it_is_dropped(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 1}, kinds=("touchpoint", "free"))
    at = desk.place(1, 1, 0) + QPoint(17, 31)
    desk.drag(desk.middle("0.0 a"), at)
    assert desk.texts(1, 1) == ["0.0 a"]
    moved = desk.middle("0.0 a") - at
    assert moved.manhattanLength() <= 3


def test_a_failed_drop_tells_and_puts_the_note_back(desk: Desk, monkeypatch: Any) -> None:
    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(desk.document.journal, "append", full)
    desk.drag(desk.middle("0.0 a"), desk.place(2, 0, 0))
    assert [type(trouble) for trouble in desk.troubles] == [OSError]
    assert desk.texts(0, 0) == ["0.0 a", "0.0 b", "0.0 c"]
    assert desk.board.scene.hidden == set()


def test_a_rubber_band_selects_what_it_touches(desk: Desk) -> None:
    desk.press(desk.place(1, 1, 1) + QPoint(30, 30))
    desk.drag_to(desk.middle("1.0 a"))
    assert desk.selected_texts() == ["1.0 a", "1.0 b"]
    desk.key(Qt.Key.Key_Escape)
    assert desk.selected_texts() == []
    desk.drop(desk.middle("1.0 a"))


def test_shift_adds_to_the_selection_with_a_rubber_band(desk: Desk) -> None:
    desk.click(desk.middle("0.1 a"))
    desk.press(desk.place(1, 1, 1) + QPoint(30, 30), SHIFT)
    desk.drag_to(desk.middle("1.0 b"), SHIFT)
    desk.drop(desk.middle("1.0 b"), SHIFT)
    assert desk.selected_texts() == ["0.1 a", "1.0 b"]


def test_the_tiles_are_left_alone_while_a_note_is_waved_about(desk: Desk) -> None:
    desk.press(desk.middle("0.0 a"))
    desk.board.viewport().grab()
    while not desk.board.painter.tiles.complete:
        desk.board.viewport().grab()
    painted: list[str] = []
    paint = desk.board.painter.tiles.paint
    desk.board.painter.tiles.paint = lambda painter, lane, *rest: (
        painted.append(lane),
        paint(painter, lane, *rest),
    )
    try:
        for target in (desk.place(1, 0, 0), desk.place(1, 0, 1), desk.place(0, 0, 1), desk.place(2, 1, 0)):
            desk.drag_to(target)
            desk.board.viewport().grab()
        assert desk.board.scene.covered, "what floats lies over a patch"
        desk.key(Qt.Key.Key_Escape)
        desk.board.viewport().grab()
    finally:
        desk.board.painter.tiles.paint = paint
    assert not painted
    assert not desk.board.scene.covered


def test_a_note_in_the_hand_leaves_no_picture_of_itself_behind(desk: Desk) -> None:
    at = desk.middle("0.0 a")
    desk.press(at)
    desk.drag_to(desk.place(3, 1, 0))
    shown = desk.sharp()
    yellow = desk.board.theme.note("yellow").fill
    frame = desk.board.scene.frame(desk.note("0.0 c"))
    x, y = desk.board.camera.to_view(frame.x + frame.w / 2, frame.y + frame.h - 20)
    assert shown.pixelColor(round(x), round(y)).name() != yellow, "the row closed up: its last place is empty"
    desk.key(Qt.Key.Key_Escape)
    back = desk.sharp()
    assert back.pixelColor(round(x), round(y)).name() == yellow
