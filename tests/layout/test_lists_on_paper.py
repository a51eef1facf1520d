"""Curve, routes and the list of notes on paper: all that is known, once, in letters that can be read."""

from collections.abc import Callable

import pytest

from app.imports.sample import sample_document
from app.layout import curve_lines
from app.layout.curve_pages import curve_pages
from app.layout.curve_strip import curve_strip
from app.layout.note_pages import note_pages
from app.layout.page import Page
from app.layout.papers import PAPERS
from app.layout.placing import texts
from app.layout.route_pages import compared, route_pages
from app.layout.themes import PAPER
from app.models.board import Journey, Lane, Note, Phase
from app.models.document import Document
from app.models.edits.routes import add_route, add_stop
from app.models.people import Route, Stop
from tests.layout.boards import board, with_route
from tests.paper import COMPOUND, LONG, ODD, letters_of, lines_of, outside, squeezed, too_small, with_canvas

Make = Callable[..., tuple[Page, ...]]
ALL: dict[str, Make] = {"curve": curve_pages, "routes": route_pages, "notes": note_pages}


@pytest.fixture(scope="module")
def odd() -> Document:
    """The sample with texts that nobody expects, and a phase with many notes."""
    document = sample_document("nl")
    with document.edit("Odd texts"):
        stops = document.where(Stop, "route", "route-inside")
        stops[0].expectation, stops[1].performance, stops[2].quote = LONG[:1500], COMPOUND * 4, ODD
        stops[3].emotion = COMPOUND
        document.get(Note, stops[4].note).text = "500 woorden " * 250
        document.get(Route, "route-inside").title = f"{ODD} {COMPOUND}"
        for i in range(300):
            document.add(Note, phase="use", lane="touchpoints", text=f"Ik doe stap {i}", rank=1e6 + i)
    return document


@pytest.mark.parametrize("content", ALL)
@pytest.mark.parametrize(
    ("paper", "language"), [(paper, ("nl", "en")[i % 2]) for i, paper in enumerate(PAPERS)]
)
def test_all_is_inside_its_sheet_and_can_be_read(
    odd: Document, content: str, paper: str, language: str
) -> None:
    pages = ALL[content](odd, "journey", paper, language)
    assert pages
    for page in pages:
        assert page.width > page.height
        assert outside(page) == []
        assert too_small(page, 6.0) == []


@pytest.mark.parametrize("content", ALL)
def test_where_there_is_nothing_there_are_no_pages(content: str) -> None:
    document = Document()
    with document.edit("Make a journey"):
        document.add(Journey, id="journey")
    assert ALL[content](document, "journey", "A4", "nl") == ()
    assert ALL[content](with_canvas(), "journey", "A4", "nl") == () or content == "notes"


def test_the_list_has_every_note_under_its_phase_with_all_that_hangs_on_it(odd: Document) -> None:
    pages = note_pages(odd, "journey", "A4", "nl")
    printed = letters_of(pages)
    phases = {phase.id for phase in odd.where(Phase, "journey", "journey")}
    for note in (note for note in odd.rows(Note).values() if note.phase in phases):
        assert squeezed(note.text)[:60] in printed
    marks = [mark.title for page in pages for mark in page.bookmarks]
    assert marks[0] == "Lijst van post-its"
    assert [mark.split(" · ")[0] for mark in marks[1:]] == [
        phase.name for phase in odd.where(Phase, "journey", "journey")
    ]
    lines = lines_of(pages[0].face)
    row = lines.index("Ik haal mijn leaddoel dit kwartaal niet")
    assert lines[row + 1 : row + 5] == ["E-mail · Kwartaalrapport", "2", "onderzocht", "Joris"]


def test_hidden_lanes_are_in_the_list_and_hidden_phases_are_not() -> None:
    document = with_canvas()
    with document.edit("Hide"):
        document.get(Lane, "need").hidden = 1
        document.get(Phase, "phase-2").hidden = 1
    printed = letters_of(note_pages(document, "journey", "A4", "nl"))
    assert "need1" in printed
    assert "need2" not in printed


def test_a_route_is_told_stop_by_stop(odd: Document) -> None:
    pages = route_pages(odd, "journey", "A3", "nl")
    printed = letters_of(pages)
    for route in odd.where(Route, "journey", "journey"):
        for stop in odd.where(Stop, "route", route.id):
            for text in (stop.expectation, stop.performance, stop.quote, stop.reason):
                assert all(piece in printed for piece in text.split() if len(piece) < 9)
    marks = [mark.title for page in pages for mark in page.bookmarks]
    assert (
        len(marks) == len(odd.where(Route, "journey", "journey")) + 2
    )  # the whole, each route, and two beside each other


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_sheet_is_spent_on_the_last_stops_of_a_route(language: str) -> None:
    for page in route_pages(sample_document(language), "journey", "A4", language):
        bottoms = sorted(y + h for _, _, (_, y, _, h) in texts(page.face))
        assert bottoms[-2] > page.height / 2, lines_of(page.face)[1:4]  # the last text of all is in the foot


def test_what_a_customer_made_of_a_stop_comes_first_and_their_words_slanted() -> None:
    document = sample_document("nl")
    said = [each for page in route_pages(document, "journey", "A4", "nl") for each in texts(page.face)]
    first = next(i for i, (text, *_) in enumerate(said) if text.text.startswith("hier liet je me vallen ·"))
    column = [text for text, _, (x, *_) in said[first:] if x == said[first][2][0]][:3]
    assert [text.text for text in column] == [
        "hier liet je me vallen · eerste: de indruk",
        "Ik dacht: als dit al zo lang duurt.",
        "“Ik dacht dat jullie geen zin hadden.”",
    ]
    assert [text.font.italic for text in column] == [False, False, True]


def test_notes_stand_under_each_other_with_and_without_a_sign() -> None:
    document = sample_document("nl")
    (page, *_) = note_pages(document, "journey", "A4", "nl")
    lefts = {text.text: x for text, _, (x, _, _, _) in texts(page.face)}
    assert lefts["Ik laat het idee rusten tot volgend jaar"] == lefts["Ik zie de campagne van een concurrent"]
    assert lefts["Contactmomenten"] == lefts["Knelpunten"]


def test_two_routes_are_compared_and_one_alone_is_not() -> None:
    document = with_canvas()
    one = add_route(document, "journey", "Onze route")
    add_stop(document, one, "touchpoint-0", intensity=2.0)
    assert compared(document, "journey") is None
    other = add_route(document, "journey", "Hun route", perspective="outside_in")
    add_stop(document, other, "touchpoint-0", intensity=-3.0)
    pages = route_pages(document, "journey", "A4", "nl")
    printed = letters_of(pages)
    assert "TweeroutesnaastelkaarOnzerouteenHunroute" in printed.replace(":", "")
    assert squeezed("van +2,0 naar −3,0") in printed
    third = add_route(document, "journey", "Derde", perspective="outside_in")
    add_stop(document, third, "touchpoint-1")
    with document.edit("Hide route"):
        document.get(Route, other).hidden = 1
    assert [route.id for route in compared(document, "journey") or ()] == [one, third]


def test_under_each_point_stands_the_number_of_the_stop_in_the_table() -> None:
    document = with_route(board(2, 1, 4), [1.0, 2.0, -1.0, 3.0])  # two stops in either phase
    with document.edit("Go back to the first phase"):
        document.get(Stop, "r1").rank = 9.0
    face = curve_strip(document, "j", (800.0, 200.0), 1.0, "nl", PAPER, routes=["r"], numbered=True)
    assert [line for line in lines_of(face) if line.isdigit()] == ["1", "4", "2", "3"]


def test_a_route_looks_alike_wherever_it_is_drawn() -> None:
    document = board(2, 1, 4)
    for route in ("r", "q", "s"):
        with_route(document, [1.0, 2.0], route)
    with document.edit("Hide one"):
        document.get(Route, "q").hidden = 1
    looks = {line.key: (line.colour, line.place) for line in curve_lines.lines_of(document, "j", "nl")}
    for route in ("r", "s"):
        (line,) = curve_lines.lines_for(document, [route], "nl")
        assert (line.colour, line.place) == looks[route]
    (alone,) = curve_lines.lines_for(document, ["q"], "nl")
    beside = curve_lines.lines_for(document, ["s", "q"], "nl")[1]
    assert (alone.colour, alone.place) == (beside.colour, beside.place)
    assert (alone.colour, alone.place) not in looks.values()
