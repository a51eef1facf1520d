"""A button that stays down, with room for its words in the bold letters that it has then."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton

from app.views.errors import guarded


class Pill(QPushButton):
    """Qt measures a button in the letters of the one that is up: the last of the bold ones would be cut."""

    def __init__(self, text: str = "", name: str = "choice") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setCheckable(True)

    @guarded
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
            self.text()
        )
        size.setWidth(size.width() + max(0, more))
        return size
