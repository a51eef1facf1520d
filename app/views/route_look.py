"""The look of a route's line as an icon: its colour and its dash, as on the curve."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from app.layout.themes import DASHES
from app.views.appearance import appearance, ink
from app.views.language import current_language

if TYPE_CHECKING:
    from app.models.document import Document
    from app.models.people import Route

SIZE = 22  # pixels
LENGTH = 26  # of a line in the legend: a dash is seen twice


def route_swatch(document: "Document", route: "Route") -> QIcon:
    """A short piece of the route's line, as it is among all lines of its journey; grey while hidden."""
    from app.layout.curve_lines import lines_of

    lines = lines_of(document, route.journey, current_language())
    for index, line in enumerate(lines):
        if line.key == route.id:
            return swatch(line.colour, index)
    return _piece(ink("faint_text"), DASHES[0])


def swatch(key: str, index: int) -> QIcon:
    """A short piece of a line: the colour of a key, the dash of its place among the lines."""
    return _piece(QColor(appearance().theme.route(key, index)), DASHES[index % len(DASHES)])


def _piece(colour: QColor, dash: "tuple[float, ...]") -> QIcon:
    pixmap = QPixmap(LENGTH * 2, SIZE * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 3)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([part / 3 for part in dash])
    painter.setPen(pen)
    painter.drawLine(QPointF(2, SIZE / 2), QPointF(LENGTH - 2, SIZE / 2))
    painter.end()
    return QIcon(pixmap)
