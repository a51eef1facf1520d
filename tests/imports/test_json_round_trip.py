"""Every table and column goes out and comes back the same: rows made up from what each column may hold."""

import base64
from hashlib import sha256
from random import Random
from typing import Any

import pytest

from app.exports.json_file import json_text
from app.imports.json_file import import_json
from app.models.board import Journey, Picture, Workshop
from app.models.document import Document
from app.models.packing import pack
from app.models.people import Snapshot
from app.models.row import Row
from app.models.tables import TABLES, Column, columns_of, name_of

WORDS = (
    "Ik vraag drie bureaus",
    "ĳ é ë € “ ” …",
    "🎬",
    "<b>vet</b>",
    "=1+1",
    "één\ntwee",
    "\\ % {x}",
    "0",
    "null",
)
DATES = ("2026-11-19", "")
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def value_for(column: Column, i: int, random: Random, ids: dict[str, list[str]]) -> Any:
    """Something that a column may hold; None and the ends of a range now and then. Row i points at row i of
    other tables: what hangs together lies on one board.
    """
    if column.references:
        there = ids.get(column.references, [])
        return None if column.nullable and (not there or random.random() < 0.2) else there[i]
    if column.nullable and random.random() < 0.2:
        return None
    if column.choices:
        return random.choice(column.choices)
    if column.kind == "TEXT":
        if column.name in ("date", "due"):
            return random.choice(DATES)
        return random.choice(WORDS).replace("\n", " " if (column.limit or 0) < 1000 else "\n")[: column.limit]
    low, high = column.low or 0.0, column.high or 0.0
    value = random.choice((low, high, random.uniform(low, high)))
    return round(value) if column.kind == "INTEGER" else float(round(value, 3))


def made_up(seed: int, each: int = 4) -> Document:
    """A document with some rows in every table."""
    random, document = Random(seed), Document()
    ids: dict[str, list[str]] = {}
    with document.edit("Make up"):
        for table in TABLES:
            name = name_of(table)
            for i in range(1 if table is Workshop else each):
                values = _row(table, i, random, ids)
                document.add(table, **values)
                ids.setdefault(name, []).append(values["id"])
    return document


def _row(table: type[Row], i: int, random: Random, ids: dict[str, list[str]]) -> dict[str, Any]:
    if table is Picture:
        content = PNG + bytes([i])
        return {"id": sha256(content).hexdigest(), "media_type": "image/png", "content": content}
    values = {
        column.name: value_for(column, i, random, ids)
        for column in columns_of(table)
        if not column.primary and column.kind != "BLOB"
    }
    values["id"] = f"{name_of(table).replace('_', '-')}-{i}"
    if table is Snapshot:
        values["content"] = pack({})
    if "copied_from" in values:
        values["copied_from"] = random.choice(["", f"{name_of(table)}-0", "gone"])
    if table is Workshop:
        values["language"] = "nl"
    return values


def test_the_tables_with_rows_are_all_there_are() -> None:
    document = made_up(1)
    assert all(document.rows(table) for table in TABLES)
    assert len(document.rows(Journey)) == 4


@pytest.mark.parametrize("seed", range(6))
def test_whatever_a_workshop_holds_comes_back_the_same(seed: int) -> None:
    document = made_up(seed)
    whole = json_text(document.saved())
    other = Document()
    import_json(other, whole)
    assert other.saved() == document.saved()
    assert json_text(other.saved()) == whole
