"""The panel of history under real clicks and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.models.edits import notes
from app.models.edits.workshop import take_snapshot
from app.views.appearance import appearance
from app.views.history.step_model import STATE
from app.views.language import install_language
from tests.views.history.rooms import Room

_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def written(room: Room) -> Room:
    """Three steps, and the history is open."""
    room.write("a", "b", "c")
    room.window.board.setFocus()
    room.key(Qt.Key.Key_H, _CTRL)
    return room


def test_a_key_shows_and_hides_it(written: Room) -> None:
    assert written.past.history.isVisible()
    written.key(Qt.Key.Key_H, _CTRL)
    assert not written.past.isVisible()


def test_its_keys_are_in_the_list_and_go_back_to_the_board(written: Room) -> None:
    panel, board = written.past.history, written.window.board
    assert panel.list.hasFocus()
    written.key(Qt.Key.Key_Up)
    written.key(Qt.Key.Key_Return)
    assert written.document.history.done == 2
    written.key(Qt.Key.Key_Escape)
    assert board is not None
    assert board.hasFocus()
    assert written.past.isVisible()
    written.key(Qt.Key.Key_H, _CTRL)
    assert not written.past.isVisible()
    assert board.hasFocus()
    written.key(Qt.Key.Key_H, _CTRL)
    assert panel.list.hasFocus()
    written.key(Qt.Key.Key_H, _CTRL)
    assert board.hasFocus()


def test_on_a_laptop_the_side_panel_makes_room(written: Room) -> None:
    view = written.window.view
    assert view is not None
    assert not view.side.isVisible()
    assert view.board.width() >= 320
    written.window.resize(1800, 900)
    assert view.side.isVisible()
    assert view.past.isVisible()


def test_a_click_goes_back_and_another_one_forward_again(written: Room) -> None:
    panel = written.past.history
    written.click_row(panel.list, panel.model.row_of(1))
    assert written.texts()[0] == "a"
    assert written.document.history.done == 1
    written.click_row(panel.list, panel.model.row_of(3))
    assert written.texts()[0] == "c"
    written.click_row(panel.list, panel.model.row_of(0))
    assert written.texts()[0] == "note 0"
    assert not written.troubles


def test_a_day_goes_nowhere(written: Room) -> None:
    written.click_row(written.past.history.list, 1)
    assert written.texts()[0] == "c"


def test_arrows_choose_and_enter_goes(written: Room) -> None:
    panel = written.past.history
    panel.list.setFocus()
    written.key(Qt.Key.Key_Up)
    assert written.texts()[0] == "c"
    written.key(Qt.Key.Key_Return)
    assert written.texts()[0] == "b"
    written.key(Qt.Key.Key_Home)
    written.key(Qt.Key.Key_Return)
    assert written.texts()[0] == "note 0"
    written.key(Qt.Key.Key_End)
    written.key(Qt.Key.Key_Enter)
    assert written.texts()[0] == "c"


def test_it_follows_edits_and_undo_while_it_is_open(written: Room) -> None:
    panel = written.past.history
    notes.delete_notes(written.document, [written.notes()[0]])
    last = panel.model.index(panel.model.rowCount() - 1)
    assert (last.data(), last.data(STATE)) == ("Delete notes", "now")
    assert panel.list.currentIndex().row() == last.row()
    written.window.board.setFocus()
    written.key(Qt.Key.Key_Z, _CTRL)
    assert last.data(STATE) == "undone"
    assert panel.model.done_at(panel.list.currentIndex().row()) == 3


def test_what_happened_while_it_was_hidden_is_there_when_it_opens(room: Room) -> None:
    room.key(Qt.Key.Key_H, _CTRL)
    room.key(Qt.Key.Key_H, _CTRL)
    room.write("x", "y")
    room.document.undo()
    room.key(Qt.Key.Key_H, _CTRL)
    panel = room.past.history
    assert panel.model.rowCount() == 1 + 1 + 2
    assert panel.model.done_at(panel.list.currentIndex().row()) == 1


def test_what_is_being_typed_is_kept_before_it_goes(written: Room) -> None:
    view = written.window.view
    assert view is not None
    view.board.writing.write_note(written.notes()[1])
    view.board.writing.editor.setPlainText("half a sentence")
    panel = written.past.history
    written.click_row(panel.list, panel.model.row_of(2))
    assert written.texts() == ["b", "note 1", "note 2"]
    written.document.go_to(99)
    assert written.texts()[1] == "half a sentence"


def test_a_snapshot_is_no_step(written: Room) -> None:
    rows = written.past.history.model.rowCount()
    take_snapshot(written.document, "Nu")
    assert written.past.history.model.rowCount() == rows


def test_it_stays_open_when_the_language_changes(written: Room) -> None:
    install_language("nl")
    written.window.relabel()
    assert written.past.history.isVisible()
    assert written.past.history.model.index(2).data() == "Post-it bewerken"


def test_it_is_still_there_after_a_restart(written: Room, make_room: Callable[[], Room]) -> None:
    written.document.go_to(1)
    written.session.close()
    again = make_room()
    again.key(Qt.Key.Key_H, _CTRL)
    panel = again.past.history
    assert panel.model.rowCount() == 1 + 1 + 3
    again.click_row(panel.list, panel.model.row_of(3))
    assert again.texts()[0] == "c"


def test_the_dot_of_where_we_are_grows_with_the_letters(written: Room) -> None:
    steps = written.past.history.list
    wide = {}
    for text_size in (100, 200):
        appearance().show_text_size(text_size)
        QApplication.processEvents()
        row = steps.visualRect(steps.currentIndex())
        picture, middle = steps.viewport().grab(row).toImage(), row.height() // 2
        dot = steps.palette().color(QPalette.ColorRole.Highlight)
        wide[text_size] = sum(picture.pixelColor(x, middle) == dot for x in range(4, row.width() - 4))
    appearance().show_text_size(100)
    assert 8 <= wide[100] < wide[200] * 0.6
