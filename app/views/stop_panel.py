"""What the chosen route expects, meets and feels at the chosen note."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.models.document import Document
from app.models.edits.routes import remove_stop, set_feeling, set_intensity, set_moment, set_stop
from app.models.emotions import Feeling, feeling_named, palette_of
from app.models.findings.scores import spread_at
from app.models.people import Persona, Route, Stop
from app.models.words import word
from app.views.errors import Tell, attempt
from app.views.fields import Field, line_field, offer_words, text_field
from app.views.icons import icon
from app.views.intensity_slider import IntensitySlider
from app.views.language import current_language
from app.views.notes.fold import Fold
from app.views.notes.marks_box import EvidenceRow, segment
from app.views.plain import PlainLabel
from app.views.stops.feeling_chips import FeelingChips
from app.views.stops.moment_box import MomentBox
from app.views.stops.score_rows import ScoreRows


class StopPanel(QWidget):
    """Expectation, performance, emotion and moment of truth of one stop; scores and sources fold away."""

    def __init__(self, document: Document, tell: Tell, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._tell = tell
        self._stop = ""
        self.heading = PlainLabel(self.tr("On the route"), "heading", wrap=True)
        self.expectation = text_field(self.tr("Expectation"))
        self.performance = text_field(self.tr("Performance"))
        self.emotion = line_field(self.tr("Emotion"), [])
        self.chips = FeelingChips(document, self._feel, self.emotion.text, tell)
        self.slider = IntensitySlider()
        self.moment_box = MomentBox(self._write_moment, self)
        self.moment = self.moment_box.button
        self.scores = ScoreRows(document, tell)
        self.group = Fold(self.tr("Scores of the group"), self.scores, "scores")
        self.quote = text_field(self.tr("What a customer said"))
        self.evidence = EvidenceRow(lambda key: self._set(evidence=key))
        self.exit = segment(self.tr("Leaves here"), self.tr("On this route the customer leaves here"))
        self.exit.setIcon(icon("exit"))
        self.more = Fold(self.tr("More about this stop"), self._details(), "stop")
        self.leave = QPushButton(self.tr("Off the route"))
        self.fields: dict[str, Field] = {
            "expectation": self.expectation,
            "performance": self.performance,
            "emotion": self.emotion,
            "quote": self.quote,
            "reason": self.moment_box.reason,
        }
        self._lay_out()
        self._connect()

    def _details(self) -> QWidget:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.quote, self.evidence, self.exit):
            column.addWidget(widget)
        return details

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            self.heading,
            self.expectation,
            self.performance,
            self.emotion,
            self.chips,
            self.slider,
            self.moment_box,
            self.group,
            self.more,
            self.leave,
        ):
            column.addWidget(widget)

    def _connect(self) -> None:
        for name in ("expectation", "performance", "quote"):
            self.fields[name].done.connect(lambda text, name=name: self._write_field(name, text))
        self.emotion.done.connect(self._write_emotion)
        self.slider.moved.connect(
            lambda value: self._do(lambda: set_intensity(self._document, self._stop, value))
        )
        self.exit.clicked.connect(lambda on: self._set(is_exit=int(on)))
        self.leave.clicked.connect(lambda: self._do(lambda: remove_stop(self._document, self._stop)))

    def show_stop(self, stop: Stop | None) -> None:
        """Show a stop, or nothing."""
        if (stop is None or stop.id != self._stop) and not self.finish():
            return
        self._stop = stop.id if stop else ""
        if stop is None:
            return
        self.heading.setText(self._whose(stop))
        self.expectation.show_text(stop.expectation)
        self.performance.show_text(stop.performance)
        offer_words(self.emotion, [each.word for each in palette_of(self._document, current_language())])
        self.emotion.show_text(stop.emotion)
        self.chips.show_feeling(stop.emotion, stop.intensity)
        self.slider.show_value(stop.intensity)
        self.moment_box.show_stop(stop)
        self.scores.show_stop(stop)
        self.group.tell(self.scores.about(spread_at(self._document, stop.id)))
        self.quote.show_text(stop.quote)
        self.evidence.show_levels({stop.evidence})
        self.exit.setChecked(bool(stop.is_exit))
        self.exit.setIcon(icon("exit", "on_chosen" if stop.is_exit else "text"))
        self.more.tell(self._about(stop))

    def _whose(self, stop: Stop) -> str:
        """On whose route it is, where there are several people: the card above may be another one's."""
        route = self._document.find(Route, stop.route)
        person = self._document.find(Persona, route.persona) if route and route.persona else None
        if person is None or not person.name or len(self._document.rows(Persona)) < 2:
            return self.tr("On the route")
        return self.tr("On the route of {name}").format(name=person.name)

    def _about(self, stop: Stop) -> str:
        """What is inside the fold, in few words; what nobody chose says nothing."""
        is_assumed = stop.evidence == "assumed"
        parts = [] if is_assumed else [word(f"evidence_level.{stop.evidence}", current_language())]
        parts += [self.exit.text()] if stop.is_exit else []
        parts += [f"“{' '.join(stop.quote.split())}”"] if stop.quote else []
        return " · ".join(parts)

    def finish(self) -> bool:
        """Hand over what was typed and not handed over yet; False where some of it could not be kept."""
        done = [field.finish() for field in self.fields.values()]  # each of them, whatever the others say
        return all((*done, self.scores.finish()))

    # Edits

    def _write_field(self, name: str, text: str) -> None:
        if not self._do(lambda: set_stop(self._document, self._stop, **{name: text})):
            self.fields[name].refuse()

    def _write_emotion(self, text: str) -> None:
        """A word of the palette brings the side that it usually has."""
        known = feeling_named(self._document, current_language(), text)
        sign = known.sign if known is not None else 0
        if not self._do(lambda: set_feeling(self._document, self._stop, text, sign)):
            self.emotion.refuse()

    def _feel(self, feeling: Feeling) -> None:
        self.emotion.put_back(feeling.word)
        self.emotion.finish()

    def _write_moment(self, kind: str, fields: dict[str, Any]) -> bool:
        return self._do(lambda: set_moment(self._document, self._stop, kind, **fields))

    def _set(self, **fields: Any) -> None:
        self._do(lambda: set_stop(self._document, self._stop, **fields))

    def _do(self, work: Callable[[], object]) -> bool:
        """Do an edit of the stop; where it fails, what is shown is what the document still says."""
        if self._document.find(Stop, self._stop) is None:
            return True
        done = attempt(work, self._tell)
        stop = self._document.find(Stop, self._stop)
        if stop is not None:
            self._show_controls(stop)
        return done

    def _show_controls(self, stop: Stop) -> None:
        """Buttons that were pressed say what is so, also where nothing was written."""
        self.slider.show_value(stop.intensity)
        self.moment_box.show_stop(stop)
        self.evidence.show_levels({stop.evidence})
        self.exit.setChecked(bool(stop.is_exit))
