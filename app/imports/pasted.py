"""Text that is pasted or dropped on the board: lines, a table of a spreadsheet, or columns for phases."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import replace

from app.imports.csv_file import has_header, read_csv
from app.imports.note_list import add_notes as import_notes
from app.imports.note_list import journey_called
from app.models.board import Journey, Lane, Note, Phase
from app.models.columns import PARAGRAPH
from app.models.document import Document
from app.models.edits.notes import add_notes, paste_lines
from app.models.lane_kinds import KINDS
from app.models.text import clean
from app.models.words import word

Cell = tuple[str, str]  # phase and lane by id
_MARK = re.compile(r"[-*+•▪◦‣–—o·]?|\d{1,3}[.)]|[a-z][.)]")  # of a list, or nothing


def block_in(text: str) -> list[list[str]]:
    """The cells of a table without a header, as a spreadsheet copies them: as many in every row.

    Nothing where it is plain lines, also of a list whose marks stand before tabs.
    """
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    except csv.Error:
        return []
    while rows and not rows[-1]:
        rows.pop()
    if len({len(row) for row in rows}) != 1:
        return []
    columns = [[clean(cell, PARAGRAPH) for cell in column] for column in zip(*rows, strict=True)]
    while columns and all(_MARK.fullmatch(cell) for cell in columns[0]):
        columns.pop(0)
    return [list(row) for row in zip(*columns, strict=True)] if len(columns) > 1 else []


def paste_text(
    document: Document, text: str, cell: Cell, index: int | None, phases: Sequence[str]
) -> tuple[list[str], bool]:
    """Put text on the board as one step: the ids of the notes, and whether its columns went to phases.

    A table with a header goes where its rows say, and where they say nothing to the cell. Columns without
    one go to the cell and to the phases right of it, of which `phases` are all in sight; every line of
    anything else is a note in the cell. Raises Refused for a table that cannot be read.
    """
    if "\t" in text and has_header(text) and _is_found(document, cell):
        return _paste_table(document, text, cell), False
    rows = block_in(text)
    right = list(phases[phases.index(cell[0]) :]) if cell[0] in phases else [cell[0]]
    across = max((len(row) for row in rows), default=0)
    if not rows or across > len(right):
        return paste_lines(document, text, *cell, index), False
    made: list[str] = []
    with document.edit("Paste notes"):
        for number, phase in enumerate(right[:across]):
            texts = [row[number] for row in rows if number < len(row) and row[number]]
            made += add_notes(document, texts, phase, cell[1], None if number else index)
    return made, True


def _is_found(document: Document, cell: Cell) -> bool:
    """Whether a table would find the journey of the cell by its title."""
    journey = document.get(Journey, document.get(Phase, cell[0]).journey)
    return journey_called(document, journey.title) is journey


def _paste_table(document: Document, text: str, cell: Cell) -> list[str]:
    notes, lane = read_csv(text.encode()), document.get(Lane, cell[1])
    phase = document.get(Phase, cell[0])
    row = word(KINDS[lane.kind].word, "nl") if not lane.title else lane.title
    notes.lines[:] = [
        replace(line, phase=line.phase or phase.name, lane=line.lane or row) for line in notes.lines
    ]
    before = set(document.rows(Note))
    with document.edit("Paste notes"):
        import_notes(document, notes, document.get(Journey, phase.journey).title)
    return [note for note in document.rows(Note) if note not in before]
