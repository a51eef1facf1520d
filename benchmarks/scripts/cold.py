"""A start of the program, from the moment its process was asked for until somebody can use the window."""

import os
import sys
from pathlib import Path

from benchmarks.measure import Notebook

ASKED = "REISBORD_BENCH_ASKED"  # the parent's monotonic clock when it started this process


def yardstick(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """How fast this machine is now: something that took 80 ms on the machine of the goals."""
    with notebook.timed("yardstick"):
        import PySide6.QtWidgets  # noqa: F401


def start_page(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """No document: the start page."""
    _start(notebook, "start", [])


def start_sample(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """The sample workshop."""
    _start(notebook, "sample", [], sample=True)


def start_file(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """A workshop that this computer has not seen before."""
    _start(notebook, "open", [str(path)])


def _start(notebook: Notebook, figure: str, arguments: list[str], sample: bool = False) -> None:
    """Run the program's own beginning; its application ends as soon as all of the window is painted."""
    from time import monotonic, process_time

    from PySide6 import QtWidgets

    class Watched(QtWidgets.QApplication):
        def exec(self) -> int:
            _until_painted(self)
            notebook.add(figure, monotonic() - float(os.environ[ASKED]))
            notebook.add(f"{figure}.cpu", process_time())
            return 0

    QtWidgets.QApplication = Watched  # type: ignore[misc]
    if sample:
        from app.main import open_window

        open_window(sample=True)
    else:
        from app.__main__ import main

        main(arguments)
    heavy = ("sqlmodel", "reportlab", "pyphen", "pydantic")
    notebook.add(f"{figure}.heavy", float(sum(name in sys.modules for name in heavy)))


def _until_painted(application: object) -> None:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Seen(QObject):
        painted = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.painted = self.painted or event.type() == QEvent.Type.Paint
            return False

    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
    seen = Seen()
    spins = 0
    while True:
        board = getattr(window, "board", None)
        watched = board.viewport() if board is not None else window.centralWidget()
        watched.installEventFilter(seen)
        QApplication.processEvents()
        if seen.painted and (board is None or board.painter.tiles.complete):
            QApplication.processEvents()
            return
        spins += 1
        if spins == 200 and not seen.painted:
            watched.update()  # it was painted before anybody looked
        assert spins < 100_000, "the window is never painted"
