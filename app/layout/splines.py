"""A smooth line through points that never overshoots them.

Source: F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on Numerical
Analysis 17 (1980) 238–246: between two points the line only rises or only falls.
"""

import itertools
from collections.abc import Sequence

from app.layout.shapes import Step

_FLAT = 1e-9  # slopes below it are level: nobody sees them, and dividing by them is not safe


def tangents(xs: Sequence[float], ys: Sequence[float]) -> list[float]:
    """The slope at each point; `xs` ascend strictly, and there are two of them or more."""
    widths = [after - before for before, after in itertools.pairwise(xs)]
    secants = [(ys[i + 1] - ys[i]) / width for i, width in enumerate(widths)]
    middle = [
        0.0 if before * after <= 0 else (before + after) / 2 for before, after in itertools.pairwise(secants)
    ]
    slopes = [secants[0], *middle, secants[-1]]
    for i, secant in enumerate(secants):
        if abs(secant) < _FLAT:
            slopes[i] = slopes[i + 1] = 0.0
            continue
        alpha, beta = slopes[i] / secant, slopes[i + 1] / secant
        reach = alpha * alpha + beta * beta
        if reach > 9:  # outside the circle of radius 3 the cubic would leave the interval
            shrink = 3 / reach**0.5
            slopes[i], slopes[i + 1] = shrink * alpha * secant, shrink * beta * secant
    return slopes


def smooth_steps(xs: Sequence[float], ys: Sequence[float]) -> tuple[Step, ...]:
    """The line through the points as cubic steps; a single point gives no line."""
    if len(xs) < 2:
        return ()
    slopes = tangents(xs, ys)
    steps: list[Step] = [("M", xs[0], ys[0])]
    for i in range(len(xs) - 1):
        third = (xs[i + 1] - xs[i]) / 3
        low, high = sorted((ys[i], ys[i + 1]))
        first = min(max(ys[i] + slopes[i] * third, low), high)  # rounding may not overshoot either
        second = min(max(ys[i + 1] - slopes[i + 1] * third, low), high)
        steps.append(("C", xs[i] + third, first, xs[i + 1] - third, second, xs[i + 1], ys[i + 1]))
    return tuple(steps)


def samples(steps: Sequence[Step], apart: float = 4.0) -> list[tuple[float, float]]:
    """Points on a line of cubic steps, about `apart` points from each other; for asking what lies in its
    way.
    """
    found: list[tuple[float, float]] = []
    x0 = y0 = 0.0
    for step in steps:
        numbers = [float(number) for number in step[1:]]
        if step[0] == "C":
            x1, y1, x2, y2, x3, y3 = numbers
            pieces = min(80, max(2, int((abs(x3 - x0) + abs(y3 - y0)) / apart)))
            for i in range(1, pieces + 1):
                t = i / pieces
                a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                found.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
        else:
            found.append((numbers[0], numbers[1]))
        x0, y0 = found[-1]
    return found
