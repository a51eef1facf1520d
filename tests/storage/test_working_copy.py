"""The working copy: rows and history in one transaction, and nothing beside it."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.board import Note
from app.models.document import Document
from app.models.journal import Writes
from app.models.schema import FORMAT
from app.storage import formats, steps
from app.storage.problems import FileRefused
from app.storage.work import open_work
from app.storage.working_copy import Broken, WorkingCopy
from tests.storage.workshops import board, everything, text_in


@pytest.fixture
def work(disk: Path) -> Iterator[WorkingCopy]:
    """A working copy of a small board."""
    copy = WorkingCopy(disk / "work.db")
    copy.begin("doc", 4, board())
    yield copy
    copy.close()


def edited(copy: WorkingCopy, *texts: str) -> Document:
    """The document of a working copy after some edits of one note."""
    document = Document(copy.load(), copy)
    for text in texts:
        with document.edit("Edit note"):
            document.get(Note, "n00000").text = text
    return document


def test_what_is_written_is_there_after_reopening(work: WorkingCopy) -> None:
    document = edited(work, "een", "twee")
    document.undo()
    work.close()
    again = WorkingCopy(work.path)
    with contextlib.closing(again):
        assert text_in(again.load()) == "een"
        assert again.document == "doc"
        entries, done = again.entries()
        assert [entry.title for entry in entries] == ["Edit note", "Edit note"]
        assert (done, again.edits, again.last_step, again.steps_after(1)) == (1, 3, 2, 1)
        document = Document(again.load(), again)
        document.redo()
        assert text_in(again.load()) == "twee"
        document.undo()
        document.undo()
        assert again.load() == board()


def test_every_kind_of_row_survives_history(disk: Path) -> None:
    copy = WorkingCopy(disk / "work.db")
    copy.begin("doc", 1, everything())
    with contextlib.closing(copy):
        document = Document(copy.load(), copy)
        for table in list(document.saved()):
            with document.edit("Remove"):
                for row in list(document._rows[table].values()):
                    document.remove(row)
        assert not any(copy.load().values())
        while document.undo():
            pass
        assert copy.load() == everything()
        while document.redo():
            pass
        assert not any(copy.load().values())


def test_a_new_edit_forgets_what_was_undone(work: WorkingCopy) -> None:
    document = edited(work, "een", "twee")
    document.undo()
    with document.edit("Edit note"):
        document.get(Note, "n00000").text = "drie"
    assert [entry.number for entry in work.entries()[0]] == [1, 3] or work.entries()[1] == 2


def test_a_burst_is_one_step_and_vanishes_where_it_changes_nothing(work: WorkingCopy) -> None:
    document = Document(work.load(), work)
    first = document.get(Note, "n00000").text
    for text in ("a", "b"):
        with document.edit("Type", merge="type"):
            document.get(Note, "n00000").text = text
    assert len(work.entries()[0]) == 1
    assert work.read(1) == {("note", "n00000"): ({"text": first}, {"text": "b"})}
    with document.edit("Type", merge="type"):
        document.get(Note, "n00000").text = first
    assert work.entries() == ([], 0)
    assert work.edits == 3


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE note SET text = 'beside the document'",
        "DELETE FROM note",
        "INSERT INTO work VALUES (2, 2)",
        "DROP TABLE change",
        "CREATE TABLE other (id)",
        "PRAGMA user_version=9",
    ],
)
def test_sql_beside_the_document_is_refused(work: WorkingCopy, statement: str) -> None:
    edited(work, "een")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        work._connection.execute(statement)
    assert text_in(work.load()) == "een"


def test_the_settings_are_those_that_were_measured(work: WorkingCopy, disk: Path) -> None:
    edited(work, "een")
    wanted = {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "query_only": 1,
        "ignore_check_constraints": 0,
    }
    found = {name: work._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert found == wanted
    assert not (disk / "work.db-shm").exists()


def test_every_reference_has_an_index(work: WorkingCopy) -> None:
    plan = work._connection.execute("EXPLAIN QUERY PLAN SELECT 1 FROM vote WHERE round = 'x'").fetchall()
    assert "by_vote_round" in str(plan)
    work._connection.execute("PRAGMA query_only=OFF")
    plan = work._connection.execute("EXPLAIN QUERY PLAN DELETE FROM note WHERE phase = 'x'").fetchall()
    assert "SCAN" not in str(plan)


def test_a_row_the_file_may_not_hold_leaves_everything_as_it_was(work: WorkingCopy) -> None:
    bad = {"phase": "nowhere", "text": "half"}
    for writes in (
        Writes(changed={"note": [({**board()["note"]["n00000"], **bad}, bad)]}),
        Writes(added={"note": [{**board()["note"]["n00000"], **bad, "id": "new"}]}),
        Writes(changed={"note": [({"id": "n00000"}, {"text": "half"}), ({"id": "gone"}, {"text": "x"})]}),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            work.step(writes, [1], True)
    assert work.load() == board()
    assert work.edits == 0


def fill(document: Document) -> None:
    """More in one edit than fits."""
    with document.edit("Fill"):
        for i in range(200):
            document.add(Note, phase="p", lane="l", text=f"{i}" + "x" * 4000)


def test_a_full_disk_is_said_and_changes_nothing(work: WorkingCopy) -> None:
    document = edited(work, "een")
    pages = work._connection.execute("PRAGMA page_count").fetchone()[0]
    work._connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(FileRefused) as caught:
        fill(document)
    assert caught.value.reason == "work_full"
    assert len(document.rows(Note)) == 3
    assert len(work.load()["note"]) == 3
    work._connection.execute("PRAGMA max_page_count=1000000")
    with document.edit("Edit note"):
        document.get(Note, "n00000").text = "goes on"
    assert text_in(work.load()) == "goes on"


def test_the_second_one_on_this_computer_is_told(work: WorkingCopy) -> None:
    with pytest.raises(FileRefused) as caught:
        WorkingCopy(work.path)
    assert caught.value.reason == "open_here"


def test_a_place_that_cannot_be_written_is_said(disk: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        WorkingCopy(disk / "nowhere" / "work.db")
    assert caught.value.reason == "work_failed"


def test_the_work_folder_on_a_read_only_disk_is_said(disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def read_only(path: Path, **more: object) -> sqlite3.Connection:
        return connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)

    connect(disk / "work.db").close()
    (disk / "work.db").write_bytes(b"")
    monkeypatch.setattr(sqlite3, "connect", read_only)
    with pytest.raises(FileRefused) as caught:
        WorkingCopy(disk / "work.db")
    assert caught.value.reason == "work_failed"


def test_a_file_that_is_no_database_is_broken(disk: Path) -> None:
    (disk / "work.db").write_bytes(b"no database at all" * 1000)
    with pytest.raises(Broken):
        WorkingCopy(disk / "work.db")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE other (id)",
        "DROP TABLE vote",
        "PRAGMA user_version=0",
        f"PRAGMA user_version={FORMAT + 1}",
        "UPDATE note SET phase = 'nowhere'",
        "UPDATE note SET text = CAST(x'ff41' AS TEXT)",
    ],
)
def test_a_working_copy_that_was_tampered_with_is_broken(work: WorkingCopy, statement: str) -> None:
    work.close()
    with contextlib.closing(sqlite3.connect(work.path)) as connection:
        connection.execute(statement)
        connection.commit()
    again = WorkingCopy(work.path)
    with contextlib.closing(again), pytest.raises(Broken):
        again.load()


def test_pages_that_do_not_fit_are_broken(work: WorkingCopy) -> None:
    page = work._connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'vote'").fetchone()[0]
    work.close()
    content = bytearray(work.path.read_bytes())
    content[(page - 1) * 4096 + 3 : (page - 1) * 4096 + 5] = b"\0\7"  # seven cells on an empty page
    work.path.write_bytes(content)
    copy = WorkingCopy(work.path)
    with contextlib.closing(copy), pytest.raises(Broken):
        copy.load()


def test_a_working_copy_that_was_only_begun_is_new(disk: Path) -> None:
    copy = WorkingCopy(disk / "work.db")
    assert copy.is_new
    with pytest.raises(KeyError):
        copy.begin("doc", 0, {"note": board()["note"], "lane": {"x": {"id": "x"}}})  # fails halfway
    assert copy.is_new
    copy.close()


def test_it_lives_in_one_thread(work: WorkingCopy) -> None:
    import threading

    caught: list[BaseException] = []

    def other() -> None:
        try:
            work.load()
        except sqlite3.ProgrammingError as problem:
            caught.append(problem)
        except Broken as problem:
            caught.append(problem)

    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    assert caught


def test_it_is_handed_over_from_the_thread_that_opened_it(disk: Path) -> None:
    import threading

    made: list[WorkingCopy] = []

    def open_it() -> None:
        made.append(WorkingCopy(disk / "work.db"))
        made[0].begin("doc", 1, board())

    thread = threading.Thread(target=open_it)
    thread.start()
    thread.join()
    with pytest.raises(sqlite3.ProgrammingError):
        _ = made[0].edits
    made[0].adopt()
    assert made[0].edits == 0
    made[0].close()


def test_steps_are_packed_and_unpacked() -> None:
    rows = {
        ("note", "a"): ({"text": "é\u2028", "x": None, "rank": 1.0}, {"text": "", "x": 2.5, "rank": -1e15}),
        ("picture", "b"): (None, {"id": "b", "content": bytes(range(256)), "is_exit": 1}),
        ("note", "c"): ({"id": "c"}, None),
    }
    assert steps.unpack(steps.pack(rows)) == rows
    with pytest.raises(TypeError):
        steps.pack({("note", "a"): (None, {"text": object()})})


def test_deleted_text_leaves_the_file(work: WorkingCopy) -> None:
    """secure_delete: what was overwritten is not found in the pages any more. (History keeps it, on
    purpose.)
    """
    for text in ("geheim-0123456789", "weg"):
        work.step(Writes(changed={"note": [({"id": "n00000"}, {"text": text})]}), [1], True)
    work.close()
    assert b"geheim-0123456789" not in work.path.read_bytes()
    assert formats.statements(FORMAT)
    assert not work.path.with_name("work.db-wal").exists()


class _Folder:
    def __init__(self, work: Path) -> None:
        self.work = work


def test_no_working_copy_is_none(disk: Path) -> None:
    assert open_work(_Folder(disk / "work.db")) is None  # type: ignore[arg-type]
    WorkingCopy(disk / "work.db").close()
    assert open_work(_Folder(disk / "work.db")) is None  # type: ignore[arg-type]
