"""Quiet hints about touchpoints: words that are not the customer's, and notes that look alike. None of them
stops anybody.
"""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.board import Contact, Lane, Note, Phase
from app.models.change import Change
from app.models.document import Document
from app.models.findings.wording import is_in_own_words, language_of, not_in_own_words
from app.models.row import Values
from app.models.similar import similar_notes
from app.views.background import Background
from app.views.guide.wrapped_button import WrappedButton
from app.views.icons import icon
from app.views.plain import PlainLabel

_PAUSE = 900  # milliseconds after the last change before notes are compared


class HintsBox(QWidget):
    """`note` is the one that is chosen; without one it says what is worth a look on the whole board."""

    noteWanted = Signal(str)
    alikeWanted = Signal()

    def __init__(self, document: Document, journey: str) -> None:
        super().__init__()
        self._document, self._journey = document, journey
        self._note = ""
        self._alike = 0
        self._is_stale = True
        self._background = Background(self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_PAUSE)
        self._again.timeout.connect(self._compare)
        self.words = PlainLabel("", "hint", wrap=True)
        self.step = _quiet_button("chevron-right")
        self.alike = _quiet_button("copy")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.words, self.step, self.alike):
            column.addWidget(widget)
        self.step.clicked.connect(self._go_on)
        self.alike.clicked.connect(self.alikeWanted)

    def show_note(self, note: Note | None, is_alone: bool) -> None:
        """Show what there is to say about a touchpoint, or with `is_alone` about the board."""
        language = language_of(self._document)
        self._note = note.id if note else ""
        is_foreign = note is not None and not is_in_own_words(note.text, language)
        self.words.setVisible(is_foreign)
        if is_foreign:
            own = "“Ik …”" if language == "nl" else "“I …”"
            self.words.setText(
                self.tr("Doesn’t begin with {own}. How would the customer say it?").format(own=own)
            )
        found = not_in_own_words(self._document, self._journey) if is_foreign or is_alone else []
        self.step.setVisible(bool(found) and found != [self._note])
        if is_foreign:
            self.step.say(self.tr("Next of %n note(s)", "", len(found)))
        elif found:
            own = "“Ik”" if language == "nl" else "“I”"
            said = self.tr("%n touchpoint(s) don’t begin with {own}", "", len(found))
            self.step.say(said.format(own=own))
        self._show_alike(is_alone)
        self.setVisible(is_foreign or is_alone)

    def sync(self, change: Change) -> None:
        """Words have changed: notes are compared again in a while."""
        if change.touches(Note, Lane, Phase, Contact):
            self._is_stale = True

    def _show_alike(self, is_alone: bool) -> None:
        self.alike.setVisible(is_alone and self._alike > 0)
        if self._alike:
            self.alike.say(self.tr("%n note(s) look alike", "", self._alike))
        if is_alone and self._is_stale:
            self._again.start()

    def _go_on(self) -> None:
        """To the next one after the chosen note, in reading order; after the last comes the first."""
        found = not_in_own_words(self._document, self._journey)
        if found:
            place = found.index(self._note) + 1 if self._note in found else 0
            self.noteWanted.emit(found[place % len(found)])

    def _compare(self) -> None:
        """Compare in a thread of its own what is saved now: the window stays alive."""
        if not self._is_stale or not self.isVisible():
            return
        self._is_stale = False
        rows, journey = self._document.saved(), self._journey
        self._background.run(lambda: _count_alike(rows, journey), self._take_count, "")

    def _take_count(self, count: int) -> None:
        self._alike = count
        self._show_alike(self.isVisible() and not self._note)


def _count_alike(rows: Mapping[str, Mapping[str, Values]], journey: str) -> int:
    """How many notes of the journey's visible lanes look like another one of their lane."""
    hidden = {phase["id"] for phase in rows["phase"].values() if phase["hidden"]}
    lanes = (lane for lane in rows["lane"].values() if lane["journey"] == journey and not lane["hidden"])
    texts: dict[str, dict[str, str]] = {lane["id"]: {} for lane in lanes}
    for note in sorted(rows["note"].values(), key=lambda note: (note["rank"], note["id"])):
        if note["lane"] in texts and note["phase"] not in hidden:
            texts[note["lane"]][note["id"]] = note["text"]
    pairs = (pair for lane in texts.values() for pair in similar_notes(lane))
    return len({note for pair in pairs for note in (pair.one, pair.other)})


def _quiet_button(name: str) -> WrappedButton:
    """Its words break: a sentence that does not would make the whole panel wider than its place."""
    button = WrappedButton("", icon(name, "soft_text"), "hintLine")
    button.hide()
    return button
