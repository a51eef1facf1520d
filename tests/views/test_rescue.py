"""A damaged file is refused, and what helps is offered: what this computer has, then what can be read."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.models.board import Note
from app.storage.home import folder_at, home_folder
from app.storage.opening import create
from tests.storage.workshops import board
from tests.views.room import Room

OpenRoom = Callable[..., Room]


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A workshop with 40 notes of which the file was damaged; this computer has all of it."""
    path = tmp_path / "Ochtend.reisbord"
    create(path, rows=board(40)).close()
    content = bytearray(path.read_bytes())
    at = content.index(b"Koffie")
    content[at : at + 3] = b"KOF"
    path.write_bytes(content)
    return path


def press(room: Room, text: str) -> None:
    """Click on what the banner offers."""
    room.click(next(offer for offer in room.window.banner.offers if offer.text() == text))
    room.still()


def offered(room: Room) -> list[str]:
    return [offer.text() for offer in room.window.banner.offers]


def test_what_this_computer_has_is_offered_first(open_room: OpenRoom, spoilt: Path) -> None:
    room, before = open_room(), spoilt.read_bytes()
    assert not room.session.open(spoilt)
    assert "damaged" in room.window.banner.text()
    assert offered(room) == ["Open what this computer has", "Save what can be read"]
    press(room, "Open what this computer has")
    assert {note.text for note in room.document.rows(Note).values()} == {
        row["text"] for row in board(40)["note"].values()
    }
    assert spoilt.read_bytes() == before


def test_what_can_be_read_becomes_a_workshop_beside_it(open_room: OpenRoom, spoilt: Path) -> None:
    folder = folder_at(home_folder(), spoilt)
    assert folder is not None
    shutil.rmtree(folder.path)
    room, before = open_room(), spoilt.read_bytes()
    assert not room.session.open(spoilt)
    assert offered(room) == ["Save what can be read"]
    press(room, "Save what can be read")
    assert "40 notes of Ochtend.reisbord were saved" in room.window.banner.text()
    assert len(room.document.rows(Note)) == 40
    assert room.session.path.parent == spoilt.parent
    assert room.session.path != spoilt
    assert spoilt.read_bytes() == before


def test_where_nothing_can_be_read_it_says_so(open_room: OpenRoom, spoilt: Path) -> None:
    content = bytearray(spoilt.read_bytes())
    content[100:] = bytes(len(content) - 100)
    spoilt.write_bytes(content)
    folder = folder_at(home_folder(), spoilt)
    assert folder is not None
    shutil.rmtree(folder.path)
    room = open_room()
    assert not room.session.open(spoilt)
    press(room, "Save what can be read")
    assert "Nothing of a workshop can be read" in room.window.banner.text()
    assert not room.window.is_open
