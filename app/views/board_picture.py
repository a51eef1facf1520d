"""A small picture of a board for the start page: chevrons and notes as bare colours, without words."""

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.layout.board_face import scaffold_face
from app.layout.themes import LIGHT
from app.models.board import Lane, Note
from app.models.lane_kinds import note_colour
from app.views.board.scene import BoardScene
from app.views.painter_pen import colour, draw

WIDTH, HEIGHT = 192, 120  # pixels; shown at half of it, so that it is sharp on a fine screen
_LEAST = 3.0  # pixels that a note measures at least, so that it is seen


def board_picture(scene: BoardScene) -> QImage:
    """The top of the board, as wide as the picture. Costs a rectangle a note and no layout."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(colour(LIGHT.board))
    plan = scene.plan
    scale = WIDTH / max(plan.width, 1.0)
    painter = QPainter(image)
    try:
        painter.scale(scale, scale)
        draw(painter, scaffold_face(scene.layout, LIGHT), scale_hint=scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        document, least, bottom = scene.document, _LEAST / scale, HEIGHT / scale
        for key, (x, y, w, h) in plan.notes.items():
            if y < bottom:
                note = document.get(Note, key)
                paper = LIGHT.note(note.colour or note_colour(document.get(Lane, note.lane)))
                painter.setBrush(colour(paper.edge))
                painter.drawRect(QRectF(x, y, max(w, least), max(h, least)))
                painter.setBrush(colour(paper.fill))
                painter.drawRect(QRectF(x, y, max(w, least), max(h, least) * 0.94))
    finally:
        painter.end()
    return image


def packed(image: QImage) -> bytes:
    """The picture as a PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
