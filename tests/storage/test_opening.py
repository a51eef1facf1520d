"""A path becomes a document and comes back as it was left."""

import gc
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.models.board import Note
from app.models.validation import InvalidRow
from app.storage import files, gate, versions
from app.storage.checking import check
from app.storage.home import folder_at, folders, home_folder
from app.storage.opening import create, is_kept, open_document, open_kept
from app.storage.problems import FileRefused
from app.storage.publish import ChangedElsewhere, Version, write_version
from app.storage.recent import forget, recent
from app.storage.resolution import resolve
from app.storage.working_copy import WorkingCopy
from tests.storage.workshops import board, parts_left, text_in, write


def made(path: Path, *texts: str) -> None:
    """A document with these texts written one after the other, closed as it should be."""
    opened = create(path, rows=board())
    for text in texts:
        write(opened, text)
    opened.close()


def reasons(path: Path, **more: str) -> str:
    """Why a path does not open."""
    with pytest.raises(FileRefused) as caught:
        open_document(path, **more)
    return caught.value.reason


def test_a_new_document_is_there_at_once(path: Path) -> None:
    opened = create(path, rows=board())
    assert gate.read_file(path).rows == opened.document.saved()
    assert opened.is_published
    assert not opened.is_missing
    assert opened.published_at is not None
    opened.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_new_document_is_empty(path: Path) -> None:
    opened = create(path)
    assert not any(opened.document.saved().values())
    opened.close()


def test_a_name_that_is_taken_is_refused(path: Path) -> None:
    path.write_bytes(b"mine")
    with pytest.raises(FileRefused) as caught:
        create(path)
    assert caught.value.reason == "exists"
    assert path.read_bytes() == b"mine"
    assert list(folders(home_folder())) == []


def test_a_document_that_is_replaced_is_kept_among_the_versions(path: Path) -> None:
    made(path, "oud")
    opened = create(path, rows=board(), replace=True)
    texts = [text_in(gate.read_file(each.path).rows) for each in opened.versions() if each.kind == "theirs"]
    assert texts == ["oud"]
    opened.close()
    again = open_document(path)
    assert text_in(again.document.saved()).startswith("Koffie")
    again.close()


def test_a_document_that_is_open_is_not_replaced(path: Path) -> None:
    opened = create(path, rows=board())
    with pytest.raises(FileRefused) as caught:
        create(path, replace=True)
    assert caught.value.reason == "open_here"
    write(opened, "nog hier")
    opened.close()
    assert text_in(gate.read_file(path).rows) == "nog hier"


def test_a_place_without_a_folder_is_refused_and_leaves_nothing(path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        create(path.parent / "none" / "x.reisbord")
    assert caught.value.reason == "folder_gone"
    assert not [folder for folder in folders(home_folder()) if folder.state.path or folder.work.exists()]


def test_rows_that_no_file_may_hold_are_refused_at_once(path: Path) -> None:
    rows = board()
    rows["note"]["n00000"] = {**rows["note"]["n00000"], "phase": "nowhere"}
    with pytest.raises(InvalidRow):
        create(path, rows=rows)
    assert not path.exists()


def test_history_is_still_there_after_closing(path: Path) -> None:
    made(path, "een", "twee")
    opened = open_document(path)
    assert opened.recovered == 0
    opened.document.undo()
    opened.document.undo()
    assert opened.document.saved() == {**opened.document.saved(), **board()}
    opened.close()
    assert gate.read_file(path).rows["note"] == board()["note"]


def test_nothing_is_written_where_nothing_was_edited(path: Path) -> None:
    made(path, "een")
    before = path.stat()
    opened = open_document(path)
    assert opened.publish() is None
    opened.close()
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_what_was_not_written_is_recovered(path: Path) -> None:
    made(path)
    opened = open_document(path)
    write(opened, "een")
    write(opened, "twee")
    opened.close(publish=False)
    again = open_document(path)
    assert again.recovered == 2
    assert text_in(again.document.saved()) == "twee"
    again.document.undo()
    assert text_in(again.document.saved()) == "een"
    again.close()
    assert text_in(gate.read_file(path).rows) == "een"


def test_an_undo_alone_is_recovered_too(path: Path) -> None:
    made(path, "een")
    opened = open_document(path)
    opened.document.undo()
    opened.close(publish=False)
    again = open_document(path)
    assert again.recovered == 1
    again.close()


def test_a_file_from_another_computer_gets_a_working_copy(path: Path, disk: Path) -> None:
    made(path, "een")
    shutil.rmtree(disk / "home")
    opened = open_document(path)
    assert text_in(opened.document.saved()) == "een"
    assert opened.document.undo() is None
    assert opened.document.get(Note, "n00001").text.startswith("Koffie")
    opened.close()


def test_a_file_that_moved_on_elsewhere_is_taken_as_it_is(path: Path, disk: Path) -> None:
    made(path, "een")
    newer(path, disk, "van elders")
    opened = open_document(path)
    assert (opened.recovered, opened.kept_beside) == (0, None)
    assert text_in(opened.document.saved()) == "van elders"
    write(opened, "verder")
    opened.close()
    assert text_in(gate.read_file(path).rows) == "verder"


def newer(path: Path, disk: Path, text: str) -> None:
    """Somebody on another computer edited the document."""
    content = gate.read_file(path)
    content.rows["note"]["n00000"]["text"] = text
    version = Version(content.rows, content.meta.document, content.meta.revision + 1)
    write_version(path, version, frozenset({content.seen}), disk)


def test_the_same_content_in_other_bytes_keeps_the_history(path: Path) -> None:
    made(path, "een")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("VACUUM")
    opened = open_document(path)
    assert opened.document.undo() is not None
    opened.close()


def test_a_crash_between_the_swap_and_remembering_is_no_conflict(path: Path) -> None:
    made(path)
    opened = open_document(path)
    write(opened, "een")
    state = opened.folder.state
    opened.publish()
    coming = opened.folder.state.seen
    opened.folder.update(
        seen=state.seen, edits=state.edits, step=state.step, coming=coming, coming_edits=1, coming_step=1
    )
    opened.working_copy.close()
    again = open_document(path)
    assert (again.recovered, again.kept_beside, again.is_published) == (0, None, True)
    again.close()


def test_a_renamed_file_keeps_its_history(path: Path) -> None:
    made(path, "een")
    moved = path.rename(path.with_name("thee.reisbord"))
    opened = open_document(moved)
    assert opened.document.undo() is not None
    opened.close()
    assert len(list(folders(home_folder()))) == 1
    assert not path.exists()


def test_a_copied_file_does_not_share_the_working_copy(path: Path) -> None:
    made(path, "een")
    copy = Path(shutil.copy(path, path.with_name("kopie.reisbord")))
    first, second = open_document(path), open_document(copy)
    write(first, "in de eerste")
    write(second, "in de kopie")
    first.close()
    second.close()
    assert text_in(gate.read_file(path).rows) == "in de eerste"
    assert text_in(gate.read_file(copy).rows) == "in de kopie"
    first, second = open_document(path), open_document(copy)
    assert (first.recovered, second.recovered) == (0, 0)
    first.close()
    second.close()


def test_a_link_leads_to_the_file(path: Path) -> None:
    made(path)
    link = path.with_name("link.reisbord")
    link.symlink_to(path)
    opened = open_document(link)
    write(opened, "door de link")
    opened.close()
    assert link.is_symlink()
    assert text_in(gate.read_file(path).rows) == "door de link"


def test_open_twice_on_this_computer_is_refused(path: Path) -> None:
    opened = create(path, rows=board())
    assert reasons(path) == "open_here"
    write(opened, "gaat door")
    opened.close()


def test_a_stick_that_was_pulled_loses_nothing(path: Path) -> None:
    made(path)
    opened = open_document(path)
    write(opened, "op de stick")
    gone = path.parent.rename(path.parent.with_name("pulled"))
    with pytest.raises(FileRefused) as caught:
        opened.close()
    assert caught.value.reason == "folder_gone"
    opened.close(publish=False)
    again = open_document(path)
    assert again.is_missing
    assert again.recovered == 1
    assert [notice.reason for notice in again.notices] == ["missing"]
    write(again, "nog steeds weg")
    gone.rename(path.parent)
    again.close()
    assert text_in(gate.read_file(path).rows) == "nog steeds weg"


def test_a_file_that_is_gone_and_was_written_is_not_found(path: Path) -> None:
    made(path)
    path.unlink()
    assert reasons(path) == "not_found"
    assert reasons(path.with_name("never.reisbord")) == "not_found"


def test_a_damaged_file_is_refused_and_the_versions_are_there(path: Path) -> None:
    made(path, "een")
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    path.write_bytes(content)
    assert reasons(path) == "damaged"
    assert path.read_bytes() == bytes(content)
    folder = folder_at(home_folder(), path)
    assert folder is not None
    assert list(folder.versions.iterdir())


def test_a_damaged_working_copy_is_set_aside_and_said(path: Path) -> None:
    made(path, "een")
    folder = folder_at(home_folder(), path)
    assert folder is not None
    folder.work.write_bytes(b"rubbish" * 5000)
    opened = open_document(path)
    assert [notice.reason for notice in opened.notices] == ["work_damaged"]
    assert "koffie.reisbord" in opened.notices[0].sentence("nl")
    assert text_in(opened.document.saved()) == "een"
    assert [each.name for each in folder.path.glob("damaged-*.db")]
    opened.close()


def test_a_working_copy_that_never_came_to_be_is_begun_again(path: Path) -> None:
    made(path, "een")
    folder = folder_at(home_folder(), path)
    assert folder is not None
    folder.work.write_bytes(b"")
    opened = open_document(path)
    assert (opened.notices, text_in(opened.document.saved())) == ([], "een")
    opened.close()


def test_a_read_only_place_opens_and_asks_for_another(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(path)
    other = path.with_name("elders.reisbord")
    monkeypatch.setattr(files, "may_write", lambda place: place != path)
    opened = open_document(path)
    assert opened.read_only
    assert [notice.reason for notice in opened.notices] == ["read_only"]
    write(opened, "toch")
    with pytest.raises(FileRefused) as caught:
        opened.close()
    assert caught.value.reason == "read_only"
    opened.save_as(other)
    opened.close()
    assert text_in(gate.read_file(other).rows) == "toch"
    assert text_in(gate.read_file(path).rows).startswith("Koffie")
    assert recent()[0] == path


def test_a_copy_is_saved_elsewhere_and_not_followed(path: Path) -> None:
    opened = create(path, rows=board())
    copy = path.with_name("kopie.reisbord")
    opened.save_copy(copy)
    write(opened, "later")
    opened.save_copy(copy)
    with pytest.raises(FileRefused) as caught:
        opened.save_copy(path)
    assert caught.value.reason == "exists"
    opened.close()
    assert text_in(gate.read_file(copy).rows) == "later"
    assert parts_left(path.parent.parent) == []


def test_a_full_disk_here_does_not_hold_back_a_rescue_there(
    path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = create(path, rows=board())
    real = files.make_folder

    def full(folder: Path) -> None:
        if folder.is_relative_to(disk / "home"):
            raise OSError(28, "no space")
        real(folder)

    monkeypatch.setattr(files, "make_folder", full)
    stick = disk / "stick"
    stick.mkdir()
    opened.save_copy(stick / "gered.reisbord")
    monkeypatch.undo()
    assert gate.read_file(stick / "gered.reisbord").rows["note"] == board()["note"]
    with pytest.raises(FileRefused):
        opened.save_copy(disk / "none" / "x.reisbord")
    opened.working_copy.close()


def test_the_mode_of_the_file_stays(path: Path) -> None:
    made(path)
    path.chmod(0o640)
    opened = open_document(path)
    write(opened, "een")
    opened.close()
    assert path.stat().st_mode & 0o777 == 0o640


def test_the_last_files_are_listed(path: Path, disk: Path) -> None:
    made(path)
    second = path.with_name("thee.reisbord")
    made(second)
    assert recent() == [second, path]
    open_document(path).close()
    assert recent() == [path, second]
    forget(second)
    assert recent() == [path]
    (disk / "home" / "recent.json").write_text("[1, ")
    assert recent() == []
    (disk / "home" / "recent.json").write_text(json.dumps([1, str(path)]))
    assert recent() == [path]


def test_the_home_is_local_and_may_be_set(monkeypatch: pytest.MonkeyPatch, disk: Path) -> None:
    assert home_folder() == disk / "home"
    assert home_folder(disk) == disk
    monkeypatch.delenv("REISBORD_HOME")
    assert home_folder().name == "reisbord"


def test_a_home_that_cannot_be_written_is_said(path: Path, disk: Path) -> None:
    (disk / "home").write_text("a file")
    with pytest.raises(FileRefused) as caught:
        create(path)
    assert caught.value.reason == "work_failed"
    assert not path.exists()


def test_the_folder_of_a_strange_id_stays_inside(path: Path, disk: Path) -> None:
    for document in ("../../x", "CON", "a" * 64, "é"):
        other = path.with_name(f"{len(document)}{ord(document[0])}.reisbord")
        write_version(other, Version(board(), document, 1), frozenset(), disk)
        opened = open_document(other)
        assert opened.folder.path.parent == disk / "home" / "documents"
        assert opened.folder.state.document == document
        opened.close()


def test_a_state_that_cannot_be_read_is_as_if_it_were_not_there(path: Path) -> None:
    made(path, "een")
    folder = folder_at(home_folder(), path)
    assert folder is not None
    (folder.path / "state.json").write_text("{}")
    opened = open_document(path)
    assert text_in(opened.document.saved()) == "een"
    assert list(folder.path.glob("damaged-*.db"))
    opened.close()


def test_check_gives_figures(path: Path) -> None:
    made(path, "een")
    report = check(path)
    assert report.rows == {"journey": 1, "phase": 1, "lane": 1, "note": 3}
    assert (report.format, report.revision, report.size) == (1, 2, path.stat().st_size)
    with pytest.raises(FileRefused):
        check(path.with_name("none"))


def test_a_file_that_moved_and_is_broken_or_in_use_here_gets_its_own(path: Path) -> None:
    made(path, "een")
    opened = open_document(path)
    moved = path.rename(path.with_name("thee.reisbord"))
    second = open_document(moved)  # the first still has its working copy open
    assert second.folder.path != opened.folder.path
    second.close()
    opened.close()


def test_a_crash_just_before_a_rename_is_understood(path: Path) -> None:
    made(path)
    opened = open_document(path)
    write(opened, "een")
    state = opened.folder.state
    opened.publish()
    coming = opened.folder.state.seen
    opened.folder.update(
        seen=state.seen, edits=state.edits, step=state.step, coming=coming, coming_edits=1, coming_step=1
    )
    opened.working_copy.close()
    moved = path.rename(path.with_name("thee.reisbord"))
    again = open_document(moved)
    assert (again.recovered, again.is_published) == (0, True)
    assert again.document.undo() is not None
    again.close()


def test_a_file_that_is_not_there_was_never_written(path: Path) -> None:
    opened = create(path, rows=board())
    path.unlink()
    assert opened.published_at is None
    assert opened.publish() is not None
    opened.close()


def test_a_place_whose_working_copy_is_gone_is_free(path: Path) -> None:
    made(path, "een")
    folder = folder_at(home_folder(), path)
    assert folder is not None
    folder.work.unlink()
    create(path, replace=True).close()
    assert check(path).rows == {}


def test_a_working_copy_that_cannot_be_set_aside_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(path, "een")
    folder = folder_at(home_folder(), path)
    assert folder is not None
    folder.work.write_bytes(b"rubbish" * 5000)

    def denied(source: Path, target: Path) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(files, "replace", denied)
    assert reasons(path) == "work_failed"
    assert folder.work.read_bytes() == b"rubbish" * 5000


def test_tampered_work_is_set_aside_too(path: Path) -> None:
    made(path, "een")
    folder = folder_at(home_folder(), path)
    assert folder is not None
    with closing(sqlite3.connect(folder.work, isolation_level=None)) as connection:
        connection.execute("DROP TABLE vote")
    opened = open_document(path)
    assert [notice.reason for notice in opened.notices] == ["work_damaged"]
    opened.close()


def spoil(path: Path) -> bytes:
    """Damage a file; its bytes."""
    content = path.read_bytes()[:70_000]
    path.write_bytes(content)
    return content


def test_work_that_was_not_written_opens_though_the_file_is_spoilt(path: Path) -> None:
    opened = create(path, rows=board())
    write(opened, "ons")
    opened.close(publish=False)
    spoilt = spoil(path)
    opened = open_document(path)
    assert [notice.reason for notice in opened.notices] == ["file_unreadable"]
    assert text_in(opened.document.saved()) == "ons"
    with pytest.raises(ChangedElsewhere):
        opened.publish()
    assert path.read_bytes() == spoilt
    opened = resolve(opened, "ours")
    opened.close()
    assert text_in(gate.read_file(path).rows) == "ons"


def test_what_this_computer_has_can_be_asked_for(path: Path) -> None:
    made(path, "een")
    spoilt = spoil(path)
    assert reasons(path) == "damaged"
    assert is_kept(path)
    assert not is_kept(path.with_name("gered.reisbord"))
    opened = open_kept(path)
    assert text_in(opened.document.saved()) == "een"
    opened.save_as(path.with_name("gered.reisbord"))
    opened.close()
    assert path.read_bytes() == spoilt
    with pytest.raises(FileRefused) as caught:
        open_kept(path)
    assert caught.value.reason == "nothing_kept"


def test_where_all_else_fails_an_earlier_version_opens(path: Path) -> None:
    made(path, "een")
    spoilt = spoil(path)
    folder = folder_at(home_folder(), path)
    assert folder is not None
    folder.work.write_bytes(b"rubbish" * 5000)
    newest = versions.listed(folder.versions)[0].path
    opened = open_document(path)
    assert [notice.reason for notice in opened.notices] == ["work_damaged", "from_version"]
    assert opened.document.saved() == gate.read_file(newest).rows
    assert path.read_bytes() == spoilt
    opened.close(publish=False)
    folder.work.write_bytes(b"rubbish" * 5000)
    spoil(newest)
    assert reasons(path) == "damaged"


def test_a_working_copy_that_cannot_be_filled_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise FileRefused("work_full")

    with monkeypatch.context() as patch:
        patch.setattr(WorkingCopy, "begin", full)
        with pytest.raises(FileRefused):
            create(path)
    assert not path.exists()
    create(path).close()  # nothing holds it


def test_opening_leaves_the_collector_as_it_was(path: Path) -> None:
    made(path)
    assert gc.isenabled()
    gc.disable()
    try:
        open_document(path).close()
        assert not gc.isenabled()
    finally:
        gc.enable()
    assert reasons(path.with_name("none")) == "not_found"
    assert gc.isenabled()
