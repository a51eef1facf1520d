"""The curve under hands: one drag is one step, Escape puts it back, and it goes with the board."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from app.layout.shapes import Text
from app.models.edits.routes import delete_route, routes_of
from app.views import painter_pen
from tests.views.room import LEFT, NO_KEYS, Room

ASKED = "I ask three agencies"


def test_a_drag_is_one_step_and_says_how_strong(room: Room) -> None:
    note = room.note(ASKED)
    before = room.intensity(note)
    at = room.press_point(note)
    top = QPoint(at.x(), round(room.view.curve.plan.intensity_to_y(4.0)))
    room.move(room.view.curve, (at + top) / 2)
    room.move(room.view.curve, top)
    assert room.intensity(note) == before
    assert "+4" in QToolTip.text()
    QTest.mouseRelease(room.view.curve, LEFT, NO_KEYS, top)
    assert abs((room.intensity(note) or 0) - 4.0) < 0.3
    assert room.steps == 1
    room.do("undo")
    assert room.intensity(note) == before


def test_escape_in_mid_drag_puts_it_back(room: Room) -> None:
    note = room.note(ASKED)
    before = room.intensity(note)
    at = room.press_point(note)
    room.move(room.view.curve, QPoint(at.x(), 10))
    QTest.keyClick(room.view.curve, Qt.Key.Key_Escape)
    QTest.mouseRelease(room.view.curve, LEFT, NO_KEYS, QPoint(at.x(), 10))
    assert room.intensity(note) == before
    assert room.steps == 0


def test_a_click_moves_nothing(room: Room) -> None:
    at = room.press_point(room.note(ASKED))
    QTest.mouseRelease(room.view.curve, LEFT, NO_KEYS, at)
    assert room.steps == 0


def test_a_point_chooses_its_note_and_a_note_its_point(room: Room) -> None:
    note = room.note(ASKED)
    at = room.press_point(note)
    QTest.mouseRelease(room.view.curve, LEFT, NO_KEYS, at)
    assert room.view.board.selected_notes() == [note]
    assert room.view.side.note.text.text() == room.text(note)
    other = room.choose(room.note("I google"))
    assert room.view.curve._note == other


def test_arrows_go_along_the_route_and_up_and_down(room: Room) -> None:
    room.view.curve.setFocus()
    line = room.view.curve.line()
    assert line is not None
    room.key(Qt.Key.Key_Right, Qt.Key.Key_Right)
    note = line.points[1].note
    assert room.view.board.selected_notes() == [note]
    before = room.intensity(note)
    room.key(Qt.Key.Key_Up)
    assert room.intensity(note) == (before or 0) + 0.5
    room.key(Qt.Key.Key_PageDown)
    assert room.intensity(note) == (before or 0) - 0.5


def test_a_pill_brings_its_route_to_the_front(room: Room) -> None:
    routes = routes_of(room.document, room.view.journey)
    assert len(routes) > 1
    for route in [route for route in routes if not route.hidden]:
        room.window.choose_route(route.id)
        assert room.view.route == route.id
        assert room.view.curve.line().route == route.id
        if route.persona:
            assert room.view.persona == route.persona


def test_the_curve_stays_under_its_columns(room: Room) -> None:
    room.do("zoom_in")
    room.do("zoom_in")
    columns = room.view.board.columns()
    for line in room.view.curve.plan.routes:
        for point in line.points:
            from app.models.board import Note

            x, width = columns[room.document.get(Note, point.note).phase]
            assert x - 1 <= point.x <= x + width + 1


def test_points_of_another_route_are_not_taken_hold_of(room: Room) -> None:
    """A route that is not on the curve has nothing to drag there."""
    hidden = next(route for route in routes_of(room.document, room.view.journey) if route.hidden)
    room.window.choose_route(hidden.id)
    assert room.view.curve.line() is None


def test_the_sentence_in_an_empty_curve_stands_in_the_middle_of_the_columns(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    for route in routes_of(room.document, room.view.journey):
        delete_route(room.document, route.id)
    drawn: list[Text] = []
    monkeypatch.setattr(painter_pen, "draw", lambda _painter, face, **_: drawn.extend(face))
    room.view.curve.grab()
    said = next(
        each for each in drawn if isinstance(each, Text) and each.text.startswith("Drag a touchpoint")
    )
    places = room.view.curve.columns().values()
    middle = (min(x for x, _ in places) + max(x + w for x, w in places)) / 2
    assert abs(said.x + said.width / 2 - middle) < 2
