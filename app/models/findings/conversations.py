"""Several conversations as one: how strongly customers feel at each touchpoint, on average."""

from collections.abc import Sequence
from statistics import fmean
from typing import NamedTuple

from app.models.document import Document
from app.models.findings.scores import felt
from app.models.people import Route, Stop

LEAST = 2  # conversations; one by itself is not averaged


class Average(NamedTuple):
    """A touchpoint in the conversations with customers of a persona.

    `conversations` stop at it; `told` of them said how strong the emotion is, and `intensity` is their mean.
    """

    note: str
    intensity: float | None
    conversations: int
    told: int


def routes_told(document: Document, journey: str, perspective: str, *personas: str | None) -> list[Route]:
    """The routes of a journey that are told from one side, in their order: of everybody, or of the personas
    that are named. None is nobody in particular.
    """
    return [
        route
        for route in document.where(Route, "journey", journey)
        if route.perspective == perspective and (not personas or route.persona in personas)
    ]


def conversations_of(document: Document, journey: str, *personas: str | None) -> list[Route]:
    """The conversations with customers: the routes of a journey that are told from outside in."""
    return routes_told(document, journey, "outside_in", *personas)


def averages(document: Document, journey: str, persona: str | None) -> tuple[Average, ...]:
    """The touchpoints of all conversations of a persona, in the order in which they are met."""
    return averages_of(document, [route.id for route in conversations_of(document, journey, persona)])


def averages_of(document: Document, routes: Sequence[str]) -> tuple[Average, ...]:
    """The touchpoints of some routes; the order is that of their mean place, start 0 to end 1."""
    places: dict[str, list[float]] = {}
    values: dict[str, list[float]] = {}
    for route in routes:
        stops = document.where(Stop, "route", route)
        seen: set[str] = set()
        for i, stop in enumerate(stops):
            if stop.note not in seen:  # a file may hold a route that passes a note twice
                seen.add(stop.note)
                places.setdefault(stop.note, []).append((i + 0.5) / len(stops))
                value = felt(document, stop)
                if value is not None:
                    values.setdefault(stop.note, []).append(value)
    order = sorted(places, key=lambda note: fmean(places[note]))
    return tuple(_average(note, values.get(note, []), len(places[note])) for note in order)


def shared_averages(document: Document, routes: Sequence[str]) -> tuple[Average, ...]:
    """The touchpoints that several of these routes stop at: what one respondent met alone would bend the line
    of all. As long as they share none, all of them.
    """
    found = averages_of(document, routes)
    return tuple(average for average in found if average.conversations >= LEAST) or found


def _average(note: str, values: list[float], conversations: int) -> Average:
    return Average(note, fmean(values) if values else None, conversations, len(values))
