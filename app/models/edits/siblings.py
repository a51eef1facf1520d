"""Rows in a row: adding one among its siblings and moving it to another place, the same for every ranked
table.
"""

from typing import Any, TypeVar

from app.models.document import Document
from app.models.rank import place
from app.models.row import Row

R = TypeVar("R", bound=Row)


def add_among(
    document: Document, table: type[R], siblings: list[R], index: int | None, values: dict[str, Any]
) -> R:
    """Add a row at `index` among its siblings, or after the last. Call inside an edit."""
    row = document.add(table, **values)
    place(siblings, len(siblings) if index is None else index, [row])
    return row


def move_among(siblings: list[R], row: R, index: int) -> None:
    """Put a row at `index` among its other siblings; nothing happens where it is there already. Call inside
    an edit.
    """
    others = [sibling for sibling in siblings if sibling is not row]
    if [*others[:index], row, *others[index:]] != siblings:
        place(others, index, [row])
