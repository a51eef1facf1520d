"""Bookmarks: small files of our own that may be gone, damaged or somebody's joke without any harm."""

import json
import os
from pathlib import Path

import pytest

from app.storage import bookmarks
from app.storage.bookmarks import keep, kept
from app.storage.home import Folder, folder_for


def of(document: str, home: Path, path: str = "a.reisbord") -> Folder:
    """The folder of a document that is open."""
    folder = folder_for(home, document, home / path)
    folder.update(clean=False)
    return folder


def place(folder: Folder) -> Path:
    """Its bookmark."""
    return folder.path.parent.parent / "bookmarks" / f"{folder.path.name}.json"


def test_every_document_has_its_own(tmp_path: Path) -> None:
    keep(of("one", tmp_path), {"step": 4, "camera": [None, 1.5, -2]})
    keep(of("two", tmp_path), {"step": 5})
    keep(of("two", tmp_path), {"step": 6})
    assert kept(of("one", tmp_path)) == {"step": 4, "camera": [None, 1.5, -2]}
    assert kept(of("two", tmp_path)) == {"step": 6}
    assert kept(of("three", tmp_path)) == {}


def test_two_copies_of_one_document_have_each_their_own(tmp_path: Path) -> None:
    first, copy = of("one", tmp_path, "a.reisbord"), of("one", tmp_path, "b.reisbord")
    keep(first, {"step": 4})
    assert kept(copy) == {"step": 4}, "one that was never open begins where its original was left"
    keep(copy, {"step": 5})
    keep(first, {"step": 6})
    assert (kept(first), kept(copy)) == ({"step": 6}, {"step": 5})
    third = of("one", tmp_path, "c.reisbord")
    os.utime(place(copy), ns=(2**62, 2**62))
    assert kept(third) == {"step": 5}, "the one that was left last"
    place(copy).write_bytes(b"{")
    assert kept(third) == {"step": 6}
    assert kept(of("one-two", tmp_path)) == {}
    assert kept(of("on", tmp_path)) == {}


def test_a_document_that_is_renamed_or_moved_keeps_its_own(tmp_path: Path) -> None:
    folder = of("one", tmp_path)
    keep(folder, {"step": 4})
    folder.update(path=str(tmp_path / "elsewhere.reisbord"))
    assert kept(folder_for(tmp_path, "one", tmp_path / "elsewhere.reisbord")) == {"step": 4}


def test_one_that_an_older_program_kept_is_read_until_there_is_a_newer(tmp_path: Path) -> None:
    folder = of("one", tmp_path)
    (tmp_path / "bookmarks").mkdir()
    (tmp_path / "bookmarks" / "one.json").write_text(json.dumps({"step": 3}))
    assert kept(folder) == {"step": 3}
    keep(folder, {"step": 4})
    assert kept(folder) == {"step": 4}
    assert kept(of("one-two", tmp_path)) == {}


def test_the_id_of_a_strangers_file_leads_nowhere_else(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for document in ("../../out", "/etc/out", "a" * 5000, "é", "", "con\0"):
        folder = of(document, home)
        keep(folder, {"id": len(document)})
        assert kept(folder) == {"id": len(document)}
    assert [path.name for path in tmp_path.iterdir()] == ["home"]
    assert sorted(path.name for path in home.iterdir()) == ["bookmarks", "documents"]


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
    folder = of("one", tmp_path)
    keep(folder, {"step": 4})
    place(folder).write_bytes(content)
    assert kept(folder) == {}
    keep(folder, {"step": 5})
    assert kept(folder) == {"step": 5}


def test_what_is_not_a_file_is_not_read(tmp_path: Path) -> None:
    one, two = of("one", tmp_path), of("two", tmp_path)
    place(one).mkdir(parents=True)
    assert kept(one) == {}
    if hasattr(os, "mkfifo"):
        os.mkfifo(place(two))
        assert kept(two) == {}
    keep(one, {"step": 5})
    assert kept(one) == {}


def test_a_folder_that_cannot_be_made_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "bookmarks").write_text("a file")
    keep(of("one", tmp_path), {"step": 5})
    assert kept(of("one", tmp_path)) == {}


def test_there_is_an_end_to_them_and_the_oldest_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bookmarks, "MOST", 3)
    folders = [of(f"d{number}", tmp_path) for number in range(6)]
    for number, folder in enumerate(folders):
        keep(folder, {"step": number})
        os.utime(place(folder), ns=(number, number))
    assert [number for number in range(6) if kept(folders[number])] == [3, 4, 5]
