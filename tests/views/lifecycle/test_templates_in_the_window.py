"""Templates in the window: swapped and merged after the room has seen how, kept, shared and taken in."""

from collections import Counter
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.board import Journey, Note, Phase, Stage
from app.models.edits.journeys import notes_of_journey
from app.models.edits.phases import phases_of
from app.models.edits.stages import stages_of
from app.models.people import Stop
from app.storage.own_templates import own_templates
from app.views.dialogs.name_dialog import NameDialog
from app.views.dialogs.new_workshop import NewWorkshopDialog
from app.views.lifecycle.mapping_dialog import MappingDialog
from app.views.lifecycle.own_templates import OwnTemplatesDialog
from app.views.start_page import StartPage
from tests.views.room import LEFT, Room, button, choose_files

K = Qt.Key


def names(room: Room) -> list[str]:
    return [row.name for row in phases_of(room.document, room.view.journey)]


def choose_template(dialog: MappingDialog, key: str) -> None:
    """By the keys, as far down the list as it is."""
    dialog.template.setFocus()
    while dialog.template.currentData() != key:
        step = K.Key_Down if dialog.template.findData(key) > dialog.template.currentIndex() else K.Key_Up
        QTest.keyClick(dialog.template, step)


def test_a_swap_is_seen_changed_and_done_in_one_step(room: Room) -> None:
    notes = Counter(room.document.rows(Note).keys())
    stops, before, rows = len(room.document.rows(Stop)), room.steps, room.rows()
    olds = [row.id for row in phases_of(room.document, room.view.journey)]
    seen: list[Any] = []

    def map_it(dialog: MappingDialog) -> None:
        choose_template(dialog, "know-like-trust")
        seen.append([box.currentText() for box in dialog.choices.values()])
        last = dialog.choices[olds[-1]]
        last.setFocus()
        QTest.keyClick(last, K.Key_Home)
        seen.append(dialog.summary.text())
        QTest.mouseClick(dialog.yes, LEFT)

    room.answer(map_it)
    room.do("change_template")
    assert seen[0] == ["Know", "Like", "Like", "Trust", "Trust"]
    shown = notes_of_journey(room.document, room.view.journey)
    assert 0 < shown < len(notes)  # the future journey has notes of its own
    assert f"{shown} notes on the board" in seen[1]
    assert names(room) == ["Know", "Like", "Trust"]
    assert Counter(room.document.rows(Note).keys()) == notes
    assert len(room.document.rows(Stop)) == stops
    here = room.view.journey
    phases = {note.phase for note in room.document.rows(Note).values()}
    assert {each for each in phases if room.document.get(Phase, each).journey == here} <= set(olds)
    assert room.document.get(Journey, room.view.journey).template == "know-like-trust"
    assert room.steps == before + 1
    assert len(room.view.board.scene.plan.phases) == 3
    room.do("undo")
    assert room.rows() == rows


def test_a_merge_adds_what_is_missing_and_cancel_does_nothing(room: Room) -> None:
    before, rows, old = room.steps, room.rows(), names(room)

    def call_off(dialog: MappingDialog) -> None:
        choose_template(dialog, "acdl-4")
        button("Cancel")(dialog)

    def merge(dialog: MappingDialog) -> None:
        choose_template(dialog, "acdl-4")
        QTest.mouseClick(dialog.modes.button(1), LEFT, pos=dialog.modes.button(1).rect().center())
        dialog.modes.button(1).click()
        assert dialog.yes.text() == "Merge"
        QTest.mouseClick(dialog.yes, LEFT)

    room.answer(call_off)
    room.do("change_template")
    assert room.rows() == rows
    room.answer(merge)
    room.do("change_template")
    assert [name for name in names(room) if name in old] == old
    assert {"Consideration", "Decision", "Loyalty"} <= set(names(room))
    assert room.steps == before + 1


def test_the_stages_of_another_template_are_added_and_undone(room: Room) -> None:
    before, rows = len(stages_of(room.document, room.view.journey)), room.rows()
    others = len(room.document.rows(Stage)) - before

    def choose(dialog: Any) -> None:
        for row in range(dialog.rows.count()):
            if dialog.rows.item(row).data(Qt.ItemDataRole.UserRole) == "customer-lifecycle-7":
                dialog.rows.setCurrentRow(row)
        QTest.keyClick(dialog.rows, K.Key_Return)

    room.answer(choose)
    room.do("add_band")
    assert len(room.document.rows(Stage)) == others + before + 7
    assert len(stages_of(room.document, room.view.journey)) == before + 7
    assert len(room.view.board.scene.plan.stages) == before + 7
    room.do("undo")
    assert room.rows() == rows


def test_the_lock_holds_for_templates_too(room: Room) -> None:
    room.do("lock")
    room.do("change_template")
    room.do("add_band")
    assert "locked" in room.window.banner.text()


def test_a_board_is_kept_as_a_template_and_offered_everywhere(room: Room) -> None:
    before = room.steps
    room.answer(lambda dialog: (_type(dialog, "Video"), button("Save")(dialog)))
    room.do("keep_template")
    assert [template.name["en"] for template in own_templates().values()] == ["Video"]
    assert room.steps == before, "nothing of the workshop changes"
    assert "video" in StartPage().cards
    dialog = NewWorkshopDialog(None, "video")
    assert dialog.template() == "video"


def _type(dialog: NameDialog, text: str) -> None:
    dialog.field.editor.selectAll()
    QTest.keyClicks(dialog.field.editor, text)


def test_own_templates_are_shared_renamed_deleted_and_taken_in(
    room: Room, tmp_path: Path, monkeypatch: Any
) -> None:
    room.answer(lambda dialog: (_type(dialog, "Video"), button("Save")(dialog)))
    room.do("keep_template")
    shared, broken = tmp_path / "video.toml", tmp_path / "kapot.toml"
    broken.write_text("[", "utf-8")
    choose_files(monkeypatch, shared, shared, broken)
    seen: list[Any] = []

    def work(dialog: OwnTemplatesDialog) -> None:
        QTest.mouseClick(dialog.share, LEFT)
        _next(lambda asked: (_type(asked, "Film"), button("OK")(asked)))
        QTest.mouseClick(dialog.rename, LEFT)
        seen.append(dialog.list.currentItem().text())
        QTest.mouseClick(dialog.take, LEFT)
        seen.append(sorted(dialog.list.item(i).text() for i in range(dialog.list.count())))
        QTest.mouseClick(dialog.take, LEFT)
        seen.append(dialog.said.text())
        _next(button("Delete"))
        QTest.mouseClick(dialog.delete, LEFT)
        seen.append(dialog.list.count())
        button("Close")(dialog)

    room.answer(work)
    room.do("own_templates")
    assert shared.read_text("utf-8").startswith("view")
    assert seen[0] == "Film"
    assert seen[1] == ["Film", "Video"]
    assert "kapot.toml" in seen[2]
    assert seen[3] == 1


def _next(answer: Any) -> None:
    """Answer a question that comes out of an answer."""
    QTimer.singleShot(60, lambda: answer(QApplication.activeModalWidget()))
