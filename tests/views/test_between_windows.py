"""Notes between two workshops, and files from the desktop, through whole windows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from app.models.board import Contact, Note
from app.models.edits.notes import votes_of
from app.models.people import Stop
from app.storage.opening import create
from tests.views.board.test_pictures import drop, of_files
from tests.views.room import CTRL, Room, button

OpenRoom = Callable[..., Room]
K = Qt.Key


@pytest.fixture
def other(room: Room, open_room: OpenRoom, tmp_path: Path) -> Room:
    """A second window with another workshop."""
    path = tmp_path / "other.reisbord"
    create(path, rows=room.document.saved()).close()
    second = open_room()
    assert second.session.open(path)
    return second.still()


def focus(room: Room) -> None:
    room.window.activateWindow()
    room.view.board.setFocus()
    QApplication.processEvents()


def at_cell(room: Room, number: int) -> None:
    """Click in an empty place of a cell."""
    board = room.view.board
    board.selection.go_to_cell(list(board.scene.plan.cells)[number])


def test_notes_are_cut_in_one_window_and_pasted_in_the_other_and_both_can_undo(
    room: Room, other: Room
) -> None:
    before, theirs = room.rows(), other.rows()
    ids = list(room.view.board.scene.places)[:3]
    texts = [room.text(note) for note in ids]
    room.view.board.select_notes(ids)
    focus(room)
    room.key(K.Key_X, mod=CTRL)
    assert not set(ids) & set(room.document.rows(Note))
    focus(other)
    at_cell(other, 4)
    other.key(K.Key_V, mod=CTRL)
    made = other.view.board.selected_notes()
    assert [other.text(note) for note in made] == texts
    assert not set(made) & set(ids), "there they are notes of their own"
    assert {len(other.document.where(Contact, "note", note)) for note in made} == {1}
    other.do("undo")
    room.do("undo")
    assert (room.rows(), other.rows()) == (before, theirs)
    assert not room.told
    assert not other.told


def test_a_facilitator_who_moves_by_cut_and_paste_keeps_the_curve(room: Room) -> None:
    note = room.choose(room.note("I ask three"))
    stops, dots = (
        [row.values() for row in room.document.where(Stop, "note", note)],
        votes_of(room.document, note),
    )
    assert stops
    assert dots
    focus(room)
    room.key(K.Key_X, mod=CTRL)
    at_cell(room, 4)
    room.key(K.Key_V, mod=CTRL)
    assert [row.values() for row in room.document.where(Stop, "note", note)] == stops
    assert votes_of(room.document, note) == dots
    assert room.view.board.selected_notes() == [note]
    point = room.view.curve._point_of(note, room.view.curve.plan)
    assert point is not None


def test_a_table_that_falls_on_the_board_is_imported_after_it_was_shown(room: Room, tmp_path: Path) -> None:
    table = tmp_path / "notes.csv"
    table.write_text("text,phase\nI write by pigeon,Choice\n")
    met = room.answer(button("Import"))
    steps = room.steps
    at = room.middle(room.note("I ask three"))
    assert drop(room.view, at, of_files(table))
    room.exchanged()
    assert met == ["ImportDialog"]
    assert "I write by pigeon" in room.texts()
    assert room.steps == steps + 1


def test_a_picture_from_the_clipboard_and_lines_from_another_program(room: Room) -> None:
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#cc2211"))
    QGuiApplication.clipboard().setImage(image)
    focus(room)
    at_cell(room, 4)
    room.key(K.Key_V, mod=CTRL)
    (made,) = room.view.board.selected_notes()
    assert room.document.get(Note, made).picture
    mime = QMimeData()
    mime.setText("Eén\nTwee\n\nDrie")
    mime.setUrls([QUrl("https://example.org")])
    QGuiApplication.clipboard().setMimeData(mime)
    room.key(K.Key_V, mod=CTRL)
    assert [room.text(note) for note in room.view.board.selected_notes()] == ["Eén", "Twee", "Drie"]
    assert not room.told


def test_a_workshop_that_falls_on_the_board_is_opened_where_somebody_says_so(
    room: Room, tmp_path: Path
) -> None:
    path, here = tmp_path / "other.reisbord", room.session.path
    create(path, rows=room.document.saved()).close()
    at, before = room.middle(room.note("I ask three")), room.rows()
    assert drop(room.view, at, of_files(path))
    assert room.rows() == before
    assert room.session.path == here
    assert "other.reisbord" in room.window.banner.text()
    room.click(room.window.banner.offers[0])
    assert room.session.path == path
