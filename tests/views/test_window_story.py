"""A morning with the window: from the start page to a board full of notes, and back to the very start."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.models.board import Note, Phase, Workshop
from app.models.people import Persona, Snapshot
from app.storage.opening import open_document
from app.views.dialogs.new_workshop import NewWorkshop, NewWorkshopDialog
from app.views.start_page import StartPage
from tests.views.room import CTRL, Room, button, choose_files, said

OpenRoom = Callable[..., Room]


def new_workshop(room: Room, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the start page's first card, by mouse, to an empty board."""
    choose_files(monkeypatch, path)

    def fill(dialog) -> None:
        room.type("Onze klantreis")
        room.key(Qt.Key.Key_Return, mod=CTRL)

    met = room.answer(fill)
    page = room.window._stack.currentWidget()
    assert isinstance(page, StartPage)
    room.click(next(iter(page.cards.values())))
    assert met == ["NewWorkshopDialog"]
    room.still()


def test_no_place_chosen_goes_back_to_what_was_filled_in(
    open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room()
    path = tmp_path / "kept.reisbord"
    places = ["", str(path)]

    def place(*_: object, **__: object) -> tuple[str, str]:
        QTest.qWait(100)  # the watcher sees that the first dialog has gone
        return places.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    filled: list[NewWorkshop] = []

    def fill(dialog: NewWorkshopDialog) -> None:
        room.type("Onze klantreis")
        room.click(dialog.organisation.editor)
        room.type("FitFabriek")
        room.click(dialog.languages.button(1 - dialog.languages.checkedId()))
        room.click(dialog.list.viewport(), dialog.list.visualItemRect(dialog.list.item(2)).center())
        filled.append(dialog.values())
        room.key(Qt.Key.Key_Return, mod=CTRL)

    def again(dialog: NewWorkshopDialog) -> None:
        filled.append(dialog.values())
        room.key(Qt.Key.Key_Return, mod=CTRL)

    room.answer(fill, again)
    page = room.window._stack.currentWidget()
    assert isinstance(page, StartPage)
    room.click(next(iter(page.cards.values())))
    room.still()
    assert filled[0].title == "Onze klantreis"
    assert filled[0].organisation == "FitFabriek"
    assert filled[1] == filled[0]
    assert path.exists()
    assert not places


def test_from_the_start_page_to_a_chain_of_notes(
    open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room()
    path = tmp_path / "Onze klantreis.reisbord"
    new_workshop(room, path, monkeypatch)
    assert path.exists()
    assert room.window.bar.title._whole == "Onze klantreis"
    assert not room.document.rows(Note)
    room.key(Qt.Key.Key_N)
    room.type("Ik zie een bus")
    room.key(Qt.Key.Key_Return)
    room.type("Ik bel op")
    room.key(Qt.Key.Key_Tab)
    room.type("Ik krijg antwoord")
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_Escape)
    assert room.texts() == {"Ik zie een bus", "Ik bel op", "Ik krijg antwoord"}
    assert len({room.document.get(Note, room.note(t)).phase for t in room.texts()}) == 2
    shown = room.view.board.seen_area()
    for note in room.document.rows(Note):
        frame = room.view.board.scene.frame(note)
        assert frame.x >= shown.x
        assert frame.right <= shown.right
    room.close()
    opened = open_document(path)
    assert {note.text for note in opened.document.rows(Note).values()} >= {"Ik zie een bus"}
    opened.close()


def walk_about(room: Room) -> None:
    """Edits of many kinds, through widgets and actions."""
    first = room.choose(room.note("I ask three agencies"))
    room.click(room.view.side.note.text.editor)
    room.key(Qt.Key.Key_End)
    room.type(" today")
    room.key(Qt.Key.Key_Return)
    room.view.curve.setFocus()
    room.key(Qt.Key.Key_Up, Qt.Key.Key_PageDown)
    room.view.board.setFocus()
    room.key(Qt.Key.Key_N)
    room.type("I dream of it")
    room.key(Qt.Key.Key_Escape)
    room.choose(room.note("No idea what"))
    room.key(Qt.Key.Key_Delete)
    room.choose(first)
    room.key(Qt.Key.Key_Right, mod=CTRL)
    room.do("add_phase")
    room.type("Farewell")
    room.key(Qt.Key.Key_Return)
    room.do("add_lane")
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    room.answer(lambda d: (room.type("Another route"), room.key(Qt.Key.Key_Return)))
    room.do("add_route")
    room.do("select_all")
    room.do("delete")
    assert room.steps == 9


_LEVELS = 8  # of 255: a letter or an edge elsewhere differs by dozens


def look_at_the_whole(room: Room) -> QImage:
    """The panels with nothing chosen, so that what is seen is the document."""
    room.wait(lambda: not room.view.guidance._timer.isActive())  # figures follow when hands are quiet
    board = room.view.board
    board.selection.go_to_cell(next(iter(board.scene.plan.cells)))
    room.view.choose_route("")
    board.fit()
    board.fit()
    room.window.bar.menu_button.setFocus()
    return room.picture()


def alike(one: QImage, other: QImage) -> bool:
    """Whether nobody could tell them apart: a soft edge that was painted in parts may be some levels off,
    because Qt cuts a long line at what is painted before it softens it.
    """
    if one == other:
        return True
    first, second = (image.convertToFormat(QImage.Format.Format_RGB888) for image in (one, other))
    levels = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    return one.size() == other.size() and all(abs(a - b) <= _LEVELS for a, b in levels)


def same_as_fresh(room: Room) -> None:
    """What is shown equals a window that is made of the document now."""
    shown, pills = look_at_the_whole(room), room.window.bar._route_row.count()
    room.window.view = None  # nothing is carried over
    room.window.rebuild()
    assert alike(shown, look_at_the_whole(room))
    assert pills == room.window.bar._route_row.count()


def test_undo_to_the_very_start_and_redo_to_the_end_is_what_a_fresh_window_shows(room: Room) -> None:
    before = room.rows()
    walk_about(room)
    after, steps = room.rows(), room.steps
    for _ in range(steps):
        room.do("undo")
    assert room.rows() == before
    assert not room.window.actions_by_key["undo"].isEnabled()
    same_as_fresh(room)
    for _ in range(steps):
        room.do("redo")
    assert room.rows() == after
    assert not room.window.actions_by_key["redo"].isEnabled()
    same_as_fresh(room)


def test_undo_goes_on_after_a_restart(room: Room, open_room: OpenRoom) -> None:
    before = room.rows()
    walk_about(room)
    steps, path = room.steps, room.session.path
    room.close()
    again = open_room()
    assert again.session.open(path)
    assert again.steps == steps
    for _ in range(steps):
        again.do("undo")
    assert again.rows() == before


def test_after_a_crash_the_next_start_takes_it_up_and_says_how_much(room: Room, open_room: OpenRoom) -> None:
    before = room.rows()
    walk_about(room)
    steps, after = room.steps, room.rows()
    room.crash()
    again = open_room()
    again.session.recover()
    assert again.rows() == after
    [(text, severity)] = again.told
    assert severity == "note"
    assert text == again.window.banner.text()
    found = re.fullmatch(r"(\d+) actions? recovered\.", text)  # those that no publish had written yet
    assert found
    assert 1 <= int(found[1]) <= steps
    for _ in range(steps):
        again.do("undo")
    assert again.rows() == before


def test_a_clean_end_leaves_nothing_to_recover(room: Room, open_room: OpenRoom) -> None:
    walk_about(room)
    room.close()
    again = open_room()
    again.session.recover()
    assert not again.window.is_open
    assert not again.told


def test_deleting_a_phase_says_how_many_notes_go_and_is_one_step(room: Room) -> None:
    phase = room.document.ordered(Phase)[0]
    notes = len(room.document.where(Note, "phase", phase.id))
    questions = []
    room.answer(
        lambda d: room.key(Qt.Key.Key_Return),
        lambda d: (questions.append(said(d)), button("Delete")(d)),
    )
    room.do("delete_phase")
    assert f"{notes} notes" in questions[0]
    assert phase.name in questions[0]
    assert room.document.find(Phase, phase.id) is None
    assert room.steps == 1
    room.do("undo")
    assert len(room.document.where(Note, "phase", phase.id)) == notes


def test_keeping_a_phase_after_all_changes_nothing(room: Room) -> None:
    room.answer(lambda d: room.key(Qt.Key.Key_Return), lambda d: room.key(Qt.Key.Key_Escape))
    room.do("delete_phase")
    assert room.steps == 0


def test_a_name_that_is_being_written_on_the_board_is_kept_when_the_workshop_closes(
    room: Room, open_room: OpenRoom
) -> None:
    path = room.session.path
    room.view.board.setFocus()
    room.do("add_phase")
    room.type("Farewell")
    room.do("close")
    assert not room.window.is_open
    again = open_room()
    assert again.session.open(path)
    assert "Farewell" in [phase.name for phase in again.document.rows(Phase).values()]


def test_a_snapshot_is_taken_and_gone_back_to_as_one_step(room: Room) -> None:
    before = room.document.saved()["note"]
    room.answer(lambda d: (room.type("Before lunch"), room.key(Qt.Key.Key_Return)))
    room.do("snapshot")
    assert room.window.banner.text() == "Kept as “Before lunch”."
    room.do("select_all")
    room.do("delete")
    left = [
        note for note in room.document.rows(Note).values() if note.phase in room.view.board.scene.plan.phases
    ]
    assert len(left) < len(before) / 4  # what is hidden stays, and so does the future journey
    kept = {row.name for row in room.document.rows(Snapshot).values()}
    assert "Before lunch" in kept
    steps = room.steps
    room.answer(lambda d: room.key(Qt.Key.Key_Return))
    room.do("snapshots")
    assert room.document.saved()["note"] == before
    assert room.steps == steps + 1


def test_what_the_workshop_is_about_is_written_from_its_form(room: Room) -> None:
    def fill(dialog) -> None:
        dialog.fields["title"].editor.selectAll()
        dialog.fields["title"].editor.setFocus()
        room.type("Tuesday")
        room.key(Qt.Key.Key_Return, mod=CTRL)

    room.answer(fill)
    room.do("workshop")
    assert next(iter(room.document.rows(Workshop).values())).title == "Tuesday"
    assert room.window.bar.title._whole == "Tuesday"
    assert "Tuesday" in room.window.windowTitle()


def test_a_persona_is_added_and_her_card_is_shown(room: Room) -> None:
    room.do("add_persona")
    room.key(Qt.Key.Key_Return, mod=CTRL)
    room.type("Karim")
    room.key(Qt.Key.Key_Escape)
    karim = next(p for p in room.document.rows(Persona).values() if p.name == "Karim")
    assert room.view.persona == karim.id
    assert room.view.side.choice.currentText() == "Karim"


def test_nothing_but_the_window_is_ever_shown(open_room: OpenRoom, qapp: QApplication) -> None:
    """A widget that is visible before it has a parent is a window for a moment and takes the keys away."""
    room = open_room()
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(repr(watched))
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    room.open_sample()
    room.choose(room.note("I ask three"))
    for view in ("personas", "canvas", "board"):
        room.window.show_view(view)
        room.still()
    room.do("language")
    room.do("language")
    room.still()
    qapp.removeEventFilter(watch)
    assert not shown
    assert room.window.isActiveWindow()
