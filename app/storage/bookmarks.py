"""Where somebody was in a workshop: of this computer only, and no loss where it is gone.

Two copies of one file have one document id, and each a folder of its own in home: so has their bookmark.
"""

import contextlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from app.storage import files
from app.storage.home import Folder, safe_name

Bookmark = Mapping[str, object]  # what came from a disk: nothing in it is sure to be there, or to make sense

LARGEST = 10_000  # bytes; ours are a twentieth of it
MOST = 200  # workshops; the one that was left longest ago goes first


def keep(folder: Folder, bookmark: Bookmark) -> None:
    """Keep where somebody is in a document. One that cannot be written is not worth a message."""
    place = _place(folder)
    with contextlib.suppress(OSError):
        files.make_folder(place.parent)
        files.write_safely(place, json.dumps(bookmark).encode())
        others = files.listed(place.parent)
        if len(others) > MOST:
            files.forget(min(others, key=_age))


def kept(folder: Folder) -> Bookmark:
    """What was kept, or nothing where there is none that could be one of ours.

    A copy that was never open here begins where its original was left last.
    """
    return _read(_place(folder)) or next(filter(None, map(_read, _of_others(folder))), {})


def _of_others(folder: Folder) -> list[Path]:
    """Bookmarks of the same document, the newest first; once they had its id for a name."""
    theirs = re.compile(re.escape(safe_name(folder.state.document)) + r"(-[0-9a-f]{8}(-[0-9]+)?)?")
    try:
        found = [each for each in files.listed(_place(folder).parent) if theirs.fullmatch(each.stem)]
        return sorted(found, key=_age, reverse=True)
    except OSError:
        return []


def _age(place: Path) -> int:
    return files.status(place).st_mtime_ns


def _read(place: Path) -> Bookmark:
    try:
        if not files.is_regular(place) or files.status(place).st_size > LARGEST:
            return {}
        found = json.loads(b"".join(files.pieces(place)))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _place(folder: Folder) -> Path:
    return folder.path.parent.parent / "bookmarks" / f"{folder.path.name}.json"
