"""Merging keeps everything that hung on any of the notes, in one step; sorting and tidying lose no note."""

from app.models.board import Contact, MicroGoal, Note, VoteRound
from app.models.edits.captions import captions_of, set_caption
from app.models.edits.lanes import add_lane
from app.models.edits.merging import merge_notes
from app.models.edits.notes import add_contact, add_note, add_vote_round, set_note, vote, votes_of
from app.models.edits.ordering import sort_by_votes, tidy
from app.models.edits.routes import add_route, add_stop, set_score, stop_on
from app.models.people import Experience, Score, Stop
from app.models.tables import TABLES
from tests.models.boards import Board


def test_what_hung_on_the_others_hangs_on_the_one_that_stays() -> None:
    board = Board()
    document, (keep, other, third) = board.document, board.notes
    add_contact(document, keep, "E-mail", "Offerte")
    add_contact(document, other, "e-mail", "offerte")
    add_contact(document, other, "Telefoon", "")
    vote_round = add_vote_round(document, board.journey, "Eerste", 3)
    for note, count in ((keep, 2), (other, 3), (third, 1)):
        vote(document, note, count, vote_round)
    vote(document, third, 4, vote_round, "pink")
    set_note(document, other, evidence="heard", is_exit=1, author="Sanne")
    set_note(document, third, author="Bram")
    with document.edit("Edit note"):
        document.add(MicroGoal, note=third, text="Openen")
        document.add(Experience, note=other, title="Kaartje")
    before = document.history.done
    merge_notes(document, keep, [other, third, keep], "Samen")
    note = document.get(Note, keep)
    assert set(document.rows(Note)) == {keep}
    assert (note.text, note.evidence, note.is_exit, note.author) == ("Samen", "heard", 1, "Sanne, Bram")
    assert len(document.where(Contact, "note", keep)) == 2
    assert votes_of(document, keep) == 10
    assert document.rows(VoteRound).keys() == {vote_round}
    assert len(document.where(MicroGoal, "note", keep)) == len(document.where(Experience, "note", keep)) == 1
    assert document.history.done == before + 1


def test_a_route_stops_at_the_note_once_and_keeps_what_either_stop_knew() -> None:
    board = Board()
    document, (keep, other, third) = board.document, board.notes
    first, second = (add_route(document, board.journey, title) for title in ("Een", "Twee"))
    own = add_stop(document, first, keep, intensity=2.0, emotion="blij")
    lost = add_stop(document, first, other, intensity=-3.0, expectation="Snel", moment="peak")
    add_stop(document, second, third, intensity=1.0)
    set_score(document, own, "Tafel 1", 2.0)
    set_score(document, lost, "Tafel 1", -3.0)
    set_score(document, lost, "Tafel 2", -1.0)
    merge_notes(document, keep, [other, third])
    stop = stop_on(document, first, keep)
    assert stop is not None
    assert stop.id == own
    assert (stop.intensity, stop.emotion, stop.expectation, stop.moment) == (2.0, "blij", "Snel", "peak")
    assert {s.who: s.intensity for s in document.where(Score, "stop", own)} == {
        "Tafel 1": 2.0,
        "Tafel 2": -1.0,
    }
    assert stop_on(document, second, keep) is not None
    assert len(document.rows(Stop)) == 2


def test_one_undo_takes_a_merge_back_whole() -> None:
    board = Board()
    vote(board.document, board.notes[1], 2)
    route = add_route(board.document, board.journey, "Een")
    add_stop(board.document, route, board.notes[0])
    add_stop(board.document, route, board.notes[1])
    before = board.dump()
    merge_notes(board.document, board.notes[0], board.notes[1:])
    assert board.dump() != before
    board.document.undo()
    assert board.dump() == before
    assert all(board.document.rows(table) is not None for table in TABLES)


def test_sorting_by_votes_puts_most_dots_first_and_keeps_the_rest_in_order() -> None:
    board = Board()
    vote(board.document, board.notes[2], 5)
    vote(board.document, board.notes[1], 1)
    add_note(board.document, board.phases[1], board.lane, "elders")
    sort_by_votes(board.document, board.lane)
    assert board.texts() == ["note 2", "note 1", "note 0"]
    steps = board.document.history.done
    sort_by_votes(board.document, board.lane)
    assert board.document.history.done == steps, "what is in order already is no step"


def test_equal_ranks_do_not_keep_notes_from_being_sorted() -> None:
    board = Board()
    with board.document.edit("Move notes"):
        for note in board.notes:
            board.document.get(Note, note).rank = 1.0
    last = board.document.get(Note, max(board.notes)).text
    vote(board.document, max(board.notes), 1)
    sort_by_votes(board.document, board.lane, board.phases[0])
    assert board.texts()[0] == last


def test_a_free_lane_is_tidied_in_the_order_of_reading() -> None:
    board = Board()
    free = add_lane(board.document, board.journey, "free", "Parkeerplaats")
    for text, x, y in (
        ("rechtsonder", 200.0, 300.0),
        ("rechtsboven", 220.0, 10.0),
        ("linksboven", 5.0, 30.0),
    ):
        add_note(board.document, board.phases[0], free, text, x=x, y=y)
    add_note(board.document, board.phases[0], free, "zonder plaats")
    tidy(board.document, free)
    assert board.texts(0, free) == ["linksboven", "rechtsboven", "rechtsonder", "zonder plaats"]
    assert {note.x for note in board.document.where(Note, "lane", free)} == {None}
    steps = board.document.history.done
    tidy(board.document, free)
    tidy(board.document, board.lane)
    assert board.document.history.done == steps


def test_a_colour_has_one_name_and_loses_it() -> None:
    board = Board()
    set_caption(board.document, "pink", "  Pijn\npunt ")
    set_caption(board.document, "pink", "Ergernis")
    set_caption(board.document, "green", "Kans")
    assert captions_of(board.document) == {"pink": "Ergernis", "green": "Kans"}
    set_caption(board.document, "pink", " ")
    assert captions_of(board.document) == {"green": "Kans"}
