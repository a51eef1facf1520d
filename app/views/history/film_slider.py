"""The slider under the film: a click goes to that very moment, and from there it can be dragged."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider

from app.views.errors import guarded


class FilmSlider(QSlider):
    """Qt's own goes one page towards a click, which in a film is nowhere in particular."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._grip = 0.0  # pixels from the middle of the knob to where it was taken

    def moment_at(self, x: float) -> int:
        """The step under a pixel."""
        knob = self._part(QStyle.SubControl.SC_SliderHandle)
        groove = self._part(QStyle.SubControl.SC_SliderGroove)
        at = round(x - knob.width() / 2 - groove.x())
        span = groove.width() - knob.width()
        return QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, span)

    def _part(self, part: QStyle.SubControl) -> QRect:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        knob = self._part(QStyle.SubControl.SC_SliderHandle)
        taken = knob.contains(event.position().toPoint())
        self._grip = event.position().x() - knob.x() - knob.width() / 2 if taken else 0.0
        self.setSliderDown(True)
        if not taken:
            self._follow(event)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def _follow(self, event: QMouseEvent) -> None:
        self.setSliderPosition(self.moment_at(event.position().x() - self._grip))
        event.accept()
