"""One publish from beginning to end, apart from the document: made by the thread that edits, run by any
other.
"""

import contextlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.storage import files, versions
from app.storage.files import Seen
from app.storage.home import Folder
from app.storage.problems import FileRefused
from app.storage.publish import Version, build, put


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
            self._keep_first()
            seen = put(built, self.path, self._known(), self._announce)
            self._remember(seen)
            self._keep(built)
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

    def _keep_first(self) -> None:
        """Before the first publish of a session: keep what it replaces, where no version is the same."""
        kept = versions.listed(self.folder.versions)
        now = datetime.now().astimezone()
        if kept and kept[0].time >= self.session:
            return
        with contextlib.suppress(OSError):
            there = files.look_if_there(self.path)
            if there not in self._known() or there in {files.look(each.path) for each in kept[:1]}:
                return
            versions.keep(self.path, self.folder.versions, self.version.revision - 1, "ours", now)

    def _keep(self, built: Path) -> None:
        now = datetime.now().astimezone()
        kept = versions.listed(self.folder.versions)
        if versions.is_due(kept, self.session, now):
            with contextlib.suppress(OSError):
                versions.keep(built, self.folder.versions, self.version.revision, "ours", now)
