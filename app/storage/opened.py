"""A document that is open: where it belongs, what of it was written there, and how it is closed."""

from datetime import datetime
from pathlib import Path

from app.models.document import Document
from app.storage import files, lock, versions
from app.storage.files import Seen
from app.storage.home import Folder
from app.storage.lock import Holder
from app.storage.order import Copy, Order
from app.storage.places import place_of
from app.storage.problems import FileRefused, Notice
from app.storage.publish import Version
from app.storage.versions import Earlier
from app.storage.working_copy import WorkingCopy


class Opened:
    """What `create` and `open_document` hand back. Belongs to the thread that made it."""

    def __init__(self, document: Document, working_copy: WorkingCopy, folder: Folder) -> None:
        self.document = document
        self.working_copy = working_copy
        self.folder = folder
        self.session = datetime.now().astimezone()
        self.recovered = 0  # steps that were in the working copy only
        self.read_only = False  # the place refuses to be written, or it was asked for
        self.notices: list[Notice] = []  # what to tell the user now
        self.elsewhere: Holder | None = None  # who has it open on another computer
        self.kept_beside: Path | None = None  # the copy that a conflict left

    @property
    def path(self) -> Path:
        """The document's place."""
        return Path(self.folder.state.path)

    @property
    def is_missing(self) -> bool:
        """Whether nothing is at its place now: a stick that was pulled, a file that was moved."""
        return not self.path.exists()

    @property
    def is_published(self) -> bool:
        """Whether the last published version holds every edit."""
        state = self.folder.state
        return state.seen is not None and state.edits == self.working_copy.edits

    @property
    def published_at(self) -> datetime | None:
        """When the file at its place was last written; None where it is not there."""
        try:
            return datetime.fromtimestamp(files.status(self.path).st_mtime).astimezone()
        except OSError:
            return None

    # Writing

    def order(self) -> Order:
        """What a publish of this moment takes; running it is another thread's work."""
        state = self.folder.state
        return Order(
            self.folder,
            self.path,
            Version(self.document.saved(), state.document, state.revision + 1),
            self.working_copy.edits,
            self.working_copy.last_step,
            self.session,
        )

    def require_writable(self) -> None:
        """Raise FileRefused where this document is not to be written at its place."""
        if self.read_only:
            raise FileRefused("read_only", name=self.path.name)
        if self.elsewhere is not None:
            holder = self.elsewhere
            raise FileRefused(
                "open_elsewhere", holder=holder.name, host=holder.host, time=holder.since[11:16]
            )

    def publish(self) -> Seen | None:
        """Write a finished version now; None where there was nothing to write. Raises FileRefused."""
        if self.is_published and not self.is_missing:
            return None
        self.require_writable()
        return self.order().run()

    def copy_order(self, path: Path) -> Copy:
        """What a copy of this moment takes; running it is another thread's work. Raises FileRefused."""
        target = place_of(path)
        if target == self.path:
            raise FileRefused("exists", name=target.name)
        copy = self.working_copy
        return Copy(self.folder, target, self.order().version, copy.edits, copy.last_step)

    def save_copy(self, path: Path) -> Path:
        """Write what is committed to another path, which this document does not follow. Raises
        FileRefused.
        """
        order = self.copy_order(path)
        order.run()
        return order.target

    def save_as(self, path: Path) -> None:
        """Go on at another path; the file at the old one stays as it is. Raises FileRefused."""
        order = self.copy_order(path)
        self.go_on_at(order, order.run())

    def go_on_at(self, order: Copy, seen: Seen) -> None:
        """Follow a copy that was written, from now on."""
        self.release()
        self.folder.update(path=str(order.target), seen=seen, coming=None, edits=order.edits, step=order.step)
        self.read_only = False
        self.take_lock()

    # Earlier versions

    def versions(self) -> list[Earlier]:
        """Earlier versions kept on this computer, newest first."""
        return versions.listed(self.folder.versions)

    # Other computers

    def take_lock(self) -> None:
        """Tell other computers that it is open here; asked for "open anyway" after `elsewhere` was shown."""
        self.elsewhere = None
        lock.take(self.path)

    def release(self) -> None:
        """Tell other computers that it is free."""
        lock.release(self.path)

    # The end

    def close(self, publish: bool = True) -> None:
        """Write what is not written yet, and let go. Raises FileRefused, and stays open, where that fails.

        Without `publish` it closes whatever happens; what was not written is taken up at the next start.
        """
        if publish and not self.is_published:
            self.publish()
        published = self.is_published
        self.working_copy.close()
        self.release()
        if published:
            self.folder.update(clean=True)
