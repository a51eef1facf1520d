"""Text in: one note a line.

A line that starts with `#` names the phase of what follows, one that starts with `##` the lane. Marks of
lists ("-", "•", "1.", "[ ]") are taken off; empty lines count for nothing.
"""

import re

from app.imports.note_list import MOST_ROWS, Line, NoteList
from app.imports.outcome import Reading
from app.imports.source import decode
from app.models.columns import LINE, PARAGRAPH
from app.models.refusal import Refused
from app.models.text import clean, clean_line
from app.models.under_way import each

_HEADING = re.compile(r"(#+)\s*(.*)")
_LIST_MARK = re.compile(r"(?:[-*+•▪◦‣–—]|\d{1,3}[.)])\s+(?:\[[ xX]?\]\s+)?|\[[ xX]?\]\s+|[•▪◦‣]")


def read_text(content: bytes) -> NoteList:
    """The notes of a plain text or Markdown file. Raises Refused."""
    notes, phase, lane = NoteList(), "", ""
    text = decode(content)
    for raw in each(clean(text, len(text)).split("\n")):
        line = clean_line(raw, len(raw))
        heading = _HEADING.fullmatch(line)
        if heading and len(heading[1]) == 1:
            phase, lane = _cut(heading[2], LINE, notes.reading), ""
        elif heading:
            lane = _cut(heading[2], LINE, notes.reading)
        elif note := _without_mark(line):
            if len(notes.lines) == MOST_ROWS:
                raise Refused("too_many_rows", limit=MOST_ROWS)
            notes.lines.append(Line(_cut(note, PARAGRAPH, notes.reading), phase, lane))
    return notes


def _without_mark(line: str) -> str:
    mark = _LIST_MARK.match(line)
    return line[mark.end() :].strip() if mark else line if line not in "-*+•–—" else ""


def _cut(text: str, limit: int, reading: Reading) -> str:
    if len(text) > limit:
        reading.cut += 1
    return clean(text, limit)
