"""Panels, views, languages and sizes: nothing is cut off, and what is chosen stays chosen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from app.models.edits.routes import routes_of
from app.views.canvas.canvas_view import CanvasView
from tests.views.room import Room, many_notes

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
    room.window.resize(1400, 800)
    room.still()
    assert room.view.rail.isVisible()


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
