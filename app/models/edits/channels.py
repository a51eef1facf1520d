"""Edits of channels, which the whole workshop shares."""

from collections.abc import Iterable

from app.models.board import Channel, Contact
from app.models.columns import LINE
from app.models.document import Document, by_rank
from app.models.edits.notes import channel_named, write_contact
from app.models.edits.siblings import move_among
from app.models.folding import fold
from app.models.refusal import Refused
from app.models.text import clean_line


def add_channel(document: Document, name: str) -> str | None:
    """A channel that nothing goes through yet, or the one that is called so already; its id, None for ""."""
    with document.edit("Add channel"):
        return channel_named(document, name)


def rename_channel(document: Document, channel: str, name: str) -> None:
    """Spell a channel in another way. Where another one is called so already, both become one."""
    name = clean_line(name, LINE)
    if not name:
        return
    with document.edit("Rename channel"):
        twins = [
            row.id
            for row in document.rows(Channel).values()
            if row.id != channel and fold(row.name) == fold(name)
        ]
        merge_channels(document, channel, twins)
        document.get(Channel, channel).name = name


def merge_channels(document: Document, keep: str, others: Iterable[str]) -> None:
    """Let everything go through one channel that went through any of several; the others are gone.

    Where a note was met through two of them with the same means, that is one contact from now on.
    """
    with document.edit("Merge channels"):
        kept = document.get(Channel, keep)
        for other in dict.fromkeys(others):
            if other == keep:
                continue
            for contact in document.where(Contact, "channel", other):
                contact.channel = kept.id
                if _has_twin(document, contact):
                    document.remove(contact)
            document.remove(document.get(Channel, other))


def set_contacts(
    document: Document, notes: Iterable[str], channel: str | None = None, means: str | None = None
) -> None:
    """Write the channel, the means or both of the first contact of each note; None leaves what is there.

    `channel` is a name; an unknown one is added. Where a note says the same in another of its contacts, the
    two become one.
    """
    with document.edit("Set channel"):
        named = channel_named(document, channel or "")
        words = clean_line(means or "", LINE)
        for note, row in first_contacts(document, notes).items():
            before = (row.channel, row.means) if row is not None else (None, "")
            now = (before[0] if channel is None else named, before[1] if means is None else words)
            if now == before:
                continue
            write_contact(document, note, row, *now)
            if row is not None and any(now) and _has_twin(document, row):
                document.remove(row)


def first_contacts(document: Document, notes: Iterable[str]) -> dict[str, Contact | None]:
    """Of each note the contact that goes before its others: thousands of notes are read in one go."""
    found: dict[str, Contact | None] = dict.fromkeys(notes)
    for row in document.rows(Contact).values():
        if row.note in found:
            first = found[row.note]
            if first is None or by_rank(row) < by_rank(first):
                found[row.note] = row
    return found


def _has_twin(document: Document, contact: Contact) -> bool:
    """Whether the note says the same already, or says more: the channel with a means."""
    others = [row for row in document.where(Contact, "note", contact.note) if row.id != contact.id]
    return any(
        row.channel == contact.channel and (not contact.means or fold(row.means) == fold(contact.means))
        for row in others
    )


def move_channel(document: Document, channel: str, index: int) -> None:
    """Put a channel at another place in lists and in the matrix."""
    with document.edit("Move channel"):
        move_among(document.ordered(Channel), document.get(Channel, channel), index)


def delete_channel(document: Document, channel: str) -> None:
    """Take a channel away that nothing goes through. Raises Refused for one that is in use."""
    used = len(document.where(Contact, "channel", channel))
    if used:
        raise Refused("channel_in_use", name=document.get(Channel, channel).name, count=used)
    with document.edit("Delete channel"):
        document.remove(document.get(Channel, channel))
