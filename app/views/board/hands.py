"""Mouse, wheel, pen and fingers on the board: each becomes a gesture object, or a step of scroll and zoom."""

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.views.board.cells import Cell
from app.views.board.free_lanes import free_spot
from app.views.board.gestures.drag_header import DragHeader
from app.views.board.gestures.drag_notes import DragNotes
from app.views.board.gestures.gesture import Gesture
from app.views.board.gestures.pan import Pan
from app.views.board.gestures.rubber_band import RubberBand
from app.views.board.gestures.stretch_stage import StretchStage
from app.views.board.landing import Landing
from app.views.board.structure import LANE, PHASE, STAGE, Header

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_EDGE = 36  # pixels from the body's edge where a held note scrolls the board
_EDGE_STEP = 0.4  # pixels of scroll a tick for each pixel into the edge
_TICK = 16  # milliseconds
_LONG_PRESS = 550  # milliseconds
_NOTCH = 120.0  # of a wheel
_ZOOM_NOTCH = 1.18
_WHEEL_STEP = 64.0  # pixels a notch

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Hands(QObject):
    """What is pressed right now, and the gesture that it has become."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self.board = board
        self.gesture: Gesture | None = None
        self.space = False
        self.spot: tuple[Cell, float, float] | None = (
            None  # where empty ground was pressed last, on the board
        )
        self._pressed: QPointF | None = None
        self._header: Header | None = None
        self._note: str | None = None
        self._was_selected = False
        self._touch = False
        self._at = QPointF()
        self._keys = Qt.KeyboardModifier.NoModifier
        self._pinch: tuple[QPointF, float] | None = None
        self._tapped = (0.0, QPointF())
        self._edge = QTimer(self)
        self._edge.setInterval(_TICK)
        self._edge.timeout.connect(self._scroll_at_edge)
        self._rest = QTimer(self)  # a finger that rests asks for the menu
        self._rest.setSingleShot(True)
        self._rest.setInterval(_LONG_PRESS)
        self._rest.timeout.connect(self._rested)

    # ---- press, move, release: alike for mouse and one finger ------------------------------------

    def press(
        self, at: QPointF, button: Qt.MouseButton, keys: Qt.KeyboardModifier, touch: bool = False
    ) -> None:
        """A button or a finger went down."""
        board = self.board
        board.writing.end()
        if button == Qt.MouseButton.MiddleButton or (self.space and button == Qt.MouseButton.LeftButton):
            self.gesture = Pan(board, at)
            return
        if button != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._at, self._touch, self._header, self._note = at, at, touch, None, None
        if touch:
            self._rest.start()
        if not board.body_rect().contains(at):
            self._press_pane(at)
            return
        x, y = board.camera.to_board(at.x(), at.y())
        self._note = board.scene.note_at(x, y)
        self._was_selected = self._note in board.selection.ids
        if self._note is None:
            self._press_ground(x, y, keys)
        elif keys & _SHIFT:
            board.selection.extend(self._note)
        elif not self._was_selected and not keys & _CTRL:
            board.selection.select([self._note])
        elif self._was_selected:
            board.selection.set_focus(self._note)

    def _press_pane(self, at: QPointF) -> None:
        phase = self.board.panes.phase_at(at.x(), at.y())
        lane = self.board.panes.lane_at(at.x(), at.y())
        stage = self.board.panes.stage_at(at.x(), at.y())
        if stage is not None:
            self._header = (STAGE, stage)
        elif phase is not None:
            self._header = (PHASE, phase)
            self.board.phaseActivated.emit(phase)
        elif lane is not None:
            self._header = (LANE, lane)
            self.board.laneActivated.emit(lane)
        else:
            self._pressed = None
            return
        self.board.selection.set_header(self._header)

    def _press_ground(self, x: float, y: float, keys: Qt.KeyboardModifier) -> None:
        selection, cell = self.board.selection, self.board.scene.cell_at(x, y)
        if keys & (_SHIFT | _CTRL):
            return
        selection.clear()
        if cell is not None:
            self.spot = (cell, x, y)
            selection.go_to_cell(cell)

    def _rested(self) -> None:
        """The finger stayed where it was put down: what can be done with this?"""
        if self.gesture is None and self._pressed is not None:
            at, self._pressed = self._pressed, None
            self.board.ask_menu(at.toPoint())

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The hand moved with something pressed."""
        self._at, self._keys = at, keys
        if self.gesture is None and self._pressed is not None:
            if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._rest.stop()
            self.gesture = self._begin(keys)
            if self.gesture is None:
                self._pressed = None
        if self.gesture is not None:
            self.gesture.move(at, keys)
            self._watch_edge()

    def _begin(self, keys: Qt.KeyboardModifier) -> Gesture | None:
        board, start, note = self.board, self._pressed, self._note
        assert start is not None
        if self._header is not None:
            return self._begin_header(board, self._header, start) if board.structure.may_change() else None
        if note is not None and note in board.scene.places:
            if board.read_only:
                return None
            if note not in board.selection.ids:
                board.selection.select([note])
            return DragNotes(board, note, start)
        if self._touch:
            return Pan(board, start)
        return RubberBand(board, start, bool(keys & (_SHIFT | _CTRL)))

    def _begin_header(self, board: "BoardView", header: Header, start: QPointF) -> Gesture:
        if header[0] == STAGE:
            return StretchStage(
                board, header[1], board.band.side_at(header[1], start.x(), self._touch), start
            )
        return DragHeader(board, header, start)

    def release(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The button or finger went up."""
        gesture, self.gesture = self.gesture, None
        self._edge.stop()
        self._rest.stop()
        if gesture is not None:
            self.board.attempt(lambda: gesture.finish(at, keys))
            self.board.viewport().update()
        elif self._pressed is not None and self._note is not None and not keys & _SHIFT:
            if keys & _CTRL:
                self.board.selection.toggle(self._note)
            elif self._was_selected:
                self.board.selection.select([self._note])
        self._pressed = None

    def cancel(self) -> bool:
        """Escape: call the gesture off; False where there is none."""
        gesture, self.gesture = self.gesture, None
        self._pressed = None
        self._edge.stop()
        self._rest.stop()
        if gesture is None:
            return False
        gesture.cancel()
        self.board.viewport().update()
        return True

    def keys_changed(self, keys: Qt.KeyboardModifier) -> None:
        """Ctrl went down or up in mid-drag: the copy shows at once."""
        if self.gesture is not None:
            self.gesture.move(self._at, keys)

    def double(self, at: QPointF) -> None:
        """Twice on a note: write in it; in a cell: a new note; on a chevron or label: rename it."""
        board = self.board
        self._pressed = None
        self._rest.stop()
        if board.read_only:
            return
        if not board.body_rect().contains(at):
            board.renaming.open_at(at)
            return
        x, y = board.camera.to_board(at.x(), at.y())
        note, cell = board.scene.note_at(x, y), board.scene.cell_at(x, y)
        if note is not None:
            board.writing.write_note(note)
        elif cell is not None:
            spot = free_spot(board.scene, cell, x, y) if board.scene.is_free(cell[1]) else None
            board.writing.write_new(cell, Landing(board.scene, cell).index_at(x, y), spot)

    # ---- the edge --------------------------------------------------------------------------------

    def _watch_edge(self) -> None:
        pushes = self._edge_push() != (0, 0)
        if pushes != self._edge.isActive():
            (self._edge.start if pushes else self._edge.stop)()

    def _edge_push(self) -> tuple[int, int]:
        """Pixels to scroll now: the deeper into the edge, the faster."""
        camera, x, y = self.board.camera, self._at.x(), self._at.y()
        push = _push(x, camera.left, camera.width), _push(y, camera.top, camera.height)
        if push == (0, 0) or self.gesture is None:
            return 0, 0
        across, down = self.gesture.edge_scrolls
        return push[0] if across else 0, push[1] if down else 0

    def _scroll_at_edge(self) -> None:
        dx, dy = self._edge_push()
        camera = self.board.camera
        before = (camera.x, camera.y)
        self.board.scroll_to(camera.x + dx, camera.y + dy)
        if self.gesture is None or before == (camera.x, camera.y):
            self._edge.stop()
        else:
            self.gesture.move(self._at, self._keys)

    # ---- Qt's events -----------------------------------------------------------------------------

    def mouse_moved(self, event: QMouseEvent) -> None:
        """The mouse moved over the viewport, with or without a button."""
        at = event.position()
        self.move(at, event.modifiers())
        if self.gesture is None and event.buttons() == Qt.MouseButton.NoButton:
            self.board.band.hover(at)

    def wheel(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom about the pointer, with Shift scroll sideways."""
        camera, keys = self.board.camera, event.modifiers()
        if keys & _CTRL:
            steps = (event.angleDelta().y() or event.angleDelta().x()) / _NOTCH
            self.board.zoom_about(camera.scale * _ZOOM_NOTCH**steps, event.position())
            return
        pixels = QPointF(event.pixelDelta())
        if pixels.isNull():
            pixels = QPointF(event.angleDelta()) * (_WHEEL_STEP / _NOTCH)
        if keys & _SHIFT and pixels.x() == 0:
            pixels = QPointF(pixels.y(), 0)
        self.board.scroll_to(round(camera.x - pixels.x()), round(camera.y - pixels.y()))
        if self.gesture is not None:
            self.gesture.move(event.position(), keys)

    def native(self, event: QNativeGestureEvent) -> bool:
        """Two fingers on a touch pad."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.board.zoom_about(self.board.camera.scale * (1 + event.value()), event.position())
        return True

    def touch(self, event: QTouchEvent) -> bool:
        """One finger does what the mouse does, except that it pans on empty ground; two pan and zoom."""
        points = event.points()
        if event.type() == QEvent.Type.TouchCancel:
            self._pinch = None
            self.cancel()
        elif len(points) >= 2:
            self._two_fingers(points[0].position(), points[1].position())
            if event.type() == QEvent.Type.TouchEnd:
                self._pinch = None
        elif points and self._pinch is None:
            self._one_finger(event.type(), points[0].position())
        elif event.type() == QEvent.Type.TouchEnd:
            self._pinch = None
        return True

    def _one_finger(self, kind: QEvent.Type, at: QPointF) -> None:
        none = Qt.KeyboardModifier.NoModifier
        if kind == QEvent.Type.TouchBegin:
            when, where = self._tapped
            quick = monotonic() - when < QApplication.doubleClickInterval() / 1000
            if quick and (at - where).manhattanLength() < 2 * QApplication.startDragDistance():
                self.double(at)
            else:
                self.press(at, Qt.MouseButton.LeftButton, none, touch=True)
            self._tapped = (monotonic(), at)
        elif kind == QEvent.Type.TouchUpdate:
            self.move(at, none)
        elif kind == QEvent.Type.TouchEnd:
            self.release(at, none)

    def _two_fingers(self, one: QPointF, two: QPointF) -> None:
        middle, apart = (one + two) / 2, max((one - two).manhattanLength(), 1.0)
        if self._pinch is None:
            self.cancel()
        else:
            before, old = self._pinch
            self.board.zoom_about(self.board.camera.scale * apart / old, before)
            moved = middle - before
            camera = self.board.camera
            self.board.scroll_to(round(camera.x - moved.x()), round(camera.y - moved.y()))
        self._pinch = (middle, apart)


def _push(value: float, low: float, high: float) -> int:
    """How far a hand within reach of an edge, or beyond it, scrolls."""
    if low + _EDGE <= value <= high - _EDGE:
        return 0
    over = min(0.0, value - low - _EDGE) + max(0.0, value - high + _EDGE)
    return round(max(-2 * _EDGE, min(2 * _EDGE, over)) * _EDGE_STEP)
