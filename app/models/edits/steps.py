"""Edits of the steps of the method: the facilitator's own notes and the minutes that a step may take."""

from collections.abc import Mapping
from typing import Any

from app.models.columns import SHEET
from app.models.document import Document
from app.models.people import Step
from app.models.text import clean

STEP_NUMBERS = range(7)  # 0 is preparing


def step_of(document: Document, number: int) -> Step | None:
    """The row of a step, or None where nobody wrote anything about it yet."""
    rows = [row for row in document.rows(Step).values() if row.number == number]
    return min(rows, key=lambda row: row.id, default=None)


def minutes_of(document: Document) -> dict[int, int]:
    """The minutes of the steps that have any, by number."""
    rows = ((number, step_of(document, number)) for number in STEP_NUMBERS)
    return {number: row.minutes for number, row in rows if row is not None and row.minutes}


def set_step_notes(document: Document, number: int, notes: str) -> None:
    """Write the facilitator's own notes at a step."""
    with document.edit("Edit step"):
        _write(document, number, notes=clean(notes, SHEET))


def set_minutes(document: Document, minutes: Mapping[int, int | None]) -> None:
    """Say how long steps may take, by number; None or 0 is "not said"."""
    with document.edit("Edit step"):
        for number, value in minutes.items():
            _write(document, number, minutes=value or None)


def _write(document: Document, number: int, **fields: Any) -> None:
    """Nothing is made of a step about which nothing is said."""
    row = step_of(document, number)
    if row is not None:
        for name, value in fields.items():
            setattr(row, name, value)
    elif any(fields.values()):
        document.add(Step, number=number, **fields)
