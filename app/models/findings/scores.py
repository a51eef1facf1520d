"""What a group scored at a stop: the median, how far the scores lie apart, and where most."""

from collections.abc import Iterable, Sequence
from statistics import median, quantiles
from typing import NamedTuple

from app.models.document import Document
from app.models.people import Score, Stop


class Spread(NamedTuple):
    """Scores in five figures, −5 … +5.

    The quartiles are those of Hyndman and Fan's type 7: the scores in order cut the range into equal parts,
    and between two of them it is a straight line.
    """

    number: int
    low: float
    lower: float
    median: float
    upper: float
    high: float

    @property
    def range(self) -> float:
        """From the lowest score to the highest."""
        return self.high - self.low


def spread(values: Sequence[float]) -> Spread | None:
    """The five figures of some scores; None where there are none."""
    if not values:
        return None
    if len(values) == 1:
        only = values[0]
        return Spread(1, only, only, only, only, only)
    lower, _, upper = quantiles(values, n=4, method="inclusive")
    return Spread(len(values), min(values), lower, median(values), upper, max(values))


def scores_at(document: Document, stop: str) -> list[float]:
    """What participants or tables gave a stop, as far as they said anything."""
    scores = document.where(Score, "stop", stop)
    return [score.intensity for score in scores if score.intensity is not None]


def spread_at(document: Document, stop: str) -> Spread | None:
    """The five figures of a stop's scores; None where nobody scored it."""
    return spread(scores_at(document, stop))


def felt(document: Document, stop: Stop) -> float | None:
    """How strong the emotion at a stop is: what was written there, else the median of the group's scores."""
    if stop.intensity is not None:
        return stop.intensity
    found = spread_at(document, stop.id)
    return None if found is None else found.median


def most_disputed(document: Document, route: str) -> str | None:
    """The stop of a route at which the group disagrees most; None where nowhere two scores differ.

    That is where the scores lie furthest apart; among equals, where the middle half does; then the first.
    """
    return widest(
        (stop.id, found)
        for stop in document.where(Stop, "route", route)
        if (found := spread_at(document, stop.id)) is not None
    )


def widest(spreads: Iterable[tuple[str, Spread]]) -> str | None:
    """The first with the widest range, by id; among equals the one with the widest middle half."""
    best: tuple[str, tuple[float, float]] | None = None
    for stop, found in spreads:
        width = (found.range, found.upper - found.lower)
        if found.range > 0 and (best is None or width > best[1]):
            best = (stop, width)
    return None if best is None else best[0]
