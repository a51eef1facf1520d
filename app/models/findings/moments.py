"""Moments of truth: what one is worth, and where a route's own curve proposes some."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from app.models.board import Contact
from app.models.document import Document
from app.models.findings.scores import felt
from app.models.people import Stop

LARGEST_SCORE = 25
STRONG = 2.0  # intensity from which a turn of the curve is worth a proposal
STEEP = 1.0  # a smaller fall is none

# Of each reason the kind of moment that it proposes. What people remember are the strongest impressions and
# the last one (D. Kahneman's peak and end); the start is the first impression.
KINDS: dict[str, str] = {
    "fall": "peak",
    "valley": "peak",
    "peak": "peak",
    "start": "first",
    "end": "end",
    "hand_over": "hand_over",
}


class Proposal(NamedTuple):
    """A stop that looks like a moment of truth: the kind, and why (keys of `proposal.…` in words.toml)."""

    stop: str
    kind: str
    reasons: tuple[str, ...]


def moment_score(emotional_impact: int | None, business_impact: int | None) -> int | None:
    """What a moment of truth is worth, 1 … 25: emotional impact times business impact, each 1 … 5.

    A product and not a sum: a moment that matters to one side only is soon passed by one that matters to
    both. None as long as one of the two is not said.
    """
    if emotional_impact is None or business_impact is None:
        return None
    return emotional_impact * business_impact


def score_of(stop: Stop) -> int | None:
    """The score of a stop, see `moment_score`."""
    return moment_score(stop.emotional_impact, stop.business_impact)


def proposals(document: Document, route: str) -> tuple[Proposal, ...]:
    """The stops of a route that its curve proposes as moments of truth, in their order.

    Start and end of what was felt, peaks (+2 or more) and valleys (−2 or less), the steepest fall, and where
    the customer is handed over from one channel to another and feels worse for it. What is a moment already
    is left out.
    """
    stops = document.where(Stop, "route", route)
    reasons: dict[str, set[str]] = {}
    for stop, reason in (*_from_curve(document, stops), *_hand_overs(document, stops)):
        reasons.setdefault(stop, set()).add(reason)
    found = []
    for row in stops:
        if row.id in reasons and row.moment == "none":
            why = tuple(key for key in KINDS if key in reasons[row.id])
            found.append(Proposal(row.id, KINDS[why[0]], why))
    return tuple(found)


def _from_curve(document: Document, stops: list[Stop]) -> Iterator[tuple[str, str]]:
    """(stop, reason) from what was felt; stops that nobody felt anything about are passed by."""
    line = [(stop.id, value) for stop in stops if (value := felt(document, stop)) is not None]
    if len(line) < 2:
        return
    yield line[0][0], "start"
    yield line[-1][0], "end"
    flats = [(value, next(same)[0]) for value, same in groupby(line, key=lambda point: point[1])]
    for i, (value, stop) in enumerate(flats):
        around = [flats[j][0] for j in (i - 1, i + 1) if 0 <= j < len(flats)]
        if not around:
            continue
        if value >= STRONG and all(value > other for other in around):
            yield stop, "peak"
        elif value <= -STRONG and all(value < other for other in around):
            yield stop, "valley"
    depth, landing = max(
        ((before - after, stop) for (_, before), (stop, after) in pairwise(line)), key=lambda fall: fall[0]
    )
    if depth >= STEEP:
        yield landing, "fall"


def _hand_overs(document: Document, stops: list[Stop]) -> Iterator[tuple[str, str]]:
    """The stops that share no channel with the one before them, where both have one; unless the curve says
    that the customer feels no worse for it.
    """
    for before, after in pairwise(stops):
        one, other = _channels(document, before.note), _channels(document, after.note)
        if one and other and not one & other:
            was, becomes = felt(document, before), felt(document, after)
            if was is None or becomes is None or becomes < was:
                yield after.id, "hand_over"


def _channels(document: Document, note: str) -> set[str]:
    contacts = document.where(Contact, "note", note)
    return {contact.channel for contact in contacts if contact.channel is not None}
