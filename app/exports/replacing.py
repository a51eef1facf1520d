"""A file that is made whole or not at all: what stood there before stays until the new one is complete."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from app.models.refusal import Refused
from app.models.under_way import look

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a name beside `path` to write to, with the same suffix; it takes the place of `path` at the end.

    After an exception nothing has changed and nothing is left behind. Raises Refused where the disk says no,
    and Stopped where somebody does not want the file any more.
    """
    check_target(path)
    part = path.with_name(f".~{uuid4().hex[:12]}{path.suffix}")
    try:
        yield part
        look()
        _settle(part)
        part.replace(path)
    except OSError as problem:
        raise cannot_write(problem, path) from problem
    finally:
        with suppress(OSError):
            part.unlink()


def check_target(path: Path) -> None:
    """Raise Refused where a file of this name cannot be written, before any work is done for it."""
    if not path.parent.is_dir():
        raise Refused("folder_missing", path=str(path.parent))
    if path.is_dir():
        raise Refused("out_is_folder", path=str(path))


def cannot_write(problem: OSError, path: Path) -> Refused:
    """Why the system did not take a file."""
    if problem.errno in _FULL:
        return Refused("disk_full", path=str(path))
    if problem.errno in _DENIED:
        return Refused("not_writable", path=str(path))
    return Refused("write_failed", path=str(path), code=errno.errorcode.get(problem.errno or 0, "?"))


def _settle(path: Path) -> None:
    """Wait until the bytes are on the disk, so that a power cut leaves the old file or the new one."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
