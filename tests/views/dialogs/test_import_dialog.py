"""What an import will make is shown before it is made."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.exports.json_file import json_text
from app.imports.sample import sample_document
from app.models.board import Channel
from app.views.dialogs.import_dialog import ImportDialog
from app.views.plain import PlainLabel
from tests.views.room import Room, button, choose_files

TABLE = (
    "phase,lane,text,channel\n"
    "Awareness,Touchpoints,I read a poster,Lamp post\n"
    "awareness,,I ask a friend,\n"
    "Farewell,At the counter,<b>I say goodbye</b>,lamp post\n"
)


def seen(dialog: ImportDialog) -> str:
    """All that its labels say."""
    return " ".join(label.text() for label in dialog.findChildren(PlainLabel))


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that the next import reads."""
    path = tmp_path / "in.csv"
    path.write_text(TABLE)
    choose_files(monkeypatch, path)
    return path


def test_numbers_new_places_and_first_rows_are_shown(room: Room, table: Path) -> None:
    found: dict[str, object] = {}

    def look(dialog: ImportDialog) -> None:
        found["words"] = seen(dialog)
        rows = [dialog.table.topLevelItem(i) for i in range(dialog.table.topLevelItemCount())]
        found["rows"] = [[row.text(column) for column in range(3)] for row in rows]
        button("Import")(dialog)

    met = room.answer(look)
    room.do("import")
    room.exchanged()
    assert met == ["ImportDialog"]
    words = str(found["words"])
    assert "Import “in.csv”?" in words
    assert "3 notes go onto" in words
    assert "New phase: Farewell." in words
    assert "New row: At the counter." in words
    assert "New channel: lamp post." in words or "New channel: Lamp post." in words
    assert found["rows"] == [
        ["Awareness", "Touchpoints", "I read a poster"],
        ["Awareness", "Touchpoints", "I ask a friend"],
        ["Farewell", "At the counter", "<b>I say goodbye</b>"],
    ]
    assert room.steps == 1
    before = {channel.name for channel in room.document.rows(Channel).values()}
    room.do("undo")
    assert len(before) - len(room.document.rows(Channel)) == 1


def test_who_says_no_has_the_board_as_it_was(room: Room, table: Path) -> None:
    before = room.rows()
    room.answer(lambda dialog: room.key(Qt.Key.Key_Escape))
    room.do("import")
    room.exchanged()
    assert room.rows() == before
    assert room.steps == 0


def test_a_workshop_is_shown_with_its_people(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "other.json"
    path.write_text(json_text(sample_document("en").saved()))
    choose_files(monkeypatch, path)
    words: list[str] = []
    room.answer(lambda dialog: (words.append(seen(dialog)), button("Cancel")(dialog)))
    room.do("import")
    room.exchanged()
    assert "personas in the file." in words[0]
    assert "routes with their emotions." in words[0]
    assert "The first 50 notes:" in words[0]
