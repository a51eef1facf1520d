"""Emotion words in the panel of a stop: pressed, added, taken out; in the interface's language."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.models.emotions import feeling_named, palette_of
from app.models.people import Emotion, Score
from tests.views.stops.conftest import Asked


def actions(menu: QMenu) -> list[QAction]:
    """Every action of a menu and of those within it."""
    return [
        each
        for action in menu.actions()
        for each in ([action, *actions(action.menu())] if action.menu() else [action])
    ]  # type: ignore[arg-type]


def test_a_chip_writes_its_word_on_the_side_of_the_value(asked: Asked) -> None:
    palette = palette_of(asked.room.document, "en")
    words = [chip.text() for chip in asked.panel.chips.chips]
    signs = {feeling.word: feeling.sign for feeling in palette}
    assert {signs[word] for word in words} == {-1}
    assert "unsure" in words  # what the stop says is among them, pressed
    chip = asked.panel.chips.chips[0]
    asked.press(chip)
    assert asked.stop.emotion == chip.text() == words[0]
    assert asked.panel.emotion.text() == words[0]
    assert asked.room.steps == 1
    assert asked.undone()


def test_a_word_gives_a_first_value_where_nobody_said_one(asked: Asked) -> None:
    document = asked.room.document
    with document.edit("Nothing"):
        for score in list(document.rows(Score).values()):
            document.remove(score)
        asked.stop.intensity = None
    asked.panel.chips.fill_menu()
    happy = next(each for each in actions(asked.panel.chips.menu) if each.text() == "happy")
    happy.trigger()
    assert (asked.stop.emotion, asked.stop.intensity) == ("happy", 2.0)


def test_a_word_of_the_rooms_own_joins_the_palette_and_leaves_it(asked: Asked) -> None:
    field = asked.panel.emotion
    asked.press(field.editor)
    field.editor.selectAll()
    asked.room.type("relieved-ish")
    asked.panel.chips.fill_menu()
    adding = next(a for a in asked.panel.chips.menu.actions() if "relieved-ish" in a.text())
    menu = adding.menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Pleasant").trigger()
    known = {row.word: row.sign for row in asked.room.document.rows(Emotion).values()}
    assert known.pop("relieved-ish") == 1
    assert asked.stop.emotion == "relieved-ish"
    found = palette_of(asked.room.document, "en")
    assert [feeling.sign for feeling in found] == sorted(feeling.sign for feeling in found)
    assert feeling_named(asked.room.document, "nl", "Relieved-Ish") is not None
    asked.panel.chips.fill_menu()
    taking = next(a for a in asked.panel.chips.menu.actions() if a.text() == "Take out of the palette").menu()
    assert isinstance(taking, QMenu)
    next(action for action in taking.actions() if action.text() == "relieved-ish").trigger()
    assert {row.word: row.sign for row in asked.room.document.rows(Emotion).values()} == known
    assert asked.stop.emotion == "relieved-ish"
    assert asked.undone()


def test_the_palette_speaks_the_language(asked: Asked) -> None:
    asked.room.do("language")
    asked.room.still()
    words = {feeling.word for feeling in palette_of(asked.room.document, "nl")}
    shown = [chip.text() for chip in asked.panel.chips.chips]
    assert set(shown[1:]) <= words
    asked.room.key(Qt.Key.Key_Escape)
