"""All ways in. A new one is one entry here."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.imports.csv_file import read_csv
from app.imports.json_file import add_json, preview_json, read_json
from app.imports.note_list import add_notes, preview_notes
from app.imports.outcome import Outcome
from app.imports.source import MEGABYTE, read_source
from app.imports.text_file import read_text
from app.models.document import Document
from app.models.refusal import Refused


@dataclass(frozen=True, slots=True)
class Import:
    """A format that can be imported.

    `read` makes content of bytes and needs no document, so that a worker can do it; `preview` says what that
    makes of a document, and `add` makes it. Both take the title of a journey, or None. All raise Refused.
    """

    format: str
    suffixes: tuple[str, ...]
    limit: int  # bytes
    read: Callable[[bytes], Any]
    preview: Callable[[Document, Any, str | None], Outcome]
    add: Callable[[Document, Any, str | None], Outcome]


_ENTRIES = (
    Import("csv", (".csv", ".tsv"), 25 * MEGABYTE, read_csv, preview_notes, add_notes),
    Import("text", (".txt", ".text", ".md"), 25 * MEGABYTE, read_text, preview_notes, add_notes),
    # A workshop of the largest size, with its pictures written as base64.
    Import("json", (".json",), 700 * MEGABYTE, read_json, preview_json, add_json),
)
IMPORTS: dict[str, Import] = {entry.format: entry for entry in _ENTRIES}


def import_for(source: Path, format_name: str | None = None) -> Import:
    """The way in for a file, by its suffix unless a format is named. Raises Refused for an unknown one."""
    if format_name is not None:
        found = IMPORTS.get(format_name.casefold())
    else:
        suffix = source.suffix.casefold()
        found = next((entry for entry in _ENTRIES if suffix in entry.suffixes), None)
    if found is None:
        raise Refused(
            "unknown_import", format=format_name or source.suffix or source.name, formats=", ".join(IMPORTS)
        )
    return found


def read_file(source: Path, format_name: str | None = None) -> tuple[Import, Any]:
    """The way in for a file and its content. Raises Refused."""
    entry = import_for(source, format_name)
    return entry, entry.read(read_source(source, entry.limit))
