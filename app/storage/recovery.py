"""At the start: working copies that were never closed as they should, and how they come back."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.models.limits import LINE
from app.models.text import clean_line
from app.storage import files
from app.storage.home import Folder, folders, home_folder
from app.storage.problems import FileRefused

if TYPE_CHECKING:
    from app.storage.opened import Opened


@dataclass(frozen=True, slots=True)
class Unclean:
    """A working copy that a killed program left, or that holds what could not be written."""

    folder: Folder
    path: Path | None  # the document's place; None where another document has that place now
    time: datetime  # of the last edit
    actions: int = 0  # steps that were never written to the document; 0 where that cannot be told
    title: str = ""  # of the workshop


def unclean(home: Path | None = None) -> list[Unclean]:
    """Working copies without a clean end that no living process has open, the newest first."""
    found = []
    for folder in folders(home_folder(home)):
        if folder.state.clean or not folder.work.exists():
            continue
        asked = _ask(folder)
        if asked is not None:
            changed = max(files.status(each).st_mtime for each in (folder.work, *_log(folder)))
            path = Path(folder.state.path) if folder.state.path else None
            found.append(Unclean(folder, path, datetime.fromtimestamp(changed).astimezone(), *asked))
    return sorted(found, key=lambda each: each.time, reverse=True)


def reopen(left: Unclean, home: Path | None = None) -> "Opened":
    """The document of a working copy that was left. Raises FileRefused.

    Where its place belongs to another document now, it is written into the program's own folder first.
    """
    from app.storage.conflict import write_beside
    from app.storage.opening import open_document
    from app.storage.work import open_work
    from app.storage.working_copy import Broken

    if left.path is not None:
        return open_document(left.path, home)
    where = home_folder(home)
    try:
        work = open_work(left.folder)
    except Broken as broken:
        raise FileRefused("damaged", str(broken), name=left.folder.path.name) from broken
    if work is None:
        left.folder.update(clean=True)
        raise FileRefused("not_found", name=left.folder.path.name)
    with closing(work.copy):
        rescued = where / "rescued" / f"{left.folder.path.name}.reisbord"
        path, seen = write_beside(left.folder, work.rows, rescued, where)
        edits, step = work.copy.edits, work.copy.last_step
    left.folder.update(path=str(path), seen=seen, coming=None, edits=edits, step=step)
    return open_document(path, home)


def forget(left: Unclean) -> None:
    """Do not offer it again; the working copy itself stays."""
    left.folder.update(clean=True)


def _log(folder: Folder) -> list[Path]:
    log = folder.work.with_name("work.db-wal")
    return [log] if log.exists() else []


def _ask(folder: Folder) -> tuple[int, str] | None:
    """How many steps a working copy holds that were not written, and the title; None where a living process
    has it. Only SQLite may ask, because opening the file otherwise would drop its locks.
    """
    try:
        with closing(sqlite3.connect(folder.work, timeout=0, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            try:
                return _look_inside(connection, folder.state.step)
            finally:
                connection.execute("ROLLBACK")
    except sqlite3.Error as problem:
        if str(getattr(problem, "sqlite_errorname", "")).startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return None
        return 0, ""


def _look_inside(connection: sqlite3.Connection, step: int) -> tuple[int, str]:
    (count,) = connection.execute("SELECT count(*) FROM change WHERE number > ?", (step,)).fetchone()
    title = connection.execute("SELECT title FROM workshop").fetchone()
    return int(count), clean_line(str(title[0]), LINE) if title else ""
