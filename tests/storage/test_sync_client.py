"""Campaign 4: a sync client, and somebody on another computer, in the folder of the document."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage import gate
from app.storage.conflict import CHOICES
from app.storage.opened import Opened
from app.storage.opening import create, open_document
from app.storage.problems import FileRefused
from app.storage.publish import ChangedElsewhere, Version, build
from app.storage.resolution import resolve
from tests.storage.torture import dice, size
from tests.storage.workshops import board, parts_left, text_in, write


class Folder:
    """A document that is open, in a folder where others are busy too."""

    def __init__(self, disk: Path, path: Path, chance: random.Random) -> None:
        self.disk, self.chance, self.count = disk, chance, 0
        self.opened = create(path, rows=board())
        self.halves: set[bytes] = set()  # what the sync client left unfinished, wherever it is kept
        self.theirs: str | None = None  # what somebody wrote here and we have not seen

    @property
    def path(self) -> Path:
        return self.opened.path

    def texts(self) -> set[str]:
        """What the first note says in everything that is left anywhere."""
        found = {text_in(self.opened.document.saved())}
        for each in self.disk.rglob("*.reisbord"):
            try:
                found.add(text_in(gate.read_file(each).rows))
            except FileRefused:
                assert each.read_bytes() in self.halves
        return found

    def edit(self) -> None:
        self.count += 1
        write(self.opened, f"ons {self.count}")

    def publish(self) -> None:
        """Write; where somebody else was first, choose, and see that both are left."""
        ours, theirs = text_in(self.opened.document.saved()), self.theirs
        try:
            self.opened.publish()
        except ChangedElsewhere:
            self._choose()
        if self.theirs is not None:
            left = self.texts()
            assert ours in left
            assert theirs in left or theirs == "torn"
            self.theirs = None

    def _choose(self) -> None:
        choice = self.chance.choice(CHOICES if self.theirs != "torn" else ("keep_both", "ours"))
        self.opened = resolve(self.opened, choice)

    def copied(self) -> None:
        """The sync client takes the file away to other computers: it is whole at any moment."""
        if self.path.exists() and self.theirs != "torn":
            copy = self.disk / "cloud.copy"
            shutil.copyfile(self.path, copy)
            gate.read_file(copy)

    def replaced(self) -> None:
        self._others(lambda built: built.replace(self.path))

    def overwritten(self) -> None:
        self._others(lambda built: self.path.write_bytes(built.read_bytes()) and built.unlink())

    def torn(self) -> None:
        """The sync client writes in place and is halfway."""
        self._others(lambda built: self.path.write_bytes(built.read_bytes()[:70_000]) and built.unlink())
        self.halves.add(self.path.read_bytes())
        self.theirs = "torn"

    def _others(self, put: Callable[[Path], object]) -> None:
        self.count += 1
        rows = board()
        rows["note"]["n00000"]["text"] = f"van hen {self.count}"
        version = Version(rows, self.opened.folder.state.document, 100 + self.count)
        put(build(version, self.disk / "cloud"))
        self.theirs = f"van hen {self.count}"
        self.edit()  # something of ours that waits to be written

    def deleted(self) -> None:
        self.publish()
        self.path.unlink(missing_ok=True)

    def renamed(self) -> None:
        self.publish()
        if self.path.exists():
            self.path.rename(self.disk / "documents" / f"hernoemd {self.count}.reisbord")

    def second_instance(self) -> None:
        with pytest.raises(FileRefused) as caught:
            open_document(self.path)
        assert caught.value.reason == "open_here"

    def reopened(self) -> None:
        self.publish()
        self.opened.publish()
        text = text_in(self.opened.document.saved())
        self.opened.close()
        self.opened = open_document(self.path)
        assert text_in(self.opened.document.saved()) == text

    def crashed(self) -> None:
        """Killed with work that is not written, while somebody else may have written too."""
        self.edit()
        ours, theirs, path = text_in(self.opened.document.saved()), self.theirs, self.path
        if theirs == "torn":
            return
        self.opened.working_copy.close()
        self.opened = open_document(path, on_conflict=self.chance.choice(CHOICES))
        left = self.texts()
        assert ours in left
        assert theirs is None or theirs in left
        self.theirs = None


STEPS = (
    Folder.edit,
    Folder.publish,
    Folder.copied,
    Folder.replaced,
    Folder.overwritten,
    Folder.torn,
    Folder.deleted,
    Folder.renamed,
    Folder.second_instance,
    Folder.reopened,
    Folder.crashed,
)


def test_every_copy_is_whole_and_nothing_is_overwritten_unseen(disk: Path, path: Path) -> None:
    chance = dice("sync client")
    for _ in range(size(10, 500)):
        folder = Folder(disk, path, chance)
        for _ in range(20):
            step = chance.choice(STEPS)
            if folder.theirs is not None and step in (Folder.replaced, Folder.overwritten, Folder.torn):
                step = Folder.publish  # what they overwrite of their own is their own affair
            step(folder)
            folder.copied()
        folder.publish()
        end: Opened = folder.opened
        end.publish()
        end.close()
        assert text_in(gate.read_file(end.path).rows) == text_in(end.document.saved())
        assert parts_left(disk / "documents") == []
        shutil.rmtree(disk)
        (disk / "documents").mkdir(parents=True)
