"""What a file has to be before anything in it is believed."""

import contextlib
import hashlib
import itertools
import os
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.models.row import Values
from app.models.schema import APPLICATION_ID, FORMAT
from app.models.under_way import Stopped, Watch, watched
from app.storage import files, formats, gate, guard, rows
from app.storage.digest import content_sha256
from app.storage.files import Seen
from app.storage.formats import Rows
from app.storage.gate import read_file
from app.storage.problems import FileRefused
from app.storage.publish import Version, write_version
from tests.storage.workshops import board, everything


@pytest.fixture
def good(path: Path, disk: Path) -> Path:
    """A published file."""
    write_version(path, Version(board(), "doc", 3), frozenset(), disk)
    return path


def content(path: Path) -> bytes:
    """The bytes of a file; none where there is no such file."""
    try:
        return path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""


def refusal(path: Path, **more: float) -> FileRefused:
    """Why a file is refused; its bytes stay as they were."""
    before = content(path)
    with pytest.raises(FileRefused) as caught:
        read_file(path, **more)
    assert content(path) == before
    for language in ("nl", "en"):
        sentence = caught.value.sentence(language)
        assert sentence
        assert "\n" not in sentence
    return caught.value


def change(path: Path, *statements: str, checked: bool = False) -> None:
    """Run SQL on a file, as a stranger might."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA ignore_check_constraints={int(not checked)}")
        for statement in statements:
            connection.execute(statement)


def sign(path: Path) -> None:
    """Make the content hash right again, as somebody who read our source would."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        found = rows.read_tables(connection)
        document, revision = connection.execute("SELECT document, revision FROM meta").fetchone()
        connection.execute("UPDATE meta SET content_sha256 = ?", [content_sha256(document, revision, found)])
        connection.commit()


def test_what_was_published_comes_back(good: Path) -> None:
    found = read_file(good)
    assert {name: by_id for name, by_id in found.rows.items() if by_id} == {
        name: by_id for name, by_id in board().items() if by_id
    }
    assert (found.meta.document, found.meta.revision, found.meta.format) == ("doc", 3, FORMAT)
    assert found.seen == files.look(good)


def test_every_table_and_column_comes_back(path: Path, disk: Path) -> None:
    write_version(path, Version(everything(), "doc", 1), frozenset(), disk)
    assert read_file(path).rows == everything()


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (b"", "empty"),
        (b"hallo", "not_a_workshop"),
        (b"PK\x03\x04" + bytes(500), "not_a_workshop"),
        (gate.MAGIC, "damaged"),
        (gate.MAGIC + bytes(500), "not_a_workshop"),
    ],
)
def test_something_else_is_refused(path: Path, found: bytes, reason: str) -> None:
    path.write_bytes(found)
    assert refusal(path).reason == reason


def test_another_programs_database_is_not_a_workshop(path: Path) -> None:
    change(path, "CREATE TABLE note (id)")
    assert refusal(path).reason == "not_a_workshop"


def test_nothing_there_is_not_found(path: Path) -> None:
    assert refusal(path).reason == "not_found"
    assert refusal(path.parent / "none" / "x.reisbord").reason == "not_found"


def test_a_folder_and_a_pipe_are_no_documents(disk: Path) -> None:
    assert refusal(disk).reason == "directory"
    os.mkfifo(disk / "pipe")
    assert refusal(disk / "pipe").reason == "not_a_file"


def test_a_name_that_is_too_long_is_refused(disk: Path) -> None:
    assert refusal(disk / ("x" * 300)).reason == "bad_name"


def test_what_may_not_be_read_is_refused(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> int:
        raise PermissionError(13, "no")

    monkeypatch.setattr(files, "open_existing", denied)
    assert refusal(good).reason == "no_permission"


def test_a_disk_that_fails_while_reading_is_said(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def fails(descriptor: int, size: int) -> bytes:
        calls.append(size)
        if len(calls) > 1:
            raise OSError(5, "input/output error")
        return os.read(descriptor, size)

    monkeypatch.setattr(files, "read_piece", fails)
    assert refusal(good).reason == "unreadable"


def test_a_private_copy_that_cannot_be_made_is_said(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int, piece: bytes) -> int:
        raise OSError(28, "no space")

    monkeypatch.setattr(files, "write_piece", full)
    assert refusal(good).reason == "work_full"

    def none(*_: object, **__: object) -> None:
        raise OSError(30, "read only")

    monkeypatch.setattr("tempfile.TemporaryDirectory", none)
    assert refusal(good).reason == "work_failed"


def test_a_file_that_is_too_large_is_refused(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "LARGEST", 100)
    assert refusal(good).reason == "too_large"


def test_a_file_that_grows_while_it_is_read_is_refused(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = good.stat().st_size
    monkeypatch.setattr(gate, "LARGEST", size)
    monkeypatch.setattr(files, "pieces", lambda path: iter([path.read_bytes(), b"more"]))
    assert refusal(good).reason == "too_large"


def test_a_newer_file_is_refused_as_newer(good: Path) -> None:
    change(good, f"PRAGMA user_version={FORMAT + 1}")
    assert refusal(good).reason == "newer"


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA user_version=0",
        "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END",
        "CREATE VIEW v AS SELECT * FROM note",
        "CREATE TABLE extra (id)",
        "CREATE INDEX i ON note (text)",
        "CREATE VIRTUAL TABLE f USING fts5(text)",
        "ALTER TABLE note ADD COLUMN more TEXT",
        "ALTER TABLE note ADD COLUMN more TEXT AS (upper(text))",
        "DROP TABLE vote",
        "DELETE FROM meta",
        "UPDATE meta SET format = 2",
        "UPDATE meta SET document = 'other'",
        "UPDATE meta SET revision = 4",
        "UPDATE meta SET content_sha256 = ''",
        "UPDATE note SET text = 'altered' WHERE id = 'n00000'",
        "DELETE FROM note WHERE id = 'n00001'",
        "PRAGMA journal_mode=WAL",
    ],
)
def test_a_file_that_differs_from_what_we_wrote_is_refused(good: Path, statement: str) -> None:
    change(good, statement)
    assert refusal(good).reason == "damaged"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE note SET evidence = 'rumour' WHERE id = 'n00000'",
        "UPDATE note SET is_exit = 2 WHERE id = 'n00000'",
        "UPDATE note SET rank = 1e99 WHERE id = 'n00000'",
        "UPDATE note SET text = 'a' || char(7) || 'b' WHERE id = 'n00000'",
        "UPDATE note SET text = 'a' || char(0) || 'b' WHERE id = 'n00000'",
        "UPDATE note SET text = 'e' || char(769) WHERE id = 'n00000'",
        "UPDATE note SET text = printf('%.6000c', 'x') WHERE id = 'n00000'",
        "UPDATE note SET phase = 'nowhere' WHERE id = 'n00000'",
        "UPDATE note SET phase = '' WHERE id = 'n00000'",
        "UPDATE note SET picture = 'nowhere' WHERE id = 'n00000'",
        "UPDATE note SET id = '' WHERE id = 'n00000'",
    ],
)
def test_a_value_that_may_not_be_is_refused_though_the_hash_is_right(good: Path, statement: str) -> None:
    change(good, statement)
    sign(good)
    assert refusal(good).reason == "damaged"


def test_text_that_is_not_utf_8_is_refused(good: Path) -> None:
    change(good, "UPDATE note SET text = CAST(x'ff41' AS TEXT) WHERE id = 'n00000'")
    assert refusal(good).reason == "damaged"


def test_more_rows_than_anybody_makes_are_refused(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "ROW_LIMIT", 5)
    assert refusal(good).reason == "too_many_rows"


def test_reading_ends_at_the_deadline(path: Path, disk: Path) -> None:
    write_version(path, Version(board(2000), "doc", 1), frozenset(), disk)
    found = refusal(path, deadline=-1.0)
    assert (found.reason, found.detail) == ("damaged", "SQLITE_INTERRUPT")


def test_the_deadline_is_kept_while_sqlite_works(
    path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_version(path, Version(board(20_000), "doc", 1), frozenset(), disk)
    looks = itertools.count()
    monkeypatch.setattr(guard, "time", SimpleNamespace(monotonic=lambda: float(next(looks))))
    found = refusal(path)
    assert (found.reason, found.detail) == ("damaged", "SQLITE_INTERRUPT")
    assert next(looks) == 1 + guard.DEADLINE + 1  # a second went by at each look


def test_a_journal_beside_it_is_not_played_back(good: Path) -> None:
    with contextlib.closing(sqlite3.connect(good, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=PERSIST")
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN")
        connection.execute("UPDATE note SET text = 'half'")
        journal = good.with_name(good.name + "-journal")
        halfway, log = good.read_bytes(), journal.read_bytes()
    good.write_bytes(halfway)
    journal.write_bytes(log)
    with contextlib.suppress(FileRefused):
        assert "half" not in str(read_file(good).rows)
    assert good.read_bytes() == halfway
    assert journal.read_bytes() == log


def test_a_document_is_read_from_a_folder_that_cannot_be_written(good: Path) -> None:
    good.chmod(0o444)
    good.parent.chmod(0o555)
    try:
        assert read_file(good).meta.document == "doc"
        assert list(good.parent.iterdir()) == [good]
    finally:
        good.parent.chmod(0o755)


def test_nothing_but_reading_is_allowed_behind_the_gate(good: Path) -> None:
    with guard.guarded(good) as connection:
        for statement in (
            "DELETE FROM note",
            "CREATE TABLE x (id)",
            "ATTACH ':memory:' AS other",
            "PRAGMA query_only=OFF",
            "PRAGMA writable_schema=ON",
            "SELECT load_extension('x')",
            "SELECT randomblob(10)",
            "SELECT rootpage FROM sqlite_schema",
        ):
            with pytest.raises(sqlite3.DatabaseError):
                connection.execute(statement)
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (3,)


def test_an_id_that_is_there_twice_is_seen(disk: Path) -> None:
    """Only a broken index can let it happen, and the quick check of SQLite does not look into indexes."""
    connection = sqlite3.connect(":memory:")
    for statement in formats.statements(FORMAT):
        connection.execute(statement.replace("NOT NULL PRIMARY KEY", "NOT NULL"))
    connection.executemany("INSERT INTO channel VALUES (?, '', 0.0)", [("c",), ("c",)])
    with pytest.raises(sqlite3.DatabaseError):
        rows.read_tables(connection)
    connection.close()


def test_the_hash_sees_every_value() -> None:
    whole = everything()
    first = content_sha256("doc", 1, whole)
    assert content_sha256("doc", 2, whole) != first
    assert content_sha256("cod", 1, whole) != first
    for table, by_id in whole.items():
        for row_id, values in by_id.items():
            for column in values:
                other = {**whole, table: {**by_id, row_id: {**values, column: _another(values, column)}}}
                assert content_sha256("doc", 1, other) != first, (table, column)
    assert content_sha256("doc", 1, dict(reversed(whole.items()))) == first


def _another(values: Values, column: str) -> object:
    value = values[column]
    if isinstance(value, bytes):
        return value + b"x"
    return f"{value}x" if isinstance(value, str) else 4.25


def test_the_hash_refuses_what_no_row_holds() -> None:
    odd: Rows = {"note": {"n": {"id": "n", "text": object()}}}
    with pytest.raises(TypeError):
        content_sha256("doc", 1, odd)


def test_the_hash_is_part_of_the_format() -> None:
    rows: Rows = {"note": {"b": {"id": "b", "x": 1.5}, "a": {"x": None, "id": "a"}}, "vote": {}}
    text = b'["d",1]["note",["id","x"]][["a",null],["b",1.5]]'
    assert content_sha256("d", 1, rows) == hashlib.sha256(text).hexdigest()


def test_nothing_is_left_of_the_private_copy(good: Path, disk: Path) -> None:
    before = {path.name for path in disk.iterdir()}
    read_file(good)
    assert {path.name for path in disk.iterdir()} == before


def test_the_application_id_is_ours(good: Path) -> None:
    assert int.from_bytes(good.read_bytes()[68:72]) == APPLICATION_ID
    assert isinstance(files.look(good), Seen)


@pytest.mark.parametrize("late", [False, True], ids=["while it is copied", "while it is read"])
def test_who_does_not_wait_any_more_is_told_so_and_not_that_it_is_damaged(
    good: Path, late: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch()
    if late:
        monkeypatch.setattr(gate, "_require_schema", lambda connection: watch.stop() or 1)
        monkeypatch.setattr(guard, "_EVERY", 1)
    else:
        watch.stop()
    with pytest.raises(Stopped), watched(watch):
        read_file(good)
    assert read_file(good).meta.document == "doc"
