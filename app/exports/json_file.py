"""JSON out: everything that is in a workshop, in a form that people and scripts can read.

Importing it into a new file gives a workshop of which the JSON is the same, byte for byte.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.exports.replacing import replacing
from app.models.document import Document
from app.models.plain_rows import plain_tables
from app.models.row import Values
from app.models.schema import FORMAT
from app.models.under_way import look

_BETWEEN = 1_000  # pieces between two looks


def json_text(rows: Mapping[str, Mapping[str, Values]]) -> str:
    """The whole file for rows as `Document.saved` gives them. A worker may call it while editing goes on."""
    whole = {"format": "reisbord", "version": FORMAT, "tables": plain_tables(rows)}
    encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=1)
    return "".join(_looking(encoder.iterencode(whole))) + "\n"


def _looking(pieces: Iterator[str]) -> Iterator[str]:
    """The same pieces. Raises Stopped where nobody wants them any more."""
    for number, piece in enumerate(pieces):
        if number % _BETWEEN == 0:
            look()
        yield piece


def write_json(document: Document, path: Path) -> None:
    """Write the complete workshop. Raises Refused where the folder does not take it."""
    with replacing(path) as part:
        part.write_text(json_text(document.saved()), encoding="utf-8", newline="\n")
