"""What a row may hold. The file's CHECKs say the same; here it is said before anything is written."""

import math
from collections.abc import Callable
from typing import Any

from app.models.row import Row, Values
from app.models.tables import Column, columns_of, name_of
from app.models.text import is_clean

PYTHON_TYPES: dict[str, type] = {"TEXT": str, "INTEGER": int, "REAL": float, "BLOB": bytes}


class InvalidRow(ValueError):
    """A row that no file may hold: an error of ours or of an import, never of a participant."""


def validate(table: type[Row], values: Values, exists: Callable[[str, str], bool]) -> None:
    """Raise InvalidRow unless every column of the row may be stored. `exists(table, id)` looks up
    references.
    """
    for column in columns_of(table):
        problem = _problem(column, values[column.name], exists)
        if problem:
            raise InvalidRow(f"{name_of(table)} {values['id']}: {column.name} {problem}")


def _problem(column: Column, value: Any, exists: Callable[[str, str], bool]) -> str:
    if value is None:
        return "" if column.nullable else "is missing"
    kind = type(value)
    if kind is not PYTHON_TYPES[column.kind]:
        return f"is a {kind.__name__}"
    if column.limit is not None and not column.least <= len(value) <= column.limit:
        return f"has length {len(value)}"
    if column.choices and value not in column.choices:
        return "is not one of the words it may be"
    if column.kind == "TEXT" and not is_clean(value):
        return "holds characters that are not allowed"
    if column.low is not None and column.high is not None and not _between(column.low, value, column.high):
        return "is out of range"
    if column.references and not exists(column.references, value):
        return f"points at a {column.references} that is not there"
    return ""


def _between(low: float, value: float, high: float) -> bool:
    return math.isfinite(value) and low <= value <= high
