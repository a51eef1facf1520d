"""The colours of a phase, side by side."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QLinearGradient, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from app.views.appearance import appearance, px
from app.views.flow_layout import FlowLayout
from app.views.painter_pen import colour
from app.views.plain import plain_tip


class ColourRow(QWidget):
    """A button for each colour; one of them is chosen. `names` by key, in the interface's language."""

    chosen = Signal(str)

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__()
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        flow = FlowLayout(self)
        for number, (key, name) in enumerate(names.items()):
            button = QToolButton()
            button.setObjectName("swatch")
            button.setCheckable(True)
            button.setIcon(_swatch(key, number))
            button.setIconSize(QSize(px(20), px(20)))
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(name))
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            group.addButton(button)
            flow.addWidget(button)
            self.buttons[key] = button

    def show_colour(self, key: str, number: int) -> None:
        """Show a colour as the chosen one; without a key that we know, that of the place it has."""
        keys = list(self.buttons)
        self.buttons[key if key in keys else keys[number % len(keys)]].setChecked(True)


def _swatch(key: str, number: int) -> QIcon:
    side = px(20)
    fill = appearance().theme.phase(key, number)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    gradient = QLinearGradient(0, 0, side, 0)
    gradient.setColorAt(0, colour(fill.start))
    gradient.setColorAt(1, colour(fill.end))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(QRectF(0, 0, side, side), 5, 5)
    painter.end()
    return QIcon(picture)
