"""Bookmarks: small files of our own that may be gone, damaged or somebody's joke without any harm."""

import os
from pathlib import Path

import pytest

from app.storage import bookmarks
from app.storage.bookmarks import keep, kept


def test_every_document_has_its_own(tmp_path: Path) -> None:
    keep("one", {"step": 4, "camera": [None, 1.5, -2]}, tmp_path)
    keep("two", {"step": 5}, tmp_path)
    keep("two", {"step": 6}, tmp_path)
    assert kept("one", tmp_path) == {"step": 4, "camera": [None, 1.5, -2]}
    assert kept("two", tmp_path) == {"step": 6}
    assert kept("three", tmp_path) == {}


def test_the_id_of_a_strangers_file_leads_nowhere_else(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for document in ("../../out", "/etc/out", "a" * 5000, "é", "", "con\0"):
        keep(document, {"id": len(document)}, home)
        assert kept(document, home) == {"id": len(document)}
    assert [path.name for path in tmp_path.iterdir()] == ["home"]
    assert [path.name for path in home.iterdir()] == ["bookmarks"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b"null",
        b"[" * 9_000,
        b'{"a":' * 1_800,
        b"\xff\xfe",
        b'{"a": "' + b"a" * 20_000 + b'"}',
    ],
)
def test_what_cannot_be_one_of_ours_is_passed_over_and_replaced(tmp_path: Path, content: bytes) -> None:
    keep("one", {"step": 4}, tmp_path)
    (place,) = (tmp_path / "bookmarks").iterdir()
    place.write_bytes(content)
    assert kept("one", tmp_path) == {}
    keep("one", {"step": 5}, tmp_path)
    assert kept("one", tmp_path) == {"step": 5}


def test_what_is_not_a_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "bookmarks" / "one.json").mkdir(parents=True)
    assert kept("one", tmp_path) == {}
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "bookmarks" / "two.json")
        assert kept("two", tmp_path) == {}
    keep("one", {"step": 5}, tmp_path)
    assert kept("one", tmp_path) == {}


def test_a_folder_that_cannot_be_made_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "bookmarks").write_text("a file")
    keep("one", {"step": 5}, tmp_path)
    assert kept("one", tmp_path) == {}


def test_there_is_an_end_to_them_and_the_oldest_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bookmarks, "MOST", 3)
    for number in range(6):
        keep(f"d{number}", {"step": number}, tmp_path)
        os.utime(tmp_path / "bookmarks" / f"d{number}.json", ns=(number, number))
    there = [number for number in range(6) if kept(f"d{number}", tmp_path)]
    assert there == [3, 4, 5]
