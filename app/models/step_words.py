"""What a step of history was about: how many notes, and the words of one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.models.board import Note
from app.models.change import Key, Pair
from app.models.document import Document
from app.models.tables import BY_NAME

_WORDS = ("text", "name", "title", "word")  # columns that say what a row is called
_BESIDE = "rank"  # neighbours that only made room


@dataclass(frozen=True, slots=True)
class StepWords:
    """`notes` counts the notes that a step touched; `words` are those of the first of them, or a name."""

    notes: int = 0
    words: str = ""


def step_words(document: Document, rows: Mapping[Key, Pair]) -> StepWords:
    """What a step was about, in words of the room."""
    notes = {row_id for (table, row_id), pair in rows.items() if table == "note" and _means(pair)}
    notes |= {note for key, pair in rows.items() if (note := _note_of(document, key, pair))}
    words = ""
    for key, pair in rows.items():
        if _means(pair) and (words := _called(document, key, pair)):
            break
    return StepWords(len(notes), words)


def _means(pair: Pair) -> bool:
    before, after = pair
    return before is None or after is None or set(after) != {_BESIDE}


def _note_of(document: Document, key: Key, pair: Pair) -> str:
    """The note that a row hangs on: its stop, contact, dots …"""
    for values in pair:
        if values and "note" in values:
            return str(values["note"])
    row = document.find(BY_NAME[key[0]], key[1])
    return str(row.__dict__.get("note") or "") if row is not None else ""


def _called(document: Document, key: Key, pair: Pair) -> str:
    row = document.find(BY_NAME[key[0]], key[1])
    states: list[Mapping[str, Any]] = [values for values in reversed(pair) if values]
    if row is not None:
        states.append(row.__dict__)
    for values in states:
        for name in _WORDS:
            if values.get(name):
                return " ".join(str(values[name]).split())
    note = document.find(Note, _note_of(document, key, pair))
    return " ".join(note.text.split()) if note is not None else ""
