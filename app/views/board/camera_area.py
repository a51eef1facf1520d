"""The scroll area around the board: its camera, its bars, and all ways to scroll and zoom."""

from time import monotonic

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QDragLeaveEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from app.layout.frames import Frame
from app.views.board.camera import REAL_SIZE, Aim, Camera
from app.views.errors import guarded

ZOOM_STEP = 1.25
_SAME = 1e-6  # between two scales
HURRY = 0.15  # seconds: zooms that follow each other so quickly are one movement


class CameraArea(QAbstractScrollArea):
    """Scrolls by moving a camera; the viewport itself never moves its pixels."""

    columnsMoved = Signal()
    zoomChanged = Signal(float)
    dragLeft = Signal()  # what another program or panel held over it is elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera()
        self.fits_width = True  # until somebody zooms
        self._aim: Aim | None = None  # kept in the middle until somebody zooms or scrolls
        self._bars_follow = False
        self._hurries = False
        self._zoomed = 0.0
        self._measures: tuple[int, int, int, int] | None = None
        self._body = QRectF()
        self._whole = QRect()  # the viewport
        self._asked = QRect()  # to be painted again
        self._stale = QRect()  # what of it is not for the hand alone
        self.horizontalScrollBar().valueChanged.connect(self._bars_moved)
        self.verticalScrollBar().valueChanged.connect(self._bars_moved)

    @property
    def hurries(self) -> bool:
        """Whether the zoom is on its way: rather a frame in time than a sharp one."""
        return self._hurries and monotonic() - self._zoomed < HURRY

    def body_rect(self) -> QRectF:
        """Where notes are seen, in pixels of the viewport."""
        camera = self.camera
        measures = (camera.left, camera.top, camera.width, camera.height)
        if measures != self._measures:  # it is asked a dozen times a frame
            self._measures = measures
            left, top, width, height = measures
            self._body = QRectF(left, top, width - left, height - top)
        return self._body

    def seen_area(self) -> Frame:
        """The part of the board that is in sight, in points."""
        body, camera = self.body_rect(), self.camera
        x, y = camera.to_board(body.x(), body.y())
        return Frame(x, y, body.width() / camera.scale, body.height() / camera.scale)

    def zoom(self) -> float:
        """Pixels a point."""
        return self.camera.scale

    def zoom_about(self, scale: float, at: QPointF) -> None:
        """Zoom; what is under the pixel `at` stays there."""
        self.fits_width, self._aim = False, None
        now, before = monotonic(), self.camera.scale
        self._hurries = now - self._zoomed < HURRY
        self._zoomed = now
        self.camera.zoom_about(scale, at.x(), at.y())
        self.move_camera()
        if self.camera.scale != before:
            self.zoomChanged.emit(self.camera.scale)

    def scroll_to(self, x: int, y: int) -> None:
        """Scroll the body, in pixels."""
        self._aim = None
        self.camera.x, self.camera.y = x, y
        self.move_camera()

    def aim(self) -> Aim | None:
        """Where somebody looks; None where nobody chose it: all columns, from the top."""
        camera, middle = self.camera, self._middle()
        if self._aim is not None or (self.fits_width and (camera.x, camera.y) == (0, 0)):
            return self._aim
        x, y = camera.to_board(middle.x(), middle.y())
        return Aim(None if self.fits_width else camera.scale, x, y)

    def take_aim(self, aim: Aim) -> None:
        """Look there, in this size and in every other one that comes before somebody zooms or scrolls."""
        self._aim, self.fits_width = aim, aim.scale is None
        if aim.scale is not None:
            self.camera.zoom_about(aim.scale, 0, 0)
        self._follow_size()
        self.zoomChanged.emit(self.camera.scale)

    def follow_camera(self) -> None:
        """For what lies on the board and has to go along: called before `columnsMoved`."""

    def _follow_size(self) -> None:
        """The viewport has another size, or somebody looks elsewhere."""
        self.move_camera(self.fits_width, self._aim)

    def move_camera(self, fit: bool = False, aim: Aim | None = None) -> None:
        """Bring scroll and bars in line with the camera.

        With `fit` the columns fill the width again, with `aim` its point comes in the middle again.
        """
        camera = self.camera
        self._whole = self.viewport().rect()
        camera.width, camera.height = self._whole.width(), self._whole.height()
        if fit:
            camera.scale = self._scale_for_columns()
        camera.measure()
        if aim is not None:
            middle = self._middle()
            camera.put(aim.x, aim.y, middle.x(), middle.y())
        camera.clamp()
        self._set_bar(self.horizontalScrollBar(), camera.range_x(), camera.x, camera.width)
        self._set_bar(self.verticalScrollBar(), camera.range_y(), camera.y, camera.height)
        self.follow_camera()
        self.columnsMoved.emit()
        self.viewport().update()

    def _scale_for_columns(self) -> float:
        """At which all columns are in sight, as if the bar were always there: else it would come and go with
        the width that it takes itself.
        """
        camera = self.camera
        camera.width = self.width() - self.verticalScrollBar().sizeHint().width()
        scale = camera.fit_width_scale()
        camera.width = self.viewport().width()
        return scale

    def _set_bar(self, bar: QScrollBar, reach: tuple[int, int], value: int, page: int) -> None:
        """Make a bar say what the camera does; it may come or go by that, and then the viewport is resized in
        here.
        """
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
        """The whole board in sight; asked again, its whole width. A board that is low enough for both stays
        whole in a window of another width.
        """
        self._aim = None
        camera = self.camera
        whole = camera.fit_scale()
        is_low = whole > self._scale_for_columns() - _SAME
        self.fits_width = is_low or abs(camera.scale - whole) < _SAME
        camera.scale = whole
        camera.x = camera.y = 0
        self.move_camera(fit=self.fits_width)
        self.zoomChanged.emit(camera.scale)

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

    def repaint_rect(self, rect: QRectF, over: bool = False) -> None:
        """Paint a part of the viewport again; `over`: nothing differs there but what hangs in the hand.

        What is asked until the next frame becomes one rectangle: painting through a region of many costs more
        than painting all that lies between them.
        """
        self.repaint_part(rect.toAlignedRect(), over)

    def repaint_part(self, part: QRect, over: bool = False) -> None:
        """The same with whole pixels."""
        part = part & self._whole
        if not over:
            self._stale |= part
        self._asked |= part
        self.viewport().update(self._asked)

    def take_stale(self, painted: QRect) -> QRect:
        """What of a part that is painted now differs under the hand; all of it where not only we asked."""
        if painted == self._asked:  # as nearly always
            stale, self._asked, self._stale = self._stale, QRect(), QRect()
            return stale
        stale = self._stale & painted if self._asked.contains(painted) else painted
        if painted.contains(self._asked):
            self._asked, self._stale = QRect(), QRect()
        return stale

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._follow_size()

    @guarded
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.dragLeft.emit()

    @guarded
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: the camera does it."""
