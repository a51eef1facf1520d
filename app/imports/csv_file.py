"""CSV in: a list of notes with a header; see `app/models/note_columns.py` for the columns.

Separated by commas, semicolons or tabs, whichever makes sense of the header. Columns may stand in any order,
in English or Dutch; "text" alone is enough.
"""

import csv
import io
from collections.abc import Iterator
from itertools import zip_longest

from app.imports.note_list import MOST_ROWS, Line, NoteList
from app.imports.outcome import Reading
from app.imports.source import decode
from app.models.board import EVIDENCE
from app.models.columns import LINE, PARAGRAPH
from app.models.note_columns import COLUMNS, restore_cell
from app.models.refusal import Refused
from app.models.text import clean, clean_line
from app.models.under_way import tell
from app.models.words import word, words

SEPARATORS = ",;\t"
LONGEST_CELL = 131_072  # characters; the csv module's own limit
MOST_VOTES = 1_000_000
MOST_EMPTY = 1_100_000  # rows; a spreadsheet may save all it has

DUTCH = {
    "fase": "phase",
    "baan": "lane",
    "rij": "lane",
    "tekst": "text",
    "kleur": "colour",
    "kanaal": "channel",
    "middel": "means",
    "auteur": "author",
    "bewijs": "evidence",
    "stemmen": "votes",
}
NAMES = {**DUTCH, **{column: column for column in COLUMNS}, "color": "colour"}

Cells = dict[str, str]  # column → cell as it was before it was defused


def read_csv(content: bytes) -> NoteList:
    """The notes of a CSV file. Raises Refused, naming the first row that cannot be read."""
    text = decode(content)
    separator = _separator(text)
    rows = _rows(text, separator)
    header = next(rows, (0, []))[1]
    columns = [NAMES.get(_name(cell), "") for cell in header]
    _check_columns(columns)
    notes = NoteList()
    notes.reading.unused_columns = tuple(
        cell for cell, column in zip(header, columns, strict=True) if not column and cell.strip()
    )
    last = text.count("\n")
    for number, row in rows:
        tell(number, last)
        if len(row) > len(columns) and any(cell.strip() for cell in row[len(columns) :]):
            raise Refused("row_too_wide", row=number)
        cells = {column: restore_cell(cell) for column, cell in zip(columns, row, strict=False) if column}
        line = _line(cells, number, notes.reading)
        if line is None:
            notes.reading.skipped += 1
            if notes.reading.skipped > MOST_EMPTY:
                raise Refused("too_many_rows", limit=MOST_ROWS)
        elif len(notes.lines) == MOST_ROWS:
            raise Refused("too_many_rows", limit=MOST_ROWS)
        else:
            notes.lines.append(line)
    return notes


# The header


def has_header(text: str) -> bool:
    """Whether the first row names a column for the text of notes."""
    start = io.StringIO(text, newline="").readline().strip("\r\n")
    return "text" in (NAMES.get(_name(cell.strip('" '))) for cell in start.split(_separator(text)))


def _name(cell: str) -> str:
    return restore_cell(clean_line(cell, LINE)).casefold()


def _separator(text: str) -> str:
    """The one that finds most known columns in the first row."""
    start = io.StringIO(text, newline="").readline().strip("\r\n")

    def known(separator: str) -> int:
        return sum(_name(cell.strip('" ')) in NAMES for cell in start.split(separator))

    return max(SEPARATORS, key=known)


def _check_columns(columns: list[str]) -> None:
    if "text" not in columns:
        raise Refused("no_header")
    twice = next((column for column in columns if column and columns.count(column) > 1), None)
    if twice:
        raise Refused("column_twice", column=twice)


# The rows


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Every row with its number as a spreadsheet counts them; wholly empty lines are left out."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    while True:
        number += 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            if "field limit" in str(problem):
                raise Refused("cell_too_long", row=number, limit=LONGEST_CELL) from problem
            raise Refused("row_broken", row=number) from problem
        if row:
            yield number, row


def _line(cells: Cells, number: int, reading: Reading) -> Line | None:
    """The note of a row; None where there is nothing beside phase, lane and evidence."""
    if not any(cells.get(name, "").strip() for name in COLUMNS if name not in ("phase", "lane", "evidence")):
        return None
    channels = (_one_line(name, reading) for name in cells.get("channel", "").split("\n"))
    means = (_one_line(name, reading) for name in cells.get("means", "").split("\n"))
    return Line(
        text=_cut(clean(cells.get("text", ""), LONGEST_CELL), PARAGRAPH, reading),
        phase=_one_line(cells.get("phase", ""), reading),
        lane=_one_line(cells.get("lane", ""), reading),
        colour=_choice(cells, "colour", number, reading),
        contacts=tuple(pair for pair in zip_longest(channels, means, fillvalue="") if any(pair)),
        author=_one_line(cells.get("author", ""), reading),
        evidence=_choice(cells, "evidence", number, reading) or EVIDENCE[0],
        votes=_votes(cells.get("votes", ""), number, reading),
    )


def _one_line(cell: str, reading: Reading) -> str:
    return _cut(clean_line(cell, LONGEST_CELL), LINE, reading)


def _cut(text: str, limit: int, reading: Reading) -> str:
    if len(text) <= limit:
        return text
    reading.cut += 1
    return clean(text, limit)


def _choice(cells: Cells, column: str, number: int, reading: Reading) -> str:
    """The key of a colour or of evidence, by key or word in either language; "" where it is none."""
    cell = clean_line(cells.get(column, ""), LINE)
    if not cell:
        return ""
    found = _CHOICES[column].get(cell.casefold(), "")
    if not found:
        reading.note_odd(number, cell)
    return found


def _votes(cell: str, number: int, reading: Reading) -> int:
    """A whole number of dots; spreadsheets may write it as 3.0 or 3,0."""
    cell = cell.strip()
    whole, _, rest = cell.replace(",", ".").partition(".")
    if whole.isascii() and whole.isdigit() and not rest.strip("0") and int(whole[:12]) <= MOST_VOTES:
        return int(whole[:12])
    if cell:
        reading.note_odd(number, cell)
    return 0


def _by_word(section: str) -> dict[str, str]:
    keys = [key.partition(".")[2] for key in words("en") if key.startswith(f"{section}.")]
    spelled = {
        word(f"{section}.{key}", language).casefold(): key for key in keys for language in ("nl", "en")
    }
    return {**spelled, **{key: key for key in keys}}


_CHOICES = {"colour": _by_word("colour"), "evidence": _by_word("evidence_level")}
