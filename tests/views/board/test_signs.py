"""What stands on notes beside their words, by key and by menu; touch and pinch."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.board import Note, Vote
from app.models.edits.notes import add_vote_round, votes_of
from tests.views.room import PATIENCE

Desk = Any
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_plus_and_minus_put_dots_on_the_chosen_notes_and_take_them_off(desk: Desk) -> None:
    desk.click(desk.middle("0.0 a"))
    desk.click(desk.middle("1.0 a"), CTRL)
    steps = desk.steps()
    desk.key(K.Key_Plus, K.Key_Equal)
    assert [votes_of(desk.document, desk.note(text)) for text in ("0.0 a", "1.0 a", "0.0 b")] == [2, 2, 0]
    assert desk.steps() == steps + 1, "quick dots are one step"
    desk.key(K.Key_Minus, K.Key_Minus, K.Key_Minus)
    assert votes_of(desk.document, desk.note("0.0 a")) == 0
    assert not desk.document.rows(Vote)
    assert not desk.troubles


def test_dots_count_in_the_open_round(desk: Desk) -> None:
    journey = desk.board.scene.journey
    round_ = add_vote_round(desk.document, journey, "Ronde 1", 3)
    desk.click(desk.middle("0.0 a"))
    desk.key(K.Key_Plus)
    (vote,) = desk.document.rows(Vote).values()
    assert vote.round == round_


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        (lambda desk: desk.middle("0.0 b"), "note"),
        (lambda desk: desk.place(3, 0, 0), "cell"),
        (lambda desk: desk.board.panes.phase_rect(desk.phases[1]).center().toPoint(), "phase"),
        (lambda desk: desk.board.panes.lane_rect(desk.lanes[1]).center().toPoint(), "lane"),
    ],
)
def test_a_right_click_and_the_menu_key_ask_for_the_menu_of_what_is_there(
    desk: Desk, where: Any, kind: str
) -> None:
    asked: list[tuple[str, QPoint]] = []
    desk.board.menuWanted.connect(lambda *what: asked.append(what))
    at = where(desk)
    viewport = desk.board.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    desk.key(K.Key_Menu)
    desk.key(K.Key_F10, mod=Qt.KeyboardModifier.ShiftModifier)
    assert [each[0] for each in asked] == [kind] * 3
    assert asked[0][1] == viewport.mapToGlobal(at)


def test_a_right_click_on_a_chosen_note_keeps_the_choice(desk: Desk) -> None:
    desk.key(K.Key_A, mod=CTRL)
    at = desk.middle("0.0 b")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, desk.board.viewport().mapToGlobal(at))
    QApplication.sendEvent(desk.board.viewport(), event)
    assert len(desk.selected_texts()) == 6
    assert desk.document.get(Note, desk.board.selection.note).text == "0.0 b"


# ---- fingers -------------------------------------------------------------------------------------


@pytest.fixture
def finger(qtbot: Any) -> QPointingDevice:
    """A screen to touch."""
    return QTest.createTouchDevice()


def test_a_finger_that_rests_asks_for_the_menu(desk: Desk, finger: QPointingDevice, qtbot: Any) -> None:
    asked: list[str] = []
    desk.board.menuWanted.connect(lambda kind, at: asked.append(kind))
    view, at = desk.board.viewport(), desk.middle("0.0 b")
    desk.board.hands._rest.setInterval(10)
    QTest.touchEvent(view, finger).press(0, at, view)
    qtbot.waitUntil(lambda: bool(asked), timeout=PATIENCE)
    steps = desk.steps()
    QTest.touchEvent(view, finger).move(0, at + QPoint(200, 0), view)
    QTest.touchEvent(view, finger).release(0, at + QPoint(200, 0), view)
    assert asked == ["note"]
    assert desk.steps() == steps, "what asked for the menu drags no more"


def test_a_finger_drags_a_note_and_a_chevron(desk: Desk, finger: QPointingDevice) -> None:
    view = desk.board.viewport()
    for start, end in (
        (desk.middle("0.0 a"), desk.place(2, 0, 0)),
        (
            desk.board.panes.phase_rect(desk.phases[0]).center().toPoint(),
            desk.board.panes.phase_rect(desk.phases[3]).center().toPoint() + QPoint(20, 0),
        ),
    ):
        QTest.touchEvent(view, finger).press(0, start, view)
        for i in range(1, 5):
            QTest.touchEvent(view, finger).move(0, start + (end - start) * (i / 4), view)
        QTest.touchEvent(view, finger).release(0, end, view)
    assert desk.texts(2, 0) == ["0.0 a"]
    assert list(desk.board.scene.plan.columns)[-1] == desk.phases[0]


def test_a_pinch_on_the_touch_pad_zooms_about_the_pointer(desk: Desk) -> None:
    board = desk.board
    board.zoom_about(2.5, QPointF(600, 400))
    board.scroll_to(200, 60)
    at = desk.middle("1.0 a").toPointF()
    before, point = board.zoom(), board.camera.to_board(at.x(), at.y())
    for value in (0.1, 0.2):
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            at,
            at,
            QPointF(board.viewport().mapToGlobal(at.toPoint())),
            value,
            QPointF(),
        )
        QApplication.sendEvent(board.viewport(), event)
    assert board.zoom() == pytest.approx(before * 1.1 * 1.2)
    assert board.camera.to_board(at.x(), at.y()) == pytest.approx(point, abs=1.5)
