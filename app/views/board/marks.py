"""What lies on top of the notes: rings around selected ones, the focus, the drop mark, the rubber band,
hints.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.layout.frames import Frame
from app.views.board.camera import Camera
from app.views.painter_pen import colour

RING = 2.0
_GAP = 2.0  # pixels between a note and its ring


def view_rect(camera: Camera, frame: Frame) -> QRectF:
    """A frame of the board in pixels of the viewport."""
    x, y = camera.to_view(frame.x, frame.y)
    return QRectF(x, y, frame.w * camera.scale, frame.h * camera.scale)


def tinted(code: str, alpha: int) -> QColor:
    """A colour that lets through what is under it; `alpha` 0 to 255."""
    made = QColor(colour(code))
    made.setAlpha(alpha)
    return made


def paint_selected(painter: QPainter, rects: list[QRectF], accent: str) -> None:
    """A thin ring with a breath of colour around every selected note."""
    painter.setPen(QPen(colour(accent), 1.5))
    painter.setBrush(tinted(accent, 22))
    painter.drawRects([rect.adjusted(-1, -1, 1, 1) for rect in rects])


def paint_focus(painter: QPainter, rect: QRectF, accent: str, on_note: bool) -> None:
    """The ring of the mockup around a note; inside the edge of an empty cell a dashed one."""
    pen = QPen(colour(accent), RING)
    if not on_note:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    out = _GAP + RING / 2 if on_note else -RING
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), 5, 5)


def paint_drop_mark(painter: QPainter, rect: QRectF, accent: str) -> None:
    """The upright bar where a note will land, never thinner than can be seen across a room."""
    width = max(rect.width(), 3.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(accent))
    painter.drawRoundedRect(QRectF(rect.center().x() - width / 2, rect.y(), width, rect.height()), 1.5, 1.5)


def paint_drop_cell(painter: QPainter, rect: QRectF, accent: str) -> None:
    """The cell that notes are held over."""
    painter.setPen(QPen(tinted(accent, 130), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)


def paint_rubber_band(painter: QPainter, rect: QRectF, accent: str) -> None:
    """The rectangle that is being drawn around notes."""
    painter.setPen(QPen(colour(accent), 1))
    painter.setBrush(tinted(accent, 26))
    painter.drawRect(rect)
