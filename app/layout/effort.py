"""Effect against effort: nine boxes with numbered dots, and what each number stands for."""

from collections import defaultdict
from collections.abc import Sequence
from math import ceil, sqrt

from app.layout.drawing import Drawing
from app.layout.frames import Frame
from app.layout.lettering import CENTRE, set_text
from app.layout.shapes import Box, Ellipse, Font, Group, Shape
from app.layout.strips import Strip, as_shapes, height_of, text_lines
from app.layout.style import baseline
from app.layout.themes import Theme
from app.models.board import Note
from app.models.document import Document
from app.models.findings.experiences import Planned, due_in_words
from app.models.people import Experience
from app.models.words import word

_NAME, _AXIS, _SMALL = Font(13.0, "semibold"), Font(11.0, "semibold"), Font(11.0)
_SIDE = 300.0  # of the square of nine boxes
_LEFT, _BELOW = 58.0, 40.0
_DOT = 11.0
_BESIDE = 28.0
_LEAST_LIST = 220.0
_LABEL = 120  # characters of a line of the list
_SIZES = (1, 2, 3)


def effort_picture(
    document: Document,
    plan: Sequence[Planned],
    width: float,
    language: str,
    theme: Theme,
    *,
    listed: bool = True,
    side: float = _SIDE,
) -> Drawing:
    """Title, the boxes in a square of `side`, and the list beside them, or below where it is narrow. Places:
    "experience:" and an id for each dot.
    """
    strips = text_lines(word("effort_title", language), 0, width, _NAME, theme.ink, language)
    strips += text_lines(word("effort_hint", language), 0, width, _SMALL, theme.muted, language, 1.5)
    top = height_of(strips) + 10.0
    grid = _grid(plan, side, language, theme)
    shapes: list[Shape] = [Group(as_shapes(strips), 0, 0), Group(grid.face, 0, top)]
    bottom = top + grid.height
    if listed:
        beside = width >= _LEFT + side + _BESIDE + _LEAST_LIST
        x = _LEFT + side + _BESIDE if beside else 0.0
        y = top if beside else bottom + 12.0
        for line in effort_lines(document, plan, width - x, language, theme):
            shapes.append(Group(line.face, x, y))
            y += line.height + 7.0
        bottom = max(bottom, y)
    return Drawing(tuple(shapes), bottom, grid.moved(0, top))


def effort_lines(
    document: Document, plan: Sequence[Planned], width: float, language: str, theme: Theme
) -> list[Drawing]:
    """What every number stands for, and below that what has no place in the boxes."""
    found = [_entry(document, each, width, language, theme) for each in plan if each.is_placed]
    left = sum(not each.is_placed and not each.is_dropped for each in plan)
    if left or not plan:
        text = word("effort_unplaced", language, count=left) if left else word("no_experience", language)
        found.append(text_lines(text, 0, width, _SMALL, theme.muted, language))
    return [Drawing(as_shapes(strips), height_of(strips), {}) for strips in found]


def _grid(plan: Sequence[Planned], side: float, language: str, theme: Theme) -> Drawing:
    step = side / 3
    shapes: list[Shape] = []
    by_box: dict[tuple[int, int], list[Planned]] = defaultdict(list)
    for each in plan:
        if each.is_placed:
            by_box[each.effort or 0, each.effect or 0].append(each)
    places: dict[str, Frame] = {}
    for effort in _SIZES:
        for effect in _SIZES:
            box = Frame(_LEFT + (effort - 1) * step, (3 - effect) * step, step - 4, step - 4)
            first = (effort, effect) == (1, 3)
            edge, thick = (theme.moment, 1.8) if first else (theme.frame, 1.0)
            shapes.append(Box(*box, fill=theme.board, stroke=edge, stroke_width=thick, radius=8.0))
            if first:
                text = word("effort_first", language)
                shapes.append(set_text(text, box.x + box.w / 2, box.bottom - 7, _SMALL, theme.muted, CENTRE))
            dots = _dots(by_box[effort, effect], box, theme)
            shapes += dots.face
            places |= dots.places
    return Drawing((*shapes, *_axes(side, language, theme)), side + _BELOW, places)


def _axes(side: float, language: str, theme: Theme) -> list[Shape]:
    step = side / 3
    shapes: list[Shape] = []
    for size in _SIZES:
        text = word(f"size.{size}", language)
        middle = (size - 0.5) * step - 2
        shapes.append(set_text(text, _LEFT + middle, side + 11, _SMALL, theme.muted, CENTRE))
        shapes.append(
            Group((set_text(text, 0, 0, _SMALL, theme.muted, CENTRE),), 46, side - middle, degrees=-90)
        )
    shapes.append(set_text(word("effort", language), _LEFT + side / 2, side + 29, _AXIS, theme.title, CENTRE))
    name = set_text(word("effect", language), 0, 0, _AXIS, theme.title, CENTRE)
    return [*shapes, Group((name,), 26, side / 2, degrees=-90)]


def _dots(here: Sequence[Planned], box: Frame, theme: Theme) -> Drawing:
    """Dots in rows, smaller where there are many of them."""
    if not here:
        return Drawing((), 0.0, {})
    across = max(3, ceil(sqrt(len(here))))
    step = (box.w - 10) / across
    radius = min(_DOT, step * 0.44)
    shapes: list[Shape] = []
    places: dict[str, Frame] = {}
    for i, each in enumerate(here):
        x, y = box.x + 5 + (i % across + 0.5) * step, box.y + 5 + (i // across + 0.5) * min(step, box.w / 3.4)
        font = Font(radius * 1.05, "semibold")
        shapes.append(Ellipse(x, y, radius, radius, fill=theme.ink))
        shapes.append(set_text(str(each.number), x, y + font.size * 0.36, font, theme.board, CENTRE))
        places[f"experience:{each.experience}"] = Frame(x - radius, y - radius, 2 * radius, 2 * radius)
    return Drawing(tuple(shapes), box.h, places)


def _entry(document: Document, each: Planned, width: float, language: str, theme: Theme) -> list[Strip]:
    row = document.get(Experience, each.experience)
    name = (
        row.title.strip() or row.description.strip() or " ".join(document.get(Note, each.note).text.split())
    )
    indent = 26.0
    strips = text_lines(name, indent, width - indent, _AXIS, theme.ink, language)
    figure = set_text(str(each.number), 0, baseline(11.0, 1.3), _AXIS, theme.ink)
    strips[0] = strips[0]._replace(shapes=(figure, *strips[0].shapes))
    about = " · ".join(filter(None, (row.owner.strip(), due_in_words(document, row, language))))
    return strips + (
        text_lines(about, indent, width - indent, _SMALL, theme.muted, language) if about else []
    )


def _first_words(*texts: str) -> str:
    """The first text that says something, on one line and not longer than a label: the table has it whole."""
    line = next((" ".join(text.split()) for text in texts if text.strip()), "")
    return line if len(line) <= _LABEL else line[:_LABEL].rstrip() + "…"
