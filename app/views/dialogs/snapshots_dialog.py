"""The named moments of a workshop."""

from PySide6.QtWidgets import QWidget

from app.models.document import Document
from app.models.people import Snapshot
from app.views.dialogs.spoken_time import spoken_iso
from app.views.dialogs.table_dialog import TableDialog


class SnapshotsDialog(TableDialog):
    """Choose a moment to go back to; the newest is on top."""

    def __init__(self, parent: QWidget | None, document: Document) -> None:
        super().__init__(
            parent,
            self.tr("Snapshots"),
            self.tr("Go back to a moment that somebody gave a name. This is one step, and you can undo it."),
            (self.tr("Name"), self.tr("When")),
        )
        newest = sorted(document.rows(Snapshot).values(), key=lambda row: row.time, reverse=True)
        rows = [(row.id, (row.name or self.tr("Without a name"), spoken_iso(row.time))) for row in newest]
        self.fill(
            rows,
            self.tr("Go back to this moment"),
            self.tr("There are no snapshots yet. Take one before the room changes something big."),
        )

    def chosen(self) -> str | None:
        """The id of the snapshot that is chosen."""
        key = self.chosen_key()
        return key if isinstance(key, str) else None
