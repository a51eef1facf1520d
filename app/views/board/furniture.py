"""The small buttons on the board: the signs that add a phase and a lane, the lock, and what is hidden."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.models.board import Lane, Phase, Workshop
from app.models.change import Change
from app.models.lane_kinds import KINDS
from app.models.words import word
from app.views.appearance import px, target
from app.views.board.camera import MARGIN
from app.views.board.header_tips import HeaderTips
from app.views.board.structure import ADD_LANE, ADD_PHASE
from app.views.icons import icon
from app.views.plain import plain_tip

if TYPE_CHECKING:
    from app.views.board.board_view import BoardView

_GAP = 4


class Furniture(QObject):
    """Lies on the viewport and goes along with the camera."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self.board = board
        board.camera.beside = target() + 2 * _GAP
        self.add_phase = self._button("plus", lambda: self.press(ADD_PHASE))
        self.add_lane = self._button("plus", lambda: self.press(ADD_LANE))
        self.lock = self._button("lock", lambda: board.structure.set_locked(not board.structure.locked))
        self.chip = self._button("hidden", self.offer_hidden)
        self.chip.setObjectName("boardChip")
        self.chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._hidden = -1
        HeaderTips(board)
        self.add_phase.setAccessibleName(self.tr("Add a phase"))
        self.add_phase.setToolTip(plain_tip(self.tr("Add a phase")))
        self.add_lane.setAccessibleName(self.tr("Add a lane"))
        self.add_lane.setToolTip(plain_tip(self.tr("Add a lane")))

    def _button(self, picture: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self.board.viewport())
        button.setObjectName("onBoard")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # arrow keys lead here, see header_keys
        button.setCursor(Qt.CursorShape.ArrowCursor)
        if picture:
            button.setIcon(icon(picture, "soft_text"))
            button.setIconSize(QSize(px(18), px(18)))
        button.clicked.connect(run)
        button.hide()
        return button

    # ---- following -------------------------------------------------------------------------------

    def sync(self, change: Change) -> None:
        """After a change of the document."""
        if change.touches(Phase, Lane, Workshop):
            self.follow()

    def follow(self) -> None:
        """Say what is so now, and stand where that is."""
        locked = self.board.structure.locked
        hidden = len(self.board.structure.hidden()) + len(self.board.left_out.lanes())
        tip = self.tr("Phases and lanes are locked. Click to unlock.")
        if not locked:
            tip = self.tr("Phases and lanes can be changed. Click to lock them.")
        self.lock.setIcon(icon("lock" if locked else "unlock", "accent" if locked else "faint_text"))
        self.lock.setToolTip(plain_tip(tip))
        self.lock.setAccessibleName(tip)
        self._hidden = hidden
        self.place()

    def place(self) -> None:
        """Stand beside the last chevron and under the last label, as far as the camera shows them."""
        board, camera = self.board, self.board.camera
        if self._hidden < 0:
            return
        may, side = not board.read_only and not board.structure.locked, target()
        plan = board.scene.plan
        right = max((x + w for x, w in plan.columns.values()), default=camera.label)
        strip = next(iter(plan.phases.values()), None)
        high = (strip.h if strip else plan.header) * camera.pane_scale
        top = MARGIN + (strip.y if strip else 0.0) * camera.pane_scale
        x = max(camera.left, round(camera.view_x(right)) + px(_GAP) + 2)
        self._put(self.add_phase, QRect(x, round(top + (high - side) / 2), side, side), may)
        below = max((frame.bottom for frame in plan.lanes.values()), default=plan.header)
        y = round(camera.view_y(below)) + px(_GAP)
        self._put(self.add_lane, QRect(camera.inset - 6, y, side, side), may and y >= camera.top)
        corner = QRect(camera.inset - 6, max(0, round(top + (high - side) / 2)), side, side)
        chip = self._chip_place(corner) if self._hidden else corner
        self._put(self.lock, corner, not board.read_only)
        self._put(self.chip, chip, self._hidden > 0)

    def _chip_place(self, lock: QRect) -> QRect:
        """Beside the lock, in words, or as a figure, for which the lock gets narrow; with less room yet its
        sign alone. On the titles of lanes it would lie over their words.
        """
        side, camera = target(), self.board.camera
        room = camera.left - lock.right() - _GAP
        words = self.tr("%n hidden", "", self._hidden)
        wide = self.chip.fontMetrics().horizontalAdvance(words) + px(36)
        words_fit = wide <= room
        self.chip.setText(words if words_fit else str(self._hidden))
        self.chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        small = px(18 if words_fit else 14)
        self.chip.setIconSize(QSize(small, small))
        wide = wide if words_fit else self.chip.sizeHint().width()
        self.chip.setToolTip(plain_tip(f"{words}. " + self.tr("Show what is hidden")))
        self.chip.setAccessibleName(words)
        if room < wide:
            slim = min(side, self.lock.sizeHint().width())
            if wide <= room + side - slim:
                lock.setWidth(slim)
                room += side - slim
        if room < wide:
            self.chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            return QRect(lock.right() + 1, lock.y(), max(side // 2, min(side, room)), side)
        return QRect(lock.right() + 1, lock.y(), max(side, min(wide, room)), side)

    def _put(self, button: QToolButton, place: QRect, shown: bool) -> None:
        shown = shown and place.intersects(self.board.viewport().rect())
        if shown and button.geometry() != place:
            button.setGeometry(place)
        if button.isVisibleTo(self.board.viewport()) != shown:
            button.setVisible(shown)

    def rect_of(self, key: str) -> QRect:
        """Where a sign that adds stands in the viewport, for the ring of the focus."""
        return (self.add_phase if key == ADD_PHASE else self.add_lane).geometry()

    # ---- what they do ----------------------------------------------------------------------------

    def press(self, key: str) -> None:
        """Add a phase, or offer the kinds of lanes."""
        if key == ADD_PHASE:
            self.board.structure.start_phase()
        else:
            self.offer_lanes(None)

    def offer_lanes(self, after: str | None) -> None:
        """Offer the kinds of lanes; the chosen one is added behind a lane or at the bottom."""
        if not self.board.structure.may_change():
            return
        menu = self._menu()
        for kind in KINDS.values():
            text = word(kind.word, self.board.scene.language)
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, key=kind.key: self.board.structure.add_lane(key, after))
        self._open(menu, self.add_lane if after is None else self.board)

    def offer_hidden(self) -> None:
        """Offer what is hidden, one by one and all at once."""
        menu, structure = self._menu(), self.board.structure
        hidden, left_out = structure.hidden(), self.board.left_out
        if out := len(left_out.lanes()):
            action = menu.addAction(self.tr("Show the %n lane(s) that this step leaves out", "", out))
            action.triggered.connect(lambda: left_out.show_all())
            if hidden:
                menu.addSeparator()
        for header, name in hidden:
            text = self.tr("Show “{name}”").format(name=name or self.tr("Without a name"))
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, which=header: structure.hide(which, False))
        if len(hidden) > 1:
            menu.addSeparator()
            menu.addAction(self.tr("Show all")).triggered.connect(lambda: structure.show_all())
        self._open(menu, self.chip)

    def _menu(self) -> QMenu:
        menu = QMenu(self.board)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _open(self, menu: QMenu, at: QWidget) -> None:
        if at is self.board:
            rect = self.board.header_rect()
            where = self.board.viewport().mapToGlobal(rect.bottomLeft().toPoint())
        else:
            where = at.mapToGlobal(at.rect().bottomLeft())
        menu.popup(where)
        menu.setActiveAction(menu.actions()[0])
