"""Earlier versions: finished files in the folder of the document, fewer the older they are."""

import contextlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.storage import files
from app.storage.problems import FileRefused, cannot_write

EVERY = timedelta(minutes=10)
NEWEST, DAYS, WEEKS = 12, 14, 12
LARGEST = 1024**3  # bytes of all versions of a document together
KINDS = ("ours", "theirs")  # published by us, or found at our place
_NAME = re.compile(r"(\d{8}T\d{6}\d{6}[+-]\d{4})-(\d+)-(ours|theirs)\.reisbord")
_TIME = "%Y%m%dT%H%M%S%f%z"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version that was kept."""

    path: Path
    time: datetime
    revision: int
    kind: str
    size: int  # bytes


def listed(folder: Path) -> list[Earlier]:
    """The versions in a folder, newest first."""
    found = []
    with contextlib.suppress(OSError):
        found = [each for path in files.listed(folder) if (each := _earlier(path)) is not None]
    return sorted(found, key=lambda each: each.time, reverse=True)


def _earlier(path: Path) -> Earlier | None:
    matched = _NAME.fullmatch(path.name)
    if matched is None:
        return None
    try:
        time = datetime.strptime(matched[1], _TIME)  # noqa: DTZ007 - the format has %z
        return Earlier(path, time, int(matched[2]), matched[3], files.status(path).st_size)
    except (OSError, ValueError):
        return None


def is_due(kept: Sequence[Earlier], session: datetime, now: datetime) -> bool:
    """Whether a version published now is to be kept: the first of a session, then one every ten minutes."""
    newest = max((each.time for each in kept), default=None)
    return newest is None or newest < session or now - newest >= EVERY


def keep(source: Path, folder: Path, revision: int, kind: str, now: datetime) -> Path:
    """Copy a finished file among the versions, and thin them out. Raises OSError."""
    files.make_folder(folder)
    target = folder / f"{now.strftime(_TIME)}-{revision}-{kind}.reisbord"
    files.copy(source, target)
    for each in superfluous(listed(folder), now):
        files.forget(each.path)
    return target


def superfluous(kept: Sequence[Earlier], now: datetime) -> list[Earlier]:
    """The versions to let go: all but the newest dozen, one a day for two weeks, one a week for twelve,
    within a gigabyte.
    """
    ordered = sorted(kept, key=lambda each: each.time, reverse=True)
    stay = ordered[:NEWEST]
    stay += _last_of_each(ordered, now - timedelta(days=DAYS), lambda time: time.strftime("%Y-%m-%d"))
    stay += _last_of_each(ordered, now - timedelta(weeks=WEEKS), lambda time: time.strftime("%G-%V"))
    allowed, size = set(), 0
    for each in ordered:
        size += each.size if each in stay else 0
        if each in stay and (size <= LARGEST or each is ordered[0]):
            allowed.add(each.path)
    return [each for each in ordered if each.path not in allowed]


def _last_of_each(
    ordered: Sequence[Earlier], since: datetime, period: Callable[[datetime], str]
) -> list[Earlier]:
    found: dict[str, Earlier] = {}
    for each in ordered:
        if each.time >= since:
            found.setdefault(period(each.time), each)
    return list(found.values())


def restore(earlier: Earlier, path: Path) -> None:
    """Write an earlier version to a path where nothing is. Raises FileRefused."""
    try:
        files.copy(earlier.path, path)
    except FileExistsError as problem:
        raise FileRefused("exists", name=path.name) from problem
    except OSError as problem:
        raise cannot_write(problem, path) from problem
