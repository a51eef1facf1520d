"""Edits of journeys: the boards of a workshop."""

from pathlib import Path

from app.models.board import Journey, Note, Phase
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.siblings import move_among
from app.models.edits.templates import apply_template
from app.models.templates import DEFAULT_TEMPLATE, template_of
from app.models.text import clean_line


def journeys_of(document: Document) -> list[Journey]:
    """The journeys of the workshop in their order."""
    return document.ordered(Journey)


def add_journey(
    document: Document,
    title: str = "",
    template: str = DEFAULT_TEMPLATE,
    language: str = "nl",
    own: Path | None = None,
) -> str:
    """Add a journey from a template by its key; its id. `own` is the folder of one's own templates.

    Raises UnknownTemplate.
    """
    return apply_template(document, template_of(template, own), language, title)


def rename_journey(document: Document, journey: str, title: str) -> None:
    """Give a journey another title; an empty one is not taken."""
    title = clean_line(title, LINE)
    if title:
        with document.edit("Rename journey"):
            document.get(Journey, journey).title = title


def set_journey_state(document: Document, journey: str, state: str) -> None:
    """Say whether a journey is the "current" one or a "future" one."""
    with document.edit("Edit journey"):
        document.get(Journey, journey).state = state


def move_journey(document: Document, journey: str, index: int) -> None:
    """Put a journey at another place among the others."""
    with document.edit("Move journey"):
        move_among(journeys_of(document), document.get(Journey, journey), index)


def delete_journey(document: Document, journey: str) -> None:
    """Take a journey away with its phases, lanes, notes and routes."""
    with document.edit("Delete journey"):
        document.remove(document.get(Journey, journey))


def notes_of_journey(document: Document, journey: str) -> int:
    """How many notes would go with a journey."""
    phases = document.where(Phase, "journey", journey)
    return sum(len(document.where(Note, "phase", phase.id)) for phase in phases)
