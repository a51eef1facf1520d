"""JSON out: everything that is in a workshop, in a form that people and scripts can read.

Importing it into a new file gives a workshop of which the JSON is the same, byte for byte.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from app.exports.replacing import replacing
from app.models.document import Document
from app.models.plain_rows import plain_tables
from app.models.row import Values
from app.models.schema import FORMAT


def json_text(rows: Mapping[str, Mapping[str, Values]]) -> str:
    """The whole file for rows as `Document.saved` gives them. A worker may call it while editing goes on."""
    whole = {"format": "reisbord", "version": FORMAT, "tables": plain_tables(rows)}
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def write_json(document: Document, path: Path) -> None:
    """Write the complete workshop. Raises Refused where the folder does not take it."""
    with replacing(path) as part:
        part.write_text(json_text(document.saved()), encoding="utf-8", newline="\n")
