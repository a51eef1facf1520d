"""What takes longer than half a second has a bar and a button that stops it; the window stays alive."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt

from app.models.under_way import tell
from tests.views.room import Room, choose_files


class Slow:
    """Work that is half done until somebody stops it, or lets it go on."""

    def __init__(self) -> None:
        self.may_end = Event()

    def __call__(self) -> str:
        while not self.may_end.wait(0.005):
            tell(1, 2)
        return "done"


def test_a_bar_comes_after_half_a_second_and_goes_at_the_end(room: Room) -> None:
    strip, background = room.window.strip, room.session.exchange.background
    slow, results = Slow(), []
    background.run(slow, results.append, "Making wall.pdf …")
    assert strip.waits
    assert not strip.isVisible()
    room.wait(strip.isVisible)
    room.wait(lambda: strip.bar.value() == 500)
    assert strip.bar.accessibleName() == "Making wall.pdf …"
    note = room.choose(room.note("I ask three"))  # alive meanwhile
    assert room.window.chosen_notes() == [note]
    slow.may_end.set()
    room.exchanged()
    assert not strip.isVisible()
    assert results == ["done"]


def test_cancel_stops_the_work_and_says_so(room: Room) -> None:
    strip, results = room.window.strip, []
    room.session.exchange.background.run(Slow(), results.append, "Making wall.pdf …")
    room.wait(strip.isVisible)
    strip.stop.setFocus()
    room.key(Qt.Key.Key_Space)
    assert not strip.stop.isEnabled()
    room.exchanged()
    assert results == []
    assert room.window.banner.text() == "Stopped. Everything is as it was."
    assert not strip.isVisible()


def test_what_is_quick_asks_for_no_bar(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose_files(monkeypatch, tmp_path / "out.csv")
    room.do("export")
    assert room.window.strip.waits
    room.exchanged()
    assert not room.window.strip.waits
    assert not room.window.strip.isVisible()


def test_a_stopped_export_leaves_the_file_that_was_there(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wall.png"
    path.write_text("mine")
    choose_files(monkeypatch, path)
    room.do("export")
    room.session.exchange.background.stop()
    room.exchanged()
    assert path.read_text() == "mine"
    assert room.told[-1] == ("Stopped. Everything is as it was.", "note")
