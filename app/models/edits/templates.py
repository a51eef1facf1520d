"""From a template to a board."""

from app.models.board import Journey, Lane, Phase, Stage, Workshop
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.siblings import add_among
from app.models.rank import STEP
from app.models.templates import Template
from app.models.text import clean_line
from app.models.words import word


def ensure_workshop(document: Document, language: str, title: str = "") -> str:
    """The id of the workshop row, which is made where the document is still empty."""
    there = next(iter(document.rows(Workshop).values()), None)
    if there is not None:
        return there.id
    with document.edit("New workshop"):
        return document.add(Workshop, title=clean_line(title, LINE), language=language).id


def apply_template(document: Document, template: Template, language: str, title: str = "") -> str:
    """Add a journey with the phases, stages and lanes of a template, in one step; the id of the journey.

    The workshop row is made where there is none yet. Without a title the journey is called "Klantreis".
    """
    with document.edit("New journey"):
        ensure_workshop(document, language, title)
        name = clean_line(title, LINE) or word("journey", language)
        values = {"title": name, "template": template.key}
        journey = add_among(document, Journey, document.ordered(Journey), None, values).id
        phases = _add_phases(document, template, language, journey)
        _add_stages(document, template, language, journey, phases)
        for number, lane in enumerate(template.lanes):
            document.add(
                Lane,
                journey=journey,
                rank=STEP * (number + 1),
                kind=lane.kind,
                title=lane.title[language],
                colour=lane.colour,
                hidden=int(lane.hidden),
            )
    return journey


def _add_phases(document: Document, template: Template, language: str, journey: str) -> list[str]:
    ids = []
    for number, phase in enumerate(template.phases):
        texts = {name: given[language] for name, given in phase.texts.items()}
        group_name = texts.pop("group")
        row = document.add(
            Phase,
            journey=journey,
            rank=STEP * (number + 1),
            name=phase.name[language],
            group_name=group_name,
            colour=phase.colour,
            **texts,
        )
        ids.append(row.id)
    return ids


def _add_stages(
    document: Document, template: Template, language: str, journey: str, phases: list[str]
) -> None:
    for number, stage in enumerate(template.stages):
        document.add(
            Stage,
            journey=journey,
            rank=STEP * (number + 1),
            name=stage.name[language],
            from_phase=phases[stage.first],
            to_phase=phases[stage.last],
            criterion=stage.criterion[language],
            response=stage.response[language],
        )
