"""What the report tells in words and tables, step by step. A part without anything to tell has no pieces."""

from app.layout.flow import Frame, Piece, Writer, on_a_new_sheet
from app.layout.looks import phase_look
from app.layout.marks import diamond
from app.layout.route_pages import route_pieces, routes_on_paper
from app.layout.rows import Cell, Column, Table, lowest
from app.models.board import Channel, Contact, Note, Phase, Stage
from app.models.document import Document
from app.models.edits.workshop import workshop_of
from app.models.findings.moments import score_of
from app.models.findings.routes import route_title
from app.models.people import Route, Stop
from app.models.words import integer, long_date, word

_LEFT = 0.16  # of the width, for what a fact is called
_PHASES = (
    ("phase", 0.13),
    ("canvas_goal", 0.2),
    ("canvas_offers", 0.2),
    ("criterion", 0.19),
    ("next_step", 0.18),
    ("volume", 0.1),
)
_STAGES = (
    ("stage", 0.2),
    ("phases", 0.24),
    ("stage_criterion", 0.23),
    ("response", 0.23),
    ("volume", 0.1),
)
_MEANS = (("channel", 0.2), ("means", 0.28), ("touchpoints", 0.52))
_MOMENTS = ("touchpoint_column", "route", "moment_kind", "reason", "emotional_impact", "business_impact")
_MOMENT_SHARES = (  # of the width: where the reasons are long, and where the names of routes are
    (0.24, 0.16, 0.14, 0.28, 0.09, 0.09),
    (0.245, 0.2, 0.138, 0.277, 0.07, 0.07),
)


def prepare_pieces(frame: Frame, paper: str) -> list[Piece]:
    """For whom and what for, who was there, and what was planned."""
    workshop = workshop_of(frame.document)
    if workshop is None:
        return []
    language, writer = frame.language, frame.writer(paper)
    left = writer.width * _LEFT
    facts = (
        ("target_group", workshop.target_group),
        ("goal", workshop.goal),
        ("scenario", workshop.scenario),
        ("participants", workshop.participants),
        ("agenda", workshop.agenda),
    )
    told = [piece for key, text in facts for piece in writer.fact(word(key, language), text, left)]
    return [*_titled(writer, "step.0"), *told] if told else []


def _titled(writer: Writer, key: str) -> list[Piece]:
    """A title over the whole of a part; the outline has it already."""
    return [piece._replace(mark="") for piece in writer.title(word(key, writer.language))]


def lifecycle_pieces(frame: Frame, paper: str, journey: str) -> list[Piece]:
    """The phases with all that was said of them, then the stages over them."""
    document, language, writer = frame.document, frame.language, frame.writer(paper)
    phases = [phase for phase in document.where(Phase, "journey", journey) if not phase.hidden]
    columns = [Column(word(key, language), share) for key, share in _PHASES]
    table = Table(writer, columns, word("phases", language))
    rows = [
        (
            Cell(phase.name, "semibold", quote=phase_look(phase, 0, language).quote),
            Cell(phase.goal),
            Cell(phase.offer),
            Cell(phase.criterion),
            Cell(phase.next_step),
            Cell(_people(phase.volume, language)),
        )
        for phase in phases
    ]
    told = table.whole(rows) + _stages(frame, paper, journey)
    return [*_titled(writer, "step.1"), *told] if told else []


def _stages(frame: Frame, paper: str, journey: str) -> list[Piece]:
    document, language, writer = frame.document, frame.language, frame.writer(paper)
    stages = document.where(Stage, "journey", journey)
    if not stages:
        return []
    columns = [Column(word(key, language), share) for key, share in _STAGES]
    table = Table(writer, columns, word("relation", language))
    rows = []
    for stage in stages:
        ends = [document.get(Phase, end).name for end in (stage.from_phase, stage.to_phase)]
        rows.append(
            (
                Cell(stage.name, "semibold"),
                Cell(" – ".join(dict.fromkeys(ends))),
                Cell(stage.criterion),
                Cell(stage.response),
                Cell(_people(stage.volume, language)),
            )
        )
    return [*writer.heading(word("relation", language)), *table.whole(rows)]


def means_pieces(frame: Frame, paper: str, journey: str) -> list[Piece]:
    """Every means with the touchpoints that are met through it, channel by channel; it is used to look up."""
    document, language, writer = frame.document, frame.language, frame.writer(paper)
    phases = [phase for phase in document.where(Phase, "journey", journey) if not phase.hidden]
    met: dict[tuple[str, str], list[str]] = {}
    for note in (note for phase in phases for note in document.where(Note, "phase", phase.id)):
        for contact in document.where(Contact, "note", note.id):
            if contact.means.strip():
                key = (contact.channel or "", contact.means.strip())
                met.setdefault(key, []).append(" ".join(note.text.split()))
    if not met:
        return []
    names = {row.id: row.name for row in document.ordered(Channel)}
    order = {row: place for place, row in enumerate(names)}
    found = sorted(met.items(), key=lambda each: (order.get(each[0][0], len(order)), each[0][1].casefold()))
    title = word("channel_and_means", language)
    table = Table(writer, [Column(word(key, language), share) for key, share in _MEANS], title)
    firsts = [Cell(names.get(channel, ""), "semibold") for (channel, _), _ in found]
    rows = [
        (first if i == 0 or first != firsts[i - 1] else Cell(""), Cell(means), Cell("\n".join(notes)))
        for i, (first, ((_, means), notes)) in enumerate(zip(firsts, found, strict=True))
    ]
    return [*writer.heading(title), *table.whole(rows, firsts)]


def moment_pieces(frame: Frame, paper: str, journey: str) -> list[Piece]:
    """Every moment of truth, ours and those of customers, the weightiest first."""
    document, language, writer = frame.document, frame.language, frame.writer(paper)
    routes = {route.id: route for route in document.where(Route, "journey", journey)}
    moments = [
        stop for route in routes for stop in document.where(Stop, "route", route) if stop.moment != "none"
    ]
    if not moments:
        return []
    moments.sort(key=lambda stop: -(score_of(stop) or 0))
    title = word("moments_of_truth", language)
    size = writer.size(7.0)
    sign = (diamond(size / 2, size / 2 + 1.0, size / 2 + 0.5, writer.theme.moment),)
    rows = [
        (
            Cell(document.get(Note, stop.note).text, "semibold", sign),
            Cell(route_title(document, stop.route, language)),
            Cell(word(f"moment.{stop.moment}", language)),
            Cell(stop.reason),
            Cell(_of_five(stop.emotional_impact)),
            Cell(_of_five(stop.business_impact)),
        )
        for stop in moments
    ]
    names = [word(key, language) for key in _MOMENTS]
    return [*writer.heading(title), *lowest(writer, names, _MOMENT_SHARES, title, rows)]


def own_route_pieces(frame: Frame, paper: str, journey: str) -> list[Piece]:
    """Our own routes, stop by stop."""
    routes = [r for r in routes_on_paper(frame.document, journey) if r.perspective == "inside_out"]
    return [piece for route in routes for piece in route_pieces(frame, paper, route, level=1)]


def interview_pieces(frame: Frame, paper: str, journey: str) -> list[Piece]:
    """Each conversation: who, from where to where, question and answer, then stop by stop."""
    document = frame.document
    pieces: list[Piece] = []
    for route in document.where(Route, "journey", journey):
        told = route.interview.strip() or document.where(Stop, "route", route.id)
        if route.perspective == "outside_in" and told:
            pieces += on_a_new_sheet(route_pieces(frame, paper, route, told=True))
    return pieces


def day_and_facilitator(document: Document, language: str) -> tuple[str, str]:
    """When, and who led."""
    workshop = workshop_of(document)
    if workshop is None:
        return "", ""
    return long_date(workshop.date, language), workshop.facilitator


def _people(volume: int | None, language: str) -> str:
    return "" if volume is None else integer(volume, language)


def _of_five(value: int | None) -> str:
    return "" if value is None else f"{value} / 5"
