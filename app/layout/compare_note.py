"""A note of the comparison: under its text how many conversations name it, and both intensities."""

from app.layout import style
from app.layout.frames import Frame
from app.layout.lettering import LEFT, RIGHT, set_text
from app.layout.look_kinds import NoteLook
from app.layout.note_face import fit_note, note_face
from app.layout.shapes import Face, Font
from app.layout.text import measure
from app.layout.themes import Theme
from app.models.board import Lane, Note
from app.models.document import Document
from app.models.findings.comparison import Named
from app.models.lane_kinds import note_colour
from app.models.words import decimal, word

_FOOT = Font(style.FOOTER_SIZE, "semibold")
_APART = 6.0  # least between the two texts of the footer


def note_text(document: Document, row: Named, language: str) -> str:
    """The text of a note, with a word behind it where a conversation brought it up."""
    text = document.get(Note, row.note).text
    return word("is_new", language, text=text) if row.is_new else text


def mentions_text(row: Named, total: int, language: str) -> str:
    """How many conversations name it: "3 van 4"."""
    return word("count_of", language, count=row.mentions, total=total)


def intensities_text(row: Named, language: str) -> str:
    """Both intensities, ours first: "−3,4 · −4,5"; a dash where nobody said one."""
    return " · ".join(
        "–" if value is None else decimal(value, language) for value in (row.inside, row.outside)
    )


def compare_note(
    document: Document, row: Named, total: int, theme: Theme, language: str
) -> tuple[Face, float]:
    """The note from (0, 0), NOTE_WIDTH wide, and its height."""
    note = document.get(Note, row.note)
    colour = note.colour or note_colour(document.get(Lane, note.lane))
    look = NoteLook(
        text=note_text(document, row, language), colour=colour, mark="", label="", language=language
    )
    growth = max(0.0, fit_note(look.text, language).height - style.NOTE_TEXT_HEIGHT)
    height = style.NOTE_HEIGHT + growth
    face = note_face(look, Frame(0, 0, style.NOTE_WIDTH, height), theme)
    return (*face, *_footer(row, total, height, theme.note(colour).muted, language)), height


def _footer(row: Named, total: int, height: float, colour: str, language: str) -> Face:
    """Both texts, smaller where they would meet."""
    left, right = mentions_text(row, total, language), intensities_text(row, language)
    wide = measure(left, _FOOT) + measure(right, _FOOT)
    font = Font(_FOOT.size * min(1.0, (style.NOTE_TEXT_WIDTH - _APART) / wide), _FOOT.weight)
    y, edge = height - style.NOTE_FOOTER + 9.3, style.NOTE_WIDTH - style.NOTE_PAD
    return (
        set_text(left, style.NOTE_PAD, y, font, colour, LEFT),
        set_text(right, edge, y, font, colour, RIGHT),
    )


def spoken(document: Document, row: Named, total: int, language: str) -> str:
    """A note of the comparison in words, for who cannot see it."""
    parts = (
        note_text(document, row, language),
        mentions_text(row, total, language),
        intensities_text(row, language),
    )
    return ", ".join(" ".join(part.split()) for part in parts)
