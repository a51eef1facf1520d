"""The board without a mouse: arrows move the focus over notes and cells, with Ctrl they move the notes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.layout.frames import Frame
from app.models.edits.notes import delete_notes, move_notes
from app.views.board.cells import Cell
from app.views.board.free_lanes import put_down
from app.views.board.structure import LANE, PHASE

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_FREE_STEP = 16.0  # points a note of a free lane goes with one key


class BoardKeys:
    """What keys do. (dx, dy) is a direction: one of them is 1 or −1, the other 0."""

    def __init__(self, board: "BoardView") -> None:
        self.board = board

    # ---- cells -----------------------------------------------------------------------------------

    def first_cell(self) -> Cell | None:
        """The first cell of the board, or None where there is none."""
        plan = self.board.scene.plan
        return next(((phase, lane) for lane in plan.lanes for phase in plan.columns), None)

    def neighbour(self, cell: Cell, dx: int, dy: int) -> Cell | None:
        """The cell beside, above or below; None at the edge."""
        phases, lanes = list(self.board.scene.plan.columns), list(self.board.scene.plan.lanes)
        x, y = phases.index(cell[0]) + dx, lanes.index(cell[1]) + dy
        return (phases[x], lanes[y]) if 0 <= x < len(phases) and 0 <= y < len(lanes) else None

    def next_cell(self, cell: Cell, step: int) -> Cell | None:
        """The next phase in the same lane; after the last one the first of the next lane."""
        plan = self.board.scene.plan
        cells = [(phase, lane) for lane in plan.lanes for phase in plan.columns]
        place = cells.index(cell) + step
        return cells[place] if 0 <= place < len(cells) else None

    def step_cell(self, step: int) -> None:
        """Tab: go to the first note of the next cell, or to the cell itself where it is empty."""
        selection = self.board.selection
        here = selection.cell
        cell = self.first_cell() if here is None else self.next_cell(here, step)
        if cell is not None:
            self._enter(cell, None)

    # ---- focus -----------------------------------------------------------------------------------

    def move_focus(self, dx: int, dy: int, extend: bool) -> None:
        """Go to the nearest note that way, in this cell or else in the one beside it."""
        selection, scene = self.board.selection, self.board.scene
        if selection.cell is None:
            first = self.first_cell()
            if first is not None:
                self._enter(first, None)
            return
        here = scene.plan.notes.get(selection.note) if selection.note else None
        if here is not None:
            found = self._nearest(selection.cell, here, dx, dy)
            if found is not None:
                self._go_to(found, extend)
                return
        cell = self.neighbour(selection.cell, dx, dy)
        if cell is not None:
            self._enter(cell, here, dx, dy, extend)
        elif not extend and dy < 0:
            selection.set_header((PHASE, selection.cell[0]))
        elif not extend and dx < 0:
            selection.set_header((LANE, selection.cell[1]))

    def enter_cell(self, cell: Cell) -> None:
        """Go into a cell, to its first note or to the cell itself."""
        self._enter(cell, None)

    def _nearest(self, cell: Cell, here: Frame, dx: int, dy: int) -> str | None:
        """The note of a cell that lies that way and closest; what lies straight ahead comes first."""
        notes, found = self.board.scene.plan.notes, None
        best = 0.0
        for note in self.board.scene.order(cell):
            frame = notes[note]
            along = (frame.x - here.x) * dx + (frame.y - here.y) * dy
            aside = abs(frame.x - here.x) if dy else abs(frame.y - here.y)
            reach = here.w / 2 if dx else here.h / 2
            if along < reach or (dx and aside >= here.h):
                continue
            cost = along + 3 * aside
            if found is None or cost < best:
                found, best = note, cost
        return found

    def _enter(self, cell: Cell, here: Frame | None, dx: int = 0, dy: int = 0, extend: bool = False) -> None:
        """Into a cell, at the note that lies closest to where one comes from."""
        scene = self.board.scene
        order = scene.order(cell)
        if not order:
            self.board.selection.go_to_cell(cell)
            self.board.ensure_visible(scene.plan.cells[cell])
            return
        if here is None:
            note = order[-1] if dy < 0 else order[0]
        else:
            frames = scene.plan.notes
            note = min(order, key=lambda n: abs(frames[n].x - here.x) + abs(frames[n].y - here.y))
        self._go_to(note, extend)

    def _go_to(self, note: str, extend: bool) -> None:
        selection = self.board.selection
        selection.select([*selection.ids, note] if extend else [note], note)
        self.board.ensure_visible(self.board.scene.frame(note))

    def go_to_end(self, last: bool, whole_board: bool) -> None:
        """Home and End: the first or last note of the cell; with Ctrl, of the board."""
        scene, cell = self.board.scene, self.board.selection.cell
        notes = scene.all_notes() if whole_board or cell is None else scene.order(cell)
        if notes:
            self._go_to(notes[-1] if last else notes[0], False)

    # ---- notes -----------------------------------------------------------------------------------

    def move_selected(self, dx: int, dy: int) -> None:
        """Ctrl and an arrow: along the cell, and over its edge into the next one."""
        ids = self.board.selection.sorted_ids()
        if not ids:
            return
        scene, focus = self.board.scene, self.board.selection.note
        cell = scene.places[focus if focus in ids else ids[0]].cell
        free = scene.is_free(cell[1])
        if free and self._nudge(ids, cell, dx, dy):
            return
        index = None if free else self._index_inside(ids, cell, dx, dy)
        if index is None:
            self._move_over(ids, cell, dx, dy)
        else:
            move_notes(self.board.document, ids, *cell, index)
        self._keep(ids, focus)

    def _index_inside(self, ids: list[str], cell: Cell, dx: int, dy: int) -> int | None:
        """The place one step that way among the notes that stay; None where that is beyond the cell."""
        order, across = self.board.scene.order(cell), self.board.scene.plan.across
        moving = set(ids)
        places = [i for i, note in enumerate(order) if note in moving]
        stay = len(order) - len(places)
        front = places[-1] if dx + dy > 0 else places[0]
        row, column = divmod(front, across)
        if dy and (row + dy < 0 or row + dy > (len(order) - 1) // across):
            return None
        index = places[0] + dx + dy * across
        if dx and not (0 <= column + dx < across and 0 <= index <= stay):
            return None
        return max(0, min(index, stay))

    def _first_of(self, ids: list[str], cell: Cell) -> str:
        return next(note for note in ids if self.board.scene.places[note].cell == cell)

    def _move_over(self, ids: list[str], cell: Cell, dx: int, dy: int) -> None:
        """Into the cell beside this one, at the height where the note was, or at the near end."""
        scene = self.board.scene
        target = self.neighbour(cell, dx, dy)
        if target is None:
            return
        across, order = scene.plan.across, scene.order(target)
        if dy:
            index = 0 if dy > 0 else len(order)
        else:
            row = scene.order(cell).index(self._first_of(ids, cell)) // across
            index = row * across if dx > 0 else row * across + across
        document = self.board.document
        with document.edit("Move notes"):
            move_notes(document, ids, *target, min(index, len(order)))
            if dx and scene.is_free(target[1]):  # at the near edge of the cell, at the same height
                x = 0.0 if dx > 0 else scene.plan.cells[target].w
                top = scene.plan.cells[cell].y
                put_down(document, scene, target, [(n, x, scene.frame(n).y - top) for n in ids])

    def _nudge(self, ids: list[str], cell: Cell, dx: int, dy: int) -> bool:
        """Move notes of a free lane a little; False where they are at the cell's edge and go over it."""
        scene, document = self.board.scene, self.board.document
        origin = scene.plan.cells[cell]
        frames = {note: scene.frame(note) for note in ids if scene.places[note].cell == cell}
        if dx and any(not origin.x <= f.x + dx * _FREE_STEP <= origin.right - f.w for f in frames.values()):
            return False
        if dy and any(f.y + dy * _FREE_STEP < origin.y for f in frames.values()):
            return False
        with document.edit("Move notes", merge="nudge"):
            for note, frame in frames.items():
                x, y = frame.x - origin.x + dx * _FREE_STEP, frame.y - origin.y + dy * _FREE_STEP
                put_down(document, scene, cell, [(note, x, y)])
        self._keep(ids, self.board.selection.note)
        return True

    def _keep(self, ids: list[str], focus: str | None) -> None:
        self.board.selection.select(ids, focus if focus in ids else ids[0])
        if focus is not None and focus in self.board.scene.plan.notes:
            self.board.ensure_visible(self.board.scene.frame(focus))

    def delete_selected(self) -> None:
        """Take the selected notes away; the focus goes to the next one, so that the hand can go on."""
        ids = self.board.selection.sorted_ids()
        if not ids:
            return
        cell = self.board.scene.places[ids[-1]].cell
        order, gone = self.board.scene.order(cell), set(ids)
        at = order.index(ids[-1])
        heirs = [n for n in order[at:] if n not in gone] or [n for n in reversed(order[:at]) if n not in gone]
        delete_notes(self.board.document, ids)
        if heirs:
            self.board.selection.select(heirs[:1])
        else:
            self.board.selection.go_to_cell(cell)

    def edit_focused(self) -> None:
        """F2 or Enter: write in the note under the focus, or a new one in an empty cell."""
        selection = self.board.selection
        if selection.note is not None and selection.note in self.board.scene.places:
            self.board.writing.write_note(selection.note)
        elif selection.cell is not None:
            self.board.writing.write_new(selection.cell)

    def add_below_focus(self, kinds: tuple[str, ...] = ()) -> None:
        """N: a new note after the focused one, in the focused cell, or where the step wants it.

        With `kinds` it goes to a lane of the first of them that there is.
        """
        selection, scene, left_out = self.board.selection, self.board.scene, self.board.left_out
        wanted = left_out.cell_for(kinds) if kinds else None
        cell = wanted or selection.cell or left_out.cell_for() or self.first_cell()
        if cell is None:
            self.board.hint.emit(
                QCoreApplication.translate(
                    "BoardView", "There is no place for a note yet: add a phase and a lane first."
                )
            )
            return
        after = scene.order(cell).index(selection.note) + 1 if selection.note in scene.order(cell) else None
        self.board.writing.write_new(cell, after)
