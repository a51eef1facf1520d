"""The journey canvas: phases as columns; goal, needs, objections, conversions and what we offer as rows.

One lying sheet. Where not even text of 6 points fits on it, the canvas runs on over further sheets, and each
says which paper would have held it.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from app.layout.canvas_content import (
    Column,
    cell_code,
    columns_of_canvas,
    journey_title,
    mark_of,
    traveller,
)
from app.layout.canvas_grid import LEAST_COLUMN, Filled, Grid, RowPart, run_on, sizes, spread, whole
from app.layout.frames import Frame
from app.layout.header_face import phase_face, phase_height
from app.layout.marks import mark
from app.layout.page import Bookmark, Page
from app.layout.papers import MARGIN, MM, PAPERS, SMALLEST_TEXT, larger_than, lying
from app.layout.shapes import Box, Face, Font, Group, Path
from app.layout.sheet_head import foot_face, foot_height, head_face
from app.layout.strips import drawn, fitted_lines, right_text
from app.layout.style import PHASE_TIP
from app.layout.themes import PAPER, Theme
from app.models.canvas_rows import rows_of
from app.models.document import Document
from app.models.findings.certainty import Certainty, certainty_of
from app.models.words import word

_LABEL, _GAP, _PAD, _AIR = 104.0, 5.0, 6.0, 10.0
_TITLE, _SMALL = 11.0, 8.0
_STAMP = 46.0  # how high the word beside the phases may get
_LEAST_HEADER_SCALE = 0.76  # of the board's chevrons: under it the quotes get smaller than paper allows
_WRITING = 7.5 * MM  # between writing lines
_TINT = "66"  # how strong the paper colour of a row's notes shows in its cells


class CanvasCell(NamedTuple):
    """Where a cell, or a piece of one that runs on, lies on its sheet; `size` is that of its text."""

    phase: str
    row: str
    frame: Frame
    size: float


class CanvasSheet(NamedTuple):
    """A sheet of a canvas and the cells on it, row by row."""

    page: Page
    cells: tuple[CanvasCell, ...]


def canvas_pages(
    document: Document, journey: str, paper: str, language: str, *, blank: bool = False, theme: Theme = PAPER
) -> tuple[Page, ...]:
    """The canvas of a journey on lying sheets of a paper: one, unless it holds too much for it.

    `blank` prints cells to write in instead of what is known, each with its code; without phases,
    under columns without names.
    """
    sheets = canvas_sheets(document, journey, paper, language, blank=blank, theme=theme)
    fits_on = ""
    if len(sheets) > 1:
        fits_on = next(
            (name for name in larger_than(paper)
             if len(_sheets(document, journey, name, language, blank, theme)) == 1),
            "",
        )  # fmt: skip
    return tuple(replace(sheet.page, fits_on=fits_on) for sheet in sheets)


def canvas_sheets(
    document: Document, journey: str, paper: str, language: str, *, blank: bool = False, theme: Theme = PAPER
) -> tuple[CanvasSheet, ...]:
    """The same sheets with the places of their cells, for who writes in them."""
    bodies = _sheets(document, journey, paper, language, blank, theme)
    width, height = lying(paper)
    title = word("journey_canvas", language)
    scale = _scale(paper)
    inner = width - 2 * MARGIN
    legend = word("cell_codes", language) if blank else ""
    name = word("app_name", language)
    sheets = []
    for i, (face, cells) in enumerate(bodies):
        note = f"{paper} · {word('sheet_of', language, page=i + 1, pages=len(bodies))} · {name}"
        foot = Group(
            foot_face(legend, note, inner, scale, theme), MARGIN, height - MARGIN - foot_height(scale)
        )
        marks = (Bookmark(title),) if i == 0 else ()
        sheets.append(CanvasSheet(Page(width, height, (*face, foot), title, marks), cells))
    return tuple(sheets)


def _scale(paper: str) -> float:
    """Sizes are made for A3 and grow with the sheet."""
    return PAPERS[paper][1] / PAPERS["A3"][1]


def _sheets(
    document: Document, journey: str, paper: str, language: str, blank: bool, theme: Theme
) -> list[tuple[Face, tuple[CanvasCell, ...]]]:
    """Faces without a foot, and the cells on them."""
    scale = _scale(paper)
    width, height = lying(paper)
    inner = width - 2 * MARGIN
    rows = rows_of(document, journey)
    columns = columns_of_canvas(document, journey, rows, language, blank=blank)
    label = max(_LABEL * scale, 62.0)
    per_sheet = max(1, int((inner - label) / LEAST_COLUMN))
    above = " · ".join(filter(None, (word("journey_canvas", language), journey_title(document, journey))))
    head, head_height = head_face(
        document, traveller(document, journey), above, inner, scale, theme, language
    )
    stamp = () if blank else _stamp(certainty_of(document, journey), label, scale, theme, language)
    sheets: list[tuple[Face, tuple[CanvasCell, ...]]] = []
    for some in _groups(columns, per_sheet):
        step = (inner - label) / max(len(some), 1)
        chevrons, chevron_height = _chevrons(some, label, step, scale, theme)
        below = MARGIN + head_height + _AIR * scale
        top = below + max(chevron_height, _STAMP * scale if stamp else 0.0) + _GAP * scale
        room = height - MARGIN - top - foot_height(scale) - _AIR * scale
        grid = Grid(rows, label, step, _GAP * scale, _PAD * scale, room, language, theme)
        for parts in _parts(some, grid, scale):
            face = (
                Group(head, MARGIN, MARGIN),
                Group((*stamp, *chevrons), MARGIN, below),
                Group(_rows(parts, some, grid, scale, blank), MARGIN, top),
            )
            sheets.append((face, _cells(parts, some, grid, top)))
    return sheets


def _cells(
    parts: Sequence[RowPart], columns: Sequence[Column], grid: Grid, top: float
) -> tuple[CanvasCell, ...]:
    """Where the cells lie on the sheet whose grid begins at `top`."""
    return tuple(
        CanvasCell(
            column.phase,
            grid.rows[part.row].key,
            Frame(MARGIN + grid.label + i * grid.column, top + part.y, grid.column - grid.gap, part.height),
            part.size,
        )
        for part in parts
        for i, column in enumerate(columns)
    )


def _stamp(certainty: Certainty, label: float, scale: float, theme: Theme, language: str) -> Face:
    """ "Hypothesis" beside the phases, until enough is known; nothing from then on."""
    if not certainty.is_hypothesis:
        return ()
    width = label - 8 * scale
    size = max(_TITLE * scale, SMALLEST_TEXT + 0.5)
    text = word("hypothesis", language).upper()
    title, high = fitted_lines(
        text, (5 * scale, 5 * scale, width - 10 * scale, size * 1.3), (size, SMALLEST_TEXT), theme.title,
        language, "bold",
    )  # fmt: skip
    small = max(_SMALL * scale, SMALLEST_TEXT)
    known = word("known_of", language, known=certainty.known, total=certainty.total)
    below, lower = fitted_lines(
        known, (5 * scale, 6 * scale + high, width - 10 * scale, small * 2.6), (small, SMALLEST_TEXT),
        theme.title, language,
    )  # fmt: skip
    frame = Box(
        0, 0, width, high + lower + 11 * scale, stroke=theme.title, stroke_width=1.2 * scale,
        radius=3 * scale, dash=(4.0 * scale, 2.5 * scale),
    )  # fmt: skip
    return (frame, *title, *below)


def _groups(columns: Sequence[Column], per_sheet: int) -> list[Sequence[Column]]:
    """Columns in runs of about the same length that a sheet has room for; one empty run without any."""
    if not columns:
        return [()]
    runs = -(-len(columns) // per_sheet)
    each = -(-len(columns) // runs)
    return [columns[start : start + each] for start in range(0, len(columns), each)]


def _parts(columns: Sequence[Column], grid: Grid, scale: float) -> list[list[RowPart]]:
    """What stands on each sheet: all rows on one, or on as few as can be, its text as large as they allow."""
    filled: Filled | None = whole(columns, grid, scale) if columns else None
    if filled is not None:
        return [spread(filled, grid)]
    if not columns:
        return [[]]
    fewest = run_on(columns, grid, SMALLEST_TEXT)
    for size in sizes(scale):
        parts = run_on(columns, grid, size)
        if len(parts) <= len(fewest):
            return parts
    return fewest


def _chevrons(
    columns: Sequence[Column], label: float, step: float, scale: float, theme: Theme
) -> tuple[Face, float]:
    """The phases as on the board, and their height."""
    by = max(scale, _LEAST_HEADER_SCALE)
    looks = [column.look for column in columns]
    tip = PHASE_TIP
    wide = step / by + tip - 3.0
    height = max((phase_height(look, wide) for look in looks), default=0.0)
    shapes = []
    for i, look in enumerate(looks):
        last = wide - tip + 3.0 if i == len(looks) - 1 else wide
        face = phase_face(look, Frame(0, 0, last, height), theme)
        shapes.append(Group(face, label + i * step, 0, scale=by))
    return tuple(shapes), height * by


def _rows(parts: Sequence[RowPart], columns: Sequence[Column], grid: Grid, scale: float, blank: bool) -> Face:
    """Labels and cells with their text, or with lines to write on."""
    shapes: Face = ()
    for part in parts:
        shapes += _label(part, grid, scale)
        _, colour = mark_of(grid.rows[part.row])
        paper = grid.theme.note(colour)
        for i, column in enumerate(columns):
            x, width = grid.label + i * grid.column, grid.column - grid.gap
            cell = Box(
                x, part.y, width, part.height, fill="#ffffff" if blank else paper.fill + _TINT,
                stroke=paper.edge, stroke_width=0.6 * scale, radius=3 * scale,
            )  # fmt: skip
            shapes += (cell,)
            if blank:
                code = cell_code(column.number, part.row + 1)
                shapes += _writing(Frame(x, part.y, width, part.height), code, grid)
            shapes += drawn(part.cells[i], x + grid.pad, part.y + grid.pad)
    return shapes


def _label(part: RowPart, grid: Grid, scale: float) -> Face:
    """The title of a row with its sign, which tells it apart in black and white too."""
    sign, _ = mark_of(grid.rows[part.row])
    title = word(grid.rows[part.row].word, grid.language)
    if not part.is_first:
        title += f" ({word('continued', grid.language)})"
    size = max(_TITLE * scale, SMALLEST_TEXT + 1)
    left = size * 1.3 if sign else 0.0
    room = grid.label - left - 6 * scale
    lines, _ = fitted_lines(
        title, (left, part.y + grid.pad, room, size * 1.3 * 3), (size, SMALLEST_TEXT + 0.5), grid.theme.title,
        grid.language, "semibold",
    )  # fmt: skip
    signs = mark(sign, 0, part.y + grid.pad + size * 0.22, size * 0.82, grid.theme.title) if sign else ()
    return (*signs, *lines)


def _writing(frame: Frame, code: str, grid: Grid) -> Face:
    """A cell of a blank canvas: its code in the corner, and lines."""
    font = Font(max(SMALLEST_TEXT + 0.5, grid.pad))
    shapes: Face = (right_text(frame.right - 3, frame.y + font.size + 1.5, code, font, grid.theme.muted),)
    for i in count(1):
        y = frame.y + i * _WRITING + font.size * 0.6
        if y > frame.bottom - 3:
            return shapes
        line = Path(
            (("M", frame.x + grid.pad, y), ("L", frame.right - grid.pad, y)),
            stroke=grid.theme.faint, stroke_width=0.5, dash=(1.0, 1.6),
        )  # fmt: skip
        shapes += (line,)
    return shapes
