"""What is shown of the curve in a window: it outlives the panels when they are made anew."""

from dataclasses import dataclass, field

MOST_PERSONAS = 5  # over each other; more lines than that nobody can tell apart


@dataclass(slots=True)
class CurveChoice:
    """`overlay` are personas beside the one of the chosen route, `left_out` averages that are not wanted,
    `dismissed` stops whose proposal was turned down; all by id or key.
    """

    overlay: set[str] = field(default_factory=set)
    left_out: set[str] = field(default_factory=set)
    dismissed: set[str] = field(default_factory=set)
    folded: bool = False
    on_board: bool = False  # whether the chosen route is drawn on the board
    compared: str = ""  # and this one with it
