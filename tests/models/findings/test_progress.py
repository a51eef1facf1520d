"""How far a workshop is: figures and hints against a small board that was counted by hand."""

import pytest

from app.models.board import Journey, Lane, Note, Phase, Workshop
from app.models.edits.notes import add_note, set_contact
from app.models.edits.phases import add_phase
from app.models.edits.routes import add_route, add_stop, set_score
from app.models.edits.steps import set_minutes
from app.models.edits.templates import apply_template
from app.models.findings.hints import Hint
from app.models.findings.progress import Figure, StepProgress, progress
from app.models.people import Experience, Stop
from app.models.templates import template_of
from tests.models.boards import Board


def step(board: Board, number: int) -> StepProgress:
    return progress(board.document, board.journey)[number]


def figures(board: Board, number: int) -> dict[str, tuple[int, int]]:
    return {figure.key: (figure.count, figure.total) for figure in step(board, number).figures}


def hints(board: Board, number: int) -> dict[str, Hint]:
    return {hint.column or hint.key: hint for hint in step(board, number).hints}


def test_a_board_of_two_phases_and_three_notes_is_not_done_anywhere() -> None:
    board = Board()
    assert [each.is_done for each in progress(board.document, board.journey)] == [False] * 7
    assert figures(board, 1) == {"goals": (0, 2), "quotes": (0, 2)}
    assert figures(board, 2) == {"filled_phases": (1, 2)}
    assert figures(board, 3) == {"channels": (0, 3), "means": (0, 3)}
    assert figures(board, 4) == {"felt": (0, 0), "expectations": (0, 0), "moments": (0, 1)}
    assert figures(board, 5) == {"conversations": (0, 3)}
    assert figures(board, 6) == {"designed": (0, 0)}


def test_preparing_counts_six_things_and_minutes_are_an_agenda_too() -> None:
    board = Board()
    assert figures(board, 0) == {"prepared": (0, 6)}
    set_minutes(board.document, {2: 45})
    assert figures(board, 0) == {"prepared": (1, 6)}
    with board.document.edit("Edit workshop"):
        row = next(iter(board.document.rows(Workshop).values()))
        row.target_group, row.goal, row.scenario, row.date = "Sara", "Weten", "  ", "2026-11-21"
    assert figures(board, 0) == {"prepared": (4, 6)}
    assert list(hints(board, 0)) == ["scenario", "participants"]


def test_goals_quotes_and_five_phases_in_the_base_method() -> None:
    board = Board()
    with board.document.edit("Edit phase"):
        board.document.get(Journey, board.journey).template = "lifecycle-5"
        first = board.document.get(Phase, board.phases[0])
        first.goal, first.quote = "Durven kiezen", "Deze past"
    assert figures(board, 1) == {"goals": (1, 2), "quotes": (1, 2), "phases": (2, 5)}
    found = hints(board, 1)
    assert found["few_phases"].count == 2
    assert found["no_goal"].phases == found["no_quote"].phases == (board.phases[1],)
    for name in "ABC":
        phase = add_phase(board.document, board.journey, name)
        with board.document.edit("Edit phase"):
            board.document.get(Phase, phase).goal = board.document.get(Phase, phase).quote = name
    with board.document.edit("Edit phase"):
        second = board.document.get(Phase, board.phases[1])
        second.goal = second.quote = "Gebruiken"
    assert step(board, 1).is_done
    assert not step(board, 1).hints


@pytest.mark.parametrize("template", ["lifecycle-5", "acdl-4"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_phases_of_a_template_are_not_agreed_on_before_somebody_did_something(
    template: str, language: str
) -> None:
    board = Board()
    journey = apply_template(board.document, template_of(template), language)

    def lifecycle() -> StepProgress:
        return progress(board.document, journey)[1]

    phases = board.document.where(Phase, "journey", journey)
    assert not lifecycle().is_done
    assert lifecycle().figures[0] == Figure("agreed", 0, 1)
    assert lifecycle().hints[0] == Hint("as_template", phases=tuple(phase.id for phase in phases))
    lane = board.document.where(Lane, "journey", journey)[0]
    note = add_note(board.document, phases[0].id, lane.id, "Ik zie iets")
    assert lifecycle().is_done
    board.document.undo()
    assert not board.document.find(Note, note)
    assert not lifecycle().is_done
    with board.document.edit("Edit phase"):
        board.document.get(Phase, phases[0].id).quote = "Zo zou ik het zeggen"
    assert lifecycle().is_done
    assert not lifecycle().hints


def test_an_empty_phase_and_one_with_more_than_twice_the_average() -> None:
    board = Board()
    third = add_phase(board.document, board.journey, "Daarna")
    add_note(board.document, third, board.lane, "een")
    for number in range(3):
        add_note(board.document, board.phases[0], board.lane, f"meer {number}")
    # 6, 0 and 1 are 7: the average is 2⅓, twice that 4⅔
    found = hints(board, 2)
    assert found["empty_phase"].phases == (board.phases[1],)
    assert (found["crowded_phase"].phases, found["crowded_phase"].count) == ((board.phases[0],), 6)
    assert "no_exit" in found
    for number in range(3):
        add_note(board.document, board.phases[1], board.lane, f"ook {number}", is_exit=int(number == 0))
        add_note(board.document, third, board.lane, f"laat {number}")
    # 6, 3 and 4 are 13: twice the average is 8⅔
    assert step(board, 2).is_done
    assert not step(board, 2).hints


def test_what_is_hidden_or_in_another_lane_does_not_count() -> None:
    board = Board()
    add_note(board.document, board.phases[1], board.pains, "dit doet pijn")
    assert figures(board, 2) == {"filled_phases": (1, 2)}
    with board.document.edit("Hide phase"):
        board.document.get(Phase, board.phases[1]).hidden = 1
    assert figures(board, 2) == {"filled_phases": (1, 1)}
    with board.document.edit("Hide lane"):
        board.document.get(Lane, board.lane).hidden = 1
    assert figures(board, 3) == {"channels": (0, 0), "means": (0, 0)}
    assert not step(board, 3).is_done


def test_a_means_is_no_channel() -> None:
    board = Board()
    set_contact(board.document, board.notes[0], "E-mail", "offerte")
    set_contact(board.document, board.notes[1], "", "brief")
    assert figures(board, 3) == {"channels": (1, 3), "means": (2, 3)}
    assert hints(board, 3)["no_channel"].notes == tuple(board.notes[1:])
    assert hints(board, 3)["no_means"].notes == (board.notes[2],)


def stops_on(board: Board, perspective: str, **values: object) -> tuple[str, list[str]]:
    route = add_route(board.document, board.journey, perspective, perspective=perspective)
    return route, [add_stop(board.document, route, note, **values) for note in board.notes]


def test_a_stop_is_felt_by_a_figure_a_word_or_a_score() -> None:
    board = Board()
    assert "no_route" in hints(board, 4)
    route = add_route(board.document, board.journey, "leeg")
    assert hints(board, 4)["no_stops"].route == route
    stops = [add_stop(board.document, route, note) for note in board.notes]
    assert figures(board, 4)["felt"] == (0, 3)
    with board.document.edit("Edit stop"):
        board.document.get(Stop, stops[0]).intensity = 0.0
        board.document.get(Stop, stops[1]).emotion = "blij"
        board.document.get(Stop, stops[1]).expectation = "snel"
    assert figures(board, 4) == {"felt": (2, 3), "expectations": (1, 3), "moments": (0, 1)}
    found = hints(board, 4)
    assert (found["no_feeling"].notes, found["no_feeling"].route) == ((board.notes[2],), route)
    assert found["no_expectation"].notes == (board.notes[0], board.notes[2])
    set_score(board.document, stops[2], "tafel 1", -2)
    assert figures(board, 4)["felt"] == (3, 3)
    assert "no_moment" in hints(board, 4)


def test_the_figures_of_one_step_do_not_need_the_other_perspective() -> None:
    board = Board()
    stops_on(board, "outside_in", intensity=1.0)
    assert figures(board, 4)["felt"] == (0, 0)


def test_a_conversation_is_held_once_something_was_told() -> None:
    board = Board()
    _, ours = stops_on(board, "inside_out", intensity=1.0)
    with board.document.edit("Edit stop"):
        board.document.get(Stop, ours[0]).moment = "peak"
        board.document.get(Stop, ours[2]).moment = "end"
    _, theirs = stops_on(board, "outside_in")
    assert figures(board, 5) == {"conversations": (0, 3), "tested": (0, 2)}
    assert "no_conversation" in hints(board, 5)
    assert "only_assumed" in hints(board, 6)
    with board.document.edit("Edit stop"):
        board.document.get(Stop, theirs[0]).verdict = "confirmed"
    assert figures(board, 5) == {"conversations": (1, 3), "tested": (1, 2)}
    found = hints(board, 5)
    assert found["few_conversations"].count == 1
    assert found["untested"].notes == (board.notes[2],)
    assert "only_assumed" not in hints(board, 6)


def test_a_moment_of_truth_wants_an_experience_with_owner_and_date() -> None:
    board = Board()
    assert "no_moment" in hints(board, 6)
    _, ours = stops_on(board, "inside_out", intensity=1.0)
    stops_on(board, "outside_in", verdict="confirmed")
    with board.document.edit("Edit stop"):
        for stop in ours[:2]:
            board.document.get(Stop, stop).moment = "first"
    assert figures(board, 6) == {"designed": (0, 2)}
    with board.document.edit("Add experience"):
        made = board.document.add(Experience, note=board.notes[0], title="Video", owner="Bas")
        board.document.add(Experience, note=board.notes[1], title="Bloemen", status="dropped")
        board.document.add(Experience, note=board.notes[2], title="Bij geen moment")
    assert figures(board, 6) == {"designed": (2, 2), "owned": (0, 1)}
    found = hints(board, 6)
    assert found["no_date"].notes == (board.notes[0],)
    assert "no_owner" not in found
    with board.document.edit("Edit experience"):
        made.due = "2027-01-01"
    assert step(board, 6).is_done


@pytest.mark.parametrize(
    ("count", "total", "full"), [(0, 0, False), (2, 3, False), (3, 3, True), (4, 3, True)]
)
def test_nothing_of_nothing_is_not_full(count: int, total: int, full: bool) -> None:
    assert Figure("goals", count, total).is_full is full
