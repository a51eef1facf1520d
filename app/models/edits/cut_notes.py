"""Notes that were cut and are pasted on the same board: the very notes again, with all that hung on them."""

from collections.abc import Mapping, Sequence

from app.models.board import Lane, Note
from app.models.change import Key, Pair
from app.models.document import Document
from app.models.edits.notes import notes_in
from app.models.lane_kinds import note_colour
from app.models.rank import place
from app.models.row import Row, Values
from app.models.tables import BY_NAME, TABLES, name_of, references_of


def are_gone(document: Document, ids: Sequence[str]) -> bool:
    """Whether none of these notes is there: an undo may have brought them back."""
    return bool(ids) and all(document.find(Note, note) is None for note in ids)


def put_back(
    document: Document, gone: Mapping[Key, Pair], ids: Sequence[str], phase: str, lane: str, index: int
) -> list[str]:
    """Undo what `delete_notes` did to the rows in `gone`, with the notes in this cell instead of their own.

    What hung on them comes back as far as what it points at is still there: stops, dots, scores.
    """
    with document.edit("Paste notes"):
        siblings = notes_in(document, phase, lane)
        for table in TABLES:
            for (name, row_id), (before, after) in gone.items():
                if name == name_of(table) and before is not None:
                    values = _in_cell(document, before, phase, lane) if table is Note else before
                    _restore(document, table, row_id, values, after)
        notes = [row for note in ids if (row := document.find(Note, note)) is not None]
        place(siblings, index, notes)
    return [note.id for note in notes]


def _in_cell(document: Document, values: Values, phase: str, lane: str) -> Values:
    """A note in its lane's own colour takes that of the lane that it comes to."""
    old, colour = document.find(Lane, values["lane"]), values["colour"]
    if old is not None and old.id != lane and colour == note_colour(old):
        colour = note_colour(document.get(Lane, lane))
    return {**values, "phase": phase, "lane": lane, "colour": colour}


def _restore(document: Document, table: type[Row], row_id: str, values: Values, after: Values | None) -> None:
    """Add a row that was removed, or give one that was changed its columns again."""
    known, missing = dict(values), False
    for column in references_of(table):
        target = known.get(column.name)
        if target is not None and document.find(BY_NAME[column.references or ""], target) is None:
            known[column.name] = None
            missing = missing or not column.nullable
    row = document.find(table, row_id)
    if after is None:
        if row is None and not missing:
            document.add(table, **known)
    elif row is not None:
        for name, value in known.items():
            if getattr(row, name) == after[name]:  # and nobody wrote something else there since
                setattr(row, name, value)
