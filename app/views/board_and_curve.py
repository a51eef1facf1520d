"""The board with the curve under it. Where the curve is folded, the board has its room."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.views.curve_view import CurveView
from app.views.errors import guarded
from app.views.plain import plain_tip
from app.views.settings import setting, store_setting

_BOARD, _CURVE = 700, 230  # pixels, until somebody moves the border between them
_SHARE = 0.36  # of both that the curve takes at most until then
_KEPT = "curve_height"  # the setting: of the curve, and of both together when it got that
_HIGHEST = 100_000  # pixels; no screen is as high


class BoardAndCurve(QSplitter):
    """Qt leaves a pane that may not be high any more the place that it had, and shows nothing there.

    A border that somebody drew is kept on this computer. In a window that is lower than it was then, the
    curve keeps its share and not its height.
    """

    def __init__(self, board: QWidget, curve: CurveView, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._curve = curve
        self._drawn = _read(setting(_KEPT, ""))
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(board)
        self.addWidget(curve)
        self.setStretchFactor(0, 1)
        self._make_room(_BOARD + _CURVE)
        curve.foldedChanged.connect(lambda: self._make_room(sum(self.sizes())))
        self._border = self.handle(1)
        self._border.setToolTip(plain_tip(self.tr("Drag it; a double click puts it back")))
        self._border.installEventFilter(self)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(event.size().height())

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the border where a hand lets it go; not on the way, for that is written to the disk."""
        if watched is self._border and event.type() == QEvent.Type.MouseButtonDblClick:
            self._keep(None)
            self._make_room(sum(self.sizes()))
        elif watched is self._border and event.type() == QEvent.Type.MouseButtonRelease:
            whole, high = sum(self.sizes()), self.sizes()[1]
            if not self._curve.choice.folded and high != self._high(whole):
                self._keep((high, whole))
        return super().eventFilter(watched, event)

    def _keep(self, drawn: tuple[int, int] | None) -> None:
        self._drawn = drawn
        store_setting(_KEPT, " ".join(map(str, drawn or ())))

    def _high(self, whole: int) -> int:
        """How high the curve is when it is not folded, of so many pixels for both."""
        high, of = self._drawn or (_CURVE, round(_CURVE / _SHARE))
        return min(high, round(whole * high / of))

    def _make_room(self, whole: int) -> None:
        high = self._curve.maximumHeight() if self._curve.choice.folded else self._high(whole)
        self.setSizes([whole - high, high])


def _read(kept: str) -> tuple[int, int] | None:
    """A border that was kept, if that makes sense."""
    found = [int(word) for word in kept.split() if word.isdecimal() and len(word) < 9]
    if len(found) != 2 or not 0 < found[0] < found[1] < _HIGHEST:
        return None
    return found[0], found[1]
