"""Out of the library into the workshop. What comes in may have been written by anybody; it is cleaned."""

from collections.abc import Iterable, Mapping, Sequence

from app.models.document import Document
from app.models.edits.notes import add_contact
from app.models.edits.parcels import FORMAT, Kept, unpack_notes
from app.models.edits.personas import add_persona, keep_picture
from app.models.library import PERSONA, Item, persona_values


def put_items(
    document: Document,
    items: Iterable[Item],
    phase: str,
    lane: str,
    index: int | None = None,
    portraits: Mapping[str, Kept] | None = None,
) -> list[str]:
    """A note in a cell for every touchpoint, channel and means, a persona for every persona; the ids of the
    notes in order. `portraits` are those that were looked at, by the hash that the items call them.
    """
    whole = list(items)
    with document.edit("Add from the library"):
        for item in whole:
            if item.kind == PERSONA:
                kept = (portraits or {}).get(item.portrait)
                picture = keep_picture(document, *kept) if kept else None
                add_persona(document, item.text, **persona_values(item), portrait=picture)
        notes = [_packed(item) for item in whole if item.kind != PERSONA]
        return unpack_notes(document, {"format": FORMAT, "notes": notes}, phase, lane, index)


def _packed(item: Item) -> dict[str, object]:
    """As a note travels; of a channel or means an empty one, for the room to write on."""
    return {
        "text": item.text if item.kind == "touchpoint" else "",
        "contacts": [{"channel": channel, "means": means} for channel, means in item.contacts],
        "micro_goals": list(item.goals),
    }


def add_contacts(document: Document, items: Iterable[Item], notes: Sequence[str]) -> None:
    """Say of notes that they are met through channels and means out of the library."""
    with document.edit("Add from the library"):
        for item in items:
            for note in notes:
                for channel, means in item.contacts:
                    add_contact(document, note, channel, means)
