"""Every session leaves its start and its end, and closing never hangs on it."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.edits import workshop
from app.models.packing import pack, unpack
from app.models.plain_rows import Rows
from app.storage.gate import read_file
from app.views.background import Background
from app.views.history import session_keeper
from tests.views.history.rooms import Room
from tests.views.room import PATIENCE


def kinds(room: Room) -> list[str]:
    """The kinds of the snapshots in the file, oldest first."""
    rows = read_file(room.path).rows["snapshot"].values()
    return [row["kind"] for row in sorted(rows, key=lambda row: (row["time"], row["kind"] == "end"))]


def test_a_session_with_edits_leaves_its_start_and_its_end_in_the_file(room: Room) -> None:
    room.write("one", "two")
    room.session.close()
    assert kinds(room) == ["start", "end"]
    rows = {
        row["kind"]: unpack(row["content"])["note"] for row in read_file(room.path).rows["snapshot"].values()
    }
    assert "note 0" in {note["text"] for note in rows["start"].values()}
    assert "two" in {note["text"] for note in rows["end"].values()}


def test_the_start_is_kept_soon_after_the_first_edit(
    make_room: Callable[[], Room], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_keeper, "PAUSE", 20)
    room = make_room()
    room.write("one")
    steps = room.document.history.done
    qtbot.waitUntil(lambda: len(room.document.saved()["snapshot"]) == 1, timeout=PATIENCE)
    assert room.document.history.done == steps
    room.document.undo()
    assert len(room.document.saved()["snapshot"]) == 1


def test_looking_leaves_nothing(room: Room) -> None:
    before = room.path.read_bytes()
    room.session.close()
    assert room.path.read_bytes() == before


def test_many_sessions_leave_the_file_small(make_room: Callable[[], Room]) -> None:
    for number in range(5):
        room = make_room()
        room.write(str(number))
        room.session.close()
    assert kinds(room) == ["start", "end"] * 3


def test_closing_goes_on_where_a_snapshot_cannot_be_kept(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.models import session_snapshots

    def refuse(*_: object) -> str:
        raise ValueError("too large")

    monkeypatch.setattr(session_snapshots, "take_snapshot", refuse)
    room.write("one")
    assert room.session.close()
    assert kinds(room) == []
    assert any(row["text"] == "one" for row in read_file(room.path).rows["note"].values())


def test_the_start_is_packed_outside_the_windows_thread(
    make_room: Callable[[], Room], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_keeper, "PAUSE", 20)
    threads: list[threading.Thread] = []

    def watched(rows: Rows) -> bytes:
        threads.append(threading.current_thread())
        return pack(rows)

    monkeypatch.setattr(workshop, "pack", watched)
    room = make_room()
    room.write("one")
    qtbot.waitUntil(lambda: len(room.document.saved()["snapshot"]) == 1, timeout=PATIENCE)
    assert threads
    assert threading.main_thread() not in threads


def test_a_start_that_is_packed_too_late_is_not_kept_twice(
    make_room: Callable[[], Room], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_keeper, "PAUSE", 20)
    may_go_on = threading.Event()

    def slow(rows: Rows) -> bytes:
        if threading.current_thread() is not threading.main_thread():
            may_go_on.wait(10)
        return pack(rows)

    monkeypatch.setattr(workshop, "pack", slow)
    room = make_room()
    room.write("one")
    background = room.session.keeper.findChild(Background)
    qtbot.waitSignal(background.began).wait()
    room.session.close()
    with qtbot.waitSignal(background.ended):
        may_go_on.set()
    assert kinds(room) == ["start", "end"]


def named(room: Room) -> list[str]:
    return [row.name for row in workshop.snapshots_of(room.document) if row.name]


def test_what_was_undone_is_kept_when_somebody_works_on_from_an_earlier_moment(
    room: Room, qtbot: QtBot
) -> None:
    room.write(*"abcdefgh")
    room.window.board.setFocus()
    room.key(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    panel = room.past.history
    room.click_row(panel.list, panel.model.row_of(2))
    assert room.texts()[0] == "b"
    room.write("a slip of the hand")
    qtbot.waitUntil(lambda: bool(named(room)), timeout=PATIENCE)
    assert named(room) == ["The 6 steps that were undone"]
    assert "under Snapshots" in room.window.banner.text()
    (kept,) = (row for row in workshop.snapshots_of(room.document) if row.name)
    workshop.restore_snapshot(room.document, kept.id)
    assert room.texts()[0] == "h"
    room.document.undo()
    assert room.texts()[0] == "a slip of the hand"


def test_what_was_undone_is_kept_also_when_it_is_closed_at_once(room: Room) -> None:
    room.write(*"abcdefgh")
    room.document.go_to(1)
    room.write("a slip of the hand")
    room.session.close()
    rows = read_file(room.path).rows["snapshot"].values()
    (kept,) = (row for row in rows if row["name"])
    assert "h" in {note["text"] for note in unpack(kept["content"])["note"].values()}
