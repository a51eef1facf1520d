"""The legend of a curve: which line is whose, in as many rows as it takes."""

from collections.abc import Sequence
from typing import NamedTuple

from app.layout import style
from app.layout.fitting import Fitted, fit
from app.layout.shapes import Font
from app.layout.text import measure
from app.models.words import word

TITLE = Font(11.0, "bold")
ENTRY_SIZE = 9.5
SAMPLE = 24.0  # how long the piece of line beside a title is
SAMPLE_GAP = 6.0
MOMENT = 11.0  # how wide the sign of a moment of truth is
_ENTRY_FLOOR = 8.5
_ENTRY_GAP = 18.0
_WIDEST = 260.0
_ROW = 16.0
_TOP = 7.0
_BELOW = 3.0


class LegendEntry(NamedTuple):
    """One route by its index, or the moments of truth (None); `y` is the top of its first line."""

    route: int | None
    x: float
    y: float
    words: Fitted


class LegendPlan(NamedTuple):
    """The entries in order and the height of the strip they take."""

    entries: tuple[LegendEntry, ...]
    height: float


def right_of(entry: LegendEntry) -> float:
    """Where an entry ends."""
    sign = MOMENT if entry.route is None else SAMPLE
    return entry.x + sign + SAMPLE_GAP + max(line.width for line in entry.words.lines)


def plan_legend(titles: Sequence[str], width: float, language: str) -> LegendPlan:
    """Entries from left to right after the strip's own title, in rows of at most `width` points."""
    texts: list[tuple[int | None, str]] = [*enumerate(titles), (None, word("moment_of_truth", language))]
    left = x = measure(word("emotion_curve", language), TITLE) + _ENTRY_GAP
    y, row = _TOP, _ROW
    entries = []
    for route, text in texts:
        words = fit(text, _WIDEST, ENTRY_SIZE * style.LINE, ENTRY_SIZE, _ENTRY_FLOOR, language=language)
        sign = MOMENT if route is None else SAMPLE
        taken = sign + SAMPLE_GAP + max(line.width for line in words.lines)
        if x + taken > width and x > left:
            x, y, row = left, y + row, _ROW
        entries.append(LegendEntry(route, x, y, words))
        row = max(row, words.height + _BELOW)
        x += taken + _ENTRY_GAP
    return LegendPlan(tuple(entries), max(style.CURVE_LEGEND, y + row + _BELOW))
