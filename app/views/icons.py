"""Icons: our own drawings on a grid of 24, in a colour that is looked up while they are painted."""

from functools import cache

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


class _SvgEngine(QIconEngine):
    """Draws sharp at any size and pixel ratio; grey where the button is disabled."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self.name, self.colour = name, colour

    @guarded
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.4)
        side = min(rect.width(), rect.height())  # where the place is wider, the rest is air before words
        place = QRectF(rect.x(), rect.y() + (rect.height() - side) / 2, side, side)
        _drawing(self.name, ink(self.colour).name()).render(painter, place)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        if size.isEmpty():  # a button that is being squeezed
            return QPixmap()
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, image.rect(), mode, state)
        painter.end()
        return QPixmap.fromImage(image)

    def clone(self) -> QIconEngine:
        return _SvgEngine(self.name, self.colour)


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon of resources/icons/NAME.svg in a colour of the palette by its name, or in "#rrggbb"."""
    return QIcon(_SvgEngine(name, colour))
