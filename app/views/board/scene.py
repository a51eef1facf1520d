"""What lies where on the board right now, by ids; no Qt. Everything that draws or points asks here."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.layout import style
from app.layout.board import BoardLayout
from app.layout.board_plan import BoardPlan, Place
from app.layout.frames import Frame
from app.layout.looks import notes_with_other_looks
from app.models.board import Lane
from app.models.change import Change
from app.models.document import Document
from app.models.lane_kinds import KINDS
from app.views.board.cells import Cell, CellNotes


@dataclass(slots=True)
class Difference:
    """What a change did to the board: the notes whose place or look differs, with where they were before.

    `looks` are those among them that must be drawn anew, `removed` those that are gone; `hulls` are the parts
    of cells in which all of it took place, and `tops` is where the lanes began.
    """

    before: dict[str, Place | None]
    looks: set[str]
    removed: set[str]
    hulls: Mapping[Cell, Frame]
    tops: dict[str, float]
    structure: bool = False

    def start(self, note: str) -> Frame | None:
        """Where a note was, from the board's top left; None where it was not on the board."""
        old = self.before[note]
        if old is None or old.cell[1] not in self.tops:
            return None
        return old.frame._replace(y=old.frame.y + self.tops[old.cell[1]])

    @property
    def added(self) -> set[str]:
        """The notes that were not on the board before."""
        return {note for note, old in self.before.items() if old is None}

    @property
    def lanes(self) -> set[str]:
        """The lanes in which something differs."""
        return {lane for _, lane in self.hulls}


class BoardScene:
    """The layout of one journey with an index on it. `hidden` are the notes that something else draws for
    now.
    """

    def __init__(self, document: Document, journey: str, language: str) -> None:
        self.document = document
        self.journey = journey
        self.kinds: tuple[str, ...] = ()  # of the lanes that are in sight; all of them where it is empty
        self.hidden: set[str] = set()
        self.covered: set[str] = set()  # hidden ones that the still picture shows all the same, under a patch
        self.version = 0  # another one after every change of places
        self.cells: dict[Cell, CellNotes] = {}
        self._orders: dict[Cell, list[str]] = {}
        self._asked: tuple[int, float, float, float, float, Cell | None] = (-1, 0.0, 0.0, 0.0, 0.0, None)
        self.load(language)

    @property
    def plan(self) -> BoardPlan:
        """The frames of everything, in points from the board's top left."""
        return self.layout.plan

    @property
    def places(self) -> dict[str, Place]:
        """Where every note on the board lies."""
        return self.layout.plan.notes.places

    # ---- following the document ------------------------------------------------------------------

    def load(self, language: str) -> None:
        """Lay everything out anew."""
        self.language = language
        self.layout = BoardLayout(self.document, self.journey, language, kinds=self.kinds)
        self._read_cells()
        self.version += 1

    def _read_cells(self) -> None:
        self._orders.clear()
        self.cells = {cell: self._cell_notes(cell) for cell, order in self.layout.orders.items() if order}

    def _cell_notes(self, cell: Cell) -> CellNotes:
        def read() -> dict[str, Frame]:
            places = self.places
            return {note: places[note].frame for _, note in self.layout.orders[cell]}

        return CellNotes(read)

    def sync(self, change: Change) -> Difference:
        """Follow a change; the one way in for edits, undo, redo and whatever else."""
        tops = {lane: frame.y for lane, frame in self.plan.lanes.items()}
        looks = notes_with_other_looks(self.document, change)
        moved = self.layout.update(change)
        for note in looks:
            place = self.places.get(note)
            if place is not None:
                moved.before.setdefault(note, place)
                moved.cover(place)
        if moved.structure:
            looks |= self._other_heights(moved.before)
            self.cells = {cell: notes for cell, notes in self.cells.items() if cell in self.layout.orders}
        self._follow_cells(moved.hulls)
        self.version += 1
        return Difference(moved.before, looks, moved.removed, moved.hulls, tops, moved.structure)

    def _other_heights(self, before: Mapping[str, Place | None]) -> set[str]:
        places = self.places
        return {
            note
            for note, old in before.items()
            if old is not None and note in places and places[note].frame.h != old.frame.h
        }

    def _follow_cells(self, touched: Mapping[Cell, Frame]) -> None:
        """Read the notes of these cells anew when somebody asks."""
        for cell in touched:
            self._orders.pop(cell, None)
            if cell not in self.layout.orders:
                self.cells.pop(cell, None)
            elif cell in self.cells:
                self.cells[cell].renew()
            else:
                self.cells[cell] = self._cell_notes(cell)

    # ---- asking ----------------------------------------------------------------------------------

    def order(self, cell: Cell) -> list[str]:
        """The notes of a cell in their order."""
        known = self._orders.get(cell)
        if known is None:
            known = [note for _, note in self.layout.orders.get(cell, ())]
            self._orders[cell] = known
        return known

    def all_notes(self) -> list[str]:
        """Every visible note in reading order: phase after phase, lane after lane."""
        return [
            note
            for phase in self.plan.columns
            for lane in self.plan.lanes
            for note in self.order((phase, lane))
        ]

    def frame(self, note: str) -> Frame:
        """Where a note lies, in points from the board's top left; raises KeyError where it is not on the
        board.
        """
        return self.plan.notes[note]

    def plan_frame(self, note: str) -> Frame | None:
        """Where a note lies, or None."""
        return self.plan.notes.get(note)

    @property
    def absent(self) -> set[str]:
        """The notes that the still picture leaves out."""
        return self.hidden - self.covered if self.covered else self.hidden

    def is_free(self, lane: str) -> bool:
        """Whether notes of this lane keep their x and y."""
        return KINDS[self.document.get(Lane, lane).kind].is_free

    def cell_at(self, x: float, y: float) -> Cell | None:
        """The cell under a point; the gaps between cells belong to the cell before them."""
        version, left, top, right, bottom, known = self._asked
        if version == self.version and left <= x < right and top <= y < bottom:
            return known  # a hand stays in a cell for many moves
        cell = self.layout.cell_at(x, y)
        if cell is not None:
            (left, width), lane = self.plan.columns[cell[0]], self.plan.lanes[cell[1]]
            right, bottom = left + width + style.COLUMN_GAP, lane.bottom + style.LANE_GAP
            self._asked = self.version, left, lane.y, right, bottom, cell
        return cell

    def note_at(self, x: float, y: float) -> str | None:
        """The topmost note under a point."""
        cell = self.cell_at(x, y)
        if cell is None or cell not in self.cells:
            return None
        top = self.plan.lanes[cell[1]].y
        found = self.cells[cell].touching(Frame(x, y - top, 0.0, 0.0))
        hits = [note for note in found if note not in self.hidden]
        return hits[-1] if hits else None

    def touching(self, lane: str, area: Frame, margin: float = 0.0) -> list[str]:
        """The notes of a lane that touch an area whose y counts from the lane's top."""
        found: list[str] = []
        for phase, (left, width) in self.plan.columns.items():
            if (
                left - margin <= area.right
                and left + width + margin >= area.x
                and (phase, lane) in self.cells
            ):
                found += self.cells[phase, lane].touching(area, margin)
        return found

    def notes_in(self, area: Frame) -> list[str]:
        """The notes that touch an area of the board."""
        found: list[str] = []
        for lane, frame in self.plan.lanes.items():
            if frame.y <= area.bottom and frame.bottom >= area.y:
                found += self.touching(lane, area._replace(y=area.y - frame.y))
        return found
