"""The workshop once more, from its first step: on a document of its own that nothing can be written to."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from app.models.change import Change, Key, Pair
from app.models.document import Document
from app.models.journal import Entry, Journal, Writes

LONGEST_PAUSE = 2.0  # seconds; the room was talking, the film goes on
SHORTEST_PAUSE = 0.25  # seconds; a burst can still be followed


class FilmJournal:
    """Reads the steps of another journal and writes nothing, to it or anywhere."""

    def __init__(self, journal: Journal, entries: Sequence[Entry]) -> None:
        self._journal = journal
        self._entries = list(entries)
        self._read: dict[int, Mapping[Key, Pair]] = {}

    def entries(self) -> tuple[list[Entry], int]:
        """The steps that were in effect when the film was made."""
        return list(self._entries), len(self._entries)

    def read(self, number: int) -> Mapping[Key, Pair]:
        """The rows of a step; each is read once, since a film is played to and fro."""
        if number not in self._read:
            self._read[number] = self._journal.read(number)
        return self._read[number]

    def append(self, writes: Writes, change: Change, forget: Sequence[int]) -> None:
        """Refused: nobody edits a film."""
        raise PermissionError("a film can't be edited")

    def replace(self, writes: Writes, change: Change) -> None:
        """Refused: nobody edits a film."""
        raise PermissionError("a film can't be edited")

    def step(self, writes: Writes, numbers: Sequence[int], done: bool) -> None:
        """Nothing: only the rows in memory go to and fro."""


def film_of(document: Document) -> Document:
    """A copy at the same moment as the document; `go_to` plays it. Steps that were undone are not in it."""
    history = document.history
    return Document(document.saved(), FilmJournal(document.journal, history.entries[: history.done]))


def film_times(entries: Sequence[Entry]) -> list[float]:
    """When each step comes, in seconds from the start: as it went in the room, without the long pauses."""
    at, times = 0.0, []
    for index, entry in enumerate(entries):
        gap = _seconds(entries[index - 1].time, entry.time) if index else LONGEST_PAUSE
        at += min(max(gap, SHORTEST_PAUSE), LONGEST_PAUSE)
        times.append(at)
    return times


def _seconds(earlier: str, later: str) -> float:
    """Seconds between two times as history keeps them; clocks are set back, and then it is less than 0."""
    return (datetime.fromisoformat(later) - datetime.fromisoformat(earlier)).total_seconds()
