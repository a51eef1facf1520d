"""Campaign 6: a monkey before the whole window, by real events only.

At each commit 20,000 of them, in parts that run beside each other; `make torture` does a million. Every
thousand events the rows in the working copy, the finished file,
the model and what is shown are compared, and everything is undone and done again. REISBORD_SEED repeats a
run. Whatever it finds gets a small test of its own beside what it is about.
"""

import random
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog

from app.layout.board import BoardLayout
from app.main import make_application
from app.storage.gate import read_file
from app.views import session as session_module
from app.views.appearance import appearance
from app.views.language import current_language, install_language
from tests.campaigns.monkey import Monkey, file_places
from tests.storage.torture import dice, size

PARTS = 4
EVENTS = size(20_000, 1_000_000) // PARTS
CHECK_EVERY = 1_000


@pytest.fixture
def monkey(part: int, qtbot: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Monkey]:
    """It sits before a window on the sample; what leaves the window goes into a folder, or nowhere."""
    chance = random.Random(part + dice("monkey").random())
    places = file_places(tmp_path, chance)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (places(True), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (places(False), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([places(False)], ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(QPrintDialog, "exec", lambda *_: 0)
    make_application()
    before, spoken = (appearance().name, appearance().text_size), current_language()
    install_language("nl")
    made = Monkey(chance, places)
    yield made
    if not made.is_gone:
        made.crash()
    install_language(spoken)
    appearance().show_theme(before[0])
    appearance().show_text_size(before[1])


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What went wrong in a slot, and would be in the log."""
    found: list[str] = []
    write = session_module.write_fault

    def note(problem: BaseException) -> Any:
        found.append("".join(traceback.format_exception(problem)))
        return write(problem)

    monkeypatch.setattr(session_module, "write_fault", note)
    caught = sys.excepthook
    monkeypatch.setattr(sys, "excepthook", lambda *problem: (note(problem[1]), caught(*problem)))
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_that_hands_can_do_breaks_anything(monkey: Monkey, request: pytest.FixtureRequest) -> None:
    faults: list[str] = request.getfixturevalue("faults")  # here, where pytest-qt listens already
    checked = 0
    while monkey.events < EVENTS:
        try:
            monkey.act()
            assert not faults, faults[0]
            if monkey.events // CHECK_EVERY > checked:
                checked = monkey.events // CHECK_EVERY
                check(monkey)
        except BaseException:
            print(f"event {monkey.events}; what it did last:", *monkey.did, sep="\n  ")
            raise
    for taken, what in sorted(monkey.stalls, reverse=True)[:10]:
        print(f"slow: {taken:.2f} s, {what}")


def check(monkey: Monkey) -> None:
    """File = working copy = model = what is shown; all of it can be undone and done again."""
    if not monkey.window.is_open:
        assert monkey.session.open_sample()
    monkey.still()
    monkey.window.finish_typing()
    monkey.exchanged()
    document, opened = monkey.document, monkey.session._opened
    assert opened is not None
    assert {name: dict(rows) for name, rows in opened.working_copy.load().items()} == document.saved()
    if not opened.read_only and opened.elsewhere is None:
        monkey.session.saving.save_now()
        assert {name: dict(rows) for name, rows in read_file(opened.path).rows.items()} == document.saved()
    same_as_fresh(monkey)
    done, last = document.history.done, monkey.rows()
    document.go_to(0)
    same_as_fresh(monkey)
    first = monkey.rows()
    document.go_to(done)
    assert monkey.rows() == last
    same_as_fresh(monkey)
    document.go_to(0)
    assert monkey.rows() == first
    document.go_to(done)


def same_as_fresh(monkey: Monkey) -> None:
    """The board followed every edit as one that is made of the document now."""
    board = monkey.window.board
    if board is None:
        return
    scene = board.scene
    fresh = BoardLayout(scene.document, scene.journey, scene.language, kinds=scene.kinds)
    assert dict(scene.plan.notes) == dict(fresh.plan.notes)
    for part in ("columns", "phases", "lanes", "stages", "cells", "groups"):
        assert dict(getattr(scene.plan, part)) == dict(getattr(fresh.plan, part)), part
    assert scene.all_notes() == [
        note for phase in fresh.plan.columns for lane in fresh.plan.lanes
        for _, note in fresh.orders.get((phase, lane), ())
    ]  # fmt: skip
    assert set(scene.places) == set(fresh.plan.notes)
