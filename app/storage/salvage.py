"""What can still be read of a damaged file becomes the rows of a new workshop. The file itself is only read.

Rows are taken from the pages one by one, and only those that a sound file might hold. Where what a note hangs
on was lost, an empty phase, lane or journey takes its place: the words of the room come first.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.models.row import Values
from app.models.schema import FORMAT
from app.models.tables import BY_NAME, TABLES, Column, columns_of, name_of, references_of
from app.models.text import clean
from app.models.validation import InvalidRow, validate
from app.storage import files, formats
from app.storage.formats import Rows
from app.storage.gate import LARGEST
from app.storage.inspection import inspect
from app.storage.opened import Opened
from app.storage.opening import create
from app.storage.pages import Pages, Record
from app.storage.problems import FileRefused, Notice, cannot_read

_MADE = ("phase", "lane", "journey")  # made anew, empty, where rows point at one that was lost


@dataclass(frozen=True, slots=True)
class Salvaged:
    """Rows that a file may hold, how many were read, how many fitted nowhere, and how many were made."""

    rows: Rows
    read: int
    lost: int
    made: int

    @property
    def notes(self) -> int:
        """How many notes there are."""
        return len(self.rows["note"])


def salvage(path: Path) -> Salvaged:
    """Read what can be read. Raises FileRefused where that is nothing."""
    pages = Pages(_content(path))
    rows, read, doubtful = _sorted_out(pages)
    _take_doubtful(rows, doubtful)
    made = _make_lost(rows)
    _drop_loose(rows)
    if not any(rows[name] for name in ("note", "persona", "phase")):
        raise FileRefused("nothing_salvaged", name=path.name)
    inspect(rows)
    kept = sum(map(len, rows.values())) - made
    return Salvaged(rows, read, read - kept, made)


def salvage_to(path: Path, target: Path, home: Path | None = None) -> Opened:
    """A new workshop at `target` with what can be read of the file at `path`. Raises FileRefused."""
    found = salvage(path)
    opened = create(target, home, found.rows)
    opened.notices.append(Notice("salvaged", name=path.name, count=found.notes, copy=opened.path.name))
    return opened


def _content(path: Path) -> bytes:
    try:
        if not files.is_regular(path):
            raise FileRefused("not_a_file", name=path.name)
        if files.status(path).st_size > LARGEST:
            raise FileRefused("too_large", name=path.name, size=LARGEST // (1024 * 1024))
        return b"".join(files.pieces(path))
    except OSError as problem:
        raise cannot_read(problem, path) from problem


# Which table a row is of


def _sorted_out(pages: Pages) -> tuple[Rows, int, list[list[tuple[str, Values]]]]:
    """The rows by table; how many there were; and those that may be of several tables, with all of these."""
    owners = _owners(pages)
    rows: Rows = {name: {} for name in BY_NAME}
    doubtful: list[list[tuple[str, Values]]] = []
    read = 0
    for page, record in pages.records():
        names = [owners[page]] if page in owners else list(BY_NAME)
        fitting = [(name, row) for name in names if (row := _row(name, record)) is not None]
        read += bool(fitting)
        if len(fitting) == 1:
            name, row = fitting[0]
            rows[name].setdefault(row["id"], row)
        elif fitting:
            doubtful.append(fitting)
    return rows, read, doubtful


def _owners(pages: Pages) -> dict[int, str]:
    """Page → table, as far as the catalogue and the pages between can be read."""
    owners: dict[int, str] = {}
    for _, record in pages.records():
        if len(record) == 5 and record[0] == "table" and record[1] in BY_NAME and type(record[3]) is int:
            owners |= dict.fromkeys(pages.leaves(record[3]), str(record[1]))
    return owners


def _row(name: str, record: Record) -> Values | None:
    """The record as a row of a table, if it may be one; references are looked at later."""
    columns = formats.columns(FORMAT)[name]
    if len(record) != len(columns):
        return None
    values: Values = dict(zip(columns, record, strict=True))
    for column in columns_of(BY_NAME[name]):
        values[column.name] = _fitted(column, values[column.name])
    try:
        validate(BY_NAME[name], values, lambda table, row_id: True)
    except InvalidRow:
        return None
    return values


def _fitted(column: Column, value: object) -> object:
    """A value as the column has it in memory: whole numbers are kept small in the file, also of a REAL."""
    if column.kind == "REAL" and type(value) is int:
        return float(value)
    if column.kind == "TEXT" and isinstance(value, str) and not column.references and not column.primary:
        return clean(value, len(value) if column.limit is None else column.limit)
    return value


def _take_doubtful(rows: Rows, doubtful: list[list[tuple[str, Values]]]) -> None:
    """Of several tables it is the one whose references lead to most rows; else the first."""
    for fitting in doubtful:
        name, row = max(fitting, key=lambda each: _leads(rows, *each))
        rows[name].setdefault(row["id"], row)


def _leads(rows: Rows, name: str, row: Values) -> int:
    return sum(row[c.name] in rows[c.references or ""] for c in references_of(BY_NAME[name]))


# What was lost between them


def _make_lost(rows: Rows) -> int:
    """Make what notes need and what is gone; how many rows."""
    made = 0
    for name in _MADE:
        for row_id, wanted in _wanted(rows, name).items():
            rows[name][row_id] = _made(rows, name, row_id, wanted)
            made += 1
    return made


def _wanted(rows: Rows, target: str) -> Mapping[str, list[Values]]:
    """The ids in a table that rows point at and that are not there, each with the rows that do."""
    wanted: defaultdict[str, list[Values]] = defaultdict(list)
    for table in TABLES:
        for column in references_of(table):
            if column.references == target and not column.nullable and name_of(table) in (*_MADE, "note"):
                for row in rows[name_of(table)].values():
                    if row[column.name] not in rows[target]:
                        wanted[row[column.name]].append(row)
    return wanted


def _made(rows: Rows, name: str, row_id: str, wanted: list[Values]) -> Values:
    row = {**BY_NAME[name].defaults(), "id": row_id, "rank": float(len(rows[name]))}
    if name == "journey":
        return row
    beside, other = ("lane", "lane") if name == "phase" else ("phase", "phase")
    near = (rows[other].get(each.get(beside, "")) for each in wanted)
    known = next((each["journey"] for each in near if each is not None), None)
    return {**row, "journey": known or next(iter(rows["journey"]), "salvaged")}


def _drop_loose(rows: Rows) -> None:
    """Take out what points nowhere, or at two journeys, until nothing does."""
    while loose := list(_loose(rows)):
        for name, row_id in loose:
            rows[name].pop(row_id, None)


def _loose(rows: Rows) -> Iterator[tuple[str, str]]:
    for table in TABLES:
        name = name_of(table)
        for row_id, row in list(rows[name].items()):
            for column in references_of(table):
                value = row[column.name]
                if value is None or value in rows[column.references or ""]:
                    continue
                if column.nullable:
                    row[column.name] = None
                else:
                    yield name, row_id
                    break
            else:
                if not _is_on_one_journey(rows, name, row):
                    yield name, row_id


def _is_on_one_journey(rows: Rows, name: str, row: Values) -> bool:
    """A note whose phase and lane stand on two boards would be on neither; a stop goes the same way."""
    if name == "note":
        return _journey(rows, "phase", row["phase"]) == _journey(rows, "lane", row["lane"])
    if name == "stage":
        return all(_journey(rows, "phase", row[end]) == row["journey"] for end in ("from_phase", "to_phase"))
    if name == "stop":
        phase = rows["note"][row["note"]]["phase"]
        return _journey(rows, "route", row["route"]) == _journey(rows, "phase", phase)
    return True


def _journey(rows: Rows, table: str, row_id: str) -> str | None:
    row = rows[table].get(row_id)
    return None if row is None else str(row["journey"])
