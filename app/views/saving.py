"""Writing the open document to its place, and the line that tells the truth about it."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.storage.problems import FileRefused
from app.views.presence import Presence

if TYPE_CHECKING:
    from app.storage.opened import Opened
    from app.storage.publisher import Outcome, Publisher

POLL = 200  # milliseconds between two looks at the publisher
LOOK_EVERY = 10  # so many of them between two looks whether the file is there


class Saving(QObject):
    """The working copy has every edit already; this is about the file that others see."""

    changed = Signal()  # the status line says something else
    failed = Signal(object)  # a FileRefused: once for each reason, again when somebody asked for it
    written = Signal()  # a finished version is at its place
    recovered = Signal()  # what could not be written before was written

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._publisher: Publisher | None = None
        self._presence: Presence | None = None
        self._written: datetime | None = None
        self._told = ""  # the reason that was told last
        self._failing = False
        self._polls = 0
        self._status = ""
        self._timer = QTimer(self)
        self._timer.setInterval(POLL)
        self._timer.timeout.connect(self.poll)

    def follow(self, opened: "Opened | None") -> None:
        """Write this document from now on, or none."""
        from app.storage.publisher import Publisher

        self._timer.stop()
        self._opened, self._told, self._failing = opened, "", False
        if opened is None:
            self._publisher = self._presence = None
            return
        self._publisher, self._presence = Publisher(opened), Presence(opened.path)
        self._presence.is_there = not opened.is_missing
        self._written = opened.published_at
        self._timer.start()

    @property
    def is_held(self) -> bool:
        """Whether nothing is written there by itself: the place is read-only, or open on another computer."""
        return self._opened is not None and (self._opened.read_only or self._opened.elsewhere is not None)

    # Writing

    def request(self) -> None:
        """Something was edited."""
        if self._publisher is not None and not self.is_held:
            self._publisher.request()
        self.tell_status()

    def save_soon(self) -> None:
        """Write without waiting: the window lost focus."""
        if self._publisher is not None and not self.is_held:
            self._publisher.publish_now()

    def save_now(self) -> None:
        """Write and wait for it: somebody pressed Ctrl+S."""
        if self._publisher is None:
            return
        self.wait()
        self._told = ""  # somebody asks, so it is said again
        self._publisher.publish_now()
        self._heed(self._publisher.wait() or self._publisher.poll())
        if self._presence is not None:
            self._presence.look()
        self.tell_status()

    def wait(self) -> None:
        """Let a publish that is under way end."""
        if self._publisher is not None:
            self._heed(self._publisher.wait())

    def poll(self) -> None:
        """Look at the publisher: start what is due, tell how it went."""
        if self._publisher is None or self._presence is None:
            return
        self._polls += 1
        if self._polls % LOOK_EVERY == 0:
            self._presence.ask()
        if not self.is_held:
            self._heed(self._publisher.poll())
        self.tell_status()

    def pause(self) -> None:
        """Write nothing while somebody is asked what to do."""
        self._timer.stop()

    def go_on(self) -> None:
        """The answer is there."""
        if self._opened is not None:
            self._timer.start()

    def _heed(self, outcome: "Outcome | None") -> None:
        if outcome is None:
            return
        if outcome.problem is None:
            self._written = datetime.now().astimezone()
            if self._presence is not None:
                self._presence.is_there = True
            self._told = ""
            self.written.emit()
            if self._failing:
                self._failing = False
                self.recovered.emit()
            return
        self._failing = True
        if outcome.problem.reason != self._told:
            self._told = outcome.problem.reason
            self.failed.emit(outcome.problem)

    # Telling

    def tell_status(self) -> None:
        """Announce the status line where it says something else."""
        status = self.status()
        if status != self._status:
            self._status = status
            self.changed.emit()

    def status(self) -> str:
        """What is safe, and where."""
        opened, publisher = self._opened, self._publisher
        if opened is None or publisher is None:
            return ""
        return self._text(opened, publisher, publisher.problem).format(
            name=opened.path.name,
            host=opened.elsewhere.host if opened.elsewhere else "",
            time=self._written.strftime("%H:%M") if self._written else "",
        )

    def _text(self, opened: "Opened", publisher: "Publisher", problem: FileRefused | None) -> str:
        if opened.read_only:
            return self.tr("Saved on this computer · {name} is read-only")
        if opened.elsewhere is not None:
            return self.tr("Saved on this computer · {name} is open at {host}")
        if self._presence is not None and not self._presence.is_there:
            return self.tr("Saved on this computer · {name} is not there now")
        if publisher.is_busy:
            return self.tr("Saved on this computer · writing {name} …")
        if opened.is_published:
            return self.tr("Everything saved · {name}")
        if problem is not None:
            return self.tr("Saved on this computer · {name} could not be written")
        if self._written is None:
            return self.tr("Saved on this computer · {name}")
        return self.tr("Saved on this computer · {name} written at {time}")
