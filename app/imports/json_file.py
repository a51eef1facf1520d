"""JSON in: a whole workshop, as `app/exports/json_file.py` writes it. Nothing in it is believed.

Into a new document it takes the place of everything and keeps the ids; otherwise its journeys are added.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable
from heapq import nsmallest
from typing import Any

from app.imports.joining import add_rows, of_journey, replace_all
from app.imports.outcome import FIRST, FirstNote, Outcome, Reading
from app.imports.source import decode
from app.models.board import Journey, Note
from app.models.document import Document
from app.models.packing import unpack
from app.models.people import Persona, Route
from app.models.plain_rows import Rows, RowsRead, read_tables
from app.models.refusal import Refused
from app.models.row import Values
from app.models.schema import FORMAT
from app.models.under_way import look

MOST_PARTS = 5_000_000  # lists, objects and values together: what a computer of a workshop still holds
PARTS = {"format", "version", "tables"}
LONGEST_NUMBER = 40  # characters

_MAGIC: dict[str, Callable[[bytes], bool]] = {
    "image/png": lambda content: content.startswith(b"\x89PNG\r\n\x1a\n"),
    "image/jpeg": lambda content: content.startswith(b"\xff\xd8\xff"),
    "image/webp": lambda content: content[:4] == b"RIFF" and content[8:12] == b"WEBP",
}


def import_json(document: Document, text: str) -> Outcome:
    """Put a workshop into a document as one step that can be undone. Raises Refused; then nothing changed."""
    return add_json(document, parse_json(text))


def read_json(content: bytes) -> RowsRead:
    """The rows of a JSON file. Raises Refused, naming the first thing that is wrong."""
    if sum(content.count(mark) for mark in (b",", b"[", b"{")) > MOST_PARTS:
        raise Refused("json_too_much", limit=MOST_PARTS)
    return parse_json(decode(content))


def parse_json(text: str) -> RowsRead:
    """The rows of a JSON text. Raises Refused."""
    whole = _load(text)
    if not isinstance(whole, dict) or whole.get("format") != "reisbord":
        raise Refused("json_not_ours")
    version = whole.get("version")
    if type(version) is not int or version < 1:
        raise Refused("json_version")
    if version > FORMAT:
        raise Refused("json_newer")
    for name in whole:
        if name not in PARTS:
            raise Refused("json_unknown_part", name=name)
    read = read_tables(whole.get("tables"))
    if len(read.rows["workshop"]) > 1:
        raise Refused("json_workshops", count=len(read.rows["workshop"]))
    _check_pictures(read)
    _check_snapshots(read)
    return read


def preview_json(document: Document, read: RowsRead, journey: str | None = None) -> Outcome:
    """What `add_json` would do; nothing changes. Raises Refused as it does."""
    rows = of_journey(read.rows, journey) if journey else read.rows
    whole = not journey and is_pristine(document)
    if not rows["journey"] and not whole:
        raise Refused("json_no_journeys")
    titles = [row["title"] for row in sorted(rows["journey"].values(), key=lambda row: row["rank"])]
    return Outcome(
        ", ".join(titles),
        len(rows["note"]),
        whole_workshop=whole,
        reading=Reading(cut=read.cut),
        personas=len(rows["persona"]),
        routes=len(rows["route"]),
        first=_first_notes(rows),
    )


def _first_notes(rows: Rows) -> tuple[FirstNote, ...]:
    """The notes that are read first on the boards of a file."""

    def place(note: Values) -> tuple[float, float, float]:
        return rows["phase"][note["phase"]]["rank"], rows["lane"][note["lane"]]["rank"], note["rank"]

    return tuple(
        FirstNote(rows["phase"][note["phase"]]["name"], rows["lane"][note["lane"]]["title"], note["text"])
        for note in nsmallest(FIRST, rows["note"].values(), key=place)
    )


def add_json(document: Document, read: RowsRead, journey: str | None = None) -> Outcome:
    """Put the rows into a document as one step; with a title only that journey, beside what is there."""
    outcome = preview_json(document, read, journey)
    with document.edit("Import workshop"):
        if outcome.whole_workshop:
            replace_all(document, read.rows)
        else:
            add_rows(document, of_journey(read.rows, journey) if journey else read.rows)
    return outcome


def is_pristine(document: Document) -> bool:
    """Whether nobody has put anything on the board yet: a template at most."""
    return (
        not any(document.rows(table) for table in (Note, Persona, Route)) and len(document.rows(Journey)) < 2
    )


# The text


def _load(text: str) -> Any:
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse_number,
            parse_int=_whole,
            parse_float=_real,
        )
    except json.JSONDecodeError as problem:
        raise Refused("json_broken", line=problem.lineno, column=problem.colno) from None
    except RecursionError:
        raise Refused("json_too_deep") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    look()
    found = dict(pairs)
    if len(found) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        raise Refused("json_twice", name=counts.most_common(1)[0][0])
    return found


def _whole(digits: str) -> int:
    return int(digits) if len(digits) <= LONGEST_NUMBER else _refuse_number(digits)


def _real(digits: str) -> float:
    number = float(digits)
    return number if abs(number) < float("inf") else _refuse_number(digits)


def _refuse_number(spelled: str) -> Any:
    raise Refused("json_number", value=spelled)


# What the rows hold


def _check_pictures(read: RowsRead) -> None:
    """A picture is called after its content, and pens trust its type."""
    for row_id, row in read.rows["picture"].items():
        content = row["content"]
        if hashlib.sha256(content).hexdigest() != row_id or not _MAGIC[row["media_type"]](content):
            raise Refused("rows_bad_picture", id=row_id)


def _check_snapshots(read: RowsRead) -> None:
    for row_id, row in read.rows["snapshot"].items():
        try:
            unpack(row["content"])
        except ValueError:
            raise Refused("rows_bad_snapshot", id=row_id) from None
