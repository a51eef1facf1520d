"""Geometry that all pens share, so that a gradient or a hatch lies the same on screen and on paper."""

from functools import lru_cache

from app.layout.shapes import Box, Step

Rect = tuple[float, float, float, float]
_LINES_AT_MOST = 2_000


@lru_cache(maxsize=4_096)  # ten thousand notes share some dozens of marks
def bounds(steps: tuple[Step, ...]) -> Rect:
    """x, y, w, h around all points of a path, control points included; what its gradient runs across."""
    numbers = [[float(number) for number in step[1:]] for step in steps]
    xs = [number for step in numbers for number in step[::2]]
    ys = [number for step in numbers for number in step[1::2]]
    if not xs:
        return (0.0, 0.0, 0.0, 0.0)
    return (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def hatch_lines(box: Box) -> list[tuple[float, float, float, float]]:
    """The lines of the box's hatch as x1, y1, x2, y2, rising to the right, cut off at its straight edges."""
    if box.hatch is None or box.w <= 0 or box.h <= 0:
        return []
    step = max(box.hatch.gap * 2**0.5, (box.w + box.h) / _LINES_AT_MOST)
    lines = []
    along = step / 2
    while along < box.w + box.h:  # the line x + y = along, seen from the box's corner
        left, right = max(0.0, along - box.h), min(along, box.w)
        lines.append((box.x + left, box.y + along - left, box.x + right, box.y + along - right))
        along += step
    return lines


def cover(width: float, height: float, w: float, h: float) -> Rect:
    """The middle part (x, y, w, h) of a picture of width × height that fills a box of w × h."""
    if width <= 0 or height <= 0 or w <= 0 or h <= 0:
        return (0.0, 0.0, width, height)
    scale = max(w / width, h / height)
    part_w, part_h = w / scale, h / scale
    return ((width - part_w) / 2, (height - part_h) / 2, part_w, part_h)
