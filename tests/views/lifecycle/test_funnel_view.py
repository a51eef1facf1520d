"""The funnel in the window: counts are typed, drawn at once, and undone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.board import Phase, Stage
from app.models.edits.stages import delete_stage, stages_of
from app.views.appearance import appearance
from app.views.lifecycle.funnel_view import FunnelView
from tests.views.room import Room

K = Qt.Key


def funnel(room: Room) -> FunnelView:
    room.window.show_view("funnel")
    room.still()
    page = room.view.currentWidget()
    assert isinstance(page, FunnelView)
    return page


def write(page: FunnelView, key: str, text: str) -> None:
    editor = page.fields[key].editor
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, K.Key_Delete)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, K.Key_Return)
    QApplication.processEvents()


def test_a_count_is_typed_in_one_step_and_the_drawing_follows(room: Room) -> None:
    page = funnel(room)
    first, second, *_ = [row.id for row in stages_of(room.document, room.view.journey)]
    assert list(page.fields)[:2] == [first, second]
    before, picture = room.steps, page.chart.grab().toImage()
    write(page, second, "2.100")
    assert room.document.get(Stage, second).volume == 2100
    assert page.fields[second].text() == "2,100", "as this language writes it"
    assert room.steps == before + 1
    assert page.chart.grab().toImage() != picture
    room.do("undo")
    assert page.fields[second].text() == "860"
    assert page.chart.grab().toImage() == picture


def test_an_emptied_count_is_missing_and_said(room: Room) -> None:
    page = funnel(room)
    second = stages_of(room.document, room.view.journey)[1].id
    write(page, second, "")
    assert room.document.get(Stage, second).volume is None
    assert "1 count is still missing" in page.said.text()


def test_what_is_no_count_is_said_and_stays_in_its_field(room: Room) -> None:
    page, before = funnel(room), room.steps
    second = stages_of(room.document, room.view.journey)[1].id
    write(page, second, "veel")
    assert "veel" in page.wrong.text()
    assert page.fields[second].text() == "veel"
    assert room.steps == before
    write(page, second, "900")
    assert not page.wrong.isVisible()
    assert room.document.get(Stage, second).volume == 900


def test_a_larger_later_stage_is_flagged(room: Room) -> None:
    page = funnel(room)
    last = stages_of(room.document, room.view.journey)[-1]
    write(page, last.id, "5000")
    assert "larger than an earlier one" in page.said.text()


def test_phases_can_be_counted_too_and_are_all_there_is_without_stages(room: Room) -> None:
    page = funnel(room)
    room.click(page.choice.button(1))
    phase = next(iter(page.fields))
    write(page, phase, "77")
    assert room.document.get(Phase, phase).volume == 77
    with room.document.edit("Delete stage"):
        for row in stages_of(room.document, room.view.journey):
            delete_stage(room.document, row.id)
    assert list(page.fields) == list(room.view.board.scene.plan.phases)
    assert not page.choice.button(0).isVisible()


def test_the_way_to_stages_is_on_the_page(room: Room) -> None:
    page = funnel(room)
    before = len(room.document.rows(Stage))
    room.answer(lambda dialog: QTest.keyClick(dialog.rows, K.Key_Return))
    room.click(page.add)
    assert len(room.document.rows(Stage)) > before
    assert len(page.fields) == len(room.document.where(Stage, "journey", room.view.journey))
    assert room.view.shown == "funnel"
    room.click(page.to_board)
    assert room.view.is_on_board


@pytest.mark.parametrize("size", [100, 200])
def test_at_no_height_do_drawing_and_scroll_bar_chase_each_other(
    open_room: Callable[..., Room], size: int
) -> None:
    appearance().show_text_size(size)
    room = open_room((1366, 768)).open_sample()
    page = funnel(room)
    for height in range(700, 860, 4):
        room.window.resize(1366, height)
        QApplication.processEvents()
        assert page.chart.height() == page.chart.heightForWidth(page.chart.width())


def test_a_large_screen_has_a_large_funnel_and_all_of_it_in_sight(open_room: Callable[..., Room]) -> None:
    room = open_room((1920, 1080)).open_sample()
    page = funnel(room)
    room.still()
    seen = page.area.viewport()
    assert page.chart.height() > seen.height() / 2
    assert page.said.mapTo(seen, page.said.rect().bottomLeft()).y() < seen.height()


def test_of_two_that_are_no_count_the_other_is_said_until_it_is_mended_too(room: Room) -> None:
    page = funnel(room)
    first, second, third, *_ = [row.id for row in stages_of(room.document, room.view.journey)]
    write(page, first, "abc")
    write(page, second, "veel")
    assert "veel" in page.wrong.text()
    write(page, third, "60")
    assert "veel" in page.wrong.text(), "it still stands there"
    write(page, second, "900")
    assert "abc" in page.wrong.text()
    write(page, first, "4,200")
    assert not page.wrong.isVisible()
