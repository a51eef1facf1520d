"""The plan of a board: where everything lies; and what moved from one plan to the next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from app.layout.frames import Frame

Cell = tuple[str, str]  # (phase id, lane id)


class Place(NamedTuple):
    """Where a note lies: its cell, and its frame with y counted from the top of the lane."""

    cell: Cell
    frame: Frame


class NoteFrames(Mapping[str, Frame]):
    """Note id → frame on the board. Kept by lane, so that a lane that slides takes its notes along at no
    cost.
    """

    __slots__ = ("_lanes", "places")

    def __init__(self, lanes: Mapping[str, Frame]) -> None:
        self._lanes = lanes
        self.places: dict[str, Place] = {}

    def __getitem__(self, note: str) -> Frame:
        cell, (x, y, w, h) = self.places[note]
        return Frame(x, y + self._lanes[cell[1]].y, w, h)

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)

    def __contains__(self, note: object) -> bool:
        return note in self.places

    def place(self, note: str) -> Place | None:
        """Where a note lies in its lane; None where it is not on the board."""
        return self.places.get(note)


@dataclass(slots=True)
class BoardPlan:
    """Frames in points from the board's top left; only what is visible is in it.

    `phases` are the chevrons (they reach into the next column by their tip), `lanes` whole rows with their
    label, `columns`
    (left, width) of the cells by phase, `band` the row of stages with its label, `header` where the lanes
    begin.
    """

    across: int = 2
    columns: dict[str, tuple[float, float]] = field(default_factory=dict)
    groups: dict[str, Frame] = field(default_factory=dict)
    phases: dict[str, Frame] = field(default_factory=dict)
    stages: dict[str, Frame] = field(default_factory=dict)
    band: Frame | None = None
    lanes: dict[str, Frame] = field(default_factory=dict)
    cells: dict[Cell, Frame] = field(default_factory=dict)
    notes: NoteFrames = field(init=False)
    header: float = 0.0
    width: float = 0.0
    height: float = 0.0

    def __post_init__(self) -> None:
        self.notes = NoteFrames(self.lanes)


@dataclass(slots=True)
class Moved:
    """The ids whose frames differ from before.

    `before` says where each note was that lies elsewhere now, in its lane or in another, that is new (None)
    or that is no longer on the board; those are in `removed` too. All notes of a lane in `slid` moved up or
    down with it and are not in it for that. `hulls` are the parts of each cell (y from the top of its lane)
    that all of this took place in. The other sets hold new and gone ids too. `structure` says that anything
    but notes came, went or changed place.
    """

    before: dict[str, Place | None] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    hulls: dict[Cell, Frame] = field(default_factory=dict)
    slid: set[str] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    phases: set[str] = field(default_factory=set)
    stages: set[str] = field(default_factory=set)
    lanes: set[str] = field(default_factory=set)
    cells: set[Cell] = field(default_factory=set)
    structure: bool = False

    @property
    def notes(self) -> set[str]:
        """The notes on the board that lie elsewhere than before, or are new."""
        return self.before.keys() - self.removed

    def cover(self, place: Place) -> None:
        """Something changed here."""
        known = self.hulls.get(place.cell)
        self.hulls[place.cell] = place.frame if known is None else known.united(place.frame)

    def __bool__(self) -> bool:
        return bool(self.before or self.structure)
