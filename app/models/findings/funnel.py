"""The funnel: how many people are in each stage, and how many of them go on to the next one.

A conversion is the count of a step divided by that of the step before it. It is not made up where a count is
missing or where nobody was there: then the step says which of the two it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from app.models.board import Phase, Stage
from app.models.document import Document
from app.models.edits.stages import stages_of

STAGES, PHASES = "stages", "phases"
KNOWN, FIRST, MISSING, NOBODY = "known", "first", "missing", "nobody"


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """A stage or a phase with its count, None where nobody has said it yet.

    `state` says whether there is a `conversion` from the step before: it is "known", this is the "first"
    step, one of both counts is "missing", or "nobody" was in the step before. `exceeds` names the nearest
    earlier step that holds fewer people: in a funnel there is none, and it is "".
    """

    id: str
    name: str
    criterion: str
    count: int | None
    state: str
    conversion: float | None
    exceeds: str = ""


@dataclass(frozen=True, slots=True)
class Funnel:
    """`of` is what the steps are: "stages" of the second band, or "phases" where there is none."""

    of: str
    steps: tuple[FunnelStep, ...]

    @property
    def largest(self) -> int:
        """The largest count, 0 where none is known."""
        return max((step.count for step in self.steps if step.count is not None), default=0)

    @property
    def missing(self) -> int:
        """How many counts nobody has said yet."""
        return sum(step.count is None for step in self.steps)

    @property
    def ends(self) -> tuple[FunnelStep, FunnelStep] | None:
        """The first and the last step with a count, for the conversion of the whole; None below two."""
        counted = [step for step in self.steps if step.count is not None]
        return (counted[0], counted[-1]) if len(counted) > 1 else None


def funnel_of(document: Document, journey: str, of: str | None = None) -> Funnel:
    """The funnel of a journey: of its stages, or of its visible phases where it has none or `of` says so."""
    stages = stages_of(document, journey)
    if of == PHASES or (of is None and not stages):
        phases = [row for row in document.where(Phase, "journey", journey) if not row.hidden]
        return Funnel(PHASES, steps_of(phases))
    return Funnel(STAGES, steps_of(stages))


def steps_of(rows: Sequence[Stage | Phase]) -> tuple[FunnelStep, ...]:
    """The steps of stages or phases that follow each other."""
    steps = []
    for i, row in enumerate(rows):
        state, conversion = _conversion(rows[i - 1].volume if i else None, row.volume, i == 0)
        exceeds = _exceeded(rows[:i], row.volume)
        steps.append(FunnelStep(row.id, row.name, row.criterion, row.volume, state, conversion, exceeds))
    return tuple(steps)


def _conversion(before: int | None, count: int | None, is_first: bool) -> tuple[str, float | None]:
    if is_first:
        return FIRST, None
    if before is None or count is None:
        return MISSING, None
    return (NOBODY, None) if before == 0 else (KNOWN, count / before)


def _exceeded(earlier: Sequence[Stage | Phase], count: int | None) -> str:
    """The name of the nearest earlier step with fewer people; "?" for one without a name."""
    if count is None:
        return ""
    larger = list(takewhile(lambda row: row.volume is None or row.volume >= count, reversed(earlier)))
    return "" if len(larger) == len(earlier) else earlier[len(earlier) - 1 - len(larger)].name or "?"
