"""What was closed is gone from memory: a day of workshops in one window takes no more than one of them."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog

from app.views import background
from app.views.soon import soon
from tests.views.room import Room

Left = dict[str, Callable[[], object]]
SOON = 20.0  # seconds; it takes a tenth of one


def parts(room: Room, number: int) -> Left:
    """The largest of what an open workshop keeps in memory, none of it kept by who looks at it."""
    view = room.view
    large = (view, view.board, view.personas, view.curve, view.side, room.document)
    return {f"{type(part).__name__} {number}": ref(part) for part in large}


def alive(parts: Left) -> list[str]:
    """What of it is still there; garbage that nobody looks for is."""
    return [name for name, part in parts.items() if part() is not None]


def nothing_of(parts: Left) -> bool:
    """Whether all of it is gone."""
    return not alive(parts)


def in_the_loop(room: Room, work: Callable[[], object], until: Callable[[], object]) -> None:
    """Have the loop of events do something, as in the program: outside of it Qt deletes nothing."""
    soon(room.window, work)
    room.wait(until)
    room.still()


def is_open(room: Room, path: Path) -> bool:
    """Whether this is the workshop that is open."""
    return room.session.path == path


def test_a_workshop_that_is_closed_leaves_nothing(room: Room) -> None:
    left: Left = {}
    for number in range(4):
        left |= parts(room, number)
        in_the_loop(room, room.window.actions_by_key["close"].trigger, lambda: not room.window.is_open)
        room.wait(partial(nothing_of, left), SOON)
        in_the_loop(room, room.session.open_sample, lambda: room.window.view)


def test_a_workshop_that_another_one_takes_the_place_of_leaves_nothing(room: Room, tmp_path: Path) -> None:
    left: Left = {}
    for number in range(3):
        room.session.save_copy(copy := tmp_path / f"{number}.reisbord")
        room.exchanged()
        left |= parts(room, number)
        in_the_loop(room, partial(room.session.open, copy), partial(is_open, room, copy))
    room.wait(partial(nothing_of, left), SOON)
    assert room.window.is_open


def test_a_window_that_is_gone_leaves_nothing(open_room: Callable[..., Room]) -> None:
    left: Left = {}
    for number in range(3):
        room = Room()  # open_room would keep it until the end of the test
        room.open_sample()
        left |= parts(room, number)
        left |= {f"window {number}": ref(room.window), f"session {number}": ref(room.session)}
        room.close()
        del room
    gc.unfreeze()
    gc.collect()
    assert not alive(left)


@pytest.mark.parametrize("key", ["workshop", "print", "about", "own_templates"])
def test_a_dialog_that_was_answered_is_gone(room: Room, key: str) -> None:
    def dialogs() -> list[QDialog]:
        return room.window.findChildren(QDialog)

    assert not dialogs()
    seen: list[int] = []

    def put_aside(dialog: QDialog) -> None:
        seen.append(len(dialogs()))
        dialog.reject()

    met = room.answer(put_aside)
    room.do(key)
    assert len(met) == 1
    assert seen == [1]
    room.wait(lambda: not dialogs(), SOON)


def test_what_was_to_be_done_soon_goes_with_its_owner(room: Room) -> None:
    class Owner(QDialog):
        pass

    done: list[str] = []
    owner, other = Owner(room.window), Owner(room.window)
    gone = ref(owner)
    soon(owner, lambda owner=owner: done.append("gone"))  # type: ignore[misc]
    soon(other, lambda: done.append("done"))
    owner.deleteLater()
    del owner
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    room.wait(lambda: done, SOON)
    gc.collect()
    assert done == ["done"]
    assert gone() is None


@pytest.mark.parametrize(("label", "times"), [("Naar PDF…", 1), ("", 0)])
def test_memory_goes_back_after_work_that_somebody_waited_for(
    room: Room, monkeypatch: pytest.MonkeyPatch, label: str, times: int
) -> None:
    """But not after a look at a file, of which there are many."""
    given: list[str] = []
    monkeypatch.setattr(background, "give_back", lambda: given.append(label))
    done: list[int] = []
    room.session.exchange.background.run(lambda: 7, done.append, label)
    room.wait(lambda: done)
    assert len(given) == times
