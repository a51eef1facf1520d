"""What a step of history was about, in words of the room."""

from app.models.change import Key, Pair
from app.models.edits import lanes, notes, phases, routes
from app.models.step_words import StepWords, step_words
from tests.models.boards import Board


def last(board: Board) -> StepWords:
    entry = board.document.history.last_done()
    assert entry is not None
    rows: dict[Key, Pair] = dict(board.document.journal.read(entry.number))
    return step_words(board.document, rows)


def test_notes_are_counted_and_the_first_is_named() -> None:
    board = Board()
    notes.paste_lines(board.document, "een\ntwee\ndrie", board.phases[1], board.lane)
    assert last(board) == StepWords(3, "een")
    notes.set_text(board.document, board.notes[1], "hallo\nwereld")
    assert last(board) == StepWords(1, "hallo wereld")
    notes.move_notes(board.document, [board.notes[1]], board.phases[1], board.pains)
    assert last(board) == StepWords(1, "hallo wereld")


def test_a_deleted_note_still_has_its_words() -> None:
    board = Board()
    notes.delete_notes(board.document, [board.notes[2]])
    assert last(board) == StepWords(1, "note 2")


def test_what_hangs_on_a_note_is_about_that_note() -> None:
    board = Board()
    notes.vote(board.document, board.notes[0], 2)
    assert last(board) == StepWords(1, "note 0")
    route = routes.add_route(board.document, board.journey, "Sara", None)
    stop = routes.add_stop(board.document, route, board.notes[1])
    routes.set_intensity(board.document, stop, 3)
    assert last(board) == StepWords(1, "note 1")


def test_other_rows_are_named_after_themselves() -> None:
    board = Board()
    phases.rename_phase(board.document, board.phases[0], "Bewustwording")
    assert last(board) == StepWords(0, "Bewustwording")
    lanes.rename_lane(board.document, board.lane, "Raakvlakken")
    assert last(board) == StepWords(0, "Raakvlakken")


def test_neighbours_that_made_room_are_not_counted() -> None:
    board = Board()
    rows: dict[Key, Pair] = {
        ("note", board.notes[0]): ({"rank": 1.0}, {"rank": 2.0}),
        ("note", board.notes[1]): ({"phase": "a", "rank": 1.0}, {"phase": "b", "rank": 3.0}),
    }
    assert step_words(board.document, rows) == StepWords(1, "note 1")
