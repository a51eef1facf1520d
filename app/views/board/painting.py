"""One frame of the board: the still part from tiles, what floats and what is marked on top, the panes over
all.
"""

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from app.layout import style
from app.layout.frames import Frame
from app.views.board.gestures.drag_notes import DragNotes
from app.views.board.landing import Landing
from app.views.board.marks import paint_focus, paint_selected, view_rect
from app.views.board.note_paint import NotePainter, widened
from app.views.board.structure import LANE
from app.views.board.tiles import BUDGET, HURRIED_BUDGET, PART_BUDGET, TileCache, rects_of
from app.views.fonts import widget_font
from app.views.painter_pen import colour

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView


_PICTURES_KEPT = 40  # of notes that floated: about seven megabytes at real size
_SHADE = 2.0  # points that the shadow of a note reaches below it
# Points around a note that are patched too: patches of neighbours meet, and become few large ones.
_BESIDE, _BELOW = style.NOTE_GAP / 2, style.NOTE_GAP - 1.0
_BESIDE_WORDS = 10  # pixels between the ring of a lane and its words, which begin at the very edge
_DIAMOND = (6.5, 5.5)  # points that the diamond reaches over a note's upper and right edges


_ANTIALIASING = QPainter.RenderHint.Antialiasing
_NO_PEN = Qt.PenStyle.NoPen


class BoardPainter:
    """Knows how a frame is put together, and keeps the tiles in line with camera and scene."""

    def __init__(self, board: "BoardView") -> None:
        self.board = board
        self.notes = NotePainter(board.scene, board.faces)
        self.overlays: list[Callable[[QPainter], None]] = []  # what somebody else paints over the notes
        self._floating: dict[str, tuple[QPixmap, int]] = {}  # pictures of notes that float or did
        self._floating_scale = 0.0
        self._patches: dict[str, QRect] = {}
        self._patch_rects: list[QRect] = []
        self._patched: tuple[float, ...] = ()
        self._under: QPixmap | None = None
        self._under_measures = (0, 0, 0.0)
        self.tiles = TileCache(self.notes.paint_lane, self.notes.prepare, QColor(colour(board.theme.board)))

    def renew(self) -> None:
        """Other colours or another language: nothing of before is right."""
        self._floating.clear()
        self.notes.clear()
        self.tiles.ground = QColor(colour(self.board.theme.board))
        self.tiles.clear()
        self.follow_structure()

    def forget(self, note: str) -> None:
        """This note looks different now."""
        self._floating.pop(note, None)
        self.board.faces.forget(note)

    def follow_structure(self) -> None:
        """Lanes or columns are elsewhere than before."""
        plan = self.board.scene.plan
        self.tiles.origin = min((x for x, _ in plan.columns.values()), default=0.0)
        self.tiles.width = plan.width - self.tiles.origin
        self.tiles.set_heights({lane: frame.h for lane, frame in plan.lanes.items()})

    def paint(self, painter: QPainter, part: QRect, stale: QRect) -> None:
        """Paint a part of the viewport, of which `stale` differs under what hangs in the hand."""
        gesture = self.board.hands.gesture
        if isinstance(gesture, DragNotes):
            self._paint_kept(painter, part, stale, gesture)
        else:
            self._under = None
            self._paint_ground(painter, part)
            if gesture is not None:
                painter.setRenderHint(_ANTIALIASING)
                gesture.paint(painter)

    @property
    def floats_on_top(self) -> bool:
        """Whether notes on their way are painted over what is kept under a hand, and not into it.

        Not where something lies on all notes: what floats must be under that.
        """
        return not self.overlays and isinstance(self.board.hands.gesture, DragNotes)

    def next_part(self) -> QRect:
        """A part of the viewport that is not sharp yet, and small enough for one frame; or none."""
        if not self.tiles.missing:
            return QRect()
        rect, ratio = QRectF(self.tiles.missing[0]), self.board.devicePixelRatioF()
        return QRectF(rect.topLeft() / ratio, rect.size() / ratio).toAlignedRect()

    def _paint_kept(self, painter: QPainter, part: QRect, stale: QRect, gesture: DragNotes) -> None:
        """All that is under a hand with notes is kept as a picture: at nearly every move only the hand is
        elsewhere.
        """
        camera, ratio = self.board.camera, self.board.devicePixelRatioF()
        measures = (camera.width, camera.height, ratio)
        if self._under is None or self._under_measures != measures:
            self._under, self._under_measures = self._empty_under(), measures
            stale = self.board.viewport().rect()
        if not stale.isEmpty():
            under = QPainter(self._under)
            try:
                under.setClipRect(stale)
                self._paint_ground(under, stale, floats=not self.floats_on_top)
                under.setClipRect(self.board.body_rect(), Qt.ClipOperation.IntersectClip)
                gesture.paint_target(under)
            finally:
                under.end()
        painter.drawPixmap(0, 0, self._under)
        if self.floats_on_top:
            body = self.board.body_rect()
            if not body.toRect().contains(part):
                painter.setClipRect(body)
            self._paint_floats(painter, part, ratio)
            painter.setClipping(False)
        gesture.paint(painter)

    def _empty_under(self) -> QPixmap:
        ratio = self.board.devicePixelRatioF()
        picture = QPixmap((QSizeF(self.board.viewport().size()) * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        return picture

    def _paint_ground(self, painter: QPainter, part: QRect, floats: bool = True) -> None:
        board, camera = self.board, self.board.camera
        ratio = board.devicePixelRatioF()
        self.tiles.set_scale(camera.scale * ratio)
        within = board.body_rect().toRect().contains(part)  # and is clipped already
        if not within:
            painter.save()
            painter.setClipRect(board.body_rect(), Qt.ClipOperation.IntersectClip)
        self._paint_lanes(painter, part, ratio)
        self._paint_patches(painter)
        painter.setRenderHint(_ANTIALIASING)
        self._paint_hints(painter)
        if floats:
            self._paint_floats(painter, part, ratio)
        if not within:
            painter.restore()
            board.panes.paint(painter, ratio, board.hurries)
            self._paint_header_focus(painter)

    def _paint_floats(self, painter: QPainter, part: QRect, ratio: float) -> None:
        """What moves while the ground stays, and all that lies on top of it."""
        self._paint_floating(painter, part, ratio)
        for overlay in self.overlays:
            overlay(painter)
        self._paint_marks(painter)

    def _paint_lanes(self, painter: QPainter, asked: QRect, ratio: float) -> None:
        camera = self.board.camera
        body = self.board.body_rect().toAlignedRect() & asked
        seen = body
        if ratio != 1.0:
            corner = QPointF(body.x() * ratio, body.y() * ratio)
            seen = QRectF(corner, QSizeF(body.size()) * ratio).toAlignedRect()
        left = round((camera.left - camera.x) * ratio)
        if ratio != 1.0:
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
        whole = asked.contains(self.board.viewport().rect())
        budget = HURRIED_BUDGET if self.board.hurries else BUDGET if whole else PART_BUDGET
        self.tiles.begin(budget, None if whole else seen)
        covers: list[QRect] = []
        for lane, frame in self.board.scene.plan.lanes.items():
            top = camera.view_y(frame.y)
            if top < body.bottom() + 1 and top + frame.h * camera.scale > body.top() - 1:
                covered = self.tiles.draw_lane(painter, lane, left, round(top * ratio), seen)
                if covered.contains(seen):
                    break
                covers.append(covered)
        else:
            bare = QRegion(seen)
            for covered in covers:
                bare -= covered
            for rect in rects_of(bare):
                painter.fillRect(rect, self.tiles.ground)
        self.tiles.end()
        if ratio != 1.0:
            painter.restore()

    def _paint_hints(self, painter: QPainter) -> None:
        """On an empty board where one may write the cells of the first phase say how to begin."""
        board, plan = self.board, self.board.scene.plan
        if plan.notes.places or board.writing.is_open or board.read_only or not plan.columns:
            return
        first = next(iter(plan.columns))
        words = QCoreApplication.translate("BoardView", "Double-click for a note")
        painter.setFont(widget_font(max(11, min(15, round(13 * board.camera.scale)))))
        painter.setPen(colour(board.theme.muted))
        for lane in plan.lanes:
            rect = view_rect(board.camera, plan.cells[first, lane]).adjusted(10, 6, -10, -6)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            if rect.contains(painter.boundingRect(rect, flags, words)):  # cut off, they say nothing
                painter.drawText(rect, flags, words)

    def _paint_floating(self, painter: QPainter, asked: QRect, ratio: float) -> None:
        """Notes on their way are pictures of themselves: they move many times before they change."""
        board, flights = self.board, self.board.floating.flights
        if not flights:
            return
        scale = board.camera.scale * ratio
        if scale != self._floating_scale:
            self._floating.clear()
            self._floating_scale = scale
        pictures, places = self._floating, board.scene.places
        part, (left, top) = self._part(asked), board.camera.to_view(0.0, 0.0)
        x0, y0 = left * ratio, top * ratio
        for note, flight in flights.items():
            if not flight.shown.meets(part) or note not in places:
                continue
            picture, air = pictures.get(note) or self._floating_picture(note)
            x, y = round(flight.shown.x * scale + x0) - air, round(flight.shown.y * scale + y0) - air
            if ratio == 1.0:
                painter.drawPixmap(x, y, picture)
            else:
                painter.drawPixmap(QPointF(x / ratio, y / ratio), picture)

    def _floating_picture(self, note: str) -> tuple[QPixmap, int]:
        """A picture that stays for a while: a hand that waves about sets the same notes aside again."""
        flights = self.board.floating.flights
        if len(self._floating) >= max(_PICTURES_KEPT, len(flights)):
            self._floating = {note: kept for note, kept in self._floating.items() if note in flights}
        self._floating[note] = self._note_picture(note)
        return self._floating[note]

    def _part(self, asked: QRect) -> Frame:
        """A part of the viewport on the board, with what reaches into it from outside."""
        camera = self.board.camera
        x, y = camera.to_board(asked.x(), asked.y())
        return widened(Frame(x, y, asked.width() / camera.scale, asked.height() / camera.scale))

    def _paint_patches(self, painter: QPainter) -> None:
        """Where a note is that floats or hangs in the hand, the ground of its cell; its tile keeps it."""
        scene, camera, theme = self.board.scene, self.board.camera, self.board.theme
        if not scene.covered:
            return
        stamp = (scene.version, camera.scale, camera.x, camera.y, camera.left, camera.top)
        if stamp != self._patched:
            self._patches.clear()
            self._patched = stamp
        if self._patches.keys() != scene.covered:
            patches, places = self._patches, scene.places
            self._patches = {n: patches.get(n) or self._patch(n) for n in scene.covered if n in places}
            together = QRegion()
            for patch in self._patches.values():
                together += patch
            self._patch_rects = rects_of(together)
        painter.setPen(_NO_PEN)
        painter.setBrush(colour(theme.cell or theme.board))
        painter.drawRects(self._patch_rects)

    def _patch(self, note: str) -> QRect:
        frame = self.board.scene.frame(note)
        up, right = _DIAMOND if self.board.faces.reaches_over(note) else (1.0, _BESIDE)
        hole = Frame(frame.x - _BESIDE, frame.y - up, frame.w + _BESIDE + right, frame.h + up + _BELOW)
        return view_rect(self.board.camera, hole).toAlignedRect()

    def _paint_marks(self, painter: QPainter) -> None:
        board, selection = self.board, self.board.selection
        accent = board.theme.drop
        gesture_hides = board.scene.hidden - board.floating.flights.keys()
        if len(selection.ids) > 1 and not selection.ids.keys() <= gesture_hides:
            seen = board.seen_area()
            here = dict.fromkeys((*board.scene.notes_in(seen), *board.floating.flights))
            frames = [self._frame(n) for n in here if n in selection.ids and n not in gesture_hides]
            rects = [view_rect(board.camera, f) for f in frames if f is not None and f.meets(seen)]
            paint_selected(painter, rects, accent)
        if board.writing.is_open:
            paint_focus(painter, board.writing.rect(), accent, on_note=True)
        elif selection.note is not None and selection.note not in gesture_hides:
            frame = self._frame(selection.note)
            if frame is not None:
                paint_focus(painter, view_rect(board.camera, frame), accent, on_note=True)
        elif selection.header is not None:
            return
        elif selection.note is None and selection.cell in board.scene.plan.cells and board.hasFocus():
            paint_focus(painter, self._cell_focus(), accent, on_note=False)

    def _paint_header_focus(self, painter: QPainter) -> None:
        """The ring around a chevron or a label; at the edge of the panes it would be cut off outside."""
        board, rect = self.board, self.board.header_rect()
        if board.hasFocus() and not rect.isEmpty():
            if board.selection.header is not None and board.selection.header[0] == LANE:
                rect.setLeft(rect.left() - min(_BESIDE_WORDS, board.camera.inset))  # its words begin there
            painter.setRenderHint(_ANTIALIASING)
            inside = rect & QRectF(board.viewport().rect())
            paint_focus(painter, inside.adjusted(3, 3, -3, -3), board.theme.drop, on_note=True)
            paint_focus(painter, inside.adjusted(5, 5, -5, -5), board.theme.on_drop, on_note=True)

    def _cell_focus(self) -> QRectF:
        """In a cell without focused note the ring stands where the next note will come; round the cell where
        that would be in the lane below.
        """
        board, cell = self.board, self.board.selection.cell
        assert cell is not None
        whole = view_rect(board.camera, board.scene.plan.cells[cell])
        if not board.scene.is_free(cell[1]):
            landing = Landing(board.scene, cell)
            slot = view_rect(board.camera, landing.slot(len(landing.rest)))
            if slot.bottom() <= whole.bottom():
                return slot
        return whole.adjusted(3, 3, -3, -3)

    def _frame(self, note: str) -> Frame | None:
        return self.board.floating.frame(note) or self.board.scene.plan.notes.get(note)

    def note_picture(self, note: str) -> tuple[QPixmap, float]:
        """One note as a picture for the hand that drags it, and the pixels of air on each side of it."""
        picture, air = self._note_picture(note)
        return picture, air / self.board.devicePixelRatioF()

    def _note_picture(self, note: str) -> tuple[QPixmap, int]:
        """The air in device pixels: no more than is needed, because air too is painted at every move."""
        ratio = self.board.devicePixelRatioF()
        frame, scale = self.board.scene.frame(note), self.board.camera.scale * ratio
        air = round(style.MOMENT_RADIUS * scale) if self.board.faces.reaches_over(note) else 1
        below = max(air, ceil(_SHADE * scale)) + 1
        picture = QPixmap(round(frame.w * scale) + 2 * air + 1, round(frame.h * scale) + air + below)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.notes.paint_note(painter, note, air, air, scale)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture, air
