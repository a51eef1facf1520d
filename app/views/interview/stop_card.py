"""What the customer says at one stop: verdict, how strong it is, in which word, and literally."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.models.board import Note, Phase
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.interviews import tell_stop
from app.models.edits.routes import remove_stop, set_intensity, set_moment
from app.models.emotions import emotion_palette
from app.models.people import Emotion, Stop
from app.models.words import word
from app.views.appearance import px
from app.views.buttons import sign_button
from app.views.choice_row import ChoiceRow
from app.views.errors import attempt, guarded
from app.views.fields import line_field, offer_words, text_field
from app.views.icons import icon
from app.views.intensity_slider import IntensitySlider
from app.views.interview.stop_list import TOLD
from app.views.language import current_language
from app.views.plain import PlainLabel
from app.views.rest import Rest, show_unless_typing

WIDTH = 380


class StopCard(QScrollArea):
    """One stop. Somebody has to say that it is a moment of truth: not every pleasant stop is one."""

    trouble = Signal(object)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._document = document
        self.stop = ""
        language = current_language()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(px(WIDTH))
        self.title = PlainLabel("", "promptTitle", wrap=True)
        self.where = PlainLabel("", "hint", wrap=True)
        said = [(key, f"{number} {word(f'verdict.{key}', language)}") for number, key in enumerate(TOLD, 1)]
        self.verdict = ChoiceRow(self.tr("What does the customer say of it?"), said, "none")
        self.moment = sign_button(icon("diamond", "moment"), self.tr("A moment of truth for this customer"))
        self.moment.setObjectName("moment")
        self.moment.setCheckable(True)
        self.slider = IntensitySlider()
        self.emotion = line_field(word("emotion", language), [])
        self.quote = text_field(self.tr("In the customer’s own words"), 3, 10, breaks=True)
        self.expectation = text_field(word("expectation", language), 1, 5)
        self.leave = QPushButton(self.tr("Not on this route"))
        self.nothing = PlainLabel(
            self.tr("Choose a stop to write down what the customer says of it."), "hint", wrap=True
        )
        self._inside = QWidget()
        self._build()
        self.fields = {"emotion": self.emotion, "quote": self.quote, "expectation": self.expectation}
        self.rest = Rest(self, self.fields.values())
        self._connect()

    def _build(self) -> None:
        if isinstance(self.emotion.editor, QLineEdit):
            self.emotion.editor.setMaxLength(LINE)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        intensity = PlainLabel(word("intensity", current_language()), "fieldLabel")
        for widget in (
            self.title, self.where, self.verdict, self.moment, intensity, self.slider, self.emotion,
            self.quote, self.expectation, self.leave,
        ):  # fmt: skip
            column.addWidget(widget)
        content = QWidget(self.viewport())
        content.setObjectName("sideContent")
        whole = QVBoxLayout(content)
        whole.setContentsMargins(16, 18, 16, 16)
        whole.addWidget(self.nothing)
        whole.addWidget(self._inside)
        whole.addStretch(1)
        self.setWidget(content)

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.done.connect(lambda text, name=name: self._write_field(name, text))
        self.verdict.chosen.connect(lambda key: self._do(lambda: self._tell(verdict=key)))
        self.slider.moved.connect(
            lambda value: self._do(lambda: set_intensity(self._document, self.stop, value))
        )
        self.moment.clicked.connect(self._mark)
        self.leave.clicked.connect(lambda: self._do(lambda: remove_stop(self._document, self.stop)))

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(200))

    # What is shown

    def show_stop(self, stop: str) -> bool:
        """Show another stop, or the same as it is now; False where what was typed could not be kept."""
        if stop != self.stop and not self.finish():
            return False
        self.stop = stop
        row = self._document.find(Stop, stop)
        self._inside.setVisible(row is not None)
        self.nothing.setVisible(row is None)
        if row is None:
            return True
        note = self._document.get(Note, row.note)
        self.title.setText(note.text)
        self.where.setText(self._document.get(Phase, note.phase).name)
        self.verdict.show_key(row.verdict)
        self.slider.show_value(row.intensity)
        for name, field in self.fields.items():
            show_unless_typing(field, getattr(row, name))
        on = row.moment != "none"
        self.moment.setChecked(on)
        self.moment.setIcon(icon("diamond", "on_moment" if on else "moment"))
        own = [each.word for each in self._document.rows(Emotion).values()]
        offer_words(self.emotion, [each.word for each in emotion_palette(current_language())] + sorted(own))
        return True

    def take_focus(self) -> None:
        """The keys go to the verdict."""
        chosen = self.verdict.buttons.get(self.verdict.key) or next(iter(self.verdict.buttons.values()))
        chosen.setFocus()

    # Writing

    def finish(self) -> bool:
        """Hand over what was typed; False where some of it could not be kept."""
        return self.rest.finish()

    def unsaved(self) -> dict[str, str]:
        """What was typed and is nowhere else yet, by field."""
        return {name: field.text() for name, field in self.fields.items() if field.is_unsaved}

    def put_back(self, typed: dict[str, str]) -> None:
        """What `unsaved` gave, after the card was made anew."""
        for name, text in typed.items():
            self.fields[name].put_back(text)

    def _tell(self, **fields: object) -> None:
        tell_stop(self._document, self.stop, **fields)

    def _write_field(self, name: str, text: str) -> None:
        if not self._do(lambda: self._tell(**{name: text})):
            self.fields[name].refuse()

    def _mark(self, on: bool) -> None:
        kind = "peak" if on else "none"
        self._do(lambda: set_moment(self._document, self.stop, kind))

    def _do(self, work: Callable[[], object]) -> bool:
        if self._document.find(Stop, self.stop) is None or attempt(work, self.trouble.emit):
            return True
        self.show_stop(self.stop)
        return False
