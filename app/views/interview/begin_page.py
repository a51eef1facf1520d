"""How a conversation begins: with whom, as which persona, on which day; and those that were begun before."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.models.document import Document
from app.models.findings.conversations import conversations_of
from app.models.people import Persona, Route, Stop
from app.models.words import long_date, word
from app.views.appearance import px
from app.views.buttons import sign_button
from app.views.choice_field import ChoiceField
from app.views.dialogs.date_field import DateField
from app.views.dialogs.form import line_of_a_name
from app.views.icons import icon
from app.views.language import current_language
from app.views.middle import put_in_the_middle
from app.views.plain import PlainLabel, plain_caption

_WIDE = 460  # pixels at most


class BeginPage(QScrollArea):
    """It says what somebody wants; who listens does it."""

    startWanted = Signal(str, str, str)  # persona, respondent, date
    goOnWanted = Signal(str)  # a route

    def __init__(self, document: Document, journey: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._journey = document, journey
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        language = current_language()
        self.respondent, self.editor = line_of_a_name(self.tr("Who are you talking to?"))
        self.persona = QComboBox()
        self.which = ChoiceField(self.tr("Persona"), self.persona)
        self.day = DateField(word("date", language), QDate.currentDate().toString(Qt.DateFormat.ISODate))
        self.start = sign_button(icon("play", "on_chosen"), self.tr("Start the conversation"))
        self.start.setObjectName("primary")
        self.before = PlainLabel(self.tr("Go on with an earlier conversation"), "heading")
        self._earlier = QVBoxLayout()
        self._earlier.setSpacing(6)
        self._build()
        self.start.clicked.connect(self._start)
        self.editor.returnPressed.connect(self._start)

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(px(_WIDE))
        column = QVBoxLayout(inside)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("In conversation with a customer"), "question", wrap=True))
        text = self.tr(
            "Go to your most enthusiastic customers, face to face. Five questions, and the route as they tell"
            " it. What the room assumed is a question: nothing of it counts before your customer says so."
        )
        column.addWidget(PlainLabel(text, "dialogText", wrap=True))
        column.addSpacing(6)
        for widget in (self.respondent, self.which, self.day, self.start):
            column.addWidget(widget)
        column.addSpacing(14)
        column.addWidget(self.before)
        column.addLayout(self._earlier)
        page = QWidget()
        page.setObjectName("page")
        put_in_the_middle(page, inside)
        self.setWidget(page)

    def refresh(self, persona: str = "") -> None:
        """Offer the personas and the conversations that are there now."""
        chosen = persona or self.persona.currentData() or ""
        self.persona.clear()
        for row in self._document.ordered(Persona):
            self.persona.addItem(row.name or self.tr("Without a name"), row.id)
        self.persona.addItem(self.tr("No persona"), "")
        self.persona.setCurrentIndex(max(0, self.persona.findData(chosen)))
        while (item := self._earlier.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        routes = conversations_of(self._document, self._journey)
        for route in routes:
            self._earlier.addWidget(self._row(route))
        self.before.setVisible(bool(routes))

    def _row(self, route: Route) -> QPushButton:
        language = current_language()
        stops = word("stops_count", language, count=len(self._document.where(Stop, "route", route.id)))
        parts = (route.respondent or route.title, long_date(route.date, language), stops)
        button = QPushButton(plain_caption(" · ".join(part for part in parts if part)))
        button.setObjectName("earlier")
        button.clicked.connect(lambda: self.goOnWanted.emit(route.id))
        return button

    def take_focus(self) -> None:
        """The keys go to the name."""
        self.editor.setFocus()

    def _start(self) -> None:
        self.startWanted.emit(self.persona.currentData() or "", self.editor.text(), self.day.iso())
