"""Edits of a conversation with a customer: an outside-in route that is made while somebody talks."""

from typing import Any

from app.models.board import Note
from app.models.columns import LINE, SHEET
from app.models.document import Document
from app.models.edits.lanes import add_lane
from app.models.edits.notes import add_note, set_fields
from app.models.edits.routes import add_route, add_stop, stop_on
from app.models.findings.interview import answers_in, index_on_route, interview_text, touchpoint_lane
from app.models.people import Persona, Route, Stop
from app.models.refusal import Refused
from app.models.text import clean, clean_line
from app.models.words import word


def start_interview(
    document: Document, journey: str, persona: str | None, respondent: str, date: str, language: str
) -> str:
    """Begin a conversation: a new outside-in route, still without stops; its id.

    Nothing that the room assumed is on it: a stop is a stop when the customer says so.
    """
    respondent = clean_line(respondent, LINE)
    row = document.find(Persona, persona)
    said = word("conversation_with" if respondent else "conversation", language, name=respondent)
    title = f"{row.name} · {said}" if row is not None and row.name else said[:1].upper() + said[1:]
    with document.edit("Start conversation"):
        return add_route(
            document,
            journey,
            title,
            persona if row is not None else None,
            perspective="outside_in",
            respondent=respondent,
            date=date,
        )


def write_answer(document: Document, route: str, key: str, answer: str, language: str) -> None:
    """Keep the answer to a question of the interview by its key; "" takes it away.

    Answers to the same question in quick succession are one step. Raises Refused where the notes of the
    conversation get too long; then they are as they were.
    """
    row = document.get(Route, route)
    answers = {**answers_in(row.interview), key: clean(answer, len(answer) or 1).strip("\n")}
    text = interview_text(answers, language)
    if len(text) > SHEET:
        raise Refused("interview_full", limit=SHEET)
    with document.edit("Write answer", merge=f"answer {route} {key}"):
        row.interview = text


def hear_stop(document: Document, route: str, note: str, **values: Any) -> str:
    """The customer stops here: put the note on the route where it lies along the journey; the id of the stop.

    What is not said otherwise is confirmed, and heard. Of a stop that is there only `values` are written.
    """
    with document.edit("Confirm stop"):
        there = stop_on(document, route, note)
        if there is not None:
            tell_stop(document, there.id, **values)
            return there.id
        index = index_on_route(document, route, note)
        return add_stop(
            document, route, note, index, **{"verdict": "confirmed", "evidence": "heard", **values}
        )


def tell_stop(document: Document, stop: str, **fields: Any) -> None:
    """Write what the customer says at a stop: verdict, emotion, quote, moment … It is heard from now on."""
    with document.edit("Edit stop", merge=f"told {stop} {' '.join(sorted(fields))}"):
        set_fields(document.get(Stop, stop), {**fields, "evidence": "heard"})


def hear_new(document: Document, route: str, phase: str, text: str, language: str) -> str:
    """A touchpoint that nobody had thought of: a note in a phase, heard, and a new stop; the id of the stop.

    It goes into the first lane of touchpoints, which is made where there is none.
    """
    with document.edit("Add touchpoint heard"):
        journey = document.get(Route, route).journey
        lane = touchpoint_lane(document, journey) or add_lane(
            document, journey, "touchpoint", word("touchpoints", language)
        )
        note = add_note(document, phase, lane, text, evidence="heard")
        respondent = document.get(Route, route).respondent
        if respondent:
            document.get(Note, note).author = respondent
        return hear_stop(document, route, note, verdict="new")
