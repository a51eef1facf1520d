"""The still part of the board as pictures, lane by lane, so that a frame is a handful of blits.

Each lane has tiles of its own that start at its top: when a lane grows, those below it move without being
painted again. Tiles belong to one scale. After a zoom the old ones are stretched until the new ones are
there, and no frame paints longer than its budget: what is `missing` then comes with the next ones.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil, floor
from time import perf_counter
from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from app.layout.frames import Frame

BUDGET = 0.006  # seconds of painting tiles in one frame
PART_BUDGET = 0.003  # in one that brings nothing else: a hand elsewhere in the window waits for it
HURRIED_BUDGET = -1.0  # in mid-zoom no tile is worth painting: the next frame has another scale
FIRST_BUDGET = 0.06
_BYTES = 64 * 1024 * 1024
_LARGE, _SMALL = (
    512,
    256,
)  # device pixels; far away a tile holds so many notes that small ones keep frames short
_FAR = 0.6

PaintLane = Callable[[QPainter, str, Frame, float, bool], None]
Prepare = Callable[[str, Frame, float, float], bool]
Key = tuple[str, int, int]  # lane, column, row


@dataclass(slots=True)
class Tile:
    """One picture, and the parts of it that are out of date."""

    picture: QPixmap
    dirty: QRegion = field(default_factory=QRegion)


@dataclass(slots=True)
class Generation:
    """The tiles of one scale."""

    scale: float
    side: int
    tiles: OrderedDict[Key, Tile] = field(default_factory=OrderedDict)


class TileCache:
    """Tiles of all lanes at the scale that is shown, and of the scale that was shown before."""

    def __init__(self, paint: PaintLane, prepare: Prepare, ground: QColor) -> None:
        self.paint = paint
        self.prepare = prepare
        self.ground = ground
        self.origin = 0.0  # points: the board's x at the left of the first column
        self.width = 0.0  # points, of all columns
        self.heights: dict[str, float] = {}  # points, by lane
        self.missing: list[QRect] = []  # parts of the viewport, in device pixels, whose tile is not ready
        self._is_unseen = False  # since the scale is another one, no frame showed all of it
        self._now = Generation(1.0, _LARGE)
        self._before: Generation | None = None
        self._deadline = 0.0

    @property
    def complete(self) -> bool:
        """Whether all that is in sight is sharp."""
        return not self.missing and not self._is_unseen

    # ---- keeping up ------------------------------------------------------------------------------

    def set_scale(self, scale: float) -> None:
        """Show another scale, in device pixels a point; what is there of the last complete one stays to be
        stretched.
        """
        if scale == self._now.scale:
            return
        if self._before is None or self.complete or len(self._now.tiles) >= len(self._before.tiles):
            self._before = self._now
        self._is_unseen = True
        if self._before is not None and self._before.scale == scale:
            self._now, self._before = self._before, None
        else:
            self._now = Generation(scale, _LARGE if scale >= _FAR else _SMALL)

    def clear(self) -> None:
        """Throw every tile away."""
        self._now.tiles.clear()
        self._before = None

    def set_heights(self, heights: Mapping[str, float]) -> None:
        """Lanes came, went, or became higher or lower; what lies above a lane's edge stays painted."""
        for generation in self._generations():
            kept = {
                key: tile
                for key, tile in generation.tiles.items()
                if self._outlives(key, heights, generation)
            }
            generation.tiles = OrderedDict(kept)
        self.heights = dict(heights)

    def _outlives(self, key: Key, heights: Mapping[str, float], generation: Generation) -> bool:
        """Whether a tile is still right when lanes get these heights."""
        old, new = self.heights.get(key[0]), heights.get(key[0])
        if old is None or new is None:
            return False
        return old == new or key[2] < floor(min(old, new) * generation.scale - 2) // generation.side

    def invalidate(self, lane: str, area: Frame) -> None:
        """Have an area painted again; its y counts from the lane's top, in points."""
        for generation in self._generations():
            rect = self._pixels(area, generation.scale)
            for column, row in _cover(rect, generation.side):
                tile = generation.tiles.get((lane, column, row))
                if tile is not None:
                    corner = QPoint(column * generation.side, row * generation.side)
                    tile.dirty += rect.translated(-corner) & tile.picture.rect()

    def _generations(self) -> Iterator[Generation]:
        yield self._now
        if self._before is not None:
            yield self._before

    def _pixels(self, area: Frame, scale: float) -> QRect:
        left, top = floor((area.x - self.origin) * scale) - 1, floor(area.y * scale) - 1
        return QRect(left, top, ceil(area.w * scale) + 3, ceil(area.h * scale) + 3)

    # ---- one frame -------------------------------------------------------------------------------

    def begin(self, budget: float, part: QRect | None = None) -> None:
        """A frame of a `part` of the viewport, or of all of it, starts. The very first one takes its time:
        there is nothing yet that could be shown meanwhile.
        """
        if part is None and not self._now.tiles and self._before is None:
            budget = FIRST_BUDGET
        self._deadline = perf_counter() + budget
        self._is_unseen = self._is_unseen and part is not None
        self.missing = [] if part is None else [rect for rect in self.missing if not part.contains(rect)]

    def draw_lane(self, painter: QPainter, lane: str, x: int, y: int, seen: QRect) -> QRect:
        """Draw what is `seen` of a lane whose top left corner is at the device pixel (x, y); what that
        covered.
        """
        height, side = ceil(self.heights[lane] * self._now.scale), self._now.side
        covered = seen & QRect(x, y, ceil(self.width * self._now.scale), height)
        for column, row in _cover(covered, side, x, y):
            left, top = x + column * side, y + row * side
            tile, is_ready = self._tile((lane, column, row))
            if not is_ready:
                place = QRect(left, top, side, side) & covered
                if place not in self.missing:
                    self.missing.append(place)
            if tile is not None:
                painter.drawPixmap(left, top, tile.picture)
            else:
                size = min(side, height - row * side)
                self._stand_in(painter, lane, QRect(column * side, row * side, side, size), QPoint(left, top))
        return covered

    def end(self) -> None:
        """The frame is done. When nothing is missing any more the old scale can go, and so can what was not
        seen for long.
        """
        if self.complete:
            self._before = None
        tiles, most = self._now.tiles, max(8, _BYTES // (self._now.side * self._now.side * 4))
        while len(tiles) > most:
            tiles.popitem(last=False)

    def _tile(self, key: Key) -> tuple[Tile | None, bool]:
        """The tile, painted now if there is time; a stale one rather than none. And whether it is sharp."""
        tile = self._now.tiles.get(key)
        if tile is not None and tile.dirty.isEmpty():
            self._now.tiles.move_to_end(key)
            return tile, True
        if perf_counter() > self._deadline or not self.prepare(
            key[0], self._area(key, tile), self._now.scale, self._deadline
        ):
            return tile, False
        if tile is None:
            side = self._now.side
            rows = ceil(self.heights[key[0]] * self._now.scale) - key[2] * side
            picture = QPixmap(side, max(1, min(side, rows)))
            tile = self._now.tiles[key] = Tile(picture, QRegion(picture.rect()))
        self._repaint(key, tile)
        self._now.tiles.move_to_end(key)
        return tile, True

    def _area(self, key: Key, tile: Tile | None) -> Frame:
        """What has to be painted of a tile, in points of its lane."""
        scale, side = self._now.scale, self._now.side
        part = QRect(0, 0, side, side) if tile is None else tile.dirty.boundingRect()
        x, y = key[1] * side + part.x(), key[2] * side + part.y()
        return Frame(x / scale + self.origin, y / scale, part.width() / scale, part.height() / scale)

    def _repaint(self, key: Key, tile: Tile) -> None:
        lane, column, row = key
        scale, side = self._now.scale, self._now.side
        painter = QPainter(tile.picture)
        for rect in _few(tile.dirty & QRegion(tile.picture.rect())):
            painter.setClipRect(rect)
            painter.fillRect(rect, self.ground)
            painter.save()
            painter.translate(QPoint(-column * side, -row * side))
            left, top = column * side + rect.x(), row * side + rect.y()
            area = Frame(left / scale + self.origin, top / scale, rect.width() / scale, rect.height() / scale)
            self.paint(painter, lane, area, scale, False)
            painter.restore()
        painter.end()
        tile.dirty = QRegion()

    def _stand_in(self, painter: QPainter, lane: str, part: QRect, at: QPoint) -> None:
        """Something for a tile that is not there yet: the old scale stretched, or bare rectangles."""
        painter.save()
        target = QRect(at, part.size())
        painter.setClipRect(target.intersected(painter.clipBoundingRect().toAlignedRect()))
        old = [] if self._before is None else self._old_tiles(self._before, lane, part)
        if not old or None in old:
            self._paint_coarse(painter, lane, part, at)
        for tile in old:
            if tile is not None:
                self._stretch(painter, *tile, at - part.topLeft())
        painter.restore()

    def _paint_coarse(self, painter: QPainter, lane: str, part: QRect, at: QPoint) -> None:
        scale = self._now.scale
        painter.save()
        painter.fillRect(QRect(at, part.size()), self.ground)
        painter.translate(at - part.topLeft())
        left, top = part.x() / scale + self.origin, part.y() / scale
        self.paint(painter, lane, Frame(left, top, part.width() / scale, part.height() / scale), scale, True)
        painter.restore()

    def _old_tiles(self, old: Generation, lane: str, part: QRect) -> list[tuple[QPixmap, QRectF] | None]:
        """The old scale's tiles under a part of a lane, each with where it goes at this scale; None for a
        missing one.
        """
        ratio = old.scale / self._now.scale
        source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
        strip = QRect(0, 0, ceil(self.width * old.scale), ceil(self.heights[lane] * old.scale))
        found: list[tuple[QPixmap, QRectF] | None] = []
        for column, row in _cover(source.toAlignedRect().intersected(strip), old.side):
            tile = old.tiles.get((lane, column, row))
            if tile is None:
                found.append(None)
                continue
            x, y, size = column * old.side / ratio, row * old.side / ratio, tile.picture.size()
            found.append((tile.picture, QRectF(x, y, size.width() / ratio, size.height() / ratio)))
        return found

    def _stretch(self, painter: QPainter, picture: QPixmap, place: QRectF, by: QPoint) -> None:
        painter.drawPixmap(place.translated(by.x(), by.y()), picture, QRectF(picture.rect()))


def _cover(rect: QRect, side: int, x: int = 0, y: int = 0) -> Iterator[tuple[int, int]]:
    """Columns and rows of the tiles that a rectangle touches, of those that start at (x, y)."""
    left, top, width, height = cast(tuple[int, int, int, int], rect.getRect())
    if width <= 0 or height <= 0:
        return
    columns = range(max(0, (left - x) // side), (left - x + width - 1) // side + 1)
    for row in range(max(0, (top - y) // side), (top - y + height - 1) // side + 1):
        for column in columns:
            yield column, row


def rects_of(region: QRegion) -> list[QRect]:
    """The rectangles of a region."""
    return [*region]  # type: ignore[misc]


def _few(region: QRegion) -> list[QRect]:
    """The rectangles of a region; where there are many, painting their hull costs less."""
    return rects_of(region) if region.rectCount() <= 4 else [region.boundingRect()]
