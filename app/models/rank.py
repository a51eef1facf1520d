"""Places between places: ranks are real numbers, and only their order counts."""

from collections.abc import Sequence
from typing import Any

STEP = 1024.0
CLOSEST = 1e-6  # below this gap the siblings are numbered anew


def ranks_between(before: float | None, after: float | None, count: int) -> list[float]:
    """`count` ascending ranks between two ranks; None stands for an open end."""
    if before is None and after is None:
        return [STEP * (i + 1) for i in range(count)]
    if before is None:
        assert after is not None
        return [after - STEP * (count - i) for i in range(count)]
    if after is None:
        return [before + STEP * (i + 1) for i in range(count)]
    gap = (after - before) / (count + 1)
    return [before + gap * (i + 1) for i in range(count)]


def place(siblings: Sequence[Any], index: int, rows: Sequence[Any]) -> None:
    """Give `rows` ranks that put them at `index` among `siblings` (which are in order and without them).

    Where there is no room left between two siblings, all of them get new ranks; only then are siblings
    touched.
    """
    index = max(0, min(index, len(siblings)))
    before = siblings[index - 1].rank if index else None
    after = siblings[index].rank if index < len(siblings) else None
    ranks = ranks_between(before, after, len(rows))
    crowded = before is not None and after is not None and (after - before) / (len(rows) + 1) < CLOSEST
    if crowded:
        everyone = [*siblings[:index], *rows, *siblings[index:]]
        for row, rank in zip(everyone, ranks_between(None, None, len(everyone)), strict=True):
            row.rank = rank
        return
    for row, rank in zip(rows, ranks, strict=True):
        if row.rank != rank:
            row.rank = rank
