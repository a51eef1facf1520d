"""How the notes of one cell lie: in rows, in order, never overlapping; or, in a free lane, where somebody
put them.
"""

from collections.abc import Iterable, Iterator, Mapping

from app.layout import style
from app.layout.frames import Frame

_STEP_X = style.NOTE_WIDTH + style.NOTE_GAP
_STEP_Y = style.NOTE_HEIGHT + style.NOTE_GAP

Order = list[tuple[float, str]]  # (rank, note id), ascending
Spot = tuple[float | None, float | None]


def flow_depth(order: Order, tall: Mapping[str, float], across: int, open_strip: float) -> float:
    """How deep a cell's notes reach below its top with the margin around them.

    Where its last row is full, `open_strip` points more show that there is room for another note.
    """
    rows = max(-(-len(order) // across), 1)
    depth = 2 * style.CELL_PAD + rows * _STEP_Y - style.NOTE_GAP
    if order and len(order) % across == 0:
        depth += open_strip
    if tall:
        for start in range(0, len(order), across):
            depth += _row_height(order[start : start + across], tall) - style.NOTE_HEIGHT
    return depth


def flow(
    order: Order, tall: Mapping[str, float], across: int, left: float, first: int = 0
) -> Iterator[tuple[str, Frame]]:
    """The notes with their frames, row after row, from the row with the one at index `first` on; y counts
    from the top of the lane, `left` is the cell's. `tall` holds heights above the usual.
    """
    width, height = style.NOTE_WIDTH, style.NOTE_HEIGHT
    xs = [left + style.CELL_PAD + i * _STEP_X for i in range(across)]
    begin = first // across * across
    y = style.CELL_PAD + begin // across * _STEP_Y
    if tall:
        rows = (order[start : start + across] for start in range(0, begin, across))
        y += sum(_row_height(row, tall) - style.NOTE_HEIGHT for row in rows)
    for start in range(begin, len(order), across):
        row = order[start : start + across]
        if tall:
            for x, (_, note) in zip(xs, row, strict=False):
                yield note, Frame(x, y, width, tall.get(note, height))
            y += _row_height(row, tall) + style.NOTE_GAP
        else:
            for x, (_, note) in zip(xs, row, strict=False):
                yield note, Frame(x, y, width, height)
            y += _STEP_Y


def _row_height(row: Iterable[tuple[float, str]], tall: Mapping[str, float]) -> float:
    return max(style.NOTE_HEIGHT, max(tall.get(note, 0.0) for _, note in row))


def free_spots(
    order: Order, spots: Mapping[str, Spot], tall: Mapping[str, float], across: int
) -> dict[str, tuple[float, float, float]]:
    """x, y (within the cell) and height of each note of a free lane; one without a place gets the next of
    the flow.
    """
    right = style.column_width(across) - style.CELL_PAD - style.NOTE_WIDTH
    placed = {}
    for i, (_, note) in enumerate(order):
        x, y = spots.get(note, (None, None))
        height = tall.get(note, style.NOTE_HEIGHT)
        if x is None or y is None:
            x, y = style.CELL_PAD + (i % across) * _STEP_X, style.CELL_PAD + (i // across) * _STEP_Y
        deepest = max(style.CELL_PAD, style.FREE_DEPTH - height)
        placed[note] = (min(max(x, style.CELL_PAD), right), min(max(y, style.CELL_PAD), deepest), height)
    return placed


def free_depth(placed: Mapping[str, tuple[float, float, float]]) -> float:
    """How deep a cell of a free lane is: its lowest note, at least some rows to put notes in."""
    lowest = max((y + height for _, y, height in placed.values()), default=0.0)
    return max(2 * style.CELL_PAD + style.FREE_ROWS * _STEP_Y - style.NOTE_GAP, lowest + style.CELL_PAD)
