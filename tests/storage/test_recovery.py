"""What a killed program left comes back at the start."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.models.schema import FORMAT
from app.storage import formats, gate, rows, working_copy
from app.storage.home import folder_at, home_folder
from app.storage.opening import create, open_document
from app.storage.problems import FileRefused, Notice
from app.storage.recovery import forget, reopen, unclean
from tests.storage.workshops import board, text_in, write


def killed(path: Path, *texts: str) -> None:
    """A document that was being edited when the program ended by force."""
    opened = create(path, rows=board())
    for text in texts:
        write(opened, text)
    opened.working_copy.close()  # what the system does for a process that is gone


def test_what_was_left_is_listed_and_comes_back(path: Path) -> None:
    killed(path, "een", "twee")
    found = unclean()
    assert [each.path for each in found] == [path]
    opened = reopen(found[0])
    assert (opened.recovered, text_in(opened.document.saved())) == (2, "twee")
    assert unclean() == []  # a living process has it
    opened.close()
    assert unclean() == []


def test_what_was_closed_is_not_listed(path: Path) -> None:
    create(path, rows=board()).close()
    assert unclean() == []


def test_what_could_not_be_written_is_listed(path: Path) -> None:
    opened = create(path, rows=board())
    write(opened, "een")
    opened.close(publish=False)
    assert len(unclean()) == 1
    forget(unclean()[0])
    assert unclean() == []
    again = open_document(path)
    assert again.recovered == 1
    again.close()


def test_work_that_lost_its_place_to_another_document_comes_back(path: Path, disk: Path) -> None:
    killed(path, "een")
    create(path, rows=board(1), replace=True).close()
    found = unclean()
    assert [each.path for each in found] == [None]
    opened = reopen(found[0])
    assert opened.path.parent == disk / "home" / "rescued"
    assert text_in(opened.document.saved()) == "een"
    assert opened.document.undo() is not None
    opened.close()
    assert unclean() == []
    assert len(gate.read_file(path).rows["note"]) == 1


def test_work_that_is_broken_and_has_no_place_is_said(path: Path) -> None:
    killed(path, "een")
    create(path, rows=board(1), replace=True).close()
    (left,) = unclean()
    sound = left.folder.work.read_bytes()
    left.folder.work.write_bytes(b"rubbish" * 1000)
    with pytest.raises(FileRefused) as caught:
        reopen(unclean()[0])
    assert caught.value.reason == "damaged"
    left.folder.work.write_bytes(b"")
    with pytest.raises(FileRefused) as caught:
        reopen(unclean()[0])
    assert caught.value.reason == "not_found"
    assert unclean() == []
    assert sound


def test_work_of_an_older_format_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program was updated while something was not written yet."""
    killed(path, "een")
    newer = FORMAT + 1
    for module in (formats, rows, working_copy):
        monkeypatch.setattr(module, "FORMAT", newer)
    statements, columns, catalogue = formats.statements, formats.columns, formats.catalogue
    for module in (formats,):
        monkeypatch.setattr(module, "statements", lambda version: statements(FORMAT))
        monkeypatch.setattr(module, "columns", lambda version: columns(FORMAT))
        monkeypatch.setattr(module, "catalogue", lambda version: catalogue(FORMAT))

    def shout(found: formats.Rows) -> formats.Rows:
        notes = {i: {**row, "text": row["text"].upper()} for i, row in found["note"].items()}
        return {**found, "note": notes}

    monkeypatch.setattr(formats, "UPGRADES", {FORMAT: shout})
    monkeypatch.setattr(formats.upgrade, "__defaults__", (newer, None))
    opened = open_document(path)
    assert (opened.recovered, text_in(opened.document.saved())) == (1, "EEN")
    assert not opened.is_published
    assert opened.document.undo() is None
    assert list(opened.folder.path.glob("damaged-*.db"))
    opened.working_copy.close()


def test_steps_that_came_back_are_counted_in_words() -> None:
    assert Notice("recovered", count=12).sentence("nl") == "12 handelingen teruggehaald."
    assert Notice("recovered", count=1).sentence("en") == "1 action recovered."


def test_a_log_beside_the_working_copy_is_taken_in(path: Path) -> None:
    opened = create(path, rows=board())
    write(opened, "een")
    log = opened.folder.work.with_name("work.db-wal")
    assert log.exists()
    content, whole = log.read_bytes(), None
    opened.working_copy.close()
    log.write_bytes(content)
    assert unclean()[0].path == path
    with closing(sqlite3.connect(":memory:")):
        whole = open_document(path)
    assert text_in(whole.document.saved()) == "een"
    whole.close()
    folder = folder_at(home_folder(), path)
    assert folder is not None
    assert folder.state.clean
