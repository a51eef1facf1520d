"""The plan of a board: where everything lies; and what moved from one plan to the next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.layout.frames import Frame

Cell = tuple[str, str]  # (phase id, lane id)


class NoteFrames(Mapping[str, Frame]):
    """Note id → frame on the board. Kept by lane, so that a lane that slides takes its notes along at no
    cost.
    """

    __slots__ = ("_lanes", "_places")

    def __init__(self, lanes: Mapping[str, Frame]) -> None:
        self._lanes = lanes
        self._places: dict[str, tuple[str, Frame]] = {}

    def __getitem__(self, note: str) -> Frame:
        lane, (x, y, w, h) = self._places[note]
        return Frame(x, y + self._lanes[lane].y, w, h)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, note: object) -> bool:
        return note in self._places

    def place(self, note: str) -> tuple[str, Frame] | None:
        """The lane of a note and its frame with y counted from the lane's top; None where it is not on the
        board.
        """
        return self._places.get(note)

    def put(self, note: str, lane: str, frame: Frame) -> bool:
        """Lay a note down in a lane; the result is whether it lay elsewhere, or nowhere."""
        place = (lane, frame)
        if self._places.get(note) == place:
            return False
        self._places[note] = place
        return True

    def drop(self, note: str) -> None:
        """Take a note off the board."""
        self._places.pop(note, None)


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

    `notes` lie elsewhere in their lane, in another lane, or are new; `removed` are no longer on the board.
    All notes of a lane in `slid` moved up or down with it and are not in `notes` for that. The other sets
    hold new and gone ids too. `structure` says that anything but notes came, went or changed place.
    """

    notes: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    slid: set[str] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    phases: set[str] = field(default_factory=set)
    stages: set[str] = field(default_factory=set)
    lanes: set[str] = field(default_factory=set)
    cells: set[Cell] = field(default_factory=set)
    structure: bool = False

    def __bool__(self) -> bool:
        return bool(self.notes or self.removed or self.structure)
