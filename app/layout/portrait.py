"""The round picture of a persona: a portrait, or initials on stripes; grey where it is an alarm bell."""

from math import asin, cos, pi, sin

from app.layout.persona_fields import initials, is_negative
from app.layout.persona_style import NEGATIVE, ORDINARY
from app.layout.shapes import Ellipse, Face, Font, Gradient, Image, Path, Step
from app.layout.strips import baseline, centred_text
from app.models.people import Persona

_STRIPES = ((-0.62, -0.36), (-0.06, 0.2), (0.5, 0.76))  # across the diagonal, in radii
_ARC_STEPS = 10
_SHEEN = Gradient("#45789c", "#4a6cab")
_VEIL = "#8a8a8aa6"  # takes the colour out of a photo, in print too


def portrait_face(persona: Persona, x: float, y: float, radius: float) -> Face:
    """The portrait as a circle around (x, y)."""
    grey = is_negative(persona)
    if persona.portrait:
        photo = Image(x - radius, y - radius, 2 * radius, 2 * radius, persona.portrait, round=True)
        return (photo, Ellipse(x, y, radius, radius, fill=_VEIL)) if grey else (photo,)
    inks = NEGATIVE if grey else ORDINARY
    shapes: Face = (Ellipse(x, y, radius, radius, fill=inks.portrait),)
    if not grey:
        shapes += tuple(_stripe(x, y, radius, *band) for band in _STRIPES)
    letters = initials(persona)
    if letters:
        font = Font(radius * (0.86 if len(letters) == 1 else 0.66), "semibold")
        shapes += (centred_text(x, baseline(y - radius, 2 * radius, font.size), letters, font, "#ffffff"),)
    return shapes


def _stripe(x: float, y: float, radius: float, near: float, far: float) -> Path:
    """A stripe that rises to the right and ends at the circle, so that no pen has to clip."""
    steps: list[Step] = []
    start, end = asin(near), asin(far)
    arcs = [(start, end, 1), (end, start, -1)]
    for first, last, side in arcs:
        for i in range(_ARC_STEPS + 1):
            angle = first + (last - first) * i / _ARC_STEPS
            across, along = sin(angle) * radius, cos(angle) * radius * side
            turn = pi / 4
            px = x + across * cos(turn) + along * sin(turn)
            py = y + across * sin(turn) - along * cos(turn)
            steps.append(("L" if steps else "M", px, py))
    steps.append(("Z",))
    return Path(tuple(steps), fill=_SHEEN)
