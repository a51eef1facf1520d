"""A cell of the canvas as text, and back: fields of the phase and notes, none lost and none made twice."""

import pytest

from app.models.board import Lane, Note, Phase, Vote
from app.models.canvas_rows import BY_KEY, cell_text, split_cell
from app.models.document import Document
from app.models.edits.canvas import write_cell
from app.models.edits.notes import add_note
from app.models.rank import STEP
from tests.paper import with_canvas


@pytest.fixture
def document() -> Document:
    """The second phase has three needs; the first is voted for, the second has two lines."""
    document = with_canvas()
    with document.edit("Notes"):
        document.remove(document.get(Note, "need-1"))
        for i, text in enumerate(("weten wat het kost", "zien wat\nanderen deden", "-5% korting")):
            document.add(Note, id=f"n{i}", phase="phase-1", lane="need", text=text, rank=STEP * (i + 1))
        document.add(Vote, note="n0", count=3)
    return document


def needs(document: Document) -> list[tuple[str, str]]:
    notes = document.where(Note, "phase", "phase-1")
    return [(note.id, note.text) for note in notes if document.get(Lane, note.lane).kind == "need"]


def in_lane(document: Document, lane: str) -> list[str]:
    return [note.text for note in document.where(Note, "phase", "phase-1") if note.lane == lane]


def test_text_and_back_changes_nothing(document: Document) -> None:
    before = document.saved()
    steps = document.history.done
    for phase in document.rows(Phase):
        for row in BY_KEY:
            write_cell(document, phase, row, cell_text(document, phase, BY_KEY[row]))
    assert document.saved() == before
    assert document.history.done == steps


@pytest.mark.parametrize(
    ("row", "text", "sentence", "items"),
    [
        ("goal", " een\n\n- twee ", "een\n\n- twee", []),
        ("need", "een\n\n• twee\n  - drie", "", ["een", "twee", "drie"]),
        ("offer", "Gids\nen meer\n• een\n\ntwee\n•", "Gids\nen meer", ["een", "twee"]),
        ("offer", "* een", "", ["een"]),
        ("offer", "", "", []),
    ],
)
def test_what_a_text_means(row: str, text: str, sentence: str, items: list[str]) -> None:
    assert split_cell(BY_KEY[row], text) == (sentence, items)


def test_an_edited_line_keeps_its_note_with_its_votes(document: Document) -> None:
    write_cell(document, "phase-1", "need", "zien wat anderen deden\nweten wat het echt kost\n-5% korting")
    assert needs(document) == [
        ("n1", "zien wat\nanderen deden"), ("n0", "weten wat het echt kost"), ("n2", "-5% korting")
    ]  # fmt: skip
    assert len(document.where(Vote, "note", "n0")) == 1


def test_a_line_that_goes_takes_its_note_and_a_new_one_makes_one_where_it_stands(document: Document) -> None:
    before = document.saved()
    write_cell(document, "phase-1", "need", "rust\nweten wat het kost\niets heel anders")
    texts = [text for _, text in needs(document)]
    assert texts == ["rust", "weten wat het kost", "iets heel anders"]
    assert [note for note, _ in needs(document)][1] == "n0"
    document.undo()
    assert document.saved() == before


def test_two_lanes_of_a_kind_keep_their_own_notes(document: Document) -> None:
    with document.edit("Add lane"):
        document.add(Lane, id="more", journey="journey", kind="need", rank=99 * STEP)
    add_note(document, "phase-1", "more", "rust")
    write_cell(document, "phase-1", "need", "weten wat het kost\nnieuw\nrust\nstilte")
    by_lane = {lane: in_lane(document, lane) for lane in ("need", "more")}
    assert by_lane == {"need": ["weten wat het kost", "nieuw"], "more": ["rust", "stilte"]}


def test_a_photo_without_words_stays_whatever_is_written(document: Document) -> None:
    photo = add_note(document, "phase-1", "need", "")
    write_cell(document, "phase-1", "need", "")
    assert [note for note, _ in needs(document)] == [photo]


def test_a_missing_lane_is_made_as_a_template_has_it_in_the_language_of_the_workshop(
    document: Document,
) -> None:
    write_cell(document, "phase-0", "conversion", "Tekent")
    lane = next(lane for lane in document.rows(Lane).values() if lane.kind == "conversion")
    assert (lane.title, lane.hidden) == ("Conversies", 1)
    document.undo()
    assert all(lane.kind != "conversion" for lane in document.rows(Lane).values())
