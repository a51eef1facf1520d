"""How wide a text is, and in which pieces it is drawn. Everything else about text builds on this.

A text is as wide as the sum of its characters' advances, on screen and on paper: no kerning, no shaping.
"""

from functools import cache, lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

from app.layout.coverage import EM, advances, covered, face_of, place, widths
from app.layout.shapes import Font

_WORDS_KEPT = 100_000


class Words(dict[str, int]):
    """Word → width in thousandths of an em in one face, measured when it first turns up."""

    def __init__(self, face: str) -> None:
        super().__init__()
        self._advances = advances(face)

    def __missing__(self, word: str) -> int:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        width = self[word] = sum(map(self._advances.__getitem__, word))
        return width


@cache
def words(face: str) -> Words:
    """The words measured so far in a face of the main family."""
    return Words(face)


class Run(NamedTuple):
    """A stretch of text that one font file draws: it starts `x` points from the start of the text."""

    face: str
    text: str
    x: float
    width: float


def units(text: str, face: str) -> int:
    """The width of a text in thousandths of an em."""
    parts = text.split(" ")
    return sum(map(words(face).__getitem__, parts)) + (len(parts) - 1) * advances(face)[" "]


def measure(text: str, font: Font) -> float:
    """The width of one line of text in points; exactly what every pen draws."""
    return units(text, face_of(font)) * font.size / EM


@lru_cache(maxsize=8192)
def runs(text: str, font: Font) -> tuple[Run, ...]:
    """The text split by the font file that draws it; pens draw run after run at its x and decide nothing.

    What no bundled font has is already a visible □ here; invisible characters stay in the run before them.
    """
    face = face_of(font)
    if covered(face).issuperset(text):
        return (Run(face, text, 0.0, measure(text, font)),) if text else ()
    pieces: list[tuple[str, list[str], int]] = []
    for char in text:
        target, drawn = place(face, char)
        if pieces and drawn and advances(face)[char] == 0 and drawn in covered(pieces[-1][0]):
            target = pieces[-1][0]
        if not pieces or pieces[-1][0] != target:
            pieces.append((target, [], 0))
        last = pieces[-1]
        last[1].append(drawn)
        pieces[-1] = (last[0], last[1], last[2] + advances(face)[char])
    result, x = [], 0
    for target, drawn_parts, width in pieces:
        result.append(Run(target, "".join(drawn_parts), x * font.size / EM, width * font.size / EM))
        x += width
    return tuple(run for run in result if run.text)


def steps(run: Run, font: Font) -> list[float]:
    """Where each character of a run starts, in points from its start; for pens that place every glyph."""
    scale = font.size / EM
    ends = accumulate(map(widths(run.face).__getitem__, run.text), initial=0)
    return [end * scale for end in islice(ends, len(run.text))]
