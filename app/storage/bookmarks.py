"""Where somebody was in a workshop: of this computer only, by document, and no loss where it is gone."""

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

from app.storage import files
from app.storage.home import home_folder, safe_name

Bookmark = Mapping[str, object]  # what came from a disk: nothing in it is sure to be there, or to make sense

LARGEST = 10_000  # bytes; ours are a twentieth of it
MOST = 200  # documents; the one that was left longest ago goes first


def keep(document: str, bookmark: Bookmark, home: Path | None = None) -> None:
    """Keep where somebody is in a document. One that cannot be written is not worth a message."""
    place = _place(document, home)
    with contextlib.suppress(OSError):
        files.make_folder(place.parent)
        files.write_safely(place, json.dumps(bookmark).encode())
        others = files.listed(place.parent)
        if len(others) > MOST:
            files.forget(min(others, key=lambda each: files.status(each).st_mtime_ns))


def kept(document: str, home: Path | None = None) -> Bookmark:
    """What was kept, or nothing where there is none that could be one of ours."""
    place = _place(document, home)
    try:
        if not files.is_regular(place) or files.status(place).st_size > LARGEST:
            return {}
        found = json.loads(b"".join(files.pieces(place)))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _place(document: str, home: Path | None) -> Path:
    return home_folder(home) / "bookmarks" / f"{safe_name(document)}.json"
