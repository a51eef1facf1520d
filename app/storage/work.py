"""What is left of an earlier time on this computer: the working copy that belongs to a place."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.models.document import Document
from app.storage import files
from app.storage.formats import Rows
from app.storage.home import Folder
from app.storage.opened import Opened
from app.storage.problems import Notice, cannot_keep
from app.storage.publish import AnyRows
from app.storage.working_copy import WorkingCopy

# What SQLite keeps for a database. The log goes last: with it an old database would be mistaken for a newer
# one.
_PARTS = ("", "-wal", "-shm", "-journal")


@dataclass(slots=True)
class Work:
    """A working copy that was there, open and sound."""

    folder: Folder
    copy: WorkingCopy
    rows: Rows

    @property
    def is_published(self) -> bool:
        """Whether the document held all of it when we last wrote there."""
        return self.folder.state.seen is not None and self.copy.edits == self.folder.state.edits


def open_work(folder: Folder) -> Work | None:
    """The working copy in a folder; None where none was ever filled. Raises Broken, or FileRefused
    (`open_here`).
    """
    if not folder.work.exists():
        return None
    copy = WorkingCopy(folder.work)
    try:
        if copy.is_new:
            copy.close()
            return None
        return Work(folder, copy, copy.load())
    except BaseException:
        copy.close()
        raise


def set_aside(folder: Folder) -> None:
    """Keep a working copy that is damaged under another name: somebody may still get something out of it."""
    stamp = datetime.now().astimezone().strftime("%Y%m%dT%H%M%S%f")
    try:
        for part in _PARTS:
            found = folder.work.with_name(f"work.db{part}")
            if found.exists():
                files.replace(found, folder.path / f"damaged-{stamp}.db{part}")
    except OSError as problem:
        raise cannot_keep(problem) from problem


def drop(folder: Folder) -> None:
    """Take away a working copy of which everything is elsewhere."""
    for part in _PARTS:
        files.forget(folder.work.with_name(f"work.db{part}"))


def begin(folder: Folder, rows: AnyRows) -> Opened:
    """A new working copy with these rows; one that nobody knows anything about any more is set aside."""
    folder.update(clean=False)
    copy = WorkingCopy(folder.work)
    notices = []
    try:
        if not copy.is_new:
            copy.close()
            set_aside(folder)
            notices.append(Notice("work_damaged", name=Path(folder.state.path).name))
            copy = WorkingCopy(folder.work)
        copy.begin(folder.state.document, folder.state.revision, rows)
    except BaseException:
        copy.close()
        raise
    opened = Opened(Document(rows, copy), copy, folder)
    opened.notices += notices
    return opened


def take_up(work: Work, path: Path) -> Opened:
    """Go on with a working copy, history and all; `recovered` counts what was never published."""
    folder, state = work.folder, work.folder.state
    published = work.is_published
    recovered = 0 if published else max(1, work.copy.steps_after(state.step))
    if work.copy.is_old:
        opened = _renew(work, published)
    else:
        opened = Opened(Document(work.rows, work.copy), work.copy, folder)
    folder.update(path=str(path), clean=False)
    opened.recovered = recovered
    return opened


def _renew(work: Work, published: bool) -> Opened:
    """A working copy of an older format becomes one of this format; its history speaks of columns that are
    gone.
    """
    work.copy.close()
    set_aside(work.folder)
    work.folder.update(edits=0 if published else -1, step=0)
    return begin(work.folder, work.rows)
