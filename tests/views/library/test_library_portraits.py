"""A persona out of the library brings her portrait; where it is damaged, gone or no picture, her initials."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QImage

from app.models.board import Picture
from app.models.edits.personas import add_persona, set_portrait
from app.models.people import Persona
from app.storage import library
from app.storage.home import home_folder
from app.views.library import library_mime
from app.views.library.library_panel import LibraryPanel
from app.views.picture_loader import take_picture
from tests.models.boards import Board
from tests.storage.test_library import workshop_file
from tests.views.library.test_library_panel import drop, look_for
from tests.views.room import Room

RED = QColor("#ff0000")


def photo(colour: QColor = RED, side: int = 60) -> bytes:
    """A picture of one colour as a program writes it."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def workshop(folder: Path, portrait: tuple[str, str, bytes]) -> Path:
    """The file of a workshop in which Zelda has this portrait."""
    document = Board().document
    set_portrait(document, add_persona(document, "Zelda", role="Plumber"), portrait)
    return workshop_file(folder, "earlier", document)


@pytest.fixture
def fill(room: Room, tmp_path: Path) -> Callable[..., LibraryPanel]:
    """Fills the library with that workshop and opens it."""

    def made(portrait: tuple[str, str, bytes] | None = None) -> LibraryPanel:
        library.add_file(workshop(tmp_path, portrait or take_picture(photo(), "photo")))
        room.do("library")
        shelf = room.view.shelf.panel
        assert shelf is not None
        room.wait(lambda: shelf._keeper._read == (home_folder(), library.stamp()))  # not an earlier test's
        room.still()
        return shelf

    return made


def put(room: Room, panel: LibraryPanel) -> Persona:
    """Look for her, press Enter, and look at her."""
    look_for(room, panel, "zelda")
    panel.list.setFocus()
    room.key(Qt.Key.Key_Return)
    room.still()
    (zelda,) = [row for row in room.document.rows(Persona).values() if row.name == "Zelda"]
    room.view.choose_persona(zelda.id)
    return zelda


def is_red(room: Room) -> bool:
    """Whether the card beside the board has the red portrait."""
    picture = room.view.side.card.grab().toImage()
    places = [(x, y) for x in range(0, 80, 4) for y in range(0, min(80, picture.height()), 4)]
    found = {picture.pixelColor(x, y).name() for x, y in places}
    return RED.name() in found


def file_of(home: Path) -> Path:
    (found,) = (home / "library").glob("*.picture")
    return found


def test_a_persona_brings_her_portrait_as_one_step(room: Room, fill: Callable[..., LibraryPanel]) -> None:
    panel = fill()
    before, steps = room.rows(), room.steps
    zelda = put(room, panel)
    assert zelda.portrait in room.document.rows(Picture)
    assert is_red(room)
    assert room.steps == steps + 1
    room.do("undo")
    assert room.rows() == before


def test_a_persona_that_is_dropped_on_the_board_brings_it_too(
    room: Room, fill: Callable[..., LibraryPanel]
) -> None:
    panel = fill()
    mime = library_mime.write(item for item in panel._keeper.shelf.items if item.kind == "persona")
    drop(room, mime, room.middle(room.note("I google")))
    (zelda,) = [row for row in room.document.rows(Persona).values() if row.name == "Zelda"]
    assert zelda.portrait in room.document.rows(Picture)


def test_a_portrait_that_is_there_already_is_not_kept_twice(
    room: Room, fill: Callable[..., LibraryPanel]
) -> None:
    document = room.document
    portrait = take_picture(photo(), "photo")
    sara = next(iter(document.rows(Persona)))
    set_portrait(document, sara, portrait)
    count = len(document.rows(Picture))
    zelda = put(room, fill(portrait))
    assert zelda.portrait == document.get(Persona, sara).portrait
    assert len(document.rows(Picture)) == count


@pytest.mark.parametrize("harm", ["gone", "half", "other"])
def test_a_portrait_that_is_damaged_or_gone_means_initials(
    room: Room, fill: Callable[..., LibraryPanel], reisbord_home: Path, harm: str
) -> None:
    panel = fill()
    path = file_of(reisbord_home)
    whole = path.read_bytes()
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(whole[: len(whole) // 2] if harm == "half" else photo(QColor("#00ff00")))
    zelda = put(room, panel)
    assert zelda.portrait is None
    assert zelda.role == "Plumber"
    assert not is_red(room)
    assert "Zelda" in room.window.banner.text()
    assert not [text for text, severity in room.told if severity == "danger"]


@pytest.mark.parametrize(
    "content",
    [b"<svg xmlns='http://www.w3.org/2000/svg'/>", photo.__doc__.encode(), b"\x89PNG\r\n\x1a\n" + bytes(90)],
    ids=["svg", "text", "no pixels"],
)
def test_what_is_whole_but_no_picture_means_initials(
    room: Room, fill: Callable[..., LibraryPanel], reisbord_home: Path, content: bytes
) -> None:
    key = hashlib.sha256(content).hexdigest()
    panel = fill((key, "image/png", content))  # a stranger's workshop calls it one
    assert file_of(reisbord_home).read_bytes() == content
    zelda = put(room, panel)
    assert zelda.portrait is None
    assert key not in room.document.rows(Picture)


def test_a_portrait_with_too_many_pixels_is_never_decoded(
    room: Room, fill: Callable[..., LibraryPanel], monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.views import picture_loader

    content = photo(side=200)
    panel = fill((hashlib.sha256(content).hexdigest(), "image/png", content))
    monkeypatch.setattr(picture_loader, "LONGEST_SIDE", 100)
    assert put(room, panel).portrait is None


def test_a_drag_that_names_a_portrait_that_nobody_kept_brings_none(
    room: Room, fill: Callable[..., LibraryPanel]
) -> None:
    fill()
    mime = QMimeData()
    for name in ("../../secret", "0" * 64):
        values = b'[{"kind": "persona", "text": "Zelda", "portrait": "%s"}]' % name.encode()
        mime.setData(library_mime.LIBRARY_MIME, values)
        drop(room, mime, QPoint(room.middle(room.note("I google"))))
    made = [row for row in room.document.rows(Persona).values() if row.name == "Zelda"]
    assert [row.portrait for row in made] == [None, None]
