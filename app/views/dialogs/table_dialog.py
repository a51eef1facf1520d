"""A list of moments to choose one from: earlier versions, snapshots."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.views.dialogs.frame import FramedDialog
from app.views.plain import PlainLabel

_EMPTY = 560  # pixels: wide enough for the words; with no rows below them no higher than that


class TableDialog(FramedDialog):
    """Rows of text with one choice; a double click or Enter takes the row."""

    def __init__(self, parent: QWidget | None, title: str, explanation: str, columns: Sequence[str]) -> None:
        super().__init__(parent, title, explanation)
        self.table = QTreeWidget()
        self.table.setObjectName("plainTable")
        self.table.setAccessibleName(title)
        self.table.setHeaderLabels(list(columns))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAllColumnsShowFocus(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.header().setSectionsClickable(False)
        self.table.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._nothing = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.open_at(640, 460)

    def fill(self, rows: Sequence[tuple[object, Sequence[str]]], accept: str, nothing: str) -> None:
        """Show (key, texts) as rows, newest first as they come; `nothing` is said where there are none."""
        for key, texts in rows:
            item = QTreeWidgetItem(list(texts))
            item.setData(0, Qt.ItemDataRole.UserRole, key)
            self.table.addTopLevelItem(item)
        header = self.table.header()
        header.setStretchLastSection(False)
        for column in range(self.table.columnCount()):
            stretches = column == 0
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        self._nothing.setText(nothing)
        self._nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        if not rows:
            self.add_buttons(self.tr("Close")).setFocus()
            self.open_narrow(_EMPTY)
            return
        self.add_buttons(accept, self.tr("Close"))
        first = self.table.topLevelItem(0)
        if first is not None:
            self.table.setCurrentItem(first)
            self.table.itemDoubleClicked.connect(self.accept)
            self.table.setFocus()

    def chosen_key(self) -> object | None:
        """The key of the row that is chosen, or None."""
        item = self.table.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
