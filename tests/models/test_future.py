"""The future journey: one copy that knows its original, and what changed since, worked out by hand."""

import json
from pathlib import Path

import pytest

from app.exports.json_file import json_text
from app.imports.json_file import add_json, read_json
from app.models.board import Contact, Journey, Lane, MicroGoal, Note, Phase, Stage
from app.models.document import Document
from app.models.edits.future import future_of, make_future
from app.models.edits.notes import add_note, copy_notes, delete_notes, move_notes, set_text
from app.models.edits.routes import add_stop, remove_stop, set_intensity
from app.models.findings.future import differences, marks, origin_of, route_pairs
from app.models.people import Experience, Route, Stop
from app.models.refusal import Refused
from tests.models.boards import dump
from tests.samples import sample_of_now

JOURNEY = "journey"


@pytest.fixture
def sample() -> Document:
    return sample_of_now("nl")


def count(document: Document, journey: str) -> dict[str, int]:
    phases = [phase.id for phase in document.where(Phase, "journey", journey)]
    notes = [note.id for phase in phases for note in document.where(Note, "phase", phase)]
    routes = [r for r in document.where(Route, "journey", journey) if r.perspective == "inside_out"]
    return {
        "phases": len(phases),
        "lanes": len(document.where(Lane, "journey", journey)),
        "stages": len(document.where(Stage, "journey", journey)),
        "notes": len(notes),
        "contacts": sum(len(document.where(Contact, "note", note)) for note in notes),
        "goals": sum(len(document.where(MicroGoal, "note", note)) for note in notes),
        "routes": len(routes),
        "stops": sum(len(document.where(Stop, "route", route.id)) for route in routes),
    }


def test_the_copy_holds_as_much_as_the_original_and_is_one_step(sample: Document) -> None:
    before = dump(sample)
    steps = sample.history.done
    made = make_future(sample, JOURNEY, "nl")
    assert sample.history.done == steps + 1
    assert count(sample, made) == count(sample, JOURNEY)
    row = sample.get(Journey, made)
    assert (row.state, row.copied_from, row.title) == (
        "future",
        JOURNEY,
        "Van eerste idee naar video · toekomst",
    )
    assert {r.perspective for r in sample.where(Route, "journey", made)} == {"inside_out"}
    assert future_of(sample, JOURNEY) is row
    assert origin_of(sample, made) == JOURNEY
    assert len(sample.rows(Experience)) == len(before["experience"]), "they stay with what they are for"
    assert differences(sample, made) == ()
    sample.undo()
    assert dump(sample) == before


def test_a_second_copy_is_refused_with_the_name_of_the_first(sample: Document) -> None:
    made = make_future(sample, JOURNEY, "nl")
    before = dump(sample)
    with pytest.raises(Refused) as refused:
        make_future(sample, JOURNEY, "nl")
    assert "Van eerste idee naar video · toekomst" in refused.value.sentence("nl")
    with pytest.raises(Refused):
        make_future(sample, made, "nl")
    assert dump(sample) == before


def copy_of(document: Document, note: str) -> str:
    return next(row.id for row in document.rows(Note).values() if row.copied_from == note)


def test_every_kind_of_difference_is_found(sample: Document) -> None:
    made = make_future(sample, JOURNEY, "nl")
    phases = sample.where(Phase, "journey", made)
    quotes, shoot, gone = (copy_of(sample, note) for note in ("t-quotes", "t-shoot", "t-invoice"))
    new = add_note(sample, phases[0].id, sample.get(Note, quotes).lane, "Ik krijg een video-offerte")
    delete_notes(sample, [gone])
    set_text(sample, quotes, "Ik vraag één bureau")
    move_notes(sample, [shoot], phases[4].id, sample.get(Note, shoot).lane)
    ((now, later),) = route_pairs(sample, made)
    assert now == "route-inside"
    stops = {stop.note: stop for stop in sample.where(Stop, "route", later)}
    set_intensity(sample, stops[quotes].id, 3.0)
    google = copy_of(sample, "t-google")
    remove_stop(sample, stops[google].id)
    price = copy_of(sample, "t-price")
    add_stop(sample, later, price, intensity=1.0)
    add_stop(sample, later, new)
    found = {
        (each.kind, each.note, each.origin): (each.before, each.after) for each in differences(sample, made)
    }
    assert found == {
        ("new", new, ""): ("", ""),
        ("gone", "", "t-invoice"): ("", ""),
        ("text", quotes, "t-quotes"): ("Ik vraag drie bureaus om een offerte", "Ik vraag één bureau"),
        ("moved", shoot, "t-shoot"): (
            sample.get(Phase, sample.get(Note, "t-shoot").phase).name,
            phases[4].name,
        ),
        ("feeling", quotes, "t-quotes"): (-3.4, 3.0),
        ("left", google, "t-google"): (-1.0, None),
        ("joined", price, ""): (None, 1.0),
    }
    kinds = [each.kind for each in differences(sample, made)]
    assert kinds == ["new", "gone", "text", "moved", "feeling", "joined", "left"]
    assert marks(sample, made)[quotes] == ("text", "feeling")


def test_a_copy_within_the_future_journey_is_new(sample: Document) -> None:
    made = make_future(sample, JOURNEY, "nl")
    quotes = copy_of(sample, "t-quotes")
    row = sample.get(Note, quotes)
    (copy,) = copy_notes(sample, [quotes], row.phase, row.lane)
    assert [(each.kind, each.note) for each in differences(sample, made)] == [("new", copy)]


def test_it_travels_as_json_with_all_its_links(sample: Document, tmp_path: Path) -> None:
    made = make_future(sample, JOURNEY, "nl")
    set_text(sample, copy_of(sample, "t-quotes"), "Ik vraag één bureau")
    text = json_text(sample.saved())
    other = Document()
    add_json(other, read_json(text.encode()), None)
    assert json.loads(json_text(other.saved())) == json.loads(text)
    assert differences(other, made) == differences(sample, made) != ()
