"""The emotion curve without a board above it: phases as columns of the same width, then the lines."""

from collections.abc import Sequence

from app.layout import style
from app.layout.curve import CurveLayout, CurvePlan
from app.layout.curve_face import curve_face
from app.layout.frames import Frame
from app.layout.header_face import phase_face, phase_height
from app.layout.lettering import CENTRE, set_text
from app.layout.looks import phase_look
from app.layout.papers import SMALLEST_TEXT
from app.layout.shapes import Face, Font, Group, Shape
from app.layout.themes import Theme
from app.models.board import Phase
from app.models.document import Document
from app.models.people import Stop

_LEAST_SCALE = (SMALLEST_TEXT + 0.05) / 8.5  # the smallest letters of phases and legend
_GAP = 6.0
_NUMBER = Font(8.5, "semibold")
_NUMBERS = 14.0  # points for a row of numbers under the lines


def has_curve(document: Document, journey: str, routes: Sequence[str] | None = None) -> bool:
    """Whether there is a stop to draw, on any route or on these."""
    return any(line.points for line in _plan(document, journey, 1000.0, 300.0, "nl", routes).routes)


def curve_strip(
    document: Document,
    journey: str,
    size: tuple[float, float],
    scale: float,
    language: str,
    theme: Theme,
    *,
    routes: Sequence[str] | None = None,
    numbered: bool = False,
) -> Face:
    """Phases and curve in a room of `size` points from (0, 0), all `scale` times as large as on screen.

    Only the lines of `routes` where they are given. `numbered`: under each stop of the first line
    stands its place on the route, as in the table of its stops: 1, 3, 2 where one goes back a phase.
    """
    scale = max(scale, _LEAST_SCALE)
    width, height = size[0] / scale, size[1] / scale
    chevrons, top = _chevrons(document, journey, width, language, theme)
    below = _NUMBERS if numbered else 0.0
    plan = _plan(document, journey, width, height - top - below, language, routes)
    curve = curve_face(plan, theme, language)
    shapes: list[Shape] = [*chevrons, Group(curve, 0, top)]
    if numbered and plan.routes:
        line = plan.routes[0]
        places = {stop.id: i for i, stop in enumerate(document.where(Stop, "route", line.route), 1)}
        shapes += [
            set_text(str(places[point.stop]), point.x, height - 3.0, _NUMBER, theme.title, CENTRE)
            for point in line.points
        ]
    return (Group(tuple(shapes), scale=scale),)


def _plan(
    document: Document,
    journey: str,
    width: float,
    height: float,
    language: str,
    routes: Sequence[str] | None,
) -> CurvePlan:
    phases = [phase.id for phase in document.where(Phase, "journey", journey) if not phase.hidden]
    step = (width - style.LABEL_WIDTH) / max(len(phases), 1)
    columns = {
        phase: (style.LABEL_WIDTH + i * step, step - style.COLUMN_GAP) for i, phase in enumerate(phases)
    }
    return CurveLayout(document, journey, columns, height, language, only=routes).plan


def _chevrons(
    document: Document, journey: str, width: float, language: str, theme: Theme
) -> tuple[list[Shape], float]:
    """The phases as on the board, and where the curve begins under them."""
    phases = [phase for phase in document.where(Phase, "journey", journey) if not phase.hidden]
    looks = [phase_look(phase, i, language) for i, phase in enumerate(phases)]
    step = (width - style.LABEL_WIDTH) / max(len(phases), 1)
    wide = step - style.COLUMN_GAP + style.PHASE_TIP
    height = max((phase_height(look, wide) for look in looks), default=0.0)
    shapes: list[Shape] = []
    for i, look in enumerate(looks):
        last = i == len(looks) - 1
        frame = Frame(0, 0, step - style.COLUMN_GAP if last else wide, height)
        shapes.append(Group(phase_face(look, frame, theme), style.LABEL_WIDTH + i * step, 0))
    return shapes, height + _GAP
