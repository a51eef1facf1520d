"""Blank persona cards: printed before a workshop on paper, typed in by their codes afterwards."""

from typing import NamedTuple

from app.layout import persona_style as style
from app.layout.page import Page
from app.layout.persona_card import Sheet, outline, sheet_for
from app.layout.persona_fields import ALARM_SECTIONS, ORDINARY_SECTIONS, Section, heading, label
from app.layout.persona_header import band, stamp
from app.layout.persona_style import NEGATIVE, ORDINARY, Inks
from app.layout.shapes import Ellipse, Face, Font, Group, Path
from app.layout.strips import baseline, centred_text, one_text, right_text
from app.layout.text import measure
from app.models.words import word

_LIST_LINES = 2  # more on the card of a negative persona, which asks for less
_LINE = "#9aa3ad"
_SAID_ABOVE = ("group_name", "role")  # asked in the head of a blank card


class _Card(NamedTuple):
    """What every piece of one blank card needs."""

    width: float
    height: float
    scale: float
    language: str
    inks: Inks
    list_lines: int

    @property
    def pad(self) -> float:
        return style.PADDING * self.scale

    @property
    def font(self) -> Font:
        return Font(max(style.BODY * self.scale * 0.9, style.SMALLEST))


def blank_persona_pages(paper: str, language: str, *, two_on_a_sheet: bool = False) -> tuple[Page, ...]:
    """An empty card and an empty card of a negative persona, on one sheet or on one each."""
    sheet = sheet_for(paper, two_on_a_sheet)
    cards = [blank_card(sheet.card, language, negative=negative) for negative in (False, True)]
    step = len(sheet.corners)
    return tuple(_page(cards[i : i + step], sheet, language) for i in range(0, len(cards), step))


def _page(cards: list[Face], sheet: Sheet, language: str) -> Page:
    face = tuple(Group(card, x, y) for card, (x, y) in zip(cards, sheet.corners, strict=False))
    return Page(sheet.width, sheet.height, face, word("personas", language))


def blank_card(size: tuple[float, float], language: str, *, negative: bool) -> Face:
    """A card with a writing line for every field; `size` in points."""
    width, height = size
    inks, lines = (NEGATIVE, _LIST_LINES + 1) if negative else (ORDINARY, _LIST_LINES)
    card = _Card(width, height, width / style.WIDTH, language, inks, lines)
    top = style.HEADER * card.scale
    sections = (*ALARM_SECTIONS, *_short()) if negative else ORDINARY_SECTIONS
    return (
        *_head(card, negative),
        *_body(card, sections, top),
        outline(width, height, card.scale, negative=negative),
    )


def _short() -> tuple[Section, ...]:
    """What is asked of a negative persona besides the alarm sections."""
    return (Section("persona_who", rows=("company", "sector", "character", "budget")),)


def _head(card: _Card, negative: bool) -> Face:
    """A circle for a drawn face, and lines for name, age and role."""
    height, radius = style.HEADER * card.scale, style.PORTRAIT * card.scale
    left = card.pad + 2 * radius + style.HEADER_GAP * card.scale
    middle = (card.pad + radius, height / 2)
    tall = Font(card.font.size)
    portrait = word("persona.portrait", card.language)
    dash = (3 * card.scale, 2 * card.scale)
    shapes: Face = (
        *band(card.width, height, card.scale, card.inks),
        Ellipse(*middle, radius, radius, "#ffffff", _LINE, 0.7 * card.scale, dash),
        centred_text(middle[0], middle[1] + tall.size * 0.36, portrait, tall, card.inks.label),
    )
    right = card.width - card.pad
    if negative:
        mark, width = stamp("negative_not_ours", card.scale, card.language, card.inks)
        right -= width + card.pad
        shapes += (Group(mark, right + card.pad, height / 2, degrees=4),)
    pitch = height / 3.4
    for i, field in enumerate(("name", "age", "role")):
        name = label(field, card.language)
        shapes += _line(card, f"V{i + 1}", name, (left, right), pitch * (i + 0.95), plain=True)
    return shapes


def _line(
    card: _Card, code: str, name: str, ends: tuple[float, float], y: float, plain: bool = False
) -> Face:
    """A label, a line to write on from behind it, and the code at its end."""
    left, right = ends
    font = card.font
    begin = left + (0 if plain else style.LABEL * card.scale)
    small = Font(style.SMALLEST)
    shapes: Face = (_rule(begin, right, y),)
    if code:
        shapes += (right_text(right, y - 1.2, code, small, card.inks.label),)
    if not name:
        return shapes
    if plain:
        return (*shapes, one_text(left, y - 1.5, name, font, card.inks.label))
    room = style.LABEL * card.scale - 4 * card.scale
    fitting = Font(max(style.SMALLEST, min(font.size, font.size * room / measure(name, font))))
    return (*shapes, one_text(left, y - 1.5, name, fitting, card.inks.label))


def _rule(left: float, right: float, y: float) -> Path:
    return Path((("M", left, y), ("L", right, y)), stroke=_LINE, stroke_width=0.5, dash=(1.0, 1.6))


def _body(card: _Card, sections: tuple[Section, ...], top: float) -> Face:
    """All fields with as much room for each line as the card has."""
    blocks: list[tuple[str, tuple[str, ...]]] = [("quote", ("quote",))]
    for section in sections:
        if section.rows:
            rows = tuple(field for field in section.rows if field not in _SAID_ABOVE)
            blocks += [("title", (section.title,)), *(("row", (field,)) for field in rows)]
        else:
            blocks.append(("lists", section.lists))
    weights = {"quote": 2.0, "row": 1.0, "lists": card.list_lines + 1.0, "title": 1.0}
    pitch = (card.height - top - 0.8 * card.pad) / sum(weights[kind] for kind, _ in blocks)
    shapes: Face = ()
    y, number = top, 4
    for kind, names in blocks:
        shapes += _block(card, kind, names, y, pitch, number)
        y += weights[kind] * pitch
        number += 0 if kind == "title" else len(names)
    return shapes


def _block(card: _Card, kind: str, names: tuple[str, ...], y: float, pitch: float, number: int) -> Face:
    left, right = card.pad, card.width - card.pad
    bold = Font(card.font.size, "bold")
    if kind == "title":
        return (one_text(left, y + pitch * 0.92, word(names[0], card.language), bold, card.inks.heading),)
    if kind == "row":
        return _line(card, f"V{number}", label(names[0], card.language), (left, right), y + pitch * 0.95)
    if kind == "quote":
        name = label("quote", card.language)
        first = _line(card, "", name, (left, right), y + pitch * 0.95, plain=True)
        return (*first, *_line(card, f"V{number}", "", (left, right), y + 1.95 * pitch, plain=True))
    shapes: Face = ()
    gap = card.pad
    room = (right - left - gap * (len(names) - 1)) / len(names)
    for i, field in enumerate(names):
        x = left + i * (room + gap)
        title = heading(field, card.language)
        shapes += (one_text(x, baseline(y, pitch * 1.3, bold.size), title, bold, card.inks.heading),)
        for line in range(1, card.list_lines + 1):
            code = f"V{number + i}" if line == 1 else ""
            shapes += _line(card, code, "", (x, x + room), y + pitch * (line + 0.95), plain=True)
    return shapes
