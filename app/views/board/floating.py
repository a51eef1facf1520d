"""Notes on their way: what slides aside, lands or comes back is drawn on top of the still board until it is
there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from app.layout.frames import Frame

SECONDS = 0.12
MOST = 160  # more notes than this do not slide, they are simply there
_TICK = 15  # milliseconds


@dataclass(slots=True)
class Flight:
    """From where to where a note goes, and since when."""

    start: Frame
    target: Frame
    since: float

    def at(self, now: float) -> Frame:
        """Where it is; it starts quickly and arrives gently."""
        done = (now - self.since) / SECONDS
        if done >= 1:
            return self.target
        eased = 1 - (1 - done) ** 3
        a, b = self.start, self.target
        return Frame(a.x + (b.x - a.x) * eased, a.y + (b.y - a.y) * eased, b.w, b.h)


class Floating(QObject):
    """All flights. `home` says where a note belongs; `take` and `give` lift it off the still board and put it
    back.
    """

    def __init__(
        self,
        home: Callable[[str], Frame | None],
        take: Callable[[str], None],
        give: Callable[[str], None],
        moved: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)  # the clock stops with the board, also in mid-flight
        self.reduced = False
        self.flights: dict[str, Flight] = {}
        self._home, self._take, self._give, self._moved = home, take, give, moved
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    def frame(self, note: str) -> Frame | None:
        """Where a floating note is now."""
        flight = self.flights.get(note)
        return None if flight is None else flight.at(perf_counter())

    def hold(self, note: str, frame: Frame) -> None:
        """Keep a note at a place until `send_home`."""
        if len(self.flights) >= MOST and note not in self.flights:
            self._give(note)
            return
        self._take(note)
        self.flights[note] = Flight(frame, frame, 0.0)

    def slide(self, note: str, start: Frame) -> None:
        """Let a note go from a place to where it belongs."""
        target = self._home(note)
        if target is None or self.reduced or len(self.flights) >= MOST:
            self._land(note)
            return
        if note not in self.flights:
            self._take(note)
        else:
            start = self.frame(note) or start
        self.flights[note] = Flight(start, target, perf_counter())
        self._timer.start()

    def set_aside(self, targets: Mapping[str, Frame]) -> None:
        """Have exactly these notes stand elsewhere than they belong; others that did so go home."""
        for note in [note for note in self.flights if note not in targets]:
            self.slide(note, self.flights[note].target)
        for note, target in targets.items():
            flight = self.flights.get(note)
            if flight is not None and flight.target == target:
                continue
            if flight is None and len(self.flights) >= MOST:
                continue
            start = self.frame(note) or self._home(note) or target
            if flight is None:
                self._take(note)
            since = 0.0 if self.reduced else perf_counter()
            self.flights[note] = Flight(start, target, since)
        if self.flights and not self.reduced:
            self._timer.start()
        self._moved()

    def send_home(self) -> None:
        """Let everything go to where it belongs."""
        for note in list(self.flights):
            self.slide(note, self.flights[note].target)
        self._moved()

    def drop_all(self) -> None:
        """Everything is where it belongs at once."""
        for note in list(self.flights):
            self._land(note)
        self._timer.stop()

    def _land(self, note: str) -> None:
        if self.flights.pop(note, None) is not None:
            self._give(note)

    def _tick(self) -> None:
        now = perf_counter()
        for note, flight in list(self.flights.items()):
            if now - flight.since >= SECONDS:
                home = self._home(note)
                if home is None or home == flight.target:
                    self._land(note)
        if all(now - flight.since >= SECONDS for flight in self.flights.values()):
            self._timer.stop()
        self._moved()
