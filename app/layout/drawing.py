"""Something drawn of which parts can be pointed at."""

from collections.abc import Mapping
from typing import NamedTuple

from app.layout.frames import Frame
from app.layout.shapes import Face


class Drawing(NamedTuple):
    """A face of `height` points, and where each part of it lies, by a key such as "note:" with an id."""

    face: Face
    height: float
    places: Mapping[str, Frame]

    def moved(self, x: float, y: float) -> dict[str, Frame]:
        """The places where the drawing's corner is at (x, y)."""
        return {key: Frame(f.x + x, f.y + y, f.w, f.h) for key, f in self.places.items()}
