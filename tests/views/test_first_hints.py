"""First hints come at their moment, go away for good, and come back when somebody asks for them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app import __version__
from app.models.document import Document
from app.models.edits.journeys import add_journey
from app.storage.opening import create
from app.views.dialogs.about_dialog import AboutDialog
from app.views.dialogs.news_dialog import NewsDialog
from app.views.news_banner import tell_news
from app.views.plain import PlainLabel
from app.views.settings import setting, store_setting
from tests.views.room import Room, button

OpenRoom = Callable[..., Room]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workshop in which nobody has written yet."""
    document = Document()
    add_journey(document, "Klantreis", language="en")
    create(tmp_path / "new.reisbord", rows=document.saved()).close()
    return tmp_path / "new.reisbord"


def begun(open_room: OpenRoom, path: Path) -> Room:
    room = open_room()
    assert room.session.open(path)
    return room.still()


def write(room: Room, *texts: str) -> None:
    """Notes in a chain, as hands do it."""
    room.view.board.setFocus()
    room.key(Qt.Key.Key_N)
    for text in texts:
        room.type(text)
        room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_Escape)


def test_each_comes_at_its_moment_and_goes_when_it_is_used(open_room: OpenRoom, path: Path) -> None:
    room = begun(open_room, path)
    hints = room.window.hints
    assert hints.isVisible()
    assert hints.text().startswith("Double-click a cell")
    write(room, "I look")
    assert not hints.isVisible()
    write(room, "I ask", "I choose", "I buy")
    assert hints.text().startswith("Let a customer travel")
    note = room.choose(room.note("I choose"))
    room.view.make_route()
    room.choose(note)
    room.do("join_route")
    assert hints.text().startswith("How does that feel?")
    room.view.curve.show_note(note)
    room.view.curve.setFocus()
    room.key(Qt.Key.Key_Up)
    assert room.intensity(note) is not None
    assert not hints.isVisible()
    again = begun_again(room, open_room, path)
    assert not again.window.hints.isVisible()


def begun_again(room: Room, open_room: OpenRoom, path: Path) -> Room:
    """The next day, with an empty board."""
    room.close()
    empty = path.with_name("empty.reisbord")
    document = Document()
    add_journey(document, "Klantreis", language="en")
    create(empty, rows=document.saved()).close()
    return begun(open_room, empty)


def test_sent_away_it_stays_away_until_somebody_asks(open_room: OpenRoom, path: Path) -> None:
    room = begun(open_room, path)
    hints = room.window.hints
    hints.known.setFocus()
    room.key(Qt.Key.Key_Space)
    assert not hints.isVisible()
    assert room.view.board.hasFocus()
    again = begun_again(room, open_room, path)
    assert not again.window.hints.isVisible()
    again.do("hints")
    assert again.window.hints.text().startswith("Double-click a cell")


def test_it_speaks_the_language_of_the_window_and_is_not_in_the_way_of_the_room(
    open_room: OpenRoom, path: Path
) -> None:
    room = begun(open_room, path)
    room.do("language")
    assert room.window.hints.text().startswith("Dubbelklik")
    room.do("present")
    assert not room.window.hints.isVisible()
    room.key(Qt.Key.Key_Escape)
    assert room.window.hints.isVisible()
    room.do("close")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not room.window.hints.isVisible()
    assert room.session.open(path)
    room.still()
    assert room.window.hints.isVisible()


def test_it_is_about_the_board_and_shown_there_only(open_room: OpenRoom, path: Path) -> None:
    room = begun(open_room, path)
    assert "Double-click" in room.window.hints.text()
    room.window.show_view("compare")
    assert not room.window.hints.isVisible()
    room.window.show_view("board")
    assert room.window.hints.isVisible()


def test_nothing_moves_under_the_hand_where_a_hint_comes_or_goes(open_room: OpenRoom, path: Path) -> None:
    room = begun(open_room, path)
    write(room, "I look", "I ask", "I choose", "I buy")
    room.view.make_route()
    for text in ("I look", "I ask"):
        room.choose(room.note(text))
        room.do("join_route")
    hints, curve = room.window.hints, room.view.curve
    assert hints.text().startswith("How does that feel?")

    def places() -> tuple[QPoint, QPoint, int]:
        room.still()
        board = room.view.board.viewport().mapTo(room.window, room.middle(room.note("I look")))
        return board, curve.mapTo(room.window, QPoint(0, 0)), curve.height()

    before = places()
    at = room.press_point(room.note("I ask"))
    room.move(curve, at - QPoint(0, 30))
    QTest.mouseRelease(curve, Qt.MouseButton.LeftButton, pos=at - QPoint(0, 30))
    assert room.intensity(room.note("I ask")) is not None
    assert not hints.isVisible()
    assert places() == before


def test_an_undo_is_no_use_of_a_hint(open_room: OpenRoom, path: Path) -> None:
    room = begun(open_room, path)
    write(room, "I look")
    assert setting("hint_write", "") == "done"
    store_setting("hint_write", "")
    room.window.hints.again()
    room.do("undo")
    room.do("redo")
    room.do("undo")
    assert room.window.hints.text().startswith("Double-click a cell")


@pytest.mark.parametrize(("seen", "told"), [("", False), ("0.0.1", True), (__version__, False)])
def test_an_update_is_told_once(open_room: OpenRoom, seen: str, told: bool) -> None:
    store_setting("version", seen)
    room = open_room()
    tell_news(room.window)
    assert bool(room.window.banner.text()) == told
    assert setting("version", "") == __version__
    if not told:
        return
    words: list[str] = []

    def look(dialog: NewsDialog) -> None:
        words.extend(label.text() for label in dialog.findChildren(PlainLabel))
        button("Close")(dialog)

    met = room.answer(look)
    room.click(room.window.banner.offers[0])
    assert met == ["NewsDialog"]
    assert f"Version {__version__}" in words
    tell_news(room.window)
    assert not room.window.banner.text()


def test_about_gives_what_somebody_who_helps_wants_to_know(open_room: OpenRoom) -> None:
    room = open_room()

    def copy(dialog: AboutDialog) -> None:
        QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
        assert dialog.copy.text() == "Copied"
        room.key(Qt.Key.Key_Escape)

    met = room.answer(copy)
    room.do("about")
    assert met == ["AboutDialog"]
    assert QGuiApplication.clipboard().text().startswith(f"Reisbord {__version__}\nPython 3.")
