"""Signs in a note's footer: channels, micro-goals, exit, covered, evidence; and the legend of the poster."""

from itertools import combinations

import pytest

from app.layout import style
from app.layout.board import BoardLayout
from app.layout.frames import Frame
from app.layout.looks import NoteLook, contact_label
from app.layout.marks import MARKS
from app.layout.note_face import note_face, note_height
from app.layout.placing import placed, reach, texts
from app.layout.poster import poster_pages
from app.layout.shapes import Box
from app.layout.themes import PAPER, THEMES
from app.models.board import MicroGoal, Note
from app.models.edits.notes import add_contact, vote
from app.models.edits.signs import set_notes
from tests.layout.boards import board

FRAME = Frame(0, 0, style.NOTE_WIDTH, style.NOTE_HEIGHT)


def test_the_first_channel_is_named_and_the_others_are_counted() -> None:
    document = board(notes=1)
    assert contact_label(document, "n0") == ""
    add_contact(document, "n0", "", "Folder")
    assert contact_label(document, "n0") == "Folder"
    add_contact(document, "n0", "E-mail", "Offerte")
    assert contact_label(document, "n0") == "E-mail"
    add_contact(document, "n0", "Telefoon", "")
    add_contact(document, "n0", "E-mail", "Herinnering")
    assert contact_label(document, "n0") == "E-mail +1"


def test_an_exit_is_a_filled_sign_and_everything_has_one_of_its_own() -> None:
    looks = [
        NoteLook("a"),
        NoteLook("a", is_exit=True),
        NoteLook("a", is_covered=True),
        NoteLook("a", goals=2),
    ]
    looks += [NoteLook("a", evidence="heard"), NoteLook("a", evidence="researched"), NoteLook("a", votes=2)]
    assert len({note_face(look, FRAME, PAPER) for look in looks}) == len(looks)
    badge = [s for s in note_face(looks[1], FRAME, PAPER) if isinstance(s, Box)][1:]
    assert [box.fill for box in badge] == [PAPER.exit]
    assert {"covered", "goals"} <= set(MARKS)


@pytest.mark.parametrize("count", [1, 3, 5])
def test_all_signs_stand_beside_each_other_and_on_the_note(count: int) -> None:
    """Whatever comes together: nothing reaches over the edge, and the channel overlaps no sign."""
    document = board(notes=1)
    add_contact(document, "n0", "Nieuwsbrief", "")
    add_contact(document, "n0", "Post", "")
    edits = {
        "exit": lambda: set_notes(document, ["n0"], is_exit=1),
        "covered": lambda: set_notes(document, ["n0"], is_covered=1),
        "votes": lambda: vote(document, "n0", 12),
        "heard": lambda: set_notes(document, ["n0"], evidence="heard"),
        "goals": lambda: document.add(MicroGoal, note="n0", text="Openen"),
    }
    for some in combinations(edits, count):
        with document.edit("Edit note"):
            for name in some:
                edits[name]()
        plan = BoardLayout(document, "j", "nl").plan
        frame = plan.notes["n0"]._replace(x=0, y=0)
        assert frame.h == note_height(document, document.get(Note, "n0"))
        from app.layout.looks import note_look

        face = note_face(note_look(document, document.get(Note, "n0"), "nl"), frame, PAPER)
        label = next(box for text, _, box in texts(face) if text.text.startswith("Nieuws"))
        for shape, matrix in placed(face[1:]):
            x, y, w, h = reach(shape, matrix)
            assert x >= 0, some
            assert x + w <= frame.w, some
            assert y + h <= frame.h, some
            beside = x + w <= label[0] + 0.5 or x >= label[0] + label[2] - 0.5
            above = y + h <= label[1] + 2.5 or y >= label[1] + label[3] - 2.5
            assert beside or above or (x, y) == label[:2], (some, shape)
        document.undo()


def test_micro_goals_change_the_note_on_the_board_at_once() -> None:
    from app.layout.looks import notes_with_other_looks

    document = board(notes=2)
    found: list[set[str]] = []
    document.subscribe(lambda change: found.append(notes_with_other_looks(document, change)))
    with document.edit("Edit note"):
        document.add(MicroGoal, note="n1", text="Openen")
    document.undo()
    assert found == [{"n1"}, {"n1"}]


def legend(document: object, language: str = "nl") -> str:
    pages = poster_pages(document, "j", "A3", language)  # type: ignore[arg-type]
    return " ".join(text.text for text, _, _ in texts(pages[0].face))


def test_the_legend_explains_the_signs_that_are_there_and_no_others() -> None:
    document = board(notes=4)
    words = (
        "afhaakmoment",
        "hier zijn wij al",
        "tussenstappen",
        "gehoord",
        "onderzocht",
        "zonder teken: aangenomen",
    )
    assert not [each for each in words if each in legend(document)]
    set_notes(document, ["n0"], is_exit=1)
    set_notes(document, ["n1"], evidence="heard", is_covered=1)
    with document.edit("Edit note"):
        document.add(MicroGoal, note="n2", text="Openen")
    shown = legend(document)
    assert [each for each in words if each not in shown] == ["onderzocht"]
    set_notes(document, ["n0", "n2", "n3"], evidence="researched")
    assert [each for each in words if each not in legend(document)] == ["zonder teken: aangenomen"]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_arrow_on_an_exit_can_be_seen(theme: object) -> None:
    from tests.layout.test_themes import contrast

    for paper in theme.notes.values():  # type: ignore[attr-defined]
        assert contrast(theme.exit, paper.fill) >= 3  # type: ignore[attr-defined]
