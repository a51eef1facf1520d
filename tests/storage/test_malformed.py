"""Campaign 8: malformed documents. The rows that we wrote come out, or a sentence; and after little work."""

import contextlib
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage import guard
from app.storage.gate import read_file
from app.storage.problems import FileRefused
from app.storage.publish import Version, write_version
from tests.storage.torture import dice, size
from tests.storage.workshops import board, everything

KNOWN = {"damaged", "empty", "newer", "not_a_workshop"}
MOST = 100  # looks at the clock, each after 10,000 instructions of SQLite; 2 are seen
PAGE = 4096


class Clock:
    """A clock that stands still and counts who looks at it: the work of SQLite, whatever the machine does."""

    looks = 0

    def monotonic(self) -> float:
        self.looks += 1
        return 0.0


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of the gate."""
    clock = Clock()
    monkeypatch.setattr(guard, "time", clock)
    return clock


def flip(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        content[chance.randrange(len(content))] = chance.randrange(256)


def flip_early(content: bytearray, chance: random.Random) -> None:
    """In the header and the schema, where a byte does most."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        content[chance.randrange(100 if chance.random() < 0.5 else 3 * PAGE)] ^= 1 << chance.randrange(8)


def cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


def cut_pages(content: bytearray, chance: random.Random) -> None:
    del content[PAGE * chance.randrange(1, len(content) // PAGE) :]


def blank(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content) // 512) * 512
    content[start : start + 512 * chance.randint(1, 16)] = bytes(512)


def swap_pages(content: bytearray, chance: random.Random) -> None:
    first, second = (PAGE * chance.randrange(1, len(content) // PAGE) for _ in range(2))
    content[first : first + PAGE], content[second : second + PAGE] = (
        content[second : second + PAGE],
        content[first : first + PAGE],
    )


def point_elsewhere(content: bytearray, chance: random.Random) -> None:
    """Cell pointers, counts and child pages of a b-tree that lead anywhere, also in circles."""
    page = PAGE * chance.randrange(1, len(content) // PAGE)
    place = page + chance.randrange(16)
    content[place : place + 2] = chance.choice((0, 1, 8, PAGE - 1, 65535, chance.randrange(65536))).to_bytes(
        2
    )


def grow(content: bytearray, chance: random.Random) -> None:
    content += chance.randbytes(chance.choice((1, 100, PAGE, 10 * PAGE)))


def insert(content: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(content))
    content[place:place] = chance.randbytes(chance.randint(1, 50))


def number(content: bytearray, chance: random.Random) -> None:
    """A field of the header gets a limit of its type."""
    place = chance.choice((16, 18, 19, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 92, 96))
    content[place : place + 4] = chance.choice((0, 1, 2**31 - 1, 2**31, 2**32 - 1)).to_bytes(4)


WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flip,
    flip_early,
    cut,
    cut_pages,
    blank,
    swap_pages,
    point_elsewhere,
    grow,
    insert,
    number,
)


def test_altered_bytes_are_never_believed(disk: Path, clock: Clock) -> None:
    sources = []
    for name, rows in (("board", board(40)), ("everything", everything())):
        write_version(disk / name, Version(rows, "doc", 1), frozenset(), disk)
        sources.append((disk / name, (disk / name).read_bytes(), read_file(disk / name).rows))
    chance = dice("malformed")
    refused = 0
    for _ in range(size(4_500, 900_000)):
        path, original, rows = chance.choice(sources)
        content = bytearray(original)
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            if len(content) > 3 * PAGE:
                chance.choice(WAYS)(content, chance)
        path.write_bytes(content)
        clock.looks = 0
        try:
            assert read_file(path).rows == rows, f"altered content came through: {content == original}"
        except FileRefused as problem:
            refused += 1
            assert problem.reason in KNOWN, problem  # noqa: PT017 - most of them are refused, some are not
        assert clock.looks < MOST
        assert path.stat().st_size == len(content)
    assert refused > size(4_500, 900_000) // 2


STRUCTURES = (
    "CREATE TRIGGER t AFTER {event} ON {table} BEGIN DELETE FROM note; END",
    "CREATE VIEW v{n} AS SELECT * FROM {table}",
    "CREATE TABLE t{n} (id INTEGER PRIMARY KEY, x DEFAULT (randomblob(1000000000)))",
    "CREATE INDEX i{n} ON {table} (id) WHERE abs(-9223372036854775808) > {n}",
    "CREATE VIRTUAL TABLE f{n} USING fts5(x)",
    "CREATE VIRTUAL TABLE f{n} USING dbstat",
    "ALTER TABLE {table} ADD COLUMN c{n} AS (zeroblob(1000000000))",
    "ALTER TABLE {table} RENAME TO t{n}",
    "ALTER TABLE {table} RENAME COLUMN id TO c{n}",
    "DROP TABLE {table}",
    "UPDATE {table} SET id = id || {n}",
    "DELETE FROM {table} WHERE id LIKE '%1'",
    "UPDATE meta SET document = document || x'00'",
    "UPDATE meta SET revision = {n} + 1000",
    "UPDATE note SET rank = 9e999 WHERE id LIKE 'n%' OR id LIKE 'note%'",
    "UPDATE note SET text = zeroblob(100000000) WHERE id LIKE '%1'",
    "UPDATE note SET text = text || char({n} % 32) || 'x'",
    "UPDATE sqlite_schema SET sql = sql || ' --'",
    "UPDATE sqlite_schema SET rootpage = {n} WHERE name = '{table}'",
    "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = '{table}'",
    "UPDATE sqlite_schema SET type = 'view' WHERE name = '{table}'",
    "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = '{table}'",
    "DELETE FROM sqlite_schema WHERE name = '{table}'",
)
TABLES = ("note", "meta", "picture", "journey", "vote")


def test_altered_structure_is_never_believed(disk: Path, clock: Clock) -> None:
    path = disk / "structure"
    write_version(path, Version(everything(), "doc", 1), frozenset(), disk)
    original, rows = path.read_bytes(), read_file(path).rows
    chance = dice("structure")
    changed = 0
    for _ in range(size(500, 100_000)):
        path.write_bytes(original)
        for _ in range(chance.randint(1, 3)):
            _alter(path, chance)
        if path.read_bytes() == original:
            continue
        changed += 1
        clock.looks = 0
        try:
            assert read_file(path).rows == rows
        except FileRefused as problem:
            assert problem.reason in KNOWN, problem  # noqa: PT017 - an edit that changes nothing may come through
        assert clock.looks < MOST
    assert changed > size(500, 100_000) // 2


def _alter(path: Path, chance: random.Random) -> None:
    statement = chance.choice(STRUCTURES).format(
        table=chance.choice(TABLES), n=chance.randrange(1, 100), event=chance.choice(("INSERT", "DELETE"))
    )
    connection = sqlite3.connect(path, isolation_level=None)
    with contextlib.closing(connection), contextlib.suppress(sqlite3.Error):
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(statement)
