"""Zoom and scroll: what is under the pointer stays there, headers stay in sight, the columns can be asked
for.
"""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from app.layout.shapes import Text
from app.models.board import Phase
from app.views.board.camera import LEAST, MOST, Camera

Desk = Any
CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


def wheel(desk: Desk, at: QPoint, notches: float, keys: Qt.KeyboardModifier = NONE) -> None:
    """Turn the wheel over a pixel of the viewport."""
    viewport = desk.board.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize("notches", [1, 3, 0.5])
def test_zooming_in_keeps_the_point_under_the_pointer(make_desk: Any, notches: float) -> None:
    desk = make_desk({(0, 0): 30, (1, 0): 30, (2, 1): 30})
    at = QPoint(700, 500)
    before = desk.board.camera.to_board(at.x(), at.y())
    wheel(desk, at, notches, CTRL)
    assert desk.board.zoom() > 1
    x, y = desk.board.camera.to_view(*before)
    assert abs(x - at.x()) <= 1
    assert abs(y - at.y()) <= 1


def test_in_and_out_again_is_where_it_was(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 30})
    scale = desk.board.zoom()
    for notches in (2, 2, -2, -2):
        wheel(desk, QPoint(600, 400), notches, CTRL)
    assert desk.board.zoom() == pytest.approx(scale)
    assert (desk.board.camera.x, desk.board.camera.y) == (0, 0)


def test_zoom_has_bounds(desk: Desk) -> None:
    wheel(desk, QPoint(600, 400), 60, CTRL)
    assert desk.board.zoom() == MOST
    wheel(desk, QPoint(600, 400), -200, CTRL)
    assert desk.board.zoom() == LEAST


def test_the_wheel_scrolls_and_with_shift_sideways(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 40})
    wheel(desk, QPoint(600, 400), -2)
    assert desk.board.camera.y > 0
    desk.board.real_size()
    desk.board.resize(500, 500)
    wheel(desk, QPoint(300, 300), -2, SHIFT)
    assert desk.board.camera.x > 0


def test_at_first_all_columns_are_in_sight_and_stay_so_when_the_window_grows(desk: Desk) -> None:
    for width in (1280, 1900, 800):
        desk.board.resize(width, 700)
        columns = desk.board.columns()
        assert list(columns) == desk.phases
        right = max(x + w for x, w in columns.values())
        assert right <= desk.board.viewport().width()
        assert desk.board.zoom() <= 1.35


def test_keys_zoom(desk: Desk) -> None:
    zooms: list[float] = []
    desk.board.zoomChanged.connect(zooms.append)
    start = desk.board.zoom()
    QTest.keyClick(desk.board, Qt.Key.Key_Plus, CTRL)
    assert desk.board.zoom() > start
    QTest.keyClick(desk.board, Qt.Key.Key_1, CTRL)
    assert desk.board.zoom() == 1.0
    QTest.keyClick(desk.board, Qt.Key.Key_Minus, CTRL)
    assert desk.board.zoom() < 1.0
    QTest.keyClick(desk.board, Qt.Key.Key_0, CTRL)
    assert len(zooms) == 4


def test_fit_shows_the_whole_board(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 60, (2, 1): 40})
    desk.board.fit()
    plan, camera = desk.board.scene.plan, desk.board.camera
    assert camera.view_y(plan.height) <= camera.height
    assert camera.view_x(plan.width) <= camera.width


def test_a_whole_board_that_is_low_stays_whole_when_the_window_gets_narrower(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 2})
    wheel(desk, QPoint(700, 400), 3, CTRL)
    QTest.keyClick(desk.board, Qt.Key.Key_0, CTRL)
    width = desk.board.width()
    for less in (200, 60, 0):
        desk.board.resize(width - less, desk.board.height())
        plan, camera = desk.board.scene.plan, desk.board.camera
        assert camera.view_x(plan.width) <= camera.width
        assert camera.view_y(plan.height) <= camera.height
        assert not desk.board.verticalScrollBar().isVisible()
        assert not desk.board.horizontalScrollBar().isVisible()


def test_a_whole_board_that_is_high_takes_its_width_when_asked_again(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 60, (2, 1): 40})
    QTest.keyClick(desk.board, Qt.Key.Key_1, CTRL)
    for whole, wide in ((True, False), (False, True), (True, False)):
        QTest.keyClick(desk.board, Qt.Key.Key_0, CTRL)
        plan, camera = desk.board.scene.plan, desk.board.camera
        assert (camera.view_y(plan.height) <= camera.height) == whole
        assert desk.board.fits_width == wide


def test_the_columns_follow_every_scroll_and_zoom(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 5})
    told: list[dict[str, tuple[float, float]]] = []
    desk.board.columnsMoved.connect(lambda: told.append(desk.board.columns()))
    wheel(desk, QPoint(700, 400), 3, CTRL)
    x, _ = told[-1][desk.phases[1]]
    frame = desk.board.scene.plan.columns[desk.phases[1]]
    assert x == pytest.approx(desk.board.camera.view_x(frame[0]))
    desk.board.horizontalScrollBar().setValue(50)
    assert told[-1][desk.phases[1]][0] != x


def test_the_middle_button_and_space_drag_the_board(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 40})
    viewport = desk.board.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.MiddleButton, pos=QPoint(900, 600))
    QTest.mouseMove(viewport, QPoint(900, 500))
    QTest.mouseRelease(viewport, Qt.MouseButton.MiddleButton, pos=QPoint(900, 500))
    assert desk.board.camera.y == 100
    QTest.keyPress(desk.board, Qt.Key.Key_Space)
    desk.press(QPoint(900, 500))
    desk.drag_to(QPoint(900, 460))
    desk.drop(QPoint(900, 460))
    QTest.keyRelease(desk.board, Qt.Key.Key_Space)
    assert desk.board.camera.y == 140
    assert desk.selected_texts() == []


def test_two_fingers_zoom_and_pan_and_one_finger_drags_a_note(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 3, (1, 1): 20})
    device = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    viewport = desk.board.viewport()
    one, two = QPoint(500, 400), QPoint(600, 400)
    start, middle = desk.board.zoom(), desk.board.camera.to_board(550, 400)
    QTest.touchEvent(viewport, device).press(0, one, viewport).press(1, two, viewport).commit()
    spread = (one - QPoint(50, 0), two + QPoint(50, 0))
    QTest.touchEvent(viewport, device).move(0, spread[0], viewport).move(1, spread[1], viewport).commit()
    QTest.touchEvent(viewport, device).release(0, spread[0], viewport).release(
        1, spread[1], viewport
    ).commit()
    assert desk.board.zoom() == pytest.approx(start * 2, rel=0.02)
    x, y = desk.board.camera.to_view(*middle)
    assert abs(x - 550) <= 2
    assert abs(y - 400) <= 2
    desk.board.zoom_about(start, QPointF(550, 400))
    desk.board.scroll_to(0, 0)
    at, to = desk.middle("0.0 a"), desk.place(2, 0, 0)
    QTest.touchEvent(viewport, device).press(0, at, viewport).commit()
    for part in (0.3, 0.6, 1.0):
        QTest.touchEvent(viewport, device).move(0, at + (to - at) * part, viewport).commit()
    QTest.touchEvent(viewport, device).release(0, to, viewport).commit()
    assert desk.texts(2, 0) == ["0.0 a"]


def test_to_the_board_and_back_is_the_same_point() -> None:
    camera = Camera(1200, 800, 122.0, 95.0, 1400.0, 3000.0, 0.7, 35, 420)
    for point in ((0.0, 0.0), (500.5, 900.25), (1399.0, 2999.0)):
        assert camera.to_board(*camera.to_view(*point)) == pytest.approx(point)


def test_headers_stay_at_the_top_while_notes_scroll_under_them(make_desk: Any) -> None:
    desk = make_desk({(0, 0): 40})
    before = desk.board.panes.phase_rect(desk.phases[0])
    desk.board.scroll_to(0, 300)
    assert desk.board.panes.phase_rect(desk.phases[0]) == before
    image = desk.board.grab().toImage()
    spot = before.center().toPoint()
    assert image.pixelColor(round(before.x()) + 14, spot.y()).blue() > 100, "the indigo of the first phase"


@pytest.mark.parametrize("scale", [LEAST, 0.2, 0.45, 0.7, 1.0, MOST])
def test_words_in_the_panes_can_be_read_at_every_zoom(make_desk: Any, scale: float) -> None:
    desk = make_desk({(0, 0): 40, (1, 1): 3})
    board, lanes = desk.board, desk.lanes
    board.zoom_about(scale, QPointF(300, 300))
    wide = max(56.0, board.panes.phase_rect(desk.phases[0]).width() / board.camera.pane_scale)
    faces = [*(board.faces.lane(lane, 60.0) for lane in lanes), board.faces.phase(desk.phases[0], wide)]
    sizes = [shape.font.size for face in faces for shape in face if isinstance(shape, Text)]
    assert min(sizes) * board.camera.pane_scale >= 8.5


def test_words_that_have_no_room_are_said_when_the_pointer_rests(desk: Desk) -> None:
    viewport, chevron = desk.board.viewport(), desk.phases[0]
    row = desk.document.get(Phase, chevron)
    with desk.document.edit("Edit phase"):
        row.quote = "Er is iets & dat <b>blijft</b> zo"

    def rest() -> str:
        QToolTip.hideText()
        at = desk.board.panes.phase_rect(chevron).center().toPoint()
        QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
        return QToolTip.text() if QToolTip.isVisible() else ""

    desk.board.real_size()
    assert rest() == ""
    desk.board.zoom_about(0.3, QPointF(300, 300))
    assert row.name in rest()
    assert "&amp; dat &lt;b&gt;" in rest()


def test_a_click_on_a_chevron_tells_and_a_double_click_renames(desk: Desk) -> None:
    told: list[str] = []
    desk.board.phaseActivated.connect(told.append)
    at = desk.board.panes.phase_rect(desk.phases[1]).center().toPoint()
    desk.double_click(at)
    assert told[0] == desk.phases[1]
    desk.type("Zoeken")
    desk.key(Qt.Key.Key_Return)
    assert desk.document.get(Phase, desk.phases[1]).name == "Zoeken"
