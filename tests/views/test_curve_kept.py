"""The curve while the board is scrolled sideways: a picture goes along, as it would be drawn there."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.models.edits.routes import set_intensity
from app.models.people import Stop
from app.views import curve_kept
from tests.views.room import Room

ASKED = "I ask three agencies"


def seen(room: Room) -> QImage:
    QApplication.processEvents()
    return room.view.curve.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def drawn_anew(room: Room) -> QImage:
    """What the curve looks like when every line is worked out for where the board is now."""
    curve = room.view.curve
    assert curve.aside, "nothing went aside, so nothing is shown by this"
    curve._layout.arrange(curve.columns(), float(curve.height()))
    assert not curve.aside
    return seen(room)


def differing(one: QImage, other: QImage) -> int:
    """Pixels of which a colour differs by more than the grain of smooth edges."""
    count = 0
    for y in range(one.height()):
        for x in range(one.width()):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            far = max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue()))
            count += far > 24
    return count


def close_up(room: Room) -> None:
    board = room.view.board
    board.zoom_about(1.0, QPointF(board.body_rect().center()))
    board.scroll_to(0, 0)
    curve = room.view.curve
    curve._layout.arrange(curve.columns(), float(curve.height()))
    QApplication.processEvents()


def test_scrolled_sideways_it_looks_as_if_it_was_drawn_there(room: Room) -> None:
    for line in room.view.curve.plan.routes:
        if line.is_average:  # Qt begins dashes elsewhere where a line starts out of sight
            room.view.curve.show_line(line.route, False)
    close_up(room)
    board = room.view.board
    far = board.camera.range_x()[1]
    assert far > 300
    for x in (37, far // 2, far, 11):
        board.scroll_to(x, 0)
        moved = seen(room)
        assert differing(moved, drawn_anew(room)) == 0, x


def test_points_are_where_they_are_seen(room: Room) -> None:
    close_up(room)
    note = room.note(ASKED)
    before = room.view.curve.base.shifted(0.0)
    room.view.board.scroll_to(120, 0)
    there = {point.note: point for line in before.routes for point in line.points}
    now = {point.note: point for line in room.view.curve.plan.routes for point in line.points}
    assert (now[note].x, now[note].y) == (there[note].x - 120, there[note].y)
    assert room.view.curve.plan.routes[0].steps != before.routes[0].steps
    room.press_point(note)
    assert room.view.curve.hands.drag is not None


def test_an_edit_after_scrolling_is_seen_at_once(room: Room) -> None:
    close_up(room)
    room.view.board.scroll_to(90, 0)
    before = seen(room)
    stop = next(stop for stop in room.document.where(Stop, "note", room.note(ASKED)))
    set_intensity(room.document, stop.id, -4.0 if (stop.intensity or 0) > 0 else 4.0)
    after = seen(room)
    assert differing(before, after) > 200


def test_a_long_way_makes_few_pictures(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    drawn = curve_kept._drawn
    monkeypatch.setattr(curve_kept, "_drawn", lambda *given: (made.append(1), drawn(*given))[1])
    close_up(room)
    made.clear()
    for x in range(3, 300, 3):
        room.view.board.scroll_to(x, 0)
        seen(room)
    assert 1 <= len(made) <= 4
