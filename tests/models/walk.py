"""Every edit that a user can make, with arguments that fit the document as it is now: for random walks.

A test checks that no public edit of `app/models/edits` is missing here.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from unittest.mock import patch
from uuid import UUID

from hypothesis import strategies as st

from app.models.board import (
    EVIDENCE,
    JOURNEY_STATES,
    LANE_KINDS,
    Channel,
    Contact,
    Journey,
    Lane,
    MicroGoal,
    Note,
    Phase,
    Stage,
    VoteRound,
)
from app.models.canvas_rows import ROWS as CANVAS_ROWS
from app.models.change import Change
from app.models.document import Document
from app.models.edits import (
    canvas,
    captions,
    channels,
    cut_notes,
    emotions,
    experiences,
    from_library,
    future,
    interviews,
    journeys,
    lanes,
    mapping,
    merging,
    micro_goals,
    notes,
    ordering,
    parcels,
    personas,
    phases,
    routes,
    signs,
    stages,
    steps,
    templates,
    workshop,
)
from app.models.findings.channels import is_unused
from app.models.findings.interview import QUESTIONS
from app.models.library import KINDS, Item
from app.models.people import (
    MOMENTS,
    PERSONA_KINDS,
    VERDICTS,
    Emotion,
    Experience,
    Persona,
    Route,
    Score,
    Snapshot,
    Stop,
)
from app.models.refusal import Refused
from app.models.row import Row
from app.models.templates import Template, load_templates

Draw = Callable[[st.SearchStrategy[Any]], Any]
Edit = Callable[[Document, Draw], object]

TEXTS = st.text(alphabet="aé ĳ€“<b>&'\"=\n\t1\x00\ud800😀", max_size=12)
COLOURS = st.sampled_from(["yellow", "pink", "green", "blue", ""])
INTENSITIES = st.one_of(st.none(), st.floats(-6, 6))
INDEX = st.one_of(st.none(), st.integers(0, 6))


class Nothing(Exception):
    """There is no row of that kind to work on."""


def some(document: Document, draw: Draw, table: type[Row]) -> str:
    """The id of a row of a table."""
    ids = sorted(document.rows(table))
    if not ids:
        raise Nothing
    return ids[draw(st.integers(0, len(ids) - 1))]


def several(document: Document, draw: Draw, table: type[Row]) -> list[str]:
    """Ids of rows of a table, none twice."""
    ids = sorted(document.rows(table))
    if not ids:
        raise Nothing
    places = draw(st.lists(st.integers(0, len(ids) - 1), min_size=1, max_size=4, unique=True))
    return [ids[place] for place in places]


def cell(document: Document, draw: Draw) -> tuple[str, str]:
    """A phase and a lane of the same journey."""
    phase = document.get(Phase, some(document, draw, Phase))
    own = [lane.id for lane in lanes.lanes_of(document, phase.journey)]
    if not own:
        raise Nothing
    return phase.id, own[draw(st.integers(0, len(own) - 1))]


def perhaps(document: Document, draw: Draw, table: type[Row]) -> str | None:
    """The id of a row of a table, or None."""
    return some(document, draw, table) if document.rows(table) and draw(st.booleans()) else None


@contextmanager
def repeatable() -> Iterator[None]:
    """Ids and times that are the same on every run: a walk that fails must fail again."""
    ids, ticks = count(1), count()
    begin = datetime(2026, 11, 21, 9, tzinfo=UTC)
    with (
        patch("app.models.document.uuid4", lambda: UUID(int=next(ids))),
        patch("app.models.document.now", lambda: (begin + timedelta(seconds=next(ticks) * 0.6)).isoformat()),
    ):
        yield


def span(document: Document, draw: Draw) -> tuple[str, str, str]:
    """A journey and two of its phases."""
    phase = document.get(Phase, some(document, draw, Phase))
    own = [row.id for row in phases.phases_of(document, phase.journey)]
    return phase.journey, phase.id, own[draw(st.integers(0, len(own) - 1))]


def item(draw: Draw) -> Item:
    """A thing out of the library."""
    kind, text = draw(st.sampled_from(KINDS)), draw(TEXTS)
    return Item(kind, text, contacts=((draw(TEXTS), text),), goals=(text,), about=(("quote", text),))


def unused_channel(document: Document, draw: Draw) -> str:
    """A channel that nothing goes through."""
    unused = [row.id for row in document.ordered(Channel) if is_unused(document, row.id)]
    if not unused:
        raise Nothing
    return draw(st.sampled_from(unused))


def some_template(draw: Draw) -> Template:
    """A template of another size than the others."""
    return load_templates()[draw(st.sampled_from(["know-like-trust", "acdl-4", "value-journey-8"]))]


def stretch(document: Document, draw: Draw) -> None:
    """A stage over two phases of its journey."""
    stage = document.get(Stage, some(document, draw, Stage))
    own = [row.id for row in phases.phases_of(document, stage.journey)]
    ends = [own[draw(st.integers(0, len(own) - 1))] for _ in range(2)]
    stages.stretch_stage(document, stage.id, *ends)


def swap(document: Document, draw: Draw) -> None:
    """Every phase of a journey becomes one of a template."""
    journey, template = some(document, draw, Journey), some_template(draw)
    places = st.integers(0, len(template.phases) - 1)
    targets = {row.id: draw(places) for row in phases.phases_of(document, journey)}
    mapping.swap_template(document, journey, template, "nl", targets, load_templates().values())


def merge(document: Document, draw: Draw) -> None:
    """Some phases of a journey stand for some of a template."""
    journey, template = some(document, draw, Journey), some_template(draw)
    places = st.one_of(st.none(), st.integers(0, len(template.phases) - 1))
    targets = {row.id: draw(places) for row in phases.phases_of(document, journey)}
    mapping.merge_template(document, journey, template, "nl", targets)


def hear_new(document: Document, draw: Draw) -> None:
    """A touchpoint that a customer brings up, in a phase of the route's own journey."""
    route = some(document, draw, Route)
    own = phases.phases_of(document, document.get(Route, route).journey)
    if not own:
        raise Nothing
    interviews.hear_new(document, route, own[draw(st.integers(0, len(own) - 1))].id, draw(TEXTS), "nl")


def cut_and_put_back(document: Document, draw: Draw) -> None:
    """Notes are cut, and come back in a cell with all that hung on them."""
    ids, target, changes = several(document, draw, Note), cell(document, draw), list[Change]()
    end = document.subscribe(changes.append)
    notes.delete_notes(document, ids)
    end()
    cut_notes.put_back(document, changes[-1].rows, ids, *target, draw(st.integers(0, 6)))


def make_future(document: Document, draw: Draw) -> None:
    """A future journey, unless there is one already."""
    try:
        future.make_future(document, some(document, draw, Journey), "nl")
    except Refused as refused:
        raise Nothing from refused


EDITS: dict[str, Edit] = {
    "set_step_notes": lambda d, draw: steps.set_step_notes(d, draw(st.integers(0, 6)), draw(TEXTS)),
    "set_minutes": lambda d, draw: steps.set_minutes(
        d, draw(st.dictionaries(st.integers(0, 6), st.one_of(st.none(), st.integers(0, 600)), max_size=3))
    ),
    "add_note": lambda d, draw: notes.add_note(d, *cell(d, draw), draw(TEXTS), draw(INDEX)),
    "add_notes": lambda d, draw: notes.add_notes(
        d, draw(st.lists(TEXTS, max_size=3)), *cell(d, draw), draw(INDEX)
    ),
    "put_back": cut_and_put_back,
    "paste_lines": lambda d, draw: notes.paste_lines(d, draw(TEXTS), *cell(d, draw), draw(INDEX)),
    "set_text": lambda d, draw: notes.set_text(d, some(d, draw, Note), draw(TEXTS)),
    "set_note": lambda d, draw: notes.set_note(
        d, some(d, draw, Note), evidence=draw(st.sampled_from(EVIDENCE)), author=draw(TEXTS)
    ),
    "delete_notes": lambda d, draw: notes.delete_notes(d, several(d, draw, Note)),
    "move_notes": lambda d, draw: notes.move_notes(d, several(d, draw, Note), *cell(d, draw), draw(INDEX)),
    "move_on_free_lane": lambda d, draw: notes.move_on_free_lane(
        d, some(d, draw, Note), *cell(d, draw), draw(st.floats(0, 900)), draw(st.floats(0, 900))
    ),
    "copy_notes": lambda d, draw: notes.copy_notes(d, several(d, draw, Note), *cell(d, draw), draw(INDEX)),
    "recolour_notes": lambda d, draw: notes.recolour_notes(d, several(d, draw, Note), draw(COLOURS)),
    "set_contact": lambda d, draw: notes.set_contact(
        d, some(d, draw, Note), draw(TEXTS), draw(TEXTS), perhaps(d, draw, Contact)
    ),
    "set_contacts": lambda d, draw: channels.set_contacts(
        d, several(d, draw, Note), draw(st.none() | TEXTS), draw(st.none() | TEXTS)
    ),
    "add_contact": lambda d, draw: notes.add_contact(d, some(d, draw, Note), draw(TEXTS), draw(TEXTS)),
    "channel_named": lambda d, draw: notes.channel_named(d, draw(TEXTS)),
    "add_channel": lambda d, draw: channels.add_channel(d, draw(TEXTS)),
    "rename_channel": lambda d, draw: channels.rename_channel(d, some(d, draw, Channel), draw(TEXTS)),
    "merge_channels": lambda d, draw: channels.merge_channels(
        d, some(d, draw, Channel), several(d, draw, Channel)
    ),
    "move_channel": lambda d, draw: channels.move_channel(d, some(d, draw, Channel), draw(st.integers(0, 4))),
    "delete_channel": lambda d, draw: channels.delete_channel(d, unused_channel(d, draw)),
    "put_items": lambda d, draw: from_library.put_items(d, [item(draw)], *cell(d, draw), draw(INDEX)),
    "add_contacts": lambda d, draw: from_library.add_contacts(d, [item(draw)], several(d, draw, Note)),
    "add_goal": lambda d, draw: micro_goals.add_goal(d, some(d, draw, Note), draw(TEXTS), draw(INDEX)),
    "set_goal": lambda d, draw: micro_goals.set_goal(d, some(d, draw, MicroGoal), draw(TEXTS)),
    "move_goal": lambda d, draw: micro_goals.move_goal(d, some(d, draw, MicroGoal), draw(st.integers(0, 3))),
    "remove_goal": lambda d, draw: micro_goals.remove_goal(d, some(d, draw, MicroGoal)),
    "vote": lambda d, draw: notes.vote(
        d, some(d, draw, Note), draw(st.integers(0, 9)), perhaps(d, draw, VoteRound)
    ),
    "add_vote_round": lambda d, draw: notes.add_vote_round(
        d, some(d, draw, Journey), draw(TEXTS), draw(st.integers(1, 9))
    ),
    "set_notes": lambda d, draw: signs.set_notes(
        d, several(d, draw, Note), evidence=draw(st.sampled_from(EVIDENCE)), is_exit=draw(st.integers(0, 1))
    ),
    "add_dots": lambda d, draw: signs.add_dots(d, several(d, draw, Note), draw(st.sampled_from([1, -1]))),
    "duplicate_notes": lambda d, draw: signs.duplicate_notes(d, several(d, draw, Note)),
    "set_picture": lambda d, draw: signs.set_picture(
        d,
        several(d, draw, Note),
        draw(st.sampled_from([None, ("a" * 64, "image/png", b"\x89PNG"), ("b" * 64, "image/jpeg", b"\xff")])),
    ),
    "unpack_notes": lambda d, draw: parcels.unpack_notes(
        d, parcels.pack_notes(d, several(d, draw, Note)), *cell(d, draw), draw(INDEX)
    ),
    "merge_notes": lambda d, draw: merging.merge_notes(
        d, some(d, draw, Note), several(d, draw, Note), draw(st.one_of(st.none(), TEXTS))
    ),
    "sort_by_votes": lambda d, draw: ordering.sort_by_votes(d, some(d, draw, Lane), perhaps(d, draw, Phase)),
    "tidy": lambda d, draw: ordering.tidy(d, some(d, draw, Lane), perhaps(d, draw, Phase)),
    "set_caption": lambda d, draw: captions.set_caption(d, draw(COLOURS), draw(TEXTS)),
    "add_phase": lambda d, draw: phases.add_phase(d, some(d, draw, Journey), draw(TEXTS), draw(INDEX)),
    "rename_phase": lambda d, draw: phases.rename_phase(d, some(d, draw, Phase), draw(TEXTS)),
    "set_phase": lambda d, draw: phases.set_phase(
        d, some(d, draw, Phase), quote=draw(TEXTS), volume=draw(st.one_of(st.none(), st.integers(0, 9)))
    ),
    "move_phase": lambda d, draw: phases.move_phase(d, some(d, draw, Phase), draw(st.integers(0, 6))),
    "recolour_phase": lambda d, draw: phases.recolour_phase(d, some(d, draw, Phase), draw(COLOURS)),
    "hide_phase": lambda d, draw: phases.hide_phase(d, some(d, draw, Phase), draw(st.booleans())),
    "delete_phase": lambda d, draw: phases.delete_phase(d, some(d, draw, Phase)),
    "add_stage": lambda d, draw: (
        lambda where: stages.add_stage(d, where[0], draw(TEXTS), where[1], where[2])
    )(span(d, draw)),
    "set_stage": lambda d, draw: stages.set_stage(d, some(d, draw, Stage), name=draw(TEXTS)),
    "rename_stage": lambda d, draw: stages.rename_stage(d, some(d, draw, Stage), draw(TEXTS)),
    "stretch_stage": lambda d, draw: stretch(d, draw),
    "swap_template": lambda d, draw: swap(d, draw),
    "merge_template": lambda d, draw: merge(d, draw),
    "add_band": lambda d, draw: mapping.add_band(d, some(d, draw, Journey), some_template(draw), "nl"),
    "delete_stage": lambda d, draw: stages.delete_stage(d, some(d, draw, Stage)),
    "add_lane": lambda d, draw: lanes.add_lane(
        d, some(d, draw, Journey), draw(st.sampled_from(LANE_KINDS)), draw(TEXTS), draw(INDEX)
    ),
    "rename_lane": lambda d, draw: lanes.rename_lane(d, some(d, draw, Lane), draw(TEXTS)),
    "move_lane": lambda d, draw: lanes.move_lane(d, some(d, draw, Lane), draw(st.integers(0, 6))),
    "recolour_lane": lambda d, draw: lanes.recolour_lane(d, some(d, draw, Lane), draw(COLOURS)),
    "hide_lane": lambda d, draw: lanes.hide_lane(d, some(d, draw, Lane), draw(st.booleans())),
    "delete_lane": lambda d, draw: lanes.delete_lane(d, some(d, draw, Lane)),
    "add_persona": lambda d, draw: personas.add_persona(d, draw(TEXTS), draw(st.sampled_from(PERSONA_KINDS))),
    "set_persona": lambda d, draw: personas.set_persona(d, some(d, draw, Persona), quote=draw(TEXTS)),
    "move_persona": lambda d, draw: personas.move_persona(d, some(d, draw, Persona), draw(st.integers(0, 4))),
    "copy_persona": lambda d, draw: personas.copy_persona(d, some(d, draw, Persona)),
    "delete_persona": lambda d, draw: personas.delete_persona(d, some(d, draw, Persona)),
    "set_portrait": lambda d, draw: personas.set_portrait(
        d,
        some(d, draw, Persona),
        draw(st.sampled_from([None, ("a" * 64, "image/png", b"\x89PNG"), ("b" * 64, "image/jpeg", b"\xff")])),
    ),
    "add_route": lambda d, draw: routes.add_route(
        d, some(d, draw, Journey), draw(TEXTS), perhaps(d, draw, Persona)
    ),
    "set_route": lambda d, draw: routes.set_route(d, some(d, draw, Route), goal=draw(TEXTS)),
    "delete_route": lambda d, draw: routes.delete_route(d, some(d, draw, Route)),
    "add_stop": lambda d, draw: routes.add_stop(d, some(d, draw, Route), some(d, draw, Note), draw(INDEX)),
    "remove_stop": lambda d, draw: routes.remove_stop(d, some(d, draw, Stop)),
    "move_stop": lambda d, draw: routes.move_stop(d, some(d, draw, Stop), draw(st.integers(0, 5))),
    "set_intensity": lambda d, draw: routes.set_intensity(d, some(d, draw, Stop), draw(INTENSITIES)),
    "set_stop": lambda d, draw: routes.set_stop(
        d, some(d, draw, Stop), emotion=draw(TEXTS), moment=draw(st.sampled_from(MOMENTS))
    ),
    "set_score": lambda d, draw: routes.set_score(
        d, some(d, draw, Stop), draw(TEXTS), draw(st.one_of(st.none(), st.integers(-5, 5)))
    ),
    "hide_route": lambda d, draw: routes.hide_route(d, some(d, draw, Route), draw(st.booleans())),
    "move_route": lambda d, draw: routes.move_route(d, some(d, draw, Route), draw(st.integers(0, 4))),
    "copy_route": lambda d, draw: routes.copy_route(d, some(d, draw, Route), draw(TEXTS)),
    "add_stops": lambda d, draw: routes.add_stops(d, some(d, draw, Route), several(d, draw, Note)),
    "set_stops": lambda d, draw: routes.set_stops(d, some(d, draw, Route), several(d, draw, Note)),
    "set_moment": lambda d, draw: routes.set_moment(
        d, some(d, draw, Stop), draw(st.sampled_from(MOMENTS)), reason=draw(TEXTS)
    ),
    "take_median": lambda d, draw: routes.take_median(d, some(d, draw, Stop)),
    "set_feeling": lambda d, draw: routes.set_feeling(
        d, some(d, draw, Stop), draw(TEXTS), draw(st.integers(-1, 1))
    ),
    "rename_score": lambda d, draw: routes.rename_score(d, some(d, draw, Score), draw(TEXTS)),
    "add_emotion": lambda d, draw: emotions.add_emotion(d, draw(TEXTS), draw(st.integers(-1, 1))),
    "remove_emotion": lambda d, draw: emotions.remove_emotion(d, some(d, draw, Emotion)),
    "write_cell": lambda d, draw: canvas.write_cell(
        d, some(d, draw, Phase), draw(st.sampled_from([row.key for row in CANVAS_ROWS])), draw(TEXTS)
    ),
    "start_interview": lambda d, draw: interviews.start_interview(
        d, some(d, draw, Journey), perhaps(d, draw, Persona), draw(TEXTS), "2026-11-25", "nl"
    ),
    "write_answer": lambda d, draw: interviews.write_answer(
        d, some(d, draw, Route), draw(st.sampled_from(QUESTIONS)), draw(TEXTS), "nl"
    ),
    "hear_stop": lambda d, draw: interviews.hear_stop(d, some(d, draw, Route), some(d, draw, Note)),
    "tell_stop": lambda d, draw: interviews.tell_stop(
        d, some(d, draw, Stop), verdict=draw(st.sampled_from(VERDICTS)), quote=draw(TEXTS)
    ),
    "hear_new": lambda d, draw: hear_new(d, draw),
    "add_experience": lambda d, draw: experiences.add_experience(d, some(d, draw, Note), draw(TEXTS)),
    "set_experience": lambda d, draw: experiences.set_experience(
        d, some(d, draw, Experience), owner=draw(TEXTS), effect=draw(st.one_of(st.none(), st.integers(1, 3)))
    ),
    "delete_experience": lambda d, draw: experiences.delete_experience(d, some(d, draw, Experience)),
    "make_future": lambda d, draw: make_future(d, draw),
    "lock_board": lambda d, draw: workshop.lock_board(d, draw(st.booleans())),
    "set_workshop": lambda d, draw: workshop.set_workshop(d, title=draw(TEXTS), goal=draw(TEXTS)),
    "take_snapshot": lambda d, draw: workshop.take_snapshot(d, draw(TEXTS)),
    "keep_snapshot": lambda d, draw: workshop.keep_snapshot(
        d, draw(TEXTS), "hand", workshop.packed(d.saved()), "2026-11-22T09:00:00.000+00:00"
    ),
    "delete_snapshot": lambda d, draw: workshop.delete_snapshot(d, some(d, draw, Snapshot)),
    "restore_snapshot": lambda d, draw: workshop.restore_snapshot(d, some(d, draw, Snapshot)),
    "ensure_workshop": lambda d, draw: templates.ensure_workshop(d, "nl", draw(TEXTS)),
    "add_journey": lambda d, draw: journeys.add_journey(d, draw(TEXTS), "know-like-trust", "en"),
    "rename_journey": lambda d, draw: journeys.rename_journey(d, some(d, draw, Journey), draw(TEXTS)),
    "set_journey_state": lambda d, draw: journeys.set_journey_state(
        d, some(d, draw, Journey), draw(st.sampled_from(JOURNEY_STATES))
    ),
    "move_journey": lambda d, draw: journeys.move_journey(d, some(d, draw, Journey), draw(st.integers(0, 3))),
    "delete_journey": lambda d, draw: journeys.delete_journey(d, some(d, draw, Journey)),
    "apply_template": lambda d, draw: templates.apply_template(
        d, load_templates()[draw(st.sampled_from(["know-like-trust", "acdl-4"]))], "nl"
    ),
}
