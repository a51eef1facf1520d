"""What lies on top of the notes: rings around selected ones, the focus, the drop mark, the rubber band,
hints.
"""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
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
    gap = max(0.0, min(_GAP, (rect.width() - 40.0) / 30.0))  # small notes lie closer together
    out = gap + RING / 2 if on_note else -RING
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), 5, 5)


def paint_drop_mark(painter: QPainter, rect: QRectF, accent: str) -> None:
    """The upright bar where a note will land, never thinner than can be seen across a room."""
    width = max(rect.width(), 3.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(accent))
    painter.drawRoundedRect(QRectF(rect.center().x() - width / 2, rect.y(), width, rect.height()), 1.5, 1.5)


def drop_cell_bars(rect: QRectF) -> tuple[QRect, ...]:
    """The outline of the cell that notes are held over, for `paint_drop_cell`."""
    x, y, w, h = round(rect.x()), round(rect.y()), round(rect.width()), round(rect.height())
    upright = QRect(x, y + 2, 2, h - 4), QRect(x + w - 2, y + 2, 2, h - 4)
    return QRect(x, y, w, 2), QRect(x, y + h - 2, w, 2), *upright


def paint_drop_cell(painter: QPainter, bars: tuple[QRect, ...], accent: str, ground: str) -> None:
    """The cell that notes are held over. Bare bars of one full colour: a round or see-through line as long as
    a cell is shared out over threads, and waits for them at every move of the hand.
    """
    tint = mixed(accent, ground, 0.5)
    for bar in bars:
        painter.fillRect(bar, tint)


@lru_cache(maxsize=64)
def mixed(code: str, ground: str, part: float) -> QColor:
    """A colour with so much of the ground in it, 0 to 1."""
    one, other = colour(code), colour(ground)
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a * (1 - part) + b * part) for a, b in pairs))


def paint_rubber_band(painter: QPainter, rect: QRectF, accent: str) -> None:
    """The rectangle that is being drawn around notes."""
    painter.setPen(QPen(colour(accent), 1))
    painter.setBrush(tinted(accent, 26))
    painter.drawRect(rect)
