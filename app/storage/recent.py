"""The files that were opened last."""

import contextlib
import json
from pathlib import Path

from app.storage import files
from app.storage.home import home_folder

LONGEST = 20


def recent(home: Path | None = None) -> list[Path]:
    """The last files, newest first; also those that are not there now."""
    try:
        found = json.loads(b"".join(files.pieces(home_folder(home) / "recent.json")))
        return [Path(each) for each in found if isinstance(each, str)]
    except (OSError, ValueError, TypeError):
        return []


def remember(path: Path, home: Path | None = None) -> None:
    """Put a file first. A list that cannot be written is not worth a message."""
    _write([path, *(each for each in recent(home) if each != path)][:LONGEST], home)


def forget(path: Path, home: Path | None = None) -> None:
    """Take a file off the list."""
    _write([each for each in recent(home) if each != path], home)


def _write(paths: list[Path], home: Path | None) -> None:
    where = home_folder(home)
    with contextlib.suppress(OSError):
        files.make_folder(where)
        files.write_safely(
            where / "recent.json", json.dumps([str(each) for each in paths], indent=1).encode()
        )
