"""Notes seen from so far that only their colour counts: rectangles in points, kept in strips of a cell by
colour.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from app.layout.frames import Frame
from app.views.board.cells import Cell
from app.views.board.faces import FaceCache
from app.views.board.scene import BoardScene
from app.views.painter_pen import colour

_STRIP = 64  # notes; what lies in one strip is drawn or left out together

ByColour = dict[str, list[QRectF]]


class FarNotes:
    """Draws thousands of notes with a few calls; a strip is made anew only when its cell changed."""

    def __init__(self, scene: BoardScene, faces: FaceCache) -> None:
        self.scene = scene
        self.faces = faces
        self._strips: dict[Cell, tuple[int, list[tuple[float, float, ByColour]]]] = {}

    def clear(self) -> None:
        """Other colours, or another board."""
        self._strips.clear()

    def paint(self, painter: QPainter, lane: str, area: Frame, scale: float, left: float) -> None:
        """Draw the notes of a lane that touch `area`; the painter's origin is the lane's top at the board's x
        `left`.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.scale(scale, scale)
        painter.translate(-left, 0)
        for phase, (x, width) in self.scene.plan.columns.items():
            if x > area.right or x + width < area.x or (phase, lane) not in self.scene.cells:
                continue
            for top, bottom, rects in self._of((phase, lane)):
                if top <= area.bottom and bottom >= area.y:
                    for code, same in rects.items():
                        painter.setBrush(QBrush(colour(code)))
                        painter.drawRects(same)
        painter.restore()

    def _of(self, cell: Cell) -> list[tuple[float, float, ByColour]]:
        notes = self.scene.cells[cell]
        absent = self.scene.absent
        hidden = absent & notes.frames.keys() if absent else None
        known = self._strips.get(cell)
        if known is not None and known[0] == notes.version and not hidden:
            return known[1]
        order = [note for note in notes.in_order() if not hidden or note not in hidden]
        starts = range(0, len(order), _STRIP)
        strips = [self._strip(order[start : start + _STRIP], notes.frames) for start in starts]
        if not hidden:
            self._strips[cell] = (notes.version, strips)
        return strips

    def _strip(self, notes: list[str], frames: dict[str, Frame]) -> tuple[float, float, ByColour]:
        rects: ByColour = {}
        for note in notes:
            rects.setdefault(self.faces.fill(note), []).append(QRectF(*frames[note]))
        return frames[notes[0]].y, max(frames[note].bottom for note in notes), rects
