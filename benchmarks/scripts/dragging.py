"""One move of a hand that holds a note."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from benchmarks.measure import Notebook
from benchmarks.window import Room


def drag(path: Path, notebook: Notebook, runs: int, quick: bool) -> None:
    """Lift a note, wave it about over cells, let Escape put it back; the slides of its neighbours count."""
    moves = 20 if quick else 100
    room = Room(path)
    for zoom in ("real", "whole"):
        room.look(zoom)
        for _ in range(runs):
            _wave(room, zoom, moves, notebook)
    room.close()


def _wave(room: Room, zoom: str, moves: int, notebook: Notebook) -> None:
    from benchmarks.measure import stretch

    _, at = room.seen_note()
    room.press(at)
    room.move(at + QPoint(12, 8))
    room.breathe(60)
    with stretch() as whole:
        for step in range(moves):
            across = 7 * (step if step < moves / 2 else moves - step)
            target = at + QPoint(across, 5 * (step % 20 if step // 20 % 2 == 0 else 20 - step % 20))
            notebook.add(f"drag.{zoom}", room.frame(partial(room.move, target)).wall)
            room.breathe()
    notebook.add(f"drag.{zoom}.cpu", whole.cpu / moves)
    room.key(Qt.Key.Key_Escape)
    room.settle()
