"""Edits of the second band: stages under the phases, each spanning one or more of them.

How two of them share the band: a stage that is drawn over a part of its neighbour takes those phases from it.
Over all of a neighbour, or where both shared a phase before, both stay as they are, and lie below each other.
So no stage ever covers another one, and none is ever without a phase.
"""

from typing import Any

from app.models.board import Phase, Stage
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.notes import set_fields
from app.models.edits.siblings import add_among
from app.models.text import clean_line

Span = tuple[int, int]  # the first and last phase, as places among all phases of the journey


def stages_of(document: Document, journey: str) -> list[Stage]:
    """The stages of a journey from left to right: by where they begin, then by their rank."""
    places = _places(document, journey)
    rows = document.where(Stage, "journey", journey)
    return sorted(rows, key=lambda row: min(places[row.from_phase], places[row.to_phase]))


def span_of(document: Document, stage: str) -> Span:
    """The first and the last phase that a stage spans, whichever way round its row has them."""
    row = document.get(Stage, stage)
    places = _places(document, row.journey)
    first, last = sorted((places[row.from_phase], places[row.to_phase]))
    return first, last


def add_stage(
    document: Document, journey: str, name: str, from_phase: str, to_phase: str, **values: Any
) -> str:
    """Add a stage to the second band, spanning from one phase to another; its id."""
    with document.edit("Add stage"):
        values = {
            "journey": journey,
            "name": clean_line(name, LINE),
            "from_phase": from_phase,
            "to_phase": to_phase,
            **values,
        }
        return add_among(document, Stage, document.where(Stage, "journey", journey), None, values).id


def rename_stage(document: Document, stage: str, name: str) -> None:
    """Give a stage another name; an empty one is not taken."""
    name = clean_line(name, LINE)
    if name:
        with document.edit("Rename stage"):
            document.get(Stage, stage).name = name


def set_stage(document: Document, stage: str, **fields: Any) -> None:
    """Write fields of a stage, e.g. `volume=860, criterion="…"`."""
    with document.edit("Edit stage"):
        set_fields(document.get(Stage, stage), fields)


def stretch_stage(document: Document, stage: str, from_phase: str, to_phase: str) -> None:
    """Let a stage span from one phase to another; a neighbour that it is drawn over gives way."""
    with document.edit("Stretch stage"):
        row = document.get(Stage, stage)
        phases = document.where(Phase, "journey", row.journey)
        places = {phase.id: i for i, phase in enumerate(phases)}
        before, (first, last) = span_of(document, stage), sorted((places[from_phase], places[to_phase]))
        for other in document.where(Stage, "journey", row.journey):
            span = span_of(document, other.id)
            if other is not row and not _meet(before, span):
                left = _left_over(span, (first, last))
                if left != span:
                    other.from_phase, other.to_phase = phases[left[0]].id, phases[left[1]].id
        if before != (first, last):
            row.from_phase, row.to_phase = phases[first].id, phases[last].id


def delete_stage(document: Document, stage: str) -> None:
    """Take a stage out of the second band."""
    with document.edit("Delete stage"):
        document.remove(document.get(Stage, stage))


def _places(document: Document, journey: str) -> dict[str, int]:
    return {phase.id: i for i, phase in enumerate(document.where(Phase, "journey", journey))}


def _meet(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _left_over(span: Span, taken: Span) -> Span:
    """The longer part of a span that is not taken, at a tie the left one; all of it where nothing is left."""
    if not _meet(span, taken):
        return span
    left, right = (span[0], min(span[1], taken[0] - 1)), (max(span[0], taken[1] + 1), span[1])
    longest = max(left, right, key=lambda part: part[1] - part[0])
    return longest if longest[0] <= longest[1] else span
