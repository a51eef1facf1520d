"""The command palette: every action by its name, over the one table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.views.actions import BY_KEY
from app.views.command_palette import CommandPalette, how_well
from tests.views.room import CTRL, Room


@pytest.mark.parametrize(
    ("wanted", "name", "well"),
    [
        ("", "Afdrukken", 0),
        ("afd", "Afdrukken", 0),
        ("persona", "Add a persona", 1),
        ("druk", "Afdrukken", 2),
        ("nieuwe p", "Nieuwe post-it", 0),
        ("cafe", "Café sluiten", 0),
        ("npst", "Nieuwe post-it", 3),
        ("xyz", "Afdrukken", None),
        ("kurd", "Afdrukken", None),
    ],
)
def test_the_beginning_of_a_name_answers_best(wanted: str, name: str, well: int | None) -> None:
    assert how_well(wanted, name) == well


def palette() -> CommandPalette:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette) and w.isVisible())


def opened(room: Room) -> CommandPalette:
    QTest.keyClick(room.window, Qt.Key.Key_K, CTRL)
    return palette()


def test_typing_a_name_and_enter_does_it(room: Room) -> None:
    assert room.view.rail.isVisible()
    shown = opened(room)
    QTest.keyClicks(shown.field, "hide the steps")
    assert shown.rows.item(0).data(Qt.ItemDataRole.UserRole) is BY_KEY["rail"]
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    assert not room.view.rail.isVisible()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette) and w.isVisible()]


def test_escape_closes_it_and_nothing_happens(room: Room) -> None:
    steps = len(room.document.history.entries)
    shown = opened(room)
    QTest.keyClick(shown.field, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert len(room.document.history.entries) == steps


def test_only_what_can_be_done_now_is_listed(room: Room) -> None:
    shown = opened(room)
    listed = {shown.rows.item(row).data(Qt.ItemDataRole.UserRole).key for row in range(shown.rows.count())}
    assert "print" in listed
    assert "undo" not in listed
    QTest.keyClicks(shown.field, "qqqq")
    assert shown.rows.count() == 1
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    assert shown.isVisible()
    shown.close()
