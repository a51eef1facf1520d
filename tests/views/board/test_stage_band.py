"""The second band on the board: stages added, named, drawn by their edges, carried, and by keys alone."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.models.board import Stage
from app.models.edits.phases import delete_phase, hide_phase
from app.models.edits.stages import add_stage, span_of, stages_of
from app.models.edits.workshop import set_workshop

Desk = Any
K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def band(desk: Desk) -> Desk:
    """The desk with a stage of one phase, one of two, and one of one, from left to right."""
    desk.stages = [
        add_stage(desk.document, desk.board.scene.journey, name, desk.phases[first], desk.phases[last])
        for name, first, last in (("Onbekende", 0, 0), ("Bezoeker", 1, 2), ("Klant", 3, 3))
    ]
    return desk


def spans(desk: Desk) -> list[tuple[int, int]]:
    return [span_of(desk.document, stage) for stage in desk.stages]


def names(desk: Desk) -> list[str]:
    return [row.name for row in stages_of(desk.document, desk.board.scene.journey)]


def edge(desk: Desk, stage: int, right: bool) -> QPoint:
    rect = desk.board.panes.stage_rect(desk.stages[stage]).toRect()
    return QPoint(rect.right() - 3 if right else rect.left() + 3, rect.center().y())


def column(desk: Desk, phase: int) -> QPoint:
    rect = desk.board.panes.phase_rect(desk.phases[phase]).toRect()
    return QPoint(rect.center().x(), edge(desk, 0, right=True).y())


def hover(desk: Desk, at: QPoint) -> None:
    none = Qt.MouseButton.NoButton
    viewport, where = desk.board.viewport(), QPointF(at)
    there = QPointF(viewport.mapToGlobal(at))
    event = QMouseEvent(QEvent.Type.MouseMove, where, there, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


def test_an_edge_is_drawn_over_another_phase_in_one_step(band: Desk) -> None:
    before = band.steps()
    band.drag(edge(band, 0, right=True), column(band, 1))
    assert spans(band) == [(0, 1), (2, 2), (3, 3)], "the neighbour gives way"
    assert band.steps() == before + 1
    assert band.board.selection.header == ("stage", band.stages[0])
    band.document.undo()
    assert spans(band) == [(0, 0), (1, 2), (3, 3)]
    assert not band.troubles


def test_the_left_edge_too_and_never_beyond_the_other_one(band: Desk) -> None:
    band.drag(edge(band, 2, right=False), column(band, 2))
    assert spans(band) == [(0, 0), (1, 1), (2, 3)]
    band.drag(edge(band, 2, right=True), column(band, 0))
    assert spans(band) == [(0, 0), (1, 1), (2, 2)], "one phase is the least"


def test_a_stage_held_in_its_middle_is_carried_whole(band: Desk) -> None:
    middle = band.board.panes.stage_rect(band.stages[1]).center().toPoint() - QPoint(40, 0)
    band.drag(middle, column(band, 0))
    assert spans(band)[1] == (0, 1)


def test_a_mark_shows_what_will_be_spanned_and_escape_puts_everything_back(band: Desk) -> None:
    rows, before = band.document.saved(), band.steps()
    band.press(edge(band, 0, right=True))
    band.drag_to(column(band, 0) + QPoint(60, 0))
    band.drag_to(column(band, 2))
    mark = band.board.hands.gesture.mark()
    assert abs(mark.left() - band.board.panes.stage_rect(band.stages[0]).left()) < 4
    assert abs(mark.right() - band.board.panes.stage_rect(band.stages[1]).right()) < 4
    shown = band.board.viewport().grab().toImage()
    drawn = shown.pixelColor(round(mark.center().x()), round(mark.top()))
    assert drawn.red() < 60 < 230 < drawn.blue(), "the bright line around it"
    assert band.document.saved() == rows, "until the end nothing happens"
    band.key(K.Key_Escape)
    band.drop(column(band, 2))
    assert band.document.saved() == rows
    assert band.steps() == before
    assert band.board.hands.gesture is None


def test_the_pointer_over_an_edge_says_that_it_can_be_drawn(band: Desk) -> None:
    viewport = band.board.viewport()
    hover(band, edge(band, 1, right=True))
    assert viewport.cursor().shape() == Qt.CursorShape.SizeHorCursor
    hover(band, band.board.panes.stage_rect(band.stages[1]).center().toPoint())
    assert viewport.cursor().shape() == Qt.CursorShape.ArrowCursor
    set_workshop(band.document, locked=1)
    hover(band, edge(band, 1, right=True))
    assert viewport.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_name_for_a_stage_under_a_phase_that_is_taken_away_goes_with_it(band: Desk) -> None:
    band.board.band.start_stage(band.phases[0])
    band.type("Nooit")
    delete_phase(band.document, band.phases[0])
    assert not band.board.renaming.field.isVisible()
    band.board.renaming.end()
    assert "Nooit" not in {stage.name for stage in stages_of(band.document, band.board.scene.journey)}
    assert not band.troubles


def test_a_stage_may_be_named_under_a_phase_that_is_hidden_meanwhile(band: Desk) -> None:
    band.board.band.start_stage(band.phases[3])
    band.type("Later")
    hide_phase(band.document, band.phases[3])
    band.board.renaming.end()
    assert "Later" in {stage.name for stage in stages_of(band.document, band.board.scene.journey)}
    assert not band.troubles


def test_twice_on_a_pill_renames_it_and_twice_on_the_bare_band_adds_a_stage(band: Desk) -> None:
    band.double_click(band.board.panes.stage_rect(band.stages[1]).center().toPoint())
    band.type("Volger")
    band.key(K.Key_Return)
    assert names(band) == ["Onbekende", "Volger", "Klant"]
    band.click(band.board.panes.stage_rect(band.stages[2]).center().toPoint())
    at = column(band, 3)
    band.key(K.Key_Delete)
    assert names(band) == ["Onbekende", "Volger"]
    band.double_click(at)
    band.type("Fan")
    band.key(K.Key_Return)
    assert names(band) == ["Onbekende", "Volger", "Fan"]
    assert span_of(band.document, band.board.selection.header[1]) == (3, 3)


def test_a_stage_without_a_name_is_not_added(band: Desk) -> None:
    before = band.steps()
    band.board.band.start_stage(band.phases[0])
    band.type("Toch niet")
    band.key(K.Key_Escape)
    assert band.steps() == before


def test_the_first_stage_of_a_board_makes_the_band(desk: Desk) -> None:
    assert desk.board.panes.band_rect().isEmpty()
    desk.board.band.start_stage(desk.phases[1])
    desk.type("Bezoeker")
    desk.key(K.Key_Return)
    assert not desk.board.panes.band_rect().isEmpty()
    assert desk.board.panes.stage_rect(next(iter(desk.document.rows(Stage)))).width() > 50


def test_stages_are_walked_stretched_and_moved_by_keys_alone(band: Desk) -> None:
    band.click(band.board.panes.phase_rect(band.phases[0]).center().toPoint())
    band.key(K.Key_Down)
    assert band.board.selection.header == ("stage", band.stages[0])
    band.key(K.Key_Right)
    assert band.board.selection.header == ("stage", band.stages[1])
    band.key(K.Key_Right, mod=SHIFT)
    assert spans(band)[1] == (1, 3)
    band.key(K.Key_Left, mod=SHIFT)
    band.key(K.Key_Left, mod=SHIFT)
    assert spans(band)[1] == (1, 1)
    before = band.steps()
    band.key(K.Key_Left, mod=SHIFT)
    assert band.steps() == before, "one phase is the least"
    band.key(K.Key_Right, mod=CTRL)
    assert spans(band)[1] == (2, 2)
    band.key(K.Key_Left, mod=CTRL | SHIFT)
    assert spans(band)[1] == (1, 2)
    band.key(K.Key_F2)
    band.type("Volger")
    band.key(K.Key_Return)
    assert names(band)[1] == "Volger"
    band.key(K.Key_End, K.Key_Delete)
    assert names(band) == ["Onbekende", "Volger"]
    band.key(K.Key_Up)
    assert band.board.selection.header[0] == "phase"
    band.key(K.Key_Down, K.Key_Down)
    assert band.board.selection.header is None
    assert band.board.selection.cell is not None
    assert not band.troubles


def test_the_lock_holds_for_stages_too(band: Desk) -> None:
    set_workshop(band.document, locked=1)
    offers: list[Any] = []
    band.board.offered.connect(lambda *offer: offers.append(offer))
    rows = band.document.saved()
    band.drag(edge(band, 0, right=True), column(band, 1))
    band.click(band.board.panes.stage_rect(band.stages[1]).center().toPoint())
    band.key(K.Key_Delete, K.Key_F2, K.Key_N)
    band.key(K.Key_Right, mod=SHIFT)
    assert band.document.saved() == rows
    assert len(offers) == 5


def test_a_stage_that_ends_in_a_hidden_phase_keeps_that_end(band: Desk) -> None:
    band.board.structure.hide(("phase", band.phases[2]))
    band.drag(edge(band, 1, right=False), column(band, 0))
    assert spans(band)[1] == (0, 2)
