"""Notes on their way: what slides aside, lands or comes back is drawn on top of the still board until it is
there.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from app.layout.frames import Frame

SECONDS = 0.12
MOST = 160  # more notes than this do not slide, they are simply there
_TICK = 15  # milliseconds
_UNSEEN = 0.5  # points: the rest of a way that is not worth another frame
_STEP = 0.25  # points: less is no step at all, as in the moment in which it starts
_LATER = 5  # milliseconds more while a hand is likely to move once more before that
_DUE = 0.012  # seconds after a tick from which on another frame takes the next one along


@dataclass(slots=True)
class Flight:
    """From where to where a note goes, since when, and where it is shown meanwhile."""

    start: Frame
    target: Frame
    since: float
    shown: Frame
    lands: bool = False  # where it goes is where it belongs

    def at(self, now: float) -> Frame:
        """Where it is; it starts quickly and arrives gently."""
        done = (now - self.since) / SECONDS
        a, b = self.start, self.target
        if done >= 1 or a is b:
            return b
        left = (1 - done) ** 3
        dx, dy = (a.x - b.x) * left, (a.y - b.y) * left
        if abs(dx) + abs(dy) < _UNSEEN:
            return b
        return Frame(b.x + dx, b.y + dy, b.w, b.h)


class Floating(QObject):
    """All flights. `home` says where a note belongs; `take` and `give` lift it off the still board and put it
    back; `moved` hears which parts of the board show something else than before.
    """

    def __init__(
        self,
        home: Callable[[str], Frame | None],
        take: Callable[[str], None],
        give: Callable[[str], None],
        moved: Callable[[Sequence[Frame]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)  # the clock stops with the board, also in mid-flight
        self.reduced = False
        self.flights: dict[str, Flight] = {}
        self._home, self._take, self._give, self._moved = home, take, give, moved
        self._left: list[Frame] = []  # where notes were shown that have landed elsewhere
        self._ticked = 0.0
        self._until = 0.0  # the last one has arrived then
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    def frame(self, note: str) -> Frame | None:
        """Where a floating note is shown: all that is painted between two ticks shows it at one place."""
        flight = self.flights.get(note)
        return None if flight is None else flight.shown

    def hold(self, note: str, frame: Frame) -> None:
        """Keep a note at a place until `send_home`."""
        if len(self.flights) >= MOST and note not in self.flights:
            self._give(note)
            return
        self._take(note)
        self.flights[note] = Flight(frame, frame, 0.0, frame)

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
        self.flights[note] = Flight(start, target, self._from_now(), start, lands=True)
        self._timer.start(_TICK)

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
            since = 0.0 if self.reduced else self._from_now()
            self.flights[note] = Flight(start, target, since, start)
        if self.flights and not self.reduced:
            self._timer.start(_TICK)
        self._show(perf_counter())

    def _from_now(self) -> float:
        now = perf_counter()
        self._until = now + SECONDS
        return now

    def send_home(self) -> None:
        """Let everything go to where it belongs."""
        for note in list(self.flights):
            self.slide(note, self.flights[note].target)
        self._show(perf_counter())

    def keep_up(self) -> None:
        """Something else is painted now: what is due goes along in the same frame."""
        if perf_counter() - self._ticked >= _DUE and self._timer.isActive():
            self._tick()
            if self._timer.isActive():
                self._timer.start(_TICK + _LATER)

    def drop_all(self) -> None:
        """Everything is where it belongs at once."""
        for note in list(self.flights):
            self._land(note)
        self._timer.stop()

    def _land(self, note: str) -> None:
        flight = self.flights.pop(note, None)
        if flight is not None:
            self._left.append(flight.shown)
            self._give(note)

    def _show(self, now: float) -> None:
        """Show every note where it is by now. Those that have arrived are painted no more."""
        differing, self._left = self._left, []
        for flight in self.flights.values():
            shown = flight.shown
            if shown is flight.target:
                continue
            frame = flight.at(now)
            if frame is flight.target or abs(frame.x - shown.x) + abs(frame.y - shown.y) >= _STEP:
                differing += (shown, frame)
                flight.shown = frame
        if differing:
            self._moved(differing)

    def _tick(self) -> None:
        now = self._ticked = perf_counter()
        self._show(now)
        there = now - SECONDS
        for note in [note for note, flight in self.flights.items() if flight.lands and flight.since <= there]:
            self._land(note)
        if now >= self._until:
            self._timer.stop()
