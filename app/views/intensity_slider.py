"""The slider of an emotion: −5 … +5 in tenths, red over neutral to green; no knob where nothing was said."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QLinearGradient, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.models.people import INTENSITY
from app.models.words import decimal
from app.views.appearance import ink, px
from app.views.errors import guarded
from app.views.language import current_language

RAMP = ("#d9480f", "#e8893a", "#d9c46a", "#8aa653", "#1f7a4d")
MARGIN = 12.0
KNOB = 8.0


class IntensitySlider(QWidget):
    """Drag, click, or arrow keys (0.1; Page keys 1.0; Home and End; Delete for "not said yet")."""

    moved = Signal(object)  # float or None

    def __init__(self, figures: bool = True) -> None:
        super().__init__()
        self._figures = figures
        self._value: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Intensity"))

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(px(200), px(48)) if self._figures else QSize(px(90), px(32))

    def value(self) -> float | None:
        """The intensity shown, or None."""
        return self._value

    def show_value(self, value: float | None) -> None:
        """Show a value without telling anybody."""
        self._value = value
        text = self.tr("not said yet") if value is None else decimal(value, current_language(), signed=True)
        self.setAccessibleDescription(text)
        self.update()

    def _set(self, value: float | None) -> None:
        if value is not None:
            value = round(max(-INTENSITY, min(INTENSITY, value)), 1) + 0.0
        if value != self._value:
            self.show_value(value)
            self.moved.emit(value)

    def _x(self, value: float) -> float:
        return MARGIN + (value + INTENSITY) / (2 * INTENSITY) * (self.width() - 2 * MARGIN)

    def _value_at(self, x: float) -> float:
        return (x - MARGIN) / max(1.0, self.width() - 2 * MARGIN) * 2 * INTENSITY - INTENSITY

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._set(self._value_at(event.position().x()))

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._set(self._value_at(event.position().x()))

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, value = event.key(), self._value or 0.0
        steps = {
            Qt.Key.Key_Left: value - 0.1,
            Qt.Key.Key_Down: value - 0.1,
            Qt.Key.Key_Right: value + 0.1,
            Qt.Key.Key_Up: value + 0.1,
            Qt.Key.Key_PageDown: value - 1.0,
            Qt.Key.Key_PageUp: value + 1.0,
            Qt.Key.Key_Home: -INTENSITY,
            Qt.Key.Key_End: INTENSITY,
            Qt.Key.Key_Delete: None,
            Qt.Key.Key_Backspace: None,
        }
        if key in steps:
            self._set(steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:  # left open after an exception, it would take the whole program down
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(
            MARGIN, px(12) if self._figures else self.height() / 2 - 3, self.width() - 2 * MARGIN, 6
        )
        ramp = QLinearGradient(track.left(), 0, track.right(), 0)
        for place, colour in enumerate(RAMP):
            ramp.setColorAt(place / (len(RAMP) - 1), QColor(colour))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ramp)
        painter.drawRoundedRect(track, 3, 3)
        if self._figures:
            self._paint_figures(painter, track)
        if self._value is not None:
            painter.setBrush(ink("ground"))
            painter.setPen(QPen(ink("accent" if self.hasFocus() else "brand"), 2.4))
            painter.drawEllipse(QPointF(self._x(self._value), track.center().y()), KNOB, KNOB)
        elif self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink("accent"), 2))
            painter.drawRoundedRect(track.adjusted(-4, -4, 4, 4), 6, 6)

    def _paint_figures(self, painter: QPainter, track: QRectF) -> None:
        painter.setPen(ink("faint_text"))
        font = painter.font()
        font.setPixelSize(px(11))
        painter.setFont(font)
        for value, text in ((-INTENSITY, "−5"), (0.0, "0"), (INTENSITY, "+5")):
            wide = painter.fontMetrics().horizontalAdvance(text) + 2
            left = max(0.0, min(self._x(value) - wide / 2, self.width() - wide))  # large figures stay inside
            place = QRectF(left, track.bottom() + px(6), wide, px(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
