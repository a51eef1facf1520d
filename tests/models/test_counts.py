"""Counts as people write them."""

import pytest

from app.models.counts import read_count
from app.models.refusal import Refused


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", None),
        ("  ", None),
        ("0", 0),
        ("4200", 4200),
        (" 4.200 ", 4200),
        ("4,200", 4200),
        ("4 200", 4200),
        ("1.000.000.000", 1_000_000_000),
    ],
)
def test_a_count_is_read_however_thousands_are_written(text: str, count: int | None) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize(
    "text", ["-1", "3,5", "4.20", "12 a", "½", "²", "1e3", "+5", "1.0000", "ongeveer 40"]
)
def test_what_is_no_whole_number_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_count(text)
    assert refused.value.sentence("nl")


@pytest.mark.parametrize("text", ["1000000001", "9" * 5000])
def test_more_people_than_a_file_can_hold_are_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_count(text)
    assert refused.value.reason == "count_too_large"
    assert "1.000.000.000" in refused.value.sentence("nl")
