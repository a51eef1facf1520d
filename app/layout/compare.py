"""The four fields: what we thought, what customers tell, and the notes in each."""

from typing import NamedTuple

from app.layout import style
from app.layout.compare_note import compare_note
from app.layout.drawing import Drawing
from app.layout.frames import Frame
from app.layout.shapes import Box, Face, Font, Group, Shape
from app.layout.strips import Strip, as_shapes, centred_text, height_of, one_text, text_lines
from app.layout.style import baseline
from app.layout.themes import Theme
from app.layout.wrapping import wrap
from app.models.document import Document
from app.models.findings.comparison import FIELDS, KEEP, OVERLAP, Comparison, Named
from app.models.people import Persona
from app.models.words import word

_TITLE, _SUBTITLE = Font(20.0, "bold"), Font(12.0)
_AXIS = Font(12.0, "semibold")
_NAME, _HINT = Font(13.0, "semibold"), Font(11.0)
_LABEL = 118.0  # the column at the left, that says what we saw
_GAP = 9.0
_PAD = 14.0
_NOTE_GAP = 9.0
_LEAST = 132.0  # the height of an empty field
_WORDS = {
    "overlap": ("make_difference", "make_difference_hint"),
    "assumed": ("only_assumed", "only_assumed_hint"),
    "blind": ("blind_spot", "blind_spot_hint"),
    "keep": ("keep", "keep_hint"),
}


def field_title(field: str, language: str) -> str:
    """What a field is called."""
    return word(_WORDS[field][0], language)


def field_hint(field: str, language: str) -> str:
    """What to do with what lies in a field."""
    return word(_WORDS[field][1], language)


def notes_of(found: Comparison, field: str) -> tuple[Named, ...]:
    """The notes of a field by its key."""
    rows: tuple[Named, ...] = getattr(found, field)
    return rows


def subtitle(document: Document, found: Comparison, persona: str, language: str) -> str:
    """Whose routes are compared: "Sara · 1 inside-out route tegenover 4 gesprekken"."""
    row = document.find(Persona, persona)
    who = (row.name if row is not None else "") or word("everybody", language)
    routes = word("inside_out_count", language, count=found.inside_out)
    told = word("interviews_count", language, count=found.conversations)
    return f"{who} · {word('compare_routes', language, routes=routes, conversations=told)}"


def heading(
    document: Document, found: Comparison, persona: str, width: float, language: str, theme: Theme
) -> Drawing:
    """Title and subtitle."""
    strips = text_lines(word("compare_title", language), 0, width, _TITLE, theme.ink, language)
    said = subtitle(document, found, persona, language)
    strips += text_lines(said, 0, width, _SUBTITLE, theme.muted, language, 1.5)
    return Drawing(as_shapes(strips), height_of(strips), {})


class _Field(NamedTuple):
    """A field in the making: its frame follows when the height of its row is known."""

    key: str
    face: Face
    height: float
    places: dict[str, Frame]


def four_fields(document: Document, found: Comparison, width: float, language: str, theme: Theme) -> Drawing:
    """The fields two by two under and beside their axes. Places: "note:" with an id, and "keep"."""
    wide = (width - _LABEL - _GAP) / 2
    made = [_field(document, key, found, wide, language, theme) for key in FIELDS]
    top = _AXIS.size * 2.2
    shapes: list[Shape] = []
    for i, key in enumerate(("customers_say", "customers_silent")):
        middle = _LABEL + i * (wide + _GAP) + wide / 2
        shapes.append(centred_text(middle, baseline(_AXIS.size), word(key, language), _AXIS, theme.title))
    places: dict[str, Frame] = {}
    y = top
    for row, key in enumerate(("we_saw", "we_missed")):
        pair = made[2 * row : 2 * row + 2]
        height = max(_LEAST, *(field.height for field in pair))
        shapes += _row_label(word(key, language), y, height, language, theme)
        for column, field in enumerate(pair):
            x = _LABEL + column * (wide + _GAP)
            shapes += [field_box(field.key, Frame(x, y, wide, height), theme), Group(field.face, x, y)]
            places |= Drawing(field.face, height, field.places).moved(x, y)
        y += height + _GAP
    return Drawing(tuple(shapes), y - _GAP, places)


def field_box(key: str, frame: Frame, theme: Theme) -> Box:
    """The frame of a field; the one that matters most stands out by its edge."""
    first = key == OVERLAP
    edge, thick = (theme.moment, 1.8) if first else (theme.frame, 1.0)
    return Box(*frame, fill=theme.board, stroke=edge, stroke_width=thick, radius=10.0)


def _row_label(text: str, y: float, height: float, language: str, theme: Theme) -> list[Shape]:
    lines = wrap(text, _LABEL - 26, _AXIS, language)
    step = _AXIS.size * 1.3
    first = y + (height - step * len(lines)) / 2 + baseline(_AXIS.size, 1.3)
    middle = (_LABEL - 12) / 2
    return [
        centred_text(middle, first + i * step, line.text, _AXIS, theme.title) for i, line in enumerate(lines)
    ]


def field_words(key: str, width: float, language: str, theme: Theme) -> list[Strip]:
    """Title and hint of a field."""
    strips = text_lines(field_title(key, language), 0, width, _NAME, theme.ink, language, 1.35)
    return strips + text_lines(field_hint(key, language), 0, width, _HINT, theme.muted, language, 1.4)


def _field(
    document: Document, key: str, found: Comparison, width: float, language: str, theme: Theme
) -> _Field:
    inner = width - 2 * _PAD
    strips = field_words(key, inner, language, theme)
    rows = notes_of(found, key)
    y = _PAD + height_of(strips) + 8.0
    shapes: list[Shape] = [Group(as_shapes(strips), _PAD, _PAD)]
    if key == KEEP or not rows:
        text = (
            word("touchpoints_count", language, count=len(rows))
            if key == KEEP
            else word("nothing_in_field", language)
        )
        line = one_text(_PAD, y + baseline(_SUBTITLE.size, 1.5), text, _SUBTITLE, theme.title)
        place = Frame(_PAD - 6, y - 3, line.width + 12, _SUBTITLE.size * 1.5 + 6)
        return _Field(key, (*shapes, line), y + 30.0, {KEEP: place} if rows else {})
    places: dict[str, Frame] = {}
    for flow in note_rows(document, rows, found.conversations, inner, language, theme):
        shapes.append(Group(flow.face, _PAD, y))
        places |= flow.moved(_PAD, y)
        y += flow.height + _NOTE_GAP
    return _Field(key, tuple(shapes), y - _NOTE_GAP + _PAD, places)


def note_rows(
    document: Document, rows: tuple[Named, ...], total: int, width: float, language: str, theme: Theme
) -> list[Drawing]:
    """The notes side by side in rows as wide as there is room for."""
    across = max(1, int((width + _NOTE_GAP) / (style.NOTE_WIDTH + _NOTE_GAP)))
    found = []
    for start in range(0, len(rows), across):
        shapes: list[Shape] = []
        places: dict[str, Frame] = {}
        tallest = 0.0
        for i, row in enumerate(rows[start : start + across]):
            x = i * (style.NOTE_WIDTH + _NOTE_GAP)
            face, height = compare_note(document, row, total, theme, language)
            shapes.append(Group(face, x, 0))
            places[f"note:{row.note}"] = Frame(x, 0, style.NOTE_WIDTH, height)
            tallest = max(tallest, height)
        found.append(Drawing(tuple(shapes), tallest, places))
    return found
