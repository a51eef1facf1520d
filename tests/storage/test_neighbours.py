"""Locks for other computers, kinds of places, and earlier versions."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage import files, gate, lock, places, versions
from app.storage.lock import holder_of, lock_of
from app.storage.opening import create, open_document
from app.storage.problems import FileRefused
from app.storage.versions import Earlier, is_due, superfluous
from tests.storage.workshops import board, text_in, write

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


# Locks


def test_a_lock_says_who_and_goes_again(path: Path) -> None:
    opened = create(path, rows=board())
    found = json.loads(lock_of(path).read_bytes())
    assert set(found) == {"name", "host", "since"}
    assert holder_of(path) is None  # it is our own
    opened.close()
    assert not lock_of(path).exists()


def test_a_lock_of_another_computer_is_advice(path: Path) -> None:
    create(path, rows=board()).close()
    there = {"name": "Sara", "host": "andere\u202e\x07laptop", "since": "2026-11-22T10:12:00+01:00"}
    lock_of(path).write_text(json.dumps(there), "utf-8")
    opened = open_document(path)
    assert opened.elsewhere == lock.Holder("Sara", "anderelaptop", there["since"])
    write(opened, "een")
    with pytest.raises(FileRefused) as caught:
        opened.publish()
    assert caught.value.reason == "open_elsewhere"
    opened.release()
    assert lock_of(path).exists()  # somebody else's stays
    opened.take_lock()
    opened.publish()
    opened.close()
    assert text_in(gate.read_file(path).rows) == "een"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"name": 1}',
        b"\xff\xfe",
        b'{"name":"a","host":"b","since":"yesterday"}',
        b"[" * 4000,
    ],
)
def test_a_lock_that_says_nothing_holds_nobody_up(path: Path, content: bytes) -> None:
    lock_of(path).parent.mkdir(exist_ok=True)
    lock_of(path).write_bytes(content)
    assert holder_of(path) is None


def test_a_lock_that_cannot_be_written_is_no_matter(path: Path) -> None:
    lock.take(path.parent / "none" / "x")


# Places


@pytest.mark.parametrize(
    ("path", "far"),
    [
        ("/media/sara/STICK/x.reisbord", True),
        ("/run/media/sara/STICK/x.reisbord", True),
        ("/Volumes/STICK/x.reisbord", True),
        ("/data/OneDrive - Koffie/x.reisbord", True),
        ("/data/Nextcloud/x.reisbord", True),
        ("/data/share/x.reisbord", True),
        ("/data/with space/x.reisbord", True),
        ("/data/x.reisbord", False),
        ("/elsewhere/x.reisbord", False),
    ],
)
def test_far_places_get_more_time(
    path: str, far: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    lines = ["dev / ext4 rw 0 0", "dev /data xfs rw 0 0", "srv /data/share cifs rw 0 0", "nonsense"]
    mounts.write_text("\n".join([*lines, "srv /data/with\\040space fuse.sshfs rw 0 0"]))
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    assert places.is_far(Path(path)) is far
    assert places.quiet_time(Path(path)) == (10.0 if far else 3.0)


def test_without_a_table_of_mounts_a_place_is_near(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_MOUNTS", tmp_path / "none")
    assert not places.is_far(Path("/data/x"))


def test_a_drive_of_windows_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr(places, "_is_far_drive", lambda path: True)
    assert places.is_far(Path("/data/x"))


def test_a_name_that_cannot_be_is_refused() -> None:
    with pytest.raises(FileRefused) as caught:
        places.place_of(Path("a\0b"))
    assert caught.value.reason == "bad_name"


def test_a_free_name_is_found_beside(tmp_path: Path) -> None:
    path = tmp_path / "koffie.reisbord"
    names = []
    for _ in range(3):
        found = places.beside(path, NOW)
        names.append(found.name)
        found.touch()
    assert names == [
        "koffie (2026-11-22 10.00).reisbord",
        "koffie (2026-11-22 10.00) 2.reisbord",
        "koffie (2026-11-22 10.00) 3.reisbord",
    ]


def test_a_protected_file_is_not_writable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    assert places.is_writable(path)
    path.touch()
    assert places.is_writable(path)
    monkeypatch.setattr(files, "may_write", lambda place: place == tmp_path)
    assert not places.is_writable(path)
    monkeypatch.setattr(files, "may_write", lambda place: place == path)
    assert not places.is_writable(path)


# Earlier versions


def earlier(minutes_ago: float, size: int = 1000) -> Earlier:
    time = NOW - timedelta(minutes=minutes_ago)
    return Earlier(Path(f"{minutes_ago}"), time, 1, "ours", size)


def test_the_first_of_a_session_and_one_every_ten_minutes_are_kept() -> None:
    session = NOW - timedelta(minutes=30)
    assert is_due([], session, NOW)
    assert is_due([earlier(31)], session, NOW)
    assert is_due([earlier(10), earlier(29)], session, NOW)
    assert not is_due([earlier(9.9), earlier(29)], session, NOW)


def test_old_versions_are_thinned() -> None:
    day = 24 * 60
    kept = [earlier(10 * i) for i in range(20)] + [earlier(day * i + 5) for i in range(1, 200)]
    left = set(kept) - set(superfluous(kept, NOW))
    ages = sorted(float(each.path.name) / day for each in left)
    assert len([age for age in ages if age < 0.1]) == 12
    assert len([age for age in ages if 0.9 < age < 14]) == 13
    assert 9 <= len([age for age in ages if age > 14.1]) <= 11
    assert max(ages) <= 12 * 7


@given(st.lists(st.tuples(st.floats(0, 200_000), st.integers(1, versions.LARGEST)), max_size=60, unique=True))
def test_what_is_left_fits_and_the_newest_stays(found: list[tuple[float, int]]) -> None:
    kept = [Earlier(Path(str(i)), earlier(age).time, 1, "ours", size) for i, (age, size) in enumerate(found)]
    left = [each for each in kept if each not in superfluous(kept, NOW)]
    if kept:
        newest = max(kept, key=lambda each: each.time)
        assert any(each.time == newest.time for each in left)
    assert len(left) <= 12 + 15 + 13
    assert sum(each.size for each in left) <= versions.LARGEST or len(left) == 1
    assert superfluous(left, NOW) == []


def test_an_earlier_version_comes_back_as_a_copy(path: Path) -> None:
    opened = create(path, rows=board())
    (kept,) = opened.versions()
    assert kept.size == kept.path.stat().st_size
    target = path.with_name("terug.reisbord")
    versions.restore(kept, target)
    assert text_in(gate.read_file(target).rows) == text_in(board())
    with pytest.raises(FileRefused) as caught:
        versions.restore(kept, target)
    assert caught.value.reason == "exists"
    with pytest.raises(FileRefused) as caught:
        versions.restore(kept, path.parent / "none" / "x")
    assert caught.value.reason == "folder_gone"
    opened.close()


def test_other_files_among_the_versions_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    (tmp_path / "20269922T101500000000+0100-1-ours.reisbord").touch()
    assert versions.listed(tmp_path) == []
    assert versions.listed(tmp_path / "none") == []


@pytest.mark.parametrize(("kind", "far"), [(2, True), (3, False), (4, True)])
def test_windows_knows_kinds_of_drives(kind: int, far: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    class Kernel:
        @staticmethod
        def GetDriveTypeW(anchor: str) -> int:
            return kind

    class Windll:
        kernel32 = Kernel

    monkeypatch.setattr("ctypes.windll", Windll, raising=False)
    assert places._is_far_drive(Path("/data/x")) is far


def test_keeping_one_lets_old_ones_go(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"x")
    for i in range(20):
        versions.keep(source, tmp_path / "versions", i, "ours", NOW + timedelta(minutes=i))
    assert [each.revision for each in versions.listed(tmp_path / "versions")] == list(range(19, 7, -1))
