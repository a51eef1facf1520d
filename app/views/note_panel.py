"""The panel of the chosen notes: their words, channels, marks and steps, and what the route feels there."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.models.board import Channel, Contact, Lane, MicroGoal, Note, Phase
from app.models.change import Change
from app.models.document import Document
from app.models.edits.notes import set_text
from app.models.edits.routes import add_stops, stop_on
from app.models.people import Emotion, Persona, Route, Score, Stop
from app.views.errors import attempt
from app.views.fields import Field, text_field
from app.views.icons import icon
from app.views.library.shelf_keeper import shelf_keeper
from app.views.notes.contact_rows import ContactRows
from app.views.notes.contact_words import ContactWords
from app.views.notes.fold import Fold
from app.views.notes.goal_list import GoalList
from app.views.notes.hints_box import HintsBox
from app.views.notes.marks_box import MarksBox
from app.views.notes.shared_contact import SharedContact
from app.views.plain import PlainLabel
from app.views.stop_panel import StopPanel

_SHOWN = (Note, Contact, Channel, MicroGoal, Stop, Score, Emotion, Route, Persona, Lane, Phase)


class NotePanel(QWidget):
    """Fields of one note and of its stop on the chosen route; of several notes what they have in common."""

    routeWanted = Signal()
    noteWanted = Signal(str)
    alikeWanted = Signal()
    trouble = Signal(object)  # an exception; what was typed stays in its field

    def __init__(self, document: Document, journey: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._journey = journey
        self._note = ""
        self._several: list[str] = []
        self._route = ""
        self.heading = PlainLabel("", "heading")
        self.hint = PlainLabel("", "hint", wrap=True)
        self.hints = HintsBox(document, journey)
        self.text = text_field("", lines=2)
        self.text.editor.setAccessibleName(self.tr("Text of the note"))
        words = ContactWords(document, shelf_keeper().words)
        self.contacts = ContactRows(document, words, self.trouble.emit)
        self.shared = SharedContact(document, words, self.trouble.emit)
        self.marks = MarksBox(document, lambda: self._journey, self.trouble.emit)
        self.goals = GoalList(document, self.trouble.emit)
        self.more = Fold(self.tr("More about this note"), self._details(), "note")
        self.stop = StopPanel(document, self.trouble.emit, self)
        self.join = QPushButton()
        self._lay_out()
        self._connect()
        self.show_notes([])

    def _details(self) -> QWidget:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.marks)
        column.addWidget(self.goals)
        return details

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            self.heading,
            self.hint,
            self.text,
            self.hints,
            self.contacts,
            self.shared,
            self.marks.evidence,
            self.more,
            self.stop,
            self.join,
        ):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.text.done.connect(self._write_text)
        self.hints.noteWanted.connect(self.noteWanted)
        self.hints.alikeWanted.connect(self.alikeWanted)
        self.join.clicked.connect(self._join_or_make_route)

    @property
    def channel(self) -> Field:
        """The field of the first channel."""
        return self.contacts.rows[0].channel

    @property
    def means(self) -> Field:
        """The field of the means of the first channel."""
        return self.contacts.rows[0].means

    def show_notes(self, ids: list[str]) -> None:
        """Show the note with this id; for none or several, say so. What was refused holds its note here."""
        if not self.finish():
            return
        self._note = ids[0] if len(ids) == 1 else ""
        self._several = ids if len(ids) > 1 else []
        self.heading.setText(self.tr("Note") if len(ids) < 2 else self.tr("%n note(s)", "", len(ids)))
        self.refresh()

    def finish(self) -> bool:
        """Hand over what was typed and not handed over yet; False where some of it could not be kept."""
        parts = (self.text, self.contacts, self.shared, self.marks.author, self.goals, self.stop)
        done = [part.finish() for part in parts]
        return all(done)

    def unsaved(self) -> dict[str, str]:
        """What was typed and could not be kept, by field."""
        return {
            name: field.text()
            for name, field in self._fields().items()
            if field.is_unsaved or field.is_handing_over
        }

    def put_back(self, typed: dict[str, str]) -> None:
        """What `unsaved` gave, after the panel was made anew for the same note."""
        for name, text in typed.items():
            if name.startswith(("channel", "means")):
                self.contacts.put_back(name, text)
            elif name in (fields := self._fields()):
                fields[name].put_back(text)

    def _fields(self) -> dict[str, Field]:
        own = {"text": self.text, "author": self.marks.author, **self.shared.fields}
        return {**own, **self.contacts.fields(), **self.goals.fields(), **self.stop.fields}

    def show_route(self, route: str) -> None:
        """Show the stop on this route."""
        self._route = route
        self.refresh()

    def sync(self, change: Change) -> None:
        """Show what an edit changed."""
        self.hints.sync(change)
        if change.touches(*_SHOWN):
            self.refresh()

    def refresh(self) -> None:
        """Show the rows as they are now."""
        note = self._document.find(Note, self._note)
        chosen = [note.id] if note is not None else self._several
        of_one: tuple[QWidget, ...] = (self.text, self.contacts, self.goals)
        for widget in (*of_one, self.marks.evidence, self.more):
            widget.setVisible(note is not None if widget in of_one else bool(chosen))
        self.shared.setVisible(bool(self._several))
        self.more.spread(bool(self._several))
        can_be_stop = note is not None and self._is_touchpoint(note)
        self._show_hint(note, can_be_stop)
        self.hints.show_note(note if can_be_stop else None, is_alone=not chosen)
        self._show_stop(note if can_be_stop else None)
        self.marks.show_notes(chosen)
        if note is not None:
            self.text.show_text(note.text)
        self.contacts.show_note(self._note)
        self.shared.show_notes(self._several)
        self.goals.show_note(self._note)
        self.more.tell(self._about(note))

    def _about(self, note: Note | None) -> str:
        """What is inside the fold, in few words."""
        goals = len(self._document.where(MicroGoal, "note", note.id)) if note else 0
        steps = self.tr("%n micro-goal(s)", "", goals) if goals else ""
        return " · ".join(part for part in (self.marks.about(), steps) if part)

    def _show_stop(self, note: Note | None) -> None:
        """Nothing here is hidden for a moment only: what has the keys would lose them."""
        route = self._document.find(Route, self._route)
        stop = stop_on(self._document, route.id, note.id) if route and note else None
        self.stop.show_stop(stop)
        self.stop.setVisible(stop is not None)
        self.join.setVisible((note is not None and stop is None) or bool(self._joining()))
        self.join.setText(self.tr("Add to the route") if route is not None else self._making())
        self.join.setIcon(icon("curve"))

    def _making(self) -> str:
        several = len(self._joining())
        return self.tr("Make a route of these %n", "", several) if several else self.tr("Start a route here")

    def _show_hint(self, note: Note | None, can_be_stop: bool) -> None:
        text = ""
        if note is not None and not can_be_stop:
            text = self.tr("Only touchpoints go on a route and on the curve.")
        elif note is None and not self._several:
            text = self.tr("Choose a note to see its channel and its emotion.")
        elif self._several:
            text = self.tr("What you change here changes on all of them.")
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _is_touchpoint(self, note: Note) -> bool:
        return self._document.get(Lane, note.lane).kind == "touchpoint"

    def _joining(self) -> list[str]:
        """Of several chosen notes those that can be stops of the route and are not yet."""
        rows = [self._document.find(Note, note) for note in self._several]
        return [
            row.id
            for row in rows
            if row and self._is_touchpoint(row) and stop_on(self._document, self._route, row.id) is None
        ]

    def _write_text(self, text: str) -> None:
        self._write(self.text, lambda: set_text(self._document, self._note, text))

    def _write(self, field: Field, work: Callable[[], object]) -> None:
        if self._document.find(Note, self._note):
            if attempt(work, self.trouble.emit):
                self.refresh()
            else:
                field.refuse()

    def _join_or_make_route(self) -> None:
        if not self._document.find(Route, self._route):
            self.routeWanted.emit()
        if self._document.find(Route, self._route):
            attempt(self._join, self.trouble.emit)

    def _join(self) -> None:
        add_stops(self._document, self._route, [self._note] if self._note else self._joining())
