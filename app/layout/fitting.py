"""The largest font size at which a text fits its box. Where none does the box grows; nothing is cut off."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.layout.coverage import face_of
from app.layout.shapes import Font
from app.layout.text import units
from app.layout.wrapping import Line, Piece, breakable, count_lines, fill, limit_units, pieces

_ENOUGH = 0.8  # of the size that hyphens would allow: rather whole words a little smaller than broken ones
_TOLERANCE = 1e-6
_KEPT = 20_000


class Fitted(NamedTuple):
    """Text broken into lines at `size` points; `height` is what they take, perhaps more than was offered."""

    lines: tuple[Line, ...]
    size: float
    height: float


@lru_cache(maxsize=64)
def _steps(ceiling: float, floor: float) -> tuple[float, ...]:
    """Font sizes from ceiling down to floor in half points."""
    if not 0 < floor <= ceiling:
        raise ValueError(f"font sizes from {floor} to {ceiling} make no range")
    halves = range(int(floor * 2) + 1, int(ceiling * 2) + 1)
    sizes = {floor, ceiling, *(half / 2 for half in halves)}
    return tuple(sorted(sizes, reverse=True))


class _Job(NamedTuple):
    """One text and its box, measured once."""

    paragraphs: list[list[Piece]]
    widest: int  # piece
    total: int  # of all pieces with the spaces between them
    space: int
    width: float
    height: float
    line_height: float
    face: str
    language: str

    def broken(self, limit: int) -> list[list[Piece]]:
        """The paragraphs with words that are longer than a line split, which most texts have none of."""
        if self.widest <= limit:
            return self.paragraphs
        return [breakable(paragraph, limit, self.face, self.language) for paragraph in self.paragraphs]

    def fits(self, size: float) -> bool:
        """Whether all lines fit at this size."""
        limit = limit_units(self.width, size)
        room = int((self.height + _TOLERANCE) / (size * self.line_height))
        if self.total > room * (limit + self.space):  # not even if every line were full
            return False
        needed = 0
        for paragraph in self.broken(limit):
            needed += count_lines(paragraph, limit)
            if needed > room:
                return False
        return True

    def lines(self, size: float) -> tuple[Line, ...]:
        """The lines at this size."""
        limit = limit_units(self.width, size)
        result: list[Line] = []
        for paragraph in self.broken(limit):
            result += fill(paragraph, limit, size)
        return tuple(result)

    def best(self, sizes: Sequence[float]) -> float | None:
        """The largest of the descending sizes that fits; `fits` refuses hopeless ones at once."""
        for size in sizes:
            if self.fits(size):
                return size
        return None


def _choose(job: _Job, sizes: tuple[float, ...]) -> float:
    """The size to use: whole words if that costs little, else with hyphens, else the floor."""
    first_whole = 0
    while first_whole < len(sizes) and job.widest > limit_units(job.width, sizes[first_whole]):
        first_whole += 1
    whole = job.best(sizes[first_whole:])
    if first_whole == 0 or (whole is not None and whole >= _ENOUGH * sizes[0]):
        return whole or sizes[-1]
    # A size with hyphens pays only where it is so much larger that whole words would look small beside it.
    worth = [size for size in sizes[:first_whole] if whole is None or size * _ENOUGH > whole]
    return job.best(worth) or whole or sizes[-1]


@lru_cache(maxsize=_KEPT)
def _fit(
    text: str, width: float, height: float, ceiling: float, floor: float,
    line_height: float, weight: str, italic: bool, language: str,
) -> Fitted:
    face = face_of(Font(ceiling, weight, italic))
    paragraphs = [pieces(paragraph, face) for paragraph in text.split("\n")]
    widest = total = 0
    for paragraph in paragraphs:
        for _, piece_width, gap, _ in paragraph:
            total += piece_width + gap
            if piece_width > widest:
                widest = piece_width
        total -= gap
    job = _Job(paragraphs, widest, total, units(" ", face), width, height, line_height, face, language)
    size = _choose(job, _steps(ceiling, floor))
    lines = job.lines(size)
    return Fitted(lines, size, len(lines) * size * line_height)


def fit(
    text: str, width: float, height: float, ceiling: float, floor: float,
    line_height: float = 1.25, weight: str = "regular", italic: bool = False, language: str = "nl",
) -> Fitted:
    """Fit a text into width × height points with a size between floor and ceiling (half-point steps).

    `line_height` is a ratio of the size. What does not fit at the floor comes out higher than `height`.
    Results are cached; the same text in the same box costs a look-up.
    """
    return _fit(text, width, height, ceiling, floor, line_height, weight, italic, language)
