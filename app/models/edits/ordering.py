"""Edits that put the notes of a lane in order."""

from collections.abc import Sequence
from itertools import pairwise

from app.models.board import Lane, Note
from app.models.document import Document, by_rank
from app.models.edits.notes import votes_of
from app.models.lane_kinds import KINDS
from app.models.rank import ranks_between

_ROW = 48.0  # points: notes whose tops differ less were meant to lie side by side


def sort_by_votes(document: Document, lane: str, phase: str | None = None) -> None:
    """Put the notes with most dots first, in one cell or in all of a lane; others keep their order.

    In a free lane notes leave the places where they were put.
    """
    with document.edit("Sort by votes"):
        for notes in _cells(document, lane, phase):
            _put_in_order(notes, sorted(notes, key=lambda note: -votes_of(document, note.id)))
            if KINDS[document.get(Lane, lane).kind].is_free:
                _let_flow(notes)


def tidy(document: Document, lane: str, phase: str | None = None) -> None:
    """Put the notes of a free lane in rows, in the order in which they are read where they lie now."""
    with document.edit("Tidy notes"):
        for notes in _cells(document, lane, phase):
            put = [note for note in notes if note.x is not None and note.y is not None]
            rest = [note for note in notes if note.x is None or note.y is None]
            if put:
                _put_in_order(notes, [*_as_read(put), *rest])
                _let_flow(notes)


def _cells(document: Document, lane: str, phase: str | None) -> list[list[Note]]:
    """The notes of a lane by phase, each cell in its order."""
    cells: dict[str, list[Note]] = {}
    for note in sorted(document.where(Note, "lane", lane), key=by_rank):
        if phase is None or note.phase == phase:
            cells.setdefault(note.phase, []).append(note)
    return list(cells.values())


def _as_read(notes: Sequence[Note]) -> list[Note]:
    """Row by row: a row is what lies about as high as its highest note."""
    rows: list[list[Note]] = []
    for note in sorted(notes, key=lambda note: (note.y or 0.0, note.x or 0.0)):
        if rows and (note.y or 0.0) - (rows[-1][0].y or 0.0) < _ROW:
            rows[-1].append(note)
        else:
            rows.append([note])
    return [note for row in rows for note in sorted(row, key=lambda note: note.x or 0.0)]


def _put_in_order(notes: list[Note], wanted: list[Note]) -> None:
    """Notes take each other's ranks; where two of those are equal, all get new ones."""
    if [note.id for note in wanted] == [note.id for note in notes]:
        return
    ranks = [note.rank for note in notes]
    if any(later <= earlier for earlier, later in pairwise(ranks)):
        ranks = ranks_between(None, None, len(notes))
    for note, rank in zip(wanted, ranks, strict=True):
        if note.rank != rank:
            note.rank = rank


def _let_flow(notes: list[Note]) -> None:
    for note in notes:
        if note.x is not None or note.y is not None:
            note.x = note.y = None
