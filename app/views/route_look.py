"""The look of a route's line as an icon: its colour and its dash, as on the curve."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from app.layout.themes import DASHES
from app.views.appearance import appearance

if TYPE_CHECKING:
    from app.models.document import Document
    from app.models.people import Route

SIZE = 22  # pixels


def route_swatch(document: "Document", route: "Route") -> QIcon:
    """A short piece of the route's line."""
    from app.models.edits.routes import routes_of

    shown = [row.id for row in routes_of(document, route.journey) if not row.hidden]
    index = shown.index(route.id) if route.id in shown else 0
    pixmap = QPixmap(SIZE * 2, SIZE * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(appearance().theme.route(route.colour, index)), 3)
    dash = DASHES[index % len(DASHES)]
    if dash:
        pen.setDashPattern([part / 3 for part in dash])
    painter.setPen(pen)
    painter.drawLine(QPointF(2, SIZE / 2), QPointF(SIZE - 2, SIZE / 2))
    painter.end()
    return QIcon(pixmap)
