"""The panel of the chosen note: its words, channel and means, and what the chosen route feels there."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.board import Channel, Contact, Lane, Note
from app.models.change import Change
from app.models.document import Document
from app.models.edits.notes import set_contact, set_text
from app.models.edits.routes import add_stop, stop_on
from app.models.people import Route, Stop
from app.views.errors import attempt
from app.views.fields import Field, line_field, offer_words, text_field
from app.views.icons import icon
from app.views.plain import PlainLabel
from app.views.stop_panel import StopPanel


class NotePanel(QWidget):
    """Fields of one note and of its stop on the chosen route; of several notes only their number."""

    routeWanted = Signal()
    trouble = Signal(object)  # an exception; what was typed stays in its field

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._note = ""
        self._several: list[str] = []
        self._route = ""
        self.heading = PlainLabel("", "heading")
        self.hint = PlainLabel("", "hint", wrap=True)
        self.text = text_field("", lines=2)
        self.text.editor.setAccessibleName(self.tr("Text of the note"))
        self.channel = line_field(self.tr("Channel"), [])
        self.means = line_field(self.tr("Means"))
        self.stop = StopPanel(document, self.trouble.emit)
        self.join = QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        pair = QHBoxLayout()
        pair.addWidget(self.channel)
        pair.addWidget(self.means)
        for above in (self.heading, self.hint, self.text):
            column.addWidget(above)
        column.addLayout(pair)
        for below in (self.stop, self.join):
            column.addWidget(below)
        self.text.done.connect(self._write_text)
        self.channel.done.connect(lambda _: self._write_contact(self.channel))
        self.means.done.connect(lambda _: self._write_contact(self.means))
        self.join.clicked.connect(self._join_or_make_route)
        self.show_notes([])

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
        own = [field.finish() for field in (self.text, self.channel, self.means)]
        return all((*own, self.stop.finish()))

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
            self._fields()[name].put_back(text)

    def _fields(self) -> dict[str, Field]:
        return {"text": self.text, "channel": self.channel, "means": self.means, **self.stop.fields}

    def show_route(self, route: str) -> None:
        """Show the stop on this route."""
        self._route = route
        self.refresh()

    def sync(self, change: Change) -> None:
        """Show what an edit changed."""
        if change.touches(Note, Contact, Channel, Stop, Route, Lane):
            self.refresh()

    def refresh(self) -> None:
        """Show the rows as they are now."""
        note = self._document.find(Note, self._note)
        for widget in (self.text, self.channel, self.means):
            widget.setVisible(note is not None)
        can_be_stop = note is not None and self._is_touchpoint(note)
        self._show_hint(note, can_be_stop)
        self._show_stop(note if can_be_stop else None)
        if note is None:
            return
        contact = next(iter(self._document.where(Contact, "note", note.id)), None)
        channel = self._document.find(Channel, contact.channel) if contact else None
        self.text.show_text(note.text)
        offer_words(self.channel, [row.name for row in self._document.ordered(Channel)])
        self.channel.show_text(channel.name if channel else "")
        self.means.show_text(contact.means if contact else "")

    def _show_stop(self, note: Note | None) -> None:
        """Nothing here is hidden for a moment only: what has the keys would lose them."""
        route = self._document.find(Route, self._route)
        stop = stop_on(self._document, route.id, note.id) if route and note else None
        self.stop.show_stop(stop)
        self.stop.setVisible(stop is not None)
        self.join.setVisible((note is not None and stop is None) or bool(self._joining()))
        self.join.setText(self.tr("Start a route here") if route is None else self.tr("Add to the route"))
        self.join.setIcon(icon("curve"))

    def _show_hint(self, note: Note | None, can_be_stop: bool) -> None:
        text = ""
        if note is not None and not can_be_stop:
            text = self.tr("Only touchpoints go on a route and on the curve.")
        elif note is None and not self._several:
            text = self.tr("Choose a note to see its channel and its emotion.")
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

    def _write_contact(self, field: Field) -> None:
        channel, means = self.channel.text(), self.means.text()
        self._write(field, lambda: set_contact(self._document, self._note, channel, means))

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
        with self._document.edit("Add stop"):
            for note in [self._note] if self._note else self._joining():
                add_stop(self._document, self._route, note)
