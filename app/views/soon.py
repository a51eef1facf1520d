"""What is done once the events that wait are over."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def soon(owner: QObject, work: Callable[[], object], after: int = 0) -> None:
    """Do something in a moment, or after so many milliseconds, unless its owner is gone by then.

    Where the owner goes first, `QTimer.singleShot` would keep for ever what it was to do, and with it all
    windows that this knows.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(work)
    timer.timeout.connect(timer.deleteLater)
    timer.start(after)
