"""A PDF holds every word as text, in fonts of its own, large enough to read; it is whole or not there."""

import errno
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from app import __version__
from app.exports.contents import CONTENTS, Wish, pages_of
from app.exports.pdf import Tiles, prepare_pdf, write_pdf, write_prepared
from app.imports.json_file import add_json, read_json
from app.layout.papers import MM, PAPERS
from app.models.board import Lane, Note
from app.models.document import Document
from app.models.people import Persona
from app.models.refusal import Refused
from app.models.resources import resource_path
from app.models.words import words
from tests.paper import COMPOUND, ODD, lines_of, outside, squeezed, with_canvas, with_personas, workshop

WIDE = Tiles("A4", overlap=400.0)


@pytest.fixture(scope="module")
def sample() -> Document:
    document = Document()
    add_json(document, read_json(resource_path("samples", "sample-nl.json").read_bytes()), None)
    with document.edit("Odd texts"):
        lanes = [lane.id for lane in document.where(Lane, "journey", "journey") if lane.kind == "touchpoint"]
        shown = [note for note in document.ordered(Note) if note.lane in lanes]
        for note, text in zip(shown, (ODD, COMPOUND, "500 woorden " * 250), strict=False):
            note.text = text.strip()
    return document


@pytest.fixture(autouse=True)
def same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def fonts_of(path: Path) -> dict[str, DictionaryObject]:
    """Every font that any page or form may use, by its name."""
    found: dict[str, Any] = {}

    def look(resources: Any) -> None:
        for font in (resources.get("/Font") or {}).values():
            font = font.get_object()
            found[font["/BaseFont"]] = font
        for thing in (resources.get("/XObject") or {}).values():
            inner = thing.get_object()
            if inner.get("/Subtype") == "/Form":
                look(inner["/Resources"].get_object())

    for page in PdfReader(path).pages:
        look(page["/Resources"].get_object())
    return found


def sizes_of(path: Path) -> Iterator[tuple[str, float]]:
    """Every piece of text with its size on the page in points."""
    found: list[tuple[str, float]] = []
    for page in PdfReader(path).pages:

        def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
            if text.strip():
                scale = (cm[0] ** 2 + cm[1] ** 2) ** 0.5 * (tm[0] ** 2 + tm[1] ** 2) ** 0.5
                found.append((text, size * scale))

        page.extract_text(visitor_text=visit)
    return iter(found)


@pytest.mark.parametrize("content", CONTENTS)
def test_every_font_is_embedded(sample: Document, tmp_path: Path, content: str) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(sample, path, content=content)
    fonts = fonts_of(path)
    assert len(fonts) >= 3
    for name, font in fonts.items():
        assert re.match(r"/[A-Z]{6}\+Reisbord", name), name
        assert "/FontFile2" in font["/FontDescriptor"].get_object(), name
        assert "/ToUnicode" in font, name


def test_the_poster_holds_every_word_of_every_visible_note(sample: Document, tmp_path: Path) -> None:
    path = tmp_path / "poster.pdf"
    write_pdf(sample, path, content="board", paper="A0")
    (page,) = pages_of(sample, Wish("board", "A0"), "pdf")
    printed = squeezed(text_of(path))
    for line in lines_of(page.face):
        assert squeezed(line) in printed
    assert squeezed(ODD) in printed
    assert squeezed(COMPOUND) in printed
    assert "🎬" in printed


@pytest.mark.parametrize("content", ["personas", "canvas"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_lines_on_paper_are_the_lines_of_the_layout(
    sample: Document, tmp_path: Path, content: str, language: str
) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(sample, path, content=content, language=language)
    pages = pages_of(sample, Wish(content, language=language), "pdf")
    printed = [page.extract_text() for page in PdfReader(path).pages]
    assert len(printed) == len(pages)
    for text, page in zip(printed, pages, strict=True):
        remaining = squeezed(text)
        for line in lines_of(page.face):
            assert squeezed(line) in remaining, line
        assert sorted(remaining) == sorted("".join(squeezed(line) for line in lines_of(page.face)))


@pytest.mark.parametrize("content", ["personas", "canvas"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("blank", [True, False])
def test_no_text_is_under_six_points(
    sample: Document, tmp_path: Path, content: str, paper: str, blank: bool
) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(sample, path, content=content, paper=paper, blank=blank)
    sizes = list(sizes_of(path))
    assert sizes
    assert [(text, size) for text, size in sizes if size < 5.99] == []


@pytest.mark.parametrize("content", CONTENTS)
def test_nothing_reaches_over_the_edge_of_a_page(sample: Document, content: str) -> None:
    for paper in ("A4", "A3"):
        for page in pages_of(sample, Wish(content, paper), "pdf"):
            assert outside(page) == []


def test_what_looks_like_markup_stays_what_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    needs = "<img src=/etc/hostname>\n<a href='http://x.nl'>x</a>"
    document = with_personas({"name": "<b>Sara</b>", "needs": needs})
    write_pdf(document, path, content="personas")
    text = text_of(path)
    for typed in ("<b>Sara</b>", "<img src=/etc/hostname>", "<a href='http://x.nl'>x</a>"):
        assert typed in text
    assert b"/URI" not in path.read_bytes()
    assert not any(page.images for page in PdfReader(path).pages)


def test_the_file_says_what_it_is_and_names_nobody_of_the_room(tmp_path: Path) -> None:
    document = workshop(facilitator="Jan de Vries", participants="Piet Geheim", language="nl")
    path = tmp_path / "out.pdf"
    write_pdf(document, path, content="canvas", blank=True)
    reader = PdfReader(path)
    found = reader.metadata
    assert found is not None
    assert (found.title, found.author) == ("Promotievideo voor financiële marketeers", "Jan de Vries")
    assert (found.subject, found.creator) == ("Klantreiscanvas", f"Reisbord {__version__}")
    assert reader.trailer["/Root"].get("/Lang") == "nl"
    assert "Geheim" not in text_of(path) + str(found)


def test_bookmarks_lead_to_every_persona(sample: Document, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(sample, path, content="personas", two_on_a_sheet=True)
    reader = PdfReader(path)
    marks = [(mark.title, reader.get_destination_page_number(mark)) for mark in reader.outline]  # type: ignore[union-attr,arg-type]
    assert [page for _, page in marks] == [0, 0, 1]
    assert marks[0][0] == "Sara, 38"


def test_the_same_workshop_gives_the_same_bytes(sample: Document, tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    write_pdf(sample, one, content="canvas")
    write_pdf(sample, other, content="canvas")
    assert one.read_bytes() == other.read_bytes()


def test_pages_have_the_size_of_their_paper(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(with_canvas(), path, content="canvas", paper="A2")
    box = PdfReader(path).pages[0].mediabox
    assert [float(box.width) / MM, float(box.height) / MM] == pytest.approx([594, 420], abs=0.01)


# Tiles


def tiled(document: Document, path: Path, **wanted: Any) -> PdfReader:
    write_pdf(document, path, content="board", paper="A0", **wanted)
    return PdfReader(path)


def test_a_poster_over_a4_sheets_is_drawn_once(sample: Document, tmp_path: Path) -> None:
    reader = tiled(sample, tmp_path / "tiles.pdf", tiles="A4")
    forms = set()
    for page in reader.pages[1:]:
        things = page["/Resources"]["/XObject"]  # type: ignore[index]
        forms |= {thing.idnum for thing in things.values() if hasattr(thing, "idnum")} or {
            things.raw_get(key).idnum for key in things
        }
    assert len(forms) == 1
    assert len(reader.pages) > 20
    whole = tmp_path / "whole.pdf"
    write_pdf(sample, whole, content="board", paper="A0")
    assert (tmp_path / "tiles.pdf").stat().st_size < 2.5 * whole.stat().st_size


def test_the_overview_comes_first_and_sheets_are_numbered(sample: Document, tmp_path: Path) -> None:
    reader = tiled(sample, tmp_path / "tiles.pdf", tiles="A3")
    assert "Overzicht van de bladen" in reader.pages[0].extract_text()
    assert "rij 1, kolom 1" in reader.pages[1].extract_text()
    assert f"blad 1 van {len(reader.pages) - 1}" in reader.pages[1].extract_text()


def test_a_single_sheet_is_printed_again_without_the_overview(sample: Document, tmp_path: Path) -> None:
    reader = tiled(sample, tmp_path / "tiles.pdf", tiles=Tiles("A4", 15.0, {(1, 2)}))
    (page,) = reader.pages
    assert "rij 1, kolom 2" in page.extract_text()


def test_a_sheet_that_nothing_is_on_is_refused(sample: Document, tmp_path: Path) -> None:
    path = tmp_path / "tiles.pdf"
    with pytest.raises(Refused) as refused:
        tiled(sample, path, tiles=Tiles("A4", 10.0, {(90, 90)}))
    assert "rijen" in refused.value.sentence("nl")
    assert list(tmp_path.iterdir()) == []


def test_pages_no_larger_than_the_tile_paper_stay_whole(tmp_path: Path) -> None:
    written = write_pdf(with_canvas(), tmp_path / "out.pdf", content="canvas", paper="A4", tiles="A4")
    assert written.pages == 1


# Refusals, and what is left behind


@pytest.mark.parametrize(
    ("reason", "wanted"),
    [
        ("unknown_content", {"content": "horoscope"}),
        ("unknown_paper", {"content": "canvas", "paper": "Letter"}),
        ("unknown_paper", {"content": "canvas", "tiles": "B4"}),
        ("not_blank", {"content": "board", "blank": True}),
        ("no_personas", {"content": "personas"}),
        ("nothing_to_export", {"content": "board"}),
        ("nothing_to_export", {"content": "canvas", "journey": "gone"}),
        ("overlap_too_large", {"content": "canvas", "blank": True, "paper": "A0", "tiles": WIDE}),
    ],
)
def test_what_cannot_be_printed_is_refused_in_a_sentence(
    tmp_path: Path, reason: str, wanted: dict[str, Any]
) -> None:
    with pytest.raises(Refused) as refused:
        write_pdf(workshop(), tmp_path / "out.pdf", **wanted)
    assert refused.value.reason == reason
    for language in ("nl", "en"):
        assert "{" not in refused.value.sentence(language)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file_and_no_half_one(
    sample: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(b"the old one")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.exports.pdf._write", full)
    with pytest.raises(Refused) as refused:
        write_pdf(sample, path, content="canvas")
    assert refused.value.reason == "disk_full"
    assert path.read_bytes() == b"the old one"
    assert [each.name for each in tmp_path.iterdir()] == ["out.pdf"]


def test_a_paper_that_is_too_small_is_said_in_the_language_of_who_asked(tmp_path: Path) -> None:
    document = with_canvas(5, note="lange tekst " * 60)
    for paper in ("nl", "en"):
        written = write_pdf(document, tmp_path / "out.pdf", content="canvas", paper="A5", language=paper)
        assert written.pages > 1
        (warning,) = written.warnings
        assert "bladen nodig" in warning.sentence("nl")
        assert "sheets" in warning.sentence("en")


def test_what_is_prepared_is_not_changed_by_later_edits(tmp_path: Path) -> None:
    document = with_personas({"name": "Sara"})
    prepared = prepare_pdf(document, Wish("personas"))
    with document.edit("Rename"):
        document.get(Persona, "persona-1").name = "Anders"
    write_prepared(prepared, tmp_path / "out.pdf")
    assert "Sara" in text_of(tmp_path / "out.pdf")


def test_every_content_has_a_word() -> None:
    for content in CONTENTS.values():
        assert content.word in words("nl")
        assert content.paper in PAPERS
