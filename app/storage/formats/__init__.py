"""Every released format: the exact CREATE text of its files, and how its rows become rows of the next one.

The texts stay for ever. An upgrade is a pure function on rows; no file and no SQL has a part in it.
"""

import sqlite3
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from app.models.row import Values
from app.models.schema import FORMAT

Rows = dict[str, dict[str, Values]]  # table → id → values
Upgrade = Callable[[Rows], Rows]
Catalogue = frozenset[tuple[str, str, str, str | None]]  # type, name, table, CREATE text

UPGRADES: Mapping[
    int, Upgrade
] = {}  # the function under n makes rows of format n + 1 out of rows of format n


@cache
def statements(version: int) -> tuple[str, ...]:
    """The CREATE statements of a format, in an order in which they can be run. Raises KeyError for one
    nobody made.
    """
    path = Path(__file__).with_name(f"{version}.sql")
    if not path.is_file():
        raise KeyError(version)
    return tuple(part for part in path.read_text("utf-8").removesuffix(";\n").split(";\n\n") if part)


@cache
def catalogue(version: int) -> Catalogue:
    """What sqlite_schema of a file of this format holds: exactly this."""
    with _in_memory(version) as connection:
        return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))


@cache
def columns(version: int) -> Mapping[str, tuple[str, ...]]:
    """The columns of every table of a format in their order, `meta` included."""
    with _in_memory(version) as connection:
        tables = [name for kind, name, _, _ in catalogue(version) if kind == "table"]
        found = connection.execute
        return {
            table: tuple(row[1] for row in found(f'PRAGMA table_info("{table}")')) for table in sorted(tables)
        }


def upgrade(
    rows: Rows, version: int, current: int = FORMAT, upgrades: Mapping[int, Upgrade] | None = None
) -> Rows:
    """The rows of a file of format `version` as rows of the current one."""
    steps = UPGRADES if upgrades is None else upgrades
    for number in range(version, current):
        rows = steps[number](rows)
    return rows


class _in_memory:  # noqa: N801 - reads as the verb it is
    """A database with the tables of a format, gone again afterwards."""

    def __init__(self, version: int) -> None:
        self.connection = sqlite3.connect(":memory:")
        for statement in statements(version):
            self.connection.execute(statement)

    def __enter__(self) -> sqlite3.Connection:
        return self.connection

    def __exit__(self, *_: object) -> None:
        self.connection.close()
