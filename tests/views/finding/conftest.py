"""The sample in a real window, in Dutch, on the smallest laptop that we promise."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.main import make_application
from app.models.board import Note
from app.views.finding.board_column import BoardColumn
from app.views.language import current_language, install_language
from app.views.main_window import MainWindow
from app.views.session import Session

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Seat:
    """A person at the window: presses keys wherever the focus is, and reads what is there."""

    def __init__(self, window: MainWindow) -> None:
        assert window.view is not None
        self.window, self.view, self.board = window, window.view, window.view.board
        self.board.reduced_motion = True

    @property
    def document(self):  # type: ignore[no-untyped-def]
        """The document that is open."""
        return self.window.document

    @property
    def search(self) -> BoardColumn:
        """The board with its bar, also after the panels were made anew."""
        assert self.window.view is not None
        return self.window.view.search

    def focused(self) -> QWidget:
        """The widget that gets the keys."""
        return QApplication.focusWidget() or self.board

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key and let go."""
        QTest.keyClick(self.focused(), key, keys)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type letters."""
        QTest.keyClicks(self.focused(), text)
        QApplication.processEvents()

    def texts(self, notes: list[str]) -> list[str]:
        """The texts of notes."""
        return [self.document.get(Note, note).text for note in notes]

    def counted(self) -> str:
        """What the bar says about the number of hits."""
        return self.search.bar.count.text()


@pytest.fixture
def seat(qtbot: QtBot) -> Iterator[Seat]:
    """The sample, with the keyboard on the board."""
    before = current_language()
    make_application()
    install_language("nl")
    session = Session()
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    session.open_sample()
    window.activateWindow()
    qtbot.waitExposed(window)
    assert window.board is not None
    window.board.setFocus()
    QApplication.processEvents()
    yield Seat(window)
    session.close()
    install_language(before)
