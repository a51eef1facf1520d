"""What can go wrong with files, each with a key that words.toml turns into a plain sentence."""

import errno
import sqlite3
from pathlib import Path

from app.models.refusal import Refused, shown
from app.models.words import word


class FileRefused(Refused):
    """A file or folder that cannot be read or written now. Nothing was changed and nothing is lost.

    `reason` is a key of the section [refusal] of resources/words.toml. `detail` is for the log only.
    """

    def __init__(self, reason: str, detail: str = "", **params: object) -> None:
        super().__init__(reason, **params)
        self.detail = detail

    def sentence(self, language: str = "nl") -> str:
        """One line that says what is wrong and what to do next."""
        return word(f"refusal.{self.reason}", language, **shown(self.params))

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}" if self.detail else self.reason


# What a failed call to the system means to somebody who waits for a file to be read …
_READING = {
    errno.ENOENT: "not_found",
    errno.ENOTDIR: "not_found",
    errno.EISDIR: "directory",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.ENAMETOOLONG: "bad_name",
    errno.EINVAL: "bad_name",
}
# … and to somebody whose work is safe and waits for it to be written.
_WRITING = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "write_denied",
    errno.EPERM: "write_denied",
    errno.ENOENT: "folder_gone",
    errno.ENOTDIR: "folder_gone",
    errno.ENODEV: "folder_gone",
    errno.ENXIO: "folder_gone",
    errno.ESTALE: "folder_gone",
    errno.EISDIR: "directory",
    errno.ENAMETOOLONG: "bad_name",
    errno.EINVAL: "bad_name",
}
_WORKING = {errno.ENOSPC: "work_full", errno.EDQUOT: "work_full", errno.EFBIG: "work_full"}


def cannot_read(problem: OSError, path: Path) -> FileRefused:
    """Why a document could not be read."""
    return FileRefused(_READING.get(problem.errno or 0, "unreadable"), _detail(problem), name=path.name)


def cannot_write(problem: OSError, path: Path) -> FileRefused:
    """Why a document could not be written; the work itself is safe on this computer."""
    return FileRefused(_WRITING.get(problem.errno or 0, "write_failed"), _detail(problem), name=path.name)


def cannot_keep(problem: OSError | sqlite3.Error) -> FileRefused:
    """Why the program could not write into its own folder on this computer."""
    if isinstance(problem, sqlite3.Error):
        name = getattr(problem, "sqlite_errorname", "")
        return FileRefused("work_full" if name == "SQLITE_FULL" else "work_failed", name or str(problem))
    return FileRefused(_WORKING.get(problem.errno or 0, "work_failed"), _detail(problem))


def trouble_of_disk(problem: BaseException) -> FileRefused | None:
    """What to say of an exception nobody expected; None where it is an error of ours and not of the disk."""
    return cannot_keep(problem) if isinstance(problem, OSError | sqlite3.Error) else None


def _detail(problem: OSError) -> str:
    return errno.errorcode.get(problem.errno or 0, type(problem).__name__)


class Notice:
    """Something to tell after a file was opened all the same: recovered steps, a copy that was kept."""

    def __init__(self, reason: str, **params: object) -> None:
        self.reason = reason
        self.params = params

    def sentence(self, language: str = "nl") -> str:
        """One line for a banner; `reason` is a key of the section [notice] of resources/words.toml."""
        return word(f"notice.{self.reason}", language, **shown(self.params))
