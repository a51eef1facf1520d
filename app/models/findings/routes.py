"""Two routes beside each other: where they part, where they meet, and what differs there; also in words."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from app.models.board import Note
from app.models.document import Document
from app.models.findings.scores import felt
from app.models.people import Persona, Route, Stop
from app.models.words import decimal, word

LEAST_GAP = 1.0  # intensity; smaller differences are the same feeling


class Shared(NamedTuple):
    """A touchpoint of both routes: how strong the emotion is on each, where somebody said so."""

    note: str
    one: float | None
    other: float | None

    @property
    def gap(self) -> float | None:
        """How much stronger or more pleasant it is on the other route."""
        return None if self.one is None or self.other is None else self.other - self.one


class RouteDifference(NamedTuple):
    """What two routes have and lack. Notes by id, in the order of the route that has them.

    `moved` are those of both that come earlier or later on the other one, among what they share: the fewest
    that one would have to move.
    """

    only_one: tuple[str, ...]
    only_other: tuple[str, ...]
    both: tuple[Shared, ...]
    moved: tuple[str, ...]

    @property
    def gaps(self) -> tuple[Shared, ...]:
        """What is felt differently, by 1 or more; the largest difference first."""
        apart = [each for each in self.both if each.gap is not None and abs(each.gap) >= LEAST_GAP]
        return tuple(sorted(apart, key=lambda each: -abs(each.gap or 0.0)))


def difference(document: Document, one: str, other: str) -> RouteDifference:
    """What differs from one route to the other."""
    ones, others = _felt_by_note(document, one), _felt_by_note(document, other)
    both = tuple(Shared(note, ones[note], others[note]) for note in ones if note in others)
    place = {note: i for i, note in enumerate(others)}
    shared = [each.note for each in both]
    kept = _longest_rising([place[note] for note in shared])
    return RouteDifference(
        tuple(note for note in ones if note not in others),
        tuple(note for note in others if note not in ones),
        both,
        tuple(note for i, note in enumerate(shared) if i not in kept),
    )


def in_words(document: Document, one: str, other: str, language: str) -> tuple[str, ...]:
    """The difference as sentences: what only one has, what both have, the order, and the emotions."""
    found = difference(document, one, other)
    names = route_title(document, one, language), route_title(document, other, language)
    told = [word("routes_differ.both", language, count=len(found.both))]
    for title, notes in zip(names, (found.only_one, found.only_other), strict=True):
        if notes:
            listed = _listed(document, notes)
            told.append(word("routes_differ.only", language, count=len(notes), route=title, notes=listed))
    if found.moved:
        told.append(
            word(
                "routes_differ.moved", language, count=len(found.moved), notes=_listed(document, found.moved)
            )
        )
    told += [_gap(document, each, names[1], language) for each in found.gaps]
    if len(found.both) > 0 and not found.gaps:
        told.append(word("routes_differ.same_feeling", language))
    return tuple(told)


def route_title(document: Document, route: str, language: str) -> str:
    """What a route is called: its title, or whose it is and which side tells it."""
    row = document.get(Route, route)
    if row.title:
        return row.title
    persona = document.find(Persona, row.persona)
    side = word(f"perspective.{row.perspective}", language)
    return f"{persona.name} · {side}" if persona is not None and persona.name else side


def _gap(document: Document, each: Shared, other: str, language: str) -> str:
    key = "routes_differ.better" if (each.gap or 0.0) > 0 else "routes_differ.worse"
    one, two = (decimal(value or 0.0, language, signed=True) for value in (each.one, each.other))
    return word(key, language, note=_text(document, each.note), one=one, two=two, route=other)


def _felt_by_note(document: Document, route: str) -> dict[str, float | None]:
    """The notes of a route in their order, with what is felt there; of a note met twice the first time."""
    found: dict[str, float | None] = {}
    for stop in document.where(Stop, "route", route):
        found.setdefault(stop.note, felt(document, stop))
    return found


def _longest_rising(places: Sequence[int]) -> set[int]:
    """The indexes of a longest part of `places` that only rises (patience sorting)."""
    tails: list[int] = []  # of each length, the index of the lowest end
    before: list[int] = []
    for i, place in enumerate(places):
        at = bisect_left([places[tail] for tail in tails], place)
        before.append(tails[at - 1] if at else -1)
        tails[at : at + 1] = [i]
    kept: set[int] = set()
    i = tails[-1] if tails else -1
    while i >= 0:
        kept.add(i)
        i = before[i]
    return kept


def _listed(document: Document, notes: Sequence[str]) -> str:
    return ", ".join(f"“{_text(document, note)}”" for note in notes)


def _text(document: Document, note: str) -> str:
    return " ".join(document.get(Note, note).text.split())
