"""The matrix of channels: every figure in its cell, shaded, legible, whole, on screen and on paper."""

import pytest

from app.exports.contents import CONTENTS, Wish, pages_of
from app.layout.channel_matrix import TOTAL, Measures, matrix_drawing, matrix_looks, notes_in, shade
from app.layout.channel_sheets import channel_pages
from app.layout.papers import PAPERS
from app.layout.placing import texts
from app.layout.themes import PAPER, THEMES, Theme
from app.models.document import Document
from app.models.edits.channels import add_channel
from app.models.edits.notes import add_contact
from app.models.findings.channels import channel_matrix
from tests.layout.boards import board
from tests.layout.test_themes import contrast
from tests.paper import letters_of, lines_of, outside, too_small

MEASURES = Measures(800.0, 160.0, 60.0, 30.0, 12.0, 1.0)


def met(phases: int = 3, channels: int = 0) -> Document:
    """n0 (phase 0) by e-mail and post, n1 (phase 1) by e-mail, n2 (phase 2) by nothing."""
    document = board(phases, 1, 3)
    add_contact(document, "n0", "E-mail", "")
    add_contact(document, "n0", "Post", "Kaart")
    add_contact(document, "n1", "E-mail", "")
    for i in range(channels):
        add_channel(document, f"Kanaal {i + 3}")
    return document


def test_a_figure_stands_in_the_middle_of_its_cell() -> None:
    document = met()
    matrix = channel_matrix(document, "j")
    looks = matrix_looks(document, matrix, "nl")
    drawing = matrix_drawing(matrix, looks, range(3), matrix.rows, MEASURES, PAPER, "nl")
    mail = matrix.rows[0].channel
    wanted = {(mail, "p0"): "1", (mail, TOTAL): "2", ("", "p2"): "1", (TOTAL, "p1"): "1", (TOTAL, TOTAL): "3"}
    for key, figure in wanted.items():
        frame = drawing.cells[key]
        inside = [
            text.text
            for text, _, box in texts(drawing.face)
            if frame.x <= box[0] and box[0] + box[2] <= frame.right and frame.y <= box[1] <= frame.bottom
        ]
        assert inside == [figure], key
    assert notes_in(matrix, (mail, TOTAL)) == ("n0", "n1")
    assert notes_in(matrix, (TOTAL, "p2")) == notes_in(matrix, ("", "p2")) == ("n2",)
    assert notes_in(matrix, ("gone", "p0")) == ()
    assert len(drawing.cells) == (len(matrix.rows) + 1) * 4


@pytest.mark.parametrize("theme", [*THEMES.values(), PAPER], ids=[*THEMES, "paper"])
def test_the_figure_can_be_read_in_every_shade(theme: Theme) -> None:
    shades = [shade(count, 12, theme) for count in range(1, 13)]
    assert len(set(shades)) == 12
    assert min(contrast(theme.ink, each) for each in shades) >= 4.5


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_25_channels_fit_a_sheet_in_letters_that_can_be_read(paper: str, language: str) -> None:
    document = met(6, channels=23)
    (page,) = channel_pages(document, "j", paper, language)
    assert page.width > page.height
    lines = lines_of(page.face)
    assert len([line for line in lines if line.startswith("Kanaal ")]) >= 23
    assert too_small(page, 6.0) == []
    assert outside(page) == []


@pytest.mark.parametrize("paper", ["A5", "A4", "A2"])
def test_a_great_many_channels_and_phases_run_on(paper: str) -> None:
    document = met(24, channels=90)
    pages = channel_pages(document, "j", paper, "nl")
    lines = [line for page in pages for line in lines_of(page.face)]
    assert {f"Kanaal {i + 3}" for i in range(90)} <= set(lines)
    printed = letters_of(pages)
    assert [i for i in range(24) if f"Fase{i}" not in printed] == []
    for page in pages:
        assert outside(page) == []
        assert too_small(page, 6.0) == []
    assert len(pages) > 1
    assert pages[0].fits_on in ("", *PAPERS)


def test_a_long_name_makes_its_row_higher_and_is_not_cut_off() -> None:
    document = met()
    name = "Arbeidsongeschiktheidsverzekeringsmaatschappij via de telefoon of per post " * 2
    add_channel(document, name)
    (page,) = channel_pages(document, "j", "A4", "nl")
    printed = "".join(lines_of(page.face)).replace(" ", "").replace("-", "")
    assert name.replace(" ", "") in printed
    assert outside(page) == []


def test_channels_are_a_content_of_paper_and_an_empty_workshop_says_so() -> None:
    assert "channels" in CONTENTS
    document = board(0, 0, 0)
    (page,) = pages_of(document, Wish("channels", language="en"), "pdf")
    assert "Nothing filled in yet" in lines_of(page.face)
