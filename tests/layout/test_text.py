"""Widths and runs: what the pens will draw is what layout measured."""

import json

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from app.layout.coverage import FACES, MAIN_FACES, WEIGHTS, covered, font_path, widths
from app.layout.shapes import Font
from app.layout.text import measure, runs, steps
from app.models.resources import resource_path

FONTS = [Font(10, weight, italic) for weight in WEIGHTS for italic in (False, True)]


@pytest.mark.parametrize("face", FACES)
def test_baked_widths_equal_those_in_the_font_file(face: str) -> None:
    font = TTFont(font_path(face))
    table = {chr(code): font["hmtx"][name][0] for code, name in font.getBestCmap().items()}
    assert font["head"].unitsPerEm == 1000
    assert widths(face) == table


@pytest.mark.parametrize("face", FACES)
def test_fonts_have_their_own_names_no_layout_tables_and_true_type_outlines(face: str) -> None:
    font = TTFont(font_path(face))
    names = {font["name"].getDebugName(number) for number in (1, 4, 16)} - {None}
    assert all(str(name).startswith("Reisbord ") for name in names)
    assert "glyf" in font
    assert not {"GPOS", "GSUB", "kern", "CFF "} & set(font.keys())


def test_the_licence_lies_beside_the_fonts() -> None:
    text = resource_path("fonts", "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Inter Project Authors" in text


def test_baked_widths_are_plain_json() -> None:
    raw = json.loads(resource_path("fonts", "advances.json").read_text(encoding="ascii"))
    assert set(raw["main"]["faces"]) == set(MAIN_FACES)


def test_width_is_the_sum_of_advances_and_grows_with_the_size() -> None:
    table = widths("regular")
    assert measure("AVA", Font(10)) == pytest.approx(sum(table[char] for char in "AVA") / 100)
    assert measure("AVA", Font(20)) == pytest.approx(2 * measure("AVA", Font(10)))
    assert measure("Ik zie", Font(10, "bold")) > measure("Ik zie", Font(10))
    assert measure("", Font(10)) == 0


def test_an_unknown_weight_is_an_error_in_layout_and_not_in_a_pen() -> None:
    with pytest.raises(ValueError, match="thin"):
        measure("x", Font(10, "thin"))


def test_runs_split_by_the_font_that_has_the_character() -> None:
    assert [(run.face, run.text) for run in runs("Blij 😀 ∀x", Font(10))] == [
        ("regular", "Blij "), ("emoji", "😀"), ("regular", " "), ("symbols", "∀"), ("regular", "x"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "shown"), [("漢字", "□□"), ("a\tb\x00c", "a b c"), ("\ud800", "□"), ("a\u0654", "a")]
)
def test_what_no_font_has_is_a_visible_box_a_space_or_nothing(text: str, shown: str) -> None:
    assert "".join(run.text for run in runs(text, Font(10))) == shown


def test_joined_emoji_stay_one_run_and_invisible_characters_take_no_room() -> None:
    (run,) = runs("👩🏽\u200d💻", Font(10))
    assert (run.face, run.text) == ("emoji", "👩🏽\u200d💻")
    assert measure("👩🏽\u200d💻", Font(10)) == pytest.approx(measure("👩💻", Font(10)))
    assert measure("e\u0301", Font(10)) == pytest.approx(measure("e", Font(10)))
    assert measure("❤\ufe0f", Font(10)) == pytest.approx(measure("❤", Font(10)))
    assert measure("klant\u00adreis", Font(10)) == pytest.approx(measure("klantreis", Font(10)))


@given(st.text(max_size=80), st.sampled_from(FONTS))
def test_runs_tile_the_measured_width_and_hold_only_what_their_font_has(text: str, font: Font) -> None:
    end = 0.0
    for run in runs(text, font):
        assert run.x == pytest.approx(end, abs=1e-6)
        assert covered(run.face).issuperset(run.text)
        assert len(steps(run, font)) == len(run.text)
        end = run.x + run.width
    assert end == pytest.approx(measure(text, font), abs=1e-6)
