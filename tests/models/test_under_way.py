"""How far a piece of work is, and stopping it."""

import threading

import pytest

from app.models import under_way
from app.models.under_way import Stopped, Watch, each, look, part, tell, watched


def test_where_nobody_watches_nothing_happens() -> None:
    items = list(range(1_000))
    assert each(items) is items
    with part(0.0, 0.5):
        tell(1, 2)
        look()


def test_a_long_list_tells_how_much_of_it_is_done() -> None:
    watch = Watch()
    with watched(watch):
        shares = [watch.share for _ in each(range(400))]
    assert shares[0] == 0.0
    assert shares[200] == 192 / 400  # after every 32
    assert shares == sorted(shares)


def test_parts_lie_inside_parts_and_the_bar_never_goes_back() -> None:
    watch = Watch()
    with watched(watch):
        with part(0.2, 0.6):
            assert watch.share == 0.0
            with part(0.5, 1.0):
                tell(1, 2)
                assert watch.share == pytest.approx(0.2 + 0.4 * 0.75)
            tell(0, 1)
        assert watch.share == pytest.approx(0.6)


def test_stopped_work_ends_at_its_next_look() -> None:
    watch, seen = Watch(), []
    with pytest.raises(Stopped), watched(watch):
        for number in each(range(1_000)):
            seen.append(number)
            if number == 40:
                watch.stop()
    assert seen[-1] == 63
    look()  # of the watch, not of the thread


def test_a_watch_belongs_to_its_thread() -> None:
    watch = Watch()
    watch.stop()
    done: list[bool] = []

    def other() -> None:
        look()
        done.append(True)

    with watched(watch):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert done == [True]


def test_quiet_work_rests_and_other_work_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    rests: list[float] = []
    clock = iter(range(1_000))  # each look at the clock is a second later
    monkeypatch.setattr(under_way, "sleep", rests.append)
    monkeypatch.setattr(under_way, "perf_counter", lambda: float(next(clock)))
    for is_quiet in (False, True):
        with watched(Watch(is_quiet)):
            look()
            look()
        assert len(rests) == (2 if is_quiet else 0)
    monkeypatch.setattr(under_way, "perf_counter", lambda: 0.0)  # it has worked for no time at all
    with watched(Watch(is_quiet=True)):
        look()
    assert len(rests) == 2
