"""The stops of a route as a list: dragged or moved by keys, taken off, added."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from app.models.board import Lane, Note, Phase
from app.models.document import Document
from app.models.people import Stop
from app.views.carried_rows import carried_by, give_grip, let_carry
from app.views.dialogs.name_dialog import choose_from
from app.views.errors import guarded
from app.views.flow_layout import FlowLayout
from app.views.plain import PlainLabel

_NOTE = Qt.ItemDataRole.UserRole
_TEXT = Qt.ItemDataRole.UserRole + 1


class StopList(QListWidget):
    """Ctrl or Alt with an arrow key carries a stop, Delete takes it off."""

    def __init__(self) -> None:
        super().__init__()
        let_carry(self)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Stops in their order"))
        self.model().rowsMoved.connect(self.number)
        self.model().rowsInserted.connect(self.number)

    def put(self, note: str, text: str, at: int = -1) -> None:
        """Add a stop, at the end or at a place."""
        item = give_grip(QListWidgetItem())
        item.setData(_NOTE, note)
        item.setData(_TEXT, text)
        item.setText(text)
        self.insertItem(self.count() if at < 0 else at, item)
        self.number()

    def notes(self) -> list[str]:
        """The notes in their order."""
        return [self.item(i).data(_NOTE) for i in range(self.count())]

    def carry(self, step: int) -> None:
        """Move the current stop up (−1) or down (+1)."""
        at = self.currentRow()
        if at >= 0 and 0 <= at + step < self.count():
            self.insertItem(at + step, self.takeItem(at))
            self.setCurrentRow(at + step)
            self.number()

    def take_off(self) -> None:
        """Take the current stop off."""
        if self.currentRow() >= 0:
            self.takeItem(self.currentRow())
            self.number()

    def number(self, *_: object) -> None:
        """Every stop says which one it is."""
        for i in range(self.count()):
            self.item(i).setText(f"{i + 1}.  {self.item(i).data(_TEXT)}")

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if by := carried_by(event):
            self.carry(by)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_off()
        else:
            super().keyPressEvent(event)


class RouteStops(QWidget):
    """The list with its buttons. Nothing is written here."""

    def __init__(self, document: Document, route: str, journey: str) -> None:
        super().__init__()
        self._document, self._journey = document, journey
        self.list = StopList()
        for stop in document.where(Stop, "route", route):
            self.list.put(stop.note, _text(document, stop.note))
        self.up = self._button(self.tr("Up"), lambda: self.list.carry(-1))
        self.down = self._button(self.tr("Down"), lambda: self.list.carry(1))
        self.away = self._button(self.tr("Take off"), self.list.take_off)
        self.add = self._button(self.tr("Add a stop…"), self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self.tr("Stops: drag them into order"), "heading"))
        column.addWidget(self.list, 1)
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self.up, self.down, self.away, self.add):
            row.addWidget(button)
        column.addWidget(buttons)
        if self.list.count():
            self.list.setCurrentRow(0)

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _add(self) -> None:
        """Choose a touchpoint that is not on the route yet; it comes behind the current stop."""
        there = set(self.list.notes())
        choices = [(note, _text(self._document, note)) for note in self._touchpoints() if note not in there]
        note = choose_from(self, self.tr("Add a stop"), choices)
        if note is not None:
            at = self.list.currentRow() + 1
            self.list.put(note, _text(self._document, note), at)
            self.list.setCurrentRow(at)

    def _touchpoints(self) -> list[str]:
        """The touchpoints of the journey, phase by phase."""
        document = self._document
        phases = {phase.id: i for i, phase in enumerate(document.where(Phase, "journey", self._journey))}
        lanes = [lane for lane in document.where(Lane, "journey", self._journey) if lane.kind == "touchpoint"]
        notes = [note for lane in lanes for note in document.where(Note, "lane", lane.id)]
        return [note.id for note in sorted(notes, key=lambda note: phases.get(note.phase, 0))]


def _text(document: Document, note: str) -> str:
    return " ".join(document.get(Note, note).text.split())
