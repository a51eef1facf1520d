"""Where something lies."""

from collections.abc import Sequence
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

    def meets(self, other: "Frame") -> bool:
        """Whether the two have any room in common."""
        x, y, w, h = self
        left, top, width, height = other
        return x < left + width and left < x + w and y < top + height and top < y + h

    def united(self, other: "Frame") -> "Frame":
        """The smallest rectangle around both."""
        return hull((self, other))


def hull(frames: Sequence[Frame]) -> Frame:
    """The smallest rectangle around all of them; there is at least one."""
    left, top = min([x for x, _, _, _ in frames]), min([y for _, y, _, _ in frames])
    right, bottom = max([x + w for x, _, w, _ in frames]), max([y + h for _, y, _, h in frames])
    return Frame(left, top, right - left, bottom - top)
