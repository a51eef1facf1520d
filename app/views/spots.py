"""A drawing of which parts can be chosen: by mouse, by keys, and by who listens instead of looking."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.layout.drawing import Drawing
from app.models.document import Document
from app.models.pictures import picture_of
from app.views import painter_pen
from app.views.appearance import appearance, ink
from app.views.errors import guarded
from app.views.plain import plain_tip

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_RIM = 3  # pixels around a part, for its ring


class Spot(QAbstractButton):
    """A part of a drawing. It draws its ring only; the drawing lies under it."""

    opened = Signal()

    def __init__(self, parent: "SpotSheet", key: str) -> None:
        super().__init__(parent)
        self.key = key
        self.is_chosen = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        sheet = self.parent()
        if event.key() in _ARROWS and isinstance(sheet, SpotSheet):
            sheet.walk(self, *_ARROWS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.is_chosen or self.hasFocus() or self.underMouse()):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            strong = self.is_chosen or self.hasFocus()
            painter.setPen(QPen(ink("accent" if strong else "strong_line"), 2.5 if self.hasFocus() else 1.8))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)


class SpotSheet(QWidget):
    """Draws what `lay_out(width in points)` gives, as wide as it is made; its places become spots."""

    chosen = Signal(str)  # the key of a place
    opened = Signal(str)

    def __init__(self, document: Document, lay_out: Callable[[float], Drawing]) -> None:
        super().__init__()
        self._document, self._lay_out = document, lay_out
        self._drawing = Drawing((), 0.0, {})
        self._names: Callable[[str], str] = str
        self._width = -1
        self.spots: dict[str, Spot] = {}
        self.key = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def name_by(self, names: Callable[[str], str]) -> None:
        """How a place is called, by its key: what is heard, and seen on hover."""
        self._names = names

    @property
    def places(self) -> Mapping[str, object]:
        """The places of the drawing by their keys, in its own points."""
        return self._drawing.places

    def refresh(self) -> None:
        """Lay out again: something changed."""
        self._width = -1
        self._arrange()

    def choose(self, key: str) -> None:
        """Draw the ring around a place; nothing is told to anybody."""
        self.key = key if key in self.spots else ""
        first = self.key or next(iter(self.spots), "")
        for name, spot in self.spots.items():
            spot.is_chosen = name == self.key
            spot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == first else Qt.FocusPolicy.ClickFocus)
            spot.update()

    def walk(self, start: Spot, across: int, down: int) -> None:
        """Give the focus to the nearest spot in a direction."""
        here = start.geometry().center()
        best: tuple[float, Spot] | None = None
        for spot in self.spots.values():
            gap = spot.geometry().center() - here
            ahead, aside = gap.x() * across + gap.y() * down, abs(gap.x() * down) + abs(gap.y() * across)
            if spot is not start and ahead > 0 and ahead * 4 >= aside:
                far = ahead + 2.0 * aside
                if best is None or far < best[0]:
                    best = (far, spot)
        if best is not None:
            best[1].setFocus(Qt.FocusReason.TabFocusReason)
            self._take(best[1].key)

    # Inside

    def _take(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def _arrange(self) -> None:
        if self.width() == self._width or self.width() < 50:
            return
        self._width = self.width()
        scale = appearance().scale
        self._drawing = self._lay_out(self.width() / scale)
        height = round(self._drawing.height * scale)
        if height != self.height():
            self.setFixedHeight(height)
        self._place_spots(scale)
        self.update()

    def _place_spots(self, scale: float) -> None:
        places = self._drawing.places
        for key in [each for each in self.spots if each not in places]:
            gone = self.spots.pop(key)
            gone.hide()
            gone.deleteLater()
        for key, frame in places.items():
            spot = self.spots.get(key) or self._spot(key)
            spot.setGeometry(
                QRect(
                    round(frame.x * scale) - _RIM,
                    round(frame.y * scale) - _RIM,
                    round(frame.w * scale) + 2 * _RIM,
                    round(frame.h * scale) + 2 * _RIM,
                )
            )
            name = self._names(key)
            spot.setAccessibleName(name)
            spot.setToolTip(plain_tip(name) if not key.startswith("moment:") else "")
        self.spots = {key: self.spots[key] for key in places}
        previous: QWidget | None = None
        for spot in self.spots.values():
            if previous is not None:
                QWidget.setTabOrder(previous, spot)
            previous = spot
        self.choose(self.key)

    def _spot(self, key: str) -> Spot:
        spot = self.spots[key] = Spot(self, key)
        spot.clicked.connect(lambda: self._take(key))
        spot.opened.connect(lambda: self.opened.emit(key))
        spot.show()
        return spot

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:  # left open after an exception, it would take the whole program down
            scale = appearance().scale
            painter.scale(scale, scale)
            pictures = partial(picture_of, self._document)
            painter_pen.draw(painter, self._drawing.face, pictures=pictures, scale_hint=scale)
