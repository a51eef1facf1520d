"""How a step of history looks: a line through time with a dot for every step, its time, title and words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.views.appearance import px
from app.views.errors import guarded
from app.views.history.step_model import ABOUT, DAY, KIND, STATE, TIME, notes_text

HEIGHT = 34  # pixels at 13 pixels of letter; every row is as high, so that ten thousand need no measuring
_LINE = 20  # pixels from the left: the line through time
_TEXT = 38
_EDGE = 12

Index = QModelIndex | QPersistentModelIndex


class StepDelegate(QStyledItemDelegate):
    """Draws; clicks and keys are the list's."""

    @guarded
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, max(HEIGHT, QFontMetrics(option.font).height() + px(16)))

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(KIND) == DAY:
            self._paint_day(painter, option, index)
        else:
            self._paint_step(painter, option, index)
        painter.restore()

    def _paint_day(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._paint_line(painter, option, index)
        painter.setFont(_weighted(option.font, QFont.Weight.DemiBold))
        painter.setPen(muted_ink(option))
        rect = option.rect.adjusted(px(_TEXT), 0, -_EDGE, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())

    def _paint_step(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = index.data(STATE)
        accent = option.palette.color(QPalette.ColorRole.Highlight)
        paint_ground(painter, option, state == "now")
        self._paint_line(painter, option, index)
        self._paint_dot(painter, option, state, accent)
        self._paint_words(painter, option, index, state)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, last = option.rect, index.row() == index.model().rowCount() - 1
        painter.setPen(QPen(_thin(_ink(option), 60), 1.5))
        middle = rect.center().y() + 0.5
        top = middle if index.row() == 0 else rect.top()
        x = rect.left() + px(_LINE)
        painter.drawLine(QPointF(x, top), QPointF(x, middle if last else rect.bottom() + 1))

    def _paint_dot(self, painter: QPainter, option: QStyleOptionViewItem, state: str, accent: QColor) -> None:
        """Filled: done. Large: here. Hollow: undone."""
        ground = option.palette.color(QPalette.ColorRole.Base)
        at = QPointF(option.rect.left() + px(_LINE), option.rect.center().y() + 0.5)
        if state == "now":
            painter.setPen(QPen(ground, 2))
            painter.setBrush(accent)
            painter.drawEllipse(at, px(7), px(7))
        else:
            painter.setPen(QPen(muted_ink(option), 1.5))
            painter.setBrush(muted_ink(option) if state == "done" else ground)
            painter.drawEllipse(at, px(7) / 2, px(7) / 2)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, state: str) -> None:
        about = index.data(ABOUT)
        rect = option.rect.adjusted(px(_TEXT), 0, -_EDGE, 0)
        plain = QFont(option.font)
        muted = muted_ink(option)
        if state == "undone":
            plain.setItalic(True)
        painter.setFont(plain)
        painter.setPen(muted)
        rect = _left(painter, rect, index.data(TIME), 8)
        if about.notes > 1:
            rect = _right(painter, rect, notes_text(about.notes))
        strong = _weighted(plain, QFont.Weight.DemiBold if state == "now" else QFont.Weight.Normal)
        painter.setFont(strong)
        painter.setPen(muted if state == "undone" else _ink(option))
        rect = _left(painter, rect, index.data(), 6)
        if about.words and rect.width() > 40:
            painter.setFont(plain)
            painter.setPen(muted)
            _left(painter, rect, f"“{about.words}”", 0)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, chosen: bool) -> None:
    """What lies under a row: a tint where it is the chosen one, and a ring where the keys are."""
    accent = option.palette.color(QPalette.ColorRole.Highlight)
    if chosen:
        painter.fillRect(option.rect, _thin(accent, 34))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, _thin(_ink(option), 14))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 5, 5)


def _left(painter: QPainter, rect: QRect, text: str, gap: int) -> QRect:
    """Draw at the left, shortened where there is no room; the room that is left over."""
    if not text:
        return rect
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return rect.adjusted(metrics.horizontalAdvance(shown) + gap, 0, 0, 0)


def _right(painter: QPainter, rect: QRect, text: str) -> QRect:
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
    return rect.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(text) - 8, 0)


def _ink(option: QStyleOptionViewItem) -> QColor:
    return option.palette.color(QPalette.ColorRole.Text)


def muted_ink(option: QStyleOptionViewItem) -> QColor:
    """The ink with two thirds of its strength: 4.5 : 1 on every ground of ours."""
    ink, ground = _ink(option), option.palette.color(QPalette.ColorRole.Base)
    return QColor.fromRgbF(
        *(
            0.7 * i + 0.3 * g
            for i, g in (
                (ink.redF(), ground.redF()),
                (ink.greenF(), ground.greenF()),
                (ink.blueF(), ground.blueF()),
            )
        )
    )


def _thin(colour: QColor, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made


def _weighted(font: QFont, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setWeight(weight)
    return made
