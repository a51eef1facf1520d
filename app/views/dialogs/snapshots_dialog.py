"""The named moments of a workshop."""

from PySide6.QtWidgets import QPushButton, QWidget

from app.models.document import Document
from app.models.edits.workshop import delete_snapshot, snapshots_of
from app.models.people import Snapshot
from app.views.dialogs.spoken_time import spoken_iso
from app.views.dialogs.table_dialog import TableDialog
from app.views.history.comparison import snapshot_name
from app.views.plain import ask

RESTORE, COMPARE = "restore", "compare"


class SnapshotsDialog(TableDialog):
    """Choose a moment to go back to, or to compare with now; the newest is on top. `wanted` says which."""

    def __init__(self, parent: QWidget | None, document: Document) -> None:
        super().__init__(
            parent,
            self.tr("Snapshots"),
            self.tr(
                "Go back to a moment, or see on the board what changed since. Going back is one step, and "
                "you can undo it."
            ),
            (self.tr("Name"), self.tr("When")),
        )
        self._document = document
        self.wanted = RESTORE
        rows = [(row.id, (snapshot_name(row), spoken_iso(row.time))) for row in snapshots_of(document)]
        self.fill(
            rows,
            self.tr("Go back to this moment"),
            self.tr("There are no snapshots yet. Take one before the room changes something big."),
        )
        self.compare_button = QPushButton(self.tr("Compare with now"))
        self.compare_button.clicked.connect(self._compare)
        self.delete_button = QPushButton(self.tr("Delete…"))
        self.delete_button.clicked.connect(self._delete)
        for button in (self.compare_button, self.delete_button):
            button.setVisible(bool(rows))
            self.add_aside(button)

    def chosen(self) -> str | None:
        """The id of the snapshot that is chosen."""
        key = self.chosen_key()
        return key if isinstance(key, str) else None

    def _compare(self) -> None:
        self.wanted = COMPARE
        self.accept()

    def _delete(self) -> None:
        """Take the chosen one away; asked first, because undo does not bring it back."""
        chosen = self.chosen()
        if chosen is None:
            return
        name = snapshot_name(self._document.get(Snapshot, chosen))
        text = self.tr("Delete the snapshot “{name}”?").format(name=name)
        more = self.tr("This cannot be undone. The board stays as it is.")
        if ask(self, self.tr("Delete"), text, [self.tr("Delete"), self.tr("Keep")], more) == 0:
            delete_snapshot(self._document, chosen)
            self.table.takeTopLevelItem(self.table.currentIndex().row())
            if not self.table.topLevelItemCount():
                self.reject()
