"""CSV out: the notes of one journey, a row each, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from app.exports.replacing import replacing
from app.models.board import Channel, Contact, Journey, Lane, Note
from app.models.document import Document
from app.models.edits.lanes import lanes_of
from app.models.edits.notes import notes_in, votes_of
from app.models.edits.phases import phases_of
from app.models.lane_kinds import KINDS
from app.models.note_columns import COLUMNS, defuse
from app.models.refusal import Refused
from app.models.text import clean_line
from app.models.under_way import look
from app.models.words import word


def csv_text(document: Document, journey: Journey, separator: str = ",", language: str = "nl") -> str:
    """The header and the notes by phase, lane and place. A lane without a title goes by its kind."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=separator, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([defuse(cell) for cell in row] for row in _rows(document, journey, language))
    return written.getvalue()


def write_csv(
    document: Document, path: Path, *, language: str | None = None, journey: str | None = None
) -> None:
    """Write a journey, the first one unless its id is given, as UTF-8 with a mark that spreadsheets look for.

    Commas; for "nl" semicolons, because a Dutch spreadsheet takes the comma for a decimal. Raises Refused.
    """
    row = document.get(Journey, journey) if journey else next(iter(document.ordered(Journey)), None)
    if row is None:
        raise Refused("nothing_to_export")
    text = csv_text(document, row, ";" if language == "nl" else ",", language or "nl")
    with replacing(path) as part:
        part.write_text(text, encoding="utf-8-sig", newline="")


def _rows(document: Document, journey: Journey, language: str) -> Iterator[list[str]]:
    lanes = lanes_of(document, journey.id)
    for phase in phases_of(document, journey.id):
        for lane in lanes:
            look()
            for note in notes_in(document, phase.id, lane.id):
                yield _row(document, phase.name, lane, note, language)


def _row(document: Document, phase: str, lane: Lane, note: Note, language: str) -> list[str]:
    contacts = [_contact(document, contact) for contact in document.where(Contact, "note", note.id)]
    votes = votes_of(document, note.id)
    cells = {
        "phase": phase,
        "lane": lane.title or word(KINDS[lane.kind].word, language),
        "text": note.text,
        "colour": note.colour,
        "channel": "\n".join(channel for channel, _ in contacts),
        "means": "\n".join(means for _, means in contacts),
        "author": note.author,
        "evidence": note.evidence,
        "votes": str(votes) if votes else "",
    }
    return [cells[column] for column in COLUMNS]


def _contact(document: Document, contact: Contact) -> tuple[str, str]:
    channel = document.find(Channel, contact.channel)
    return clean_line(channel.name, 300) if channel else "", clean_line(contact.means, 300)
