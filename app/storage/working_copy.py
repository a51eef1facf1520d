"""The working copy: the database on this computer that every edit is written to at once, rows and history
together.
"""

import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident

from app.models.change import Change, Key, Pair
from app.models.journal import Entry, Writes
from app.models.row import Values
from app.models.schema import APPLICATION_ID, FORMAT
from app.models.tables import TABLES, name_of, references_of
from app.storage import formats, steps
from app.storage.problems import FileRefused, cannot_keep
from app.storage.rows import add_rows, change_rows, delete_rows, insert_tables, read_tables

# Only here; a published file has neither history nor indexes.
CHANGE = """CREATE TABLE change (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
  title TEXT NOT NULL,
  time TEXT NOT NULL,
  merge TEXT NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  rows BLOB NOT NULL
) STRICT"""
# `edits` counts every transaction, so that it differs from what was published wherever something was not.
WORK = "CREATE TABLE work (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), edits INTEGER NOT NULL) STRICT"

# Exclusive comes first: then WAL needs no file in shared memory.
_SETTINGS = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "secure_delete=ON",
    "temp_store=MEMORY",
    *(("fullfsync=ON", "checkpoint_fullfsync=ON") if sys.platform == "darwin" else ()),
)


class Broken(Exception):
    """The working copy is not what this program wrote: damaged, or begun and never finished."""


class WorkingCopy:
    """A journal on disk. One connection, one thread; no SQL reaches it except through the methods here."""

    def __init__(self, path: Path) -> None:
        """Open or begin the database at `path`. Raises FileRefused (`open_here` where another process has
        it).
        """
        self.path = path
        self._thread = get_ident()
        self.is_old = False  # after `load`: an older program wrote it, so it has to be begun anew
        try:
            # It may be opened in one thread and used in another, never by two: `adopt` hands it over.
            self._database = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        except sqlite3.Error as problem:
            raise cannot_keep(problem) from problem
        try:
            for setting in _SETTINGS:
                self._connection.execute(f"PRAGMA {setting}")
            self._connection.execute("BEGIN EXCLUSIVE")
            self._connection.execute("COMMIT")
            self._connection.execute("PRAGMA query_only=ON")
        except sqlite3.Error as problem:
            self._connection.close()
            raise _why_not_opened(problem) from problem

    @property
    def _connection(self) -> sqlite3.Connection:
        if get_ident() != self._thread:
            raise sqlite3.ProgrammingError("the working copy belongs to another thread")
        return self._database

    def adopt(self) -> None:
        """From now on it belongs to the thread that calls this; the one that opened it is done with it."""
        self._thread = get_ident()

    def begin(self, document: str, revision: int, rows: Mapping[str, Mapping[str, Values]]) -> None:
        """Fill a new working copy, all of it or nothing. The rows were looked at before: no need to check
        them again.
        """
        self._check_rows(False)
        try:
            self._fill(document, revision, rows)
        finally:
            self._check_rows(True)

    def _check_rows(self, on: bool) -> None:
        self._connection.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")
        self._connection.execute(f"PRAGMA ignore_check_constraints={'OFF' if on else 'ON'}")

    def _fill(self, document: str, revision: int, rows: Mapping[str, Mapping[str, Values]]) -> None:
        with self._writing():
            for statement in (*formats.statements(FORMAT), CHANGE, WORK):
                self._connection.execute(statement)
            self._connection.execute("INSERT INTO meta VALUES (1, ?, ?, ?, '')", (FORMAT, document, revision))
            self._connection.execute("INSERT INTO work VALUES (1, 0)")
            insert_tables(self._connection, rows)
            for statement in _indexes():  # last: sorting once is quicker than keeping in order
                self._connection.execute(statement)
            self._connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            self._connection.execute(f"PRAGMA user_version={FORMAT}")

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever written: just made, or the program was killed before it could."""
        return self._one("SELECT count(*) FROM sqlite_schema") == 0

    def load(self) -> formats.Rows:
        """All rows, upgraded where an older program wrote them. Raises Broken."""
        try:
            version = int(self._connection.execute("PRAGMA user_version").fetchone()[0])
            if not 1 <= version <= FORMAT or not self._has_schema(version):
                raise Broken("schema")
            if self._connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise Broken("pages")
            if self._connection.execute("PRAGMA foreign_key_check").fetchone():
                raise Broken("references")
            self.is_old = version < FORMAT
            return formats.upgrade(read_tables(self._connection, version), version)
        except sqlite3.Error as problem:
            raise Broken(getattr(problem, "sqlite_errorname", type(problem).__name__)) from problem

    def _has_schema(self, version: int) -> bool:
        query = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
        found = frozenset(self._connection.execute(query))
        extra = {row[1] for row in found - formats.catalogue(version)}
        return formats.catalogue(version) <= found and extra <= {"change", "work", *_index_names()}

    @property
    def document(self) -> str:
        """The id of the document."""
        return str(self._one("SELECT document FROM meta"))

    @property
    def edits(self) -> int:
        """How many transactions were written, undo and redo included."""
        return int(self._one("SELECT edits FROM work"))

    @property
    def last_step(self) -> int:
        """The number of the newest step of history; 0 where there is none."""
        return int(self._one("SELECT coalesce(max(number), 0) FROM change"))

    def steps_after(self, number: int) -> int:
        """How many steps of history are newer than the one with this number."""
        return int(self._one("SELECT count(*) FROM change WHERE number > ?", number))

    def _one(self, query: str, *values: object) -> int | str:
        found: int | str = self._connection.execute(query, values).fetchone()[0]
        return found

    def close(self) -> None:
        """Leave the file complete in itself, without a log beside it."""
        self._connection.close()

    # The journal of a document

    def entries(self) -> tuple[list[Entry], int]:
        """All steps, oldest first, and how many of them are done."""
        found = self._connection.execute(
            "SELECT number, title, time, merge, done FROM change ORDER BY number"
        )
        rows = found.fetchall()
        return [Entry(*row[:4]) for row in rows], sum(row[4] for row in rows)

    def read(self, number: int) -> Mapping[Key, Pair]:
        """The rows of one step."""
        packed = self._connection.execute("SELECT rows FROM change WHERE number = ?", (number,)).fetchone()
        return steps.unpack(packed[0])

    def append(self, writes: Writes, change: Change, forget: Sequence[int]) -> None:
        """Write rows and one more step; forget undone steps."""
        with self._writing():
            self._connection.executemany("DELETE FROM change WHERE number = ?", [(n,) for n in forget])
            self._connection.execute(
                "INSERT INTO change VALUES (?, ?, ?, ?, 1, ?)",
                (change.number, change.title, change.time, change.merge, steps.pack(change.rows)),
            )
            self._write(writes)

    def replace(self, writes: Writes, change: Change) -> None:
        """Write rows and put the step in the place of the one with its number; without rows drop it."""
        with self._writing():
            if change.rows:
                self._connection.execute(
                    "UPDATE change SET title = ?, time = ?, merge = ?, rows = ? WHERE number = ?",
                    (change.title, change.time, change.merge, steps.pack(change.rows), change.number),
                )
            else:
                self._connection.execute("DELETE FROM change WHERE number = ?", (change.number,))
            self._write(writes)

    def step(self, writes: Writes, numbers: Sequence[int], done: bool) -> None:
        """Write the rows of an undo or redo and mark its steps; without numbers, of no step at all."""
        with self._writing():
            marks = [(int(done), number) for number in numbers]
            self._connection.executemany("UPDATE change SET done = ? WHERE number = ?", marks)
            self._write(writes)

    def _write(self, writes: Writes) -> None:
        for table, ids in writes.removed.items():
            delete_rows(self._connection, table, ids)
        for table, rows in writes.added.items():
            add_rows(self._connection, table, rows)
        for table, pairs in writes.changed.items():
            change_rows(self._connection, table, pairs)
        self._connection.execute("UPDATE work SET edits = edits + 1")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction. Outside of it the connection refuses to write, whoever asks."""
        connection = self._connection
        try:
            connection.execute("PRAGMA query_only=OFF")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA defer_foreign_keys=ON")
            yield
            connection.execute("COMMIT")
        except BaseException as problem:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if isinstance(problem, sqlite3.Error) and not isinstance(problem, sqlite3.IntegrityError):
                raise cannot_keep(problem) from problem
            raise
        finally:
            connection.execute("PRAGMA query_only=ON")


def _why_not_opened(problem: sqlite3.Error) -> Exception:
    name = getattr(problem, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return FileRefused("open_here", name)
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return Broken(name)
    return cannot_keep(problem)


def _indexes() -> Iterator[str]:
    """An index on every reference, else each deleted row reads whole tables."""
    for table in TABLES:
        for column in references_of(table):
            yield f'CREATE INDEX "by_{name_of(table)}_{column.name}" ON "{name_of(table)}" ("{column.name}")'


def _index_names() -> Iterator[str]:
    return (f"by_{name_of(table)}_{column.name}" for table in TABLES for column in references_of(table))
