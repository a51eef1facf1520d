"""A card in somebody's hand: it follows the pointer, and a bar shows where it would land."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.views.appearance import ink
from app.views.errors import guarded
from app.views.personas.card_tile import CardTile
from app.views.personas.places import CardPlaces

_GHOST = 0.8  # how much of the picture of the card is seen


class _Ghost(QWidget):
    """The picture of the card under the pointer."""

    def __init__(self, parent: QWidget, picture: QPixmap) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(picture.deviceIndependentSize().toSize())

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(_GHOST)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class DropMark(QWidget):
    """The bar between two cards."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink("accent"))
        painter.drawRoundedRect(self.rect(), self.width() / 2, self.width() / 2)
        painter.end()


class CardDrag:
    """From the first move to the release, or to Escape; then `end` puts everything back."""

    def __init__(self, tile: CardTile, number: int, places: Callable[[], CardPlaces], grip: QPoint) -> None:
        self._tile, self._number, self._places, self._grip = tile, number, places, grip
        board = tile.parentWidget()
        assert board is not None
        self.at = tile.pos() + grip
        self._ghost = _Ghost(board, tile.snapshot())
        self.mark = DropMark(board)
        tile.is_lifted = True
        tile.update()
        self._ghost.show()

    def move(self, at: QPoint) -> None:
        """The pointer is here now."""
        self.at = at
        corner = self._tile.card().topLeft().toPoint()
        self._ghost.move(at - self._grip + corner)
        self._ghost.raise_()
        places = self._places()
        if self.target() == self._number:
            self.mark.hide()
            return
        frame = places.mark(places.gap_at(at.x(), at.y()), at.x())
        self.mark.setGeometry(round(frame.x), round(frame.y), round(frame.w), round(frame.h))
        self.mark.show()
        self.mark.raise_()

    def target(self) -> int:
        """The place among the cards where the card would be after a release now."""
        gap = self._places().gap_at(self.at.x(), self.at.y())
        return gap - 1 if gap > self._number else gap

    def end(self) -> None:
        """Take away what was drawn."""
        self._tile.is_lifted = False
        self._tile.update()
        for widget in (self._ghost, self.mark):
            widget.hide()
            widget.deleteLater()
