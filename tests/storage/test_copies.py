"""A copy of a workshop: whole or not there, whenever somebody has enough of it, the disk is full or the power
goes.
"""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from app.models.under_way import Stopped, Watch, watched
from app.storage import files, gate
from app.storage.opened import Opened
from app.storage.opening import create, open_document
from app.storage.problems import FileRefused
from tests.noting import Noting
from tests.storage.test_publish import Faults, failing
from tests.storage.workshops import board, parts_left, picture, text_in, write

NOTES = 300  # several batches of them
BEFORE = b"what stood there before"


class Impatient(Watch):
    """Has enough at look number `at`."""

    def __init__(self, at: int) -> None:
        self.at, self.looks = at, 0
        super().__init__()

    @property
    def is_stopped(self) -> bool:
        self.looks += 1
        return self.looks >= self.at

    @is_stopped.setter
    def is_stopped(self, value: bool) -> None:
        """It knows by itself."""


@pytest.fixture
def opened(path: Path) -> Opened:
    """A workshop with notes and a picture of some megabytes."""
    return create(path, rows={**board(NOTES), **picture(3 * files.CHUNK)})


def refusal(opened: Opened, target: Path) -> FileRefused | None:
    """Try to write a copy: why there is none."""
    try:
        opened.save_copy(target)
    except FileRefused as refused:
        return refused
    return None


@pytest.mark.parametrize("replaced", [False, True], ids=["new", "over another one"])
def test_whoever_has_enough_at_any_moment_leaves_nothing(
    opened: Opened, path: Path, disk: Path, replaced: bool
) -> None:
    target, whole, at = path.with_name("kopie.reisbord"), path.read_bytes(), 0
    if replaced:
        target.write_bytes(BEFORE)
    while True:
        at += 1
        watch = Impatient(at)
        try:
            with watched(watch):
                opened.copy_order(target).run()
        except Stopped:
            assert (target.read_bytes() if target.exists() else None) == (BEFORE if replaced else None)
            assert parts_left(disk) == []
            assert path.read_bytes() == whole
            continue
        break
    assert at > 25, "there are moments enough"
    assert text_in(gate.read_file(target).rows) == text_in(board(NOTES))
    assert parts_left(disk) == []
    opened.close()


def test_how_far_it_is_never_goes_back_and_says_something_on_the_way(opened: Opened, path: Path) -> None:
    noting = Noting()
    with watched(noting):
        opened.copy_order(path.with_name("kopie.reisbord")).run()
    assert noting.shares == sorted(noting.shares)
    assert len({round(share, 2) for share in noting.shares}) > 8
    opened.close()


@pytest.mark.parametrize("replaced", [False, True], ids=["new", "over another one"])
def test_a_disk_that_fills_up_at_any_moment_leaves_nothing(
    opened: Opened, path: Path, replaced: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = path.parent.parent / "stick"
    stick.mkdir()
    target, whole, at = stick / "kopie.reisbord", path.read_bytes(), 0
    if replaced:
        target.write_bytes(BEFORE)
    real = files.write_piece
    while True:
        at += 1
        left = [at]

        def full(descriptor: int, piece: bytes, left: list[int] = left) -> int:
            left[0] -= 1
            if not left[0]:
                real(descriptor, piece[: len(piece) // 2])
            if left[0] <= 0:
                raise OSError(errno.ENOSPC, "full")
            return real(descriptor, piece)

        with monkeypatch.context() as patched:
            patched.setattr(files, "write_piece", full)
            problem = refusal(opened, target)
        if problem is None:
            break
        assert problem.reason == "disk_full"
        assert [file.name for file in stick.iterdir()] == ([target.name] if replaced else [])
        assert not replaced or target.read_bytes() == BEFORE
        assert path.read_bytes() == whole
    assert at > 3
    assert text_in(gate.read_file(target).rows) == text_in(board(NOTES))
    write(opened, "en door")
    opened.close()
    assert text_in(gate.read_file(path).rows) == "en door"


def test_any_call_that_fails_leaves_the_original_and_no_half_copy(
    opened: Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, whole, at = path.with_name("kopie.reisbord"), path.read_bytes(), 0
    while True:
        at += 1
        faults = Faults(at, errno.EIO, ever=False)
        files.forget(target)
        with failing(monkeypatch, faults):
            problem = refusal(opened, target)
        assert problem is None or "\n" not in problem.sentence("nl")
        if faults.count < at:
            break
        assert path.read_bytes() == whole
        assert not target.exists() or text_in(gate.read_file(target).rows) == text_in(board(NOTES))
    assert at > 12
    assert parts_left(path.parent) == []
    opened.close()


KILLED = """
import os, sys
from pathlib import Path
from app.storage import files
from app.storage.opening import open_document
path, target, at = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
opened, count = open_document(path), 0
for name in ("write_piece", "sync", "replace", "sync_folder"):
    def call(*given, real=getattr(files, name)):
        global count
        count += 1
        if count == at:
            os._exit(9)
        return real(*given)
    setattr(files, name, call)
opened.save_copy(target)
"""


@pytest.mark.parametrize("at", [1, 3, 5, 6, 7])
def test_a_program_that_is_killed_leaves_a_whole_copy_or_none_and_the_next_one_clears_away(
    opened: Opened, path: Path, disk: Path, at: int
) -> None:
    target, whole = path.with_name("kopie.reisbord"), path.read_bytes()
    opened.close()
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), str(target), str(at)],
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert ended.returncode == 9
    assert path.read_bytes() == whole
    assert not target.exists() or gate.read_file(target)
    again = open_document(path)
    again.save_copy(target)
    again.close()
    assert text_in(gate.read_file(target).rows) == text_in(board(NOTES))
    assert parts_left(disk) == []


def test_a_copy_that_is_under_way_outlives_its_workshop(opened: Opened, path: Path) -> None:
    from app.storage.publish import build

    order = opened.copy_order(path.with_name("kopie.reisbord"))
    built = build(order.version, opened.folder.path)
    strange = opened.folder.path / "publish-0-killed.reisbord"
    strange.write_bytes(b"half")
    opened.close()
    open_document(path).close()
    assert built.exists()
    assert not strange.exists()
    built.unlink()
