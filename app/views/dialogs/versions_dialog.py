"""The earlier versions of a workshop that were kept on this computer."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.storage.versions import Earlier
from app.views.dialogs.spoken_time import spoken_size, spoken_time
from app.views.dialogs.table_dialog import TableDialog


class VersionsDialog(TableDialog):
    """Choose a version to look at; it opens as a copy, so nothing is overwritten."""

    def __init__(self, parent: QWidget | None, versions: Sequence[Earlier]) -> None:
        super().__init__(
            parent,
            self.tr("Earlier versions"),
            self.tr("Kept on this computer. One that you open is a copy; your workshop stays as it is."),
            (self.tr("When"), self.tr("From"), self.tr("Size")),
        )
        self._versions = list(versions)
        origins = {"ours": self.tr("this computer"), "theirs": self.tr("elsewhere")}
        rows = [
            (number, (spoken_time(each.time), origins.get(each.kind, ""), spoken_size(each.size)))
            for number, each in enumerate(self._versions)
        ]
        self.fill(
            rows,
            self.tr("Open as a copy"),
            self.tr("There are no earlier versions yet. One is kept every ten minutes while you work."),
        )

    def chosen(self) -> Earlier | None:
        """The version that is chosen."""
        number = self.chosen_key()
        return self._versions[number] if isinstance(number, int) else None
