"""What was found in the library as rows of a list. No widget and no object for any of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from app.models.library import CHANNEL, MEANS, PERSONA, TOUCHPOINT, Item, Shelf
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.errors import guarded
from app.views.library import library_mime
from app.views.plain import plain_tip

ITEM = Qt.ItemDataRole.UserRole
ABOUT = ITEM + 1  # the second line of a row

KIND_NAMES = {
    TOUCHPOINT: QT_TRANSLATE_NOOP("Library", "Touchpoint"),
    CHANNEL: QT_TRANSLATE_NOOP("Library", "Channel"),
    MEANS: QT_TRANSLATE_NOOP("Library", "Means"),
    PERSONA: QT_TRANSLATE_NOOP("Library", "Persona"),
}
Index = QModelIndex | QPersistentModelIndex


def kind_name(kind: str) -> str:
    """What a kind of things is called."""
    return QCoreApplication.translate("Library", KIND_NAMES[kind])


def about(item: Item) -> str:
    """Where a thing was met, in a line."""
    if item.kind == TOUCHPOINT:
        channels = [" · ".join(filter(None, contact)) for contact in item.contacts[:2]]
        return " · ".join(filter(None, (", ".join(item.phases[:2]), ", ".join(channels))))
    if item.kind == MEANS:
        return " · ".join(filter(None, (kind_name(MEANS), item.contacts[0][0] if item.contacts else "")))
    role = next((text for name, text in item.about if name == "role"), "")
    return " · ".join(filter(None, (kind_name(item.kind), " ".join(role.split()))))


class ShelfModel(QAbstractListModel):
    """Some items of a shelf, by their places on it."""

    def __init__(self) -> None:
        super().__init__()
        self.shelf = Shelf.of(())
        self.places: Sequence[int] = ()

    def show_found(self, shelf: Shelf, places: Sequence[int]) -> None:
        """Show what was found."""
        self.beginResetModel()
        self.shelf, self.places = shelf, places
        self.endResetModel()

    def item(self, row: int) -> Item:
        """The item at a row."""
        return self.shelf.items[self.places[row]]

    @guarded
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.places)

    @guarded
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    @guarded
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(item.text.split())
        if role == ITEM:
            return item
        if role == ABOUT:
            return about(item)
        said = " · ".join(filter(None, (item.text, about(item), ", ".join(item.sources))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(said)
        return said if role == Qt.ItemDataRole.AccessibleTextRole else None

    @guarded
    def mimeTypes(self) -> list[str]:
        return [library_mime.LIBRARY_MIME]

    @guarded
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        return library_mime.write(self.item(row) for row in rows)
