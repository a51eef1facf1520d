"""The bar at the top in a narrow window: what is shown is marked, and nothing is cut to a few letters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.models.people import Route
from app.views.plain import ElidedLabel
from tests.views.room import Room


@pytest.mark.parametrize("width", [1000, 1366, 2400])
@pytest.mark.parametrize("view", ["board", "channels"])
def test_one_thing_in_the_bar_says_which_view_is_shown(room: Room, width: int, view: str) -> None:
    room.window.resize(width, 800)
    room.window.show_view(view)
    QTest.qWait(50)
    bar = room.window.bar
    named = [tab for tab in bar._tabs.buttons() if tab.isVisible() and tab.isChecked()]
    if bar._view_button.isVisible() and bar._view_button.isChecked():
        named.append(bar._view_button)
    assert len(named) == 1
    assert named[0].text() == {"board": "Board", "channels": "Channels"}[view]


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (1.1, "Everything saved · workshop.reisbord"),
        (0.9, "Everything saved · wor"),
        (0.6, "Everything saved"),
    ],
)
def test_a_last_thing_that_would_be_a_few_letters_is_left_out(room: Room, share: float, shown: str) -> None:
    label = ElidedLabel()
    whole = "Everything saved · workshop.reisbord"
    label.setText(whole)
    label.resize(round(label.fontMetrics().horizontalAdvance(whole) * share), 20)
    label.show()
    assert label.text().startswith(shown)
    assert (label.text() == shown) == (share != 0.9)
    assert not label.toolTip() or "workshop.reisbord" in label.toolTip()
    label.close()


def test_a_double_click_on_the_title_opens_what_the_workshop_is_about(room: Room) -> None:
    title = room.window.bar.title
    assert "Double-click" in title.toolTip()
    met = room.answer(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    QTest.mouseDClick(title, Qt.MouseButton.LeftButton, pos=title.rect().center())
    room.wait(lambda: bool(met))
    assert met == ["WorkshopDialog"]


def test_the_pill_of_a_conversation_says_with_whom(room: Room) -> None:
    """Their names begin alike; what is cut is in the middle."""
    told = [route for route in room.document.rows(Route).values() if route.perspective == "outside_in"]
    assert len(told) > 2
    for route in told:
        room.window.choose_route(route.id)
        room.still()
        pill = next(
            each
            for each in room.window.bar.findChildren(QPushButton, "pill")
            if each.isVisible() and each.isChecked()
        )
        assert pill.text().startswith("Sara")
        assert pill.text().endswith(route.respondent)
