"""The dialog in which the room goes through notes that seem to say the same, and keeps one of each pair."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.board import Lane, Note, Phase
from app.models.document import Document
from app.models.edits.merging import merge_notes
from app.models.edits.notes import votes_of
from app.models.lane_kinds import note_colour
from app.models.similar import Pair, similar_notes
from app.views.appearance import appearance, px
from app.views.board.scene import BoardScene
from app.views.dialogs.frame import FramedDialog, scrolled
from app.views.errors import Tell, attempt
from app.views.plain import ElidedLabel, PlainLabel


def doubles_of(document: Document, scene: BoardScene) -> list[Pair]:
    """Pairs in one lane whose texts are alike; those in the same phase go first. The same words in another
    lane say something else.
    """
    rows, phase_of = document.rows(Note), {}
    by_lane: dict[str, dict[str, str]] = {}
    for note in scene.all_notes():
        row = rows[note]
        phase_of[note] = row.phase
        by_lane.setdefault(row.lane, {})[note] = row.text
    found = [pair for texts in by_lane.values() for pair in similar_notes(texts)]
    return sorted(found, key=lambda pair: (phase_of[pair.one] != phase_of[pair.other], -pair.score))


class DoublesDialog(FramedDialog):
    """One pair at a time: keep the left one, keep the right one, or leave both. Each merge is one step."""

    def __init__(self, parent: QWidget | None, document: Document, pairs: Sequence[Pair], tell: Tell) -> None:
        super().__init__(
            parent,
            self.tr("Notes that look alike"),
            self.tr("What you keep takes over the dots, channels and stops of the other note."),
        )
        self._document = document
        self._tell = tell
        self.pairs = list(pairs)
        self.at = 0
        self.merged = 0
        self.place = PlainLabel("", "hint")
        self.left, self.right = _Sheet(self.tr("Keep this one")), _Sheet(self.tr("Keep this one"))
        self.nothing = PlainLabel(self.tr("No notes look alike."), "hint")
        self._beside = QWidget()
        row = QHBoxLayout(self._beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.left)
        row.addWidget(self.right)
        self.body.addWidget(self.place)
        self.body.addWidget(self._beside, 1)
        self.body.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.left.button.clicked.connect(lambda: self._keep(0))
        self.right.button.clicked.connect(lambda: self._keep(1))
        self.both = QPushButton(self.tr("Keep both"))
        self.both.clicked.connect(self._next)
        self.add_aside(self.both)
        self.add_buttons(self.tr("Done"))
        self._add_keys()
        self.open_at(px(620), px(420))
        self._show()

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Left": self.left.button.click,
            "Right": self.right.button.click,
            "Down": self.both.click,
        }
        for key, run in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(run)

    def _show(self) -> None:
        """Show the next pair of which both notes are still there."""
        rows = self._document.rows(Note)
        while self.at < len(self.pairs) and not _is_there(rows, self.pairs[self.at]):
            self.at += 1
        there = self.at < len(self.pairs)
        for widget in (self.place, self._beside, self.both):
            widget.setVisible(there)
        self.nothing.setVisible(not there)
        if not there:
            if self.pairs:
                self.nothing.setText(
                    self.tr("That was all. %n note(s) merged.", "", self.merged)
                    if self.merged
                    else self.tr("That was all.")
                )
            return
        pair = self.pairs[self.at]
        text = self.tr("Pair {at} of {all}").format(at=self.at + 1, all=len(self.pairs))
        self.place.setText(text)
        for sheet, note in ((self.left, pair.one), (self.right, pair.other)):
            sheet.show_note(self._document, rows[note])

    def _next(self) -> None:
        self.at += 1
        self._show()

    def _keep(self, which: int) -> None:
        if self.at >= len(self.pairs):
            return
        pair = self.pairs[self.at]
        keep, other = (pair.other, pair.one) if which else (pair.one, pair.other)
        if attempt(lambda: merge_notes(self._document, keep, [other]), self._tell):
            self.merged += 1
            self.pairs = [_renamed(pair, other, keep) for pair in self.pairs]
            self._next()


def _is_there(rows: Mapping[str, Note], pair: Pair) -> bool:
    return pair.one in rows and pair.other in rows


def _renamed(pair: Pair, gone: str, kept: str) -> Pair:
    """The pair with the note that stays in the place of the one that is gone."""
    one, other = (kept if note == gone else note for note in (pair.one, pair.other))
    return Pair(one, other if other != one else "", pair.score)


class _Sheet(QFrame):
    """One note of the pair as it looks on the board, where it lies, and its button."""

    def __init__(self, keep: str) -> None:
        super().__init__()
        self.text = PlainLabel("", "", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setMargin(px(12))
        self._area = scrolled(self.text)
        self.where = ElidedLabel("", "hint")
        self.votes = PlainLabel("", "hint")
        self.button = QPushButton(keep)
        self.button.setAutoDefault(False)
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
