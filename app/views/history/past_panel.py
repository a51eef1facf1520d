"""The panel beside the board that looks back: the list of steps, or a snapshot compared with now."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.models.change import Change
from app.models.document import Document
from app.models.people import Snapshot
from app.views.appearance import px
from app.views.board.board_view import BoardView
from app.views.history.compare_legend import CompareLegend
from app.views.history.compare_marks import CompareMarks
from app.views.history.compare_panel import ComparePanel
from app.views.history.comparison import Comparison, Found
from app.views.history.future_marks import FutureMarks
from app.views.history.history_panel import HistoryPanel

WIDTH = 320  # pixels
_PAUSE = 80  # milliseconds after a change before differences are looked for again


class PastPanel(QStackedWidget):
    """`shownChanged` says whether the window has to make room for it, or can take it back."""

    goWanted = Signal(int)
    snapshotsWanted = Signal()
    filmWanted = Signal()
    shownChanged = Signal()

    def __init__(self, document: Document, board: BoardView, journey: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("past")
        self.setContentsMargins(1, 0, 0, 0)  # beside the line at its left
        self.setFixedWidth(px(WIDTH))
        self._document, self._board, self._journey = document, board, journey
        self.history = HistoryPanel(document, self)
        self.differences = ComparePanel(board, self)
        self.legend = CompareLegend(board)
        self.marks: CompareMarks[Comparison] | None = None
        self.future = FutureMarks(document, board, journey)
        self.wants_history = False
        self.addWidget(self.history)
        self.addWidget(self.differences)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_PAUSE)
        self._again.timeout.connect(self._refresh)
        self._connect()

    def _connect(self) -> None:
        self.history.goWanted.connect(self.goWanted)
        self.history.snapshotsWanted.connect(self.snapshotsWanted)
        self.history.filmWanted.connect(self.filmWanted)
        self.history.closeWanted.connect(self.toggle_history)
        self.history.boardWanted.connect(self._board.setFocus)
        self.differences.closeWanted.connect(self.end_comparison)
        self.differences.foundChosen.connect(self._show_found)
        self.legend.endWanted.connect(self.end_comparison)

    @property
    def is_wanted(self) -> bool:
        """Whether there is something to show."""
        return self.wants_history or self.is_comparing

    @property
    def is_comparing(self) -> bool:
        """Whether marks of a comparison are on the board."""
        return self.marks is not None

    @property
    def compared(self) -> str:
        """The snapshot that is compared with now, or ""."""
        return self.marks.comparison.snapshot if self.marks is not None else ""

    def take_up(self, history: bool, compared: str) -> None:
        """Show what a panel showed that was here before."""
        self.wants_history = history
        if self._document.find(Snapshot, compared) is not None:
            self.compare(compared)

    def toggle_history(self) -> None:
        """Show or hide the steps; a comparison ends, it would be in their place."""
        if self.is_comparing:
            self.end_comparison()
            self.wants_history = True
        else:
            self.wants_history = not self.wants_history
        self._turn()

    def compare(self, snapshot: str) -> None:
        """Mark on the board what differs since a snapshot. Raises ValueError where it can't be read."""
        comparison = Comparison(self._document, self._journey, snapshot)
        self._unmark()
        self.marks = CompareMarks(self._board, comparison)
        self._board.painter.overlays.append(self.marks.paint)
        self._show(comparison)
        self._turn()

    def end_comparison(self) -> None:
        """Take the marks off the board."""
        if self.is_comparing:
            self._unmark()
            self._turn()

    def sync(self, change: Change) -> None:
        """Follow a change of the document."""
        self.future.sync(change)
        if self.history.isVisible():
            self.history.follow()
        if self.marks is not None:
            if self._document.find(Snapshot, self.marks.comparison.snapshot) is None:
                self.end_comparison()
            elif change.rows:
                self._again.start()

    def _unmark(self) -> None:
        self._again.stop()
        if self.marks is not None:
            self._board.painter.overlays.remove(self.marks.paint)
            self.marks = None
        self.legend.hide()
        self._board.viewport().update()

    def _refresh(self) -> None:
        if self.marks is not None:
            self.marks.comparison.refresh()
            self._show(self.marks.comparison)

    def _show(self, comparison: Comparison) -> None:
        self.legend.show_comparison(comparison)
        self.differences.show_comparison(comparison)
        self._board.viewport().update()

    def _show_found(self, found: Found) -> None:
        """Bring a difference in sight: the note, or the cell that it was in."""
        board = self._board
        if found.note in board.scene.places:
            board.select_notes([found.note])
            self.legend.reveal(board.scene.frame(found.note))
        elif (found.phase, found.lane) in board.scene.plan.cells:
            self.legend.reveal(board.scene.plan.cells[found.phase, found.lane])

    def _turn(self) -> None:
        self.setCurrentWidget(self.differences if self.is_comparing else self.history)
        self.shownChanged.emit()
