"""Routes on paper: each with its curve and a table of its stops, and two of them beside each other."""

from app.layout.canvas_content import journey_title
from app.layout.curve_strip import curve_strip, has_curve
from app.layout.flow import Frame, Piece, Writer, flowed, letters_of, on_a_new_sheet, paginate
from app.layout.marks import diamond, mark
from app.layout.page import Page
from app.layout.rows import Cell, lowest
from app.layout.shapes import Face
from app.layout.themes import PAPER, Theme
from app.models.board import Note, Phase
from app.models.document import Document
from app.models.findings.interview import ELSE, QUESTIONS, answers_in, question
from app.models.findings.routes import in_words, route_title
from app.models.findings.scores import felt
from app.models.people import Persona, Route, Stop
from app.models.words import decimal, long_date, word

_CURVE = 210.0  # points high on A4
_BESIDE_WORDS = 0.9  # of that where much was told
_FACTS, _QUESTIONS = 0.14, 0.27  # of the width, for what a fact is called and for what was asked
_LOWER = (1.0, 0.9, 0.8, 0.75)  # of its height the curve takes where a sheet is saved with that
_COLUMNS = ("", "phase", "touchpoint_column", "expectation", "performance", "emotion", "moment_and_quote")
_SHARES = (  # of the width: where much was expected, and where much was told
    (0.03, 0.115, 0.185, 0.175, 0.175, 0.145, 0.175),
    (0.03, 0.11, 0.245, 0.15, 0.15, 0.14, 0.175),
    (0.03, 0.11, 0.225, 0.13, 0.13, 0.14, 0.235),
)


def route_pages(
    document: Document, journey: str, paper: str, language: str, *, theme: Theme = PAPER
) -> tuple[Page, ...]:
    """Each route of the journey that has a stop, ours before those of customers, then two of them beside each
    other; no pages without a stop.
    """
    routes = routes_on_paper(document, journey)
    if not routes:
        return ()
    title = word("routes", language)
    above = " · ".join(filter(None, (title, journey_title(document, journey))))
    frame = Frame(document, None, above, language, theme)
    pieces: list[Piece] = []
    for route in routes:
        pieces += on_a_new_sheet(route_pieces(frame, paper, route))
    if (pair := compared(document, journey)) is not None:
        pieces += on_a_new_sheet(pair_pieces(frame, paper, *pair))
    return flowed(frame, paper, pieces, title)


def routes_on_paper(document: Document, journey: str) -> list[Route]:
    """The routes with a stop, hidden ones too: ours, then those of customers."""
    routes = [
        route
        for route in document.where(Route, "journey", journey)
        if document.where(Stop, "route", route.id)
    ]
    return sorted(routes, key=lambda route: route.perspective != "inside_out")


def compared(document: Document, journey: str) -> tuple[Route, Route] | None:
    """The two that are worth comparing: those that are shown before hidden ones, of two personas if there
    are two.
    """
    routes = sorted(routes_on_paper(document, journey), key=lambda route: route.hidden)
    if len(routes) < 2:
        return None
    others = [route for route in routes[1:] if not route.hidden] or routes[1:]
    other = next((route for route in others if route.persona != routes[0].persona), others[0])
    return routes[0], other


def route_pieces(frame: Frame, paper: str, route: Route, level: int = 1, told: bool = False) -> list[Piece]:
    """A route: who travels from where to where, its curve, and what happens at each stop; with `told` also
    what was asked and answered.
    """
    document, language = frame.document, frame.language
    writer = frame.writer(paper)
    pieces = writer.title(route_title(document, route.id, language), level)
    told = told and bool(route.interview.strip())
    left = writer.width * (_QUESTIONS if told else _FACTS)
    persona = document.find(Persona, route.persona)
    day = long_date(route.date, language)
    whom = ", ".join(filter(None, (route.respondent, day))) if route.respondent else ""
    facts = (
        ("traveller", persona.name if persona else ""),
        ("respondent", whom),
        ("date", "" if whom else day),
        ("trigger", route.trigger),
        ("route_goal", route.goal),
    )
    for key, text in facts:
        pieces += writer.fact(word(key, language), text, left)
    if told:
        pieces += _answers(writer, route, left)
    table, higher = stop_table(frame, writer, route), _BESIDE_WORDS if told else 1.0
    _, room = frame.room(paper)
    tried = []
    for lower in _LOWER:
        whole = [*pieces, *curve_pieces(frame, paper, [route.id], higher * lower), *table]
        sheets = paginate(whole, room)
        tried.append((len(sheets), whole))
        if len(sheets) == 1 or sheets[-1][-1][0] > room / 2:
            break
    return min(tried, key=lambda each: each[0])[1]


def _answers(writer: Writer, route: Route, left: float) -> list[Piece]:
    """What was asked, and beside it what was answered; then what no question asked for."""
    answers, language = answers_in(route.interview), writer.language
    asked = [(question(key, language), answers.get(key, "")) for key in QUESTIONS]
    told = [*asked, (word("else_said", language), answers.get(ELSE, ""))]
    return [piece for name, answer in told for piece in writer.fact(name, answer, left)]


def curve_pieces(frame: Frame, paper: str, routes: list[str], higher: float = 1.0) -> list[Piece]:
    """The curve of these routes, of one with the numbers of its stops; nothing where none can be drawn."""
    document = frame.document
    journey = document.get(Route, routes[0]).journey
    if not has_curve(document, journey, routes):
        return []
    width, room = frame.room(paper)
    height = min(_CURVE * higher * letters_of(paper), room * 0.7)
    scale = letters_of(paper) * 0.85
    strip = curve_strip(
        document, journey, (width, height), scale, frame.language, frame.theme, routes=routes,
        numbered=len(routes) == 1,
    )  # fmt: skip
    return frame.writer(paper).picture(strip, height)


def stop_table(frame: Frame, writer: Writer, route: Route) -> list[Piece]:
    """A row for each stop, in the order of travelling, numbered like those of the curve."""
    document, language = frame.document, frame.language
    rows = []
    for number, stop in enumerate(document.where(Stop, "route", route.id), 1):
        note = document.get(Note, stop.note)
        phase = document.get(Phase, note.phase)
        rows.append(
            (
                Cell(str(number), "semibold"),
                Cell(phase.name),
                Cell(note.text, "semibold", _sign(stop, writer)),
                Cell(stop.expectation),
                Cell(stop.performance),
                Cell(_feeling(document, stop, language)),
                Cell(_told(stop, language), quote=f"“{stop.quote.strip()}”" if stop.quote.strip() else ""),
            )
        )
    names = [word(key, language) if key else "" for key in _COLUMNS]
    return lowest(writer, names, _SHARES, route_title(document, route.id, language), rows)


def _sign(stop: Stop, writer: Writer) -> Face:
    size = writer.size(7.0)
    if stop.moment != "none":
        return (diamond(size / 2, size / 2 + 1.0, size / 2 + 0.5, writer.theme.moment),)
    return mark("exit", 0, 0, size, writer.theme.exit) if stop.is_exit else ()


def _feeling(document: Document, stop: Stop, language: str) -> str:
    value = felt(document, stop)
    number = decimal(value, language, signed=True) if value is not None else ""
    return " · ".join(filter(None, (stop.emotion, number)))


def _told(stop: Stop, language: str) -> str:
    """What the customer made of it, and why it matters."""
    verdict = word(f"verdict.{stop.verdict}", language) if stop.verdict != "none" else ""
    kind = word(f"moment.{stop.moment}", language) if stop.moment != "none" else ""
    return "\n".join(filter(None, (" · ".join(filter(None, (verdict, kind))), stop.reason.strip())))


def pair_pieces(frame: Frame, paper: str, one: Route, other: Route, level: int = 1) -> list[Piece]:
    """Two routes beside each other: both curves, and in words what differs."""
    document, language = frame.document, frame.language
    writer = frame.writer(paper)
    names = [route_title(document, each.id, language) for each in (one, other)]
    pieces = writer.title(word("two_routes", language, one=names[0], other=names[1]), level)
    pieces += curve_pieces(frame, paper, [one.id, other.id], higher=1.3)
    for sentence in in_words(document, one.id, other.id, language):
        pieces += writer.text(sentence)
    return pieces
