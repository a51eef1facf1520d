"""From which workshops the library was filled."""

from PySide6.QtWidgets import QPushButton, QWidget

from app.storage import library
from app.storage.library import Source
from app.views.dialogs.table_dialog import TableDialog
from app.views.errors import Tell, attempt


class SourcesDialog(TableDialog):
    """The workshops; one can be taken out again, its file stays where it is."""

    def __init__(self, parent: QWidget | None, sources: tuple[Source, ...], tell: Tell) -> None:
        super().__init__(
            parent,
            self.tr("Where the library comes from"),
            self.tr("Taking a workshop out leaves its file as it is. What other workshops know too stays."),
            (self.tr("Workshop"), self.tr("Things")),
        )
        self._tell = tell
        rows = [(source.document, (source.title, str(source.count))) for source in sources]
        nothing = self.tr("The library is empty. Add a workshop to fill it.")
        self.fill(rows, self.tr("Done"), nothing)
        self.remove = QPushButton(self.tr("Take out"))
        self.remove.setVisible(bool(rows))
        self.remove.clicked.connect(self._remove)
        self.add_aside(self.remove)

    def _remove(self) -> None:
        chosen = self.chosen_key()
        if isinstance(chosen, str) and attempt(lambda: library.remove_source(chosen), self._tell):
            self.table.takeTopLevelItem(self.table.currentIndex().row())
            if not self.table.topLevelItemCount():
                self.accept()
