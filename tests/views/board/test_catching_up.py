"""What a frame has no time for comes piece by piece, and nothing is left out or asked for ever."""

from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.board import painting, tiles
from tests.views.board.test_sync import picture

NO_TIME = -1.0


@pytest.fixture
def busy(make_desk: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A full board of which no frame that shows all of it has time to paint a tile."""
    desk = make_desk({(phase, lane): 12 for phase in range(4) for lane in range(2)})
    monkeypatch.setattr(painting, "BUDGET", NO_TIME)
    monkeypatch.setattr(tiles, "FIRST_BUDGET", NO_TIME)
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)  # a hand elsewhere
    return desk


def test_all_of_it_is_sharp_in_the_end_as_if_it_was_painted_at_once(
    busy: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    board, parts = busy.board, []
    paint = board.painter.paint
    monkeypatch.setattr(
        board.painter, "paint", lambda painter, part, stale: (parts.append(part), paint(painter, part, stale))
    )
    board.painter.renew()
    board.viewport().repaint()
    assert not board.painter.tiles.complete
    first = board.viewport().grab().toImage()
    parts.clear()
    qtbot.waitUntil(lambda: board.painter.tiles.complete)
    assert parts, "nothing was painted after the first frame"
    assert all(part != board.viewport().rect() for part in parts[1:]), "a piece at a time"
    assert board.viewport().grab().toImage() != first
    caught_up = picture(board)
    monkeypatch.undo()
    board.painter.renew()
    assert picture(board) == caught_up


def test_the_piece_that_is_asked_for_is_one_that_is_missing(busy: Any) -> None:
    board = busy.board
    board.painter.renew()
    board.viewport().repaint()
    missing = board.painter.tiles.missing
    assert board.painter.next_part() == missing[0]
    assert all(board.viewport().rect().contains(part) for part in missing)
    assert len({(part.x(), part.y()) for part in missing}) == len(missing)


def test_a_window_that_got_smaller_comes_to_rest(busy: Any, qtbot: QtBot) -> None:
    board = busy.board
    board.painter.renew()
    board.viewport().repaint()
    board.resize(board.width() // 2, board.height() // 2)
    qtbot.waitUntil(lambda: board.painter.tiles.complete)
    for _ in range(5):
        QApplication.processEvents()
    assert board.painter.next_part() == QRect()
    assert not board._again.isActive()


def test_with_no_hand_in_the_window_all_of_it_is_painted_on(
    busy: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    board, parts = busy.board, []
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.NoButton)
    board.painter.renew()
    board.viewport().repaint()
    paint = board.painter.paint
    monkeypatch.setattr(
        board.painter, "paint", lambda painter, part, stale: (parts.append(part), paint(painter, part, stale))
    )
    monkeypatch.setattr(painting, "BUDGET", 1.0)
    monkeypatch.setattr(tiles, "FIRST_BUDGET", 1.0)
    qtbot.waitUntil(lambda: board.painter.tiles.complete)
    assert parts == [board.viewport().rect()]
