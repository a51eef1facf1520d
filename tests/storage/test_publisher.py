"""When it publishes, and that nobody waits for it."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage import files, gate, publisher
from app.storage.lock import Holder
from app.storage.opened import Opened
from app.storage.opening import create
from app.storage.order import Order
from app.storage.problems import FileRefused
from app.storage.publisher import Publisher, due_time
from tests.storage.workshops import board, text_in, write


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def opened(path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    monkeypatch.setattr(publisher, "quiet_time", lambda place: 3.0)
    return create(path, rows=board())


@pytest.mark.parametrize(
    ("first", "last", "published", "quiet", "due"),
    [
        (0.0, 0.0, -1e9, 3.0, 3.0),  # three seconds after the only action
        (0.0, 8.0, -1e9, 3.0, 11.0),  # after the last one
        (0.0, 8.0, -1e9, 10.0, 18.0),  # a stick gets more time
        (0.0, 29.0, -1e9, 3.0, 30.0),  # a busy room waits no longer than half a minute
        (5.0, 5.0, 0.0, 3.0, 30.0),  # and gets no more than two a minute
        (90.0, 90.0, 0.0, 3.0, 93.0),
    ],
)
def test_the_time_of_a_publish(first: float, last: float, published: float, quiet: float, due: float) -> None:
    assert due_time(first, last, published, quiet) == due


def test_it_publishes_after_the_last_action(opened: Opened, path: Path) -> None:
    clock = Clock()
    waiting = Publisher(opened, clock)
    assert (waiting.due_at, waiting.poll()) == (None, None)
    write(opened, "een")
    waiting.request()
    clock.now += 1.0
    waiting.request()
    clock.now += 2.9
    assert waiting.poll() is None
    assert not waiting.is_busy
    clock.now += 0.2
    waiting.poll()
    assert waiting.is_busy
    assert waiting.due_at is None
    outcome = waiting.wait()
    assert outcome is not None
    assert outcome.seen == files.look(path)
    assert waiting.problem is None
    assert text_in(gate.read_file(path).rows) == "een"
    write(opened, "twee")
    waiting.request()
    assert waiting.due_at == clock.now + 30.0
    opened.close()


def test_what_was_recovered_is_published_without_asking(opened: Opened) -> None:
    write(opened, "een")
    clock = Clock()
    assert Publisher(opened, clock).due_at == clock.now + 3.0
    opened.close()


def test_editing_goes_on_while_it_publishes(
    opened: Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, real = threading.Event(), Order.run

    def slow(order: Order) -> files.Seen:
        go.wait(10)
        return real(order)

    monkeypatch.setattr(Order, "run", slow)
    waiting = Publisher(opened, Clock())
    write(opened, "een")
    waiting.publish_now()
    write(opened, "twee")
    waiting.request()
    waiting.publish_now()
    assert waiting.is_busy
    go.set()
    outcome = waiting.wait()
    assert outcome is not None
    assert outcome.problem is None
    assert text_in(gate.read_file(path).rows) == "twee"
    assert opened.is_published
    opened.close()


def test_memory_goes_back_after_a_publish_and_not_in_the_windows_thread(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[threading.Thread] = []
    monkeypatch.setattr(publisher, "give_back", lambda: given.append(threading.current_thread()))
    waiting = Publisher(opened, Clock())
    write(opened, "een")
    waiting.publish_now()
    waiting.wait()
    assert len(given) == 1
    assert given != [threading.current_thread()]
    opened.close()


def test_nothing_to_write_starts_nothing(opened: Opened) -> None:
    waiting = Publisher(opened, Clock())
    waiting.publish_now()
    assert not waiting.is_busy
    assert waiting.wait() is None
    opened.close()


def fails_once(monkeypatch: pytest.MonkeyPatch, problem: Exception) -> None:
    real: Callable[[Order], files.Seen] = Order.run

    def fails(order: Order) -> files.Seen:
        monkeypatch.setattr(Order, "run", real)
        raise problem

    monkeypatch.setattr(Order, "run", fails)


@pytest.mark.parametrize("problem", [FileRefused("disk_full", name="x"), RuntimeError("ours")])
def test_what_failed_is_told_and_tried_again(
    opened: Opened, path: Path, monkeypatch: pytest.MonkeyPatch, problem: Exception
) -> None:
    fails_once(monkeypatch, problem)
    clock = Clock()
    waiting = Publisher(opened, clock)
    write(opened, "een")
    waiting.request()
    waiting.publish_now()
    outcome = waiting.wait()
    assert outcome is not None
    assert outcome.problem is not None
    assert outcome.problem.sentence("nl")
    assert waiting.problem is outcome.problem
    assert waiting.due_at == clock.now + publisher.RETRY
    clock.now += publisher.RETRY
    waiting.poll()
    again = waiting.wait()
    assert again is not None
    assert waiting.problem is None
    assert text_in(gate.read_file(path).rows) == "een"
    opened.close()


def test_a_document_that_may_not_be_written_says_so_without_a_thread(opened: Opened) -> None:
    waiting = Publisher(opened, Clock())
    write(opened, "een")
    for prepare, reason in ((True, "read_only"), (False, "open_elsewhere")):
        opened.read_only = prepare
        opened.elsewhere = Holder("Sara", "laptop", "2026-11-22T10:12:00+01:00")
        waiting.publish_now()
        assert not waiting.is_busy
        outcome = waiting.poll()
        assert outcome is not None
        assert outcome.problem is not None
        assert outcome.problem.reason == reason
    assert "Sara" in outcome.problem.sentence("nl")
    assert "10:12" in outcome.problem.sentence("en")
    opened.take_lock()
    opened.close()
