"""A point of the curve in a hand: what is seen is what will be there once it is let go."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.edits.routes import add_route, add_stop, set_intensity, set_stop
from app.models.people import Stop
from app.views.curve_view import CurveView
from app.views.fonts import install
from tests.models.boards import Board

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Curves:
    """Two routes of six stops each over two columns, in a window."""

    def __init__(self, qtbot: QtBot) -> None:
        install()
        self.board = Board()
        document = self.board.document
        from app.models.edits.notes import add_note

        notes = [add_note(document, self.board.phases[i // 3], self.board.lane, f"n{i}") for i in range(6)]
        self.routes = [add_route(document, self.board.journey, title) for title in ("Sara", "Tom")]
        self.stops = [[add_stop(document, route, note) for note in notes] for route in self.routes]
        for number, stops in enumerate(self.stops):
            for i, stop in enumerate(stops):
                set_intensity(document, stop, [3.0, -2.0, 1.0, 4.0, -3.0, 0.5][(i + number) % 6])
        set_stop(document, self.stops[0][3], emotion="opgelucht")
        left, right = self.board.phases
        self.view = CurveView(document, self.board.journey, lambda: {left: (140, 320), right: (460, 320)})
        self.view.resize(800, 220)
        qtbot.addWidget(self.view)
        self.view.show()
        self.view.show_route(self.routes[0])
        document.subscribe(self.view.sync)

    def place(self, number: int) -> QPoint:
        """The pixel of a stop of the first route."""
        line = self.view.line()
        assert line is not None
        point = line.points[number]
        return QPoint(round(point.x), round(point.y))

    def picture(self) -> QImage:
        """What is on the screen."""
        return self.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.fixture
def curves(qtbot: QtBot) -> Curves:
    return Curves(qtbot)


def differing(one: QImage, other: QImage) -> int:
    """How many pixels differ by more than the grain of smooth edges."""
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 48
        for x in range(one.width())
        for y in range(one.height())
    )


@pytest.mark.parametrize("number", [0, 2, 5])
def test_what_is_seen_in_the_hand_is_what_is_there_afterwards(curves: Curves, number: int) -> None:
    at = curves.place(number)
    before = curves.picture()
    QTest.mousePress(curves.view, LEFT, NONE, at)
    QTest.mouseMove(curves.view, at + QPoint(0, 20))
    QTest.mouseMove(curves.view, at + QPoint(0, -15 if at.y() > 60 else 35))
    held = curves.picture()
    QTest.mouseRelease(curves.view, LEFT, NONE, at + QPoint(0, -15 if at.y() > 60 else 35))
    assert differing(held, before) > 200
    assert differing(held, curves.picture()) < 20


def test_a_drag_that_is_called_off_leaves_the_picture_as_it_was(curves: Curves) -> None:
    at = curves.place(2)
    curves.view.setFocus()
    QTest.mousePress(curves.view, LEFT, NONE, at)
    before = curves.picture()
    QTest.mouseMove(curves.view, at + QPoint(0, 40))
    assert differing(curves.picture(), before) > 200
    QTest.keyClick(curves.view, Qt.Key.Key_Escape)
    assert differing(curves.picture(), before) == 0


def test_a_stop_that_nobody_felt_anything_about_bends_the_line_once_it_is_held(curves: Curves) -> None:
    document, stop = curves.board.document, curves.stops[0][2]
    with document.edit("Nothing"):
        document.get(Stop, stop).intensity = None
    at = curves.place(2)
    QTest.mousePress(curves.view, LEFT, NONE, at)
    before = curves.picture()
    QTest.mouseMove(curves.view, at + QPoint(0, -30))
    assert differing(curves.picture(), before) > 200


def test_the_board_scrolled_under_a_held_point_moves_the_curve(curves: Curves) -> None:
    at = curves.place(2)
    QTest.mousePress(curves.view, LEFT, NONE, at)
    QTest.mouseMove(curves.view, at + QPoint(0, 10))
    before = curves.picture()
    left, right = curves.board.phases
    curves.view._columns = lambda: {left: (100, 320), right: (420, 320)}
    curves.view.follow_columns()
    assert differing(curves.picture(), before) > 1_000
