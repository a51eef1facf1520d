"""One edit: a transaction, an undo step, an announcement; and everything that is refused."""

import pytest

from app.models.board import Contact, Journey, Lane, Note, Phase, Stage
from app.models.change import Change
from app.models.document import Document, OutsideEdit
from app.models.edits.notes import add_contact, add_note, set_contact, set_text
from app.models.edits.phases import delete_phase
from app.models.edits.stages import add_stage
from app.models.journal import MemoryJournal
from app.models.people import Persona, Route
from app.models.validation import InvalidRow
from tests.models.boards import Board


@pytest.fixture
def board() -> Board:
    return Board()


class FullDisk(MemoryJournal):
    """A journal that cannot write any more."""

    full = False

    def append(self, *args: object) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        super().append(*args)  # type: ignore[arg-type]


def test_an_edit_is_one_step_and_one_announcement(board: Board) -> None:
    seen: list[Change] = []
    board.document.subscribe(seen.append)
    note = add_note(board.document, board.phases[0], board.lane, "Ik bel")
    assert [change.title for change in seen] == ["Add note"]
    assert seen[0].added(Note) == {note}
    assert seen[0].ids(Phase) == set()


def test_a_row_cannot_be_changed_outside_an_edit(board: Board) -> None:
    note = board.document.get(Note, board.notes[0])
    with pytest.raises(OutsideEdit):
        note.text = "stil veranderd"
    assert note.text == "note 0"
    with pytest.raises(OutsideEdit):
        board.document.add(Phase, journey=board.journey)
    with pytest.raises(OutsideEdit):
        board.document.remove(note)


def test_a_column_that_is_not_there_is_refused(board: Board) -> None:
    with pytest.raises(AttributeError), board.document.edit("Edit note"):
        board.document.get(Note, board.notes[0]).txet = "x"  # type: ignore[attr-defined]
    with pytest.raises(AttributeError), board.document.edit("Edit note"):
        board.document.add(Note, txet="x")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("rank", float("nan")),
        ("rank", float("inf")),
        ("rank", 1),
        ("text", 5),
        ("text", None),
        ("text", "a\x00b"),
        ("text", "x" * 5_001),
        ("is_exit", 2),
        ("is_exit", True),
        ("evidence", "guessed"),
        ("phase", "nowhere"),
        ("x", 1e9),
    ],
)
def test_wrong_values_put_everything_back(board: Board, column: str, value: object) -> None:
    before = board.dump()
    steps = len(board.document.history.entries)
    with pytest.raises(InvalidRow), board.document.edit("Edit note"):
        board.document.get(Note, board.notes[1]).text = "also undone"
        setattr(board.document.get(Note, board.notes[0]), column, value)
    assert board.dump() == before
    assert len(board.document.history.entries) == steps


def test_an_exception_in_the_block_puts_everything_back(board: Board) -> None:
    before = board.dump()
    with pytest.raises(ZeroDivisionError), board.document.edit("Edit note"):
        board.document.remove(board.document.get(Phase, board.phases[0]))
        board.document.add(Note, phase=board.phases[1], lane=board.lane)
        board.document.get(Lane, board.lane).title = "anders"
        _ = 1 / 0
    assert board.dump() == before
    assert board.document.where(Note, "phase", board.phases[0])


def test_a_full_disk_puts_everything_back_and_says_so() -> None:
    journal = FullDisk()
    board = Board(journal)
    before = board.dump()
    journal.full = True
    with pytest.raises(OSError, match="No space"):
        set_text(board.document, board.notes[0], "te veel")
    assert board.dump() == before
    journal.full = False
    set_text(board.document, board.notes[0], "weer ruimte")
    assert board.document.get(Note, board.notes[0]).text == "weer ruimte"


def edited_copy(board: Board) -> Change:
    """What an edit of a copy makes: a note more, one changed, one gone."""
    copy = Document(board.document.saved())
    made: list[Change] = []
    copy.subscribe(made.append)
    with copy.edit("Import notes"):
        add_note(copy, board.phases[0], board.lane, "nieuw")
        set_text(copy, board.notes[0], "anders")
        copy.remove(copy.get(Note, board.notes[1]))
    return made[0]


def test_what_a_copy_made_is_one_step_like_any_other(board: Board) -> None:
    before, steps, seen = board.dump(), len(board.document.history.entries), list[Change]()
    kept = board.document.get(Note, board.notes[0])
    change = edited_copy(board)
    board.document.subscribe(seen.append)
    board.document.take_in(change)
    after = board.dump()
    assert [entry.title for entry in board.document.history.entries[steps:]] == ["Import notes"]
    assert [(each.title, each.direction, each.rows) for each in seen] == [
        ("Import notes", "edit", change.rows)
    ]
    assert kept.text == "anders"
    assert board.document.get(Note, board.notes[0]) is kept
    assert board.document.find(Note, board.notes[1]) is None
    assert "nieuw" in {note.text for note in board.document.where(Note, "phase", board.phases[0])}
    board.document.undo()
    assert board.dump() == before
    board.document.redo()
    assert board.dump() == after
    set_text(board.document, board.notes[0], "en verder")
    assert board.document.get(Note, board.notes[0]).text == "en verder"


def test_what_a_copy_made_and_a_full_disk_refuses_changes_nothing() -> None:
    journal = FullDisk()
    board = Board(journal)
    before, change = board.dump(), edited_copy(board)
    journal.full = True
    with pytest.raises(OSError, match="No space"):
        board.document.take_in(change)
    assert board.dump() == before
    journal.full = False
    board.document.take_in(change)
    assert board.document.get(Note, board.notes[0]).text == "anders"


def test_what_a_copy_made_waits_for_an_edit(board: Board) -> None:
    change = edited_copy(board)
    with pytest.raises(OutsideEdit), board.document.edit("Other"):
        board.document.take_in(change)


def test_a_step_that_changes_nothing_vanishes(board: Board) -> None:
    steps = len(board.document.history.entries)
    set_text(board.document, board.notes[0], "note 0")
    with board.document.edit("Add note"):
        row = board.document.add(Note, phase=board.phases[0], lane=board.lane)
        board.document.remove(row)
    assert len(board.document.history.entries) == steps


def test_edits_inside_an_edit_are_one_step(board: Board) -> None:
    steps = len(board.document.history.entries)
    with board.document.edit("Import"):
        add_note(board.document, board.phases[0], board.lane, "a")
        add_note(board.document, board.phases[0], board.lane, "b")
    assert [entry.title for entry in board.document.history.entries[steps:]] == ["Import"]


def test_bursts_merge_and_a_burst_that_returns_vanishes(board: Board) -> None:
    steps = len(board.document.history.entries)
    note = board.document.get(Note, board.notes[0])
    for text in ("a", "ab", "abc"):
        with board.document.edit("Edit note", merge="typing"):
            note.text = text
    assert len(board.document.history.entries) == steps + 1
    board.document.undo()
    assert note.text == "note 0"
    board.document.redo()
    assert note.text == "abc"
    with board.document.edit("Edit note", merge="typing"):
        note.text = "new burst"
    assert len(board.document.history.entries) == steps + 2
    with board.document.edit("Edit note", merge="typing"):
        note.text = "abc"
    assert len(board.document.history.entries) == steps + 1


def test_deleting_takes_what_hangs_on_it_and_undo_brings_it_back(board: Board) -> None:
    set_contact(board.document, board.notes[0], "E-mail", "Factuur")
    add_contact(board.document, board.notes[0], "e-mail", "Herinnering")
    before = board.dump()
    with board.document.edit("Delete"):
        board.document.remove(board.document.get(Journey, board.journey))
    rows = board.document.rows
    assert not rows(Phase)
    assert not rows(Note)
    assert not rows(Contact)
    board.document.undo()
    assert board.dump() == before
    assert len(board.document.where(Contact, "note", board.notes[0])) == 2


def test_a_reference_that_may_be_empty_becomes_empty(board: Board) -> None:
    with board.document.edit("Make"):
        persona = board.document.add(Persona, name="Sara")
        route = board.document.add(Route, journey=board.journey, persona=persona.id)
    with board.document.edit("Delete"):
        board.document.remove(persona)
    assert board.document.get(Route, route.id).persona is None
    board.document.undo()
    assert board.document.get(Route, route.id).persona == persona.id


def test_a_stage_shrinks_when_its_outer_phase_goes(board: Board) -> None:
    first, second = board.phases[0], board.phases[1]
    wide = add_stage(board.document, board.journey, "wide", first, second)
    narrow = add_stage(board.document, board.journey, "narrow", first, first)
    delete_phase(board.document, first)
    assert board.document.get(Stage, wide).from_phase == second
    assert board.document.find(Stage, narrow) is None


def test_undo_keeps_the_identity_of_rows_that_stay(board: Board) -> None:
    note = board.document.get(Note, board.notes[0])
    set_text(board.document, note.id, "anders")
    board.document.undo()
    assert board.document.get(Note, note.id) is note
    set_text(board.document, note.id, "nog steeds te veranderen")
    assert note.text == "nog steeds te veranderen"


def test_a_new_edit_forgets_what_was_undone(board: Board) -> None:
    set_text(board.document, board.notes[0], "a")
    board.document.undo()
    set_text(board.document, board.notes[0], "b")
    assert board.document.redo() is None


def test_undo_waits_until_an_edit_is_done(board: Board) -> None:
    set_text(board.document, board.notes[0], "a")
    with pytest.raises(OutsideEdit), board.document.edit("Edit note"):
        board.document.undo()
    assert board.document.get(Note, board.notes[0]).text == "a"


def test_there_is_one_zero(board: Board) -> None:
    """The file gives −0.0 back as 0.0: a hash over the rows would call it damaged."""
    with board.document.edit("Add note"):
        note = board.document.add(Note, phase=board.phases[0], lane=board.lane, rank=-0.0, x=-0.0)
        note.y = -0.0
    assert [str(value) for value in (note.rank, note.x, note.y)] == ["0.0"] * 3


def test_an_id_that_is_taken_is_refused(board: Board) -> None:
    before = board.dump()
    with pytest.raises(ValueError, match="is there already"), board.document.edit("Twice"):
        board.document.add(Note, id=board.notes[0], phase=board.phases[0], lane=board.lane)
    assert board.dump() == before


def test_what_came_and_went_within_an_edit_that_fails_leaves_nothing(board: Board) -> None:
    before = board.dump()
    with pytest.raises(RuntimeError), board.document.edit("Half"):
        note = board.document.add(Note, phase=board.phases[0], lane=board.lane)
        board.document.remove(note)
        board.document.remove(note)  # it is gone already
        raise RuntimeError
    assert board.dump() == before


def test_a_row_that_another_came_to_point_at_cannot_go(board: Board) -> None:
    before = board.dump()
    phase = board.document.get(Phase, board.phases[1])
    with pytest.raises(InvalidRow, match="while other rows point at it"), board.document.edit("Saw off"):
        board.document.remove(phase)
        board.document.add(Note, phase=phase.id, lane=board.lane)
    assert board.dump() == before
