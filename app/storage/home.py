"""The program's own folder on this computer, and in it one folder for each document that was opened here.

documents/<document id>-<place>/work.db      the working copy
                                state.json   which file it belongs to and how that looked last
                                versions/    earlier versions
bookmarks/<document id>-<place>.json         where somebody was in it
recent.json                                  what was opened last
"""

import hashlib
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from app.storage import files
from app.storage.files import Seen
from app.storage.problems import cannot_keep

HOME_VARIABLE = "REISBORD_HOME"


def home_folder(home: Path | None = None) -> Path:
    """Local application data: never in Documents, never on a server. `REISBORD_HOME` overrides it."""
    if home is not None:
        return home
    if given := os.environ.get(HOME_VARIABLE):
        return Path(given)
    from platformdirs import user_data_path  # costs milliseconds that only this way needs

    return user_data_path("reisbord", appauthor=False, roaming=False)


@dataclass(frozen=True, slots=True)
class State:
    """What is known of a document outside its working copy. Counts are those of `WorkingCopy.edits` and
    `last_step`.
    """

    document: str
    path: str = ""  # of the published file; "" where it has none yet
    seen: Seen | None = None  # that file as we last read or wrote it
    coming: Seen | None = None  # what we are about to put there: after a crash it may be there already
    edits: int = 0  # how many were in `seen`
    step: int = 0  # the newest step in `seen`
    coming_edits: int = 0
    coming_step: int = 0
    revision: int = 0
    clean: bool = True  # the program ended as it should

    def arrived(self) -> "State":
        """The same with what was coming now in its place."""
        return replace(self, seen=self.coming, coming=None, edits=self.coming_edits, step=self.coming_step)


class Folder:
    """The folder of one document. Its state is written whole or not at all, from any thread."""

    def __init__(self, path: Path, state: State) -> None:
        self.path = path
        self.state = state
        self._lock = threading.Lock()

    @property
    def work(self) -> Path:
        """The database. Never open it with anything but SQLite: closing it would drop SQLite's locks."""
        return self.path / "work.db"

    @property
    def versions(self) -> Path:
        """Where earlier versions are kept."""
        return self.path / "versions"

    def update(self, **changes: Any) -> None:
        """Change the state, on disk first. Raises FileRefused."""
        with self._lock:
            self._write(replace(self.state, **changes))

    def arrive(self) -> None:
        """What was coming is in its place."""
        with self._lock:
            self._write(self.state.arrived())

    def _write(self, state: State) -> None:
        if state == self.state and (self.path / "state.json").exists():
            return
        try:
            files.make_folder(self.path)
            files.write_safely(self.path / "state.json", json.dumps(asdict(state), indent=1).encode())
        except OSError as problem:
            raise cannot_keep(problem) from problem
        self.state = state


def folders(home: Path) -> Iterator[Folder]:
    """Every folder of a document that can be read."""
    try:
        paths = files.listed(home / "documents")
    except OSError:
        return
    for path in paths:
        state = _read_state(path)
        if state is not None:
            yield Folder(path, state)


def folder_moved(home: Path, document: str, seen: Seen) -> Folder | None:
    """The folder of a file that was renamed or moved since: same document, same bytes, and gone from its
    old place.

    A copied file is not meant: the original still has its working copy.
    """
    for folder in folders(home):
        state = folder.state
        is_it = state.document == document and state.path and seen in (state.seen, state.coming)
        if is_it and not Path(state.path).exists():
            return folder
    return None


def folder_for(home: Path, document: str, path: Path) -> Folder:
    """The folder of a document at a place; where there is none a new one that no other has.

    Two processes that ask at once get the same one.
    """
    for folder in folders(home):
        if (folder.state.document, folder.state.path) == (document, str(path)):
            return folder
    place = hashlib.sha256(os.fsencode(path)).hexdigest()[:8]
    name, number = f"{safe_name(document)}-{place}", 1
    while (state := _read_state(home / "documents" / name)) is not None and state.path != str(path):
        number += 1
        name = f"{safe_name(document)}-{place}-{number}"
    return Folder(home / "documents" / name, State(document, str(path)))


def folder_at(home: Path, path: Path) -> Folder | None:
    """The folder that belongs to a place, whatever stands there now."""
    found = [folder for folder in folders(home) if folder.state.path == str(path)]
    return max(found, key=lambda folder: folder.work.exists(), default=None)


def safe_name(document: str) -> str:
    """A document id as part of a file name: ids may come from a stranger's file."""
    plain = document if document.isascii() and document.replace("-", "").isalnum() else ""
    return plain.lower() if plain and len(plain) <= 40 else hashlib.sha256(document.encode()).hexdigest()[:32]


def _read_state(path: Path) -> State | None:
    try:
        found = json.loads(b"".join(files.pieces(path / "state.json")))
        for name in ("seen", "coming"):
            found[name] = Seen(**found[name]) if found[name] else None
        return State(**found)
    except (OSError, ValueError, TypeError, KeyError):
        return None
