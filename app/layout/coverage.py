"""Which bundled font draws which character, and how wide it is there.

One rule for screen and paper: the main family, else the emoji font, else the symbols, else a visible □.
Widths come from `resources/fonts/advances.json` (thousandths of an em): no font file is opened to measure.
"""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.layout.shapes import Font
from app.models.resources import resource_path

EM = 1000
REPLACEMENT = "□"
WEIGHTS = ("regular", "medium", "semibold", "bold")
MAIN_FACES = (*WEIGHTS, *(f"{weight}-italic" for weight in WEIGHTS))
FALLBACK_FACES = ("emoji", "symbols")
FACES = (*MAIN_FACES, *FALLBACK_FACES)


class _Table(NamedTuple):
    main: dict[str, dict[str, int]]
    fallback: dict[str, dict[str, int]]


@cache
def _table() -> _Table:
    raw = json.loads(resource_path("fonts", "advances.json").read_text(encoding="ascii"))
    chars, parts = raw["main"]["chars"], raw["fallback"]
    main = {face: dict(zip(chars, widths, strict=True)) for face, widths in raw["main"]["faces"].items()}
    fallback = {face: dict(zip(part["chars"], part["advances"], strict=True)) for face, part in parts.items()}
    return _Table(main, fallback)


class Advances(dict[str, int]):
    """Character → advance in thousandths of an em; what the main family lacks is looked up when first met."""

    def __init__(self, face: str) -> None:
        super().__init__(_table().main[face])
        self.face = face

    def __missing__(self, char: str) -> int:
        face, drawn = place(self.face, char)
        if face == self.face:
            advance = sum(self[part] for part in drawn)
        else:
            advance = _table().fallback[face][drawn]
        self[char] = advance
        return advance


@cache
def advances(face: str) -> Advances:
    """The widths of one face of the main family."""
    return Advances(face)


def widths(face: str) -> dict[str, int]:
    """The advances of a face of any family, only of what it has itself."""
    table = _table()
    return table.main[face] if face in table.main else table.fallback[face]


@cache
def covered(face: str) -> frozenset[str]:
    """The characters a face of any family has itself."""
    return frozenset(widths(face))


def place(face: str, char: str) -> tuple[str, str]:
    """The face that draws `char` in a text set in `face`, and what it draws: it, a space, □ or nothing."""
    for candidate in (face, *FALLBACK_FACES):
        if char in covered(candidate):
            return candidate, char
    category = unicodedata.category(char)
    if char.isspace() or category == "Cc":
        return face, " "
    if category in ("Mn", "Me", "Cf"):  # a mark without a letter of ours to stand on
        return face, ""
    return face, REPLACEMENT


@cache
def face_of(font: Font) -> str:
    """The key of the bundled file that a `Font` stands for. An unknown weight is a ValueError."""
    if font.weight not in WEIGHTS:
        raise ValueError(f"no such weight: {font.weight!r}")
    return f"{font.weight}-italic" if font.italic else font.weight


def font_path(face: str) -> Path:
    """Where the font file of a face lies."""
    return resource_path("fonts", f"{face}.ttf")
