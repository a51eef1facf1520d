"""Snapshots stand beside history: undo passes them by, and those that nobody asked for stay few."""

from hashlib import sha256
from itertools import count
from unittest.mock import patch

import pytest

from app.models import document
from app.models.board import Note, Picture
from app.models.document import Document
from app.models.edits import notes, workshop
from app.models.edits.workshop import (
    AUTOMATIC_KEPT,
    delete_snapshot,
    restore_snapshot,
    snapshots_of,
    take_snapshot,
)
from app.models.packing import unpack
from app.models.people import Snapshot
from app.models.session_snapshots import SessionSnapshots
from app.models.validation import InvalidRow
from tests.models.boards import Board, dump


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture(autouse=True)
def seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that goes on a second whenever somebody looks."""
    ticks = count()
    for module in (workshop, document):
        monkeypatch.setattr(module, "now", lambda: f"2026-11-21T09:00:{next(ticks):02}.000+00:00")


def kinds(document: Document) -> list[str]:
    """The kinds of all snapshots, oldest first."""
    return [row.kind for row in reversed(snapshots_of(document))]


def texts_in(document: Document, kind: str) -> set[str]:
    """The texts of the notes in the snapshot of a kind."""
    found = next(row for row in snapshots_of(document) if row.kind == kind)
    return {values["text"] for values in unpack(found.content)["note"].values()}


def test_undo_and_a_new_edit_leave_snapshots_alone(board: Board) -> None:
    notes.set_text(board.document, board.notes[0], "before")
    steps = board.document.history.done
    kept = take_snapshot(board.document, "Voor de lunch")
    assert board.document.history.done == steps
    board.document.undo()
    assert board.texts()[0] == "note 0"
    notes.set_text(board.document, board.notes[0], "another way")
    restore_snapshot(board.document, kept)
    assert board.texts()[0] == "before"
    board.document.undo()
    assert board.texts()[0] == "another way"


def test_a_snapshot_can_be_taken_with_undone_steps_and_they_stay(board: Board) -> None:
    notes.set_text(board.document, board.notes[0], "later")
    board.document.undo()
    take_snapshot(board.document, "Halverwege")
    board.document.redo()
    assert board.texts()[0] == "later"


def test_a_deleted_snapshot_is_gone(board: Board) -> None:
    kept = take_snapshot(board.document, "Weg ermee")
    delete_snapshot(board.document, kept)
    assert not board.document.rows(Snapshot)


def test_only_rows_without_references_may_change_beside_history(board: Board) -> None:
    before = board.dump()
    with pytest.raises(InvalidRow), board.document.edit("Sneaky", recorded=False):
        board.document.get(Note, board.notes[0]).text = "unseen"
    assert board.dump() == before


def test_a_note_whose_picture_left_the_file_comes_back_without_it(board: Board) -> None:
    picture = sha256(b"png").hexdigest()
    with board.document.edit("Add picture"):
        board.document.add(Picture, id=picture, media_type="image/png", content=b"png")
        board.document.get(Note, board.notes[0]).picture = picture
    kept = take_snapshot(board.document, "Met foto")
    with board.document.edit("Take it away"):
        board.document.remove(board.document.get(Picture, picture))
        board.document.remove(board.document.get(Note, board.notes[0]))
    restore_snapshot(board.document, kept)
    note = board.document.get(Note, board.notes[0])
    assert (note.text, note.picture) == ("note 0", None)


def test_automatic_snapshots_stay_few_and_those_by_hand_all(board: Board) -> None:
    take_snapshot(board.document, "Van ons")
    made = [take_snapshot(board.document, "", kind) for kind in ("start", "end") * 5]
    left = {row.id for row in snapshots_of(board.document) if row.kind != "hand"}
    assert left == set(made[-AUTOMATIC_KEPT:])
    assert kinds(board.document).count("hand") == 1


def test_large_automatic_snapshots_are_fewer_but_never_less_than_a_session(board: Board) -> None:
    with patch.object(workshop, "AUTOMATIC_BYTES", 10):
        made = [take_snapshot(board.document, "", kind) for kind in ("start", "end") * 3]
    assert {row.id for row in snapshots_of(board.document)} == set(made[-2:])


# ---- sessions ------------------------------------------------------------------------------------


def test_a_session_keeps_how_it_began_and_how_it_ended(board: Board) -> None:
    session = SessionSnapshots(board.document)
    assert not session.is_due
    notes.set_text(board.document, board.notes[0], "first edit")
    assert session.is_due
    notes.set_text(board.document, board.notes[0], "second edit")
    session.take_start()
    session.take_end()
    assert kinds(board.document) == ["start", "end"]
    assert "note 0" in texts_in(board.document, "start")
    assert "second edit" in texts_in(board.document, "end")


def test_a_start_that_was_never_taken_is_taken_at_the_end(board: Board) -> None:
    session = SessionSnapshots(board.document)
    notes.delete_notes(board.document, [board.notes[0]])
    session.take_end()
    assert "note 0" in texts_in(board.document, "start")
    assert "note 0" not in texts_in(board.document, "end")


def test_a_session_in_which_nothing_changed_leaves_nothing(board: Board) -> None:
    session = SessionSnapshots(board.document)
    take_snapshot(board.document, "Van ons")
    session.take_start()
    session.take_end()
    assert kinds(board.document) == ["hand"]
    notes.set_text(board.document, board.notes[0], "oops")
    session.take_start()
    board.document.undo()
    session.take_end()
    assert kinds(board.document) == ["hand"]


def test_a_session_that_ends_twice_has_one_end(board: Board) -> None:
    session = SessionSnapshots(board.document)
    notes.set_text(board.document, board.notes[0], "one")
    session.take_end()
    notes.set_text(board.document, board.notes[0], "two")
    session.take_end()
    assert kinds(board.document) == ["start", "end"]
    assert "two" in texts_in(board.document, "end")


def test_a_session_that_stopped_hears_nothing(board: Board) -> None:
    session = SessionSnapshots(board.document)
    session.stop()
    notes.set_text(board.document, board.notes[0], "unheard")
    assert not session.is_due


def test_what_the_session_began_with_is_exactly_what_was_there(board: Board) -> None:
    before = {
        name: rows for name, rows in dump(board.document).items() if name not in ("picture", "snapshot")
    }
    session = SessionSnapshots(board.document)
    notes.move_notes(board.document, board.notes[:2], board.phases[1], board.pains)
    session.take_start()
    content = unpack(snapshots_of(board.document)[0].content)
    assert {name: content[name] for name in before} == before
