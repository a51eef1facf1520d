"""The canvas has everything on it, on any paper, in letters that can be read."""

import pytest

from app.layout.canvas import canvas_pages, canvas_sheets
from app.layout.canvas_content import cell_code
from app.layout.papers import PAPERS
from app.layout.placing import texts
from app.models.board import Journey, Lane, Note, Phase
from app.models.canvas_rows import ROWS, rows_of
from app.models.people import Persona, Route
from tests.paper import LONG, ODD, letters_of, lines_of, outside, squeezed, too_small, with_canvas, workshop

LINES = ["Doel van de fase", "Behoeften", "Bezwaren", "Conversies"]


def test_phases_are_columns_and_the_rows_stand_in_the_order_of_the_method() -> None:
    (page,) = canvas_pages(with_canvas(), "journey", "A3", "nl")
    lines = lines_of(page.face)
    assert [line for line in lines if line.startswith("Fase ")] == ["Fase A", "Fase B", "Fase C"]
    assert [line for line in lines if line in LINES] == LINES
    assert page.width > page.height


def test_cells_hold_fields_of_the_phase_and_notes_of_their_lanes_only() -> None:
    printed = letters_of(canvas_pages(with_canvas(), "journey", "A3", "nl"))
    for text in ("Beseffendathetkan", "need0", "offer2", "objection1", "Kostenwijzer", "→"):
        assert text in printed
    assert "touchpoint" not in printed


def test_a_note_stands_in_the_column_of_its_phase_and_the_row_of_its_lane() -> None:
    (page,) = canvas_pages(with_canvas(), "journey", "A3", "nl")
    boxes = {text.text: box for text, _, box in texts(page.face)}
    need, objection = boxes["Behoeften"], boxes["Bezwaren"]
    box = next(box for text, box in boxes.items() if text.endswith("need 1"))
    assert need[1] - 5 <= box[1] < objection[1]
    assert boxes["Fase B"][0] - 40 < box[0] < boxes["Fase C"][0]


def test_hidden_phases_stay_away_and_hidden_lanes_come_here() -> None:
    document = with_canvas()
    with document.edit("Hide"):
        document.get(Phase, "phase-1").hidden = 1
        document.get(Lane, "need").hidden = 1
    printed = letters_of(canvas_pages(document, "journey", "A3", "nl"))
    assert "FaseB" not in printed
    assert "need1" not in printed
    assert "need2" in printed


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_long_texts_run_on_whole_legible_and_inside_the_sheet(paper: str, language: str) -> None:
    document = with_canvas(5, note=LONG[:1500], goal=LONG[:700])
    sheets = canvas_pages(document, "journey", paper, language)
    printed = letters_of(sheets)
    assert printed.count(squeezed(ODD)) >= 1
    assert squeezed(LONG[:60]) in printed
    for i in range(5):
        assert f"need{i}" in printed
    for page in sheets:
        assert outside(page) == []
        assert too_small(page, 6.0) == []


def test_a_sheet_that_is_too_small_names_the_one_that_fits() -> None:
    document = with_canvas(5, note=LONG[:500])
    small = canvas_pages(document, "journey", "A5", "nl")
    assert len(small) > 1
    fitting = small[0].fits_on
    assert fitting in PAPERS
    (whole,) = canvas_pages(document, "journey", fitting, "nl")
    assert whole.fits_on == ""


def test_many_phases_are_shared_out_over_sheets_in_their_order() -> None:
    sheets = canvas_pages(with_canvas(24), "journey", "A4", "nl")
    assert len(sheets) > 1
    names = [line for page in sheets for line in lines_of(page.face) if line.startswith("Fase ")]
    assert names == [f"Fase {chr(65 + i)}" for i in range(24)]
    assert [mark.title for page in sheets for mark in page.bookmarks] == ["Klantreiscanvas"]


def test_the_persona_is_the_one_that_travels_the_first_route() -> None:
    document = with_canvas()
    with document.edit("Add personas"):
        document.add(Persona, id="sara", name="Sara", rank=1.0)
        document.add(Persona, id="mark", name="Mark", rank=2.0)
    assert "Sara" in lines_of(canvas_pages(document, "journey", "A3", "nl")[0].face)
    with document.edit("Add a route"):
        document.add(Route, journey="journey", persona="mark")
    assert "Mark" in lines_of(canvas_pages(document, "journey", "A3", "nl")[0].face)


def test_a_blank_canvas_has_a_code_in_every_cell_and_nothing_that_is_known() -> None:
    document = with_canvas(3)
    (page,) = canvas_pages(document, "journey", "A3", "nl", blank=True)
    lines = lines_of(page.face)
    for column in range(1, 4):
        for row in range(1, len(rows_of(document, "journey")) + 1):
            assert lines.count(cell_code(column, row)) == 1
    assert "F2-K3 betekent: fase 2, vak 3" in lines
    assert "Fase B" in lines
    assert "Kostenwijzer" not in lines
    assert outside(page) == []


@pytest.mark.parametrize("blank", [True, False])
def test_a_workshop_without_a_journey_gives_a_sheet_all_the_same(blank: bool) -> None:
    (page,) = canvas_pages(workshop(title=""), "", "A4", "en", blank=blank)
    assert ("F5-K5" in lines_of(page.face)) is blank
    assert "Untitled workshop" in lines_of(page.face)
    assert outside(page) == []


def test_content_has_a_row_where_the_template_asks_for_it_or_somebody_filled_it_in() -> None:
    document = with_canvas()
    assert "content" not in {row.key for row in rows_of(document, "journey")}
    with document.edit("Edit phase"):
        document.get(Phase, "phase-1").content = "Gids per e-mail"
    assert rows_of(document, "journey") == ROWS
    (page,) = canvas_pages(document, "journey", "A3", "nl")
    assert {"Content of", "Gids per e-mail"} <= set(lines_of(page.face))
    with document.edit("Edit phase"):
        document.get(Phase, "phase-1").content = ""
        document.get(Journey, "journey").template = "acdl-4"
    assert rows_of(document, "journey") == ROWS


def test_a_canvas_calls_itself_a_hypothesis_until_half_of_it_is_known() -> None:
    document = with_canvas()
    lines = lines_of(canvas_pages(document, "journey", "A4", "nl")[0].face)
    assert "HYPOTHESE" in lines
    assert "0van3contactmomentengetoetst" in letters_of(canvas_pages(document, "journey", "A4", "nl"))
    assert "HYPOTHESE" not in lines_of(canvas_pages(document, "journey", "A4", "nl", blank=True)[0].face)
    with document.edit("Edit note"):
        document.get(Note, "touchpoint-0").evidence = "heard"
        document.get(Note, "touchpoint-1").evidence = "researched"
    assert "HYPOTHESE" not in lines_of(canvas_pages(document, "journey", "A4", "nl")[0].face)


def test_the_places_of_cells_are_where_their_texts_are_printed() -> None:
    (sheet,) = canvas_sheets(with_canvas(), "journey", "A3", "nl")
    boxes = [(text.text, box) for text, _, box in texts(sheet.page.face)]
    (x, y, w, h) = next(box for text, box in boxes if text == "need 1" or text.endswith("need 1"))
    cell = next(cell for cell in sheet.cells if cell.frame.contains(x, y))
    assert (cell.phase, cell.row) == ("phase-1", "need")
    assert cell.frame.contains(x + w, y + h)
