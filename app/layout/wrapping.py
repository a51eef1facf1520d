"""Breaking text into lines. Nothing is left out: a word that fits nowhere is hyphenated, or cut anywhere.

Inside this file widths are whole thousandths of an em (`units`), so one measuring serves every size.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from app.layout.coverage import EM, advances, face_of
from app.layout.hyphenation import SOFT_HYPHEN, points
from app.layout.shapes import Font
from app.layout.text import units, words

_TOLERANCE = 1e-6
FORCED = -1  # as a gap: the line ends here whatever still fits
_SPACES = re.compile("([ \t\u2000-\u2006\u2008-\u200a\u205f\u3000]+)")  # not the ones that forbid a break
_UNEVEN = re.compile("[-‐–—/\t\u2000-\u2006\u2008-\u200b\u205f\u3000]|  ")
# After a hyphen, dash or slash with two letters or digits before it and two letters behind; after U+200B.
_CHANCE = re.compile("(?<=[^\\W_]{2}[-‐–—/])(?=[^\\W\\d_]{2})|(?<=\u200b)(?=.)")
_JOINER = "\u200d"


class Line(NamedTuple):
    """One line of text as it is drawn, and its width in points."""

    text: str
    width: float


# A stretch that is not broken while it fits: text, width, the space behind it as width (or FORCED) and text.
Piece = tuple[str, int, int, str]


def pieces(paragraph: str, face: str) -> list[Piece]:
    """The paragraph cut wherever a line may end without a hyphen. At least one piece, perhaps empty."""
    space = advances(face)[" "]
    if not _UNEVEN.search(paragraph):
        known = words(face)
        return [(word, known[word], space, " ") for word in paragraph.split(" ")]
    result: list[Piece] = []
    parts = _SPACES.split(paragraph)
    for word, gap in zip(parts[::2], [*parts[1::2], ""], strict=True):
        *chances, last = _CHANCE.split(word)
        result += [(part, units(part, face), 0, "") for part in chances]
        result.append((last, units(last, face), units(gap, face), gap))
    return result


def clusters(word: str) -> list[str]:
    """The word in characters as people see them: marks, joiners, skin tones stay with their base."""
    result: list[str] = []
    for char in word:
        glued = unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf") or "\U0001f3fb" <= char <= "\U0001f3ff"
        flag = "\U0001f1e6" <= char <= "\U0001f1ff" and bool(result) and _half_flag(result[-1])
        if result and (glued or flag or result[-1].endswith(_JOINER)):
            result[-1] += char
        else:
            result.append(char)
    return result


def _half_flag(cluster: str) -> bool:
    return len(cluster) == 1 and "\U0001f1e6" <= cluster <= "\U0001f1ff"


def _cut(word: str, limit: int, face: str) -> int:
    """How many characters of the word to put on a line where no hyphen helps; never leaves one alone."""
    parts = clusters(word)
    count, width = 1, units(parts[0], face)
    while count < len(parts):
        width += units(parts[count], face)
        if width > limit:
            break
        count += 1
    if len(parts) - count == 1 and count > 2:
        count -= 1
    return len("".join(parts[:count]))


@lru_cache(maxsize=10_000)
def split_long(piece: Piece, limit: int, face: str, language: str) -> tuple[Piece, ...]:
    """A piece wider than a line in parts that are not: with hyphens if it can, else between characters."""
    word, _, gap, gap_text = piece
    places = points(word, language)
    result: list[Piece] = []
    start = 0
    while start < len(word) and units(word[start:], face) > limit:  # a limit below zero fits not even nothing
        best, shown = 0, ""
        for place in places:
            if place <= start + 1:
                continue
            part = word[start:place].removesuffix(SOFT_HYPHEN) + "-"
            if units(part, face) > limit:
                break
            best, shown = place, part
        if not best:
            best = start + _cut(word[start:], limit, face)
            shown = word[start:best]
        if best >= len(word):  # one character wider than the line: it is shown all the same
            break
        result.append((shown, units(shown, face), FORCED, ""))
        start = best
    result.append((word[start:], units(word[start:], face), gap, gap_text))
    return tuple(result)


def breakable(paragraph: list[Piece], limit: int, face: str, language: str) -> list[Piece]:
    """The pieces with every one that is wider than a line split."""
    result: list[Piece] = []
    for piece in paragraph:
        if piece[1] > limit:
            result += split_long(piece, limit, face, language)
        else:
            result.append(piece)
    return result


def count_lines(paragraph: list[Piece], limit: int) -> int:
    """How many lines the pieces take; the same walk as `fill`, without building them."""
    _, x, pending, _ = paragraph[0]
    lines = 1
    for _, width, gap, _ in paragraph[1:]:
        reach = x + pending + width
        if pending < 0 or reach > limit:
            lines += 1
            x = width
        else:
            x = reach
        pending = gap
    return lines


def fill(paragraph: list[Piece], limit: int, size: float) -> list[Line]:
    """The pieces put on lines, as many on each as fit; spaces at the end of a line are dropped."""
    scale = size / EM
    text, x, pending, gap_text = paragraph[0]
    lines: list[Line] = []
    for word, width, gap, next_gap_text in paragraph[1:]:
        reach = x + pending + width
        if pending < 0 or reach > limit:
            lines.append(Line(text, x * scale))
            text, x = word, width
        else:
            text += gap_text + word
            x = reach
        pending, gap_text = gap, next_gap_text
    lines.append(Line(text, x * scale))
    return lines


def limit_units(width: float, size: float) -> int:
    """A width in points as whole units at a font size, with room for rounding."""
    return int(width * EM / size + _TOLERANCE)


def wrap(text: str, width: float, font: Font, language: str = "nl") -> tuple[Line, ...]:
    """The text in lines of at most `width` points. New lines stay; every character of it is on some line."""
    face, limit = face_of(font), limit_units(width, font.size)
    lines: list[Line] = []
    for paragraph in text.split("\n"):
        lines += fill(breakable(pieces(paragraph, face), limit, face, language), limit, font.size)
    return tuple(lines)
