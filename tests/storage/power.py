"""A disk whose power is cut: what was synced is there, of the rest some sectors and some names are."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.storage import files

SECTOR = 512


def torn(before: bytes, after: bytes, chance: random.Random) -> bytes:
    """A file on its way from one content to another: of each sector that differs the old or the new."""
    longest = max(len(before), len(after))
    kept = chance.choice((0.0, 0.5, 0.5, 0.9, 1.0))
    parts = []
    for at in range(0, longest, SECTOR):
        old, new = before[at : at + SECTOR], after[at : at + SECTOR]
        if old == new or chance.random() >= kept:
            parts.append(old.ljust(len(new), b"\0") if old else bytes(len(new) * (chance.random() < 0.5)))
        elif chance.random() < 0.1:
            cut = chance.randrange(len(new) + 1)
            parts.append(new[:cut] + old[cut:].ljust(len(new) - cut, b"\0"))
        else:
            parts.append(new)
    whole = b"".join(part.ljust(min(SECTOR, longest - i * SECTOR), b"\0") for i, part in enumerate(parts))
    length = chance.choice((len(before), len(after), chance.randint(min(len(before), len(after)), longest)))
    return whole[: max(length, min(len(before), len(after)))]


@dataclass(eq=False)
class Inode:
    """A file apart from its name: what is on the disk, and what was written since."""

    synced: bytes = b""
    written: bytes = b""


@dataclass
class Disk:
    """The names of a disk: those that are safe, and by folder what was done to them since."""

    safe: dict[Path, Inode] = field(default_factory=dict)
    now: dict[Path, Inode] = field(default_factory=dict)
    done: dict[Path, list[tuple[Path, Inode | None]]] = field(default_factory=dict)

    def name(self, path: Path, inode: Inode | None) -> None:
        """A name is given, or taken away."""
        if inode is None:
            self.now.pop(path, None)
        else:
            self.now[path] = inode
        self.done.setdefault(path.parent, []).append((path, inode))

    def sync_names(self, folder: Path) -> None:
        """What was done to the names of a folder is safe."""
        for path, inode in self.done.pop(folder, []):
            _set(self.safe, path, inode)

    def cut(self, chance: random.Random) -> dict[Path, bytes]:
        """What is found when the power is back: of the names that were given the first so many, in order."""
        names = dict(self.safe)
        for steps in self.done.values():
            for path, inode in steps[: chance.randint(0, len(steps))]:
                _set(names, path, inode)
        return {path: torn(inode.synced, inode.written, chance) for path, inode in names.items()}


def _set(names: dict[Path, Inode], path: Path, inode: Inode | None) -> None:
    if inode is None:
        names.pop(path, None)
    else:
        names[path] = inode


class Recording:
    """Everything that storage does to files, and a disk that can be cut after each of it."""

    def __init__(self) -> None:
        self.steps: list[tuple[Any, ...]] = []
        self._open: dict[int, Path] = {}

    @contextmanager
    def on(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        """Write down what is done inside."""
        with monkeypatch.context() as patch:
            for name in ("open_new", "write_piece", "sync", "replace", "remove", "sync_folder"):
                patch.setattr(files, name, self._watched(name, getattr(files, name)))
            yield

    def _watched(self, name: str, original: Any) -> Any:
        def call(*given: Any) -> Any:
            result = original(*given)
            if name == "open_new":
                self._open[result] = given[0]
                self.steps.append((name, given[0]))
            elif name == "write_piece":
                self.steps.append((name, self._open[given[0]], bytes(given[1][:result])))
            elif name == "sync":
                self.steps.append((name, self._open[given[0]]))
            else:
                self.steps.append((name, *given))
            return result

        return call

    @staticmethod
    def do(disk: Disk, step: tuple[Any, ...]) -> None:
        """One of the steps, on a disk."""
        name, path = step[0], step[1]
        if name == "open_new":
            disk.name(path, Inode())
        elif name == "write_piece":
            disk.now[path].written += step[2]
        elif name == "sync":
            disk.now[path].synced = disk.now[path].written
        elif name == "replace":
            inode = disk.now[path]
            disk.name(path, None)
            if path.parent != step[2].parent:
                raise AssertionError("a name goes to another folder: no order holds between the two")
            disk.name(step[2], inode)
        elif name == "remove":
            disk.name(path, None)
        else:
            disk.sync_names(path)


def seen(folder: Path) -> dict[Path, bytes]:
    """All files below a folder."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def lay_down(folder: Path, contents: dict[Path, bytes]) -> None:
    """Make a folder hold exactly these files."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path not in contents:
            path.unlink()
    for path, content in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
