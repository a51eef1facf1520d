"""The film of a workshop: every step once more, and nothing that it touches."""

from typing import Any

import pytest

from app.models.change import Change
from app.models.edits import notes
from app.models.film import LONGEST_PAUSE, SHORTEST_PAUSE, film_of, film_times
from app.models.journal import Entry, MemoryJournal
from tests.models.boards import Board, dump


@pytest.fixture
def board() -> Board:
    board = Board(MemoryJournal())
    for text in "abc":
        notes.set_text(board.document, board.notes[0], text)
    return board


def everything(board: Board) -> Any:
    """The real document to the last detail."""
    journal: Any = board.document.journal
    return (
        dump(board.document),
        board.document.saved(),
        list(board.document.history.entries),
        board.document.history.done,
        dict(journal.changes),
        dict(journal.done),
        {name: dict(rows) for name, rows in journal.rows.items()},
    )


def test_the_film_shows_each_moment_and_leaves_the_document_alone(board: Board) -> None:
    before = everything(board)
    heard: list[Change] = []
    board.document.subscribe(heard.append)
    film = film_of(board.document)
    steps = film.history.done
    seen = []
    film.go_to(0)
    assert dump(film) == dump(type(film)())
    for step in range(steps + 1):
        film.go_to(step)
        seen.append({row["text"] for row in dump(film)["note"].values()})
    assert seen[-4:] == [{text, "note 1", "note 2"} for text in ("note 0", "a", "b", "c")]
    assert dump(film) == dump(board.document)
    assert everything(board) == before
    assert not heard


def test_steps_that_were_undone_are_not_in_the_film(board: Board) -> None:
    board.document.undo()
    film = film_of(board.document)
    assert film.redo() is None
    assert len(film.history.entries) == board.document.history.done


def test_a_film_refuses_edits(board: Board) -> None:
    film = film_of(board.document)
    before = dump(film)
    with pytest.raises(PermissionError):
        notes.set_text(film, board.notes[0], "not in the script")
    assert dump(film) == before


def test_the_film_follows_the_room_without_its_pauses() -> None:
    times = ["10:00:00", "10:00:01", "10:00:01.010", "10:47:00", "10:46:00"]
    entries = [Entry(n, "Add note", f"2026-11-21T{time}+01:00") for n, time in enumerate(times, 1)]
    first = LONGEST_PAUSE
    assert film_times(entries) == pytest.approx(
        [
            first,
            first + 1,
            first + 1 + SHORTEST_PAUSE,
            first + 3 + SHORTEST_PAUSE,
            first + 3 + 2 * SHORTEST_PAUSE,
        ]
    )
    assert film_times([]) == []
