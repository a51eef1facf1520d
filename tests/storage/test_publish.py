"""A finished version, put in its place in one step; campaign 3: every call to the system fails once, and
for ever.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.storage import files, gate, order, publish
from app.storage.opened import Opened
from app.storage.opening import create, open_document
from app.storage.problems import FileRefused, cannot_keep, cannot_read, cannot_write
from app.storage.publish import ChangedElsewhere, Version, build, put, write_version
from tests.storage.workshops import board, parts_left, text_in, write

CALLS = (
    "open_new",
    "open_existing",
    "read_piece",
    "write_piece",
    "sync",
    "replace",
    "remove",
    "make_folder",
    "status",
    "listed",
    "set_mode",
    "sync_folder",
)
ERRORS = (errno.EIO, errno.ENOSPC, errno.EROFS, errno.EACCES)


class Faults:
    """Lets call number `at` fail, once or from then on."""

    def __init__(self, at: int, error: int, ever: bool, below: Path | None = None) -> None:
        self.at, self.error, self.ever, self.below = at, error, ever, below
        self.count = 0

    def strike(self, arguments: tuple[object, ...]) -> None:
        place = arguments[0]
        if self.below is not None and isinstance(place, Path) and not place.is_relative_to(self.below):
            return
        self.count += 1
        if self.count == self.at or (self.ever and self.count > self.at):
            raise OSError(self.error, os.strerror(self.error))


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, faults: Faults) -> Iterator[None]:
    """Put the faults between storage and the system."""
    with monkeypatch.context() as patch:
        patch.setattr(files, "RETRIES", (0.0,))
        for name in CALLS:
            original = getattr(files, name)

            def call(*arguments: object, _original: object = original) -> object:
                faults.strike(arguments)
                return _original(*arguments)  # type: ignore[operator]

            patch.setattr(files, name, call)
        yield


def require_whole(opened: Opened, path: Path, texts: set[str]) -> None:
    """The document is a complete version, and the work is all there."""
    assert text_in(gate.read_file(path).rows) in texts
    assert text_in(opened.working_copy.load()) in texts


@pytest.mark.parametrize("ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("error", ERRORS, ids=lambda code: errno.errorcode[code])
def test_a_fault_at_any_call_of_a_publish_loses_nothing(
    path: Path, error: int, ever: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = create(path, rows=board())
    at = struck = 0
    while True:
        at += 1
        write(opened, f"poging {at}")
        faults = Faults(at, error, ever)
        problem = None
        with failing(monkeypatch, faults):
            try:
                opened.publish()
            except FileRefused as refused:
                problem = refused
        if faults.count < at:
            break
        struck += 1
        require_whole(
            opened, path, {f"poging {at}", f"poging {at - 1}"} if at > 1 else {f"poging {at}", first()}
        )
        if problem is not None:
            assert problem.reason in {
                "write_failed", "disk_full", "read_only", "write_denied", "work_full", "work_failed"
            }  # fmt: skip
            assert "\n" not in problem.sentence("nl") + problem.sentence("en")
        else:
            assert text_in(gate.read_file(path).rows) == f"poging {at}"
        opened.publish()  # goes on afterwards
        assert text_in(gate.read_file(path).rows) == f"poging {at}"
        assert parts_left(path.parent) == []
    assert struck > 25
    opened.close()
    assert open_and_close(path) == 0


def first() -> str:
    """What the first note says before anybody edits."""
    return text_in(board())


def open_and_close(path: Path) -> int:
    """How many steps opening recovers."""
    opened = open_document(path)
    assert opened.kept_beside is None
    opened.close()
    return opened.recovered


@pytest.mark.parametrize("error", ERRORS, ids=lambda code: errno.errorcode[code])
def test_a_fault_at_any_call_of_opening_changes_nothing(
    path: Path, error: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = create(path, rows=board())
    write(opened, "veilig")
    opened.publish()
    write(opened, "nog niet geschreven")
    opened.close(publish=False)
    before = path.read_bytes()
    said: list[str] = []
    at = 0
    while True:
        at += 1
        faults = Faults(at, error, True)
        with failing(monkeypatch, faults):
            try:
                opened = open_document(path)
            except FileRefused as refused:
                said.append(refused.sentence("nl"))
            else:
                opened.working_copy.close()
        assert path.read_bytes() == before
        if faults.count < at:
            break
    again = open_document(path)
    assert text_in(again.document.saved()) == "nog niet geschreven"
    again.close()
    assert len(said) > 5


def test_a_full_stick_says_so_and_the_sentence_is_the_one_promised(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = create(path, rows=board())
    write(opened, "een")
    full = Faults(1, errno.ENOSPC, True, path.parent)
    with failing(monkeypatch, full), pytest.raises(FileRefused) as caught:
        opened.publish()
    said = "koffie.reisbord kon niet worden geschreven: de schijf is vol. Je werk is veilig op deze computer."
    assert caught.value.sentence("nl") == said
    opened.close()


def test_the_published_file_is_clean(path: Path, disk: Path) -> None:
    opened = create(path, rows=board())
    write(opened, "geheim-0123456789")
    opened.publish()
    write(opened, "weg")
    opened.publish()
    content = path.read_bytes()
    assert b"geheim-0123456789" not in content
    assert b"change" not in content.replace(b"exchange", b"")
    assert content[18:20] == b"\x01\x01"
    assert {each.name for each in path.parent.iterdir()} == {".~lock.koffie.reisbord#", path.name}
    opened.close()


def test_the_same_rows_give_the_same_bytes(path: Path, disk: Path) -> None:
    backwards = {table: dict(reversed(by_id.items())) for table, by_id in board().items()}
    write_version(path, Version(board(), "doc", 1), frozenset(), disk)
    write_version(path.with_name("b"), Version(backwards, "doc", 1), frozenset(), disk)
    assert path.read_bytes() == path.with_name("b").read_bytes()


def test_somebody_elses_file_is_never_overwritten(path: Path, disk: Path) -> None:
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedElsewhere) as caught:
        write_version(path, Version(board(), "doc", 1), frozenset(), disk)
    assert caught.value.found == files.look(path)
    assert "elders gewijzigd om" in caught.value.sentence("nl")
    assert path.read_bytes() == b"theirs"
    assert parts_left(disk) == []


def test_what_comes_in_between_is_not_overwritten_either(path: Path, disk: Path) -> None:
    """A sync client puts its file there while ours lies ready beside it."""
    built = build(Version(board(), "doc", 1), disk)
    with pytest.raises(ChangedElsewhere):
        put(built, path, frozenset(), lambda seen: path.write_bytes(b"theirs") and None)
    assert path.read_bytes() == b"theirs"
    assert parts_left(path.parent) == []


def test_a_disk_that_lies_is_found_out(path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = files.look

    def rotten(place: Path) -> files.Seen:
        return files.Seen(1, "0") if place.name.endswith(".part") else real(place)

    monkeypatch.setattr(files, "look", rotten)
    with pytest.raises(FileRefused) as caught:
        write_version(path, Version(board(), "doc", 1), frozenset(), disk)
    assert (caught.value.reason, path.exists()) == ("write_failed", False)


def test_a_scanner_that_holds_the_file_is_waited_for(
    path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, refusals = files.replace, []

    def held(source: Path, target: Path) -> None:
        if len(refusals) < 3:
            refusals.append(target)
            raise PermissionError(13, "held")
        real(source, target)

    monkeypatch.setattr(files, "replace", held)
    monkeypatch.setattr(files, "RETRIES", (0.0,) * 5)
    write_version(path, Version(board(), "doc", 1), frozenset(), disk)
    assert path.exists()


def test_rows_that_point_nowhere_are_not_published(path: Path, disk: Path) -> None:
    rows = {"note": board()["note"]}
    with pytest.raises(FileRefused) as caught:
        write_version(path, Version(rows, "doc", 1), frozenset(), disk)
    assert caught.value.reason == "work_failed"
    assert not path.exists()
    assert parts_left(disk) == []


def test_pages_that_came_out_wrong_are_not_published(
    path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "is_sound", lambda connection: False)
    with pytest.raises(FileRefused):
        write_version(path, Version(board(), "doc", 1), frozenset(), disk)
    assert parts_left(disk) == []


def test_every_error_has_a_sentence(path: Path) -> None:
    for code in errno.errorcode:
        problem = OSError(code, os.strerror(code))
        for refused in (cannot_read(problem, path), cannot_write(problem, path), cannot_keep(problem)):
            assert refused.sentence("nl") != refused.sentence("en")
    assert cannot_keep(sqlite3.OperationalError("x")).reason == "work_failed"
    assert str(FileRefused("damaged", "hash")) == "damaged: hash"
    assert str(FileRefused("damaged")) == "damaged"


def test_windows_opens_no_folders_and_that_is_fine(disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "a folder")

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", denied)
        files.sync_folder(disk)


def test_versions_are_kept_of_what_is_published(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = create(path, rows=board())
    for text in ("een", "twee"):
        write(opened, text)
        opened.publish()
    kept = opened.versions()
    assert [each.revision for each in kept] == [1]  # the first of the session; the next after ten minutes
    opened.close()
    opened = open_document(path)
    write(opened, "drie")
    opened.publish()
    texts = [text_in(gate.read_file(each.path).rows) for each in opened.versions()]
    assert texts == ["drie", "twee", first()]  # what the session found was kept too
    opened.close()
    assert order.files is files


def test_the_time_of_a_file_that_is_gone_again_is_not_known(path: Path) -> None:
    assert "?" in ChangedElsewhere(path, files.Seen(1, "0")).sentence("nl")


def test_the_time_says_the_day_where_it_was_not_today(path: Path) -> None:
    path.touch()
    os.utime(path, (0, 0))
    assert "1970-01-01 00:00" in ChangedElsewhere(path, files.Seen(1, "0")).sentence("en")


def test_a_full_disk_while_building_is_said(path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("tempfile.mkstemp", full)
    with pytest.raises(FileRefused) as caught:
        write_version(path, Version(board(), "doc", 1), frozenset(), disk)
    assert caught.value.reason == "work_full"
