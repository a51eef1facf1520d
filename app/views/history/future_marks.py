"""On the board of a future journey: what differs from that of today, with the signs of a comparison."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter

from app.models.board import Lane, Note, Phase
from app.models.change import Change
from app.models.document import Document
from app.models.findings.future import GONE, MOVED, NEW, differences, origin_of
from app.models.people import Route, Score, Stop
from app.views.board.board_view import BoardView
from app.views.history.compare_marks import CompareMarks
from app.views.history.comparison import BY_KEY, Kind

_PAUSE = 80  # milliseconds after a change before differences are looked for again
_KINDS = {NEW: "added", MOVED: "moved"}  # any other kind is a change of what was there


class FutureMarks:
    """Marks a future journey; any other board it leaves alone."""

    def __init__(self, document: Document, board: BoardView, journey: str) -> None:
        self._document, self._board, self._journey = document, board, journey
        self.is_future = bool(origin_of(document, journey))
        self.is_shown = self.is_future
        self._kinds: dict[str, list[Kind]] = {}
        self._gone: dict[tuple[str, str], int] = {}
        self._marks = CompareMarks(board, self)
        self._again = QTimer(board)
        self._again.setSingleShot(True)
        self._again.setInterval(_PAUSE)
        self._again.timeout.connect(self.refresh)
        if self.is_future:
            board.painter.overlays.append(self.paint)
            self.refresh()

    def kinds_of(self, note: str) -> list[Kind]:
        """How a note differs from its original."""
        return self._kinds.get(note, [])

    def gone(self) -> dict[tuple[str, str], int]:
        """How many notes of today's journey are gone from each cell (phase, lane) of this one."""
        return self._gone

    def show(self, shown: bool) -> None:
        """Mark what differs, or nothing."""
        self.is_shown = shown and self.is_future
        self._board.viewport().update()

    def sync(self, change: Change) -> None:
        """Follow a change of the document."""
        if self.is_future and change.touches(Note, Phase, Lane, Route, Stop, Score):
            self._again.start()

    def refresh(self) -> None:
        """Look again: something was edited."""
        document = self._document
        self._kinds, self._gone = {}, {}
        phases = {row.copied_from: row.id for row in document.where(Phase, "journey", self._journey)}
        lanes = {row.copied_from: row.id for row in document.where(Lane, "journey", self._journey)}
        for each in differences(document, self._journey):
            if each.kind == GONE:
                note = document.get(Note, each.origin)
                cell = phases.get(note.phase, ""), lanes.get(note.lane, "")
                self._gone[cell] = self._gone.get(cell, 0) + 1
                continue
            kind = BY_KEY[_KINDS.get(each.kind, "changed")]
            found = self._kinds.setdefault(each.note, [])
            if kind not in found:
                found.append(kind)
        self._board.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw what is in sight."""
        if self.is_shown:
            self._marks.paint(painter)
