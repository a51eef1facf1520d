"""Which steps were done and which were undone: a list of entries and a place in it."""

from datetime import datetime

from app.models.change import Change
from app.models.journal import Entry, Journal

MERGE_SECONDS = 1.0


class History:
    """The steps of a document, oldest first. The first `done` of them are in effect. Rows stay in the
    journal.
    """

    def __init__(self, journal: Journal) -> None:
        self.entries, self.done = journal.entries()
        self._sealed = True  # nothing merges with a step of an earlier session

    def last_done(self) -> Entry | None:
        """The step that undo would take back."""
        return self.entries[self.done - 1] if self.done else None

    def next_undone(self) -> Entry | None:
        """The step that redo would do again."""
        return self.entries[self.done] if self.done < len(self.entries) else None

    def between(self, done: int) -> list[Entry]:
        """The steps to undo or redo, in that order, until `done` of them are in effect (0 … all)."""
        if done < self.done:
            return self.entries[max(0, done) : self.done][::-1]
        return self.entries[self.done : done]

    def undone_numbers(self) -> list[int]:
        """The steps that a new edit makes unreachable."""
        return [entry.number for entry in self.entries[self.done :]]

    def next_number(self) -> int:
        """The number of the next step; numbers are never used twice."""
        return self.entries[-1].number + 1 if self.entries else 1

    def mergeable(self, merge: str, time: str, seconds: float) -> Entry | None:
        """The last step, where an edit with this mark at this time belongs to the same burst."""
        last = self.last_done()
        if not merge or last is None or self._sealed or self.done < len(self.entries) or last.merge != merge:
            return None
        passed = (datetime.fromisoformat(time) - datetime.fromisoformat(last.time)).total_seconds()
        return last if 0 <= passed <= seconds else None

    def appended(self, change: Change) -> None:
        """A new step was written; what was undone is gone."""
        del self.entries[self.done :]
        self.entries.append(Entry(change.number, change.title, change.time, change.merge))
        self.done += 1
        self._sealed = False

    def replaced(self, number: int, time: str, kept: bool) -> None:
        """The last step took up another edit, or vanished because together they change nothing."""
        last = self.entries.pop()
        assert last.number == number
        if kept:
            self.entries.append(Entry(number, last.title, time, last.merge))
        else:
            self.done -= 1

    def move(self, steps: int) -> None:
        """So many steps were redone, or undone where negative."""
        self.done += steps
        self._sealed = True
