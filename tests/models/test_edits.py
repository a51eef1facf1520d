"""Edits do what their names say."""

from itertools import pairwise

import pytest

from app.models.board import Channel, Contact, Note, Vote
from app.models.edits import notes, personas, phases, routes, workshop
from app.models.edits.lanes import move_lane, recolour_lane
from app.models.people import Persona, Score, Stop
from app.models.rank import CLOSEST
from tests.models.boards import Board, dump


@pytest.fixture
def board() -> Board:
    return Board()


def test_notes_go_where_they_are_put(board: Board) -> None:
    notes.add_note(board.document, board.phases[0], board.lane, "first", index=0)
    notes.add_note(board.document, board.phases[0], board.lane, "third", index=2)
    assert board.texts() == ["first", "note 0", "third", "note 1", "note 2"]


def test_moving_keeps_the_given_order_and_counts_the_place_without_the_moved(board: Board) -> None:
    one, two, three = board.notes
    notes.move_notes(board.document, [three, one], board.phases[0], board.lane, 1)
    assert board.texts() == ["note 1", "note 2", "note 0"]
    notes.move_notes(board.document, [two], board.phases[1], board.lane)
    assert (board.texts(0), board.texts(1)) == (["note 2", "note 0"], ["note 1"])


def test_moving_to_where_it_is_leaves_no_step(board: Board) -> None:
    steps = len(board.document.history.entries)
    notes.move_notes(board.document, board.notes[:2], board.phases[0], board.lane, 0)
    notes.move_notes(board.document, [board.notes[2]], board.phases[0], board.lane, 9)
    assert len(board.document.history.entries) == steps


def test_a_note_takes_the_colour_of_its_new_lane_unless_the_room_chose_one(board: Board) -> None:
    one, two, _ = board.notes
    notes.recolour_notes(board.document, [two], "blue")
    notes.move_notes(board.document, [one, two], board.phases[0], board.pains)
    assert [board.document.get(Note, note).colour for note in (one, two)] == ["pink", "blue"]


def test_recolouring_a_lane_takes_along_notes_in_its_old_colour(board: Board) -> None:
    notes.recolour_notes(board.document, board.notes[:1], "blue")
    recolour_lane(board.document, board.lane, "orange")
    assert [board.document.get(Note, note).colour for note in board.notes] == ["blue", "orange", "orange"]


def test_a_hundred_notes_between_the_same_two_keep_their_order(board: Board) -> None:
    for number in range(100):
        notes.add_note(board.document, board.phases[0], board.lane, f"new {number}", index=1)
    assert board.texts() == ["note 0", *(f"new {n}" for n in reversed(range(100))), "note 1", "note 2"]
    ranks = [note.rank for note in notes.notes_in(board.document, board.phases[0], board.lane)]
    assert min(b - a for a, b in pairwise(ranks)) >= CLOSEST / 2


def test_a_pasted_list_is_one_note_a_line_and_one_step(board: Board) -> None:
    steps = len(board.document.history.entries)
    text = "- Ik bel\r\n• Ik mail\n\n   \n* Ik kom langs\t\n1\x00"
    made = notes.paste_lines(board.document, text, board.phases[1], board.lane)
    assert board.texts(1) == ["Ik bel", "Ik mail", "Ik kom langs", "1"]
    assert len(made) == 4
    assert len(board.document.history.entries) == steps + 1
    assert notes.paste_lines(board.document, " \n ", board.phases[1], board.lane) == []


def test_copies_take_channels_along_but_no_stops(board: Board) -> None:
    one = board.notes[0]
    notes.set_contact(board.document, one, "E-mail", "Offerte")
    route = routes.add_route(board.document, board.journey, "Sara")
    routes.add_stop(board.document, route, one)
    (copy,) = notes.copy_notes(board.document, [one], board.phases[1], board.lane)
    assert board.document.get(Note, copy).text == "note 0"
    assert [contact.means for contact in board.document.where(Contact, "note", copy)] == ["Offerte"]
    assert board.document.where(Stop, "note", copy) == []


def test_a_channel_is_spelled_once(board: Board) -> None:
    notes.set_contact(board.document, board.notes[0], "E-mail", "")
    notes.set_contact(board.document, board.notes[1], " e-MAIL ", "Factuur")
    assert len(board.document.rows(Channel)) == 1
    notes.set_contact(board.document, board.notes[0], "", "")
    assert board.document.where(Contact, "note", board.notes[0]) == []


def test_votes_are_counted_over_colours(board: Board) -> None:
    notes.vote(board.document, board.notes[0], 3, colour="red")
    notes.vote(board.document, board.notes[0], 2, colour="blue")
    notes.vote(board.document, board.notes[0], 4, colour="red")
    assert notes.votes_of(board.document, board.notes[0]) == 6
    notes.vote(board.document, board.notes[0], 0, colour="red")
    assert [row.count for row in board.document.rows(Vote).values()] == [2]


def test_phases_and_lanes_move_among_each_other(board: Board) -> None:
    third = phases.add_phase(board.document, board.journey, "Afscheid")
    phases.move_phase(board.document, third, 0)
    assert [phase.name for phase in phases.phases_of(board.document, board.journey)] == [
        "Afscheid",
        "Keuze",
        "Gebruik",
    ]
    steps = len(board.document.history.entries)
    phases.move_phase(board.document, third, 0)
    move_lane(board.document, board.lane, 0)
    assert len(board.document.history.entries) == steps


def test_a_name_cannot_be_taken_away(board: Board) -> None:
    phases.rename_phase(board.document, board.phases[0], " \n ")
    assert phases.phases_of(board.document, board.journey)[0].name == "Keuze"


def test_a_route_stops_at_a_note_once(board: Board) -> None:
    route = routes.add_route(board.document, board.journey, "Sara")
    first = routes.add_stop(board.document, route, board.notes[0])
    assert routes.add_stop(board.document, route, board.notes[0], emotion="blij") == first
    assert board.document.get(Stop, first).emotion == "blij"


@pytest.mark.parametrize(("given", "kept"), [(7, 5.0), (-9.5, -5.0), (1.26, 1.3), (-0.04, 0.0), (None, None)])
def test_intensity_stays_on_its_scale(board: Board, given: float | None, kept: float | None) -> None:
    stop = routes.add_stop(
        board.document, routes.add_route(board.document, board.journey, ""), board.notes[0]
    )
    routes.set_intensity(board.document, stop, given)
    assert board.document.get(Stop, stop).intensity == kept
    assert str(board.document.get(Stop, stop).intensity) != "-0.0"


def test_one_score_for_each_table(board: Board) -> None:
    stop = routes.add_stop(
        board.document, routes.add_route(board.document, board.journey, ""), board.notes[0]
    )
    routes.set_score(board.document, stop, "Tafel 1", 3)
    routes.set_score(board.document, stop, "Tafel 1", -2)
    routes.set_score(board.document, stop, "Tafel 2", 1)
    assert sorted(row.intensity or 0 for row in board.document.rows(Score).values()) == [-2.0, 1.0]
    routes.set_score(board.document, stop, "Tafel 2", None)
    assert len(board.document.rows(Score)) == 1


def test_a_copied_persona_stands_behind_the_original(board: Board) -> None:
    sara = personas.add_persona(board.document, "Sara", quote="Eén kans")
    personas.add_persona(board.document, "Ronald", kind="negative_misuse")
    copy = personas.copy_persona(board.document, sara)
    assert [row.id for row in board.document.ordered(Persona)][:2] == [sara, copy]
    assert board.document.get(Persona, copy).quote == "Eén kans"


def test_a_picture_is_kept_once(board: Board) -> None:
    one, two = (personas.add_persona(board.document, name) for name in ("Sara", "Tom"))
    for persona in (one, two):
        personas.set_portrait(board.document, persona, ("ab" * 32, "image/png", b"\x89PNG"))
    assert board.document.get(Persona, one).portrait == board.document.get(Persona, two).portrait == "ab" * 32


def test_a_snapshot_comes_back_as_one_step(board: Board) -> None:
    before = dump(board.document)
    snapshot = workshop.take_snapshot(board.document, "Voor de lunch")
    notes.delete_notes(board.document, board.notes[:2])
    phases.delete_phase(board.document, board.phases[1])
    notes.add_note(board.document, board.phases[0], board.lane, "erbij")
    after = dump(board.document)
    workshop.restore_snapshot(board.document, snapshot)
    restored = dump(board.document)
    assert {name: rows for name, rows in restored.items() if name != "snapshot"} == {
        name: rows for name, rows in before.items() if name != "snapshot"
    }
    board.document.undo()
    assert dump(board.document) == after
