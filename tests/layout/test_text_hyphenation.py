"""Hyphens: our reading of the patterns gives what pyphen gives, and only fair places are used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyphen import LANGUAGES, Pyphen

from app.layout.hyphenation import points
from app.layout.patterns import Patterns

TEXT = """klantlevenscyclus contactmomenten heroriëntatie bewustwording correctierondes marketingmanager
aansprakelijkheidsverzekeringsmaatschappij geïnteresseerden reünie zeeëend belevenis onderscheidend koffie's
internationalization customer awareness consideration signature experience touchpoint advocate"""


@pytest.mark.parametrize("name", ["nl_NL", "en_GB"])
def test_positions_are_those_of_pyphen(name: str) -> None:
    ours, theirs = Patterns(LANGUAGES[name]), Pyphen(lang=name, left=1, right=1)
    for word in TEXT.split():
        assert ours.positions(word) == tuple(map(int, theirs.positions(word))), word


@given(st.text("aeioubcdghklmnprstvz", min_size=1, max_size=25))
def test_positions_are_those_of_pyphen_for_any_letters(word: str) -> None:
    for name in ("nl_NL", "en_GB"):
        assert _ours(name).positions(word) == tuple(map(int, _theirs(name).positions(word)))


def _ours(name: str) -> Patterns:
    return _OURS.setdefault(name, Patterns(LANGUAGES[name]))


def _theirs(name: str) -> Pyphen:
    return Pyphen(lang=name, left=1, right=1)


_OURS: dict[str, Patterns] = {}


def test_dutch_compounds_have_points_in_order_and_not_at_the_edges() -> None:
    word = "klantlevenscyclus"
    found = points(word, "nl")
    assert (
        "-".join(word[a:b] for a, b in zip((0, *found), (*found, None), strict=True))
        == "klant-le-vens-cy-clus"
    )


def test_punctuation_round_a_word_does_not_count_as_letters() -> None:
    assert points("(bureaus!)", "nl") == tuple(at + 1 for at in points("bureaus", "nl"))


@pytest.mark.parametrize(
    "code", ["www.klantreis.nl", "jan@voorbeeldbedrijf.nl", "naam_van_kolommen", "klant"]
)
def test_addresses_codes_and_short_words_get_no_hyphens(code: str) -> None:
    assert points(code, "nl") == ()


def test_a_letter_that_becomes_two_in_small_does_not_shift_the_rest() -> None:
    assert points("İstanbulreisverzekering", "nl") == ()


def test_typed_soft_hyphens_come_first() -> None:
    assert points("klanten\u00adreiscanvas", "nl") == (8,)
