"""The editor walks the steps; the card follows every key; a field is one step; nothing typed is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.edits.personas import delete_persona, set_persona
from app.models.people import PERSONA_KINDS, Persona
from app.models.words import word
from app.views.personas import persona_editor
from app.views.personas.persona_steps import STEPS
from app.views.personas.step_bar import StepButton
from tests.views.personas.cards import CTRL, Cards
from tests.views.room import PATIENCE

KEYS = [step.key for step in STEPS]


@pytest.fixture
def editing(cards: Cards) -> Cards:
    """Sara's editor, opened by Enter."""
    cards.key(Qt.Key.Key_Return)
    return cards


def go(cards: Cards, step: str) -> None:
    """Click on a step."""
    cards.click(cards.editor.bar.buttons.button(KEYS.index(step)))


def write(cards: Cards, field: str, text: str) -> None:
    """Click in a field and type."""
    cards.click(cards.editor.fields[field].editor)
    cards.key(Qt.Key.Key_End, mod=CTRL)
    cards.type(text)


def test_every_column_of_a_persona_is_asked_once_with_a_question(editing: Cards) -> None:
    asked = [name for step in STEPS for names in step.fields for name in names]
    assert len(asked) == len(set(asked))
    assert set(asked) == set(Persona.columns()) - {"id", "rank", "kind", "colour", "portrait"}
    for name in asked:
        editor = editing.editor.fields[name].editor
        assert editor.placeholderText() == word(f"persona_question.{name}", "en")
        assert editor.accessibleDescription().endswith("?")


def test_next_walks_all_steps_to_the_end_and_back_returns(editing: Cards) -> None:
    seen = [editing.editor.step]
    while editing.editor.next.text() == "Next":
        editing.click(editing.editor.next)
        seen.append(editing.editor.step)
    assert seen == ["group", "who", "work", "needs", "words"]
    editing.click(editing.editor.back)
    assert editing.editor.step == "needs"
    editing.click(editing.editor.next)
    editing.click(editing.editor.next)
    assert not editing.view.is_editing
    assert editing.grid.tiles[editing.id("Sara")].hasFocus()


def test_another_step_begins_with_its_heading(open_cards: Callable[..., Cards]) -> None:
    """Also where the step before was left at its very end."""
    cards = open_cards(size=(1366, 560))
    cards.key(Qt.Key.Key_Return)
    go(cards, "work")
    while not cards.editor.fields["tools"].editor.hasFocus():
        cards.key(Qt.Key.Key_Tab)
    bar = cards.editor._area.verticalScrollBar()
    assert bar.value() > 0
    cards.click(cards.editor.next)
    assert cards.editor.step == "needs"
    heading = cards.editor.heading
    assert (
        cards.editor._area.viewport()
        .rect()
        .contains(QRect(heading.mapTo(cards.editor._area.viewport(), QPoint()), heading.size()))
    )


def test_who_goes_on_with_a_card_writes_behind_what_is_there(cards: Cards) -> None:
    for name in ("group_name", "quote"):
        set_persona(cards.document, cards.id("Sara"), **{name: "In a hurry"})
    cards.key(Qt.Key.Key_Return)
    cards.type(" always")
    assert cards.editor.fields["group_name"].text() == "In a hurry always"


def test_a_negative_persona_has_a_sixth_step(cards: Cards) -> None:
    cards.key(Qt.Key.Key_End, Qt.Key.Key_Return)
    seen = [cards.editor.step]
    while cards.editor.next.text() == "Next":
        cards.click(cards.editor.next)
        seen.append(cards.editor.step)
    assert seen == KEYS
    shown = cards.editor.fields
    assert all(
        shown[name].isVisible() for name in ("recognise", "cost_time", "cost_money", "cost_energy", "treat")
    )


def test_the_whole_persona_by_keyboard_alone(cards: Cards) -> None:
    cards.key(Qt.Key.Key_Return)
    cards.type("mensen met haast")
    cards.key(Qt.Key.Key_Return, mod=CTRL)
    cards.click(cards.editor.fields["family"].editor)
    cards.type("twee katten")
    cards.key(Qt.Key.Key_Return)
    cards.type("een flat")
    cards.key(Qt.Key.Key_PageDown, mod=CTRL)
    assert cards.editor.step == "work"
    cards.key(Qt.Key.Key_PageUp, mod=CTRL)
    assert cards.editor.step == "who"
    cards.key(Qt.Key.Key_Escape)
    sara = cards.row("Sara")
    assert (sara.group_name, sara.family, sara.home) == ("mensen met haast", "twee katten", "een flat")
    assert not cards.view.is_editing


def test_the_card_follows_every_key(editing: Cards) -> None:
    tile = editing.grid.tiles[editing.id("Sara")]
    go(editing, "words")
    before, steps = tile.grab().toImage(), editing.steps
    write(editing, "quote", "Ik")
    one = tile.grab().toImage()
    editing.type(" heb haast")
    assert before != one != tile.grab().toImage()
    assert editing.row("Sara").quote == ""
    assert editing.steps == steps


def test_a_step_that_is_clicked_can_be_typed_in_at_once(editing: Cards) -> None:
    go(editing, "words")
    assert editing.editor.fields["quote"].editor.hasFocus()
    editing.type("Ik heb haast")
    go(editing, "group")
    assert editing.row("Sara").quote == "Ik heb haast"
    assert editing.editor.fields["group_name"].editor.hasFocus()


def test_a_field_is_one_step_however_long_it_took(editing: Cards) -> None:
    go(editing, "words")
    steps = editing.steps
    write(editing, "quote", "Ik heb")
    QTest.qWait(1100)  # longer than a burst
    editing.type(" haast")
    write(editing, "summary", "x")
    assert editing.row("Sara").quote == "Ik heb haast"
    assert editing.steps == steps + 1
    editing.view.finish()
    assert editing.steps == steps + 2
    editing.document.undo()
    editing.document.undo()
    assert editing.row("Sara").quote == ""
    assert editing.editor.fields["quote"].text() == ""


def test_what_was_typed_is_written_when_somebody_stops_typing_for_long(editing: Cards, qtbot: QtBot) -> None:
    assert editing.editor._rest.interval() == persona_editor._REST
    editing.editor._rest.setInterval(20)
    write(editing, "group_name", "haastige mensen")
    qtbot.waitUntil(lambda: editing.row("Sara").group_name == "haastige mensen", timeout=PATIENCE)
    assert editing.editor.fields["group_name"].editor.hasFocus()


def test_enter_in_a_list_is_a_new_line_and_elsewhere_the_next_field(editing: Cards) -> None:
    go(editing, "needs")
    write(editing, "needs", "tijd")
    editing.key(Qt.Key.Key_Return)
    editing.type("geld")
    go(editing, "who")
    write(editing, "education", "hbo")
    editing.key(Qt.Key.Key_Return)
    QTest.qWait(1)
    assert editing.editor.fields["character"].editor.hasFocus()
    assert editing.row("Sara").needs == "tijd\ngeld"
    assert editing.row("Sara").education == "hbo"


def test_another_card_takes_over_the_editor_and_loses_nothing(editing: Cards) -> None:
    write(editing, "group_name", "haastige mensen")
    editing.click(editing.grid.tiles[editing.id("Karim")])
    assert editing.editor.persona == editing.id("Karim")
    assert editing.editor.fields["group_name"].text() == ""
    assert editing.row("Sara").group_name == "haastige mensen"
    assert editing.row("Karim").group_name == ""


def test_what_cannot_be_written_stays_in_its_field_and_on_its_persona(
    editing: Cards, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("disk full")

    write(editing, "group_name", "haastige mensen")
    with monkeypatch.context() as patch:
        patch.setattr(editing.document.journal, "append", full)
        editing.click(editing.grid.tiles[editing.id("Karim")])
        assert [str(each) for each in editing.troubles][:1] == ["disk full"]
        assert editing.editor.persona == editing.view.persona == editing.id("Sara")
        assert editing.editor.fields["group_name"].text() == "haastige mensen"
        editing.key(Qt.Key.Key_Escape)
        assert editing.view.is_editing
    assert editing.view.finish()
    assert editing.row("Sara").group_name == "haastige mensen"


def test_what_was_typed_goes_along_to_a_view_that_is_made_anew(
    editing: Cards, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(editing, "words")
    write(editing, "quote", "Ik heb haast")
    step, typed = editing.view.chosen()
    editing.view.close_editor()
    assert (step, typed) == ("words", {"quote": "Ik heb haast"})
    set_persona(editing.document, editing.id("Sara"), quote="")
    editing.view.put_back(step, typed)
    assert editing.editor.step == "words"
    assert editing.view.finish()
    assert editing.row("Sara").quote == "Ik heb haast"


def test_steps_tell_how_much_is_filled_in(editing: Cards) -> None:
    who = editing.editor.bar.buttons.button(KEYS.index("who"))
    assert isinstance(who, StepButton)
    assert (who.filled, who.fields) == (2, 6)
    assert who.accessibleName() == "Who is it?: 2 of 6 filled in"
    go(editing, "who")
    assert editing.editor.progress.text() == "2 of 6"
    write(editing, "home", "een flat")
    assert editing.editor.progress.text() == "3 of 6"
    assert who.filled == 3


def test_a_kind_is_one_step_and_changes_the_card_and_the_steps(editing: Cards) -> None:
    alarm = editing.editor.bar.buttons.button(KEYS.index("alarm"))
    before, steps = editing.grid.tiles[editing.id("Sara")].grab().toImage(), editing.steps
    assert not alarm.isVisible()
    editing.editor.kind.setFocus()
    editing.key(Qt.Key.Key_End)
    assert editing.row("Sara").kind == PERSONA_KINDS[-1]
    assert alarm.isVisible()
    assert editing.grid.tiles[editing.id("Sara")].grab().toImage() != before
    assert editing.steps == steps + 1
    editing.click(alarm)
    editing.document.undo()
    assert not alarm.isVisible()
    assert editing.editor.step == "group"
    assert editing.editor.kind.currentData() == "primary"


def test_the_editor_goes_with_its_persona(editing: Cards) -> None:
    delete_persona(editing.document, editing.id("Sara"))
    assert not editing.view.is_editing
    assert editing.view.persona in editing.grid.tiles


def test_what_another_hand_writes_shows_unless_it_is_being_typed_here(editing: Cards) -> None:
    write(editing, "group_name", "van mij")
    set_persona(editing.document, editing.id("Sara"), group_name="van een ander", home="een huis")
    assert editing.editor.fields["group_name"].text() == "van mij"
    assert editing.editor.fields["home"].text() == "een huis"


@pytest.mark.parametrize("size", [(900, 520), (1366, 650), (1920, 960)])
def test_the_editor_and_a_whole_card_stand_side_by_side(cards: Cards, size: tuple[int, int]) -> None:
    cards.view.resize(*size)
    cards.key(Qt.Key.Key_Return)
    QApplication.processEvents()
    tile = cards.grid.tiles[cards.id("Sara")]
    assert tile.card().width() >= min(380, size[0] * 0.4)
    seen = cards.view.area.viewport()
    assert seen.mapTo(cards.view, seen.rect().topRight()).x() <= cards.editor.x()
    assert cards.editor.geometry().right() <= cards.view.width()
    assert cards.editor.minimumSizeHint().width() <= cards.editor.width()
