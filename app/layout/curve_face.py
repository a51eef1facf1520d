"""The emotion curve as shapes: axis, a line per route, signs at its stops, words at its peaks, legend."""

from math import ceil

from app.layout import style
from app.layout.curve_legend import MOMENT, SAMPLE, SAMPLE_GAP, TITLE, LegendEntry
from app.layout.curve_plan import CurvePlan, CurvePoint, RouteLine, Scores
from app.layout.curve_words import place_words
from app.layout.lettering import CENTRE, set_lines, set_text
from app.layout.marks import diamond, smiley
from app.layout.shapes import Box, Colour, Ellipse, Face, Font, Path, Shape, Step
from app.layout.themes import DASHES, Theme
from app.models.words import word

_SMILEY = 7.5
_SMILEYS = 62.0  # left of the first column
_AXIS = Font(10.0)
_DASH = (3.0, 3.0)
_SIGN = 6.5  # half the diagonal of a moment on the curve


def curve_face(plan: CurvePlan, theme: Theme, language: str = "nl", active: str = "") -> Face:
    """Everything. The active route (else the first) lies on top and shows its stops; of the others the line
    and moments.
    """
    active = active or next((line.route for line in plan.routes if not line.is_average), "")
    lines = sorted(plan.routes, key=lambda line: (line.route == active, -line.index))
    return (
        neutral_line(plan, theme, style.LABEL_WIDTH - 4.0),
        *axis_face(plan, theme, language),
        *legend_face(plan, theme, language),
        *(shape for line in lines for shape in route_face(line, plan, theme, line.route == active)),
        *place_words(plan, theme, active, language, every=True),
    )


def neutral_line(plan: CurvePlan, theme: Theme, left: float) -> Shape:
    """The line of intensity 0, from about `left` to the last column's edge. Its dashes keep to the columns,
    so that it looks the same wherever these are scrolled to.
    """
    y, start = plan.neutral, plan.left - sum(_DASH) * ceil((plan.left - left) / sum(_DASH))
    steps = (("M", start, y), ("L", plan.width, y))
    return Path(steps, stroke=theme.faint, stroke_width=1.0, dash=_DASH)


def axis_face(plan: CurvePlan, theme: Theme, language: str = "nl") -> Face:
    """The word of the neutral line, and a glad and a sad face for above and below."""
    y, x = plan.neutral, style.LABEL_WIDTH - _SMILEYS
    reach = (plan.bottom - plan.top) / 2 * 0.82
    return (
        *smiley(x, y - reach, _SMILEY, 1.0, theme.title),
        *smiley(x, y + reach, _SMILEY, -1.0, theme.title),
        set_text(word("neutral", language), x, y + _AXIS.size * 0.36, _AXIS, theme.muted, CENTRE),
    )


def legend_face(plan: CurvePlan, theme: Theme, language: str = "nl") -> Face:
    """The strip's title, a piece of each route's line with its title, and the sign of a moment of truth where
    one is drawn, or nothing is: an empty curve is filled in by hand.
    """
    first = plan.legend.entries[0].y if plan.legend.entries else 0.0
    face: list[Shape] = [
        set_text(word("emotion_curve", language), 0.0, first + style.baseline(9.5) + 0.4, TITLE, theme.ink)
    ]
    drawn = [point for line in plan.routes for point in line.points if point.intensity is not None]
    tells_moments = not drawn or any(point.moment for point in drawn)
    for entry in plan.legend.entries:
        if entry.route is not None or tells_moments:
            face += _legend_entry(entry, plan, theme)
    return tuple(face)


def _legend_entry(entry: LegendEntry, plan: CurvePlan, theme: Theme) -> Face:
    middle = entry.y + entry.words.size * style.LINE / 2
    left = entry.x + (MOMENT if entry.route is None else SAMPLE) + SAMPLE_GAP
    words = set_lines(entry.words.lines, left, entry.y, Font(entry.words.size), theme.title)
    if entry.route is None:
        return (diamond(entry.x + MOMENT / 2, middle, 5.5, theme.moment), *words)
    colour, dash = line_style(plan.routes[entry.route], theme)
    steps = (("M", entry.x, middle), ("L", entry.x + SAMPLE, middle))
    return (Path(steps, stroke=colour, stroke_width=style.CURVE_LINE, dash=dash), *words)


def line_style(line: RouteLine, theme: Theme) -> tuple[Colour, tuple[float, ...]]:
    """The colour and dash of a route; both differ from the next one's, for black and white."""
    return theme.route(line.colour, line.index), DASHES[line.index % len(DASHES)]


def route_face(
    line: RouteLine, plan: CurvePlan, theme: Theme, stops: bool = True, radius: float | None = None
) -> Face:
    """One route's line, with its spreads and moments, and with a ring at each stop where `stops` is true.

    `radius` is that of the rings; without it they are as large as the stops leave room for.
    """
    colour, dash = line_style(line, theme)
    face: list[Shape] = []
    if line.steps:
        face.append(
            Path(line.steps, stroke=colour, stroke_width=style.CURVE_LINE, dash=dash, round_ends=True)
        )
    if radius is None:
        radius = ring_radius(line, plan)
    for point in line.points:
        if point.scores is not None:
            face += _spread(point.scores, point.x, colour)
        if point.moment and point.intensity is not None:
            face.append(diamond(point.x, point.y, max(_SIGN, radius + 1.0), theme.moment, theme.moment_edge))
        elif stops and not line.is_average:
            face.append(_stop(point, radius, colour, theme))
    return tuple(face)


def ring_radius(line: RouteLine, plan: CurvePlan) -> float:
    """The radius of a stop's ring: smaller where stops lie close together."""
    gaps = [b.x - a.x for a, b in zip(line.points, line.points[1:], strict=False)]
    return min(style.CURVE_POINT, max(1.2, 0.42 * min(gaps, default=plan.width)))


def _stop(point: CurvePoint, radius: float, colour: Colour, theme: Theme) -> Shape:
    """A ring on the line; a pale dashed one on the neutral line for a stop that nobody felt anything about
    yet.
    """
    if point.intensity is None:
        return Ellipse(
            point.x,
            point.y,
            radius,
            radius,
            fill=theme.board,
            stroke=theme.muted,
            stroke_width=1.0,
            dash=(1.5, 1.5),
        )
    return Ellipse(point.x, point.y, radius, radius, fill=theme.board, stroke=colour, stroke_width=1.6)


def _spread(scores: Scores, x: float, colour: Colour) -> Face:
    """From the lowest score to the highest; thick between the quartiles, with a notch at the median. Where
    the group disagrees most, in full colour with an arrow at either end.
    """
    tint, wide = (colour, 1.8) if scores.disputed else (f"{colour}99", 1.0)
    reach = 4.0 if scores.disputed else 3.0
    ends: list[Step] = []
    for y, inwards in ((scores.top, 1.0), (scores.bottom, -1.0)):
        bend = 4.0 * inwards if scores.disputed and scores.bottom - scores.top > 10.0 else 0.0
        ends += [("M", x - reach, y + bend), ("L", x, y), ("L", x + reach, y + bend)]
    box = Box(x - 2.5, scores.upper, 5.0, scores.lower - scores.upper, fill=f"{colour}40")
    bar = Path((("M", x, scores.top), ("L", x, scores.bottom), *ends), stroke=tint, stroke_width=wide)
    median = Path(
        (("M", x - 5.0, scores.median), ("L", x + 5.0, scores.median)), stroke=colour, stroke_width=2.0
    )
    return (box, bar, median)
