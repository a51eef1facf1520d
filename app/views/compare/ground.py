"""What a drawn page lies on: it scrolls, and above the drawing stands what is missing and the way to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.layout.drawing import Drawing
from app.models.document import Document
from app.views.plain import PlainLabel
from app.views.spots import SpotSheet


class Hint(QFrame):
    """A sentence that says what is missing, and the button that does it."""

    def __init__(self, text: str, way: str) -> None:
        super().__init__()
        self.setObjectName("promptCard")
        self.button = QPushButton(way)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.addWidget(PlainLabel(text, "promptText", wrap=True), 1)
        row.addWidget(self.button)


class Ground(QScrollArea):
    """A sheet as wide as there is room, under hints."""

    def __init__(self, document: Document, lay_out: Callable[[float], Drawing], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet = SpotSheet(document, lay_out)
        self.sheet.chosen.connect(self.reveal)
        content = QWidget(self.viewport())
        content.setObjectName("page")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._above = QVBoxLayout()
        self._above.setContentsMargins(26, 16, 26, 0)
        self._above.setSpacing(8)
        self._column.addLayout(self._above)
        self._column.addWidget(self.sheet)
        self._column.addStretch(1)
        self.setWidget(content)

    def add_above(self, widget: QWidget) -> None:
        """Put something above the drawing."""
        self._above.addWidget(widget)

    def add_below(self, widget: QWidget) -> None:
        """Put something under the drawing."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def reveal(self, key: str) -> None:
        """Bring a place of the drawing in sight."""
        if key in self.sheet.spots:
            self.ensureWidgetVisible(self.sheet.spots[key], 20, 40)
