"""Menus of notes, phases and lanes in the whole window, from the one table of actions."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.models.board import Contact, Note, Phase
from app.models.edits.routes import stop_on
from app.models.edits.workshop import workshop_of
from app.views.actions import BY_KEY, MENUS
from app.views.board_menus import BAR, OFFERS
from tests.views.room import Room

K = Qt.Key


def right_click(room: Room, at: Any) -> QMenu:
    """The menu that a right click on the board opens."""
    viewport = room.view.board.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    return room.window.findChildren(QMenu, "contextMenu")[-1]


def choose(room: Room, menu: QMenu, key: str) -> None:
    """Choose an action of an open menu, by its key in the table."""
    action = room.window.actions_by_key[key]
    assert action in menu.actions() or any(action in a.menu().actions() for a in menu.actions() if a.menu())
    menu.close()
    action.trigger()
    QApplication.processEvents()


def test_everything_that_a_menu_offers_is_in_the_table() -> None:
    offered = {key for keys in OFFERS.values() for key in keys} - {BAR}
    assert offered <= BY_KEY.keys() | MENUS.keys()


def test_colour_evidence_and_exit_from_the_menu_of_several_notes_are_one_step_each(room: Room) -> None:
    notes = list(room.view.board.scene.places)[:3]
    at = room.middle(notes[0])
    room.view.board.select_notes(notes)
    steps = room.steps
    for key in ("colour_teal", "evidence_researched", "exit_mark"):
        choose(room, right_click(room, at), key)
    rows = [room.document.get(Note, note) for note in notes]
    assert {(row.colour, row.evidence, row.is_exit) for row in rows} == {("teal", "researched", 1)}
    assert room.steps == steps + 3
    room.window.show_possible()
    assert room.window.actions_by_key["colour_teal"].isChecked()
    choose(room, right_click(room, at), "exit_mark")
    assert not room.document.get(Note, notes[0]).is_exit


def test_the_channel_is_chosen_for_all_chosen_notes(room: Room) -> None:
    notes = list(room.view.board.scene.places)[:2]
    room.view.board.select_notes(notes)
    room.answer(
        lambda d: (room.key(K.Key_Home), room.key(K.Key_Return)),
        lambda d: (room.type("Pigeon"), room.key(K.Key_Return)),
    )
    steps = room.steps
    room.do("channel")
    labels = [room.document.where(Contact, "note", note)[0].channel for note in notes]
    assert len(set(labels)) == 1
    assert room.steps == steps + 1


def test_notes_are_duplicated_beside_themselves(room: Room) -> None:
    note = room.choose(next(iter(room.view.board.scene.places)))
    count = len(room.texts())
    before = len(room.document.rows(Note))
    room.key(K.Key_D, mod=Qt.KeyboardModifier.ControlModifier)
    assert len(room.document.rows(Note)) == before + 1
    assert len(room.texts()) == count
    (copy,) = room.view.board.selected_notes()
    assert copy != note


def test_a_note_leaves_the_route_by_its_menu_and_joins_it_again(room: Room) -> None:
    note = next(n for n in room.view.board.scene.places if stop_on(room.document, room.view.route, n))
    at = room.middle(note)
    choose(room, right_click(room, at), "leave_route")
    assert stop_on(room.document, room.view.route, note) is None
    choose(room, right_click(room, at), "join_route")
    assert stop_on(room.document, room.view.route, note) is not None


def test_the_menu_of_a_chevron_renames_recolours_and_hides_it(room: Room) -> None:
    board = room.view.board
    phase = list(board.scene.plan.columns)[1]
    at = board.panes.phase_rect(phase).center().toPoint()
    choose(room, right_click(room, at), "phase_brick")
    choose(room, right_click(room, at), "rename_phase")
    room.type("Searching")
    room.key(K.Key_Return)
    choose(room, right_click(room, at), "phase_right")
    row = room.document.get(Phase, phase)
    assert (row.colour, row.name) == ("brick", "Searching")
    assert list(board.scene.plan.columns)[2] == phase
    room.do("hide_phase")
    assert phase not in board.scene.plan.columns
    room.do("show_hidden")
    assert phase in board.scene.plan.columns


def test_a_presentation_locks_for_its_time_and_the_banner_offers_to_unlock(room: Room) -> None:
    board, steps = room.view.board, room.steps
    room.window.present(True)
    room.still()
    assert board.structure.locked
    board.setFocus()
    board.selection.set_header(("phase", next(iter(board.scene.plan.columns))))
    room.key(K.Key_F2)
    assert "locked" in room.window.banner.text()
    QTest.mouseClick(room.window.banner.offers[0], Qt.MouseButton.LeftButton)
    assert not board.structure.locked
    room.window.present(False)
    assert room.steps == steps
    assert not workshop_of(room.document).locked


@pytest.mark.parametrize("key", ["lock"])
def test_the_lock_is_in_the_menu_with_a_tick(room: Room, key: str) -> None:
    room.do(key)
    assert workshop_of(room.document).locked == 1
    assert room.window.actions_by_key[key].isChecked()
    room.do("undo")
    assert not room.window.actions_by_key[key].isChecked()
    assert not room.view.board.structure.locked


def test_the_menu_shows_whether_the_board_is_locked(room: Room) -> None:
    """An icon of the lock hid the tick."""
    board = room.view.board
    at = board.panes.phase_rect(next(iter(board.scene.plan.columns))).center().toPoint()
    room.do("lock")
    menu = right_click(room, at)
    lock = next(action for action in menu.actions() if action is room.window.actions_by_key["lock"])
    assert lock.isChecked()
    ticked = menu.grab(menu.actionGeometry(lock)).toImage()
    menu.close()
    room.do("lock")
    menu = right_click(room, at)
    assert menu.grab(menu.actionGeometry(lock)).toImage() != ticked
    menu.close()


def test_undo_says_what_the_lock_did(room: Room) -> None:
    undo, lock = room.window.actions_by_key["undo"], room.view.board.furniture.lock
    room.click(lock)
    assert "Undo: Lock phases and lanes" in undo.toolTip()
    room.click(lock)
    assert "Undo: Unlock phases and lanes" in undo.toolTip()
