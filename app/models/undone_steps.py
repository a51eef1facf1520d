"""What a room undid and then worked on from: many steps at once are worth a snapshot before they are gone."""

from collections.abc import Callable

from app.models.change import Change, reverse, squash_all
from app.models.document import Document
from app.models.plain_rows import Rows
from app.models.session_snapshots import rows_before

FEWEST = 5  # steps; fewer are taken back on purpose and forgotten as one expects


class UndoneSteps:
    """Follows a document. `lost` is called with the rows as they were before the first undo, when an edit
    makes these steps unreachable, and with how many they are.
    """

    def __init__(self, document: Document, lost: Callable[[Rows, int], None]) -> None:
        self._document, self._lost = document, lost
        self._rows: Rows | None = self._left()  # cheap: the values are shared with the document
        self._count = self._undone()
        self.stop = document.subscribe(self._follow)

    def _undone(self) -> int:
        return len(self._document.history.entries) - self._document.history.done

    def _left(self) -> Rows | None:
        """What an earlier session undid, and did not do again."""
        history = self._document.history
        if self._undone() < FEWEST:
            return None
        steps = (self._document.journal.read(each.number) for each in history.between(len(history.entries)))
        return rows_before(self._document.saved(), Change("", reverse(squash_all(steps))))

    def _follow(self, change: Change) -> None:
        if change.direction in ("undo", "redo"):
            if self._rows is None and change.direction == "undo":
                self._rows = rows_before(self._document.saved(), change)
            self._count = self._undone()
            if not self._count:
                self._rows = None
        elif change.direction == "edit":
            rows, count, self._rows, self._count = self._rows, self._count, None, 0
            if rows is not None and count >= FEWEST:
                self._lost(rows, count)
