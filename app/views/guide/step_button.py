"""A step in the rail: a disc with its number, or with a check once it is done, and its name."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from app.views.appearance import ink, px
from app.views.errors import guarded
from app.views.guide.steps import STEPS, step_word

DISC = 22  # pixels across
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
        self.setAccessibleName(step_title(self.number, self.text(), done))
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:  # left open after an exception, it would take the whole program down
            side = px(DISC)
            disc = QRectF(px(_LEFT), (self.height() - side) / 2, side, side)
            paint_disc(painter, disc, str(self.number), self.is_done, self.isChecked())


def step_title(number: int, name: str, done: bool) -> str:
    """What a step is called where nothing of it is seen."""
    title = QCoreApplication.translate("StepButton", "Step {number}: {name}").format(number=number, name=name)
    return QCoreApplication.translate("StepButton", "{step}, done").format(step=title) if done else title


def paint_disc(
    painter: QPainter, disc: QRectF, number: str, is_done: bool, is_current: bool, checks: bool = True
) -> None:
    """The disc of a step: filled once it is done, with a check or with its number still."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_done:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink("done"))
        painter.drawEllipse(disc)
    else:
        line = px(3) / 2
        painter.setPen(QPen(ink("on_chosen" if is_current else "strong_line"), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc.adjusted(line / 2, line / 2, -line / 2, -line / 2))
    colour = ink("on_done" if is_done else "on_chosen" if is_current else "soft_text")
    if is_done and checks:
        painter.setPen(QPen(colour, px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline([disc.topLeft() + point * disc.width() for point in _CHECK])
        return
    font = QFont(painter.font())
    font.setPixelSize(px(12))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, number)
