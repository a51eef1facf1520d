"""What the rail of steps and the strip of their numbers are both of: a column at the left of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from app.views.appearance import px


class StepColumn(QScrollArea):
    """As wide as it is told (pixels at 100 %); it scrolls up and down where the window is low."""

    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(px(width))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
