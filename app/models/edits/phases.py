"""Edits of phases."""

from typing import Any

from app.models.board import Note, Phase, Stage
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.notes import set_fields
from app.models.edits.siblings import add_among, move_among
from app.models.text import clean_line


def phases_of(document: Document, journey: str) -> list[Phase]:
    """The phases of a journey from left to right."""
    return document.where(Phase, "journey", journey)


def add_phase(document: Document, journey: str, name: str, index: int | None = None, **values: Any) -> str:
    """Add a phase at `index` from the left, or at the end; its id."""
    with document.edit("Add phase"):
        values = {"journey": journey, "name": clean_line(name, LINE), **values}
        return add_among(document, Phase, phases_of(document, journey), index, values).id


def rename_phase(document: Document, phase: str, name: str) -> None:
    """Give a phase another name; an empty one is not taken."""
    name = clean_line(name, LINE)
    if name:
        with document.edit("Rename phase"):
            document.get(Phase, phase).name = name


def set_phase(document: Document, phase: str, **fields: Any) -> None:
    """Write fields of a phase, e.g. `quote="…", goal="…"`."""
    with document.edit("Edit phase"):
        set_fields(document.get(Phase, phase), fields)


def move_phase(document: Document, phase: str, index: int) -> None:
    """Put a phase at `index` from the left, with its notes."""
    with document.edit("Move phase"):
        row = document.get(Phase, phase)
        move_among(phases_of(document, row.journey), row, index)


def recolour_phase(document: Document, phase: str, colour: str) -> None:
    """Give a phase a colour by its key, e.g. "teal"."""
    with document.edit("Colour phase"):
        document.get(Phase, phase).colour = colour


def hide_phase(document: Document, phase: str, hidden: bool = True) -> None:
    """Leave a phase out of sight, or bring it back; its notes stay."""
    with document.edit("Hide phase" if hidden else "Show phase"):
        document.get(Phase, phase).hidden = int(hidden)


def delete_phase(document: Document, phase: str) -> None:
    """Take a phase away with its notes. A stage that spanned it shrinks to the phases that are left."""
    with document.edit("Delete phase"):
        row = document.get(Phase, phase)
        order = phases_of(document, row.journey)
        at = order.index(row)
        for stage in document.where(Stage, "journey", row.journey):
            if stage.from_phase == phase and stage.to_phase != phase and at + 1 < len(order):
                stage.from_phase = order[at + 1].id
            elif stage.to_phase == phase and stage.from_phase != phase and at > 0:
                stage.to_phase = order[at - 1].id
        document.remove(row)


def notes_of_phase(document: Document, phase: str) -> int:
    """How many notes would go with a phase."""
    return len(document.where(Note, "phase", phase))
