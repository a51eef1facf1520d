"""The layout of a board, kept up to date edit by edit: an edit re-arranges only the cells it touched.

Everything depends on the rows alone: a layout that followed a thousand edits equals one that is made afresh.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from app.layout import cells as flowing
from app.layout import dropping, style
from app.layout.board_plan import BoardPlan, Cell, Moved, Place
from app.layout.cells import Order, Spot
from app.layout.frames import Frame, hull
from app.layout.header_face import lane_label_height
from app.layout.header_plan import HeaderPlan, plan_header
from app.layout.looks import lane_look, notes_with_other_looks
from app.layout.note_face import note_height
from app.models.board import Lane, Note, Phase, Stage
from app.models.change import Change
from app.models.document import Document
from app.models.lane_kinds import KINDS

K = TypeVar("K")
_EMPTY: Mapping[str, float] = {}


class BoardLayout:
    """The plan of one journey's board, and the order of the notes in each cell.

    `across` fixes how many notes lie side by side; `room` is for how many notes more a lane stays open (0 on
    paper). With `kinds` only lanes of these kinds are in sight.
    """

    def __init__(
        self,
        document: Document,
        journey: str,
        language: str = "nl",
        across: int | None = None,
        open_strip: float = style.OPEN_STRIP,
        only: str = "",
        kinds: Collection[str] = (),
    ) -> None:
        self.document = document
        self.journey = journey
        self.language = language
        self.plan = BoardPlan()
        self.orders: dict[Cell, Order] = {}
        self._across = across
        self._open_strip = open_strip
        self._only = only
        self._kinds = kinds
        self._stretch = 0.0
        self._wide: dict[str, int] = {}
        self._places: dict[str, tuple[str, str, float]] = {}  # note → phase, lane, rank
        self._tall: dict[Cell, dict[str, float]] = {}
        self._spots: dict[str, Spot] = {}
        self._depths: dict[Cell, float] = {}
        self._slots: dict[Cell, tuple[float, int, list[Place]]] = {}
        self._free: set[str] = set()
        self._counts: dict[str, int] = {}
        self._read_all()

    # Following the document

    def update(self, change: Change) -> Moved:
        """Bring the plan in line with the document after a change, and say which frames differ."""
        before = self.plan
        if self._is_structural(change):
            self._read_all()
            return _compare(before, self.plan)
        moved = Moved()
        if change.touches(Phase, Stage, Lane):
            self._follow_words(moved)
        touched: dict[Cell, int] = {}
        for note_id in notes_with_other_looks(self.document, change):
            self._follow_note(note_id, touched, moved)
        self._settle(touched, moved)
        return moved

    def replan(self, across: Mapping[str, int], stretch: float = 0.0) -> None:
        """Arrange everything again for a sheet: `across` notes side by side in each phase, columns wider by
        `stretch`.
        """
        self._wide, self._stretch = dict(across), stretch
        self.plan = BoardPlan(across=self.plan.across)
        self._plan_header()
        self._settle(dict.fromkeys(self.orders, 0), Moved())

    def size_for(self, across: Mapping[str, int]) -> tuple[float, float]:
        """How wide and high the board would be with that many notes side by side, without placing any."""
        header = self._header(across, 0.0)
        height = header.bottom - style.LANE_GAP
        for lane in self.visible_lanes():
            depths = [self._depth((phase, lane.id), across[phase]) for phase in header.columns]
            height += style.LANE_GAP + max(self._label_height(lane), *depths, 0.0)
        return header.width, height

    def _is_structural(self, change: Change) -> bool:
        """Whether columns or lanes came, went, changed order or kind."""
        if not change.touches(Phase, Lane):
            return False
        lanes = self.visible_lanes()
        if [phase.id for phase in self.visible_phases()] != list(self.plan.columns):
            return True
        if [lane.id for lane in lanes] != list(self.plan.lanes):
            return True
        return {lane.id for lane in lanes if KINDS[lane.kind].is_free} != self._free

    @property
    def is_one_phase(self) -> bool:
        """Whether it was made for a single phase of the journey."""
        return bool(self._only)

    def visible_phases(self) -> list[Phase]:
        """The columns, from left to right."""
        rows = self.document.where(Phase, "journey", self.journey)
        return [row for row in rows if not row.hidden and self._only in ("", row.id)]

    def visible_lanes(self) -> list[Lane]:
        """The lanes, from top to bottom."""
        rows = self.document.where(Lane, "journey", self.journey)
        return [row for row in rows if not row.hidden and (not self._kinds or row.kind in self._kinds)]

    @property
    def has_free_lanes(self) -> bool:
        """Whether some notes lie where somebody put them."""
        return bool(self._free)

    def count(self, lane: str) -> int:
        """How many notes lie in a visible lane."""
        return self._counts[lane]

    # Questions

    def notes_in(self, phase: str, lane: str) -> list[str]:
        """The ids of a visible cell's notes, in order."""
        return [note for _, note in self.orders[phase, lane]]

    def cell_at(self, x: float, y: float) -> Cell | None:
        """The cell at a point of the board; None on labels, header and beyond."""
        return dropping.cell_at(self.plan, x, y)

    def index_at(self, phase: str, lane: str, x: float, y: float, without: Collection[str] = ()) -> int:
        """Where in a cell something dropped at (x, y) goes, counted without the dragged notes."""
        return dropping.index_at(self.plan, self.notes_in(phase, lane), x, y, without)

    def drop_mark(self, phase: str, lane: str, index: int, without: Collection[str] = ()) -> Frame:
        """The thin upright bar that shows that place."""
        return dropping.drop_mark(self.plan, (phase, lane), self.notes_in(phase, lane), index, without)

    def neighbour(self, note: str, direction: dropping.Direction) -> str | None:
        """The note an arrow key goes to from a visible note, or None at the end of the board."""
        phase, lane, _ = self._places[note]
        return dropping.neighbour(self.plan, self.notes_in, (phase, lane), note, direction)

    # From nothing

    def _read_all(self) -> None:
        phases, lanes = self.visible_phases(), self.visible_lanes()
        self.orders = {(phase.id, lane.id): [] for lane in lanes for phase in phases}
        self._free = {lane.id for lane in lanes if KINDS[lane.kind].is_free}
        self._places, self._tall, self._spots, self._depths, self._slots = {}, {}, {}, {}, {}
        for lane in lanes:
            for note in self.document.where(Note, "lane", lane.id):
                order = self.orders.get((note.phase, note.lane))
                if order is not None:
                    order.append((note.rank, note.id))
                    self._note_facts(note)
        self._counts = {lane.id: 0 for lane in lanes}
        for (_, lane_id), order in self.orders.items():
            self._counts[lane_id] += len(order)
        self.plan = BoardPlan(across=self._across or style.notes_across(len(phases)))
        self._plan_header()
        self._settle(dict.fromkeys(self.orders, 0), Moved())

    def _plan_header(self) -> None:
        plan = self.plan
        across = {phase.id: self._across_in(phase.id) for phase in self.visible_phases()}
        header = self._header(across, self._stretch)
        plan.columns, plan.groups, plan.phases = header.columns, header.groups, header.phases
        plan.stages, plan.band, plan.width, plan.header = (
            header.stages,
            header.band,
            header.width,
            header.bottom,
        )

    def _header(self, across: Mapping[str, int], stretch: float) -> HeaderPlan:
        stages = self.document.where(Stage, "journey", self.journey)
        widths = {phase: style.column_width(count) + stretch for phase, count in across.items()}
        return plan_header(self.visible_phases(), stages, widths, self.language)

    def _across_in(self, phase: str) -> int:
        return self._wide.get(phase, self.plan.across)

    def _note_facts(self, note: Note) -> None:
        """Remember where a note belongs and what of it the flow needs."""
        cell = (note.phase, note.lane)
        self._places[note.id] = (note.phase, note.lane, note.rank)
        height = note_height(self.document, note, self.language, is_drawn=not self._open_strip)
        if height > style.NOTE_HEIGHT:
            self._tall.setdefault(cell, {})[note.id] = height
        if note.lane in self._free:
            self._spots[note.id] = (note.x, note.y)

    # One edit

    def _follow_words(self, moved: Moved) -> None:
        """Names, quotes and stages changed, no column or lane: the header may be higher or lower."""
        plan = self.plan
        groups, phases, stages, band = plan.groups, plan.phases, plan.stages, plan.band
        self._plan_header()
        moved.groups = _differing(groups, plan.groups)
        moved.phases = _differing(phases, plan.phases)
        moved.stages = _differing(stages, plan.stages)
        moved.structure = bool(moved.groups or moved.phases or moved.stages or band != plan.band)

    def _follow_note(self, note_id: str, touched: dict[Cell, int], moved: Moved) -> None:
        """Take a note out of the cell it was in and put it where its row says.

        `touched` gets the cells, each with the first index behind which notes lie elsewhere.
        """
        old = self._places.pop(note_id, None)
        if old is not None:
            cell = old[:2]
            order = self.orders[cell]
            at = bisect_left(order, (old[2], note_id))
            del order[at]
            touched[cell] = min(at, touched.get(cell, at))
            tall = self._tall.get(cell)
            if tall is not None and tall.pop(note_id, None) is not None and not tall:
                del self._tall[cell]
            self._spots.pop(note_id, None)
            self._counts[cell[1]] -= 1
        note = self.document.find(Note, note_id)
        if note is not None and (note.phase, note.lane) in self.orders:
            order = self.orders[note.phase, note.lane]
            at = bisect_left(order, (note.rank, note_id))
            order.insert(at, (note.rank, note_id))
            self._note_facts(note)
            self._counts[note.lane] += 1
            touched[note.phase, note.lane] = min(at, touched.get((note.phase, note.lane), at))
        elif old is not None:
            place = moved.before[note_id] = self.plan.notes.places.pop(note_id)
            moved.cover(place)
            moved.removed.add(note_id)

    # Settling

    def _settle(self, touched: Mapping[Cell, int], moved: Moved) -> None:
        """Stack the lanes, and place the notes of the touched cells in them."""
        for cell in touched:
            self._depths[cell] = self._depth(cell, self._across_in(cell[0]))
        top = self.plan.header
        for lane in self.visible_lanes():
            top = self._settle_lane(lane, top, touched, moved) + style.LANE_GAP
        self.plan.height = top - style.LANE_GAP if self.plan.lanes else top

    def _settle_lane(self, lane: Lane, top: float, touched: Mapping[Cell, int], moved: Moved) -> float:
        """Put a lane at `top`, then the notes of its touched cells; the result is where it ends."""
        plan = self.plan
        height = max(self._label_height(lane), *(self._depths[p, lane.id] for p in plan.columns), 0.0)
        frame, old = Frame(0.0, top, plan.width, height), plan.lanes.get(lane.id)
        if frame != old:
            plan.lanes[lane.id] = frame
            moved.lanes.add(lane.id)
            moved.structure = True
            if old is not None and old.y != top:
                moved.slid.add(lane.id)
            for phase, (left, width) in plan.columns.items():
                plan.cells[phase, lane.id] = Frame(left, top, width, height)
                moved.cells.add((phase, lane.id))
        for phase, (left, _) in plan.columns.items():
            if (phase, lane.id) in touched:
                self._place((phase, lane.id), left, touched[phase, lane.id], moved)
        return top + height

    def _label_height(self, lane: Lane) -> float:
        return lane_label_height(lane_look(lane, self._counts[lane.id], self.language))

    def _depth(self, cell: Cell, across: int) -> float:
        order, tall = self.orders[cell], self._tall.get(cell, _EMPTY)
        if cell[1] in self._free:
            return flowing.free_depth(flowing.free_spots(order, self._spots, tall, across))
        return flowing.flow_depth(order, tall, across, self._open_strip)

    def _place(self, cell: Cell, left: float, first: int, moved: Moved) -> None:
        """Lay down the notes of a cell from the index `first` on."""
        order, tall = self.orders[cell], self._tall.get(cell, _EMPTY)
        places, before = self.plan.notes.places, moved.before
        across = self._across_in(cell[0])
        placed: Iterable[tuple[str, Place]]
        if cell[1] in self._free:
            spots = flowing.free_spots(order, self._spots, tall, across).items()
            placed = [
                (note, Place(cell, Frame(left + x, y, style.NOTE_WIDTH, h))) for note, (x, y, h) in spots
            ]
        elif tall:
            frames = flowing.flow(order, tall, across, left, first)
            placed = [(note, Place(cell, frame)) for note, frame in frames]
        else:
            places_here = self._regular(cell, left, across, len(order))
            placed = zip([note for _, note in order[first:]], places_here[first:], strict=False)
        edges: list[Frame] = []  # of what differs: frames now, and before where that was in this cell
        for note, place in placed:
            old = places.get(note)
            if old is not place and old != place:
                places[note] = place
                before[note] = old
                edges.append(place.frame)
                if old is not None:
                    edges.append(old.frame) if old.cell == cell else moved.cover(old)
        if edges:
            moved.cover(Place(cell, hull(edges)))

    def _regular(self, cell: Cell, left: float, across: int, count: int) -> list[Place]:
        """The places of a cell in which all notes are of the usual height, at least so many. They are kept:
        where notes move up by one, each takes the place that another one had.
        """
        known = self._slots.get(cell)
        if known is None or known[:2] != (left, across) or len(known[2]) < count:
            order: flowing.Order = [(0.0, "")] * (count + count // 8 + across)
            frames = flowing.flow(order, _EMPTY, across, left)
            known = self._slots[cell] = (left, across, [Place(cell, frame) for _, frame in frames])
        return known[2]


def _differing(before: Mapping[K, Frame], after: Mapping[K, Frame]) -> set[K]:
    """The keys whose frames differ, gone ones included."""
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def _compare(before: BoardPlan, after: BoardPlan) -> Moved:
    """What moved from one plan to another."""
    places, were = after.notes.places, before.notes.places
    moved = Moved(
        before={note: were.get(note) for note, place in places.items() if were.get(note) != place},
        removed=were.keys() - places.keys(),
        slid={
            lane
            for lane, frame in before.lanes.items()
            if lane in after.lanes and after.lanes[lane].y != frame.y
        },
        groups=_differing(before.groups, after.groups),
        phases=_differing(before.phases, after.phases),
        stages=_differing(before.stages, after.stages),
        lanes=_differing(before.lanes, after.lanes),
        cells=_differing(before.cells, after.cells),
        structure=True,
    )
    moved.before |= {note: were[note] for note in moved.removed}
    frames: dict[Cell, list[Frame]] = {}
    for note, old in moved.before.items():
        for place in (old, places.get(note)):
            if place is not None:
                frames.setdefault(place.cell, []).append(place.frame)
    moved.hulls = {cell: hull(each) for cell, each in frames.items()}
    return moved
