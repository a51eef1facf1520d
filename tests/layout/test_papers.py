"""Sheets have the sizes that a shop sells."""

from itertools import pairwise

import pytest

from app.layout.page import Page
from app.layout.papers import MM, PAPERS, larger_than, lying, upright


@pytest.mark.parametrize("paper", PAPERS)
def test_a_sheet_has_the_proportion_of_the_series(paper: str) -> None:
    width, height = upright(paper)
    assert height / width == pytest.approx(2**0.5, abs=0.005)
    assert lying(paper) == (height, width)


def test_papers_grow_and_each_is_as_wide_as_the_one_below_is_high() -> None:
    names = list(PAPERS)
    for small, large in pairwise(names):
        assert upright(large)[0] == pytest.approx(upright(small)[1], abs=0.01)


def test_a4_is_210_by_297_millimetres() -> None:
    assert [side / MM for side in upright("A4")] == pytest.approx([210, 297])
    assert larger_than("A2") == ("A1", "A0")
    assert larger_than("A0") == ()


def test_an_unknown_paper_is_an_error() -> None:
    with pytest.raises(KeyError):
        upright("Letter")


def test_a_page_fits_unless_it_says_otherwise() -> None:
    assert Page(10, 10, ()).fits_on == ""
