"""The canvas is written in like a sheet of paper: by hand, by keys, and nothing that was typed is lost."""

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.layout.canvas import canvas_pages
from app.models.board import Lane, Note, Phase
from app.models.edits.phases import delete_phase, set_phase
from app.views.canvas.canvas_view import CanvasView
from tests.paper import lines_of
from tests.views.room import CTRL, Room

K = Qt.Key


@pytest.fixture
def canvas(room: Room) -> CanvasView:
    room.window.show_view("canvas")
    room.still()
    page = room.view.pages["canvas"]
    assert isinstance(page, CanvasView)
    return page


def press(room: Room, canvas: CanvasView, phase: str, row: str) -> None:
    """Click in the middle of a cell."""
    sheet, cell = next(
        (sheet, cell)
        for sheet in canvas.sheets
        for cell in sheet.cells
        if (cell.phase, cell.row) == (phase, row)
    )
    room.click(sheet, sheet.place_of(cell).center())


def in_cell(room: Room, phase: str, lane: str) -> list[str]:
    return [note.text for note in room.document.where(Note, "phase", phase) if note.lane == lane]


def test_the_page_shows_the_very_sheet_that_is_printed(room: Room, canvas: CanvasView) -> None:
    (sheet,) = canvas.sheets
    (page,) = canvas_pages(room.document, room.view.journey, "A3", "en")
    assert lines_of(sheet._page.face) == lines_of(page.face)
    assert {cell.row for cell in sheet.cells} == {
        "goal", "need", "objection", "conversion", "offer", "next_step", "content"
    }  # fmt: skip


def test_a_click_and_a_few_words_are_a_goal_and_one_step_of_history(room: Room, canvas: CanvasView) -> None:
    before, steps = room.rows(), room.steps
    press(room, canvas, "choice", "goal")
    room.key(K.Key_A, mod=CTRL)
    room.type("Sara dares to choose")
    room.key(K.Key_Return)
    assert canvas.field is None
    assert room.document.get(Phase, "choice").goal == "Sara dares to choose"
    assert room.steps == steps + 1
    assert any("dares to choose" in line for line in lines_of(canvas.sheets[0]._page.face))
    room.do("undo")
    assert room.rows() == before


def test_what_is_typed_behind_a_sentence_is_a_word_of_its_own(room: Room, canvas: CanvasView) -> None:
    before = room.document.get(Phase, "awareness").goal
    room.type("a")
    room.type("t last")  # by now the field has the keys
    room.key(K.Key_Return)
    assert room.document.get(Phase, "awareness").goal == f"{before} at last"


def test_every_line_of_a_list_is_a_note_and_an_edited_line_is_the_same_note(
    room: Room, canvas: CanvasView
) -> None:
    old = [note.id for note in room.document.where(Note, "phase", "awareness") if note.lane == "needs"]
    first = room.text(old[0])
    press(room, canvas, "awareness", "need")
    room.type(" indeed")
    room.key(K.Key_Return)
    room.type("To know the price")
    room.key(K.Key_Return, mod=CTRL)
    texts = in_cell(room, "awareness", "needs")
    assert texts[0] == first
    assert texts[1].endswith(" indeed")
    assert texts[2] == "To know the price"
    assert [room.document.get(Note, note).text for note in old] == texts[:2]


def test_a_row_without_a_lane_gets_one_in_the_same_step(room: Room, canvas: CanvasView) -> None:
    with room.document.edit("Delete lane"):
        room.document.remove(room.document.get(Lane, "conversions"))
    before, steps = room.rows(), room.steps
    press(room, canvas, "use", "conversion")
    room.type("Signs")
    room.key(K.Key_Tab)
    lanes = room.document.where(Lane, "journey", room.view.journey)
    (lane,) = [lane for lane in lanes if lane.kind == "conversion"]
    assert in_cell(room, "use", lane.id) == ["Signs"]
    assert lane.title == "Conversions"
    room.key(K.Key_Escape)
    assert room.steps == steps + 1
    room.do("undo")
    assert room.rows() == before


def test_the_offer_is_a_sentence_and_notes_with_a_dot(room: Room, canvas: CanvasView) -> None:
    press(room, canvas, "awareness", "offer")
    room.key(K.Key_A, mod=CTRL)
    room.type("An honest story")
    room.key(K.Key_Return)
    room.type("- A guide")
    room.key(K.Key_Return, mod=CTRL)
    assert room.document.get(Phase, "awareness").offer == "An honest story"
    assert in_cell(room, "awareness", "offers") == ["A guide"]
    room.key(K.Key_Return, K.Key_Return)  # into the cell again, and a line under the dot
    room.type("A film")
    room.key(K.Key_Return, mod=CTRL)
    assert in_cell(room, "awareness", "offers") == ["A guide", "A film"]


def test_keys_walk_the_cells_and_escape_ends_writing(room: Room, canvas: CanvasView) -> None:
    before = room.rows()
    assert canvas.hasFocus()
    assert canvas.cell == ("awareness", "goal")
    room.key(K.Key_Down, K.Key_Down, K.Key_Right)
    assert canvas.cell == ("orientation", "objection")
    room.key(K.Key_Tab)
    assert canvas.cell == ("choice", "objection")
    room.key(K.Key_Backtab, K.Key_Up, K.Key_Left, K.Key_Left)
    assert canvas.cell == ("awareness", "need")
    room.type("x")
    assert canvas.field is not None
    assert canvas.field.text().endswith("\nx")
    room.key(K.Key_Escape)
    assert canvas.field is None
    assert canvas.hasFocus()
    assert in_cell(room, "awareness", "needs")[-1] == "x"
    room.do("undo")
    assert room.rows() == before


def test_escape_where_nothing_was_written_is_no_step(room: Room, canvas: CanvasView) -> None:
    before, steps = room.rows(), room.steps
    press(room, canvas, "awareness", "need")
    room.key(K.Key_Escape)
    assert canvas.field is None
    assert room.rows() == before
    assert room.steps == steps


def test_tab_from_the_last_cell_leaves_the_canvas(room: Room, canvas: CanvasView) -> None:
    canvas.go_to(("reorientation", "content"))
    room.key(K.Key_Tab)
    assert not canvas.hasFocus()


@pytest.mark.parametrize("way", ["escape", "another cell", "another view", "undo", "the language", "closing"])
def test_whichever_way_one_leaves_the_words_are_kept(
    room: Room, canvas: CanvasView, way: str, speak: Callable[[str], None]
) -> None:
    set_phase(room.document, "use", goal="Something to take back")
    press(room, canvas, "use", "next_step")
    room.key(K.Key_A, mod=CTRL)
    room.type("See it at once")
    if way == "escape":
        room.key(K.Key_Escape)
    elif way == "another cell":
        press(room, canvas, "awareness", "goal")
        assert canvas.field is not None
    elif way == "another view":
        room.window.show_view("board")
    elif way == "undo":
        room.do("undo")
        room.do("redo")
    elif way == "the language":
        room.do("language")
    document = room.document
    if way == "closing":
        room.close()
    assert document.get(Phase, "use").next_step == "See it at once"


def test_words_that_cannot_be_kept_stay_in_the_cell(
    room: Room, canvas: CanvasView, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(room, canvas, "use", "goal")
    room.type(" Really.")

    def broken(*args: Any) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(room.document.journal, "append", broken)
        room.key(K.Key_Return)
        QApplication.processEvents()
        page = room.view.pages["canvas"]
        assert isinstance(page, CanvasView)
        assert page.field is not None
        assert page.field.text().endswith(" Really.")
        assert room.told
    page.field.finish()
    assert room.document.get(Phase, "use").goal.endswith(" Really.")


def test_without_phases_the_page_says_where_to_begin(room: Room) -> None:
    with room.document.edit("Hide"):
        for phase in room.document.rows(Phase).values():
            phase.hidden = 1
    room.window.show_view("canvas")
    page = room.view.pages["canvas"]
    assert isinstance(page, CanvasView)
    room.click(page.to_board)
    assert room.view.is_on_board


def test_a_long_text_grows_the_field_and_stays_in_sight(room: Room, canvas: CanvasView) -> None:
    press(room, canvas, "use", "content")
    for i in range(12):
        room.type(f"line {i}")
        room.key(K.Key_Return, mod=Qt.KeyboardModifier.ShiftModifier)
    field = canvas.field
    assert field is not None
    assert field.width() == field._place.width()
    line = field.edit.cursorRect()
    bottom = field.edit.mapTo(canvas.area.viewport(), line.bottomLeft()).y()
    assert 0 < bottom <= canvas.area.viewport().height()


def test_words_for_a_phase_that_is_taken_away_meanwhile_trouble_nobody(
    room: Room, canvas: CanvasView
) -> None:
    phase = canvas.sheets[0].cells[0].phase
    press(room, canvas, phase, canvas.sheets[0].cells[0].row)
    room.type("Too late")
    delete_phase(room.document, phase)
    room.do("view_board")
    assert room.document.find(Phase, phase) is None
    assert room.told == []
    assert "Something went wrong" not in room.window.banner.text()


def test_no_height_of_the_window_sends_page_and_scroll_bar_round_in_circles(
    room: Room, canvas: CanvasView
) -> None:
    sheet, area = canvas.sheets[0], canvas.area
    beside, least = room.window.height() - area.viewport().height(), 0
    fits = canvas._content.heightForWidth(area.width()) + beside
    for height in range(fits - 24, fits + 24):  # in less width it is some ten pixels lower
        room.window.resize(room.window.width(), height)
        QApplication.processEvents()
        least = max(least, sheet.height())
        assert abs(sheet.height() - sheet.heightForWidth(sheet.width())) <= 1
    assert least > 300
