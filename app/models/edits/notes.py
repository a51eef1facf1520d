"""Edits of notes: write, move, copy, delete, colour, vote."""

from collections.abc import Iterable, Sequence
from typing import Any

from app.models.board import Channel, Contact, Lane, MicroGoal, Note, Phase, Vote, VoteRound
from app.models.columns import LINE, PARAGRAPH
from app.models.document import Document, by_rank
from app.models.folding import fold
from app.models.lane_kinds import note_colour
from app.models.rank import place
from app.models.text import clean, clean_line

# What a copy of a note takes along; stops, scores and experiences belong to the original's journey of a
# customer.
COPIED_WITH_NOTE = (Contact, MicroGoal)


def notes_in(document: Document, phase: str, lane: str) -> list[Note]:
    """The notes of a cell in their order."""
    return document.where(Note, "phase", phase, lane=lane)


def add_note(
    document: Document, phase: str, lane: str, text: str = "", index: int | None = None, **values: Any
) -> str:
    """Put a new note in a cell, at `index` or at the end, in the colour of its lane; its id."""
    with document.edit("Add note"):
        siblings = notes_in(document, phase, lane)
        values.setdefault("colour", note_colour(document.get(Lane, lane)))
        note = document.add(Note, phase=phase, lane=lane, text=clean(text, PARAGRAPH), **values)
        place(siblings, len(siblings) if index is None else index, [note])
    return note.id


def paste_lines(document: Document, text: str, phase: str, lane: str, index: int | None = None) -> list[str]:
    """One note a line; empty lines and list marks are left out. The ids in order."""
    lines = [line for line in map(_without_bullet, text.splitlines()) if line]
    return add_notes(document, lines, phase, lane, index)


def add_notes(
    document: Document, texts: Sequence[str], phase: str, lane: str, index: int | None = None
) -> list[str]:
    """Put a note for each text in a cell, in their order; the ids."""
    if not texts:
        return []
    with document.edit("Paste notes"):
        siblings = notes_in(document, phase, lane)
        colour = note_colour(document.get(Lane, lane))
        made = [
            document.add(Note, phase=phase, lane=lane, text=clean(text, PARAGRAPH), colour=colour)
            for text in texts
        ]
        place(siblings, len(siblings) if index is None else index, made)
    return [note.id for note in made]


def _without_bullet(line: str) -> str:
    return clean_line(line.strip().lstrip("•▪◦‣*–—-\t ").strip(), PARAGRAPH)


def set_text(document: Document, note: str, text: str) -> None:
    """Write a note's text."""
    with document.edit("Edit note"):
        document.get(Note, note).text = clean(text, PARAGRAPH)


def set_note(document: Document, note: str, **fields: Any) -> None:
    """Write several columns of a note at once, e.g. `author="Sales", is_exit=1`. Text is cleaned."""
    with document.edit("Edit note"):
        set_fields(document.get(Note, note), fields)


def set_fields(row: Any, fields: dict[str, Any]) -> None:
    """Assign columns; text is cleaned on the way, everything else is validated at the end of the edit."""
    for name, value in fields.items():
        setattr(row, name, clean(value, PARAGRAPH) if isinstance(value, str) else value)


def delete_notes(document: Document, ids: Iterable[str]) -> None:
    """Take notes off the board, with what hangs on them."""
    with document.edit("Delete notes"):
        for note_id in ids:
            document.remove(document.get(Note, note_id))


def move_notes(
    document: Document, ids: Sequence[str], phase: str, lane: str, index: int | None = None
) -> None:
    """Put notes together in a cell, in the given order, at `index` among the notes that were not moved."""
    with document.edit("Move notes"):
        moving = set(ids)
        rows = [document.get(Note, note_id) for note_id in ids]
        siblings = [note for note in notes_in(document, phase, lane) if note.id not in moving]
        target = len(siblings) if index is None else index
        if _stays(document, rows, siblings, phase, lane, target):
            return
        for note in rows:
            take_lane_colour(document, note, lane)
            note.phase, note.lane = phase, lane
        place(siblings, target, rows)


def _stays(
    document: Document, rows: list[Note], siblings: list[Note], phase: str, lane: str, index: int
) -> bool:
    """Whether the notes are where they are going already; then ranks must not change either."""
    if any(note.phase != phase or note.lane != lane for note in rows):
        return False
    wanted = [*siblings[:index], *rows, *siblings[index:]]
    return [note.id for note in wanted] == [note.id for note in notes_in(document, phase, lane)]


def take_lane_colour(document: Document, note: Note, lane: str) -> None:
    """A note in its lane's own colour takes the colour of the lane that it goes to; a colour of the room's
    choice stays.
    """
    old, new = document.get(Lane, note.lane), document.get(Lane, lane)
    if old.id != new.id and note.colour == note_colour(old):
        note.colour = note_colour(new)


def move_on_free_lane(document: Document, note: str, phase: str, lane: str, x: float, y: float) -> None:
    """Put a note anywhere in a free lane; x and y in points from the cell's top left corner."""
    with document.edit("Move notes"):
        row = document.get(Note, note)
        take_lane_colour(document, row, lane)
        row.phase, row.lane, row.x, row.y = phase, lane, float(x), float(y)


def copy_notes(
    document: Document, ids: Sequence[str], phase: str, lane: str, index: int | None = None
) -> list[str]:
    """Put copies of notes in a cell, with channels and micro-goals; the ids of the copies in order."""
    with document.edit("Copy notes"):
        siblings = notes_in(document, phase, lane)
        copies = [_copy(document, document.get(Note, note_id), phase, lane) for note_id in ids]
        place(siblings, len(siblings) if index is None else index, copies)
    return [copy.id for copy in copies]


def _copy(document: Document, note: Note, phase: str, lane: str) -> Note:
    copy = document.add(Note, **{**note.values(), "id": "", "copied_from": note.id})
    take_lane_colour(document, copy, lane)
    copy.phase, copy.lane = phase, lane
    for table in COPIED_WITH_NOTE:
        for row in document.where(table, "note", note.id):
            document.add(table, **{**row.values(), "id": "", "note": copy.id})
    return copy


def recolour_notes(document: Document, ids: Iterable[str], colour: str) -> None:
    """Give notes a colour by its key, e.g. "yellow"."""
    with document.edit("Colour notes"):
        for note_id in ids:
            document.get(Note, note_id).colour = colour


def set_contact(document: Document, note: str, channel: str, means: str, contact: str | None = None) -> None:
    """Say through which channel and means a note is met. `channel` is a name; an unknown one is added.

    `contact` is the row to change; without it the note's first contact is meant. Both empty takes the
    contact away.
    """
    with document.edit("Set channel"):
        rows = document.where(Contact, "note", note)
        row = document.find(Contact, contact) or (rows[0] if rows else None)
        write_contact(document, note, row, channel_named(document, channel), clean_line(means, LINE))


def write_contact(
    document: Document, note: str, row: Contact | None, channel: str | None, means: str
) -> None:
    """Have a contact of a note, or a new one, say this; one that says nothing goes. Call inside an edit."""
    if channel is None and not means:
        if row is not None:
            document.remove(row)
    elif row is None:
        document.add(Contact, note=note, channel=channel, means=means)
    else:
        before = row.channel
        row.channel, row.means = channel, means
        _drop_beginning(document, before, channel)


def _drop_beginning(document: Document, before: str | None, now: str | None) -> None:
    """The channel "w" that was kept while "Website" was half typed goes, unless something uses it."""
    old, new = document.find(Channel, before or ""), document.find(Channel, now or "")
    if old is None or new is None or old.id == new.id or document.where(Contact, "channel", old.id):
        return
    if fold(new.name).startswith(fold(old.name)):
        document.remove(old)


def add_contact(document: Document, note: str, channel: str, means: str) -> str:
    """One more channel and means of a note; the id of the contact."""
    with document.edit("Set channel"):
        rows = document.where(Contact, "note", note)
        row = document.add(
            Contact, note=note, channel=channel_named(document, channel), means=clean_line(means, LINE)
        )
        place(rows, len(rows), [row])
    return row.id


def channel_named(document: Document, name: str) -> str | None:
    """The id of the channel with this name (upper and lower case alike), made where there is none; None for
    "".
    """
    name = clean_line(name, LINE)
    if not name:
        return None
    for channel in document.rows(Channel).values():
        if channel.name.casefold() == name.casefold():
            return channel.id
    with document.edit("Add channel"):
        others = document.ordered(Channel)
        channel = document.add(Channel, name=name)
        place(others, len(others), [channel])
    return channel.id


def vote(document: Document, note: str, count: int, vote_round: str | None = None, colour: str = "") -> None:
    """Set the number of dots of one colour on a note in a round; 0 takes them away."""
    with document.edit("Vote"):
        for row in document.where(Vote, "note", note):
            if row.round == vote_round and row.colour == colour:
                if count > 0:
                    row.count = count
                else:
                    document.remove(row)
                return
        if count > 0:
            document.add(Vote, note=note, round=vote_round, colour=colour, count=count)


def votes_of(document: Document, note: str) -> int:
    """All dots on a note."""
    return sum(row.count for row in document.where(Vote, "note", note))


def add_vote_round(document: Document, journey: str, title: str, dots: int) -> str:
    """Open a round of voting with so many dots a person; its id."""
    with document.edit("Add vote round"):
        others = document.where(VoteRound, "journey", journey)
        row = document.add(VoteRound, journey=journey, title=clean_line(title, LINE), dots=dots, is_open=1)
        place(others, len(others), [row])
    return row.id


def sorted_by_place(document: Document, ids: Iterable[str]) -> list[str]:
    """Note ids in reading order: by phase, lane, then rank."""

    def key(note: Note) -> tuple[tuple[float, str], ...]:
        return by_rank(document.get(Phase, note.phase)), by_rank(document.get(Lane, note.lane)), by_rank(note)

    return [note.id for note in sorted((document.get(Note, i) for i in ids), key=key)]
