"""Edits of the workshop itself: what it is about, and its named snapshots."""

from typing import Any

from app.models.board import Picture, Workshop
from app.models.columns import LINE
from app.models.document import Document, now
from app.models.edits.notes import set_fields
from app.models.packing import pack, unpack
from app.models.people import Snapshot
from app.models.plain_rows import Rows
from app.models.tables import BY_NAME, TABLES, name_of, references_of
from app.models.text import clean_line

# What a snapshot leaves out: pictures never change and stay in the file, and snapshots don't hold each other.
NOT_IN_SNAPSHOT = ("picture", "snapshot")

# Of the snapshots that nobody asked for: three sessions, each with its start and end. Each holds all rows, so
# on a large board they are fewer; the newest two stay whatever their size.
AUTOMATIC_KEPT = 6
AUTOMATIC_BYTES = 4 * 1024 * 1024


def workshop_of(document: Document) -> Workshop | None:
    """The one workshop row, or None in a document that is still empty."""
    return next(iter(document.rows(Workshop).values()), None)


def set_workshop(document: Document, **fields: Any) -> None:
    """Write fields of the workshop, e.g. `title="…", date="2026-11-21"`."""
    with document.edit("Edit workshop"):
        workshop = workshop_of(document) or document.add(Workshop)
        set_fields(workshop, fields)


def lock_board(document: Document, locked: bool) -> None:
    """Lock phases and lanes so that nobody drags them by accident, or unlock them."""
    with document.edit("Lock phases and lanes" if locked else "Unlock phases and lanes"):
        set_workshop(document, locked=int(locked))


def take_snapshot(
    document: Document, name: str, kind: str = "hand", rows: Rows | None = None, time: str = ""
) -> str:
    """Keep the rows of this moment (or these `rows`, of that `time`) under a name; the id of the snapshot.

    It stands beside history: undo, or going back to an earlier step, never takes a snapshot away. Of the
    automatic kinds "start" and "end" only the newest stay. Raises ValueError where the rows are too large.
    """
    return keep_snapshot(document, name, kind, packed(document.saved() if rows is None else rows), time)


def packed(rows: Rows) -> bytes:
    """What a snapshot of these rows holds. It reads nothing else, so a worker may do it.

    Raises ValueError where the rows are too large.
    """
    return pack({table: by_id for table, by_id in rows.items() if table not in NOT_IN_SNAPSHOT})


def keep_snapshot(document: Document, name: str, kind: str, content: bytes, time: str = "") -> str:
    """Keep rows that were `packed` already, as `take_snapshot` does; the id of the snapshot."""
    with document.edit("Take snapshot", recorded=False):
        made = document.add(
            Snapshot, name=clean_line(name, LINE), kind=kind, time=time or now(), content=content
        )
        if kind != "hand":
            _thin(document)
    return made.id


def delete_snapshot(document: Document, snapshot: str) -> None:
    """Take a snapshot away for good: it stands beside history, so undo does not bring it back."""
    with document.edit("Delete snapshot", recorded=False):
        document.remove(document.get(Snapshot, snapshot))


def snapshots_of(document: Document) -> list[Snapshot]:
    """All snapshots, newest first."""
    rows = document.rows(Snapshot).values()
    return sorted(rows, key=lambda row: (row.time, row.kind == "end", row.id), reverse=True)


def _thin(document: Document) -> None:
    """Take away the oldest automatic snapshots; those made by hand stay."""
    size = 0
    for count, row in enumerate(row for row in snapshots_of(document) if row.kind != "hand"):
        size += len(row.content)
        if count >= AUTOMATIC_KEPT or (count >= 2 and size > AUTOMATIC_BYTES):
            document.remove(row)


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
            pictures = [c.name for c in references_of(table) if c.references == "picture"]
            for row_id, values in wanted.get(name_of(table), {}).items():
                gone = {c: None for c in pictures if document.find(Picture, values[c]) is None}
                _put(document, name_of(table), row_id, {**values, **gone})


def _put(document: Document, name: str, row_id: str, values: dict[str, Any]) -> None:
    row = document.find(BY_NAME[name], row_id)
    if row is None:
        document.add(BY_NAME[name], **values)
        return
    for column, value in values.items():
        if column != "id" and getattr(row, column) != value:
            setattr(row, column, value)
