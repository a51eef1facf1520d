"""The kinds of lanes, one entry each: how their notes look unless somebody says otherwise. A new kind is
one entry here
and one word in `LANE_KINDS` of `choices.py`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.models.choices import LANE_KINDS

if TYPE_CHECKING:
    from app.models.board import Lane


@dataclass(frozen=True, slots=True)
class LaneKind:
    """`word` is the key of its title in words.toml, `colour` that of its notes, `mark` the sign that tells
    it in black and white.
    """

    key: str
    word: str
    colour: str
    mark: str = ""
    is_free: bool = False


_ENTRIES = (
    LaneKind("touchpoint", "touchpoints", "yellow"),
    LaneKind("pain_point", "pain_points", "pink", mark="minus"),
    LaneKind("opportunity", "opportunities", "green", mark="plus"),
    LaneKind("need", "needs", "blue", mark="need"),
    LaneKind("objection", "objections", "orange", mark="objection"),
    LaneKind("conversion", "conversions", "purple", mark="conversion"),
    LaneKind("offer", "offers", "teal", mark="offer"),
    LaneKind("idea", "ideas", "purple", mark="idea"),
    LaneKind("free", "free_lane", "grey", is_free=True),
)
KINDS: dict[str, LaneKind] = {kind.key: kind for kind in _ENTRIES}
assert tuple(KINDS) == LANE_KINDS


def note_colour(lane: "Lane") -> str:
    """The colour key that a new note gets in this lane."""
    return lane.colour or KINDS[lane.kind].colour
