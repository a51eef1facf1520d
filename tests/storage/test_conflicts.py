"""Both sides changed: nobody's version is lost, whatever is chosen."""

from pathlib import Path

import pytest

from app.storage import files, gate
from app.storage.conflict import CHOICES
from app.storage.opened import Opened
from app.storage.opening import create, open_document
from app.storage.problems import FileRefused
from app.storage.publish import ChangedElsewhere, Version, write_version
from app.storage.recovery import unclean
from app.storage.resolution import resolve
from tests.storage.workshops import board, text_in, write


def left(path: Path) -> None:
    """A document with one edit that was not written."""
    opened = create(path, rows=board())
    write(opened, "ons")
    opened.close(publish=False)


def theirs(path: Path, disk: Path, document: str = "") -> None:
    """Somebody on another computer wrote a version."""
    content = gate.read_file(path)
    content.rows["note"]["n00000"]["text"] = "van hen"
    version = Version(content.rows, document or content.meta.document, content.meta.revision + 1)
    write_version(path, version, frozenset({content.seen}), disk)


def texts_of(opened: Opened, folder: Path) -> set[str]:
    """What the first note says in every file and every version that is left."""
    found = {text_in(gate.read_file(each.path).rows) for each in opened.versions()}
    return found | {text_in(gate.read_file(each).rows) for each in folder.rglob("*.reisbord")}


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("document", ["", "another-document"], ids=["same document", "another one"])
def test_at_opening_nobody_is_overwritten(path: Path, disk: Path, choice: str, document: str) -> None:
    left(path)
    theirs(path, disk, document)
    opened = open_document(path, on_conflict=choice)
    shown = text_in(opened.document.saved())
    assert shown == ("ons" if choice == "ours" else "van hen")
    assert text_in(gate.read_file(path).rows) == "van hen"  # not before something is published
    opened.close()
    assert text_in(gate.read_file(path).rows) == shown
    assert {"ons", "van hen"} <= texts_of(opened, disk)
    assert unclean() == []
    again = open_document(path)
    assert (again.recovered, text_in(again.document.saved())) == (0, shown)
    again.close()


def test_our_copy_beside_keeps_its_history(path: Path, disk: Path) -> None:
    left(path)
    theirs(path, disk)
    opened = open_document(path)
    copy = opened.kept_beside
    assert copy is not None
    assert copy.parent == path.parent
    assert [notice.reason for notice in opened.notices] == ["kept_beside"]
    assert copy.name in opened.notices[0].sentence("en")
    ours = open_document(copy)
    assert text_in(ours.document.saved()) == "ons"
    assert ours.document.undo() is not None
    ours.close()
    opened.close()


def test_where_nothing_can_be_put_beside_ours_is_kept_on_this_computer(
    path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(path)
    theirs(path, disk)
    real = files.open_new

    def denied(place: Path, mode: int = 0o666) -> int:
        if place.is_relative_to(path.parent):
            raise OSError(30, "read only")
        return real(place, mode)

    monkeypatch.setattr(files, "open_new", denied)
    opened = open_document(path)
    assert opened.kept_beside is not None
    assert opened.kept_beside.parent == disk / "home" / "rescued"
    assert text_in(gate.read_file(opened.kept_beside).rows) == "ons"
    opened.close()


def test_where_nothing_can_be_kept_at_all_nothing_is_opened(
    path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(path)
    theirs(path, disk)
    real, folder = files.make_folder, files.open_new

    def full(place: Path) -> None:
        raise OSError(28, "full")

    def beside(place: Path, mode: int = 0o666) -> int:
        if place.parent == path.parent:
            raise OSError(28, "full")
        return folder(place, mode)

    with monkeypatch.context() as patch:
        patch.setattr(files, "make_folder", full)
        with pytest.raises(FileRefused) as caught:
            open_document(path)
        assert caught.value.reason == "work_full"
    with monkeypatch.context() as patch:
        patch.setattr(files, "open_new", beside)
        patch.setattr(
            files, "make_folder", lambda place: full(place) if place.name == "rescued" else real(place)
        )
        with pytest.raises(FileRefused):
            open_document(path)
    for choice in ("theirs", "ours"):
        with monkeypatch.context() as patch:
            patch.setattr("app.storage.versions.keep", lambda *_: full(path))
            with pytest.raises(FileRefused):
                open_document(path, on_conflict=choice)
    opened = open_document(path)
    assert {"ons", "van hen"} <= texts_of(opened, disk)
    opened.close()


@pytest.mark.parametrize("choice", CHOICES)
def test_while_it_is_open_the_user_chooses(path: Path, disk: Path, choice: str) -> None:
    opened = create(path, rows=board())
    theirs(path, disk)
    write(opened, "ons")
    with pytest.raises(ChangedElsewhere):
        opened.publish()
    after = resolve(opened, choice)
    assert (after is opened) is (choice != "theirs")
    assert text_in(after.document.saved()) == ("van hen" if choice == "theirs" else "ons")
    write(after, "verder")
    after.close()
    assert text_in(gate.read_file(after.path).rows) == "verder"
    assert (after.path == path) is (choice != "keep_both")
    assert "verder" in texts_of(after, disk)
    assert ("ons" if choice == "theirs" else "van hen") in texts_of(after, disk)


def test_a_choice_that_is_none_is_our_error(path: Path) -> None:
    opened = create(path, rows=board())
    with pytest.raises(ValueError):
        resolve(opened, "neither")
    opened.close()


def test_ours_that_cannot_be_read_back_is_said(
    path: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = create(path, rows=board())
    theirs(path, disk)
    write(opened, "ons")

    def fails(place: Path) -> files.Seen:
        raise OSError(5, "input/output")

    with monkeypatch.context() as patch:
        patch.setattr(files, "look", fails)
        with pytest.raises(FileRefused):
            resolve(opened, "ours")
    resolve(opened, "ours")
    opened.close()
    assert text_in(gate.read_file(path).rows) == "ons"
    assert list(path.parent.iterdir()) == [path]
