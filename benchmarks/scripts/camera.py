"""Frames while the board is moved and zoomed, and a board that was never painted."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from benchmarks.measure import Notebook
from benchmarks.window import Room

_MIDDLE_BUTTON = Qt.MouseButton.MiddleButton
_CTRL = Qt.KeyboardModifier.ControlModifier
ZOOMS = ("real", "middle", "whole")


def camera(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """Pan and zoom at each zoom, then paint all of it from nothing."""
    frames = 16 if quick else 60
    room = Room(path)
    for zoom in ZOOMS:
        for _ in range(runs):
            room.look(zoom)
            _pan(room, zoom, frames, notebook)
            room.look(zoom)
            _zoom(room, zoom, frames, notebook)
            room.look(zoom)
            _from_nothing(room, zoom, notebook)
    room.close()


def _pan(room: Room, zoom: str, frames: int, notebook: Notebook) -> None:
    """A hand with the middle button drags the board, in strokes, always into parts that were not seen yet."""
    start = room.centre() + QPoint(0, 150)
    for stroke in range(frames // 15):
        room.press(start, _MIDDLE_BUTTON)
        for step in range(1, 16):
            at = start - QPoint(3 * step, 24 * step if stroke % 4 < 3 else -24 * step)
            taken = room.frame(partial(room.move, at))
            notebook.add(f"pan.{zoom}", taken.wall)
            notebook.add(f"pan.{zoom}.cpu", taken.cpu)
        room.release(start, _MIDDLE_BUTTON)
        room.settle()


def _zoom(room: Room, zoom: str, frames: int, notebook: Notebook) -> None:
    """A quarter of a notch a frame, in and out again, as a touch pad does; then until all is sharp."""
    at = room.centre()
    for step in range(frames):
        angle = 30 if step % 30 < 15 else -30
        taken = room.frame(partial(room.wheel, at, angle, _CTRL))
        notebook.add(f"zoom.{zoom}", taken.wall)
        notebook.add(f"zoom.{zoom}.cpu", taken.cpu)
    with notebook.timed(f"sharp.{zoom}"):
        room.settle()


def _from_nothing(room: Room, zoom: str, notebook: Notebook) -> None:
    """Paint what is in sight with nothing prepared: no tile, no face; several frames, until all is sharp."""
    board = room.board
    board.faces.clear()
    board.painter.renew()
    notebook.add(f"repaint.{zoom}.frame", room.frame(board.viewport().update).wall)
    board.faces.clear()
    board.painter.renew()
    with notebook.timed(f"repaint.{zoom}"):
        board.viewport().update()
        room.settle()
