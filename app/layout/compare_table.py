"""The table under the four fields: each moment of truth with what is designed for it."""

from collections.abc import Sequence
from typing import NamedTuple

from app.layout.drawing import Drawing
from app.layout.frames import Frame
from app.layout.shapes import Box, Font, Group, Path, Shape
from app.layout.strips import Strip, as_shapes, drawn, height_of, one_text, stack, text_lines
from app.layout.style import baseline
from app.layout.text import measure
from app.layout.themes import Theme
from app.models.board import Note
from app.models.document import Document
from app.models.findings.comparison import Comparison
from app.models.findings.experiences import due_in_words, expectation_at
from app.models.people import Experience
from app.models.words import word

_HEAD, _CELL, _BOLD, _CHIP = (
    Font(11.0, "semibold"),
    Font(12.0),
    Font(12.0, "semibold"),
    Font(11.0, "semibold"),
)
_PAD = 10.0
_ABOVE = 8.0
_COLUMNS = (  # the word of a column, and its share of the width
    ("moment_column", 0.22),
    ("expectation", 0.2),
    ("signature_experience", 0.265),
    ("owner", 0.1),
    ("due", 0.095),
    ("effect_effort", 0.12),
)
# Much effect is good, much effort is not; the word says it, the colour repeats it.
_EFFECT = {1: "pink", 2: "yellow", 3: "green"}
_EFFORT = {1: "green", 2: "yellow", 3: "pink"}


class TableRow(NamedTuple):
    """A moment of truth with one of its experiences; `experience` is "" where nothing is designed yet."""

    note: str
    experience: str

    @property
    def key(self) -> str:
        """How its place is called."""
        return f"experience:{self.experience}" if self.experience else f"moment:{self.note}"


def table_rows(document: Document, found: Comparison) -> tuple[TableRow, ...]:
    """What stands in the table: overlap and blind spots; of the rest what something is designed for.

    Before the first conversation all that we see is assumed, and all of it stands there.
    """
    wanted = [row.note for row in (*found.overlap, *found.blind)]
    rest = [row.note for row in (*found.assumed, *found.keep)]
    if not found.conversations:
        wanted += [row.note for row in found.assumed]
    rows: list[TableRow] = []
    for note in dict.fromkeys((*wanted, *rest)):
        designed = document.where(Experience, "note", note)
        rows += [TableRow(note, each.id) for each in designed]
        if not designed and note in wanted:
            rows.append(TableRow(note, ""))
    return tuple(rows)


def table_head(width: float, language: str, theme: Theme) -> Drawing:
    """The names of the columns over a rule."""
    strips = [
        text_lines(word(key, language), x, room, _HEAD, theme.muted, language)
        for (key, _), (x, room) in zip(_COLUMNS, _columns(width), strict=True)
    ]
    height = max(map(height_of, strips)) + 2 * _ABOVE
    rule = Path((("M", 0, height), ("L", width, height)), stroke=theme.faint, stroke_width=1.0)
    return Drawing((*(Group(as_shapes(each), 0, _ABOVE) for each in strips), rule), height, {})


def table_row(document: Document, row: TableRow, width: float, language: str, theme: Theme) -> Drawing:
    """One row; its place is the whole row."""
    places = _columns(width)
    cells = _cells(document, row, places, language, theme)
    chips, chips_height = _chips(document.find(Experience, row.experience), places[5], language, theme)
    height = max(*(height_of(cell) for cell in cells), chips_height) + 2 * _ABOVE
    shapes: list[Shape] = [Group(as_shapes(cell), 0, _ABOVE) for cell in cells if cell]
    shapes.append(Group(tuple(chips), 0, _ABOVE - 2))
    shapes.append(Path((("M", 0, height), ("L", width, height)), stroke=theme.rule, stroke_width=0.8))
    return Drawing(tuple(shapes), height, {row.key: Frame(0, 0, width, height)})


def row_pieces(
    document: Document, row: TableRow, width: float, language: str, theme: Theme, room: float
) -> list[Drawing]:
    """A row in pieces that each fit in `room` points: one, unless somebody wrote a letter in it."""
    whole = table_row(document, row, width, language, theme)
    if whole.height <= room:
        return [whole]
    cells = _cells(document, row, _columns(width), language, theme)
    inside = room - 2 * _ABOVE
    stacks = [stack(cell, inside, inside) for cell in cells if cell]
    chips, _ = _chips(document.find(Experience, row.experience), _columns(width)[5], language, theme)
    pieces = []
    for i in range(max(map(len, stacks))):
        here = [each[i] for each in stacks if i < len(each)]
        height = max(each[-1].y + each[-1].strip.height for each in here if each) + 2 * _ABOVE
        shapes: list[Shape] = [shape for each in here for shape in drawn(each, 0, _ABOVE)]
        if i == 0:
            shapes.append(Group(tuple(chips), 0, _ABOVE - 2))
        shapes.append(Path((("M", 0, height), ("L", width, height)), stroke=theme.rule, stroke_width=0.8))
        pieces.append(Drawing(tuple(shapes), height, {}))
    return pieces


def compare_table(
    document: Document, rows: Sequence[TableRow], width: float, language: str, theme: Theme
) -> Drawing:
    """Head and rows on a sheet of their own colour. Places: "experience:" or "moment:" with an id."""
    parts = [table_head(width, language, theme)]
    parts += [table_row(document, row, width, language, theme) for row in rows]
    shapes: list[Shape] = []
    places: dict[str, Frame] = {}
    y = 0.0
    for part in parts:
        shapes.append(Group(part.face, 0, y))
        places |= part.moved(0, y)
        y += part.height
    if not rows:
        line = one_text(_PAD, y + _ABOVE + baseline(12.0), word("no_moments", language), _CELL, theme.muted)
        shapes.append(line)
        y += 12.0 + 3 * _ABOVE
    sheet = Box(0, 0, width, y, fill=theme.board, stroke=theme.frame, radius=8.0)
    return Drawing((sheet, *shapes), y, places)


def _columns(width: float) -> list[tuple[float, float]]:
    """Left and room of each column."""
    found, x = [], 0.0
    for _, share in _COLUMNS:
        found.append((x + _PAD, width * share - 1.4 * _PAD))
        x += width * share
    return found


def _cells(
    document: Document, row: TableRow, places: list[tuple[float, float]], language: str, theme: Theme
) -> list[list[Strip]]:
    def lines(column: int, text: str, font: Font = _CELL, colour: str = "") -> list[Strip]:
        x, room = places[column]
        return text_lines(text, x, room, font, colour or theme.ink, language) if text.strip() else []

    note = document.get(Note, row.note)
    found = [lines(0, note.text, _BOLD), lines(1, expectation_at(document, row.note))]
    experience = document.find(Experience, row.experience)
    if experience is None:
        return [*found, lines(2, word("no_experience", language), colour=theme.muted)]
    title = lines(2, experience.title, _BOLD)
    return [
        *found,
        title + lines(2, experience.description),
        lines(3, experience.owner),
        lines(4, due_in_words(document, experience, language)),
    ]


def _chips(
    row: Experience | None, place: tuple[float, float], language: str, theme: Theme
) -> tuple[list[Shape], float]:
    """Effect and effort, each in its colour; below each other where there is no room beside."""
    if row is None:
        return [], 0.0
    x, room = place
    left, y, height = x, 0.0, _CHIP.size * 1.7
    shapes: list[Shape] = []
    for size, colours in ((row.effect, _EFFECT), (row.effort, _EFFORT)):
        text = word(f"size.{size}", language) if size else "–"
        wide = measure(text, _CHIP) + 14.0
        if left > x and left + wide > x + room:
            left, y = x, y + height + 3.0
        paper = theme.note(colours[size] if size else "grey")
        shapes.append(
            Box(
                left, y, wide, height, fill=paper.fill, stroke=paper.edge, stroke_width=0.6, radius=height / 2
            )
        )
        shapes.append(one_text(left + 7.0, y + baseline(_CHIP.size, 1.7), text, _CHIP, paper.ink))
        left += wide + 5.0
    return shapes, y + height - 4.0
