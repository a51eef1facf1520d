"""A persona card says all that is known, and a negative one cannot be taken for another."""

from itertools import pairwise

import pytest

from app.layout.page import Page
from app.layout.persona_blank import blank_persona_pages
from app.layout.persona_body import body_strips
from app.layout.persona_card import persona_pages
from app.layout.persona_fields import initials
from app.layout.persona_panel import persona_panel_face
from app.layout.placing import placed, smallest_text
from app.layout.shapes import Box, Ellipse, Gradient, Text
from app.layout.themes import LIGHT
from app.models.document import Document
from app.models.people import Persona
from tests.paper import LONG, ODD, letters_of, lines_of, outside, squeezed, too_small, with_personas

SARA = {
    "name": "Sara", "age": "38", "role": "Marketing manager", "company": "middelgroot bedrijf",
    "sector": "financiële branche", "quote": "Ik heb één kans om dit goed te doen.",
    "education": "universitair", "budget": "beperkt, per kwartaal",
    "needs": "aantoonbaar resultaat\n- weinig eigen tijd kwijt", "objections": "video is duur",
    "convinces": "een vaste prijs vooraf",
}  # fmt: skip
RONALD = {
    "name": "Ronald", "age": "52", "kind": "negative_not_ours", "recognise": "vraagt eerst naar de prijs",
    "cost_time": "11 correctierondes", "treat": "vriendelijk ontvangen", "needs": "een krat bier",
}  # fmt: skip
FIELDS = [
    name for name in Persona.columns()
    if name not in ("id", "rank", "kind", "colour", "portrait", "recognise", "treat", "name", "age")
    and not name.startswith("cost")
]  # fmt: skip
FORMATS = [("A4", False), ("A4", True), ("A5", False), ("A3", False), ("A0", False)]


def pages(document: Document, paper: str = "A5", two: bool = False, language: str = "nl") -> tuple[Page, ...]:
    return persona_pages(document, paper, language, two_on_a_sheet=two)


def test_a_card_says_what_is_known_under_its_headings() -> None:
    lines = lines_of(pages(with_personas(SARA, RONALD))[0].face)
    for expected in (
        "Sara, 38", "Marketing manager", "middelgroot bedrijf, financiële branche", "Wie", "Opleiding",
        "universitair", "Werk", "Budget", "Behoeften", "aantoonbaar resultaat", "weinig eigen tijd kwijt",
        "Bezwaren", "Wat overtuigt", "“Ik heb één kans om dit goed te doen.”",
        "Promotievideo voor financiële marketeers", "persona 1 van 2",
    ):  # fmt: skip
        assert expected in lines


@pytest.mark.parametrize("known", [{"education": "mbo"}, {"needs": "rust"}, {"quote": "Ja."}, {}])
def test_the_first_words_under_the_head_have_air_above_them(known: dict[str, str]) -> None:
    persona = next(iter(with_personas({"name": "Sara", **known}).rows(Persona).values()))
    first, second = body_strips(persona, 300.0, 1.0, 1.0, "nl")[:2]
    assert (first.shapes, first.height > 4.0) == ((), True)
    assert (bool(second.shapes), second.before) == (True, 0.0)


def test_what_the_header_says_is_not_said_again() -> None:
    lines = lines_of(pages(with_personas(SARA))[0].face)
    assert lines.count("Marketing manager") == 1
    assert "Functie" not in lines


def test_empty_fields_leave_neither_label_nor_heading() -> None:
    lines = lines_of(pages(with_personas({"name": "Sara", "needs": "rust"}))[0].face)
    assert "Behoeften" in lines
    assert not {"Wie", "Werk", "Bezwaren", "Doelen", "Opleiding", "Wat overtuigt"} & set(lines)


def test_a_card_without_anything_says_so() -> None:
    (page,) = pages(with_personas({}))
    assert "Nog niets ingevuld" in lines_of(page.face)
    assert "Primaire persona" in lines_of(page.face)
    assert outside(page) == []


def test_a_card_with_a_head_alone_does_not_say_that_nothing_is_filled_in() -> None:
    for known in ("name", "age", "group_name"):
        lines = lines_of(pages(with_personas({known: "58"}))[0].face)
        assert "Nog niets ingevuld" not in lines
        assert "Nog geen uitspraak, doelen of behoeften" in lines


def test_headings_take_nobody_for_a_she_or_a_he() -> None:
    everything = dict.fromkeys([*FIELDS, "recognise", "treat", "cost_time"], "x")
    document = with_personas({**everything, "kind": "negative_misuse"})
    words = " ".join(lines_of(pages(document)[0].face)).lower().split()
    assert not {"ze", "zij", "hij", "haar", "hem", "zijn"} & set(words)


def test_cards_speak_english() -> None:
    lines = lines_of(pages(with_personas(SARA, RONALD), two=True, paper="A4", language="en")[0].face)
    assert {"Who", "Work", "Needs", "Objections", "persona 2 of 2", "NEGATIVE PERSONA"} <= set(lines)


@pytest.mark.parametrize(("paper", "two"), FORMATS)
@pytest.mark.parametrize("kind", ["primary", "secondary", "ideal", "negative_not_ours", "negative_misuse"])
def test_long_texts_run_on_whole_legible_and_inside_the_sheet(paper: str, two: bool, kind: str) -> None:
    filled = {name: f"{name} {LONG[:900]}".replace(" ", "\n", 3) for name in FIELDS}
    document = with_personas({**filled, "kind": kind, "name": ODD * 3, "age": "38"})
    sheets = pages(document, paper, two)
    printed = letters_of(sheets)
    for value in filled.values():
        for line in value.split("\n"):
            assert squeezed(line) in printed
    for page in sheets:
        assert outside(page) == []
        assert too_small(page, 6.5) == []


def test_text_shrinks_before_a_second_card_is_begun() -> None:
    some = with_personas({**SARA, "day": LONG[:1200]})
    (page,) = pages(some)
    assert 6.5 <= smallest_text(page.face) < 8
    more = pages(with_personas({**SARA, "day": LONG[:5000], "goals": LONG[:5000]}))
    assert len(more) > 1
    assert "Sara, 38 (vervolg)" in lines_of(more[1].face)
    assert "persona 1 van 1 · 2 van " + str(len(more)) in lines_of(more[1].face)


def alarms(page: Page) -> dict[str, bool]:
    """What makes a negative card unmistakable, each without help of colour."""
    shapes = list(placed(page.face))
    greys = [s.fill for s, _ in shapes if isinstance(s, Ellipse) and isinstance(s.fill, Gradient)]
    return {
        "dashes": any(isinstance(s, Box) and s.dash and s.stroke_width > 1.5 for s, _ in shapes),
        "hatch": any(isinstance(s, Box) and s.hatch is not None for s, _ in shapes),
        "tilted stamp": any(
            isinstance(s, Text) and s.text.startswith("NEGATIEVE") and m[1] for s, m in shapes
        ),
        "grey portrait": all(grey.start[1:3] == grey.start[3:5] == grey.start[5:] for grey in greys),
    }


def test_a_negative_persona_is_unmistakable_in_black_and_white() -> None:
    sara, ronald = pages(with_personas(SARA, RONALD))
    assert all(alarms(ronald).values())
    assert not any(alarms(sara).values())


def test_a_negative_persona_warns_first_and_loses_nothing() -> None:
    lines = lines_of(pages(with_personas(RONALD))[0].face)
    headings = ["Zo herken je deze klant", "Wat het de vorige keer kostte", "Zo ga je ermee om", "Behoeften"]
    assert [line for line in lines if line in headings] == headings
    assert "een krat bier" in lines


@pytest.mark.parametrize(("kind", "badge"), [("ideal", "Ideale klant"), ("secondary", "Secundaire persona")])
def test_other_kinds_get_a_small_badge(kind: str, badge: str) -> None:
    assert badge in lines_of(pages(with_personas({"name": "Mark", "kind": kind}))[0].face)
    assert badge not in lines_of(pages(with_personas({"name": "Mark"}))[0].face)


def test_two_cards_lie_beside_each_other_on_an_a4() -> None:
    (page,) = pages(with_personas(SARA, RONALD), "A4", two=True)
    assert page.width > page.height
    assert [mark.title for mark in page.bookmarks] == ["Sara, 38", "Ronald, 52"]


def test_single_personas_can_be_chosen_and_keep_their_number() -> None:
    (page,) = persona_pages(with_personas(SARA, RONALD), "A5", "nl", personas=["persona-2"])
    assert "persona 2 van 2" in lines_of(page.face)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Sara", "S"), ("Willem-Jan van der Laan", "WL"), ("", ""), ("🎬", ""), ("de Vries", "DV")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(next(iter(with_personas({"name": name}).rows(Persona).values()))) == letters


@pytest.mark.parametrize("two", [True, False])
def test_blank_cards_have_a_code_for_every_field(two: bool) -> None:
    sheets = blank_persona_pages("A4", "nl", two_on_a_sheet=two)
    assert len(sheets) == (1 if two else 2)
    codes = [line for page in sheets for line in lines_of(page.face) if line[0] == "V" and line[1:].isdigit()]
    assert codes.count("V1") == 2
    first = codes[: codes.index("V1", 1)]
    assert first == [f"V{i + 1}" for i in range(len(first))]
    for page in sheets:
        assert outside(page) == []
        assert too_small(page, 6.5) == []


@pytest.mark.parametrize("paper", ["A5", "A4", "A3"])
def test_blank_labels_do_not_run_into_each_other(paper: str) -> None:
    page = blank_persona_pages(paper, "nl")[0]
    labels = [(s, m) for s, m in placed(page.face) if isinstance(s, Text) and len(s.text) > 3]
    places = sorted((m[5] + s.y, s.x + m[4], s.x + m[4] + s.width) for s, m in labels)
    for (y, left, right), (other_y, other_left, other_right) in pairwise(places):
        assert other_y - y > 5 or right < other_left or other_right < left


def test_the_panel_grows_with_what_it_says_and_stays_inside_its_width() -> None:
    document = with_personas(SARA, RONALD, {"name": ODD, "goals": LONG, "quote": LONG}, {})
    heights = []
    for number in range(1, 5):
        panel = persona_panel_face(document, f"persona-{number}", 240, LIGHT, "nl")
        assert outside(Page(240, panel.height, panel.face)) == []
        heights.append(panel.height)
    assert heights[2] > heights[0] > heights[3]
