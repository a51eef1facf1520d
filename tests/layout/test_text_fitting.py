"""Text fit: the largest size at which everything fits, whole words preferred, and nothing ever cut off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.fitting import fit
from app.layout.shapes import Font
from app.layout.text import measure
from app.layout.wrapping import wrap

LONG_WORD = "Aansprakelijkheidsverzekeringsmaatschappijmedewerkersoverleg"


def test_a_short_text_gets_the_ceiling() -> None:
    fitted = fit("Ik bel", 70, 50, 12, 7)
    assert (fitted.size, [line.text for line in fitted.lines]) == (12, ["Ik bel"])
    assert fitted.height == pytest.approx(12 * 1.25)


def test_a_longer_text_shrinks_in_half_points_until_it_fits() -> None:
    text = "Ik google naar videobureaus en bekijk de voorbeelden op hun site"
    fitted = fit(text, 80, 52, 14, 6)
    assert 6 < fitted.size < 14
    assert fitted.size * 2 == int(fitted.size * 2)
    assert fitted.height <= 52
    larger = wrap(text, 80, Font(fitted.size + 0.5))
    assert len(larger) * (fitted.size + 0.5) * 1.25 > 52


def test_what_does_not_fit_at_the_floor_makes_the_note_grow() -> None:
    fitted = fit("woord " * 500, 70, 50, 12, 7)
    assert fitted.size == 7
    assert fitted.height == pytest.approx(len(fitted.lines) * 7 * 1.25)
    assert fitted.height > 1000
    assert sum(line.text.split().count("woord") for line in fitted.lines) == 500


def test_a_whole_word_a_little_smaller_is_better_than_a_broken_one() -> None:
    fitted = fit("Drie correctierondes", 70, 52, 10, 7)
    assert [line.text for line in fitted.lines] == ["Drie", "correctierondes"]
    assert fitted.size == 9


def test_a_word_that_would_make_everything_tiny_is_broken_instead() -> None:
    fitted = fit(LONG_WORD, 70, 52, 11, 6)
    assert fitted.size == 8
    assert all(line.text.endswith("-") for line in fitted.lines[:-1])
    assert "".join(line.text for line in fitted.lines).replace("-", "") == LONG_WORD


def test_the_widths_of_another_weight_are_used() -> None:
    assert fit("Bewustwording", 90, 20, 16, 6, weight="bold").size < fit("Bewustwording", 90, 20, 16, 6).size


def test_the_same_question_gets_the_same_answer_from_the_cache() -> None:
    assert fit("Ik bel de klantenservice", 60, 40, 12, 6) is fit("Ik bel de klantenservice", 60, 40, 12, 6)


def test_impossible_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="range"):
        fit("x", 10, 10, 6, 12)


SIDES = st.floats(30, 200)


@given(st.text(max_size=150), SIDES, SIDES, st.floats(7, 16), st.sampled_from(["nl", "en"]))
def test_all_text_is_there_inside_the_width_at_a_size_in_range(
    text: str, width: float, height: float, ceiling: float, language: str
) -> None:
    fitted = fit(text, width, height, ceiling, 6, language=language)
    assert 6 <= fitted.size <= ceiling
    assert fitted.height <= height + 1e-3 or fitted.size == 6
    assert fitted.lines == wrap(text, width, Font(fitted.size), language)
    assert all(line.width == pytest.approx(measure(line.text, Font(fitted.size))) for line in fitted.lines)
