"""The view of step 6: the four fields, the table of moments of truth, and effect against effort."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.layout.compare import four_fields, heading
from app.layout.compare_note import spoken
from app.layout.compare_table import compare_table, table_rows
from app.layout.drawing import Drawing
from app.layout.effort import effort_picture
from app.layout.frames import Frame
from app.layout.shapes import Group
from app.models.board import Journey, Lane, Note, Phase
from app.models.change import Change
from app.models.document import Document
from app.models.findings.comparison import Comparison, compare
from app.models.findings.experiences import plan_of
from app.models.findings.future import origin_of
from app.models.people import Experience, Persona, Route, Score, Stop
from app.models.words import word
from app.views.appearance import appearance
from app.views.buttons import sign_button
from app.views.choice_row import ChoiceRow
from app.views.chosen import Kept
from app.views.compare.future_page import FuturePage
from app.views.compare.ground import Ground, Hint
from app.views.compare.moment_panel import MomentPanel
from app.views.errors import guarded
from app.views.icons import icon
from app.views.language import current_language

_EDGE = 26.0  # points around the sheet
_AIR = 20.0


class CompareView(QWidget):
    """A click chooses a note, a double click or Enter leads to the board; the panel designs for it."""

    noteChosen = Signal(str)
    noteOpened = Signal(str)
    conversationWanted = Signal()
    boardWanted = Signal()
    futureWanted = Signal()
    journeyWanted = Signal(str)
    elsewhereWanted = Signal(str, str)  # a note of another journey: journey, note
    trouble = Signal(object)

    def __init__(self, document: Document, journey: str, persona: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self._document, self._journey = document, journey
        self._stale = True
        self.compared = origin_of(document, journey) or journey  # customers spoke about the journey of today
        self.way = "fields" if self.compared == journey else "future"
        self.persona = persona
        self.found = Comparison((), (), (), (), 0, 0)
        self.choice = QComboBox()
        self.choice.setAccessibleName(word("personas", current_language()))
        self.talk = sign_button(icon("person", "on_chosen"), self.tr("Start a conversation"))
        self.talk.setObjectName("primary")
        self.no_talk = Hint(
            self.tr("Nobody has been asked yet. Talk with a customer to see whether it is so."),
            self.tr("Start a conversation"),
        )
        self.no_moment = Hint(
            self.tr(
                "Our own route has no moment of truth yet. Choose a touchpoint on the board and mark it."
            ),
            self.tr("To the board"),
        )
        self._pages = QStackedWidget(self)
        self._fields = QWidget(self._pages)
        self.ground = Ground(document, self._lay_out, self._fields)
        self.sheet = self.ground.sheet
        self.sheet.name_by(self._name)
        self.panel = MomentPanel(document, self._fields)
        self.panel.hide()
        self.future = FuturePage(document, journey, self._pages)
        self.ways = ChoiceRow(
            "",
            [("fields", self.tr("Four fields")), ("future", self.tr("Now and the future"))],
            "fields",
            wraps=False,
        )
        self._build()

    def _build(self) -> None:
        tools = QFrame()
        tools.setObjectName("personaTools")
        row = QHBoxLayout(tools)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self.ways)
        row.addWidget(self.choice)
        row.addStretch(1)
        row.addWidget(self.future.go)
        row.addWidget(self.talk)
        for hint in (self.no_talk, self.no_moment):
            self.ground.add_above(hint)
        beside = QHBoxLayout(self._fields)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.ground, 1)
        beside.addWidget(self.panel)
        self._pages.addWidget(self._fields)
        self._pages.addWidget(self.future)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(self._pages, 1)
        self._connect()
        self.show_way(self.way)

    def _connect(self) -> None:
        self.ways.chosen.connect(lambda way: self.show_way(str(way)))
        self.future.makeWanted.connect(self.futureWanted)
        self.future.journeyWanted.connect(self.journeyWanted)
        self.future.noteWanted.connect(self._show_in_journey)
        self.choice.activated.connect(lambda at: self.choose_persona(self.choice.itemData(at)))
        self.talk.clicked.connect(self.conversationWanted)
        self.no_talk.button.clicked.connect(self.conversationWanted)
        self.no_moment.button.clicked.connect(self.boardWanted)
        self.sheet.chosen.connect(self.choose)
        self.sheet.opened.connect(self._open)
        self.panel.closed.connect(self.close_panel)
        self.panel.noteChosen.connect(
            lambda note: self.noteChosen.emit(note) if self.compared == self._journey else None
        )
        self.panel.noteOpened.connect(lambda note: self._show_in_journey(self.compared, note))
        self.panel.trouble.connect(self.trouble)

    def show_way(self, way: str) -> None:
        """Show the four fields, or now beside the "future" journey."""
        self.way = way
        self.ways.show_key(way)
        there = way == "future"
        self._pages.setCurrentIndex(1 if there else 0)
        self.choice.setVisible(not there and self.choice.count() > 1)
        self.talk.setVisible(not there and self.compared == self._journey)
        self.future.refresh()
        self.future.go.setVisible(there and bool(self.future.future))

    # Following the document

    def sync(self, change: Change) -> None:
        """The document changed: compare again, now if somebody is looking."""
        if not change.touches(Note, Lane, Route, Stop, Score, Persona, Experience, Phase, Journey):
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def take_focus(self) -> None:
        """The keys go to the first note, or to the way to begin."""
        if self.way == "future":
            self.future.take_focus()
            return
        first = next(iter(self.sheet.spots.values()), None)
        (self.sheet.spots.get(self.sheet.key) or first or self.talk).setFocus()

    def refresh(self) -> None:
        """Compare and draw again."""
        self._stale = False
        if self.persona and self._document.find(Persona, self.persona) is None:
            self.persona = ""
        self._fill_choice()
        self.found = found = compare(self._document, self.compared, self.persona)
        self.show_way(self.way)
        self.no_talk.setVisible(not found.conversations and self.compared == self._journey)
        seen = found.overlap or found.assumed
        self.no_moment.setVisible(not seen and self.compared == self._journey)
        self.sheet.refresh()
        if not self.panel.isHidden():
            self.panel.refresh(found)

    def choose_persona(self, persona: str) -> None:
        """Compare the routes of one persona, or of all ("")."""
        self.persona = persona
        self.refresh()

    def choose(self, key: str) -> None:
        """Choose a place of the sheet: a note, a row of the table, a dot, or what stays as it is."""
        kind, _, row_id = key.partition(":")
        if kind == "keep":
            self.panel.show_kept(self.found)
            self.panel.show()
            return
        experience = self._document.find(Experience, row_id)
        note = experience.note if experience is not None else row_id
        self.panel.show_note(self.found, note, row_id if experience is not None else "")
        self.panel.show()
        if self.compared == self._journey:
            self.noteChosen.emit(note)

    def close_panel(self) -> None:
        """Only the comparison again."""
        if self.panel.form.finish():
            self.panel.hide()
            self.panel.note, self.panel.is_listing = "", False
            self.sheet.choose("")
            self.take_focus()

    def _open(self, key: str) -> None:
        self.choose(key)
        if self.panel.note:
            if key.startswith("note:"):
                self._show_in_journey(self.compared, self.panel.note)
            elif self.panel.form.experience:
                self.panel.form.title.editor.setFocus()
            else:
                self.panel.add.setFocus()
        else:
            self.panel.list.setFocus()

    def _show_in_journey(self, journey: str, note: str) -> None:
        if journey == self._journey:
            self.noteOpened.emit(note)
        else:
            self.elsewhereWanted.emit(journey, note)

    # Drawing

    def _lay_out(self, width: float) -> Drawing:
        """Heading, fields, table and picture under each other."""
        language, theme, document = current_language(), appearance().theme, self._document
        if self._stale:  # on its way to be shown, in another size: its rows may be gone by now
            self.found = compare(document, self.compared, self.persona)
        inner = max(width - 2 * _EDGE, 360.0)
        parts = [
            heading(document, self.found, self.persona, inner, language, theme),
            four_fields(document, self.found, inner, language, theme),
            compare_table(document, table_rows(document, self.found), inner, language, theme),
        ]
        plan = plan_of(document, self.compared)
        if plan:
            parts.append(effort_picture(document, plan, inner, language, theme))
        shapes: list[Group] = []
        places: dict[str, Frame] = {}
        y = _EDGE * 0.3
        for part in parts:
            shapes.append(Group(part.face, _EDGE, y))
            places |= part.moved(_EDGE, y)
            y += part.height + _AIR
        return Drawing(tuple(shapes), y, places)

    def _name(self, key: str) -> str:
        kind, _, row_id = key.partition(":")
        language = current_language()
        if kind == "keep":
            return word("touchpoints_count", language, count=len(self.found.keep))
        row = self._document.find(Experience, row_id)
        if row is not None:
            return ", ".join(filter(None, (row.title, row.description, row.owner)))
        named = self.found.find(row_id)
        return spoken(self._document, named, self.found.conversations, language) if named else ""

    def _fill_choice(self) -> None:
        self.choice.clear()
        self.choice.addItem(word("everybody", current_language()), "")
        for row in self._document.ordered(Persona):
            self.choice.addItem(row.name or self.tr("Without a name"), row.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(self.persona)))
        self.choice.setVisible(self.choice.count() > 1 and self.way == "fields")

    # Made anew

    def kept(self) -> Kept:
        """What the page that takes this one's place needs."""
        return {
            "persona": self.persona,
            "way": self.way,
            "note": "" if self.panel.isHidden() else self.panel.note,
            "experience": self.panel.form.experience,
            "typed": self.panel.form.unsaved(),
        }

    def take_up(self, kept: Kept) -> None:
        """What `kept` gave."""
        self.persona = str(kept["persona"])
        self.way = str(kept["way"])
        self.refresh()
        note = str(kept["note"])
        if self._document.find(Note, note):
            self.panel.show_note(self.found, note, str(kept["experience"]))
            self.panel.show()
            typed = kept["typed"]
            if isinstance(typed, dict):
                self.panel.form.put_back(typed)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
