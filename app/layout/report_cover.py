"""The cover of a report: what it is about and for whom, and what stands on which sheet."""

from collections.abc import Sequence
from typing import NamedTuple

from app.layout.flow import letters_of, unit_of
from app.layout.page import Bookmark, Page
from app.layout.papers import MARGIN, lying
from app.layout.persona_fields import headline, one_line
from app.layout.portrait import portrait_face
from app.layout.report_parts import day_and_facilitator
from app.layout.shapes import Box, Face, Font, Group, Path, Shape
from app.layout.sheet_head import foot_face, foot_height, title_of
from app.layout.strips import (
    Strip,
    as_shapes,
    baseline,
    height_of,
    right_text,
    text_lines,
)
from app.layout.themes import PAPER, Theme
from app.models.document import Document
from app.models.edits.workshop import workshop_of
from app.models.people import Persona
from app.models.words import word


class Line(NamedTuple):
    """A part of the report and the number of the sheet on which it begins."""

    title: str
    page: int


def cover_page(
    document: Document,
    paper: str,
    language: str,
    lines: Sequence[Line],
    pages: int,
    *,
    theme: Theme = PAPER,
) -> Page:
    """The first sheet of `pages`: at the left the workshop, at the right the contents."""
    width, height = lying(paper)
    inner, scale = width - 2 * MARGIN, letters_of(paper)
    left = inner * 0.54
    band = Box(0, 0, 9 * scale, height, fill=theme.phase("indigo", 0))
    room = height - 2 * MARGIN - foot_height(unit_of(paper))
    about = _about(document, left - 40 * scale, scale, theme, language)
    about_height = height_of(about)
    top = MARGIN + max(0.0, (room - about_height) * 0.34)
    contents = _contents(lines, inner - left - 20 * scale, scale, theme, language)
    said = word("sheet_of", language, page=1, pages=pages)
    note = f"{paper} · {said} · {word('app_name', language)}"
    foot = foot_face("", note, inner, unit_of(paper), theme)
    shapes: list[Shape] = [
        band,
        Group(as_shapes(about), MARGIN + 14 * scale, top),
        Group(as_shapes(contents), MARGIN + left + 20 * scale, top),
        Group(foot, MARGIN, height - MARGIN - foot_height(unit_of(paper))),
    ]
    title = word("report", language)
    return Page(width, height, tuple(shapes), title, (Bookmark(title_of(document, language)),))


def _about(document: Document, width: float, scale: float, theme: Theme, language: str) -> list[Strip]:
    """Report of what, by whom and when, and who travels."""
    workshop = workshop_of(document)
    organisation = one_line(workshop.organisation) if workshop else ""
    day, facilitator = day_and_facilitator(document, language)
    strips: list[Strip] = []

    def add(text: str, size: float, weight: str, colour: str, before: float) -> None:
        if text.strip():
            lines = text_lines(text, 0, width, Font(size * scale, weight), colour, language, 1.2)
            strips.append(lines[0]._replace(before=before * scale))
            strips.extend(lines[1:])

    add(organisation, 12.0, "semibold", theme.muted, 0)
    add(title_of(document, language), 30.0, "bold", theme.ink, 6)
    add(word("report_of", language), 13.0, "regular", theme.muted, 6)
    add(" · ".join(filter(None, (day, facilitator))), 11.0, "regular", theme.ink, 18)
    for persona in document.ordered(Persona)[:4]:
        radius = 15 * scale
        name = [
            *text_lines(headline(persona, language), 2 * radius + 8 * scale, width - 2 * radius - 8 * scale,
                        Font(11 * scale, "semibold"), theme.ink, language),
        ]  # fmt: skip
        high = max(height_of(name), 2 * radius)
        words = Group(as_shapes(name), 0, (high - height_of(name)) / 2)
        face: Face = (*portrait_face(persona, radius, high / 2, radius), words)
        strips.append(
            Strip(high, face, before=(20 if persona is document.ordered(Persona)[0] else 6) * scale)
        )
    return strips


def _contents(lines: Sequence[Line], width: float, scale: float, theme: Theme, language: str) -> list[Strip]:
    """The parts with the numbers of their sheets."""
    heading = Font(11 * scale, "bold")
    strips = text_lines(word("contents", language), 0, width, heading, theme.ink, language, 1.8)
    font = Font(10.5 * scale)
    for line in lines:
        number = 40 * scale
        rows = text_lines(line.title, 0, width - number, font, theme.ink, language, 1.4)
        place = right_text(width, baseline(0, rows[0].height, font.size), str(line.page), font, theme.muted)
        rule = Path(
            (("M", 0, rows[-1].height + 2 * scale), ("L", width, rows[-1].height + 2 * scale)),
            stroke=theme.rule, stroke_width=0.6 * scale,
        )  # fmt: skip
        rows[0] = rows[0]._replace(shapes=(*rows[0].shapes, place), before=6 * scale)
        rows[-1] = rows[-1]._replace(shapes=(*rows[-1].shapes, rule))
        strips += rows
    return strips
