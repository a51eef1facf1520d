"""A snapshot of how a session began and one of how it ended, without anybody asking for them."""

from collections.abc import Callable, Mapping
from functools import partial

from app.models.change import Change
from app.models.document import Document
from app.models.edits.workshop import (
    NOT_IN_SNAPSHOT,
    delete_snapshot,
    keep_snapshot,
    packed,
    take_snapshot,
)
from app.models.people import Snapshot
from app.models.plain_rows import Rows
from app.models.row import Values


def rows_before(rows: Mapping[str, Mapping[str, Values]], change: Change) -> Rows:
    """The rows as they were before the last change."""
    earlier: Rows = {name: dict(by_id) for name, by_id in rows.items()}
    for (name, row_id), (before, _) in change.rows.items():
        if before is None:
            earlier[name].pop(row_id, None)
        else:
            earlier[name][row_id] = {**earlier[name].get(row_id, {}), **before}
    return earlier


class SessionSnapshots:
    """Follows a document from when it is opened. A session in which nothing changed leaves no snapshot."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._began: Rows | None = None  # cheap: the values are shared with the document
        self._time = ""  # of the first edit
        self._start = self._end = ""
        self._stop = document.subscribe(self._follow)

    @property
    def is_due(self) -> bool:
        """Whether something was edited, and the start is not kept yet."""
        return self._began is not None and not self._start

    def take_start(self) -> None:
        """Keep how it was before the first edit; of a large board this takes a moment, so not in mid-edit.

        Raises ValueError where it is too large to keep, or what the journal raises.
        """
        if self._began is not None and not self._start:
            self._start = take_snapshot(self._document, "", "start", self._began, self._time)

    def packing(self) -> Callable[[], bytes]:
        """The slow part of `take_start`: work for another thread, whose result goes to `keep_start`.

        It raises ValueError where the rows are too large to keep.
        """
        assert self._began is not None
        return partial(packed, self._began)

    def keep_start(self, content: bytes) -> None:
        """Keep what `packing` made, unless the start was taken meanwhile. Raises what the journal raises."""
        if self.is_due:
            self._start = keep_snapshot(self._document, "", "start", content, self._time)

    def take_end(self) -> None:
        """Keep how it is now, before it is closed. Called again, the later end takes the place of the
        earlier one. Raises as `take_start`.
        """
        if self._began is None:
            return
        rows = self._document.saved()
        changed = any(
            rows[name] != by_id for name, by_id in self._began.items() if name not in NOT_IN_SNAPSHOT
        )
        if changed:
            self.take_start()
        self._forget(self._end if changed else self._start, self._end)
        self._end = take_snapshot(self._document, "", "end") if changed else ""
        self._start = self._start if changed else ""

    def stop(self) -> None:
        """Follow the document no longer."""
        self._stop()
        self._stop = lambda: None

    def _forget(self, *snapshots: str) -> None:
        for snapshot in set(snapshots):
            if self._document.find(Snapshot, snapshot) is not None:
                delete_snapshot(self._document, snapshot)

    def _follow(self, change: Change) -> None:
        if self._began is None and change.direction != "aside" and change.rows:
            self._began, self._time = rows_before(self._document.saved(), change), change.time
