"""What stands under the head of a persona card, as strips that can run on over the next card."""

from itertools import chain
from typing import NamedTuple

from app.layout import persona_style as style
from app.layout.persona_fields import heading, is_negative, items, label, one_line, sections_of
from app.layout.persona_style import NEGATIVE, ORDINARY, Inks
from app.layout.shapes import Ellipse, Font, Path
from app.layout.strips import Strip, as_shapes, beside, height_of, text_lines
from app.layout.text import measure
from app.models.people import Persona
from app.models.words import word

_PITCH = 1.32
_SHORT = 600  # characters of a list that stands beside another one; a longer one takes the whole width


class _Pen(NamedTuple):
    """All that every strip of one card needs: `unit` is the card's scale times how far its text shrank."""

    width: float
    scale: float
    unit: float
    language: str
    inks: Inks
    label: float = 0.0  # how wide the column of labels is

    @property
    def pad(self) -> float:
        return style.PADDING * self.scale

    def font(self, size: float, weight: str = "regular", italic: bool = False) -> Font:
        return Font(max(size * self.unit, style.SMALLEST), weight, italic)


def body_strips(persona: Persona, width: float, scale: float, shrink: float, language: str) -> list[Strip]:
    """Quote and sections of a persona; `shrink` 1.0 is the full size of the text."""
    inks = NEGATIVE if is_negative(persona) else ORDINARY
    pen = _Pen(width, scale, scale * shrink, language, inks)
    pen = pen._replace(label=_label_width(persona, pen))
    strips = _quote(persona, pen)
    for section in sections_of(persona):
        title = word(section.title, language) if section.title else ""
        if section.rows:
            strips += _heading(title, pen, pen.pad)
            for field in section.rows:
                strips += _row(label(field, language), getattr(persona, field), pen)
        elif section.lists:
            strips += _lists(persona, section.lists, pen)
    if not strips:
        font = pen.font(style.BODY)
        is_known = any(one_line(text) for text in (persona.name, persona.age, persona.group_name))
        hint = word("little_here" if is_known else "nothing_here", language)
        strips = text_lines(hint, pen.pad, width - 2 * pen.pad, font, inks.label, language)
    if strips[
        0
    ].shapes:  # no quote: air above the first strip of a sheet is left out, and it would touch the head
        strips[0] = strips[0]._replace(before=0.0)
        strips.insert(0, Strip(style.SECTION_AIR * pen.unit, (), keep=True))
    return strips


def _label_width(persona: Persona, pen: _Pen) -> float:
    """As wide as the longest label, if that leaves the texts their room."""
    font = pen.font(style.BODY)
    names = [label(field, pen.language) for section in sections_of(persona) for field in section.rows]
    longest = max((measure(name, font) for name in names), default=0.0) + 6.0 * pen.scale
    return min(max(style.LABEL * pen.scale, longest), style.WIDEST_LABEL * pen.scale)


def _quote(persona: Persona, pen: _Pen) -> list[Strip]:
    """The quote in italics, the summary under it, a rule under both."""
    room = pen.width - 2 * pen.pad
    strips: list[Strip] = []
    air = style.QUOTE_AIR * pen.unit
    quote, summary = one_line(persona.quote), one_line(persona.summary)
    if quote:
        font = pen.font(style.QUOTE, italic=True)
        strips += text_lines(_quoted(quote), pen.pad, room, font, pen.inks.text, pen.language)
    if summary:
        lines = text_lines(summary, pen.pad, room, pen.font(style.BODY), pen.inks.soft, pen.language)
        lines[0] = lines[0]._replace(before=4 * pen.unit if strips else 0)
        strips += lines
    if not strips:
        return []
    rule = Path((("M", 0, air), ("L", pen.width, air)), stroke=pen.inks.rule, stroke_width=0.6 * pen.scale)
    strips[-1] = strips[-1]._replace(keep=True)
    return [Strip(air, (), keep=True), *strips, Strip(air + 1, (rule,))]


def _quoted(text: str) -> str:
    """The text between quotation marks, unless somebody typed them."""
    return text if text[0] in "\"'“‘„«" else f"“{text}”"


def _heading(title: str, pen: _Pen, x: float, room: float = 0.0) -> list[Strip]:
    """A heading that stays with what is under it."""
    font = pen.font(style.BODY, "bold")
    room = room or pen.width - 2 * pen.pad
    lines = text_lines(title, x, room, font, pen.inks.heading, pen.language)
    strips = [line._replace(keep=True) for line in lines]
    strips[0] = strips[0]._replace(before=style.SECTION_AIR * pen.unit)
    strips.append(Strip(style.HEADING_AIR * pen.unit, (), keep=True))
    return strips


def _row(name: str, text: str, pen: _Pen) -> list[Strip]:
    """A label and its text beside it."""
    left = pen.pad + pen.label
    font = pen.font(style.BODY)
    room = left - pen.pad - 4 * pen.scale
    names = text_lines(name, pen.pad, room, font, pen.inks.label, pen.language, _PITCH)
    value = text.strip()
    values = text_lines(value, left, pen.width - pen.pad - left, font, pen.inks.text, pen.language, _PITCH)
    strips = beside(names, values)
    strips[0] = strips[0]._replace(before=style.ROW_AIR * pen.unit)
    return [strip._replace(keep=True) for strip in strips[: len(names) - 1]] + strips[len(names) - 1 :]


def _lists(persona: Persona, fields: tuple[str, ...], pen: _Pen) -> list[Strip]:
    """One list over the whole width, or two side by side; those are short and never split."""
    gap = style.PADDING * pen.scale
    room = pen.width - 2 * pen.pad
    if len(fields) > 1:
        room = (room - gap) / 2
        if any(len(getattr(persona, field)) > _SHORT for field in fields):
            return [strip for field in fields for strip in _lists(persona, (field,), pen)]
    columns: list[list[Strip]] = []
    for i, field in enumerate(fields):
        x = pen.pad + i * (room + gap)
        strips = _heading(heading(field, pen.language), pen, x, room)
        for item in items(getattr(persona, field)):
            strips += bullet(item, x, room, pen.font(style.BODY), pen)
        columns.append(strips)
    if len(columns) == 1:
        return columns[0]
    shapes = tuple(chain(*map(as_shapes, columns)))
    return [Strip(max(map(height_of, columns)), shapes, columns[0][0].before)]


def bullet(text: str, x: float, room: float, font: Font, pen: _Pen) -> list[Strip]:
    """An item of a list: a dot and its lines."""
    indent = style.BULLET * pen.unit
    strips = text_lines(text, x + indent, room - indent, font, pen.inks.text, pen.language, _PITCH)
    size = font.size
    radius = size * 0.17
    dot = Ellipse(x + size * 0.28, size * _PITCH / 2, radius, radius, fill=pen.inks.text)
    first = strips[0]
    strips[0] = Strip(first.height, (dot, *first.shapes), style.ITEM_AIR * pen.unit)
    return strips
