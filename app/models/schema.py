"""The CREATE text of the current format, written from the table classes.

The text that files are really made with is kept for ever in `app/storage/formats/`; a test holds the newest
equal to this.
"""

from app.models.row import Row
from app.models.tables import TABLES, Column, columns_of, name_of

FORMAT = 1
APPLICATION_ID = 0x52656973  # "Reis"

META = """CREATE TABLE meta (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  format INTEGER NOT NULL CHECK (format BETWEEN 1 AND 1000000),
  document TEXT NOT NULL CHECK (length(document) BETWEEN 1 AND 64),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 1000000000000),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) IN (0, 64))
) STRICT"""


def schema() -> list[str]:
    """One CREATE TABLE statement per table, `meta` first, in an order in which they can be run."""
    return [META, *(_create(table) for table in TABLES)]


def _create(table: type[Row]) -> str:
    lines = ",\n  ".join(_line(column) for column in columns_of(table))
    return f'CREATE TABLE "{name_of(table)}" (\n  {lines}\n) STRICT'


def _line(column: Column) -> str:
    parts = [f'"{column.name}" {column.kind}']
    if not column.nullable:
        parts.append("NOT NULL")
    if column.primary:
        parts.append("PRIMARY KEY")
    if check := _check(column):
        parts.append(f"CHECK ({check})")
    if column.references:
        parts.append(f'REFERENCES "{column.references}" (id)')
    return " ".join(parts)


def _check(column: Column) -> str:
    name = f'"{column.name}"'
    if column.choices:
        return f"{name} IN ({', '.join(repr(word) for word in column.choices)})"
    if column.limit is not None:
        return f"length({name}) BETWEEN {column.least} AND {column.limit}"
    if column.low is not None and column.high is not None:
        return f"{name} BETWEEN {column.low!r} AND {column.high!r}"
    return ""
