"""Has the start and the end of every session kept as snapshots; where that fails, work goes on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.storage.fault_log import write_fault
from app.views.background import Background

if TYPE_CHECKING:
    from app.models.change import Change
    from app.models.document import Document
    from app.models.session_snapshots import SessionSnapshots

PAUSE = 1500  # milliseconds after the first edit: nothing more is to be done in the edit itself


class SessionKeeper(QObject):
    """Follows the document that is open. A start is packed in a thread of its own."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: SessionSnapshots | None = None
        self._packed: SessionSnapshots | None = None  # whose start is being packed, or was
        self._stop: Callable[[], None] = lambda: None
        self._background = Background(self)
        self._background.failed.connect(write_fault)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._pack_start)

    def follow(self, document: "Document | None") -> None:
        """A session begins with this document, or none does."""
        from app.models.session_snapshots import SessionSnapshots

        self._timer.stop()
        self._stop()
        if self._session is not None:
            self._session.stop()
        self._session, self._packed, self._stop = None, None, lambda: None
        if document is not None:
            self._session = SessionSnapshots(document)
            self._stop = document.subscribe(self._wait)

    def end(self) -> None:
        """The document is about to be closed; what is still being packed comes too late."""
        self._timer.stop()
        self._packed = None
        if self._session is not None:
            self._try(self._session.take_end)

    def _wait(self, change: "Change") -> None:
        waits = self._timer.isActive() or self._packed is not None
        if self._session is not None and self._session.is_due and not waits:
            self._timer.start()

    def _pack_start(self) -> None:
        session = self._session
        if session is not None and session.is_due:
            self._packed = session
            self._background.run(session.packing(), lambda content: self._keep_start(session, content), "")

    def _keep_start(self, session: "SessionSnapshots", content: bytes) -> None:
        if self._packed is session:
            session.keep_start(content)

    def _try(self, work: Callable[[], None]) -> None:
        """Nobody asked for these snapshots, so nobody is bothered where one can't be kept."""
        try:
            work()
        except Exception as problem:  # noqa: BLE001 - a full disk, rows too large: closing must go on
            write_fault(problem)
