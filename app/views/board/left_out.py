"""Lanes that a step of the method leaves out of sight: a matter of this window, and one click ends it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.models.board import Lane, Note
from app.models.change import Change

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

ALWAYS = ("free",)  # a lane to park notes in belongs to every step


class LeftOut(QObject):
    """Which kinds of lanes are in sight, and where new notes go unless somebody points at a place."""

    changed = Signal()

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self.board = board
        self.targets: tuple[str, ...] = ()  # kinds of lanes for new notes; the first one there is
        self.wanted: frozenset[str] = frozenset()  # kinds; empty where everything is to be in sight

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that are in sight; empty where nothing is left out."""
        return self.board.scene.kinds

    def lanes(self) -> list[Lane]:
        """The lanes that are left out, from top to bottom."""
        if not self.kinds:
            return []
        return [row for row in self.board.structure.lanes() if not row.hidden and row.kind not in self.kinds]

    def show_only(self, kinds: Iterable[str]) -> None:
        """Leave out all lanes but these kinds; with none of them on the board, or none given, nothing is."""
        wanted = self.wanted = frozenset(kinds)
        there = any(row.kind in wanted and not row.hidden for row in self.board.structure.lanes())
        shown = tuple(sorted({*wanted, *ALWAYS})) if there else ()
        if shown == self.kinds:
            return
        board = self.board
        board.writing.end()
        board.hands.cancel()
        board.scene.kinds = shown
        board.scene.load(board.scene.language)
        board.renew()
        board.selection.follow(set())
        board.furniture.follow()
        self.changed.emit()

    def show_all(self) -> None:
        """Bring everything back in sight."""
        self.show_only(())

    def bring(self, notes: Iterable[str]) -> None:
        """These notes are wanted: where the lane of one is left out, everything comes back."""
        out = {lane.id for lane in self.lanes()}
        rows = self.board.document.rows(Note)
        if out and any(note in rows and rows[note].lane in out for note in notes):
            self.show_all()

    def follow(self, change: Change) -> None:
        """Nothing happens out of sight: what was added or changed there brings everything back."""
        if not self.kinds or not change.touches(Lane, Note):
            return
        out = {lane.id for lane in self.lanes()}
        if out & change.ids(Lane) or any(self._lanes_of(change, note) & out for note in change.ids(Note)):
            self.show_all()
        elif change.touches(Lane):
            self.changed.emit()  # another number of lanes may be left out now

    def _lanes_of(self, change: Change, note: str) -> set[str]:
        """The lanes that a changed note is in, and was in."""
        row, (before, _) = self.board.document.find(Note, note), change.rows["note", note]
        lanes = {row.lane} if row is not None else set()
        return lanes | ({str(before["lane"])} if before and "lane" in before else set())

    def cell_for(self, kinds: Iterable[str] = ()) -> tuple[str, str] | None:
        """Where a new note of these kinds goes, or else of the step's: in the phase that has the focus."""
        plan = self.board.scene.plan
        here = self.board.selection.cell
        phase = here[0] if here is not None else next(iter(plan.columns), None)
        rows = [row for row in self.board.structure.lanes() if row.id in plan.lanes]
        for kind in (*kinds, *self.targets):
            if here is not None and any(row.kind == kind and row.id == here[1] for row in rows):
                return here
            for row in rows:
                if row.kind == kind and phase is not None:
                    return phase, row.id
        return here
