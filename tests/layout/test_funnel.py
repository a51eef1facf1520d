"""The funnel as it is drawn, on screen and paper: legible, whole, and honest about what is missing."""

import pytest

from app.layout.funnel import funnel_face, funnel_height, funnel_sentences
from app.layout.funnel_sheets import funnel_pages
from app.layout.page import Page
from app.layout.papers import SMALLEST_TEXT, lying
from app.layout.placing import placed, reach, smallest_text
from app.layout.shapes import Box
from app.layout.themes import PAPER
from app.models.board import Journey, Workshop
from app.models.document import Document
from app.models.edits.phases import add_phase
from app.models.edits.stages import add_stage
from app.models.findings.funnel import funnel_of
from tests.paper import LONG, letters_of, lines_of, outside, squeezed

WIDTH = 780.0


def made(*counts: int | None, name: str = "Stadium") -> Document:
    document = Document()
    with document.edit("Start"):
        document.add(Workshop, id="w", title="Een video laten maken", language="nl")
        journey = document.add(Journey, id="j", title="Reis").id
        phase = add_phase(document, journey, "Fase")
        for number, count in enumerate(counts):
            add_stage(document, journey, f"{name} {number}"[:300], phase, phase, volume=count)
    return document


def bars(document: Document) -> list[tuple[float, float]]:
    """Left and width of each bar, in order."""
    face = funnel_face(funnel_of(document, "j"), WIDTH, PAPER, "nl")
    return [(box.x, box.w) for box in face if isinstance(box, Box) and box.fill]


def test_bars_are_as_wide_as_they_hold_people_around_one_middle() -> None:
    (first, second, third) = bars(made(1000, 500, 250))
    assert second[1] == pytest.approx(first[1] / 2)
    assert third[1] == pytest.approx(first[1] / 4)
    middles = {round(left + wide / 2, 6) for left, wide in (first, second, third)}
    assert len(middles) == 1


def test_counts_and_conversions_stand_beside_the_bars() -> None:
    lines = lines_of(funnel_face(funnel_of(made(4200, 860, 74), "j"), WIDTH, PAPER, "nl"))
    assert {"4.200", "860", "74"} <= set(lines)
    # 860 / 4200 is 20.5 %, 74 / 860 is 8.6 %
    assert {"↓ 20%", "↓ 8,6%"} <= set(lines)


def test_a_missing_count_is_a_dashed_frame_with_words_and_no_figure_is_made_up() -> None:
    face = funnel_face(funnel_of(made(100, None, 20), "j"), WIDTH, PAPER, "nl")
    dashed = [box for box in face if isinstance(box, Box) and box.dash]
    assert len(dashed) == 1
    assert dashed[0].fill is None
    lines = lines_of(face)
    assert lines.count("↓ nog niet te berekenen") == 2
    assert "aantal ontbreekt" in lines
    assert not any("%" in line for line in lines)


def test_a_later_stage_that_is_larger_is_hatched_and_named_and_so_is_nobody() -> None:
    face = funnel_face(funnel_of(made(10, 0, 5), "j"), WIDTH, PAPER, "nl")
    assert sum(isinstance(box, Box) and box.hatch is not None for box in face) == 1
    lines = lines_of(face)
    assert "meer dan bij “Stadium 1”" in lines
    assert "↓ niemand om door te gaan" in lines


def test_what_it_comes_to_is_said_in_sentences() -> None:
    said = funnel_sentences(funnel_of(made(4200, None, 6, 19), "j"), "nl")
    # 19 / 4200 is 0.45 %
    assert said[0] == "Van “Stadium 0” komt 0,5% uit bij “Stadium 3”."
    assert "1 aantal" in said[1]
    assert "1 stap" in said[2]
    assert funnel_sentences(funnel_of(made(None), "j"), "nl") == ["Er ontbreekt nog 1 aantal."]
    assert funnel_sentences(funnel_of(made(0, 0), "j"), "nl") == []


def test_a_funnel_of_nothing_divides_by_nothing() -> None:
    assert funnel_face(funnel_of(made(0, 0), "j"), WIDTH, PAPER, "nl")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("paper", ["A4", "A3", "A2"])
@pytest.mark.parametrize("steps", [1, 5, 7, 30])
def test_on_paper_it_is_whole_legible_and_inside_the_sheet(steps: int, paper: str, language: str) -> None:
    counts: list[int | None] = [None if i == 3 else 4200 // (i + 1) for i in range(steps)]
    document = made(*counts)
    pages = funnel_pages(document, "j", paper, language)
    assert len(pages) == 1 or steps > 7
    for page in pages:
        assert (page.width, page.height) == lying(paper)
        assert not outside(page)
        assert smallest_text(page.face) >= SMALLEST_TEXT - 1e-6
        assert not _overlaps(page)
    letters = letters_of(pages)
    for number in range(steps):
        assert f"Stadium{number}" in letters


def _overlaps(page: Page) -> list[object]:
    """Drawing that reaches into the foot."""
    foot = page.height - 50.0
    drawn = [s for s in page.face if getattr(s, "name", "") == "funnel"]
    return [s for s, matrix in placed(tuple(drawn)) if reach(s, matrix)[1] + reach(s, matrix)[3] > foot]


def test_the_longest_names_are_whole() -> None:
    pages = funnel_pages(made(10, 5, name=LONG[:290]), "j", "A4", "nl")
    assert squeezed(LONG[:100]) in letters_of(pages)
    assert not any(outside(page) for page in pages)


def test_more_steps_than_a_sheet_holds_say_which_paper_would() -> None:
    pages = funnel_pages(made(*range(14, 0, -1)), "j", "A4", "nl")
    assert len(pages) > 1
    assert {page.fits_on for page in pages} <= {"A3", "A2"}
    assert len(funnel_pages(made(*range(14, 0, -1)), "j", pages[0].fits_on, "nl")) == 1


def test_without_a_step_there_is_no_page() -> None:
    document = Document()
    with document.edit("Start"):
        document.add(Journey, id="j", title="Reis")
    assert funnel_pages(document, "j", "A4", "nl") == ()


def test_the_height_is_what_is_drawn() -> None:
    document = made(4, 3, 2)
    face = funnel_face(funnel_of(document, "j"), WIDTH, PAPER, "nl")
    low = max(reach(shape, matrix)[1] + reach(shape, matrix)[3] for shape, matrix in placed(face))
    assert low <= funnel_height(3) + 0.01
