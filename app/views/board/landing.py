"""Where notes would land in a cell, and what their neighbours make room for; the layout's own flow, with a
gap in it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from app.layout import style
from app.layout.cells import flow
from app.layout.frames import Frame
from app.views.board.cells import Cell
from app.views.board.scene import BoardScene

_STEP_X = style.NOTE_WIDTH + style.NOTE_GAP
_STEP_Y = style.NOTE_HEIGHT + style.NOTE_GAP
_FLOWED = 400  # beyond so many notes, a few higher ones among them are not worth flowing all for a preview


class Landing:
    """A cell without the notes that are in the air. Frames are in points from the board's top left."""

    def __init__(self, scene: BoardScene, cell: Cell, flying: Iterable[str] = ()) -> None:
        self.scene = scene
        self.cell = cell
        away = set(flying)
        order = scene.order(cell)
        self.rest = [note for note in order if note not in away] if away else order
        self.across = scene.plan.across
        self._places: dict[int, Frame] = {}  # where notes of the usual height lie
        self._tall: Mapping[str, float] = {}
        if len(self.rest) <= _FLOWED:
            notes = scene.plan.notes
            heights = {note: notes[note].h for note in self.rest}
            self._tall = {note: high for note, high in heights.items() if high > style.NOTE_HEIGHT}
        self._closed = self._arranged(None, 0) if self._tall else []
        self._bottoms = self._row_bottoms()

    def _corner(self) -> tuple[float, float]:
        frame = self.scene.plan.cells[self.cell]
        return frame.x, frame.y

    def _arranged(self, index: int | None, count: int) -> list[Frame]:
        """The frames of the notes that stay, around `count` empty places at `index`."""
        names = [*self.rest]
        if index is not None:
            names[index:index] = [""] * count
        left, top = self._corner()
        frames = flow([(0.0, name) for name in names], self._tall, self.across, left)
        return [frame._replace(y=frame.y + top) for _, frame in frames]

    def _row_bottoms(self) -> list[float]:
        rows = range(0, len(self._closed), self.across)
        return [max(frame.bottom for frame in self._closed[i : i + self.across]) for i in rows]

    def slot(self, index: int) -> Frame:
        """The place of one new note at `index`."""
        if self._tall:
            return self._arranged(index, 1)[index]._replace(h=style.NOTE_HEIGHT)
        return self._regular(index)

    def _regular(self, index: int) -> Frame:
        known = self._places.get(index)
        if known is None:
            left, top = self._corner()
            row, column = divmod(index, self.across)
            x, y = left + style.CELL_PAD + column * _STEP_X, top + style.CELL_PAD + row * _STEP_Y
            known = self._places[index] = Frame(x, y, style.NOTE_WIDTH, style.NOTE_HEIGHT)
        return known

    def index_at(self, x: float, y: float) -> int:
        """The index among the notes that stay at which notes dropped on this point would land."""
        left, top = self._corner()
        if self._tall:
            row = bisect_right(self._bottoms, y - style.NOTE_GAP / 2)
        else:
            row = int(max(0.0, y - top - style.CELL_PAD + style.NOTE_GAP / 2) // _STEP_Y)
        column = int(max(0.0, x - left - style.CELL_PAD + _STEP_X / 2) // _STEP_X)
        return min(len(self.rest), row * self.across + min(column, self.across))

    def mark(self, index: int) -> Frame:
        """The upright bar that shows where notes will land."""
        slot = self.slot(index)
        gap = style.NOTE_GAP if index % self.across else style.CELL_PAD
        return Frame(slot.x - gap / 2 - style.DROP_MARK / 2, slot.y, style.DROP_MARK, slot.h)

    def make_room(self, index: int | None, count: int, seen: Frame) -> dict[str, Frame]:
        """Where the notes that are `seen` go when `count` notes come at `index`; those that stay are left
        out.
        """
        if self.scene.is_free(self.cell[1]):
            return {}
        first, last = self._rows_between(seen.y, seen.bottom, count)
        arranged = self._arranged(index, count) if self._tall else None
        now, seen_bottom = self.scene.plan.notes, seen.bottom
        moved = {}
        for i in range(first, last):
            place = i + count if index is not None and i >= index else i
            frame = arranged[place] if arranged else self._regular(place)
            note = self.rest[i]
            old = now[note]
            (old_x, old_y, _, high), (x, y, w, h) = old, frame
            if (old_y + high < seen.y and y + h < seen.y) or (old_y > seen_bottom and y > seen_bottom):
                continue
            if abs(old_x - x) > 0.01 or abs(old_y - y) > 0.01:
                moved[note] = frame if h == high else Frame(x, y, w, high)
        return moved

    def _rows_between(self, top: float, bottom: float, count: int) -> tuple[int, int]:
        if self._tall:
            return 0, len(self.rest)
        start = self._corner()[1] + style.CELL_PAD
        first = int((top - start) // _STEP_Y) * self.across - count
        last = (int((bottom - start) // _STEP_Y) + 1) * self.across + self.across
        return max(0, first), max(0, min(len(self.rest), last))
