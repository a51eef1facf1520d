"""Hands on the curve: values are typed, stops taken off and added, words chosen; each is one step."""

from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from app.models.board import Note
from app.models.edits.routes import hide_route, stop_on
from app.models.people import Route, Stop
from app.views.curve_tips import point_tip
from app.views.value_editor import number_in
from tests.views.room import LEFT, NO_KEYS, Room

ASKED = "I ask three agencies"
LOOKED = "I look for a price"  # on the board, and not on the route


@pytest.fixture
def asked(room: Room) -> str:
    """A chosen note with a point on the curve, which has the keys."""
    note = room.choose(room.note(ASKED))
    room.view.curve.setFocus()
    return note


def drag_to_curve(room: Room, note: str, at: QPoint, let_go: bool = True) -> None:
    """Drag a note of the board to a pixel of the curve."""
    port, curve = room.view.board.viewport(), room.view.curve
    start = room.middle(note)
    end = port.mapFromGlobal(curve.mapToGlobal(at))
    QTest.mousePress(port, LEFT, NO_KEYS, start)
    for part in (0.1, 0.5, 1.0):
        room.move(port, (QPointF(start) + QPointF(end - start) * part).toPoint())
    if let_go:
        QTest.mouseRelease(port, LEFT, NO_KEYS, end)
        QApplication.processEvents()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3.0),
        ("-2,5", -2.5),
        ("−2.5", -2.5),
        ("+4", 4.0),
        ("9", 5.0),
        ("-9", -5.0),
        ("x", None),
        ("nan", None),
    ],
)
def test_a_number_as_people_write_it(text: str, value: float | None) -> None:
    assert number_in(text) == value


def test_a_typed_value_is_one_step(room: Room, asked: str) -> None:
    before = room.rows()
    room.type("-")
    assert room.view.curve.hands.value.isVisible()
    room.type("2,5")
    assert room.steps == 0
    room.key(Qt.Key.Key_Return)
    assert room.intensity(asked) == -2.5
    assert room.steps == 1
    assert room.view.curve.hasFocus()
    room.type("3")
    room.key(Qt.Key.Key_Escape)
    assert room.intensity(asked) == -2.5
    room.do("undo")
    assert room.rows() == before


def test_what_is_no_number_changes_nothing(room: Room, asked: str) -> None:
    room.key(Qt.Key.Key_Return)
    assert room.view.curve.hands.value.text() == "−3.4"
    room.type("x")
    room.key(Qt.Key.Key_Return)
    assert room.steps == 0
    assert not room.view.curve.hands.value.isVisible()


def test_a_value_that_is_being_typed_is_kept_by_saving(room: Room, asked: str) -> None:
    room.type("1")
    room.type(",5")  # by now the little field has the keys
    room.do("save")
    assert room.intensity(asked) == 1.5


def test_delete_takes_the_stop_off_and_leaves_the_note(room: Room, asked: str) -> None:
    before = room.rows()
    room.key(Qt.Key.Key_Delete)
    assert stop_on(room.document, room.view.route, asked) is None
    assert room.document.find(Note, asked) is not None
    room.do("undo")
    assert room.rows() == before


def test_a_point_dragged_off_the_curve_leaves_the_route(room: Room, asked: str) -> None:
    curve = room.view.curve
    at = room.press_point(asked)
    room.move(curve, QPoint(at.x(), -10))
    assert "Off" not in QToolTip.text()
    room.move(curve, QPoint(at.x(), -60))
    assert "Off the route" in QToolTip.text()
    assert curve.grab().width()
    QTest.mouseRelease(curve, LEFT, NO_KEYS, QPoint(at.x(), -60))
    assert stop_on(room.document, room.view.route, asked) is None
    assert room.document.find(Note, asked) is not None
    assert room.steps == 1


def test_escape_keeps_a_point_that_was_dragged_off(room: Room, asked: str) -> None:
    at = room.press_point(asked)
    room.move(room.view.curve, QPoint(at.x(), -60))
    room.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(room.view.curve, LEFT, NO_KEYS, QPoint(at.x(), -60))
    assert stop_on(room.document, room.view.route, asked) is not None
    assert room.steps == 0


def test_a_note_dropped_on_the_curve_is_a_stop_at_that_height(room: Room) -> None:
    note, curve = room.note(LOOKED), room.view.curve
    before = room.rows()
    x, width = room.view.board.columns()[room.document.get(Note, note).phase]
    at = QPoint(round(x + width / 2), round(curve.plan.intensity_to_y(3.0)))
    drag_to_curve(room, note, at, let_go=False)
    empty = curve.grab().toImage()
    assert room.steps == 0
    QTest.mouseRelease(
        room.view.board.viewport(),
        LEFT,
        NO_KEYS,
        room.view.board.viewport().mapFromGlobal(curve.mapToGlobal(at)),
    )
    QApplication.processEvents()
    assert curve.grab().toImage() != empty
    stop = stop_on(room.document, room.view.route, note)
    assert stop is not None
    assert stop.intensity == pytest.approx(3.0, abs=0.1)
    line = curve.line()
    assert line is not None
    xs = [point.x for point in line.points]
    assert xs == sorted(xs)
    assert room.view.board.selected_notes() == [note]
    assert room.steps == 1
    room.do("undo")
    assert room.rows() == before


def test_a_stop_dropped_on_the_curve_again_feels_otherwise_and_is_called_so(room: Room, asked: str) -> None:
    """History that calls it another stop sends people looking for one."""
    stops = len(room.document.where(Stop, "route", room.view.route))
    drag_to_curve(room, asked, QPoint(400, round(room.view.curve.plan.intensity_to_y(4.0))))
    stop = stop_on(room.document, room.view.route, asked)
    assert stop is not None
    assert stop.intensity == pytest.approx(4.0, abs=0.1)
    assert len(room.document.where(Stop, "route", room.view.route)) == stops
    entry = room.document.history.last_done()
    assert entry is not None
    assert entry.title == "Set intensity"


def test_escape_over_the_curve_puts_the_note_back(room: Room) -> None:
    note = room.note(LOOKED)
    drag_to_curve(room, note, QPoint(400, 120), let_go=False)
    room.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(room.view.board.viewport(), LEFT, NO_KEYS, QPoint(10, 10))
    assert room.steps == 0
    assert room.view.curve.drops._at is None


def test_what_is_no_touchpoint_is_told_why(room: Room) -> None:
    drag_to_curve(room, room.note("Five days"), QPoint(400, 120))
    assert room.steps == 0
    assert any("Only touchpoints" in text for text, _ in [(room.window.banner.text(), "")])


def test_the_first_stop_makes_a_route(room: Room) -> None:
    with room.document.edit("Delete route"):
        for route in list(room.document.rows(Route).values()):
            room.document.remove(route)
    drag_to_curve(room, room.note(ASKED), QPoint(400, 120))
    (route,) = room.document.rows(Route).values()
    assert route.persona == room.view.persona
    assert len(room.document.where(Stop, "route", route.id)) == 1
    assert room.view.route == route.id


def menu_of(room: Room) -> QMenu:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(room.view.curve, event)
    found = [menu for menu in room.view.curve.findChildren(QMenu) if menu.objectName() == "pointMenu"]
    return found[-1]


def test_the_menu_of_a_point_writes_its_word_and_its_kind(room: Room, asked: str) -> None:
    menu = menu_of(room)
    actions = {action.text(): action for sub in menu.findChildren(QMenu) for action in sub.actions()}
    words = [a.text() for a in actions.values()]
    assert words.index("happy") < words.index("furious")  # pleasant words first
    actions["happy"].trigger()
    actions["peak or valley"].trigger()
    stop = stop_on(room.document, room.view.route, asked)
    assert stop is not None
    assert (stop.emotion, stop.moment, stop.intensity) == ("happy", "peak", -3.4)
    menu.close()
    menu = menu_of(room)
    next(action for action in menu.actions() if action.text() == "Off the route").trigger()
    assert stop_on(room.document, room.view.route, asked) is None


def test_hovering_tells_what_is_expected_met_and_felt(room: Room, asked: str) -> None:
    curve = room.view.curve
    point = curve.chosen_point()
    assert point is not None
    QTest.mouseMove(curve, QPoint(round(point.x) + 3, round(point.y) + 2))
    tip = curve.toolTip()
    stop = stop_on(room.document, room.view.route, asked)
    assert stop is not None
    for part in (room.text(asked), stop.expectation, stop.performance, "−3.4", stop.emotion):
        assert part
        assert part in tip
    average = next(line for line in curve.plan.routes if line.is_average)
    told = point_tip(room.document, average, average.points[0])
    assert "stop here" in told or "stops here" in told


def test_a_route_that_is_hidden_takes_no_stops(room: Room) -> None:
    hide_route(room.document, room.view.route)
    drag_to_curve(room, room.note(LOOKED), QPoint(400, 120))
    assert room.steps == 1
    assert "hidden" in room.window.banner.text()


def test_the_panel_folds_to_its_legend_and_comes_back(room: Room) -> None:
    curve, board = room.view.curve, room.view.board
    high, above = curve.height(), board.height()
    room.click(curve.legend.folding)
    room.still()
    assert curve.height() < 60 < high
    assert board.height() == above + high - curve.height()  # what it leaves is the board's
    room.window.resize(room.window.width(), room.window.height() + 50)
    room.still()
    assert curve.height() < 60
    assert board.height() == above + high - curve.height() + 50
    room.window.resize(room.window.width(), room.window.height() - 50)
    room.do("language")
    room.still()
    curve, board = room.view.curve, room.view.board
    assert curve.height() < 60
    assert board.height() == above + high - curve.height()
    room.click(curve.legend.folding)
    room.still()
    assert cast(int, curve.height()) == high
    assert board.height() == above
