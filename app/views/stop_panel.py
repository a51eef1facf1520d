"""What the chosen route expects, meets and feels at the chosen note."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.models.document import Document
from app.models.edits.routes import remove_stop, set_intensity, set_stop
from app.models.people import Stop
from app.views.errors import Tell, attempt
from app.views.fields import line_field, text_field
from app.views.icons import icon
from app.views.intensity_slider import IntensitySlider


class StopPanel(QWidget):
    """Expectation, performance, emotion and moment of truth of one stop."""

    def __init__(self, document: Document, tell: Tell) -> None:
        super().__init__()
        self._document = document
        self._tell = tell
        self._stop = ""
        self.expectation = text_field(self.tr("Expectation"))
        self.performance = text_field(self.tr("Performance"))
        self.emotion = line_field(self.tr("Emotion"))
        self.slider = IntensitySlider()
        self.moment = QPushButton(icon("diamond", "moment"), self.tr("Moment of truth"))
        self.moment.setObjectName("moment")
        self.moment.setCheckable(True)
        self.leave = QPushButton(self.tr("Off the route"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            self.expectation,
            self.performance,
            self.emotion,
            self.slider,
            self.moment,
            self.leave,
        ):
            column.addWidget(widget)
        self.fields = {
            "expectation": self.expectation,
            "performance": self.performance,
            "emotion": self.emotion,
        }
        for name, field in self.fields.items():
            field.done.connect(lambda text, name=name: self._write_field(name, text))
        self.slider.moved.connect(self._write_intensity)
        self.moment.clicked.connect(self._write_moment)
        self.leave.clicked.connect(self._leave)

    def show_stop(self, stop: Stop | None) -> None:
        """Show a stop, or nothing."""
        if (stop is None or stop.id != self._stop) and not self.finish():
            return
        self._stop = stop.id if stop else ""
        if stop is None:
            return
        self.expectation.show_text(stop.expectation)
        self.performance.show_text(stop.performance)
        self.emotion.show_text(stop.emotion)
        self.slider.show_value(stop.intensity)
        on = stop.moment != "none"
        self.moment.setChecked(on)
        self.moment.setIcon(icon("diamond", "on_moment" if on else "moment"))

    def finish(self) -> bool:
        """Hand over what was typed and not handed over yet; False where some of it could not be kept."""
        done = [field.finish() for field in self.fields.values()]  # each of them, whatever the others say
        return all(done)

    def _write_field(self, name: str, text: str) -> None:
        if not self._do(lambda: set_stop(self._document, self._stop, **{name: text})):
            self.fields[name].refuse()

    def _write_moment(self, on: bool) -> None:
        if not self._do(lambda: set_stop(self._document, self._stop, moment="first" if on else "none")):
            self.show_stop(self._document.find(Stop, self._stop))

    def _write_intensity(self, value: float | None) -> None:
        if not self._do(lambda: set_intensity(self._document, self._stop, value)):
            self.show_stop(self._document.find(Stop, self._stop))

    def _leave(self) -> None:
        self._do(lambda: remove_stop(self._document, self._stop))

    def _do(self, work: Callable[[], object]) -> bool:
        return self._document.find(Stop, self._stop) is None or attempt(work, self._tell)
