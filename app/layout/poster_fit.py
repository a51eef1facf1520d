"""How a board goes on a sheet: how many notes lie side by side in each column, and at which scale.

On the sheet every column may have its own number: a board that is too high for it gets wider where that saves
most rows, one that is too wide gets narrower.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.layout import style
from app.layout.board import BoardLayout
from app.layout.papers import SMALLEST_TEXT

_MOST_ACROSS = 80
_MOST_TRIED = 60
_AS_ON_SCREEN = 0.97  # as on screen, unless that costs more than this
_LEGIBLE = SMALLEST_TEXT / style.FOOTER_SIZE
_STEP_Y = style.NOTE_HEIGHT + style.NOTE_GAP

Across = dict[str, int]  # phase id → notes side by side


@dataclass(frozen=True, slots=True)
class Room:
    """What a sheet offers in points, and what must stay free under the board, at the board's own scale."""

    width: float
    height: float
    below: float
    largest: float  # scale

    def scale(self, size: tuple[float, float]) -> float:
        """The scale at which a board of that width and height fits."""
        return min(self.width / size[0], self.height / (size[1] + self.below), self.largest)


@dataclass(frozen=True, slots=True)
class Fit:
    """The choice: notes side by side, scale, what the columns are widened by, and what is left under the
    board.
    """

    across: Across
    scale: float
    stretch: float
    below: float


def fit_board(layout: BoardLayout, room: Room) -> Fit:
    """The notes side by side with which a board is largest on a sheet.

    Columns of one note make chevrons narrow; they are tried only where the text would get too small
    otherwise.
    """
    phases = [phase.id for phase in layout.visible_phases()]
    usual = dict.fromkeys(phases, style.notes_across(len(phases)))
    size = layout.size_for(usual)
    best, least = _Measured(room.scale(size) / _AS_ON_SCREEN, usual, size), 2
    while least and (least == 2 or best.scale < _LEGIBLE):
        start = usual if layout.has_free_lanes else dict.fromkeys(phases, least)
        for across in _candidates(layout, start, room):
            size = layout.size_for(across)
            if room.scale(size) > best.scale:
                best = _Measured(room.scale(size), across, size)
        least -= 1
    scale = room.scale(best.size)
    stretch = max(0.0, room.width / scale - best.size[0]) / max(len(phases), 1)
    return Fit(best.across, scale, stretch, room.height / scale - best.size[1])


class _Measured(NamedTuple):
    scale: float
    across: Across
    size: tuple[float, float]


def _candidates(layout: BoardLayout, start: Across, room: Room) -> Sequence[Across]:
    """What is worth measuring: the best of the row counts by a quick estimate."""
    guesses: list[tuple[float, int, Across]] = []
    for across, rows in _row_counts(layout, start):
        width = style.LABEL_WIDTH + sum(style.column_width(n) + style.COLUMN_GAP for n in across.values())
        guesses.append((room.scale((width, rows * _STEP_Y + 2 * style.PHASE_HEIGHT)), len(guesses), across))
    guesses.sort(key=lambda guess: (-guess[0], guess[1]))
    return [across for _, _, across in guesses[:_MOST_TRIED]]


def _row_counts(layout: BoardLayout, start: Across) -> Iterator[tuple[Across, int]]:
    """From high and narrow to low and wide: each time the lane loses a row for which the columns widen
    least.
    """
    counts: dict[str, dict[str, int]] = {}
    for (phase, lane), order in layout.orders.items():
        counts.setdefault(lane, {})[phase] = len(order)
    if not counts:
        return
    rows = {lane: max(-(-n // start[phase]) for phase, n in cells.items()) for lane, cells in counts.items()}
    across = start
    yield dict(across), sum(rows.values())
    while any(count > 1 for count in rows.values()):
        options = {lane: _wider(across, counts[lane], count - 1) for lane, count in rows.items() if count > 1}
        lane = min(options, key=lambda key: (sum(options[key].values()), -rows[key]))
        wider = options[lane]
        if max(wider.values()) > _MOST_ACROSS:
            return
        rows[lane] -= 1
        across = wider
        yield dict(across), sum(max(count, 1) for count in rows.values())


def _wider(across: Across, cells: Mapping[str, int], rows: int) -> Across:
    """The columns with which the cells of a lane need no more than that many rows."""
    return {phase: max(n, -(-cells.get(phase, 0) // rows)) for phase, n in across.items()}
