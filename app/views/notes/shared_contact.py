"""Through which channel several notes are met: what they have in common, and what becomes so for all."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.board import Channel, Note
from app.models.document import Document
from app.models.edits.channels import first_contacts, set_contacts
from app.views.errors import Tell, attempt
from app.views.fields import Field
from app.views.notes.contact_rows import ContactRow
from app.views.notes.contact_words import ContactWords


class SharedContact(QWidget):
    """One row for all of them, about the first channel of each. Only the field that is written is changed."""

    def __init__(self, document: Document, words: ContactWords, tell: Tell) -> None:
        super().__init__()
        self._document, self._tell = document, tell
        self._notes: list[str] = []
        self.row = ContactRow(words.channels, words.means)
        self.row.remove.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        self._listen(self.row.channel, lambda text: set_contacts(document, self._notes, channel=text))
        self._listen(self.row.means, lambda text: set_contacts(document, self._notes, means=text))

    def show_notes(self, ids: Sequence[str]) -> None:
        """Show what these notes have in common; no notes for nothing."""
        self._notes = [note for note in ids if self._document.find(Note, note) is not None]
        rows = first_contacts(self._document, self._notes).values() if self._notes else ()
        channels = {row.channel if row else None for row in rows}
        names = {key: row.name for key, row in self._document.rows(Channel).items()}
        self.row.channel.show_common({names.get(key or "", "") for key in channels})
        self.row.means.show_common({row.means if row else "" for row in rows})

    @property
    def fields(self) -> dict[str, Field]:
        """Both fields, by names that those of one note do not have."""
        return {"every channel": self.row.channel, "every means": self.row.means}

    def finish(self) -> bool:
        """Hand over what was typed; False where some of it could not be kept."""
        done = [field.finish() for field in self.fields.values()]
        return all(done)

    def _listen(self, field: Field, write: Callable[[str], None]) -> None:
        def hand_over(text: str) -> None:
            if self._notes and not attempt(lambda: write(text), self._tell):
                field.refuse()

        field.done.connect(hand_over)
