"""The facilitator's own notes and minutes: one row a step, none where nothing is said, and undone whole."""

from app.models.edits.steps import minutes_of, set_minutes, set_step_notes, step_of
from app.models.people import Step
from tests.models.boards import Board


def test_a_step_has_one_row_and_undo_gives_back_what_was() -> None:
    board = Board()
    before = board.dump()
    set_step_notes(board.document, 2, "Eerst\nin stilte")
    set_minutes(board.document, {2: 45, 4: 60, 5: 0})
    after = board.dump()
    assert len(board.document.rows(Step)) == 2
    row = step_of(board.document, 2)
    assert row is not None
    assert (row.notes, row.minutes) == ("Eerst\nin stilte", 45)
    assert minutes_of(board.document) == {2: 45, 4: 60}
    assert board.document.history.done == 3  # the board itself, and two steps
    board.document.undo()
    board.document.undo()
    assert board.dump() == before
    board.document.redo()
    board.document.redo()
    assert board.dump() == after


def test_no_minutes_are_none_and_nothing_said_makes_no_row() -> None:
    board = Board()
    set_minutes(board.document, {1: None, 3: 0})
    set_step_notes(board.document, 3, "  ")
    assert step_of(board.document, 1) is None
    set_minutes(board.document, {3: 20})
    set_minutes(board.document, {3: 0})
    assert minutes_of(board.document) == {}
