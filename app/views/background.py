"""Work that takes a while, in a thread of its own, one piece after the other; the window stays alive."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

LOOK = 40  # milliseconds between two looks whether it is done


class Background(QObject):
    """Runs pieces of work in their order and hands results back in the window's thread."""

    began = Signal(str)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[Callable[[], Any], Callable[[Any], None], str]] = []
        self._thread: threading.Thread | None = None
        self._result: Any = None
        self._problem: BaseException | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._thread is not None

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], label: str, here: bool = False) -> None:
        """Do `work`, then `done` with its result; `here` does it at once, in this thread."""
        if here:
            try:
                done(work())
            except Exception as problem:  # noqa: BLE001  told in the banner
                self.failed.emit(problem)
            return
        self._waiting.append((work, done, label))
        if self._thread is None:
            self._start()

    def _start(self) -> None:
        work, _, label = self._waiting[0]
        self._result = self._problem = None
        self._thread = threading.Thread(target=self._do, args=(work,), name="background")
        self._thread.start()
        self._timer.start()
        self.began.emit(label)

    def _do(self, work: Callable[[], Any]) -> None:
        try:
            self._result = work()
        except Exception as problem:  # noqa: BLE001  told in the banner
            self._problem = problem

    def _look(self) -> None:
        if self._thread is None or self._thread.is_alive():
            return
        self._thread.join()
        self._thread = None
        self._timer.stop()
        _, done, _ = self._waiting.pop(0)
        problem, result = self._problem, self._result
        self.ended.emit()
        if problem is not None:
            self.failed.emit(problem)
        else:
            try:
                done(result)
            except Exception as trouble:  # noqa: BLE001  told in the banner
                self.failed.emit(trouble)
        if self._waiting and self._thread is None:
            self._start()
