"""The board on the screen. It shows what the document says, and turns hands and keys into edits."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from app.layout.themes import LIGHT, Theme
from app.models.board import Note
from app.models.change import Change
from app.models.document import Document
from app.models.edits.signs import add_dots
from app.views.board import key_table
from app.views.board.camera_area import HURRY, CameraArea
from app.views.board.chosen_facts import ChosenNotes
from app.views.board.clipboard import NoteClipboard
from app.views.board.faces import FaceCache
from app.views.board.furniture import Furniture
from app.views.board.gestures.gesture import Beyond
from app.views.board.hands import Hands
from app.views.board.keys import BoardKeys
from app.views.board.left_out import LeftOut
from app.views.board.lifting import Lifting
from app.views.board.painting import BoardPainter
from app.views.board.panes import Panes
from app.views.board.pictures import PictureDrops
from app.views.board.pointing import header_rect, point_at
from app.views.board.renaming import Renaming
from app.views.board.scene import BoardScene
from app.views.board.selection import Selection
from app.views.board.stage_band import StageBand
from app.views.board.structure import Structure
from app.views.board.writing import Writing
from app.views.errors import guarded

_LEAST_WIDTH, _LEAST_HEIGHT = 320, 200  # pixels


class BoardView(CameraArea):
    """One journey's board. The window calls `sync` with every change of the document."""

    focusChanged = Signal(object)  # the id of the focused note, or None
    selectionChanged = Signal(list)  # ids
    hint = Signal(str)
    offered = Signal(str, str, object)  # a hint, what can be done about it, and the function that does it
    retracted = Signal(str)  # a hint that is no longer true
    menuWanted = Signal(str, QPoint)  # of "note", "cell", "phase", "stage", "lane", "ground"; where on screen
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
        self.beyond: Beyond | None = None
        self.scene = BoardScene(document, journey, language)
        self.faces = FaceCache(self.scene, theme)
        self.panes = Panes(self.scene, self.faces, self.camera)
        self.selection = Selection(self.scene)
        self.chosen = ChosenNotes(document, self.selection)
        self.lifting = Lifting(self)
        self.floating = self.lifting.floating
        self.painter = BoardPainter(self)
        self.keys: BoardKeys = BoardKeys(self)
        self.hands = Hands(self)
        self.writing = Writing(self)
        self.renaming = Renaming(self)
        self.structure: Structure = Structure(self)
        self.band: StageBand = StageBand(self)
        self.left_out = LeftOut(self)
        self.furniture = Furniture(self)
        self.pictures = PictureDrops(self)
        self.clipboard = NoteClipboard(self)
        self._hurried = False  # what is seen was painted in a hurry
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._catch_up)
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
        self.selection.changed.connect(self._selection_moved)
        self.selection.focus_changed.connect(self._focus_moved)
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self._follow_structure()
        self.furniture.follow()

    # ---- following the document ------------------------------------------------------------------

    def sync(self, change: Change) -> None:
        """Place what differs. Load, edit, undo and redo come in here alike."""
        if change.direction == "aside":  # nothing of it is on a board, and a hand may hold a note
            return
        self.hands.cancel()
        found = self.scene.sync(change)
        if found.structure:
            self._follow_structure()
        self.panes.follow(change, found)
        self.lifting.place_notes(found)
        self.selection.follow(found.added if change.direction in ("undo", "redo") else set())
        self.writing.follow()
        self.renaming.follow()
        self.furniture.sync(change)
        self.viewport().update()

    def set_language(self, language: str) -> None:
        """Counts, hyphens and captions of another language."""
        self.writing.end()
        self.scene.load(language)
        self.renew()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.theme = self.faces.theme = theme
        self.renew()

    def renew(self) -> None:
        """Draw everything anew."""
        self.floating.drop_all()
        self.scene.hidden.clear()
        self.scene.covered.clear()
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
        self.move_camera(fit=self.fits_width)

    @property
    def reduced_motion(self) -> bool:
        """Whether notes are at their new place at once instead of sliding there."""
        return self.floating.reduced

    @reduced_motion.setter
    def reduced_motion(self, reduced: bool) -> None:
        self.floating.reduced = reduced

    def columns(self) -> dict[str, tuple[float, float]]:
        """Where each phase's column is: (x, width) in pixels of the viewport."""
        camera = self.camera
        return {
            phase: (camera.view_x(x), w * camera.scale) for phase, (x, w) in self.scene.plan.columns.items()
        }

    def follow_camera(self) -> None:
        self.writing.follow()
        self.furniture.place()

    def reveal(self, note: str) -> None:
        """Scroll so that a note is in sight."""
        if note in self.scene.plan.notes:
            self.ensure_visible(self.scene.frame(note))

    # ---- what actions call -----------------------------------------------------------------------

    def attempt(self, edit: Callable[[], object]) -> bool:
        """Do an edit; where it fails, `trouble` tells and the result is False."""
        try:
            edit()
        except Exception as problem:  # noqa: BLE001 - what a slot raises must reach the banner
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

    def start_note(self, text: str = "", kinds: tuple[str, ...] = ()) -> None:
        """Begin a new note below the focused one, or in a lane of these kinds, perhaps with some words."""
        if self.read_only:
            return
        self.keys.add_below_focus(kinds)
        if text and self.writing.is_open:
            self.writing.editor.insertPlainText(text)

    def delete_selected(self) -> None:
        """Take the selected notes off the board."""
        if not self.read_only:
            self.attempt(self.keys.delete_selected)

    def add_dots(self, step: int) -> None:
        """Put a dot on each selected note, or take one off."""
        if self.selection.ids and not self.read_only:
            self.attempt(lambda: add_dots(self.document, self.selection.sorted_ids(), step))

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

    def header_rect(self) -> QRectF:
        """Where the header that has the focus is in the viewport."""
        return header_rect(self)

    def ask_menu(self, at: QPoint) -> None:
        """Somebody asks what can be done with what is at a pixel of the viewport."""
        self.writing.end()
        self.menuWanted.emit(point_at(self, at.toPointF()), self.viewport().mapToGlobal(at))

    # ---- inside ----------------------------------------------------------------------------------

    def _selection_moved(self) -> None:
        self.selectionChanged.emit(self.selection.sorted_ids())
        self.viewport().update()

    def _focus_moved(self) -> None:
        note = self.selection.note
        self.focusChanged.emit(note if note in self.document.rows(Note) else None)
        self.viewport().update()

    # ---- Qt --------------------------------------------------------------------------------------

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        part = event.region().boundingRect()
        painter = QPainter(self.viewport())
        try:
            self.painter.paint(painter, part, self.take_stale(part))
        finally:
            painter.end()  # left open after an exception, it would take the whole program down
        self._hurried = self.hurries
        if self._hurried:
            self._again.start(round(HURRY * 1000) + 5)
        elif not self.painter.tiles.complete:
            self._again.start(0)

    def _catch_up(self) -> None:
        """Paint what was not ready: piece by piece where a hand holds something anywhere in the window."""
        whole, held = self.viewport().rect(), QApplication.mouseButtons() != Qt.MouseButton.NoButton
        part = self.painter.next_part() if held and not self._hurried else whole
        self.viewport().update(whole if part.isEmpty() else part)

    @guarded
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):  # not by way of Qt: a hand that drags waits for every call
            self.paintEvent(event)
            return True
        if isinstance(event, QTouchEvent):
            return self.hands.touch(event)
        if isinstance(event, QNativeGestureEvent) and self.hands.native(event):
            return True
        return super().viewportEvent(event)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hands.press(event.position(), event.button(), event.modifiers())

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hands.mouse_moved(event)

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hands.release(event.position(), event.modifiers())

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.hands.double(event.position())

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            key_table.ask_menu(self)
        else:
            self.ask_menu(event.pos())

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.pictures.move(event)

    @guarded
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.pictures.move(event)

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        self.pictures.drop(event)

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.hands.wheel(event)

    @guarded
    def event(self, event: QEvent) -> bool:
        """Tab goes from cell to cell as long as the focus is in one; from the last it leaves."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and key_table.takes_tab(self, event)
        ):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not key_table.press(self, event):
            super().keyPressEvent(event)

    @guarded
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        key_table.release(self, event)

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
