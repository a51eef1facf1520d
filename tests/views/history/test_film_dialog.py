"""The film of the workshop: it plays, it can be steered, and the workshop never notices."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.board import Note
from app.models.document import Document
from app.models.edits import notes
from app.models.film import film_of
from app.models.journal import MemoryJournal
from app.views.history.film_dialog import FilmDialog, show_film
from app.views.history.film_player import IN_A_MINUTE, FilmPlayer
from app.views.history.film_slider import FilmSlider
from tests.models.boards import Board
from tests.views.history.rooms import Room, rows_of
from tests.views.room import PATIENCE


@pytest.fixture
def film(room: Room) -> FilmDialog:
    """Three steps, paused before the first of them."""
    room.write("a", "b", "c")
    dialog = show_film(room.window, room.document, room.window.journey, room.window.board.theme)
    dialog.player.pause()
    dialog.player.go_to(0)
    QApplication.processEvents()
    return dialog


def seen(dialog: FilmDialog) -> str:
    """The text of the first note in the film."""
    return next(row.text for row in dialog.film.ordered(Note))


def everything(document: Document) -> tuple[Any, ...]:
    """The document and its history."""
    return rows_of(document), document.saved(), list(document.history.entries), document.history.done


def test_it_plays_to_the_end_and_the_workshop_never_notices(room: Room, qtbot: QtBot) -> None:
    room.write("a", "b", "c")
    room.document.undo()
    before, heard = everything(room.document), []
    room.document.subscribe(heard.append)
    edits = room.session._opened.working_copy.edits
    room.window.actions_by_key["film"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FilmDialog)
    assert dialog.player.is_playing
    shown = []
    dialog.player.moved.connect(lambda: shown.append(seen(dialog)))
    dialog.player.speed = "5"
    for _ in range(100):
        dialog.player.advance(0.05)
    assert shown == ["a", "b"]
    assert not dialog.player.is_playing
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert everything(room.document) == before
    assert room.session._opened.working_copy.edits == edits
    assert not heard
    assert not room.troubles


def test_it_plays_by_itself(film: FilmDialog, qtbot: QtBot) -> None:
    film.player.speed = "5"
    film.play_button.setFocus()
    QTest.keyClick(film.play_button, Qt.Key.Key_Space)
    assert film.player.is_playing
    assert film.play_button.text() == "Pause"
    qtbot.waitUntil(lambda: film.player.done > 0, timeout=PATIENCE)
    QTest.keyClick(film.play_button, Qt.Key.Key_Space)
    assert not film.player.is_playing


def test_the_speed_is_chosen_by_keys_and_space_ends_it_on_its_button(film: FilmDialog) -> None:
    speeds = [film.player.speed]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(film.play_button, key)
        speeds.append(film.player.speed)
    assert speeds == ["1", "2", "5", IN_A_MINUTE, IN_A_MINUTE, "5"]
    assert [each.isChecked() for each in film.speeds.buttons()] == [False, False, True, False]
    assert film.player.done == 0
    film.slider.setFocus()
    QTest.keyClick(film.slider, Qt.Key.Key_Down)
    assert (film.player.speed, film.player.done) == ("2", 0)
    film.end.setFocus()
    QTest.keyClick(film.end, Qt.Key.Key_Space)
    assert not film.isVisible()


@pytest.mark.parametrize("speed", ["1", "2", "5", IN_A_MINUTE])
def test_an_edit_that_comes_in_meanwhile_is_on_the_board_and_not_in_the_film(
    film: FilmDialog, room: Room, speed: str
) -> None:
    """A table that was being read when the film began."""
    film.player.speed = speed
    film.toggle()
    film.player.advance(0.1)
    phases, lane = room.cells
    note = notes.add_note(room.document, phases[0], lane, "Meanwhile")
    assert room.window.board is not None
    assert note in room.window.board.scene.places
    film.player.advance(1000.0)
    assert (film.player.done, film.film.find(Note, note)) == (3, None)
    QTest.keyClick(film, Qt.Key.Key_Escape)
    assert not film.isVisible()
    assert QApplication.activeModalWidget() is None
    assert room.document.history.last_done() is not None
    room.document.undo()
    assert room.document.find(Note, note) is None


def test_keys_and_slider_go_to_and_fro(film: FilmDialog) -> None:
    assert seen(film) == "note 0"
    QTest.keyClick(film.play_button, Qt.Key.Key_Right)
    QTest.keyClick(film.play_button, Qt.Key.Key_Right)
    assert (seen(film), film.slider.value()) == ("b", 2)
    QTest.keyClick(film.play_button, Qt.Key.Key_Left)
    assert seen(film) == "a"
    film.slider.setValue(3)
    assert seen(film) == "c"
    QTest.mouseClick(film.slider, Qt.MouseButton.LeftButton, pos=QPoint(4, film.slider.height() // 2))
    assert film.player.done == 0
    assert "of 3" in film.when.text()


def test_a_click_on_the_slider_goes_there_and_drags_on(film: FilmDialog, room: Room) -> None:
    """Not a page towards it: whoever wants to see the middle clicks the middle."""
    room.write(*"defghijklmnopqrstuvwxyz")
    film.reject()
    film = show_film(room.window, room.document, room.window.journey, room.window.board.theme)
    QApplication.processEvents()
    assert film.player.is_playing
    slider, steps = film.slider, film.player.steps
    middle, quarter = (QPoint(slider.width() * part // 4, slider.height() // 2) for part in (2, 1))
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert film.player.done == steps // 2
    assert not film.player.is_playing
    QTest.mouseMove(slider, quarter)
    assert abs(film.player.done - steps / 4) <= 1
    QTest.mouseMove(slider, QPoint(slider.width() + 50, 5))
    assert film.player.done == steps
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=quarter)
    QTest.mouseMove(slider, middle)
    assert film.player.done == steps
    QTest.mouseClick(slider, Qt.MouseButton.RightButton, pos=quarter)
    assert film.player.done == steps


def test_the_knob_stays_where_it_is_when_it_is_taken_beside_its_middle(qtbot: QtBot) -> None:
    slider = FilmSlider()
    qtbot.addWidget(slider)
    slider.setRange(0, 5_000)  # many steps a pixel
    slider.resize(600, 30)
    slider.show()
    slider.setValue(2_503)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(304, 15))
    assert slider.value() == 2_503
    QTest.mouseMove(slider, QPoint(305, 15))
    assert 2_503 < slider.value() < 2_530
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(305, 15))
    assert not slider.isSliderDown()


def test_the_board_of_the_film_shows_the_moment(film: FilmDialog) -> None:
    assert film.board is not None
    film.player.go_to(2)
    assert film.board.selected_notes() == [next(row.id for row in film.film.ordered(Note) if row.text == "b")]
    assert film.what.text() == "Edit note"


def test_nothing_can_be_edited_in_it(film: FilmDialog, room: Room) -> None:
    before, board = everything(room.document), film.board
    assert board is not None
    frames = dict(rows_of(film.film)["note"])
    note = next(iter(board.scene.places))
    frame = board.scene.frame(note)
    at = QPoint(*(round(v) for v in board.camera.to_view(frame.x + 20, frame.y + 20)))
    QTest.mouseDClick(board.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not board.writing.is_open
    QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(board.viewport(), at + QPoint(200, 0))
    QTest.mouseRelease(board.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(200, 0))
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_N, Qt.Key.Key_V):
        QTest.keyClick(board, key, Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(film, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows_of(film.film)["note"] == frames
    assert everything(room.document) == before
    assert not room.window.isActiveWindow()


def test_without_history_it_says_so(room: Room) -> None:
    dialog = show_film(room.window, room.document, room.window.journey, room.window.board.theme)
    assert dialog.what.text().startswith("There is nothing to play yet")
    assert not dialog.play_button.isEnabled()
    assert not dialog.player.is_playing
    QTest.keyClick(dialog, Qt.Key.Key_Space)
    assert not dialog.player.is_playing
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_before_there_was_a_board_it_says_so_too(qtbot: QtBot) -> None:
    board = Board(MemoryJournal())
    dialog = FilmDialog(None, board.document, board.journey)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.board is None
    dialog.player.go_to(1)
    assert dialog.board is not None
    assert dialog.board.isVisible()
    dialog.player.go_to(0)
    assert dialog.board is None


def test_its_speeds_are_what_they_say(qtbot: QtBot) -> None:
    board = Board(MemoryJournal())
    for number in range(400):
        notes.set_text(board.document, board.notes[0], str(number))
    player = FilmPlayer(film_of(board.document))
    length = player.length
    for speed, seconds in (
        ("1", length),
        ("2", length / 2),
        ("5", length / 5),
        (IN_A_MINUTE, min(60.0, length)),
    ):
        player.speed = speed
        player.go_to(0)
        player.advance(seconds - 0.01)
        assert player.done < player.steps, speed
        player.advance(0.02)
        assert player.done == player.steps, speed
    assert length > 60
