"""Scores of a group, against figures that were worked out by hand."""

import pytest

from app.models.edits.routes import add_route, add_stop, set_intensity, set_score, take_median
from app.models.findings.scores import felt, most_disputed, scores_at, spread, spread_at
from app.models.people import Stop
from tests.models.boards import Board


def scored(*values: list[float | None]) -> tuple[Board, list[str]]:
    """A route with a stop for each list, and a score in it for each value."""
    board = Board()
    route = add_route(board.document, board.journey, "Sara")
    stops = [add_stop(board.document, route, note) for note in board.notes[: len(values)]]
    for stop, given in zip(stops, values, strict=True):
        for i, value in enumerate(given):
            set_score(board.document, stop, f"tafel {i}", value)
    return board, stops


@pytest.mark.parametrize(
    ("values", "figures"),
    [
        ([3.0], (1, 3, 3, 3, 3, 3)),
        ([-1.0, 4.0], (2, -1, 0.25, 1.5, 2.75, 4)),
        ([4.0, -2.0, 1.0], (3, -2, -0.5, 1, 2.5, 4)),
        ([1.0, 2.0, 3.0, 4.0, 5.0], (5, 1, 2, 3, 4, 5)),
        ([-4.0, 3.0, 3.0, 4.0], (4, -4, 1.25, 3, 3.25, 4)),
    ],
)
def test_worked_by_hand(values: list[float], figures: tuple[float, ...]) -> None:
    assert spread(values) == pytest.approx(figures)


def test_nobody_scored() -> None:
    board, (stop, _) = scored([None], [1.0])
    assert spread([]) is None
    assert spread_at(board.document, stop) is None
    assert felt(board.document, board.document.get(Stop, stop)) is None


def test_what_was_written_comes_before_the_median_until_that_is_taken_over() -> None:
    board, (stop,) = scored([-2.0, 1.0, 4.0])
    row = board.document.get(Stop, stop)
    assert felt(board.document, row) == 1.0
    set_intensity(board.document, stop, 3.5)
    assert felt(board.document, row) == 3.5
    before = board.dump()
    take_median(board.document, stop)
    assert row.intensity == 1.0
    board.document.undo()
    assert board.dump() == before


def test_the_widest_scores_are_the_disagreement() -> None:
    board, stops = scored([1.0, 2.0], [-3.0, 0.0, 4.0], [5.0])
    route = board.document.get(Stop, stops[0]).route
    assert most_disputed(board.document, route) == stops[1]


def test_of_equal_ranges_the_middle_half_decides_and_then_the_first() -> None:
    board, stops = scored([0.0, 2.0, 2.0, 4.0], [0.0, 0.0, 4.0, 4.0], [4.0, 4.0, 0.0, 0.0])
    route = board.document.get(Stop, stops[0]).route
    assert most_disputed(board.document, route) == stops[1]


def test_one_score_or_equal_ones_are_no_disagreement() -> None:
    board, stops = scored([5.0], [2.0, 2.0], [])
    assert most_disputed(board.document, board.document.get(Stop, stops[0]).route) is None


def test_a_score_beyond_the_scale_is_brought_back() -> None:
    board, (stop,) = scored([9.0])
    assert scores_at(board.document, stop) == [5.0]
