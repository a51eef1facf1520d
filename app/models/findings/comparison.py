"""What the room assumed beside what customers told: the four fields of step 6.

"We see it": the note is a moment of truth (its kind is not "none") on an inside-out route.
"Customers mention it": a conversation (an outside-in route) has the note as a moment of truth of its own, or
tells that we let the customer down at one that we see ourselves. Any other stop that was loved or let the
customer down is no moment yet: the method asks first where people like to stop, and then where we can make
the difference. Somebody has to say that it is one; else a pleasant day in every second conversation would be
a moment, and the fields would say nothing.

Routes that are hidden on the curve count: hidden is a way of looking.
"""

from collections.abc import Iterable
from statistics import mean
from typing import NamedTuple

from app.models.board import Note
from app.models.document import Document
from app.models.findings.conversations import conversations_of, routes_told
from app.models.findings.scores import felt
from app.models.people import Route, Stop

OVERLAP, ASSUMED, BLIND, KEEP = FIELDS = ("overlap", "assumed", "blind", "keep")


class Named(NamedTuple):
    """A note of the comparison. `mentions` of the conversations have it as a moment of truth, `met` of them
    stop there; `inside` and `outside` are mean intensities, None where nobody said one; `is_new`: a
    conversation brought it up. `verdicts` are those of the conversations, in their order.
    """

    note: str
    mentions: int
    met: int
    inside: float | None
    outside: float | None
    is_new: bool
    is_seen: bool
    verdicts: tuple[str, ...]

    @property
    def field(self) -> str:
        """In which of the four fields it lies."""
        if self.is_seen:
            return OVERLAP if self.mentions else ASSUMED
        return BLIND if self.mentions else KEEP

    @property
    def weight(self) -> float:
        """How strongly it is felt by whoever feels it most, 0 to 5."""
        return max(abs(value) for value in (self.inside or 0.0, self.outside or 0.0))


class Comparison(NamedTuple):
    """The notes of each field, most mentions first; and how many routes were compared."""

    overlap: tuple[Named, ...]
    assumed: tuple[Named, ...]
    blind: tuple[Named, ...]
    keep: tuple[Named, ...]
    inside_out: int
    conversations: int

    @property
    def moments(self) -> tuple[Named, ...]:
        """Every moment of truth: what to design for first."""
        return (*self.overlap, *self.blind, *self.assumed)

    def find(self, note: str) -> Named | None:
        """A note of any field."""
        return next((each for each in (*self.moments, *self.keep) if each.note == note), None)


def compare(document: Document, journey: str, persona: str = "") -> Comparison:
    """The four fields of a journey, of one persona's routes or of all ("").

    A note lies in a field where it is a stop of any of these routes; a note that nobody stops at is in none.
    """
    whose = (persona,) if persona else ()
    inside = routes_told(document, journey, "inside_out", *whose)
    outside = conversations_of(document, journey, *whose)
    assumed, told = _by_note(document, inside), _by_note(document, outside)
    notes = {note: _named(document, note, assumed, told) for note in (*assumed, *told)}

    def order(row: Named) -> tuple[int, float, str, str]:
        return -row.mentions, -row.weight, document.get(Note, row.note).text, row.note

    rows = sorted(notes.values(), key=order)
    overlap, assumed_only, blind, keep = (
        tuple(row for row in rows if row.field == field) for field in FIELDS
    )
    return Comparison(overlap, assumed_only, blind, keep, len(inside), len(outside))


def _by_note(document: Document, routes: list[Route]) -> dict[str, list[Stop]]:
    """The stops of routes by their note, in the order of the routes."""
    found: dict[str, list[Stop]] = {}
    for route in routes:
        for stop in document.where(Stop, "route", route.id):
            found.setdefault(stop.note, []).append(stop)
    return found


def _named(
    document: Document, note: str, assumed: dict[str, list[Stop]], told: dict[str, list[Stop]]
) -> Named:
    ours, theirs = assumed.get(note, []), told.get(note, [])
    is_seen = any(stop.moment != "none" for stop in ours)
    return Named(
        note,
        mentions=sum(stop.moment != "none" or (is_seen and stop.verdict == "let_down") for stop in theirs),
        met=len(theirs),
        inside=_mean(felt(document, stop) for stop in ours),
        outside=_mean(felt(document, stop) for stop in theirs),
        is_new=any(stop.verdict == "new" for stop in theirs),
        is_seen=is_seen,
        verdicts=tuple(stop.verdict for stop in theirs),
    )


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return mean(known) if known else None
