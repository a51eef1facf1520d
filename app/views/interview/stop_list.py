"""The stops that a customer tells, in their order: dragged, or carried with the keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.models.board import Note, Phase
from app.models.document import Document
from app.models.people import VERDICTS, Stop
from app.models.words import decimal, word
from app.views.appearance import px
from app.views.carried_rows import carried_by, give_grip, let_carry
from app.views.errors import guarded
from app.views.language import current_language

Index = QModelIndex | QPersistentModelIndex
TOLD = tuple(verdict for verdict in VERDICTS if verdict != "none")  # what a customer can say of a stop


_AIR = 20  # pixels of a row beside its words, which Qt forgets when it counts the lines


class _WholeWords(QStyledItemDelegate):
    """Rows as high as their words need; a row that is one line too low would end in …"""

    @guarded
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        narrow = QStyleOptionViewItem(option)
        if narrow.rect.isValid():
            narrow.rect.setWidth(max(1, narrow.rect.width() - _AIR))
        return super().sizeHint(narrow, index)


class PlainList(QListWidget):
    """Rows of text that wrap and never run out at the side; each carries an id."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setItemDelegate(_WholeWords(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(px(200), px(110))  # the room that is left decides how high it is

    def fill(self, rows: list[tuple[str, str]], chosen: str) -> None:
        """Show (id, text); the chosen one stays chosen, else the one at its place."""
        self.blockSignals(True)
        place = self.currentRow()
        self.clear()
        for row_id, text in rows:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, row_id)
            self.addItem(item)
        ids = [row_id for row_id, _ in rows]
        at = ids.index(chosen) if chosen in ids else min(place, len(ids) - 1)
        self.setCurrentRow(at)
        self.blockSignals(False)

    def chosen(self) -> str:
        """The id of the row that is chosen, or ""."""
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def choose(self, row_id: str) -> None:
        """Choose a row by its id."""
        for place in range(self.count()):
            if self.item(place).data(Qt.ItemDataRole.UserRole) == row_id:
                self.setCurrentRow(place)
                return


class StopList(PlainList):
    """It says what somebody wants; who listens does it. 1 to 5 are the verdicts, M a moment of truth."""

    movedTo = Signal(str, int)  # stop, place among the others
    verdictWanted = Signal(str)
    momentWanted = Signal()
    removeWanted = Signal()
    openWanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        let_carry(self)

    def show_stops(self, document: Document, stops: list[Stop], chosen: str) -> None:
        """Show the stops of a route."""
        self.fill([(stop.id, stop_line(document, stop)) for stop in stops], chosen)
        for place in range(self.count()):
            give_grip(self.item(place))

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        """Say where the row goes. Qt would move its own row, and the document knows better."""
        row = self.indexAt(event.position().toPoint()).row()
        to = self.count() if row < 0 else row
        below = self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem
        to += 1 if below and row >= 0 else 0
        start = self.currentRow()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if start >= 0:
            self._carry(to - 1 if to > start else to)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if by := carried_by(event):
            self._carry(self.currentRow() + by)
        elif not ctrl and Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(TOLD):
            self.verdictWanted.emit(TOLD[key - Qt.Key.Key_1])
        elif not ctrl and key == Qt.Key.Key_M:
            self.momentWanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.removeWanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.openWanted.emit()
        else:
            super().keyPressEvent(event)

    def _carry(self, to: int) -> None:
        stop = self.chosen()
        if stop and 0 <= to < self.count() and to != self.currentRow():
            self.movedTo.emit(stop, to)


def stop_line(document: Document, stop: Stop) -> str:
    """A stop in two lines: its touchpoint; then its phase, what was said of it, and how strongly."""
    language = current_language()
    note = document.get(Note, stop.note)
    parts = [document.get(Phase, note.phase).name]
    if stop.verdict != "none":
        parts.append(word(f"verdict.{stop.verdict}", language))
    if stop.intensity is not None:
        parts.append(decimal(stop.intensity, language, signed=True))
    if stop.moment != "none":
        parts.append(word("moment_of_truth", language))
    return f"{' '.join(note.text.split())}\n{' · '.join(parts)}"
