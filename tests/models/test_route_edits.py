"""Edits of routes: where stops join, and what a copy takes along; undone, rows are as they were."""

from app.models.edits.notes import add_note
from app.models.edits.routes import (
    add_route,
    add_stop,
    add_stops,
    copy_route,
    hide_route,
    set_score,
    set_stops,
)
from app.models.people import Route, Score, Stop
from tests.models.boards import Board


def travelled() -> tuple[Board, str, list[str]]:
    """A route with a stop in either phase, and two more notes in the first one."""
    board = Board()
    late = add_note(board.document, board.phases[1], board.lane, "late")
    route = add_route(board.document, board.journey, "Sara")
    for note, value in ((board.notes[0], 2.0), (late, -1.0)):
        add_stop(board.document, route, note, intensity=value)
    return board, route, [*board.notes, late]


def order(board: Board, route: str) -> list[str]:
    return [stop.note for stop in board.document.where(Stop, "route", route)]


def test_a_note_joins_behind_the_stops_of_its_phase() -> None:
    board, route, (a, b, c, late) = travelled()
    before = board.dump()
    add_stops(board.document, route, [c, b, a])
    assert order(board, route) == [a, c, b, late]
    board.document.undo()
    assert board.dump() == before


def test_stops_in_another_order_keep_what_is_felt_there() -> None:
    board, route, (a, b, _, late) = travelled()
    set_score(board.document, board.document.where(Stop, "route", route)[1].id, "tafel 1", 3.0)
    before = board.dump()
    set_stops(board.document, route, [late, b, late])
    assert order(board, route) == [late, b]
    first, second = board.document.where(Stop, "route", route)
    assert (first.intensity, second.intensity) == (-1.0, None)
    assert len(board.document.where(Score, "stop", first.id)) == 1
    assert a not in order(board, route)
    board.document.undo()
    assert board.dump() == before


def test_a_copy_has_the_stops_and_not_the_scores() -> None:
    board, route, _ = travelled()
    set_score(board.document, board.document.where(Stop, "route", route)[0].id, "tafel 1", 3.0)
    hide_route(board.document, route)
    before = board.dump()
    made = copy_route(board.document, route, "Nog een keer")
    assert order(board, made) == order(board, route)
    assert [stop.intensity for stop in board.document.where(Stop, "route", made)] == [2.0, -1.0]
    row = board.document.get(Route, made)
    assert (row.title, row.hidden, row.copied_from) == ("Nog een keer", 0, route)
    assert len(board.document.rows(Score)) == 1
    board.document.undo()
    assert board.dump() == before
