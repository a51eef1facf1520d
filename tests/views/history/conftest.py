"""The whole window on a workshop of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.storage.opening import create
from app.views.language import current_language, install_language
from tests.models.boards import Board
from tests.views.history.rooms import Room


@pytest.fixture
def make_room(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Room]]:
    before = current_language()
    install_language("en")
    made: list[Room] = []

    def make() -> Room:
        path = tmp_path / "proef.reisbord"
        if not path.exists():
            create(path, rows=Board().document.saved()).close()
        room = Room(path)
        qtbot.addWidget(room.window)
        with qtbot.waitActive(room.window):
            room.window.activateWindow()
        assert room.window.board is not None
        room.window.board.setFocus()
        made.append(room)
        return room

    yield make
    for room in made:
        room.session.close()
    install_language(before)


@pytest.fixture
def room(make_room: Callable[[], Room]) -> Room:
    """A room right after it was opened."""
    return make_room()
