"""Signature experiences as a plan: which first, and where each lies between effect and effort."""

from typing import NamedTuple

from app.models.board import Note, Phase, Workshop
from app.models.document import Document
from app.models.findings.scores import felt
from app.models.people import Experience, Route, Stop
from app.models.words import short_date

DROPPED = "dropped"


class Planned(NamedTuple):
    """An experience of a journey with its number in the order of doing, from 1. One that was dropped, or of
    which effect or effort is not said yet, has no place in the picture.
    """

    number: int
    experience: str
    note: str
    effect: int | None
    effort: int | None
    is_dropped: bool

    @property
    def is_placed(self) -> bool:
        """Whether it has a place in the picture of effect against effort."""
        return self.effect is not None and self.effort is not None and not self.is_dropped


def due_in_words(document: Document, row: Experience, language: str) -> str:
    """By when, "1 juni"; in another year than that of the workshop "1 juni 2027"."""
    workshop = next(iter(document.rows(Workshop).values()), None)
    return short_date(row.due, language, workshop.date if workshop is not None else "")


def plan_of(document: Document, journey: str) -> tuple[Planned, ...]:
    """The experiences of a journey: the most effect for the least effort first.

    The order is effect less effort (−2 … 2), then effect, then the due date (none is last), then as they were
    made. What lacks one of the two comes after what has both, and what was dropped is last.
    """
    rows = [
        row
        for phase in document.where(Phase, "journey", journey)
        for note in document.where(Note, "phase", phase.id)
        for row in document.where(Experience, "note", note.id)
    ]
    rows.sort(key=_order)
    return tuple(
        Planned(i + 1, row.id, row.note, row.effect, row.effort, row.status == DROPPED)
        for i, row in enumerate(rows)
    )


def _order(row: Experience) -> tuple[bool, bool, int, int, str, float, str]:
    known = row.effect is not None and row.effort is not None
    gain = (row.effect or 0) - (row.effort or 0) if known else 0
    due = row.due or "9999"
    return row.status == DROPPED, not known, -gain, -(row.effect or 0), due, row.rank, row.id


def expectation_at(document: Document, note: str) -> str:
    """What the customer expects at a note: as customers told it, else as we assume it; "" where nobody said.

    Of several, that of the stop that is felt most strongly.
    """
    stops = [stop for stop in document.where(Stop, "note", note) if stop.expectation.strip()]
    stops.sort(key=lambda stop: (_is_ours(document, stop), -abs(felt(document, stop) or 0.0), stop.id))
    return stops[0].expectation.strip() if stops else ""


def _is_ours(document: Document, stop: Stop) -> bool:
    return document.get(Route, stop.route).perspective == "inside_out"
