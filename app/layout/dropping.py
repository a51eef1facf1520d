"""Which place in a board a point means, and where the arrow keys go next. Pure questions to a plan."""

from collections.abc import Callable, Collection, Sequence
from typing import Literal

from app.layout import style
from app.layout.board_plan import BoardPlan, Cell
from app.layout.frames import Frame

Direction = Literal["left", "right", "up", "down"]


def cell_at(plan: BoardPlan, x: float, y: float) -> Cell | None:
    """The cell at a point; gaps belong to the cell left of or above them, labels and header to none."""
    lane = next((key for key, f in plan.lanes.items() if f.y <= y < f.bottom + style.LANE_GAP), None)
    phase = next(
        (key for key, (left, w) in plan.columns.items() if left <= x < left + w + style.COLUMN_GAP), None
    )
    return (phase, lane) if phase is not None and lane is not None else None


def index_at(plan: BoardPlan, notes: Sequence[str], x: float, y: float, without: Collection[str] = ()) -> int:
    """Where in a cell something dropped at (x, y) goes: an index among its `notes` that are not in `without`.

    `notes` are the cell's, in order; `without` those that are being dragged. Row by row, left of a note's
    middle
    is before it.
    """
    kept = [note for note in notes if note not in without] if without else notes
    if not kept:
        return 0
    frames = plan.notes
    rows = _rows(plan, notes)
    low, high = 0, len(rows) - 1
    while low < high:  # the last row whose upper edge, gap included, is above the point
        middle = (low + high + 1) // 2
        if frames[rows[middle][0]].y - style.NOTE_GAP / 2 <= y:
            low = middle
        else:
            high = middle - 1
    row, before = rows[low], low * plan.across
    lowest = max(frames[note].bottom for note in row)
    if low == len(rows) - 1 and y > lowest + style.NOTE_GAP:
        return len(kept)
    before += sum(1 for note in row if frames[note].x + frames[note].w / 2 < x)
    return before - sum(1 for note in notes[:before] if note in without) if without else before


def _rows(plan: BoardPlan, notes: Sequence[str]) -> list[Sequence[str]]:
    return [notes[start : start + plan.across] for start in range(0, len(notes), plan.across)]


def drop_mark(
    plan: BoardPlan, cell: Cell, notes: Sequence[str], index: int, without: Collection[str] = ()
) -> Frame:
    """The thin upright bar that shows where `index` (as `index_at` counts) is; always inside the cell."""
    kept = [note for note in notes if note not in without]
    box = plan.cells[cell]
    left = box.x + style.CELL_PAD - (style.NOTE_GAP + style.DROP_MARK) / 2
    if not kept:
        return Frame(left, box.y + style.CELL_PAD, style.DROP_MARK, style.NOTE_HEIGHT)
    if index < len(kept):
        frame = plan.notes[kept[index]]
        return Frame(frame.x - (style.NOTE_GAP + style.DROP_MARK) / 2, frame.y, style.DROP_MARK, frame.h)
    last = plan.notes[kept[-1]]
    x = last.right + (style.NOTE_GAP - style.DROP_MARK) / 2
    return Frame(x, last.y, style.DROP_MARK, last.h)


def neighbour(
    plan: BoardPlan, notes_in: Callable[[str, str], list[str]], cell: Cell, note: str, direction: Direction
) -> str | None:
    """The note that an arrow key goes to: in its cell, else in the next cell that way that has notes."""
    notes = notes_in(*cell)
    found = _inside(plan, notes, note, direction)
    if found is not None:
        return found
    frame = plan.notes[note]
    for other in _cells_beyond(plan, cell, direction):
        found_there = notes_in(*other)
        if found_there:
            return min(found_there, key=lambda n: _distance(plan.notes[n], frame))
    return None


def _inside(plan: BoardPlan, notes: Sequence[str], note: str, direction: Direction) -> str | None:
    index, across = notes.index(note), plan.across
    column = index % across
    if direction == "left":
        return notes[index - 1] if column else None
    if direction == "right":
        return notes[index + 1] if column < across - 1 and index + 1 < len(notes) else None
    if direction == "up":
        return notes[index - across] if index >= across else None
    below = index + across
    if below < len(notes):
        return notes[below]
    last_row = (len(notes) - 1) // across
    return notes[-1] if index // across < last_row else None


def _cells_beyond(plan: BoardPlan, cell: Cell, direction: Direction) -> list[Cell]:
    """The cells in that direction, the nearest first."""
    phases, lanes = list(plan.columns), list(plan.lanes)
    column, row = phases.index(cell[0]), lanes.index(cell[1])
    if direction == "left":
        return [(phase, cell[1]) for phase in reversed(phases[:column])]
    if direction == "right":
        return [(phase, cell[1]) for phase in phases[column + 1 :]]
    if direction == "up":
        return [(cell[0], lane) for lane in reversed(lanes[:row])]
    return [(cell[0], lane) for lane in lanes[row + 1 :]]


def _distance(frame: Frame, origin: Frame) -> tuple[float, float]:
    """Sideways what is level with where we come from comes first; up and down the nearest row."""
    aside, below = abs(frame.x - origin.x), abs(frame.y - origin.y)
    return below, aside
