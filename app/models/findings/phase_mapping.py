"""Which phase of a template a phase of the board could become: a proposal, which the room may change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.models.board import Note, Phase
from app.models.choices import LANGUAGES
from app.models.document import Document
from app.models.folding import fold
from app.models.templates import Template


@dataclass(frozen=True, slots=True)
class OldPhase:
    """A phase of the board, with how many notes go along with it; `target` is a place in the template."""

    id: str
    name: str
    notes: int
    target: int | None


def propose_swap(document: Document, journey: str, template: Template) -> tuple[OldPhase, ...]:
    """A new phase for every old one: that of the same name, else one at the same place along the road.

    Phases keep their order wherever names do not say otherwise.
    """
    phases = document.where(Phase, "journey", journey)
    named = _by_name(phases, template)
    anchors = _in_order(named)
    count = len(template.phases)
    found = []
    for i, phase in enumerate(phases):
        target = named.get(i)
        if target is None:
            target = _between(i, anchors, len(phases), count)
        found.append(_old_phase(document, phase, target))
    return tuple(found)


def propose_merge(document: Document, journey: str, template: Template) -> tuple[OldPhase, ...]:
    """The phase of the same name for every old one that has it in the template; others stay themselves."""
    phases = document.where(Phase, "journey", journey)
    named = _by_name(phases, template)
    return tuple(_old_phase(document, phase, named.get(i)) for i, phase in enumerate(phases))


def _old_phase(document: Document, phase: Phase, target: int | None) -> OldPhase:
    return OldPhase(phase.id, phase.name, len(document.where(Note, "phase", phase.id)), target)


def _by_name(phases: Sequence[Phase], template: Template) -> dict[int, int]:
    """Places of old phases and of new ones that are called the same in some language, each new one once."""
    names: dict[str, int] = {}
    for place, new in enumerate(template.phases):
        for language in LANGUAGES:
            names.setdefault(fold(new.name[language]), place)
    found: dict[int, int] = {}
    for i, phase in enumerate(phases):
        target = names.get(fold(phase.name))
        if target is not None and target not in found.values():
            found[i] = target
    return found


def _in_order(named: Mapping[int, int]) -> dict[int, int]:
    """Those pairs that do not cross an earlier one, as marks along the road."""
    anchors: dict[int, int] = {}
    for old, new in sorted(named.items()):
        if not anchors or new > max(anchors.values()):
            anchors[old] = new
    return anchors


def _between(place: int, anchors: Mapping[int, int], old: int, new: int) -> int:
    """The new place that lies as far along as the old one, between the marks around it."""
    before = max((i for i in anchors if i < place), default=-1)
    after = min((i for i in anchors if i > place), default=old)
    low = anchors.get(before, -1) + 1
    high = anchors.get(after, new) - 1
    if low > high:  # no new phase lies between the marks: it joins the one it comes after
        return max(0, low - 1)
    steps = after - before - 2  # from the first to the last old phase between the marks
    if steps == 0 and after == old and before >= 0:
        return high
    if steps == 0:
        return low if before < 0 else (low + high) // 2
    return low + (2 * (place - before - 1) * (high - low) + steps) // (2 * steps)
