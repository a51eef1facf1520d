"""What a journey canvas says: its rows, and per phase what stands in each. A new row is one entry here."""

from typing import NamedTuple

from app.layout.looks import PhaseLook, phase_look
from app.layout.persona_fields import is_negative
from app.models.board import Journey, Lane, Note, Phase
from app.models.document import Document
from app.models.lane_kinds import KINDS
from app.models.people import Persona, Route

PLAIN, BULLET, ARROW = "plain", "bullet", "arrow"
BLANK_PHASES = 5  # columns of a blank canvas where no phases are agreed on yet


class Item(NamedTuple):
    """A text in a cell, and how it is marked: as running text, as one of several, or as what leads on."""

    text: str
    style: str


class RowKind(NamedTuple):
    """A row: the key of its title, fields of a phase, and the kind of lanes whose notes stand in it."""

    word: str
    fields: tuple[tuple[str, str], ...] = ()
    lane_kind: str = ""


ROWS: tuple[RowKind, ...] = (
    RowKind("canvas_goal", fields=(("goal", PLAIN),)),
    RowKind("canvas_needs", lane_kind="need"),
    RowKind("canvas_objections", lane_kind="objection"),
    RowKind("canvas_conversions", lane_kind="conversion"),
    RowKind("canvas_offers", fields=(("offer", PLAIN), ("next_step", ARROW)), lane_kind="offer"),
)


class Column(NamedTuple):
    """A phase and, row by row, what stands in it. `number` counts from 1 over all phases of the canvas."""

    number: int
    look: PhaseLook
    cells: tuple[tuple[Item, ...], ...]


def cell_code(column: int, row: int) -> str:
    """How a cell of a blank canvas is called when it is typed in: phase 2, box 3 is "F2-K3"."""
    return f"F{column}-K{row}"


def mark_of(row: RowKind) -> tuple[str, str]:
    """The sign and the colour key of a row, those of its notes on the board."""
    kind = KINDS.get(row.lane_kind)
    return (kind.mark, kind.colour) if kind else ("", "grey")


def columns_of_canvas(document: Document, journey: str, language: str, *, blank: bool) -> tuple[Column, ...]:
    """The visible phases of a journey with their cells, which are empty on a blank canvas."""
    phases = [phase for phase in document.where(Phase, "journey", journey) if not phase.hidden]
    if not phases and blank:
        looks = [PhaseLook("", "", "", i, language) for i in range(BLANK_PHASES)]
        return tuple(Column(look.index + 1, look, ((),) * len(ROWS)) for look in looks)
    lanes = document.where(Lane, "journey", journey)
    return tuple(
        Column(
            i + 1,
            phase_look(phase, i, language),
            tuple(() if blank else _cell(document, phase, row, lanes) for row in ROWS),
        )
        for i, phase in enumerate(phases)
    )


def _cell(document: Document, phase: Phase, row: RowKind, lanes: list[Lane]) -> tuple[Item, ...]:
    """The fields of the phase and the notes of all lanes of the row's kind, hidden ones too."""
    items: list[Item] = []
    before = [(field, style) for field, style in row.fields if style == PLAIN]
    after = [(field, style) for field, style in row.fields if style != PLAIN]
    items += [Item(getattr(phase, field).strip(), style) for field, style in before]
    if row.lane_kind:
        notes = document.where(Note, "phase", phase.id)
        for lane in lanes:
            if lane.kind == row.lane_kind:
                items += [Item(note.text.strip(), BULLET) for note in notes if note.lane == lane.id]
    items += [Item(getattr(phase, field).strip(), style) for field, style in after]
    return tuple(item for item in items if item.text)


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
