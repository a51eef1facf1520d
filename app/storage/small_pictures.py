"""Small pictures of boards for the start page, in our own folder; losing one costs nothing."""

import contextlib
import hashlib
import os
from pathlib import Path

from app.storage import files
from app.storage.home import home_folder
from app.storage.recent import recent

LARGEST = 200_000  # bytes; ours are a hundredth of it


def keep(path: Path, content: bytes, home: Path | None = None) -> None:
    """Keep the picture of the workshop at this path; those of workshops that nobody remembers go."""
    folder = _folder(home)
    with contextlib.suppress(OSError):
        files.make_folder(folder)
        files.write_safely(folder / _name(path), content)
        known = {_name(path), *(_name(each) for each in recent(home))}
        for each in files.listed(folder):
            if each.name not in known:
                files.forget(each)


def kept(path: Path, home: Path | None = None) -> bytes:
    """The picture, or b"" where there is none that could be one of ours."""
    place = _folder(home) / _name(path)
    try:
        if not files.is_regular(place) or files.status(place).st_size > LARGEST:
            return b""
        return b"".join(files.pieces(place))
    except OSError:
        return b""


def _folder(home: Path | None) -> Path:
    return home_folder(home) / "pictures"


def _name(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:32] + ".png"
