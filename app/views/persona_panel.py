"""The small card of a persona beside the board: the very face that is printed, on another pen."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.layout.persona_panel import persona_panel_face
from app.layout.shapes import Face
from app.models.document import Document
from app.models.people import Persona
from app.models.pictures import picture_of
from app.views import painter_pen
from app.views.appearance import appearance, ink
from app.views.errors import guarded
from app.views.language import current_language


class PersonaCard(QWidget):
    """Draws the card as wide as it is given; a double click or Enter opens the persona."""

    opened = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._persona = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_persona(self, persona: str) -> None:
        """Draw this persona from now on."""
        self._persona = persona
        row = self._document.find(Persona, persona)
        self.setAccessibleName(row.name if row else "")
        self._fit()
        self.update()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(240, 100)

    def _face(self) -> tuple[Face, float]:
        row = self._document.find(Persona, self._persona)
        if row is None:
            return (), 1.0
        look = appearance()
        width = self.width() / look.scale
        return persona_panel_face(self._document, row.id, width, look.theme, current_language())

    def _fit(self) -> None:
        self.setFixedHeight(max(1, round(self._face()[1] * appearance().scale)))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:  # left open after an exception, it would take the whole program down
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        face, _ = self._face()
        scale = appearance().scale
        painter.save()
        painter.scale(scale, scale)
        painter_pen.draw(painter, face, pictures=partial(picture_of, self._document), scale_hint=scale)
        painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(ink("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
