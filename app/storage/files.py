"""Every call to the operating system that storage makes on files, in one place: tests make each of them
fail in turn.

Call these through the module (`files.replace(…)`), so that what a test puts in their place is what runs.
"""

import contextlib
import hashlib
import os
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.models import under_way

CHUNK = 1024 * 1024
SYNC_EVERY = 16 * CHUNK  # bytes; a slow stick that gets all at once holds up who wants to stop, at the end
RETRIES = (0.01, 0.02, 0.05, 0.1, 0.2)  # seconds; a virus scanner holds a new file for a moment
_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file held when we looked at it."""

    size: int
    sha256: str


# The calls themselves; these may be replaced by a test.


def open_new(path: Path, mode: int = 0o666) -> int:
    """A descriptor of a file that was not there before."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)


def open_existing(path: Path) -> int:
    """A descriptor for reading; never waits for the other end of a pipe."""
    return os.open(path, os.O_RDONLY | _BINARY | getattr(os, "O_NONBLOCK", 0))


def read_piece(descriptor: int, size: int) -> bytes:
    """At most `size` bytes; none at the end."""
    return os.read(descriptor, size)


def write_piece(descriptor: int, piece: bytes | memoryview) -> int:
    """How many of the bytes were taken."""
    return os.write(descriptor, piece)


def sync(descriptor: int) -> None:
    """Wait until the bytes are on the disk."""
    os.fsync(descriptor)


def replace(source: Path, target: Path) -> None:
    """Put `source` in the place of `target` in one step."""
    os.replace(source, target)


def remove(path: Path) -> None:
    """Take a file away."""
    os.unlink(path)


def make_folder(path: Path) -> None:
    """A folder and those above it, for this user only."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)


def status(path: Path) -> os.stat_result:
    """Size, kind and times."""
    return os.stat(path)


def listed(path: Path) -> list[Path]:
    """What is in a folder, by name."""
    return sorted(path.iterdir())


def set_mode(path: Path, mode: int) -> None:
    """Who may read and write a file."""
    os.chmod(path, mode)


def may_write(path: Path) -> bool:
    """Whether the system would let us write there."""
    return os.access(path, os.W_OK)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk; where a system has no such call, nothing."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except PermissionError:
        return  # Windows opens no folders
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


# What is made of them


def pieces(path: Path) -> Iterator[bytes]:
    """The bytes of a file, a megabyte at a time. Raises Stopped where somebody waits no longer."""
    descriptor = open_existing(path)
    try:
        while piece := read_piece(descriptor, CHUNK):
            under_way.look()
            yield piece
    finally:
        os.close(descriptor)


def look(path: Path) -> Seen:
    """Size and SHA-256 of a file as it is now."""
    digest, size = hashlib.sha256(), 0
    for piece in pieces(path):
        digest.update(piece)
        size += len(piece)
    return Seen(size, digest.hexdigest())


def look_if_there(path: Path) -> Seen | None:
    """As `look`, None where there is no such file."""
    try:
        return look(path)
    except FileNotFoundError:
        return None


def write_new(path: Path, contents: Iterator[bytes], mode: int = 0o666) -> Seen:
    """Write a file that was not there and wait until it is on the disk."""
    digest, size = hashlib.sha256(), 0
    descriptor = open_new(path, mode)
    try:
        for piece in contents:
            digest.update(piece)
            _write_whole(descriptor, piece)
            if (size + len(piece)) // SYNC_EVERY > size // SYNC_EVERY:
                sync(descriptor)
            size += len(piece)
        sync(descriptor)
    finally:
        os.close(descriptor)
    return Seen(size, digest.hexdigest())


def _write_whole(descriptor: int, piece: bytes) -> None:
    rest = memoryview(piece)
    while rest:
        rest = rest[write_piece(descriptor, rest) :]


def write_safely(path: Path, content: bytes) -> None:
    """Replace a small file of our own: after a power cut it is the old one or the new one."""
    part = path.with_name(f".{path.name}.part")
    forget(part)
    try:
        write_new(part, iter((content,)), 0o600)
        replace_patiently(part, path)
        sync_folder(path.parent)
    except OSError:
        forget(part)
        raise


def copy(source: Path, target: Path) -> Seen:
    """A copy under a new name, on the disk when this returns; nothing is left of one that failed or that
    nobody waits for any more. Tells how far it is; raises Stopped.
    """
    try:
        return write_new(target, _told(pieces(source), status(source).st_size))
    except FileExistsError:
        raise
    except BaseException:
        forget(target)
        raise


def _told(contents: Iterator[bytes], size: int) -> Iterator[bytes]:
    done = 0
    for piece in contents:
        yield piece
        done += len(piece)
        under_way.tell(done, size)


def replace_patiently(source: Path, target: Path) -> None:
    """As `replace`, tried again where something holds the target for a moment."""
    for delay in RETRIES:
        try:
            return replace(source, target)
        except PermissionError:
            time.sleep(delay)
    return replace(source, target)


def forget(path: Path) -> None:
    """Take a file away where that is possible; what stays does no harm."""
    with contextlib.suppress(OSError):
        remove(path)


def is_regular(path: Path) -> bool:
    """Whether it is a file and not a folder, pipe or device; raises OSError where there is nothing."""
    return stat.S_ISREG(status(path).st_mode)
