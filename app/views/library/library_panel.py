"""The library beside the board: searched, filtered, dragged onto the board or put there by a double click."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.library import KINDS
from app.models.limits import LINE
from app.models.words import integer
from app.storage import library
from app.storage.library import Source
from app.views.appearance import px
from app.views.board.board_view import BoardView
from app.views.board.library_drops import LibraryDrops
from app.views.buttons import sign_button
from app.views.errors import guarded
from app.views.file_dialogs import ask_open, safe_folder, workshops
from app.views.history.history_panel import panel_head
from app.views.icons import icon
from app.views.language import current_language
from app.views.library.shelf_keeper import shelf_keeper
from app.views.library.shelf_list import ShelfList
from app.views.library.shelf_model import ShelfModel, kind_name
from app.views.library.sources_dialog import SourcesDialog
from app.views.plain import PlainLabel

WIDTH = 320  # pixels
_FOUND, _EMPTY = 0, 1


class LibraryPanel(QWidget):
    """What is on the shelf; the board decides where it comes down."""

    closeWanted = Signal()
    trouble = Signal(object)
    hint = Signal(str)

    def __init__(self, board: BoardView, own: Callable[[], tuple[str, Path]]) -> None:
        super().__init__()
        self.setObjectName("past")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(px(WIDTH))
        self._board, self._own = board, own
        self.drops = LibraryDrops(board, self)
        self._keeper = shelf_keeper()
        self.model = ShelfModel()
        self.list = ShelfList(self.model)
        self.list.setAccessibleName(self.tr("Things in the library"))
        self.field = QLineEdit()
        self.kind, self.phase = QComboBox(), QComboBox()
        self.count = PlainLabel("", "hint")
        self.notice = PlainLabel("", "warningText", wrap=True)
        self.put = sign_button(icon("note"), self.tr("Put on the board"))
        self.add = sign_button(icon("plus"), self.tr("Workshop…"))
        self.own = sign_button(icon("plus"), self.tr("This workshop"))
        self.sources = QPushButton(self.tr("Sources…"))
        self.sources.setObjectName("flat")
        self.first = sign_button(icon("folder"), self.tr("Choose a workshop…"))
        self.first_own = sign_button(icon("plus"), self.tr("This workshop"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._fill_kinds()
        self.show_shelf()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(8)
        column.addLayout(panel_head(self.tr("Library"), self.closeWanted))
        self.field.setPlaceholderText(self.tr("Search in the library"))
        self.field.setAccessibleName(self.tr("Search in the library"))
        self.field.setMaxLength(LINE)
        self.field.setClearButtonEnabled(True)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.phase.setAccessibleName(self.tr("Phase"))
        self.phase.setMinimumContentsLength(8)
        self.phase.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        found = QWidget()
        inside = QVBoxLayout(found)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(_row(self.field))
        inside.addLayout(_row(self.kind, self.phase))
        counted = _row(self.count)
        counted.addWidget(self.sources)
        inside.addLayout(counted)
        inside.addWidget(self.list, 1)
        inside.addLayout(_row(self.put))
        self._stack.addWidget(found)
        self._stack.addWidget(self._empty())
        column.addLayout(_row(self.notice))
        column.addWidget(self._stack, 1)
        column.addLayout(_row(self.add, self.own))

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 4, 14, 0)
        column.setSpacing(10)
        text = self.tr(
            "Here you keep touchpoints, channels, means and personas of earlier workshops. Point at a "
            "workshop file, and drag what you need onto the board. Everything stays on this computer."
        )
        column.addWidget(PlainLabel(text, "promptText", wrap=True))
        column.addWidget(self.first)
        column.addWidget(self.first_own)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        self.field.textChanged.connect(self.look_for)
        self.kind.currentIndexChanged.connect(self.look_for)
        self.phase.currentIndexChanged.connect(self.look_for)
        self.list.keyed.connect(lambda _: self.put_chosen())
        self.list.doubleClicked.connect(self._put_row)
        self.put.clicked.connect(self.put_chosen)
        for button in (self.add, self.first):
            button.clicked.connect(self._ask_file)
        for button in (self.own, self.first_own):
            button.clicked.connect(self._add_own)
        self.sources.clicked.connect(self._show_sources)
        self._keeper.changed.connect(self.show_shelf)
        self._keeper.failed.connect(self.trouble)

    def _fill_kinds(self) -> None:
        self.kind.addItem(self.tr("All kinds"), "")
        for kind in KINDS:
            self.kind.addItem(kind_name(kind), kind)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keeper.refresh()

    # Finding

    def show_shelf(self) -> None:
        """The library was read: show what is looked for in it."""
        keeper = self._keeper
        language = current_language()
        self.notice.setText(" ".join(notice.sentence(language) for notice in keeper.library.notices))
        self.notice.setVisible(bool(keeper.library.notices))
        chosen = self.phase.currentData()
        self.phase.blockSignals(True)
        self.phase.clear()
        self.phase.addItem(self.tr("All phases"), "")
        for phase in keeper.shelf.phases():
            self.phase.addItem(phase, phase)
        self.phase.setCurrentIndex(max(0, self.phase.findData(chosen)))
        self.phase.blockSignals(False)
        is_empty = not keeper.library.sources
        self._stack.setCurrentIndex(_EMPTY if is_empty else _FOUND)
        for button in (self.add, self.own):
            button.setVisible(not is_empty)
        self.look_for()

    def look_for(self) -> None:
        """Show what has the words, the kind and the phase that are asked."""
        shelf = self._keeper.shelf
        places = shelf.find(self.field.text(), self.kind.currentData() or "", self.phase.currentData() or "")
        self.model.show_found(shelf, places)
        language = current_language()
        told = self.tr("{found} of {all}")
        self.count.setText(
            told.format(found=integer(len(places), language), all=integer(len(shelf.items), language))
        )
        if places:
            self.list.selectRow(0)
        self.put.setEnabled(bool(places))

    # Onto the board

    def put_chosen(self) -> None:
        """Put the chosen rows where the focus of the board is."""
        rows = sorted({index.row() for index in self.list.selectionModel().selectedRows()})
        if not rows and self.list.currentIndex().isValid():
            rows = [self.list.currentIndex().row()]
        self.drops.put_at_focus([self.model.item(row) for row in rows])

    def _put_row(self, index: QModelIndex) -> None:
        self.drops.put_at_focus([self.model.item(index.row())])

    # Sources

    def _ask_file(self) -> None:
        path = ask_open(self, self.tr("Add a workshop to the library"), safe_folder(), workshops())
        if path is not None:
            self.add_file(path)

    def add_file(self, path: Path) -> None:
        """Fill the library from a workshop file, in a thread: it may be large."""
        self.count.setText(self.tr("Reading {name} …").format(name=path.name))
        self._keeper.background.run(lambda: library.add_file(path), self._added, "")

    def _add_own(self) -> None:
        document, path = self._own()
        rows = self._board.document.saved()
        self._keeper.background.run(lambda: library.add_rows(document, rows, path), self._added, "")

    def _added(self, source: Source) -> None:
        self._keeper.refresh()
        text = self.tr("%n thing(s) of “{title}” in the library.", "", source.count)
        self.hint.emit(text.format(title=source.title))

    def _show_sources(self) -> None:
        SourcesDialog(self, self._keeper.library.sources, self.trouble.emit).exec()
        self._keeper.refresh()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(14, 0, 14, 0)
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
