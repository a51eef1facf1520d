"""Paint the still part of a lane: cell outlines and notes, in device pixels, as fast as the zoom allows.

A note's sheet (shadow and paper) is blitted from a picture that all notes of one colour and size share; only
what is written on it is drawn note by note. Where no text could be read anyway, notes are plain rectangles,
colour by colour.
"""

from math import ceil
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.layout import style
from app.layout.faces import cell_face
from app.layout.frames import Frame
from app.layout.shapes import Box, Face, Text
from app.views.board.faces import FaceCache
from app.views.board.far_notes import FarNotes
from app.views.board.scene import BoardScene
from app.views.fonts import glyph_runs
from app.views.painter_pen import LEAST_TEXT, colour, draw

REACH = 9.0  # points: how far a diamond or a shadow reaches over the edge of its note
_SHEETS_KEPT = 256


def widened(frame: Frame) -> Frame:
    """A frame with what reaches over the edges of the notes in it."""
    return Frame(frame.x - REACH, frame.y - REACH, frame.w + 2 * REACH, frame.h + 2 * REACH)


class NotePainter:
    """Paints notes and lanes at `scale` device pixels a point."""

    def __init__(self, scene: BoardScene, faces: FaceCache) -> None:
        self.scene = scene
        self.faces = faces
        self.far = FarNotes(scene, faces)
        self._sheets: dict[tuple[int, float], tuple[Face, QPixmap]] = {}

    def clear(self) -> None:
        """Forget pictures of sheets: other colours."""
        self._sheets.clear()
        self.far.clear()

    def _origin(self) -> float:
        """The board's x at the left of the first column."""
        return min((x for x, _ in self.scene.plan.columns.values()), default=0.0)

    def paint_lane(
        self, painter: QPainter, lane: str, area: Frame, scale: float, coarse: bool = False
    ) -> None:
        """Paint what touches `area` (its y counts from the lane's top) around an origin at the left of the
        columns.
        """
        self._paint_cells(painter, lane, area, scale)
        origin = self._origin()
        if coarse or style.NOTE_CEILING * scale < LEAST_TEXT:
            self.far.paint(painter, lane, area, scale, origin)
            return
        hidden = self.scene.absent
        for note in self.scene.touching(lane, area, REACH):
            if note in hidden:
                continue
            frame = self.scene.places[note].frame
            self.paint_note(painter, note, round((frame.x - origin) * scale), round(frame.y * scale), scale)

    def prepare(self, lane: str, area: Frame, scale: float, deadline: float) -> bool:
        """Have the faces of an area ready before it is painted; False where time was up first.

        A face that is seen for the first time costs far more than its painting.
        """
        if style.NOTE_CEILING * scale < LEAST_TEXT:
            return True
        for note in self.scene.touching(lane, area, REACH):
            if not self.faces.has(note):
                if perf_counter() > deadline:
                    return False
                for shape in self.faces.note(note)[1]:
                    if type(shape) is Text and shape.font.size * scale >= LEAST_TEXT:
                        glyph_runs(shape.text, shape.font)
        return True

    def paint_note(self, painter: QPainter, note: str, x: float, y: float, scale: float) -> None:
        """Paint one note with its top left at a device pixel."""
        sheet, written = self.faces.note(note)
        picture = self._sheet(sheet, scale)
        painter.drawPixmap(QPointF(x - 1, y - 1), picture)
        painter.save()
        painter.translate(x, y)
        painter.scale(scale, scale)
        draw(painter, written, self.faces.picture, scale)
        painter.restore()

    def _sheet(self, sheet: Face, scale: float) -> QPixmap:
        known = self._sheets.get((id(sheet), scale))
        if known is not None:
            return known[1]
        boxes = [shape for shape in sheet if isinstance(shape, Box)]
        width = max((box.x + box.w for box in boxes), default=1.0)
        height = max((box.y + box.h for box in boxes), default=1.0)
        picture = QPixmap(ceil(width * scale) + 3, ceil(height * scale) + 3)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.translate(1, 1)
        painter.scale(scale, scale)
        draw(painter, sheet)
        painter.end()
        if len(self._sheets) >= _SHEETS_KEPT:
            self._sheets.clear()
        self._sheets[id(sheet), scale] = sheet, picture  # the sheet is kept, so that its id stays its own
        return picture

    def _paint_cells(self, painter: QPainter, lane: str, area: Frame, scale: float) -> None:
        plan = self.scene.plan
        height = plan.lanes[lane].h
        origin = self._origin()
        for left, width in plan.columns.values():
            if left > area.right or left + width < area.x:
                continue
            if width * scale < 24:
                painter.fillRect(
                    QRectF((left - origin) * scale, 0, width * scale, 1), colour(self.faces.theme.rule)
                )
                continue
            painter.save()
            painter.translate(round((left - origin) * scale), 0)
            painter.scale(scale, scale)
            draw(painter, cell_face(Frame(0.0, 0.0, width, height), self.faces.theme))
            painter.restore()
