"""A random walk over every edit: undoing all gives back the first dump of the rows, redoing all the last."""

import importlib
import inspect
import pkgutil
from contextlib import ExitStack, suppress

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

import app.models.edits
from app.models.document import Document
from app.models.tables import TABLES, columns_of, name_of, references_of
from app.models.validation import validate
from tests.models.boards import Board, dump
from tests.models.walk import EDITS, Nothing, repeatable

# Readers and small parts that an edit is made of; everything else public in the package changes a document.
NOT_EDITS = {
    "notes_in", "votes_of", "sorted_by_place", "set_fields", "take_lane_colour", "phases_of",
    "notes_of_phase", "lanes_of", "notes_of_lane", "routes_of", "stop_on", "workshop_of", "snapshots_of",
    "keep_picture", "add_among", "move_among", "journeys_of", "notes_of_journey",
    "captions_of", "authors_of", "place_for", "pack_notes", "pictures_in", "packed",
    "step_of", "minutes_of",
    "stages_of", "span_of", "spread",
    "experiences_of", "future_of", "first_contacts", "write_contact",
    "are_gone", "ids_in",
}  # fmt: skip


def public_edits() -> set[str]:
    """The names of all public functions of the package of edits."""
    found = set()
    for module in pkgutil.iter_modules(app.models.edits.__path__):
        members = vars(importlib.import_module(f"app.models.edits.{module.name}")).items()
        found |= {
            name
            for name, value in members
            if inspect.isfunction(value)
            and not name.startswith("_")
            and value.__module__.endswith(module.name)
        }
    return found


def test_the_walk_knows_every_edit() -> None:
    assert public_edits() - NOT_EDITS == set(EDITS)


def check(document: Document) -> None:
    """Rows are valid, and what the document looks up agrees with what the rows say."""
    exists = lambda name, row_id: any(name_of(t) == name and row_id in document.rows(t) for t in TABLES)  # noqa: E731
    saved = document.saved()
    for table in TABLES:
        rows = document.rows(table)
        assert {row_id: row.values() for row_id, row in rows.items()} == saved[name_of(table)]
        for row in rows.values():
            validate(table, row.values(), exists)
        for column in references_of(table):
            assert column.references
            for target in document.rows(next(t for t in TABLES if name_of(t) == column.references)):
                expected = {row.id for row in rows.values() if getattr(row, column.name) == target}
                assert {row.id for row in document.where(table, column.name, target)} == expected
    assert all(columns_of(table) for table in TABLES)


def undoable(document: Document) -> dict[str, dict[str, dict[str, object]]]:
    """Every row but the snapshots, which stand beside history."""
    return {name: rows for name, rows in dump(document).items() if name != "snapshot"}


class Walk(RuleBasedStateMachine):
    """Edits, undo and redo in any order, on a document in memory."""

    def __init__(self) -> None:
        super().__init__()
        self._world = ExitStack()
        self._world.enter_context(repeatable())
        self.document = self.start()
        self.first = undoable(Document())

    def start(self) -> Document:
        """The document that the walk begins with."""
        return Board().document

    @rule(draw=st.data(), name=st.sampled_from(sorted(EDITS)))
    def edit(self, draw: st.DataObject, name: str) -> None:
        with suppress(Nothing):
            EDITS[name](self.document, draw.draw)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.document.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.document.redo()

    @rule()
    def walk_back_and_forth(self) -> None:
        self.there_and_back()

    @rule(draw=st.data())
    def jump(self, draw: st.DataObject) -> None:
        self.document.go_to(draw.draw(st.integers(0, len(self.document.history.entries))))

    @invariant()
    def rows_are_sound(self) -> None:
        check(self.document)

    def teardown(self) -> None:
        self.there_and_back()
        self._world.close()

    def there_and_back(self) -> None:
        here, done = undoable(self.document), self.document.history.done
        while self.document.undo() is not None:
            pass
        assert undoable(self.document) == self.first
        for _ in range(done):
            assert self.document.redo() is not None
        assert undoable(self.document) == here


def test_any_walk_can_be_undone_to_its_start_and_redone_to_its_end() -> None:
    examples = max(300, settings.default.max_examples)
    run_state_machine_as_test(Walk, settings=settings(max_examples=examples, stateful_step_count=50))
