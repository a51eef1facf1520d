"""The portraits of personas in the library: files beside its parts, called by whose they are and their hash.

A file that is gone, too large or not what its name says is as good as none: the persona has its initials.
"""

import contextlib
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.storage import files

LARGEST = 12 * 1024 * 1024  # bytes of one; what the picture loader makes is never larger
MOST = 128 * 1024 * 1024  # bytes of one workshop's


@contextlib.contextmanager
def instead(where: Path, owner: str, pictures: Mapping[str, bytes]) -> Iterator[None]:
    """Have these pictures, by their SHA-256, be those of an owner, as soon as the block inside went well.

    Until then nothing is taken away; where it fails, what is new goes again. Raises OSError.
    """
    kept = {where / _name(owner, key): content for key, content in _fit(pictures).items()}
    before = set(_of(where, owner))
    try:
        for path, content in kept.items():
            if not _holds(path, content):
                files.write_safely(path, content)
        yield
    except BaseException:
        for path in kept.keys() - before:
            files.forget(path)
        raise
    for path in before - kept.keys():
        files.forget(path)


def remove(where: Path, owner: str) -> None:
    """Take the pictures of an owner away. Raises OSError."""
    for path in _of(where, owner):
        files.remove(path)


def read(where: Path, sha256: str) -> bytes | None:
    """The picture with this hash, whoever it came from, or None. It was never looked at. What is no hash is
    no path either: it is looked for among the names that are there.
    """
    for path in _of(where, ""):
        if path.name.endswith(_name("", sha256)) and (content := _content(path, sha256)) is not None:
            return content
    return None


def _fit(pictures: Mapping[str, bytes]) -> dict[str, bytes]:
    """Those that are what they are called, and not too much: the workshop may be a stranger's."""
    found: dict[str, bytes] = {}
    room = MOST
    for key, content in pictures.items():
        if len(content) <= min(LARGEST, room) and hashlib.sha256(content).hexdigest() == key:
            found[key] = content
            room -= len(content)
    return found


def _holds(path: Path, content: bytes) -> bool:
    """Whether that is there already, and whole."""
    try:
        return files.is_regular(path) and b"".join(files.pieces(path)) == content
    except OSError:
        return False


def _content(path: Path, sha256: str) -> bytes | None:
    try:
        if not files.is_regular(path) or files.status(path).st_size > LARGEST:
            return None
        content = b"".join(files.pieces(path))
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == sha256 else None


def _of(where: Path, owner: str) -> list[Path]:
    """The pictures of an owner, or of all."""
    try:
        there = files.listed(where)
    except OSError:
        return []
    return [path for path in there if path.name.startswith(owner) and path.suffix == ".picture"]


def _name(owner: str, sha256: str) -> str:
    return f"{owner}-{sha256}.picture"
