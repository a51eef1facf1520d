"""One sheet of the canvas on screen, with the cell that has the focus."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen

from app.layout.canvas import CanvasCell
from app.layout.canvas import CanvasSheet as Laid
from app.models.document import Document
from app.views.appearance import ink
from app.views.canvas.walking import Key
from app.views.errors import guarded
from app.views.page_view import Sheet


class CanvasSheet(Sheet):
    """Tells which cell was pressed; draws a frame around the one that the keys are for."""

    pressed = Signal(object)  # Key

    def __init__(self, document: Document, laid: Laid) -> None:
        super().__init__(document, laid.page)
        self.cells = laid.cells
        self._ringed: Key | None = None
        self.setMouseTracking(True)

    def show_sheet(self, laid: Laid) -> None:
        """Show another page in this widget's place."""
        self._page, self.cells = laid.page, laid.cells
        self.updateGeometry()
        self.update()

    def ring(self, cell: Key | None) -> None:
        """Frame this cell, and no other."""
        if cell != self._ringed:
            self._ringed = cell
            self.update()

    def cell_at(self, at: QPointF) -> CanvasCell | None:
        """The cell under a place in the widget."""
        scale = self.scale
        return next((c for c in self.cells if c.frame.contains(at.x() / scale, at.y() / scale)), None)

    def place_of(self, cell: CanvasCell) -> QRect:
        """Where a cell lies in the widget."""
        x, y, w, h = (value * self.scale for value in cell.frame)
        return QRectF(x, y, w, h).toRect()

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self.width() / self._page.width

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ink("accent"), 2.5))
            for cell in self.cells:
                if (cell.phase, cell.row) == self._ringed:
                    painter.drawRoundedRect(QRectF(self.place_of(cell)).adjusted(-1, -1, 1, 1), 5, 5)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit((cell.phase, cell.row))
        else:
            super().mousePressEvent(event)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        inside = self.cell_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.IBeamCursor if inside else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)
