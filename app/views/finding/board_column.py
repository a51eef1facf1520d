"""The board with the bar of the search above it, and whatever else has a line under it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.change import Change
from app.views.board.board_view import BoardView
from app.views.errors import guarded
from app.views.finding.find_bar import FindBar
from app.views.finding.finder import Finder
from app.views.finding.query import Query


class BoardColumn(QWidget):
    """Opens and closes the search; `sync` it after the board."""

    def __init__(self, board: BoardView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = board
        self.finder = Finder(board)
        self.bar = FindBar(self.finder)
        self.bar.hide()
        self.bar.closed.connect(board.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(board, 1)

    def seat(self, line: QWidget) -> None:
        """Have a line under the board, once."""
        layout = self.layout()
        if layout is not None and line.parentWidget() is not self:
            layout.addWidget(line)

    @property
    def is_searching(self) -> bool:
        """Whether the bar is open."""
        return not self.bar.isHidden()

    def sync(self, change: Change) -> None:
        """What is found follows the document."""
        self.finder.follow(change)

    def search(self) -> None:
        """Open the bar, or go back to it."""
        self.board.writing.end()
        self.bar.open_search()

    def step(self, by: int) -> None:
        """Go to the next or the previous hit; with nothing to look for, ask what."""
        if self.finder.query:
            self.finder.step(by)
        else:
            self.search()

    def take_up(self, query: Query) -> None:
        """Go on with a search of a view that was made anew."""
        if query:
            self.bar.show()
            self.finder.look_for(query)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that the board had no use for ends the search."""
        if event.key() == Qt.Key.Key_Escape and self.is_searching:
            self.bar.close_search()
        else:
            super().keyPressEvent(event)
