"""Where a document writes: rows and history in one transaction. Storage has the real one, this is the
contract.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from app.models.change import Change, Key, Pair
from app.models.row import Values


@dataclass(slots=True)
class Writes:
    """What one transaction does to the tables, each by its name.

    A row that changed comes with what it is now and with the columns that differ: writing nothing but those
    leaves the indexes and checks of all others in peace.
    """

    added: dict[str, list[Values]] = field(default_factory=dict)
    changed: dict[str, list[tuple[Values, Values]]] = field(default_factory=dict)
    removed: dict[str, list[str]] = field(default_factory=dict)

    def rows(self) -> Iterator[tuple[str, Values]]:
        """Table and whole row of all that is there afterwards."""
        for name, rows in self.added.items():
            yield from ((name, row) for row in rows)
        for name, pairs in self.changed.items():
            yield from ((name, row) for row, _ in pairs)


@dataclass(frozen=True, slots=True)
class Entry:
    """A step of history without its rows: what the history panel shows."""

    number: int
    title: str
    time: str
    merge: str = ""


class Journal(Protocol):
    """Each write is one transaction: all of it is on disk when it returns, or nothing is and it raises."""

    def entries(self) -> tuple[list[Entry], int]:
        """All steps, oldest first, and how many of them are done (the rest were undone and can be redone)."""

    def read(self, number: int) -> Mapping[Key, Pair]:
        """The rows of one step."""

    def append(self, writes: Writes, change: Change, forget: Sequence[int]) -> None:
        """Write the rows and one more step; forget the undone steps of which the numbers are given."""

    def replace(self, writes: Writes, change: Change) -> None:
        """Write the rows and put `change` in the place of the step with its number; without rows, drop that
        step.
        """

    def step(self, writes: Writes, numbers: Sequence[int], done: bool) -> None:
        """Write the rows of an undo or redo and mark its steps as undone or done.

        Without numbers, rows are written that are no part of history.
        """


class MemoryJournal:
    """A journal that lives as long as the program: for tests, previews and conversions without a file."""

    def __init__(self) -> None:
        self.changes: dict[int, Change] = {}
        self.done: dict[int, bool] = {}
        self.rows: dict[str, dict[str, Values]] = {}

    def entries(self) -> tuple[list[Entry], int]:
        numbers = sorted(self.changes)
        entries = [
            Entry(n, self.changes[n].title, self.changes[n].time, self.changes[n].merge) for n in numbers
        ]
        return entries, sum(self.done[n] for n in numbers)

    def read(self, number: int) -> Mapping[Key, Pair]:
        return self.changes[number].rows

    def append(self, writes: Writes, change: Change, forget: Sequence[int]) -> None:
        for number in forget:
            del self.changes[number], self.done[number]
        self._write(writes)
        self.changes[change.number] = change
        self.done[change.number] = True

    def replace(self, writes: Writes, change: Change) -> None:
        self._write(writes)
        if change.rows:
            self.changes[change.number] = change
        else:
            del self.changes[change.number], self.done[change.number]

    def step(self, writes: Writes, numbers: Sequence[int], done: bool) -> None:
        self._write(writes)
        self.done.update(dict.fromkeys(numbers, done))

    def _write(self, writes: Writes) -> None:
        for table, ids in writes.removed.items():
            for row_id in ids:
                self.rows.get(table, {}).pop(row_id, None)  # a loaded row was never written here
        for table, row in writes.rows():
            self.rows.setdefault(table, {})[row["id"]] = row
