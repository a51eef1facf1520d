"""The editors of phases and stages in the whole window: every field is one step, walked and undone."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from app.models.board import Journey, Phase, Stage
from app.models.edits.phases import add_phase
from app.models.edits.stages import span_of
from app.models.words import words
from app.views.lifecycle.phase_editor import PhaseEditor
from app.views.lifecycle.stage_editor import StageEditor
from tests.views.room import LEFT, Room, button

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def phases(room: Room) -> list[str]:
    return list(room.view.board.scene.plan.phases)


def on_quote(room: Room, phase: str) -> QPoint:
    rect = room.view.board.panes.phase_rect(phase)
    return QPoint(round(rect.center().x()), round(rect.bottom() - 6))


def twice(room: Room, at: QPoint) -> None:
    viewport = room.view.board.viewport()
    QTest.mouseClick(viewport, LEFT, pos=at)
    QTest.mouseDClick(viewport, LEFT, pos=at)


def press_enter_on(room: Room, header: tuple[str, str]) -> None:
    room.view.board.setFocus()
    room.view.board.selection.set_header(header)
    room.key(K.Key_Return)


def answer_next(text: str) -> None:
    """Answer a question that comes out of an answer by one of its buttons."""

    def look() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        button(text)(question)

    QTimer.singleShot(50, look)


def write(dialog: Any, column: str, text: str) -> None:
    """Replace what is in a field and leave it, as hands do."""
    editor = dialog.fields[column].editor
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, K.Key_Delete)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, K.Key_Tab)


def test_twice_on_the_quote_opens_the_editor_and_each_field_is_one_step(room: Room) -> None:
    phase, before, rows = phases(room)[1], room.steps, room.rows()
    written = {
        "name": "Zoeken",
        "group_name": "Fase 1",
        "quote": "Wie kan dit?",
        "goal": "Op de lijst komen",
        "offer": "Een gids",
        "criterion": "Vroeg de gids aan",
        "next_step": "Een proef",
        "content": "Campagne najaar",
        "volume": "1.234",
    }

    def fill(dialog: PhaseEditor) -> None:
        for column, text in written.items():
            write(dialog, column, text)
        dialog.colours.buttons["brick"].click()
        button("Close")(dialog)

    met = room.answer(fill)
    twice(room, on_quote(room, phase))
    assert met == ["PhaseEditor"]
    row = room.document.get(Phase, phase)
    assert {column: getattr(row, column) for column in written} == {**written, "volume": 1234}
    assert row.colour == "brick"
    assert room.steps == before + len(written) + 1
    for _ in range(len(written) + 1):
        room.do("undo")
    assert room.rows() == rows


def test_twice_on_the_name_still_renames_in_place(room: Room) -> None:
    phase = phases(room)[1]
    rect = room.view.board.panes.phase_rect(phase)
    twice(room, QPoint(round(rect.center().x()), round(rect.top() + 8)))
    room.type("Zoeken")
    room.key(K.Key_Return)
    assert room.document.get(Phase, phase).name == "Zoeken"


def test_enter_on_a_chevron_opens_the_editor_which_walks_to_the_neighbours(room: Room) -> None:
    order = phases(room)
    seen: list[tuple[str, str, bool, bool]] = []

    def walk(dialog: PhaseEditor) -> None:
        def look() -> None:
            seen.append((dialog.key, dialog.place.text(), dialog.back.isEnabled(), dialog.next.isEnabled()))

        look()
        QTest.keyClicks(dialog.fields["quote"].editor, "Hm. ")
        QTest.mouseClick(dialog.next, LEFT)
        look()
        QTest.keyClick(dialog, K.Key_PageUp, CTRL)
        look()
        QTest.keyClick(dialog, K.Key_Escape)

    room.answer(walk)
    press_enter_on(room, ("phase", order[0]))
    assert seen == [
        (order[0], "1 of 5", False, True),
        (order[1], "2 of 5", True, True),
        (order[0], "1 of 5", False, True),
    ]
    assert room.document.get(Phase, order[0]).quote.startswith("Hm. "), "walking on hands over what was typed"


def test_escape_keeps_what_was_typed(room: Room) -> None:
    phase = phases(room)[0]

    def fill(dialog: PhaseEditor) -> None:
        dialog.fields["goal"].editor.selectAll()
        QTest.keyClicks(dialog.fields["goal"].editor, "Nieuw doel")
        QTest.keyClick(dialog, K.Key_Escape)

    room.answer(fill)
    press_enter_on(room, ("phase", phase))
    assert room.document.get(Phase, phase).goal == "Nieuw doel"


def test_what_is_no_count_is_said_and_not_lost_without_asking(room: Room) -> None:
    phase, before = phases(room)[0], room.steps
    said: list[str] = []

    def fill(dialog: PhaseEditor) -> None:
        write(dialog, "volume", "ongeveer veertig")
        said.append(dialog.trouble_label.text())
        assert dialog.fields["volume"].text() == "ongeveer veertig"
        answer_next("Go on typing")
        QTest.keyClick(dialog, K.Key_Escape)
        assert dialog.isVisible()
        write(dialog, "volume", "40")
        QTest.keyClick(dialog, K.Key_Escape)

    room.answer(fill)
    press_enter_on(room, ("phase", phase))
    assert "ongeveer veertig" in said[0]
    assert room.document.get(Phase, phase).volume == 40
    assert room.steps == before + 1


def test_a_broken_count_can_be_thrown_away(room: Room) -> None:
    phase, before = phases(room)[0], room.steps
    asked: list[PhaseEditor] = []

    def fill(dialog: PhaseEditor) -> None:
        write(dialog, "volume", "x")
        asked.append(dialog)
        answer_next("Throw it away")
        QTest.keyClick(dialog, K.Key_Escape)
        assert not dialog.isVisible()

    room.answer(fill)
    press_enter_on(room, ("phase", phase))
    assert asked
    assert room.steps == before


def test_an_emptied_name_comes_back(room: Room) -> None:
    phase = phases(room)[0]
    name, shown = room.document.get(Phase, phase).name, []

    def fill(dialog: PhaseEditor) -> None:
        write(dialog, "name", "")
        QApplication.processEvents()
        shown.append(dialog.fields["name"].text())
        QTest.keyClick(dialog, K.Key_Escape)

    room.answer(fill)
    press_enter_on(room, ("phase", phase))
    assert room.document.get(Phase, phase).name == name
    assert shown == [name]


def test_where_a_journey_is_made_from_acdl_4_content_is_asked_first(room: Room) -> None:
    with room.document.edit("Edit journey"):
        room.document.get(Journey, room.view.journey).template = "acdl-4"
    order: list[list[str]] = []

    def look(dialog: PhaseEditor) -> None:
        order.append(list(dialog.fields))
        QTest.keyClick(dialog, K.Key_Escape)

    room.answer(look)
    press_enter_on(room, ("phase", phases(room)[0]))
    assert order[0].index("content") < order[0].index("goal")


@pytest.mark.parametrize("section", ["phase", "stage"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_field_has_a_question_behind_it(section: str, language: str) -> None:
    known = words(language)
    fields = {key.partition(".")[2] for key in known if key.startswith(f"{section}_field.")}
    questions = {key.partition(".")[2] for key in known if key.startswith(f"{section}_question.")}
    assert fields == questions
    assert fields


def test_the_lock_offers_to_unlock_instead(room: Room) -> None:
    room.do("lock")
    steps = room.steps
    press_enter_on(room, ("phase", phases(room)[0]))
    assert "locked" in room.window.banner.text()
    assert room.steps == steps


def test_the_editor_of_a_stage_stretches_counts_and_describes_it(room: Room) -> None:
    stages = list(room.view.board.scene.plan.stages)
    before = room.steps

    def fill(dialog: StageEditor) -> None:
        dialog.end.setCurrentIndex(2)
        dialog.end.activated.emit(2)
        write(dialog, "volume", "950")
        write(dialog, "criterion", "Kwam terug")
        write(dialog, "response", "Bellen")
        dialog.begin.setCurrentIndex(3)  # beyond where it ends: the end goes along
        dialog.begin.activated.emit(3)
        assert (dialog.begin.currentIndex(), dialog.end.currentIndex()) == (3, 3)
        button("Close")(dialog)

    room.answer(fill)
    press_enter_on(room, ("stage", stages[1]))
    row = room.document.get(Stage, stages[1])
    assert (row.volume, row.criterion, row.response) == (950, "Kwam terug", "Bellen")
    assert span_of(room.document, stages[1]) == (3, 3)
    assert room.steps == before + 5


def test_the_menu_of_a_stage_offers_what_keys_do(room: Room, answer_menu: Callable[[str], None]) -> None:
    stage = list(room.view.board.scene.plan.stages)[1]
    room.view.board.band.focus(stage)
    room.window.show_possible()
    room.do("stage_longer")
    assert span_of(room.document, stage) == (1, 2)
    room.do("stage_shorter")
    room.do("delete_stage")
    assert room.document.find(Stage, stage) is None
    answer_menu("stage")


@pytest.fixture
def answer_menu(room: Room) -> Callable[[str], None]:
    """Opens the menu of a right click and looks whether it has what is usual there."""

    def look(kind: str) -> None:
        from app.views.board_menus import open_menu

        menu = open_menu(room.window, kind, QPoint(10, 10))
        keys = {action.objectName() for action in menu.actions()}
        assert {"edit_stage", "rename_stage", "add_stage", "delete_stage"} <= keys
        menu.close()

    return look


def test_no_question_of_an_editor_is_a_message_box_by_accident(room: Room) -> None:
    """An editor that is closed without a change asks nothing."""
    met = room.answer(lambda dialog: QTest.keyClick(dialog, K.Key_Escape))
    press_enter_on(room, ("phase", phases(room)[0]))
    assert met == ["PhaseEditor"]
    assert not isinstance(QApplication.activeModalWidget(), QMessageBox)


def test_a_phase_that_is_gone_before_the_editor_looks_again_is_no_trouble(room: Room) -> None:
    made = add_phase(room.document, room.view.journey, "Short lived")

    def write_and_lose_it(dialog: PhaseEditor) -> None:
        write(dialog, "quote", "Gone soon")
        room.document.undo()
        room.document.undo()
        QApplication.processEvents()
        assert dialog.rows() == []
        dialog.reject()

    room.answer(write_and_lose_it)
    press_enter_on(room, ("phase", made))
    assert room.document.find(Phase, made) is None
