"""The sample workshop: rows that a file may hold, alike in both languages, complete enough to believe."""

import json
import re
from collections import Counter
from functools import cache

import pytest

from app.models.board import (
    LANGUAGES,
    Channel,
    Contact,
    Journey,
    Lane,
    MicroGoal,
    Note,
    Phase,
    Stage,
    Vote,
    VoteRound,
    Workshop,
)
from app.models.document import Document
from app.models.findings.comparison import compare
from app.models.findings.future import differences, route_pairs
from app.models.findings.interview import QUESTIONS, answers_in, interview_text
from app.models.lane_kinds import KINDS
from app.models.people import Caption, Experience, Persona, Route, Score, Step, Stop
from app.models.plain_rows import plain_tables, read_tables
from app.models.resources import resource_path
from app.models.tables import TABLES, columns_of, name_of
from app.models.words import word

NOW, LATER = "journey", "journey-later"
LONGEST_NOTE = 90  # characters: a post-it, not a letter
COLOURS_OF_THE_ROOM = {"blue", "purple"}  # explained by captions

# Names, dates, keys; and the words that Dutch and English share.
NEVER_TRANSLATED = {
    "Workshop.organisation", "Workshop.facilitator", "Workshop.date", "Journey.template", "Phase.colour",
    "Lane.colour", "Note.colour", "Note.author", "Persona.name", "Persona.age", "Persona.colour",
    "Route.colour", "Route.respondent", "Route.date", "Experience.due", "Caption.colour",
}  # fmt: skip
ALIKE = {
    "Sara · inside-out", "Lead", "Marketing manager", "Sales",
    "Chat", "E-mail", "Intranet", "Online", "Post", "Print", "Social", "Website",
}  # fmt: skip


def text_of(language: str) -> str:
    return resource_path("samples", f"sample-{language}.json").read_text("utf-8")


@cache
def sample(language: str) -> Document:
    """A document into which every row came through an edit, and so through validation."""
    rows = read_tables(json.loads(text_of(language))["tables"]).rows
    document = Document()
    with document.edit("Import"):
        for table in TABLES:
            for values in rows.get(name_of(table), {}).values():
                document.add(table, **values)
    return document


both = pytest.mark.parametrize("language", LANGUAGES)


def in_lane(document: Document, kind: str, journey: str = NOW) -> list[Note]:
    lanes = {lane.id for lane in document.where(Lane, "journey", journey) if lane.kind == kind}
    return [note for note in document.rows(Note).values() if note.lane in lanes]


@both
def test_the_file_is_in_the_form_that_an_export_has(language: str) -> None:
    whole = {"format": "reisbord", "version": 1, "tables": plain_tables(sample(language).saved())}
    assert json.dumps(whole, ensure_ascii=False, indent=1) + "\n" == text_of(language)


@both
def test_the_board_is_as_full_as_after_a_good_afternoon(language: str) -> None:
    document = sample(language)
    assert len(document.where(Phase, "journey", NOW)) == 5
    assert len(in_lane(document, "touchpoint")) >= 45
    assert len(in_lane(document, "pain_point")) >= 12
    assert len(in_lane(document, "opportunity")) >= 10
    assert sum(note.is_exit for note in in_lane(document, "touchpoint")) >= 3
    assert {note.evidence for note in document.rows(Note).values()} == {"assumed", "heard", "researched"}
    assert len(document.rows(MicroGoal)) >= 4


@both
def test_every_phase_is_told_in_full_and_has_notes_in_every_lane(language: str) -> None:
    document = sample(language)
    notes = Counter((note.phase, note.lane) for note in document.rows(Note).values())
    touchpoints = []
    for phase in document.where(Phase, "journey", NOW):
        assert all((phase.quote, phase.goal, phase.offer, phase.criterion, phase.next_step, phase.volume))
        assert all(notes[phase.id, lane.id] for lane in document.where(Lane, "journey", NOW))
        touchpoints.append(notes[phase.id, "touchpoints"])
    assert min(touchpoints) >= 6
    assert len(set(touchpoints)) > 2, "a room never fills its phases evenly"


@both
def test_notes_fit_a_post_it_and_have_the_colour_of_their_lane_or_one_with_a_caption(language: str) -> None:
    document = sample(language)
    assert {caption.colour for caption in document.rows(Caption).values()} == COLOURS_OF_THE_ROOM
    for note in document.rows(Note).values():
        lane = document.get(Lane, note.lane)
        assert 0 < len(note.text) <= LONGEST_NOTE
        allowed = {KINDS[lane.kind].colour} | (COLOURS_OF_THE_ROOM if lane.kind == "touchpoint" else set())
        assert note.colour in allowed
    for journey in (NOW, LATER):
        texts = [note.text for note in in_lane(document, "touchpoint", journey)]
        assert len(set(texts)) == len(texts) > 45


@pytest.mark.parametrize(
    ("language", "first_person"), [("nl", r"\b(ik|mij|mijn)\b"), ("en", r"\b(I|me|my)\b")]
)
def test_touchpoints_are_said_in_the_first_person(language: str, first_person: str) -> None:
    document = sample(language)
    for note in in_lane(document, "touchpoint") + in_lane(document, "touchpoint", LATER):
        assert re.search(first_person, note.text, re.IGNORECASE), note.text


@both
def test_every_touchpoint_has_a_channel_and_a_means_and_no_channel_is_unused(language: str) -> None:
    document = sample(language)
    for note in in_lane(document, "touchpoint") + in_lane(document, "touchpoint", LATER):
        (contact,) = document.where(Contact, "note", note.id)
        assert contact.channel
        assert contact.means
    assert {contact.channel for contact in document.rows(Contact).values()} == set(document.rows(Channel))


@both
def test_the_stages_are_a_funnel_over_the_phases(language: str) -> None:
    document = sample(language)
    stages = document.where(Stage, "journey", "journey")
    volumes = [stage.volume or 0 for stage in stages]
    assert volumes == sorted(volumes, reverse=True)
    phases = [phase.id for phase in document.where(Phase, "journey", "journey")]
    assert [stage.from_phase for stage in stages] == [stage.to_phase for stage in stages] == phases


@both
def test_there_are_no_more_votes_than_dots(language: str) -> None:
    document = sample(language)
    (voting,) = document.rows(VoteRound).values()
    (workshop,) = document.rows(Workshop).values()
    given = sum(vote.count for vote in document.rows(Vote).values())
    assert 30 <= given <= voting.dots * len(workshop.participants.splitlines())


@both
def test_sara_has_every_field_and_ronald_every_alarm(language: str) -> None:
    document = sample(language)
    kinds = {persona.name: persona.kind for persona in document.ordered(Persona)}
    assert kinds == {"Sara": "primary", "Mark": "secondary", "Ronald": "negative_not_ours"}
    alarms = {"recognise", "cost_time", "cost_money", "cost_energy", "treat"}
    sara, ronald = document.get(Persona, "persona-sara"), document.get(Persona, "persona-ronald")
    assert all(getattr(sara, name) for name in set(Persona.columns()) - alarms - {"portrait"})
    assert all(getattr(ronald, name) for name in alarms | {"quote", "role"})
    for persona in document.rows(Persona).values():
        for name in ("needs", "objections", "recognise", "treat"):
            assert all(line.strip() == line != "" for line in getattr(persona, name).splitlines())


@both
def test_routes_run_forward_over_the_map_with_feelings_on_both_sides(language: str) -> None:
    document = sample(language)
    routes = document.where(Route, "journey", "journey")
    assert [route.perspective for route in routes] == ["inside_out", *["outside_in"] * 4]
    assert [route.perspective for route in routes if not route.hidden] == [
        "inside_out"
    ]  # the rest is averaged
    order = [phase.id for phase in document.where(Phase, "journey", "journey")]
    for route in routes:
        stops = document.where(Stop, "route", route.id)
        phases = [order.index(document.get(Note, stop.note).phase) for stop in stops]
        assert phases == sorted(phases)
        assert len({stop.note for stop in stops}) == len(stops) >= 9
        values = [stop.intensity for stop in stops if stop.intensity is not None]
        assert len(values) == len(stops)
        assert min(values) < -2
        assert max(values) > 2
        assert all(-5 <= value <= 5 for value in values)
        assert all(stop.emotion for stop in stops)
    inside = document.where(Stop, "route", "route-inside")
    assert len(inside) >= 16
    assert all(stop.expectation and stop.performance for stop in inside)


@both
def test_moments_of_truth_have_a_reason_and_an_impact(language: str) -> None:
    moments = [stop for stop in sample(language).rows(Stop).values() if stop.moment != "none"]
    assert {stop.moment for stop in moments} >= {"zero", "first", "peak", "end", "hand_over"}
    for stop in moments:
        assert stop.reason
        assert stop.emotional_impact
        assert stop.business_impact


@both
def test_the_comparison_finds_overlap_a_blind_spot_and_an_assumption(language: str) -> None:
    document = sample(language)
    seen: dict[str, Counter[str]] = {"inside_out": Counter(), "outside_in": Counter()}
    for stop in document.rows(Stop).values():
        route = document.get(Route, stop.route)
        if stop.moment != "none" and route.journey == NOW:
            seen[route.perspective][stop.note] += 1
    assert seen["outside_in"] == {"t-quotes": 4, "t-shoot": 3, "t-price": 3, "t-call-self": 2}
    assert set(seen["inside_out"]) == {"t-quotes", "t-shoot", "t-meet"}
    designed = {experience.note for experience in document.rows(Experience).values()}
    assert set(seen["inside_out"]) & set(seen["outside_in"]) <= designed


@both
def test_the_scores_of_the_tables_lie_around_the_value_of_their_stop(language: str) -> None:
    document = sample(language)
    stops = {score.stop for score in document.rows(Score).values()}
    assert len(stops) == 4
    spreads = {}
    for stop in stops:
        values = sorted(score.intensity or 0.0 for score in document.where(Score, "stop", stop))
        assert values[len(values) // 2] == document.get(Stop, stop).intensity
        spreads[stop] = values[-1] - values[0]
    assert max(spreads, key=lambda stop: spreads[stop]) == "stop-inside-finance"
    assert max(spreads.values()) > 3 * sorted(spreads.values())[-2], "one that they clearly disagree on"


@both
def test_the_workshop_is_filled_in_and_its_lanes_are_called_as_the_program_calls_them(language: str) -> None:
    document = sample(language)
    (workshop,) = document.rows(Workshop).values()
    assert workshop.language == language
    assert all(getattr(workshop, name) for name in set(Workshop.columns()) - {"id", "locked"})
    for lane in document.rows(Lane).values():
        assert lane.title == word(KINDS[lane.kind].word, language)
    assert [lane.kind for lane in document.where(Lane, "journey", NOW) if not lane.hidden] == [
        "touchpoint",
        "pain_point",
        "opportunity",
    ]
    assert sorted(step.number for step in document.rows(Step).values()) == list(range(7))
    assert {journey.template for journey in document.rows(Journey).values()} == {"lifecycle-5"}
    assert all(step.notes and step.minutes for step in document.rows(Step).values())


@both
def test_every_field_of_the_comparison_has_a_touchpoint(language: str) -> None:
    found = compare(sample(language), NOW)
    assert (len(found.overlap), len(found.assumed), len(found.blind)) == (2, 1, 2)
    assert len(found.keep) > 10
    assert found.conversations == 4


@both
def test_every_conversation_answers_the_five_questions(language: str) -> None:
    document = sample(language)
    for route in document.where(Route, "journey", NOW):
        if route.perspective == "outside_in":
            answers = answers_in(route.interview)
            assert set(QUESTIONS) <= set(answers)
            assert interview_text(answers, language) == route.interview


@both
def test_the_future_journey_is_a_copy_that_changed(language: str) -> None:
    document = sample(language)
    now, later = (document.get(Journey, each) for each in (NOW, LATER))
    assert (later.state, later.copied_from) == ("future", now.id)
    assert later.title == word("future_title", language, title=now.title)
    for phase in document.where(Phase, "journey", LATER):
        assert phase.copied_from in {each.id for each in document.where(Phase, "journey", NOW)}
    kinds = Counter(each.kind for each in differences(document, LATER))
    assert {kind: kinds[kind] for kind in ("new", "gone", "text", "feeling")} == {
        "new": 2, "gone": 6, "text": 7, "feeling": 4
    }  # fmt: skip
    ((before, after),) = route_pairs(document, LATER)
    assert mean_of(document, after) > mean_of(document, before) + 1


def mean_of(document: Document, route: str) -> float:
    stops = document.where(Stop, "route", route)
    return sum(stop.intensity or 0.0 for stop in stops) / len(stops)


@both
def test_whoever_opens_the_sample_sees_the_journey_of_now(language: str) -> None:
    assert sample(language).ordered(Journey)[0].id == NOW


def test_both_languages_have_the_same_rows_with_the_same_figures() -> None:
    dutch, english = sample("nl").saved(), sample("en").saved()
    for table in TABLES:
        name = name_of(table)
        assert dutch[name].keys() == english[name].keys()
        for row_id, values in dutch[name].items():
            for column in columns_of(table):
                one, other = values[column.name], english[name][row_id][column.name]
                if column.kind != "TEXT" or column.choices or column.references or column.name == "colour":
                    assert one == other or column.name == "language", (name, row_id, column.name)
                else:
                    assert bool(one) == bool(other), (name, row_id, column.name)


def test_everything_is_translated() -> None:
    dutch, english = sample("nl").saved(), sample("en").saved()
    left = {
        text
        for table in TABLES
        for column in columns_of(table)
        if column.kind == "TEXT" and not column.choices and not column.references and not column.primary
        if column.name != "copied_from"
        if f"{table.__name__}.{column.name}" not in NEVER_TRANSLATED
        for row_id, values in dutch[name_of(table)].items()
        if (text := values[column.name]) and text == english[name_of(table)][row_id][column.name]
    }
    assert left == ALIKE
