"""A search while it is typed: from the key until all that was not found is dimmed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.measure import Notebook
from benchmarks.window import NONE, Room

_CTRL = Qt.KeyboardModifier.ControlModifier
_WORDS = "ik zoek een offerte"


def search(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """Open the search, type words letter by letter, take them away again; at each zoom, every key counts."""
    room = Room(path, slides=False)
    handle = room.window.windowHandle()
    for zoom in ("real", "whole"):
        room.look(zoom)
        for _ in range(runs):
            notebook.add("search.open", room.frame(partial(room.key, Qt.Key.Key_F, _CTRL)).wall)
            room.settle()
            for letter in _WORDS:
                _press(room, notebook, zoom, partial(QTest.keyClick, handle, letter, NONE))
            for _ in _WORDS:
                _press(room, notebook, zoom, partial(room.key, Qt.Key.Key_Backspace))
            room.key(Qt.Key.Key_Escape)
            room.settle()
    room.close()


def _press(room: Room, notebook: Notebook, zoom: str, key: partial[None]) -> None:
    before = len(room.window.view.search.finder.query.words)  # type: ignore[union-attr]
    taken = room.frame(key)
    assert len(room.window.view.search.finder.query.words) != before, "no key came"  # type: ignore[union-attr]
    notebook.add(f"search.{zoom}", taken.wall)
    notebook.add(f"search.{zoom}.cpu", taken.cpu)
    room.breathe()
