"""A small file beside the document that tells other computers who has it open. Advice, never a barrier."""

import contextlib
import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from socket import gethostname

from app.models.text import clean_line
from app.storage import files

_LONGEST = 4096  # bytes of a lock file that are read
_NAME = 80  # characters of a name that are shown


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a document open, where, and since when (ISO 8601 with offset)."""

    name: str
    host: str
    since: str


def lock_of(path: Path) -> Path:
    """The lock file of a document."""
    return path.with_name(f".~lock.{path.name}#")


def holder_of(path: Path) -> Holder | None:
    """Who says that the document is open on another computer; None where nobody does."""
    try:
        found = json.loads(next(files.pieces(lock_of(path)), b"")[:_LONGEST])
        holder = Holder(*(clean_line(str(found[key]), _NAME) for key in ("name", "host", "since")))
        datetime.fromisoformat(holder.since)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return holder if (holder.name, holder.host) != _us() else None


def take(path: Path) -> None:
    """Say that it is open here; where the folder cannot be written nobody else can spoil anything either."""
    name, host = _us()
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    content = json.dumps({"name": name, "host": host, "since": since}).encode()
    with contextlib.suppress(OSError):
        files.forget(lock_of(path))
        files.write_new(lock_of(path), iter((content,)))


def release(path: Path) -> None:
    """Take our lock away; somebody else's stays."""
    if holder_of(path) is None:
        files.forget(lock_of(path))


def _us() -> tuple[str, str]:
    name = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    return clean_line(name, _NAME), clean_line(gethostname(), _NAME)
