"""What changed in the future journey, as rows with a sign: on screen and on paper."""

from app.layout.drawing import Drawing
from app.layout.frames import Frame
from app.layout.lettering import CENTRE, set_text
from app.layout.shapes import Ellipse, Font, Group, Path, Shape
from app.layout.strips import as_shapes, height_of, text_lines
from app.layout.themes import Theme
from app.models.findings.future import FEELING, GONE, JOINED, LEFT, MOVED, NEW, TEXT, Different
from app.models.words import decimal, word

_TITLE, _TEXT, _SMALL, _SIGN = Font(13.0, "semibold"), Font(12.0), Font(11.0), Font(11.0, "bold")
_INDENT = 30.0
_BETWEEN = 8.0

# The sign of each kind and the colour of its dot by the theme's routes; sign and word tell it without colour.
_SIGNS = {
    NEW: ("+", "teal"),
    GONE: ("−", "brick"),
    TEXT: ("≠", "violet"),
    MOVED: ("→", "blue"),
    FEELING: ("↕", "plum"),
    JOINED: ("+", "olive"),
    LEFT: ("−", "ochre"),
}


def change_key(each: Different) -> str:
    """How the place of a difference is called."""
    return f"change:{each.kind}:{each.note or each.origin}"


def change_words(each: Different, language: str) -> str:
    """What differs, in words: "ander gevoel: −3,4 → +3,0"; of another text what it was."""
    kind = word(f"future_change.{each.kind}", language)
    if each.kind in (NEW, GONE):
        return kind
    if each.kind == TEXT:
        return word("future_was", language, text=_value(each.before, language))
    return f"{kind}: {_value(each.before, language)} → {_value(each.after, language)}"


def change_row(each: Different, width: float, language: str, theme: Theme) -> Drawing:
    """One difference: its sign, the touchpoint, and under it what differs."""
    sign, colour = _SIGNS[each.kind]
    strips = text_lines(
        " ".join(each.text.split()) or "…", _INDENT, width - _INDENT, _TEXT, theme.ink, language
    )
    said = change_words(each, language)
    strips += text_lines(said, _INDENT, width - _INDENT, _SMALL, theme.muted, language)
    height = height_of(strips) + _BETWEEN
    dot = Ellipse(11, 14, 9, 9, fill=theme.route(colour, 0))
    mark = set_text(sign, 11, 18, _SIGN, theme.board, CENTRE)
    rule = Path((("M", 0, height), ("L", width, height)), stroke=theme.rule, stroke_width=0.8)
    shapes: tuple[Shape, ...] = (dot, mark, Group(as_shapes(strips), 0, _BETWEEN / 2), rule)
    return Drawing(shapes, height, {change_key(each): Frame(0, 0, width, height)})


def changes_title(
    found: tuple[Different, ...], width: float, language: str, theme: Theme, again: bool
) -> Drawing:
    """How many changes there are; `again` where the list of them goes on."""
    text = word("changes_count", language, count=len(found)) if found else word("no_changes", language)
    text += f" · {word('continued', language)}" if again else ""
    title = text_lines(text, 0, width, _TITLE, theme.ink, language, 1.7)
    return Drawing(as_shapes(title), height_of(title), {})


def change_rows(found: tuple[Different, ...], width: float, language: str, theme: Theme) -> list[Drawing]:
    """A title with the number of changes, then each of them."""
    return [
        changes_title(found, width, language, theme, again=False),
        *(change_row(each, width, language, theme) for each in found),
    ]


def _value(value: str | float | None, language: str) -> str:
    if isinstance(value, str):
        return " ".join(value.split()) or "…"
    return "–" if value is None else decimal(value, language, signed=True)
