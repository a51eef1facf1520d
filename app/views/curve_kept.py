"""Parts of the curve as pictures: its lines go along while the board goes sideways, its signs stay."""

from collections.abc import Callable
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.layout.curve_plan import CurvePlan
from app.layout.shapes import Face
from app.views.painter_pen import draw

_AIR = 24.0  # points beside the columns into which a sign or a line's end may reach


class KeptLines:
    """Paints the lines of a plan `aside` of where they were worked out; a new plan makes a new picture."""

    def __init__(self) -> None:
        self._made_for: tuple[object, ...] = ()
        self._base: CurvePlan | None = None
        self._left = self._right = 0.0
        self._picture = QPixmap()

    def paint(
        self,
        painter: QPainter,
        base: CurvePlan,
        aside: float,
        strip: QRectF,
        look: tuple[str, ...],
        paint_lines: Callable[[QPainter], None],
    ) -> None:
        """Blit what is seen in `strip`; `paint_lines` draws all of it where it was worked out, and `look`
        (the ground's colour first) says what that depends on besides the plan.
        """
        ratio = painter.device().devicePixelRatioF()
        left, right = (
            max(strip.left() - aside, base.left - _AIR),
            min(strip.right() - aside, base.width + _AIR),
        )
        made_for = (id(base), strip.height(), ratio, *look)
        if made_for != self._made_for or left < self._left or right > self._right:
            self._made_for, self._base = made_for, base  # it is kept, so that no other one gets its id
            spare = strip.width() / 2
            self._left = floor(max(left - spare, base.left - _AIR))
            self._right = ceil(min(right + spare, base.width + _AIR))
            place = QRectF(self._left, strip.y(), self._right - self._left, strip.height())
            self._picture = _drawn(place, ratio, QColor(look[0]), paint_lines)
        painter.drawPixmap(QPointF(self._left + aside, strip.y()), self._picture)


class KeptAxis:
    """The signs left of the lines, which stay where they are."""

    def __init__(self) -> None:
        self._made_for: tuple[object, ...] = ()
        self._picture = QPixmap()

    def paint(
        self, painter: QPainter, at: float, size: QSizeF, look: tuple[object, ...], face: Callable[[], Face]
    ) -> None:
        """Blit `face` so many pixels from the left; `look` says what that depends on besides its `size`."""
        ratio = painter.device().devicePixelRatioF()
        made_for = (size.width(), size.height(), ratio, *look)
        if made_for != self._made_for:
            self._made_for = made_for
            nothing = QColor(Qt.GlobalColor.transparent)
            self._picture = _drawn(
                QRectF(QPointF(), size), ratio, nothing, lambda picture: draw(picture, face())
            )
        painter.drawPixmap(QPointF(round(at * ratio) / ratio, 0), self._picture)


def _drawn(place: QRectF, ratio: float, ground: QColor, paint: Callable[[QPainter], None]) -> QPixmap:
    size = QSize(max(1, round(place.width())), max(1, round(place.height())))
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(ground)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-place.topLeft())
    paint(painter)
    painter.end()
    return picture
