"""The rows of a journey canvas, one entry each: what of a phase stands in them, and as what it is written.

A cell is a text: the field of the phase, then the notes of the row's lanes, one a line. Where both can stand
in a cell the lines of notes begin with a dot, as they do on paper.
"""

from dataclasses import dataclass

from app.models.board import Journey, Lane, Note, Phase
from app.models.document import Document
from app.models.text import clean_line

DOT = "• "
_MARKS = "•▪◦‣*–—-"  # what people begin an item of a list with
WITH_CONTENT = frozenset({"acdl-4"})  # templates that ask for content or a campaign in every phase


@dataclass(frozen=True, slots=True)
class CanvasRow:
    """A row: key, key of its title, the phase's field and the kind of lane whose notes stand in it."""

    key: str
    word: str
    field: str = ""
    lane_kind: str = ""
    leads_on: bool = False


ROWS: tuple[CanvasRow, ...] = (
    CanvasRow("goal", "canvas_goal", field="goal"),
    CanvasRow("need", "canvas_needs", lane_kind="need"),
    CanvasRow("objection", "canvas_objections", lane_kind="objection"),
    CanvasRow("conversion", "canvas_conversions", lane_kind="conversion"),
    CanvasRow("offer", "canvas_offers", field="offer", lane_kind="offer"),
    CanvasRow("next_step", "canvas_next_step", field="next_step", leads_on=True),
    CanvasRow("content", "canvas_content", field="content"),
)
BY_KEY = {row.key: row for row in ROWS}


def rows_of(document: Document, journey: str) -> tuple[CanvasRow, ...]:
    """The rows of a journey's canvas: content only where the template asks for it or somebody wrote it."""
    row = document.find(Journey, journey)
    wants = row is not None and row.template in WITH_CONTENT
    filled = wants or any(phase.content.strip() for phase in document.where(Phase, "journey", journey))
    return ROWS if filled else tuple(each for each in ROWS if each.key != "content")


def notes_of_cell(document: Document, phase: str, kind: str) -> list[Note]:
    """The written notes of a phase in all lanes of a kind, hidden ones too, lane by lane."""
    row = document.find(Phase, phase)
    if row is None or not kind:
        return []
    notes = document.where(Note, "phase", phase)
    lanes = [lane.id for lane in document.where(Lane, "journey", row.journey) if lane.kind == kind]
    return [note for lane in lanes for note in notes if note.lane == lane and without_mark(note.text)]


def on_one_line(text: str) -> str:
    """A note as a line of a cell."""
    return clean_line(text, len(text))


def cell_text(document: Document, phase: str, row: CanvasRow) -> str:
    """What somebody finds when they begin to write in a cell."""
    written = document.get(Phase, phase)
    field = getattr(written, row.field).strip() if row.field else ""
    dot = DOT if row.field else ""
    lines = [dot + on_one_line(note.text) for note in notes_of_cell(document, phase, row.lane_kind)]
    return "\n".join([*([field] if field else []), *lines])


def split_cell(row: CanvasRow, text: str) -> tuple[str, list[str]]:
    """The field of the phase and the notes that are meant by a text, list marks and empty lines left out."""
    if not row.lane_kind:
        return text.strip(), []
    lines = text.splitlines()
    first = 0
    if row.field:
        first = next((i for i, line in enumerate(lines) if line.strip()[:1] in set(_MARKS)), len(lines))
    items = [without_mark(line) for line in lines[first:]]
    return "\n".join(lines[:first]).strip(), [item for item in items if item]


def without_mark(line: str) -> str:
    """A line of a list without its dot or dash."""
    return on_one_line(line.strip().lstrip(_MARKS + "\t ").strip())
