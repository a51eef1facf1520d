"""Makes the files of the current format that every later program has to open: `python -m
tests.storage.make_golden`.

Run it while a format is being built; a released format's files are never made again. With --schema the CREATE
text of the format under construction is written too.
"""

import json
import sys
import tempfile
from pathlib import Path

from app.models.schema import FORMAT, schema
from app.storage import files, formats
from app.storage.formats import Rows
from app.storage.publish import Version, write_version
from tests.storage.workshops import board, everything

GOLDEN = Path(__file__).with_name("golden")
CONTENTS: dict[str, Rows] = {
    "empty": {},
    "board": board(12),
    "everything": everything(),
}


def plain(rows: Rows) -> str:
    """Rows as JSON to compare with; bytes as hex."""
    return json.dumps(rows, indent=1, sort_keys=True, ensure_ascii=False, default=lambda value: value.hex())


def main() -> None:
    """Write what the current format says."""
    if "--schema" in sys.argv:
        text = Path(formats.__file__).with_name(f"{FORMAT}.sql")
        text.write_text(";\n\n".join(schema()) + ";\n", "utf-8")
        formats.statements.cache_clear()
    GOLDEN.mkdir(exist_ok=True)
    for name, rows in CONTENTS.items():
        path = GOLDEN / f"format-{FORMAT}-{name}.reisbord"
        files.forget(path)
        with tempfile.TemporaryDirectory() as folder:
            write_version(path, Version(rows, f"golden-{name}", 7), frozenset(), Path(folder))
        path.with_suffix(".json").write_text(plain({k: v for k, v in rows.items() if v}) + "\n", "utf-8")


if __name__ == "__main__":
    main()
