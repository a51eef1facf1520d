"""The report: cover, contents and every part that has something to tell, counted through."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.exports.content_table import CONTENTS
from app.exports.contents import Wish, pages_of
from app.exports.pdf import write_pdf
from app.imports.sample import sample_document
from app.layout.page import Page
from app.layout.placing import texts
from app.models.board import Contact, Journey, Note, Phase
from app.models.document import Document
from app.models.edits.workshop import set_workshop
from app.models.people import Persona, Route, Stop
from app.models.refusal import Refused
from app.models.words import word
from tests.paper import LONG, letters_of, lines_of, outside, squeezed, too_small, with_canvas


def report(document: Document, paper: str = "A4", language: str = "nl") -> tuple[Page, ...]:
    return pages_of(document, Wish("report", paper, language), "pdf")


@pytest.fixture(scope="module")
def sample() -> Document:
    return sample_document("nl")


def outline(pages: tuple[Page, ...], level: int = 0) -> list[str]:
    return [mark.title for page in pages for mark in page.bookmarks if mark.level == level]


@pytest.mark.parametrize(("paper", "language"), [("A4", "nl"), ("A3", "en")])
def test_every_sheet_is_whole_legible_and_counted(sample: Document, paper: str, language: str) -> None:
    pages = report(sample, paper, language)
    sheet = {"nl": "blad {} van {}", "en": "sheet {} of {}"}[language]
    for number, page in enumerate(pages, 1):
        assert page.fits_on == ""
        assert outside(page) == []
        assert too_small(page, 6.0) == []
        counted = [line for line in lines_of(page.face) if line.endswith("· Reisbord")]
        assert counted == [f"{paper} · {sheet.format(number, len(pages))} · Reisbord"]


def test_the_contents_say_where_each_part_begins(sample: Document) -> None:
    pages = report(sample)
    parts = outline(pages)[1:]
    assert parts[:4] == [
        "0 · Voorbereiden",
        "1 · Levenscyclus",
        "2 · Contactmomenten",
        "3 · Kanalen en middelen",
    ]
    lines = lines_of(pages[0].face)
    for title in parts:
        number = int(lines[lines.index(title) + 1])
        assert title in [mark.title for mark in pages[number - 1].bookmarks]
    assert "Studio Lantaarn" in lines


def test_all_that_was_agreed_and_told_is_in_it(sample: Document) -> None:
    printed = letters_of(report(sample))
    for phase in sample.where(Phase, "journey", "journey"):
        for text in (phase.goal, phase.criterion, phase.next_step):
            assert all(piece in printed for piece in text.split() if len(piece) < 9)
    for persona in sample.rows(Persona).values():
        assert squeezed(persona.quote)[:20] in printed
    for route in sample.rows(Route).values():
        if route.perspective == "outside_in":
            assert squeezed(route.respondent) in printed
            assert all(piece in printed for piece in route.interview.split() if len(piece) < 9)
    for contact in sample.rows(Contact).values():
        if sample.get(Note, contact.note).phase in {
            phase.id for phase in sample.where(Phase, "journey", "journey")
        }:
            assert squeezed(contact.means)[:12] in printed
    for stop in sample.rows(Stop).values():
        assert all(piece in printed for piece in stop.quote.split() if len(piece) < 9)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_list_that_goes_on_says_of_what_and_no_sheet_has_only_its_last_rows(language: str) -> None:
    document = sample_document(language)
    pages = [lines_of(page.face) for page in report(document, language=language)]
    again, moments = word("continued", language), word("moments_of_truth", language)
    assert not any(f"{moments} · {again}" in lines for lines in pages)
    changes = word("changes_count", language, count=19)
    (first,) = (lines for lines in pages if changes in lines)
    second = pages[pages.index(first) + 1]
    assert f"{changes} · {again}" in second
    designed = [lines for lines in pages if word("moment_column", language) in lines][:2]
    assert sum(f"{note.text} " in f"{' '.join(designed[1])} " for note in document.rows(Note).values()) > 1


def test_an_answer_stands_beside_its_question(sample: Document) -> None:
    asked, answered = "Wat sla je liever over?", "Het verzamelen van opmerkingen van zes collega’s."
    sheet = next(page for page in report(sample) if answered in lines_of(page.face))
    said = {text.text: box for text, _, box in texts(sheet.face)}
    assert said[asked][1] == said[answered][1]
    assert said[asked][2] < said[answered][0]


def test_what_is_empty_is_left_out_and_nothing_at_all_is_refused() -> None:
    pages = report(with_canvas())
    assert outline(pages)[1:] == ["1 · Levenscyclus", "2 · Contactmomenten", "Klantreiscanvas"]
    empty = Document()
    with empty.edit("Make a journey"):
        empty.add(Journey, id="journey")
    set_workshop(empty, title="Leeg")
    with pytest.raises(Refused):
        report(empty)


def test_a_phase_that_its_sheet_is_too_small_for_is_told_as_a_list() -> None:
    document = with_canvas(1)
    with document.edit("Paste notes"):
        for i in range(300):
            document.add(Note, phase="phase-0", lane="touchpoint", text=f"Ik doe stap {i}", rank=float(i))
    pages = report(document)
    assert all(too_small(page, 6.0) == [] for page in pages)
    printed = letters_of(pages)
    assert all(f"Ikdoestap{i}" in printed for i in range(300))


def test_effect_against_effort_is_drawn_once(sample: Document) -> None:
    axis = word("effort_title", "nl")
    here = [page.title for page in report(sample) if axis in lines_of(page.face)]
    assert here == [word("signature_experiences", "nl")]
    alone = pages_of(sample, Wish("compare", "A4", "nl"), "pdf")
    assert sum(axis in lines_of(page.face) for page in alone) == 1


def test_odd_texts_stay_inside() -> None:
    document = with_canvas(2, note=LONG[:600], goal=LONG[:500])
    set_workshop(
        document, title=LONG[:200], organisation=LONG[:200], participants=LONG, agenda=LONG, goal=LONG
    )
    for page in report(document):
        assert outside(page) == []
        assert too_small(page, 6.0) == []


def test_the_file_has_an_outline_of_the_parts(sample: Document, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_pdf(sample, path, content="report", language="en")
    reader = PdfReader(path)
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert titles[0] == "Promotievideo voor financiële marketeers"
    assert re.fullmatch(r"0 · Prepare", titles[1])
    assert len(reader.pages) == len(report(sample, "A4", "en"))


def test_contents_of_others_are_in_it_as_soon_as_they_are_in_the_table(sample: Document) -> None:
    words = {"channels": "3 · Channels and means", "compare": "6 · Compare"}
    parts = outline(report(sample, "A4", "en"))
    for key, title in words.items():
        assert (title in parts) is (key in CONTENTS)
