"""Letters of twice the size on a laptop: what is chosen, read or typed stays inside the window, and whole."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from app.views.appearance import TEXT_SIZES, appearance
from app.views.command_palette import CommandPalette
from app.views.fields import PlainEdit
from app.views.intensity_slider import IntensitySlider
from app.views.interview.interview_view import InterviewView
from app.views.plain import PlainLabel
from tests.views.room import CTRL, Room

LAPTOP = (1366, 768)


@pytest.fixture
def large(open_room: Callable[..., Room]) -> Room:
    """The sample on a laptop at 200 %."""
    appearance().show_text_size(TEXT_SIZES[-1])
    return open_room(LAPTOP).open_sample()


def test_the_last_row_of_the_list_of_actions_is_inside_the_window(large: Room) -> None:
    QTest.keyClick(large.window, Qt.Key.Key_K, CTRL)
    shown = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette) and w.isVisible())
    for _ in range(200):
        QTest.keyClick(shown.field, Qt.Key.Key_Down)
    rows = shown.rows
    assert rows.currentRow() == rows.count() - 1
    chosen = rows.visualItemRect(rows.currentItem())
    below = large.window.mapFromGlobal(rows.viewport().mapToGlobal(chosen.bottomLeft())).y()
    assert below < large.window.height()
    assert shown.geometry().bottom() < large.window.geometry().bottom()
    shown.close()


def test_the_figures_under_a_slider_are_whole(large: Room) -> None:
    large.choose(large.note("I google"))
    slider = next(
        each for each in large.view.side.findChildren(IntensitySlider) if each.isVisible() and each._figures
    )
    picture = slider.grab().toImage()
    figures = range(picture.height() // 2, picture.height())
    for x in (0, picture.width() - 1):
        assert len({picture.pixel(x, y) for y in figures}) == 1, "a figure is cut off at the edge"


def test_the_form_goes_along_with_the_line_that_is_written(large: Room) -> None:
    large.do("add_persona")
    large.still()
    editor = large.focused()
    assert isinstance(editor, PlainEdit)
    large.type("Office people who live within twelve kilometres and dislike the traffic jams of every day")
    area: QWidget | None = editor
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    room = area.viewport()

    def below() -> int:
        return editor.viewport().mapTo(room, editor.cursorRect().bottomLeft()).y()

    assert editor.blockCount() == 1
    assert editor.document().size().height() > 1
    large.wait(lambda: 0 < below() <= room.height(), 3)


def test_a_caption_that_is_a_sentence_breaks(large: Room) -> None:
    large.do("interview")
    large.type("Fatima")
    large.key(Qt.Key.Key_Return)
    large.still()
    page = large.view.pages["interview"]
    assert isinstance(page, InterviewView)
    (caption,) = page.told.new.findChildren(PlainLabel, "fieldLabel")
    QTest.qWait(20)
    words = caption.fontMetrics().boundingRect(
        caption.contentsRect(), int(Qt.TextFlag.TextWordWrap), caption.text()
    )
    assert words.width() <= caption.width()
    assert words.height() <= caption.height()


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_the_route_is_a_pill_with_letters_of_every_size(open_room: Callable[..., Room], size: int) -> None:
    appearance().show_text_size(size)
    room = open_room((1800, 900)).open_sample()
    pill = next(
        each
        for each in room.window.bar.findChildren(QPushButton, "pill")
        if each.isVisible() and each.isChecked()
    )
    assert pill.grab().toImage().pixelColor(1, 1).alpha() == 0, "a corner is not round"


def test_a_tick_in_a_menu_grows_with_the_letters(open_room: Callable[..., Room]) -> None:
    wide = []
    for size in (100, 200):
        appearance().show_text_size(size)
        room = open_room(LAPTOP)
        menu = room.window.bar.menus["looks"]
        menu.popup(room.window.pos())
        ticked = menu.actionGeometry(room.window.actions_by_key["theme_light"])
        picture = menu.grab(ticked.adjusted(2, 2, 0, -2)).toImage()
        ground = picture.pixel(0, 0)
        before_words = range(picture.width() // 9)
        wide.append(
            sum(any(picture.pixel(x, y) != ground for y in range(picture.height())) for x in before_words)
        )
        menu.close()
    assert wide[1] >= 1.7 * wide[0] > 0


def test_the_question_of_an_empty_field_is_whole(large: Room) -> None:
    large.do("add_persona")
    large.still()
    editor = large.focused()
    assert isinstance(editor, PlainEdit)
    empty = editor.grab().toImage()
    asked = editor.placeholderText()
    assert len(asked) > 40
    wrapped = editor.fontMetrics().boundingRect(
        editor.viewport().rect().adjusted(0, 0, 0, 999), int(Qt.TextFlag.TextWordWrap), asked
    )
    assert wrapped.height() > 1.5 * editor.fontMetrics().lineSpacing(), "it takes two lines here"
    assert editor.viewport().height() >= wrapped.height() - editor.fontMetrics().descent()
    large.type("Y")
    assert editor.grab().toImage().size() == empty.size(), "nothing jumps with the first letter"
