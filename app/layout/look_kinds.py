"""What a note, chevron, pill or label shows: all that a face needs. No rows, so that a template can be drawn
before any table is loaded.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoteLook:
    """A post-it: `colour` is a key, `mark` the sign of its lane's kind, `label` how the contact happens,
    `goals` how many micro-goals it has.
    """

    text: str = ""
    colour: str = "yellow"
    mark: str = ""
    label: str = ""
    votes: int = 0
    moment: bool = False
    is_exit: bool = False
    is_covered: bool = False
    evidence: str = "assumed"
    goals: int = 0
    picture: str = ""
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class PhaseLook:
    """A chevron: `index` is its place among the visible phases."""

    name: str
    quote: str
    colour: str
    index: int
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class StageLook:
    """A pill of the second band, name and count in one text."""

    text: str
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class LaneLook:
    """The label at the left of a lane."""

    title: str
    count: str
    mark: str
    colour: str
    language: str = "nl"
