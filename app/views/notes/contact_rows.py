"""Through which channels a note is met, and in which form: a row of two fields for each."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.models.board import Channel, Contact, Note
from app.models.document import Document
from app.models.edits.notes import add_contact, set_contact
from app.views.buttons import bare_button, sign_button
from app.views.errors import Tell, attempt
from app.views.fields import Field, line_field
from app.views.icons import icon
from app.views.notes.contact_words import ContactWords, Words
from app.views.notes.words_on_focus import WordsOnFocus


class ContactRow(QWidget):
    """One channel with its means. `contact` is the row it shows, "" as long as there is none."""

    removed = Signal()

    def __init__(self, channels: Callable[[], list[str]], means: Words) -> None:
        super().__init__()
        self.contact = ""
        self.channel = line_field(self.tr("Channel"), [])
        self.means = line_field(self.tr("Means"), [])
        self.channel.show_example(self.tr("website, shop, telephone …"))
        self.means.show_example(self.tr("in which form: leaflet, e-mail …"))
        self.remove = bare_button(icon("close"), self.tr("Take this channel off the note"))
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.channel, 1)
        row.addWidget(self.means, 1)
        row.addWidget(self.remove)
        WordsOnFocus(self.channel, channels)
        WordsOnFocus(self.means, lambda: means(self.channel.text()))

    @property
    def is_unsaved(self) -> bool:
        """Whether something was typed here that is nowhere else yet."""
        return any(field.is_unsaved or field.is_handing_over for field in (self.channel, self.means))

    @property
    def has_focus(self) -> bool:
        """Whether the keys go here."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_contact(self, document: Document, contact: Contact | None) -> None:
        """Show a row of the document, or an empty one."""
        self.contact = contact.id if contact else ""
        channel = document.find(Channel, contact.channel) if contact else None
        self.channel.show_text(channel.name if channel else "")
        self.means.show_text(contact.means if contact else "")


class ContactRows(QWidget):
    """The rows of one note. What is typed goes to the document when the keys leave a field."""

    def __init__(self, document: Document, words: ContactWords, tell: Tell) -> None:
        super().__init__()
        self._document, self._words, self._tell = document, words, tell
        self._note = ""
        self.rows: list[ContactRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.add = sign_button(icon("plus"), self.tr("Another channel"))
        self.add.setObjectName("flat")
        self.add.clicked.connect(self._open_row)
        self._column.addWidget(self.add)
        self._lay_out([self._make()])

    def show_note(self, note: str) -> None:
        """Show the channels of a note, or of none; a row where somebody is typing stays."""
        is_same, self._note = note == self._note, note
        if not is_same:
            for row in self.rows:
                row.contact = row.contact if row.is_unsaved else ""
        contacts = self._document.where(Contact, "note", note) if note else []
        kept = {row.contact: row for row in self.rows if row.contact}
        shown = {contact.id for contact in contacts}
        spare = [row for row in self.rows if row.contact not in shown]
        rows = []
        for contact in contacts:
            row = kept.get(contact.id) or _take(spare) or self._make()
            row.show_contact(self._document, contact)
            rows.append(row)
        for row in spare:
            if row.is_unsaved or (is_same and row.has_focus) or not rows:
                row.show_contact(self._document, None)
                rows.append(row)
        self._lay_out(rows or [self._make()])

    def fields(self) -> dict[str, Field]:
        """All fields by names that a panel made anew gives them too."""
        found: dict[str, Field] = {}
        for place, row in enumerate(self.rows):
            name = f" {row.contact or '+'}" if place else ""
            found |= {f"channel{name}": row.channel, f"means{name}": row.means}
        return found

    def put_back(self, name: str, text: str) -> None:
        """Show what had been typed in a field of that name; a row that was not there yet comes back."""
        if name not in self.fields():
            self._lay_out([*self.rows, self._make()])
        kind = "channel" if name.startswith("channel") else "means"
        fields = self.fields()
        (fields.get(name) or fields[f"{kind} +"]).put_back(text)

    def finish(self) -> bool:
        """Hand over what was typed; False where some of it could not be kept."""
        done = [field.finish() for field in self.fields().values()]  # each of them, whatever the others say
        return all(done)

    def _make(self) -> ContactRow:
        row = ContactRow(self._words.channels, self._words.means)
        row.channel.done.connect(lambda _: self._write(row, row.channel))
        row.means.done.connect(lambda _: self._write(row, row.means))
        row.removed.connect(lambda: self._remove(row))
        return row

    def _lay_out(self, rows: list[ContactRow]) -> None:
        for row in self.rows:
            if row not in rows:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
        for place, row in enumerate(rows):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.remove.setVisible(len(rows) > 1)
        self.rows = rows
        self.add.setVisible(bool(rows[-1].channel.text() or rows[-1].means.text()))

    def _open_row(self) -> None:
        self.finish()
        if not all(row.contact for row in self.rows):
            return
        row = self._make()
        self._lay_out([*self.rows, row])
        row.show()
        row.channel.editor.setFocus()

    def _remove(self, row: ContactRow) -> None:
        contact = row.contact
        for field in (row.channel, row.means):
            field.forget()
        if self._document.find(Contact, contact) is None:
            self._lay_out([each for each in self.rows if each is not row] or [self._make()])
            return
        if attempt(lambda: set_contact(self._document, self._note, "", "", contact), self._tell):
            self.rows[0].channel.editor.setFocus()
            self.show_note(self._note)

    def _write(self, row: ContactRow, field: Field) -> None:
        note, channel, means = self._note, row.channel.text(), row.means.text()
        if self._document.find(Note, note) is None or row not in self.rows:  # it was deleted meanwhile
            return

        def work() -> None:
            if self._document.find(Contact, row.contact) is not None:
                set_contact(self._document, note, channel, means, row.contact)
            elif channel.strip() or means.strip():
                add_contact(self._document, note, channel, means)

        if attempt(work, self._tell):
            self.show_note(note)
        else:
            field.refuse()


def _take(spare: list[ContactRow]) -> ContactRow | None:
    """A row that is free to show another contact: the one that was just written, or one without a contact."""
    for row in spare:
        if row.channel.is_handing_over or row.means.is_handing_over or not row.is_unsaved:
            spare.remove(row)
            return row
    return None
