"""Has the start and the end of every session kept as snapshots; where that fails, work goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.models.change import Change
from app.models.document import Document
from app.models.session_snapshots import SessionSnapshots
from app.storage.fault_log import write_fault

PAUSE = 1500  # milliseconds after the first edit: packing ten thousand notes must not be felt in it


class SessionKeeper(QObject):
    """Follows the document that is open."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: SessionSnapshots | None = None
        self._stop: Callable[[], None] = lambda: None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(lambda: self._session and self._try(self._session.take_start))

    def follow(self, document: Document | None) -> None:
        """A session begins with this document, or none does."""
        self._timer.stop()
        self._stop()
        if self._session is not None:
            self._session.stop()
        self._session, self._stop = None, lambda: None
        if document is not None:
            self._session = SessionSnapshots(document)
            self._stop = document.subscribe(self._wait)

    def end(self) -> None:
        """The document is about to be closed."""
        self._timer.stop()
        if self._session is not None:
            self._try(self._session.take_end)

    def _wait(self, change: Change) -> None:
        if self._session is not None and self._session.is_due and not self._timer.isActive():
            self._timer.start()

    def _try(self, work: Callable[[], None]) -> None:
        """Nobody asked for these snapshots, so nobody is bothered where one can't be kept."""
        try:
            work()
        except Exception as problem:  # noqa: BLE001 - a full disk, rows too large: closing must go on
            write_fault(problem)
