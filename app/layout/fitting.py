"""The largest font size at which a text fits its box. Where none does the box grows; nothing is cut off."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.layout.coverage import advances, face_of
from app.layout.shapes import Font
from app.layout.wrapping import Line, Piece, breakable, count_lines, fill, limit_units, pieces

_ENOUGH = 0.8  # of the size that hyphens would allow: rather whole words a little smaller than broken ones
_TOLERANCE = 1e-6
_KEPT = 20_000


class Fitted(NamedTuple):
    """Text broken into lines at `size` points; `height` is what they take, perhaps more than was offered."""

    lines: tuple[Line, ...]
    size: float
    height: float


class _Step(NamedTuple):
    """A font size with the width of a line in units and the number of lines that the box takes at it."""

    size: float
    limit: int
    room: int


@lru_cache(maxsize=256)
def _ladder(
    width: float, height: float, ceiling: float, floor: float, line_height: float
) -> tuple[_Step, ...]:
    """The sizes from ceiling down to floor in half points; few boxes differ, so few ladders are made."""
    if not 0 < floor <= ceiling:
        raise ValueError(f"font sizes from {floor} to {ceiling} make no range")
    sizes = {floor, ceiling, *(half / 2 for half in range(int(floor * 2) + 1, int(ceiling * 2) + 1))}
    return tuple(
        _Step(size, limit_units(width, size), int((height + _TOLERANCE) / (size * line_height)))
        for size in sorted(sizes, reverse=True)
    )


class _Job(NamedTuple):
    """One text, measured once."""

    paragraphs: list[list[Piece]]
    widest: int  # piece
    total: int  # of all pieces with the spaces between them
    space: int
    face: str
    language: str

    def broken(self, limit: int) -> list[list[Piece]]:
        """The paragraphs with words that are longer than a line split, which most texts have none of."""
        if self.widest <= limit:
            return self.paragraphs
        return [breakable(paragraph, limit, self.face, self.language) for paragraph in self.paragraphs]

    def best(self, ladder: Sequence[_Step]) -> _Step | None:
        """The first step of the ladder at which all lines fit."""
        for step in ladder:
            _, limit, room = step
            if self.total > room * (limit + self.space):  # not even if every line were full
                continue
            if sum(count_lines(paragraph, limit) for paragraph in self.broken(limit)) <= room:
                return step
        return None

    def lines(self, step: _Step) -> tuple[Line, ...]:
        """The lines at this size."""
        result: list[Line] = []
        for paragraph in self.broken(step.limit):
            result += fill(paragraph, step.limit, step.size)
        return tuple(result)


def _choose(job: _Job, ladder: tuple[_Step, ...]) -> _Step:
    """The size to use: whole words if that costs little, else with hyphens, else the floor."""
    top, floor = ladder[0], ladder[-1]
    if job.widest <= top.limit:
        return job.best(ladder) or floor
    whole = job.best([step for step in ladder if job.widest <= step.limit])
    if whole is not None and whole.size >= _ENOUGH * top.size:
        return whole
    # A size with hyphens pays only where it is so much larger that whole words look small.
    least = whole.size / _ENOUGH if whole else 0.0
    broken = [step for step in ladder if job.widest > step.limit and step.size > least]
    return job.best(broken) or whole or floor


@lru_cache(maxsize=_KEPT)
def _fit(
    text: str,
    width: float,
    height: float,
    ceiling: float,
    floor: float,
    line_height: float,
    weight: str,
    italic: bool,
    language: str,
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
    job = _Job(paragraphs, widest, total, advances(face)[" "], face, language)
    step = _choose(job, _ladder(width, height, ceiling, floor, line_height))
    lines = job.lines(step)
    return Fitted(lines, step.size, len(lines) * step.size * line_height)


def fit(
    text: str,
    width: float,
    height: float,
    ceiling: float,
    floor: float,
    line_height: float = 1.25,
    weight: str = "regular",
    italic: bool = False,
    language: str = "nl",
) -> Fitted:
    """Fit a text into width × height points with a size between floor and ceiling (half-point steps).

    `line_height` is a ratio of the size. What does not fit at the floor comes out higher than `height`.
    Results are cached; the same text in the same box costs a look-up.
    """
    return _fit(text, width, height, ceiling, floor, line_height, weight, italic, language)
