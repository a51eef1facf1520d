"""Where the shapes of a face end up on their page once every group has moved, scaled and turned them."""

from collections.abc import Iterator
from math import cos, radians, sin

from app.layout.outlines import Rect, bounds
from app.layout.shapes import Ellipse, Face, Group, Path, Shape, Text

# x' = a·x + c·y + e, y' = b·x + d·y + f
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_ASCENT, _DESCENT = 0.97, 0.25  # of the bundled family, of the font size


def placed(face: Face, matrix: Matrix = IDENTITY) -> Iterator[tuple[Shape, Matrix]]:
    """Every shape that is not a group, with what its groups do to it."""
    for shape in face:
        if isinstance(shape, Group):
            yield from placed(shape.shapes, _inside(matrix, shape))
        else:
            yield shape, matrix


def _inside(matrix: Matrix, group: Group) -> Matrix:
    a, b, c, d, e, f = matrix
    x, y = group.x, group.y
    if not group.degrees and group.scale == 1.0:
        return (a, b, c, d, a * x + c * y + e, b * x + d * y + f)
    turn = radians(group.degrees)
    p, q = cos(turn) * group.scale, sin(turn) * group.scale
    return (
        a * p + c * q, b * p + d * q, c * p - a * q, d * p - b * q, a * x + c * y + e, b * x + d * y + f,
    )  # fmt: skip


def own_reach(shape: Shape) -> Rect:
    """x, y, w, h around a shape that is no group, in its own coordinates; half of its line lies outside."""
    if isinstance(shape, Text):
        size = shape.font.size
        return (shape.x, shape.y - _ASCENT * size, shape.width, (_ASCENT + _DESCENT) * size)
    if isinstance(shape, Ellipse):
        rect = (shape.x - shape.rx, shape.y - shape.ry, 2 * shape.rx, 2 * shape.ry)
    elif isinstance(shape, Path):
        rect = bounds(shape.steps)
    elif isinstance(shape, Group):
        raise TypeError("a group has no reach of its own")
    else:
        rect = (shape.x, shape.y, shape.w, shape.h)
    half = (getattr(shape, "stroke_width", 0.0) / 2) if getattr(shape, "stroke", None) else 0.0
    return (rect[0] - half, rect[1] - half, rect[2] + 2 * half, rect[3] + 2 * half)


def on_page(rect: Rect, matrix: Matrix) -> Rect:
    """The upright box around a box that its groups moved, scaled and turned."""
    a, b, c, d, e, f = matrix
    x, y, w, h = rect
    corners = [(px, py) for px in (x, x + w) for py in (y, y + h)]
    xs = [a * px + c * py + e for px, py in corners]
    ys = [b * px + d * py + f for px, py in corners]
    return (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def reach(shape: Shape, matrix: Matrix) -> Rect:
    """x, y, w, h around a shape on the page."""
    return on_page(own_reach(shape), matrix)


def texts(face: Face) -> Iterator[tuple[Text, float, Rect]]:
    """Every line of text with its size on the page in points and the box around it there."""
    for shape, matrix in placed(face):
        if isinstance(shape, Text):
            yield shape, shape.font.size * (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5, reach(shape, matrix)


def smallest_text(face: Face) -> float:
    """The size of the smallest text on the page in points; infinite where there is none."""
    return min((size for _, size, _ in texts(face)), default=float("inf"))
