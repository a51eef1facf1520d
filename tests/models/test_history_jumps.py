"""Going to any step at once is the same as stepping there, and is written, announced and undone as one."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.change import Change
from app.models.document import Document, OutsideEdit
from app.models.edits import notes
from app.models.journal import MemoryJournal
from app.storage.opening import create, open_document
from tests.models.boards import Board, dump
from tests.models.walk import EDITS, Nothing, repeatable


def stepped(document: Document, done: int) -> None:
    """What `go_to` shortens."""
    while document.history.done > done and document.undo():
        pass
    while document.history.done < done and document.redo():
        pass


def as_written(journal: MemoryJournal) -> dict[str, dict[str, dict[str, Any]]]:
    """The rows that the journal holds, without tables that are empty."""
    return {name: dict(rows) for name, rows in journal.rows.items() if rows}


@settings(max_examples=60)
@given(draw=st.data())
def test_a_jump_equals_the_steps_that_it_stands_for(draw: st.DataObject) -> None:
    with repeatable():
        journal = MemoryJournal()
        board = Board(journal)
        document = board.document
        for name in draw.draw(st.lists(st.sampled_from(sorted(EDITS)), min_size=3, max_size=12)):
            try:
                EDITS[name](document, draw.draw)
            except Nothing:
                continue
        steps = len(document.history.entries)
        moments = {}
        for done in range(steps, -1, -1):
            stepped(document, done)
            moments[done] = dump(document)
        for target in draw.draw(st.lists(st.integers(0, steps), min_size=2, max_size=6)):
            document.go_to(target)
            assert document.history.done == target
            assert dump(document) == moments[target]
            assert as_written(journal) == {name: rows for name, rows in moments[target].items() if rows}
            assert journal.entries()[1] == target


def test_a_jump_is_announced_once_and_says_only_what_differs() -> None:
    board = Board()
    heard: list[Change] = []
    here = board.document.history.done
    for text in "abc":
        notes.set_text(board.document, board.notes[0], text)
    late = notes.add_note(board.document, board.phases[1], board.lane, "comes and goes")
    notes.delete_notes(board.document, [late])
    board.document.subscribe(heard.append)
    board.document.go_to(here)
    assert len(heard) == 1
    assert heard[0].rows == {("note", board.notes[0]): ({"text": "c"}, {"text": "note 0"})}
    assert heard[0].direction == "undo"


def test_a_jump_to_where_it_is_or_beyond_the_ends_does_what_it_can() -> None:
    board = Board()
    notes.set_text(board.document, board.notes[0], "x")
    steps = board.document.history.done
    assert board.document.go_to(steps) is None
    assert board.document.go_to(steps + 5) is None
    assert board.document.go_to(-5) is not None
    assert board.document.history.done == 0
    assert board.document.go_to(-1) is None
    assert board.document.go_to(99) is not None
    assert board.document.history.done == steps


def test_a_jump_waits_until_an_edit_is_done() -> None:
    board = Board()
    with pytest.raises(OutsideEdit), board.document.edit("Half"):
        board.document.go_to(0)


def test_a_jump_that_cannot_be_written_leaves_everything_as_it_was() -> None:
    class Full(MemoryJournal):
        def step(self, *written: Any) -> None:
            raise OSError("disk full")

    board = Board(Full())
    notes.set_text(board.document, board.notes[0], "x")
    before = board.dump(), board.document.history.done
    with pytest.raises(OSError, match="disk full"):
        board.document.go_to(0)
    assert (board.dump(), board.document.history.done) == before


def test_a_jump_is_on_disk_at_once(tmp_path: Path) -> None:
    home, path = tmp_path / "home", tmp_path / "proef.reisbord"
    opened = create(path, home, Board().document.saved())
    document = opened.document
    note = next(iter(document.saved()["note"]))
    for number in range(30):
        notes.set_text(document, note, f"text {number}")
    document.go_to(4)
    expected = dump(document)
    opened.working_copy.close()  # as a crash leaves it
    again = open_document(path, home)
    assert dump(again.document) == expected
    assert (again.document.history.done, len(again.document.history.entries)) == (4, 30)
    again.document.go_to(30)
    assert again.document.saved()["note"][note]["text"] == "text 29"
    again.close()


def test_an_edit_after_a_jump_forgets_what_was_undone() -> None:
    board = Board()
    start = board.document.history.done
    for text in "abc":
        notes.set_text(board.document, board.notes[0], text)
    board.document.go_to(start + 1)
    notes.set_text(board.document, board.notes[0], "other")
    assert len(board.document.history.entries) == start + 2
    board.document.go_to(start + 1)
    assert board.texts()[0] == "a"
