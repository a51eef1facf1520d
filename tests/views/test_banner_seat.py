"""A message comes and goes without moving what is under a hand."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.views.room import LEFT, NO_KEYS, Room


def top(room: Room) -> int:
    """Where the board begins in the window."""
    return room.view.board.mapTo(room.window, QPoint()).y()


def put_hand(room: Room, on: QWidget) -> None:
    """Move the pointer there, by a way of two steps as a hand does."""
    middle = on.rect().center()
    if QApplication.mouseButtons():  # that some other hand left down
        QTest.mouseRelease(on, LEFT, NO_KEYS, middle)
    QTest.mouseMove(on, middle - QPoint(3, 3))
    QTest.mouseMove(on, middle)
    QTest.qWait(20)
    view = room.window._stack
    if view.underMouse() and not view.isAncestorOf(on):  # the window opened under a pointer that stays there
        QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))


def away(room: Room, until: Callable[[], bool]) -> Callable[[], bool]:
    """Whether it is so with no hand on the view; Qt may find a pointer there whenever a widget comes."""

    def look() -> bool:
        put_hand(room, room.window.bar)
        return until()

    return look


def test_it_takes_its_room_where_no_hand_is(room: Room) -> None:
    put_hand(room, room.window.bar)
    before = top(room)
    room.window.banner.tell("Something happened")
    room.wait(away(room, lambda: top(room) == before + room.window.banner.height()))
    room.window.banner.dismiss()
    room.wait(away(room, lambda: top(room) == before))


def test_what_comes_while_a_button_is_down_takes_its_room_once_it_is_up(room: Room) -> None:
    bar, banner = room.window.bar, room.window.banner
    put_hand(room, bar)
    before = top(room)
    QTest.mousePress(bar, LEFT, NO_KEYS, bar.rect().center())
    banner.tell("Something happened")
    QTest.qWait(200)
    assert top(room) == before
    QTest.mouseRelease(bar, LEFT, NO_KEYS, bar.rect().center())
    room.wait(away(room, lambda: top(room) == before + banner.height()))


def test_it_lies_over_the_view_while_a_hand_is_there(room: Room) -> None:
    before, board, banner = top(room), room.view.board, room.window.banner
    put_hand(room, board.viewport())
    banner.tell("Something happened")
    QTest.qWait(20)
    assert banner.isVisible()
    assert room.window.childAt(banner.geometry().center()) in (banner, *banner.findChildren(QWidget))
    assert top(room) == before
    put_hand(room, room.window.bar)
    assert top(room) == before + banner.height()
    put_hand(room, board.viewport())
    banner.dismiss()
    QTest.qWait(20)
    assert not banner.isVisible()
    assert top(room) > before, "the hand is on the board again"
    put_hand(room, room.window.bar)
    assert top(room) == before


def test_a_long_message_is_as_high_as_its_words(room: Room) -> None:
    put_hand(room, room.window.bar)
    banner = room.window.banner
    banner.tell("short")
    QTest.qWait(20)
    low = banner.height()
    banner.tell("a sentence that goes on and on, for it has a lot to say. " * 16, seconds=5)
    QTest.qWait(20)
    assert banner.height() > low
    assert top(room) == banner.geometry().bottom() + 1
    room.window.resize(room.window.width() + 400, room.window.height())
    QTest.qWait(20)
    assert top(room) == banner.geometry().bottom() + 1


def test_the_strip_of_what_takes_a_while_comes_under_the_banner_and_moves_nothing_either(room: Room) -> None:
    before, window = top(room), room.window
    put_hand(room, room.view.board.viewport())
    window.strip.show()
    window.banner.tell("Something happened")
    QTest.qWait(20)
    assert top(room) == before
    assert window.strip.geometry().top() == window.banner.geometry().bottom() + 1
    put_hand(room, window.bar)
    assert top(room) == window.strip.geometry().bottom() + 1
    window.strip.hide()
    window.banner.dismiss()
    QTest.qWait(20)
    assert top(room) == before
