"""Work that takes a while, in a thread of its own, one piece after the other; the window stays alive.

Work that tells how far it is (`app/models/under_way.py`) can be watched and stopped.
"""

import threading
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.garbage import collection_paused, give_back
from app.models.under_way import Stopped, Watch, watched
from app.views.errors import attempt

LOOK = 40  # milliseconds between two looks whether it is done


class Piece(NamedTuple):
    """What the thread does, what the window's thread does with the result, and what it is called."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    label: str


class Background(QObject):
    """Runs pieces of work in their order and hands results back in the window's thread."""

    began = Signal(str)
    ended = Signal()
    failed = Signal(object)
    stopped = Signal(str)  # what was under way: somebody did not want it any more

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Piece] = []
        self._thread: threading.Thread | None = None
        self._watch = Watch()
        self._result: Any = None
        self._problem: BaseException | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def label(self) -> str:
        """What is under way, or ""."""
        return self._waiting[0].label if self._thread is not None else ""

    @property
    def share(self) -> float:
        """How much of it is done, 0 … 1; 0 also where the work does not say."""
        return self._watch.share

    def stop(self) -> None:
        """Ask what is under way to end without a result."""
        self._watch.stop()

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], label: str) -> None:
        """Do `work` in a thread, then `done` with its result here. Without a label nobody waits for it."""
        self._waiting.append(Piece(work, done, label))
        if self._thread is None:
            self._start()

    def _start(self) -> None:
        piece = self._waiting[0]
        self._result = self._problem = None
        self._watch = Watch(is_quiet=not piece.label)
        self._thread = threading.Thread(target=self._do, args=(piece.work, self._watch), name="background")
        self._thread.start()
        self._timer.start()
        self.began.emit(piece.label)

    def _do(self, work: Callable[[], Any], watch: Watch) -> None:
        def keep() -> None:
            with watched(watch), collection_paused():
                self._result = work()

        def remember(problem: BaseException) -> None:
            self._problem = problem

        attempt(keep, remember)
        if not watch.is_quiet:
            give_back()

    def _look(self) -> None:
        if self._thread is None or self._thread.is_alive():
            return
        self._thread.join()
        self._thread = None
        self._timer.stop()
        piece = self._waiting.pop(0)
        problem, result = self._problem, self._result
        self._result = self._problem = None
        self.ended.emit()
        if isinstance(problem, Stopped):
            self.stopped.emit(piece.label)
        elif problem is not None:
            self.failed.emit(problem)
        else:
            attempt(lambda: piece.done(result), self.failed.emit)
        if self._waiting and self._thread is None:
            self._start()
