"""Notes that are not looked for lie under a veil: tiles stay as they are, and a search repaints no note."""

from collections.abc import Iterator, Mapping, Set
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from app.layout import style
from app.layout.frames import Frame
from app.models.change import Change
from app.models.people import Stop
from app.views.board.cells import Cell
from app.views.painter_pen import colour

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_VEIL = 200  # of 255: what is dimmed can still be made out
_AIR = 2.5  # points around a note, for its shadow; less than half the gap between two notes
_STRIP = 64  # notes; what lies in one strip is drawn or left out together
_DIAMOND = style.MOMENT_RADIUS - 1.5  # points that a diamond reaches over the top of its note

Veils = list[tuple[str, list[QRectF]]]  # of each note
Strip = tuple[float, float, Veils]  # from, to, and what lies there, in points of the lane


class Dimming:
    """Dims every note of the board but the `bright` ones; None dims nothing."""

    def __init__(self, board: "BoardView") -> None:
        self.board = board
        self.bright: Set[str] | None = None
        self._moments: set[str] | None = None
        self._strips: dict[Cell, tuple[int, list[Strip]]] = {}
        self._dimmed: dict[tuple[Cell, int], tuple[int, list[QRectF]]] = {}  # what was seen of the strips

    def prepare(self) -> None:
        """Have every veil ready, so that the first letter of a search is as quick as the others."""
        for cell in self.board.scene.cells:
            self._strips_of(cell)

    def show(self, bright: Set[str] | None) -> None:
        """Dim all but these notes, or nothing."""
        if bright != self.bright:
            overlays = self.board.painter.overlays
            if bright is None:
                overlays.remove(self.paint)
            elif self.bright is None:
                overlays.insert(0, self.paint)  # marks of others are not dimmed
            self.bright = bright
            self._dimmed.clear()
            self.board.viewport().update()

    def follow(self, change: Change) -> None:
        """Diamonds may have come or gone, or whole cells."""
        if change.touches(Stop):
            self._moments = None
            self._forget()
        if self._strips.keys() - self.board.scene.cells.keys():
            self._forget()

    def _forget(self) -> None:
        self._strips.clear()
        self._dimmed.clear()

    def paint(self, painter: QPainter) -> None:
        """Lay the veils over what is in sight of the dimmed notes."""
        if self.bright is None:
            return
        board, plan = self.board, self.board.scene.plan
        seen, camera = board.seen_area(), board.camera
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = colour(board.theme.board)
        painter.setBrush(QBrush(QColor(ground.red(), ground.green(), ground.blue(), _VEIL)))
        painter.translate(camera.view_x(0.0), camera.view_y(0.0))
        painter.scale(camera.scale, camera.scale)
        for lane, frame in plan.lanes.items():
            if frame.y > seen.bottom or frame.bottom < seen.y:
                continue
            painter.translate(0.0, frame.y)
            for phase, (x, width) in plan.columns.items():
                if x <= seen.right and x + width >= seen.x and (phase, lane) in board.scene.cells:
                    self._paint_cell(painter, (phase, lane), seen.y - frame.y, seen.bottom - frame.y)
            painter.translate(0.0, -frame.y)
        self._paint_floating(painter)
        painter.restore()

    def _paint_cell(self, painter: QPainter, cell: Cell, top: float, bottom: float) -> None:
        for place, (first, last, veils) in enumerate(self._strips_of(cell)):
            if first <= bottom and last >= top and (rects := self._rects(cell, place, veils)):
                painter.drawRects(rects)

    def _paint_floating(self, painter: QPainter) -> None:
        """Notes on their way are where the hand or the slide has them."""
        bright = self.bright or frozenset()
        for note in self.board.floating.flights:
            frame = self.board.floating.frame(note)
            if frame is not None and note not in bright:
                painter.drawRects(self._around(note, frame))

    # ---- what is kept ----------------------------------------------------------------------------

    def _strips_of(self, cell: Cell) -> list[Strip]:
        """All notes of a cell, whether they are looked for or not."""
        notes = self.board.scene.cells[cell]
        known = self._strips.get(cell)
        if known is None or known[0] != notes.version:
            veils = [(note, self._around(note, notes.frames[note])) for note in notes.in_order()]
            known = self._strips[cell] = (notes.version, [*_cut(veils, notes.frames)])
        return known[1]

    def _rects(self, cell: Cell, place: int, veils: Veils) -> list[QRectF]:
        """The veils of a strip that is in sight: a letter more looks at no note elsewhere."""
        version, hidden = self.board.scene.cells[cell].version, self.board.scene.hidden
        away = bool(hidden) and not hidden.isdisjoint([note for note, _ in veils])
        known = self._dimmed.get((cell, place))
        if known is not None and known[0] == version and not away:
            return known[1]
        bright = (self.bright or frozenset()) | hidden if away else self.bright or frozenset()
        rects = [rect for note, own in veils if note not in bright for rect in own]
        if not away:
            self._dimmed[cell, place] = (version, rects)
        return rects

    def _around(self, note: str, frame: Frame) -> list[QRectF]:
        """The veil of a note; that of its diamond is in pieces beside it, so that nothing is veiled twice."""
        x, y, w, h = frame.x - _AIR, frame.y - _AIR, frame.w + 2 * _AIR, frame.h + 2 * _AIR
        veils = [QRectF(x, y, w, h)]
        if self._moments is None:
            stops = self.board.document.rows(Stop).values()
            self._moments = {stop.note for stop in stops if stop.moment != "none"}
        if note in self._moments:
            veils.append(QRectF(x + w, y, _AIR, 12.0))
            veils.append(QRectF(x + w - 13.5, y - 4.5, 13.5 + _AIR, 4.5))
        return veils


def _cut(veils: Veils, frames: Mapping[str, Frame]) -> Iterator[Strip]:
    """Strips of notes that follow each other, from top to bottom."""
    for start in range(0, len(veils), _STRIP):
        part = veils[start : start + _STRIP]
        lowest = max(frames[note].bottom for note, _ in part)
        yield frames[part[0][0]].y - _DIAMOND, lowest + _AIR, part
