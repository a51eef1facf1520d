"""Where a document is, and what kind of place that is."""

import os
import sys
from datetime import datetime
from pathlib import Path

from app.storage import files
from app.storage.problems import FileRefused

LOCAL_QUIET, FAR_QUIET = 3.0, 10.0  # seconds after the last action before a publish
SUFFIX = ".reisbord"
_FAR_SYSTEMS = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "vfat",
    "exfat",
    "msdos",
    "9p",
    "afs",
    "davfs",
    "fuse",
}
_FAR_ROOTS = (("media",), ("run", "media"), ("mnt",), ("Volumes",))
_CLOUDS = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "nextcloud",
    "owncloud",
    "icloud",
    "box sync",
)
_MOUNTS = Path("/proc/mounts")


def place_of(path: Path) -> Path:
    """The one absolute name of a file: links followed, so that a publish replaces the file and not the
    link.
    """
    try:
        return Path(os.path.realpath(path.expanduser()))
    except (ValueError, RuntimeError, OSError) as problem:
        raise FileRefused("bad_name", type(problem).__name__, name=path.name) from problem


def is_at(path: Path, place: Path) -> bool:
    """Whether a path that somebody gave leads to a document's place."""
    try:
        return place_of(path) == place
    except FileRefused:
        return False


def beside(path: Path, now: datetime) -> Path:
    """A free name next to a file, for the other of two versions."""
    stem, number = f"{path.stem} ({now:%Y-%m-%d %H.%M})", 1
    found = path.with_name(f"{stem}{path.suffix}")
    while found.exists():
        number += 1
        found = path.with_name(f"{stem} {number}{path.suffix}")
    return found


def is_writable(path: Path) -> bool:
    """Whether a version may be put there: the file is not protected and the folder takes new names."""
    return files.may_write(path.parent) and (not path.exists() or files.may_write(path))


def quiet_time(path: Path) -> float:
    """Seconds to wait after the last action: longer on removable, shared and cloud folders."""
    return FAR_QUIET if is_far(path) else LOCAL_QUIET


def is_far(path: Path) -> bool:
    """Whether the folder is on a stick or a share, or a cloud client watches it; a guess, and harmless
    where wrong.
    """
    parts = path.parts
    if any(parts[1 : 1 + len(root)] == root for root in _FAR_ROOTS):
        return True
    if any(part.lower().startswith(_CLOUDS) for part in parts):
        return True
    if sys.platform == "win32":
        return _is_far_drive(path)
    return _system_of(path) in _FAR_SYSTEMS


def _system_of(path: Path) -> str:
    """The kind of file system a path is on, by Linux's table of mounts; "" where there is none."""
    try:
        lines = b"".join(files.pieces(_MOUNTS)).decode(errors="replace").splitlines()
    except OSError:
        return ""
    mounts = [line.split(" ")[1:3] for line in lines if line.count(" ") >= 3]
    holding = [(where, kind) for where, kind in mounts if path.is_relative_to(where.replace("\\040", " "))]
    return max(holding, key=lambda each: len(each[0]), default=("", ""))[1].split(".")[0]


def _is_far_drive(path: Path) -> bool:
    """Windows: a removable (2) or network (4) drive, or a share without a letter."""
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)  # type: ignore[attr-defined, unused-ignore]
    return kind in (2, 4) or path.drive.startswith("\\\\")
