"""Text and tables that run on over lying sheets, each with the head of the poster and a foot.

What runs on is a list of pieces, a line high mostly. A piece that begins a sheet may need something above it
again, such as the names of a table's columns.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.layout.page import Bookmark, Page
from app.layout.papers import MARGIN, PAPERS, lying
from app.layout.shapes import Face, Font, Group
from app.layout.sheet_head import foot_face, foot_height, head_face
from app.layout.strips import Placed, Strip, drawn, height_of, text_lines
from app.layout.themes import PAPER, Theme
from app.models.document import Document
from app.models.people import Persona
from app.models.under_way import each
from app.models.words import word

BODY = 9.5  # points on A4 and A3; on larger sheets more
_TITLE, _HEADING = 14.0, 11.0
_AIR = 12.0


class Piece(NamedTuple):
    """A strip, what stands above it where it begins a sheet, and where the reader's outline leads to it.

    With `breaks` it begins a sheet of its own; with `holds` what follows comes along, where a sheet has room
    for both.
    """

    strip: Strip
    head: tuple[Strip, ...] = ()
    mark: str = ""
    level: int = 1
    breaks: bool = False
    holds: bool = False


class Writer(NamedTuple):
    """The letters of a sheet: `width` points of room, `scale` 1 on A4 and A3."""

    width: float
    scale: float
    language: str
    theme: Theme = PAPER

    def size(self, points: float) -> float:
        """A measure of A4 on this sheet; text is never smaller than can be read."""
        return points * self.scale

    def title(self, text: str, level: int = 1) -> list[Piece]:
        """A title over what follows, kept with it, and an entry of the outline."""
        font = Font(self.size(_TITLE), "bold")
        return self._headed(text, font, self.size(18.0), level)

    def heading(self, text: str, level: int = 2) -> list[Piece]:
        """A smaller one."""
        return self._headed(text, Font(self.size(_HEADING), "semibold"), self.size(12.0), level)

    def _headed(self, text: str, font: Font, before: float, level: int) -> list[Piece]:
        lines = text_lines(text, 0, self.width, font, self.theme.ink, self.language)
        strips = [line._replace(keep=True) for line in lines]
        strips[0] = strips[0]._replace(before=before)
        strips.append(Strip(self.size(3.0), (), keep=True))
        line = " ".join(text.split())
        return [Piece(strip, mark=line if i == 0 else "", level=level) for i, strip in enumerate(strips)]

    def text(self, text: str, *, muted: bool = False, weight: str = "regular", x: float = 0.0) -> list[Piece]:
        """A paragraph."""
        ink = self.theme.muted if muted else self.theme.ink
        font = Font(self.size(BODY), weight)
        lines = text_lines(text, x, self.width - x, font, ink, self.language)
        first = lines[0]._replace(before=self.size(3.0))
        return [Piece(strip) for strip in (first, *lines[1:])]

    def fact(self, name: str, text: str, left: float) -> list[Piece]:
        """What something is called at the left, and what it is beside it; nothing where that is empty."""
        if not text.strip():
            return []
        font = Font(self.size(BODY))
        names = text_lines(name, 0, left - 8.0, font, self.theme.muted, self.language)
        lines = text_lines(text.strip(), left, self.width - left, font, self.theme.ink, self.language)
        lines[0] = lines[0]._replace(before=self.size(3.0))
        joined = [
            strip._replace(shapes=(*strip.shapes, *(names[i].shapes if i < len(names) else ())))
            for i, strip in enumerate(lines)
        ]
        return [Piece(strip) for strip in (*joined, *names[len(lines) :])]

    def picture(self, face: Face, height: float, mark: str = "") -> list[Piece]:
        """A drawing that is not split."""
        return [Piece(Strip(height, face, before=self.size(8.0)), mark=mark)]


class Frame(NamedTuple):
    """What is alike on every sheet: who travels, and the words over the title: "Emotion curve"."""

    document: Document
    persona: Persona | None
    above: str
    language: str
    theme: Theme = PAPER

    def head(self, paper: str) -> tuple[Face, float]:
        """The head, and how high it is."""
        width = lying(paper)[0] - 2 * MARGIN
        return head_face(
            self.document, self.persona, self.above, width, unit_of(paper), self.theme, self.language
        )

    def room(self, paper: str) -> tuple[float, float]:
        """Width and height between head and foot."""
        width, height = lying(paper)
        unit = unit_of(paper)
        used = 2 * MARGIN + self.head(paper)[1] + foot_height(unit) + 2 * _AIR * unit
        return width - 2 * MARGIN, height - used

    def writer(self, paper: str) -> Writer:
        """Who writes on a sheet of this paper."""
        return Writer(self.room(paper)[0], letters_of(paper), self.language, self.theme)

    def pages(
        self, paper: str, sheets: Sequence[tuple[Face, Sequence[Bookmark]]], title: str
    ) -> tuple[Page, ...]:
        """Sheets of a paper around faces that begin in the corner of the room."""
        width, height = lying(paper)
        unit = unit_of(paper)
        head, head_height = self.head(paper)
        top = MARGIN + head_height + _AIR * unit
        name = word("app_name", self.language)
        pages = []
        for i, (face, marks) in enumerate(sheets):
            said = word("sheet_of", self.language, page=i + 1, pages=len(sheets))
            foot = foot_face("", f"{paper} · {said} · {name}", width - 2 * MARGIN, unit, self.theme)
            shapes = (
                Group(head, MARGIN, MARGIN),
                Group(face, MARGIN, top),
                Group(foot, MARGIN, height - MARGIN - foot_height(unit)),
            )
            shown = tuple(Bookmark(mark.title, mark.level, mark.y + top) for mark in marks)
            pages.append(Page(width, height, shapes, title, shown))
        return tuple(pages)


def unit_of(paper: str) -> float:
    """Head and foot are made for A3 and grow with the sheet."""
    return PAPERS[paper][1] / PAPERS["A3"][1]


def letters_of(paper: str) -> float:
    """How much larger than on A4 running text is: from A3 on it grows with the sheet."""
    return max(1.0, unit_of(paper))


def flowed(frame: Frame, paper: str, pieces: Iterable[Piece], title: str) -> tuple[Page, ...]:
    """The pieces on as many sheets as they take; at least one. The first sheet has a bookmark of its own."""
    _, room = frame.room(paper)
    sheets = paginate(list(pieces), room)
    faces = []
    for number, sheet in enumerate(sheets):
        marks = [Bookmark(title)] if number == 0 else []
        marks += [Bookmark(piece.mark, piece.level, y) for y, piece in sheet if piece.mark]
        faces.append((drawn([Placed(y, piece.strip) for y, piece in sheet], 0, 0), marks))
    return frame.pages(paper, faces, title)


def paginate(pieces: Sequence[Piece], room: float) -> list[list[tuple[float, Piece]]]:
    """Pieces on sheets with `room` points, each with its y. A chain of kept ones moves on together, unless it
    is higher than a sheet itself.
    """
    sheets: list[list[tuple[float, Piece]]] = [[]]
    bottom = 0.0
    for chain in each(_held(_chains(pieces), room)):
        needed = sum(piece.strip.height + piece.strip.before for piece in chain)
        if sheets[-1] and (chain[0].breaks or (room + 1e-6 < bottom + needed and needed <= room)):
            sheets.append([])
            bottom = 0.0
        for piece in chain:
            if sheets[-1] and bottom + piece.strip.before + piece.strip.height > room + 1e-6:
                sheets.append([])
                bottom = 0.0
            if not sheets[-1] and piece.head:
                for strip in piece.head:
                    sheets[-1].append((bottom, Piece(strip)))
                    bottom += strip.height
            bottom += piece.strip.before if sheets[-1] and bottom else 0.0
            sheets[-1].append((bottom, piece))
            bottom += piece.strip.height
    return sheets


def _chains(pieces: Sequence[Piece]) -> list[list[Piece]]:
    chains: list[list[Piece]] = []
    open_chain = False
    for piece in pieces:
        if open_chain:
            chains[-1].append(piece)
        else:
            chains.append([piece])
        open_chain = piece.strip.keep
    return chains


def _held(chains: Sequence[list[Piece]], room: float) -> list[list[Piece]]:
    """The chains; one that holds the next is joined with it, unless together they are higher than a sheet."""
    found: list[list[Piece]] = []
    for chain in chains:
        if found and found[-1][-1].holds and not chain[0].breaks:
            joined = [*found[-1], *chain]
            if height_of([*joined[0].head, *(piece.strip for piece in joined)]) <= room:
                found[-1] = joined
                continue
        found.append(chain)
    return found


def on_a_new_sheet(pieces: Sequence[Piece]) -> list[Piece]:
    """Have the first of these pieces begin a sheet."""
    return [pieces[0]._replace(breaks=True), *pieces[1:]] if pieces else []


def height_of_pieces(pieces: Sequence[Piece]) -> float:
    """How high pieces are on one sheet."""
    return height_of([piece.strip for piece in pieces])
