"""What a screen reader finds: notes, phases, rows and points by name, role and place; and what it is told."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from app.models.board import Note, Phase
from app.models.edits.notes import delete_notes
from app.views.accessible import speaking
from app.views.accessible.parts import PanelInterface
from tests.views.room import CTRL, Room

Text, Role = QAccessible.Text, QAccessible.Role


@pytest.fixture(autouse=True)
def somebody_listens() -> Iterator[None]:
    """As if a screen reader ran."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was read out; and where the focus went, as "> name"."""
    found: list[str] = []

    def send(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            found.append(event.message())
        elif event.type() == QAccessible.Event.Focus:
            found.append("> " + event.accessibleInterface().text(Text.Name))

    monkeypatch.setattr(speaking, "send", send)
    return found


def parts_of(panel: QWidget) -> list[QAccessibleInterface]:
    """All that lies on a panel."""
    interface = QAccessible.queryAccessibleInterface(panel)
    return [interface.child(i) for i in range(interface.childCount())]


def named(panel: QWidget, name: str) -> QAccessibleInterface:
    return next(part for part in parts_of(panel) if part.text(Text.Name) == name)


def test_everything_on_the_board_is_in_the_tree(room: Room) -> None:
    board = room.view.board
    phases = [part for part in parts_of(board) if part.role() == Role.ColumnHeader]
    assert [part.text(Text.Name) for part in phases] == [
        row.name for row in room.document.where(Phase, "journey", room.view.journey)
    ]
    assert phases[1].text(Text.Description).startswith("phase 2 of 5, “")
    notes = [part for part in parts_of(board) if part.role() == Role.ListItem]
    assert len(notes) == len(board.scene.plan.notes)
    first = named(board, "I ask three agencies for a quotation")
    assert first.text(Text.Description) == "phase Choice, row Touchpoints, 1 of 10"
    rows = [part for part in parts_of(board) if part.role() == Role.RowHeader]
    assert rows[0].text(Text.Name) == "Touchpoints"
    assert rows[0].text(Text.Description).startswith(f"row 1 of {len(board.scene.plan.lanes)}, ")
    interface = QAccessible.queryAccessibleInterface(board)
    for index, part in enumerate(parts_of(board)):
        assert interface.indexOfChild(part) == index
    assert first.parent().text(Text.Name) == "Board"


def test_a_part_is_where_it_is_drawn(room: Room) -> None:
    board = room.view.board
    note = room.note("I ask three")
    at = board.viewport().mapToGlobal(room.middle(note))
    part = named(board, room.text(note))
    assert part.rect().contains(at)
    found = QAccessible.queryAccessibleInterface(board).childAt(at.x(), at.y())
    assert found.text(Text.Name) == room.text(note)
    phase = named(board, "Choice")
    here = phase.rect().center()
    assert QAccessible.queryAccessibleInterface(board).childAt(here.x(), here.y()).text(Text.Name) == "Choice"


def test_selection_and_focus_are_told(room: Room, heard: list[str]) -> None:
    board = room.view.board
    note = room.choose(room.note("I ask three"))
    assert heard[-1] == "> " + room.text(note)
    part = named(board, room.text(note))
    assert part.state().selected
    assert part.state().focused
    room.key(Qt.Key.Key_Down)
    assert heard[-1].startswith("> ")
    assert heard[-1] != "> " + room.text(note)
    assert not part.state().focused
    for _ in range(12):
        room.key(Qt.Key.Key_Up)
    assert heard[-1] == "> Choice"


def test_points_of_the_curve_have_route_place_and_value(room: Room, heard: list[str]) -> None:
    curve = room.view.curve
    stops = [part for part in parts_of(curve) if part.role() == Role.Slider]
    assert len(stops) == sum(len(line.points) for line in curve.plan.routes)
    note = room.note("I ask three")
    point = next(part for part in stops if part.text(Text.Name) == room.text(note))
    said = point.text(Text.Description)
    assert said.startswith("route Sara · inside-out, stop ")
    assert f"value {point.text(Text.Value)}" in said
    line, shown = curve.line(), curve._point_of(note, curve.plan)
    assert line is not None
    assert shown is not None
    at = curve.mapToGlobal(QPoint(round(shown.x), round(shown.y)))
    assert point.rect().contains(at)
    curve.setFocus()
    room.key(Qt.Key.Key_Right)
    assert heard[-1].startswith("> ")


def test_moves_additions_deletions_and_undo_are_said(room: Room, heard: list[str]) -> None:
    note = room.choose(room.note("I ask three"))
    text = room.text(note)
    room.key(Qt.Key.Key_Right, mod=CTRL)
    assert f"Moved: {text}, to phase Choice, row Touchpoints, 2 of 10" in heard
    room.key(Qt.Key.Key_Right, mod=CTRL)
    assert any(said.startswith(f"Moved: {text}, to phase Use, row Touchpoints, ") for said in heard)
    heard.clear()
    room.do("undo")
    assert "Undone: Move notes" in heard
    room.do("redo")
    assert "Done again: Move notes" in heard
    heard.clear()
    room.choose(note)
    room.key(Qt.Key.Key_Delete)
    assert f"Deleted: {text}" in heard
    heard.clear()
    room.view.board.start_note()
    room.type("I call them back")
    room.key(Qt.Key.Key_Escape)
    assert any(said.startswith("Added: I call them back, phase ") for said in heard), heard
    heard.clear()
    room.do("select_all")
    many = len(room.window.chosen_notes())
    room.do("delete")
    assert f"{many} notes deleted" in heard


def test_messages_of_the_banner_are_said(room: Room, heard: list[str]) -> None:
    room.session.told.emit("Copied.", "note", (), 0)
    assert heard == ["Copied."]


def test_dutch_is_spoken_in_dutch(room: Room, heard: list[str], speak: object) -> None:
    room.do("language")
    part = next(p for p in parts_of(room.view.board) if p.role() == Role.ListItem)
    assert part.text(Text.Description).startswith("fase ")
    assert ", rij " in part.text(Text.Description)


def test_what_is_gone_is_gone_from_the_tree_too(room: Room) -> None:
    board = room.view.board
    note = room.note("I ask three")
    part = named(board, room.text(note))
    number = QAccessible.uniqueId(part)
    delete_notes(room.document, [note])
    assert QAccessible.accessibleInterface(number) is None
    assert all(p.isValid() for p in parts_of(board))
    del part
    gc.collect()


def test_panels_that_go_take_their_parts_along(room: Room) -> None:
    numbers = [QAccessible.uniqueId(part) for part in parts_of(room.view.board)]
    interface = QAccessible.queryAccessibleInterface(room.view.board)
    assert isinstance(interface, PanelInterface)
    del interface
    room.window.rebuild()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not any(QAccessible.accessibleInterface(number) for number in numbers)
    assert len(parts_of(room.view.board)) == len(numbers)


def test_where_nobody_listens_nothing_is_made(room: Room, heard: list[str]) -> None:
    QAccessible.setActive(False)
    room.choose(room.note("I ask three"))
    room.key(Qt.Key.Key_Right, mod=CTRL)
    assert heard == []
    assert {n.id for n in room.document.rows(Note).values()}
