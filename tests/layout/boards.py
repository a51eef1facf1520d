"""Documents to lay out: one small board, and edits on it at random."""

from typing import Any

from app.models.board import Channel, Contact, Journey, Lane, Note, Phase, Stage, Vote, Workshop
from app.models.document import Document
from app.models.people import Persona, Route, Stop

KINDS = ("touchpoint", "pain_point", "opportunity")


def board(phases: int = 3, lanes: int = 2, notes: int = 0, **lane: Any) -> Document:
    """Phases p0…, lanes l0…, notes n0… dealt out over the cells column by column."""
    document = Document()
    with document.edit("Make a board"):
        document.add(Workshop, id="w", title="Een video laten maken", goal="kiezen", date="2026-11-21")
        document.add(Journey, id="j", title="Een video laten maken")
        for i in range(phases):
            document.add(Phase, id=f"p{i}", journey="j", name=f"Fase {i}", quote="Wat nu?", rank=float(i))
        for i in range(lanes):
            kind = {"kind": KINDS[i % 3], **lane}
            document.add(Lane, id=f"l{i}", journey="j", title=f"Rij {i}", rank=float(i), **kind)
        for i in range(notes):
            phase, row = f"p{i % phases}", f"l{i // phases % lanes}"
            document.add(Note, id=f"n{i}", phase=phase, lane=row, text=f"Ik doe {i}", rank=float(i))
    return document


def with_stages(document: Document) -> Document:
    """A stage below every phase, with counts."""
    with document.edit("Add stages"):
        for i, phase in enumerate(document.ordered(Phase)):
            document.add(
                Stage, id=f"s{i}", journey="j", name="Bezoeker", volume=4200, rank=float(i),
                from_phase=phase.id, to_phase=phase.id,
            )  # fmt: skip
    return document


def with_route(document: Document, values: list[float | None], route: str = "r") -> Document:
    """A route over the first notes, a stop for every value."""
    notes = sorted(document.rows(Note).values(), key=lambda note: (note.phase, note.rank))
    with document.edit("Add a route"):
        if not document.rows(Persona):
            document.add(Persona, id="sara", name="Sara", age="38", quote="Eén kans.")
        document.add(Route, id=route, journey="j", persona="sara", rank=float(len(document.rows(Route))))
        for i, value in enumerate(values):
            note = notes[i % len(notes)]
            document.add(
                Stop, id=f"{route}{i}", route=route, note=note.id, rank=float(i), intensity=value,
                emotion="trots", moment="peak" if value is not None and abs(value) > 4 else "none",
            )  # fmt: skip
    return document


def with_footer(document: Document, note: str, channel: str = "E-mail", votes: int = 3) -> Document:
    """A channel and votes on a note."""
    with document.edit("Add a contact"):
        key = document.add(Channel, name=channel).id
        document.add(Contact, note=note, channel=key)
        document.add(Vote, note=note, count=votes)
    return document
