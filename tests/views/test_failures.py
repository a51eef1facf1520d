"""When things go wrong: a sentence, nothing lost, and the room goes on."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from app.models.board import Note
from app.models.edits.notes import add_note
from app.storage import files
from app.storage.opening import open_document
from app.views.board import key_table
from app.views.errors import catch_errors
from app.views.session import Session
from tests.views.room import Room, button, choose_files

OpenRoom = Callable[..., Room]


def write(room: Room, text: str) -> None:
    """A new note, typed."""
    room.view.board.setFocus()
    room.do("add_note")
    room.type(text)
    room.view.finish_typing()
    assert text in room.texts()


def texts_at(path: Path, home: Path) -> set[str]:
    """What the file at a path holds, seen from another computer."""
    opened = open_document(path, home)
    found = {note.text for note in opened.document.rows(Note).values()}
    opened.close(publish=False)
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A folder of its own for the document."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "Morning.reisbord"


@pytest.fixture
def away(room: Room, path: Path) -> Room:
    """The sample at a place of its own, written there."""
    room.session.move_to(path)
    room.session.saving.save_now()
    assert path.exists()
    return room


def offers(room: Room) -> list[str]:
    return [offer.text() for offer in room.window.banner.offers]


# Places that fail


def test_a_stick_that_is_pulled_and_put_back(away: Room, path: Path, tmp_path: Path) -> None:
    aside = path.parent.with_name("aside")
    path.parent.rename(aside)
    write(away, "While it was gone")
    away.do("save")
    assert "was not found" in away.window.banner.text()
    assert offers(away) == ["Save elsewhere…"]
    assert "is not there now" in away.status()
    write(away, "One more")
    told = len(away.told)
    away.session.saving.save_soon()
    away.session.saving.wait()
    assert len(away.told) == told  # said once
    aside.rename(path.parent)
    away.do("save")
    assert away.window.banner.text() == ""
    assert "Everything saved" in away.status()
    assert {"While it was gone", "One more"} <= texts_at(path, tmp_path / "other")


def test_a_full_disk_says_so_and_elsewhere_is_one_click(
    away: Room, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.write_piece

    def full(descriptor: int, piece: bytes) -> int:
        if str(path.parent) in str(Path(f"/proc/self/fd/{descriptor}").readlink()):
            raise OSError(errno.ENOSPC, "full")
        return real(descriptor, piece)

    monkeypatch.setattr(files, "write_piece", full)
    write(away, "Too much")
    away.do("save")
    assert "the disk is full" in away.window.banner.text()
    assert "could not be written" in away.status()
    write(away, "And on")
    elsewhere = tmp_path / "Elsewhere.reisbord"
    choose_files(monkeypatch, elsewhere)
    away.click(away.window.banner.offers[0])
    assert away.session.path == elsewhere
    assert "Everything saved" in away.status()
    assert away.window.banner.text() == ""
    assert {"Too much", "And on"} <= texts_at(elsewhere, tmp_path / "other")
    assert "Too much" not in texts_at(path, tmp_path / "third")


@pytest.fixture
def read_only(away: Room, path: Path, monkeypatch: pytest.MonkeyPatch, open_room: OpenRoom) -> Room:
    """A window on a file that may not be written. (Whoever runs the tests may be allowed everything.)"""
    away.close()
    real = files.may_write
    monkeypatch.setattr(files, "may_write", lambda p: path.parent not in (p, p.parent) and real(p))
    room = open_room()
    assert room.session.open(path)
    return room.still()


def test_a_read_only_file_is_worked_on_and_the_first_save_asks_for_a_place(
    read_only: Room, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "cannot be written here" in read_only.window.banner.text()
    assert "is read-only" in read_only.status()
    before = path.read_bytes()
    write(read_only, "All the same")
    for key in ("undo", "add_phase", "import", "snapshot", "paste"):
        assert read_only.window.actions_by_key[key].isEnabled()
    read_only.session.saving.save_soon()
    assert "is read-only" in read_only.status()
    elsewhere = tmp_path / "Mine.reisbord"
    titles = choose_files(monkeypatch, elsewhere)
    read_only.do("save")
    assert titles == ["Save elsewhere"]
    assert read_only.session.path == elsewhere
    assert "Everything saved" in read_only.status()
    assert "All the same" in texts_at(elsewhere, tmp_path / "other")
    assert path.read_bytes() == before


def test_closing_what_cannot_be_written_asks_and_the_next_start_has_it(
    read_only: Room, open_room: OpenRoom
) -> None:
    write(read_only, "All the same")
    met = read_only.answer(button("Close all the same"))
    read_only.close()
    assert met == ["QMessageBox"]
    again = open_room()
    again.session.recover()
    assert "All the same" in again.texts()


def test_closing_can_be_thought_better_of(read_only: Room) -> None:
    write(read_only, "All the same")
    read_only.answer(button("Go on working"))
    read_only.window.close()
    assert read_only.window.isVisible()
    write(read_only, "And on")
    assert {"All the same", "And on"} <= read_only.texts()


def test_closing_can_write_elsewhere(
    read_only: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(read_only, "All the same")
    elsewhere = tmp_path / "Mine.reisbord"
    choose_files(monkeypatch, elsewhere)
    read_only.answer(button("Save elsewhere…"))
    read_only.window.close()
    assert not read_only.window.isVisible()
    assert "All the same" in texts_at(elsewhere, tmp_path / "other")


def test_a_folder_that_is_gone_at_the_end_keeps_everything_for_the_next_start(
    away: Room, path: Path, open_room: OpenRoom
) -> None:
    shutil.rmtree(path.parent)
    away.answer(button("Close all the same"))
    away.close()
    again = open_room()
    again.session.recover()
    assert "I ask three agencies for a quotation" in again.texts()
    assert "cannot be found now" in again.window.banner.text()


# Somebody else


def changed_elsewhere(room: Room, path: Path, tmp_path: Path) -> None:
    """Another computer writes the same file, and then we do."""
    other = open_document(path, tmp_path / "other")
    other.elsewhere = None
    note = next(iter(other.document.rows(Note).values()))
    add_note(other.document, note.phase, note.lane, "Theirs")
    other.close()
    write(room, "Ours")


@pytest.mark.parametrize("choice", ["Keep both", "Show theirs", "Replace theirs"])
def test_a_conflict_is_asked_and_nobody_loses(away: Room, path: Path, tmp_path: Path, choice: str) -> None:
    changed_elsewhere(away, path, tmp_path)

    def choose(dialog) -> None:
        button(choice)(dialog)
        button("Continue")(dialog)

    met = away.answer(choose)
    away.do("save")
    assert met == ["ConflictDialog"]
    found = texts_at(path, tmp_path / "third")
    if choice == "Keep both":
        assert "Theirs" in found
        assert away.session.path != path
        assert "Ours" in away.texts()
        assert away.session.path.name in away.window.banner.text()
    elif choice == "Show theirs":
        assert "Theirs" in away.texts()
        assert "Ours" not in away.texts()
        assert "Theirs" in found
    else:
        assert "Ours" in found
        assert "Theirs" not in found
    kept = [texts_at_version(each.path) for each in away.session.versions()]
    assert any("Ours" in texts for texts in (*kept, away.texts()))
    assert any("Theirs" in texts for texts in (*kept, found))
    assert "Everything saved" in away.status()


def texts_at_version(path: Path) -> set[str]:
    from app.storage.gate import read_file

    return {str(row["text"]) for row in read_file(path).rows["note"].values()}


def test_a_workshop_that_is_open_is_not_opened_twice(away: Room, path: Path, open_room: OpenRoom) -> None:
    from app.views.single_instance import Instance

    instance, raised = Instance(), []
    instance.follow(path)
    instance.wanted.connect(lambda: raised.append(True))
    other = open_room()
    assert not other.session.open(path)
    other.wait(lambda: raised)
    assert not other.window.is_open
    instance.follow(None)
    assert not other.session.open(path)  # nobody answers: a sentence instead
    assert "already open" in other.window.banner.text()


def test_a_workshop_that_is_open_on_another_computer_waits_for_a_word(
    away: Room, path: Path, open_room: OpenRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.storage import lock

    away.close()
    with monkeypatch.context() as patched:
        patched.setattr(lock, "_us", lambda: ("Karim", "laptop-karim"))
        lock.take(path)
    room = open_room()
    room.session.open(path)
    assert "laptop-karim" in room.window.banner.text()
    assert "is open at laptop-karim" in room.status()
    write(room, "Meanwhile")
    assert "is open at laptop-karim" in room.status_now()
    next(offer for offer in room.window.banner.offers if offer.text() == "Work on anyway").click()
    room.do("save")
    assert "Everything saved" in room.status()


# Files that are no workshops


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "is empty"), (b"hello there, this is a letter" * 9, "not a Reisbord workshop"), (None, "damaged")],
    ids=["empty", "foreign", "damaged"],
)
def test_a_bad_file_leaves_the_workshop_open_that_was(
    away: Room,
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes | None,
    sentence: str,
) -> None:
    bad = tmp_path / "Bad.reisbord"
    if content is None:
        whole = bytearray(path.read_bytes())
        whole[5000:9000] = bytes(4000)
        content = bytes(whole)
    bad.write_bytes(content)
    write(away, "Not finished")
    view = away.window.view
    choose_files(monkeypatch, bad)
    away.do("open")
    assert sentence in away.window.banner.text()
    assert "Bad.reisbord" in away.window.banner.text()
    assert away.window.view is view  # not even blinked
    assert "Not finished" in away.texts()
    assert bad.read_bytes() == content


# Errors of ours


@pytest.fixture
def caught(room: Room, monkeypatch: pytest.MonkeyPatch) -> Room:
    """As in the real program: what escapes reaches the banner and the log."""
    import sys
    import threading

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    catch_errors(room.session.report)
    return room


def log_of(home: Path) -> str:
    return (home / "log" / "reisbord.log").read_text()


def test_an_error_in_a_slot_reaches_banner_and_log_and_the_views_are_made_anew(
    caught: Room, reisbord_home: Path
) -> None:
    write(caught, "Kept")
    view = caught.window.view
    clock = QTimer(caught.window)
    clock.setSingleShot(True)
    clock.timeout.connect(lambda: 1 / 0)
    clock.start()
    caught.wait(caught.window.banner.text)
    assert "Something went wrong. Your work is kept." in caught.window.banner.text()
    assert "reisbord.log" in caught.window.banner.text()
    assert "ZeroDivisionError" in log_of(reisbord_home)
    assert caught.window.view is not view
    assert "Kept" in caught.texts()
    caught.do("undo")
    assert "Kept" not in caught.texts()
    write(caught, "And on")


def test_an_error_in_an_event_that_the_parents_get_as_well_does_not_end_the_process(
    caught: Room, reisbord_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The parents of what has the focus have a handler of the same key: PySide alone dies of that."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(key_table, "press", fail)
    for _ in range(20):
        caught.view.board.setFocus()
        QTest.keyClick(caught.view.board, Qt.Key.Key_Right)
        caught.wait(caught.window.banner.text)
        caught.window.banner.dismiss()
    assert "ZeroDivisionError" in log_of(reisbord_home)
    monkeypatch.undo()
    write(caught, "And on")


def test_what_the_views_believed_is_read_again_from_the_working_copy(caught: Room) -> None:
    note = caught.note("I ask three")
    caught.document.get(Note, note).__dict__["text"] = "nonsense that nobody wrote"
    caught.session.report(ZeroDivisionError())
    assert caught.text(note) == "I ask three agencies for a quotation"


def test_an_error_while_painting_leaves_no_painter_open(
    caught: Room, reisbord_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.views.curve_painting import CurvePainter

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(CurvePainter, "_paint_chosen", fail)
        caught.view.curve.repaint()
        caught.wait(caught.window.banner.text)
    assert "ZeroDivisionError" in log_of(reisbord_home)
    caught.picture()
    write(caught, "Still here")


def test_what_fails_again_at_once_does_not_go_round_for_ever(caught: Room) -> None:
    made = []
    caught.session.swapped.connect(lambda: made.append(True))
    for _ in range(5):
        caught.session.report(ZeroDivisionError())
    assert len(made) == 1
    assert "Something went wrong" in caught.window.banner.text()


def test_an_error_while_the_note_is_typed_keeps_the_words(
    caught: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.views import note_panel

    note = caught.choose(caught.note("I ask three"))
    caught.click(caught.view.side.note.text.editor)
    caught.view.side.note.text.editor.selectAll()
    caught.type("Precious words")

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(note_panel, "set_text", fail)
        caught.view.side.note.text.finish()
        assert "Something went wrong" in caught.window.banner.text()
    assert caught.view.board.selected_notes() == [note]
    assert caught.view.side.note.text.text() == "Precious words"
    caught.window.finish_typing()
    assert caught.text(note) == "Precious words"


def test_a_close_that_fails_still_closes(caught: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bool:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(Session, "close", fail)
        caught.window.close()
    assert not caught.window.isVisible()
    assert "ZeroDivisionError" not in caught.window.banner.text()
