"""Emotion words beside the peaks of a curve, where they hide neither a line nor each other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import takewhile
from math import hypot, inf
from typing import NamedTuple

from app.layout import style
from app.layout.curve_legend import right_of
from app.layout.curve_plan import CurvePlan, CurvePoint, RouteLine
from app.layout.frames import Frame
from app.layout.shapes import Font, Text
from app.layout.splines import samples
from app.layout.text import measure
from app.layout.themes import Theme
from app.models.words import word

WORD = Font(9.5, "semibold")
_AIR, _BELOW = 2.5, 4.0  # points around a word, and between two words that stand over each other
_GAP = 3.0  # points between a sign and its word: the ring of the chosen stop goes in between
_MOST = 80
_SAME_WORD = 60.0  # points within which two routes share a word
_FURTHER = (0.0, 6.0, 13.0, 21.0)  # points from a sign; rather far than not at all
_NEAR = 6.0  # what is said only where there is room for it
_HEIGHT = WORD.size * 1.15
_BESIDE_LEGEND = 12.0
_FARTHER = 1.4  # times as far from every other sign as from its own
_STRONG = 4.0  # intensity from which a word is shown wherever the stop lies


class Told(NamedTuple):
    """What is said of a point, and how far from it it may stand."""

    line: RouteLine
    point: CurvePoint
    said: str
    furthest: float = _FURTHER[-1]


def place_words(
    plan: CurvePlan, theme: Theme, active: str = "", language: str = "nl", *, every: bool = False
) -> tuple[Text, ...]:
    """The words at peaks, valleys and moments, the active route's first, and where its group disagrees most;
    one that fits nowhere is left out. With `every` also those of its other stops: nobody points at paper.
    """
    words: list[Text] = []
    lines = sorted(plan.routes, key=lambda line: (line.route != active, line.index))
    told = _told(lines, language, every)
    if not told:
        return ()  # most of the work is to find out what is in the way
    obstacles = _Obstacles(plan)
    for line, point, said, furthest in told:
        if any(other.text == said and abs(other.x - point.x) < _SAME_WORD for other in words):
            continue
        width = measure(said, WORD)
        for x, y in _candidates(point, width, furthest):
            box = Frame(x, y, width, _HEIGHT)
            if obstacles.are_clear_of(box) and obstacles.leave_it_to(point, box):
                obstacles.add(box)
                colour = theme.ink if line.route == (active or plan.routes[0].route) else theme.muted
                words.append(Text(x, y + WORD.size * 0.9, said, WORD, colour, width))
                break
    return tuple(words)


def _told(lines: list[RouteLine], language: str, every: bool) -> list[Told]:
    """What is to be said, the weightiest first; what is felt where the group disagrees comes before that it
    does.
    """
    told: list[Told] = []
    for line in lines[:1]:
        for point in line.points:
            if point.scores is not None and point.scores.disputed:
                told += [Told(line, point, point.emotion)] if _has_word(point) else []
                told.append(Told(line, point, word("most_disagreement", language)))
    told += [Told(line, point, point.emotion) for line in lines for point in _telling(line)]
    for line in lines[: int(every)]:
        told += [Told(line, point, point.emotion, _NEAR) for point in line.points if _has_word(point)]
    once: dict[tuple[str, float, str], Told] = {}
    for each in told:
        once.setdefault((each.line.route, each.point.x, each.said), each)
    return [*once.values()][:_MOST]


def _has_word(point: CurvePoint) -> bool:
    return point.intensity is not None and bool(point.emotion) and "\n" not in point.emotion


def _telling(line: RouteLine) -> Iterator[CurvePoint]:
    """The points whose word matters: moments, strong ones, and where the curve turns."""
    points = [point for point in line.points if point.intensity is not None]
    for i, point in enumerate(points):
        if not _has_word(point):
            continue
        before = points[i - 1].y if i else point.y
        after = points[i + 1].y if i + 1 < len(points) else point.y
        turns = (point.y - before) * (after - point.y) <= 0
        if turns or point.moment or abs(point.intensity or 0.0) >= _STRONG:
            yield point


def _candidates(point: CurvePoint, width: float, furthest: float) -> Iterator[tuple[float, float]]:
    """Top left corners to try: outside the bend, then to its sides."""
    radius = (style.MOMENT_RADIUS + 1.0 if point.moment else style.CURVE_POINT) + _GAP
    outside = -1 if (point.intensity or 0.0) >= 0 else 1
    middle = point.y - _HEIGHT / 2
    for further in takewhile(lambda far: far <= furthest, _FURTHER):
        for side in (outside, -outside):
            beyond = point.y - radius - further - _HEIGHT if side < 0 else point.y + radius + further
            yield point.x + radius + further, middle + side * _HEIGHT * 0.25
            yield point.x - width / 2, beyond
            yield point.x + radius * 0.8, beyond
            yield point.x - radius * 0.8 - width, beyond
            yield point.x - radius - further - width, middle


class _Obstacles:
    """Lines, signs and words that are there already."""

    def __init__(self, plan: CurvePlan) -> None:
        self._plan = plan
        spots = [spot for line in plan.routes for spot in samples(line.steps)]
        signs = [point for line in plan.routes for point in line.points]
        for point in signs:
            if point.scores is not None:
                tall = int((point.scores.bottom - point.scores.top) / 4.0)
                spots += [(point.x, point.scores.top + 4.0 * i) for i in range(tall + 1)]
            r = style.MOMENT_RADIUS if point.moment else style.CURVE_POINT
            spots += [
                (point.x - r, point.y),
                (point.x + r, point.y),
                (point.x, point.y - r),
                (point.x, point.y + r),
            ]
        self._spots = sorted(spots)
        self._xs = [x for x, _ in self._spots]
        self._signs = sorted((point.x, point.y) for point in signs if point.stop)
        self._boxes: list[Frame] = []
        entries = plan.legend.entries  # without them the place of the legend is somebody else's
        self._legend = max(map(right_of, entries)) + _BESIDE_LEGEND if entries else inf

    def leave_it_to(self, point: CurvePoint, box: Frame) -> bool:
        """Whether a word there is read as that of its own stop: every other sign is further away."""
        far = _FARTHER * _distance(box, point.x, point.y)
        first = bisect_left(self._signs, (box.x - far, 0.0))
        last = bisect_right(self._signs, (box.right + far, 0.0))
        return all(
            _distance(box, x, y) > far for x, y in self._signs[first:last] if (x, y) != (point.x, point.y)
        )

    def add(self, box: Frame) -> None:
        """A word was placed."""
        self._boxes.append(box)

    def are_clear_of(self, box: Frame) -> bool:
        """Whether a word may lie here: inside the curve's strip, on no line, sign or other word."""
        plan = self._plan
        if box.x < plan.left or box.right > plan.width:
            return False
        below = plan.legend.height - 2.0 if box.x < self._legend else 0.0
        if box.y < below or box.bottom > plan.height:
            return False
        if abs(box.y + box.h / 2 - plan.neutral) < box.h / 2 + 1.0:
            return False
        first, last = bisect_left(self._xs, box.x - _AIR), bisect_right(self._xs, box.right + _AIR)
        top, bottom = box.y - _AIR, box.bottom + _AIR
        if any(top <= y <= bottom for _, y in self._spots[first:last]):
            return False
        return not any(_overlap(box, other) for other in self._boxes)


def _distance(box: Frame, x: float, y: float) -> float:
    """From a place to the nearest edge of a box."""
    return hypot(max(box.x - x, 0.0, x - box.right), max(box.y - y, 0.0, y - box.bottom))


def _overlap(one: Frame, other: Frame) -> bool:
    return (
        one.x < other.right + _AIR
        and other.x < one.right + _AIR
        and one.y < other.bottom + _BELOW
        and other.y < one.bottom + _BELOW
    )
