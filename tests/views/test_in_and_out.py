"""In and out through the window: printing, exports, imports; the window stays alive meanwhile."""

import csv
import json
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from app.models.board import Note
from app.models.edits.notes import set_text
from app.views.view_table import VIEWS
from tests.views.room import CTRL, Room, button, choose_files

QUOTES = "I ask three agencies for a quotation"


def test_the_board_is_printed_by_the_real_dialog(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wall.pdf"
    titles = choose_files(monkeypatch, path)
    met = room.answer(lambda d: (d.refresh(), room.key(Qt.Key.Key_Return, mod=CTRL)))
    room.do("print")
    room.exchanged()
    assert met == ["PrintDialog"]
    assert titles == ["Print to PDF"]
    words = " ".join(PdfReader(path).pages[0].extract_text().split())
    assert QUOTES in words
    assert room.window.banner.text().startswith("“wall.pdf” is ready.")
    assert room.window.banner.offers[0].text() == "Open"
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: False)
    room.click(room.window.banner.offers[0])
    assert room.window.banner.text() == f"No program was found that opens it. It is in “{tmp_path}”."


@pytest.mark.parametrize("view", [view.key for view in VIEWS])
def test_printing_is_offered_from_every_view(room: Room, view: str) -> None:
    room.window.show_view(view)
    met = room.answer(lambda dialog: room.key(Qt.Key.Key_Escape))
    room.do("print")
    assert met == ["PrintDialog"]


def test_a_name_without_an_ending_gets_it_and_what_is_there_is_not_replaced_unasked(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "wall.csv"
    there.write_text("mine")
    choose_files(monkeypatch, tmp_path / "wall", tmp_path / "wall")
    met = room.answer(button("Cancel"))
    room.do("export")
    assert met == ["QMessageBox"]
    room.exchanged()
    assert there.read_text() == "mine"
    room.answer(button("Replace"))
    room.do("export")
    room.exchanged()
    assert QUOTES in there.read_text()


@pytest.mark.parametrize("ending", ["csv", "json", "svg", "png", "pdf"])
def test_every_format_leaves_by_the_action(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    path = tmp_path / f"out.{ending}"
    choose_files(monkeypatch, path)
    room.do("export")
    room.exchanged()
    content = path.read_bytes()
    if ending == "csv":
        assert QUOTES in {row["text"] for row in csv.DictReader(content.decode("utf-8-sig").splitlines())}
    elif ending == "json":
        assert QUOTES in {row["text"] for row in json.loads(content)["tables"]["note"]}
    else:
        starts = {"svg": b"<", "png": b"\x89PNG", "pdf": b"%PDF"}
        assert content.startswith(starts[ending])
    assert f"“out.{ending}” is ready." in room.window.banner.text()


def test_notes_can_be_moved_while_an_export_runs(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_files(monkeypatch, tmp_path / "out.json")
    room.do("export")
    assert room.session.status() == "Making out.json …"
    room.do("select_all")
    room.do("delete")
    room.exchanged()
    assert QUOTES in (tmp_path / "out.json").read_text()  # of the moment it was asked for


def test_a_format_that_nobody_knows_is_a_sentence(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.views import file_commands

    monkeypatch.setattr(file_commands, "ask_save", lambda *_: tmp_path / "out.doc")
    room.do("export")
    room.exchanged()
    assert ".doc" in room.window.banner.text()
    assert room.told[-1][1] == "danger"


def test_a_table_comes_in_as_one_step(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "in.csv"
    table.write_text("phase,lane,text\nAwareness,Touchpoints,I read a poster\nElsewhere,,I am lost\n")
    choose_files(monkeypatch, table)
    before = room.rows()
    room.answer(button("Import"))
    room.do("import")
    room.exchanged()
    assert {"I read a poster", "I am lost"} <= room.texts()
    assert room.steps == 1
    shown = {room.document.get(Note, note).text for note in room.view.board.scene.plan.notes}
    assert "I am lost" in shown
    room.do("undo")
    assert room.rows() == before


def test_work_goes_on_while_a_table_comes_in_and_neither_is_lost(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "in.csv"
    table.write_text("phase,lane,text\n" + "".join(f"Elsewhere,,Line {i}\n" for i in range(300)))
    choose_files(monkeypatch, table)
    background, note = room.session.exchange.background, room.note("I ask three")
    worked_out: list[str] = []

    def work_on() -> None:
        """As soon as the dialog is answered, and while it is worked out, somebody writes."""
        worked_out.append(background.label)
        set_text(room.document, note, f"I write {len(worked_out)}")

    room.answer(button("Import"))
    background.began.connect(lambda _: work_on() if "in.csv" in background.label else None)
    room.do("import")
    room.exchanged()
    assert len(worked_out) >= 2, "it was read, and then worked out"
    assert {f"Line {i}" for i in range(300)} <= room.texts()
    assert room.text(note) == f"I write {len(worked_out)}"
    room.do("undo")
    assert "Line 7" not in room.texts()
    assert room.text(note) == f"I write {len(worked_out)}"


def test_a_table_that_is_being_worked_out_can_be_stopped(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "in.csv"
    table.write_text("phase,lane,text\n" + "".join(f"Elsewhere,,Line {i}\n" for i in range(3_000)))
    choose_files(monkeypatch, table)
    background, before, begun = room.session.exchange.background, room.rows(), list[str]()

    def began(label: str) -> None:
        begun.append(label)
        if len(begun) == 2:
            background.stop()

    background.began.connect(began)
    room.answer(button("Import"))
    room.do("import")
    room.exchanged()
    assert len(begun) == 2
    assert room.rows() == before
    assert room.steps == 0
    assert "Stopped" in room.told[-1][0]


def test_a_bad_table_is_a_sentence_and_changes_nothing(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "in.json"
    table.write_text('{"format": "something else"}')
    choose_files(monkeypatch, table)
    room.do("import")
    room.exchanged()
    assert room.told[-1][1] == "danger"
    assert room.steps == 0


def test_what_comes_in_after_the_workshop_was_closed_goes_nowhere(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "in.csv"
    table.write_text("text\nToo late\n")
    choose_files(monkeypatch, table)
    room.do("import")
    room.do("close")
    room.exchanged()
    assert room.told[-1] == (
        "“in.csv” was not imported: its workshop is not open any more.",
        "warning",
    )
    room.session.open_sample()
    assert "Too late" not in room.texts()
