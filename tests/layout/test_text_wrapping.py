"""Lines: no character is lost, no line is too wide, words break where a reader expects it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.fitting import fit
from app.layout.shapes import Font
from app.layout.text import measure
from app.layout.wrapping import clusters, wrap

FONT = Font(10)
LONG_WORD = "aansprakelijkheidsverzekeringsmaatschappijmedewerkersoverleg"


def texts(text: str, width: float, language: str = "nl") -> list[str]:
    return [line.text for line in wrap(text, width, FONT, language)]


def bare(text: str) -> str:
    """Without what wrapping may take away or add: spaces, new lines, hyphens."""
    return "".join(char for char in text if not char.isspace() and char not in "-\u00ad\u200b")


def test_words_stay_whole_while_they_fit() -> None:
    assert texts("Ik vraag drie bureaus om een offerte", 70) == ["Ik vraag drie", "bureaus om", "een offerte"]


def test_new_lines_and_empty_lines_stay() -> None:
    assert texts("Een\n\ntwee", 100) == ["Een", "", "twee"]
    assert texts("", 100) == [""]


def test_spaces_inside_a_line_stay_and_those_at_its_end_go() -> None:
    assert texts("a  b", 100) == ["a  b"]
    assert texts("kennismaken   bureaus", 65) == ["kennismaken", "bureaus"]


def test_a_long_compound_is_hyphenated_where_dutch_allows_it() -> None:
    lines = texts(LONG_WORD, 90)
    assert all(line.endswith("-") for line in lines[:-1])
    assert lines[0] == "aansprakelijk-"
    assert "".join(lines).replace("-", "") == LONG_WORD


def test_english_has_its_own_hyphens_and_an_unknown_language_none() -> None:
    word = "internationalization"
    assert all(line.endswith("-") for line in texts(word, 60, "en")[:-1])
    assert not any("-" in line for line in texts(word, 60, "xx"))
    assert "".join(texts(word, 60, "xx")) == word


def test_no_break_before_a_trema_for_the_letter_would_have_to_change() -> None:
    for width in range(35, 110):
        lines = texts("geïnteresseerdenreünie", width)
        assert len(lines) > 1
        assert not any(line.startswith(("ï", "ë", "ü")) for line in lines[1:])


def test_a_word_with_a_hyphen_or_slash_breaks_there_without_a_second_one() -> None:
    assert texts("inside-outperspectief", 80) == ["inside-", "outperspectief"]
    assert texts("klanten/medewerkers", 70) == ["klanten/", "medewerkers"]
    assert texts("de e-mail om 24/7 10-12", 40) == ["de", "e-mail", "om 24/7", "10-12"]


def test_an_address_is_cut_between_characters_and_gets_no_hyphen() -> None:
    address = "www.eenheellangadreszonderbreekpunt.nl?vraag=aansprakelijkheid"
    lines = texts(address, 60)
    assert "".join(lines) == address
    assert all(measure(line, FONT) <= 60 for line in lines)


def test_a_soft_hyphen_is_where_the_writer_wants_the_break() -> None:
    assert texts("klanten\u00adreiscanvas", 70) == ["klanten-", "reiscanvas"]
    assert texts("klanten\u00adreis", 100) == ["klanten\u00adreis"]


def test_a_space_that_forbids_a_break_keeps_words_together() -> None:
    assert texts("over 12\u00a0dagen", 55) == ["over", "12\u00a0dagen"]


@pytest.mark.parametrize("text", ["xxxxxxxxxxxx", LONG_WORD, "W" * 60])
@pytest.mark.parametrize("width", [25, 33, 41.5, 60])
def test_no_letter_stands_alone_on_a_line(text: str, width: float) -> None:
    lines = texts(text, width)
    assert len(lines) > 1
    assert all(len(clusters(line.rstrip("-"))) > 1 for line in lines)


def test_joined_emoji_marks_and_flags_are_never_cut() -> None:
    assert clusters("e\u0301👩🏽\u200d💻🇳🇱🇧🇪x\ufe0f") == ["e\u0301", "👩🏽\u200d💻", "🇳🇱", "🇧🇪", "x\ufe0f"]
    assert texts("👩🏽\u200d💻" * 4, 60) == ["👩🏽\u200d💻👩🏽\u200d💻"] * 2


def test_a_column_narrower_than_a_letter_still_shows_all() -> None:
    assert "".join(texts("Klant", 1)) == "Klant"


@pytest.mark.parametrize("width", [0, -1, -40])
def test_a_column_without_any_width_still_shows_all(width: float) -> None:
    assert "".join(texts("Klant en 👩🏽\u200d💻", width)).replace("-", "") == "Klanten👩🏽\u200d💻"
    assert texts("", width) == [""]
    assert fit("“Klant”\n", width, 10, 12, 6).lines


@given(st.text(max_size=120), st.floats(min_value=20, max_value=200), st.sampled_from(["nl", "en", "xx"]))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: float, language: str) -> None:
    lines = wrap(text, width, FONT, language)
    assert bare("".join(line.text for line in lines)) == bare(text)
    for line in lines:
        assert line.width == pytest.approx(measure(line.text, FONT), abs=1e-6)
        assert line.width <= width + 1e-3 or len(clusters(line.text)) == 1


@given(st.lists(st.text("abcdefghijklmnoĳé", min_size=1, max_size=30), max_size=12), st.integers(20, 150))
def test_every_line_is_as_full_as_whole_words_allow(words: list[str], width: int) -> None:
    lines = texts(" ".join(words), width, "xx")
    for line, following in pairwise(lines):
        first = following.split(" ")[0]
        if first in words and line.split(" ")[-1] in words:
            assert measure(f"{line} {first}", FONT) > width
