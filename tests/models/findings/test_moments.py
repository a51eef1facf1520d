"""Moments of truth: their score, and what a curve proposes, worked out by hand."""

import pytest

from app.models.edits.notes import add_note, set_contact
from app.models.edits.routes import add_route, add_stop, set_moment
from app.models.findings.moments import KINDS, LARGEST_SCORE, Proposal, moment_score, proposals
from app.models.people import MOMENTS, Stop
from app.models.words import word
from tests.models.boards import Board


@pytest.mark.parametrize(
    ("emotional", "business", "score"),
    [(1, 1, 1), (5, 5, LARGEST_SCORE), (2, 4, 8), (3, None, None), (None, None, None)],
)
def test_a_score_is_the_product(emotional: int | None, business: int | None, score: int | None) -> None:
    assert moment_score(emotional, business) == score


def travelled(values: list[float | None]) -> tuple[Board, str, list[str]]:
    board = Board()
    route = add_route(board.document, board.journey, "Sara")
    notes = [add_note(board.document, board.phases[0], board.lane, f"stap {i}") for i in range(len(values))]
    stops = [
        add_stop(board.document, route, note, intensity=value)
        for note, value in zip(notes, values, strict=True)
    ]
    return board, route, stops


def reasons(values: list[float | None]) -> dict[int, tuple[str, ...]]:
    board, route, stops = travelled(values)
    return {stops.index(found.stop): found.reasons for found in proposals(board.document, route)}


def test_worked_by_hand() -> None:
    # start +1, up to the peak +4, down 7 to the valley −3, up to +3, flat, end +2
    assert reasons([1.0, 4.0, -3.0, None, 3.0, 3.0, 2.0]) == {
        0: ("start",),
        1: ("peak",),
        2: ("fall", "valley"),
        4: ("peak",),
        6: ("end",),
    }


def test_small_waves_propose_nothing_but_the_ends() -> None:
    assert reasons([0.0, 0.5, 0.0, 0.5, 0.0]) == {0: ("start",), 4: ("end",)}


def test_a_level_curve_has_no_peak() -> None:
    assert reasons([3.0, 3.0, 3.0]) == {0: ("start",), 2: ("end",)}


def test_a_curve_that_only_falls_ends_in_its_valley() -> None:
    assert reasons([4.0, 2.0, -2.0]) == {0: ("peak", "start"), 2: ("fall", "valley", "end")}


@pytest.mark.parametrize("values", [[], [2.0], [None, 3.0, None]])
def test_too_little_to_propose_anything(values: list[float | None]) -> None:
    assert reasons(values) == {}


def test_another_channel_is_a_hand_over() -> None:
    board, route, stops = travelled([None, None, None, None])
    for row, channel in zip(
        board.document.where(Stop, "route", route), ("E-mail", "E-mail", "Telefoon", ""), strict=True
    ):
        if channel:
            set_contact(board.document, row.note, channel, "")
    assert proposals(board.document, route) == (Proposal(stops[2], "hand_over", ("hand_over",)),)


def test_a_hand_over_that_does_the_customer_good_is_none() -> None:
    board, route, stops = travelled([1.0, 1.5, 1.5, 1.0])
    for row, channel in zip(
        board.document.where(Stop, "route", route), ("E-mail", "Telefoon", "Balie", "Post"), strict=True
    ):
        set_contact(board.document, row.note, channel, "")
    found = {each.stop: each.reasons for each in proposals(board.document, route)}
    assert found == {stops[0]: ("start",), stops[3]: ("end", "hand_over")}


def test_what_is_a_moment_already_is_not_proposed() -> None:
    board, route, stops = travelled([1.0, 5.0, 0.0])
    assert stops[1] in {found.stop for found in proposals(board.document, route)}
    before = board.dump()
    set_moment(board.document, stops[1], "peak", reason="piek")
    assert stops[1] not in {found.stop for found in proposals(board.document, route)}
    board.document.undo()
    assert board.dump() == before


def test_every_reason_has_a_kind_and_words() -> None:
    for reason, kind in KINDS.items():
        assert kind in MOMENTS
        for language in ("nl", "en"):
            assert word(f"proposal.{reason}", language)
