"""Looking at whole columns gives the verdict that looking at each row gives."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.tables import BY_NAME, TABLES, columns_of, name_of
from app.models.validation import InvalidRow, validate
from app.storage.formats import Rows
from app.storage.inspection import inspect
from tests.storage.workshops import everything

ODD = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.sampled_from(
        ["é", "e\u0301", "a\u202eb", "\ud800", "\r\n", "a\x00", "\u0301", "x" * 5001, "x" * 301, ""]
    ),
    st.sampled_from(["note-1", "journey-0", "free", "heard", "nowhere"]),
    st.integers(-3, 200),
    st.floats(),
    st.booleans(),
    st.binary(max_size=4),
    st.sampled_from([math.inf, -math.inf, math.nan, 5.0, 5.1, 1e15, 1e16, 0, 1, 2]),
)
PLACES = [
    (name_of(table), column.name) for table in TABLES for column in columns_of(table) if column.name != "id"
]


def one_by_one(rows: Rows) -> bool:
    """The verdict of `validate` over every row."""
    try:
        for table, by_id in rows.items():
            for values in by_id.values():
                validate(BY_NAME[table], values, lambda name, row_id: row_id in rows[name])
    except InvalidRow:
        return False
    return True


def at_once(rows: Rows) -> bool:
    try:
        inspect(rows)
    except InvalidRow:
        return False
    return True


@given(st.lists(st.tuples(st.sampled_from(PLACES), st.integers(0, 1), ODD), min_size=1, max_size=2))
def test_both_say_the_same(changes: list[tuple[tuple[str, str], int, Any]]) -> None:
    rows = everything()
    for (table, column), which, value in changes:
        rows[table][f"{table}-{which}"][column] = value
    assert at_once(rows) is one_by_one(rows)


@pytest.mark.parametrize(("table", "column"), PLACES)
def test_every_column_is_looked_at(table: str, column: str) -> None:
    for value in (object(), math.nan, "x" * 1_000_000, "\x00", ()):
        rows = everything()
        rows[table][f"{table}-1"][column] = value
        assert not at_once(rows)


def test_rows_with_nothing_wrong_pass() -> None:
    assert at_once(everything())
    assert one_by_one(everything())
