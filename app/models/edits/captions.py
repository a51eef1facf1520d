"""Edits of what the colours mean in this room."""

from app.models.columns import LINE
from app.models.document import Document
from app.models.people import Caption
from app.models.text import clean_line


def captions_of(document: Document) -> dict[str, str]:
    """What the room calls its colours, by colour key; colours without a name are left out."""
    rows = sorted(document.rows(Caption).values(), key=lambda row: row.id)
    return {row.colour: row.text for row in rows if row.text}


def set_caption(document: Document, colour: str, text: str) -> None:
    """Say what a note colour means in this room; nothing takes its name away."""
    with document.edit("Name colour"):
        rows = sorted(document.rows(Caption).values(), key=lambda row: row.id)
        own = [row for row in rows if row.colour == colour]
        text = clean_line(text, LINE)
        for row in own if not text else own[:-1]:
            document.remove(row)
        if text and own:
            own[-1].text = text
        elif text:
            document.add(Caption, colour=colour, text=text)
