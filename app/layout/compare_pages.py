"""The comparison on lying sheets: the four fields, the table of moments of truth, effect against effort."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

from app.layout.canvas_content import journey_title
from app.layout.compare import field_words, four_fields, note_rows, notes_of, subtitle
from app.layout.compare_note import compare_note, spoken
from app.layout.compare_table import TableRow, row_pieces, table_head, table_rows
from app.layout.drawing import Drawing
from app.layout.effort import effort_lines, effort_picture
from app.layout.future_list import change_rows, changes_title
from app.layout.page import Bookmark, Page
from app.layout.papers import MARGIN, PAPERS, SMALLEST_TEXT, larger_than, lying
from app.layout.shapes import Face, Font, Group
from app.layout.sheet_head import foot_face, foot_height, head_face
from app.layout.strips import as_shapes, height_of, text_lines
from app.layout.style import NOTE_FLOOR
from app.layout.themes import PAPER, Theme
from app.layout.two_curves import two_curves
from app.models.document import Document
from app.models.edits.future import future_of
from app.models.findings.comparison import FIELDS, Comparison, compare
from app.models.findings.experiences import plan_of
from app.models.findings.future import differences, route_pairs
from app.models.people import Persona
from app.models.words import word

_AIR = 16.0
_SMALLER = (270.0, 240.0, 210.0)  # points, of the boxes where they are not as large as they like
_LINE = Font(12.0)  # of a note that is longer than a sheet
_TWO_COLUMNS, _GUTTER = 700.0, 28.0  # points; from which width differences stand beside each other
_WIDEST = 1040.0  # points that the fields are laid out at on A3; there they have the size of the screen


class _Block(NamedTuple):
    """A piece that is not split, with the air above it and what heads it where it begins a sheet."""

    drawing: Drawing
    before: float = 0.0
    head: Drawing | None = None


def compare_pages(
    document: Document,
    journey: str,
    paper: str,
    language: str,
    *,
    persona: str = "",
    pictured: bool = True,
    theme: Theme = PAPER,
) -> tuple[Page, ...]:
    """Fields and table, and if it is to be `pictured` effect against effort where something is designed."""
    found = compare(document, journey, persona)
    title = word("comparison", language)
    above = " · ".join(filter(None, (title, subtitle(document, found, persona, language))))

    def blocks(width: float, room: float) -> list[_Block]:
        made = _fields(document, found, width, room, language, theme)
        made += _table(document, table_rows(document, found), width, room, language, theme)
        future = _future(document, journey, width, language, theme)
        if pictured:
            made += _picture(document, journey, width, room, language, theme, future[:1])
        return made + future

    sheets = _Sheets(document, persona, above, title, language, theme)
    return sheets.pages(paper, blocks)


def experience_pages(
    document: Document, journey: str, paper: str, language: str, *, theme: Theme = PAPER
) -> tuple[Page, ...]:
    """All that is designed, in the order of doing, with the picture of effect against effort above it; no
    sheets where nothing is.
    """
    plan = plan_of(document, journey)
    if not plan:
        return ()
    rows = [TableRow(each.note, each.experience) for each in plan]
    title = word("signature_experiences", language)
    above = " · ".join(filter(None, (title, journey_title(document, journey))))

    def blocks(width: float, room: float) -> list[_Block]:
        table = _table(document, rows, width, room, language, theme)
        return [*_picture(document, journey, width, room, language, theme, table), *table]

    return _Sheets(document, "", above, title, language, theme).pages(paper, blocks)


_Blocks = Callable[[float, float], list[_Block]]  # from the width and height of the room


class _Sheets(NamedTuple):
    """What is alike on every sheet."""

    document: Document
    persona: str
    above: str
    title: str
    language: str
    theme: Theme

    def pages(self, paper: str, blocks: _Blocks) -> tuple[Page, ...]:
        """The blocks on sheets of a paper."""
        parts = self._parts(paper, blocks)
        fits_on = ""
        if len(parts) > 1:
            fits_on = next((name for name in larger_than(paper) if len(self._parts(name, blocks)) == 1), "")
        width, height = lying(paper)
        unit = _unit(paper)
        inner, pages = width - 2 * MARGIN, []
        name = word("app_name", self.language)
        for i, part in enumerate(parts):
            said = word("sheet_of", self.language, page=i + 1, pages=len(parts))
            foot = foot_face("", f"{paper} · {said} · {name}", inner, unit, self.theme)
            head, head_height = self._head(inner, unit)
            body = Group(part, MARGIN, MARGIN + head_height + _AIR * unit, scale=_scale(paper))
            marks = (Bookmark(self.title),) if i == 0 else ()
            face = (
                Group(head, MARGIN, MARGIN),
                body,
                Group(foot, MARGIN, height - MARGIN - foot_height(unit)),
            )
            pages.append(Page(width, height, face, self.title, marks, fits_on))
        return tuple(pages)

    def _head(self, width: float, unit: float) -> tuple[Face, float]:
        persona = self.document.find(Persona, self.persona)
        return head_face(self.document, persona, self.above, width, unit, self.theme, self.language)

    def _parts(self, paper: str, blocks: _Blocks) -> list[Face]:
        width, height = lying(paper)
        unit, scale = _unit(paper), _scale(paper)
        inner = width - 2 * MARGIN
        _, head_height = self._head(inner, unit)
        room = height - 2 * MARGIN - head_height - 2 * _AIR * unit - foot_height(unit)
        return _stacked(blocks(inner / scale, room / scale), room / scale)


def _unit(paper: str) -> float:
    """Sizes of head and foot are made for A3 and grow with the sheet."""
    return PAPERS[paper][1] / PAPERS["A3"][1]


def _scale(paper: str) -> float:
    """How much larger than on screen the fields are drawn; never so small that a note cannot be read."""
    width, _ = lying(paper)
    return max((width - 2 * MARGIN) / _WIDEST, (SMALLEST_TEXT + 0.2) / NOTE_FLOOR)


def _stacked(blocks: Sequence[_Block], room: float) -> list[Face]:
    """The blocks on as many sheets as they take; each that goes on on a new one gets its head again."""
    sheets: list[list[_Block]] = [[]]
    for i, block in enumerate(blocks):
        if sheets[-1] and _height([*sheets[-1], block]) > room + 1e-6:
            goes_on = i + 1 < len(blocks) and blocks[i + 1].head is block.head
            sheets.append([] if goes_on else _company(sheets[-1], block, room))
        sheets[-1].append(block)
    return [tuple(_placed(sheet)[0]) for sheet in sheets]


def _company(before: list[_Block], last: _Block, room: float) -> list[_Block]:
    """The last row of a table does not stand alone under its head where the sheet before has several."""
    other = before[-1]
    if last.head is None or other.head is not last.head or _height([other, last]) > room:
        return []
    return [before.pop()]


def _placed(sheet: Sequence[_Block]) -> tuple[list[Group], float]:
    """What stands on a sheet, and how far down it reaches."""
    groups: list[Group] = []
    y = 0.0
    for i, block in enumerate(sheet):
        if i == 0 and block.head is not None:
            groups.append(Group(block.head.face, 0, 0))
            y = block.head.height
        y += block.before if i else 0.0
        groups.append(Group(block.drawing.face, 0, y))
        y += block.drawing.height
    return groups, y


def _height(sheet: Sequence[_Block]) -> float:
    return _placed(sheet)[1]


def _fields(
    document: Document, found: Comparison, width: float, room: float, language: str, theme: Theme
) -> list[_Block]:
    """The four fields in one piece; where they are higher than a sheet, field by field and row by row."""
    whole = four_fields(document, found, width, language, theme)
    if whole.height <= room:
        return [_Block(whole)]
    made: list[_Block] = []
    for key in FIELDS:
        words = field_words(key, width, language, theme)
        title = Drawing(as_shapes(words), height_of(words), {})
        made.append(_Block(title, before=14.0))
        rows = notes_of(found, key)
        fitting = room - title.height - 9.0
        total = found.conversations
        long = [row for row in rows if compare_note(document, row, total, theme, language)[1] > fitting]
        short = tuple(row for row in rows if row not in long)
        flow = note_rows(document, short, total, width, language, theme)
        made += [_Block(drawing, before=9.0, head=title) for drawing in flow]
        for row in long:
            lines = text_lines(spoken(document, row, total, language), 0, width, _LINE, theme.ink, language)
            made += [_Block(Drawing(line.shapes, line.height, {}), head=title) for line in lines]
    return made


def _table(
    document: Document, rows: Sequence[TableRow], width: float, room: float, language: str, theme: Theme
) -> list[_Block]:
    """The rows under their head, which never stands alone at the end of a sheet."""
    head = table_head(width, language, theme)
    pieces = [
        piece
        for row in rows
        for piece in row_pieces(document, row, width, language, theme, room - head.height)
    ]
    made = [_Block(piece, head=head) for piece in pieces]
    if made:
        joined = (*head.face, Group(pieces[0].face, 0, head.height))
        made[0] = _Block(Drawing(joined, head.height + pieces[0].height, {}), before=_AIR)
    return made


def _picture(
    document: Document,
    journey: str,
    width: float,
    room: float,
    language: str,
    theme: Theme,
    following: Sequence[_Block],
) -> list[_Block]:
    """The boxes with their list, smaller where a sheet has room for what follows then; a list that is longer
    than a sheet follows line by line.
    """
    plan = plan_of(document, journey)
    if not plan:
        return []
    whole = effort_picture(document, plan, width, language, theme)
    smaller = (effort_picture(document, plan, width, language, theme, side=side) for side in _SMALLER)
    for picture in chain((whole,), smaller):
        if _height([_Block(picture), *following]) <= room:
            return [_Block(picture, before=1.6 * _AIR)]
    if whole.height <= room:
        return [_Block(whole, before=1.6 * _AIR)]
    lines = effort_lines(document, plan, width, language, theme)
    boxes = effort_picture(document, plan, width, language, theme, listed=False)
    return [_Block(boxes, before=1.6 * _AIR), *(_Block(line, before=7.0) for line in lines)]


def _future(document: Document, journey: str, width: float, language: str, theme: Theme) -> list[_Block]:
    """Where a future journey was made of this one: both curves, and what changed."""
    future = future_of(document, journey)
    if future is None:
        return []
    made = []
    for routes in route_pairs(document, future.id):
        chart = two_curves(document, routes, future.id, width, language, theme)
        made.append(_Block(chart, before=1.6 * _AIR))
    found = differences(document, future.id)
    title, *rows = change_rows(found, width, language, theme)
    if width >= _TWO_COLUMNS:
        _, *narrow = change_rows(found, (width - _GUTTER) / 2, language, theme)
        rows = [_beside(narrow[i : i + 2], (width + _GUTTER) / 2) for i in range(0, len(narrow), 2)]
    if rows:  # the title never stands alone at the end of a sheet
        rows[0] = Drawing(
            (*title.face, Group(rows[0].face, 0, title.height)), title.height + rows[0].height, {}
        )
        title, *rows = rows
    again = changes_title(found, width, language, theme, again=True)
    return [*made, _Block(title, before=_AIR), *(_Block(row, head=again) for row in rows)]


def _beside(rows: Sequence[Drawing], step: float) -> Drawing:
    """Drawings of rows beside each other, `step` points apart."""
    shapes = tuple(Group(row.face, i * step, 0) for i, row in enumerate(rows))
    return Drawing(shapes, max(row.height for row in rows), {})
