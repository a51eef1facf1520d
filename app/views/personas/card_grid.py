"""The cards of all personas in their order: choose, open, drag to another place, drop a portrait on one."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from app.models.document import Document
from app.models.people import Persona
from app.models.row import Values
from app.views.appearance import px
from app.views.errors import guarded
from app.views.personas.card_drag import CardDrag
from app.views.personas.card_tile import FOOT, RIM, SHAPE, CardTile
from app.views.personas.places import arrange_cards
from app.views.picture_loader import holds_picture

MARGIN, GAP = 24, 26  # pixels
LEAST = 300  # pixels of a card's width, where there are many
RATHER_TWO = 0.92  # of the width at which a card fills the height: so much smaller, where two then fit
LEAST_BESIDE = 380  # and where one of them is being edited; there a whole card fills the height
_EDGE = 48  # pixels from the edge where a drag scrolls
_SCROLL = 18  # pixels a tick


class CardGrid(QWidget):
    """All cards. It says what somebody wants; who listens does it."""

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, int)  # persona, place among the cards
    deleteWanted = Signal()
    menuWanted = Signal(QPoint)  # on the screen
    pictureDropped = Signal(str, object)  # persona, QMimeData
    held = Signal(bool)  # whether a card is in somebody's hand

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setObjectName("cardGrid")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._document = document
        self.tiles: dict[str, CardTile] = {}
        self.places = arrange_cards(0, (1, 1), SHAPE, LEAST, (MARGIN, GAP, FOOT))
        self.persona = ""
        self.is_beside = False  # whether the editor stands beside the cards
        self._room = QSize(1, 1)
        self._pressed: tuple[str, QPoint] | None = None
        self.drag: CardDrag | None = None

    # What is shown

    def refresh(self) -> None:
        """Have a card for every persona, as they are now."""
        self.cancel_drag()
        rows = self._document.ordered(Persona)
        there = {row.id for row in rows}
        for persona in [each for each in self.tiles if each not in there]:
            tile = self.tiles.pop(persona)
            tile.hide()
            tile.deleteLater()
        for row in rows:
            if row.id not in self.tiles:
                tile = self.tiles[row.id] = CardTile(self._document, row.id)
                tile.setParent(self)
                tile.show()
        self.tiles = {row.id: self.tiles[row.id] for row in rows}
        for number, tile in enumerate(self.tiles.values(), 1):
            tile.show_place(number, len(rows))
        self.arrange(self._room)
        self.choose(self.persona)

    def choose(self, persona: str) -> None:
        """Draw the ring around this card."""
        self.persona = persona
        for key, tile in self.tiles.items():
            tile.is_chosen = key == persona
            both = Qt.FocusPolicy.StrongFocus if tile.is_chosen else Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(both)
            tile.update()

    def show_typed(self, persona: str, values: Values) -> None:
        """Show what somebody is typing on the card of a persona."""
        for key, tile in self.tiles.items():
            tile.show_typed(values if key == persona else {})

    def arrange(self, room: QSize) -> None:
        """Lay the cards out for a window of this size, in pixels."""
        self._room = room
        size = (float(room.width()), float(room.height()))
        measures = (float(MARGIN), float(GAP), float(px(FOOT)))
        least = px(LEAST)
        if self.is_beside:
            whole = (size[1] - 2 * MARGIN - px(FOOT)) * SHAPE[0] / SHAPE[1]
            least = max(px(LEAST_BESIDE), int(whole * RATHER_TWO))
        self.places = arrange_cards(len(self.tiles), size, SHAPE, least, measures)
        self.resize(room.width(), max(room.height(), round(self.places.height)))
        for number, tile in enumerate(self.tiles.values()):
            frame = self.places.place(number)
            tile.setGeometry(
                round(frame.x) - RIM, round(frame.y) - RIM, round(frame.w) + 2 * RIM, round(frame.h) + RIM
            )

    def number_of(self, persona: str) -> int:
        """The place of a persona among the cards."""
        return list(self.tiles).index(persona)

    def _persona_at(self, at: QPoint) -> str:
        number = self.places.number_at(at.x(), at.y())
        return "" if number is None else list(self.tiles)[number]

    # Mouse

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        persona = self._persona_at(at)
        if not persona:
            return
        self.take(persona)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (persona, at)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        persona, start = self._pressed
        at = event.position().toPoint()
        if self.drag is None:
            far = (at - start).manhattanLength() >= QApplication.startDragDistance()
            if not far or persona not in self.tiles or len(self.tiles) < 2:
                return
            tile = self.tiles[persona]
            self.drag = CardDrag(tile, self.number_of(persona), lambda: self.places, start - tile.pos())
            self.held.emit(True)
        self.drag.move(at)

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, drag = self._pressed, self.drag
        self._pressed = None
        if drag is not None and pressed is not None:
            self.cancel_drag()
            if drag.target() != self.number_of(pressed[0]):
                self.moved.emit(pressed[0], drag.target())

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        persona = self._persona_at(event.position().toPoint())
        if persona and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(persona)

    def cancel_drag(self) -> None:
        """Put the card in somebody's hand back."""
        self._pressed = None
        if self.drag is not None:
            self.drag.end()
            self.drag = None
            self.held.emit(False)

    def take(self, persona: str) -> None:
        """Choose a card and give it the focus."""
        self.chosen.emit(persona)
        if persona in self.tiles:
            self.tiles[persona].setFocus(Qt.FocusReason.OtherFocusReason)
            self.tiles[persona].update()

    # Keys

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, everyone = event.key(), list(self.tiles)
        if key == Qt.Key.Key_Escape and self.drag is not None:
            self.cancel_drag()
        elif not everyone or self.persona not in self.tiles:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit(self.persona)
        elif key == Qt.Key.Key_Delete:
            self.deleteWanted.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self.tiles[self.persona].turn_page()
        elif (to := self._step(key)) is not None:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.moved.emit(self.persona, to)
            else:
                self.take(everyone[to])
        else:
            super().keyPressEvent(event)

    def _step(self, key: int) -> int | None:
        """The place that an arrow leads to; the same one at the end."""
        last, here = len(self.tiles) - 1, self.number_of(self.persona)
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.places.columns,
            Qt.Key.Key_Down: self.places.columns,
            Qt.Key.Key_Home: -here,
            Qt.Key.Key_End: last - here,
        }
        to = here + steps.get(Qt.Key(key), 0)
        return None if Qt.Key(key) not in steps else to if 0 <= to <= last else here

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.persona in self.tiles:
            tile = self.tiles[self.persona]
            self.menuWanted.emit(tile.mapToGlobal(tile.card().center().toPoint()))
        else:
            persona = self._persona_at(event.pos())
            if persona:
                self.take(persona)
            self.menuWanted.emit(event.globalPos())

    # A picture that is dropped

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_picture(event.mimeData()):
            event.acceptProposedAction()

    @guarded
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        persona = self._persona_at(event.position().toPoint())
        self._aim(persona)
        event.setAccepted(bool(persona))

    @guarded
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim("")

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        self._aim("")
        persona = self._persona_at(event.position().toPoint())
        if persona and holds_picture(event.mimeData()):
            event.acceptProposedAction()
            self.pictureDropped.emit(persona, event.mimeData())

    def _aim(self, persona: str) -> None:
        for key, tile in self.tiles.items():
            if tile.is_target != (key == persona):
                tile.is_target = key == persona
                tile.update()


class CardScroll(QScrollArea):
    """The grid, scrolling downwards where there are many cards; at its edge a drag scrolls it."""

    def __init__(self, grid: CardGrid) -> None:
        super().__init__()
        self.setObjectName("cardScroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grid = grid
        self.setWidget(grid)
        self._tick = QTimer(self)
        self._tick.setInterval(30)
        self._tick.timeout.connect(self._scroll)
        grid.held.connect(lambda on: self._tick.start() if on else self._tick.stop())

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grid.arrange(self.viewport().size())

    def reveal(self, persona: str) -> None:
        """Bring a card in sight, its top first."""
        tile = self.grid.tiles.get(persona)
        if tile is not None:
            bar = self.verticalScrollBar()
            top, bottom = tile.y() - MARGIN, tile.geometry().bottom() + MARGIN
            if top < bar.value() or bottom - top > self.viewport().height():
                bar.setValue(top)
            elif bottom > bar.value() + self.viewport().height():
                bar.setValue(bottom - self.viewport().height())

    def _scroll(self) -> None:
        drag = self.grid.drag
        if drag is None:
            return
        at = drag.at.y() - self.verticalScrollBar().value()
        step = -_SCROLL if at < _EDGE else _SCROLL if at > self.viewport().height() - _EDGE else 0
        before = self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(before + step)
        moved = self.verticalScrollBar().value() - before
        if moved:
            drag.move(drag.at + QPoint(0, moved))
