"""Has the start and the end of every session kept as snapshots, and what was undone when it would be gone;
where that fails, work goes on.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.storage.fault_log import write_fault
from app.views.background import Background

if TYPE_CHECKING:
    from app.models.change import Change
    from app.models.document import Document
    from app.models.plain_rows import Rows
    from app.models.session_snapshots import SessionSnapshots

PAUSE = 1500  # milliseconds after the first edit: nothing more is to be done in the edit itself


class SessionKeeper(QObject):
    """Follows the document that is open. What is kept is packed in a thread of its own."""

    told = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._session: SessionSnapshots | None = None
        self._packed: SessionSnapshots | None = None  # whose start is being packed, or was
        self._stop: Callable[[], None] = lambda: None
        self._stop_undone: Callable[[], None] = lambda: None
        self._undone: list[tuple[Rows, int]] = []  # what is still to be kept, and how many steps led there
        self._background = Background(self)
        self._background.failed.connect(write_fault)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._pack_start)

    def follow(self, document: "Document | None") -> None:
        """A session begins with this document, or none does."""
        from app.models.session_snapshots import SessionSnapshots
        from app.models.undone_steps import UndoneSteps

        self._timer.stop()
        self._stop()
        self._stop_undone()
        if self._session is not None:
            self._session.stop()
        self._session, self._packed, self._stop = None, None, lambda: None
        self._undone, self._stop_undone = [], lambda: None
        self._document = document
        if document is not None:
            self._stop_undone = UndoneSteps(document, self._keep_undone).stop
            self._session = SessionSnapshots(document)
            self._stop = document.subscribe(self._wait)

    def end(self) -> None:
        """The document is about to be closed; what is still being packed comes too late."""
        self._timer.stop()
        self._packed = None
        while self._undone:
            rows, count = self._undone.pop(0)
            self._try(partial(self._pack_and_put, rows, count))
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

    def _keep_undone(self, rows: "Rows", count: int) -> None:
        """Somebody worked on from an earlier moment, perhaps by a slip of the hand."""
        from app.models.edits.workshop import packed

        self._undone.append((rows, count))
        left = self._undone[-1]

        def keep(content: bytes) -> None:
            there = [each for each in self._undone if each is not left]
            if len(there) < len(self._undone):  # and not kept already, at the end of the session
                self._undone = there
                self._put(content, count)
                self.told.emit(self._told(count))

        self._background.run(lambda: packed(rows), keep, "")

    def _pack_and_put(self, rows: "Rows", count: int) -> None:
        from app.models.edits.workshop import packed

        self._put(packed(rows), count)

    def _put(self, content: bytes, count: int) -> None:
        from app.models.edits.workshop import keep_snapshot

        if self._document is not None:
            name = self.tr("The {count} steps that were undone").format(count=count)
            keep_snapshot(self._document, name, "end", content)

    def _told(self, count: int) -> str:
        text = self.tr("The {count} steps that were undone are kept: they are under Snapshots.")
        return text.format(count=count)

    def _try(self, work: Callable[[], None]) -> None:
        """Nobody asked for these snapshots, so nobody is bothered where one can't be kept."""
        try:
            work()
        except Exception as problem:  # noqa: BLE001 - a full disk, rows too large: closing must go on
            write_fault(problem)
