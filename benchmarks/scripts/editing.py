"""From the release of the mouse until the board is at rest and the step is in the working copy."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from app.models.board import Note
from benchmarks.measure import Notebook
from benchmarks.window import Room

_CTRL = Qt.KeyboardModifier.ControlModifier


def edit(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """Drag a note from one cell to the next and drop it in the middle of the notes there."""
    room = Room(path, slides=False)
    room.look("real")
    for _ in range(runs * (1 if quick else 6)):
        _, at = room.seen_note(0.2, 0.4)
        _drop(room, "edit", at, room.seen_note(0.75, 0.5)[1], notebook)
    room.close()


def reflow(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """Take the first note out of a cell with 2,000 and put it back in front: all others move."""
    room = Room(path, slides=False)
    board = room.board
    lane = list(board.scene.plan.lanes)[-1]
    first, second = list(board.scene.plan.columns)[:2]
    room.look("real")
    for _ in range(runs):
        note = board.scene.order((first, lane))[0]
        board.reveal(note)
        room.settle()
        camera, frame = board.camera, board.scene.frame(note)
        here = room.spot(*camera.to_view(frame.x + 20, frame.y + 20))
        cell = board.scene.plan.cells[second, lane]
        there = room.spot(*camera.to_view(cell.x + 40, frame.y + 20))
        _drop(room, "reflow", here, there, notebook)
        _drop(room, "reflow", there, here - QPoint(12, 0), notebook)
        assert board.scene.order((first, lane))[0] == note
    room.close()


def _drop(room: Room, figure: str, start: QPoint, end: QPoint, notebook: Notebook) -> None:
    steps = room.session.document.history.next_number()  # type: ignore[union-attr]
    room.press(start)
    for part in (0.2, 0.6, 1.0):
        room.move(start + (end - start) * part)
        room.breathe()
    room.paint()
    with notebook.timed(figure):
        room.release(end)
        room.settle()
    assert room.session.document.history.next_number() == steps + 1, "nothing was dropped"  # type: ignore[union-attr]


def undo(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """Select all, drag all into one cell, and take it back with Ctrl+Z."""
    room = Room(path)
    document = room.session.document
    assert document is not None
    room.look("real")
    for _ in range(runs):
        _, at = room.seen_note(0.2, 0.4)
        _, target = room.seen_note(0.75, 0.5)
        before = {note: row.phase for note, row in document.rows(Note).items()}
        room.board.setFocus()
        room.board.select_all()
        room.press(at)
        for part in (0.2, 0.6, 1.0):
            room.move(at + (target - at) * part)
            room.breathe()
        with notebook.timed("move_all"):
            room.release(target)
            room.settle()
        assert len({row.phase for row in document.rows(Note).values()}) == 1
        with notebook.timed("undo"):
            room.key(Qt.Key.Key_Z, _CTRL)
            room.settle()
        assert {note: row.phase for note, row in document.rows(Note).items()} == before
        room.look("real")
    room.close()


def curve(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """Drag a point of the curve up and down, with ten routes of 200 stops drawn."""
    room = Room(path, slides=False)
    curve = room.curve
    curve.installEventFilter(room.paints)
    room.settle()
    line = curve.line()
    assert line is not None
    for run in range(runs):
        point = line.points[(run * 37 + 20) % len(line.points)]
        at = curve.mapTo(room.window, QPoint(round(point.x), round(point.y)))
        room.press(at)
        for step in range(10 if quick else 60):
            target = at + QPoint(0, 3 * (step % 12) - 18)
            taken = room.frame(partial(room.move, target))
            notebook.add("curve", taken.wall)
            notebook.add("curve.cpu", taken.cpu)
        room.release(at + QPoint(0, 9))
        room.settle()
    room.close()


def memory(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """Look everywhere at every zoom, edit, undo; then see what is held: an hour is a few hundred edits."""
    from benchmarks.measure import memory as held

    room = Room(path, slides=False)
    notebook.add("memory.opened", held())
    for zoom in ("real", "middle", "whole"):
        room.look(zoom)
        top, (_, bottom) = 0, room.board.camera.range_y()
        for _ in range(12 if quick else 60):
            top += max(1, bottom // 60)
            room.board.scroll_to(room.board.camera.x, top)
            room.settle()
    room.look("real")
    _edit_and_undo(room, 5 if quick else 150)
    before = held()
    steps = 5 if quick else 150
    _edit_and_undo(room, steps)
    notebook.add("memory.step", (held() - before) / (2 * steps))
    notebook.add("memory.used", held())
    room.close()


def _edit_and_undo(room: Room, times: int) -> None:
    room.board.select_notes([room.seen_note()[0]])
    room.board.setFocus()
    for _ in range(times):
        room.key(Qt.Key.Key_Right, _CTRL)
        room.application.processEvents()
        room.key(Qt.Key.Key_Z, _CTRL)
        room.application.processEvents()
    room.settle()
