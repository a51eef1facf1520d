"""The board with the curve under it. Where the curve is folded, the board has its room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.views.curve_view import CurveView
from app.views.errors import guarded

_BOARD, _CURVE = 700, 230  # pixels, until somebody moves the border between them
_SHARE = 0.36  # of both that the curve takes at most until then


class BoardAndCurve(QSplitter):
    """Qt leaves a pane that may not be high any more the place that it had, and shows nothing there."""

    def __init__(self, board: QWidget, curve: CurveView) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._curve = curve
        self._unfolded = _CURVE
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(board)
        self.addWidget(curve)
        self.setStretchFactor(0, 1)
        self._is_by_hand = False
        self._make_room(_BOARD + _CURVE)
        curve.foldedChanged.connect(self._fold)
        self.splitterMoved.connect(self._moved)

    def heights(self) -> list[int]:
        """Of the board, and of the curve when it is not folded; none where nobody chose them."""
        if not self._is_by_hand:
            return []
        whole, high = sum(self.sizes()), self._unfolded if self._curve.choice.folded else self.sizes()[1]
        return [whole - high, high]

    def take_up(self, heights: list[int]) -> None:
        """Have these heights; a curve that is folded has its own later."""
        self._unfolded, self._is_by_hand = heights[1], True
        self._make_room(sum(heights))

    def _moved(self) -> None:
        self._is_by_hand = True

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Until somebody draws the line between them, the board keeps most of a low window."""
        super().resizeEvent(event)
        if not self._is_by_hand:
            self._unfolded = min(_CURVE, round(event.size().height() * _SHARE))
            self._make_room(event.size().height())

    def _fold(self, folded: bool) -> None:
        whole, high = sum(self.sizes()), self.sizes()[1]
        if folded and high:
            self._unfolded = high
        self._make_room(whole)

    def _make_room(self, whole: int) -> None:
        high = self._curve.maximumHeight() if self._curve.choice.folded else self._unfolded
        self.setSizes([whole - high, high])
