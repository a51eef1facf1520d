"""The four fields against values that were worked out by hand."""

from typing import Any

import pytest

from app.imports.sample import sample_document
from app.models.edits.experiences import add_experience, delete_experience, set_experience
from app.models.edits.personas import add_persona
from app.models.edits.routes import add_route, add_stop, set_score
from app.models.findings.comparison import Named, compare
from app.models.findings.experiences import expectation_at, plan_of
from app.models.people import Experience
from tests.models.boards import Board


class Told(Board):
    """A board with an inside-out route of Sara, three conversations of hers and one of Mark."""

    def __init__(self) -> None:
        super().__init__()
        document = self.document
        self.sara, self.mark = add_persona(document, "Sara"), add_persona(document, "Mark")
        self.ours = add_route(document, self.journey, "ours", self.sara)
        self.told = [
            add_route(document, self.journey, f"told {who}", who, perspective="outside_in")
            for who in (self.sara, self.sara, self.sara, self.mark)
        ]

    def stop(self, route: str, note: int, **values: Any) -> str:
        """Let a route stop at the note of that number."""
        return add_stop(self.document, route, self.notes[note], **values)


def told() -> Told:
    board = Told()
    board.stop(board.ours, 0, intensity=-3.0, moment="first")
    board.stop(board.ours, 1, intensity=2.0, moment="peak")
    board.stop(board.told[0], 0, intensity=-4.0, moment="first", verdict="let_down")
    board.stop(board.told[1], 0, intensity=-5.0, verdict="let_down")
    board.stop(board.told[2], 0, moment="end")
    board.stop(board.told[0], 1, intensity=1.0, verdict="loved")
    board.stop(board.told[1], 2, intensity=-2.5, moment="zero", verdict="new")
    board.stop(board.told[3], 2, intensity=-1.5, verdict="confirmed")
    return board


def test_overlap_assumption_and_blind_spot_with_their_figures() -> None:
    board = told()
    found = compare(board.document, board.journey, board.sara)
    assert (found.inside_out, found.conversations) == (1, 3)
    (overlap,), (assumed,), (blind,) = found.overlap, found.assumed, found.blind
    # Note 0: moments in conversations 1 and 3, and in 2 we let the customer down where we saw a moment
    # ourselves; of its three stops two have an intensity: (−4 − 5) / 2.
    assert overlap == Named(board.notes[0], 3, 3, -3.0, -4.5, False, True, ("let_down", "let_down", "none"))
    # Note 1 is loved by one of them, but nobody said that it is where the difference is made.
    assert assumed == Named(board.notes[1], 0, 1, 2.0, 1.0, False, True, ("loved",))
    assert blind == Named(board.notes[2], 1, 1, None, -2.5, True, False, ("new",))
    assert found.keep == ()


def test_to_be_let_down_names_what_we_see_ourselves_and_nothing_else() -> None:
    board = Told()
    board.stop(board.ours, 0, moment="first")
    for note in (0, 1):
        board.stop(board.told[0], note, intensity=-4.0, verdict="let_down")
    found = compare(board.document, board.journey, board.sara)
    assert [(row.note, row.mentions) for row in found.overlap] == [(board.notes[0], 1)]
    assert [(row.note, row.mentions) for row in found.keep] == [(board.notes[1], 0)]
    assert found.assumed == found.blind == ()


def test_without_a_persona_all_routes_count() -> None:
    board = told()
    found = compare(board.document, board.journey)
    assert found.conversations == 4
    (blind,) = found.blind
    assert (blind.mentions, blind.met, blind.outside) == (1, 2, -2.0)  # (−2.5 − 1.5) / 2


def test_the_persona_decides_in_which_field_a_note_lies() -> None:
    board = told()
    found = compare(board.document, board.journey, board.mark)
    assert (found.inside_out, found.conversations) == (0, 1)
    assert [row.note for row in found.keep] == [board.notes[2]]
    assert found.moments == ()


def test_what_a_group_scored_stands_for_an_intensity_that_nobody_said() -> None:
    board = Told()
    stop = board.stop(board.ours, 0, moment="peak")
    for who, value in (("Tafel 1", 4.0), ("Tafel 2", 1.0), ("Tafel 3", 3.0)):
        set_score(board.document, stop, who, value)
    (row,) = compare(board.document, board.journey).assumed
    assert row.inside == 3.0


def test_most_mentions_stand_first_then_the_strongest() -> None:
    board = Told()
    for route, note, value in ((0, 0, 1.0), (0, 1, -5.0), (0, 2, 3.0), (1, 2, 3.0)):
        board.stop(board.told[route], note, intensity=value, moment="peak")
    assert [row.note for row in compare(board.document, board.journey).blind] == [
        board.notes[2],
        board.notes[1],
        board.notes[0],
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_sample_says_what_its_story_says(language: str) -> None:
    document = sample_document(language)
    found = compare(document, "journey", "persona-sara")
    told = {
        row.note: (
            row.field,
            row.mentions,
            row.inside,
            None if row.outside is None else round(row.outside, 1),
        )
        for row in found.moments
    }
    assert told == {
        "t-quotes": ("overlap", 4, -3.4, -4.5),
        "t-shoot": ("overlap", 3, 4.6, 4.1),
        "t-meet": ("assumed", 0, 3.0, 2.2),
        "t-price": ("blind", 3, None, -4.0),
        "t-call-self": ("blind", 2, None, -2.5),
    }
    assert found.conversations == 4


# Experiences


def test_experiences_come_in_the_order_of_effect_less_effort() -> None:
    board = Board()
    document = board.document
    sizes = {"a": (3, 3), "b": (3, 1), "c": (2, 1), "d": (1, 3), "e": (None, 1), "f": (3, 1), "g": (2, 2)}
    ids = {
        name: add_experience(document, board.notes[0], name, effect=effect, effort=effort)
        for name, (effect, effort) in sizes.items()
    }
    set_experience(document, ids["f"], status="dropped")
    planned = plan_of(document, board.journey)
    order = [next(name for name, row in ids.items() if row == each.experience) for each in planned]
    # b 3−1=2, c 2−1=1, then a 3−3=0 before g 2−2=0 (more effect), d 1−3=−2, e unknown, f dropped.
    assert order == ["b", "c", "a", "g", "d", "e", "f"]
    assert [each.is_placed for each in planned] == [True] * 5 + [False] * 2
    assert [each.number for each in planned] == [1, 2, 3, 4, 5, 6, 7]


def test_an_experience_is_cleaned_written_in_one_step_and_taken_back() -> None:
    board = Board()
    document = board.document
    steps, before = document.history.done, board.dump()
    made = add_experience(document, board.notes[1], "Offerte met\n een gezicht", effect=3)
    set_experience(document, made, owner="Sales\t", due="2027-03-01", description="Binnen\neen uur")
    row = document.get(Experience, made)
    assert (row.title, row.owner) == ("Offerte met een gezicht", "Sales")
    assert (row.description, row.due, row.status) == ("Binnen\neen uur", "2027-03-01", "idea")
    after = board.dump()
    delete_experience(document, made)
    assert document.history.done == steps + 3
    document.undo()
    assert board.dump() == after
    document.undo()
    document.undo()
    assert board.dump() == before


def test_the_expectation_is_the_customers_own_where_one_told_it() -> None:
    board = Told()
    note = board.notes[0]
    assert expectation_at(board.document, note) == ""
    board.stop(board.ours, 0, expectation="Binnen twee dagen een prijs", intensity=-5.0)
    assert expectation_at(board.document, note) == "Binnen twee dagen een prijs"
    board.stop(board.told[0], 0, expectation="Binnen een dag", intensity=-1.0)
    board.stop(board.told[1], 0, expectation="Vandaag nog", intensity=-4.0)
    assert expectation_at(board.document, note) == "Vandaag nog"
