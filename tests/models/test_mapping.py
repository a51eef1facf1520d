"""Another template on a filled board: every note is still there, with all that hangs on it."""

from collections import Counter
from itertools import product

import pytest

from app.models.board import LANGUAGES, Journey, Lane, Note, Phase, Stage
from app.models.document import Document
from app.models.edits.mapping import add_band, merge_template, spread, swap_template
from app.models.edits.notes import add_note, notes_in
from app.models.edits.phases import hide_phase, phases_of, set_phase
from app.models.edits.routes import add_route, add_stop
from app.models.edits.stages import span_of, stages_of
from app.models.edits.templates import apply_template
from app.models.findings.phase_mapping import propose_merge, propose_swap
from app.models.people import Stop
from app.models.templates import load_templates, template_of

SEVEN = [key for key in load_templates() if key != "empty"]
PAIRS = [(old, new) for old, new in product(SEVEN, SEVEN) if old != new]


def filled(key: str, language: str = "nl") -> tuple[Document, str]:
    """A board of a template with two touchpoints and a pain point in every phase, and a route over them."""
    document = Document()
    with document.edit("Start"):
        journey = apply_template(document, template_of(key), language)
        lanes = document.where(Lane, "journey", journey)
        route = add_route(document, journey, "Route")
        for i, phase in enumerate(phases_of(document, journey)):
            for lane, letter in ((lanes[0], "a"), (lanes[1], "b"), (lanes[0], "c")):
                add_stop(document, route, add_note(document, phase.id, lane.id, f"{i}{letter}"))
        add_band(document, journey, template_of("customer-lifecycle-7"), language)
    return document, journey


def cells(document: Document, journey: str) -> dict[tuple[str, str], list[str]]:
    """The texts of the notes by names of phase and lane, in their order."""
    lanes = document.where(Lane, "journey", journey)
    return {
        (phase.name, lane.title): [note.text for note in notes_in(document, phase.id, lane.id)]
        for phase in phases_of(document, journey)
        for lane in lanes
    }


def travelling(document: Document) -> dict[str, object]:
    """What must not change at all: texts and lanes of notes, stops, and the names of stages."""
    return {
        "notes": Counter((note.id, note.text, note.lane) for note in document.rows(Note).values()),
        "stops": Counter((stop.id, stop.note, stop.rank) for stop in document.rows(Stop).values()),
        "stages": Counter((row.id, row.name) for row in document.rows(Stage).values()),
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_swapping_any_of_the_seven_for_any_other_loses_nothing(old: str, new: str, language: str) -> None:
    document, journey = filled(old, language)
    template, before, rows = template_of(new), travelling(document), document.saved()
    proposal = propose_swap(document, journey, template)
    assert sum(phase.notes for phase in proposal) == len(document.rows(Note))
    done = document.history.done
    targets = {phase.id: phase.target or 0 for phase in proposal}
    swap_template(document, journey, template, language, targets, load_templates().values())
    assert travelling(document) == before
    phases = phases_of(document, journey)
    assert [phase.name for phase in phases] == [phase.name[language] for phase in template.phases]
    assert [phase.quote for phase in phases] == [phase.texts["quote"][language] for phase in template.phases]
    assert {note.phase for note in document.rows(Note).values()} <= {phase.id for phase in phases}
    for phase in proposal:  # every note is where its phase went
        name = template.phases[phase.target or 0].name[language]
        went = [n for (p, _), texts in cells(document, journey).items() if p == name for n in texts]
        assert [old for old in went if old.startswith(str(list(targets).index(phase.id)))]
    assert document.get(Journey, journey).template == new
    assert document.history.done == done + 1
    document.undo()
    assert document.saved() == rows


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_merging_any_other_of_the_seven_only_adds(old: str, new: str, language: str) -> None:
    document, journey = filled(old, language)
    template, before, rows = template_of(new), travelling(document), document.saved()
    names = [phase.name for phase in phases_of(document, journey)]
    proposal = {phase.id: phase.target for phase in propose_merge(document, journey, template)}
    merge_template(document, journey, template, language, proposal)
    assert travelling(document) == before
    after = [phase.name for phase in phases_of(document, journey)]
    assert [name for name in after if name in names] == names, "the old ones are all there, in their order"
    stands = {target for target in proposal.values() if target is not None}
    added = [phase.name[language] for i, phase in enumerate(template.phases) if i not in stands]
    assert Counter(after) == Counter(names) + Counter(added)
    assert document.saved()["note"] == rows["note"]
    if added:
        document.undo()
    assert document.saved() == rows


def test_the_proposal_goes_by_name_and_else_by_place() -> None:
    document, journey = filled("status-5")
    found = propose_swap(document, journey, template_of("customer-lifecycle-7"))
    # Lead and Klant are called the same; Suspect and Prospect come before, the superpromoter after them.
    assert [(p.name, p.target, p.notes) for p in found] == [
        ("Suspect", 0, 3), ("Prospect", 0, 3), ("Lead", 1, 3), ("Klant", 5, 3), ("Superpromoter", 6, 3),
    ]  # fmt: skip
    merge = propose_merge(document, journey, template_of("customer-lifecycle-7"))
    assert [p.target for p in merge] == [None, None, 1, 5, None]


def test_a_name_in_the_other_language_counts_too_and_order_is_kept_by_place() -> None:
    document, journey = filled("lifecycle-5", "nl")
    found = propose_swap(document, journey, template_of("buyers-journey-3"))
    assert [p.target for p in found] == sorted(p.target or 0 for p in found)
    document, journey = filled("buyers-journey-3", "nl")  # Bewustzijn, Overweging, Beslissing
    found = propose_swap(document, journey, template_of("value-journey-8"))
    assert [p.target for p in found] == [0, 4, 7], "first, middle and last"


def test_phases_that_become_one_join_their_notes_words_and_counts() -> None:
    document, journey = filled("lifecycle-5")
    one, two, *rest = phases_of(document, journey)
    set_phase(document, one.id, goal="Beseffen", volume=40)
    set_phase(document, two.id, goal="Zoeken", volume=2)
    hide_phase(document, two.id)
    template = template_of("know-like-trust")
    targets = {one.id: 0, two.id: 0, **{phase.id: 2 for phase in rest}}
    swap_template(document, journey, template, "nl", targets, load_templates().values())
    first, second, third = phases_of(document, journey)
    assert first.id == one.id
    assert (first.goal, first.volume, first.hidden) == ("Beseffen\nZoeken", 42, 0)
    assert first.offer == template.phases[0].texts["offer"]["nl"], "words of the old template make room"
    assert second.goal == template.phases[1].texts["goal"]["nl"]
    assert not notes_in(document, second.id, document.where(Lane, "journey", journey)[0].id)
    lane = document.where(Lane, "journey", journey)[0].id
    assert [note.text for note in notes_in(document, first.id, lane)] == ["0a", "0c", "1a", "1c"]
    assert [note.text for note in notes_in(document, third.id, lane)] == ["2a", "2c", "3a", "3c", "4a", "4c"]


def test_stages_follow_their_phases() -> None:
    document, journey = filled("lifecycle-5")
    phases = phases_of(document, journey)
    targets = dict(zip([phase.id for phase in phases], (0, 0, 1, 1, 2), strict=True))
    before = {row.id: span_of(document, row.id) for row in stages_of(document, journey)}
    swap_template(document, journey, template_of("know-like-trust"), "nl", targets)
    becomes = (0, 0, 1, 1, 2)
    for row in stages_of(document, journey):
        first, last = before[row.id]
        assert span_of(document, row.id) == (becomes[first], becomes[last])


def test_a_phase_without_a_target_stops_everything() -> None:
    document, journey = filled("acdl-4")
    rows = document.saved()
    with pytest.raises(KeyError):
        swap_template(document, journey, template_of("status-5"), "nl", {})
    assert document.saved() == rows


def test_merged_phases_come_beside_those_that_they_follow_in_the_template() -> None:
    document, journey = filled("buyers-journey-3", "en")  # Awareness, Consideration, Decision
    proposal = {p.id: p.target for p in propose_merge(document, journey, template_of("acdl-4"))}
    assert list(proposal.values()) == [0, 1, 2]
    merge_template(document, journey, template_of("acdl-4"), "en", proposal)
    assert [p.name for p in phases_of(document, journey)][-1] == "Loyalty"
    document, journey = filled("status-5", "en")
    proposal = {p.id: p.target for p in propose_merge(document, journey, template_of("customer-lifecycle-7"))}
    merge_template(document, journey, template_of("customer-lifecycle-7"), "en", proposal)
    names = [p.name for p in phases_of(document, journey)]
    assert names.index("Subscriber") + 1 == names.index("Lead")
    assert names.index("Lead") + 1 == names.index("Marketing qualified lead (MQL)")
    assert names.index("Customer") + 1 == names.index("Evangelist")


@pytest.mark.parametrize(
    ("count", "over", "spans"),
    [
        (3, 5, [(0, 0), (1, 2), (3, 4)]),
        (7, 3, [(0, 0), (0, 0), (0, 0), (1, 1), (1, 1), (2, 2), (2, 2)]),
        (1, 4, [(0, 3)]),
        (4, 4, [(0, 0), (1, 1), (2, 2), (3, 3)]),
    ],
)
def test_a_band_is_spread_evenly_over_the_phases(count: int, over: int, spans: list[tuple[int, int]]) -> None:
    assert [spread(i, count, over) for i in range(count)] == spans


def test_the_band_of_another_template_comes_under_the_phases_in_one_step() -> None:
    document = Document()
    journey = apply_template(document, template_of("buyers-journey-3"), "nl")
    template, done = template_of("customer-lifecycle-7"), document.history.done
    add_band(document, journey, template, "nl")
    assert [row.name for row in stages_of(document, journey)] == [p.name["nl"] for p in template.phases]
    assert stages_of(document, journey)[0].criterion == template.phases[0].texts["criterion"]["nl"]
    assert document.history.done == done + 1
    add_band(document, journey, template_of("acdl-4"), "nl")
    names = {row.name for row in document.rows(Stage).values()}
    assert {"Onbekende", "Promotor", "Subscriber"} <= names, "the metamorphosis is taken from its own stages"


def test_a_board_without_phases_gets_those_of_the_template_and_no_band() -> None:
    document = Document()
    with document.edit("Start"):
        journey = document.add(Journey, title="Reis").id
    assert add_band(document, journey, template_of("acdl-4"), "nl") == []
    swap_template(document, journey, template_of("acdl-4"), "nl", {})
    assert len(document.rows(Phase)) == 4
