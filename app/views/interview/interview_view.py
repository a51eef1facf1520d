"""The view of step 5, made for a conversation: the question, the route that is told, and the chosen stop."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.board import Lane, Note, Phase
from app.models.change import Change
from app.models.document import Document
from app.models.edits.interviews import start_interview
from app.models.people import Emotion, Persona, Route, Stop
from app.models.words import long_date
from app.views.appearance import px
from app.views.buttons import sign_button
from app.views.chosen import Kept
from app.views.errors import attempt, guarded
from app.views.icons import icon
from app.views.interview.begin_page import BeginPage
from app.views.interview.questions import Questions
from app.views.interview.stop_card import StopCard
from app.views.interview.told_route import ToldRoute
from app.views.language import current_language
from app.views.plain import ElidedLabel


class InterviewView(QWidget):
    """One conversation at a time; without one, the page where they begin."""

    routeChosen = Signal(str)
    compareWanted = Signal()
    trouble = Signal(object)

    def __init__(self, document: Document, journey: str, persona: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("interview")
        self._document, self._journey = document, journey
        self._stale = True
        self.route = ""
        self.title = ElidedLabel("", "promptTitle")
        self.new = sign_button(icon("plus"), self.tr("Another conversation"))
        self.compare = QPushButton(self.tr("To the comparison"))
        self._pages = QStackedWidget(self)
        self._talk = QWidget(self._pages)
        self._area = QScrollArea(self._talk)
        beside = self._beside = QWidget(self._area.viewport())
        self.begin = BeginPage(document, journey, self._pages)
        self.questions = Questions(document, beside)
        self.told = ToldRoute(document, journey, beside)
        self.card = StopCard(document, beside)
        self._build()
        self._connect()
        self.begin.refresh(persona)

    def _build(self) -> None:
        tools = QFrame()
        tools.setObjectName("personaTools")
        row = QHBoxLayout(tools)
        row.setContentsMargins(26, 8, 14, 8)
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        row.addWidget(self.new)
        row.addWidget(self.compare)
        self._beside.setObjectName("page")
        columns = QHBoxLayout(self._beside)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        self.questions.setMinimumWidth(px(250))
        self.told.setMinimumWidth(px(250))
        columns.addWidget(self.questions, 5)
        columns.addWidget(self.told, 4)
        columns.addWidget(self.card)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._beside)
        whole = QVBoxLayout(self._talk)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(tools)
        whole.addWidget(self._area, 1)
        self._pages.addWidget(self.begin)
        self._pages.addWidget(self._talk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _connect(self) -> None:
        self.begin.startWanted.connect(self.start)
        self.begin.goOnWanted.connect(self.talk)
        self.new.clicked.connect(self.begin_another)
        self.compare.clicked.connect(self.compareWanted)
        self.questions.allAsked.connect(self.compareWanted)
        self.told.stopChosen.connect(self._show_stop)
        self.told.openWanted.connect(self.card.take_focus)
        for part in (self.questions, self.told, self.card):
            part.trouble.connect(self.trouble)

    # What is shown

    @property
    def is_talking(self) -> bool:
        """Whether a conversation is open."""
        return self._pages.currentIndex() == 1

    def start(self, persona: str, respondent: str, date: str) -> None:
        """Begin a conversation, and open it."""
        made: list[str] = []

        def work() -> None:
            language = current_language()
            made.append(
                start_interview(self._document, self._journey, persona or None, respondent, date, language)
            )

        if attempt(work, self.trouble.emit):
            self.begin.editor.clear()
            self.talk(made[0])
            self.questions.show_question(0)

    def talk(self, route: str) -> None:
        """Open a conversation."""
        row = self._document.find(Route, route)
        if row is None or not self.finish():
            return
        self.route = route
        self._pages.setCurrentIndex(1)
        self.refresh()
        self.routeChosen.emit(route)
        self.questions.take_focus()

    def offer(self, route: str) -> None:
        """Open this route if it is a conversation; any other is our own, and nothing to talk about here."""
        row = self._document.find(Route, route)
        if row is not None and row.perspective == "outside_in":
            self.talk(route)

    def begin_another(self) -> None:
        """Leave this conversation, which stays as it is, for the page where they begin."""
        if self.finish():
            self.route = ""
            self.begin.refresh()
            self._pages.setCurrentIndex(0)
            self.begin.take_focus()

    def sync(self, change: Change) -> None:
        """The document changed: show it, now if somebody is looking."""
        if not change.touches(Route, Stop, Note, Phase, Lane, Persona, Emotion):
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._stale = False
        row = self._document.find(Route, self.route)
        if row is None:
            self.route = ""
            self.begin.refresh()
            self._pages.setCurrentIndex(0)
            return
        parts = (row.title, long_date(row.date, current_language()))
        self.title.setText(" · ".join(part for part in parts if part))
        self.questions.show_route(self.route)
        self.told.show_route(self.route)
        self.card.show_stop(self.told.stops.chosen())

    def take_focus(self) -> None:
        """The keys go to the answer, or to the name of whom one talks with."""
        (self.questions if self.is_talking else self.begin).take_focus()

    def finish(self) -> bool:
        """Hand over what is being typed; False where some of it could not be kept."""
        done = [self.questions.finish(), self.card.finish()]
        return all(done)

    def _show_stop(self, stop: str) -> None:
        if self.card.show_stop(stop):
            self.told.follow_phase(stop)

    # Made anew

    def kept(self) -> Kept:
        """What the page that takes this one's place needs."""
        return {
            "route": self.route,
            "question": self.questions.place,
            "stop": self.told.stops.chosen(),
            "answers": self.questions.unsaved(),
            "card": self.card.unsaved(),
            "new": self.told.new.text(),
            "respondent": self.begin.editor.text(),
        }

    def take_up(self, kept: Kept) -> None:
        """What `kept` gave."""
        self.begin.editor.setText(str(kept["respondent"]))
        self.route = str(kept["route"])
        if self._document.find(Route, self.route) is None:
            return
        self._pages.setCurrentIndex(1)
        self.refresh()
        self.questions.show_question(int(str(kept["question"])))
        self.told.stops.choose(str(kept["stop"]))
        self.told.new.put_back(str(kept["new"]))
        for part, typed in ((self.questions, kept["answers"]), (self.card, kept["card"])):
            if isinstance(typed, dict):
                part.put_back(typed)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
