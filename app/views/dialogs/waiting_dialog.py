"""Waiting for something without which the window cannot go on: what is quick shows nothing."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from app.models.garbage import collection_paused
from app.models.under_way import Watch, watched
from app.views.dialogs.frame import FramedDialog
from app.views.errors import attempt, guarded
from app.views.progress_strip import PATIENCE, ShareBar

T = TypeVar("T")
_LOOK = 40  # milliseconds between two looks whether it is done


def wait_for(parent: QWidget | None, work: Callable[[], T], label: str) -> T:
    """The result of work that a thread does, with a bar and a cancel after half a second.

    Raises what the work raises, Stopped among it.
    """
    watch, results, problems = Watch(), list[T](), list[BaseException]()

    def run() -> None:
        with watched(watch), collection_paused():
            attempt(lambda: results.append(work()), problems.append)

    thread = threading.Thread(target=run, name="waited for")
    thread.start()
    thread.join(PATIENCE / 1000)
    if thread.is_alive():
        WaitingDialog(parent, label, watch, thread.is_alive).exec()
        thread.join()
    if problems:
        raise problems[0]
    return results[0]


class WaitingDialog(FramedDialog):
    """A bar and a button; it goes away by itself, and Escape asks the work to stop."""

    def __init__(self, parent: QWidget | None, label: str, watch: Watch, lasts: Callable[[], bool]) -> None:
        super().__init__(parent, label)
        self._watch, self._lasts = watch, lasts
        self.bar = ShareBar()
        self.bar.setAccessibleName(label)
        self.body.addWidget(self.bar)
        self.body.addStretch(1)
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.clicked.connect(self.reject)
        self.stop.setAutoDefault(False)
        self.add_button(self.stop)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self.open_narrow(460)

    @guarded
    def reject(self) -> None:
        """It ends at the next look of the work; closing before would leave it running unseen."""
        self._watch.stop()
        self.stop.setEnabled(False)
        self._look()

    def _look(self) -> None:
        self.bar.show_share(self._watch.share)
        if not self._lasts():
            self.done(0)
