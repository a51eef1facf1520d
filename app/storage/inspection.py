"""Rows that come out of a file, looked at a column at a time: the same verdict as `models.validation`, a
tenth of the time.
"""

import math
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

from app.models.row import Values
from app.models.tables import TABLES, Column, columns_of, name_of
from app.models.text import is_clean
from app.models.validation import PYTHON_TYPES, InvalidRow

AnyRows = Mapping[str, Mapping[str, Values]]


def inspect(rows: AnyRows) -> None:
    """Raise InvalidRow unless every row may be stored and every reference leads to a row."""
    for table in TABLES:
        whole = rows[name_of(table)].values()
        for column in columns_of(table):
            if not _may_hold(column, list(map(itemgetter(column.name), whole)), rows):
                raise InvalidRow(f"{name_of(table)}: {column.name} holds what it may not")


def _may_hold(column: Column, values: list[Any], rows: AnyRows) -> bool:
    kinds = set(map(type, values))
    if column.nullable and type(None) in kinds:
        values = [value for value in values if value is not None]
        kinds.discard(type(None))
    if kinds - {PYTHON_TYPES[column.kind]}:
        return False
    if not values:
        return True
    if column.kind in ("TEXT", "BLOB"):
        return _text_may_be(column, values, rows)
    return _figures_may_be(column, values)


def _text_may_be(column: Column, values: list[Any], rows: AnyRows) -> bool:
    if column.limit is not None:
        lengths = list(map(len, values))
        if min(lengths) < column.least or max(lengths) > column.limit:
            return False
    if column.choices:
        return set(values) <= set(column.choices)
    if column.kind == "TEXT" and not _all_clean(values):
        return False
    return not column.references or set(values) <= rows[column.references].keys()


def _all_clean(values: Iterable[str]) -> bool:
    """One look at all of them: a newline changes nothing on either side of it."""
    return is_clean("\n".join(set(values)))


def _figures_may_be(column: Column, values: list[Any]) -> bool:
    if not all(map(math.isfinite, values)):
        return False  # first, because NaN is neither smaller nor larger than anything
    low, high = column.low, column.high
    return low is None or high is None or (low <= min(values) and max(values) <= high)
