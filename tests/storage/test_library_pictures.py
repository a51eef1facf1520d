"""Portraits in the library go in and out with their persona; damaged, gone or too large they are none."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.models.edits.from_library import put_items
from app.models.edits.personas import add_persona, set_portrait
from app.models.library import Item, as_values, from_values, items_of
from app.models.people import Persona
from app.storage import files, library, library_pictures
from app.storage.problems import FileRefused
from tests.models.boards import Board
from tests.storage.test_library import filled, part, workshop_file

PHOTO = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
OTHER = PHOTO[::-1]


def key(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def rows(content: bytes | None = PHOTO, name: str = "Sara") -> dict[str, dict[str, dict[str, object]]]:
    """A workshop whose persona has this portrait."""
    document = filled()
    sara = next(row for row in document.rows(Persona).values() if row.name == "Sara")
    with document.edit("Edit persona"):
        sara.name = name
    if content is not None:
        set_portrait(document, sara.id, (key(content), "image/png", content))
    return document.saved()


def pictures(home: Path) -> list[Path]:
    """Every file of the library that is no JSON, hidden ones too."""
    return sorted(path for path in (home / "library").iterdir() if path.suffix != ".json")


def sara() -> Item:
    return next(item for item in library.load().items if item.text == "Sara")


@pytest.fixture
def kept(reisbord_home: Path, tmp_path: Path) -> Path:
    """The file of the portrait, in a library of one workshop."""
    library.add_rows("een", rows(), tmp_path / "een.reisbord")
    (picture,) = pictures(reisbord_home)
    return picture


# In and out


def test_a_portrait_goes_in_and_comes_out_as_it_was(kept: Path) -> None:
    assert kept.name.endswith(f"-{key(PHOTO)}.picture")
    assert sara().portrait == key(PHOTO)
    assert library.portrait(sara().portrait) == PHOTO
    if sys.platform != "win32":
        assert kept.stat().st_mode & 0o077 == 0


def test_a_persona_lands_with_the_portrait_that_was_looked_at_as_one_step(kept: Path) -> None:
    board = Board()
    before, steps = board.dump(), board.document.history.done
    looked_at = (key(OTHER), "image/png", OTHER)  # the loader writes a picture anew
    put_items(board.document, [sara()], "", "", None, {key(PHOTO): looked_at})
    (row,) = board.document.rows(Persona).values()
    assert row.portrait == key(OTHER)
    assert board.document.history.done == steps + 1
    board.document.undo()
    assert board.dump() == before
    put_items(board.document, [sara()], "", "")
    (row,) = board.document.rows(Persona).values()
    assert row.portrait is None


def test_a_portrait_that_two_workshops_know_stays_until_the_last_is_taken_out(
    kept: Path, reisbord_home: Path, tmp_path: Path
) -> None:
    library.add_rows("twee", rows(), tmp_path / "twee.reisbord")
    library.remove_source("een")
    assert not kept.exists()
    assert library.portrait(key(PHOTO)) == PHOTO
    library.remove_source("twee")
    assert pictures(reisbord_home) == []
    assert library.portrait(key(PHOTO)) is None


def test_filled_again_a_workshop_keeps_only_the_portraits_that_it_has_now(
    kept: Path, reisbord_home: Path, tmp_path: Path
) -> None:
    library.add_rows("een", rows(OTHER), tmp_path / "een.reisbord")
    assert [path.name[-72:-8] for path in pictures(reisbord_home)] == [key(OTHER)]
    library.add_rows("een", rows(None), tmp_path / "een.reisbord")
    assert pictures(reisbord_home) == []
    assert sara().portrait == ""


def test_a_persona_without_a_name_leaves_no_portrait(reisbord_home: Path, tmp_path: Path) -> None:
    library.add_rows("een", rows(name=""), tmp_path / "een.reisbord")
    assert pictures(reisbord_home) == []


def test_the_portrait_survives_json_and_only_a_hash_is_taken_for_one() -> None:
    (item,) = [item for item in items_of(rows()) if item.kind == "persona"]
    assert from_values(as_values(item)) == item
    for odd in ("../../etc/passwd", key(PHOTO).upper(), key(PHOTO)[:-1], 5, None, ["x"], key(PHOTO) + "\n"):
        found = from_values({**as_values(item), "portrait": odd})
        assert found is not None
        assert found.portrait == ""
    touchpoint = from_values({"kind": "touchpoint", "text": "Ik bel", "portrait": key(PHOTO)})
    assert touchpoint == Item("touchpoint", "Ik bel")


def test_a_name_that_is_no_hash_reaches_no_file(kept: Path) -> None:
    for odd in ("", "../library/sources.json", kept.name, key(PHOTO)[:63]):
        assert library.portrait(odd) is None


# Damage


@pytest.mark.parametrize(
    "damage", [b"", PHOTO[:-1], PHOTO + b"!", OTHER, b"<svg onload='x'/>"], ids=lambda each: str(len(each))
)
def test_a_damaged_portrait_is_none_and_filling_again_mends_it(
    kept: Path, tmp_path: Path, damage: bytes
) -> None:
    before = library.load()
    kept.write_bytes(damage)
    assert library.portrait(key(PHOTO)) is None
    assert library.load() == before
    library.add_rows("een", rows(), tmp_path / "een.reisbord")
    assert library.portrait(key(PHOTO)) == PHOTO


def test_a_portrait_that_is_gone_is_none(kept: Path) -> None:
    before = library.load()
    kept.unlink()
    assert library.portrait(key(PHOTO)) is None
    assert library.load() == before
    kept.mkdir()
    assert library.portrait(key(PHOTO)) is None
    kept.rmdir()
    library.remove_source("een")
    assert library.load() == library.Library()


def test_without_the_folder_there_is_no_portrait() -> None:
    assert library.portrait(key(PHOTO)) is None


def test_a_good_copy_of_another_workshop_takes_the_place_of_a_damaged_one(kept: Path, tmp_path: Path) -> None:
    library.add_rows("twee", rows(), tmp_path / "twee.reisbord")
    kept.write_bytes(b"")
    assert library.portrait(key(PHOTO)) == PHOTO


def test_a_disk_that_does_not_read_gives_initials(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise OSError(5, "Input/output error")

    for name in ("open_existing", "read_piece", "status", "listed"):
        with monkeypatch.context() as patch:
            patch.setattr(files, name, refuses)
            assert library.portrait(key(PHOTO)) is None
    assert library.portrait(key(PHOTO)) == PHOTO


def test_what_is_too_large_is_neither_kept_nor_read(
    kept: Path, reisbord_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(library_pictures, "LARGEST", len(PHOTO) - 1)
        assert library.portrait(key(PHOTO)) is None
        library.add_rows("een", rows(), tmp_path / "een.reisbord")
        assert pictures(reisbord_home) == []
    with monkeypatch.context() as patch:
        patch.setattr(library_pictures, "MOST", len(PHOTO) - 1)
        library.add_rows("een", rows(), tmp_path / "een.reisbord")
        assert pictures(reisbord_home) == []
    library.add_rows("een", rows(), tmp_path / "een.reisbord")
    assert library.portrait(key(PHOTO)) == PHOTO


def test_a_strangers_picture_under_a_false_hash_is_not_kept(reisbord_home: Path, tmp_path: Path) -> None:
    strange = rows()
    (picture,) = strange["picture"].values()
    strange["picture"] = {picture["id"]: {**picture, "content": OTHER}}  # type: ignore[dict-item]
    library.add_rows("een", strange, tmp_path / "een.reisbord")
    assert pictures(reisbord_home) == []
    assert library.portrait(sara().portrait) is None


def test_a_part_that_is_filled_anew_has_its_portraits_and_a_lost_one_leaves_none(
    reisbord_home: Path, tmp_path: Path
) -> None:
    document = filled()
    added = add_persona(document, "Anna")
    set_portrait(document, added, (key(PHOTO), "image/png", PHOTO))
    path = workshop_file(tmp_path, "goed", document)
    library.add_file(path)
    (picture,) = pictures(reisbord_home)
    picture.unlink()
    part(reisbord_home).write_bytes(b"{")
    assert [notice.reason for notice in library.load().notices] == ["library_rebuilt"]
    assert library.portrait(key(PHOTO)) == PHOTO
    path.unlink()
    part(reisbord_home).write_bytes(b"{")
    assert [notice.reason for notice in library.load().notices] == ["library_lost"]
    assert not picture.exists()


# Writing that fails


@pytest.mark.parametrize("name", ["open_new", "write_piece", "sync", "replace", "sync_folder"])
@pytest.mark.parametrize("call", [0, 1], ids=["the picture", "the part"])
def test_a_disk_that_fills_up_leaves_the_library_as_it_was(
    kept: Path, reisbord_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, call: int
) -> None:
    before, real, calls = library.load(), getattr(files, name), [0]

    def full(*arguments: object) -> object:
        calls[0] += 1
        if calls[0] > call:
            raise OSError(28, "No space left on device")
        return real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(files, name, full)
        with pytest.raises(FileRefused) as refused:
            library.add_rows("twee", rows(OTHER, "Anna"), tmp_path / "twee.reisbord")
    assert refused.value.reason == "work_full"
    assert pictures(reisbord_home) == [kept]
    assert library.portrait(key(PHOTO)) == PHOTO
    if name != "sync_folder":  # the part was in its place already
        assert library.load() == before


def test_a_portrait_that_was_there_stays_when_filling_again_fails(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = library.load()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for content in (PHOTO, OTHER, None):
        with monkeypatch.context() as patch:
            patch.setattr(files, "write_piece", full)
            with pytest.raises(FileRefused):
                library.add_rows("een", rows(content), tmp_path / "een.reisbord")
        assert library.portrait(key(PHOTO)) == PHOTO
        assert library.load() == before


def test_a_portrait_that_cannot_be_taken_away_is_said_and_its_workshop_stays(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise OSError(13, "denied")

    before = library.load()
    with monkeypatch.context() as patch:
        patch.setattr(files, "remove", refuses)
        with pytest.raises(FileRefused):
            library.remove_source("een")
    assert library.load() == before
    assert library.portrait(key(PHOTO)) == PHOTO


_CHILD = """
import os, sys
from pathlib import Path
from app.storage import files, library
from tests.storage.test_library_pictures import OTHER, rows
real, calls = getattr(files, sys.argv[1]), 0
def killed(*arguments):
    global calls
    calls += 1
    if calls <= int(sys.argv[3]):
        return real(*arguments)
    os._exit(9) if sys.argv[2] == "before" else (real(*arguments), os._exit(9))
setattr(files, sys.argv[1], killed)
library.add_rows("een", rows(OTHER, "Sara"), Path("een.reisbord"))
"""


@pytest.mark.parametrize("call", ["write_piece", "replace"])
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("times", ["0", "1"], ids=["the picture", "the part"])
def test_a_kill_in_the_middle_leaves_every_persona_with_her_old_portrait_or_her_new_one(
    kept: Path, reisbord_home: Path, tmp_path: Path, call: str, when: str, times: str
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _CHILD, call, when, times], env=dict(os.environ), check=False
    )
    assert ended.returncode == 9
    assert library.load().notices == ()
    assert library.portrait(sara().portrait) in (PHOTO, OTHER)
    library.add_rows("een", rows(OTHER), tmp_path / "een.reisbord")
    assert library.portrait(sara().portrait) == OTHER
    assert len(pictures(reisbord_home)) == 1
