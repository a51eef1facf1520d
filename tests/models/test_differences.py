"""What became of the notes since a snapshot, by examples worked out by hand."""

import pytest

from app.models.differences import ASPECTS, Differences, compare_snapshot
from app.models.document import Document
from app.models.edits import lanes, notes, phases, routes
from app.models.edits.workshop import take_snapshot
from app.models.people import Stop
from app.models.words import word
from tests.models.boards import Board


@pytest.fixture
def board() -> Board:
    """Five notes in the first cell, "note 0" … "note 2", "d", "e"."""
    board = Board()
    board.notes += [notes.add_note(board.document, board.phases[0], board.lane, text) for text in "de"]
    return board


def since(document: Document, snapshot: str) -> Differences:
    return compare_snapshot(document, snapshot)


def test_nothing_is_different_when_nothing_happened(board: Board) -> None:
    snapshot = take_snapshot(board.document, "Nu")
    assert not since(board.document, snapshot)


def test_added_removed_moved_and_changed_are_told_apart(board: Board) -> None:
    a, b, c, _, e = board.notes
    snapshot = take_snapshot(board.document, "Nu")
    new = notes.add_note(board.document, board.phases[1], board.lane, "new")
    notes.delete_notes(board.document, [a])
    notes.move_notes(board.document, [b], board.phases[1], board.lane, 0)
    notes.set_text(board.document, c, "other words")
    notes.move_notes(board.document, [e], board.phases[0], board.pains)
    notes.recolour_notes(board.document, [e], "blue")
    found = since(board.document, snapshot)
    assert (found.added, found.removed, found.moved) == ({new}, {a}, {b, e})
    assert found.changed == {c: ("text",), e: ("colour",)}


def test_in_a_new_order_only_the_notes_that_were_lifted_count(board: Board) -> None:
    a, d = board.notes[0], board.notes[3]
    snapshot = take_snapshot(board.document, "Nu")
    notes.move_notes(board.document, [a], board.phases[0], board.lane, 4)  # b c d e a
    assert since(board.document, snapshot).moved == {a}
    notes.move_notes(board.document, [d], board.phases[0], board.lane, 0)  # d b c e a
    assert since(board.document, snapshot).moved == {a, d}
    notes.move_notes(board.document, [d], board.phases[0], board.lane, 2)
    notes.move_notes(board.document, [a], board.phases[0], board.lane, 0)  # a b c d e
    assert not since(board.document, snapshot)


def test_neighbours_that_only_shift_did_not_move(board: Board) -> None:
    snapshot = take_snapshot(board.document, "Nu")
    notes.delete_notes(board.document, [board.notes[1]])
    new = notes.add_note(board.document, board.phases[0], board.lane, "first", 0)
    found = since(board.document, snapshot)
    assert (found.added, found.removed, found.moved) == ({new}, {board.notes[1]}, set())


def test_a_note_of_a_free_lane_moves_by_its_place(board: Board) -> None:
    free = lanes.add_lane(board.document, board.journey, "free", "Vrij")
    note = notes.add_note(board.document, board.phases[0], free, "here", x=10.0, y=10.0)
    snapshot = take_snapshot(board.document, "Nu")
    notes.move_on_free_lane(board.document, note, board.phases[0], free, 50.0, 10.0)
    assert since(board.document, snapshot).moved == {note}


def test_what_hangs_on_a_note_belongs_to_it(board: Board) -> None:
    a, b, c, d, e = board.notes
    route = routes.add_route(board.document, board.journey, "Sara", None)
    snapshot = take_snapshot(board.document, "Nu")
    notes.set_contact(board.document, a, "E-mail", "nieuwsbrief")
    notes.vote(board.document, b, 3)
    stop = routes.add_stop(board.document, route, c)
    notes.set_note(board.document, d, is_exit=1, author="Sales")
    notes.set_note(board.document, e, evidence="heard")
    found = since(board.document, snapshot).changed
    assert found == {
        a: ("channel",),
        b: ("votes",),
        c: ("feeling",),
        d: ("author", "marks"),
        e: ("evidence",),
    }
    with board.document.edit("Take it back"):
        board.document.remove(board.document.get(Stop, stop))
    assert c not in since(board.document, snapshot).changed


def test_notes_that_go_with_their_phase_are_removed(board: Board) -> None:
    snapshot = take_snapshot(board.document, "Nu")
    phases.delete_phase(board.document, board.phases[0])
    assert since(board.document, snapshot).removed == set(board.notes)


def test_undoing_everything_since_leaves_no_difference(board: Board) -> None:
    snapshot = take_snapshot(board.document, "Nu")
    here = board.document.history.done
    notes.delete_notes(board.document, board.notes[:2])
    notes.move_notes(board.document, board.notes[3:], board.phases[1], board.pains)
    assert since(board.document, snapshot)
    board.document.go_to(here)
    assert not since(board.document, snapshot)


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_aspect_has_a_word(aspect: str, language: str) -> None:
    assert word(f"difference.{aspect}", language)
