"""Emotion words beside the peaks of a curve, where they hide neither a line nor each other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from app.layout import style
from app.layout.curve_plan import CurvePlan, CurvePoint, RouteLine
from app.layout.frames import Frame
from app.layout.shapes import Font, Text
from app.layout.splines import samples
from app.layout.text import measure
from app.layout.themes import Theme
from app.models.words import word

WORD = Font(9.5, "semibold")
_AIR = 2.5
_MOST = 80
_SAME_WORD = 60.0  # points within which two routes share a word
_FURTHER = (0.0, 6.0, 13.0, 21.0)  # points from a sign; rather far than not at all
_HEIGHT = WORD.size * 1.15
_STRONG = 4.0  # intensity from which a word is shown wherever the stop lies


def place_words(plan: CurvePlan, theme: Theme, active: str = "", language: str = "nl") -> tuple[Text, ...]:
    """The words at peaks, valleys and moments, the active route's first, and where its group disagrees most;
    one that fits nowhere is left out.
    """
    words: list[Text] = []
    lines = sorted(plan.routes, key=lambda line: (line.route != active, line.index))
    told = [(line, point, point.emotion) for line in lines for point in _telling(line)][:_MOST]
    told = [*_disagreement(lines[:1], word("most_disagreement", language)), *told]
    if not told:
        return ()  # most of the work is to find out what is in the way
    obstacles = _Obstacles(plan)
    for line, point, said in told:
        if any(other.text == said and abs(other.x - point.x) < _SAME_WORD for other in words):
            continue
        width = measure(said, WORD)
        for x, y in _candidates(point, width):
            box = Frame(x, y, width, _HEIGHT)
            if obstacles.are_clear_of(box):
                obstacles.add(box)
                colour = theme.ink if line.route == (active or plan.routes[0].route) else theme.muted
                words.append(Text(x, y + WORD.size * 0.9, said, WORD, colour, width))
                break
    return tuple(words)


def _disagreement(lines: list[RouteLine], said: str) -> Iterator[tuple[RouteLine, CurvePoint, str]]:
    for line in lines:
        for point in line.points:
            if point.scores is not None and point.scores.disputed:
                yield line, point, said


def _telling(line: RouteLine) -> Iterator[CurvePoint]:
    """The points whose word matters: moments, strong ones, and where the curve turns."""
    points = [point for point in line.points if point.intensity is not None]
    for i, point in enumerate(points):
        if not point.emotion or "\n" in point.emotion:
            continue
        before = points[i - 1].y if i else point.y
        after = points[i + 1].y if i + 1 < len(points) else point.y
        turns = (point.y - before) * (after - point.y) <= 0
        if turns or point.moment or abs(point.intensity or 0.0) >= _STRONG:
            yield point


def _candidates(point: CurvePoint, width: float) -> Iterator[tuple[float, float]]:
    """Top left corners to try: outside the bend, then to its sides."""
    radius = (style.MOMENT_RADIUS if point.moment else style.CURVE_POINT) + 3.0
    outside = -1 if (point.intensity or 0.0) >= 0 else 1
    middle = point.y - _HEIGHT / 2
    for further in _FURTHER:
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
        self._boxes: list[Frame] = []

    def add(self, box: Frame) -> None:
        """A word was placed."""
        self._boxes.append(box)

    def are_clear_of(self, box: Frame) -> bool:
        """Whether a word may lie here: inside the curve's strip, on no line, sign or other word."""
        plan = self._plan
        if box.x < plan.left or box.right > plan.width:
            return False
        if box.y < plan.legend.height - 2.0 or box.bottom > plan.height:
            return False
        if abs(box.y + box.h / 2 - plan.neutral) < box.h / 2 + 1.0:
            return False
        first, last = bisect_left(self._xs, box.x - _AIR), bisect_right(self._xs, box.right + _AIR)
        top, bottom = box.y - _AIR, box.bottom + _AIR
        if any(top <= y <= bottom for _, y in self._spots[first:last]):
            return False
        return not any(_overlap(box, other) for other in self._boxes)


def _overlap(one: Frame, other: Frame) -> bool:
    return (
        one.x < other.right + _AIR
        and other.x < one.right + _AIR
        and one.y < other.bottom
        and other.y < one.bottom
    )
