"""Reading a file that somebody made elsewhere: bounded, never followed into a folder or a pipe."""

import codecs
import errno
import os
import stat
from pathlib import Path

from app.models.refusal import Refused

MEGABYTE = 1024 * 1024


def read_source(path: Path, limit: int) -> bytes:
    """The bytes of an ordinary file of at most `limit` bytes. Raises Refused."""
    name = str(path)
    try:
        # A pipe must not keep us waiting for its other end.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            mode = os.fstat(descriptor).st_mode
            if stat.S_ISDIR(mode):
                raise Refused("file_is_folder", path=name)
            if not stat.S_ISREG(mode):
                raise Refused("file_not_regular", path=name)
            content = file.read(limit + 1)
    except (OSError, ValueError) as problem:
        raise _unreadable(problem, name) from problem
    if len(content) > limit:
        raise Refused("file_too_large", path=name, limit=limit // MEGABYTE)
    if not content.strip():
        raise Refused("file_empty", path=name)
    return content


def decode(content: bytes) -> str:
    """The text of a file: UTF-8 with or without a mark, UTF-16 with one. Raises Refused for anything else."""
    encoding = "utf-8-sig"
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise Refused("not_utf8") from None


def _unreadable(problem: OSError | ValueError, name: str) -> Refused:
    if isinstance(problem, ValueError):  # a name with a NUL in it
        return Refused("file_missing", path=name)
    if problem.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG):
        return Refused("file_missing", path=name)
    if problem.errno == errno.EISDIR or Path(name).is_dir():
        return Refused("file_is_folder", path=name)
    if problem.errno in (errno.EACCES, errno.EPERM):
        return Refused("file_unreadable", path=name)
    return Refused("file_failed", path=name, code=errno.errorcode.get(problem.errno or 0, "?"))
