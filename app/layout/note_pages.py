"""The list of notes on paper: phase by phase and lane by lane, with channel, votes and evidence."""

from collections.abc import Sequence

from app.layout.canvas_content import journey_title
from app.layout.flow import Frame, Piece, Writer, flowed
from app.layout.marks import diamond, mark
from app.layout.page import Page
from app.layout.rows import Cell, Column, Table
from app.layout.shapes import Face
from app.layout.themes import PAPER, Theme
from app.models.board import Channel, Contact, Lane, MicroGoal, Note, Phase, Vote
from app.models.document import Document
from app.models.lane_kinds import KINDS
from app.models.people import Stop
from app.models.under_way import each
from app.models.words import word

_SIGNED = ("lane_column", "note_column")
_COLUMNS = (
    ("lane_column", 0.145),
    ("note_column", 0.39),
    ("channel_and_means", 0.225),
    ("votes_column", 0.07),
    ("evidence", 0.09),
    ("author", 0.08),
)


def note_pages(
    document: Document, journey: str, paper: str, language: str, *, theme: Theme = PAPER
) -> tuple[Page, ...]:
    """All notes of the visible phases, in hidden lanes too; no pages where there are none."""
    title = word("note_list", language)
    above = " · ".join(filter(None, (title, journey_title(document, journey))))
    frame = Frame(document, None, above, language, theme)
    writer = frame.writer(paper)
    pieces: list[Piece] = []
    lanes = document.where(Lane, "journey", journey)
    for phase in document.where(Phase, "journey", journey):
        if not phase.hidden:
            pieces += phase_pieces(document, phase, lanes, writer)
    return flowed(frame, paper, pieces, title) if pieces else ()


def phase_pieces(document: Document, phase: Phase, lanes: Sequence[Lane], writer: Writer) -> list[Piece]:
    """The notes of a phase, lane by lane; nothing where there are none."""
    by_lane: dict[str, list[Note]] = {}
    for note in document.where(Note, "phase", phase.id):
        by_lane.setdefault(note.lane, []).append(note)
    shown = [(lane, note) for lane in lanes for note in by_lane.get(lane.id, ())]
    if not shown:
        return []
    language = writer.language
    name = " ".join(phase.name.split()) or "–"
    columns = [Column(word(key, language), share, signed=key in _SIGNED) for key, share in _COLUMNS]
    table = Table(writer, columns, name)
    count = word("notes_count", language, count=len(shown))
    rows, firsts = [], []
    last = ""
    for lane, note in each(shown):
        named = Cell(lane.title, "semibold", _lane_sign(lane, writer))
        rows.append(_row(document, note, writer, named if lane.id != last else Cell("")))
        firsts.append(named)
        last = lane.id
    return [*writer.title(f"{name} · {count}"), *table.whole(rows, firsts)]


def _row(document: Document, note: Note, writer: Writer, first: Cell) -> tuple[Cell, ...]:
    language = writer.language
    votes = sum(vote.count for vote in document.where(Vote, "note", note.id))
    evidence = "" if note.evidence == "assumed" else word(f"evidence_level.{note.evidence}", language)
    goals = [goal.text for goal in document.where(MicroGoal, "note", note.id) if goal.text.strip()]
    text = note.text.strip() or (f"({word('photo_note', language)})" if note.picture else "")
    if goals:
        text += "\n→ " + " → ".join(" ".join(goal.split()) for goal in goals)
    return (
        first,
        Cell(text, sign=_sign(document, note, writer)),
        Cell("\n".join(_contacts(document, note))),
        Cell(str(votes) if votes else ""),
        Cell(evidence),
        Cell(note.author),
    )


def _lane_sign(lane: Lane, writer: Writer) -> Face:
    return mark(KINDS[lane.kind].mark, 0, writer.size(1.0), writer.size(7.5), writer.theme.title)


def _sign(document: Document, note: Note, writer: Writer) -> Face:
    """Where customers leave, and what is a moment of truth."""
    size = writer.size(7.0)
    if note.is_exit:
        return mark("exit", 0, 1.0, size, writer.theme.exit)
    if any(stop.moment != "none" for stop in document.where(Stop, "note", note.id)):
        return (diamond(size / 2, size / 2 + 1.0, size / 2 + 0.5, writer.theme.moment),)
    return ()


def _contacts(document: Document, note: Note) -> list[str]:
    found = []
    for contact in document.where(Contact, "note", note.id):
        channel = document.find(Channel, contact.channel)
        found.append(" · ".join(filter(None, (channel.name if channel else "", contact.means))))
    return [line for line in found if line]
