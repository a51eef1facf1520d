"""A poster over many small sheets: which part of it lies on which, and the marks to put it together by.

Rows and columns count from 1. Sheets keep their numbers when only some of them are printed again.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from math import ceil

from app.layout.frames import Frame
from app.layout.page import Page
from app.layout.papers import MM, lying, upright
from app.layout.placing import Matrix, own_reach, placed, reach
from app.layout.shapes import Box, Face, Font, Group, Path, Shape, Text
from app.layout.strips import centred_text, one_text, right_text
from app.models.words import word

TILE_MARGIN = 10 * MM  # white around the part of the poster on each sheet; marks and numbers lie in it
OVERLAP = 10.0  # millimetres
_LABEL = 7.0
_INK = "#4b5563"
_MARK, _MARK_GAP = 5 * MM, 1 * MM
_TOLERANCE = 0.01
_GRID, _EMPTY = "#0a66ff", "#9aa3ad"

Place = tuple[int, int]  # row, column


@dataclass(frozen=True, slots=True)
class TileSheet:
    """A sheet with its window on the poster in points."""

    row: int
    column: int
    window: Frame
    number: int

    @property
    def place(self) -> Place:
        """Row and column."""
        return (self.row, self.column)


@dataclass(frozen=True, slots=True)
class Tiling:
    """Sheets of `paper`, `width` × `height` points; `sheets` leaves out those that nothing is on."""

    paper: str
    width: float
    height: float
    overlap: float
    rows: int
    columns: int
    sheets: tuple[TileSheet, ...]
    empty: frozenset[Place]


def plan_tiles(page: Page, paper: str, overlap_mm: float = OVERLAP) -> Tiling:
    """Divide a page over sheets of a paper, standing or lying, whichever takes fewer.

    Raises ValueError where the overlap leaves nothing of a sheet.
    """
    overlap = overlap_mm * MM
    choices = []
    for size in (upright(paper), lying(paper)):
        inner = (size[0] - 2 * TILE_MARGIN, size[1] - 2 * TILE_MARGIN)
        if overlap < 0 or min(inner) - overlap < min(inner) / 4:
            raise ValueError(f"an overlap of {overlap_mm} mm does not go with {paper}")
        columns, rows = (_count(a, b, overlap) for a, b in ((page.width, inner[0]), (page.height, inner[1])))
        choices.append((rows * columns, rows, columns, size, inner))
    _, rows, columns, size, inner = min(choices, key=lambda choice: choice[0])
    windows = {
        (row, column): _window(page, inner, overlap, row, column)
        for row in range(1, rows + 1)
        for column in range(1, columns + 1)
    }
    used = _used(page, windows)
    numbers = {place: number for number, place in enumerate((p for p in windows if p in used), 1)}
    sheets = tuple(TileSheet(*place, windows[place], number) for place, number in numbers.items())
    return Tiling(paper, *size, overlap, rows, columns, sheets, frozenset(windows.keys() - used))


def _count(whole: float, inner: float, overlap: float) -> int:
    return max(1, ceil((whole - overlap - _TOLERANCE) / (inner - overlap)))


def _window(page: Page, inner: tuple[float, float], overlap: float, row: int, column: int) -> Frame:
    x, y = (column - 1) * (inner[0] - overlap), (row - 1) * (inner[1] - overlap)
    return Frame(x, y, min(inner[0], page.width - x), min(inner[1], page.height - y))


def _used(page: Page, windows: dict[Place, Frame]) -> set[Place]:
    """The sheets that something is drawn on; all of them for a page without anything."""
    found: set[Place] = set()
    left = dict(windows)
    for shape, matrix in placed(page.face):
        for place in [place for place, window in left.items() if _marks(shape, matrix, window)]:
            found.add(place)
            del left[place]
        if not left:
            break
    return found or set(windows)


def _marks(shape: Shape, matrix: Matrix, window: Frame) -> bool:
    """Whether the shape leaves a mark in the window: white ground and the inside of an outline do not."""
    x, y, w, h = reach(shape, matrix)
    if x >= window.right or y >= window.bottom or x + w <= window.x or y + h <= window.y:
        return False
    if not isinstance(shape, Box):
        return True
    if shape.hatch is not None or shape.fill not in (None, "", "#ffffff"):
        return True
    if shape.stroke is None:
        return False
    line = shape.stroke_width
    inside = x + line < window.x and y + line < window.y
    return not (inside and x + w - line > window.right and y + h - line > window.bottom)


def chosen(tiling: Tiling, places: Set[Place] | None) -> tuple[TileSheet, ...]:
    """The sheets to print: all that something is on, or those of them that are named."""
    return tuple(sheet for sheet in tiling.sheets if places is None or sheet.place in places)


def marks_face(tiling: Tiling, sheet: TileSheet, title: str, language: str) -> Face:
    """What is printed around the window: cut marks, where the neighbours begin, row, column and number."""
    w, h = sheet.window.w, sheet.window.h
    left, top = TILE_MARGIN, TILE_MARGIN
    font = Font(_LABEL)
    y = tiling.height - TILE_MARGIN * 0.46
    place = word("tile", language, row=sheet.row, column=sheet.column)
    number = word("sheet_of", language, page=sheet.number, pages=len(tiling.sheets))
    middle = centred_text(tiling.width / 2, y, place, Font(_LABEL, "bold"), _INK)
    count = right_text(tiling.width - TILE_MARGIN - _MARK, y, number, font, _INK)
    room = middle.x - TILE_MARGIN - _MARK - 8
    return (
        *_cuts(left, top, w, h),
        *_neighbours(tiling, sheet),
        *_title(title, TILE_MARGIN + _MARK, y, room, font),
        middle,
        count,
    )


def tile_pages(page: Page, tiling: Tiling, title: str, language: str) -> tuple[Page, ...]:
    """The overview, then every sheet as a page of its own; for pens that cannot draw the poster once."""
    return (
        overview_page(page, tiling, language),
        *(_tile(page, tiling, each, title, language) for each in tiling.sheets),
    )


def _tile(page: Page, tiling: Tiling, sheet: TileSheet, title: str, language: str) -> Page:
    x, y, w, h = sheet.window
    part = Group(page.face, TILE_MARGIN - x, TILE_MARGIN - y, clip=(x, y, w, h))
    face = (part, *marks_face(tiling, sheet, title, language))
    return Page(tiling.width, tiling.height, face, page.title)


def _title(title: str, x: float, y: float, room: float, font: Font) -> Face:
    """The title where there is room for it: the sheet's number is what matters here."""
    text = one_text(x, y, title, font, _INK)
    return (text,) if text.width <= room else ()


def _cuts(left: float, top: float, w: float, h: float) -> Iterator[Shape]:
    """A pair of short lines at each corner of the window."""
    for x, dx in ((left, -1), (left + w, 1)):
        for y, dy in ((top, -1), (top + h, 1)):
            near, far = _MARK_GAP, _MARK_GAP + _MARK
            yield _line(x + dx * near, y, x + dx * far, y)
            yield _line(x, y + dy * near, x, y + dy * far)


def _neighbours(tiling: Tiling, sheet: TileSheet) -> Iterator[Shape]:
    """Small triangles where the next sheet's edge comes to lie."""
    left = top = TILE_MARGIN
    right, bottom = left + sheet.window.w, top + sheet.window.h
    size = 1.6 * MM
    if sheet.column < tiling.columns:
        x = right - tiling.overlap
        for tip, far in ((bottom + _MARK_GAP, bottom + size * 1.6), (top - _MARK_GAP, top - size * 1.6)):
            yield _triangle((x, tip), (x - size / 2, far), (x + size / 2, far))
    if sheet.row < tiling.rows:
        y = bottom - tiling.overlap
        for tip, far in ((right + _MARK_GAP, right + size * 1.6), (left - _MARK_GAP, left - size * 1.6)):
            yield _triangle((tip, y), (far, y - size / 2), (far, y + size / 2))


def _triangle(*points: tuple[float, float]) -> Path:
    (x, y), *others = points
    return Path((("M", x, y), *(("L", px, py) for px, py in others), ("Z",)), fill=_INK)


def _line(x1: float, y1: float, x2: float, y2: float) -> Path:
    return Path((("M", x1, y1), ("L", x2, y2)), stroke=_INK, stroke_width=0.4)


def empty_words(tiling: Tiling, language: str) -> str:
    """How many sheets are left out because nothing lies on them; "" where none is."""
    return word("tiles_left_out", language, count=len(tiling.empty)) if tiling.empty else ""


def overview_page(page: Page, tiling: Tiling, language: str) -> Page:
    """How the sheets lie: the poster in small without words, over it the sheets: number, row and column."""
    width, height = tiling.width, tiling.height
    head = 22 * MM
    room = (width - 2 * TILE_MARGIN, height - head - 2 * TILE_MARGIN)
    scale = min(room[0] / page.width, room[1] / page.height)
    left, top = (width - page.width * scale) / 2, TILE_MARGIN + head
    small = Group(without_words(page.face, scale), left, top, scale, clip=(0, 0, page.width, page.height))
    assembly = word("tile_assembly", language, overlap=round(tiling.overlap / MM))
    if left_out := empty_words(tiling, language):
        assembly = f"{assembly} {left_out}"
    shapes: list[Shape] = [
        one_text(TILE_MARGIN, TILE_MARGIN + 16, word("tile_overview", language), Font(16, "bold"), "#14202b"),
        one_text(TILE_MARGIN, TILE_MARGIN + 34, assembly, Font(9), _INK),
        small,
        Box(left, top, page.width * scale, page.height * scale, stroke=_EMPTY, stroke_width=0.5),
    ]
    for sheet in tiling.sheets:
        shapes += _numbered(sheet, scale, left, top)
    return Page(width, height, tuple(shapes), word("tile_overview", language))


def _numbered(sheet: TileSheet, scale: float, left: float, top: float) -> Face:
    """The outline of a sheet on the overview, and in a small plate its number, row and column."""
    window = sheet.window
    x, y = left + window.x * scale, top + window.y * scale
    w, h = window.w * scale, window.h * scale
    font = Font(max(6.5, min(9.0, h / 3)), "semibold")
    text = f"{sheet.number} · {sheet.row}/{sheet.column}"
    label = centred_text(x + w / 2, y + h / 2 + font.size * 0.36, text, font, _GRID)
    plate = Box(
        label.x - 3, label.y - font.size, label.width + 6, font.size * 1.4, fill="#ffffff", stroke=_GRID,
        stroke_width=0.4, radius=2,
    )  # fmt: skip
    return (Box(x, y, w, h, stroke=_GRID, stroke_width=0.7, dash=(3, 2)), plate, label)


def without_words(face: Face, scale: float, least: float = 2.0) -> Face:
    """The colours of a face as plain areas and lines: no text, nothing under `least` points.

    A poster of 10,000 notes is drawn a second time for this, so each shape is as simple as it can be.
    """
    kept: list[Shape] = []
    _keep_areas(face, 1.0, 0.0, 0.0, least / scale, kept)
    return tuple(kept)


def _keep_areas(face: Face, by: float, dx: float, dy: float, least: float, kept: list[Shape]) -> None:
    """What is worth keeping of a face that is drawn `by` times as large, with its corner at (dx, dy)."""
    for shape in face:
        kind = type(shape)
        if kind is Text:
            continue
        if isinstance(shape, Group):
            if not shape.degrees:
                x, y = dx + by * shape.x, dy + by * shape.y
                _keep_areas(shape.shapes, by * shape.scale, x, y, least, kept)
        elif isinstance(shape, Box):
            if max(shape.w, shape.h) * by >= least and shape.fill not in (None, "#ffffff"):
                kept.append(Box(shape.x * by + dx, shape.y * by + dy, shape.w * by, shape.h * by, shape.fill))
        elif max(own_reach(shape)[2:]) * by >= least:
            kept.append(Group((shape,), dx, dy, by))
