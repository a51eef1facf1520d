"""Rows as plain JSON values and back: what JSON files and snapshots hold.

Out: every row has its id, columns equal to their default are left out, bytes are `{"base64": …}`. In: nothing
is believed; the first thing that is wrong is refused by name.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.models.refusal import Refused
from app.models.row import Row, Values
from app.models.tables import BY_NAME, TABLES, Column, columns_of, name_of, references_of
from app.models.text import clean
from app.models.under_way import each

Rows = dict[str, dict[str, Values]]  # table → id → values

_ID = re.compile("[0-9a-z-]{1,40}")
_PICTURE_ID = re.compile("[0-9a-f]{64}")
_LOOSE = "copied_from"  # points at a row that may be gone


@dataclass(slots=True)
class RowsRead:
    """The rows that plain values stood for, and how many texts had to be cut to fit."""

    rows: Rows = field(default_factory=dict)
    cut: int = 0


def plain_tables(rows: Mapping[str, Mapping[str, Values]]) -> dict[str, list[dict[str, Any]]]:
    """All rows, tables in the order of the schema, rows by rank and then id: the same for the same rows."""
    found = {}
    for table in TABLES:
        ordered = sorted(
            rows.get(name_of(table), {}).values(), key=lambda row: (row.get("rank", 0.0), row["id"])
        )
        if ordered:
            found[name_of(table)] = [_plain_row(table, values) for values in each(ordered)]
    return found


def _plain_row(table: type[Row], values: Values) -> dict[str, Any]:
    row: dict[str, Any] = {"id": values["id"]}
    for name, default in table.defaults().items():
        value = values[name]
        if name != "id" and value != default:
            row[name] = (
                {"base64": base64.b64encode(value).decode("ascii")} if isinstance(value, bytes) else value
            )
    return row


def read_tables(plain: Any, elsewhere: Iterable[str] = ()) -> RowsRead:
    """The rows of `plain_tables` again, from a source that is not trusted. Raises Refused.

    References into the tables named in `elsewhere` are not looked up.
    """
    if not isinstance(plain, dict):
        raise Refused("rows_no_tables")
    read = RowsRead({name: {} for name in BY_NAME})
    for name, entries in plain.items():
        if name not in BY_NAME:
            raise Refused("rows_unknown_table", table=name)
        if not isinstance(entries, list):
            raise Refused("rows_not_a_list", table=name)
        for number, entry in enumerate(each(entries), 1):
            values = _read_row(BY_NAME[name], entry, number, read)
            if values["id"] in read.rows[name]:
                raise Refused("rows_id_twice", table=name, id=values["id"])
            read.rows[name][values["id"]] = values
    _check_references(read.rows, frozenset(elsewhere))
    return read


def _read_row(table: type[Row], entry: Any, number: int, read: RowsRead) -> Values:
    name = name_of(table)
    if not isinstance(entry, dict):
        raise Refused("rows_not_a_row", table=name, number=number)
    row_id = entry.get("id")
    pattern = _PICTURE_ID if name == "picture" else _ID
    if not isinstance(row_id, str) or not pattern.fullmatch(row_id):
        raise Refused("rows_bad_id", table=name, number=number)
    values = table.defaults()
    unknown = next((column for column in entry if column not in values), None)
    if unknown is not None:
        raise Refused("rows_unknown_column", table=name, id=row_id, column=unknown)
    for column in columns_of(table):
        if column.name in entry:
            values[column.name] = _read_value(column, entry[column.name], name, row_id, read)
        elif column.least and not column.primary:
            raise Refused("rows_missing", table=name, id=row_id, column=column.name)
    return values


def _read_value(column: Column, value: Any, table: str, row_id: str, read: RowsRead) -> Any:
    where = {"table": table, "id": row_id, "column": column.name}
    if value is None:
        if column.nullable:
            return None
        raise Refused("rows_missing", **where)
    if column.kind == "TEXT":
        return _read_text(column, value, where, read)
    if column.kind == "BLOB":
        return _read_bytes(column, value, where)
    return _read_number(column, value, where)


def _read_text(column: Column, value: Any, where: dict[str, str], read: RowsRead) -> str:
    if not isinstance(value, str):
        raise Refused("rows_not_text", **where)
    if column.choices:
        if value not in column.choices:
            raise Refused("rows_not_a_choice", **where, value=value, choices=", ".join(column.choices))
        return value
    if column.references:
        return value  # looked up when all rows are there
    whole = clean(value, len(value))
    limit = column.limit or len(whole)
    if len(whole) > limit:
        read.cut += 1
        whole = clean(whole, limit)
    return whole


def _read_number(column: Column, value: Any, where: dict[str, str]) -> int | float:
    wanted = (int,) if column.kind == "INTEGER" else (int, float)
    if isinstance(value, bool) or not isinstance(value, wanted):
        raise Refused("rows_not_whole" if column.kind == "INTEGER" else "rows_not_a_number", **where)
    low, high = column.low, column.high
    if low is not None and high is not None and not low <= value <= high:  # false for NaN as well
        raise Refused("rows_out_of_range", **where, low=f"{low:g}", high=f"{high:g}")
    return value if column.kind == "INTEGER" else float(value) + 0.0  # −0 becomes 0, as it does in the file


def _read_bytes(column: Column, value: Any, where: dict[str, str]) -> bytes:
    text = value.get("base64") if isinstance(value, dict) and len(value) == 1 else None
    if not isinstance(text, str):
        raise Refused("rows_not_bytes", **where)
    if column.limit is not None and len(text) > column.limit * 4 // 3 + 4:
        raise Refused("rows_bytes_too_large", **where)
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Refused("rows_not_bytes", **where) from None


def _check_references(rows: Rows, elsewhere: frozenset[str]) -> None:
    for table in TABLES:
        for column in references_of(table):
            target = column.references or ""
            if target in elsewhere:
                continue
            there = rows[target]
            for row_id, values in rows[name_of(table)].items():
                value = values[column.name]
                if value not in there and not (value is None and column.nullable):
                    where = {"table": name_of(table), "id": row_id, "column": column.name}
                    raise Refused("rows_points_nowhere", **where, value=value, target=target)
    _check_journeys(rows)


# Two columns of a row that must lead to the same journey, each by the tables on the way.
_ONE_JOURNEY: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("note", ("phase", "journey"), ("lane", "journey")),
    ("stage", ("journey",), ("from_phase", "journey")),
    ("stage", ("journey",), ("to_phase", "journey")),
    ("stop", ("route", "journey"), ("note", "phase", "journey")),
)
_TABLE_OF = {"from_phase": "phase", "to_phase": "phase"}


def _check_journeys(rows: Rows) -> None:
    """A note whose phase and lane stand on two boards would be on neither."""
    for table, first, second in _ONE_JOURNEY:
        for row_id, values in rows[table].items():
            if _follow(rows, values, first) != _follow(rows, values, second):
                raise Refused("rows_two_journeys", table=table, id=row_id)


def _follow(rows: Rows, values: Values, way: tuple[str, ...]) -> str:
    for column in way[:-1]:
        values = rows[_TABLE_OF.get(column, column)][values[column]]
    return str(values[way[-1]])
