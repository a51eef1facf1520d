"""What counts as known, against figures worked out by hand."""

from app.models.board import Lane, Note, Phase
from app.models.document import Document
from app.models.edits.routes import add_route, add_stop
from app.models.findings.certainty import Certainty, certainty_of
from app.models.people import Stop
from tests.paper import with_canvas, workshop


def four() -> Document:
    """Four touchpoints in as many phases, all assumed."""
    return with_canvas(4)


def test_all_is_assumed_at_first_and_a_board_without_touchpoints_was_never_tested() -> None:
    assert certainty_of(four(), "journey") == Certainty(0, 4)
    assert certainty_of(workshop(), "") == Certainty(0, 0)
    assert Certainty(0, 0).is_hypothesis


def test_half_is_enough_and_less_is_not() -> None:
    assert Certainty(1, 3).is_hypothesis
    assert not Certainty(2, 4).is_hypothesis
    assert Certainty(2, 5).is_hypothesis


def test_a_note_is_known_by_its_own_evidence_by_a_stop_and_by_a_customer() -> None:
    document = four()
    with document.edit("Edit note"):
        document.get(Note, "touchpoint-0").evidence = "researched"
    ours = add_route(document, "journey", "Wij")
    sure, guess = add_stop(document, ours, "touchpoint-1"), add_stop(document, ours, "touchpoint-2")
    assert certainty_of(document, "journey").known == 1
    with document.edit("Edit stop"):
        document.get(Stop, sure).evidence = "heard"
    assert guess != sure
    assert certainty_of(document, "journey").known == 2
    theirs = add_route(document, "journey", "Gesprek", perspective="outside_in")
    add_stop(document, theirs, "touchpoint-2")
    assert certainty_of(document, "journey") == Certainty(3, 4)


def test_only_touchpoints_in_visible_phases_count() -> None:
    document = four()
    with document.edit("Hide"):
        document.get(Phase, "phase-3").hidden = 1
        document.get(Lane, "touchpoint").hidden = 1
        document.get(Note, "need-0").evidence = "heard"
    assert certainty_of(document, "journey") == Certainty(0, 3)
