"""The whole window on a workshop from its file, with hands and keys."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from app.models.document import Document
from app.models.edits import notes
from app.models.edits.lanes import lanes_of
from app.models.edits.phases import phases_of
from app.models.row import Values
from app.models.tables import TABLES, name_of
from app.views.history.past_panel import PastPanel
from app.views.main_window import MainWindow
from app.views.session import Session

Rows = dict[str, dict[str, Values]]


class Room:
    """A window with a workshop of three notes, opened from its file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.troubles: list[str] = []
        self.session = Session()
        self.session.told.connect(lambda text, *_: self.troubles.append(text))
        self.window = MainWindow(self.session)
        self.window.resize(1366, 768)
        self.window.show()
        assert self.session.open(path)
        self.troubles.clear()
        QApplication.processEvents()

    @property
    def document(self) -> Document:
        """The document that is open."""
        return self.window.document

    @property
    def past(self) -> PastPanel:
        """The panel that looks back."""
        assert self.window.view is not None
        return self.window.view.past

    @property
    def cells(self) -> tuple[list[str], str]:
        """The phases and the first lane."""
        journey = self.window.journey
        return [row.id for row in phases_of(self.document, journey)], lanes_of(self.document, journey)[0].id

    def notes(self, phase: int = 0) -> list[str]:
        """The notes of a cell of the first lane."""
        phases, lane = self.cells
        return [note.id for note in notes.notes_in(self.document, phases[phase], lane)]

    def texts(self, phase: int = 0) -> list[str]:
        """Their texts."""
        phases, lane = self.cells
        return [note.text for note in notes.notes_in(self.document, phases[phase], lane)]

    def write(self, *texts: str) -> None:
        """Steps of history: the first note gets each of these texts in turn."""
        for text in texts:
            notes.set_text(self.document, self.notes()[0], text)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, keys)
        QApplication.processEvents()

    def click_row(self, view: QAbstractItemView, row: int) -> None:
        """Click a row of a list with the mouse."""
        index = view.model().index(row, 0)
        view.scrollTo(index)
        QApplication.processEvents()
        at = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
        QApplication.processEvents()

    def click(self, widget: QWidget) -> None:
        """Click a button."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def rows_of(document: Document) -> Rows:
    """Every row as it is in memory."""
    return {name_of(t): {i: row.values() for i, row in document.rows(t).items()} for t in TABLES}
