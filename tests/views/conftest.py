"""Whole windows for the tests of views."""

import gc
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.main import make_application
from app.views.appearance import appearance
from app.views.language import current_language, install_language
from tests.views.room import Room

_MOST_GONE = (
    15  # tests with a workshop whose remains may lie around; to look for them takes a tenth of a second
)
_opened = count(1)


@pytest.fixture(autouse=True)
def cleared_away() -> Iterator[None]:
    """After each test its widgets go: outside of a loop of events Qt keeps for ever what is deleted later."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if gc.get_freeze_count():  # a workshop was open
        gc.unfreeze()
        if next(_opened) % _MOST_GONE == 0:
            gc.collect()


@pytest.fixture
def speak(qtbot: QtBot) -> Iterator[Callable[[str], None]]:
    """Switches the language; it is put back afterwards."""
    before = current_language()
    yield install_language
    install_language(before)


@pytest.fixture
def open_room(qtbot: QtBot, speak: Callable[[str], None]) -> Iterator[Callable[..., Room]]:
    """Opens windows in English, which needs no translation; closes those that a test leaves open."""
    appearance().recall()  # of this test's own home
    appearance().keep_still(True)
    make_application()
    speak("en")
    rooms: list[Room] = []

    def make(size: tuple[int, int] = (1400, 860)) -> Room:
        rooms.append(Room(size))
        return rooms[-1]

    yield make
    for room in rooms:
        if not room.is_gone:
            room.crash()


@pytest.fixture
def room(open_room: Callable[..., Room]) -> Room:
    """The window on the sample workshop."""
    return open_room().open_sample()
