"""Cards fill the window, are all seen where that can be read, and land where the bar was."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.views.personas.places import CardPlaces, arrange_cards

SHAPE = (385.0, 544.0)
MEASURES = (24.0, 26.0, 40.0)


def arranged(count: int, width: float = 1366, height: float = 650, least: float = 300) -> CardPlaces:
    return arrange_cards(count, (width, height), SHAPE, least, MEASURES)


@pytest.mark.parametrize(("count", "columns"), [(1, 1), (2, 2), (3, 3), (12, 4)])
def test_few_cards_stand_in_one_row_and_many_in_several(count: int, columns: int) -> None:
    assert arranged(count).columns == columns


@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_cards_are_seen_whole(count: int) -> None:
    assert arranged(count).height <= 650


@pytest.mark.parametrize(("count", "width"), [(3, 1366), (3, 960), (1, 900), (40, 1500)])
def test_what_a_row_leaves_free_is_as_much_left_as_right(count: int, width: float) -> None:
    places = arranged(count, width, 400)
    row = [places.place(i) for i in range(min(count, places.columns))]
    assert row[0].x == pytest.approx(width - row[-1].right)
    assert row[0].x >= 24


def test_many_cards_stay_as_wide_as_can_be_read() -> None:
    places = arranged(200)
    assert places.card[0] >= 300
    assert places.height > 650


def test_no_cards_take_no_place() -> None:
    assert arranged(0).number_at(100, 100) is None


@given(
    count=st.integers(1, 40),
    width=st.integers(400, 4000),
    height=st.integers(300, 2200),
    least=st.integers(100, 340),
)
def test_cards_never_overlap_and_stay_in_the_window(count: int, width: int, height: int, least: int) -> None:
    places = arranged(count, width, height, least)
    frames = [places.place(i) for i in range(count)]
    assert all(frame.x >= 0 and frame.right <= width + 0.01 for frame in frames)
    assert frames[-1].bottom <= places.height
    for one, two in pairwise(frames):
        assert two.x >= one.right or two.y >= one.bottom


@given(count=st.integers(1, 30), data=st.data())
def test_the_bar_stands_at_the_gap_that_it_is_for(count: int, data: st.DataObject) -> None:
    places = arranged(count)
    number = data.draw(st.integers(0, count - 1))
    frame = places.place(number)
    middle = frame.y + 10
    for x, gap in ((frame.x + 1, number), (frame.right - 1, number + 1)):
        assert places.gap_at(x, middle) == gap
        mark = places.mark(gap, x)
        assert mark.y == frame.y
        assert abs(mark.x - x) < places.gap


def test_below_the_last_card_is_behind_it() -> None:
    places = arranged(5)
    assert places.gap_at(2000, 9000) == 5
    assert places.gap_at(-50, -50) == 0
