"""The dialog in which the room goes through notes that seem to say the same, and keeps one of each pair."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.board import Lane, Note, Phase
from app.models.document import Document
from app.models.edits.merging import merge_notes
from app.models.edits.notes import votes_of
from app.models.lane_kinds import note_colour
from app.models.similar import Pair, says_the_same, similar_notes
from app.views.appearance import appearance, px
from app.views.dialogs.frame import FramedDialog, scrolled
from app.views.errors import Tell, attempt
from app.views.plain import ElidedLabel, PlainLabel

_EMPTY = 420  # pixels, where there is nothing to go through


def doubles_of(document: Document, notes: Iterable[str]) -> list[Pair]:
    """Pairs in one lane whose texts are alike; those in the same phase go first. The same words in another
    lane say something else.
    """
    rows, phase_of = document.rows(Note), {}
    by_lane: dict[str, dict[str, str]] = {}
    for note in notes:
        row = rows[note]
        phase_of[note] = row.phase
        by_lane.setdefault(row.lane, {})[note] = row.text
    found = [pair for texts in by_lane.values() for pair in similar_notes(texts)]
    return sorted(found, key=lambda pair: (phase_of[pair.one] != phase_of[pair.other], -pair.score))


class _Moment(NamedTuple):
    """Where the room was before it decided something, so that it can go back there."""

    at: int
    pairs: list[Pair]
    merged: int
    steps: int  # of history


class DoublesDialog(FramedDialog):
    """One pair at a time: keep the left one, keep the right one, or leave both. Each merge is one step, and
    so are all pairs at once that say the very same; every decision can be taken back.
    """

    def __init__(self, parent: QWidget | None, document: Document, pairs: Sequence[Pair], tell: Tell) -> None:
        explanation = self.tr("What you keep takes over the dots, channels and stops of the other note.")
        super().__init__(parent, self.tr("Notes that look alike"), explanation if pairs else "")
        self._document = document
        self._tell = tell
        self.pairs = list(pairs)
        self.at = 0
        self.merged = 0
        self._before: list[_Moment] = []
        self.place = PlainLabel("", "hint")
        self.left, self.right = _Sheet(self.tr("Keep this one"), "←"), _Sheet(self.tr("Keep this one"), "→")
        self.nothing = PlainLabel(self.tr("No notes look alike."), "hint")
        self._beside = QWidget()
        row = QHBoxLayout(self._beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.left)
        row.addWidget(self.right)
        self._head = QHBoxLayout()
        self._head.addWidget(self.place, 1)
        self.body.addLayout(self._head)
        self.body.addWidget(self._beside, 1)
        self.body.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        self._add_ways()
        self.add_buttons(self.tr("Done"))
        self._show()
        if self.pairs:
            self.open_at(640, 420)
        else:
            self.open_narrow(_EMPTY)

    def _add_ways(self) -> None:
        """The buttons, and their keys."""
        self.both = QPushButton(self.tr("Keep both") + "  ↓")
        self.back = QPushButton(self.tr("Back") + "  ↑")
        self.same = QPushButton()
        ways: dict[QPushButton, tuple[Callable[[], object], str]] = {
            self.left.button: (lambda: self._keep(0), "Left"),
            self.right.button: (lambda: self._keep(1), "Right"),
            self.both: (self._leave, "Down"),
            self.back: (self._go_back, "Up"),
            self.same: (self._keep_firsts, ""),
        }
        for button, (run, key) in ways.items():
            button.clicked.connect(run)
            button.setAutoDefault(False)
            if key:
                QShortcut(QKeySequence(key), self).activated.connect(button.click)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.back.click)
        self._head.addWidget(self.same)
        for button in (self.both, self.back):
            self.add_aside(button)

    def _show(self) -> None:
        """Show the next pair of which both notes are still there."""
        rows = self._document.rows(Note)
        while self.at < len(self.pairs) and not _is_there(rows, self.pairs[self.at]):
            self.at += 1
        there = self.at < len(self.pairs)
        for widget in (self.place, self._beside, self.both):
            widget.setVisible(there)
        self.nothing.setVisible(not there)
        self.back.setVisible(bool(self.pairs))
        self.back.setEnabled(bool(self._before))
        same = len(self._same())
        self.same.setVisible(same > 1)
        self.same.setText(self.tr("Merge {count} pairs that say the same").format(count=same))
        if not there:
            self._tell_end()
            return
        pair = self.pairs[self.at]
        text = self.tr("Pair {at} of {all}").format(at=self.at + 1, all=len(self.pairs))
        self.place.setText(text)
        for sheet, note in ((self.left, pair.one), (self.right, pair.other)):
            sheet.show_note(self._document, rows[note])

    def _tell_end(self) -> None:
        if self.merged:
            self.nothing.setText(self.tr("That was all. %n note(s) merged.", "", self.merged))
        elif self.pairs:
            self.nothing.setText(self.tr("That was all."))

    def _decide(self, merge: Callable[[], int]) -> bool:
        """Merge some notes, and remember what was before; False where it could not be kept."""
        moment = _Moment(self.at, list(self.pairs), self.merged, self._document.history.done)
        done: list[int] = []
        if not attempt(lambda: done.append(merge()), self._tell):
            return False
        self._before.append(moment)
        self.merged += done[0]
        return True

    def _leave(self) -> None:
        if self.at < len(self.pairs) and self._decide(lambda: 0):
            self.at += 1
            self._show()

    def _keep(self, which: int) -> None:
        if self.at >= len(self.pairs):
            return
        pair = self.pairs[self.at]
        keep, other = (pair.other, pair.one) if which else (pair.one, pair.other)

        def merge() -> int:
            merge_notes(self._document, keep, [other])
            return 1

        if self._decide(merge):
            kept = {other: keep}
            self.pairs = [
                _of(kept.get(pair.one, pair.one), kept.get(pair.other, pair.other), pair)
                for pair in self.pairs
            ]
            self.at += 1
            self._show()

    def _same(self) -> list[Pair]:
        """The pairs from here on of one cell that say the very same."""
        rows = self._document.rows(Note)
        left = [pair for pair in self.pairs[self.at :] if _is_there(rows, pair)]
        couples = ((pair, rows[pair.one], rows[pair.other]) for pair in left)
        return [
            pair
            for pair, one, other in couples
            if (one.phase, one.lane) == (other.phase, other.lane) and says_the_same(one.text, other.text)
        ]

    def _keep_firsts(self) -> None:
        """Of all that say the very same the first stays."""
        stands_for: dict[str, str] = {}

        def left(note: str) -> str:
            while note in stands_for:
                note = stands_for[note]
            return note

        def merge() -> int:
            with self._document.edit("Merge notes"):
                for pair in self._same():
                    keep, other = left(pair.one), left(pair.other)
                    if keep != other:
                        merge_notes(self._document, keep, [other])
                        stands_for[other] = keep
            return len(stands_for)

        if self._decide(merge):
            self.pairs = [_of(left(pair.one), left(pair.other), pair) for pair in self.pairs]
            self._show()

    def _go_back(self) -> None:
        """Take the last decision back, and what it merged."""
        if not self._before:
            return
        moment = self._before[-1]
        while self._document.history.done > moment.steps:
            if not attempt(self._document.undo, self._tell):
                return
        self._before.pop()
        self.at, self.pairs, self.merged = moment.at, moment.pairs, moment.merged
        self._show()


def _is_there(rows: Mapping[str, Note], pair: Pair) -> bool:
    return pair.one in rows and pair.other in rows


def _of(one: str, other: str, pair: Pair) -> Pair:
    """The pair with the notes that stay in the place of those that are gone."""
    return Pair(one, other if other != one else "", pair.score)


class _Sheet(QFrame):
    """One note of the pair as it looks on the board, where it lies, and its button."""

    def __init__(self, keep: str, arrow: str) -> None:
        super().__init__()
        self.text = PlainLabel("", "", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setMargin(px(12))
        self._area = scrolled(self.text)
        self.where = ElidedLabel("", "hint")
        self.votes = PlainLabel("", "hint")
        self.button = QPushButton(f"{keep}  {arrow}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._area, 1)
        for widget in (self.where, self.votes, self.button):
            column.addWidget(widget)

    def show_note(self, document: Document, note: Note) -> None:
        """Show a note's words on its paper."""
        lane = document.get(Lane, note.lane)
        paper = appearance().theme.note(note.colour or note_colour(lane))
        self.text.setText(note.text)
        self.text.setStyleSheet(f"background: {paper.fill}; color: {paper.ink};")
        self.where.setText(f"{document.get(Phase, note.phase).name} · {lane.title}")
        count = votes_of(document, note.id)
        self.votes.setText(self.tr("%n dot(s)", "", count) if count else "")
