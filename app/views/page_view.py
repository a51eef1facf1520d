"""Sheets of paper on screen: the very faces that are printed, one below the other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.layout.page import Page
from app.models.change import Change
from app.models.document import Document
from app.models.pictures import picture_of
from app.views import painter_pen
from app.views.appearance import ink
from app.views.language import current_language
from app.views.plain import PlainLabel

GAP = 18
WIDEST = 1500  # pixels; a wider page is no easier to read


class Sheet(QWidget):
    """One page, scaled to the width it is given."""

    def __init__(self, document: Document, page: Page) -> None:
        super().__init__()
        self._document, self._page = document, page
        self.setAccessibleName(page.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(800, round(800 * self._page.height / self._page.width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(round(self.width() * self._page.height / self._page.width))

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


def _canvas_pages(document: Document, journey: str, language: str) -> tuple[Page, ...]:
    from app.layout.canvas import canvas_pages

    return tuple(canvas_pages(document, journey, paper="A3", language=language))


PAGES: dict[str, Callable[[Document, str, str], tuple[Page, ...]]] = {
    "canvas": _canvas_pages,
}


class PageView(QScrollArea):
    """All pages of one content; they are laid out when the view is looked at, not before."""

    def __init__(self, document: Document, journey: str, content: str) -> None:
        super().__init__()
        self._document, self._journey, self._content = document, journey, content
        self._stale = True
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sync(self, change: Change) -> None:
        """The document changed: lay out again, now if somebody is looking."""
        self._stale = True
        if self.isVisible():
            self._fill()

    def take_focus(self) -> None:
        """The keys scroll the sheets."""
        self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        place = self.verticalScrollBar().value()
        pages = PAGES[self._content](self._document, self._journey, current_language())
        content = QWidget()
        content.setObjectName("page")
        column = QVBoxLayout(content)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        for page in pages:
            sheet = Sheet(self._document, page)
            sheet.setMaximumWidth(WIDEST)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(sheet, 10_000)  # as wide as it may be, and the rest is air at both sides
            row.addStretch(1)
            column.addLayout(row)
        if not pages:
            column.addWidget(PlainLabel(self.tr("There is nothing here yet."), "hint"))
        column.addStretch(1)
        self.setWidget(content)
        self.verticalScrollBar().setValue(place)
