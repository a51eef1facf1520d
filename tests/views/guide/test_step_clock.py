"""The clock of a step, with a time that the test says."""

import pytest
from pytestqt.qtbot import QtBot

from app.views.guide.step_clock import StepClock, clock_text


class Time:
    """Seconds that only the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def clock(qtbot: QtBot, time: Time) -> StepClock:
    made = StepClock(now=time)
    made.follow({2: 10, 4: 1})
    return made


def test_it_counts_while_it_runs_and_remembers_while_it_stands(clock: StepClock, time: Time) -> None:
    assert clock.seconds() == 600
    clock.toggle()
    time.now += 90
    assert clock.seconds() == 510
    clock.toggle()
    time.now += 1000
    assert clock.seconds() == 510
    clock.toggle()
    time.now += 10
    assert clock.seconds() == 500
    clock.restart()
    time.now += 1
    assert clock.seconds() == 599


def test_a_clock_that_runs_stays_with_its_step(clock: StepClock, time: Time) -> None:
    clock.toggle()
    clock.choose(4)
    time.now += 60
    assert (clock.step, clock.seconds()) == (2, 540)
    clock.toggle()  # it stands still, and goes along
    assert (clock.step, clock.seconds()) == (4, 60)
    clock.choose(2)
    assert clock.seconds() == 540


def test_the_end_is_told_once_and_more_time_makes_it_new(clock: StepClock, time: Time) -> None:
    told: list[int] = []
    clock.ended.connect(told.append)
    clock.choose(4)
    clock.toggle()
    time.now += 65
    clock._tick()
    clock._tick()
    assert told == [4]
    assert clock_text(clock.seconds()) == "−0:05"
    clock.follow({2: 10, 4: 6})
    assert clock.seconds() == 295
    time.now += 296
    clock._tick()
    assert told == [4, 4]


def test_without_minutes_there_is_nothing_to_start(clock: StepClock) -> None:
    clock.choose(1)
    assert not clock.has_time
    clock.toggle()
    assert not clock.is_running


def test_another_workshop_begins_anew_and_the_same_goes_on(clock: StepClock, time: Time) -> None:
    clock.belong("one")
    clock.follow({2: 10})
    clock.toggle()
    clock.belong("one")
    assert clock.is_running
    clock.belong("other")
    assert not clock.is_running
    assert not clock.has_time


@pytest.mark.parametrize(
    ("seconds", "text"), [(750, "12:30"), (5, "0:05"), (0, "0:00"), (-80, "−1:20"), (3600, "60:00")]
)
def test_what_the_clock_says(seconds: int, text: str) -> None:
    assert clock_text(seconds) == text
