"""The vocabulary of a face: what a pen can draw, and nothing more.

Every measure is in points, y grows downwards, colours are "#rrggbb" or "#rrggbbaa". A face is a tuple of
shapes;
a pen draws them in order and decides nothing: text is already broken into lines, each with its own baseline.
"""

from dataclasses import dataclass

Colour = str
Face = tuple["Shape", ...]

# One step of a path: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y) or ("Z",).
Step = tuple[str | float, ...]


@dataclass(frozen=True, slots=True)
class Font:
    """One face of the bundled family: weight is "regular", "medium", "semibold" or "bold"; size in points."""

    size: float
    weight: str = "regular"
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Gradient:
    """A fill that runs from the left edge of its shape's bounding box to the right one."""

    start: Colour
    end: Colour


Fill = Colour | Gradient | None


@dataclass(frozen=True, slots=True)
class Hatch:
    """Parallel lines at 45 degrees inside a box, so that kinds differ in black and white too."""

    colour: Colour
    width: float
    gap: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, perhaps with rounded corners."""

    x: float
    y: float
    w: float
    h: float
    fill: Fill = None
    stroke: Colour | None = None
    stroke_width: float = 1.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    hatch: Hatch | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """A line or an outline of straight pieces and cubic curves."""

    steps: tuple[Step, ...]
    fill: Fill = None
    stroke: Colour | None = None
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()
    round_ends: bool = False


@dataclass(frozen=True, slots=True)
class Ellipse:
    """A circle or ellipse around (x, y) with radii rx and ry."""

    x: float
    y: float
    rx: float
    ry: float
    fill: Fill = None
    stroke: Colour | None = None
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text: its left end x, its baseline y, and the width that `text.measure` found for it."""

    x: float
    y: float
    text: str
    font: Font
    colour: Colour
    width: float


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the workshop by its content hash, scaled to fill the box; `round` makes it an ellipse."""

    x: float
    y: float
    w: float
    h: float
    picture: str
    round: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes moved by (x, y), then scaled, then turned by `degrees` clockwise around (x, y); cut off at
    `clip` (x, y, w, h).
    """

    shapes: Face
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    degrees: float = 0.0
    clip: tuple[float, float, float, float] | None = None
    name: str = ""


Shape = Box | Path | Ellipse | Text | Image | Group
