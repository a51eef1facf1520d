"""The clock of a step: it counts down the minutes that the step may take, and past them.

It is no edit: nothing of it is in the workshop or its history. A clock that runs stays with its step while
somebody looks at another one; once it stands still, it goes along.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_TICK = 250  # milliseconds; the figure on screen changes once a second


class StepClock(QObject):
    """Seconds left by step. `now` gives seconds that only go forward."""

    changed = Signal()  # the figure, or whether it runs
    ended = Signal(int)  # the time of a step is up

    def __init__(self, parent: QObject | None = None, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self.step = 2
        self._chosen = 2
        self._minutes: dict[int, int] = {}
        self._left: dict[int, float] = {}  # seconds at the moment that the clock stood still, or began
        self._began: float | None = None
        self._workshop = ""
        self._told: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self._began is not None

    @property
    def has_time(self) -> bool:
        """Whether somebody said how long this step may take."""
        return bool(self._minutes.get(self.step))

    def seconds(self) -> int:
        """Seconds left at the step of the clock, below zero once they are up."""
        left = self._left.get(self.step, self._minutes.get(self.step, 0) * 60.0)
        if self._began is not None:
            left -= self._now() - self._began
        return round(left)

    def belong(self, workshop: str) -> None:
        """Another workshop than before, or none (""): nothing runs and nothing is known."""
        if workshop == self._workshop:
            return
        self._stand_still()
        self._workshop = workshop
        self._minutes, self._left, self._told = {}, {}, set()
        self.changed.emit()

    def follow(self, minutes: dict[int, int]) -> None:
        """What the steps may take now; what is left of a changed one shifts by as much."""
        for step in minutes.keys() | self._minutes.keys():
            more = (minutes.get(step, 0) - self._minutes.get(step, 0)) * 60.0
            if step in self._left and more:
                self._left[step] += more
        if minutes != self._minutes:
            self._minutes = dict(minutes)
            self._look()
            self.changed.emit()

    def choose(self, step: int) -> None:
        """The room is in another step now."""
        self._chosen = step
        self._go_along()

    def toggle(self) -> None:
        """Start, or pause."""
        if self._began is None and self.has_time:
            self._left.setdefault(self.step, self._minutes[self.step] * 60.0)
            self._began = self._now()
            self._timer.start()
        else:
            self._stand_still()
            self._go_along()
        self.changed.emit()

    def restart(self) -> None:
        """All minutes of the step again; it runs on if it ran."""
        self._left.pop(self.step, None)
        self._told.discard(self.step)
        if self._began is not None:
            self._left[self.step] = self._minutes.get(self.step, 0) * 60.0
            self._began = self._now()
        self.changed.emit()

    def _stand_still(self) -> None:
        self._timer.stop()
        if self._began is not None:
            self._left[self.step] -= self._now() - self._began
            self._began = None

    def _go_along(self) -> None:
        if self._began is None and self.step != self._chosen:
            self.step = self._chosen
            self.changed.emit()

    def _tick(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Say once that the time is up; more minutes make it new."""
        if self.seconds() > 0:
            self._told.discard(self.step)
        elif self._began is not None and self.step not in self._told:
            self._told.add(self.step)
            self.ended.emit(self.step)


def clock_text(seconds: int) -> str:
    """Minutes and seconds, with a minus once the time is up: "12:30", "−0:05"."""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'−' if seconds < 0 else ''}{minutes}:{rest:02d}"
