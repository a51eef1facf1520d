"""Every step of the workshop in a list beside the board: click one, and the board goes there."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.models.document import Document
from app.views.history.step_delegate import StepDelegate
from app.views.history.step_model import StepModel
from app.views.icons import icon
from app.views.plain import PlainLabel, plain_tip


class HistoryPanel(QWidget):
    """The list, and the ways on: snapshots and the film. It edits nothing itself."""

    goWanted = Signal(int)  # how many steps are to be in effect
    closeWanted = Signal()
    snapshotsWanted = Signal()
    filmWanted = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.model = StepModel(document)
        self.list = StepList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(StepDelegate(self.list))
        self.list.setAccessibleName(self.tr("Steps of the workshop"))
        self.list.clicked.connect(self._go)
        self.list.keyed.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(8)
        column.addLayout(panel_head(self.tr("History"), self.closeWanted))
        column.addWidget(self.list, 1)
        column.addLayout(self._foot())
        self.follow()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        for name, text, signal in (
            ("history", self.tr("Snapshots…"), self.snapshotsWanted),
            ("play", self.tr("Play as a film"), self.filmWanted),
        ):
            button = QPushButton(icon(name), text)
            button.clicked.connect(signal)
            row.addWidget(button, 1)
        return row

    def follow(self) -> None:
        """Show what became of history; where the board is stays in sight."""
        self.model.follow()
        here = self.model.index(self.model.row_of(self._document.history.done))
        self.list.setCurrentIndex(here)
        self.list.scrollTo(here)

    def _go(self, index: QModelIndex) -> None:
        done = self.model.done_at(index.row())
        if done is not None:
            self.goWanted.emit(done)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()


class StepList(QListView):
    """A list in which Enter does what a click does."""

    keyed = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stepList")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.keyed.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def panel_head(title: str, close: SignalInstance) -> QHBoxLayout:
    """A heading with a cross at its right that emits `close`."""
    row = QHBoxLayout()
    row.setContentsMargins(14, 0, 8, 0)
    row.addWidget(PlainLabel(title, "heading"), 1)
    cross = QToolButton()
    cross.setObjectName("bare")
    cross.setIcon(icon("close"))
    word = QCoreApplication.translate("History", "Close")
    cross.setAccessibleName(word)
    cross.setToolTip(plain_tip(word))
    cross.clicked.connect(close)
    row.addWidget(cross)
    return row
