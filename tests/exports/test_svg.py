"""SVG pages are the pages of the PDF, one file each, with every line of text as text."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from app.exports.contents import Wish, pages_of
from app.exports.svg import numbered, write_svg
from app.models.refusal import Refused
from tests.paper import ODD, lines_of, squeezed, with_canvas, with_personas, workshop

SVG = "{http://www.w3.org/2000/svg}"


def words_of(path: Path) -> str:
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    return squeezed("".join("".join(text.itertext()) for text in root.iter(f"{SVG}text")))


def test_a_board_is_one_picture_with_all_its_words(tmp_path: Path) -> None:
    document = with_canvas(note=ODD)
    (path,) = write_svg(document, tmp_path / "board.svg", content="board")
    (page,) = pages_of(document, Wish("board"), "svg")
    assert words_of(path) == squeezed("".join(lines_of(page.face)))
    assert squeezed(ODD) in words_of(path)


def test_what_looks_like_markup_stays_what_was_typed(tmp_path: Path) -> None:
    (path,) = write_svg(with_canvas(note=ODD), tmp_path / "board.svg")
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    assert not [element for element in root.iter() if element.tag in (f"{SVG}img", f"{SVG}b", f"{SVG}script")]


def test_several_pages_are_files_with_numbers(tmp_path: Path) -> None:
    document = with_personas({"name": "Sara"}, {"name": "Mark"})
    paths = write_svg(document, tmp_path / "kaart.svg", content="personas")
    assert [path.name for path in paths] == ["kaart-1.svg", "kaart-2.svg"]
    assert sorted(tmp_path.iterdir()) == sorted(paths)
    assert "Mark" in words_of(paths[1])


def test_one_page_keeps_the_name_that_was_asked() -> None:
    assert numbered(Path("a.b.svg"), 1) == (Path("a.b.svg"),)
    assert numbered(Path("a.b.svg"), 2) == (Path("a.b-1.svg"), Path("a.b-2.svg"))


def test_what_cannot_be_drawn_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no_personas"):
        write_svg(workshop(), tmp_path / "out.svg", content="personas")
    assert list(tmp_path.iterdir()) == []
