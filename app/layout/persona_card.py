"""Persona cards: one a sheet, two on a lying A4, or A5; the same card in each, as large as the sheet allows.

Empty fields are left out. Long text gets smaller, down to 6.5 points, then runs on over further cards.
"""

from collections.abc import Sequence
from typing import NamedTuple

from app.layout import persona_style as style
from app.layout.page import Bookmark, Page
from app.layout.papers import lying, upright
from app.layout.persona_body import body_strips
from app.layout.persona_fields import headline, is_negative
from app.layout.persona_header import header_face
from app.layout.persona_style import NEGATIVE, ORDINARY, Inks
from app.layout.shapes import Box, Face, Font, Group, Path
from app.layout.strips import Placed, drawn, fitted_lines, right_text, stack
from app.models.document import Document
from app.models.edits.workshop import workshop_of
from app.models.people import Persona
from app.models.words import word

Size = tuple[float, float]
SHEET_MARGIN = 25.5  # points around and between cards
GAP = 20.0
_STEPS = 12  # sizes that are tried between the largest and the smallest


class Sheet(NamedTuple):
    """A paper with room for cards: its size and the corner of each card, all of the same size."""

    width: float
    height: float
    corners: tuple[Size, ...]
    card: Size


def sheet_for(paper: str, two_on_a_sheet: bool) -> Sheet:
    """Where the cards lie on a paper."""
    if two_on_a_sheet:
        width, height = lying(paper)
        margin, gap = SHEET_MARGIN * width / lying("A4")[0], GAP * width / lying("A4")[0]
        card = ((width - 2 * margin - gap) / 2, height - 2 * margin)
        return Sheet(width, height, ((margin, margin), (margin + card[0] + gap, margin)), card)
    width, height = upright(paper)
    margin = width * 17 / upright("A5")[0]
    return Sheet(width, height, ((margin, margin),), (width - 2 * margin, height - 2 * margin))


def persona_pages(
    document: Document,
    paper: str,
    language: str,
    *,
    two_on_a_sheet: bool = False,
    personas: Sequence[str] | None = None,
) -> tuple[Page, ...]:
    """The cards of all personas, or of those with these ids, on sheets of a paper; perhaps none."""
    sheet = sheet_for(paper, two_on_a_sheet)
    everyone = document.ordered(Persona)
    cards: list[tuple[Persona, Face, bool]] = []
    for number, persona in enumerate(everyone, 1):
        if personas is None or persona.id in personas:
            faces = persona_cards(document, persona, sheet.card, language, (number, len(everyone)))
            cards += [(persona, face, i == 0) for i, face in enumerate(faces)]
    return tuple(
        _page(cards[start : start + len(sheet.corners)], sheet, language)
        for start in range(0, len(cards), len(sheet.corners))
    )


def _page(cards: Sequence[tuple[Persona, Face, bool]], sheet: Sheet, language: str) -> Page:
    face = tuple(
        Group(card, x, y, name=persona.id)
        for (persona, card, _), (x, y) in zip(cards, sheet.corners, strict=False)
    )
    marks = tuple(Bookmark(headline(persona, language)) for persona, _, is_first in cards if is_first)
    title = ", ".join(dict.fromkeys(headline(persona, language) for persona, _, _ in cards))
    return Page(sheet.width, sheet.height, face, title, marks)


def persona_cards(
    document: Document, persona: Persona, size: Size, language: str, place: tuple[int, int] = (1, 1)
) -> tuple[Face, ...]:
    """The card of a persona, `size` in points, and those it runs on over; `place` is (number, how many)."""
    width, height = size
    scale = width / style.WIDTH
    inks = NEGATIVE if is_negative(persona) else ORDINARY
    header, header_height = header_face(persona, width, scale, language)
    again, again_height = header_face(persona, width, scale, language, continued=True)
    footer_height = _footer(document, (width, height), scale, language, "", inks)[1]
    first = height - header_height - footer_height - scale * 4
    again_height += style.SECTION_AIR * scale
    following = height - again_height - footer_height - scale * 4
    cards = _flow(persona, width, scale, language, (first, following))
    faces = []
    for i, placed in enumerate(cards):
        note = word("persona_of", language, page=place[0], pages=place[1])
        if len(cards) > 1:
            note += " · " + word("page_of", language, page=i + 1, pages=len(cards))
        top, top_height = (again, again_height) if i else (header, header_height)
        faces.append(
            (
                Box(0, 0, width, height, fill=inks.paper, radius=style.RADIUS * scale),
                *top,
                *drawn(placed, 0, top_height),
                *_footer(document, (width, height), scale, language, note, inks)[0],
                outline(width, height, scale, negative=is_negative(persona)),
            )
        )
    return tuple(faces)


def _flow(
    persona: Persona, width: float, scale: float, language: str, rooms: tuple[float, float]
) -> list[list[Placed]]:
    """The body on as few cards as the smallest text needs, with the largest text that needs no more."""
    largest, smallest = style.BODY * scale, style.SMALLEST
    sizes = [largest - (largest - smallest) * i / _STEPS for i in range(_STEPS + 1)]
    if smallest >= largest:
        sizes = [smallest]

    def at(size: float) -> list[list[Placed]]:
        return stack(body_strips(persona, width, scale, size / (style.BODY * scale), language), *rooms)

    fewest = at(sizes[-1])
    for size in sizes[:-1]:
        cards = at(size)
        if len(cards) <= len(fewest):
            return cards
    return fewest


def outline(width: float, height: float, scale: float, *, negative: bool) -> Box:
    """The outline of a card: a thin line, or thick dashes in dark red where it is an alarm bell."""
    if negative:
        thick = 2.1 * scale
        return Box(
            thick / 2, thick / 2, width - thick, height - thick,
            stroke=NEGATIVE.border, stroke_width=thick, radius=style.RADIUS * scale,
            dash=(5 * scale, 2.6 * scale),
        )  # fmt: skip
    thin = 0.8 * scale
    return Box(
        thin / 2, thin / 2, width - thin, height - thin,
        stroke=ORDINARY.border, stroke_width=thin, radius=style.RADIUS * scale,
    )  # fmt: skip


def _footer(
    document: Document, size: Size, scale: float, language: str, note: str, inks: Inks
) -> tuple[Face, float]:
    """Workshop title and card number under a rule, and their height from the bottom of the card."""
    width, height = size
    pad, foot = style.PADDING * scale, max(style.FOOT * scale, style.SMALLEST)
    workshop = workshop_of(document)
    title = " ".join(workshop.title.split()) if workshop else ""
    room = style.FOOTER * scale
    sizes = (foot, style.SMALLEST)
    left = (pad, 0.0, width * 0.62, foot * 1.35)
    lines, taken = fitted_lines(title, left, sizes, inks.label, language)
    high = max(room, taken + room - foot * 1.3)
    top = height - high
    shapes: Face = (
        Path((("M", 0, top), ("L", width, top)), stroke=inks.rule, stroke_width=0.6 * scale),
        Group(lines, 0, top + (high - taken) / 2),
    )
    font = Font(foot)
    if note:
        shapes += (right_text(width - pad, top + high / 2 + foot * 0.36, note, font, inks.label),)
    return shapes, high
