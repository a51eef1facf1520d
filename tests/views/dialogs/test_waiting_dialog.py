"""Waiting for what the window cannot do without: a large workshop is opened with a bar and a cancel."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt

from app.models.under_way import Stopped, tell
from app.storage.opening import create
from app.views import session as session_module
from app.views.dialogs import waiting_dialog
from app.views.dialogs.waiting_dialog import WaitingDialog, wait_for
from tests.models.boards import Board
from tests.views.room import Room, button


def test_what_is_quick_opens_no_dialog(room: Room) -> None:
    assert wait_for(room.window, lambda: 3, "Opening …") == 3
    with pytest.raises(ZeroDivisionError):
        wait_for(room.window, lambda: 1 // 0, "Opening …")
    assert room.met == []


@pytest.mark.parametrize("way", ["button", "escape"])
def test_cancel_ends_the_work(room: Room, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting_dialog, "PATIENCE", 0)
    never = Event()

    def work() -> None:
        while not never.wait(0.005):
            tell(1, 4)

    shares: list[int] = []

    def answer(dialog: WaitingDialog) -> None:
        shares.append(dialog.bar.value())
        if way == "button":
            button("Cancel")(dialog)
        else:
            room.key(Qt.Key.Key_Escape)

    met = room.answer(answer)
    with pytest.raises(Stopped):
        wait_for(room.window, work, "Opening …")
    assert met == ["WaitingDialog"]
    assert shares[0] in (0, 250)


def test_a_large_workshop_is_opened_in_a_thread_and_then_edited_here(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.reisbord"
    create(path, rows=Board().document.saved()).close()
    monkeypatch.setattr(session_module, "LARGE", 0)
    assert room.session.open(path)
    assert room.session.path == path
    before = room.rows()
    room.do("select_all")
    room.do("delete")
    assert room.rows() != before
    room.do("undo")
    assert room.rows() == before


def test_a_workshop_that_nobody_waits_for_leaves_the_other_one_open(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.reisbord"
    create(path, rows=Board().document.saved()).close()
    before, was = path.read_bytes(), room.session.path

    def nobody_waits(work: object, label: str) -> object:
        raise Stopped

    monkeypatch.setattr(session_module, "LARGE", 0)
    monkeypatch.setattr(room.session.questions, "wait", nobody_waits)
    assert not room.session.open(path)
    assert room.session.path == was
    assert path.read_bytes() == before
