"""What became of the notes since a snapshot."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.models.document import Document
from app.models.lane_kinds import KINDS
from app.models.packing import unpack
from app.models.people import Snapshot
from app.models.row import Values

Tables = Mapping[str, Mapping[str, Values]]

# What can differ about a note that stayed, by the columns of its row and by the rows that hang on it.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "text": ("text",),
    "colour": ("colour",),
    "author": ("author",),
    "evidence": ("evidence",),
    "marks": ("is_exit", "is_covered"),
    "picture": ("picture",),
}
_HANGING: dict[str, str] = {
    "channel": "contact",
    "goals": "micro_goal",
    "votes": "vote",
    "feeling": "stop",
    "experience": "experience",
}
ASPECTS = (*_COLUMNS, *_HANGING)


@dataclass(frozen=True, slots=True)
class Differences:
    """Notes by id. A note can be both moved and changed; `changed` says which aspects of it are different."""

    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.moved or self.changed)


def compare_snapshot(document: Document, snapshot: str) -> Differences:
    """What became of the notes since a snapshot. Raises ValueError where the snapshot can't be read."""
    return compare_rows(unpack(document.get(Snapshot, snapshot).content), document.saved())


def compare_rows(then: Tables, now: Tables) -> Differences:
    """What became of the notes between two moments."""
    old, new = then.get("note", {}), now.get("note", {})
    stayed = [note for note in new if note in old]
    hanging = {aspect: (_hung(then, table), _hung(now, table)) for aspect, table in _HANGING.items()}
    changed: dict[str, tuple[str, ...]] = {}
    for note in stayed:
        aspects = [a for a, names in _COLUMNS.items() if any(old[note][n] != new[note][n] for n in names)]
        aspects += [a for a, (before, after) in hanging.items() if before.get(note) != after.get(note)]
        if aspects:
            changed[note] = tuple(aspects)
    return Differences(
        frozenset(new.keys() - old.keys()),
        frozenset(old.keys() - new.keys()),
        frozenset(_moved(old, new, stayed, now.get("lane", {}))),
        changed,
    )


def _hung(rows: Tables, table: str) -> dict[str, list[str]]:
    """What hangs on each note, apart from ids and order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for values in rows.get(table, {}).values():
        said = sorted((name, repr(v)) for name, v in values.items() if name not in ("id", "rank", "note"))
        found[values["note"]].append(repr(said))
    for each in found.values():
        each.sort()
    return dict(found)


def _moved(
    old: Mapping[str, Values], new: Mapping[str, Values], stayed: Iterable[str], lanes: Mapping[str, Values]
) -> set[str]:
    """Notes in another cell, or elsewhere in their own: as few as explain the new order."""
    moved: set[str] = set()
    cells: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for note in stayed:
        before, after = old[note], new[note]
        if (before["phase"], before["lane"]) != (after["phase"], after["lane"]):
            moved.add(note)
        elif not KINDS[lanes[after["lane"]]["kind"]].is_free:
            cells[after["phase"], after["lane"]].append(note)
        elif (before["x"], before["y"]) != (after["x"], after["y"]):
            moved.add(note)
    for notes in cells.values():
        earlier = sorted(notes, key=lambda note: (old[note]["rank"], note))
        later = sorted(notes, key=lambda note: (new[note]["rank"], note))
        if earlier != later:
            place = {note: index for index, note in enumerate(earlier)}
            moved |= set(later) - {earlier[i] for i in _longest_rise([place[note] for note in later])}
    return moved


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """The longest rising part of a sequence of different numbers: what kept its order."""
    tops: list[int] = []  # the smallest number that a rise of each length ends with
    before: dict[int, int] = {}
    for number in numbers:
        length = bisect_left(tops, number)
        if length:
            before[number] = tops[length - 1]
        tops[length : length + 1] = [number]
    rise = tops[-1:]
    while rise and rise[-1] in before:
        rise.append(before[rise[-1]])
    return rise[::-1]
