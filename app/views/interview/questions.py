"""The five questions of a conversation, one at a time, with room to write."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.models.document import Document
from app.models.edits.interviews import write_answer
from app.models.findings.interview import ELSE, QUESTIONS, answers_in, question
from app.models.people import Route
from app.views.appearance import px
from app.views.errors import attempt, guarded
from app.views.fields import Field, PlainEdit
from app.views.language import current_language
from app.views.plain import PlainLabel
from app.views.rest import Rest, show_unless_typing

_KEYS = (*QUESTIONS, ELSE)


class Writing(PlainEdit):
    """As much room to write as there is; a line break is a line break."""

    def __init__(self) -> None:
        super().__init__(breaks=True)
        self.setObjectName("writing")
        self.setMinimumHeight(px(120))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(px(200), px(120))

    def _grow(self) -> None:
        """It is as high as its page."""


class Questions(QWidget):
    """Each answer is handed over when the hand rests, when it is left, and when something else is done."""

    allAsked = Signal()
    trouble = Signal(object)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.route = ""
        self.number = PlainLabel("", "hint")
        self.asked = PlainLabel("", "question", wrap=True)
        self.about = PlainLabel("", "dialogText", wrap=True)
        self.pages = QStackedWidget()
        self.fields: dict[str, Field] = {}
        for key in _KEYS:
            field = self.fields[key] = Field("", Writing())
            field.editor.setAccessibleName(self._question(key))
            field.done.connect(lambda text, key=key: self._write(key, text))
            self.pages.addWidget(field)
        self.rest = Rest(self, self.fields.values())
        self.steps = [self._step(place) for place in range(len(_KEYS))]
        self.back = QPushButton(self.tr("Back"))
        self.next = QPushButton()
        self.next.setObjectName("primary")
        self._build()
        self.show_question(0)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 18, 22, 18)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(6)
        for step in self.steps:
            row.addWidget(step)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(6)
        for widget in (self.number, self.asked, self.about):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        ways = QHBoxLayout()
        ways.addWidget(self.back)
        ways.addStretch(1)
        ways.addWidget(self.next)
        column.addLayout(ways)
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(self._go_on)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._go_on)

    def _step(self, place: int) -> QPushButton:
        last = place == len(QUESTIONS)
        button = QPushButton("+" if last else str(place + 1))
        button.setObjectName("choice")
        button.setCheckable(True)
        button.setAccessibleName(self._question(_KEYS[place]))
        button.clicked.connect(lambda: self.show_question(place))
        return button

    def _question(self, key: str) -> str:
        return self.tr("What else was said?") if key == ELSE else question(key, current_language())

    def _hint(self, key: str) -> str:
        return {
            "right": self.tr("Go along it together: what is so, what is not, what is missing?"),
            "most": self.tr("Ask for the last time, not for what is usual. Put the stops in that order."),
            "stop": self.tr("And where can we make the difference? Mark it as a moment of truth."),
            "skip": self.tr("Which streets cost time and give nothing?"),
            "let_down": self.tr("What did you expect there, and what happened?"),
            ELSE: self.tr("Anything that no question asked for."),
        }[key]

    # What is shown

    @property
    def place(self) -> int:
        """Which question is shown, from 0."""
        return self.pages.currentIndex()

    def show_route(self, route: str) -> bool:
        """Show the answers of a conversation; False where what was typed could not be kept."""
        if route != self.route and not self.finish():
            return False
        self.route = route
        row = self._document.find(Route, route)
        answers = answers_in(row.interview) if row is not None else {}
        for key, field in self.fields.items():
            show_unless_typing(field, answers.get(key, ""))
        for place, key in enumerate(_KEYS):
            said = bool(self.fields[key].text().strip())
            self.steps[place].setAccessibleDescription(self.tr("answered") if said else "")
        return True

    def show_question(self, place: int) -> None:
        """Ask one of the questions."""
        place = max(0, min(place, len(_KEYS) - 1))
        self.pages.setCurrentIndex(place)
        key = _KEYS[place]
        of = self.tr("Question {number} of {count}").format(number=place + 1, count=len(QUESTIONS))
        self.number.setText("" if key == ELSE else of)
        self.asked.setText(self._question(key))
        self.about.setText(self._hint(key))
        for i, step in enumerate(self.steps):
            step.setChecked(i == place)
        self.back.setEnabled(place > 0)
        is_last = place == len(_KEYS) - 1
        self.next.setText(self.tr("Done: to the comparison") if is_last else self.tr("Next question"))

    def take_focus(self) -> None:
        """The keys go to the answer."""
        self.fields[_KEYS[self.place]].editor.setFocus()

    def _go(self, way: int) -> None:
        self.show_question(self.place + way)
        self.take_focus()

    def _go_on(self) -> None:
        if self.place < len(_KEYS) - 1:
            self._go(1)
        elif self.finish():
            self.allAsked.emit()

    # Writing

    def finish(self) -> bool:
        """Hand over what was typed; False where some of it could not be kept."""
        return self.rest.finish()

    def unsaved(self) -> dict[str, str]:
        """What was typed and is nowhere else yet, by question."""
        return {key: field.text() for key, field in self.fields.items() if field.is_unsaved}

    def put_back(self, typed: dict[str, str]) -> None:
        """What `unsaved` gave, after the page was made anew."""
        for key, text in typed.items():
            self.fields[key].put_back(text)

    def _write(self, key: str, text: str) -> None:
        work: Callable[[], object] = lambda: write_answer(  # noqa: E731 - it is tried below
            self._document, self.route, key, text, current_language()
        )
        if self._document.find(Route, self.route) is not None and not attempt(work, self.trouble.emit):
            self.fields[key].refuse()
