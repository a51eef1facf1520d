"""All tables of a workshop, parents before their children. A new table is one entry here."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.models.board import (
    Channel,
    Contact,
    Journey,
    Lane,
    MicroGoal,
    Note,
    Phase,
    Picture,
    Stage,
    Vote,
    VoteRound,
    Workshop,
)
from app.models.people import Caption, Emotion, Experience, Persona, Route, Score, Snapshot, Step, Stop
from app.models.row import Row

TABLES: tuple[type[Row], ...] = (
    Workshop,
    Picture,
    Journey,
    Phase,
    Stage,
    Lane,
    Channel,
    Note,
    Contact,
    MicroGoal,
    VoteRound,
    Vote,
    Persona,
    Route,
    Stop,
    Score,
    Experience,
    Caption,
    Emotion,
    Step,
    Snapshot,
)


@cache
def name_of(table: type[Row]) -> str:
    """The table's name in the file, e.g. "micro_goal"."""
    return str(table.__tablename__)


BY_NAME: dict[str, type[Row]] = {name_of(table): table for table in TABLES}


@dataclass(frozen=True, slots=True)
class Column:
    """What a column may hold: `kind` is the SQLite type; `low`/`high` for numbers, `least`/`limit` lengths,
    `choices` words.
    """

    name: str
    kind: str
    nullable: bool
    primary: bool
    references: str | None
    low: float | None = None
    high: float | None = None
    least: int = 0
    limit: int | None = None
    choices: tuple[str, ...] = ()


@cache
def columns_of(table: type[Row]) -> tuple[Column, ...]:
    """The columns of a table with all that validation and the CREATE text need."""
    return tuple(_columns(table))


def _columns(table: type[Row]) -> Iterator[Column]:
    kinds = {"LargeBinary": "BLOB"}
    for column in table.__table__.columns:  # type: ignore[attr-defined]
        facts: dict[str, Any] = dict(column.info)
        keys = list(column.foreign_keys)
        spelled = type(column.type).__name__
        yield Column(
            name=column.name,
            kind=kinds.get(spelled, spelled.upper()),
            nullable=bool(column.nullable),
            primary=bool(column.primary_key),
            references=keys[0].target_fullname.split(".")[0] if keys else None,
            **facts,
        )


@cache
def references_to(table: type[Row]) -> tuple[tuple[type[Row], Column], ...]:
    """Every column of every table that points at `table`."""
    target = name_of(table)
    return tuple((t, column) for t in TABLES for column in columns_of(t) if column.references == target)


@cache
def references_of(table: type[Row]) -> tuple[Column, ...]:
    """The columns of `table` that point at other tables."""
    return tuple(column for column in columns_of(table) if column.references)


def _read_plainly(table: type[Row]) -> None:
    """Let attributes come straight from the row.

    The ORM puts a descriptor on every column, for sessions that we don't use; without it reading a column
    of ten
    thousand notes takes a tenth of the time.
    """
    for name in table.columns():
        type.__delattr__(table, name)


for _table in TABLES:
    _read_plainly(_table)
