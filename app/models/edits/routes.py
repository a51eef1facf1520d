"""Edits of routes, their stops and what a group scored."""

from collections.abc import Sequence
from typing import Any

from app.models.board import Note, Phase
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.notes import set_fields
from app.models.edits.siblings import add_among, move_among
from app.models.findings.scores import spread_at
from app.models.people import INTENSITY, Route, Score, Stop
from app.models.rank import ranks_between
from app.models.text import clean_line

FIRST_GUESS = 2.0  # how strong an emotion is at first, on the side that its word usually has


def routes_of(document: Document, journey: str) -> list[Route]:
    """The routes over a journey in their order."""
    return document.where(Route, "journey", journey)


def add_route(document: Document, journey: str, title: str, persona: str | None = None, **values: Any) -> str:
    """Add a route over a journey for a persona; its id."""
    with document.edit("Add route"):
        values = {"journey": journey, "title": clean_line(title, LINE), "persona": persona, **values}
        return add_among(document, Route, routes_of(document, journey), None, values).id


def set_route(document: Document, route: str, **fields: Any) -> None:
    """Write fields of a route."""
    with document.edit("Edit route"):
        set_fields(document.get(Route, route), fields)


def hide_route(document: Document, route: str, hidden: bool = True) -> None:
    """Leave a route out of the curve, on screen and on paper, or show it again."""
    with document.edit("Hide route" if hidden else "Show route"):
        document.get(Route, route).hidden = int(hidden)


def move_route(document: Document, route: str, index: int) -> None:
    """Put a route at another place among those of its journey."""
    with document.edit("Move route"):
        row = document.get(Route, route)
        move_among(routes_of(document, row.journey), row, index)


def copy_route(document: Document, route: str, title: str) -> str:
    """Put a copy with another title behind a route: its stops and what is felt there, without the group's
    scores; the id of the copy.
    """
    with document.edit("Copy route"):
        row = document.get(Route, route)
        siblings = routes_of(document, row.journey)
        values = {
            **row.values(),
            "id": "",
            "title": clean_line(title, LINE),
            "hidden": 0,
            "copied_from": route,
        }
        made = add_among(document, Route, siblings, siblings.index(row) + 1, values).id
        for stop in document.where(Stop, "route", route):
            document.add(Stop, **{**stop.values(), "id": "", "route": made})
        return made


def delete_route(document: Document, route: str) -> None:
    """Take a route away with its stops; the notes stay."""
    with document.edit("Delete route"):
        document.remove(document.get(Route, route))


def stop_on(document: Document, route: str, note: str) -> Stop | None:
    """The stop of a route at a note, if it stops there."""
    return next((stop for stop in document.where(Stop, "note", note) if stop.route == route), None)


def place_for(document: Document, route: str, note: str) -> int:
    """Where a note joins a route that nobody ordered by hand: behind the stops of its phase and of those
    before it.
    """
    phase = document.get(Phase, document.get(Note, note).phase)
    order = {row.id: i for i, row in enumerate(document.where(Phase, "journey", phase.journey))}
    index = 0
    for i, stop in enumerate(document.where(Stop, "route", route)):
        if order.get(document.get(Note, stop.note).phase, -1) <= order[phase.id]:
            index = i + 1
    return index


def add_stop(document: Document, route: str, note: str, index: int | None = None, **values: Any) -> str:
    """Let a route stop at a note, once; the id of the stop."""
    with document.edit("Add stop"):
        there = stop_on(document, route, note)
        if there is not None:
            set_fields(there, values)
            return there.id
        stops = document.where(Stop, "route", route)
        return add_among(document, Stop, stops, index, {"route": route, "note": note, **values}).id


def add_stops(document: Document, route: str, notes: Sequence[str]) -> None:
    """Let a route stop at notes, each behind the stops of its phase and of those before it."""
    with document.edit("Add stop"):
        for note in notes:
            add_stop(document, route, note, place_for(document, route, note))


def remove_stop(document: Document, stop: str) -> None:
    """Let a route pass a note by; the note stays."""
    with document.edit("Remove stop"):
        document.remove(document.get(Stop, stop))


def move_stop(document: Document, stop: str, index: int) -> None:
    """Put a stop at another place on its route."""
    with document.edit("Move stop"):
        row = document.get(Stop, stop)
        move_among(document.where(Stop, "route", row.route), row, index)


def set_stops(document: Document, route: str, notes: Sequence[str]) -> None:
    """Let a route stop at these notes in this order; others leave it, what is felt stays."""
    with document.edit("Edit route"):
        known: dict[str, Stop] = {}
        for stop in document.where(Stop, "route", route):
            if stop.note in notes and stop.note not in known:
                known[stop.note] = stop
            else:
                document.remove(stop)
        rows = [
            known.get(note) or document.add(Stop, route=route, note=note) for note in dict.fromkeys(notes)
        ]
        for row, rank in zip(rows, ranks_between(None, None, len(rows)), strict=True):
            if row.rank != rank:
                row.rank = rank


def set_intensity(document: Document, stop: str, intensity: float | None) -> None:
    """Say how strong the emotion is, −5 … +5 (values beyond are brought back), in tenths; None is "not said
    yet".

    Values for the same stop that follow each other quickly are one step.
    """
    with document.edit("Set intensity", merge=f"intensity {stop}"):
        value = (
            None if intensity is None else round(max(-INTENSITY, min(INTENSITY, float(intensity))), 1) + 0.0
        )
        document.get(Stop, stop).intensity = value


def set_stop(document: Document, stop: str, **fields: Any) -> None:
    """Write fields of a stop, e.g. `expectation="…", emotion="onzeker"`."""
    with document.edit("Edit stop"):
        set_fields(document.get(Stop, stop), fields)


def set_moment(document: Document, stop: str, kind: str, **fields: Any) -> None:
    """Say which kind of moment of truth a stop is, "none" for no moment; with `reason="…"` why."""
    with document.edit("Mark moment"):
        row = document.get(Stop, stop)
        row.moment = kind
        set_fields(row, fields)


def take_median(document: Document, stop: str) -> None:
    """Make the median of a group's scores the intensity of the stop; without scores nothing happens."""
    with document.edit("Set intensity"):
        found = spread_at(document, stop)
        if found is not None:
            document.get(Stop, stop).intensity = round(found.median, 1) + 0.0


def set_feeling(document: Document, stop: str, word: str, sign: int = 0) -> None:
    """Write an emotion word; where nobody said yet how strong it is, its usual sign gives a first value."""
    with document.edit("Edit stop"):
        row = document.get(Stop, stop)
        set_fields(row, {"emotion": word})
        if row.intensity is None and sign and spread_at(document, stop) is None:
            row.intensity = sign * FIRST_GUESS


def set_score(document: Document, stop: str, who: str, intensity: float | None) -> None:
    """Write what one participant or table gave a stop, −5 … +5 in tenths (values beyond are brought back);
    None takes the score away. Values of the same one that follow each other quickly are one step.
    """
    who = clean_line(who, LINE)
    with document.edit("Score", merge=f"score {stop} {who}"):
        if intensity is not None:
            intensity = round(max(-INTENSITY, min(INTENSITY, float(intensity))), 1) + 0.0
        row = next((score for score in document.where(Score, "stop", stop) if score.who == who), None)
        if intensity is None:
            if row is not None:
                document.remove(row)
        elif row is None:
            document.add(Score, stop=stop, who=who, intensity=intensity)
        else:
            row.intensity = intensity


def rename_score(document: Document, score: str, who: str) -> None:
    """Call a participant or table otherwise at this stop; a name that is taken already is left alone."""
    with document.edit("Score"):
        row = document.get(Score, score)
        who = clean_line(who, LINE)
        if all(other.who != who for other in document.where(Score, "stop", row.stop)):
            row.who = who
