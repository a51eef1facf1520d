"""Where a drop lands, and where the arrow keys go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout import style
from app.layout.board import BoardLayout
from app.models.board import Note
from tests.layout.boards import board

LAYOUT = BoardLayout(board(5, 2, 75), "j")  # cells of 7 or 8 notes, two side by side
CELL = ("p1", "l0")
NOTES = LAYOUT.notes_in(*CELL)


def test_the_cell_under_a_point_takes_the_gaps_right_of_and_below_it() -> None:
    frame = LAYOUT.plan.cells[CELL]
    assert LAYOUT.cell_at(frame.x + 1, frame.y + 1) == CELL
    assert LAYOUT.cell_at(frame.right + style.COLUMN_GAP / 2, frame.y + 1) == CELL
    assert LAYOUT.cell_at(frame.x + 1, frame.bottom + style.LANE_GAP / 2) == CELL
    assert LAYOUT.cell_at(frame.x + 1, LAYOUT.plan.header - 1) is None
    assert LAYOUT.cell_at(style.LABEL_WIDTH / 2, frame.y + 1) is None
    assert LAYOUT.cell_at(frame.x + 1, LAYOUT.plan.height + style.LANE_GAP + 1) is None


def test_left_of_the_middle_of_a_note_is_before_it() -> None:
    for i, note in enumerate(NOTES):
        frame = LAYOUT.plan.notes[note]
        middle = frame.y + frame.h / 2
        assert LAYOUT.index_at(*CELL, frame.x + frame.w * 0.3, middle) == i
        assert LAYOUT.index_at(*CELL, frame.x + frame.w * 0.7, middle) == i + 1


def test_above_the_first_row_is_in_it_and_below_the_last_is_the_end() -> None:
    cell = LAYOUT.plan.cells[CELL]
    assert LAYOUT.index_at(*CELL, cell.x, cell.y - 50) == 0
    assert LAYOUT.index_at(*CELL, cell.right, cell.y - 50) == 2
    assert LAYOUT.index_at(*CELL, cell.x, cell.bottom + 50) == len(NOTES)


def test_an_empty_cell_has_one_place() -> None:
    layout = BoardLayout(board(3, 1), "j")
    cell = layout.plan.cells["p1", "l0"]
    assert layout.index_at("p1", "l0", cell.x + 5, cell.y + 5) == 0
    mark = layout.drop_mark("p1", "l0", 0)
    assert cell.x <= mark.x
    assert mark.right <= cell.x + style.CELL_PAD
    assert mark.h == style.NOTE_HEIGHT


def test_dragged_notes_do_not_count() -> None:
    without = {NOTES[0], NOTES[2]}
    frame = LAYOUT.plan.notes[NOTES[3]]
    assert LAYOUT.index_at(*CELL, frame.x + 1, frame.y + 1, without) == 1
    assert LAYOUT.index_at(*CELL, frame.right, frame.y + 1, without) == 2
    assert LAYOUT.index_at(*CELL, frame.x, frame.y, set(NOTES)) == 0


@given(st.floats(-50, 400), st.floats(-50, 500), st.sets(st.sampled_from(NOTES)))
def test_every_drop_has_a_place_and_its_mark_is_in_the_cell(x: float, y: float, without: set[str]) -> None:
    cell = LAYOUT.plan.cells[CELL]
    index = LAYOUT.index_at(*CELL, cell.x + x, cell.y + y, without)
    assert 0 <= index <= len(NOTES) - len(without)
    mark = LAYOUT.drop_mark(*CELL, index, without)
    assert cell.x <= mark.x
    assert mark.right <= cell.right
    assert cell.y <= mark.y
    assert mark.bottom <= cell.bottom


def test_the_mark_stands_left_of_the_note_that_will_follow() -> None:
    for i, note in enumerate(NOTES):
        frame, mark = LAYOUT.plan.notes[note], LAYOUT.drop_mark(*CELL, i)
        assert mark.right <= frame.x
        assert (mark.y, mark.h) == (frame.y, frame.h)
    assert LAYOUT.drop_mark(*CELL, len(NOTES)).x >= LAYOUT.plan.notes[NOTES[-1]].right


@pytest.mark.parametrize(
    ("start", "direction", "target"),
    [(0, "right", 1), (1, "left", 0), (0, "down", 2), (3, "up", 1), (4, "left", None), (5, "right", None)],
)
def test_arrows_move_inside_a_cell(start: int, direction: str, target: int | None) -> None:
    found = LAYOUT.neighbour(NOTES[start], direction)  # type: ignore[arg-type]
    if target is not None:
        assert found == NOTES[target]
    else:
        assert found not in NOTES


def test_arrows_cross_into_the_next_cell_at_the_same_height() -> None:
    right = LAYOUT.neighbour(NOTES[3], "right")
    assert right == LAYOUT.notes_in("p2", "l0")[2]
    left = LAYOUT.neighbour(NOTES[2], "left")
    assert left == LAYOUT.notes_in("p0", "l0")[3]
    below = LAYOUT.neighbour(NOTES[-1], "down")
    assert below in LAYOUT.notes_in("p1", "l1")[:2]
    assert LAYOUT.neighbour(LAYOUT.notes_in("p0", "l0")[0], "left") is None
    assert LAYOUT.neighbour(LAYOUT.notes_in("p0", "l0")[0], "up") is None


def test_arrows_pass_over_empty_cells() -> None:
    document = board(3, 1)
    with document.edit("Add"):
        document.add(Note, id="a", phase="p0", lane="l0")
        document.add(Note, id="b", phase="p2", lane="l0")
    layout = BoardLayout(document, "j")
    assert layout.neighbour("a", "right") == "b"
    assert layout.neighbour("b", "left") == "a"
    assert layout.neighbour("b", "right") is None


def test_every_note_can_be_reached_with_arrows() -> None:
    seen, waiting = set(), [NOTES[0]]
    while waiting:
        note = waiting.pop()
        if note in seen:
            continue
        seen.add(note)
        steps = [LAYOUT.neighbour(note, way) for way in ("left", "right", "up", "down")]  # type: ignore[arg-type]
        waiting += [step for step in steps if step is not None]
    assert seen == set(LAYOUT.plan.notes)
