"""The funnel, against values worked out by hand."""

import pytest

from app.models.board import Journey
from app.models.document import Document
from app.models.edits.phases import add_phase, hide_phase, phases_of, set_phase
from app.models.edits.stages import add_stage
from app.models.findings.funnel import (
    FIRST,
    KNOWN,
    MISSING,
    NOBODY,
    PHASES,
    STAGES,
    Funnel,
    funnel_of,
)

NAMES = ("Onbekende", "Bezoeker", "Lead", "Klant", "Promotor", "Held")


def made(*counts: int | None, stages: bool = True) -> tuple[Document, str]:
    document = Document()
    with document.edit("Start"):
        journey = document.add(Journey, title="Reis").id
        for name, count in zip(NAMES, counts, strict=False):
            phase = add_phase(document, journey, f"Fase {name}", volume=None if stages else count)
            if stages:
                add_stage(document, journey, name, phase, phase, volume=count)
    return document, journey


def funnel(*counts: int | None, stages: bool = True) -> Funnel:
    return funnel_of(*made(*counts, stages=stages))


def test_conversions_are_those_worked_out_by_hand() -> None:
    found = funnel(4200, 860, 74, 19, 6)
    assert [step.state for step in found.steps] == [FIRST, KNOWN, KNOWN, KNOWN, KNOWN]
    assert found.steps[0].conversion is None
    # 860 / 4200, 74 / 860, 19 / 74, 6 / 19
    expected = [0.204762, 0.086047, 0.256757, 0.315789]
    assert [step.conversion for step in found.steps[1:]] == pytest.approx(expected, abs=1e-6)
    assert not any(step.exceeds for step in found.steps)
    assert (found.largest, found.missing, found.of) == (4200, 0, STAGES)
    assert [step.name for step in found.ends or ()] == ["Onbekende", "Promotor"]


def test_a_missing_count_is_said_on_both_sides_and_nothing_is_made_up() -> None:
    found = funnel(100, None, 20)
    assert [step.state for step in found.steps] == [FIRST, MISSING, MISSING]
    assert [step.conversion for step in found.steps] == [None, None, None]
    assert found.missing == 1
    assert [step.name for step in found.ends or ()] == ["Onbekende", "Lead"]


def test_where_nobody_was_there_is_no_conversion() -> None:
    found = funnel(10, 0, 5)
    assert [step.state for step in found.steps] == [FIRST, KNOWN, NOBODY]
    assert found.steps[1].conversion == 0.0
    assert found.steps[2].exceeds == "Bezoeker"


@pytest.mark.parametrize(
    ("counts", "flags"),
    [
        ((100, 150), ["", "Onbekende"]),
        ((100, None, 150), ["", "", "Onbekende"]),
        # 55 is less than the 60 before it, yet more than the 50 before that.
        ((100, 50, 60, 55), ["", "", "Bezoeker", "Bezoeker"]),
        ((100, 100, 100), ["", "", ""]),
        ((None, 5, 4), ["", "", ""]),
    ],
)
def test_a_later_stage_larger_than_an_earlier_one_names_it(
    counts: tuple[int | None, ...], flags: list[str]
) -> None:
    assert [step.exceeds for step in funnel(*counts).steps] == flags


def test_a_conversion_above_one_is_shown_as_it_is() -> None:
    assert funnel(100, 150).steps[1].conversion == 1.5


def test_without_stages_the_phases_own_counts_make_the_funnel() -> None:
    found = funnel(40, 10, stages=False)
    assert found.of == PHASES
    assert [(step.name, step.count) for step in found.steps] == [
        ("Fase Onbekende", 40),
        ("Fase Bezoeker", 10),
    ]
    assert found.steps[1].conversion == 0.25


def test_with_stages_the_phases_can_be_asked_for_and_hidden_ones_stay_out() -> None:
    document, journey = made(4200, 860)
    phases = [row.id for row in phases_of(document, journey)]
    set_phase(document, phases[0], volume=9)
    assert [step.count for step in funnel_of(document, journey, PHASES).steps] == [9, None]
    hide_phase(document, phases[1])
    assert len(funnel_of(document, journey, PHASES).steps) == 1
    assert [step.count for step in funnel_of(document, journey).steps] == [4200, 860]


def test_a_board_without_anything_has_an_empty_funnel() -> None:
    found = funnel()
    assert (found.steps, found.largest, found.ends) == ((), 0, None)
