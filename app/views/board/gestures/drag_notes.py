"""Drag one note or many: lifted off the board, over the cells, and down where the blue bar says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.layout import style
from app.layout.frames import Frame
from app.models.edits.notes import copy_notes, move_notes
from app.views.board.cells import Cell
from app.views.board.free_lanes import put_down
from app.views.board.landing import Landing
from app.views.board.lifting import LEAST_SLIDING
from app.views.board.marks import drop_cell_bars, paint_drop_cell, paint_drop_mark, view_rect
from app.views.fonts import widget_font
from app.views.painter_pen import colour

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_TURN = 3.0  # degrees: a note in the hand hangs a little askew
_FAN = 6.0  # pixels between the sheets of a stack in the hand
_FREE_FAN = 14.0  # points between notes from several cells that are put down together
_SHEETS = 4  # more are there, and are counted, but not drawn
_SHADOWS = ((3.0, 9.0, 16), (1.5, 6.0, 26))  # (spread, depth, alpha): no effect, just boxes


class DragNotes:
    """`ids` travel in reading order; the note under the hand stays there. Until the end the document knows
    nothing.
    """

    def __init__(self, board: "BoardView", note: str, at: QPointF) -> None:
        self.board = board
        self.note = note
        selected = board.selection.sorted_ids()
        self.ids = selected if note in selected else [note]
        self.at = at
        self.copies = False
        self._keys: Qt.KeyboardModifier | None = None
        self.target: tuple[Cell, int] | None = None
        self._landing: Landing | None = None  # of the cell under the hand
        self._landings: dict[Cell, Landing] = {}  # of all cells that the hand came over
        self._shown: object = None
        frame = board.scene.frame(note)
        x, y = board.camera.to_board(at.x(), at.y())
        self.grip = (x - frame.x, y - frame.y)
        self._sources = {board.scene.places[each].cell for each in self.ids}
        self._hand: tuple[float, QPixmap] | None = None  # the notes in the hand as one picture, and its scale
        self._measured = (0.0, 0.0, 0.0, 0, 0)  # what `_hand_rect` needs, at a scale
        self._painted = QRect()
        self._outline: tuple[object, tuple[QRect, ...], QRectF | None] = (None, (), None)
        self._is_beyond = False
        board.lifting.hide_notes(self.ids)
        board.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _in_hand(self) -> QPixmap:
        """The sheets with turn and shadow, drawn once: turned pictures cost too much at every move."""
        ratio, scale = self.board.devicePixelRatioF(), self.board.camera.scale
        if self._hand is not None and self._hand[0] == scale:
            return self._hand[1]
        frame, size = self.board.scene.frame(self.note), QSizeF(self._hand_rect().size())
        picture = QPixmap((size * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(QPointF(size.width() / 2, size.height() / 2))
        painter.rotate(_TURN)
        w, h = frame.w * scale, frame.h * scale
        painter.translate(QPointF(-w / 2, -h / 2))
        self._paint_shadow(painter, w, h)
        sheets = [self.note, *(each for each in self.ids if each != self.note)][:_SHEETS]
        for i, note in reversed(list(enumerate(sheets))):
            sheet, air = self.board.painter.note_picture(note)
            painter.drawPixmap(QPointF(i * _FAN - air, i * _FAN - air), sheet)
        painter.end()
        self._hand = scale, picture
        return picture

    # ---- following the hand ----------------------------------------------------------------------

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        self.at = at
        if keys is not self._keys:  # to look into flags costs more than the rest of a move
            self._keys = keys
            if self.copies != (copies := bool(keys & Qt.KeyboardModifier.ControlModifier)):
                self._set_copies(copies)
        self._is_beyond = self._look_beyond()
        target = None if self._is_beyond else self._target_at(at)
        if target != self.target:
            self._repaint_target(target)
            self.target = target
            self._repaint_target(target)
        self._make_room()
        self.board.repaint_part(self._hand_rect() | self._painted, over=True)
        self.board.floating.keep_up()

    @property
    def edge_scrolls(self) -> tuple[bool, bool]:
        """Not while something beyond the board would take the notes."""
        return (not self._is_beyond, not self._is_beyond)

    def _look_beyond(self) -> bool:
        """Whether the notes are held over something outside the board that takes notes."""
        board, camera = self.board, self.board.camera
        if board.beyond is None:
            return False
        if 0 <= self.at.x() < camera.width and 0 <= self.at.y() < camera.height:
            if self._is_beyond:
                board.beyond.leave()
            return False
        return board.beyond.over(self.ids, board.viewport().mapToGlobal(self.at.toPoint()))

    def _set_copies(self, copies: bool) -> None:
        """With Ctrl the notes themselves stay where they are."""
        self.copies, self._landing = copies, None
        self._landings.clear()
        if copies:
            self.board.lifting.show_notes(self.ids)
        else:
            self.board.lifting.hide_notes(self.ids)
        shape = Qt.CursorShape.DragCopyCursor if copies else Qt.CursorShape.ClosedHandCursor
        self.board.viewport().setCursor(shape)

    def _repaint_target(self, coming: tuple[Cell, int] | None) -> None:
        """Have the bar painted again, where it is or where it was; in another cell the outlines too."""
        if self.target is None or coming is None or self._landing is None or self.target[0] != coming[0]:
            self.board.viewport().update()
            return
        mark = view_rect(self.board.camera, self._landing.mark(self.target[1]))
        self.board.repaint_rect(mark.adjusted(-4, -4, 4, 4))

    def _target_at(self, at: QPointF) -> tuple[Cell, int] | None:
        camera, x, y = self.board.camera, at.x(), at.y()
        if not (camera.left <= x <= camera.width and camera.top <= y <= camera.height):
            return None
        x, y = camera.to_board(x, y)
        cell = self.board.scene.cell_at(x, y)
        if cell is None:
            return None
        if self._landing is None or self._landing.cell != cell:
            self._landing = self._landing_in(cell)
        # The place is that of the note's middle, not of the spot where it happens to be held.
        middle_x = x - self.grip[0] + style.NOTE_WIDTH / 2
        middle_y = y - self.grip[1] + style.NOTE_HEIGHT / 2
        if self.board.scene.cell_at(middle_x, middle_y) != cell:
            middle_x, middle_y = x, y
        return cell, self._landing.index_at(middle_x, middle_y)

    def _landing_in(self, cell: Cell) -> Landing:
        landing = self._landings.get(cell)
        if landing is None:
            landing = self._landings[cell] = Landing(self.board.scene, cell, () if self.copies else self.ids)
        return landing

    def _make_room(self) -> None:
        """Neighbours slide aside where the notes would land, and close the gap that they left."""
        state = (self.target, self.copies, self.board.camera.y)
        if state == self._shown:
            return
        self._shown = state
        if self.board.camera.scale < LEAST_SLIDING:
            return
        seen = self.board.seen_area()
        targets: dict[str, Frame] = {}
        cells = set() if self.copies else set(self._sources)
        if self.target is not None:
            assert self._landing is not None
            targets |= self._landing.make_room(self.target[1], self._gap(), seen)
            cells.discard(self.target[0])
        for cell in cells:
            if self.target is not None:
                targets |= self._landing_in(cell).make_room(None, 0, seen)
        self.board.floating.set_aside(targets)

    def _gap(self) -> int:
        """How many places open: one for each note, but no more than a row; the cell keeps its shape."""
        return min(len(self.ids), self.board.scene.plan.across)

    # ---- the end ---------------------------------------------------------------------------------

    def finish(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        self.move(at, keys)
        self.board.viewport().unsetCursor()
        if self.target is None:
            self._put_back()
            if self._is_beyond and self.board.beyond is not None:
                self.board.beyond.drop(self.ids, self.board.viewport().mapToGlobal(at.toPoint()))
            return
        if not self.copies:
            self._hand_over()
        try:
            ids = self._drop(*self.target)
        finally:
            self.board.floating.send_home()
        self.board.selection.select(ids, ids[self.ids.index(self.note)])

    def _drop(self, cell: Cell, index: int) -> list[str]:
        """The one edit of this gesture; the ids of what now lies in the cell."""
        document, free = self.board.document, self.board.scene.is_free(cell[1])
        if not self.copies and free:
            with document.edit("Move notes"):
                self._put_down(cell, self.ids)
            return self.ids
        if not self.copies:
            move_notes(document, self.ids, *cell, index)
            return self.ids
        with document.edit("Copy notes"):
            made = copy_notes(document, self.ids, *cell, index)
            if free:
                self._put_down(cell, made)
        return made

    def _hand_over(self) -> None:
        """From here on the notes float from the hand to where the document puts them."""
        x, y = self._corner()
        step = _FAN / self.board.camera.scale
        for i, note in enumerate([self.note, *(each for each in self.ids if each != self.note)]):
            frame = self.board.scene.frame(note)
            shift = step * min(i, _SHEETS - 1)
            self.board.floating.hold(note, frame._replace(x=x + shift, y=y + shift))

    def _put_down(self, cell: Cell, notes: list[str]) -> None:
        """In a free lane the hand decides; notes that lay side by side in it do so again."""
        document, scene = self.board.document, self.board.scene
        origin, grabbed = scene.plan.cells[cell], scene.frame(self.note)
        x, y = self._corner()
        spots = []
        for i, (note, old) in enumerate(zip(notes, self.ids, strict=True)):
            frame = scene.frame(old)
            dx, dy = frame.x - grabbed.x, frame.y - grabbed.y
            if scene.places[old].cell != scene.places[self.note].cell:
                dx = dy = _FREE_FAN * i
            spots.append((note, x + dx - origin.x, y + dy - origin.y))
        put_down(document, scene, cell, spots)

    def cancel(self) -> None:
        if self.board.beyond is not None:
            self.board.beyond.leave()
        self.board.viewport().unsetCursor()
        self._put_back()

    def _put_back(self) -> None:
        if not self.copies:
            self._hand_over()
        self.board.floating.send_home()
        self.board.viewport().update()

    def _corner(self) -> tuple[float, float]:
        """The top left of the note in the hand, in points of the board."""
        x, y = self.board.camera.to_board(self.at.x(), self.at.y())
        return x - self.grip[0], y - self.grip[1]

    # ---- painting --------------------------------------------------------------------------------

    def _hand_rect(self) -> QRect:
        """Everything that the notes in the hand cover, with their shadow and their turn."""
        scale = self.board.camera.scale
        if self._measured[0] != scale:
            frame = self.board.scene.frame(self.note)
            slack = 18 + _FAN * _SHEETS + frame.w * scale * 0.06
            w, h = round(frame.w * scale + 2 * slack), round(frame.h * scale + 2 * slack)
            self._measured = scale, self.grip[0] * scale + slack, self.grip[1] * scale + slack, w, h
        _, left, top, w, h = self._measured
        return QRect(round(self.at.x() - left), round(self.at.y() - top), w, h)

    def paint_target(self, painter: QPainter) -> None:
        """The cell under the hand, and the bar where the notes will land: they lie under what it holds."""
        if self.target is None or self._landing is None:
            return
        camera, theme = self.board.camera, self.board.theme
        stamp = (self.target, camera.scale, camera.x, camera.y)
        if self._outline[0] != stamp:  # while neighbours slide it is painted many times
            self._outline = stamp, *self._outline_of(self.target, self._landing)
        _, bars, mark = self._outline
        paint_drop_cell(painter, bars, theme.drop, theme.board)
        if mark is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_drop_mark(painter, mark, theme.drop)

    def _outline_of(
        self, target: tuple[Cell, int], landing: Landing
    ) -> tuple[tuple[QRect, ...], QRectF | None]:
        """The cell in pixels, and the bar in it; in a free lane there is none."""
        camera, scene, (cell, index) = self.board.camera, self.board.scene, target
        bars = drop_cell_bars(view_rect(camera, scene.plan.cells[cell]) & self._around())
        return bars, None if scene.is_free(cell[1]) else view_rect(camera, landing.mark(index))

    def paint(self, painter: QPainter) -> None:
        rect = self._painted = self._hand_rect()
        painter.drawPixmap(rect.x(), rect.y(), self._in_hand())
        if len(self.ids) > 1:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            x, y = self.board.camera.to_view(*self._corner())
            w = self.board.scene.frame(self.note).w * self.board.camera.scale
            self._paint_count(painter, x + w, y)

    def _around(self) -> QRectF:
        """A little more than is seen: no pen walks along the edge of a cell that is a thousand notes high."""
        return self.board.body_rect().adjusted(-20, -20, 20, 20)

    def _paint_shadow(self, painter: QPainter, w: float, h: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, depth, alpha in _SHADOWS:
            tint = colour(self.board.theme.shade)
            painter.setBrush(type(tint)(tint.red(), tint.green(), tint.blue(), alpha))
            painter.drawRoundedRect(QRectF(-spread, depth - spread, w + 2 * spread, h + 2 * spread), 5, 5)

    def _paint_count(self, painter: QPainter, x: float, y: float) -> None:
        text = f"+{len(self.ids)}" if self.copies else str(len(self.ids))
        badge = QRectF(x - 10, y - 12, 16 + 8 * len(text), 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self.board.theme.drop))
        painter.drawRoundedRect(badge, 12, 12)
        painter.setPen(colour(self.board.theme.on_drop))
        painter.setFont(widget_font(13, "bold"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
