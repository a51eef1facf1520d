"""A conversation: answers come back as they were, and nothing is a stop before somebody said it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.board import Lane, Note
from app.models.edits.interviews import hear_new, hear_stop, start_interview, tell_stop, write_answer
from app.models.edits.lanes import delete_lane
from app.models.edits.personas import add_persona
from app.models.edits.routes import add_route, add_stop, move_stop, stop_on
from app.models.findings.interview import (
    ELSE,
    QUESTIONS,
    answers_in,
    assumed_of,
    interview_text,
    question,
)
from app.models.people import Route, Stop
from app.models.refusal import Refused
from tests.models.boards import Board

LINES = st.lists(
    st.sampled_from(
        ["", "Ja.", " Klopt de route?", "Klopt de route?", "Is the route right? Nee", "- punt", "  x"]
    ),
    max_size=5,
).map("\n".join)


def shape(answers: dict[str, str]) -> dict[str, str]:
    """Answers without blank lines around them, and without those that say nothing."""
    return {key: text.strip("\n") for key, text in answers.items() if text.strip()}


@given(
    answers=st.dictionaries(st.sampled_from([ELSE, *QUESTIONS]), LINES),
    language=st.sampled_from(["nl", "en"]),
)
def test_what_is_written_is_read_again(answers: dict[str, str], language: str) -> None:
    assert answers_in(interview_text(answers, language)) == shape(answers)


def test_the_text_is_made_for_people() -> None:
    text = interview_text(
        {"stop": "Bij het eerste idee", ELSE: "Kende ons van de beurs", "right": "Ja\nBijna"}, "nl"
    )
    assert text == (
        "Kende ons van de beurs\n\nKlopt de route?\nJa\nBijna\n\nWaar stop je graag?\nBij het eerste idee"
    )


def test_answers_behind_their_question_and_in_the_other_language_are_read() -> None:
    text = "Klopt de route? Ja, maar de prijs mist.\nWhere do you like to stop?\nAt the first idea."
    assert answers_in(text) == {"right": "Ja, maar de prijs mist.", "stop": "At the first idea."}


def inside_out() -> tuple[Board, str, str]:
    """A board with a persona whose assumed route stops at notes 0 and 2."""
    board = Board()
    persona = add_persona(board.document, "Sara")
    ours = add_route(board.document, board.journey, "Sara · inside-out", persona)
    for note in (2, 0):
        add_stop(board.document, ours, board.notes[note], moment="peak", intensity=2.0)
    return board, persona, ours


def test_a_conversation_begins_without_stops_and_with_what_was_assumed_as_a_question() -> None:
    board, persona, ours = inside_out()
    document = board.document
    other = add_route(document, board.journey, "van een ander")
    add_stop(document, other, board.notes[1])
    route = start_interview(document, board.journey, persona, " Marieke\n", "2026-11-25", "nl")
    row = document.get(Route, route)
    assert (row.perspective, row.respondent, row.title) == (
        "outside_in",
        "Marieke",
        "Sara · gesprek met Marieke",
    )
    assert document.where(Stop, "route", route) == []
    assert [(each.note, each.route) for each in assumed_of(document, route)] == [
        (board.notes[2], ours),
        (board.notes[0], ours),
    ]
    hear_stop(document, route, board.notes[2])
    assert [each.note for each in assumed_of(document, route)] == [board.notes[0]]
    (stop,) = document.where(Stop, "route", route)
    assert (stop.verdict, stop.evidence, stop.moment, stop.intensity) == ("confirmed", "heard", "none", None)


def test_without_a_persona_every_assumed_route_is_asked_about_in_the_order_of_the_board() -> None:
    board, _, _ = inside_out()
    other = add_route(board.document, board.journey, "ook van ons")
    for note in (1, 2):
        add_stop(board.document, other, board.notes[note])
    route = start_interview(board.document, board.journey, add_persona(board.document, "Mark"), "", "", "nl")
    assert [each.note for each in assumed_of(board.document, route)] == board.notes
    assert board.document.get(Route, route).title == "Mark · gesprek"


def test_a_stop_comes_where_it_lies_on_the_board_and_moves_where_the_customer_says() -> None:
    board, persona, _ = inside_out()
    document = board.document
    route = start_interview(document, board.journey, persona, "Joost", "", "nl")
    for note in (2, 0, 1):
        hear_stop(document, route, board.notes[note])
    assert [stop.note for stop in document.where(Stop, "route", route)] == board.notes
    third = stop_on(document, route, board.notes[2])
    assert third is not None
    move_stop(document, third.id, 0)
    made = hear_new(document, route, board.phases[1], "Ik bel zelf na", "nl")
    order = [document.get(Note, stop.note).text for stop in document.where(Stop, "route", route)]
    assert order == ["note 2", "note 0", "note 1", "Ik bel zelf na"]
    stop = document.get(Stop, made)
    note = document.get(Note, stop.note)
    assert (note.evidence, note.author, note.phase, note.lane) == (
        "heard",
        "Joost",
        board.phases[1],
        board.lane,
    )
    assert stop.verdict == "new"
    hear_stop(document, route, note.id, quote="Niemand belde")
    assert (stop.verdict, stop.quote) == ("new", "Niemand belde")


def test_a_new_touchpoint_finds_a_lane_where_there_is_none_and_is_one_step() -> None:
    board, persona, _ = inside_out()
    document = board.document
    delete_lane(document, board.lane)
    route = start_interview(document, board.journey, persona, "Joost", "", "en")
    before, steps = board.dump(), document.history.done
    hear_new(document, route, board.phases[0], "Ik vraag rond", "en")
    assert document.history.done == steps + 1
    assert {lane.title for lane in document.rows(Lane).values()} == {"Knelpunten", "Touchpoints"}
    document.undo()
    assert board.dump() == before


def test_what_is_told_at_a_stop_is_heard_and_taken_back() -> None:
    board, _, ours = inside_out()
    stop = board.document.where(Stop, "route", ours)[0]
    before = board.dump()
    tell_stop(board.document, stop.id, verdict="loved", quote="Heerlijk")
    assert (stop.verdict, stop.quote, stop.evidence) == ("loved", "Heerlijk", "heard")
    board.document.undo()
    assert board.dump() == before


def test_answers_keep_what_was_said_before_and_refuse_what_would_be_cut_off() -> None:
    board, persona, _ = inside_out()
    document = board.document
    route = start_interview(document, board.journey, persona, "Esra", "", "nl")
    with document.edit("Edit route"):
        document.get(Route, route).interview = "Heel tevreden over de ploeg."
    write_answer(document, route, "skip", "Het verzamelen van opmerkingen", "nl")
    text = document.get(Route, route).interview
    assert text == f"Heel tevreden over de ploeg.\n\n{question('skip', 'nl')}\nHet verzamelen van opmerkingen"
    with pytest.raises(Refused) as refused:
        write_answer(document, route, "most", "x" * 100_000, "nl")
    assert "100.000" in refused.value.sentence("nl")
    assert document.get(Route, route).interview == text
    write_answer(document, route, "skip", " \n", "nl")
    assert document.get(Route, route).interview == "Heel tevreden over de ploeg."
