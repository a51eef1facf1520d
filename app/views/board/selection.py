"""Which notes are selected and where the focus is: by ids, so that it outlives every change."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.views.board.cells import Cell
from app.views.board.scene import BoardScene


class Selection(QObject):
    """The selected notes in the order of their selection; the focus is a note, or an empty cell.

    `ids` is replaced and never changed, so that what was made of it can be kept as long as it is the same.
    """

    changed = Signal()
    focus_changed = Signal()

    def __init__(self, scene: BoardScene) -> None:
        super().__init__()
        self.scene = scene
        self.ids: dict[str, None] = {}
        self.note: str | None = None
        self.cell: Cell | None = None
        self.header: tuple[str, str] | None = (
            None  # what of chevrons, pills and labels has it, see structure.py
        )
        self._sorted: tuple[dict[str, None], int, list[str]] = (self.ids, -1, [])

    def select(self, ids: Iterable[str], note: str | None = None) -> None:
        """Select these notes and no others; `note` (or the last of them) gets the focus."""
        ids = dict.fromkeys(ids)
        if ids != self.ids:
            self.ids = ids
            self.changed.emit()
        if note is None and ids:
            note = next(reversed(ids))
        if note is not None:
            self.set_focus(note)

    def toggle(self, note: str) -> None:
        """Add a note to the selection, or take it out."""
        rest = {each: None for each in self.ids if each != note}
        self.ids = rest if note in self.ids else {**rest, note: None}
        self.changed.emit()
        self.set_focus(note)

    def extend(self, note: str) -> None:
        """Add everything between the focus and a note in reading order; where both are in one lane, only what
        lies in that lane: who points at both ends of a row means the row.
        """
        order, places = self.scene.all_notes(), self.scene.places
        if self.note in places and note in places and places[self.note].cell[1] == places[note].cell[1]:
            order = [each for each in order if places[each].cell[1] == places[note].cell[1]]
        if self.note not in order or note not in order:
            self.select([note])
            return
        first, last = sorted((order.index(self.note), order.index(note)))
        self.select([*self.ids, *order[first : last + 1]], note)

    def clear(self) -> None:
        """Select nothing; the focus stays in its cell."""
        if self.ids:
            self.ids = {}
            self.changed.emit()
        if self.note is not None:
            self.note = None
            self.focus_changed.emit()

    def set_focus(self, note: str | None, cell: Cell | None = None) -> None:
        """Give the focus to a note, or to a cell without one."""
        if note is not None:
            place = self.scene.places.get(note)
            cell = place.cell if place is not None else cell
        if (note, cell, None) != (self.note, self.cell, self.header):
            self.note, self.cell, self.header = note, cell, None
            self.focus_changed.emit()

    def set_header(self, header: tuple[str, str]) -> None:
        """Give the focus to a chevron, a lane label, or a sign that adds one; no note is selected then."""
        if self.ids:
            self.ids = {}
            self.changed.emit()
        if self.header != header or self.note is not None:
            self.note, self.header = None, header
            self.focus_changed.emit()

    def go_to_cell(self, cell: Cell) -> None:
        """Put the focus in a cell, on no note."""
        if self.ids:
            self.ids = {}
            self.changed.emit()
        self.set_focus(None, cell)

    def sorted_ids(self) -> list[str]:
        """The selected notes in reading order."""
        ids, version, found = self._sorted
        if ids is not self.ids or version != self.scene.version:
            found = self._in_reading_order()
            self._sorted = self.ids, self.scene.version, found
        return found.copy()

    def _in_reading_order(self) -> list[str]:
        plan = self.scene.plan
        columns, lanes = (
            {p: i for i, p in enumerate(plan.columns)},
            {lane: i for i, lane in enumerate(plan.lanes)},
        )

        def place(note: str) -> tuple[int, int, float, float]:
            (phase, lane), frame = self.scene.places[note].cell, self.scene.places[note].frame
            return columns[phase], lanes[lane], frame.y, frame.x

        return sorted((note for note in self.ids if note in self.scene.places), key=place)

    def follow(self, came_back: set[str]) -> None:
        """After a change: what is gone is no longer selected; `came_back` (by undo or redo) is."""
        kept = {note: None for note in self.ids if note in self.scene.places}
        if came_back:
            kept = dict.fromkeys(came_back)
        if kept != self.ids:
            self.ids = kept
            self.changed.emit()
        if self.header is not None and not self._is_there(self.header):
            self.header = None
            self.focus_changed.emit()
        if came_back:
            self.set_focus(self.sorted_ids()[0])
        elif self.note is not None:
            place = self.scene.places.get(self.note)
            if place is None:
                self.set_focus(None, self._cell_still_there())
            elif place.cell != self.cell:
                self.set_focus(self.note, place.cell)
        elif self.cell is not None and self.cell not in self.scene.plan.cells:
            header = self.header
            self.set_focus(None, None)
            if header is not None:
                self.set_header(header)

    def _is_there(self, header: tuple[str, str]) -> bool:
        plan = self.scene.plan
        key = header[1]
        return not key or key in plan.columns or key in plan.lanes or key in plan.stages

    def _cell_still_there(self) -> Cell | None:
        return self.cell if self.cell in self.scene.plan.cells else None
