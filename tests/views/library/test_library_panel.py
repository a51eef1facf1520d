"""The library beside the board, with real events: filled, searched, dragged, put by keys, emptied again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.models.board import Channel, Contact, MicroGoal, Note
from app.models.edits.notes import add_contact, add_note
from app.models.edits.personas import add_persona
from app.models.people import Persona
from app.storage import library
from app.views.library.library_mime import LIBRARY_MIME, read
from app.views.library.library_panel import LibraryPanel
from app.views.library.sources_dialog import SourcesDialog
from tests.models.boards import Board
from tests.storage.test_library import workshop_file
from tests.views.room import LEFT, NO_KEYS, Room, choose_files

OpenRoom = Callable[..., Room]


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """The file of an earlier workshop."""
    board = Board()
    document = board.document
    with document.edit("Edit note"):
        for note, text in zip(board.notes, ("I order a pizza", "I ring the bell", "I pay"), strict=True):
            document.get(Note, note).text = text
        document.add(MicroGoal, note=board.notes[0], text="It is baked")
    add_contact(document, board.notes[0], "Carrier pigeon", "Note on its leg")
    add_note(document, board.phases[1], board.lane, "I ring the plumber")
    add_persona(document, "Zelda", role="Plumber", quote="It drips.")
    return workshop_file(tmp_path, "earlier", document)


@pytest.fixture
def panel(room: Room, earlier: Path) -> LibraryPanel:
    """The open panel, filled from the earlier workshop."""
    library.add_file(earlier)
    room.do("library")
    shelf = room.view.shelf.panel
    assert shelf is not None
    room.wait(lambda: "I order a pizza" in listed(shelf))  # until then it has the shelf of another test
    room.still()
    return shelf


def listed(panel: LibraryPanel) -> list[str]:
    return [panel.model.index(i).data() for i in range(panel.model.rowCount())]


def look_for(room: Room, panel: LibraryPanel, words: str) -> None:
    room.window.activateWindow()
    panel.field.setFocus()
    panel.field.selectAll()
    room.type(words)


def point_of(panel: LibraryPanel, text: str) -> QPoint:
    return panel.list.visualRect(panel.model.index(listed(panel).index(text))).center()


def dragged(room: Room, panel: LibraryPanel, text: str, monkeypatch: pytest.MonkeyPatch) -> QMimeData:
    """Take hold of a row and pull; without a screen the system carries nothing further, so here it ends."""
    carried: list[QMimeData] = []

    def hold(drag: QDrag, *_: object) -> Qt.DropAction:
        copy = QMimeData()
        copy.setData(LIBRARY_MIME, drag.mimeData().data(LIBRARY_MIME))
        carried.append(copy)
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", hold)
    at, port = point_of(panel, text), panel.list.viewport()
    QTest.mousePress(port, LEFT, NO_KEYS, at)
    for step in (5, 15, 30):
        room.move(port, at + QPoint(step, step))
    QTest.mouseRelease(port, LEFT, NO_KEYS, at + QPoint(30, 30))
    assert carried, "nothing was dragged"
    return carried[-1]


def drop(room: Room, mime: QMimeData, at: QPoint) -> None:
    """What the system tells the board when something is carried over it and let go."""
    port, copy = room.view.board.viewport(), Qt.DropAction.CopyAction
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(port, kind(at, copy, mime, LEFT, NO_KEYS))
    room.still()
    QApplication.sendEvent(port, QDropEvent(QPointF(at), copy, mime, LEFT, NO_KEYS))
    room.still()


# Filling


def test_an_empty_library_says_what_it_is_for_and_is_filled_from_a_file(
    room: Room, earlier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.do("library")
    shelf = room.view.shelf.panel
    assert shelf is not None
    assert shelf.first.isVisible()
    choose_files(monkeypatch, earlier)
    before = room.rows()
    room.click(shelf.first)
    room.wait(lambda: shelf.model.rowCount())
    assert "I order a pizza" in listed(shelf)
    assert room.rows() == before
    assert "7 things of “Proef”" in room.window.banner.text()
    room.do("library")
    assert not shelf.isVisible()


def test_a_file_that_is_none_is_refused_in_a_sentence(
    room: Room, panel: LibraryPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "holiday.reisbord"
    bad.write_bytes(b"no workshop")
    choose_files(monkeypatch, bad)
    before = listed(panel)
    room.click(panel.add)
    room.wait(lambda: "holiday" in room.window.banner.text())
    assert listed(panel) == before


def test_this_workshop_goes_in_and_out_again(room: Room, panel: LibraryPanel) -> None:
    room.click(panel.own)
    room.wait(lambda: len(panel._keeper.library.sources) == 2)
    look_for(room, panel, "three agencies")
    assert listed(panel) == ["I ask three agencies for a quotation"]

    def take_out(dialog: SourcesDialog) -> None:
        rows = [dialog.table.topLevelItem(i).text(0) for i in range(dialog.table.topLevelItemCount())]
        dialog.table.setCurrentItem(
            dialog.table.topLevelItem(rows.index("Promotional video for financial marketers"))
        )
        room.click(dialog.remove)
        dialog.reject()

    room.answer(take_out)
    room.click(panel.sources)
    room.wait(lambda: len(panel._keeper.library.sources) == 1)
    assert listed(panel) == []


def test_a_damaged_library_says_so_where_it_is_used(room: Room, earlier: Path, reisbord_home: Path) -> None:
    library.add_file(earlier)
    for path in (reisbord_home / "library").glob("*.json"):
        if path.name != "sources.json":
            path.write_bytes(b"{")
    room.do("library")
    shelf = room.view.shelf.panel
    assert shelf is not None
    room.wait(lambda: shelf.notice.isVisible())
    assert "damaged" in shelf.notice.text()
    assert "I order a pizza" in listed(shelf)


# Finding


def test_words_kind_and_phase_narrow_the_list(room: Room, panel: LibraryPanel) -> None:
    assert len(listed(panel)) == 7
    look_for(room, panel, "RING")
    assert listed(panel) == ["I ring the bell", "I ring the plumber"]
    panel.phase.setCurrentIndex(panel.phase.findText("Gebruik"))
    assert listed(panel) == ["I ring the plumber"]
    panel.phase.setCurrentIndex(0)
    look_for(room, panel, "p")
    panel.kind.setCurrentIndex(panel.kind.findData("persona"))
    assert listed(panel) == ["Zelda"]
    assert panel.count.text() == "1 of 7"


def test_ten_thousand_things_are_rows_without_widgets(room: Room, panel: LibraryPanel) -> None:
    from app.models.library import Item, Shelf

    keeper = panel._keeper
    keeper.shelf = Shelf.of(Item("touchpoint", f"I do thing number {i}") for i in range(10_000))
    panel.show_shelf()
    assert panel.model.rowCount() == 10_000
    look_for(room, panel, "number 9999")
    assert listed(panel) == ["I do thing number 9999"]
    assert len(panel.list.findChildren(QLineEdit)) == 0


# Onto the board


def test_a_touchpoint_is_dragged_into_the_cell_under_the_mouse(
    room: Room, panel: LibraryPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    google = room.note("I google")
    cell = room.view.board.scene.places[google].cell
    before, steps = room.rows(), room.steps
    mime = dragged(room, panel, "I order a pizza", monkeypatch)
    assert [item.text for item in read(mime)] == ["I order a pizza"]
    drop(room, mime, room.middle(google))
    made = room.note("I order a pizza")
    row = room.document.get(Note, made)
    assert (row.phase, row.lane) == cell
    order = room.view.board.scene.order(cell)
    assert abs(order.index(made) - order.index(google)) == 1
    (contact,) = room.document.where(Contact, "note", made)
    assert room.document.get(Channel, contact.channel or "").name == "Carrier pigeon"
    assert contact.means == "Note on its leg"
    assert [goal.text for goal in room.document.where(MicroGoal, "note", made)] == ["It is baked"]
    assert room.view.board.selected_notes() == [made]
    assert room.steps == steps + 1
    room.do("undo")
    assert room.rows() == before


def test_the_board_shows_where_it_would_land_and_forgets_it_when_the_mouse_leaves(
    room: Room, panel: LibraryPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    mime = dragged(room, panel, "I pay", monkeypatch)
    board, at = room.view.board, room.middle(room.note("I google"))
    clean = room.picture()
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(board.viewport(), enter)
    assert enter.isAccepted()
    assert room.picture() != clean
    QApplication.sendEvent(board.viewport(), QDragLeaveEvent())
    assert room.picture() == clean


def test_a_channel_that_falls_on_a_note_is_a_channel_of_that_note(
    room: Room, panel: LibraryPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    google = room.note("I google")
    had = len(room.document.where(Contact, "note", google))
    drop(room, dragged(room, panel, "Carrier pigeon", monkeypatch), room.middle(google))
    contacts = room.document.where(Contact, "note", google)
    assert len(contacts) == had + 1
    assert room.document.get(Channel, contacts[-1].channel or "").name == "Carrier pigeon"


def test_a_double_click_puts_it_behind_the_note_that_has_the_focus(room: Room, panel: LibraryPanel) -> None:
    google = room.choose(room.note("I google"))
    QTest.mouseClick(panel.list.viewport(), LEFT, NO_KEYS, point_of(panel, "I pay"))
    QTest.mouseDClick(panel.list.viewport(), LEFT, NO_KEYS, point_of(panel, "I pay"))
    room.still()
    cell = room.view.board.scene.places[google].cell
    order = room.view.board.scene.order(cell)
    assert order[order.index(google) + 1] == room.note("I pay")


def test_everything_by_keys_from_the_search_to_the_board(room: Room, panel: LibraryPanel) -> None:
    room.choose(room.note("I google"))
    look_for(room, panel, "plumber")
    panel.list.setFocus()
    room.key(Qt.Key.Key_Return)
    assert "I ring the plumber" in room.texts()
    look_for(room, panel, "zelda")
    panel.list.setFocus()
    room.key(Qt.Key.Key_Return)
    (zelda,) = [row for row in room.document.rows(Persona).values() if row.name == "Zelda"]
    assert (zelda.role, zelda.quote) == ("Plumber", "It drips.")
    assert "Zelda" in room.window.banner.text()


def test_a_means_in_an_empty_cell_is_a_note_to_write_on(room: Room, panel: LibraryPanel) -> None:
    room.view.board.select_notes([])
    look_for(room, panel, "leg")
    panel.kind.setCurrentIndex(panel.kind.findData("means"))
    panel.list.setFocus()
    room.key(Qt.Key.Key_Return)
    assert room.view.board.writing.is_open
    room.type("I read what it carries")
    room.key(Qt.Key.Key_Escape)
    made = room.note("I read what it carries")
    assert [row.means for row in room.document.where(Contact, "note", made)] == ["Note on its leg"]


def test_nonsense_that_calls_itself_a_library_changes_nothing(room: Room, panel: LibraryPanel) -> None:
    before = room.rows()
    for content in (b"", b"{", b"[]", b'[{"kind": "touchpoint"}]', b"[" * 100_000):
        mime = QMimeData()
        mime.setData(LIBRARY_MIME, content)
        drop(room, mime, room.middle(room.note("I google")))
    assert room.rows() == before
    assert not [text for text, severity in room.told if severity == "danger"]


# Its place in the window


def test_the_library_stays_when_the_language_changes_and_makes_room_for_history(
    room: Room, panel: LibraryPanel
) -> None:
    room.do("language")
    room.still()
    shelf = room.view.shelf.panel
    assert shelf is not None
    assert shelf.isVisible()
    room.do("history")
    assert not shelf.isVisible()
    assert room.view.past.isVisible()
    room.do("library")
    assert shelf.isVisible()
    assert not room.view.past.isVisible()


def test_channels_and_means_are_completed_from_the_library(room: Room, panel: LibraryPanel) -> None:
    room.choose(room.note("I look for a price"))
    field = room.view.side.note.channel
    room.click(field.editor)
    field.editor.selectAll()
    room.type("pigeon")
    assert isinstance(field.editor, QLineEdit)
    assert field.editor.completer().currentCompletion() == "Carrier pigeon"
