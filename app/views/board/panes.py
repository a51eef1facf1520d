"""Chevrons at the top and lane labels at the left, in sight however far the notes are scrolled or zoomed."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.layout.frames import Frame
from app.layout.shapes import Face
from app.layout.style import BAND_GAP
from app.models.board import Lane, Phase, Stage
from app.models.change import Change
from app.views.appearance import target
from app.views.board.camera import MARGIN, Camera
from app.views.board.faces import FaceCache
from app.views.board.scene import BoardScene, Difference
from app.views.painter_pen import colour, draw

_LEAST_WORDS = 56.0  # points: in a narrower chevron no name can be set
LABEL = 60.0  # points: how high the words of a label are at most
_SHADE = 6  # pixels: how deep the panes throw a shadow on notes that are scrolled under them


class Panes:
    """Paints the header and the labels; their faces are pictures, made once a zoom."""

    def __init__(self, scene: BoardScene, faces: FaceCache, camera: Camera) -> None:
        self.scene = scene
        self.faces = faces
        self.camera = camera
        self._pictures: dict[tuple[str, str, int], QPixmap] = {}
        self._shades: dict[bool, QPixmap] = {}
        self._made_for: tuple[float, float] = (0.0, 0.0)

    def clear(self) -> None:
        """Make the pictures anew: other words, colours or places."""
        self._pictures.clear()
        self._shades.clear()

    def follow(self, change: Change, found: Difference) -> None:
        """After a change: other words make all pictures anew, other notes only the counts of their lanes.
        Lanes that are higher or lower than before have the same pictures elsewhere.
        """
        if change.touches(Phase, Stage, Lane):
            self.clear()
            return
        for key in [key for key in self._pictures if key[0] == "lane" and key[1] in found.lanes]:
            del self._pictures[key]

    def paint(self, painter: QPainter, ratio: float, hurried: bool) -> None:
        """Paint both panes over the body; `ratio` is device pixels a pixel. Where it is `hurried`, pictures
        of another zoom are stretched.
        """
        made_for = (self.camera.scale, ratio)
        if made_for != self._made_for and not hurried:
            self._pictures.clear()
            self._made_for = made_for
        self._paint_labels(painter, ratio)
        self._paint_header(painter, ratio)

    # ---- labels ----------------------------------------------------------------------------------

    def _paint_labels(self, painter: QPainter, ratio: float) -> None:
        camera = self.camera
        ground = colour(self.faces.theme.board)
        painter.fillRect(QRectF(0, camera.top, camera.left, camera.height - camera.top), ground)
        if camera.x > 0:
            self._shade(painter, QRectF(camera.left, camera.top, _SHADE, camera.height - camera.top), ratio)
        painter.save()
        below = QRectF(0, camera.top, camera.left, camera.height - camera.top)
        painter.setClipRect(below, Qt.ClipOperation.IntersectClip)
        for lane, frame in self.scene.plan.lanes.items():
            top, height = camera.view_y(frame.y), frame.h * camera.scale
            if top + height < camera.top or top > camera.height:
                continue
            self._paint_label(painter, lane, top, height, ratio)
        painter.restore()

    def _paint_label(self, painter: QPainter, lane: str, top: float, height: float, ratio: float) -> None:
        """A label stays in sight as long as its lane is, and never reaches into the next one."""
        camera, pane = self.camera, self.camera.pane_scale
        words = min(height, LABEL * pane)
        y = max(top, min(camera.top, top + height - words))
        painter.save()
        painter.setClipRect(QRectF(0, top, camera.left, height), Qt.ClipOperation.IntersectClip)
        frame = Frame(0, 0, camera.label, words / pane)
        key = ("lane", lane, round(frame.h))  # a low lane has other words
        picture = self._picture(key, frame, lambda: self.faces.lane(lane, frame.h), pane, ratio)
        self._put(painter, picture, camera.inset, y, frame.w * pane, words)
        painter.restore()

    # ---- header ----------------------------------------------------------------------------------

    def _paint_header(self, painter: QPainter, ratio: float) -> None:
        camera, plan, pane = self.camera, self.scene.plan, self.camera.pane_scale
        painter.fillRect(QRectF(0, 0, camera.width, camera.top), colour(self.faces.theme.board))
        if camera.y > 0:
            self._shade(painter, QRectF(0, camera.top, camera.width, _SHADE), ratio)
        if plan.band is not None:
            frame = plan.band._replace(w=camera.label)
            picture = self._picture(("band", "", 0), frame, self.faces.band, pane, ratio)
            y = MARGIN + frame.y * pane
            self._put(painter, picture, camera.inset, y, frame.w * pane, frame.h * pane)
        painter.save()
        above = QRectF(camera.left, 0, camera.width - camera.left, camera.top)
        painter.setClipRect(above, Qt.ClipOperation.IntersectClip)
        rows = (
            ("group", plan.groups, self.faces.group),
            ("stage", plan.stages, self.faces.stage),
            ("phase", plan.phases, self.faces.phase),
        )
        for kind, frames, face in rows:
            for key, frame in reversed(frames.items()):  # a chevron's tip lies over the next one
                x, width = camera.view_x(frame.x), frame.w * camera.scale
                if x > camera.width or x + width < camera.left:
                    continue
                self._paint_band_piece(painter, kind, key, frame, face, ratio)
        painter.restore()

    def _paint_band_piece(
        self,
        painter: QPainter,
        kind: str,
        key: str,
        frame: Frame,
        face: Callable[[str, float], Face],
        ratio: float,
    ) -> None:
        """A chevron, pill or group name at its place; where no word fits, its colour alone."""
        camera, pane = self.camera, self.camera.pane_scale
        x, y = camera.view_x(frame.x), MARGIN + frame.y * pane
        wide = frame._replace(w=frame.w * camera.scale / pane)
        if wide.w < _LEAST_WORDS:
            width = max(1.0, frame.w * camera.scale - 1)
            painter.fillRect(QRectF(x, y, width, frame.h * pane), colour(self.faces.band_colour(kind, key)))
            return
        picture = self._picture((kind, key, 0), wide, lambda: face(key, wide.w), pane, ratio)
        self._put(painter, picture, x, y, wide.w * pane, wide.h * pane)

    def _header_rect(self, frame: Frame) -> QRectF:
        camera, pane = self.camera, self.camera.pane_scale
        return QRectF(camera.view_x(frame.x), MARGIN + frame.y * pane, frame.w * camera.scale, frame.h * pane)

    def phase_rect(self, phase: str) -> QRectF:
        """Where a chevron is in the viewport."""
        return self._header_rect(self.scene.plan.phases[phase])

    def stage_rect(self, stage: str) -> QRectF:
        """Where a pill of the second band is in the viewport."""
        return self._header_rect(self.scene.plan.stages[stage])

    def band_rect(self) -> QRectF:
        """Where the second band is in the viewport, without its label; empty where there is none."""
        band = self.scene.plan.band
        if band is None:
            return QRectF()
        rect = self._header_rect(band)
        right = self.camera.view_x(self.scene.plan.width)
        return QRectF(self.camera.left, rect.y(), max(0.0, right - self.camera.left), rect.height())

    def stage_at(self, x: float, y: float) -> str | None:
        """The pill under a pixel of the viewport."""
        if x < self.camera.left or y >= self.camera.top:
            return None
        reach = BAND_GAP / 2 * self.camera.pane_scale  # pills are flat: the air around them is theirs too

        def away(stage: str) -> float:
            rect = self.stage_rect(stage)
            if not rect.left() <= x <= rect.right():
                return float("inf")
            return max(rect.top() - y, y - rect.bottom(), 0.0)

        nearest = min(self.scene.plan.stages, key=away, default=None)
        if nearest is None:
            return None
        short = (target() - self.stage_rect(nearest).height()) / 2
        return nearest if away(nearest) <= max(reach, short) else None

    def column_at(self, x: float) -> str | None:
        """The phase in whose column a pixel of the viewport is, or the nearest one; None without phases."""
        columns, camera = self.scene.plan.columns, self.camera

        def away(phase: str) -> float:
            left, width = columns[phase]
            return max(camera.view_x(left) - x, x - camera.view_x(left + width), 0.0)

        return min(columns, key=away, default=None)

    def is_on_quote(self, phase: str, y: float) -> bool:
        """Whether a pixel on a chevron is on the sentence of its customer."""
        rect, camera = self.phase_rect(phase), self.camera
        wide = rect.width() / camera.pane_scale
        top = self.faces.quote_top(phase, wide) if wide >= _LEAST_WORDS else None
        return top is not None and y >= rect.y() + top * camera.pane_scale

    def phase_at(self, x: float, y: float) -> str | None:
        """The chevron under a pixel of the viewport."""
        if x < self.camera.left or y >= self.camera.top:
            return None
        for phase in self.scene.plan.phases:
            if self.phase_rect(phase).contains(QPointF(x, y)):
                return phase
        return None

    def lane_rect(self, lane: str) -> QRectF:
        """Where the words of a label are in the viewport; they stay in sight as long as their lane is."""
        frame, camera = self.scene.plan.lanes[lane], self.camera
        top, height = camera.view_y(frame.y), frame.h * camera.scale
        words = min(height, LABEL * camera.pane_scale)
        y = max(top, min(camera.top, top + height - words))
        return QRectF(camera.inset, y, camera.left - camera.inset, words)

    def lane_at(self, x: float, y: float) -> str | None:
        """The lane whose label is under a pixel of the viewport."""
        if x >= self.camera.left or y < self.camera.top:
            return None
        _, board_y = self.camera.to_board(x, y)
        lanes = self.scene.plan.lanes.items()
        return next((lane for lane, frame in lanes if frame.y <= board_y < frame.bottom), None)

    # ---- pictures --------------------------------------------------------------------------------

    def _picture(
        self, key: tuple[str, str, int], frame: Frame, face: Callable[[], Face], scale: float, ratio: float
    ) -> QPixmap:
        known = self._pictures.get(key)
        if known is not None:
            return known
        made: Face = face()
        picture = QPixmap(
            max(1, round((frame.w + 1) * scale * ratio)), max(1, round((frame.h + 1) * scale * ratio))
        )
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.scale(scale * ratio, scale * ratio)
        draw(painter, made, self.faces.picture, scale * ratio)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        self._pictures[key] = picture
        return picture

    def _put(self, painter: QPainter, picture: QPixmap, x: float, y: float, w: float, h: float) -> None:
        """Blit a picture; one that was made for another zoom is stretched to where its successor will be."""
        if self._made_for[0] == self.camera.scale:
            painter.drawPixmap(QPointF(round(x), round(y)), picture)
            return
        painter.drawPixmap(QRectF(x, y, w, h), picture, QRectF(picture.rect()))

    def _shade(self, painter: QPainter, area: QRectF, ratio: float) -> None:
        """A soft edge, two steps, where notes disappear under a pane. It is a picture too: see-through colour
        as long as a pane is shared out over threads, and waits for them at every frame.
        """
        size = (area.size() * ratio).toSize()
        if size.isEmpty():
            return
        across = area.width() < area.height()
        picture = self._shades.get(across)
        if picture is None or picture.size() != size:
            picture = self._shades[across] = self._shade_picture(size, across, ratio)
        painter.drawPixmap(area.topLeft(), picture)

    def _shade_picture(self, size: QSize, across: bool, ratio: float) -> QPixmap:
        picture, tint = QPixmap(size), QColor(colour(self.faces.theme.shade))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        for depth, alpha in ((_SHADE, 10), (_SHADE // 2, 14)):
            tint.setAlpha(alpha)
            wide = round(depth * ratio)
            painter.fillRect(0, 0, wide if across else size.width(), size.height() if across else wide, tint)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
