"""Draw a face with a QPainter: on the board, in previews, in pictures. It measures and decides nothing."""

from functools import lru_cache
from math import hypot
from threading import local
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGlyphRun, QLinearGradient, QPainter, QPainterPath, QPen

from app.exports.qt_glyphs import glyph_runs
from app.exports.qt_pictures import Pictures, decoded
from app.layout.outlines import bounds, cover, hatch_lines
from app.layout.shapes import Box, Ellipse, Face, Fill, Gradient, Group, Image, Path, Step, Text
from app.models.under_way import each

LEAST_TEXT = 3.0  # pixels; smaller text is a grey smear that costs time
_LARGEST_GLYPHS = 62.0  # pixels; from 64 on Qt 6.11 draws nothing with a font that was read from bytes
_HARD_EDGED = 8.0  # pixels
_MISSING = "#e5e7eb"
_PATHS_KEPT = 4_096
_LONG = 24  # steps from which a line is stroked in pieces
_PIECE = 4  # steps


class _Paths(local):
    """Outlines that were made; each thread has its own, because Qt finishes a path while it draws it."""

    def __init__(self) -> None:
        self.kept: dict[int, tuple[Path, QPainterPath]] = {}


_paths = _Paths()


def no_pictures(_: str) -> None:
    """For faces without pictures."""


def draw(painter: QPainter, face: Face, pictures: Pictures = no_pictures, scale_hint: float = 1.0) -> None:
    """Draw the shapes in order; one point is one unit of the painter.

    `pictures` gives the bytes of a picture by its hash. `scale_hint` is how many pixels a unit has:
    text under 3 pixels is left out. The painter's pen, brush and transform are as before afterwards.
    """
    painter.save()
    try:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _draw(painter, face, pictures, scale_hint)
    finally:
        painter.restore()


def _draw(painter: QPainter, face: Face, pictures: Pictures, scale: float) -> None:
    for shape in each(face):
        if type(shape) is Text:
            if shape.font.size * scale >= LEAST_TEXT:
                _draw_text(painter, shape)
        elif type(shape) is Group:
            _draw_group(painter, shape, pictures, scale)
        elif type(shape) is Image:
            _draw_image(painter, shape, pictures)
        elif type(shape) is Box:
            _draw_box(painter, shape, scale)
        elif type(shape) is Path:
            _draw_path(painter, shape)
        elif type(shape) is Ellipse:
            _draw_ellipse(painter, shape)


@lru_cache(maxsize=1_024)
def colour(code: str) -> QColor:
    """The colour of "#rrggbb" or "#rrggbbaa"; Qt itself reads the longer form with the alpha first."""
    alpha = int(code[7:9], 16) if len(code) == 9 else 255
    return QColor(int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16), alpha)


@lru_cache(maxsize=1_024)
def _brush(fill: str | None) -> QBrush:
    return QBrush(Qt.BrushStyle.NoBrush) if fill is None else QBrush(colour(fill))


def _brush_across(fill: Fill, x: float, w: float) -> QBrush:
    """The brush for a shape from x to x + w. Qt's own gradients of "the object" are shunned: while one is
    set, Qt draws glyphs without the painter's transform.
    """
    if not isinstance(fill, Gradient):
        return _brush(fill)
    gradient = QLinearGradient(x, 0, x + w, 0)
    gradient.setColorAt(0, colour(fill.start))
    gradient.setColorAt(1, colour(fill.end))
    return QBrush(gradient)


@lru_cache(maxsize=1_024)
def _pen(stroke: str | None, width: float, dash: tuple[float, ...], round_ends: bool) -> QPen:
    if stroke is None or width <= 0:
        return QPen(Qt.PenStyle.NoPen)
    cap = Qt.PenCapStyle.RoundCap if round_ends else Qt.PenCapStyle.FlatCap
    join = Qt.PenJoinStyle.RoundJoin if round_ends else Qt.PenJoinStyle.SvgMiterJoin
    pen = QPen(QBrush(colour(stroke)), width, Qt.PenStyle.SolidLine, cap, join)
    pen.setMiterLimit(10)
    if dash:
        pen.setDashPattern([part / width for part in (dash if len(dash) % 2 == 0 else dash * 2)])
    return pen


def _draw_text(painter: QPainter, text: Text) -> None:
    at = QPointF(text.x, text.y)
    across = painter.deviceTransform()
    large = text.font.size * hypot(across.m11(), across.m12()) > _LARGEST_GLYPHS
    painter.setPen(Qt.PenStyle.NoPen if large else colour(text.colour))
    for glyphs in glyph_runs(text.text, text.font):
        if large:
            painter.setBrush(colour(text.colour))
            painter.drawPath(_outlines(glyphs).translated(at))
        else:
            painter.drawGlyphRun(at, glyphs)


def _outlines(glyphs: QGlyphRun) -> QPainterPath:
    """A glyph run as a path; where its letters overlap, they are not cut out."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    font = glyphs.rawFont()
    for index, place in zip(glyphs.glyphIndexes(), glyphs.positions(), strict=True):
        path.addPath(font.pathForGlyph(index).translated(place))
    return path


def _draw_box(painter: QPainter, box: Box, scale: float) -> None:
    if box.stroke is None and box.hatch is None and not box.radius and isinstance(box.fill, str):
        # Most boxes. The smooth edge of a see-through one costs 20 times its area, for a shadow.
        hard = len(box.fill) == 9 and min(box.w, box.h) * scale >= _HARD_EDGED
        if hard:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(box.x, box.y, box.w, box.h), _brush(box.fill))
        if hard:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        return
    painter.setPen(_pen(box.stroke, box.stroke_width, box.dash, False))
    painter.setBrush(_brush_across(box.fill, box.x, box.w))
    rect = QRectF(box.x, box.y, box.w, box.h)
    radius = max(0.0, min(box.radius, box.w / 2, box.h / 2))
    if box.hatch is not None and box.fill is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        _draw_rect(painter, rect, radius)
    if box.hatch is not None:
        _draw_hatch(painter, box, rect, radius)
        painter.setPen(_pen(box.stroke, box.stroke_width, box.dash, False))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    _draw_rect(painter, rect, radius)


def _draw_rect(painter: QPainter, rect: QRectF, radius: float) -> None:
    if radius:
        painter.drawRoundedRect(rect, radius, radius)
    else:
        painter.drawRect(rect)


def _draw_hatch(painter: QPainter, box: Box, rect: QRectF, radius: float) -> None:
    assert box.hatch is not None
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    painter.setPen(_pen(box.hatch.colour, box.hatch.width, (), False))
    painter.drawLines([QLineF(*line) for line in hatch_lines(box)])
    painter.restore()


def _draw_path(painter: QPainter, path: Path) -> None:
    pen = _pen(path.stroke, path.stroke_width, path.dash, path.round_ends)
    painter.setBrush(_path_brush(path))
    if _is_long_line(path):
        _draw_line(painter, path, pen)
        return
    painter.setPen(pen)
    painter.drawPath(_outline(path))


def _is_long_line(path: Path) -> bool:
    """Whether it is one line of many steps whose pieces nobody can tell from the whole: round and opaque."""
    if len(path.steps) <= _LONG or not path.round_ends or path.fill is not None:
        return False
    return len(path.stroke or "") == len("#rrggbb") and all(step[0] != "Z" for step in path.steps)


def _draw_line(painter: QPainter, path: Path, pen: QPen) -> None:
    """Stroke a long line in pieces, the dashes running on: in one go Qt takes five times as long."""
    gone = 0.0
    for start in range(1, len(path.steps), _PIECE):
        piece = QPainterPath()
        piece.moveTo(*_end(path.steps[start - 1]))
        for step in path.steps[start : start + _PIECE]:
            _add_step(piece, step)
        if path.dash:
            pen = QPen(pen)
            pen.setDashOffset(gone / path.stroke_width)
            gone += piece.length()
        painter.setPen(pen)
        painter.drawPath(piece)


def _path_brush(path: Path) -> QBrush:
    if not isinstance(path.fill, Gradient):
        return _brush(path.fill)
    x, _, w, _ = bounds(path.steps)  # Qt's own box would leave the control points out
    return _brush_across(path.fill, x, w)


def _outline(path: Path) -> QPainterPath:
    """The path for Qt, kept by the identity of the shape: hashing its many steps would cost more."""
    paths = _paths.kept
    kept = paths.get(id(path))
    if kept is not None and kept[0] is path:
        return kept[1]
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for step in path.steps:
        _add_step(outline, step)
    if len(paths) >= _PATHS_KEPT:
        paths.clear()
    paths[id(path)] = (path, outline)
    return outline


def _end(step: Step) -> tuple[float, float]:
    return float(step[-2]), float(step[-1])


def _add_step(outline: QPainterPath, step: Step) -> None:
    kind, *numbers = step
    points: list[Any] = numbers
    if kind == "M":
        outline.moveTo(*points)
    elif kind == "L":
        outline.lineTo(*points)
    elif kind == "C":
        outline.cubicTo(*points)
    else:
        outline.closeSubpath()


def _draw_ellipse(painter: QPainter, ellipse: Ellipse) -> None:
    painter.setPen(_pen(ellipse.stroke, ellipse.stroke_width, ellipse.dash, False))
    painter.setBrush(_brush_across(ellipse.fill, ellipse.x - ellipse.rx, 2 * ellipse.rx))
    painter.drawEllipse(QPointF(ellipse.x, ellipse.y), ellipse.rx, ellipse.ry)


def _draw_image(painter: QPainter, image: Image, pictures: Pictures) -> None:
    rect, device = QRectF(image.x, image.y, image.w, image.h), painter.deviceTransform()
    across, down = hypot(device.m11(), device.m12()), hypot(device.m21(), device.m22())
    picture = decoded(image.picture, pictures, image.w * across, image.h * down)
    painter.save()
    if image.round:
        circle = QPainterPath()
        circle.addEllipse(rect)
        painter.setClipPath(circle, Qt.ClipOperation.IntersectClip)
    if picture is None:
        painter.fillRect(rect, colour(_MISSING))
    else:
        part = cover(picture.width(), picture.height(), image.w, image.h)
        painter.drawImage(rect, picture, QRectF(*part))
    painter.restore()


def _draw_group(painter: QPainter, group: Group, pictures: Pictures, scale: float) -> None:
    painter.save()
    try:
        painter.translate(group.x, group.y)
        if group.degrees:
            painter.rotate(group.degrees)
        if group.scale != 1.0:
            painter.scale(group.scale, group.scale)
        if group.clip is not None:
            painter.setClipRect(QRectF(*group.clip), Qt.ClipOperation.IntersectClip)
        _draw(painter, group.shapes, pictures, scale * group.scale)
    finally:
        painter.restore()
