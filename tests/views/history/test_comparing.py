"""A snapshot compared with now: marks, legend, list, and the way out."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.edits import notes
from app.models.edits.workshop import delete_snapshot, restore_snapshot, snapshots_of, take_snapshot
from app.models.people import Snapshot
from app.views.board.marks import view_rect
from app.views.dialogs import snapshots_dialog
from app.views.dialogs.snapshots_dialog import SnapshotsDialog
from app.views.history.comparison import BY_KEY, kind_colour
from tests.views.history.rooms import Room
from tests.views.room import PATIENCE


@pytest.fixture
def compared(room: Room) -> Room:
    """Of three notes one is changed, one moved, one gone; one is new; and that is on the board."""
    first, second, third = room.notes()
    phases, lane = room.cells
    snapshot = take_snapshot(room.document, "Voor de lunch")
    notes.set_text(room.document, first, "other words")
    notes.move_notes(room.document, [second], phases[1], lane)
    notes.delete_notes(room.document, [third])
    notes.add_note(room.document, phases[0], lane, "new one")
    room.window.board.reduced_motion = True
    room.window.board.floating.drop_all()
    room.past.compare(snapshot)
    room.window.board.setFocus()
    QApplication.processEvents()
    return room


def picture(room: Room) -> QImage:
    return room.window.board.viewport().grab().toImage()


def around(room: Room, note: str, image: QImage) -> set[str]:
    """The colours just outside the edges of a note."""
    board = room.window.board
    rect = view_rect(board.camera, board.scene.frame(note))
    ratio = image.devicePixelRatio()
    columns = range(round(rect.left()) + 8, round(rect.right()) - 8)
    rows = [rect.bottom() + down for down in (1.0, 1.5, 2.0, 2.5, 3.0, 3.5)]
    return {image.pixelColor(round(x * ratio), round(y * ratio)).name() for x in columns for y in rows}


def colour(room: Room, key: str) -> str:
    return QColor(kind_colour(BY_KEY[key], room.window.board.theme)).name()


def near(one: str, other: str) -> bool:
    """The same colour but for a soft edge."""
    pairs = zip(QColor(one).getRgb(), QColor(other).getRgb(), strict=True)  # type: ignore[arg-type]
    return all(abs(a - b) < 12 for a, b in pairs)


def test_each_way_to_differ_has_its_outline_and_sign(compared: Room) -> None:
    image = picture(compared)
    by_text = {compared.document.get(notes.Note, n).text: n for n in compared.document.rows(notes.Note)}
    for key, text in (("changed", "other words"), ("moved", "note 1"), ("added", "new one")):
        wanted = colour(compared, key)
        assert any(near(wanted, found) for found in around(compared, by_text[text], image)), key
    for key in ("moved", "changed"):
        wanted = colour(compared, key)
        assert not any(near(wanted, found) for found in around(compared, by_text["new one"], image)), key
    assert len({kind.sign for kind in BY_KEY.values()}) == len(BY_KEY)
    assert len({kind.dash for kind in BY_KEY.values()}) == len(BY_KEY)


def test_the_legend_counts_and_the_list_tells(compared: Room) -> None:
    legend = compared.past.legend
    assert legend.isVisible()
    assert {key: label.text() for key, label in legend._counts.items()} == {
        "added": "1 new",
        "removed": "1 gone",
        "moved": "1 moved",
        "changed": "1 changed",
    }
    found = compared.past.differences.model.found
    assert [(each.kind.key, each.text, each.aspects) for each in found] == [
        ("added", "new one", ""),
        ("removed", "note 2", ""),
        ("moved", "note 1", ""),
        ("changed", "other words", "text"),
    ]
    assert found[2].where == "Gebruik · Contactmomenten"


def test_the_legend_lies_in_the_middle_of_the_board_whatever_its_size(compared: Room) -> None:
    for width in (1366, 1000, 1600):
        compared.window.resize(width, 768)
        QApplication.processEvents()
        view, legend = compared.window.board.viewport().geometry(), compared.past.legend.geometry()
        assert view.contains(legend)
        assert abs(view.center().x() - legend.center().x()) <= 1


def test_escape_takes_every_mark_away(compared: Room) -> None:
    marked, others = picture(compared), len(compared.window.board.painter.overlays) - 1
    compared.key(Qt.Key.Key_Escape)
    assert not compared.past.is_comparing
    assert not compared.past.legend.isVisible()
    assert not compared.past.isVisible()
    assert len(compared.window.board.painter.overlays) == others
    assert picture(compared) != marked


def test_escape_in_the_list_and_the_button_end_it_too(compared: Room) -> None:
    snapshot = compared.past.compared
    compared.past.differences.list.setFocus()
    compared.key(Qt.Key.Key_Escape)
    assert not compared.past.is_comparing
    compared.past.compare(snapshot)
    compared.click(compared.past.legend.done)
    assert not compared.past.is_comparing


def test_it_follows_what_the_room_does(compared: Room, qtbot: QtBot) -> None:
    compared.document.undo()
    qtbot.waitUntil(lambda: len(compared.past.differences.model.found) == 3, timeout=PATIENCE)
    compared.document.go_to(0)
    qtbot.waitUntil(lambda: not compared.past.differences.model.found, timeout=PATIENCE)
    assert compared.past.legend._counts["added"].text() == "0 new"


def test_a_click_on_a_difference_shows_it(compared: Room) -> None:
    panel = compared.past.differences
    compared.click_row(panel.list, 3)
    assert compared.window.chosen_notes() == [compared.notes()[0]]
    panel.list.setFocus()
    compared.key(Qt.Key.Key_Up)
    compared.key(Qt.Key.Key_Return)
    assert compared.window.chosen_notes() == compared.notes(1)
    compared.click_row(panel.list, 1)  # gone: nothing to select, nothing goes wrong
    assert not compared.troubles


def test_the_legend_never_lies_on_the_difference_that_was_chosen(compared: Room, qtbot: QtBot) -> None:
    board, legend, panel = compared.window.board, compared.past.legend, compared.past.differences
    with compared.document.edit("Paste notes"):
        for cell in board.scene.plan.cells:
            for number in range(30):
                notes.add_note(compared.document, *cell, f"more {number}")
    qtbot.waitUntil(lambda: len(panel.model.found) > 30, timeout=PATIENCE)
    places = set()
    for whole in (False, True):
        board.zoom_about(board.camera.fit_scale() if whole else 0.8, QPointF(board.body_rect().center()))
        for row in range(0, len(panel.model.found), 5):
            compared.click_row(panel.list, row)
            note = panel.model.found[row].note
            if note in board.scene.places:
                seen = view_rect(board.camera, board.scene.frame(note))
                assert board.body_rect().intersects(seen)
                assert not legend.geometry().translated(-board.viewport().pos()).intersects(seen.toRect())
                assert board.viewport().geometry().contains(legend.geometry())
                places.add(legend.y())
    assert len(places) == 2, "where the whole board is in sight, it lies at the top"


def test_a_snapshot_that_goes_ends_the_comparison(compared: Room) -> None:
    delete_snapshot(compared.document, compared.past.compared)
    assert not compared.past.is_comparing


def test_restoring_is_one_step_that_undo_takes_back(compared: Room) -> None:
    done = compared.document.history.done
    restore_snapshot(compared.document, compared.past.compared)
    assert compared.texts() == ["note 0", "note 1", "note 2"]
    assert compared.document.history.done == done + 1
    compared.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert compared.texts() == ["other words", "new one"]


def test_a_comparison_outlives_other_words_in_the_window(compared: Room) -> None:
    compared.window.relabel()
    assert compared.past.is_comparing
    assert compared.past.legend.isVisible()


# ---- the dialog ----------------------------------------------------------------------------------


def answer(press: Callable[[SnapshotsDialog], None]) -> None:
    """Do something in the dialog as soon as it is there; it never stays open, whatever goes wrong."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, SnapshotsDialog):
            try:
                press(dialog)
            finally:
                QTimer.singleShot(0, dialog, dialog.reject)

    QTimer.singleShot(50, look)


def test_the_dialog_compares(room: Room) -> None:
    take_snapshot(room.document, "Nu")
    room.write("later")
    answer(lambda dialog: room.click(dialog.compare_button))
    room.window.actions_by_key["snapshots"].trigger()
    assert room.past.is_comparing
    assert [each.kind.key for each in room.past.differences.model.found] == ["changed"]


def test_the_dialog_goes_back(room: Room) -> None:
    take_snapshot(room.document, "Nu")
    room.write("later")
    steps = room.document.history.done
    answer(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    room.window.actions_by_key["snapshots"].trigger()
    assert room.texts()[0] == "note 0"
    assert room.document.history.done == steps + 1
    assert room.window.banner.text() == ("Everything is as it was at “Nu”. Undo goes back to where you were.")
    room.window.actions_by_key["undo"].trigger()
    assert room.texts()[0] == "later"


@pytest.mark.parametrize(("answer", "left"), [(0, 1), (1, 2)])
def test_the_dialog_deletes_after_asking(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: int, left: int
) -> None:
    for name in ("een", "twee"):
        take_snapshot(room.document, name)
    monkeypatch.setattr(snapshots_dialog, "ask", lambda *_: answer)
    dialog = SnapshotsDialog(room.window, room.document)
    qtbot.addWidget(dialog)
    dialog.show()
    chosen = dialog.chosen()
    room.click(dialog.delete_button)
    assert len(snapshots_of(room.document)) == dialog.table.topLevelItemCount() == left
    assert (room.document.find(Snapshot, chosen) is None) == (answer == 0)


def test_one_that_cannot_be_read_is_told_and_nothing_happens(room: Room) -> None:
    from app.views import past_commands

    snapshot = take_snapshot(room.document, "Stuk")
    with room.document.edit("Break it", recorded=False):
        room.document.get(Snapshot, snapshot).content = b"not a snapshot"
    past_commands.compare(room.window, snapshot)
    assert not room.past.is_comparing
    assert room.window.banner.text() == "This snapshot cannot be read."
