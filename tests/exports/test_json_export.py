"""JSON out: complete, the same every time, and readable."""

import base64
import json
from pathlib import Path

import pytest

from app.exports.json_file import json_text, write_json
from app.models.board import Journey, Picture, Workshop
from app.models.document import Document
from app.models.refusal import Refused
from app.models.schema import FORMAT
from app.models.tables import BY_NAME


@pytest.fixture
def document() -> Document:
    document = Document()
    with document.edit("Make"):
        document.add(Journey, id="late", title="Later", rank=2.0)
        document.add(Journey, id="early", title="Eérst “…”", rank=1.0)
        document.add(Workshop, id="w", language="nl", date="2026-11-22")
        document.add(Picture, id="p", content=b"\x00\xff")
    return document


def test_the_format_is_the_one_that_was_agreed(document: Document) -> None:
    assert (
        json_text(document.saved())
        == json.dumps(
            {
                "format": "reisbord",
                "version": FORMAT,
                "tables": {
                    "workshop": [{"id": "w", "date": "2026-11-22"}],
                    "picture": [{"id": "p", "content": {"base64": base64.b64encode(b"\x00\xff").decode()}}],
                    "journey": [
                        {"id": "early", "title": "Eérst “…”", "rank": 1.0},
                        {"id": "late", "title": "Later", "rank": 2.0},
                    ],
                },
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def test_tables_come_in_the_order_of_the_schema(document: Document) -> None:
    names = list(json.loads(json_text(document.saved()))["tables"])
    assert names == [name for name in BY_NAME if name in names]


def test_a_file_replaces_another_whole_or_not_at_all(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")
    write_json(document, path)
    assert path.read_text(encoding="utf-8") == json_text(document.saved())
    assert list(tmp_path.iterdir()) == [path]


def test_what_stood_there_stays_when_writing_fails(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Refused) as caught:
        write_json(document, path)
    assert caught.value.reason == "disk_full"
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_missing_is_said(document: Document, tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        write_json(document, tmp_path / "nowhere" / "a.json")
    assert caught.value.reason == "folder_missing"
    with pytest.raises(Refused) as caught:
        write_json(document, tmp_path)
    assert caught.value.reason == "out_is_folder"
