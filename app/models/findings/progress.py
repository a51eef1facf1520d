"""How far a workshop is: per step of the method figures from the rows themselves, and whether it is done.

What "done" means is said to the room in one sentence a step, see `views/steps.py`; the two belong together.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.models.document import Document
from app.models.edits.steps import STEP_NUMBERS
from app.models.findings.hints import Hint, hints_of
from app.models.findings.standing import PREPARED, Standing

LEAST_PHASES = 5  # of the base method
ENOUGH_TOUCHPOINTS = 3  # in each phase
ENOUGH_CONVERSATIONS = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """`count` of `total`; `key` says of what. Where there is nothing to count yet, `total` is 0."""

    key: str
    count: int
    total: int

    @property
    def is_full(self) -> bool:
        """Whether nothing is missing, of something."""
        return 0 < self.total <= self.count


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step: its figures, the first of which stands for it, whether it is done, and what to look at."""

    number: int
    figures: tuple[Figure, ...]
    is_done: bool
    hints: tuple[Hint, ...]


def progress(document: Document, journey: str) -> tuple[StepProgress, ...]:
    """The progress of a journey's workshop, one for each step 0–6. One pass over the rows."""
    standing = Standing(document, journey)
    hints = hints_of(standing, LEAST_PHASES, ENOUGH_CONVERSATIONS)
    found = []
    for number in STEP_NUMBERS:
        figures = _FIGURES[number](standing)
        found.append(
            StepProgress(number, figures, all(figure.is_full for figure in figures), hints.get(number, ()))
        )
    return tuple(found)


def _prepared(s: Standing) -> tuple[Figure, ...]:
    return (Figure("prepared", len(PREPARED) - len(s.unprepared), len(PREPARED)),)


def _lifecycle(s: Standing) -> tuple[Figure, ...]:
    total = len(s.phases)
    figures = [
        *(() if s.is_agreed else (Figure("agreed", 0, 1),)),
        Figure("goals", sum(bool(phase.goal.strip()) for phase in s.phases), total),
        Figure("quotes", sum(bool(phase.quote.strip()) for phase in s.phases), total),
    ]
    if s.is_base_method:
        figures.append(Figure("phases", total, LEAST_PHASES))
    return tuple(figures)


def _touchpoints(s: Standing) -> tuple[Figure, ...]:
    enough = sum(s.touchpoints_in[phase.id] >= ENOUGH_TOUCHPOINTS for phase in s.phases)
    return (Figure("filled_phases", enough, len(s.phases)),)


def _channels(s: Standing) -> tuple[Figure, ...]:
    total = s.touchpoints
    return (
        Figure("channels", total - len(s.without_channel), total),
        Figure("means", total - len(s.without_means), total),
    )


def _experience(s: Standing) -> tuple[Figure, ...]:
    stops = s.assumed_stops
    return (
        Figure("felt", len(stops) - len(s.unfelt), len(stops)),
        Figure("expectations", len(stops) - len(s.unexpected), len(stops)),
        Figure("moments", len(s.assumed_moments), 1),
    )


def _tested(s: Standing) -> tuple[Figure, ...]:
    figures = [Figure("conversations", len(s.held), ENOUGH_CONVERSATIONS)]
    if s.assumed_moments:
        figures.append(Figure("tested", len(s.assumed_moments) - len(s.untested), len(s.assumed_moments)))
    return tuple(figures)


def _designed(s: Standing) -> tuple[Figure, ...]:
    figures = [Figure("designed", len(s.moments) - len(s.undesigned), len(s.moments))]
    if s.experiences:
        owned = sum(bool(row.owner.strip() and row.due) for row in s.experiences)
        figures.append(Figure("owned", owned, len(s.experiences)))
    return tuple(figures)


_FIGURES: tuple[Callable[[Standing], tuple[Figure, ...]], ...] = (
    _prepared,
    _lifecycle,
    _touchpoints,
    _channels,
    _experience,
    _tested,
    _designed,
)
