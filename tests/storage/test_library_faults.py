"""The library when the disk refuses, or somebody else wrote in its folder: nothing is lost by looking."""

import json
from pathlib import Path

import pytest

from app.storage import files, library
from app.storage.opening import create
from app.storage.own_templates import delete_template, keep_template
from app.storage.problems import FileRefused
from tests.storage.test_own_templates import own
from tests.storage.workshops import board


def refuses(*_: object) -> None:
    raise OSError(13, "denied")


@pytest.fixture
def part(tmp_path: Path) -> Path:
    """The part of one workshop in the library."""
    workshop = tmp_path / "koffie.reisbord"
    create(workshop, rows=board()).close()
    library.add_file(workshop)
    (name,) = library._parts(library._folder(None))
    return library._folder(None) / name


def test_an_empty_library_has_nothing_and_another_stamp_than_a_full_one(tmp_path: Path) -> None:
    assert library.load().items == ()
    empty = library.stamp()
    workshop = tmp_path / "koffie.reisbord"
    create(workshop, rows=board()).close()
    library.add_file(workshop)
    assert library.stamp() != empty == ()


def test_a_disk_that_refuses_is_said(part: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (source,) = library.load().sources
    with monkeypatch.context() as patch:
        patch.setattr(files, "remove", refuses)
        with pytest.raises(FileRefused) as caught:
            library.remove_source(source.document)
        assert caught.value.reason == "work_failed"
    assert library.load().sources == (source,)


def test_a_part_that_cannot_be_read_now_stays(part: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(files, "open_existing", refuses)
        found = library.load()
        assert (found.sources, found.notices) == ((), ())
    assert len(library.load().sources) == 1


def test_a_part_that_is_too_large_or_gone_is_made_anew(part: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(library, "LARGEST", 1)
        assert library._load_json(part) is None
    part.unlink()
    found = library.load()
    assert [notice.reason for notice in found.notices] == ["library_rebuilt"]
    assert len(found.sources) == 1


def test_a_damaged_part_of_an_unknown_workshop_is_set_aside(part: Path) -> None:
    stranger = part.with_name("0" * 32 + ".json")
    stranger.write_text("[]")
    found = library.load()
    assert [notice.reason for notice in found.notices] == ["library_lost"]
    assert stranger.with_suffix(".damaged").exists()
    assert len(found.sources) == 1


def test_half_a_character_is_nothing_that_we_wrote(part: Path) -> None:
    values = json.loads(part.read_text("utf-8"))
    values["items"] = ["\\ud800"]
    part.write_text(json.dumps(values).replace("\\\\ud800", "\\ud800"))
    assert [notice.reason for notice in library.load().notices] == ["library_rebuilt"]


def test_own_templates_say_when_the_disk_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    template, _, _ = own()
    keep_template(template)
    with monkeypatch.context() as patch:
        patch.setattr(files, "remove", refuses)
        with pytest.raises(FileRefused):
            delete_template(template.key)
    with monkeypatch.context() as patch:
        patch.setattr(files, "make_folder", refuses)
        with pytest.raises(FileRefused):
            keep_template(template)
