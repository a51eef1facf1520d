"""A board as a template of one's own: what of it travels."""

from collections.abc import Iterator

from app.models.board import Journey, Lane, Phase
from app.models.choices import LANGUAGES
from app.models.document import Document
from app.models.edits.stages import span_of, stages_of
from app.models.lane_kinds import KINDS
from app.models.limits import LINE, PARAGRAPH
from app.models.refusal import Refused
from app.models.templates import (
    MOST_PHASES,
    PHASE_TEXTS,
    Template,
    TemplateLane,
    TemplatePhase,
    TemplateStage,
    Texts,
)
from app.models.text import clean, clean_line
from app.models.words import word

OWN_VIEW = "customer"


def template_from(document: Document, journey: str, key: str, name: str, language: str) -> Template:
    """The phases, stages and lanes of a journey as they are now, without notes, counts or anybody's name.

    Texts are those of the board in every language: nobody translated them. Raises Refused for a board that
    is no start for another one: without phases, or with more than a template may have.
    """
    phases = tuple(_phase(row) for row in document.where(Phase, "journey", journey))
    stages = tuple(_stages(document, journey))
    lanes = tuple(_lane(row) for row in document.where(Lane, "journey", journey))
    if not phases or max(map(len, (phases, stages, lanes))) > MOST_PHASES:
        raise Refused("not_a_template", most=MOST_PHASES)
    row = document.get(Journey, journey)
    about = word("own_template_from", language, journey=row.title or word("journey", language))
    return Template(
        key=clean(key, 60),
        name=_same(clean_line(name, LINE)),
        description=_same(clean(about, PARAGRAPH)),
        view=OWN_VIEW,
        phases=phases,
        stages=stages,
        lanes=lanes,
        order=0,
    )


def _same(text: str) -> Texts:
    return dict.fromkeys(LANGUAGES, text)


def _phase(row: Phase) -> TemplatePhase:
    fields = {
        "group": row.group_name,
        **{name: getattr(row, name) for name in PHASE_TEXTS if name != "group"},
    }
    return TemplatePhase(_same(row.name), row.colour, {name: _same(text) for name, text in fields.items()})


def _stages(document: Document, journey: str) -> Iterator[TemplateStage]:
    for row in stages_of(document, journey):
        first, last = span_of(document, row.id)
        yield TemplateStage(_same(row.name), first, last, _same(row.criterion), _same(row.response))


def _lane(row: Lane) -> TemplateLane:
    """A lane; one that is called as its kind usually is is called so in every language."""
    usual = {language: word(KINDS[row.kind].word, language) for language in LANGUAGES}
    title = usual if row.title in usual.values() else _same(row.title)
    return TemplateLane(row.kind, title, row.colour, bool(row.hidden))
