"""Edits of the steps inside a touchpoint: the e-mail arrives, is opened, is clicked."""

from app.models.board import MicroGoal
from app.models.columns import PARAGRAPH
from app.models.document import Document
from app.models.edits.siblings import add_among, move_among
from app.models.text import clean


def _goals_of(document: Document, note: str) -> list[MicroGoal]:
    """The micro-goals of a note in their order."""
    return document.where(MicroGoal, "note", note)


def add_goal(document: Document, note: str, text: str, index: int | None = None) -> str:
    """One more micro-goal, at `index` or at the end; its id."""
    with document.edit("Add micro-goal"):
        values = {"note": note, "text": clean(text, PARAGRAPH)}
        return add_among(document, MicroGoal, _goals_of(document, note), index, values).id


def set_goal(document: Document, goal: str, text: str) -> None:
    """Say a micro-goal in other words; without words it goes."""
    row, text = document.get(MicroGoal, goal), clean(text, PARAGRAPH)
    if not text.strip():
        remove_goal(document, goal)
        return
    with document.edit("Edit micro-goal"):
        row.text = text


def move_goal(document: Document, goal: str, index: int) -> None:
    """Put a micro-goal at another place among those of its note."""
    row = document.get(MicroGoal, goal)
    with document.edit("Move micro-goal"):
        move_among(_goals_of(document, row.note), row, max(0, index))


def remove_goal(document: Document, goal: str) -> None:
    """Take a micro-goal away."""
    with document.edit("Remove micro-goal"):
        document.remove(document.get(MicroGoal, goal))
