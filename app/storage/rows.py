"""Rows in and out of a database of a known format, as plain SQL."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache
from operator import itemgetter
from typing import Any

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


def add_rows(connection: sqlite3.Connection, table: str, rows: Iterable[Values]) -> None:
    """Put rows into a table."""
    pick = itemgetter(*formats.columns(FORMAT)[table])
    connection.executemany(_insert(table), [pick(values) for values in rows])


def change_rows(connection: sqlite3.Connection, table: str, pairs: Iterable[tuple[Values, Values]]) -> None:
    """Give rows of a table new values in the columns that differ, and touch nothing else.

    Each pair is the whole row and what differs. Raises sqlite3.IntegrityError where a row is not there.
    """
    by_columns: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    for whole, differing in pairs:
        values = (*differing.values(), whole["id"])
        by_columns.setdefault(tuple(differing), []).append(values)
    for columns, changed in by_columns.items():
        found = connection.executemany(_update(table, columns), changed)
        if found.rowcount != len(changed):
            raise sqlite3.IntegrityError(f"{table}: a row that changed is not there")


def delete_rows(connection: sqlite3.Connection, table: str, ids: Iterable[str]) -> None:
    """Take rows out."""
    connection.executemany(f'DELETE FROM "{table}" WHERE id = ?', [(row_id,) for row_id in ids])


@cache
def _insert(table: str) -> str:
    columns = formats.columns(FORMAT)[table]
    names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
    return f'INSERT INTO "{table}" ({names}) VALUES ({marks})'


@cache
def _update(table: str, columns: tuple[str, ...]) -> str:
    known = formats.columns(FORMAT)[table]
    changed = ", ".join(f'"{known[known.index(name)]}" = ?' for name in columns)
    return f'UPDATE "{table}" SET {changed} WHERE id = ?'
