"""A table on paper: columns with names, rows of cells whose text is broken into lines, rules between them.

A row stays together unless it is higher than a sheet, and the last two are on one. Every sheet has the names
of the columns; from the second on also what the table is about, and what the first cell of a row leaves out
because it stands in a row above.
"""

from collections.abc import Sequence
from typing import NamedTuple

from app.layout.flow import BODY, Piece, Writer, height_of_pieces
from app.layout.shapes import Face, Font, Group, Path
from app.layout.strips import Strip, height_of, text_lines
from app.models.words import word

_PAD = 9.0  # between the text of a cell and the next column
_ABOVE = 4.0  # and the rules
_HEAD = 8.0
_GOES_ON = 11.0
_SPLIT = 14  # lines; a longer row may be split


class Column(NamedTuple):
    """A column: its name and its share of the width. In one for `signed` cells the text of those without a
    sign stands under the text of the others.
    """

    name: str
    share: float
    signed: bool = False


class Cell(NamedTuple):
    """A text; `sign` is drawn before its first line, in a square of the letters' size; `quote` stands under
    it, in slanted letters.
    """

    text: str
    weight: str = "regular"
    sign: Face = ()
    quote: str = ""


Row = Sequence[Cell]


class Table(NamedTuple):
    """Columns on a sheet; `title` says what it is about where it goes on on the next one."""

    writer: Writer
    columns: Sequence[Column]
    title: str = ""

    def places(self) -> list[tuple[float, float]]:
        """Left and room of each column."""
        whole = sum(column.share for column in self.columns)
        found, x = [], 0.0
        for column in self.columns:
            width = self.writer.width * column.share / whole
            found.append((x, width - self.writer.size(_PAD)))
            x += width
        return found

    def head(self) -> tuple[Strip, ...]:
        """The names of the columns over a rule."""
        writer = self.writer
        font = Font(writer.size(_HEAD), "semibold")
        cells = [
            text_lines(column.name, x, room, font, writer.theme.muted, writer.language)
            for column, (x, room) in zip(self.columns, self.places(), strict=True)
        ]
        height = max(map(height_of, cells)) + writer.size(2 * _ABOVE)
        rule = _rule(writer, height, strong=True)
        shapes = tuple(shape for cell in cells for shape in _stacked(cell, writer.size(_ABOVE)))
        return (Strip(height, (*shapes, rule), before=writer.size(4.0), keep=True),)

    def again(self) -> tuple[Strip, ...]:
        """What stands above a row that begins a sheet."""
        if not self.title:
            return self.head()
        writer = self.writer
        font = Font(writer.size(_GOES_ON), "semibold")
        text = f"{self.title} · {word('continued', writer.language)}"
        lines = text_lines(text, 0, writer.width, font, writer.theme.ink, writer.language)
        return (*lines, Strip(writer.size(3.0), ()), *self.head())

    def row(self, cells: Row, again: tuple[Strip, ...], first: Cell | None = None) -> list[Piece]:
        """A row in pieces of a line each, under `again` where it begins a sheet, there with `first` in its
        first cell if that is empty.
        """
        writer = self.writer
        size = writer.size(BODY)
        places = self.places()
        lines = [self._lines(cell, i, places[i], size) for i, cell in enumerate(cells)]
        most = max(map(len, lines), default=0)
        strips = [
            Strip(size * 1.3, tuple(shape for cell in lines if i < len(cell) for shape in cell[i].shapes))
            for i in range(most)
        ]
        air = writer.size(_ABOVE)
        above = Strip(air, (), keep=True)
        below = Strip(air, (_rule(writer, air),))
        whole = most <= _SPLIT
        strips = [
            strip._replace(keep=whole or i in (0, most - 2, most - 1)) for i, strip in enumerate(strips)
        ]
        pieces = [Piece(strip, again) for strip in (above, *strips, below)]
        if first is not None and not cells[0].text:
            said = self._lines(first, 0, places[0], size)[:most]
            pieces[0] = pieces[0]._replace(head=(*again, Strip(0.0, tuple(_stacked(said, air)))))
        return pieces

    def whole(self, rows: Sequence[Row], firsts: Sequence[Cell] = ()) -> list[Piece]:
        """Head and rows; nothing where there are no rows. `firsts` are the first cells of rows that begin a
        sheet, one for each row.
        """
        if not rows:
            return []
        again = self.again()
        made = [self.row(row, again, firsts[i] if firsts else None) for i, row in enumerate(rows)]
        if len(made) > 1:
            made[-2][-1] = made[-2][-1]._replace(holds=True)  # no row stands alone on the last sheet
        return [*(Piece(strip) for strip in self.head()), *(piece for row in made for piece in row)]

    def _lines(self, cell: Cell, column: int, place: tuple[float, float], size: float) -> list[Strip]:
        writer, (x, room) = self.writer, place
        text = cell.text.strip()
        indent = size * 1.35 if cell.sign or self.columns[column].signed else 0.0
        ink, language = writer.theme.ink, writer.language
        said = text_lines(cell.quote, x, room, Font(size, italic=True), ink, language) if cell.quote else []
        if not text and not cell.sign:
            return said
        lines = text_lines(text or " ", x + indent, room - indent, Font(size, cell.weight), ink, language)
        if cell.sign:
            lines[0] = lines[0]._replace(shapes=(Group(cell.sign, x, size * 0.2), *lines[0].shapes))
        return [*lines, *said]


def lowest(
    writer: Writer, names: Sequence[str], shares: Sequence[Sequence[float]], title: str, rows: Sequence[Row]
) -> list[Piece]:
    """The rows as a table whose columns have those of the `shares` with which it is lowest: what was written
    where differs from table to table, and a sheet with the last two rows on it is soon needed.
    """
    tables = [
        Table(writer, [Column(*each) for each in zip(names, share, strict=True)], title).whole(rows)
        for share in shares
    ]
    return min(tables, key=height_of_pieces)


def _stacked(strips: Sequence[Strip], top: float) -> list[Group]:
    y, found = top, []
    for strip in strips:
        found.append(Group(strip.shapes, 0, y))
        y += strip.height
    return found


def _rule(writer: Writer, y: float, strong: bool = False) -> Path:
    colour = writer.theme.faint if strong else writer.theme.rule
    width = writer.size(0.9 if strong else 0.6)
    return Path((("M", 0, y), ("L", writer.width, y)), stroke=colour, stroke_width=width)
