"""Sheets as they will come out of the printer: the same faces, small, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from app.layout.page import Page
from app.layout.tiles import Tiling
from app.views import painter_pen
from app.views.errors import guarded
from app.views.painter_pen import Pictures, no_pictures

_AIR = 14.0  # pixels around and between sheets
_FEW = 4  # sheets that are drawn; the count says the rest


class PagePreview(QWidget):
    """As many of the first sheets as there are, side by side, as large as fits. Each is drawn once."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setMinimumSize(320, 260)
        self._pages: tuple[Page, ...] = ()
        self._pictures: Pictures = no_pictures
        self._tilings: tuple[Tiling, ...] = ()
        self._drawn: dict[tuple[int, int, int], QImage] = {}

    def show_pages(self, pages: Sequence[Page], pictures: Pictures, tilings: Sequence[Tiling] = ()) -> None:
        """Show the first of these sheets, and how each is cut into tiles."""
        self._pages = tuple(pages[:_FEW])
        self._tilings = tuple(tilings[:_FEW])
        self._pictures = pictures
        self._drawn.clear()
        self.update()

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(520, 400)

    def frames(self) -> list[QRectF]:
        """Where each sheet lies in the widget, in its pixels."""
        if not self._pages:
            return []
        best: list[QRectF] = []
        for across in range(1, len(self._pages) + 1):
            frames = self._grid(across)
            if not best or frames[0].width() > best[0].width():
                best = frames
        return best

    def _grid(self, across: int) -> list[QRectF]:
        rows = -(-len(self._pages) // across)
        wide = max(page.width for page in self._pages)
        high = max(page.height for page in self._pages)
        scale = min(
            (self.width() - _AIR * (across + 1)) / (wide * across),
            (self.height() - _AIR * (rows + 1)) / (high * rows),
        )
        w, h = wide * scale, high * scale
        left = (self.width() - across * w - (across - 1) * _AIR) / 2
        top = (self.height() - rows * h - (rows - 1) * _AIR) / 2
        return [
            QRectF(
                left + (i % across) * (w + _AIR),
                top + (i // across) * (h + _AIR),
                page.width * scale,
                page.height * scale,
            )
            for i, page in enumerate(self._pages)
        ]

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.palette().color
        painter.fillRect(self.rect(), ink(QPalette.ColorRole.Midlight))
        for number, frame in enumerate(self.frames()):
            painter.fillRect(frame.translated(0, 2), QColor(0, 0, 0, 26))
            painter.drawImage(self._whole_pixels(frame.topLeft()), self._image(number, frame))
            painter.setPen(QPen(ink(QPalette.ColorRole.Mid), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(frame)
            if self._tilings:
                self._draw_cuts(painter, frame, self._pages[number], self._tilings[number])
        painter.end()

    def _draw_cuts(self, painter: QPainter, frame: QRectF, page: Page, tiling: Tiling) -> None:
        scale = frame.width() / page.width
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1, Qt.PenStyle.DashLine))
        for sheet in tiling.sheets:
            x, y, w, h = sheet.window
            painter.drawRect(QRectF(frame.x() + x * scale, frame.y() + y * scale, w * scale, h * scale))

    def _whole_pixels(self, at: QPointF) -> QPointF:
        """Where a sheet is put down, pixel on pixel: stretched by a part of one it loses letters."""
        ratio = self.devicePixelRatioF()
        return QPointF(round(at.x() * ratio) / ratio, round(at.y() * ratio) / ratio)

    def _image(self, number: int, frame: QRectF) -> QImage:
        ratio = self.devicePixelRatioF()
        size = QSize(max(1, round(frame.width() * ratio)), max(1, round(frame.height() * ratio)))
        key = (number, size.width(), size.height())
        if key not in self._drawn:
            page = self._pages[number]
            image = QImage(size, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            scale = size.width() / page.width
            painter.scale(scale, scale)
            painter_pen.draw(painter, page.face, self._pictures, scale)
            painter.end()
            image.setDevicePixelRatio(ratio)
            self._drawn[key] = image
        return self._drawn[key]
