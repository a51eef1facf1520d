"""What every gesture is: it starts with a press, follows the hand, and ends well or is called off."""

from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter


class Gesture(Protocol):
    """From the press to the release."""

    @property
    def edge_scrolls(self) -> tuple[bool, bool]:
        """Whether the board scrolls while the hand is at its edge: sideways, up and down."""

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The hand is here now, in pixels of the viewport."""

    def finish(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The hand let go."""

    def cancel(self) -> None:
        """Escape, or something came between: everything is as it was before."""

    def paint(self, painter: QPainter) -> None:
        """What the gesture shows on top of the board."""


class Beyond(Protocol):
    """Something outside the board that takes notes from the hand. Places are points of the screen."""

    def over(self, notes: list[str], place: QPoint) -> bool:
        """Notes are held there; whether it would take them."""

    def drop(self, notes: list[str], place: QPoint) -> bool:
        """Notes were let go there; whether it took them."""

    def leave(self) -> None:
        """The notes are back over the board, or were called off."""
