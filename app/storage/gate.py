"""The gate: a file that anybody may have made becomes rows, or a sentence that says why not.
It is never written to.

Header by plain reading → private copy → read only, with limits and a deadline → schema compared as text →
check of the pages → rows → hash → upgrade → every value looked at.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.models.schema import APPLICATION_ID, FORMAT
from app.models.under_way import look
from app.models.validation import InvalidRow
from app.storage import files, formats
from app.storage.digest import content_sha256
from app.storage.files import Seen
from app.storage.formats import Rows
from app.storage.guard import DEADLINE, guarded
from app.storage.inspection import inspect
from app.storage.problems import FileRefused, cannot_keep, cannot_read
from app.storage.rows import ROW_LIMIT, counted, read_tables

__all__ = ["FileContent", "FileRefused", "Meta", "read_file"]

LARGEST = 512 * 1024 * 1024  # bytes
HEADER = 100  # bytes
MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Meta:
    """What a document says about itself."""

    format: int
    document: str
    revision: int
    content_sha256: str


@dataclass(frozen=True, slots=True)
class FileContent:
    """What came through the gate: rows of the current format, and the file as it was seen."""

    rows: Rows
    meta: Meta
    seen: Seen


def read_file(path: Path, deadline: float = DEADLINE) -> FileContent:
    """The rows of a document. Raises FileRefused; the file is not touched."""
    try:
        _require_readable(path)
        with _private_copy(path) as (copy, seen):
            return _read(copy, seen, path.name, deadline)
    except OSError as problem:
        raise cannot_read(problem, path) from problem


def _require_readable(path: Path) -> None:
    found = files.status(path)
    if not files.is_regular(path):
        raise FileRefused("directory" if path.is_dir() else "not_a_file", name=path.name)
    if found.st_size == 0:
        raise FileRefused("empty", name=path.name)
    if found.st_size > LARGEST:
        raise FileRefused("too_large", name=path.name, size=LARGEST // (1024 * 1024))
    header = next(files.pieces(path), b"")[:HEADER]
    _require_header(header, found.st_size, path.name)


def _require_header(header: bytes, size: int, name: str) -> None:
    if not header.startswith(MAGIC):
        raise FileRefused("not_a_workshop", "magic", name=name)
    if len(header) < HEADER:
        raise FileRefused("damaged", "header", name=name)
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise FileRefused("not_a_workshop", "application id", name=name)
    version = int.from_bytes(header[60:64])
    if version > FORMAT:
        raise FileRefused("newer", name=name)
    page = int.from_bytes(header[16:18])
    # Rollback journal (1, 1), UTF-8 (1), whole pages: what publish writes, and nothing else does by accident.
    if (
        version < 1
        or header[18:20] != b"\x01\x01"
        or int.from_bytes(header[56:60]) != 1
        or page < 512
        or size % page
    ):
        raise FileRefused("damaged", "header", name=name)


@contextmanager
def _private_copy(path: Path) -> Iterator[tuple[Path, Seen]]:
    """The bytes of this moment under a name that nobody else knows: no journal beside it, no change while
    it is read.
    """
    try:
        folder = tempfile.TemporaryDirectory(prefix="reisbord-")
    except OSError as problem:
        raise cannot_keep(problem) from problem
    with folder as name:
        copy = Path(name, "document.db")
        contents = _bounded(path)
        try:
            seen = files.write_new(copy, contents, 0o600)
        except Unreadable as unreadable:
            raise unreadable.problem from unreadable
        except OSError as problem:
            raise cannot_keep(problem) from problem
        yield copy, seen


class Unreadable(Exception):
    """The source failed, not the copy."""

    def __init__(self, problem: OSError) -> None:
        super().__init__(str(problem))
        self.problem = problem


def _bounded(path: Path) -> Iterator[bytes]:
    size = 0
    try:
        for piece in files.pieces(path):
            size += len(piece)
            if size > LARGEST:
                raise FileRefused("too_large", name=path.name, size=LARGEST // (1024 * 1024))
            yield piece
    except OSError as problem:
        raise Unreadable(problem) from problem


def _read(copy: Path, seen: Seen, name: str, deadline: float) -> FileContent:
    try:
        with guarded(copy, deadline) as connection:
            version = _require_schema(connection)
            _require_sound_pages(connection)
            meta = _read_meta(connection, version)
            if counted(connection, version) > ROW_LIMIT:
                raise FileRefused("too_many_rows", name=name, limit=ROW_LIMIT)
            rows = read_tables(connection, version)
        if content_sha256(meta.document, meta.revision, rows) != meta.content_sha256:
            raise _Damaged("content hash")
        rows = formats.upgrade(rows, version)
        inspect(rows)
    except (sqlite3.Error, _Damaged, ValueError, OverflowError) as problem:
        look()  # an error that somebody asked for is none of the file
        raise FileRefused("damaged", _why(problem), name=name) from problem
    return FileContent(rows, meta, seen)


class _Damaged(Exception):
    """What is in the file is not what we wrote."""


def _require_schema(connection: sqlite3.Connection) -> int:
    """The format of the file, of which the schema has to be the known text to the letter: then nothing in
    it can run.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchmany(1000)
    if len(found) != len(formats.catalogue(version)) or frozenset(found) != formats.catalogue(version):
        raise _Damaged("schema")
    return version


def _require_sound_pages(connection: sqlite3.Connection) -> None:
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != ("ok",):
        raise _Damaged("pages")


def _read_meta(connection: sqlite3.Connection, version: int) -> Meta:
    rows = connection.execute("SELECT format, document, revision, content_sha256 FROM meta").fetchmany(2)
    if len(rows) != 1 or rows[0][0] != version:
        raise _Damaged("meta")
    return Meta(*rows[0])


def _why(problem: Exception) -> str:
    """A reason for the log: never what stands in the file."""
    if isinstance(problem, sqlite3.Error):
        return str(getattr(problem, "sqlite_errorname", type(problem).__name__))
    return str(problem) if isinstance(problem, _Damaged | InvalidRow) else type(problem).__name__
