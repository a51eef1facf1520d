"""Where something lies."""

from typing import NamedTuple


class Frame(NamedTuple):
    """A rectangle in points: left, top, width, height; y grows downwards."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.h

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it; the right and lower edge belong to the neighbour."""
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h
