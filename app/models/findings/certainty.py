"""Do we know it, or do we think so? A canvas is a hypothesis until enough of its touchpoints is not assumed.

The rule: every touchpoint in a visible phase counts. It is known where its note says "heard" or "researched",
where a customer told of it (a stop of an outside-in route), or where a stop on it says so. Once half of them
are known the word goes. A journey without touchpoints is a hypothesis: nobody was asked.
"""

from typing import NamedTuple

from app.models.board import Lane, Note, Phase
from app.models.document import Document
from app.models.people import Route, Stop

ENOUGH = 0.5  # share of the touchpoints that must be known
ASSUMED = "assumed"


class Certainty(NamedTuple):
    """How many touchpoints there are, and of how many we do not merely assume."""

    known: int
    total: int

    @property
    def is_hypothesis(self) -> bool:
        """Whether too much of the journey is still assumed."""
        return self.total == 0 or self.known < ENOUGH * self.total


def certainty_of(document: Document, journey: str) -> Certainty:
    """How sure the room may be of a journey."""
    phases = {phase.id for phase in document.where(Phase, "journey", journey) if not phase.hidden}
    lanes = [lane.id for lane in document.where(Lane, "journey", journey) if lane.kind == "touchpoint"]
    notes = [
        note for lane in lanes for note in document.where(Note, "lane", lane) if note.phase in phases
    ]  # hidden lanes count: what was said in them was said
    return Certainty(sum(is_known(document, note) for note in notes), len(notes))


def is_known(document: Document, note: Note) -> bool:
    """Whether a touchpoint is more than an assumption."""
    if note.evidence != ASSUMED:
        return True
    return any(_is_told(document, stop) for stop in document.where(Stop, "note", note.id))


def _is_told(document: Document, stop: Stop) -> bool:
    route = document.find(Route, stop.route)
    return stop.evidence != ASSUMED or (route is not None and route.perspective == "outside_in")
