"""The small persona card beside the board: who we are doing this for, at a glance."""

from typing import NamedTuple

from app.layout.persona_fields import headline, is_negative, items, label, one_line
from app.layout.portrait import portrait_face
from app.layout.shapes import Box, Colour, Face, Font, Group, Hatch
from app.layout.strips import Strip, as_shapes, beside, height_of, text_lines
from app.layout.themes import Theme
from app.models.document import Document
from app.models.people import Persona
from app.models.words import word

_PAD = 12.0
_RADIUS = 24.0
_GAP = 12.0
_LABEL = 78.0
_NAME, _SMALL, _TEXT = 15.0, 12.0, 12.0
_STAMP = 9.0

# Of a list the first item is shown.
_ROWS = ("education", "budget", "goals", "needs", "objections")
_ALARM_ROWS = ("recognise", "cost_time", "cost_money", "cost_energy", "treat")


class Panel(NamedTuple):
    """A face and how high it is in points."""

    face: Face
    height: float


def persona_panel_face(document: Document, persona: str, width: float, theme: Theme, language: str) -> Panel:
    """The card of a persona for the panel, `width` points wide; KeyError where there is no such persona."""
    row = document.get(Persona, persona)
    negative = is_negative(row)
    head, head_height = _head(row, width, theme, language)
    strips = _body(row, width, theme, language)
    body_height = height_of(strips)
    below = 8.0 if negative and strips else 0.0  # air under the hatched band
    height = head_height + below + body_height + (_PAD if strips else 0)
    ground = theme.board
    shapes: list[Box | Group] = [Box(0, 0, width, height, fill=ground, radius=8)]
    if negative:
        hatch = Hatch(theme.alarm.stripe, 6, 12)
        band = Box(0, 0, width, head_height + 16, fill=theme.alarm.band, radius=8, hatch=hatch)
        shapes.append(Group((band,), clip=(0, 0, width, head_height)))
    shapes += [Group(head), Group(as_shapes(strips), 0, head_height + below)]
    shapes.append(_outline(width, height, negative, theme))
    return Panel(tuple(shapes), height)


def _outline(width: float, height: float, negative: bool, theme: Theme) -> Box:
    if negative:
        edge = theme.alarm.ink
        return Box(1, 1, width - 2, height - 2, stroke=edge, stroke_width=2, radius=8, dash=(5, 3))
    return Box(0.5, 0.5, width - 1, height - 1, stroke=theme.frame, stroke_width=1, radius=8)


def _head(persona: Persona, width: float, theme: Theme, language: str) -> tuple[Face, float]:
    """Portrait, name, and a few small lines; on a negative card its stamp."""
    left = _PAD + 2 * _RADIUS + _GAP
    room = width - left - _PAD
    negative = is_negative(persona)
    name = one_line(persona.name) or headline(persona, language)
    strips = text_lines(name, left, room, Font(_NAME, "semibold"), theme.ink, language)
    soft = theme.alarm.soft if negative else theme.muted
    for line in _lines_under(persona):
        strips += text_lines(line, left, room, Font(_SMALL), soft, language)
    mark = _mark_of(persona, theme, language)
    if mark:
        text, colour = mark
        lines = text_lines(text, left, room, Font(_STAMP, "bold"), colour, language)
        strips += [lines[0]._replace(before=4.0), *lines[1:]]
    words = height_of(strips)
    height = max(2 * _RADIUS, words) + 2 * _PAD
    face = portrait_face(persona, _PAD + _RADIUS, _PAD + _RADIUS, _RADIUS)
    top = _PAD + max(0.0, (2 * _RADIUS - words) / 2)
    return (*face, Group(as_shapes(strips), 0, top)), height


def _lines_under(persona: Persona) -> list[str]:
    """ "38 · Marketing manager", then company and sector."""
    first = " · ".join(text for text in map(one_line, (persona.age, persona.role)) if text)
    second = ", ".join(text for text in map(one_line, (persona.company, persona.sector)) if text)
    return [line for line in (first, second or one_line(persona.group_name)) if line]


def _mark_of(persona: Persona, theme: Theme, language: str) -> tuple[str, Colour] | None:
    if is_negative(persona):
        return word("negative_persona", language).upper(), theme.alarm.ink
    if persona.kind == "primary" or not one_line(persona.name):
        return None
    return word(f"persona_kind.{persona.kind}", language), theme.title


def _body(persona: Persona, width: float, theme: Theme, language: str) -> list[Strip]:
    """The quote and a few rows; what is not filled in is left out."""
    room = width - 2 * _PAD
    strips: list[Strip] = []
    quote = one_line(persona.quote)
    if quote:
        font = Font(_TEXT, italic=True)
        text = quote if quote[0] in "\"'“‘„«" else f"“{quote}”"
        strips += text_lines(text, _PAD, room, font, theme.title, language)
    alarm = is_negative(persona)
    air = 12.0 if strips else 2.0
    for field in _ALARM_ROWS if alarm else _ROWS:
        value = items(getattr(persona, field))
        if value:
            strips += _row(label(field, language), value[0], (width, air), theme, alarm, language)
            air = 4.0
    return strips


def _row(
    name: str, value: str, place: tuple[float, float], theme: Theme, alarm: bool, language: str
) -> list[Strip]:
    width, air = place
    font = Font(_TEXT)
    left = _PAD + _LABEL
    labels = text_lines(name, _PAD, _LABEL - 6, font, theme.alarm.ink if alarm else theme.muted, language)
    values = text_lines(value, left, width - left - _PAD, font, theme.ink, language)
    strips = beside(labels, values)
    return [strips[0]._replace(before=air), *strips[1:]]
