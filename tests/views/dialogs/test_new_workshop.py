"""A new workshop: what is filled in comes back; nothing has to be."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from app.models.templates import load_templates
from app.views.appearance import appearance
from app.views.dialogs.new_workshop import NewWorkshop, NewWorkshopDialog


def shown(qtbot: QtBot, template: str = "lifecycle-5") -> NewWorkshopDialog:
    dialog = NewWorkshopDialog(None, template)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_what_is_typed_and_chosen_comes_back(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    qtbot.keyClicks(dialog.title.editor, "  Eerste video ")
    qtbot.keyClicks(dialog.organisation.editor, "Studio Lantaarn")
    dialog.date.editor.setDate(QDate(2026, 12, 3))
    qtbot.mouseClick(dialog.languages.button(0), Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.title.editor, Qt.Key.Key_Return)
    assert dialog.result() == NewWorkshopDialog.DialogCode.Accepted
    keys = list(load_templates())
    assert dialog.values() == NewWorkshop("Eerste video", "Studio Lantaarn", "2026-12-03", keys[1], "nl")


def test_it_opens_with_today_and_the_template_that_was_asked_for(qtbot: QtBot) -> None:
    dialog = shown(qtbot, "status-5")
    assert dialog.values().template == "status-5"
    assert dialog.values().date == QDate.currentDate().toString(Qt.DateFormat.ISODate)
    assert dialog.values().title == ""


def test_an_unknown_template_becomes_the_first(qtbot: QtBot) -> None:
    assert shown(qtbot, "no-such").values().template == next(iter(load_templates()))


def test_no_date_is_an_answer_too(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    qtbot.mouseClick(dialog.date.clear, Qt.MouseButton.LeftButton)
    assert dialog.values().date == ""
    assert dialog.date.editor.text() == "No date yet"
    assert not dialog.date.clear.isVisible()


def test_every_template_can_be_chosen_and_is_drawn(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    drawn = set()
    for number in range(dialog.list.count()):
        dialog.list.setCurrentRow(number)
        drawn.add(dialog.preview.grab().toImage().cacheKey())
        assert dialog.preview.accessibleName()
    assert len(drawn) == len(load_templates()) == 8


@pytest.mark.parametrize(
    ("number", "name"), [(0, "Klantlevenscyclus"), (1, "Customer lifecycle in five phases")]
)
def test_names_follow_the_language_of_the_workshop(qtbot: QtBot, number: int, name: str) -> None:
    dialog = shown(qtbot)
    qtbot.mouseClick(dialog.languages.button(number), Qt.MouseButton.LeftButton)
    assert dialog.list.item(0).text() == name


def test_the_chosen_row_can_be_read(qtbot: QtBot) -> None:
    """A chosen row was once white on white: its ground must differ from that of the others."""
    dialog = shown(qtbot)
    rows: QListWidget = dialog.list
    image = rows.viewport().grab().toImage()

    def ground(row: int) -> str:
        place = rows.visualItemRect(rows.item(row))
        return image.pixelColor(place.right() - 6, place.center().y()).name()

    assert ground(0) != ground(1) == ground(2)


def test_at_twice_the_size_a_drawing_is_nearest_to_its_own_name_and_the_phases_grow(qtbot: QtBot) -> None:
    wide = 600
    before = shown(qtbot).preview.heightForWidth(wide)
    appearance().show_text_size(200)
    dialog = shown(qtbot)
    after = dialog.preview.heightForWidth(wide)
    row = dialog.list.visualItemRect(dialog.list.item(1))
    picture = dialog.list.viewport().grab(row).toImage()
    appearance().show_text_size(100)
    assert after > before
    paper = picture.pixelColor(2, 2)
    blank = [all(picture.pixelColor(x, y) == paper for x in range(12, 90)) for y in range(picture.height())]
    text_top = blank.index(False)
    text_bottom = blank.index(True, text_top)
    drawing_bottom = len(blank) - 1 - blank[::-1].index(False)
    drawing_top = drawing_bottom - blank[: drawing_bottom + 1][::-1].index(True) + 1
    assert text_bottom < drawing_top
    assert drawing_top - text_bottom < len(blank) - drawing_bottom + text_top
