"""Files of every released format open for ever."""

import sqlite3
from pathlib import Path

import pytest

from app.models.schema import FORMAT, schema
from app.storage import formats
from app.storage.formats import Rows
from app.storage.gate import read_file
from tests.storage.make_golden import GOLDEN, plain

FILES = sorted(GOLDEN.glob("*.reisbord"))


def test_the_newest_format_is_what_the_tables_say() -> None:
    assert formats.statements(FORMAT) == tuple(schema())


def test_every_format_has_golden_files() -> None:
    versions = {int(path.name.split("-")[1]) for path in FILES}
    assert versions == set(range(1, FORMAT + 1))
    assert len(FILES) >= 3 * FORMAT


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_golden_file_says_what_it_said(path: Path) -> None:
    content = read_file(path)
    filled = {table: rows for table, rows in content.rows.items() if rows}
    assert plain(filled) + "\n" == path.with_suffix(".json").read_text("utf-8")
    assert content.meta.document == f"golden-{path.stem.split('-')[2]}"
    assert content.meta.revision == 7


def test_every_released_format_can_be_upgraded_to_this_one() -> None:
    assert set(formats.UPGRADES) == set(range(1, FORMAT))


def test_a_format_that_nobody_made_is_unknown() -> None:
    with pytest.raises(KeyError):
        formats.statements(FORMAT + 1)


def test_upgrades_follow_each_other() -> None:
    def rename(rows: Rows) -> Rows:
        return {"note": {i: {"id": i, "words": row["text"]} for i, row in rows["note"].items()}}

    def shout(rows: Rows) -> Rows:
        return {"note": {i: {**row, "words": row["words"].upper()} for i, row in rows["note"].items()}}

    old: Rows = {"note": {"n": {"id": "n", "text": "hoi"}}}
    assert formats.upgrade(old, 1, 3, {1: rename, 2: shout}) == {"note": {"n": {"id": "n", "words": "HOI"}}}
    assert formats.upgrade(old, 2, 3, {2: lambda rows: rows}) is old
    assert old == {"note": {"n": {"id": "n", "text": "hoi"}}}


def test_the_text_of_a_format_runs_as_it_stands() -> None:
    connection = sqlite3.connect(":memory:")
    for statement in formats.statements(FORMAT):
        connection.execute(statement)
    found = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert found == set(formats.columns(FORMAT))
    connection.close()
