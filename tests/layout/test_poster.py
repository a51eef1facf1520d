"""The poster: everything that is on the board, inside the sheet, legible or with the paper that would do."""

import pytest

from app.layout.board import BoardLayout
from app.layout.board_face import board_face
from app.layout.papers import PAPERS, SMALLEST_TEXT, lying
from app.layout.placing import placed, reach, smallest_text, texts
from app.layout.poster import poster, poster_pages
from app.layout.poster_fit import Room, fit_board
from app.layout.shapes import Face, Group
from app.layout.themes import PAPER
from app.models.board import Lane, Note, Phase, Workshop
from app.models.document import Document
from app.models.edits.workshop import set_workshop
from app.models.people import Caption, Route
from tests.layout.boards import board, with_footer, with_route, with_stages
from tests.layout.test_faces import HARD


def full_board(texts: list[str] = HARD) -> Document:
    """Five phases with stages, notes, footers and two routes."""
    document = with_stages(board(5, 3, 60))
    with_footer(document, "n0", "E-mail", 7)
    with document.edit("Write"):
        for i, text in enumerate(texts):
            document.get(Note, f"n{i + 5}").text = text
        document.get(Note, "n1").is_exit = 1
        document.get(Note, "n2").evidence = "heard"
        workshop = document.get(Workshop, "w")
        workshop.goal, workshop.scenario = "van idee naar video", "klein budget"
    return with_route(with_route(document, [1.0, -2.0, 4.5, None, 3.0] * 4), [2.0, 1.0, -4.6] * 5, "q")


def outside(face: Face, width: float, height: float) -> list[object]:
    found: list[object] = []
    for shape, matrix in placed(face):
        x, y, w, h = reach(shape, matrix)
        if min(x, y) < 0 or x + w > width or y + h > height:
            found.append(shape)
    return found


def words_on(face: Face) -> str:
    return " ".join(text.text for text, _, _ in texts(face))


def group(face: Face, name: str) -> Group:
    (found,) = [shape for shape in face if isinstance(shape, Group) and shape.name == name]
    return found


@pytest.mark.parametrize("paper", ["A4", "A3", "A0"])
@pytest.mark.parametrize("per_phase", [False, True])
def test_nothing_lies_outside_the_sheet(paper: str, per_phase: bool) -> None:
    document = full_board()
    pages = poster_pages(document, "j", paper, "nl", per_phase=per_phase)
    assert len(pages) == (5 if per_phase else 1)
    for page in pages:
        assert (page.width, page.height) == lying(paper)
        assert not outside(page.face, page.width, page.height)


def test_board_curve_and_foot_never_lie_on_each_other() -> None:
    (page,) = poster_pages(full_board(), "j", "A3", "nl")
    reaches = {}
    for name in ("board", "curve"):
        rects = [reach(shape, matrix) for shape, matrix in placed((group(page.face, name),))]
        reaches[name] = (min(y for _, y, _, _ in rects), max(y + h for _, y, _, h in rects))
    feet = [
        shape
        for shape in page.face
        if isinstance(shape, Group) and not shape.name and shape.y > page.height / 2
    ]
    assert reaches["board"][1] <= reaches["curve"][0]
    assert reaches["curve"][1] <= min(shape.y for shape in feet)


def test_the_curve_lies_under_the_columns_of_the_board() -> None:
    (page,) = poster_pages(full_board(), "j", "A3", "nl")
    board_part, curve = group(page.face, "board"), group(page.face, "curve")
    assert (board_part.x, board_part.scale) == (curve.x, curve.scale)


def test_notes_are_those_of_the_screen_line_by_line() -> None:
    document = full_board()
    (page,) = poster_pages(document, "j", "A2", "nl")
    screen = {
        each.name: each for each in board_face(BoardLayout(document, "j"), PAPER) if isinstance(each, Group)
    }
    notes = [
        each
        for each in group(page.face, "board").shapes
        if isinstance(each, Group) and each.name in document.rows(Note)
    ]
    assert len(notes) == 60
    for note in notes:
        assert note.shapes == screen[note.name].shapes


@pytest.mark.parametrize("paper", PAPERS)
def test_text_is_never_under_six_points_without_saying_so(paper: str) -> None:
    result = poster(full_board(HARD[1:3]), "j", paper, "nl")
    measured = min(smallest_text(page.face) for page in result.pages)
    assert result.smallest >= SMALLEST_TEXT - 1e-6 or result.fits_on
    assert measured == pytest.approx(min(result.smallest, measured))
    if not result.fits_on:
        assert measured >= SMALLEST_TEXT - 1e-6
    else:
        better = poster(full_board(HARD[1:3]), "j", result.fits_on, "nl")
        assert better.smallest >= SMALLEST_TEXT - 1e-6
        assert {page.fits_on for page in result.pages} == {result.fits_on}


def test_a_board_that_no_paper_holds_says_how_small_it_gets() -> None:
    result = poster(board(5, 2, 6_000), "j", "A4", "nl")
    assert result.smallest < SMALLEST_TEXT
    assert result.fits_on == ""


def test_many_notes_lie_side_by_side_in_more_columns_than_on_screen() -> None:
    document = board(2, 1, 120)
    (page,) = poster_pages(document, "j", "A3", "nl")
    shapes = group(page.face, "board").shapes
    tops = {each.name: each.y for each in shapes if isinstance(each, Group)}
    across = sum(1 for note in document.where(Note, "phase", "p0") if tops[note.id] == tops["n0"])
    assert across > BoardLayout(document, "j").plan.across


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("nl", ["Doel: van idee naar video", "Scenario: klein budget", "21 november 2026", "4.200",
                "A3 · blad 1 van 1 · Reisbord", "moment van de waarheid", "stemmen", "afhaakmoment", "kans",
                "contactmoment", "Emotiecurve"]),
        ("en", ["Goal: van idee naar video", "21 November 2026", "A3 · sheet 1 of 1 · Reisbord", "4,200",
                "moment of truth", "votes", "exit", "touchpoint", "opportunity", "Emotion curve"]),
    ],
)  # fmt: skip
def test_head_and_foot_say_what_it_is_in_the_language(language: str, wanted: list[str]) -> None:
    (page,) = poster_pages(full_board(), "j", "A3", language)
    shown = words_on(page.face)
    assert not [words for words in wanted if words not in shown]
    assert "Een video laten maken" in shown
    assert "Sara, 38" in shown


def test_the_head_says_whose_workshop_it_is_and_shortens_what_has_no_room() -> None:
    document = full_board()
    set_workshop(document, organisation="Studio Lantaarn", goal="een heel lang doel " * 60)
    (page,) = poster_pages(document, "j", "A3", "nl")
    shown = words_on(page.face)
    assert "Studio Lantaarn" in shown
    assert 3 < shown.count("heel lang doel") < 10
    assert " …" in shown
    assert not outside(page.face, page.width, page.height)


def test_the_rooms_own_captions_are_in_the_legend() -> None:
    document = full_board()
    with document.edit("Caption"):
        document.add(Caption, colour="yellow", text="wat de klant doet")
        document.get(Note, "n3").colour = "purple"
        document.add(Caption, colour="purple", text="nieuw")
    shown = words_on(poster_pages(document, "j", "A3", "nl")[0].face)
    assert "wat de klant doet" in shown
    assert "nieuw" in shown


def test_without_routes_there_is_no_curve() -> None:
    document = full_board()
    with document.edit("Remove"):
        for route in list(document.rows(Route).values()):
            document.remove(route)
    (page,) = poster_pages(document, "j", "A3", "nl")
    assert "Emotiecurve" not in words_on(page.face)


def test_a_phase_where_no_line_has_two_felt_stops_has_no_curve() -> None:
    document = with_route(board(3, 1, 5), [1.0, -2.0, 3.0, None, 2.0])  # phases of two, two and one notes
    drawn = [
        any(isinstance(shape, Group) and shape.name == "curve" for shape in page.face)
        for page in poster_pages(document, "j", "A4", "nl", per_phase=True)
    ]
    assert drawn == [True, False, False]
    (whole,) = poster_pages(with_route(board(1, 1, 1), [1.0]), "j", "A4", "nl")
    assert group(whole.face, "curve").shapes  # a whole board shows even the first


def test_an_empty_journey_still_gives_a_sheet() -> None:
    (page,) = poster_pages(board(0, 0), "j", "A3", "nl")
    assert not outside(page.face, page.width, page.height)


def test_a_sheet_per_phase_holds_only_that_phase_and_its_name() -> None:
    document = full_board()
    with document.edit("Hide"):
        document.get(Phase, "p2").hidden = 1
        document.get(Lane, "l2").title = "Kansen"
    pages = poster_pages(document, "j", "A3", "nl", per_phase=True)
    assert [page.title for page in pages] == ["Fase 0", "Fase 1", "Fase 3", "Fase 4"]
    assert [page.bookmarks[0].title for page in pages] == [page.title for page in pages]
    names = {each.name for each in group(pages[1].face, "board").shapes if isinstance(each, Group)}
    assert names & set(document.rows(Note)) == {note.id for note in document.where(Note, "phase", "p1")}
    assert "blad 2 van 4" in words_on(pages[1].face)


def test_narrow_columns_only_where_the_text_would_get_too_small() -> None:
    roomy, crowded = board(5, 1, 5), board(12, 1, 12)
    for document, across in ((roomy, 2), (crowded, 1)):
        layout = BoardLayout(document, "j", open_strip=0.0)
        chosen = fit_board(layout, Room(1100.0, 500.0, 0.0, 1.5))
        assert set(chosen.across.values()) == {across}


def test_a_crowded_column_takes_more_notes_side_by_side_than_an_empty_one() -> None:
    document = board(3, 1, 0)
    with document.edit("Add"):
        for i in range(40):
            document.add(Note, phase="p1", lane="l0", rank=float(i))
    chosen = fit_board(BoardLayout(document, "j", open_strip=0.0), Room(1100.0, 700.0, 0.0, 1.5))
    assert chosen.across["p1"] > 4
    assert chosen.across["p0"] == chosen.across["p2"] == 2
