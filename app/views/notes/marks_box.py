"""How sure the room is of notes, whether customers leave there, are we there already, who wrote them, and
their colour.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.models.board import EVIDENCE, Note
from app.models.document import Document
from app.models.edits.notes import recolour_notes
from app.models.edits.signs import authors_of, set_notes
from app.models.limits import LINE
from app.views.appearance import appearance
from app.views.board_actions import NOTE_COLOURS
from app.views.colour_row import ColourRow
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.errors import Tell, attempt
from app.views.fields import line_field
from app.views.finding.names import colour_name, colour_square, kind_name
from app.views.finding.query import COLOUR
from app.views.icons import icon
from app.views.notes.words_on_focus import WordsOnFocus
from app.views.plain import PlainLabel, plain_tip

_EVIDENCE = {
    "assumed": (QT_TRANSLATE_NOOP("NoteMarks", "Assumed"), QT_TRANSLATE_NOOP("NoteMarks", "We think so")),
    "heard": (
        QT_TRANSLATE_NOOP("NoteMarks", "Heard"),
        QT_TRANSLATE_NOOP("NoteMarks", "A customer told us"),
    ),
    "researched": (
        QT_TRANSLATE_NOOP("NoteMarks", "Researched"),
        QT_TRANSLATE_NOOP("NoteMarks", "Figures or research say so"),
    ),
}
_FLAGS = {
    "is_exit": (
        "exit",
        QT_TRANSLATE_NOOP("NoteMarks", "Exit"),
        QT_TRANSLATE_NOOP("NoteMarks", "Customers leave here"),
    ),
    "is_covered": (
        "flag",
        QT_TRANSLATE_NOOP("NoteMarks", "We are there"),
        QT_TRANSLATE_NOOP("NoteMarks", "We do something here already"),
    ),
}


def mark_word(text: str) -> str:
    """A word of this box in the interface's language."""
    return QCoreApplication.translate("NoteMarks", text)


class EvidenceRow(QWidget):
    """Three buttons, of which one is down, or none where the chosen notes differ."""

    def __init__(self, choose: Callable[[str], None]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How sure are we?"))
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("How sure?"), "fieldLabel"))
        row = QHBoxLayout()
        row.setSpacing(4)
        column.addLayout(row)
        for key in EVIDENCE:
            name, why = map(mark_word, _EVIDENCE[key])
            button = self.buttons[key] = segment(name, why)
            button.clicked.connect(lambda _=False, key=key: choose(key))
            row.addWidget(button, 1)

    def show_levels(self, levels: set[str]) -> None:
        """Press the button of the level that all have."""
        for key, button in self.buttons.items():
            button.setChecked(levels == {key})


class MarksBox(QWidget):
    """Exit, covered, author and colour of one or several notes."""

    def __init__(self, document: Document, journey: Callable[[], str], tell: Tell) -> None:
        super().__init__()
        self._document, self._tell = document, tell
        self._notes: list[str] = []
        self.evidence = EvidenceRow(lambda key: self._set(evidence=key))
        self.flags: dict[str, QPushButton] = {}
        self.author = line_field(self.tr("Who or which table"), [])
        if isinstance(self.author.editor, QLineEdit):
            self.author.editor.setMaxLength(LINE)
        WordsOnFocus(self.author, lambda: authors_of(document, journey()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(4)
        for name, (sign, text, why) in _FLAGS.items():
            button = self.flags[name] = segment(mark_word(text), mark_word(why))
            button.setIcon(icon(sign))
            button.clicked.connect(lambda on, name=name: self._set(**{name: int(on)}))
            row.addWidget(button, 1)
        column.addLayout(row)
        column.addWidget(self.author)
        self.colours = ColourRow({key: colour_square(key) for key in NOTE_COLOURS}, columns=4)
        self.colours.setAccessibleName(kind_name(COLOUR))
        self.colours.chosen.connect(self._recolour)
        appearance().changed.connect(self._redraw)
        column.addWidget(PlainLabel(kind_name(COLOUR), "fieldLabel"))
        column.addWidget(self.colours)
        self.author.done.connect(self._write_author)

    def show_notes(self, ids: list[str]) -> None:
        """Show what these notes have in common."""
        rows = [row for note in ids if (row := self._document.find(Note, note)) is not None]
        self._notes = [row.id for row in rows]
        self.evidence.show_levels({row.evidence for row in rows})
        for name, button in self.flags.items():
            on = bool(rows) and all(getattr(row, name) for row in rows)
            button.setChecked(on)
            button.setIcon(icon(_FLAGS[name][0], "on_chosen" if on else "text"))
        self.author.show_common({row.author for row in rows})
        colours = {row.colour for row in rows}
        self.colours.show_names({key: colour_name(self._document, key) for key in NOTE_COLOURS})
        self.colours.show_colour(colours.pop() if len(colours) == 1 else "")

    def about(self) -> str:
        """What a folded head says: signs that one would look for."""
        rows = [row for note in self._notes if (row := self._document.find(Note, note)) is not None]
        parts = [mark_word(text) for name, (_, text, _) in _FLAGS.items() if self.flags[name].isChecked()]
        authors = list(dict.fromkeys(row.author for row in rows if row.author))
        return " · ".join([*parts, *(authors if len(authors) < 3 else [])])

    def _set(self, **fields: Any) -> None:
        notes = list(self._notes)
        attempt(lambda: set_notes(self._document, notes, **fields), self._tell)
        self.show_notes(notes)

    def _redraw(self) -> None:
        """The same papers in other light."""
        for key, button in self.colours.buttons.items():
            button.setIcon(colour_square(key))

    def _recolour(self, colour: str) -> None:
        notes = list(self._notes)
        attempt(lambda: recolour_notes(self._document, notes, colour), self._tell)
        self.show_notes(notes)

    def _write_author(self, text: str) -> None:
        notes = list(self._notes)
        if notes and not attempt(lambda: set_notes(self._document, notes, author=text), self._tell):
            self.author.refuse()


def segment(text: str, why: str) -> QPushButton:
    """A small button that stays down."""
    button = QPushButton(text)
    button.setObjectName("segment")
    button.setCheckable(True)
    button.setToolTip(plain_tip(why))
    button.setAccessibleDescription(why)
    return button
