"""One way in for every change: after any of them the board is what a fresh one would be."""

from random import Random
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.models.board import Note
from app.models.edits.lanes import add_lane, hide_lane, move_lane
from app.models.edits.notes import add_note, copy_notes, delete_notes, move_notes, set_contact, set_text, vote
from app.models.edits.phases import move_phase, rename_phase
from app.views.board.board_view import BoardView

Desk = Any


def picture(board: BoardView) -> QImage:
    """What the board shows once everything is painted, without focus and selection."""
    board.floating.drop_all()
    board.selection.select([])
    board.selection.set_focus(None)
    QApplication.processEvents()  # a scroll bar that is of no use any more goes
    while True:
        image = board.grab().toImage()
        if board.painter.tiles.complete:
            return image
        QApplication.processEvents()


def fresh(desk: Desk, qtbot: Any) -> BoardView:
    """A new board of the same document, of the same size and zoom."""
    board = BoardView(desk.document, desk.board.scene.journey, "nl")
    qtbot.addWidget(board)
    board.resize(desk.board.size())
    board.show()
    return board


def assert_same(desk: Desk, qtbot: Any, when: str) -> None:
    """The board has the places and the pixels of a fresh one."""
    other = fresh(desk, qtbot)
    mine, theirs = desk.board.scene, other.scene
    assert {n: (p.cell, p.frame) for n, p in mine.places.items()} == {
        n: (p.cell, p.frame) for n, p in theirs.places.items()
    }, when
    one, two = picture(desk.board), picture(other)
    assert one.size() == two.size(), when
    differing = (
        [
            (x, y)
            for x in range(one.width())
            for y in range(one.height())
            if one.pixel(x, y) != two.pixel(x, y)
        ]
        if one != two
        else []
    )
    assert not differing, f"{when}: {len(differing)} pixels, {differing[:3]} … {differing[-3:]}"


def change_something(desk: Desk, random: Random) -> None:
    """One edit of any kind."""
    document = desk.document
    notes = sorted(document.rows(Note))
    phase, lane = random.choice(desk.phases), random.choice(desk.lanes)
    some = random.sample(notes, min(len(notes), random.randint(1, 3)))
    edits = [
        lambda: add_note(
            document,
            phase,
            lane,
            random.choice(["kort", "een veel langere tekst " * 12]),
            random.randint(0, 3),
        ),
        lambda: move_notes(document, some, phase, lane, random.randint(0, 2)),
        lambda: copy_notes(document, some, phase, lane, 0),
        lambda: set_text(document, some[0], "anders"),
        lambda: delete_notes(document, some[:1]),
        lambda: set_contact(document, some[0], "E-mail", ""),
        lambda: vote(document, some[0], random.randint(0, 3)),
        lambda: rename_phase(document, phase, random.choice(["Kort", "Een lange naam"])),
        lambda: move_phase(document, phase, random.randint(0, 2)),
        lambda: move_lane(document, lane, random.randint(0, 1)),
        lambda: hide_lane(document, desk.lanes[-1], random.random() < 0.5),
        lambda: add_lane(document, desk.board.scene.journey, "idea", "Ideeën"),
    ]
    random.choice(edits if notes else edits[:1])()


def test_after_any_edits_the_board_is_as_a_fresh_one(make_desk: Any, qtbot: Any) -> None:
    for seed in range(4):
        desk = make_desk({(0, 0): 3, (1, 0): 4, (2, 1): 5}, kinds=("touchpoint", "pain_point", "free"))
        picture(desk.board)
        random = Random(seed)
        for step in range(12):
            change_something(desk, random)
            if step % 3 == 0:
                assert_same(desk, qtbot, f"seed {seed}, step {step}")
        assert_same(desk, qtbot, f"seed {seed}")


def test_undo_to_the_start_and_redo_to_the_end_place_everything_as_a_fresh_board(
    make_desk: Any, qtbot: Any
) -> None:
    desk = make_desk({(0, 0): 3, (1, 0): 4})
    random = Random(11)
    for _ in range(25):
        change_something(desk, random)
    while desk.document.undo():
        pass
    assert_same(desk, qtbot, "undone")
    while desk.document.redo():
        pass
    assert_same(desk, qtbot, "redone")


def test_selection_and_focus_outlive_changes_elsewhere(desk: Desk) -> None:
    desk.click(desk.middle("0.0 b"))
    desk.click(desk.middle("1.0 a"), Qt.KeyboardModifier.ControlModifier)
    move_notes(desk.document, [desk.note("0.0 b")], desk.phases[2], desk.lanes[1])
    delete_notes(desk.document, [desk.note("1.0 b")])
    assert desk.selected_texts() == ["1.0 a", "0.0 b"] or desk.selected_texts() == ["0.0 b", "1.0 a"]
    delete_notes(desk.document, [desk.note("1.0 a")])
    assert desk.selected_texts() == ["0.0 b"]


def test_a_note_that_nobody_touched_is_not_painted_again(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 3, (1, 0): 3, (2, 0): 3})
    picture(desk.board)
    painted: list[str] = []
    original = desk.board.painter.notes.paint_note
    desk.board.painter.notes.paint_note = lambda painter, note, *rest: (
        painted.append(note),
        original(painter, note, *rest),
    )
    set_text(desk.document, desk.note("0.0 a"), "anders")
    picture(desk.board)
    assert desk.note("anders") in painted
    assert desk.note("2.0 a") not in painted


def test_another_language_and_theme_are_shown_at_once(desk: Desk) -> None:
    from dataclasses import replace

    from app.layout.themes import LIGHT

    before = picture(desk.board)
    desk.board.set_theme(replace(LIGHT, board="#202020"))
    assert picture(desk.board) != before
    desk.board.set_theme(LIGHT)
    assert picture(desk.board) == before
    desk.board.set_language("en")
    assert desk.board.scene.language == "en"


def test_a_cell_that_got_empty_and_then_went_out_of_sight_is_forgotten(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 1, (1, 1): 1})
    note = desk.note("1.1 a")
    move_notes(desk.document, [note], desk.phases[1], desk.lanes[0], 0)
    hide_lane(desk.document, desk.lanes[1], True)
    assert {lane for _, lane in desk.board.scene.cells} == {desk.lanes[0]}
    assert [cell.in_order() for cell in desk.board.scene.cells.values()]
