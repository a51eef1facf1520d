"""What was said in a conversation: the answers in `route.interview`, and what the room assumed beforehand.

The text is made for people: each question on a line of its own, in the language in which it was asked, and
under it the answer. Before the first question stands what was said otherwise. Reading knows the questions of
every language, also with the answer behind the question on the same line.
"""

from typing import NamedTuple

from app.models.board import Lane, Note, Phase
from app.models.choices import LANGUAGES
from app.models.document import Document, by_rank
from app.models.lane_kinds import KINDS
from app.models.people import Route, Stop
from app.models.words import word

QUESTIONS = ("right", "most", "stop", "skip", "let_down")
ELSE = "else"  # what was said that no question asked for


class Assumed(NamedTuple):
    """A note that the room thought this customer would stop at, by the route it stands on."""

    note: str
    route: str


def question(key: str, language: str) -> str:
    """A question as it is asked and written down."""
    return word(f"question.{key}", language)


def answers_in(text: str) -> dict[str, str]:
    """The answers in the text of an interview by the key of their question; ELSE is what stands before."""
    found: dict[str, list[str]] = {}
    key = ELSE
    for line in text.split("\n"):
        asked = _asked(line)
        if asked is None:
            found.setdefault(key, []).append(line[1:] if line[:1] == " " and _asked(line.lstrip()) else line)
            continue
        key, rest = asked
        found.setdefault(key, [])
        if rest:
            found[key].append(rest)
    answers = {key: "\n".join(lines).strip("\n") for key, lines in found.items()}
    return {key: answer for key, answer in answers.items() if answer.strip()}


def interview_text(answers: dict[str, str], language: str) -> str:
    """The text of an interview: what was said otherwise, then each question that has an answer."""
    parts = [_safe(answers[ELSE])] if answers.get(ELSE, "").strip() else []
    parts += [
        f"{question(key, language)}\n{_safe(answers[key])}"
        for key in QUESTIONS
        if answers.get(key, "").strip()
    ]
    return "\n\n".join(parts)


def _safe(answer: str) -> str:
    """An answer in which no line is taken for a question."""
    lines = answer.strip("\n").split("\n")
    return "\n".join(f" {line}" if _asked(line.lstrip()) else line for line in lines)


def _asked(line: str) -> tuple[str, str] | None:
    """The question that a line asks, and what stands behind it; None for a line of an answer."""
    for key in QUESTIONS:
        for language in LANGUAGES:
            asked = question(key, language)
            if line == asked or line.startswith(f"{asked} "):
                return key, line[len(asked) :].strip()
    return None


def assumed_of(document: Document, route: str) -> tuple[Assumed, ...]:
    """What the room assumed and this conversation has not spoken about yet, in the order of travelling.

    The stops of the inside-out routes of the same persona; where she has none, of every inside-out route of
    the journey. Nothing of it is a stop of the conversation before somebody confirms it.
    """
    row = document.get(Route, route)
    ours = [
        each
        for each in document.where(Route, "journey", row.journey)
        if each.perspective == "inside_out" and each.id != route
    ]
    mine = [each for each in ours if each.persona == row.persona] or ours
    spoken = {stop.note for stop in document.where(Stop, "route", route)}
    found: dict[str, Assumed] = {}
    for each in mine:
        for stop in document.where(Stop, "route", each.id):
            if stop.note not in spoken:
                found.setdefault(stop.note, Assumed(stop.note, each.id))
    if len(mine) > 1:
        return tuple(sorted(found.values(), key=lambda each: place_on_map(document, each.note)))
    return tuple(found.values())


def place_on_map(document: Document, note: str) -> tuple[tuple[float, str], tuple[float, str]]:
    """Where a note lies along the journey: its phase, then its own place."""
    row = document.get(Note, note)
    return by_rank(document.get(Phase, row.phase)), by_rank(row)


def index_on_route(document: Document, route: str, note: str) -> int:
    """Where a note fits into a route: after the last stop that lies before it on the board."""
    place = place_on_map(document, note)
    stops = document.where(Stop, "route", route)
    before = [i for i, stop in enumerate(stops) if place_on_map(document, stop.note) <= place]
    return before[-1] + 1 if before else 0


def touchpoint_lane(document: Document, journey: str) -> str:
    """The lane for what a customer tells: the first one of touchpoints, a visible one rather than a hidden
    one; "" where there is none.
    """
    lanes = [
        lane for lane in document.where(Lane, "journey", journey) if KINDS[lane.kind].key == "touchpoint"
    ]
    lanes.sort(key=lambda lane: lane.hidden)
    return lanes[0].id if lanes else ""
