"""What every dialog looks like: a heading, perhaps a sentence, a body, and buttons at the bottom."""

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.views.appearance import px
from app.views.errors import guarded
from app.views.plain import PlainLabel

EDGE = 24  # pixels around the body
LOWEST_SCREEN = (1366, 768)  # pixels; every dialog fits on it with the system's own bars
_CLEAR = 10  # pixels between what scrolls and its bar
_BARS = 80  # pixels that title and task bars take


class FramedDialog(QDialog):
    """Fill `body`, then add the buttons; the first one is the default."""

    def __init__(self, parent: QWidget | None, title: str, explanation: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(EDGE, EDGE - 4, EDGE, EDGE - 6)
        self.body.setSpacing(12)
        self.body.addWidget(PlainLabel(title, "dialogTitle", wrap=True))
        if explanation:
            self.body.addWidget(PlainLabel(explanation, "dialogText", wrap=True))
        column.addLayout(self.body, 1)
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        self._aside = QHBoxLayout()
        self._buttons = QHBoxLayout()
        for row in (self._aside, self._buttons):
            row.setSpacing(8)
        whole = QHBoxLayout(foot)
        whole.setContentsMargins(EDGE, 12, EDGE, 12)
        whole.addLayout(self._aside)
        whole.addStretch(1)
        whole.addLayout(self._buttons)
        column.addWidget(foot)

    @guarded
    def exec(self) -> int:
        """Show it until it is closed. It goes once the event is over that asked for it: what is in it can be
        read until then, and its window does not keep it for ever.
        """
        try:
            return super().exec()
        finally:
            with suppress(RuntimeError):  # what it stood over was made anew, and it is gone already
                self.deleteLater()

    def add_buttons(self, accept: str, reject: str = "") -> QPushButton:
        """The button that does it, the default, and beside it the one that doesn't; the first is handed back.

        Ctrl+Enter does it too, also from a field of several lines.
        """
        if reject:
            no = QPushButton(reject)
            no.setAutoDefault(False)
            no.clicked.connect(self.reject)
            self._buttons.addWidget(no)
        yes = QPushButton(accept)
        yes.setObjectName("primary")
        yes.setDefault(True)
        yes.clicked.connect(self.accept)
        self._buttons.addWidget(yes)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(yes.click)
        return yes

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the right of the bottom that is neither of the two."""
        self._buttons.addWidget(button)

    def add_aside(self, button: QPushButton) -> None:
        """Put a button at the left of the bottom, away from the others."""
        button.setAutoDefault(False)
        self._aside.addWidget(button)

    def open_narrow(self, width: int) -> None:
        """Open as wide as this, in pixels at the normal text size, and as high as the words then need."""
        width = min(px(width), self._room().width() - 16)
        self.setFixedWidth(width)
        self.ensurePolished()
        for label in self.findChildren(PlainLabel):
            label.ensurePolished()
        self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width))

    def open_at(self, width: int, height: int) -> None:
        """The size to open with, in pixels at the normal text size; less where the screen is smaller."""
        room = self._room()
        self.resize(min(px(width), room.width() - 16), min(px(height), room.height() - _BARS // 2))

    def _room(self) -> QSize:
        screen = (self.parentWidget() or self).screen() or QGuiApplication.primaryScreen()
        return screen.availableSize()


def scrolled(content: QWidget, name: str = "dialogScroll") -> QScrollArea:
    """Content that scrolls downwards where there is no room, and takes the width that there is."""
    area = QScrollArea(content.parentWidget())
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


def scrolled_beside(content: QWidget) -> QScrollArea:
    """The same for fields among other things of the body: they end where those do, and keep clear of the bar
    only where there is one. Not for words that wrap, whose height would change with it.
    """
    area = scrolled(content)
    area.verticalScrollBar().rangeChanged.connect(partial(_keep_clear, content))
    _keep_clear(content, 0, 0)
    return area


def _keep_clear(content: QWidget, _least: int, most: int) -> None:
    if (layout := content.layout()) is not None:
        edges = layout.contentsMargins()
        edges.setRight(_CLEAR if most > 0 else 0)
        layout.setContentsMargins(edges)
