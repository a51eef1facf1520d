"""Edits of personas."""

from typing import Any

from app.models.board import Picture
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.notes import set_fields
from app.models.edits.siblings import add_among, move_among
from app.models.people import Persona
from app.models.text import clean_line


def add_persona(document: Document, name: str, kind: str = "primary", **values: Any) -> str:
    """Add a persona after the others; its id."""
    with document.edit("Add persona"):
        values = {"name": clean_line(name, LINE), "kind": kind, **values}
        return add_among(document, Persona, document.ordered(Persona), None, values).id


def set_persona(document: Document, persona: str, **fields: Any) -> None:
    """Write fields of a persona, e.g. `quote="…", needs="…\\n…"`. Typing in one field is one step."""
    with document.edit("Edit persona", merge=f"persona {persona} {' '.join(fields)}"):
        set_fields(document.get(Persona, persona), fields)


def move_persona(document: Document, persona: str, index: int) -> None:
    """Put a persona at another place among the cards."""
    with document.edit("Move persona"):
        move_among(document.ordered(Persona), document.get(Persona, persona), index)


def copy_persona(document: Document, persona: str) -> str:
    """Put a copy behind a persona; the id of the copy."""
    with document.edit("Copy persona"):
        row = document.get(Persona, persona)
        everyone = document.ordered(Persona)
        return add_among(document, Persona, everyone, everyone.index(row) + 1, {**row.values(), "id": ""}).id


def delete_persona(document: Document, persona: str) -> None:
    """Take a persona away. Its routes stay and belong to nobody."""
    with document.edit("Delete persona"):
        document.remove(document.get(Persona, persona))


def set_portrait(document: Document, persona: str, picture: tuple[str, str, bytes] | None) -> None:
    """Give a persona a portrait: (SHA-256 in hex, media type, bytes) from the picture loader, or None for
    initials.
    """
    with document.edit("Set portrait"):
        document.get(Persona, persona).portrait = (
            None if picture is None else keep_picture(document, *picture)
        )


def keep_picture(document: Document, sha256: str, media_type: str, content: bytes) -> str:
    """Keep a picture once, whoever uses it; its id. Call inside an edit."""
    if document.find(Picture, sha256) is None:
        document.add(Picture, id=sha256, media_type=media_type, content=content)
    return sha256
