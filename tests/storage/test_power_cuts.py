"""Campaign 2: the power is cut in the middle of anything. Nothing is damaged, and nothing that was committed
is lost.

The writes are recorded and played back up to a moment; of what no sync had made safe by then, sectors are
dropped or torn.
"""

import random
from itertools import pairwise
from pathlib import Path

import pytest

from app.storage import gate
from app.storage.opening import create, open_document
from app.storage.problems import FileRefused
from app.storage.working_copy import Broken, WorkingCopy
from tests.storage.power import Disk, Inode, Recording, lay_down, seen, torn
from tests.storage.torture import dice, size
from tests.storage.workshops import board, parts_left, text_in, write

WAL_HEADER = 32  # bytes
Image = tuple[bytes, bytes]  # the database and its log


def states(path: Path, edits: int) -> tuple[Path, list[Image]]:
    """The working copy after each of some edits, with a checkpoint now and then; what was acknowledged."""
    opened = create(path, rows=board())
    opened.working_copy._connection.execute("PRAGMA wal_autocheckpoint=30")
    work = opened.folder.work
    log = work.with_name("work.db-wal")
    found = []
    for number in range(edits):
        write(opened, f"{number}")
        found.append((work.read_bytes(), log.read_bytes()))
    opened.close()
    return work, found


def cut_between(before: Image, after: Image, chance: random.Random) -> tuple[Image, bool]:
    """A moment within a commit, and whether the log was synced by then.

    SQLite's order with synchronous=FULL: the log's header where it begins anew, sync; its frames, sync; at a
    checkpoint the database, sync. (wal.c, sqlite3WalFrames and walCheckpoint)
    """
    (old, old_log), (new, new_log) = before, after
    if old != new and chance.random() < 0.5:
        return (torn(old, new, chance), new_log), True
    if old_log[:WAL_HEADER] != new_log[:WAL_HEADER] and chance.random() < 0.3:
        return (old, torn(old_log, new_log[:WAL_HEADER] + old_log[WAL_HEADER:], chance)), False
    begun = new_log[:WAL_HEADER] + old_log[WAL_HEADER:]
    return (old, torn(begun, new_log, chance)), False


def test_a_working_copy_survives_every_cut(path: Path, disk: Path) -> None:
    work, found = states(path, 40)
    assert len({database for database, _ in found}) > 3, "no checkpoint is among them"
    chance = dice("power")
    halfway = 0
    for _ in range(size(1_200, 120_000)):
        number = chance.randrange(1, len(found))
        (database, log), is_safe = cut_between(found[number - 1], found[number], chance)
        lay_down(work.parent, {work: database, work.with_name("work.db-wal"): log})
        copy = WorkingCopy(work)
        try:
            last = int(text_in(copy.load()))  # raises Broken where anything is damaged
            assert number - 1 <= last <= number
            assert last == number or not is_safe
            assert len(copy.entries()[0]) == last + 1
            halfway += last < number
        finally:
            copy.close()
    assert 0 < halfway < size(1_200, 120_000)


def test_a_document_survives_every_cut_of_a_publish(
    path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = create(path, rows=board())
    write(opened, "0")
    opened.publish()
    recordings = []
    for number in range(1, 4):
        write(opened, f"{number}")
        recording, before = Recording(), seen(disk)
        with recording.on(monkeypatch):
            opened.publish()
        recordings.append((number, before, recording))
    opened.close()
    chance = dice("power of a publish")
    kinds: set[str] = set()
    for _ in range(size(300, 30_000)):
        number, before, recording = chance.choice(recordings)
        cut = chance.randint(0, len(recording.steps))
        after = _after(before, recording, cut)
        lay_down(disk, {**after.cut(chance), **_work_of(before)})
        kinds.add(text_in(gate.read_file(path).rows))  # a complete version, always
        again = open_document(path)
        assert text_in(again.document.saved()) == f"{number}"
        assert again.kept_beside is None
        again.close()
        assert text_in(gate.read_file(path).rows) == f"{number}"
        assert parts_left(disk) == []
    assert kinds == {"0", "1", "2", "3"}


def _after(before: dict[Path, bytes], recording: Recording, steps: int, lies: str = "") -> Disk:
    """The disk when so many steps were taken; it `lies` about one kind of them."""
    disk = Disk()
    for file, content in before.items():
        disk.safe[file] = disk.now[file] = Inode(content, content)
    for step in recording.steps[:steps]:
        if step[0] != lies:
            recording.do(disk, step)
    return disk


def _work_of(before: dict[Path, bytes]) -> dict[Path, bytes]:
    """The working copy, to which nothing happens while something is published."""
    return {file: content for file, content in before.items() if file.name.startswith("work.db")}


def test_a_disk_that_lies_is_caught(path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The campaign can fail: without syncs documents are damaged, and without its log the work is lost."""
    opened = create(path, rows=board())
    write(opened, "1")
    recording, before = Recording(), seen(disk)
    with recording.on(monkeypatch):
        opened.publish()
    opened.close()
    chance = random.Random(1)
    damaged = 0
    for _ in range(30):
        after = _after(before, recording, len(recording.steps), lies="sync")
        lay_down(disk, {**after.cut(chance), **_work_of(before)})
        try:
            gate.read_file(path)
        except FileRefused:
            damaged += 1
    assert damaged > 5
    work, found = states(path.with_name("thee.reisbord"), 40)
    lost = 0
    for number, ((old, _), (new, log)) in enumerate(pairwise(found), 1):
        if old == new:
            continue
        contents = {work: torn(old, new, chance), work.with_name("work.db-wal"): log[:WAL_HEADER]}
        lay_down(work.parent, contents)
        copy = WorkingCopy(work)
        try:
            lost += text_in(copy.load()) != f"{number}"
        except Broken:
            lost += 1
        finally:
            copy.close()
    assert lost
