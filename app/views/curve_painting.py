"""One frame of the curve: columns, lines, words, axis; and on top what is chosen, held or dropped."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.layout import style
from app.layout.curve_face import axis_face, neutral_line, route_face
from app.layout.curve_plan import CurvePlan, CurvePoint, RouteLine
from app.layout.curve_words import place_words
from app.layout.lettering import CENTRE, set_text
from app.layout.shapes import Font
from app.layout.text import measure
from app.views import painter_pen
from app.views.appearance import px
from app.views.curve_held import HeldCurve
from app.views.curve_kept import KeptAxis, KeptLines
from app.views.language import current_language

if TYPE_CHECKING:
    from app.views.curve_view import CurveView


class CurvePainter:
    """While a point is in a hand, what stands still is one picture."""

    def __init__(self, view: "CurveView") -> None:
        self._view = view
        self._held = HeldCurve()
        self._kept = KeptLines()
        self._axis = KeptAxis()

    def paint(self, painter: QPainter) -> None:
        """Everything but the legend, which is a row of buttons."""
        view, drag = self._view, self._view.hands.drag
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bend: RouteLine | None = None
        if drag is None:
            self._held.let_go()
            self._paint_moved(painter)
        else:
            bend = self._held.paint(painter, view.plan, drag, view.size(), self._paint_still)
        painter.setClipRect(self._strip())
        if not any(line.points for line in view.base.routes):
            self._paint_hint(painter)
        if bend is not None:
            if view.hands.off:
                painter.setOpacity(0.25)
            self._held.paint_bend(painter, bend, view.plan, view.theme)
            painter.setOpacity(1.0)
        self._paint_chosen(painter, bend)
        view.drops.paint(painter)
        if view.hasFocus():
            painter.setClipping(False)
            painter.setPen(QPen(QColor(view.theme.drop), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(view.rect().adjusted(1, 1, -2, -2))

    def _paint_hint(self, painter: QPainter) -> None:
        """An empty curve says how to begin."""
        view = self._view
        hidden = QCoreApplication.translate("CurveView", "This route is hidden. Show it again above.")
        empty = QCoreApplication.translate("CurveView", "Drag a touchpoint here: it becomes the first stop.")
        words = hidden if view.is_hidden_route() else empty
        strip, columns, size = view.strip(), self._strip(), float(px(13))
        size *= min(1.0, (columns.width() - 32) / measure(words, Font(size)))
        y = strip.y() + strip.height() / 4 + size * 0.36
        said = set_text(words, self._middle(columns), y, Font(size), view.theme.muted, CENTRE)
        patch = QRectF(said.x - 8, y - 1.1 * size, said.width + 16, 1.6 * size)
        painter.fillRect(patch, QColor(view.theme.board))  # no line goes through the words
        painter_pen.draw(painter, (said,))

    def _middle(self, strip: QRectF) -> float:
        """The middle of the columns, as far as they are in sight."""
        places = self._view.columns().values()
        left = max(strip.left(), min((x for x, _ in places), default=strip.left()))
        right = min(strip.right(), max((x + w for x, w in places), default=strip.right()))
        return (left + right) / 2 if left < right else strip.center().x()

    def _sticky(self) -> float:
        """Where the strip of the curve begins: under the first column, and never out of sight."""
        left = min((x for x, _ in self._view.columns().values()), default=style.LABEL_WIDTH)
        return min(max(left, style.LABEL_WIDTH * 0.82), style.LABEL_WIDTH * 1.6)

    def _strip(self) -> QRectF:
        left = self._sticky() - 14
        return QRectF(left, 0, self._view.width() - left, self._view.height())

    def _paint_moved(self, painter: QPainter) -> None:
        """Everything but marks: as it was worked out, or where the board has been scrolled to since."""
        view = self._view
        if not view.aside:
            self._paint_still(painter, view.base, view.base)
            return
        self._paint_axis(painter)
        painter.save()
        painter.setClipRect(self._strip())
        look = (view.theme.board, view.theme.name, current_language(), self._chosen())
        self._kept.paint(
            painter, view.base, view.aside, self._strip(), look,
            lambda picture: self._paint_lines(picture, view.base, view.base, view.aside),
        )  # fmt: skip
        painter.restore()

    def _paint_still(self, painter: QPainter, plan: CurvePlan, told: CurvePlan) -> None:
        """Everything but marks and what is in a hand; with the words of `told`."""
        self._paint_axis(painter)
        painter.save()
        painter.setClipRect(self._strip())
        self._paint_lines(painter, plan, told)
        painter.restore()

    def _paint_axis(self, painter: QPainter) -> None:
        view, base, language = self._view, self._view.base, current_language()
        self._axis.paint(
            painter,
            self._sticky() - style.LABEL_WIDTH,
            QSizeF(style.LABEL_WIDTH, view.height()),
            (view.theme.name, language, base.top, base.bottom),
            lambda: axis_face(base, view.theme, language),
        )

    def _chosen(self) -> str:
        active = self._view.line_in(self._view.base)
        return active.route if active is not None else ""

    def _paint_lines(self, painter: QPainter, plan: CurvePlan, told: CurvePlan, aside: float = 0.0) -> None:
        """What lies under the columns, which are so many points `aside` of where the plan has them."""
        view, theme, chosen = self._view, self._view.theme, self._chosen()
        painter_pen.draw(painter, (neutral_line(plan, theme, self._strip().left() - aside),))
        painter.setPen(QPen(QColor(theme.rule), 1))
        for x, _ in list(view.columns().values())[1:]:
            painter.drawLine(QPointF(x - 3 - aside, plan.top), QPointF(x - 3 - aside, plan.bottom))
        words = place_words(told, theme, chosen, current_language())
        for text in words:  # no line between two phases runs through a word
            size = text.font.size
            patch = QRectF(text.x - 2, text.y - size, text.width + 4, 1.35 * size)
            painter.fillRect(patch, QColor(theme.board))
        for line in sorted(plan.routes, key=lambda each: each.route == chosen):
            painter_pen.draw(painter, route_face(line, plan, theme, line.route == chosen))
        painter_pen.draw(painter, words)

    def _paint_chosen(self, painter: QPainter, bend: RouteLine | None) -> None:
        view = self._view
        held = bend.points if bend else ()
        point: CurvePoint | None = next((each for each in held if each.note == view.note), None)
        point = point or view.chosen_point()
        if point is not None:
            pen = QPen(QColor(view.theme.drop), 2)
            if view.hands.off:
                pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = 9.5 if point.moment else 6.5  # short of its word
            painter.drawEllipse(QPointF(point.x, point.y), radius, radius)
