"""Two routes beside each other, worked out by hand, in figures and in words."""

from app.models.edits.notes import add_note
from app.models.edits.routes import add_route, add_stop
from app.models.findings.routes import Shared, difference, in_words
from tests.models.boards import Board


def two_routes() -> tuple[Board, list[str], str, str]:
    """One: a b c d e; the other: a d b x e, with other feelings at a, b and d."""
    board = Board()
    document = board.document
    notes = [add_note(document, board.phases[0], board.lane, name) for name in "abcdex"]
    a, b, c, d, e, x = notes
    one, other = (add_route(document, board.journey, title) for title in ("Wij", "Klant"))
    for note, value in ((a, 1.0), (b, 2.0), (c, 0.0), (d, None), (e, 1.0)):
        add_stop(document, one, note, intensity=value)
    for note, value in ((a, 1.5), (d, 3.0), (b, -3.5), (x, 1.0), (e, 3.0)):
        add_stop(document, other, note, intensity=value)
    return board, notes, one, other


def test_worked_by_hand() -> None:
    board, (a, b, c, d, e, x), one, other = two_routes()
    found = difference(board.document, one, other)
    assert found.only_one == (c,)
    assert found.only_other == (x,)
    assert found.both == (
        Shared(a, 1.0, 1.5),
        Shared(b, 2.0, -3.5),
        Shared(d, None, 3.0),
        Shared(e, 1.0, 3.0),
    )
    assert len(found.moved) == 1  # a, e and one of b and d keep their order
    assert found.moved[0] in (b, d)
    assert [(each.note, each.gap) for each in found.gaps] == [(b, -5.5), (e, 2.0)]


def test_in_words() -> None:
    board, _, one, other = two_routes()
    told = in_words(board.document, one, other, "nl")
    assert told[:3] == ("4 stops op beide routes.", "Alleen op Wij (1): “c”", "Alleen op Klant (1): “x”")
    assert told[3] in ("In een andere volgorde: “b”", "In een andere volgorde: “d”")
    assert told[4:] == (
        "“b” voelt slechter op Klant: van +2,0 naar −3,5.",
        "“e” voelt beter op Klant: van +1,0 naar +3,0.",
    )


def test_a_route_and_itself_differ_in_nothing() -> None:
    board, _, one, _ = two_routes()
    found = difference(board.document, one, one)
    assert (found.only_one, found.only_other, found.moved, found.gaps) == ((), (), (), ())
    assert in_words(board.document, one, one, "en") == (
        "5 stops on both routes.",
        "Where both stop, it feels equally strong.",
    )


def test_several_stops_are_listed_with_commas() -> None:
    """Titles of routes have dots in them, as in “Sara · inside-out”."""
    board, _, one, _ = two_routes()
    empty = add_route(board.document, board.journey, "Sara · inside-out")
    told = in_words(board.document, one, empty, "en")
    assert told[1] == "Only on Wij (5): “a”, “b”, “c”, “d”, “e”"
