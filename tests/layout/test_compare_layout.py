"""The comparison as shapes: nothing over an edge, every note on paper, dots in the boxes of their sizes."""

import pytest

from app.imports.sample import sample_document
from app.layout.compare import four_fields
from app.layout.compare_pages import compare_pages, experience_pages
from app.layout.effort import effort_picture
from app.layout.papers import SMALLEST_TEXT
from app.layout.placing import smallest_text, texts
from app.layout.themes import THEMES
from app.layout.two_curves import HEIGHT, two_curves
from app.models.board import Note
from app.models.document import Document
from app.models.edits.experiences import add_experience, set_experience
from app.models.edits.future import make_future
from app.models.edits.notes import add_note
from app.models.edits.routes import add_stop, set_intensity, stop_on
from app.models.findings.comparison import compare
from app.models.findings.experiences import plan_of
from app.models.findings.future import route_pairs
from app.models.people import Experience, Stop
from app.models.words import word
from tests.paper import lines_of, outside
from tests.samples import sample_of_now

LIGHT = THEMES["light"]


@pytest.fixture
def sample() -> Document:
    return sample_of_now("nl")


@pytest.mark.parametrize("width", [420.0, 900.0, 1600.0])
def test_notes_lie_inside_their_field_and_not_over_each_other(sample: Document, width: float) -> None:
    drawing = four_fields(sample, compare(sample, "journey"), width, "nl", LIGHT)
    notes = [frame for key, frame in drawing.places.items() if key.startswith("note:")]
    assert len(notes) == 5
    for i, one in enumerate(notes):
        assert one.x >= 0
        assert one.right <= width or width < 500
        assert one.bottom <= drawing.height
        for other in notes[i + 1 :]:
            apart = (
                one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y
            )
            assert apart


def test_a_dot_lies_in_the_box_of_its_effect_and_effort(sample: Document) -> None:
    for row in list(sample.rows(Experience).values()):
        set_experience(sample, row.id, status="dropped")
    best = add_experience(sample, "t-price", "beste", effect=3, effort=1)
    worst = add_experience(sample, "t-price", "slechtste", effect=1, effort=3)
    add_experience(sample, "t-price", "weet niet", effect=3)
    drawing = effort_picture(sample, plan_of(sample, "journey"), 900.0, "nl", LIGHT)
    assert set(drawing.places) == {f"experience:{best}", f"experience:{worst}"}
    one, other = drawing.places[f"experience:{best}"], drawing.places[f"experience:{worst}"]
    assert other.x - one.x == pytest.approx(200.0), "two boxes to the right"
    assert other.y - one.y == pytest.approx(200.0), "and two down"


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_many_blind_spots_and_experiences_run_on_and_none_is_left_out(sample: Document, paper: str) -> None:
    texts = []
    row = sample.get(Note, "t-price")
    for i in range(70):
        made = add_note(sample, row.phase, row.lane, f"Ik merk iets op nummer {i}")
        add_stop(sample, "route-marieke", made, moment="peak", intensity=-3.0)
        add_experience(sample, made, f"Beleving {i}", effect=1 + i % 3, effort=1 + i % 2)
        texts.append(f"nummer {i}")
    pages = compare_pages(sample, "journey", paper, "nl")
    assert len(pages) > 2
    words = " ".join(line for page in pages for line in lines_of(page.face))
    for text in texts:
        assert words.count(text) >= 2, "in its field and in the table"
    for page in (*pages, *experience_pages(sample, "journey", paper, "nl")):
        assert outside(page) == []
        assert smallest_text(page.face) >= SMALLEST_TEXT - 0.01


def test_the_same_touchpoint_lies_at_the_same_place_on_both_curves(sample: Document) -> None:
    made = make_future(sample, "journey", "nl")
    ((now, later),) = route_pairs(sample, made)
    first = sample.where(Stop, "route", later)[0]
    set_intensity(sample, first.id, 4.0)
    drawing = two_curves(sample, (now, later), made, 1000.0, "nl", LIGHT)
    stops = sample.where(Stop, "route", later)
    assert len(drawing.places) == len(stops)
    xs = [drawing.places[f"note:{stop.note}"].x for stop in stops]
    assert xs == sorted(xs)
    assert all(frame.y >= 0 and frame.bottom <= HEIGHT for frame in drawing.places.values())
    assert stop_on(sample, later, first.note) is first


@pytest.mark.parametrize("more", range(6))
def test_no_experience_stands_alone_on_the_last_sheet(sample: Document, more: int) -> None:
    for i in range(60 + more):
        add_experience(sample, "t-price", f"Beleving {i}", effect=1 + i % 3, effort=1 + i % 2)
    pages = experience_pages(sample, "journey", "A4", "nl")
    assert len(pages) > 2
    told = [[line for line in lines_of(page.face) if line.startswith("Beleving ")] for page in pages]
    assert len(told[-1]) > 1
    assert len({line for page in told for line in page}) == 60 + more


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_boxes_are_smaller_where_the_sheet_then_has_room_for_what_follows(language: str) -> None:
    document = sample_document(language)
    (alone,) = experience_pages(document, "journey", "A4", language)
    assert outside(alone) == []
    titles = {row.title for row in document.rows(Experience).values() if row.title}
    assert titles <= set(lines_of(alone.face))
    boxes, differences = compare_pages(document, "journey", "A3", language)[1:]
    assert {word("effort_title", language), word("curve_future", language)} <= set(lines_of(boxes.face))
    assert word("changes_count", language, count=19) in lines_of(differences.face)


def test_differences_stand_in_two_columns_and_say_what_another_text_was() -> None:
    sheet = compare_pages(sample_document("nl"), "journey", "A3", "nl")[-1]
    said = {text.text: box for text, _, box in texts(sheet.face)}
    one, other = said["Nergens een prijs"], said["Niemand neemt de telefoon op"]
    assert one[1] == other[1]
    assert one[2] < other[0]
    assert "eerst: Ik vraag drie bureaus om een offerte" in said
    assert outside(sheet) == []
