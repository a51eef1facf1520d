"""Rows in and out of a database of a known format, as plain SQL."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache
from operator import itemgetter

from app.models.row import Values
from app.models.schema import FORMAT
from app.storage import formats
from app.storage.formats import Rows

ROW_LIMIT = 500_000  # rows in one document


def counted(connection: sqlite3.Connection, version: int) -> int:
    """How many rows all tables have together."""
    return sum(
        int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
        for table in formats.columns(version)
    )


def read_tables(connection: sqlite3.Connection, version: int = FORMAT) -> Rows:
    """All rows by table and id, without `meta`. Raises sqlite3.DatabaseError where an id is there twice."""
    rows: Rows = {}
    for table, columns in formats.columns(version).items():
        if table == "meta":
            continue
        names = ", ".join(f'"{name}"' for name in columns)
        found = connection.execute(f'SELECT {names} FROM "{table}" NOT INDEXED').fetchall()
        place = columns.index("id")
        rows[table] = {row[place]: dict(zip(columns, row, strict=True)) for row in found}
        if len(rows[table]) != len(found):
            raise sqlite3.DatabaseError(f"{table}: an id is there twice")
    return rows


def insert_tables(connection: sqlite3.Connection, rows: Mapping[str, Mapping[str, Values]]) -> None:
    """Put rows of the current format into empty tables, by id: the same rows give the same pages."""
    for table, by_id in rows.items():
        if by_id:
            pick = itemgetter(*formats.columns(FORMAT)[table])
            connection.executemany(_insert(table), [pick(by_id[row_id]) for row_id in sorted(by_id)])


def write_rows(connection: sqlite3.Connection, table: str, rows: Iterable[Values]) -> None:
    """Add rows, or give those that are there new values."""
    pick = itemgetter(*formats.columns(FORMAT)[table])
    connection.executemany(_upsert(table), [pick(values) for values in rows])


def delete_rows(connection: sqlite3.Connection, table: str, ids: Iterable[str]) -> None:
    """Take rows out."""
    connection.executemany(f'DELETE FROM "{table}" WHERE id = ?', [(row_id,) for row_id in ids])


@cache
def _insert(table: str) -> str:
    columns = formats.columns(FORMAT)[table]
    names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
    return f'INSERT INTO "{table}" ({names}) VALUES ({marks})'


@cache
def _upsert(table: str) -> str:
    changed = ", ".join(
        f'"{name}" = excluded."{name}"' for name in formats.columns(FORMAT)[table] if name != "id"
    )
    return f"{_insert(table)} ON CONFLICT (id) DO UPDATE SET {changed}"
