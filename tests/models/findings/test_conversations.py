"""Conversations on average, against means that were worked out by hand."""

from app.models.edits.personas import add_persona
from app.models.edits.routes import add_route, add_stop, set_score
from app.models.findings.conversations import Average, averages, conversations_of, shared_averages
from tests.models.boards import Board


def test_worked_by_hand() -> None:
    board = Board()
    document, (a, b, c) = board.document, board.notes
    sara, tom = (add_persona(document, name) for name in ("Sara", "Tom"))
    talks = [
        add_route(document, board.journey, name, sara, perspective="outside_in")
        for name in ("Els", "Jan", "Bo")
    ]
    add_route(document, board.journey, "ours", sara)
    other = add_route(document, board.journey, "other", tom, perspective="outside_in")
    for note, value in ((a, 3.0), (b, -1.0)):
        add_stop(document, talks[0], note, intensity=value)
    for note, value in ((a, 1.0), (c, 4.0), (b, None)):
        add_stop(document, talks[1], note, intensity=value)
    scored = add_stop(document, talks[2], b)
    set_score(document, scored, "tafel 1", -4.0)
    set_score(document, scored, "tafel 2", -2.0)
    add_stop(document, other, a, intensity=-5.0)
    assert [route.id for route in conversations_of(document, board.journey, sara)] == talks
    nobody = add_route(document, board.journey, "alone", perspective="outside_in")
    named = {
        (): [*talks, other, nobody],  # everybody's
        (None,): [nobody],  # of nobody in particular
        (sara, tom): [*talks, other],
    }
    for personas, routes in named.items():
        assert [route.id for route in conversations_of(document, board.journey, *personas)] == routes
    # places: a 1/4 and 1/6, c 1/2, b 3/4, 5/6 and 1/2
    assert averages(document, board.journey, sara) == (
        Average(a, 2.0, 2, 2),
        Average(c, 4.0, 1, 1),
        Average(b, -2.0, 3, 2),
    )
    assert averages(document, board.journey, tom) == (Average(a, -5.0, 1, 1),)
    assert [average.note for average in shared_averages(document, talks)] == [a, b]
    assert [average.note for average in shared_averages(document, talks[:1])] == [
        a,
        b,
    ]  # they share nothing yet


def test_without_conversations_there_is_nothing_to_average() -> None:
    board = Board()
    assert averages(board.document, board.journey, None) == ()
