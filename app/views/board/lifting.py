"""Notes between the still board and what floats over it: who draws a note, and what must be painted again for
it.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.layout.frames import Frame, hull
from app.views.board.floating import Floating
from app.views.board.marks import view_rect
from app.views.board.note_paint import widened
from app.views.board.scene import Difference

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

LEAST_SLIDING = (
    0.35  # pixels a point; from further away nobody sees notes slide, and there are too many of them
)
_COVERED_MOST = 400  # notes under a patch; more are taken out of the tiles
_SLIDING_MOST = 1_000  # notes; where more change place, all are simply there


class Lifting:
    """Takes notes off the tiles while a hand or a flight shows them, and gives them back."""

    def __init__(self, board: "BoardView") -> None:
        self.board = board
        self.floating = Floating(board.scene.plan_frame, self._take, self._give, self._floats_moved, board)

    def place_notes(self, found: Difference) -> None:
        """Have old and new places painted again; what is in sight slides from one to the other."""
        for note in found.removed:
            self.board.scene.hidden.discard(note)
            self.board.scene.covered.discard(note)
            self.floating.flights.pop(note, None)
        for note in found.looks:
            self.board.painter.forget(note)
        for (_, lane), area in found.hulls.items():
            self.board.painter.tiles.invalidate(lane, widened(area))
        for note in [note for note in self.floating.flights if note in found.before]:
            self.floating.slide(note, self.floating.flights[note].target)
        few = len(found.before) <= _SLIDING_MOST and self.board.camera.scale >= LEAST_SLIDING
        if few and not self.floating.reduced:
            self._slide(found)

    def _slide(self, found: Difference) -> None:
        """Let what moved within sight go to its new place instead of jumping there."""
        seen = self.board.seen_area()
        for note in found.before:
            start = found.start(note)
            if start is None or note not in self.board.scene.places or note in self.floating.flights:
                continue
            if start != self.board.scene.frame(note) and start.y < seen.bottom and start.bottom > seen.y:
                self.floating.slide(note, start)

    def _repaint_note(self, note: str, covered: bool) -> None:
        place = self.board.scene.places[note]
        if not covered:
            self.board.painter.tiles.invalidate(place.cell[1], widened(place.frame))
        self.board.repaint_rect(view_rect(self.board.camera, widened(self.board.scene.frame(note))))

    def _take(self, note: str) -> None:
        """Something else draws this note from now on."""
        if note not in self.board.scene.hidden and note in self.board.scene.places:
            covered = self._can_cover(note)
            self.board.scene.hidden.add(note)
            if covered:
                self.board.scene.covered.add(note)
            self._repaint_note(note, covered)

    def _can_cover(self, note: str) -> bool:
        """Whether a patch over the still picture will do, so that no tile is painted anew.

        Not where notes may lie on each other, from far away, or where there are too many of them.
        """
        scene = self.board.scene
        close = self.board.camera.scale >= LEAST_SLIDING and len(scene.covered) < _COVERED_MOST
        return close and not scene.is_free(scene.places[note].cell[1])

    def _give(self, note: str) -> None:
        """The note is part of the still board again."""
        if note in self.board.scene.hidden:
            covered = note in self.board.scene.covered
            self.board.scene.hidden.discard(note)
            self.board.scene.covered.discard(note)
            if note in self.board.scene.places:
                self._repaint_note(note, covered)

    def _floats_moved(self, frames: Sequence[Frame]) -> None:
        """Paint again where notes that float were and are."""
        camera = self.board.camera
        (x, y, w, h), scale = hull(frames), camera.scale
        left, top = camera.to_view(x, y)
        part = QRect(round(left) - 12, round(top) - 12, round(w * scale) + 24, round(h * scale) + 24)
        self.board.repaint_part(part, over=self.board.painter.floats_on_top)

    def hide_notes(self, ids: Iterable[str]) -> None:
        """Lift notes off the board: the hand draws them."""
        for note in ids:
            self.floating.flights.pop(note, None)
            self._take(note)
        self.board.viewport().update()

    def show_notes(self, ids: Iterable[str]) -> None:
        """Put notes back that `hide_notes` took."""
        for note in ids:
            self._give(note)
        self.board.viewport().update()
