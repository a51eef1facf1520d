"""Phases and lanes: added, renamed, moved, coloured, hidden and deleted, by hand and by key, and locked."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from app.models.board import Lane, Note, Phase
from app.models.edits.lanes import delete_lane, lanes_of
from app.models.edits.phases import phases_of
from app.models.edits.workshop import set_workshop, workshop_of
from tests.views.room import button

Desk = Any
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def phase_names(desk: Desk) -> list[str]:
    return [row.name for row in phases_of(desk.document, desk.board.scene.journey)]


def lane_titles(desk: Desk) -> list[str]:
    return [row.title for row in lanes_of(desk.document, desk.board.scene.journey)]


def chevron(desk: Desk, phase: int) -> QPoint:
    return desk.board.panes.phase_rect(desk.phases[phase]).center().toPoint()


def label(desk: Desk, lane: int) -> QPoint:
    return desk.board.panes.lane_rect(desk.lanes[lane]).center().toPoint()


def answer(text: str) -> list[str]:
    """Answer the next question by a button; what was asked."""
    asked: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QMessageBox)
        asked.append(dialog.text())
        button(text)(dialog)

    QTimer.singleShot(0, look)
    return asked


# ---- adding --------------------------------------------------------------------------------------


def test_the_plus_behind_the_chevrons_adds_a_phase_by_its_name(desk: Desk) -> None:
    before = desk.steps()
    QTest.mouseClick(desk.board.furniture.add_phase, Qt.MouseButton.LeftButton)
    desk.type("Afscheid")
    desk.key(K.Key_Return)
    assert phase_names(desk)[-1] == "Afscheid"
    assert desk.steps() == before + 1
    assert desk.board.selection.header == ("phase", phases_of(desk.document, desk.board.scene.journey)[-1].id)


def test_a_phase_without_a_name_is_not_added(desk: Desk) -> None:
    before = desk.steps()
    QTest.mouseClick(desk.board.furniture.add_phase, Qt.MouseButton.LeftButton)
    desk.key(K.Key_Return)
    QTest.mouseClick(desk.board.furniture.add_phase, Qt.MouseButton.LeftButton)
    desk.type("Toch niet")
    desk.key(K.Key_Escape)
    assert desk.steps() == before


def test_the_plus_under_the_labels_offers_the_kinds_of_lanes(desk: Desk) -> None:
    before = desk.steps()
    QTest.mouseClick(desk.board.furniture.add_lane, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert len(menu.actions()) == 9
    menu.actions()[2].trigger()
    menu.close()
    assert lane_titles(desk)[-1] == "Kansen"
    assert desk.steps() == before + 1


def test_the_plus_signs_are_in_sight_and_large_enough_on_a_laptop(desk: Desk) -> None:
    desk.board.resize(760, 500)
    QApplication.processEvents()
    view = desk.board.viewport().rect()
    for sign in (desk.board.furniture.add_phase, desk.board.furniture.lock):
        assert view.contains(sign.geometry())
        assert min(sign.width(), sign.height()) >= 32


def test_the_ring_of_a_lane_covers_none_of_its_words(desk: Desk) -> None:
    words = desk.board.panes.lane_rect(desk.lanes[0]).toAlignedRect().adjusted(-1, 7, -8, -7)
    before = desk.board.viewport().grab(words).toImage()
    whole = desk.board.viewport().grab().toImage()
    desk.click(label(desk, 0))
    assert desk.board.selection.header == ("lane", desk.lanes[0])
    assert desk.board.viewport().grab().toImage() != whole
    assert desk.board.viewport().grab(words).toImage() == before


# ---- renaming ------------------------------------------------------------------------------------


def test_a_name_of_what_was_taken_away_is_not_written_on(desk: Desk) -> None:
    desk.double_click(label(desk, 1))
    desk.type("Twijfels")
    delete_lane(desk.document, desk.lanes[1])
    assert not desk.board.renaming.field.isVisible()
    desk.key(K.Key_Return)
    assert len(lane_titles(desk)) == 1
    assert "Twijfels" not in lane_titles(desk)


def test_twice_on_a_chevron_or_label_renames_it_in_place(desk: Desk) -> None:
    desk.double_click(chevron(desk, 1))
    desk.type("Zoeken")
    desk.key(K.Key_Return)
    desk.double_click(label(desk, 0))
    desk.type("Momenten")
    desk.key(K.Key_Return)
    assert phase_names(desk)[1] == "Zoeken"
    assert lane_titles(desk)[0] == "Momenten"


def test_f2_renames_the_header_that_has_the_focus(desk: Desk) -> None:
    desk.click(chevron(desk, 2))
    desk.key(K.Key_F2)
    desk.type("Kiezen")
    desk.key(K.Key_Return)
    assert phase_names(desk)[2] == "Kiezen"
    assert desk.board.selection.header == ("phase", desk.phases[2])


# ---- moving --------------------------------------------------------------------------------------


def test_a_chevron_is_dragged_to_another_place_with_its_notes(desk: Desk) -> None:
    before = desk.steps()
    desk.drag(chevron(desk, 0), chevron(desk, 2) + QPoint(30, 0))
    assert phase_names(desk) == ["Oriëntatie", "Keuze", "Bewust", "Gebruik"]
    assert desk.steps() == before + 1
    assert len(desk.texts(0, 0)) == 3


def test_a_bar_shows_where_a_chevron_will_land_and_escape_puts_it_back(desk: Desk) -> None:
    before = desk.steps()
    desk.press(chevron(desk, 3))
    desk.drag_to(chevron(desk, 2))
    desk.drag_to(chevron(desk, 0) - QPoint(20, 0))
    mark = desk.board.hands.gesture.mark()
    assert abs(mark.center().x() - desk.board.panes.phase_rect(desk.phases[0]).x()) < 8
    shown = desk.sharp()
    assert shown.pixelColor(mark.center().toPoint()).name() == desk.board.theme.drop
    desk.key(K.Key_Escape)
    desk.drop(chevron(desk, 0))
    assert desk.steps() == before
    assert phase_names(desk) == ["Bewust", "Oriëntatie", "Keuze", "Gebruik"]


def test_a_lane_label_is_dragged_up_and_down(desk: Desk) -> None:
    desk.drag(label(desk, 1), label(desk, 0) - QPoint(0, 20))
    assert lane_titles(desk) == ["pain_point", "touchpoint"]


def test_ctrl_and_arrows_move_the_header_that_has_the_focus(desk: Desk) -> None:
    desk.click(chevron(desk, 0))
    desk.key(K.Key_Right, K.Key_Right, K.Key_Left, mod=CTRL)
    assert phase_names(desk) == ["Oriëntatie", "Bewust", "Keuze", "Gebruik"]
    desk.click(label(desk, 0))
    desk.key(K.Key_Down, mod=CTRL)
    assert lane_titles(desk) == ["pain_point", "touchpoint"]
    steps = desk.steps()
    desk.key(K.Key_Down, mod=CTRL)
    assert desk.steps() == steps, "at the end nothing moves"


def test_a_hidden_phase_keeps_its_place_while_others_move(desk: Desk) -> None:
    desk.board.structure.hide(("phase", desk.phases[1]))
    desk.click(chevron(desk, 0))
    desk.key(K.Key_Right, mod=CTRL)
    assert phase_names(desk) == ["Oriëntatie", "Keuze", "Bewust", "Gebruik"]


# ---- hiding, colouring, deleting -----------------------------------------------------------------


def test_what_is_hidden_is_counted_on_a_chip_that_brings_it_back(desk: Desk) -> None:
    chip = desk.board.furniture.chip
    assert not chip.isVisible()
    desk.board.structure.hide(("phase", desk.phases[0]))
    desk.board.structure.hide(("lane", desk.lanes[1]))
    assert chip.isVisible()
    assert chip.text().startswith("2")
    assert "0.0 a" not in [desk.document.get(Note, n).text for n in desk.board.scene.places]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert "Bewust" in menu.actions()[0].text()
    before = desk.steps()
    menu.actions()[-1].trigger()
    menu.close()
    assert not chip.isVisible()
    assert desk.steps() == before + 1
    assert len(desk.board.scene.places) == 6


def test_deleting_says_how_many_notes_go_and_is_one_step(desk: Desk) -> None:
    before, steps = desk.document.saved(), desk.steps()
    desk.click(chevron(desk, 0))
    asked = answer("Delete")
    desk.key(K.Key_Delete)
    assert "4" in asked[0]
    assert "Bewust" in asked[0]
    assert desk.document.find(Phase, desk.phases[0]) is None
    assert desk.steps() == steps + 1
    assert desk.board.selection.header == ("phase", desk.phases[1])
    desk.document.undo()
    assert desk.document.saved() == before


def test_keeping_a_lane_after_all_changes_nothing(desk: Desk) -> None:
    steps = desk.steps()
    desk.click(label(desk, 0))
    asked = answer("Keep")
    desk.key(K.Key_Delete)
    assert asked
    assert desk.steps() == steps
    assert desk.document.find(Lane, desk.lanes[0]) is not None


def test_recolouring_shows_at_once(desk: Desk) -> None:
    at = desk.board.panes.phase_rect(desk.phases[0]).topLeft().toPoint() + QPoint(30, 4)
    before = desk.sharp().pixelColor(at)
    desk.board.structure.recolour(("phase", desk.phases[0]), "brick")
    assert desk.sharp().pixelColor(at) != before


# ---- the lock ------------------------------------------------------------------------------------


@pytest.fixture
def locked(desk: Desk) -> Desk:
    """A board whose scaffold was locked by its sign; `offers` are the hints that offer a way out."""
    QTest.mouseClick(desk.board.furniture.lock, Qt.MouseButton.LeftButton)
    desk.offers = []
    desk.board.offered.connect(lambda *offer: desk.offers.append(offer))
    return desk


def test_one_click_on_the_sign_locks_and_lifts_as_one_step_each(desk: Desk) -> None:
    before = desk.steps()
    lock = desk.board.furniture.lock
    assert lock.isVisible()
    QTest.mouseClick(lock, Qt.MouseButton.LeftButton)
    assert workshop_of(desk.document).locked == 1
    assert desk.steps() == before + 1
    assert not desk.board.furniture.add_phase.isVisible()
    QTest.mouseClick(lock, Qt.MouseButton.LeftButton)
    assert workshop_of(desk.document).locked == 0
    assert desk.board.furniture.add_phase.isVisible()


def test_locked_phases_and_lanes_stay_as_they_are_and_a_hint_offers_to_unlock(locked: Desk) -> None:
    rows, steps = locked.document.saved(), locked.steps()
    locked.drag(chevron(locked, 0), chevron(locked, 2))
    locked.double_click(chevron(locked, 0))
    locked.click(label(locked, 0))
    locked.key(K.Key_F2, K.Key_Delete)
    locked.key(K.Key_Down, mod=CTRL)
    assert locked.document.saved() == rows
    assert locked.steps() == steps
    assert len(locked.offers) == 5
    locked.offers[0][2]()
    assert workshop_of(locked.document).locked == 0


def test_notes_move_while_the_scaffold_is_locked(locked: Desk) -> None:
    locked.drag(locked.middle("0.0 b"), locked.place(2, 1, 0))
    assert locked.texts(2, 1) == ["0.0 b"]
    assert not locked.offers


def test_a_presentation_locks_without_an_edit_and_gives_back_what_was(desk: Desk) -> None:
    structure, steps = desk.board.structure, desk.steps()
    structure.hold(True)
    assert structure.locked
    structure.set_locked(False)
    assert not structure.locked, "lifted for this presentation"
    structure.hold(False)
    assert not structure.locked
    assert desk.steps() == steps
    set_workshop(desk.document, locked=1)
    structure.hold(True)
    structure.hold(False)
    assert structure.locked


# ---- by keyboard alone ---------------------------------------------------------------------------


def test_the_whole_board_by_keyboard_alone(make_desk: Any) -> None:
    desk = make_desk({})
    start = desk.document.saved()
    # To the sign behind the last chevron, and a phase.
    desk.key(K.Key_Right, K.Key_Up, K.Key_End, K.Key_Right, K.Key_Return)
    desk.type("Afscheid")
    desk.key(K.Key_Return)
    assert phase_names(desk)[-1] == "Afscheid"
    # One place to the left, and another name.
    desk.key(K.Key_Left, mod=CTRL)
    assert phase_names(desk)[3:] == ["Afscheid", "Gebruik"]
    desk.key(K.Key_F2)
    desk.type("Vaarwel")
    desk.key(K.Key_Return)
    # To the sign under the labels, and a lane of the second kind.
    desk.key(K.Key_Down, K.Key_Left, K.Key_Left, K.Key_Left, K.Key_Left)
    desk.key(K.Key_Down, K.Key_Down, K.Key_Return)
    menu = QApplication.activePopupWidget()
    QTest.keyClick(menu, K.Key_Down)
    QTest.keyClick(menu, K.Key_Return)
    assert lane_titles(desk) == ["touchpoint", "pain_point", "Knelpunten"]
    desk.key(K.Key_Up, mod=CTRL)
    assert lane_titles(desk) == ["touchpoint", "Knelpunten", "pain_point"]
    # Notes in it, moved, copied, voted on, deleted.
    desk.key(K.Key_Right, K.Key_N)
    desk.type("Een")
    desk.key(K.Key_Return)
    desk.type("Twee")
    desk.key(K.Key_Return, K.Key_Escape, K.Key_End)
    desk.key(K.Key_Up, mod=CTRL)
    desk.key(K.Key_Plus, K.Key_Plus)
    desk.key(K.Key_C, K.Key_V, mod=CTRL)
    assert sorted(n.text for n in desk.document.rows(Note).values()) == ["Een", "Twee", "Twee"]
    desk.key(K.Key_Delete)
    # The new phase goes again, empty as it is, and then everything is undone.
    desk.key(K.Key_Left, K.Key_Left, K.Key_Up, K.Key_Up, K.Key_Home)
    desk.key(K.Key_Right, K.Key_Right, K.Key_Right, K.Key_Delete)
    assert "Vaarwel" not in phase_names(desk)
    while desk.document.history.last_done() is not None and desk.steps() > 1:
        desk.document.undo()
    assert desk.document.saved() == start
    assert not desk.troubles
