"""Which parts of the still board have to be painted again after a change: one area a cell, however many notes
moved.
"""

from collections.abc import Iterator

from app.layout.frames import Frame
from app.views.board.cells import Cell
from app.views.board.note_paint import REACH
from app.views.board.scene import Place


class Stale:
    """Collects places and gives their hull in each cell; notes that flow on behind a new one lie in one
    stretch anyway.
    """

    def __init__(self) -> None:
        self._edges: dict[Cell, list[float]] = {}

    def add(self, place: Place) -> None:
        """A note was, or is, here."""
        x, y, w, h = place.frame
        edges = self._edges.get(place.cell)
        if edges is None:
            self._edges[place.cell] = [x, y, x + w, y + h]
            return
        if x < edges[0]:
            edges[0] = x
        if y < edges[1]:
            edges[1] = y
        if x + w > edges[2]:
            edges[2] = x + w
        if y + h > edges[3]:
            edges[3] = y + h

    def areas(self) -> Iterator[tuple[str, Frame]]:
        """Lane and area of each hull, with what reaches over the edge of a note."""
        for (_, lane), (left, top, right, bottom) in self._edges.items():
            yield lane, widened(Frame(left, top, right - left, bottom - top))


def widened(frame: Frame) -> Frame:
    """A note's frame with its shadow and its diamond."""
    return Frame(frame.x - REACH, frame.y - REACH, frame.w + 2 * REACH, frame.h + 2 * REACH)
