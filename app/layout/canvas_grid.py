"""The grid of a canvas: how large its text can be, how high its rows are, what runs on to the next sheet."""

from collections.abc import Sequence
from typing import NamedTuple

from app.layout.canvas_content import ARROW, BULLET, Column, Item
from app.layout.papers import SMALLEST_TEXT
from app.layout.shapes import Ellipse, Font
from app.layout.strips import Placed, Strip, height_of, one_text, stack, text_lines
from app.layout.themes import Theme
from app.models.canvas_rows import CanvasRow

LEAST_COLUMN = 66.0  # points; narrower columns break every other word
_CEILING, _STEP = 13.0, 0.5
_PITCH = 1.28
_LEAST_LINES = 4  # of a row that runs on: fewer are not begun at the end of a sheet


class Grid(NamedTuple):
    """The rows and the room of a sheet in points: label column, width of a column, gap, padding, and height
    `room`.
    """

    rows: Sequence[CanvasRow]
    label: float
    column: float
    gap: float
    pad: float
    room: float
    language: str
    theme: Theme


class RowPart(NamedTuple):
    """A row or a piece of one on a sheet: y from the top of the grid, height, and per column its strips."""

    row: int
    y: float
    height: float
    cells: tuple[tuple[Placed, ...], ...]
    is_first: bool
    size: float  # of its text


def sizes(scale: float) -> list[float]:
    """Text sizes to try, largest first."""
    largest = max(_CEILING * scale, SMALLEST_TEXT)
    steps = int((largest - SMALLEST_TEXT) / _STEP)
    return [*(largest - i * _STEP for i in range(steps + 1)), SMALLEST_TEXT]


def cell_strips(cell: Sequence[Item], width: float, size: float, theme: Theme, language: str) -> list[Strip]:
    """The texts of a cell as lines, each under its own dot or arrow."""
    font, ink = Font(size), theme.ink
    strips: list[Strip] = []
    for item in cell:
        indent = 0.0 if item.style not in (BULLET, ARROW) else size * (0.95 if item.style == BULLET else 1.35)
        lines = text_lines(item.text, indent, width - indent, font, ink, language, _PITCH)
        first = lines[0]
        if item.style == BULLET:
            dot = Ellipse(size * 0.27, size * _PITCH / 2, size * 0.16, size * 0.16, fill=ink)
            first = first._replace(shapes=(dot, *first.shapes))
        elif item.style == ARROW:
            sign = one_text(0, size * _PITCH / 2 + size * 0.36, "→", Font(size, "semibold"), ink)
            first = first._replace(shapes=(sign, *first.shapes))
        strips += [first._replace(before=size * 0.35 if strips else 0.0), *lines[1:]]
    return strips


class Filled(NamedTuple):
    """All cells at one text size: strips by row and column, and the height each row needs."""

    cells: tuple[tuple[list[Strip], ...], ...]
    heights: tuple[float, ...]
    size: float

    def total(self, gap: float) -> float:
        """The height of all rows."""
        return sum(self.heights) + gap * (len(self.heights) - 1)


def fill_rows(columns: Sequence[Column], grid: Grid, size: float) -> Filled:
    """The cells of all columns at a text size."""
    width = grid.column - grid.gap - 2 * grid.pad
    cells = tuple(
        tuple(cell_strips(column.cells[i], width, size, grid.theme, grid.language) for column in columns)
        for i in range(len(grid.rows))
    )
    least = 2 * grid.pad + 2 * size * _PITCH
    heights = tuple(max(least, *(height_of(strips) + 2 * grid.pad for strips in row)) for row in cells)
    return Filled(cells, heights, size)


def whole(columns: Sequence[Column], grid: Grid, scale: float) -> Filled | None:
    """The rows with the largest text at which all fit on one sheet; None where not even the smallest does."""
    for size in sizes(scale):
        filled = fill_rows(columns, grid, size)
        if filled.total(grid.gap) <= grid.room:
            return filled
    return None


def spread(filled: Filled, grid: Grid) -> list[RowPart]:
    """All rows on one sheet, the room that is left shared out among them."""
    spare = max(0.0, grid.room - filled.total(grid.gap)) / len(filled.heights)
    parts, y = [], 0.0
    for row, (cells, height) in enumerate(zip(filled.cells, filled.heights, strict=True)):
        placed = tuple(tuple(stack(strips, height, height)[0]) for strips in cells)
        parts.append(RowPart(row, y, height + spare, placed, True, filled.size))
        y += height + spare + grid.gap
    return parts


def run_on(columns: Sequence[Column], grid: Grid, size: float) -> list[list[RowPart]]:
    """The rows sheet after sheet; a row that does not end on a sheet goes on on the next one."""
    filled = fill_rows(columns, grid, size)
    sheets: list[list[RowPart]] = [[]]
    y = 0.0
    for row, (cells, height) in enumerate(zip(filled.cells, filled.heights, strict=True)):
        least = min(height, 2 * grid.pad + _LEAST_LINES * size * _PITCH)
        if sheets[-1] and y + least > grid.room:
            sheets.append([])
            y = 0.0
        inside = (grid.room - y - 2 * grid.pad, grid.room - 2 * grid.pad)
        pieces = [stack(strips, *inside) for strips in cells]
        for i in range(max(map(len, pieces))):
            if i:
                sheets.append([])
                y = 0.0
            placed = tuple(tuple(piece[i]) if i < len(piece) else () for piece in pieces)
            reached = max((each[-1].y + each[-1].strip.height for each in placed if each), default=0.0)
            part = max(reached + 2 * grid.pad, least)
            sheets[-1].append(RowPart(row, y, part, placed, i == 0, size))
            y += part + grid.gap
    return sheets
