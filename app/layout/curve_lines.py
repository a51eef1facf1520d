"""Which lines a curve shows: the routes that are not hidden, and conversations on average; each with a title
and a colour of its own.
"""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from app.layout.themes import ROUTES
from app.models.document import Document
from app.models.findings.conversations import LEAST, conversations_of
from app.models.findings.routes import route_title
from app.models.people import Persona, Route
from app.models.words import word

AVERAGE = "average:"  # before the id of the persona, in the key of a line that is none of the routes


class Drawn(NamedTuple):
    """A line of the curve: a route by its id, or the conversations of a persona by `average_key`.

    `sources` are the routes that it is made of, `colour` is a key of `themes.ROUTES`; its `place` among
    all lines of the journey picks the dash.
    """

    key: str
    title: str
    colour: str
    sources: tuple[str, ...]
    place: int = 0

    @property
    def is_average(self) -> bool:
        """Whether it is the mean of conversations."""
        return self.key.startswith(AVERAGE)


def average_key(persona: str | None) -> str:
    """The key of the line that is the conversations of a persona on average."""
    return AVERAGE + (persona or "")


def lines_of(
    document: Document,
    journey: str,
    language: str,
    personas: Collection[str] | None = None,
    left_out: Collection[str] = (),
) -> list[Drawn]:
    """The lines over a journey in the order of its routes; the average stands before its conversations.

    With `personas` only theirs, and those of nobody; `left_out` are averages, by key, that are not wanted.
    """
    lines: list[Drawn] = []
    averaged: set[str] = set(left_out)
    for route in document.where(Route, "journey", journey):
        if personas is not None and route.persona is not None and route.persona not in personas:
            continue
        if route.perspective == "outside_in" and (key := average_key(route.persona)) not in averaged:
            averaged.add(key)
            lines += _average(document, journey, route.persona, language)
        if not route.hidden:
            lines.append(
                Drawn(route.id, route_title(document, route.id, language), route.colour, (route.id,))
            )
    return _with_colours(lines)


def lines_for(document: Document, routes: Iterable[str], language: str) -> list[Drawn]:
    """A line for each of these routes; each looks as it does among all lines of its journey."""
    rows = [row for row in (document.find(Route, route) for route in routes) if row is not None]
    looks: dict[str, Drawn] = {}
    for journey in dict.fromkeys(row.journey for row in rows):
        looks |= {line.key: line for line in _all_of(document, journey, language)}
    return [looks[row.id] for row in rows]


def _all_of(document: Document, journey: str, language: str) -> list[Drawn]:
    """The lines that are shown over a journey, then those of its hidden routes, which take what is left."""
    shown = lines_of(document, journey, language)
    hidden = [
        Drawn(row.id, route_title(document, row.id, language), row.colour, (row.id,))
        for row in document.where(Route, "journey", journey)
        if row.hidden
    ]
    return _with_colours([*shown, *hidden])


def averages_over(document: Document, journey: str, language: str) -> list[Drawn]:
    """Of every persona with several conversations the line that is their average."""
    personas = dict.fromkeys(route.persona for route in document.where(Route, "journey", journey))
    return [line for persona in personas for line in _average(document, journey, persona, language)]


def _average(document: Document, journey: str, persona: str | None, language: str) -> Iterable[Drawn]:
    routes = conversations_of(document, journey, persona)
    if len(routes) < LEAST:
        return
    title = word("conversations_count", language, count=len(routes))
    row = document.find(Persona, persona)
    if row is not None and row.name:
        title = f"{row.name} · {title}"
    title = word("average_of", language, title=title)
    yield Drawn(average_key(persona), title, routes[0].colour, tuple(route.id for route in routes))


def _with_colours(lines: list[Drawn]) -> list[Drawn]:
    """Every line gets the colour it asks for, unless one before it has it; then the next that is free."""
    taken = list(dict.fromkeys(line.colour for line in lines if line.colour in ROUTES))
    free = [colour for colour in ROUTES if colour not in taken]
    seen: set[str] = set()
    found = []
    for i, line in enumerate(lines):
        colour = line.colour
        if colour not in ROUTES or colour in seen:
            colour = free.pop(0) if free else list(ROUTES)[i % len(ROUTES)]
        seen.add(colour)
        found.append(line._replace(colour=colour, place=i))
    return found
