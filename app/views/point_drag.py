"""A point of the curve in somebody's hand: nothing is written until it is let go."""

from dataclasses import dataclass

from app.models.people import INTENSITY


@dataclass(slots=True)
class PointDrag:
    """The held stop, its intensity (−5 … +5) where the hand is, and how many pixels off it is."""

    stop: str
    intensity: float
    offset: float
    moved: bool = False

    def move(self, intensity: float) -> None:
        """The hand moved; tenths are enough."""
        value = round(max(-INTENSITY, min(INTENSITY, intensity)), 1) + 0.0
        if value != round(self.intensity, 1):
            self.intensity, self.moved = value, True
