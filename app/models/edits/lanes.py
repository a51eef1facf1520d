"""Edits of lanes."""

from app.models.board import Lane, Note
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.siblings import add_among, move_among
from app.models.lane_kinds import note_colour
from app.models.text import clean_line


def lanes_of(document: Document, journey: str) -> list[Lane]:
    """The lanes of a journey from top to bottom."""
    return document.where(Lane, "journey", journey)


def add_lane(
    document: Document, journey: str, kind: str, title: str, index: int | None = None, colour: str = ""
) -> str:
    """Add a lane at `index` from the top, or at the bottom; its id."""
    with document.edit("Add lane"):
        values = {"journey": journey, "kind": kind, "title": clean_line(title, LINE), "colour": colour}
        return add_among(document, Lane, lanes_of(document, journey), index, values).id


def rename_lane(document: Document, lane: str, title: str) -> None:
    """Give a lane another title; an empty one is not taken."""
    title = clean_line(title, LINE)
    if title:
        with document.edit("Rename lane"):
            document.get(Lane, lane).title = title


def move_lane(document: Document, lane: str, index: int) -> None:
    """Put a lane at `index` from the top, with its notes."""
    with document.edit("Move lane"):
        row = document.get(Lane, lane)
        move_among(lanes_of(document, row.journey), row, index)


def recolour_lane(document: Document, lane: str, colour: str) -> None:
    """Give a lane a colour by its key; notes in the lane's old colour follow."""
    with document.edit("Colour lane"):
        row = document.get(Lane, lane)
        old = note_colour(row)
        row.colour = colour
        for note in document.where(Note, "lane", lane):
            if note.colour == old:
                note.colour = note_colour(row)


def hide_lane(document: Document, lane: str, hidden: bool = True) -> None:
    """Leave a lane out of sight, or bring it back; its notes stay."""
    with document.edit("Hide lane" if hidden else "Show lane"):
        document.get(Lane, lane).hidden = int(hidden)


def delete_lane(document: Document, lane: str) -> None:
    """Take a lane away with its notes."""
    with document.edit("Delete lane"):
        document.remove(document.get(Lane, lane))


def notes_of_lane(document: Document, lane: str) -> int:
    """How many notes would go with a lane."""
    return len(document.where(Note, "lane", lane))
