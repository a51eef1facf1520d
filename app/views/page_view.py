"""A sheet of paper on screen: the very face that is printed."""

from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.layout.page import Page
from app.models.document import Document
from app.models.pictures import picture_of
from app.views import painter_pen
from app.views.appearance import ink
from app.views.errors import guarded

GAP = 18
WIDEST = 1500  # pixels; a wider page is no easier to read


class Sheet(QWidget):
    """One page, scaled to the width it is given.

    It tells its height for a width and never sets it: a scroll bar takes width, and a lower page in less
    width would send the bar away again, and so on for ever.
    """

    def __init__(self, document: Document, page: Page) -> None:
        super().__init__()
        self._document, self._page = document, page
        self.setAccessibleName(page.title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @guarded
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded
    def heightForWidth(self, width: int) -> int:
        return round(width * self._page.height / self._page.width)

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(800, self.heightForWidth(800))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:  # left open after an exception, it would take the whole program down
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor("#ffffff"))
        scale = self.width() / self._page.width
        painter.scale(scale, scale)
        painter_pen.draw(
            painter, self._page.face, pictures=partial(picture_of, self._document), scale_hint=scale
        )
        painter.resetTransform()
        painter.setPen(ink("strong_line"))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
