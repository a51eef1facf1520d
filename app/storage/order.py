"""One publish from beginning to end, apart from the document: made by the thread that edits, run by any
other.
"""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.storage import files, versions
from app.storage.files import Seen
from app.storage.home import Folder
from app.storage.problems import FileRefused, cannot_write
from app.storage.publish import Version, build, put, write_version
from app.storage.versions import Earlier


@dataclass(frozen=True, slots=True)
class Order:
    """What to publish where. `edits` and `step` say how far the rows go."""

    folder: Folder
    path: Path
    version: Version
    edits: int
    step: int
    session: datetime  # when the document was opened

    def run(self) -> Seen:
        """Publish, keep a version where it is time for one, and remember. Raises FileRefused."""
        built = build(self.version, self.folder.path)
        try:
            kept = versions.listed(self.folder.versions)
            is_first = not kept or kept[0].time < self.session
            is_due = versions.is_due(kept, self.session, _now())
            if is_first:
                self._keep_replaced(kept)
            seen = put(built, self.path, self._known(), self._announce)
            self._remember(seen)
            if is_due:
                self._keep(built, self.version.revision)
            return seen
        finally:
            files.forget(built)

    def _known(self) -> frozenset[Seen]:
        """What we wrote or read there. Where this computer failed between replacing and remembering, it is
        `coming`.
        """
        state = self.folder.state
        return frozenset(seen for seen in (state.seen, state.coming) if seen is not None)

    def _announce(self, coming: Seen) -> None:
        """Remember what may be found there after a crash. A full disk here must not hold back a rescue
        there.
        """
        with contextlib.suppress(FileRefused):
            self.folder.update(coming=coming, coming_edits=self.edits, coming_step=self.step)

    def _remember(self, seen: Seen) -> None:
        with contextlib.suppress(FileRefused):  # the next publish, or the next start, finds out by comparing
            self.folder.update(
                path=str(self.path),
                seen=seen,
                coming=None,
                edits=self.edits,
                step=self.step,
                revision=self.version.revision,
            )

    def _keep_replaced(self, kept: Sequence[Earlier]) -> None:
        """At the first publish of a session: keep what it replaces, where no version is the same."""
        with contextlib.suppress(OSError):
            there = files.look_if_there(self.path)
            if there in self._known() and there not in {files.look(each.path) for each in kept[:1]}:
                self._keep(self.path, self.version.revision - 1)

    def _keep(self, source: Path, revision: int) -> None:
        """A version that cannot be kept holds nothing up: the work is in two other places."""
        with contextlib.suppress(OSError):
            versions.keep(source, self.folder.versions, revision, "ours", _now())


@dataclass(frozen=True, slots=True)
class Copy:
    """A version for another place. `edits` and `step` say how far the rows go."""

    folder: Folder
    target: Path
    version: Version
    edits: int
    step: int

    def run(self) -> Seen:
        """Write it; what stands there by then is replaced. Raises FileRefused and Stopped: nothing is there.

        Also the rescue where this computer's disk is full: then everything happens in the other folder.
        """
        try:
            there = files.look_if_there(self.target)
        except OSError as problem:
            raise cannot_write(problem, self.target) from problem
        known = frozenset() if there is None else frozenset({there})
        try:
            return write_version(self.target, self.version, known, self.folder.path)
        except FileRefused as refused:
            if not refused.reason.startswith("work_"):
                raise
            return write_version(self.target, self.version, known, self.target.parent)


def _now() -> datetime:
    return datetime.now().astimezone()
