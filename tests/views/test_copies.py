"""Save a copy of a workshop so large that it takes a while: a bar, a way to stop, and nothing half."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt

from app.models.board import Note
from app.storage import files
from app.storage.opening import open_document
from app.views.dialogs import waiting_dialog
from tests.views.room import Room, button, choose_files


class SlowStick:
    """A disk that takes no byte of what is written below a folder until it may."""

    def __init__(self) -> None:
        self.may_go, self.was_reached = Event(), Event()

    def write(self, real: Callable[[int, bytes], int], folder: Path) -> Callable[[int, bytes], int]:
        def write_piece(descriptor: int, piece: bytes) -> int:
            if str(folder) in str(Path(f"/proc/self/fd/{descriptor}").readlink()):
                self.was_reached.set()
                self.may_go.wait(60)
            return real(descriptor, piece)

        return write_piece


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowStick]:
    """What is written to `tmp_path/stick` waits."""
    (tmp_path / "stick").mkdir()
    slow = SlowStick()
    monkeypatch.setattr(files, "write_piece", slow.write(files.write_piece, tmp_path / "stick"))
    yield slow
    slow.may_go.set()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where the copy goes."""
    return tmp_path / "stick" / "Copy.reisbord"


def texts_at(path: Path, home: Path) -> set[str]:
    opened = open_document(path, home)
    found = {note.text for note in opened.document.rows(Note).values()}
    opened.close(publish=False)
    return found


def save_copy(room: Room, stick: SlowStick, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its key, until the stick is being written and the bar is there."""
    choose_files(monkeypatch, target)
    room.key(Qt.Key.Key_S, mod=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    room.wait(stick.was_reached.is_set)
    room.wait(room.window.strip.isVisible)


def test_the_room_works_on_while_a_copy_is_written(
    room: Room, stick: SlowStick, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_copy(room, stick, target, monkeypatch)
    strip = room.window.strip
    assert strip.bar.accessibleName() == "Writing Copy.reisbord …"
    assert 0 < strip.bar.value() < strip.bar.maximum()
    room.view.board.setFocus()
    room.key(Qt.Key.Key_N)
    room.type("Meanwhile")
    room.key(Qt.Key.Key_Escape)
    assert "Meanwhile" in room.texts()
    assert not target.exists()
    stick.may_go.set()
    room.exchanged()
    assert room.window.banner.text() == "Copied to “Copy.reisbord”."
    found = texts_at(target, tmp_path / "other")
    assert "Meanwhile" not in found
    assert found == room.texts() - {"Meanwhile"}
    assert room.session.path != target


@pytest.mark.parametrize("before", [b"", b"another one"], ids=["new", "over another one"])
def test_a_copy_that_is_stopped_is_not_there(
    room: Room, stick: SlowStick, target: Path, before: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    if before:
        target.write_bytes(before)
    rows, original = room.rows(), room.session.path.read_bytes()
    save_copy(room, stick, target, monkeypatch)
    room.click(room.window.strip.stop)
    stick.may_go.set()
    room.exchanged()
    assert room.window.banner.text() == "Stopped. Everything is as it was."
    assert [file.name for file in target.parent.iterdir()] == ([target.name] if before else [])
    assert not before or target.read_bytes() == before
    assert (room.rows(), room.session.path.read_bytes()) == (rows, original)


def test_a_copy_for_which_there_is_no_room_says_so_and_offers_another_place(
    room: Room, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.parent.mkdir()
    real = files.write_piece

    def full(descriptor: int, piece: bytes) -> int:
        if str(target.parent) in str(Path(f"/proc/self/fd/{descriptor}").readlink()):
            real(descriptor, piece[: len(piece) // 2])
            raise OSError(errno.ENOSPC, "full")
        return real(descriptor, piece)

    monkeypatch.setattr(files, "write_piece", full)
    original = room.session.path.read_bytes()
    elsewhere = tmp_path / "Elsewhere.reisbord"
    choose_files(monkeypatch, target, elsewhere)
    room.do("save_copy")
    room.exchanged()
    assert "the disk is full" in room.window.banner.text()
    assert list(target.parent.iterdir()) == []
    assert room.session.path.read_bytes() == original
    assert [offer.text() for offer in room.window.banner.offers] == ["Save a copy…"]
    room.click(room.window.banner.offers[0])
    room.exchanged()
    assert texts_at(elsewhere, tmp_path / "other") == room.texts()


def test_a_copy_outlives_the_workshop_that_is_closed_and_opened_again(
    room: Room, stick: SlowStick, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_copy(room, stick, target, monkeypatch)
    path, texts = room.session.path, room.texts()
    room.do("close")
    assert room.session.open(path)
    stick.may_go.set()
    room.exchanged()
    assert room.window.banner.text() == "Copied to “Copy.reisbord”."
    assert texts_at(target, tmp_path / "other") == texts


def test_going_on_elsewhere_has_a_bar_too_and_who_stops_it_stays(
    room: Room, stick: SlowStick, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.views.file_commands import save_elsewhere

    monkeypatch.setattr(waiting_dialog, "PATIENCE", 50)
    path = room.session.path

    def stop(dialog: waiting_dialog.WaitingDialog) -> None:
        button("Cancel")(dialog)
        stick.may_go.set()

    choose_files(monkeypatch, target, target)
    met = room.answer(stop)
    save_elsewhere(room.window)
    assert met == ["WaitingDialog"]
    assert room.session.path == path
    assert list(target.parent.iterdir()) == []
    monkeypatch.setattr(waiting_dialog, "PATIENCE", 600_000)  # a busy machine may be slow, too
    save_elsewhere(room.window)
    assert room.session.path == target
    assert "Everything saved" in room.status_now()
