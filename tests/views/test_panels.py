"""Panels, views, languages and sizes: nothing is cut off, and what is chosen stays chosen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QSplitter, QWidget

from app.models.edits.routes import routes_of
from app.views.canvas.canvas_view import CanvasView
from app.views.settings import store_setting
from tests.views.room import LEFT, NO_KEYS, Room, many_notes

OpenRoom = Callable[..., Room]
SIZES = [(1920, 1080), (1366, 768), (1024, 700), (900, 560)]


def inside_scroll_area(widget: QWidget) -> bool:
    """Whether it may be larger than what is seen of it."""
    while widget is not None:
        if isinstance(widget.parentWidget(), QScrollArea):
            return True
        widget = widget.parentWidget()
    return False


def cut_off(window: QWidget) -> list[str]:
    """Visible widgets that stick out of their parent, and buttons that are too narrow for their words."""
    found = []
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or widget.isWindow() or parent is None or inside_scroll_area(widget):
            continue
        if not parent.rect().contains(widget.geometry()):
            name = widget.objectName() or type(widget).__name__
            found.append(f"{name} {widget.geometry()} in {parent.rect()}")
    for button in window.findChildren(QAbstractButton):
        wants = button.minimumSizeHint() if button.objectName() == "pill" else button.sizeHint()
        if button.isVisible() and button.text() and button.width() < wants.width():
            found.append(f"{button.text()}: {button.width()} of {wants.width()}")
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_cut_off(
    open_room: OpenRoom, speak: Callable[[str], None], language: str, size: tuple[int, int]
) -> None:
    speak(language)
    room = open_room(size).open_sample()
    room.choose(room.note("Ik vraag drie" if language == "nl" else "I ask three"))
    for step in range(1, 7):
        room.view.rail.show_step(step)
        room.still()
        assert not cut_off(room.window)
    for view in ("personas", "canvas", "compare", "interview"):
        room.window.show_view(view)
        room.still()
        assert not cut_off(room.window)


def test_a_narrow_window_folds_the_steps_and_a_wide_one_brings_them_back(room: Room) -> None:
    assert room.view.rail.isVisible()
    room.window.resize(1100, 800)
    room.still()
    assert not room.view.rail.isVisible()
    assert room.view.strip.isVisible()
    room.window.resize(1400, 800)
    room.still()
    assert room.view.rail.isVisible()
    assert not room.view.strip.isVisible()


def test_on_a_laptop_the_steps_are_numbers_that_lead_to_the_step_and_to_the_rail(open_room: OpenRoom) -> None:
    store_setting("steps", "")
    room = open_room((1366, 768)).open_sample()
    strip, rail = room.view.strip, room.view.rail
    assert strip.isVisible()
    assert not rail.isVisible()
    wide = room.view.board.width()
    room.click(strip.numbers[4])
    assert [number for number, button in strip.numbers.items() if button.isChecked()] == [rail.step] == [4]
    assert rail.button(4).text() in strip.numbers[4].toolTip()
    room.click(strip.opener)
    assert rail.isVisible()
    assert not strip.isVisible()
    assert room.view.board.width() < wide
    assert rail.closer.hasFocus()
    room.close()
    room = open_room((1366, 768)).open_sample()
    assert room.view.rail.isVisible(), "it is as it was left"
    room.click(room.view.rail.closer)
    assert room.view.strip.isVisible()
    assert room.view.strip.opener.hasFocus()
    assert room.view.board.width() == wide


def test_in_a_small_window_the_opened_rail_takes_the_place_of_the_side_panel(open_room: OpenRoom) -> None:
    room = open_room((1000, 700)).open_sample()
    assert room.view.side.isVisible()
    room.click(room.view.strip.opener)
    assert room.view.rail.isVisible()
    assert not room.view.side.isVisible()
    assert not cut_off(room.window)
    room.click(room.view.rail.closer)
    assert room.view.side.isVisible()


def test_a_wide_window_has_the_whole_rail_and_nothing_to_close_it(open_room: OpenRoom) -> None:
    store_setting("steps", "")
    room = open_room((1600, 900)).open_sample()
    assert room.view.rail.isVisible()
    assert not room.view.rail.closer.isVisible()
    room.do("present")
    room.wait(lambda: not room.view.rail.isVisible())
    assert not room.view.strip.isVisible()


@pytest.mark.parametrize(("action", "panel"), [("rail", "rail"), ("side", "side"), ("curve", "curve")])
def test_a_panel_goes_and_comes(room: Room, action: str, panel: str) -> None:
    widget = getattr(room.view, panel)
    room.do(action)
    assert not widget.isVisible()
    room.do(action)
    assert widget.isVisible()


def test_presenting_shows_the_board_only_and_escape_ends_it(room: Room) -> None:
    room.key(Qt.Key.Key_F11)
    assert room.window.isFullScreen()
    assert not room.window.bar.isVisible()
    assert not room.view.side.isVisible()
    room.view.board.setFocus()
    room.key(Qt.Key.Key_Escape)
    assert not room.window.isFullScreen()
    assert room.window.bar.isVisible()
    assert room.view.side.isVisible()


def test_presenting_says_what_is_shown_and_has_a_button_that_ends_it(room: Room) -> None:
    room.key(Qt.Key.Key_F11)
    line = room.window.line
    assert line is not None
    assert [label.text() for label in line.findChildren(QLabel)][1] == "Sara"
    assert line.end.height() >= 32
    room.do("language")
    assert room.window.line is not None
    assert room.window.line.end.text() == "Stop met presenteren (Esc)"
    assert not cut_off(room.window)
    room.click(room.window.line.end)
    assert not room.window.isFullScreen()
    assert room.window.bar.isVisible()
    assert room.window.line is None


def test_a_note_that_is_written_while_presenting_takes_the_first_escape(room: Room) -> None:
    room.key(Qt.Key.Key_F11)
    room.view.board.setFocus()
    room.key(Qt.Key.Key_N)
    room.type("On the wall")
    room.key(Qt.Key.Key_Escape)
    assert "On the wall" in room.texts()
    assert room.window.isFullScreen()


def test_another_language_keeps_what_is_chosen(room: Room) -> None:
    route = routes_of(room.document, room.view.journey)[1].id
    note = room.choose(room.note("I ask three"))
    room.window.choose_route(route)
    room.view.rail.show_step(4)
    room.do("curve")
    room.do("zoom_in")
    zoom, persona = room.view.board.zoom(), room.view.persona
    texts = room.texts()
    room.do("language")
    room.still()
    assert room.window.bar.menus["file"].title() == "Bestand"
    assert room.view.route == route
    assert room.view.persona == persona
    assert room.view.board.selected_notes() == [note]
    assert room.view.rail.step == 4
    assert not room.view.curve.isVisible()
    assert room.view.board.zoom() == pytest.approx(zoom)
    assert room.texts() == texts
    room.do("curve")
    room.window.show_view("canvas")
    room.do("language")
    room.still()
    assert room.view.currentWidget() is room.view.pages["canvas"]
    assert room.window.bar.menus["file"].title() == "File"


def test_sheets_lie_in_the_middle(room: Room) -> None:
    room.window.resize(2200, 900)
    room.window.show_view("canvas")
    room.still()
    page = room.view.pages["canvas"]
    assert isinstance(page, CanvasView)
    sheet, seen = page.sheets[0], page.area.viewport()
    left = sheet.mapTo(seen, QPoint()).x()
    right = seen.width() - left - sheet.width()
    assert abs(left - right) <= 2


@pytest.mark.parametrize("number", [0, 30, 1000])
def test_the_window_opens_with_few_and_with_many_notes(room: Room, number: int) -> None:
    many_notes(room, number)
    room.still()
    assert not room.told
    assert not cut_off(room.window)


def test_an_offer_of_panels_that_are_gone_goes_with_them(room: Room) -> None:
    room.view.board.structure.set_locked(True)
    phase = next(iter(room.view.board.scene.plan.columns))
    room.view.board.structure.move(("phase", phase), 1)
    assert [each.text() for each in room.window.banner.offers] == ["Unlock"]
    room.window.rebuild()
    assert not room.window.banner.text()


def draw_border(room: Room, down: int) -> int:
    """Drag the border between board and curve; how high the curve is then."""
    middle = room.view.curve.parentWidget()
    assert isinstance(middle, QSplitter)
    handle = middle.handle(1)
    QTest.mousePress(handle, LEFT, NO_KEYS, QPoint(100, 0))
    room.move(handle, QPoint(100, down))
    QTest.mouseRelease(handle, LEFT, NO_KEYS, QPoint(100, 0))
    room.still()
    return room.view.curve.height()


def test_a_low_window_is_for_the_board_and_a_border_that_was_drawn_stays(open_room: OpenRoom) -> None:
    room = open_room((1366, 768))
    room.open_sample()
    usual = room.view.curve.height()
    room.window.resize(960, 560)
    assert room.view.curve.height() < usual
    room.window.resize(1366, 768)
    assert room.view.curve.height() == usual
    drawn = draw_border(room, -60)
    assert drawn > usual + 30
    room.window.resize(1366, 900)
    assert room.view.curve.height() == drawn
    room.window.resize(1366, 560)
    assert room.view.curve.height() < drawn
    room.window.resize(1366, 900)
    assert room.view.curve.height() == drawn


def test_a_border_that_was_drawn_is_there_on_another_day_and_a_double_click_puts_it_back(
    open_room: OpenRoom,
) -> None:
    room = open_room((1366, 768)).open_sample()
    usual = room.view.curve.height()
    drawn = draw_border(room, -140)
    share = drawn / room.view.height()
    for action in ("language", "curve", "curve"):
        room.do(action)
        room.still()
    assert room.view.curve.height() == drawn
    room.close()
    room = open_room((1366, 768)).open_sample()
    assert room.view.curve.height() == drawn
    room.close()
    room = open_room((1366, 620)).open_sample()
    assert room.view.curve.height() / room.view.height() == pytest.approx(share, abs=0.01)
    assert not cut_off(room.window)
    room.window.resize(1366, 768)
    middle = room.view.curve.parentWidget()
    assert isinstance(middle, QSplitter)
    QTest.mouseDClick(middle.handle(1), LEFT, NO_KEYS, QPoint(100, 0))
    assert room.view.curve.height() == usual
    room.close()
    assert open_room((1366, 768)).open_sample().view.curve.height() == usual


@pytest.mark.parametrize(
    "kept", ["", "x y", "5", "-3 700", "700 300", "0 0", "9999999999 99999999999", "²³ ²"]
)
def test_a_border_that_makes_no_sense_is_where_it_always_was(open_room: OpenRoom, kept: str) -> None:
    room = open_room((1366, 768)).open_sample()
    usual = room.view.curve.height()
    room.close()
    store_setting("curve_height", kept)
    assert open_room((1366, 768)).open_sample().view.curve.height() == usual


def test_a_curve_that_was_folded_is_folded_on_another_day_and_unfolds_to_its_height(
    open_room: OpenRoom,
) -> None:
    room = open_room((1366, 768)).open_sample()
    drawn = draw_border(room, -80)
    room.click(room.view.curve.legend.folding)
    assert room.view.curve.height() < 60
    path = room.session.path
    room.close()
    room = open_room((1366, 768))
    assert room.session.open(path)
    room.still()
    assert room.view.curve.height() < 60
    room.click(room.view.curve.legend.folding)
    assert room.view.curve.height() == drawn


def test_panels_that_were_hidden_are_so_on_another_day(open_room: OpenRoom) -> None:
    room = open_room().open_sample()
    room.key(Qt.Key.Key_F6, Qt.Key.Key_F7)
    assert not room.view.rail.isVisible()
    assert not room.view.side.isVisible()
    room.close()
    room = open_room().open_sample()
    assert not room.view.rail.isVisible()
    assert not room.view.side.isVisible()
    room.key(Qt.Key.Key_F7)
    room.close()
    room = open_room().open_sample()
    assert not room.view.rail.isVisible()
    assert room.view.side.isVisible()
