"""What is chosen in a window: it outlives the panels when they are made anew."""

from dataclasses import dataclass, field, replace

from app.views.board.camera import Aim
from app.views.curve_choice import CurveChoice
from app.views.finding.query import Query

Kept = dict[str, object]  # what only the page itself can read


@dataclass(slots=True)
class Chosen:
    """Ids and keys only; what is not there any more is passed over.

    Where no step was chosen yet, the workshop is being prepared, and everything is in sight. `camera` is None
    for all columns, from the top. What could not be kept yet: `typed`, by field of the note panel, and
    `writing`, the note that was being written on the board.
    """

    view: str = "board"
    journey: str = ""
    route: str = ""
    persona: str = ""
    notes: list[str] = field(default_factory=list)
    step: int = 0
    camera: Aim | None = None
    typed: dict[str, str] = field(default_factory=dict)
    writing: "Draft | None" = None
    history: bool = False
    compared: str = ""  # the snapshot that is compared with now
    editing: tuple[str, dict[str, str]] = ("", {})  # the persona's step that is open, and what is typed there
    query: Query = field(default_factory=Query)  # what is looked for on the board
    everything: bool = False  # whether all lanes are in sight, also those that the step leaves out
    notes_open: bool = False  # whether the facilitator's own notes can be read
    curve: CurveChoice = field(default_factory=CurveChoice)
    pages: dict[str, Kept] = field(default_factory=dict)  # what a page leaves to itself, by its key
    library: bool = False  # whether the library is beside the board

    def in_journey(self, journey: str) -> "Chosen":
        """The same on another journey, where none of these notes and routes are."""
        return replace(
            self,
            journey=journey,
            route="",
            notes=[],
            camera=None,
            typed={},
            writing=None,
            compared="",
            pages={},
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """A note in somebody's hands: an existing one, or a new one at a place of a cell (phase, lane)."""

    note: str | None
    cell: tuple[str, str] | None
    index: int
    text: str
