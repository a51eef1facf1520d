"""Edits of signature experiences: what is designed for a moment of truth."""

from typing import Any

from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.notes import set_fields
from app.models.edits.siblings import add_among
from app.models.people import Experience
from app.models.text import clean_line

_LINES = ("title", "owner")


def experiences_of(document: Document, note: str) -> list[Experience]:
    """The experiences that are designed for a note, in their order."""
    return document.where(Experience, "note", note)


def add_experience(document: Document, note: str, title: str = "", **values: Any) -> str:
    """Design one more experience for a note; its id."""
    with document.edit("Add experience"):
        row = add_among(document, Experience, experiences_of(document, note), None, {"note": note})
        set_fields(row, _on_a_line({"title": title, **values}))
    return row.id


def set_experience(document: Document, experience: str, **fields: Any) -> None:
    """Write fields of an experience, e.g. `owner="Sales", effect=3`. The same fields in quick succession are
    one step.
    """
    with document.edit("Edit experience", merge=f"experience {experience} {' '.join(sorted(fields))}"):
        set_fields(document.get(Experience, experience), _on_a_line(fields))


def delete_experience(document: Document, experience: str) -> None:
    """Let an experience go; the moment of truth stays."""
    with document.edit("Delete experience"):
        document.remove(document.get(Experience, experience))


def _on_a_line(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: clean_line(value, LINE) if name in _LINES else value for name, value in fields.items()}
