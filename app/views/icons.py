"""Icons: our own drawings on a grid of 24, in a colour that is looked up while they are painted."""

from functools import cache, lru_cache
from math import ceil

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.models.resources import resource_path
from app.views.appearance import ink
from app.views.errors import guarded


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    svg = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))


def _paint(painter: QPainter, rect: QRect, name: str, colour: str, is_faint: bool) -> None:
    if is_faint:
        painter.setOpacity(0.4)
    side = min(rect.width(), rect.height())  # where the place is wider, the rest is air before words
    _drawing(name, colour).render(
        painter, QRectF(rect.x(), rect.y() + (rect.height() - side) / 2, side, side)
    )


@lru_cache(maxsize=512)
def _image(name: str, colour: str, width: int, height: int, is_faint: bool) -> QImage:
    """An icon in pixels: buttons over the board are painted with every frame of it."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _paint(painter, image.rect(), name, colour, is_faint)
    painter.end()
    return image


class _SvgEngine(QIconEngine):
    """Draws sharp at any size and pixel ratio; grey where the button is disabled, and as the words beside it
    in a row of a list that is chosen.
    """

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self.name, self.colour = name, colour

    @guarded
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        _paint(painter, rect, self.name, self._ink(mode), mode == QIcon.Mode.Disabled)
        painter.restore()

    @guarded
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @guarded
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        if size.isEmpty():  # a button that is being squeezed
            return QPixmap()
        wide, high = ceil(size.width() * scale), ceil(size.height() * scale)  # `size` is in points
        image = _image(self.name, self._ink(mode), wide, high, mode == QIcon.Mode.Disabled)
        return QPixmap.fromImage(image)

    def _ink(self, mode: QIcon.Mode) -> str:
        return ink("on_chosen" if mode == QIcon.Mode.Selected else self.colour).name()

    @guarded
    def clone(self) -> QIconEngine:
        return _SvgEngine(self.name, self.colour)


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon of resources/icons/NAME.svg in a colour of the palette by its name, or in "#rrggbb"."""
    return QIcon(_SvgEngine(name, colour))
