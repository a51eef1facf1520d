"""The head of a persona card: portrait, name and age, role and company, and what kind of persona this is."""

from app.layout import persona_style as style
from app.layout.persona_fields import headline, is_negative, one_line, subtitles
from app.layout.persona_style import NEGATIVE, ORDINARY, Inks
from app.layout.portrait import portrait_face
from app.layout.shapes import Box, Face, Font, Group, Hatch
from app.layout.strips import baseline, fitted_lines, one_text
from app.layout.text import measure
from app.models.people import Persona
from app.models.words import word

_STAMP_DEGREES = 4.0
_BADGES = ("secondary", "ideal")


def header_face(
    persona: Persona, width: float, scale: float, language: str, continued: bool = False
) -> tuple[Face, float]:
    """The head of a card, and its height in points."""
    inks = NEGATIVE if is_negative(persona) else ORDINARY
    pad, radius = style.PADDING * scale, style.PORTRAIT * scale * (0.5 if continued else 1)
    left = pad + 2 * radius + style.HEADER_GAP * scale
    mark, mark_width = _mark(persona, scale, language, inks)
    room = width - left - pad - (mark_width + pad if mark else 0)
    words, words_height = _words(persona, (left, room), scale, language, inks, continued)
    height = max((style.HEADER if not continued else style.HEADER * 0.6) * scale, words_height + 2 * pad)
    middle = height / 2
    shapes: Face = (
        *band(width, height, scale, inks),
        *portrait_face(persona, pad + radius, middle, radius),
        Group(words, 0, middle - words_height / 2),
    )
    if mark:
        shapes += (Group(mark, width - pad - mark_width, middle, degrees=_turn(persona)),)
    return shapes, height


def _turn(persona: Persona) -> float:
    return _STAMP_DEGREES if is_negative(persona) else 0.0


def band(width: float, height: float, scale: float, inks: Inks) -> Face:
    """The coloured ground with the card's rounded corners at the top and straight ones at the bottom."""
    radius = style.RADIUS * scale
    hatch = Hatch(inks.stripe, 7.2 * scale, 14.4 * scale) if inks.stripe else None
    ground = Box(0, 0, width, height + 2 * radius, fill=inks.band, radius=radius, hatch=hatch)
    return (Group((ground,), clip=(0, 0, width, height)),)


def _words(
    persona: Persona, place: tuple[float, float], scale: float, language: str, inks: Inks, continued: bool
) -> tuple[Face, float]:
    """Name, age and the lines under it from y = 0, and how high they are."""
    left, room = place
    largest = style.NAME * scale * (0.7 if continued else 1)
    title = headline(persona, language)
    if continued:
        title += f" ({word('continued', language)})"
    smallest = max(style.SMALLEST, largest * 0.55)
    shapes, height = fitted_lines(
        title, (left, 0, room, largest * 1.35), (largest, smallest), inks.text, language, "bold"
    )
    if continued:
        return shapes, height
    size = max(style.SUBTITLE * scale, style.SMALLEST)
    y = height + 1.5 * scale
    for line, _ in subtitles(persona):
        part, part_height = fitted_lines(line, (left, y, room, size * 1.3), (size, size), inks.soft, language)
        shapes += part
        y += part_height
    return shapes, y


def _mark(persona: Persona, scale: float, language: str, inks: Inks) -> tuple[Face, float]:
    """Stamp of a negative persona, small badge of an ideal or secondary one, around y = 0; its width."""
    if is_negative(persona):
        return stamp(persona.kind, scale, language, inks)
    text = word(f"persona_kind.{persona.kind}", language)
    if persona.kind not in _BADGES or not one_line(persona.name):
        return (), 0.0
    font = Font(max(7.0 * scale, style.SMALLEST), "semibold")
    width, height = measure(text, font) + 14 * scale, font.size * 2
    is_ideal = persona.kind == "ideal"
    return (
        Box(
            0, -height / 2, width, height, fill=inks.heading if is_ideal else inks.paper,
            stroke=inks.heading, stroke_width=0.8 * scale, radius=height / 2,
        ),
        one_text(7 * scale, baseline(-height / 2, height, font.size), text, font,
                 inks.paper if is_ideal else inks.heading),
    ), width  # fmt: skip


def stamp(kind: str, scale: float, language: str, inks: Inks) -> tuple[Face, float]:
    """Two lines in a frame around y = 0: that it is a negative persona, and of which kind; its width."""
    font = Font(max(style.STAMP * scale, style.SMALLEST), "bold")
    small = Font(max(6.6 * scale, style.SMALLEST), "medium")
    loud = word("negative_persona", language).upper()
    quiet = word(f"persona_kind.{kind}", language).partition(": ")[2]
    inside = max(measure(loud, font), measure(quiet, small))
    width, height = inside + 17 * scale, 26.5 * scale
    line = font.size * 1.25
    top = -(line + small.size * 1.25) / 2
    return (
        Box(0, -height / 2, width, height, fill=inks.paper, stroke=inks.border,
            stroke_width=1.4 * scale, radius=4.5 * scale),
        one_text((width - measure(loud, font)) / 2, baseline(top, line, font.size), loud, font, inks.border),
        one_text((width - measure(quiet, small)) / 2, baseline(top + line, small.size * 1.25, small.size),
                 quiet, small, inks.border),
    ), width  # fmt: skip
