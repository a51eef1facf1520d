"""The place of the banner and of other strips like it: they lie over the view while a hand is there, and take
room once that is away.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from app.views.errors import guarded

_LATER = 150  # milliseconds
_FOLLOWED = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)  # of a strip


class BannerSeat(QWidget):
    """Stands over the view in a column; `page` is what both are in. Its height never changes under a hand."""

    def __init__(self, strips: tuple[QFrame, ...], view: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._strips, self._view = strips, view
        self._later = QTimer(self)  # a button that was down is let go without a word to us
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self._settle)
        for strip in strips:
            strip.setParent(page)
            strip.installEventFilter(self)
        view.installEventFilter(self)
        self.setFixedHeight(0)

    @property
    def is_held(self) -> bool:
        """Whether a hand is on the view: nothing may move there."""
        return self._view.underMouse() or bool(QApplication.mouseButtons())

    def _place(self) -> None:
        """The strips below each other where the view begins, as high as their words are in this width."""
        y = self.y()
        for strip in self._strips:
            if not strip.isHidden():
                strip.setGeometry(self.x(), y, self.width(), _height(strip, self.width()))
                strip.raise_()
                y += strip.height()
        self._settle()

    def _settle(self) -> None:
        room = sum(strip.height() for strip in self._strips if not strip.isHidden())
        if room == self.height():
            self._later.stop()
        elif not self.is_held:
            self.setFixedHeight(room)
        elif not self._view.underMouse():
            self._later.start()

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and event.type() == QEvent.Type.Leave:
            self._settle()
        elif watched is not self._view and event.type() in _FOLLOWED:
            self._place()
        return False

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._place()

    @guarded
    def moveEvent(self, event: QMoveEvent) -> None:
        self._place()


def _height(strip: QFrame, width: int) -> int:
    layout = strip.layout()
    high = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1
    return high if high >= 0 else strip.sizeHint().height()
