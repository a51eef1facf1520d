"""Which notes lie in a cell and where: asked for a strip of it, the answer comes without looking at the
others.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import count

from app.layout.board_plan import Cell as Cell
from app.layout.frames import Frame

_versions = count(1)  # never the same twice: what is kept of a cell must not fit the one in its place


class CellNotes:
    """The frames of a cell's notes. Their y counts from the top of their lane, so that a lane may move as a
    whole. They are read when somebody asks.
    """

    def __init__(self, read: Callable[[], dict[str, Frame]]) -> None:
        self.version = next(_versions)  # another one after every change
        self._read = read
        self._frames: dict[str, Frame] | None = None
        self._sorted: list[tuple[float, str]] | None = None
        self._highest = 0.0

    @property
    def frames(self) -> dict[str, Frame]:
        """Note → frame."""
        if self._frames is None:
            self._frames = self._read()
        return self._frames

    def renew(self) -> None:
        """Notes came, went, or lie or look different."""
        self.version = next(_versions)
        self._frames = self._sorted = None

    def between(self, top: float, bottom: float) -> Iterator[str]:
        """The notes that touch a strip, from top to bottom."""
        ordered = self._by_height()
        first = bisect_left(ordered, (top - self._highest,))
        last = bisect_right(ordered, (bottom, "\uffff"))
        for y, note in ordered[first:last]:
            if y + self.frames[note].h >= top:
                yield note

    def in_order(self) -> list[str]:
        """All notes from top to bottom."""
        return [note for _, note in self._by_height()]

    def _by_height(self) -> list[tuple[float, str]]:
        if self._sorted is None:
            self._sorted = sorted([(frame.y, note) for note, frame in self.frames.items()])
            self._highest = max([frame.h for frame in self.frames.values()], default=0.0)
        return self._sorted

    def touching(self, area: Frame, margin: float = 0.0) -> list[str]:
        """The notes that touch an area, widened by `margin`."""
        left, right = area.x - margin, area.right + margin
        return [
            note
            for note in self.between(area.y - margin, area.bottom + margin)
            if self.frames[note].x <= right and self.frames[note].right >= left
        ]
