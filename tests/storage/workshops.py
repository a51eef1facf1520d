"""Rows and files for the tests of storage."""

from pathlib import Path

from app.models.board import Journey, Lane, Note, Phase, Picture
from app.models.document import Document
from app.models.row import Row
from app.models.tables import TABLES, columns_of, name_of
from app.storage.formats import Rows
from app.storage.opened import Opened

TEXT = "Koffie – één kopje, €2 “voor onderweg” ĳ\nen een tweede regel\tmet tab"


def board(notes: int = 3) -> Rows:
    """One journey, one phase, one lane and some notes, with ids that a test can name."""
    document = Document()
    with document.edit("Sample"):
        document.add(Journey, id="j", title="Koffie")
        document.add(Phase, id="p", journey="j", rank=1.0)
        document.add(Lane, id="l", journey="j", rank=1.0)
        for i in range(notes):
            document.add(Note, id=f"n{i:05}", phase="p", lane="l", rank=float(i), text=f"{TEXT} {i}")
    return document.saved()


def everything() -> Rows:
    """A row in every table, every column that may be filled is filled; one row with its empty values."""
    document = Document()
    with document.edit("Everything"):
        for table in TABLES:
            for filled in (True, False):
                document.add(table, **_values(table, filled))
    return document.saved()


def _values(table: type[Row], filled: bool) -> dict[str, object]:
    values: dict[str, object] = {}
    for column in columns_of(table):
        if column.primary:
            values[column.name] = f"{name_of(table)}-{int(filled)}"
        elif column.references:
            values[column.name] = f"{column.references}-1" if filled or not column.nullable else None
        elif filled and column.kind == "BLOB":
            values[column.name] = bytes(range(256))
        elif filled and column.kind == "REAL":
            values[column.name] = column.high
        elif filled and column.kind == "INTEGER":
            values[column.name] = int(column.high or 0)
        elif filled and not column.choices:
            values[column.name] = TEXT[: column.limit]
        elif filled:
            values[column.name] = column.choices[-1]
    return values


def write(opened: Opened, text: str, note: str = "n00000") -> None:
    """One edit."""
    with opened.document.edit("Edit note"):
        opened.document.get(Note, note).text = text


def text_in(rows: Rows, note: str = "n00000") -> str:
    """What a note says in these rows."""
    return str(rows["note"][note]["text"])


def picture(size: int) -> dict[str, dict[str, object]]:
    """A picture row of some bytes."""
    return {"picture": {"p": {**Picture.defaults(), "id": "p", "content": b"x" * size}}}


def parts_left(folder: Path) -> list[str]:
    """The names of files that only live while something is written."""
    found = [path.name for path in folder.rglob("*")]
    return [name for name in found if name.endswith(".part") or name.startswith("publish-")]
