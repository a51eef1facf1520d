"""Plays the steps of a film: knows where it is, how fast it goes, and nothing of how it looks."""

from bisect import bisect_right
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.document import Document
from app.models.film import film_times

TICK = 33  # milliseconds
MINUTE = 60.0
IN_A_MINUTE = "minute"
SPEEDS: dict[str, float] = {"1": 1.0, "2": 2.0, "5": 5.0}


class FilmPlayer(QObject):
    """The film's document is at step `done`; `moved` says when it went elsewhere, `turned` play or pause."""

    moved = Signal()
    turned = Signal()

    def __init__(self, film: Document) -> None:
        super().__init__()
        self.film = film
        self.speed = "1"
        self._times = film_times(film.history.entries)
        self._at = 0.0  # seconds of the film
        self._looked = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)

    @property
    def steps(self) -> int:
        """How many steps there are to play."""
        return len(self._times)

    @property
    def done(self) -> int:
        """How many of them are shown now."""
        return self.film.history.done

    @property
    def length(self) -> float:
        """Seconds that all of it takes at speed 1."""
        return self._times[-1] if self._times else 0.0

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    def rate(self) -> float:
        """Seconds of film in a second; "in a minute" never goes slower than the room did."""
        return SPEEDS.get(self.speed) or max(1.0, self.length / MINUTE)

    def play(self) -> None:
        """Go on from here; at the end, from the beginning."""
        if not self.steps:
            return
        if self.done == self.steps:
            self.go_to(0)
        self._looked = monotonic()
        self._timer.start()
        self.turned.emit()

    def pause(self) -> None:
        """Stay here."""
        if self.is_playing:
            self._timer.stop()
            self.turned.emit()

    def go_to(self, done: int) -> None:
        """Show the moment at which so many steps were done."""
        done = max(0, min(done, self.steps))
        self._at = self._times[done - 1] if done else 0.0
        self._show(done)

    def advance(self, seconds: float) -> None:
        """Let so much time of the room's clock go by."""
        self._at += seconds * self.rate()
        self._show(bisect_right(self._times, self._at + 1e-9))
        if self.done == self.steps:
            self.pause()

    def _tick(self) -> None:
        now = monotonic()
        passed, self._looked = now - self._looked, now
        self.advance(min(passed, 1.0))  # after a computer slept, the film goes on where it was

    def _show(self, done: int) -> None:
        if self.film.go_to(done) is not None:
            self.moved.emit()
