"""The board on the screen. It shows what the document says, and turns hands and keys into edits."""

from collections.abc import Callable, Iterable
from time import monotonic

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from app.layout.frames import Frame
from app.layout.themes import LIGHT, Theme
from app.models.board import Note
from app.models.change import Change
from app.models.document import Document
from app.views.board import key_table
from app.views.board.camera import REAL_SIZE, Camera
from app.views.board.clipboard import NoteClipboard
from app.views.board.faces import FaceCache
from app.views.board.floating import Floating
from app.views.board.hands import Hands
from app.views.board.keys import BoardKeys
from app.views.board.marks import view_rect
from app.views.board.painting import BoardPainter
from app.views.board.panes import Panes
from app.views.board.renaming import Renaming
from app.views.board.scene import BoardScene, Difference
from app.views.board.selection import Selection
from app.views.board.stale import Stale, widened
from app.views.board.writing import Writing

ZOOM_STEP = 1.25
_SLIDING_MOST = 1_000  # notes; where more change place, all are simply there
_HURRY = 0.15  # seconds: zooms that follow each other so quickly are one movement
_LEAST_WIDTH, _LEAST_HEIGHT = 320, 200  # pixels


class BoardView(QAbstractScrollArea):
    """One journey's board. The window calls `sync` with every change of the document."""

    focusChanged = Signal(object)  # the id of the focused note, or None
    selectionChanged = Signal(list)  # ids
    columnsMoved = Signal()
    zoomChanged = Signal(float)
    hint = Signal(str)
    trouble = Signal(object)  # an exception that an edit raised; nothing of that edit happened
    phaseActivated = Signal(str)
    laneActivated = Signal(str)

    def __init__(
        self,
        document: Document,
        journey: str,
        language: str = "nl",
        theme: Theme = LIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.theme = theme
        self.read_only = False
        self.camera = Camera()
        self.scene = BoardScene(document, journey, language)
        self.faces = FaceCache(self.scene, theme)
        self.panes = Panes(self.scene, self.faces, self.camera)
        self.selection = Selection(self.scene)
        self.floating = Floating(self.scene.plan_frame, self._take, self._give, self._floats_moved)
        self.painter = BoardPainter(self)
        self.keys: BoardKeys = BoardKeys(self)
        self.hands = Hands(self)
        self.writing = Writing(self)
        self.renaming = Renaming(self)
        self.clipboard = NoteClipboard(self)
        self._bars_follow = False
        self.hurries = False  # in mid-zoom: rather a frame in time than a sharp one
        self._zoomed = 0.0
        self._fits = True  # until somebody zooms, the columns fill the width
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.viewport().update)
        self._set_up()

    def _set_up(self) -> None:
        self.setObjectName("board")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Board"))
        self.setAccessibleDescription(
            self.tr("Notes by phase and lane. Arrow keys move the focus, Enter writes, N makes a new note.")
        )
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.horizontalScrollBar().valueChanged.connect(self._bars_moved)
        self.verticalScrollBar().valueChanged.connect(self._bars_moved)
        self.selection.changed.connect(self._selection_moved)
        self.selection.focus_changed.connect(self._focus_moved)
        self._follow_structure()

    # ---- following the document ------------------------------------------------------------------

    def sync(self, change: Change) -> None:
        """Place what differs. Load, edit, undo and redo come in here alike."""
        self.hands.cancel()
        found = self.scene.sync(change)
        if found.structure:
            self._follow_structure()
        self.panes.follow(change, found)
        self._place_notes(found)
        fresh = {note for note, old in found.before.items() if old is None and note in self.scene.places}
        self.selection.follow(fresh if change.direction in ("undo", "redo") else set())
        self.writing.follow()
        self.viewport().update()

    def _place_notes(self, found: Difference) -> None:
        """Have old and new places painted again; what is in sight slides from one to the other."""
        places, stale = self.scene.places, Stale()
        for note, old in found.before.items():
            if old is not None:
                stale.add(old)
            if note in places:
                stale.add(places[note])
            else:
                self.scene.hidden.discard(note)
                self.floating.flights.pop(note, None)
        for note in found.looks:
            self.painter.forget(note)
        for lane, area in stale.areas():
            self.painter.tiles.invalidate(lane, area)
        for note in [note for note in self.floating.flights if note in found.before]:
            self.floating.slide(note, self.floating.flights[note].target)
        if len(found.before) <= _SLIDING_MOST and not self.reduced_motion:
            self._slide(found)

    def _slide(self, found: Difference) -> None:
        """Let what moved within sight go to its new place instead of jumping there."""
        seen = self.seen_area()
        for note in found.before:
            start = found.start(note)
            if start is None or note not in self.scene.places or note in self.floating.flights:
                continue
            if start != self.scene.frame(note) and start.y < seen.bottom and start.bottom > seen.y:
                self.floating.slide(note, start)

    def set_language(self, language: str) -> None:
        """Counts, hyphens and captions of another language."""
        self.writing.end()
        self.scene.load(language)
        self._renew()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.theme = self.faces.theme = theme
        self._renew()

    def _renew(self) -> None:
        self.floating.drop_all()
        self.scene.hidden.clear()
        self.faces.clear()
        self.panes.clear()
        self.painter.renew()
        self._follow_structure()
        self.viewport().update()

    def _follow_structure(self) -> None:
        plan = self.scene.plan
        camera = self.camera
        camera.label = min((x for x, _ in plan.columns.values()), default=0.0)
        camera.header = plan.header
        camera.board_width, camera.board_height = plan.width, plan.height
        self.painter.follow_structure()
        self._camera_moved(fit=self._fits)

    @property
    def reduced_motion(self) -> bool:
        """Whether notes are at their new place at once instead of sliding there."""
        return self.floating.reduced

    @reduced_motion.setter
    def reduced_motion(self, reduced: bool) -> None:
        self.floating.reduced = reduced

    # ---- still and floating ----------------------------------------------------------------------

    def _repaint_note(self, note: str) -> None:
        place = self.scene.places[note]
        self.painter.tiles.invalidate(place.cell[1], widened(place.frame))
        self.repaint_rect(view_rect(self.camera, widened(self.scene.frame(note))))

    def _take(self, note: str) -> None:
        """Something else draws this note from now on."""
        if note not in self.scene.hidden and note in self.scene.places:
            self.scene.hidden.add(note)
            self._repaint_note(note)

    def _give(self, note: str) -> None:
        """The note is part of the still board again."""
        if note in self.scene.hidden:
            self.scene.hidden.discard(note)
            if note in self.scene.places:
                self._repaint_note(note)

    def _floats_moved(self) -> None:
        """Paint again what lies on the ways of the notes that float."""
        camera, region, seen = self.camera, QRegion(), self.viewport().rect()
        for flight in self.floating.flights.values():
            way = view_rect(camera, flight.start) | view_rect(camera, flight.target)
            region += way.adjusted(-12, -12, 12, 12).toAlignedRect() & seen
        self.viewport().update(region)

    def hide_notes(self, ids: Iterable[str]) -> None:
        """Lift notes off the board: the hand draws them."""
        for note in ids:
            self.floating.flights.pop(note, None)
            self._take(note)
        self.viewport().update()

    def show_notes(self, ids: Iterable[str]) -> None:
        """Put notes back that `hide_notes` took."""
        for note in ids:
            self._give(note)
        self.viewport().update()

    # ---- camera ----------------------------------------------------------------------------------

    def body_rect(self) -> QRectF:
        """Where notes are seen, in pixels of the viewport."""
        camera = self.camera
        return QRectF(camera.left, camera.top, camera.width - camera.left, camera.height - camera.top)

    def seen_area(self) -> Frame:
        """The part of the board that is in sight, in points."""
        body, camera = self.body_rect(), self.camera
        x, y = camera.to_board(body.x(), body.y())
        return Frame(x, y, body.width() / camera.scale, body.height() / camera.scale)

    def columns(self) -> dict[str, tuple[float, float]]:
        """Where each phase's column is: (x, width) in pixels of the viewport."""
        camera = self.camera
        return {
            phase: (camera.view_x(x), w * camera.scale) for phase, (x, w) in self.scene.plan.columns.items()
        }

    def zoom(self) -> float:
        """Pixels a point."""
        return self.camera.scale

    def zoom_about(self, scale: float, at: QPointF) -> None:
        """Zoom; what is under the pixel `at` stays there."""
        self._fits = False
        now, before = monotonic(), self.camera.scale
        self.hurries = now - self._zoomed < _HURRY
        self._zoomed = now
        self.camera.zoom_about(scale, at.x(), at.y())
        self._camera_moved()
        if self.camera.scale != before:
            self.zoomChanged.emit(self.camera.scale)

    def scroll_to(self, x: int, y: int) -> None:
        """Scroll the body, in pixels."""
        self.camera.x, self.camera.y = x, y
        self._camera_moved()

    def _camera_moved(self, fit: bool = False) -> None:
        camera = self.camera
        camera.width, camera.height = self.viewport().width(), self.viewport().height()
        if fit:
            # As if the bar were always there: else it would come and go with the width that it takes itself.
            camera.width = self.width() - self.verticalScrollBar().sizeHint().width()
            camera.scale = camera.fit_width_scale()
            camera.width = self.viewport().width()
        camera.clamp()
        self._set_bar(self.horizontalScrollBar(), camera.range_x(), camera.x, camera.width)
        self._set_bar(self.verticalScrollBar(), camera.range_y(), camera.y, camera.height)
        self.writing.follow()
        self.columnsMoved.emit()
        self.viewport().update()

    def _set_bar(self, bar: QScrollBar, reach: tuple[int, int], value: int, page: int) -> None:
        """Make a bar say what the camera does; it may come or go by that, and then the viewport is resized in here."""
        was, self._bars_follow = self._bars_follow, True
        bar.setRange(*reach)
        bar.setPageStep(page)
        bar.setSingleStep(40)
        bar.setValue(value)
        self._bars_follow = was

    def _bars_moved(self) -> None:
        if not self._bars_follow:
            self.scroll_to(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _middle(self) -> QPointF:
        return self.body_rect().center()

    def zoom_in(self) -> None:
        """One step closer."""
        self.zoom_about(self.camera.scale * ZOOM_STEP, self._middle())

    def zoom_out(self) -> None:
        """One step back."""
        self.zoom_about(self.camera.scale / ZOOM_STEP, self._middle())

    def real_size(self) -> None:
        """One pixel a point."""
        self.zoom_about(REAL_SIZE, self._middle())

    def fit(self) -> None:
        """The whole board in sight; asked again, its whole width."""
        whole = self.camera.fit_scale()
        self._fits = abs(self.camera.scale - whole) < 1e-6
        self.camera.scale = self.camera.fit_width_scale() if self._fits else whole
        self.camera.x = self.camera.y = 0
        self._camera_moved()
        self.zoomChanged.emit(self.camera.scale)

    def ensure_visible(self, frame: Frame, margin: float = 12.0) -> None:
        """Scroll just so far that a frame of the board is in sight; its top left comes first."""
        camera, body = self.camera, self.body_rect()
        pad = margin * camera.scale
        left, top = camera.view_x(frame.x) - pad, camera.view_y(frame.y) - pad
        right, bottom = camera.view_x(frame.right) + pad, camera.view_y(frame.bottom) + pad
        dx = max(0.0, right - body.right())
        dy = max(0.0, bottom - body.bottom())
        dx, dy = dx + min(0.0, left - dx - body.left()), dy + min(0.0, top - dy - body.top())
        if dx or dy:
            self.scroll_to(round(camera.x + dx), round(camera.y + dy))

    def reveal(self, note: str) -> None:
        """Scroll so that a note is in sight."""
        if note in self.scene.plan.notes:
            self.ensure_visible(self.scene.frame(note))

    def repaint_rect(self, rect: QRectF) -> None:
        """Paint a part of the viewport again."""
        self.viewport().update(rect.toAlignedRect())

    # ---- what actions call -----------------------------------------------------------------------

    def attempt(self, edit: Callable[[], object]) -> bool:
        """Do an edit; where it fails, `trouble` tells and the result is False."""
        try:
            edit()
        except Exception as problem:  # noqa: BLE001 - what a slot raises must reach the banner, not the console
            self.trouble.emit(problem)
            return False
        return True

    def selected_notes(self) -> list[str]:
        """The selected notes in reading order."""
        return self.selection.sorted_ids()

    def select_notes(self, ids: Iterable[str]) -> None:
        """Select these notes, as far as they are on the board."""
        self.selection.select([note for note in ids if note in self.scene.places])

    def select_all(self) -> None:
        """Select every visible note."""
        focus = self.selection.note
        notes = self.scene.all_notes()
        self.selection.select(notes, focus if focus in self.scene.places else None)

    def start_note(self, text: str = "") -> None:
        """Begin a new note below the focused one, with some words if there are any."""
        if self.read_only:
            return
        self.keys.add_below_focus()
        if text and self.writing.is_open:
            self.writing.editor.insertPlainText(text)

    def delete_selected(self) -> None:
        """Take the selected notes off the board."""
        if not self.read_only:
            self.attempt(self.keys.delete_selected)

    def copy(self) -> None:
        """Put the selected notes on the clipboard."""
        self.clipboard.copy()

    def cut(self) -> None:
        """Copy the selected notes and take them away."""
        if not self.read_only:
            self.attempt(self.clipboard.cut)

    def paste(self) -> None:
        """Put what is on the clipboard in the focused cell."""
        if not self.read_only:
            self.attempt(self.clipboard.paste)

    # ---- inside ----------------------------------------------------------------------------------

    def _selection_moved(self) -> None:
        self.selectionChanged.emit(self.selection.sorted_ids())
        self.viewport().update()

    def _focus_moved(self) -> None:
        note = self.selection.note
        self.focusChanged.emit(note if note in self.document.rows(Note) else None)
        self.viewport().update()

    # ---- Qt --------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            self.hurries = self.hurries and monotonic() - self._zoomed < _HURRY
            complete = self.painter.paint(painter, event.region())
        finally:
            painter.end()  # left open after an exception, it would take the whole program down
        if self.hurries:
            self._again.start(round(_HURRY * 1000) + 5)
        elif not complete:
            self._again.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._camera_moved(fit=self._fits)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: the camera does it."""

    def viewportEvent(self, event: QEvent) -> bool:
        kind = event.type()
        if kind in (
            QEvent.Type.TouchBegin,
            QEvent.Type.TouchUpdate,
            QEvent.Type.TouchEnd,
            QEvent.Type.TouchCancel,
        ):
            return isinstance(event, QTouchEvent) and self.hands.touch(event)
        if isinstance(event, QNativeGestureEvent) and self.hands.native(event):
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hands.mouse(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hands.mouse(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hands.mouse(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.hands.mouse(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.hands.wheel(event)

    def event(self, event: QEvent) -> bool:
        """Tab goes from cell to cell as long as the focus is in one; from the last one it leaves the board."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and key_table.takes_tab(self, event):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not key_table.press(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        key_table.release(self, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
