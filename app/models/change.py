"""One step of history: what every touched row was and became."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.models.row import Row, Values
from app.models.tables import name_of

Key = tuple[str, str]  # (table name, row id)
# Of an added row (None, all values), of a removed one (all values, None), of an updated one only the
# columns that differ.
Pair = tuple[Values | None, Values | None]


@dataclass(frozen=True, slots=True)
class Change:
    """What one edit, undo or redo did. `number` is its step in history; 0 stands for loaded rows."""

    title: str
    rows: Mapping[Key, Pair] = field(default_factory=dict)
    time: str = ""  # ISO 8601 with offset
    number: int = 0
    direction: str = "edit"  # or "undo", "redo", "load", "aside" (not a step of history)
    merge: str = ""  # steps with the same mark in quick succession become one

    def ids(self, table: type[Row]) -> set[str]:
        """The ids of the rows of a table that were added, removed or updated."""
        name = name_of(table)
        return {row_id for (table_name, row_id) in self.rows if table_name == name}

    def added(self, table: type[Row]) -> set[str]:
        """The ids of the rows of a table that were not there before."""
        return {row_id for row_id, (before, _) in self._of(table) if before is None}

    def removed(self, table: type[Row]) -> set[str]:
        """The ids of the rows of a table that are no longer there."""
        return {row_id for row_id, (_, after) in self._of(table) if after is None}

    def touches(self, *tables: type[Row]) -> bool:
        """Whether any row of these tables is in it."""
        names = {name_of(table) for table in tables}
        return any(name in names for name, _ in self.rows)

    def _of(self, table: type[Row]) -> Iterator[tuple[str, Pair]]:
        name = name_of(table)
        return ((row_id, pair) for (table_name, row_id), pair in self.rows.items() if table_name == name)


def difference(before: Values | None, after: Values | None) -> Pair | None:
    """The smallest pair that says what happened to a row, or None where nothing did."""
    if before is None or after is None:
        return None if before is after else (before, after)
    names = [name for name, value in after.items() if before[name] != value]
    if not names:
        return None
    return {name: before[name] for name in names}, {name: after[name] for name in names}


def reverse(rows: Mapping[Key, Pair]) -> dict[Key, Pair]:
    """The same step backwards."""
    return {key: (after, before) for key, (before, after) in rows.items()}


def squash(first: Mapping[Key, Pair], second: Mapping[Key, Pair]) -> dict[Key, Pair]:
    """Two steps in a row as one; rows that end as they began vanish."""
    return squash_all((first, second))


def squash_all(steps: Iterable[Mapping[Key, Pair]]) -> dict[Key, Pair]:
    """Any number of steps in a row as one, each of them looked at once."""
    joined: dict[Key, Pair] = {}
    for rows in steps:
        for key, pair in rows.items():
            earlier = joined.pop(key, None)
            merged = pair if earlier is None else _join(earlier, pair)
            if merged is not None:
                joined[key] = merged
    return joined


def _join(first: Pair, second: Pair) -> Pair | None:
    before, middle = first
    _, after = second
    if before is None:  # added, then changed or removed
        return None if after is None else (None, {**(middle or {}), **after})
    if middle is None:  # removed, then added again
        return difference(before, after)
    if after is None:  # changed, then removed: `second` holds the whole row, `before` what it was at first
        return {**(second[0] or {}), **before}, None
    whole_before, whole_after = {**(second[0] or {}), **before}, {**middle, **after}
    return difference(whole_before, whole_after)
