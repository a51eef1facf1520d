"""All ways out. A new one is one entry here.

What an entry names is called as `function(document, path, **options)` with the options that the entry lists,
and puts a whole new file in the place of `path` or leaves it alone (see `replacing.py`). It may give back the
paths of several files, or something with `warnings`. Nothing is imported before it is used: a list of notes
must not wait for the fonts of a poster.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from app.exports.content_table import CONTENTS
from app.exports.remark import Remark
from app.exports.replacing import check_target
from app.models.document import Document
from app.models.refusal import Refused


@dataclass(frozen=True, slots=True)
class Made:
    """The files that were written, and sentences about what may disappoint in them."""

    paths: tuple[Path, ...]
    warnings: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """A format that a workshop can leave in. Without `contents` there is nothing to choose in it."""

    format: str
    suffixes: tuple[str, ...]
    function: str  # "module:name"
    contents: tuple[str, ...] = ()
    options: frozenset[str] = frozenset({"language"})

    def write(self, document: Document, path: Path, **wanted: Any) -> Made:
        """Write a document. `wanted` holds options of any export; None means not asked. Raises Refused."""
        given = self.check(**wanted)
        check_target(path)
        module, _, name = self.function.partition(":")
        function: Callable[..., Any] = getattr(import_module(module), name)
        result = function(document, path, **given)
        several = isinstance(result, tuple) and all(isinstance(each, Path) for each in result)
        return Made(result if several else (path,), getattr(result, "warnings", ()))

    def check(self, **wanted: Any) -> dict[str, Any]:
        """The options for the function. Raises Refused for what this format cannot give."""
        given = {name: value for name, value in wanted.items() if value is not None and value is not False}
        content = given.get("content")
        if self.contents and content is not None and content not in self.contents:
            contents = ", ".join(self.contents)
            raise Refused("unknown_content", content=content, format=self.format, contents=contents)
        for name in given:
            if name not in self.options and name != "language":
                raise Refused("unused_option", option=f"--{name}", format=self.format)
        return {name: value for name, value in given.items() if name in self.options}


_PAPER = tuple(CONTENTS)
_SHEET = frozenset({"content", "paper", "language", "blank", "journey"})
_BOARD = frozenset({"content", "language", "journey"})
_ENTRIES = (
    Export("pdf", (".pdf",), "app.exports.pdf:write_pdf", _PAPER, _SHEET | {"tiles", "two_on_a_sheet"}),
    Export("svg", (".svg",), "app.exports.svg:write_svg", _PAPER, _SHEET),
    Export("png", (".png",), "app.exports.qt_png:write_png", ("board",), _BOARD),
    Export("json", (".json",), "app.exports.json_file:write_json", options=frozenset()),
    Export("csv", (".csv",), "app.exports.csv_file:write_csv", options=frozenset({"language", "journey"})),
)
EXPORTS: dict[str, Export] = {entry.format: entry for entry in _ENTRIES}


def export_for(path: Path, format_name: str | None = None) -> Export:
    """The way out for a file, by its suffix unless a format is named. Raises Refused for an unknown one."""
    if format_name is not None:
        found = EXPORTS.get(format_name.casefold())
    else:
        suffix = path.suffix.casefold()
        found = next((entry for entry in _ENTRIES if suffix in entry.suffixes), None)
    if found is None:
        asked = format_name or path.suffix or path.name
        raise Refused("unknown_export", format=asked, formats=", ".join(EXPORTS))
    return found
