"""What every gesture is: it starts with a press, follows the hand, and ends well or is called off."""

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter


class Gesture(Protocol):
    """`edge_scrolls` asks the board to scroll while the hand is at its edge: sideways, up and down."""

    edge_scrolls: tuple[bool, bool]

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The hand is here now, in pixels of the viewport."""

    def finish(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The hand let go."""

    def cancel(self) -> None:
        """Escape, or something came between: everything is as it was before."""

    def paint(self, painter: QPainter) -> None:
        """What the gesture shows on top of the board."""
