"""`check`: whether a file is sound, and what is in it in figures."""

from dataclasses import dataclass
from pathlib import Path

from app.storage.gate import read_file
from app.storage.places import place_of


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of a sound file. `size` in bytes; `rows` per table, in the order of the schema, empty tables
    left out.
    """

    path: Path
    format: int
    document: str
    revision: int
    size: int
    rows: dict[str, int]


def check(path: Path) -> Report:
    """All that the gate does, and the figures. Raises FileRefused with the sentence that says what is
    wrong.
    """
    content = read_file(place_of(path))
    rows = {table: len(by_id) for table, by_id in content.rows.items() if by_id}
    meta = content.meta
    return Report(path, meta.format, meta.document, meta.revision, content.seen.size, rows)
