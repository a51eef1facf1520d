"""A free lane: notes lie where somebody puts them, and stay within it."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from app.models.board import Note
from app.models.edits.notes import move_on_free_lane

Desk = Any
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def free(make_desk: Any) -> Desk:
    """Touchpoints above a free lane with two notes that were put down."""
    desk = make_desk({(0, 0): 2, (0, 1): 2}, ("touchpoint", "free"))
    for text, x, y in (("0.1 a", 20.0, 20.0), ("0.1 b", 100.0, 90.0)):
        move_on_free_lane(desk.document, desk.note(text), desk.phases[0], desk.lanes[1], x, y)
    return desk


def spot(desk: Desk, text: str) -> tuple[float, float]:
    note = desk.document.get(Note, desk.note(text))
    return note.x, note.y


def corner(desk: Desk, phase: int) -> QPoint:
    cell = desk.board.scene.plan.cells[desk.phases[phase], desk.lanes[1]]
    x, y = desk.board.camera.to_view(cell.x, cell.y)
    return QPoint(round(x), round(y))


def test_a_drop_lands_where_the_hand_is(free: Desk) -> None:
    scale = free.board.camera.scale
    by = QPoint(round(40 * scale), round(25 * scale))
    free.drag(free.middle("0.1 a"), free.middle("0.1 a") + by)
    x, y = spot(free, "0.1 a")
    assert abs(x - 60) < 2
    assert abs(y - 45) < 2


def test_a_copy_lands_where_the_hand_is_and_the_original_stays(free: Desk) -> None:
    steps = free.steps()
    target = corner(free, 2) + QPoint(90, 80)
    free.drag(free.middle("0.0 a"), target, CTRL)
    assert free.texts(0, 0) == ["0.0 a", "0.0 b"]
    assert free.texts(2, 1) == ["0.0 a"]
    copy = free.board.selected_notes()[0]
    frame = free.board.scene.frame(copy)
    x, y = free.board.camera.to_view(frame.x + frame.w / 2, frame.y + frame.h / 2)
    assert abs(x - target.x()) < 3
    assert abs(y - target.y()) < 3
    assert free.steps() == steps + 1


def test_notes_from_elsewhere_do_not_cover_each_other_quite(free: Desk) -> None:
    free.click(free.middle("0.0 a"))
    free.click(free.middle("0.1 a"), CTRL)
    free.drag(free.middle("0.0 a"), corner(free, 1) + QPoint(90, 80))
    assert len({spot(free, text) for text in ("0.0 a", "0.1 a")}) == 2


def test_paste_lands_where_the_lane_was_pressed(free: Desk) -> None:
    free.click(free.middle("0.0 b"))
    free.key(K.Key_C, mod=CTRL)
    at = corner(free, 3) + QPoint(100, 90)
    free.click(at)
    free.key(K.Key_V, mod=CTRL)
    frame = free.board.scene.frame(free.board.selected_notes()[0])
    x, y = free.board.camera.to_view(frame.x + frame.w / 2, frame.y + frame.h / 2)
    assert abs(x - at.x()) < 3
    assert abs(y - at.y()) < 3


def test_a_new_note_is_written_where_the_lane_was_double_clicked(free: Desk) -> None:
    at = corner(free, 1) + QPoint(110, 90)
    free.double_click(at)
    free.type("Hier")
    free.key(K.Key_Escape)
    frame = free.board.scene.frame(free.note("Hier"))
    x, y = free.board.camera.to_view(frame.x + frame.w / 2, frame.y + frame.h / 2)
    assert abs(x - at.x()) < 3
    assert abs(y - at.y()) < 3


def test_ctrl_and_arrows_nudge_by_steps_as_one_undo_and_go_over_the_edge(free: Desk) -> None:
    free.click(free.middle("0.1 a"))
    steps = free.steps()
    free.key(K.Key_Right, K.Key_Right, K.Key_Down, mod=CTRL)
    assert spot(free, "0.1 a") == (52.0, 36.0)
    assert free.steps() == steps + 1
    for _ in range(6):
        free.key(K.Key_Right, mod=CTRL)
    assert free.document.get(Note, free.note("0.1 a")).phase == free.phases[1]
    assert spot(free, "0.1 a") == (7.0, 36.0), "at the near edge, at the same height"


@pytest.mark.parametrize("by", [QPoint(-900, 0), QPoint(0, -150)])
def test_notes_stay_within_their_cell(free: Desk, by: QPoint) -> None:
    free.drag(free.middle("0.1 b"), free.middle("0.1 b") + QPoint(-15, -15))
    note = free.document.get(Note, free.note("0.1 b"))
    cell = free.board.scene.plan.cells[free.phases[0], free.lanes[1]]
    start = free.middle("0.1 b")
    inside = QPoint(
        max(start.x() + by.x(), corner(free, 0).x() + 3), max(start.y() + by.y(), corner(free, 0).y() + 3)
    )
    free.drag(start, inside)
    assert 0 <= note.x <= cell.w - 112
    assert note.y >= 0
