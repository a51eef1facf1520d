"""The pens for paper and for SVG: real text, embedded fonts, the same bytes each time."""

import re
import subprocess
import xml.etree.ElementTree as ET
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from app.exports import pdf_pen
from app.exports.pdf_fonts import pdf_font
from app.exports.svg_fonts import font_bytes
from app.exports.svg_pen import svg
from app.layout.coverage import WEIGHTS
from app.layout.shapes import Box, Face, Font, Group, Image
from app.layout.text import measure, runs
from tests.pen_face import HEIGHT, NASTY, SAMPLE, WIDTH, cut_and_turned, forms, line, pictures, words

SVG = "{http://www.w3.org/2000/svg}"


def as_pdf(face: Face) -> bytes:
    stream = BytesIO()
    canvas = pdf_pen.open_canvas(stream, WIDTH, HEIGHT, invariant=True)
    pdf_pen.draw(canvas, face, pictures, height=HEIGHT)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def run(*command: str | Path) -> str:
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout.decode()
    except FileNotFoundError:
        pytest.skip(f"{command[0]} (poppler) is not installed")


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("italic", [False, True])
def test_reportlab_gives_a_line_of_300_points_the_measured_width(weight: str, italic: bool) -> None:
    font = Font(11, weight, italic)
    text = f"{SAMPLE} 😀 ∀ {SAMPLE}"
    assert measure(text, font) > 300
    drawn = sum(pdf_font(part.face).stringWidth(part.text, font.size) for part in runs(text, font))
    assert drawn == pytest.approx(measure(text, font), abs=0.01)


def test_every_font_on_paper_is_embedded_and_knows_its_text(tmp_path: Path) -> None:
    path = tmp_path / "face.pdf"
    path.write_bytes(as_pdf((*words(), *cut_and_turned())))
    rows = [row.split() for row in run("pdffonts", path).splitlines()[2:]]
    assert len(rows) == 10
    for row in rows:
        assert row[0][7:].startswith("Reisbord")
        assert row[-5:-2] == ["yes", "yes", "yes"]  # embedded, subset, with a map to Unicode


def test_text_on_paper_can_be_searched_emoji_and_markup_too(tmp_path: Path) -> None:
    path = tmp_path / "face.pdf"
    path.write_bytes(as_pdf(words()))
    text = run("pdftotext", "-layout", path, "-")
    assert text.count(SAMPLE) == 8
    assert f"{NASTY} ∀ ☐" in text
    assert f"{NASTY} ∀ ☐" in PdfReader(path).pages[0].extract_text()


def test_characters_beyond_the_first_256_of_a_font_are_drawn_and_found(tmp_path: Path) -> None:
    blocks = (
        range(0x100, 0x149),
        range(0x14A, 0x180),
        range(0x391, 0x3A1),
        range(0x410, 0x450),
        range(0x1EA0, 0x1EF0),
    )
    many = "".join(chr(code) for block in blocks for code in block)
    path = tmp_path / "many.pdf"
    rows = [many[start : start + 40] for start in range(0, len(many), 40)]
    path.write_bytes(as_pdf(tuple(line(5, 20 + 14 * row, text, Font(8)) for row, text in enumerate(rows))))
    assert run("pdftotext", "-layout", path, "-").split() == rows


def test_the_same_face_gives_the_same_bytes() -> None:
    face = (*words(), *forms(190), *cut_and_turned())
    assert as_pdf(face) == as_pdf(face)
    assert svg(face, WIDTH, HEIGHT, pictures) == svg(face, WIDTH, HEIGHT, pictures)


def test_see_through_colours_do_not_leak_into_what_is_drawn_next() -> None:
    face = tuple(Box(10 * at, 0, 9, 9, fill="#00000080" if at % 2 else "#ff0000") for at in range(6))
    page = PdfReader(BytesIO(as_pdf(face))).pages[0].get_contents()
    assert page is not None
    operators = page.get_data().decode()
    assert operators.count(" gs") == 3
    assert re.sub(r"q[^qQ]*Q", "", operators).count(" gs") == 0
    assert operators.count("q") == operators.count("Q")


def test_a_broken_picture_is_a_grey_box_and_not_an_error() -> None:
    def broken(_: str) -> bytes:
        return b"\x89PNG but not really"

    canvas = pdf_pen.open_canvas(BytesIO(), WIDTH, HEIGHT)
    pdf_pen.draw(canvas, (Image(0, 0, 10, 10, "x"),), broken, height=HEIGHT)
    canvas.save()


def test_one_picture_used_twice_is_stored_once() -> None:
    page = PdfReader(BytesIO(as_pdf(tuple(Image(50 * at, 0, 40, 40, "picture") for at in range(4))))).pages[0]
    assert len(page.images) == 1


@pytest.mark.parametrize(
    "text", [NASTY, "\x00\x0b\ud800\ufffe", '"><script>alert(1)</script>', "a  b", "ĳ é"]
)
def test_text_in_svg_is_text_whatever_stands_in_it(text: str) -> None:
    document = svg((line(10, 20, text, Font(12)), Group((), name=text)), 100, 50, title=text)
    root = ET.fromstring(document)
    tags = {element.tag for element in root.iter()}
    assert tags <= {f"{SVG}{name}" for name in ("svg", "title", "style", "text", "g")}
    shown = "".join(element.text or "" for element in root.iter(f"{SVG}text"))
    assert shown == "".join(part.text for part in runs(text, Font(12)))


def test_svg_gives_every_run_its_measured_place_and_width() -> None:
    root = ET.fromstring(svg((line(10, 20, "Blij 😀 hoor", Font(12, "bold")),), 100, 50))
    drawn = [(element.get("x"), element.get("textLength")) for element in root.iter(f"{SVG}text")]
    expected = [(10 + part.x, part.width) for part in runs("Blij 😀 hoor", Font(12, "bold"))]
    assert len(drawn) == 3
    for (x, width), place in zip(drawn, expected, strict=True):
        assert (float(x or 0), float(width or 0)) == pytest.approx(place, abs=0.001)


def test_svg_references_exist_and_nothing_points_outside() -> None:
    document = svg((*forms(), *cut_and_turned()), WIDTH, HEIGHT, pictures)
    root = ET.fromstring(document)
    ids = {element.get("id") for element in root.iter() if element.get("id")}
    assert set(re.findall(r"url\(#(\w+)\)", document)) == ids
    links = [element.get("href") or "" for element in root.iter(f"{SVG}image")]
    assert len(links) == 2
    assert all(link.startswith("data:image/png;base64,") for link in links)


def test_the_font_in_an_svg_has_the_outlines_that_are_used_and_no_others() -> None:
    made = TTFont(BytesIO(font_bytes("regular", {"é", "x"})), checkChecksums=2)
    full = TTFont(BytesIO(font_bytes("regular", set("abcdefghijklmnopqrstuvwxyz"))))
    names = made.getBestCmap()
    outlined = {name for name in made.getGlyphOrder() if made["glyf"][name].numberOfContours}
    assert outlined == {".notdef", "acutecomb", "e", names[ord("é")], names[ord("x")]}
    assert made["hmtx"][names[ord("x")]] == full["hmtx"][full.getBestCmap()[ord("x")]]
    made.getGlyphSet()[names[ord("é")]].draw(pen := _Count())
    assert pen.curves > 5


class _Count:
    """A pen that counts."""

    def __init__(self) -> None:
        self.curves = 0

    def qCurveTo(self, *_: object) -> None:
        self.curves += 1

    def moveTo(self, *_: object) -> None: ...
    def lineTo(self, *_: object) -> None: ...
    def closePath(self) -> None: ...
    def endPath(self) -> None: ...
    def addComponent(self, *_: object) -> None:
        self.curves += 10
