"""Column makers: each says once what a column may hold; the CREATE text and the validation both read it.

STRICT tables know TEXT, INTEGER, REAL and BLOB only. Text is never NULL (nothing is ""); a figure or a
reference may be
NULL where "not known yet" differs from zero.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import REAL, Column, ForeignKey, Integer, LargeBinary, Text
from sqlmodel import Field

# Handed on: whoever makes columns says `columns.LINE`.
from app.models.limits import COUNT_LIMIT as COUNT_LIMIT
from app.models.limits import LINE as LINE
from app.models.limits import LONGEST_ID as LONGEST_ID
from app.models.limits import PARAGRAPH as PARAGRAPH
from app.models.limits import PICTURE_BYTES as PICTURE_BYTES
from app.models.limits import SHEET as SHEET
from app.models.limits import SNAPSHOT_BYTES as SNAPSHOT_BYTES


def _field(kind: Any, *references: ForeignKey, default: Any, nullable: bool = False, **facts: Any) -> Any:
    primary = bool(facts.pop("primary", False))
    column: Column[Any] = Column(
        kind, *references, nullable=nullable, primary_key=primary, default=default, info=facts
    )
    return Field(default=default, sa_column=column)


def key() -> Any:
    """The id of a row, made by the program that added it."""
    return _field(Text, default="", primary=True, least=1, limit=LONGEST_ID)


def text(limit: int = PARAGRAPH, default: str = "") -> Any:
    """Text of at most `limit` characters, cleaned at every entrance."""
    return _field(Text, default=default, limit=limit)


def choice(options: Sequence[str], default: str | None = None) -> Any:
    """One word out of a fixed list; the first is the default."""
    return _field(Text, default=options[0] if default is None else default, choices=tuple(options))


def reference(table: str) -> Any:
    """The id of a row in another table that must exist; the row goes when the other one goes."""
    return _field(Text, ForeignKey(f"{table}.id"), default="", least=1, limit=LONGEST_ID)


def perhaps(table: str) -> Any:
    """The id of a row in another table, or NULL; it becomes NULL when the other one goes."""
    return _field(Text, ForeignKey(f"{table}.id"), default=None, nullable=True, limit=LONGEST_ID)


def origin() -> Any:
    """The id that this row was copied from, or ""; loose, because the original may be gone."""
    return _field(Text, default="", limit=LONGEST_ID)


def flag() -> Any:
    """Yes (1) or no (0)."""
    return _field(Integer, default=0, low=0, high=1)


def whole(low: int, high: int, default: int) -> Any:
    """A whole number from `low` to `high`."""
    return _field(Integer, default=default, low=low, high=high)


def perhaps_whole(low: int, high: int) -> Any:
    """A whole number from `low` to `high`, or NULL where nobody has said it yet."""
    return _field(Integer, default=None, nullable=True, low=low, high=high)


def perhaps_real(low: float, high: float) -> Any:
    """A finite number from `low` to `high`, or NULL where nobody has said it yet."""
    return _field(REAL, default=None, nullable=True, low=low, high=high)


def rank() -> Any:
    """The place among its siblings, smallest first; only the order counts."""
    return _field(REAL, default=0.0, low=-1e15, high=1e15)


def blob(limit: int) -> Any:
    """Bytes, at most `limit` of them."""
    return _field(LargeBinary, default=b"", limit=limit)
