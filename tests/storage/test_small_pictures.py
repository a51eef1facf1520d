"""Small pictures of the last workshops: kept with them, gone with them, and never in the way."""

from pathlib import Path

import pytest

from app.storage import small_pictures
from app.storage.recent import remember
from app.storage.small_pictures import keep, kept


def test_a_picture_is_kept_as_long_as_its_workshop_is_remembered(tmp_path: Path) -> None:
    home, one, two = tmp_path / "home", tmp_path / "een.reisbord", tmp_path / "twee.reisbord"
    remember(one, home)
    keep(one, b"een", home)
    keep(two, b"twee", home)
    assert (kept(one, home), kept(two, home)) == (b"een", b"twee")
    keep(one, b"anders", home)
    assert (kept(one, home), kept(two, home)) == (b"anders", b"")


def test_what_cannot_be_one_of_ours_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, path = tmp_path / "home", tmp_path / "een.reisbord"
    keep(path, b"een", home)
    monkeypatch.setattr(small_pictures, "LARGEST", 2)
    assert kept(path, home) == b""
    assert kept(tmp_path / "geen.reisbord", home) == b""


def test_a_folder_that_cannot_be_made_is_no_matter(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "pictures").write_text("a file")
    keep(tmp_path / "een.reisbord", b"een", home)
    assert kept(tmp_path / "een.reisbord", home) == b""
