"""Small signs as shapes: what tells kinds, moments and evidence apart, also without colour."""

from collections.abc import Callable
from functools import lru_cache

from app.layout.shapes import Box, Colour, Ellipse, Face, Path, Step


def diamond(
    x: float, y: float, radius: float, fill: Colour, edge: Colour = "", edge_width: float = 1.5
) -> Path:
    """A moment of truth, around (x, y)."""
    steps: tuple[Step, ...] = (
        ("M", x, y - radius),
        ("L", x + radius, y),
        ("L", x, y + radius),
        ("L", x - radius, y),
        ("Z",),
    )
    return Path(steps, fill=fill, stroke=edge or None, stroke_width=edge_width)


def _line(
    colour: Colour, *points: tuple[float, float], width: float = 1.1, fill: Colour | None = None
) -> Path:
    (x, y), *others = points
    steps: tuple[Step, ...] = (("M", x, y), *(("L", a, b) for a, b in others))
    if fill:
        return Path((*steps, ("Z",)), fill=fill)
    return Path(steps, stroke=colour, stroke_width=width, round_ends=True)


def _minus(x: float, y: float, s: float, colour: Colour) -> Face:
    return (
        _line(colour, (x + s / 2, y), (x + s, y + s * 0.92), (x, y + s * 0.92), (x + s / 2, y)),
        _line(colour, (x + s / 2, y + s * 0.36), (x + s / 2, y + s * 0.58)),
        Ellipse(x + s / 2, y + s * 0.76, 0.55, 0.55, fill=colour),
    )


def _plus(x: float, y: float, s: float, colour: Colour) -> Face:
    return (
        _line(colour, (x + s / 2, y + s * 0.08), (x + s / 2, y + s * 0.92), width=1.5),
        _line(colour, (x + s * 0.08, y + s / 2), (x + s * 0.92, y + s / 2), width=1.5),
    )


def _need(x: float, y: float, s: float, colour: Colour) -> Face:
    c, low, high = x + s / 2, y + s * 0.92, y + s * 0.3
    heart: tuple[Step, ...] = (
        ("M", c, low),
        ("C", x - s * 0.25, y + s * 0.45, x + s * 0.1, y - s * 0.15, c, high),
        ("C", x + s * 0.9, y - s * 0.15, x + s * 1.25, y + s * 0.45, c, low),
    )
    return (Path(heart, stroke=colour, stroke_width=1.1, round_ends=True),)


def _objection(x: float, y: float, s: float, colour: Colour) -> Face:
    return (
        Ellipse(x + s / 2, y + s / 2, s / 2, s / 2, stroke=colour, stroke_width=1.1),
        _line(colour, (x + s * 0.15, y + s * 0.85), (x + s * 0.85, y + s * 0.15)),
    )


def _conversion(x: float, y: float, s: float, colour: Colour) -> Face:
    return (
        _line(colour, (x, y + s / 2), (x + s, y + s / 2)),
        _line(colour, (x + s * 0.6, y + s * 0.12), (x + s, y + s / 2), (x + s * 0.6, y + s * 0.88)),
    )


def _offer(x: float, y: float, s: float, colour: Colour) -> Face:
    left, right, top, low = x + s * 0.06, x + s * 0.94, y + s * 0.3, y + s * 0.95
    return (
        _line(colour, (left, top), (right, top), (right, low), (left, low), (left, top)),
        _line(colour, (x + s / 2, top), (x + s / 2, low)),
        _line(colour, (x + s * 0.22, y), (x + s / 2, top), (x + s * 0.78, y)),
    )


def _idea(x: float, y: float, s: float, colour: Colour) -> Face:
    return (
        Ellipse(x + s / 2, y + s * 0.36, s * 0.36, s * 0.36, stroke=colour, stroke_width=1.1),
        _line(colour, (x + s * 0.34, y + s * 0.8), (x + s * 0.66, y + s * 0.8)),
        _line(colour, (x + s * 0.42, y + s), (x + s * 0.58, y + s)),
    )


def _heard(x: float, y: float, s: float, colour: Colour) -> Face:
    left, right, top, low = x, x + s, y + s * 0.08, y + s * 0.7
    bubble = (
        (left, top),
        (right, top),
        (right, low),
        (x + s * 0.5, low),
        (x + s * 0.25, y + s),
        (x + s * 0.25, low),
    )
    return (_line(colour, *bubble, (left, low), (left, top), width=1.0),)


def _researched(x: float, y: float, s: float, colour: Colour) -> Face:
    return (
        Ellipse(x + s * 0.4, y + s * 0.4, s * 0.36, s * 0.36, stroke=colour, stroke_width=1.1),
        _line(colour, (x + s * 0.67, y + s * 0.67), (x + s * 0.98, y + s * 0.98), width=1.5),
    )


def _covered(x: float, y: float, s: float, colour: Colour) -> Face:
    pole = x + s * 0.14
    return (
        _line(colour, (pole, y), (pole, y + s)),
        _line(colour, (pole, y), (x + s, y + s * 0.28), (pole, y + s * 0.56), fill=colour),
    )


def _goals(x: float, y: float, s: float, colour: Colour) -> Face:
    third = s / 3
    stairs = [(x, y + s * 0.95)]
    for i in range(3):
        stairs += [(x + i * third, y + s * 0.95 - i * third), (x + (i + 1) * third, y + s * 0.95 - i * third)]
    return (_line(colour, *stairs),)


def _exit(x: float, y: float, s: float, colour: Colour) -> Face:
    return (
        _line(colour, (x + s * 0.45, y), (x, y), (x, y + s), (x + s * 0.45, y + s)),
        _line(colour, (x + s * 0.35, y + s / 2), (x + s * 1.05, y + s / 2)),
        _line(colour, (x + s * 0.78, y + s * 0.24), (x + s * 1.05, y + s / 2), (x + s * 0.78, y + s * 0.76)),
    )


# The signs by name. Lane kinds name theirs in models/lane_kinds.py; a kind without a sign is told by having
# none.
MARKS: dict[str, Callable[[float, float, float, Colour], Face]] = {
    "minus": _minus,
    "plus": _plus,
    "need": _need,
    "objection": _objection,
    "conversion": _conversion,
    "offer": _offer,
    "idea": _idea,
    "heard": _heard,
    "researched": _researched,
    "exit": _exit,
    "covered": _covered,
    "goals": _goals,
}


@lru_cache(maxsize=2_000)
def mark(name: str, x: float, y: float, size: float, colour: Colour) -> Face:
    """The sign of that name in a square of `size` points with its top left at (x, y); no name, no sign."""
    draw = MARKS.get(name)
    return draw(x, y, size, colour) if draw else ()


def exit_badge(x: float, y: float, size: float, fill: Colour, ink: Colour) -> Face:
    """Customers leave here: a door with an arrow out of it on a filled square, unmistakable in grey too."""
    air = size * 0.22
    return (
        Box(x, y, size, size, fill=fill, radius=size * 0.18),
        *_exit(x + air, y + air, size - 2 * air, ink),
    )


def smiley(x: float, y: float, radius: float, mood: float, colour: Colour) -> Face:
    """A face around (x, y) that laughs (mood 1), keeps straight (0) or is sad (−1)."""
    mouth, bend = y + radius * (0.38 - 0.14 * mood), radius * 0.5 * mood
    lips: tuple[Step, ...] = (
        ("M", x - radius * 0.45, mouth),
        ("C", x - radius * 0.25, mouth + bend, x + radius * 0.25, mouth + bend, x + radius * 0.45, mouth),
    )
    return (
        Ellipse(x, y, radius, radius, stroke=colour, stroke_width=1.1),
        Ellipse(x - radius * 0.36, y - radius * 0.22, radius * 0.11, radius * 0.14, fill=colour),
        Ellipse(x + radius * 0.36, y - radius * 0.22, radius * 0.11, radius * 0.14, fill=colour),
        Path(lips, stroke=colour, stroke_width=1.1, round_ends=True),
    )
