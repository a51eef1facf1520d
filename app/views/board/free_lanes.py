"""Places in a free lane, where notes lie where somebody puts them; always inside their cell."""

from collections.abc import Sequence

from app.layout import style
from app.models.board import Note
from app.models.document import Document
from app.models.edits.notes import move_on_free_lane
from app.views.board.cells import Cell
from app.views.board.scene import BoardScene

Spot = tuple[float, float]  # points from the cell's top left corner


def inside(scene: BoardScene, cell: Cell, x: float, y: float, height: float = style.NOTE_HEIGHT) -> Spot:
    """The nearest place that keeps a note within its cell; a lane grows downwards, to a bound."""
    right = scene.plan.cells[cell].w - style.CELL_PAD - style.NOTE_WIDTH
    deepest = style.FREE_DEPTH - height
    return (
        min(max(x, style.CELL_PAD), max(right, style.CELL_PAD)),
        min(max(y, style.CELL_PAD), max(deepest, style.CELL_PAD)),
    )


def free_spot(scene: BoardScene, cell: Cell, x: float, y: float) -> Spot:
    """Where a new note goes whose middle is to be at a point of the board."""
    origin = scene.plan.cells[cell]
    return inside(scene, cell, x - origin.x - style.NOTE_WIDTH / 2, y - origin.y - style.NOTE_HEIGHT / 2)


def put_down(
    document: Document, scene: BoardScene, cell: Cell, spots: Sequence[tuple[str, float, float]]
) -> None:
    """Put notes at (note, x, y) of a free cell. Call inside an edit."""
    for note, x, y in spots:
        known = scene.plan.notes.get(note)
        height = known.h if known is not None else style.NOTE_HEIGHT
        move_on_free_lane(document, note, *cell, *inside(scene, cell, x, y, height))


def spread(document: Document, scene: BoardScene, cell: Cell, notes: Sequence[str], at: Spot) -> None:
    """Put new notes at a point of a free cell: as they lay to each other where they come from a free lane,
    else in rows from there on. Call inside an edit.
    """
    rows = [document.get(Note, note) for note in notes]
    if len(rows) > 1 and all(row.x is not None and row.y is not None for row in rows):
        left, top = min(row.x or 0.0 for row in rows), min(row.y or 0.0 for row in rows)
        put_down(
            document,
            scene,
            cell,
            [(row.id, at[0] + (row.x or 0.0) - left, at[1] + (row.y or 0.0) - top) for row in rows],
        )
        return
    across = max(1, int((scene.plan.cells[cell].w - at[0]) // (style.NOTE_WIDTH + style.NOTE_GAP)))
    step_x, step_y = style.NOTE_WIDTH + style.NOTE_GAP, style.NOTE_HEIGHT + style.NOTE_GAP
    spots = [
        (note, at[0] + i % across * step_x, at[1] + i // across * step_y) for i, note in enumerate(notes)
    ]
    put_down(document, scene, cell, spots)
