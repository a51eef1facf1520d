"""The chain of notes: write, Enter, write, Enter; Tab to the next cell. Nothing is in the document before it
is written.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRectF

from app.layout import style
from app.layout.frames import Frame
from app.layout.themes import NoteColour
from app.models.board import Note
from app.models.edits.notes import add_note, paste_lines, set_text
from app.views.board.cells import Cell
from app.views.board.editor import BELOW, END, NEXT, PREVIOUS, NoteEditor
from app.views.board.free_lanes import inside
from app.views.board.landing import Landing
from app.views.board.marks import view_rect

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_ROOM = 8.0  # points that stay in sight around a note that is being written


class Writing(QObject):
    """What is being written: an existing note, or a new one at `index` of `cell` that is nowhere yet."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self.board = board
        self.note: str | None = None
        self.cell: Cell | None = None
        self.index = 0
        self.spot: tuple[float, float] | None = None  # of a new note in a free lane, within its cell
        self.editor = NoteEditor(board.viewport(), board.scene.language)
        self.editor.finished.connect(self._finished)
        self.editor.pasted.connect(self._pasted)
        self.editor.refitted.connect(board.viewport().update)

    @property
    def is_open(self) -> bool:
        """Whether somebody is writing."""
        return self.editor.is_open

    # ---- starting --------------------------------------------------------------------------------

    def write_new(
        self, cell: Cell, index: int | None = None, spot: tuple[float, float] | None = None
    ) -> None:
        """Open an empty note at a place of a cell, by default its end; in a free lane perhaps at a spot."""
        self.end()
        landing = Landing(self.board.scene, cell)
        self.cell, self.note = cell, None
        self.index = len(landing.rest) if index is None else min(index, len(landing.rest))
        self.spot = spot
        self.board.selection.go_to_cell(cell)
        frame = self.frame() or landing.slot(self.index)
        self.board.ensure_visible(frame, _ROOM)
        self.board.floating.set_aside(landing.make_room(self.index, 1, self.board.seen_area()))
        self.editor.takes_lists = True
        self._open("", frame, self.board.faces.lane_colour(cell[1]))

    def write_note(self, note: str) -> None:
        """Open an existing note."""
        self.end()
        self.note, self.cell = note, self.board.scene.places[note].cell
        self.board.selection.select([note])
        frame = self.board.scene.frame(note)
        self.board.ensure_visible(frame, _ROOM)
        self.editor.takes_lists = False
        self._open(self.board.document.get(Note, note).text, frame, self.board.faces.colour(note))
        self.editor.selectAll()

    def _open(self, text: str, frame: Frame, paper: NoteColour) -> None:
        self.editor.language = self.board.scene.language
        self.editor.open(text, view_rect(self.board.camera, frame), self.board.camera.scale, paper)
        self.board.viewport().update()

    # ---- ending ----------------------------------------------------------------------------------

    def end(self) -> None:
        """Write down what there is and stop."""
        self.editor.finish(END)

    def follow(self) -> None:
        """After a change of the document or of the camera: stay on the note, or stop where it is gone."""
        if not self.is_open:
            return
        frame = self.frame()
        if frame is None:
            self.editor.close_silently()
        else:
            self.editor.move_to(view_rect(self.board.camera, frame), self.board.camera.scale)

    def frame(self) -> Frame | None:
        """Where the note that is being written lies; None where that place is gone."""
        scene = self.board.scene
        if self.note is not None:
            return scene.plan.notes.get(self.note)
        if self.cell is None or self.cell not in scene.plan.cells:
            return None
        if self.spot is not None:
            corner = scene.plan.cells[self.cell]
            return Frame(
                corner.x + self.spot[0], corner.y + self.spot[1], style.NOTE_WIDTH, style.NOTE_HEIGHT
            )
        return Landing(scene, self.cell).slot(min(self.index, len(scene.order(self.cell))))

    def rect(self) -> QRectF:
        """The field in the viewport."""
        return QRectF(self.editor.geometry())

    def _finished(self, text: str, way: str) -> None:
        cell, note = self.cell, self.note
        if cell is None or cell not in self.board.scene.plan.cells:
            return
        if note is not None:
            self._finish_note(note, text, way)
            return
        index, spot = self.index, self.spot
        if text and not self.board.attempt(lambda: self._add(cell, text, index, spot)):
            self._reopen(text, lambda: self.write_new(cell, index, spot))
            return
        self._continue(cell, bool(text), way)

    def _finish_note(self, note: str, text: str, way: str) -> None:
        """An existing note was written: one step if it says something else now."""
        self.note = None
        row = self.board.document.find(Note, note)
        changed = row is not None and row.text != text
        if changed and not self.board.attempt(lambda: set_text(self.board.document, note, text)):
            self._reopen(text, lambda: self.write_note(note))
        elif way in (NEXT, PREVIOUS):
            self.board.keys.step_cell(1 if way == NEXT else -1)

    def _add(self, cell: Cell, text: str, index: int, spot: tuple[float, float] | None) -> None:
        place: dict[str, Any] = {} if spot is None else {"x": spot[0], "y": spot[1]}
        self.board.selection.select([add_note(self.board.document, *cell, text, index, **place)])

    def _reopen(self, text: str, open_again: Callable[[], None]) -> None:
        """It could not be kept: what was written stays in the field, nothing is lost."""
        open_again()
        self.editor.setPlainText(text)
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)

    def _continue(self, cell: Cell, written: bool, way: str) -> None:
        """The chain goes on below or in the next cell; an empty note and Enter end it."""
        if way == BELOW and written:
            self.write_new(cell, self.index + 1, self._below())
        elif way in (NEXT, PREVIOUS):
            other = self.board.keys.next_cell(cell, 1 if way == NEXT else -1)
            if other is not None:
                self.write_new(other)
                return
        if not self.is_open:
            self.board.floating.send_home()
            self.board.viewport().update()

    def _below(self) -> tuple[float, float] | None:
        """The next spot of a chain in a free lane."""
        if self.spot is None or self.cell is None:
            return None
        step = style.NOTE_HEIGHT + style.NOTE_GAP
        return inside(self.board.scene, self.cell, self.spot[0], self.spot[1] + step)

    def _pasted(self, text: str) -> None:
        """A list in an empty note: one note a line, then on with the chain."""
        cell = self.cell
        if cell is None:
            return
        self.editor.close_silently()
        made: list[str] = []
        self.board.attempt(lambda: made.extend(paste_lines(self.board.document, text, *cell, self.index)))
        if made:
            self.board.selection.select(made)
        self.write_new(cell, self.index + len(made))
