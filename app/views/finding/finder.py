"""What is found on the board: dims the rest, and steps from one hit to the next."""

from PySide6.QtCore import QObject, Signal

from app.models.change import Change
from app.views.board.board_view import BoardView
from app.views.board.dimming import Dimming
from app.views.finding.note_index import NoteIndex
from app.views.finding.query import Choice, Query


class Finder(QObject):
    """`hits` in reading order; `at` is the place of the hit that was stepped to, or None."""

    changed = Signal()

    def __init__(self, board: BoardView) -> None:
        super().__init__(board)
        self.board = board
        self.dimming = Dimming(board)
        self.index = NoteIndex(board.document, board.scene)
        self.query = Query()
        self.hits: list[str] = []
        self.at: int | None = None

    def prepare(self) -> None:
        """Read the notes before anybody types."""
        self.index.load()
        self.dimming.prepare()

    def look_for(self, query: Query) -> None:
        """Find this; the rest of the board is dimmed while anything is looked for."""
        current = self.hits[self.at] if self.at is not None else None
        self.query = query
        self.hits = self.index.find(query) if query else []
        self.at = self.hits.index(current) if current in self.hits else None
        self.dimming.show(frozenset(self.hits) if query else None)
        self.changed.emit()

    def set_words(self, words: str) -> None:
        """Look for other words."""
        self.look_for(self.query.with_words(words))

    def switch(self, choice: Choice) -> None:
        """Turn a filter on or off."""
        self.look_for(self.query.switched(choice))

    def stop(self) -> None:
        """Look for nothing: the whole board is bright."""
        self.look_for(Query())

    def follow(self, change: Change) -> None:
        """After a change of the document, and after the board has followed it."""
        self.dimming.follow(change)
        self.index.follow(change)
        if self.query:
            self.look_for(self.query)

    def step(self, by: int) -> None:
        """Go to the next hit, or to the one before; after the last comes the first."""
        if not self.hits:
            return
        if self.at is None:
            self.at = self._nearest(by)
        else:
            self.at = (self.at + by) % len(self.hits)
        self.board.writing.end()
        self.board.select_notes([self.hits[self.at]])
        self.board.reveal(self.hits[self.at])
        self.changed.emit()

    def _nearest(self, by: int) -> int:
        """The first step goes from the note that has the focus, if it is a hit, and else to an end."""
        if self.board.selection.note in self.hits:
            return (self.hits.index(self.board.selection.note) + by) % len(self.hits)
        return 0 if by > 0 else len(self.hits) - 1

    def select_hits(self) -> None:
        """Select everything that was found."""
        self.board.select_notes(self.hits)
