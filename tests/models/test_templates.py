"""Templates: all seven of the method, an empty start, both languages, and own files that may be anything."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.board import LANGUAGES, Journey, Lane, Note, Phase, Stage, Workshop
from app.models.document import Document
from app.models.edits.journeys import (
    add_journey,
    delete_journey,
    journeys_of,
    move_journey,
    notes_of_journey,
    rename_journey,
    set_journey_state,
)
from app.models.edits.notes import add_note
from app.models.edits.templates import apply_template, ensure_workshop
from app.models.templates import (
    DEFAULT_TEMPLATE,
    BadTemplate,
    UnknownTemplate,
    load_templates,
    read_template,
    template_of,
)

# method.md: key, number of phases, whose view.
METHOD = {
    "lifecycle-5": (5, "customer"),
    "value-journey-8": (8, "relation"),
    "know-like-trust": (3, "relation"),
    "status-5": (5, "relation"),
    "acdl-4": (4, "company"),
    "buyers-journey-3": (3, "customer"),
    "customer-lifecycle-7": (7, "company"),
    "empty": (1, "customer"),
}


def test_the_templates_of_the_method_are_there_in_order() -> None:
    templates = load_templates()
    assert list(templates) == list(METHOD)
    assert next(iter(templates)) == DEFAULT_TEMPLATE
    assert {key: (len(t.phases), t.view) for key, t in templates.items()} == METHOD


def test_the_default_has_the_phases_of_the_base_method() -> None:
    phases = template_of(DEFAULT_TEMPLATE).phases
    assert [phase.name["nl"] for phase in phases] == [
        "Bewustwording",
        "Oriëntatie",
        "Keuze",
        "Gebruik",
        "Heroriëntatie",
    ]
    assert [phase.name["en"] for phase in phases] == [
        "Awareness",
        "Orientation",
        "Choice",
        "Use",
        "Reorientation",
    ]


@pytest.mark.parametrize("key", [key for key in METHOD if key != "empty"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phase_has_its_own_quote_goal_offer_criterion_and_colour(key: str, language: str) -> None:
    template = template_of(key)
    assert template.name[language]
    assert template.description[language]
    for column in ("quote", "goal", "offer", "criterion"):
        texts = [phase.texts[column][language] for phase in template.phases]
        assert all(texts), column
        assert len(set(texts)) == len(texts), column
    assert len({phase.colour for phase in template.phases}) == len(template.phases)


def test_a_dutch_text_is_not_left_in_the_english() -> None:
    for template in load_templates().values():
        for phase in template.phases:
            for column in ("goal", "offer", "criterion"):
                texts = phase.texts[column]
                assert texts["nl"] != texts["en"] or not texts["nl"], (template.key, texts)


def test_groups_and_metamorphosis_are_where_the_method_has_them() -> None:
    groups = [phase.texts["group"]["nl"] for phase in template_of("value-journey-8").phases]
    assert groups == ["Fase 1"] * 4 + ["Fase 2"] * 4
    names = [stage.name["nl"] for stage in template_of("acdl-4").stages]
    assert names == ["Onbekende", "Bezoeker", "Lead", "Klant", "Promotor"]


@pytest.mark.parametrize("key", METHOD)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_becomes_a_board_in_one_step(key: str, language: str) -> None:
    document, template = Document(), template_of(key)
    journey = apply_template(document, template, language, "Promotievideo")
    assert [row.title for row in document.rows(Workshop).values()] == ["Promotievideo"]
    assert document.get(Journey, journey).template == key
    phases = document.where(Phase, "journey", journey)
    assert [phase.name for phase in phases] == [phase.name[language] for phase in template.phases]
    assert [phase.quote for phase in phases] == [phase.texts["quote"][language] for phase in template.phases]
    stages = document.where(Stage, "journey", journey)
    ids = [phase.id for phase in phases]
    spans = [(ids.index(stage.from_phase), ids.index(stage.to_phase)) for stage in stages]
    assert spans == [(stage.first, stage.last) for stage in template.stages]
    lanes = document.where(Lane, "journey", journey)
    assert [lane.kind for lane in lanes if not lane.hidden] == ["touchpoint", "pain_point", "opportunity"]
    assert [lane.kind for lane in lanes if lane.hidden] == ["need", "objection", "conversion", "offer"]
    assert lanes[0].title == {"nl": "Contactmomenten", "en": "Touchpoints"}[language]
    assert document.history.done == 1
    document.undo()
    assert not any(document.saved().values())


def test_a_second_journey_keeps_the_workshop() -> None:
    document = Document()
    first = ensure_workshop(document, "nl", "Eerste")
    journey = add_journey(document, "Tweede", "acdl-4", "en")
    assert ensure_workshop(document, "en", "Derde") == first
    assert document.get(Workshop, first).title == "Eerste"
    assert document.get(Workshop, first).language == "nl"
    assert document.get(Journey, journey).title == "Tweede"


def test_a_journey_without_a_title_is_called_by_what_it_is() -> None:
    document = Document()
    assert document.get(Journey, add_journey(document, "  ")).title == "Klantreis"
    assert document.get(Journey, add_journey(document, "", language="en")).title == "Customer journey"


def test_journeys_are_renamed_moved_marked_and_deleted_with_their_notes() -> None:
    document = Document()
    one, two = add_journey(document, "Een"), add_journey(document, "Twee")
    rename_journey(document, one, "  Nu\n")
    rename_journey(document, two, " ")
    set_journey_state(document, two, "future")
    move_journey(document, two, 0)
    assert [(j.title, j.state) for j in journeys_of(document)] == [("Twee", "future"), ("Nu", "current")]
    phase, lane = document.where(Phase, "journey", one)[0], document.where(Lane, "journey", one)[0]
    add_note(document, phase.id, lane.id, "Ik zie een advertentie")
    assert (notes_of_journey(document, one), notes_of_journey(document, two)) == (1, 0)
    delete_journey(document, one)
    assert [journey.id for journey in journeys_of(document)] == [two]
    assert not document.rows(Note)
    assert len(document.rows(Phase)) == 5


def test_an_unknown_template_is_refused_and_nothing_is_made() -> None:
    document = Document()
    with pytest.raises(UnknownTemplate, match="lifecycle-6"):
        add_journey(document, "x", "lifecycle-6")
    assert document.history.done == 0


def test_own_templates_come_after_the_bundled_ones(tmp_path: Path) -> None:
    (tmp_path / "zorg.toml").write_text(
        'name = "Zorg"\nphases = [{name = "Intake"}, {name = {en = "Care"}}]\n'
        'stages = [{name = "Patiënt", from = 1, to = 2}]\nlanes = [{kind = "idea", title = "Invallen"}]',
        "utf-8",
    )
    (tmp_path / "empty.toml").write_text('name = "Mijn"\nphases = [{name = "A"}]', "utf-8")
    templates = load_templates(tmp_path)
    assert list(templates) == [*METHOD, "zorg"]
    own = templates["zorg"]
    assert [phase.name for phase in own.phases] == [
        {"nl": "Intake", "en": "Intake"},
        {"nl": "Care", "en": "Care"},
    ]
    assert [(lane.kind, lane.title["nl"], lane.colour) for lane in own.lanes] == [
        ("idea", "Invallen", "purple")
    ]
    assert templates["empty"].name["nl"] == "Leeg beginnen"
    document = Document()
    apply_template(document, own, "en")
    assert len(document.rows(Stage)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not toml",
        'name = "x"',
        'name = "x"\nphases = []',
        'name = "x"\nphases = 3',
        'name = "x"\nphases = [{}]',
        'name = 3\nphases = [{name = "a"}]',
        'name = "x"\nphases = [{name = {nl = 3}}]',
        'name = "x"\nphases = [{name = "a"}]\nlanes = [{kind = "nonsense"}]',
        'name = "x"\nphases = [{name = "a"}]\nstages = [{name = "s", from = 1, to = 2}]',
        'name = "x"\nphases = [{name = "a"}]\nstages = [{name = "s", from = 0, to = 1}]',
        'name = "x"\nphases = [{name = "a"}]\norder = "first"',
        'name = "x"\nphases = ' + "[" * 5000,
    ],
)
def test_an_own_file_that_cannot_be_used_is_left_out_and_named_in_the_log(
    text: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadTemplate, match=r"own\.toml"):
        read_template(path)
    assert list(load_templates(tmp_path)) == list(METHOD)
    assert "own.toml" in caplog.text


@given(content=st.binary(max_size=200))
def test_an_own_file_may_hold_any_bytes(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("own") / "own.toml"
    path.write_bytes(content)
    with pytest.raises(BadTemplate):
        read_template(path)
