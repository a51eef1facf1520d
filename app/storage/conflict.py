"""Two versions of one document: neither is lost, whatever is chosen."""

from datetime import datetime
from pathlib import Path

from app.storage import files, versions
from app.storage.files import Seen
from app.storage.home import Folder
from app.storage.places import beside
from app.storage.problems import FileRefused, cannot_keep
from app.storage.publish import AnyRows, Version, build, write_version

KEEP_BOTH, THEIRS, OURS = "keep_both", "theirs", "ours"
CHOICES = (KEEP_BOTH, THEIRS, OURS)
NOBODY_THERE: frozenset[Seen] = frozenset()


def write_beside(folder: Folder, rows: AnyRows, path: Path, where: Path) -> tuple[Path, Seen]:
    """Our version under another name next to the document, or in the program's own folder where that cannot
    be written.
    """
    version = Version(rows, folder.state.document, folder.state.revision + 1)
    now = datetime.now().astimezone()
    target = beside(path, now)
    try:
        return target, write_version(target, version, NOBODY_THERE, folder.path)
    except FileRefused as refused:
        if refused.reason.startswith("work_"):
            raise
    rescued = where / "rescued"
    try:
        files.make_folder(rescued)
    except OSError as problem:
        raise cannot_keep(problem) from problem
    target = beside(rescued / path.name, now)
    return target, write_version(target, version, NOBODY_THERE, folder.path)


def keep_ours(folder: Folder, rows: AnyRows) -> Path:
    """Our version among the earlier versions. Raises FileRefused."""
    revision = folder.state.revision + 1
    built = build(Version(rows, folder.state.document, revision), folder.path)
    try:
        return versions.keep(built, folder.versions, revision, "ours", datetime.now().astimezone())
    except OSError as problem:
        raise cannot_keep(problem) from problem
    finally:
        files.forget(built)


def keep_theirs(folder: Folder, path: Path) -> Path:
    """The file that stands at our place among the earlier versions. Raises FileRefused."""
    try:
        return versions.keep(
            path, folder.versions, folder.state.revision, "theirs", datetime.now().astimezone()
        )
    except OSError as problem:
        raise cannot_keep(problem) from problem


def look(path: Path) -> Seen:
    """What a version that was kept looks like. Raises FileRefused."""
    try:
        return files.look(path)
    except OSError as problem:
        raise cannot_keep(problem) from problem
