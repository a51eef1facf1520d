"""The route as the customer tells it; under it what we assumed, as a question and not as the truth."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.models.board import Lane, Note, Phase
from app.models.columns import PARAGRAPH
from app.models.document import Document
from app.models.edits.interviews import hear_new, hear_stop, tell_stop
from app.models.edits.phases import phases_of
from app.models.edits.routes import move_stop, remove_stop
from app.models.findings.interview import assumed_of
from app.models.folding import fold
from app.models.people import Route, Stop
from app.models.words import word
from app.views.appearance import px
from app.views.buttons import sign_button
from app.views.errors import attempt
from app.views.fields import line_field, offer_words
from app.views.icons import icon
from app.views.interview.stop_list import PlainList, StopList
from app.views.language import current_language
from app.views.plain import PlainLabel


class ToldRoute(QWidget):
    """Enter on an assumption confirms it. What nobody had thought of is written in the line between."""

    stopChosen = Signal(str)
    openWanted = Signal()
    trouble = Signal(object)

    def __init__(self, document: Document, journey: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._journey = document, journey
        self.route = ""
        self.heading = PlainLabel("", "heading")
        self.stops = StopList(self.tr("Stops of this conversation"))
        self.nothing = PlainLabel("", "hint", wrap=True)
        self.phase = QComboBox()
        self.phase.setAccessibleName(word("phase", current_language()))
        self.new = line_field(self.tr("Something that we had not thought of: “I …”"), [])
        self.new.wrap_caption()
        self.asked = PlainLabel(word("assumed_question", current_language()), "heading")
        self.assumed = PlainList(self.asked.text())
        self.confirm = sign_button(icon("check", "text"), self.tr("Yes, that’s right"))
        self.all_said = PlainLabel(
            self.tr("Everything that we assumed has been spoken about."), "hint", wrap=True
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        if isinstance(self.new.editor, QLineEdit):
            self.new.editor.setMaxLength(PARAGRAPH)
        self.phase.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.phase.setMinimumContentsLength(8)
        for each in (self.stops, self.assumed):
            each.setMinimumHeight(px(110))
        letters = self.assumed.font()
        letters.setItalic(True)
        self.assumed.setFont(letters)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 18, 14, 18)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.nothing)
        column.addWidget(self.stops, 3)
        column.addWidget(self.new)
        where = QHBoxLayout()
        where.addWidget(PlainLabel(self.tr("in"), "hint"))
        where.addWidget(self.phase, 1)
        column.addLayout(where)
        column.addSpacing(8)
        column.addWidget(self.asked)
        column.addWidget(self.all_said)
        column.addWidget(self.assumed, 2)
        column.addWidget(self.confirm)
        column.addStretch(0)

    def _connect(self) -> None:
        stops = self.stops
        stops.currentItemChanged.connect(lambda: self.stopChosen.emit(stops.chosen()))
        stops.movedTo.connect(lambda stop, to: self._do(lambda: move_stop(self._document, stop, to)))
        stops.removeWanted.connect(self.remove)
        stops.verdictWanted.connect(lambda verdict: self._tell(verdict=verdict))
        stops.momentWanted.connect(self._switch_moment)
        stops.openWanted.connect(self.openWanted)
        self.assumed.itemActivated.connect(lambda _item: self._confirm())
        self.confirm.clicked.connect(self._confirm)
        self.new.done.connect(self._add)
        if isinstance(self.new.editor, QLineEdit):  # also where nothing was typed since it waited
            self.new.editor.returnPressed.connect(self.new.finish)

    # What is shown

    def show_route(self, route: str) -> None:
        """Show a conversation as it is now."""
        document = self._document
        row = document.find(Route, route)
        if row is None:
            return
        self.route = route
        who = row.respondent
        self.heading.setText(self.tr("The route of {name}").format(name=who) if who else self.tr("The route"))
        stops = document.where(Stop, "route", route)
        before = self.stops.chosen()
        self.stops.show_stops(document, stops, before)
        self.nothing.setVisible(not stops)
        self.stops.setVisible(bool(stops))
        self._show_assumed()
        self._show_phases()
        offer_words(self.new, sorted({note.text for note in self._others() if note.text}, key=str.casefold))
        if self.stops.chosen() != before:
            self.stopChosen.emit(self.stops.chosen())

    def _show_assumed(self) -> None:
        document, rows = self._document, []
        for each in assumed_of(document, self.route):
            note = document.get(Note, each.note)
            rows.append((note.id, f"{' '.join(note.text.split())}?\n{document.get(Phase, note.phase).name}"))
        self.assumed.fill(rows, self.assumed.chosen())
        for widget in (self.assumed, self.confirm):
            widget.setVisible(bool(rows))
        self.all_said.setVisible(not rows and bool(self.stops.count()))
        self.nothing.setText(
            self.tr("No stops yet. Confirm below what is so, or write down what is told.")
            if rows
            else self.tr("No stops yet. Write down below what is told.")
        )
        self.asked.setVisible(bool(rows) or bool(self.stops.count()))

    def _show_phases(self) -> None:
        phases = [phase for phase in phases_of(self._document, self._journey) if not phase.hidden]
        there = [self.phase.itemData(i) for i in range(self.phase.count())]
        names = [self.phase.itemText(i) for i in range(self.phase.count())]
        if there != [phase.id for phase in phases] or names != [phase.name for phase in phases]:
            chosen = self.phase.currentData()
            self.phase.clear()
            for phase in phases:
                self.phase.addItem(phase.name, phase.id)
            self.phase.setCurrentIndex(max(0, self.phase.findData(chosen)))

    def follow_phase(self, stop: str) -> None:
        """What is told next lies where the chosen stop does, unless somebody says otherwise."""
        row = self._document.find(Stop, stop)
        if row is not None:
            at = self.phase.findData(self._document.get(Note, row.note).phase)
            self.phase.setCurrentIndex(max(0, at))

    def _others(self) -> list[Note]:
        """The touchpoints of this journey that the conversation does not stop at yet."""
        document = self._document
        lanes = [row for row in document.where(Lane, "journey", self._journey) if row.kind == "touchpoint"]
        there = {stop.note for stop in document.where(Stop, "route", self.route)}
        return [n for lane in lanes for n in document.where(Note, "lane", lane.id) if n.id not in there]

    # What is said

    def remove(self) -> None:
        """The customer does not stop here after all."""
        stop = self.stops.chosen()
        if stop:
            self._do(lambda: remove_stop(self._document, stop))

    def _confirm(self) -> None:
        note = self.assumed.chosen()
        made: list[str] = []
        if note and self._do(lambda: made.append(hear_stop(self._document, self.route, note))):
            self.stops.choose(made[0])

    def _add(self, text: str) -> None:
        """A touchpoint that is on the board already becomes a stop; any other is a new note."""
        if not text.strip():
            return
        if self.phase.hasFocus() or self.phase.view().isVisible():  # somebody is still saying where
            self.new.refuse()
            return
        document = self._document
        there = next((note for note in self._others() if fold(note.text) == fold(text)), None)
        made: list[str] = []

        def work() -> None:
            if there is None:
                phase = str(self.phase.currentData() or "")
                made.append(hear_new(document, self.route, phase, text.strip(), current_language()))
            else:
                known = there.id in {each.note for each in assumed_of(document, self.route)}
                verdict = "confirmed" if known else "new"
                made.append(hear_stop(document, self.route, there.id, verdict=verdict))

        if not self._do(work):
            self.new.refuse()
            return
        self.new.put_back("")
        self.new.finish()
        self.stops.choose(made[0])

    def _tell(self, **fields: object) -> None:
        stop = self.stops.chosen()
        if stop:
            self._do(lambda: tell_stop(self._document, stop, **fields))

    def _switch_moment(self) -> None:
        row = self._document.find(Stop, self.stops.chosen())
        if row is not None:
            self._tell(moment="none" if row.moment != "none" else "peak")

    def _do(self, work: Callable[[], object]) -> bool:
        there = self._document.find(Route, self.route) is not None
        return there and attempt(work, self.trouble.emit)
