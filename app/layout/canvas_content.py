"""What a journey canvas says per phase; its rows are the entries of `models/canvas_rows.py`."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.layout.looks import PhaseLook, phase_look
from app.layout.persona_fields import is_negative
from app.models.board import Journey, Lane, Note, Phase
from app.models.canvas_rows import CanvasRow
from app.models.document import Document
from app.models.lane_kinds import KINDS
from app.models.people import Persona, Route

PLAIN, BULLET, ARROW = "plain", "bullet", "arrow"
BLANK_PHASES = 5  # columns of a blank canvas where no phases are agreed on yet


class Item(NamedTuple):
    """A text in a cell, and how it is marked: as running text, as one of several, or as what leads on."""

    text: str
    style: str


class Column(NamedTuple):
    """A phase (its id, "" of a blank one) and, row by row, what stands in it. `number` counts from 1 over all
    phases of the canvas.
    """

    phase: str
    number: int
    look: PhaseLook
    cells: tuple[tuple[Item, ...], ...]


def cell_code(column: int, row: int) -> str:
    """How a cell of a blank canvas is called when it is typed in: phase 2, box 3 is "F2-K3"."""
    return f"F{column}-K{row}"


def mark_of(row: CanvasRow) -> tuple[str, str]:
    """The sign and the colour key of a row, those of its notes on the board."""
    kind = KINDS.get(row.lane_kind)
    return (kind.mark, kind.colour) if kind else ("", "grey")


def columns_of_canvas(
    document: Document, journey: str, rows: Sequence[CanvasRow], language: str, *, blank: bool
) -> tuple[Column, ...]:
    """The visible phases of a journey with their cells, which are empty on a blank canvas."""
    phases = [phase for phase in document.where(Phase, "journey", journey) if not phase.hidden]
    empty: tuple[tuple[Item, ...], ...] = ((),) * len(rows)
    if not phases and blank:
        looks = [PhaseLook("", "", "", i, language) for i in range(BLANK_PHASES)]
        return tuple(Column("", look.index + 1, look, empty) for look in looks)
    lanes = {lane.id: lane.kind for lane in document.where(Lane, "journey", journey)}
    return tuple(
        Column(
            phase.id,
            i + 1,
            phase_look(phase, i, language),
            empty if blank else _cells(document, phase, rows, lanes),
        )
        for i, phase in enumerate(phases)
    )


def _cells(
    document: Document, phase: Phase, rows: Sequence[CanvasRow], lanes: Mapping[str, str]
) -> tuple[tuple[Item, ...], ...]:
    """The fields of the phase and the notes of all lanes of each row's kind, hidden lanes too."""
    by_lane: dict[str, list[str]] = {}
    for note in document.where(Note, "phase", phase.id):
        if note.text.strip():
            by_lane.setdefault(note.lane, []).append(note.text.strip())
    cells = []
    for row in rows:
        field = getattr(phase, row.field).strip() if row.field else ""
        items = [Item(field, ARROW if row.leads_on else PLAIN)] if field else []
        items += [
            Item(text, BULLET)
            for lane, kind in lanes.items()
            if kind == row.lane_kind
            for text in by_lane.get(lane, ())
        ]
        cells.append(tuple(items))
    return tuple(cells)


def traveller(document: Document, journey: str) -> Persona | None:
    """Whose journey this is: the persona of its first route, else the first that we want to attract."""
    for route in document.where(Route, "journey", journey):
        persona = document.find(Persona, route.persona)
        if persona is not None:
            return persona
    return next((each for each in document.ordered(Persona) if not is_negative(each)), None)


def journey_title(document: Document, journey: str) -> str:
    """The title of the journey on one line, "" where it has none."""
    row = document.find(Journey, journey)
    return " ".join(row.title.split()) if row else ""
