"""Where stops lie within a column of the curve: what two lines share lies at the same place on both."""

from collections.abc import Sequence
from itertools import pairwise

_MOST = 2  # times the stops of the longest line; where lines share little, sharing places would crowd them


def slots(sequences: Sequence[Sequence[str]]) -> dict[str, float]:
    """Of each note its place in the column, 0 left to 1 right, for lines that meet notes in these orders.

    A line that meets them in another order than the lines before it cannot share their places: see `fits`.
    Nothing is shared where that would crowd every line.
    """
    order: list[str] = []
    for sequence in sequences:
        if sequence and _agrees(sequence, order):
            _merge(sequence, order)
    longest = max((len(sequence) for sequence in sequences), default=0)
    if len(order) > _MOST * longest:
        return {}
    return {note: (i + 0.5) / len(order) for i, note in enumerate(order)}


def fits(sequence: Sequence[str], places: dict[str, float]) -> bool:
    """Whether a line that meets notes in this order goes from left to right over the places."""
    xs = [places.get(note, -1.0) for note in sequence]
    return -1.0 not in xs and all(before < after for before, after in pairwise(xs))


def even(count: int) -> list[float]:
    """The places of so many stops, evenly spread."""
    return [(i + 0.5) / count for i in range(count)]


def _agrees(sequence: Sequence[str], order: list[str]) -> bool:
    if len(set(sequence)) < len(sequence):
        return False
    place = {note: i for i, note in enumerate(order)}
    known = [place[note] for note in sequence if note in place]
    return known == sorted(known)


def _merge(sequence: Sequence[str], order: list[str]) -> None:
    """Put what is new in a sequence behind what comes before it there."""
    place = {note: i for i, note in enumerate(order)}
    behind: dict[int, list[str]] = {}
    at = -1
    for note in sequence:
        if note in place:
            at = place[note]
        else:
            behind.setdefault(at, []).append(note)
    merged = behind.get(-1, [])
    for i, note in enumerate(order):
        merged += [note, *behind.get(i, ())]
    order[:] = merged
