"""The head and the foot of a sheet: what the workshop is about and for whom, then the sheet's number."""

from dataclasses import replace
from textwrap import shorten

from app.layout.papers import SMALLEST_TEXT
from app.layout.persona_fields import headline, one_line
from app.layout.portrait import portrait_face
from app.layout.shapes import Face, Font, Group, Path, Text
from app.layout.strips import Strip, as_shapes, baseline, height_of, one_text, right_text, text_lines
from app.layout.text import measure
from app.layout.themes import Theme
from app.layout.wrapping import wrap
from app.models.document import Document
from app.models.edits.workshop import workshop_of
from app.models.people import Persona
from app.models.words import long_date, word

_TITLE, _SUBTITLE, _NAME, _SMALL = 20.0, 10.0, 11.5, 9.5
_RADIUS = 20.0
_PERSONA_SHARE = 0.24  # of the width
_FOOT = 8.0
_GLUE = "\u00a0"  # a space at which no line ends
_NARROWER = 4.0  # points at a time
_BRIEF = 160  # characters of goal and of scenario


def _size(points: float, scale: float) -> float:
    return max(points * scale, SMALLEST_TEXT + 0.5)


def title_of(document: Document, language: str) -> str:
    """The workshop's title, on paper never empty."""
    workshop = workshop_of(document)
    return (one_line(workshop.title) if workshop else "") or word("untitled", language)


def subtitle_of(document: Document, language: str) -> str:
    """Whose workshop it is, goal, scenario and date in a line, as far as they are known."""
    workshop = workshop_of(document)
    if workshop is None:
        return ""
    parts = [one_line(workshop.organisation)] if workshop.organisation.strip() else []
    if workshop.goal.strip():
        parts.append(word("goal_is", language, text=_brief(workshop.goal)))
    if workshop.scenario.strip():
        parts.append(word("scenario_is", language, text=_brief(workshop.scenario)))
    if workshop.date:
        parts.append(word("workshop_on", language, date=long_date(workshop.date, language)))
    return " · ".join(parts)


def _brief(text: str) -> str:
    """A text as a head has room for it; whole it stands in the report."""
    return shorten(one_line(text), _BRIEF, placeholder=" …")


def head_face(
    document: Document,
    persona: Persona | None,
    above: str,
    width: float,
    scale: float,
    theme: Theme,
    language: str,
) -> tuple[Face, float]:
    """Title, subtitle and persona over a rule, and their height; `above` says what sheet it is: "Canvas"."""
    card, aside, card_height = _traveller(persona, width * _PERSONA_SHARE, scale, theme, language)
    room = width - aside - (16 * scale if aside else 0)
    bold = Font(_size(_TITLE, scale), "bold")
    strips = text_lines(title_of(document, language), 0, room, bold, theme.ink, language, 1.2)
    small = Font(_size(_SUBTITLE, scale))
    subtitle = " · ".join(part for part in (above, subtitle_of(document, language)) if part)
    if subtitle:
        lines = _part_by_part(subtitle, room, small, theme, language)
        strips += [lines[0]._replace(before=3 * scale), *lines[1:]]
    shapes = as_shapes(strips)
    height = max(height_of(strips), card_height)
    if card:
        shapes += (Group(card, width - aside, (height - card_height) / 2),)
    height += 9 * scale
    rule = Path((("M", 0, height), ("L", width, height)), stroke=theme.ink, stroke_width=1.1 * scale)
    return (*shapes, rule), height


def _part_by_part(subtitle: str, room: float, font: Font, theme: Theme, language: str) -> list[Strip]:
    """The subtitle in lines that end between its parts, without the point between them: no year stands on a
    line of its own.
    """
    whole = " · ".join(
        part.replace(" ", _GLUE) if measure(part, font) < room / 3 else part for part in subtitle.split(" · ")
    )
    lines = text_lines(whole, 0, room, font, theme.muted, language)
    return [
        line._replace(
            shapes=tuple(
                _said(shape.text, shape) if isinstance(shape, Text) else shape for shape in line.shapes
            )
        )
        for line in lines
    ]


def _said(text: str, shape: Text) -> Text:
    ended = text.replace(_GLUE, " ").removesuffix(" ·")
    return replace(shape, text=ended, width=measure(ended, shape.font))


def _traveller(
    persona: Persona | None, room: float, scale: float, theme: Theme, language: str
) -> tuple[Face, float, float]:
    """Who travels: portrait, name and age, what they do, what they say; with its width, as narrow as its
    longest line, and its height.
    """
    if persona is None:
        return (), 0.0, 0.0
    radius = _RADIUS * scale
    left = 2 * radius + 8 * scale
    width = room - left
    small = Font(_size(_SMALL, scale))
    said = one_line(persona.quote)
    bold, italic = Font(_size(_NAME, scale), "semibold"), Font(small.size, italic=True)
    strips: list[Strip] = text_lines(headline(persona, language), left, width, bold, theme.ink, language)
    work = ", ".join(filter(None, map(one_line, (persona.role, persona.sector or persona.company))))
    strips += text_lines(work, left, width, small, theme.ink, language) if work else []
    if said:
        quote = f"“{said}”"
        strips += text_lines(
            quote, left, _evenly(quote, width, italic, language), italic, theme.ink, language
        )
    words = height_of(strips)
    height = max(words, 2 * radius)
    longest = max(shape.width for strip in strips for shape in strip.shapes if isinstance(shape, Text))
    face = portrait_face(persona, radius, height / 2, radius)
    return (*face, Group(as_shapes(strips), 0, (height - words) / 2)), left + longest, height


def _evenly(text: str, width: float, font: Font, language: str) -> float:
    """The width at which a text takes no more lines than at this one, and the last is no word by itself."""
    lines = len(wrap(text, width, font, language))
    least = max((measure(part, font) for part in text.split()), default=0.0) + _NARROWER
    while lines > 1 and width > least and len(wrap(text, width - _NARROWER, font, language)) == lines:
        width -= _NARROWER
    return width


def foot_height(scale: float) -> float:
    """How high a foot is."""
    return 20.0 * scale


def foot_face(left: str, right: str, width: float, scale: float, theme: Theme) -> Face:
    """A rule with a text at either end under it; from y = 0."""
    font = Font(_size(_FOOT, scale))
    height = foot_height(scale)
    y = baseline(height - font.size * 1.5, font.size * 1.5, font.size)
    shapes: Face = (Path((("M", 0, 0), ("L", width, 0)), stroke=theme.faint, stroke_width=0.7 * scale),)
    if left:
        shapes += (one_text(0, y, left, font, theme.muted),)
    return (*shapes, right_text(width, y, right, font, theme.muted))
