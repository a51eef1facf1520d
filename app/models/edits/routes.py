"""Edits of routes, their stops and what a group scored."""

from typing import Any

from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.notes import set_fields
from app.models.edits.siblings import add_among, move_among
from app.models.people import INTENSITY, Route, Score, Stop
from app.models.text import clean_line


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


def delete_route(document: Document, route: str) -> None:
    """Take a route away with its stops; the notes stay."""
    with document.edit("Delete route"):
        document.remove(document.get(Route, route))


def stop_on(document: Document, route: str, note: str) -> Stop | None:
    """The stop of a route at a note, if it stops there."""
    return next((stop for stop in document.where(Stop, "note", note) if stop.route == route), None)


def add_stop(document: Document, route: str, note: str, index: int | None = None, **values: Any) -> str:
    """Let a route stop at a note, once; the id of the stop."""
    with document.edit("Add stop"):
        there = stop_on(document, route, note)
        if there is not None:
            set_fields(there, values)
            return there.id
        stops = document.where(Stop, "route", route)
        return add_among(document, Stop, stops, index, {"route": route, "note": note, **values}).id


def remove_stop(document: Document, stop: str) -> None:
    """Let a route pass a note by; the note stays."""
    with document.edit("Remove stop"):
        document.remove(document.get(Stop, stop))


def move_stop(document: Document, stop: str, index: int) -> None:
    """Put a stop at another place on its route."""
    with document.edit("Move stop"):
        row = document.get(Stop, stop)
        move_among(document.where(Stop, "route", row.route), row, index)


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


def set_score(document: Document, stop: str, who: str, intensity: float | None) -> None:
    """Write what one participant or table gave a stop, −5 … +5; None takes the score away."""
    with document.edit("Score"):
        who = clean_line(who, LINE)
        row = next((score for score in document.where(Score, "stop", stop) if score.who == who), None)
        if intensity is None:
            if row is not None:
                document.remove(row)
        elif row is None:
            document.add(Score, stop=stop, who=who, intensity=float(intensity))
        else:
            row.intensity = float(intensity)
