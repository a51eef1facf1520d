"""Edits of the workshop itself: what it is about, and its named snapshots."""

from typing import Any

from app.models.board import Workshop
from app.models.columns import LINE
from app.models.document import Document, now
from app.models.edits.notes import set_fields
from app.models.packing import pack, unpack
from app.models.people import Snapshot
from app.models.tables import BY_NAME, TABLES, name_of
from app.models.text import clean_line

# What a snapshot leaves out: pictures never change and stay in the file, and snapshots don't hold each other.
NOT_IN_SNAPSHOT = ("picture", "snapshot")


def workshop_of(document: Document) -> Workshop | None:
    """The one workshop row, or None in a document that is still empty."""
    return next(iter(document.rows(Workshop).values()), None)


def set_workshop(document: Document, **fields: Any) -> None:
    """Write fields of the workshop, e.g. `title="…", date="2026-11-21"`."""
    with document.edit("Edit workshop"):
        workshop = workshop_of(document) or document.add(Workshop)
        set_fields(workshop, fields)


def take_snapshot(document: Document, name: str, kind: str = "hand") -> str:
    """Keep the rows of this moment under a name; the id of the snapshot."""
    rows = {table: by_id for table, by_id in document.saved().items() if table not in NOT_IN_SNAPSHOT}
    with document.edit("Take snapshot"):
        return document.add(
            Snapshot, name=clean_line(name, LINE), kind=kind, time=now(), content=pack(rows)
        ).id


def restore_snapshot(document: Document, snapshot: str) -> None:
    """Make the rows what they were at a snapshot, as one step that can be undone. Raises ValueError if it
    can't be read.
    """
    wanted = unpack(document.get(Snapshot, snapshot).content)
    with document.edit("Restore snapshot"):
        for table in reversed(TABLES):
            name = name_of(table)
            if name not in NOT_IN_SNAPSHOT:
                for row in list(document.rows(table).values()):
                    if row.id not in wanted.get(name, {}):
                        document.remove(row)
        for table in TABLES:
            name = name_of(table)
            for row_id, values in wanted.get(name, {}).items():
                _put(document, name, row_id, values)


def _put(document: Document, name: str, row_id: str, values: dict[str, Any]) -> None:
    row = document.find(BY_NAME[name], row_id)
    if row is None:
        document.add(BY_NAME[name], **values)
        return
    for column, value in values.items():
        if column != "id" and getattr(row, column) != value:
            setattr(row, column, value)
