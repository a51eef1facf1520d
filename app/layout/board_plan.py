"""The plan of a board: where everything lies; and what moved from one plan to the next."""

from dataclasses import dataclass, field

from app.layout.frames import Frame

Cell = tuple[str, str]  # (phase id, lane id)


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
    notes: dict[str, Frame] = field(default_factory=dict)
    header: float = 0.0
    width: float = 0.0
    height: float = 0.0


@dataclass(slots=True)
class Moved:
    """The ids whose frames differ from before, new ones included; `removed` are notes that are no longer on
    the board.

    `structure` says that bands, lanes or cells came, went or changed place, not only notes.
    """

    notes: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    phases: set[str] = field(default_factory=set)
    stages: set[str] = field(default_factory=set)
    lanes: set[str] = field(default_factory=set)
    cells: set[Cell] = field(default_factory=set)
    structure: bool = False

    def __bool__(self) -> bool:
        return bool(self.notes or self.removed or self.structure)
