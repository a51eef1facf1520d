"""The words of paper and tables: complete in both languages; plurals, dates and figures as each has them."""

import string

import pytest

from app.models import people
from app.models.board import EVIDENCE, JOURNEY_STATES, LANE_KINDS, LANGUAGES
from app.models.emotions import emotion_palette
from app.models.lane_kinds import KINDS
from app.models.words import (
    Entry,
    decimal,
    integer,
    joined,
    long_date,
    percentage,
    short_date,
    word,
    words,
)

KEYS = sorted(words("nl").keys() | words("en").keys())


def forms(entry: Entry) -> dict[str, str]:
    return {"": entry} if isinstance(entry, str) else dict(entry)


def parameters(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_keys() -> None:
    assert len(KEYS) > 200
    assert words("nl").keys() == words("en").keys()


@pytest.mark.parametrize("key", KEYS)
def test_an_entry_has_the_same_forms_and_parameters_in_both_languages(key: str) -> None:
    dutch, english = (forms(words(language)[key]) for language in LANGUAGES)
    assert dutch.keys() == english.keys()
    assert set(dutch) in ({""}, {"one", "other"})
    assert {form: parameters(text) for form, text in dutch.items()} == {
        form: parameters(text) for form, text in english.items()
    }
    for text in (*dutch.values(), *english.values()):
        assert text == text.strip() != ""
        assert all(name.isidentifier() for name in parameters(text))
    if "" not in dutch:
        assert "count" in parameters(dutch["other"])


def test_a_plural_follows_the_count() -> None:
    assert word("notes_count", "nl", count=1) == "1 post-it"
    assert word("notes_count", "nl", count=37) == "37 post-its"
    assert word("notes_count", "en", count=0) == "0 notes"
    assert word("touchpoints_count", "nl", count=4200) == "4.200 contactmomenten"
    assert word("touchpoints_count", "en", count=4200) == "4,200 touchpoints"


def test_parameters_are_put_in_as_they_are() -> None:
    assert word("goal_is", "nl", text="{count} {0.real} % \\n") == "Doel: {count} {0.real} % \\n"
    assert word("sheet_of", "en", page=2, pages=16) == "sheet 2 of 16"


def test_what_is_not_there_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        word("no such key", "nl")
    with pytest.raises(KeyError):
        word("goal", "de")
    with pytest.raises(KeyError):
        word("goal_is", "nl", wrong="x")
    with pytest.raises(KeyError):
        word("notes_count", "nl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_fixed_list_has_a_name(language: str) -> None:
    lists = {
        "evidence_level": EVIDENCE,
        "state": JOURNEY_STATES,
        "lane_hint": LANE_KINDS,
        "perspective": people.PERSPECTIVES,
        "moment": people.MOMENTS,
        "verdict": people.VERDICTS,
        "experience_state": people.EXPERIENCE_STATES,
        "snapshot_kind": people.SNAPSHOT_KINDS,
        "persona_kind": people.PERSONA_KINDS,
        "step": tuple(str(number) for number in range(7)),
        "size": ("1", "2", "3"),
    }
    for section, keys in lists.items():
        named = [word(f"{section}.{key}", language) for key in keys]
        assert len(set(named)) == len(keys), section
    assert len({word(kind.word, language) for kind in KINDS.values()}) == len(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_a_persona_card_has_a_label_and_a_question(language: str) -> None:
    for column in set(people.Persona.columns()) - {"id", "rank"}:
        assert word(f"persona.{column}", language)
        assert word(f"persona_question.{column}", language).endswith("?")


def test_whole_numbers_and_decimals() -> None:
    assert [integer(n, "nl") for n in (0, 999, 4200, -1234567)] == ["0", "999", "4.200", "−1.234.567"]
    assert integer(4200, "en") == "4,200"
    assert decimal(-3.4, "nl") == "−3,4"
    assert decimal(-3.4, "en") == "−3.4"
    assert decimal(4.56, "nl", signed=True) == "+4,6"
    assert decimal(1234.5, "nl") == "1.234,5"
    assert decimal(-0.04, "nl", signed=True) == "0,0"
    assert decimal(20.0, "en", digits=0) == "20"
    assert decimal(0.0, "en", digits=0) == "0"


def test_percentages_of_a_funnel() -> None:
    assert percentage(860, 4200, "nl") == "20%"
    assert percentage(74, 860, "nl") == "8,6%"
    assert percentage(74, 860, "en") == "8.6%"
    assert percentage(0, 860, "en") == "0%"
    assert percentage(3, 0, "nl") == "–"


def test_dates() -> None:
    assert long_date("2026-11-21", "nl") == "21 november 2026"
    assert long_date("2026-11-21", "en") == "21 November 2026"
    assert long_date("2026-03-01T10:41:00.000+01:00", "nl") == "1 maart 2026"
    assert short_date("2027-03-01", "nl") == short_date("2027-03-01", "nl", "2027-01-05") == "1 maart"
    assert short_date("2027-03-01", "nl", "2026-11-21") == "1 maart 2027"
    for text in ("", "volgend j", "2026-13-41"):
        assert long_date(text, "nl") == short_date(text, "nl") == text


def test_names_in_a_sentence() -> None:
    assert joined([], "nl") == ""
    assert joined(["Sara"], "nl") == "Sara"
    assert joined(["Sara", "Mark", "Ronald"], "nl") == "Sara, Mark en Ronald"
    assert joined(["Sara", "Mark"], "en") == "Sara and Mark"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_palette_of_emotions_has_each_sign_and_no_word_twice(language: str) -> None:
    palette = emotion_palette(language)
    assert len({feeling.word for feeling in palette}) == len(palette) >= 20
    assert {feeling.sign for feeling in palette} == {-1, 0, 1}
    assert [feeling.sign for feeling in palette] == [feeling.sign for feeling in emotion_palette("nl")]
