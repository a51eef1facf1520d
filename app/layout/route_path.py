"""A route drawn over the board: a line in the gutters between notes, and a number at the corner of each stop.

It hides no words: columns of notes lie under each other in every lane, so the gutters beside them are free,
and so is the strip above the first row of a lane. Two routes take two tracks of the same gutter.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.layout import style
from app.layout.board_plan import BoardPlan
from app.layout.frames import Frame
from app.layout.lettering import CENTRE, set_text
from app.layout.shapes import Colour, Ellipse, Face, Font, Path, Shape, Step
from app.layout.themes import DASHES, Theme
from app.models.document import Document
from app.models.people import Stop

RADIUS = 7.0  # of a number's disc
MOST_ROUTES = 2
_TRACKS = (2.0, 4.4)  # points before a note, of the first route and the second
_BEND = 3.0
_LINE = 2.0
_NUMBER = Font(8.0, "bold")
_SMALL = Font(6.2, "bold")  # from 100 on

Point = tuple[float, float]


class Leg(NamedTuple):
    """From one stop to the next: corners of a line that only goes along the gutters, and what it covers."""

    corners: tuple[Point, ...]
    frame: Frame


class Badge(NamedTuple):
    """The number of a stop, around (x, y)."""

    note: str
    number: int
    x: float
    y: float


class RoutePath(NamedTuple):
    """A route over the board, in points from its top left."""

    legs: tuple[Leg, ...]
    badges: tuple[Badge, ...]


def route_path(document: Document, route: str, plan: BoardPlan, track: int = 0) -> RoutePath:
    """Where a route runs over what is visible of the board; a stop's number is its place on the route."""
    badges, spots = [], []
    for i, stop in enumerate(document.where(Stop, "route", route)):
        place = plan.notes.place(stop.note)
        if place is None:
            continue
        frame = plan.notes[stop.note]
        down = track * (
            2 * RADIUS + 1.0
        )  # under that of another route; beside the words, which begin further in
        badges.append(Badge(stop.note, i + 1, frame.x, frame.y + down))
        spots.append((place[0][1], frame))
    legs = tuple(_leg(one, other, plan, track) for one, other in pairwise(spots))
    return RoutePath(legs, tuple(badges))


def _leg(one: tuple[str, Frame], other: tuple[str, Frame], plan: BoardPlan, track: int) -> Leg:
    """Out of the first note's gutter into the strip above its lane, along it, down beside the next one."""
    (lane, start), (_, end) = one, other
    off = _TRACKS[track % MOST_ROUTES]
    beside, above = end.x - off, start.y - off
    if start.x == end.x and end.y > start.y:
        corners: Sequence[Point] = ((start.x - off, start.y), (beside, end.y))
    elif start.y == end.y and 0 < end.x - start.x <= style.NOTE_WIDTH + style.NOTE_GAP:
        corners = ((start.x - off, start.y), (start.x - off, above), (beside, above), (beside, end.y))
    else:
        out = start.right + style.NOTE_GAP - off if end.x > start.x else start.x - off
        strip = min(above, plan.lanes[lane].y + style.CELL_PAD - off)
        corners = (
            (start.x - off, start.y),
            (start.x - off, above),
            (out, above),
            (out, strip),
            (beside, strip),
        )
        corners = (*corners, (beside, end.y))
    kept = [corner for i, corner in enumerate(corners) if i == 0 or corner != corners[i - 1]]
    xs, ys = [x for x, _ in kept], [y for _, y in kept]
    return Leg(tuple(kept), Frame(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))


def route_path_face(path: RoutePath, colour: Colour, index: int, theme: Theme) -> Face:
    """Line and numbers; the dash is that of the route's line on the curve."""
    return (*(leg_shape(leg, colour, index) for leg in path.legs), *badges_face(path.badges, colour, theme))


def leg_shape(leg: Leg, colour: Colour, index: int) -> Shape:
    """The line from one stop to the next, with soft corners."""
    return Path(
        _rounded(leg.corners),
        stroke=colour,
        stroke_width=_LINE,
        dash=DASHES[index % len(DASHES)],
        round_ends=True,
    )


def badges_face(badges: Sequence[Badge], colour: Colour, theme: Theme) -> Face:
    """The numbers on their discs."""
    face: list[Shape] = []
    for badge in badges:
        font = _NUMBER if badge.number < 100 else _SMALL
        face.append(
            Ellipse(badge.x, badge.y, RADIUS, RADIUS, fill=colour, stroke=theme.board, stroke_width=1.2)
        )
        face.append(
            set_text(str(badge.number), badge.x, badge.y + font.size * 0.36, font, theme.board, CENTRE)
        )
    return tuple(face)


def _rounded(corners: Sequence[Point]) -> tuple[Step, ...]:
    steps: list[Step] = [("M", *corners[0])]
    for before, here, after in zip(corners, corners[1:], corners[2:], strict=False):
        x, y = here
        ax, ay = _towards(here, before)
        bx, by = _towards(here, after)
        steps += [("L", ax, ay), ("C", x, y, x, y, bx, by)]
    steps.append(("L", *corners[-1]))
    return tuple(steps)


def _towards(here: Point, there: Point) -> Point:
    """A little from one corner in the direction of another, at most half the way."""
    (x, y), (a, b) = here, there
    length = max(abs(a - x), abs(b - y))
    share = min(_BEND, length / 2) / length if length else 0.0
    return x + (a - x) * share, y + (b - y) * share
