"""A step in the rail: a disc with its number, or with a check once it is done, and its name."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from app.views.appearance import ink, px
from app.views.errors import guarded
from app.views.guide.steps import STEPS, step_word

_DISC = 22  # pixels across
_CHECK = (QPointF(0.29, 0.53), QPointF(0.44, 0.67), QPointF(0.71, 0.36))  # of the disc
_LEFT = 8  # pixels before the disc; the style sheet leaves room for both


class StepButton(QPushButton):
    """Checked is the step that the room is in; the disc is painted by hand."""

    def __init__(self, number: int) -> None:
        super().__init__(step_word(STEPS[number].name))
        self.setObjectName("step")
        self.setCheckable(True)
        self.number = number
        self.is_done = False
        self.show_done(False)

    def show_done(self, done: bool) -> None:
        """Show a check, or the number again."""
        self.is_done = done
        name = self.tr("Step {number}: {name}").format(number=self.number, name=self.text())
        self.setAccessibleName(self.tr("{step}, done").format(step=name) if done else name)
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:  # left open after an exception, it would take the whole program down
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = px(_DISC)
            self._paint_disc(painter, QRectF(px(_LEFT), (self.height() - side) / 2, side, side))

    def _paint_disc(self, painter: QPainter, disc: QRectF) -> None:
        if self.is_done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink("done"))
            painter.drawEllipse(disc)
            painter.setPen(QPen(ink("on_done"), px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolyline([disc.topLeft() + point * disc.width() for point in _CHECK])
            return
        line = px(3) / 2
        painter.setPen(QPen(ink("on_chosen" if self.isChecked() else "strong_line"), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc.adjusted(line / 2, line / 2, -line / 2, -line / 2))
        font = QFont(self.font())
        font.setPixelSize(px(12))
        painter.setFont(font)
        painter.setPen(ink("on_chosen" if self.isChecked() else "soft_text"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.number))
