"""Every step of the workshop in a list beside the board: click one, and the board goes there."""

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.models.document import Document
from app.views.buttons import bare_button, sign_button
from app.views.errors import guarded
from app.views.history.step_delegate import StepDelegate
from app.views.history.step_model import StepModel
from app.views.icons import icon
from app.views.plain import PlainLabel


class HistoryPanel(QWidget):
    """The list, and the ways on: snapshots and the film. It edits nothing itself."""

    goWanted = Signal(int)  # how many steps are to be in effect
    closeWanted = Signal()
    snapshotsWanted = Signal()
    filmWanted = Signal()
    boardWanted = Signal()  # the keys go back to the board

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.model = StepModel(document)
        self.list = StepList(self.model, StepDelegate())
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
            ("", self.tr("Snapshots…"), self.snapshotsWanted),
            ("play", self.tr("Play as a film"), self.filmWanted),
        ):
            button = sign_button(icon(name), text) if name else QPushButton(text)
            button.clicked.connect(signal)
            row.addWidget(button, 1)
        return row

    def follow(self) -> None:
        """Show what became of history; where the board is stays in sight."""
        self.model.follow()
        here = self.model.index(self.model.row_of(self._document.history.done))
        self.list.setCurrentIndex(here)
        self.list.scrollTo(here)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, of which the list has no use."""
        if event.key() == Qt.Key.Key_Escape:
            self.boardWanted.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, index: QModelIndex) -> None:
        done = self.model.done_at(index.row())
        if done is not None:
            self.goWanted.emit(done)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()


class StepList(QTableView):
    """A list in which Enter does what a click does. A table of one column, because a list view looks at all
    ten thousand rows again whenever one is added.
    """

    keyed = Signal(QModelIndex)

    def __init__(self, model: QAbstractItemModel, delegate: QStyledItemDelegate) -> None:
        super().__init__()
        self.setObjectName("stepList")
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        """Every row is as high as the delegate says for the letters of now."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        self.verticalHeader().setDefaultSectionSize(
            self.itemDelegate().sizeHint(option, QModelIndex()).height()
        )
        super().showEvent(event)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.keyed.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = self.model().rowCount() - 1
            self.setCurrentIndex(self.model().index(0 if event.key() == Qt.Key.Key_Home else last, 0))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def panel_head(title: str, close: SignalInstance) -> QHBoxLayout:
    """A heading with a cross at its right that emits `close`."""
    row = QHBoxLayout()
    row.setContentsMargins(14, 0, 8, 0)
    row.addWidget(PlainLabel(title, "heading"), 1)
    cross = bare_button(icon("close"), QCoreApplication.translate("History", "Close"))
    cross.clicked.connect(close)
    row.addWidget(cross)
    return row
