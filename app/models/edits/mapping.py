"""Another template on a board that is filled: phases become others, and no note is lost on the way.

An old phase that gets the place of a new one stays the same row, so everything that hangs on it stays too:
notes, stages, and through its notes the stops of routes. What the room wrote in a phase stays; what the old
template had put there makes room for the words of the new one.
"""

from collections.abc import Iterable, Mapping, Sequence

from app.models.board import Journey, Note, Phase, Stage
from app.models.columns import COUNT_LIMIT, PARAGRAPH
from app.models.document import Document
from app.models.edits.siblings import add_among
from app.models.rank import STEP, place
from app.models.templates import Template, TemplatePhase
from app.models.text import clean

KEPT = ("quote", "goal", "offer", "criterion", "next_step", "content")


def swap_template(
    document: Document,
    journey: str,
    template: Template,
    language: str,
    targets: Mapping[str, int],
    known: Iterable[Template] = (),
) -> None:
    """Let every old phase become the new one at its place in `targets`; several may become the same one.

    Words that stand in one of the `known` templates are not the room's, and the new ones replace them.
    A phase that `targets` leaves out raises KeyError, and nothing changes.
    """
    with document.edit("Swap template"):
        phases = document.where(Phase, "journey", journey)
        sources: list[list[Phase]] = [[] for _ in template.phases]
        for phase in phases:
            sources[targets[phase.id]].append(phase)
        printed = _printed(known)
        for number, (new, group) in enumerate(zip(template.phases, sources, strict=True)):
            row = _joined(document, group, printed) if group else document.add(Phase, journey=journey)
            _dress(row, new, language)
            row.rank = STEP * (number + 1)
        document.get(Journey, journey).template = template.key


def merge_template(
    document: Document, journey: str, template: Template, language: str, targets: Mapping[str, int | None]
) -> None:
    """Add the phases of a template that no old phase stands for; old ones only get words where they had none.

    `targets` says which old phase stands for which new one; None, or an old one left out, stands for itself.
    """
    with document.edit("Merge template"):
        phases = document.where(Phase, "journey", journey)
        rows: dict[int, Phase] = {}
        for phase in phases:
            target = targets.get(phase.id)
            if target is not None:
                rows.setdefault(target, phase)
                _fill(phase, template.phases[target], language)
        for number, new in enumerate(template.phases):
            if number not in rows:
                rows[number] = _insert(document, journey, rows, number)
                _dress(rows[number], new, language)


def add_band(document: Document, journey: str, template: Template, language: str) -> list[str]:
    """Put the stages of a template under the phases; its phases, where it has no stages. The new ids.

    They are spread evenly over the phases, in their order.
    """
    with document.edit("Add stages"):
        phases = document.where(Phase, "journey", journey)
        names = [(each.name, each.criterion, each.response) for each in template.stages] or [
            (each.name, each.texts["criterion"], each.texts["offer"]) for each in template.phases
        ]
        there = document.where(Stage, "journey", journey)
        made = []
        for i, (name, criterion, response) in enumerate(names if phases else ()):
            first, last = spread(i, len(names), len(phases))
            values = {
                "journey": journey,
                "name": name[language],
                "criterion": criterion[language],
                "response": response[language],
                "from_phase": phases[first].id,
                "to_phase": phases[last].id,
            }
            row = add_among(document, Stage, there, None, values)
            there.append(row)
            made.append(row.id)
    return made


def spread(place: int, count: int, over: int) -> tuple[int, int]:
    """The first and last of `over` phases that the stage at a place among `count` spans."""
    first = place * over // count
    return first, max(first, (place + 1) * over // count - 1)


def _printed(known: Iterable[Template]) -> dict[str, set[str]]:
    """The words that templates put in each column, in every language."""
    phases = [phase for template in known for phase in template.phases]
    return {column: {text for p in phases for text in p.texts[column].values()} for column in KEPT}


def _joined(document: Document, group: Sequence[Phase], printed: Mapping[str, set[str]]) -> Phase:
    """The first of these phases with the notes, words and counts of all; the others go."""
    first, *rest = group
    for column in KEPT:
        own = [getattr(row, column).strip() for row in group]
        written = dict.fromkeys(text for text in own if text and text not in printed[column])
        setattr(first, column, clean("\n".join(written), PARAGRAPH))
    volumes = [row.volume for row in group if row.volume is not None]
    first.volume = min(sum(volumes), COUNT_LIMIT) if volumes else None
    for row in rest:
        _move_all(document, row, first)
        document.remove(row)
    return first


def _move_all(document: Document, source: Phase, target: Phase) -> None:
    """Everything that points at a phase points at another one; notes come behind those of their lane."""
    lanes: dict[str, list[Note]] = {}
    for note in document.where(Note, "phase", source.id):
        lanes.setdefault(note.lane, []).append(note)
    there = document.where(Note, "phase", target.id)
    for lane, notes in lanes.items():
        siblings = [note for note in there if note.lane == lane]
        for note in notes:
            note.phase = target.id
        place(siblings, len(siblings), notes)
    for column in ("from_phase", "to_phase"):
        for stage in document.where(Stage, column, source.id):
            setattr(stage, column, target.id)


def _dress(row: Phase, new: TemplatePhase, language: str) -> None:
    """Give a phase the name, group and colour of a new one, and its words where the room wrote none."""
    row.name, row.group_name, row.colour = new.name[language], new.texts["group"][language], new.colour
    row.hidden = 0
    _fill(row, new, language)


def _fill(row: Phase, new: TemplatePhase, language: str) -> None:
    for column in KEPT:
        if not getattr(row, column).strip():
            setattr(row, column, new.texts[column][language])


def _insert(document: Document, journey: str, rows: Mapping[int, Phase], number: int) -> Phase:
    """A new phase behind the nearest one that comes before it in the template, else before the next one."""
    siblings = document.where(Phase, "journey", journey)
    before = next((rows[i] for i in range(number - 1, -1, -1) if i in rows), None)
    if before is not None:
        index = siblings.index(before) + 1
    else:
        later = [rows[i] for i in sorted(rows) if i > number]
        index = siblings.index(later[0]) if later else len(siblings)
    return add_among(document, Phase, siblings, index, {"journey": journey})
