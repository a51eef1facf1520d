"""Notes packed to travel: over the clipboard to another workshop, another window, or another day.

What comes out of a parcel may have been written by anybody: texts are cleaned, keys are looked up, and what
is not understood is left out.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from app.models.board import COORDINATE, EVIDENCE, Channel, Contact, Lane, MicroGoal, Note
from app.models.columns import LINE, PARAGRAPH
from app.models.document import Document
from app.models.edits.notes import channel_named
from app.models.edits.personas import keep_picture
from app.models.lane_kinds import note_colour
from app.models.rank import place
from app.models.text import clean, clean_line

FORMAT = "reisbord-notes"
MOST_NOTES = 10_000
_MOST_PARTS = 100  # contacts or micro-goals of one note
_COLOUR = 20

Kept = tuple[str, str, bytes]  # a picture as the document keeps it


def pack_notes(document: Document, ids: Sequence[str]) -> dict[str, Any]:
    """Notes with channels, micro-goals and colours, without pictures' bytes; plain values for JSON."""
    return {"format": FORMAT, "version": 1, "notes": [_pack(document, note) for note in ids]}


def _pack(document: Document, note_id: str) -> dict[str, Any]:
    note = document.get(Note, note_id)
    contacts = []
    for contact in document.where(Contact, "note", note_id):
        channel = document.find(Channel, contact.channel)
        contacts.append({"channel": channel.name if channel else "", "means": contact.means})
    return {
        "id": note.id,
        "text": note.text,
        # A note in its lane's own colour takes that of the lane that it comes to.
        "colour": "" if note.colour == note_colour(document.get(Lane, note.lane)) else note.colour,
        "author": note.author,
        "evidence": note.evidence,
        "is_exit": note.is_exit,
        "is_covered": note.is_covered,
        "x": note.x,
        "y": note.y,
        "picture": note.picture or "",
        "contacts": contacts,
        "micro_goals": [goal.text for goal in document.where(MicroGoal, "note", note_id)],
    }


def pictures_in(parcel: Any) -> set[str]:
    """The keys of the pictures that the notes of a parcel carry."""
    return {key for note in _notes(parcel) if isinstance(key := note.get("picture"), str) and key}


def ids_in(parcel: Any) -> list[str]:
    """What the notes of a parcel were called where they come from."""
    return [str(note.get("id")) for note in _notes(parcel)]


def _notes(parcel: Any) -> list[dict[str, Any]]:
    if not isinstance(parcel, dict) or parcel.get("format") != FORMAT:
        return []
    notes = parcel.get("notes")
    return [note for note in notes[:MOST_NOTES] if isinstance(note, dict)] if isinstance(notes, list) else []


def unpack_notes(
    document: Document,
    parcel: Any,
    phase: str,
    lane: str,
    index: int | None = None,
    pictures: Mapping[str, Kept] | None = None,
) -> list[str]:
    """Put the notes of a parcel in a cell; the ids in order. `pictures` are those that were looked at, by
    the key that the parcel calls them.
    """
    packed = _notes(parcel)
    if not packed:
        return []
    with document.edit("Paste notes"):
        siblings = [note for note in document.where(Note, "phase", phase) if note.lane == lane]
        made = [_unpack(document, values, phase, lane, pictures or {}) for values in packed]
        place(siblings, len(siblings) if index is None else index, made)
    return [note.id for note in made]


def _unpack(
    document: Document, values: dict[str, Any], phase: str, lane: str, pictures: Mapping[str, Kept]
) -> Note:
    colour = _line(values.get("colour"), _COLOUR) or note_colour(document.get(Lane, lane))
    origin = document.find(Note, _line(values.get("id"), 40))
    kept = pictures.get(str(values.get("picture")))
    evidence = values.get("evidence")
    note = document.add(
        Note,
        phase=phase,
        lane=lane,
        text=clean(_text(values.get("text")), PARAGRAPH),
        colour=colour,
        author=_line(values.get("author"), LINE),
        evidence=evidence if evidence in EVIDENCE else EVIDENCE[0],
        is_exit=int(values.get("is_exit") == 1),
        is_covered=int(values.get("is_covered") == 1),
        x=_number(values.get("x")),
        y=_number(values.get("y")),
        picture=keep_picture(document, *kept) if kept else None,
        copied_from=origin.id if origin is not None else "",
    )
    _unpack_parts(document, note.id, values)
    return note


def _unpack_parts(document: Document, note: str, values: dict[str, Any]) -> None:
    """What hangs on a note: through which channels it is met, and its steps."""
    contacts = []
    for row in (row for row in _list(values.get("contacts")) if isinstance(row, dict)):
        channel, means = channel_named(document, _text(row.get("channel"))), _line(row.get("means"), LINE)
        if channel or means:
            contacts.append(document.add(Contact, note=note, channel=channel, means=means))
    goals = [clean(_text(goal), PARAGRAPH) for goal in _list(values.get("micro_goals"))]
    place([], 0, contacts)
    place([], 0, [document.add(MicroGoal, note=note, text=goal) for goal in goals if goal])


def _list(value: Any) -> list[Any]:
    return value[:_MOST_PARTS] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _line(value: Any, limit: int) -> str:
    return clean_line(_text(value), limit)


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > COORDINATE:
        return None
    return float(value) if value == value else None  # what is not a number does not equal itself
