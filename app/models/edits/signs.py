"""Edits of what stands on notes beside their words: dots, evidence, exit marks, authors, photos."""

from collections.abc import Iterable, Sequence
from typing import Any

from app.models.board import Lane, Note, Phase, Vote, VoteRound
from app.models.document import Document
from app.models.edits.notes import copy_notes, notes_in, set_fields, sorted_by_place
from app.models.edits.personas import keep_picture


def set_notes(document: Document, ids: Iterable[str], **fields: Any) -> None:
    """Write the same columns of several notes in one step, e.g. `evidence="heard"` or `is_exit=1`."""
    with document.edit("Edit note"):
        for note in ids:
            set_fields(document.get(Note, note), fields)


def add_dots(document: Document, ids: Iterable[str], step: int) -> None:
    """Put a dot on each of the notes, or take one off (`step` −1); steps in quick succession become one.

    A new dot counts in the round of the note's journey that is open. A note without dots stays as it is.
    """
    with document.edit("Vote", merge="dots"):
        for note in ids:
            if step > 0:
                _put_dot(document, note)
            else:
                _take_dot(document, note)


def _put_dot(document: Document, note: str) -> None:
    vote_round = _open_round(document, note)
    for row in document.where(Vote, "note", note):
        if row.round == vote_round and row.colour == "":
            row.count += 1
            return
    document.add(Vote, note=note, round=vote_round, count=1)


def _take_dot(document: Document, note: str) -> None:
    """Off the open round first; without one, off the last that has dots."""
    rows = [row for row in document.where(Vote, "note", note) if row.count > 0]
    vote_round = _open_round(document, note)
    row = next((row for row in rows if row.round == vote_round), rows[-1] if rows else None)
    if row is None:
        return
    if row.count > 1:
        row.count -= 1
    else:
        document.remove(row)


def _open_round(document: Document, note: str) -> str | None:
    journey = document.get(Phase, document.get(Note, note).phase).journey
    rounds = [row for row in document.where(VoteRound, "journey", journey) if row.is_open]
    return rounds[-1].id if rounds else None


def duplicate_notes(document: Document, ids: Sequence[str]) -> list[str]:
    """Put a copy right behind each note, in its own cell; the ids of the copies in reading order."""
    made: list[str] = []
    with document.edit("Copy notes"):
        for note_id in sorted_by_place(document, ids):
            note = document.get(Note, note_id)
            order = [each.id for each in notes_in(document, note.phase, note.lane)]
            copies = copy_notes(document, [note_id], note.phase, note.lane, order.index(note_id) + 1)
            for copy in (document.get(Note, each) for each in copies):
                if copy.x is not None and copy.y is not None:
                    copy.x, copy.y = copy.x + 16.0, copy.y + 16.0
            made += copies
    return made


def set_picture(document: Document, ids: Iterable[str], picture: tuple[str, str, bytes] | None) -> None:
    """Put a photo on notes: (SHA-256 in hex, media type, bytes) from the picture loader, or None for none."""
    with document.edit("Set photo"):
        key = None if picture is None else keep_picture(document, *picture)
        for note in ids:
            document.get(Note, note).picture = key


def authors_of(document: Document, journey: str) -> list[str]:
    """Who wrote notes on a journey, in the order of the alphabet."""
    lanes = {lane.id for lane in document.where(Lane, "journey", journey)}
    names = {note.author for note in document.rows(Note).values() if note.author and note.lane in lanes}
    return sorted(names, key=str.casefold)
