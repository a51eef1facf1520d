"""PNG: the whole board as the screen shows it. Needs Qt, but no display."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from app.exports.contents import language_of, pictures_of
from app.exports.qt_pen import draw
from app.exports.qt_png_packing import packed
from app.exports.replacing import replacing
from app.layout.board import BoardLayout
from app.layout.board_face import board_face
from app.layout.curve import curve_plan
from app.layout.curve_face import curve_face
from app.layout.shapes import Face, Group
from app.layout.themes import LIGHT, Theme
from app.models.board import Journey
from app.models.document import Document
from app.models.people import Route
from app.models.refusal import Refused
from app.models.under_way import part

MOST_PIXELS = 120_000_000  # about half a gigabyte while it is made
LONGEST_SIDE = 30_000  # pixels; a QImage and most readers of PNG end soon after
_MARGIN = 16.0  # points around both
_GAP = 14.0  # points between the board and its curve


def gui_application() -> QGuiApplication:
    """The application Qt needs for fonts; without a display one that shows nothing."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])


def board_picture(
    document: Document, journey: str, language: str, theme: Theme = LIGHT
) -> tuple[Face, float, float]:
    """The board with its curve under it as one face, and how wide and high that is in points."""
    layout = BoardLayout(document, journey, language, open_strip=0.0)
    plan = layout.plan
    shapes: Face = (Group(board_face(layout, theme), _MARGIN, _MARGIN),)
    height = plan.height
    if document.where(Route, "journey", journey):
        curve = curve_plan(document, journey, plan.columns, language=language)
        shapes += (Group(curve_face(curve, theme, language), _MARGIN, _MARGIN + height + _GAP),)
        height += _GAP + curve.height
    return shapes, plan.width + 2 * _MARGIN, height + 2 * _MARGIN


def write_png(
    document: Document,
    path: Path,
    *,
    journey: str | None = None,
    content: str = "board",
    language: str | None = None,
    width: int | None = None,
    theme: Theme = LIGHT,
) -> tuple[int, int]:
    """Write the board at twice its size, or `width` pixels wide; what it got, in pixels. Raises Refused.

    A board too large for that gets smaller rather than take all memory.
    """
    if content != "board":
        raise Refused("unknown_content", content=content, format="png", contents="board")
    row = document.find(Journey, journey) if journey else next(iter(document.ordered(Journey)), None)
    if row is None:
        raise Refused("nothing_to_export")
    with part(0.0, 0.2):
        face, wide, high = board_picture(document, row.id, language or language_of(document), theme)
    scale = bounded_scale(wide, high, 2.0 if width is None else width / wide)
    with part(0.2, 0.5):
        image = paint(face, wide, high, scale, document, theme)
    with replacing(path) as whole, part(0.5, 1.0), whole.open("wb") as file:
        file.writelines(packed(image))
    return image.width(), image.height()


def bounded_scale(width: float, height: float, wish: float) -> float:
    """The scale that is wished for, or the largest one that memory and readers of PNG can stand."""
    most = min(LONGEST_SIDE / width, LONGEST_SIDE / height, (MOST_PIXELS / (width * height)) ** 0.5)
    return max(min(wish, float(most)), 1 / min(width, height))


def paint(face: Face, width: float, height: float, scale: float, document: Document, theme: Theme) -> QImage:
    """A face of width × height points as a picture."""
    gui_application()
    image = QImage(max(1, round(width * scale)), max(1, round(height * scale)), QImage.Format.Format_RGB32)
    if image.isNull():
        raise Refused("picture_too_large")
    image.setDotsPerMeterX(round(scale * 72 / 0.0254))
    image.setDotsPerMeterY(round(scale * 72 / 0.0254))
    image.fill(QColor(theme.board))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        draw(painter, face, pictures_of(document), scale)
    finally:
        painter.end()
    return image
