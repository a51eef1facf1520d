"""Work that takes a while: how far it is, and whether somebody wants it to stop.

Exports and imports tell it between pages, rows and parts of a drawing; where nobody watches, that costs
a look. No Qt, and a watch may be looked at from any thread.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from time import perf_counter, sleep
from typing import TypeVar

T = TypeVar("T")
_LONG = 200  # items; a shorter list says nothing about how far the whole is
_BETWEEN = 32  # items between two looks
_STINT, _REST = 0.002, 0.006  # seconds that quiet work goes on, and that it rests then


class Stopped(Exception):
    """Somebody had enough of waiting. What was begun leaves everything as it was."""


class Watch:
    """Somebody who waits for one piece of work."""

    def __init__(self, is_quiet: bool = False) -> None:
        self.share = 0.0  # how much is done, 0 … 1; it never goes back
        self.is_stopped = False
        self.is_quiet = is_quiet  # nobody waits for it, so it gives way to whoever does something
        self._woke = perf_counter()
        self._start, self._length = 0.0, 1.0

    def stop(self) -> None:
        """Ask the work to end; it does so at its next look."""
        self.is_stopped = True

    def breathe(self) -> None:
        """Quiet work rests most of the time: what it takes, the window would wait for."""
        if self.is_quiet and perf_counter() - self._woke > _STINT:
            sleep(_REST)
            self._woke = perf_counter()

    def reach(self, share: float) -> None:
        """So much of the current part is done."""
        self.share = max(self.share, self._start + self._length * min(share, 1.0))

    @contextmanager
    def narrowed(self, start: float, end: float) -> Iterator[None]:
        """What is told inside is about this part of the current part."""
        before = self._start, self._length
        self._start, self._length = before[0] + before[1] * start, before[1] * (end - start)
        try:
            yield
            self.reach(1.0)
        finally:
            self._start, self._length = before


_watch: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """What this thread does inside tells this watch how far it is, and ends where it is stopped."""
    token = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(token)


def look() -> None:
    """Raise Stopped where somebody does not want this work any more; quiet work takes its rest here."""
    watch = _watch.get()
    if watch is not None:
        watch.breathe()
        if watch.is_stopped:
            raise Stopped


def is_stopped() -> bool:
    """The same as a question, for places where nothing may be raised."""
    watch = _watch.get()
    return watch is not None and watch.is_stopped


@contextmanager
def part(start: float, end: float) -> Iterator[None]:
    """This piece goes from one share of the work to another, both 0 … 1. Raises Stopped."""
    watch = _watch.get()
    look()
    if watch is None:
        yield
        return
    with watch.narrowed(start, end):
        yield


def each(items: Sequence[T]) -> Iterable[T]:
    """The items one by one, telling after some of them how many are done. Raises Stopped."""
    if _watch.get() is None:
        return items
    look()
    return _told(items, len(items)) if len(items) >= _LONG else items


def tell(done: int, total: int) -> None:
    """So many of `total` are done. Raises Stopped."""
    watch = _watch.get()
    if watch is not None:
        look()
        watch.reach(done / max(total, 1))


def _told(items: Iterable[T], total: int) -> Iterator[T]:
    for number, item in enumerate(items):
        if number % _BETWEEN == 0:
            tell(number, total)
        yield item
