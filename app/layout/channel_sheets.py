"""The matrix of channels on lying sheets: one, unless there are more channels or phases than it can show."""

from collections.abc import Sequence

from app.layout.canvas_content import journey_title, traveller
from app.layout.channel_matrix import (
    LEAST_COLUMN,
    Measures,
    head_height,
    matrix_drawing,
    matrix_looks,
    name_height,
    row_name,
)
from app.layout.flow import unit_of
from app.layout.looks import PhaseLook
from app.layout.page import Bookmark, Page
from app.layout.papers import MARGIN, PAPERS, SMALLEST_TEXT, larger_than, lying
from app.layout.shapes import Face, Font, Group
from app.layout.sheet_head import foot_face, foot_height, head_face
from app.layout.strips import one_text
from app.layout.themes import PAPER, Theme
from app.models.document import Document
from app.models.findings.channels import ChannelMatrix, ChannelRow, channel_matrix
from app.models.words import word

_ROWS = (30.0, 26.0, 22.0, 19.0, 17.0, 15.5, 14.0, 12.5, 11.0)  # points of a row on A4, to be tried in turn
_RUNNING = 14.0  # of a row where one sheet is not enough
_NAMES, _TOTALS = 140.0, 48.0
_HEADER = 0.78  # of the board's chevrons
_AIR = 10.0


def channel_pages(
    document: Document, journey: str, paper: str, language: str, *, theme: Theme = PAPER
) -> tuple[Page, ...]:
    """The matrix of a journey on lying sheets of a paper."""
    sheets = _sheets(document, journey, paper, language, theme)
    fits_on = ""
    if len(sheets) > 1:
        larger = (
            name for name in larger_than(paper) if len(_sheets(document, journey, name, language, theme)) == 1
        )
        fits_on = next(larger, "")
    width, height = lying(paper)
    unit = unit_of(paper)
    title = word("channel_matrix", language)
    pages = []
    for i, face in enumerate(sheets):
        of = word("sheet_of", language, page=i + 1, pages=len(sheets))
        note = f"{paper} · {of} · {word('app_name', language)}"
        legend = word("channels_legend", language)
        foot = foot_face(legend, note, width - 2 * MARGIN, unit, theme)
        placed = Group(foot, MARGIN, height - MARGIN - foot_height(unit))
        pages.append(
            Page(width, height, (*face, placed), title, (Bookmark(title),) if i == 0 else (), fits_on)
        )
    return tuple(pages)


def _scale(paper: str) -> float:
    """Sizes are made for A4 and grow with the sheet, never under what can be read."""
    return max(PAPERS[paper][1] / PAPERS["A4"][1], 0.85)


def _sheets(document: Document, journey: str, paper: str, language: str, theme: Theme) -> list[Face]:
    """Faces without a foot."""
    scale, unit = _scale(paper), unit_of(paper)
    width, height = lying(paper)
    inner = width - 2 * MARGIN
    above = " · ".join(filter(None, (word("channel_matrix", language), journey_title(document, journey))))
    head, top = head_face(document, traveller(document, journey), above, inner, unit, theme, language)
    top += _AIR * scale
    room = height - 2 * MARGIN - top - foot_height(unit) - _AIR * scale
    start = Group(head, MARGIN, MARGIN)
    matrix = channel_matrix(document, journey)
    if not matrix.phases or not matrix.rows:
        nothing = one_text(0, 14 * scale, word("nothing_here", language), Font(11 * scale), theme.muted)
        return [(start, Group((nothing,), MARGIN, MARGIN + top))]
    names, totals = _NAMES * scale, _TOTALS * scale
    per_sheet = max(1, int((inner - names - totals) / (LEAST_COLUMN * scale)))
    looks = matrix_looks(document, matrix, language)
    faces: list[Face] = []
    for columns in _runs(len(matrix.phases), per_sheet):
        m = _measures(Measures(inner, names, totals, 0.0, 0.0, _HEADER * scale), _RUNNING, scale)
        for rows, wished in _pieces(matrix, [looks[i] for i in columns], room, m, scale, language):
            drawing = matrix_drawing(matrix, looks, columns, rows, wished, theme, language)
            faces.append((start, Group(drawing.face, MARGIN, MARGIN + top)))
    return faces


def _runs(count: int, most: int) -> list[range]:
    """Columns in runs of about the same length."""
    runs = -(-count // most)
    each = -(-count // runs)
    return [range(start, min(start + each, count)) for start in range(0, count, each)]


def _pieces(
    matrix: ChannelMatrix, looks: Sequence[PhaseLook], room: float, m: Measures, scale: float, language: str
) -> list[tuple[list[ChannelRow], Measures]]:
    """Rows sheet after sheet; where all fit on one, as high as there is room for."""
    free = room - head_height(looks, len(looks), m) - m.row - 4 * scale
    pieces: list[list[ChannelRow]] = [[]]
    used = 0.0
    for row in matrix.rows:
        high = name_height(row_name(row, language), m, language) + 3.0
        if pieces[-1] and used + high > free:
            pieces.append([])
            used = 0.0
        pieces[-1].append(row)
        used += high
    least = _measures(m, _ROWS[-1], scale)
    if len(matrix.rows) * (least.row + 3.0) <= room:
        for tall in _ROWS:
            wished = _measures(m, tall, scale)
            needed = sum(name_height(row_name(row, language), wished, language) + 3.0 for row in matrix.rows)
            if needed + head_height(looks, len(looks), wished) + wished.row + 4 * scale <= room:
                return [(list(matrix.rows), wished)]
    return [(piece, m) for piece in pieces]


def _measures(m: Measures, row: float, scale: float) -> Measures:
    """The measures with rows of that height on A4, and text that goes with them."""
    text = min(max(row * 0.6, SMALLEST_TEXT + 0.5), 12.0)
    return m._replace(row=row * scale, text=max(text * scale, SMALLEST_TEXT))
