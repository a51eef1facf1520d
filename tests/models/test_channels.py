"""The matrix of channels against counts by hand; renaming, merging and deleting channels; micro-goals."""

import pytest

from app.models.board import Channel, Contact, MicroGoal, Note, Phase
from app.models.document import Document
from app.models.edits.channels import (
    add_channel,
    delete_channel,
    merge_channels,
    move_channel,
    rename_channel,
)
from app.models.edits.micro_goals import add_goal, move_goal, remove_goal, set_goal
from app.models.edits.notes import add_contact, add_note, channel_named, set_contact
from app.models.findings.channels import channel_matrix, means_with
from app.models.findings.wording import is_in_own_words, not_in_own_words
from app.models.refusal import Refused
from tests.models.boards import Board


def met(board: Board) -> Document:
    """note 0 by e-mail twice and by post, note 1 by post, note 2 by nothing; one more in the second phase."""
    document, (one, two, _) = board.document, board.notes
    add_contact(document, one, "E-mail", "Offerte")
    add_contact(document, one, "E-mail", "Herinnering")
    add_contact(document, one, "Post", "")
    add_contact(document, two, "Post", "Kaart")
    later = add_note(document, board.phases[1], board.lane, "Ik bel")
    add_contact(document, later, "", "Folder")  # a means without a channel is not a channel
    pain = add_note(document, board.phases[1], board.pains, "Wachten")
    add_contact(document, pain, "E-mail", "")  # no touchpoint
    add_channel(document, "Radio")
    return document


def counts(document: Document, journey: str) -> dict[str, tuple[int, ...]]:
    return {row.name: tuple(map(len, row.cells)) for row in channel_matrix(document, journey).rows}


def test_a_cell_counts_the_touchpoints_through_a_channel_in_a_phase() -> None:
    board = Board()
    document = met(board)
    matrix = channel_matrix(document, board.journey)
    assert matrix.phases == tuple(board.phases)
    assert counts(document, board.journey) == {"E-mail": (1, 0), "Post": (2, 0), "Radio": (0, 0), "": (1, 1)}
    assert [row.total for row in matrix.rows] == [1, 2, 0, 2]
    assert (matrix.totals, matrix.total, matrix.largest) == ((3, 1), 4, 2)
    assert matrix.rows[1].cells[0] == tuple(board.notes[:2])


def test_what_is_hidden_does_not_count() -> None:
    board = Board()
    document = met(board)
    with document.edit("Hide phase"):
        document.get(Phase, board.phases[0]).hidden = 1
    matrix = channel_matrix(document, board.journey)
    assert matrix.phases == (board.phases[1],)
    assert (matrix.total, matrix.largest) == (1, 1)


def test_without_phases_there_is_an_empty_matrix() -> None:
    document = Document()
    matrix = channel_matrix(document, "")
    assert (matrix.rows, matrix.total, matrix.largest) == ((), 0, 0)


def test_one_channel_out_of_two_keeps_every_contact_once() -> None:
    board = Board()
    document = met(board)
    post = channel_named(document, "Post") or ""
    mail = channel_named(document, "E-mail") or ""
    add_contact(document, board.notes[1], "E-mail", "kaart")
    before, steps = board.dump(), document.history.done
    merge_channels(document, post, [mail, post])
    assert counts(document, board.journey) == {"Post": (2, 0), "Radio": (0, 0), "": (1, 1)}
    means = [row.means for row in document.where(Contact, "note", board.notes[0])]
    assert sorted(means) in (["Herinnering", "Offerte"], ["", "Herinnering", "Offerte"])
    assert [row.means.casefold() for row in document.where(Contact, "note", board.notes[1])] == ["kaart"]
    assert document.history.done == steps + 1
    document.undo()
    assert board.dump() == before


def test_a_name_that_another_channel_has_makes_one_of_both() -> None:
    board = Board()
    document = met(board)
    post = channel_named(document, "Post") or ""
    rename_channel(document, post, "  Brief ")
    assert document.get(Channel, post).name == "Brief"
    rename_channel(document, post, "é-MAIL")
    assert [row.name for row in document.ordered(Channel)] == ["é-MAIL", "Radio"]
    rename_channel(document, post, "   ")
    assert document.get(Channel, post).name == "é-MAIL"


def test_only_a_channel_that_nothing_goes_through_is_deleted() -> None:
    board = Board()
    document = met(board)
    radio, post = channel_named(document, "Radio") or "", channel_named(document, "Post") or ""
    move_channel(document, radio, 0)
    assert document.ordered(Channel)[0].id == radio
    with pytest.raises(Refused) as refused:
        delete_channel(document, post)
    assert "Post" in refused.value.sentence("nl")
    delete_channel(document, radio)
    assert "Radio" not in counts(document, board.journey)


def test_means_come_in_the_order_of_their_use() -> None:
    board = Board()
    document = board.document
    for note, means in zip(board.notes, ("Kaart", "Brief", "Brief"), strict=True):
        add_contact(document, note, "Post", means)
    add_contact(document, board.notes[0], "E-mail", "Offerte")
    assert means_with(document, channel_named(document, "Post")) == ["Brief", "Kaart"]
    assert means_with(document, None) == ["Brief", "Kaart", "Offerte"]


def test_micro_goals_are_added_ordered_written_and_removed() -> None:
    board = Board()
    document, note = board.document, board.notes[0]
    goals = [add_goal(document, note, text) for text in ("komt aan", "wordt geklikt")]
    add_goal(document, note, "wordt geopend", 1)

    def texts() -> list[str]:
        return [row.text for row in document.where(MicroGoal, "note", note)]

    assert texts() == ["komt aan", "wordt geopend", "wordt geklikt"]
    move_goal(document, goals[1], 0)
    set_goal(document, goals[0], "is er")
    assert texts() == ["wordt geklikt", "is er", "wordt geopend"]
    set_goal(document, goals[0], "  ")
    remove_goal(document, goals[1])
    assert texts() == ["wordt geopend"]


@pytest.mark.parametrize(
    ("language", "text", "own"),
    [
        ("nl", "Ik bel", True),
        ("nl", "“IK bel”", True),
        ("nl", "Mijn directeur vraagt", True),
        ("nl", "M’n baas belt", True),
        ("nl", "🙂 we bellen", True),
        ("nl", "Factuur", False),
        ("nl", "I call", False),
        ("nl", "Ikea bezoeken", False),
        ("nl", "", True),
        ("en", "I'm calling", True),
        ("en", "My boss asks", True),
        ("en", "Invoice", False),
        ("en", "In the shop", False),
    ],
)
def test_own_words_are_those_of_the_language(language: str, text: str, own: bool) -> None:
    assert is_in_own_words(text, language) is own


def test_only_touchpoints_in_sight_are_asked_for_own_words() -> None:
    board = Board()
    document = board.document
    with document.edit("Edit note"):
        document.get(Note, board.notes[0]).text = "Ik bel"
    add_note(document, board.phases[1], board.pains, "Wachten")
    assert not_in_own_words(document, board.journey) == board.notes[1:]


def test_a_channel_that_was_half_typed_goes_with_the_whole_name() -> None:
    board = Board()
    document, (note, other, _) = board.document, board.notes
    set_contact(document, note, "w", "")
    before = document.saved()
    set_contact(document, note, "Website", "")
    assert [row.name for row in document.rows(Channel).values()] == ["Website"]
    document.undo()
    assert document.saved() == before
    set_contact(document, other, "w", "")
    set_contact(document, note, "Website", "")
    assert sorted(row.name for row in document.rows(Channel).values()) == ["Website", "w"]
    set_contact(document, other, "Letter", "")
    assert "w" in {row.name for row in document.rows(Channel).values()}, "it is not how that begins"
