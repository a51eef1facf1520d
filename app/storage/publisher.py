"""When a document is published: some seconds after the last action, and never in the way of the next one.
No Qt.
"""

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.models.garbage import collection_paused, give_back
from app.storage.files import Seen
from app.storage.opened import Opened
from app.storage.order import Order
from app.storage.places import quiet_time
from app.storage.problems import FileRefused

SPACING = 30.0  # seconds between two publishes, and the longest that a busy room waits for one
RETRY = 10.0  # seconds after one that failed


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a publish ended: `seen` is the new file, or `problem` says why there is none."""

    seen: Seen | None = None
    problem: FileRefused | None = None


def due_time(first: float, last: float, published: float, quiet: float) -> float:
    """When to publish, all in seconds of one clock: `first` and `last` unpublished action, the last publish.

    `quiet` seconds after the last action, not later than SPACING after the first, and SPACING after the
    publish before.
    """
    return max(min(last + quiet, first + SPACING), published + SPACING)


class Publisher:
    """Publishes an open document in a thread of its own; the owner calls `poll` now and then, from the
    editing thread.
    """

    def __init__(self, opened: Opened, clock: Callable[[], float] = time.monotonic) -> None:
        self.opened = opened
        self.problem: FileRefused | None = None  # why the last publish failed; None when it went well
        self._clock = clock
        self._quiet = quiet_time(opened.path)
        self._first: float | None = None
        self._last = 0.0
        self._published = float("-inf")
        self._retry_at: float | None = None
        self._again = False
        self._thread: threading.Thread | None = None
        self._outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        if not opened.is_published:
            self.request()

    @property
    def due_at(self) -> float | None:
        """When `poll` will start a publish, by the clock; None where nothing waits or one is under way."""
        if self._thread is not None or self._first is None:
            return None
        if self._retry_at is not None:
            return self._retry_at
        return due_time(self._first, self._last, self._published, self._quiet)

    @property
    def is_busy(self) -> bool:
        """Whether a publish is under way."""
        return self._thread is not None

    def request(self) -> None:
        """Something was edited; call it after every change."""
        self._last = self._clock()
        if self._first is None:
            self._first = self._last

    def publish_now(self) -> None:
        """Start at once: on Ctrl+S, loss of focus, export. While one is under way another follows it."""
        if self._thread is not None:
            self._again = True
            return
        if self.opened.is_published and not self.opened.is_missing:
            self._first = None
            return
        try:
            self.opened.require_writable()
        except FileRefused as refused:
            self._outcomes.put(Outcome(problem=refused))
            return
        self._first = self._retry_at = None
        order = self.opened.order()
        self._thread = threading.Thread(target=self._run, args=(order,), name="publish")
        self._thread.start()

    def poll(self) -> Outcome | None:
        """What ended since the last call, and a start where it is time. Never waits."""
        outcome = self._take()
        due = self.due_at
        if outcome is None and due is not None and self._clock() >= due:
            self.publish_now()
        return outcome

    def wait(self) -> Outcome | None:
        """Wait for the publish that is under way, and for the one that was asked for meanwhile; the last
        outcome.
        """
        outcome = None
        while self._thread is not None:
            self._thread.join()
            outcome = self._take()
        return outcome

    def _run(self, order: Order) -> None:
        try:
            with collection_paused():
                seen = order.run()
            give_back()
            self._outcomes.put(Outcome(seen))
        except FileRefused as refused:
            self._outcomes.put(Outcome(problem=refused))
        except Exception as problem:  # noqa: BLE001 - a thread has nobody above it; the owner is told instead
            self._outcomes.put(
                Outcome(problem=FileRefused("write_failed", repr(problem), name=order.path.name))
            )

    def _take(self) -> Outcome | None:
        try:
            outcome = self._outcomes.get_nowait()
        except queue.Empty:
            return None
        if self._thread is not None:
            self._thread.join()
        self._thread = None
        self.problem = outcome.problem
        if outcome.problem is None:
            self._published = self._clock()
        else:
            self._retry_at = self._clock() + RETRY
            self._first = self._clock() if self._first is None else self._first
        if self._again:
            self._again = False
            self.publish_now()
        return outcome
