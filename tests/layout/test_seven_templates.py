"""All seven templates of the method: they open, are drawn, print and fit A3, in both languages."""

import pytest

from app.layout.board import BoardLayout
from app.layout.board_face import board_face
from app.layout.canvas import canvas_pages
from app.layout.funnel_sheets import funnel_pages
from app.layout.papers import SMALLEST_TEXT, lying
from app.layout.placing import smallest_text
from app.layout.poster import poster
from app.layout.themes import PAPER
from app.models.board import LANGUAGES, Lane, Stage
from app.models.document import Document
from app.models.edits.mapping import add_band
from app.models.edits.notes import add_note
from app.models.edits.phases import phases_of
from app.models.edits.templates import apply_template
from app.models.templates import load_templates, template_of
from tests.paper import letters_of, outside, squeezed

SEVEN = [key for key in load_templates() if key != "empty"]


@pytest.fixture(params=[(key, language) for key in SEVEN for language in LANGUAGES], ids="-".join)
def start(request: pytest.FixtureRequest) -> tuple[Document, str, str, str]:
    """A board of a template with two touchpoints and a need in every phase."""
    key, language = request.param
    document = Document()
    with document.edit("Start"):
        journey = apply_template(document, template_of(key), language, "Een video laten maken")
        lanes = document.where(Lane, "journey", journey)
        for phase in phases_of(document, journey):
            for lane in (lanes[0], lanes[0], lanes[3]):
                add_note(document, phase.id, lane.id, "Ik vraag drie bureaus om een offerte")
    return document, journey, key, language


def test_it_is_drawn_with_every_phase_group_and_stage(start: tuple[Document, str, str, str]) -> None:
    document, journey, key, language = start
    layout, template = BoardLayout(document, journey, language), template_of(key)
    assert len(layout.plan.phases) == len(template.phases)
    assert len(layout.plan.stages) == len(template.stages)
    groups = {phase.texts["group"][language] for phase in template.phases} - {""}
    assert len(layout.plan.groups) == len(groups)
    assert board_face(layout, PAPER)


def test_it_prints_whole_and_legible_on_a3(start: tuple[Document, str, str, str]) -> None:
    document, journey, key, language = start
    made = poster(document, journey, "A3", language)
    pages = (
        *made.pages,
        *canvas_pages(document, journey, "A3", language),
        *funnel_pages(document, journey, "A3", language),
    )
    assert made.fits_on == ""
    assert len(pages) == 3, "each on one sheet"
    for page in pages:
        assert (page.width, page.height) == lying("A3")
        assert page.fits_on == ""
        assert smallest_text(page.face) >= SMALLEST_TEXT - 1e-6
        assert not outside(page)
    letters = letters_of(pages[:1])
    for phase in template_of(key).phases:
        assert squeezed(phase.name[language]) in letters
        assert squeezed(phase.texts["quote"][language]) in letters
        assert squeezed(phase.texts["group"][language]) in letters


def test_the_stages_of_the_company_come_under_the_phases_of_the_buyer() -> None:
    """A buyer's journey and a lifecycle on one board, on screen and on the poster."""
    document = Document()
    journey = apply_template(document, template_of("buyers-journey-3"), "nl", "Een video laten maken")
    add_band(document, journey, template_of("customer-lifecycle-7"), "nl")
    layout = BoardLayout(document, journey, "nl")
    assert (len(layout.plan.phases), len(layout.plan.stages)) == (3, 7)
    assert layout.plan.band is not None
    assert all(frame.bottom <= layout.plan.header for frame in layout.plan.stages.values())
    made = poster(document, journey, "A3", "nl")
    letters = letters_of(made.pages)
    assert made.fits_on == ""
    for row in document.rows(Stage).values():
        assert squeezed(row.name) in letters
