"""What was undone is handed over before an edit makes it unreachable, when it was more than a few steps."""

import random

import pytest

from app.models.board import Note
from app.models.document import Document
from app.models.edits.notes import add_note, delete_notes, set_text
from app.models.edits.workshop import take_snapshot
from app.models.plain_rows import Rows
from app.models.undone_steps import FEWEST, UndoneSteps
from tests.models.boards import Board

Lost = list[tuple[Rows, int]]


@pytest.fixture
def document() -> Document:
    """A board with steps enough."""
    board = Board()
    note = next(iter(board.document.rows(Note)))
    for number in range(FEWEST + 3):
        set_text(board.document, note, f"text {number}")
    return board.document


def write(document: Document, text: str = "another way") -> None:
    set_text(document, next(iter(document.rows(Note))), text)


def follow(document: Document) -> Lost:
    lost: Lost = []
    UndoneSteps(document, lambda rows, count: lost.append((rows, count)))
    return lost


@pytest.mark.parametrize("jump", [True, False], ids=["by the list", "step by step"])
def test_many_steps_that_are_left_behind_are_handed_over_as_they_were(document: Document, jump: bool) -> None:
    lost, whole, done = follow(document), document.saved(), document.history.done
    if jump:
        document.go_to(done - FEWEST)
    else:
        for _ in range(FEWEST):
            document.undo()
    assert not lost
    write(document)
    assert lost == [(whole, FEWEST)]
    write(document, "and on")
    assert len(lost) == 1


def test_few_steps_are_what_undo_is_for(document: Document) -> None:
    lost = follow(document)
    for _ in range(FEWEST - 1):
        document.undo()
    write(document)
    assert not lost


def test_who_does_them_again_loses_nothing(document: Document) -> None:
    lost, done = follow(document), document.history.done
    document.go_to(2)
    document.go_to(done)
    write(document)
    assert not lost
    document.go_to(1)
    document.go_to(document.history.done + 3)
    whole = len(document.history.entries)
    write(document)
    assert [count for _, count in lost] == [whole - 4]


def test_a_snapshot_that_is_taken_back_there_loses_nothing_either(document: Document) -> None:
    lost, done = follow(document), document.history.done
    document.go_to(1)
    take_snapshot(document, "looked")
    assert not lost
    document.go_to(done)
    assert not lost


def test_what_an_earlier_session_undid_is_known_too(document: Document) -> None:
    whole = document.saved()
    document.go_to(document.history.done - FEWEST)
    lost = follow(document)
    write(document)
    assert lost == [(whole, FEWEST)]


def test_any_edits_and_jumps_give_back_what_was_there(document: Document) -> None:
    chance, lost = random.Random(7), follow(document)
    tip, first = document.saved(), document.history.done - FEWEST
    for _ in range(400):
        count, entries = document.history.done, len(document.history.entries)
        if chance.random() < 0.5:
            before = len(lost)
            notes = list(document.rows(Note))
            kind = chance.random()
            if kind < 0.4:
                write(document, str(chance.random()))
            elif kind < 0.7 or len(notes) < 2:
                row = document.get(Note, notes[0])
                add_note(document, row.phase, row.lane, str(chance.random()))
            else:
                delete_notes(document, [chance.choice(notes)])
            assert len(lost) - before == (entries - count >= FEWEST)
            if len(lost) > before:
                assert lost[-1] == (tip, entries - count)
            tip = document.saved()
        else:
            document.go_to(chance.randint(max(first, count - 8), min(entries, count + 8)))
    assert len(lost) > 5
