"""A random walk over every edit on a real file, with saving, closing, crashing and opening again in between.

File = working copy = model at each step; undo of everything gives back the first dump, redo the last, also
after a crash: history lives in the working copy.
"""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis.stateful import rule, run_state_machine_as_test

from app.models.document import Document
from app.storage.gate import read_file
from app.storage.opening import create, open_document
from tests.models.boards import Board, dump
from tests.models.test_random_walk import Walk, undoable

MEMORY = Path("/dev/shm")


class WalkOnDisk(Walk):
    """The walk of the models, on a working copy; history survives what happens to the process."""

    def start(self) -> Document:
        self.folder = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
        self.home = self.folder / "home"
        self.path = self.folder / "proef.reisbord"
        self.opened = create(self.path, self.home, Board().document.saved())
        return self.opened.document

    def __init__(self) -> None:
        super().__init__()
        self.first = undoable(self.document)

    def reopen(self) -> None:
        here = dump(self.document)
        history = [(entry.number, entry.title) for entry in self.document.history.entries]
        done = self.document.history.done
        self.opened = open_document(self.path, self.home)
        self.document = self.opened.document
        assert dump(self.document) == here
        assert [(entry.number, entry.title) for entry in self.document.history.entries] == history
        assert self.document.history.done == done

    @rule()
    def close_and_open(self) -> None:
        self.opened.close()
        self.reopen()

    @rule()
    def crash_and_open(self) -> None:
        # What the process held in memory is gone; the file of the working copy is what the disk has.
        self.opened.working_copy.close()
        self.reopen()

    @rule()
    def publish(self) -> None:
        self.opened.publish()
        content = read_file(self.path)
        assert {name: dict(rows) for name, rows in content.rows.items()} == self.document.saved()

    @rule()
    def working_copy_equals_model(self) -> None:
        assert {n: dict(r) for n, r in self.opened.working_copy.load().items()} == self.document.saved()

    def teardown(self) -> None:
        super().teardown()
        self.opened.close()
        shutil.rmtree(self.folder)


def test_any_walk_on_disk_can_be_undone_and_redone_after_crashes_and_restarts() -> None:
    examples = 40 if settings.default.max_examples <= 100 else settings.default.max_examples
    run_state_machine_as_test(WalkOnDisk, settings=settings(max_examples=examples, stateful_step_count=50))
