"""What the buttons of the start page have in common."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from app.views.appearance import px
from app.views.errors import guarded
from app.views.plain import PlainLabel

LEAST_CARD = 230  # pixels of width; with less, fewer lie side by side


class Card(QPushButton):
    """A button whose face is made of labels; how high it is, the style sheet says."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.inside: QBoxLayout = QVBoxLayout(self)

    def add_label(self, label: PlainLabel, into: QBoxLayout | None = None) -> None:
        """Put words on the face; clicks go through them to the button."""
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.setMinimumWidth(1)
        (into or self.inside).addWidget(label)

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(px(LEAST_CARD), self.minimumHeight())

    @guarded
    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST_CARD) // 2, self.minimumHeight())
