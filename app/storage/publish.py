"""Publish: a finished version of the document, put at its place in one step, never over what we have not
seen.

Nothing here touches the working copy or the document in memory: it works on committed rows, in any thread.
"""

import contextlib
import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.models.row import Values
from app.models.schema import APPLICATION_ID, FORMAT
from app.models.under_way import is_stopped, look, part, tell
from app.storage import files, formats
from app.storage.digest import content_sha256
from app.storage.files import Seen
from app.storage.problems import FileRefused, cannot_keep, cannot_write
from app.storage.rows import insert_tables

AnyRows = Mapping[str, Mapping[str, Values]]

BUILDING = "publish-"  # how names of files begin that are being built
_AT_ONCE = 64  # rows between two looks whether somebody still waits; pictures are long
_EVERY = 20_000  # steps of SQLite between two looks whether somebody still waits
# Where writing a version is after each part: rows, hash, check, the way to the place; then it is read back.
_ROWS, _HASHED, _CHECKED, _COPIED = 0.2, 0.3, 0.4, 0.9


class ChangedElsewhere(FileRefused):
    """Somebody else's version stands at the place. It is not overwritten; `found` is what it looks like."""

    def __init__(self, path: Path, found: Seen) -> None:
        super().__init__("changed_elsewhere", name=path.name, time=_clock(path))
        self.found = found


@dataclass(frozen=True, slots=True)
class Version:
    """What is to be published: committed rows that nobody changes any more."""

    rows: AnyRows
    document: str
    revision: int


def build(version: Version, folder: Path) -> Path:
    """A finished file with a name of its own in `folder`. Raises FileRefused where this computer cannot
    hold it, and Stopped; then nothing is left of it.
    """
    try:
        files.make_folder(folder)
        handle, name = tempfile.mkstemp(".reisbord", f"{BUILDING}{os.getpid()}-", folder)
        os.close(handle)
    except OSError as problem:
        raise cannot_keep(problem) from problem
    try:
        _fill(Path(name), version)
    except BaseException as problem:
        files.forget(Path(name))
        if not isinstance(problem, sqlite3.Error):
            raise
        look()  # it may be the one who waited that made SQLite end
        raise cannot_keep(problem) from problem
    return Path(name)


def forget_unfinished(folder: Path) -> None:
    """Take away what a program that was killed was building. What this one builds is under way: a copy may
    outlast its workshop.
    """
    for path in folder.glob(f"{BUILDING}*"):
        if not path.name.startswith(f"{BUILDING}{os.getpid()}-"):
            files.forget(path)


def _fill(path: Path, version: Version) -> None:
    """Write a database with a rollback-journal header and nothing in it that was ever deleted."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for setting in ("journal_mode=OFF", "synchronous=OFF", "foreign_keys=ON", "locking_mode=EXCLUSIVE"):
            connection.execute(f"PRAGMA {setting}")
        connection.set_progress_handler(lambda: int(is_stopped()), _EVERY)
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("PRAGMA defer_foreign_keys=ON")
        for statement in formats.statements(FORMAT):
            connection.execute(statement)
        with part(0.0, _ROWS):
            _insert(connection, version.rows)
        with part(_ROWS, _HASHED):
            digest = content_sha256(version.document, version.revision, version.rows)
        connection.execute(
            "INSERT INTO meta VALUES (1, ?, ?, ?, ?)", (FORMAT, version.document, version.revision, digest)
        )
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={FORMAT}")
        connection.execute("COMMIT")
        with part(_HASHED, _CHECKED):
            if not is_sound(connection):
                raise sqlite3.DatabaseError("what was built is not sound")


def _insert(connection: sqlite3.Connection, rows: AnyRows) -> None:
    total, done = sum(map(len, rows.values())), 0
    for table, by_id in rows.items():
        ids = sorted(by_id)
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            insert_tables(connection, {table: {row_id: by_id[row_id] for row_id in some}})
            done += len(some)
            tell(done, total)


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds nothing wrong with the pages, types and ranges of a database."""
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))


def put(
    built: Path,
    path: Path,
    known: frozenset[Seen],
    before: Callable[[Seen], None] = lambda seen: None,
) -> Seen:
    """Put a built file at `path`. Raises FileRefused and Stopped; then the place is as it was.

    `known`: the contents that may be replaced; anything else that stands there raises ChangedElsewhere.
    `before` is called once the file lies beside its place, checked, with what is coming.
    """
    beside = part_of(path)
    try:
        _require_known(path, known)
        files.forget(beside)
        with part(_CHECKED, _COPIED):
            coming = files.copy(built, beside)
        if files.look(beside) != coming:
            raise FileRefused("write_failed", "read back", name=path.name)
        _keep_mode(path, beside)
        before(coming)
        _require_known(path, known | {coming})
        files.replace_patiently(beside, path)
        files.sync_folder(path.parent)
    except BaseException as problem:
        files.forget(beside)
        if isinstance(problem, OSError):
            raise cannot_write(problem, path) from problem
        raise
    return coming


def part_of(path: Path) -> Path:
    """The name under which a version grows beside its place."""
    return path.with_name(f".~{path.name}.part")


def write_version(path: Path, version: Version, known: frozenset[Seen], folder: Path) -> Seen:
    """Build and put in one go."""
    built = build(version, folder)
    try:
        return put(built, path, known)
    finally:
        files.forget(built)


def _require_known(path: Path, known: frozenset[Seen]) -> None:
    if not path.parent.is_dir():
        raise FileRefused("folder_gone", name=path.name)
    found = files.look_if_there(path)
    if found is not None and found not in known:
        raise ChangedElsewhere(path, found)


def _keep_mode(path: Path, part: Path) -> None:
    """The new file may be read and written by those who could read and write the old one."""
    with contextlib.suppress(OSError):
        files.set_mode(part, stat.S_IMODE(files.status(path).st_mode))


def _clock(path: Path) -> str:
    """When a file was changed, as a clock shows it; with the date where that was not today."""
    try:
        changed = datetime.fromtimestamp(files.status(path).st_mtime).astimezone()
    except OSError:
        return "?"
    today = changed.date() == datetime.now().astimezone().date()
    return changed.strftime("%H:%M" if today else "%Y-%m-%d %H:%M")
