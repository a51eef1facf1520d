"""Writing in a cell of the journey canvas: fields of the phase, and notes in lanes of the row's kind."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from app.models.board import LANGUAGES, Note, Phase
from app.models.canvas_rows import BY_KEY, notes_of_cell, split_cell, without_mark
from app.models.document import Document
from app.models.edits.lanes import add_lane, hide_lane, lanes_of
from app.models.edits.notes import add_note, delete_notes, notes_in, set_fields, set_text
from app.models.edits.workshop import workshop_of
from app.models.folding import fold
from app.models.lane_kinds import KINDS
from app.models.rank import place
from app.models.words import word

_SAME = 0.5  # of 1: a line so much like a note is that note, edited; its votes and stops stay on it


def write_cell(document: Document, phase: str, row: str, text: str) -> None:
    """Make a cell say `text`, one step: the row's field, and a note for every line of a list.

    A line that is there already stays the same note, an edited one too; what has no line any more goes. A
    lane that is missing is made. `row` is a key of `canvas_rows`.
    """
    entry = BY_KEY[row]
    sentence, lines = split_cell(entry, text)
    with document.edit("Edit canvas"):
        if entry.field and sentence != getattr(document.get(Phase, phase), entry.field).strip():
            set_fields(document.get(Phase, phase), {entry.field: sentence})
        if entry.lane_kind:
            _write_notes(document, phase, entry.lane_kind, lines)


def _write_notes(document: Document, phase: str, kind: str, lines: list[str]) -> None:
    there = notes_of_cell(document, phase, kind)
    kept = _matched(there, lines)
    staying = {note.id for note in kept if note is not None}
    delete_notes(document, [note.id for note in there if note.id not in staying])
    if not lines:
        return
    lane = next((note.lane for note in kept if note is not None), "") or _lane_for(document, phase, kind)
    by_lane: dict[str, list[Note]] = {}
    for line, note in zip(lines, kept, strict=True):
        if note is None:
            note = document.get(Note, add_note(document, phase, lane, line))
        elif without_mark(note.text) != line:
            set_text(document, note.id, line)
        lane = note.lane  # the next new one goes where its neighbour above is
        by_lane.setdefault(lane, []).append(note)
    for each, notes in by_lane.items():
        _put_in_order(document, phase, each, notes)


def _matched(notes: Sequence[Note], lines: Sequence[str]) -> list[Note | None]:
    """For every line the note that it is: the same words first, then the one that is most like it."""
    free = list(notes)
    found: list[Note | None] = []
    for line in lines:
        same = next((note for note in free if without_mark(note.text) == line), None)
        if same is not None:
            free.remove(same)
        found.append(same)
    for i, line in enumerate(lines):
        if found[i] is None and free:
            score, _, nearest = max((_likeness(note.text, line), -k, note) for k, note in enumerate(free))
            if score >= _SAME:
                free.remove(nearest)
                found[i] = nearest
    return found


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio()


def _lane_for(document: Document, phase: str, kind: str) -> str:
    """The lane that new notes of a kind go to; made where there is none, out of sight like those of a
    template.
    """
    journey = document.get(Phase, phase).journey
    lanes = [lane for lane in lanes_of(document, journey) if lane.kind == kind]
    for lane in sorted(lanes, key=lambda each: each.hidden):  # one that is seen before one that isn't
        return lane.id
    workshop = workshop_of(document)
    made = add_lane(
        document, journey, kind, word(KINDS[kind].word, workshop.language if workshop else LANGUAGES[0])
    )
    hide_lane(document, made)
    return made


def _put_in_order(document: Document, phase: str, lane: str, notes: list[Note]) -> None:
    """The notes of a lane as their lines stand; notes without words stay before them."""
    ids = {note.id for note in notes}
    here = notes_in(document, phase, lane)
    if [note for note in here if note.id in ids] != notes:
        others = [note for note in here if note.id not in ids]
        place(others, len(others), notes)
