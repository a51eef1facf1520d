"""Tiles put together are the poster: nothing missing between them, nothing printed for nothing."""

import pytest

from app.layout.frames import Frame
from app.layout.page import Page
from app.layout.papers import MM, PAPERS, lying, upright
from app.layout.placing import placed, reach
from app.layout.shapes import Box, Font, Group, Path, Text
from app.layout.tiles import TILE_MARGIN, chosen, empty_words, marks_face, overview_page, plan_tiles
from tests.paper import lines_of, outside, too_small

A0 = lying("A0")
FULL = Page(*A0, (Box(0, 0, *A0, fill="#ffcc00"),), "Poster")


def page_with(*shapes: Box | Path) -> Page:
    ground = Box(0, 0, *A0, fill="#ffffff", stroke="#000000", stroke_width=1)
    return Page(*A0, (ground, *shapes))


@pytest.mark.parametrize("paper", ["A4", "A3", "A2"])
@pytest.mark.parametrize("overlap", [0.0, 10.0, 25.0])
def test_windows_cover_the_poster_and_overlap_as_asked(paper: str, overlap: float) -> None:
    tiling = plan_tiles(FULL, paper, overlap)
    windows = {sheet.place: sheet.window for sheet in tiling.sheets}
    assert len(windows) == tiling.rows * tiling.columns
    for (row, column), window in windows.items():
        beside, below = windows.get((row, column + 1)), windows.get((row + 1, column))
        assert (window.right - beside.x if beside else window.right) == pytest.approx(
            overlap * MM if beside else FULL.width
        )
        assert (window.bottom - below.y if below else window.bottom) == pytest.approx(
            overlap * MM if below else FULL.height
        )
        assert window.w <= tiling.width - 2 * TILE_MARGIN + 1e-6
        assert window.h <= tiling.height - 2 * TILE_MARGIN + 1e-6


def test_sheets_stand_or_lie_as_takes_fewer() -> None:
    wide = Page(upright("A4")[1] * 3, 100, (Box(0, 0, 2000, 100, fill="#000000"),))
    tiling = plan_tiles(wide, "A4")
    assert tiling.width > tiling.height
    assert (tiling.rows, tiling.columns) == (1, 4)


def test_sheets_without_anything_are_left_out_and_the_others_keep_their_place() -> None:
    drawn = Box(A0[0] - 60, A0[1] - 60, 30, 30, fill="#123456")
    tiling = plan_tiles(page_with(drawn), "A4")
    middle = (tiling.rows // 2 + 1, tiling.columns // 2 + 1)
    assert middle in tiling.empty
    assert tiling.sheets[-1].place == (tiling.rows, tiling.columns)
    assert [sheet.number for sheet in tiling.sheets] == list(range(1, len(tiling.sheets) + 1))
    assert len(tiling.sheets) + len(tiling.empty) == tiling.rows * tiling.columns
    said = empty_words(tiling, "en")
    assert said.startswith(str(len(tiling.empty)) if len(tiling.empty) > 1 else "One sheet")
    assert any(said in line for line in lines_of(overview_page(page_with(drawn), tiling, "en").face))


def test_a_shape_in_a_scaled_group_counts_where_it_ends_up() -> None:
    inner = Group((Box(10, 10, 5, 5, fill="#123456"),), x=A0[0] / 2, y=A0[1] / 2, scale=2.0)
    tiling = plan_tiles(Page(*A0, (inner,)), "A3")
    place = (A0[0] / 2 + 25, A0[1] / 2 + 25)
    assert tiling.sheets
    for sheet in tiling.sheets:
        window = Frame(sheet.window.x - 10, sheet.window.y - 10, sheet.window.w + 20, sheet.window.h + 20)
        assert window.contains(*place)


def test_an_empty_page_is_printed_all_the_same() -> None:
    assert len(plan_tiles(Page(*A0, ()), "A3").empty) == 0


@pytest.mark.parametrize("overlap", [-1.0, 180.0, 500.0])
def test_an_overlap_that_leaves_nothing_of_a_sheet_is_refused(overlap: float) -> None:
    with pytest.raises(ValueError, match="overlap"):
        plan_tiles(FULL, "A4", overlap)


def test_single_sheets_can_be_printed_again() -> None:
    tiling = plan_tiles(FULL, "A3")
    assert [sheet.place for sheet in chosen(tiling, {(1, 2), (99, 1)})] == [(1, 2)]
    assert chosen(tiling, None) == tiling.sheets


def test_marks_lie_around_the_window_and_say_row_column_and_number() -> None:
    tiling = plan_tiles(FULL, "A4")
    for sheet in tiling.sheets:
        face = marks_face(tiling, sheet, "Promotievideo", "nl")
        page = Page(tiling.width, tiling.height, face)
        assert outside(page) == []
        assert too_small(page, 6.0) == []
        assert f"rij {sheet.row}, kolom {sheet.column}" in lines_of(face)
        assert f"blad {sheet.number} van {len(tiling.sheets)}" in lines_of(face)
        window = Frame(TILE_MARGIN, TILE_MARGIN, sheet.window.w, sheet.window.h)
        for shape, matrix in placed(face):
            x, y, w, h = reach(shape, matrix)
            assert not window.contains(x + w / 2, y + h / 2)


def test_cut_marks_point_at_all_four_corners() -> None:
    tiling = plan_tiles(FULL, "A4")
    sheet = tiling.sheets[0]
    lines = [s for s in marks_face(tiling, sheet, "", "nl") if isinstance(s, Path) and s.stroke]
    assert len(lines) == 8
    xs = {round(float(step[1]), 3) for line in lines for step in line.steps}
    assert {round(TILE_MARGIN, 3), round(TILE_MARGIN + sheet.window.w, 3)} <= xs


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_the_overview_numbers_every_sheet_and_shows_no_tiny_words(paper: str) -> None:
    words = Text(100, 100, "klein", Font(10), "#000000", 30)
    page = Page(*A0, (*FULL.face, words))
    tiling = plan_tiles(page, paper)
    overview = overview_page(page, tiling, "nl")
    lines = lines_of(overview.face)
    assert "klein" not in lines
    assert [f"{s.number} · {s.row}/{s.column}" in lines for s in tiling.sheets] == [True] * len(tiling.sheets)
    assert too_small(overview, 6.0) == []
    assert (overview.width, overview.height) in (upright(paper), lying(paper))


def test_a_page_that_fits_a_sheet_needs_one() -> None:
    small = Page(200, 200, (Box(0, 0, 200, 200, fill="#000000"),))
    assert len(plan_tiles(small, "A4").sheets) == 1
    assert PAPERS["A4"][0] > 200
