"""The place of the banner: it lies over the view while a hand is there, and takes room once that is away."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.views.banner import Banner
from app.views.errors import guarded

_FOLLOWED = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)  # of the banner


class BannerSeat(QWidget):
    """Stands over the view in a column; `page` is what both are in. Its height never changes under a hand."""

    def __init__(self, banner: Banner, view: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._banner, self._view = banner, view
        banner.setParent(page)
        banner.installEventFilter(self)
        view.installEventFilter(self)
        self.setFixedHeight(0)

    @property
    def is_held(self) -> bool:
        """Whether a hand is on the view: nothing may move there."""
        return self._view.underMouse() or bool(QApplication.mouseButtons())

    def _place(self) -> None:
        """The banner where the view begins, as high as its words are in this width."""
        banner, layout = self._banner, self._banner.layout()
        high = layout.totalHeightForWidth(self.width()) if layout and layout.hasHeightForWidth() else -1
        if high < 0:
            high = banner.sizeHint().height()
        banner.setGeometry(self.x(), self.y(), self.width(), high)
        banner.raise_()
        self._settle()

    def _settle(self) -> None:
        room = 0 if self._banner.isHidden() else self._banner.height()
        if room != self.height() and not self.is_held:
            self.setFixedHeight(room)

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and event.type() == QEvent.Type.Leave:
            self._settle()
        elif watched is self._banner and event.type() in _FOLLOWED:
            self._place()
        return False

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._place()

    @guarded
    def moveEvent(self, event: QMoveEvent) -> None:
        self._place()
