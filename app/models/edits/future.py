"""The future journey: the current one copied once, to be changed into how it should be."""

from collections.abc import Iterable
from typing import Any

from app.models.board import Contact, Journey, Lane, MicroGoal, Note, Phase, Stage
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.siblings import add_among
from app.models.findings.scores import felt
from app.models.people import Route, Stop
from app.models.refusal import Refused
from app.models.row import Row
from app.models.text import clean_line
from app.models.words import word


def future_of(document: Document, journey: str) -> Journey | None:
    """The future journey that was copied from this one, if there is one."""
    rows = document.ordered(Journey)
    return next((row for row in rows if row.state == "future" and row.copied_from == journey), None)


def make_future(document: Document, journey: str, language: str) -> str:
    """Copy a journey into its future one, as one step: phases, stages, lanes, notes with their channels and
    micro-goals, and the inside-out routes with their stops; the id of the copy.

    Every copy knows its original. Conversations, dots and experiences stay with the original: they are about
    how it was. A stop that a group scored gets the median as its intensity. Raises Refused where the journey
    has a future one already, or is one.
    """
    origin = document.get(Journey, journey)
    there = future_of(document, journey)
    if there is not None:
        raise Refused("future_there", title=there.title)
    if origin.state == "future":
        raise Refused("future_itself", title=origin.title)
    with document.edit("Make future journey"):
        title = clean_line(word("future_title", language, title=origin.title), LINE)
        values = {"title": title, "template": origin.template, "state": "future", "copied_from": journey}
        made = add_among(document, Journey, document.ordered(Journey), None, values).id
        phases = _copies(document, document.where(Phase, "journey", journey), journey=made)
        lanes = _copies(document, document.where(Lane, "journey", journey), journey=made)
        for stage in document.where(Stage, "journey", journey):
            ends = {"from_phase": phases[stage.from_phase], "to_phase": phases[stage.to_phase]}
            _copy(document, stage, journey=made, **ends)
        notes = _copy_notes(document, phases, lanes)
        _copy_routes(document, journey, made, notes)
    return made


def _copies(document: Document, rows: Iterable[Row], **values: Any) -> dict[str, str]:
    """Copies of rows with other values; the id of the copy by that of the original."""
    return {row.id: _copy(document, row, copied_from=row.id, **values) for row in rows}


def _copy(document: Document, row: Row, **values: Any) -> str:
    return document.add(type(row), **{**row.values(), "id": "", **values}).id


def _copy_notes(document: Document, phases: dict[str, str], lanes: dict[str, str]) -> dict[str, str]:
    """Copies of the notes of phases that lie in these lanes."""
    copies: dict[str, str] = {}
    for phase, new_phase in phases.items():
        for note in document.where(Note, "phase", phase):
            if note.lane not in lanes:
                continue
            places = {"phase": new_phase, "lane": lanes[note.lane]}
            copies[note.id] = _copy(document, note, copied_from=note.id, **places)
            for table in (Contact, MicroGoal):
                for row in document.where(table, "note", note.id):
                    _copy(document, row, note=copies[note.id])
    return copies


def _copy_routes(document: Document, journey: str, made: str, notes: dict[str, str]) -> None:
    for route in document.where(Route, "journey", journey):
        if route.perspective != "inside_out":
            continue
        copy = _copy(document, route, journey=made, copied_from=route.id)
        for stop in document.where(Stop, "route", route.id):
            if stop.note in notes:
                _copy(document, stop, route=copy, note=notes[stop.note], intensity=felt(document, stop))
