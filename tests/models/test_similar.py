"""Notes that say the same are found, others are not, and two thousand ask for few comparisons."""

from random import Random

import pytest

from app.models import similar
from app.models.folding import fold
from app.models.similar import similar_notes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ik vraag een offerte aan", "ik vraag de offerte aan"),
        ("Bellen met de klantenservice", "Klantenservice bellen"),
        ("Offerte", "offrte"),
        ("Één prijs per dag", "een prijs per dag"),
        ("De factuur klopt niet", "Factuur klopt niet!"),
    ],
)
def test_what_says_the_same_is_found(one: str, other: str) -> None:
    assert [(pair.one, pair.other) for pair in similar_notes({"a": one, "b": other})] == [("a", "b")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stap 1", "Stap 2"),
        ("De factuur klopt", "De factuur klopt niet"),
        ("Ik zoek op internet", "Ik bel mijn broer"),
        ("", ""),
    ],
)
def test_what_says_something_else_is_left_alone(one: str, other: str) -> None:
    assert similar_notes({"a": one, "b": other}) == []


def test_the_most_alike_come_first_and_many_equal_ones_share_the_first() -> None:
    texts = {
        "a": "Ik bel",
        "b": "De offerte komt laat",
        "c": "ik bel",
        "d": "Ik bel!",
        "e": "De offertes komen laat",
    }
    pairs = similar_notes(texts)
    assert [(pair.one, pair.other) for pair in pairs] == [("a", "c"), ("a", "d"), ("b", "e")]
    assert [pair.score for pair in pairs] == sorted((pair.score for pair in pairs), reverse=True)


WORDS = (  # noqa: SIM905 - words, not a list to be read one by one
    "filmpje internet vergelijk prijs vrienden eerder deden offerte komt laat factuur klopt opnieuw bellen "
    "iemand balie onderzoek afspraak bevestiging contact nieuwsbrief proef abonnement winkel levering doos"
).split()


@pytest.mark.parametrize("vocabulary", [len(WORDS), 2_000])
def test_two_thousand_notes_ask_for_a_hundredth_of_all_comparisons(
    vocabulary: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(3)
    words = [
        *WORDS,
        *(f"{random.choice(WORDS)}{random.choice(WORDS)}" for _ in range(vocabulary - len(WORDS))),
    ]
    texts = {f"n{i}": " ".join(random.choices(words, k=8)) for i in range(2_000)}
    texts["double"] = texts["n7"].upper()
    compared = 0
    alike = similar._alike

    def counted(one: similar._Text, other: similar._Text, least: float) -> float:
        nonlocal compared
        compared += 1
        return alike(one, other, least)

    monkeypatch.setattr(similar, "_alike", counted)
    pairs = similar_notes(texts)
    assert 0 < compared <= 2_000 * 1_999 / 2 / 100 + 100  # all with all would be two million
    assert ("n7", "double") in {(pair.one, pair.other) for pair in pairs}


def test_folding_leaves_out_capitals_accents_and_spaces() -> None:
    assert fold("  Één\n OFFERTE ") == "een offerte"
    assert fold("Straße") == "strasse"
