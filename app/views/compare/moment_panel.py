"""Beside the comparison: the chosen note with what is designed for it, or the list of what stays as it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.layout.compare import field_hint, field_title
from app.layout.compare_note import intensities_text, spoken
from app.models.board import Note
from app.models.document import Document
from app.models.edits.experiences import add_experience, experiences_of
from app.models.findings.comparison import KEEP, Comparison, Named
from app.models.findings.experiences import expectation_at
from app.models.people import Experience
from app.models.words import decimal, word
from app.views.appearance import px
from app.views.buttons import bare_button, sign_button
from app.views.compare.experience_form import ExperienceForm
from app.views.errors import attempt
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import PlainLabel, plain_tip

WIDTH = 344


class MomentPanel(QScrollArea):
    """It shows one note of the comparison, or all that we keep as it is."""

    noteChosen = Signal(str)
    noteOpened = Signal(str)
    closed = Signal()
    trouble = Signal(object)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._document = document
        self.note = ""
        self.is_listing = False
        self._found = Comparison((), (), (), (), 0, 0)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(px(WIDTH))
        content = QWidget(self.viewport())
        content.setObjectName("sideContent")
        self.title = PlainLabel("", "promptTitle", wrap=True)
        self.about = PlainLabel("", "hint", wrap=True)
        self.expected = PlainLabel("", "dialogText", wrap=True)
        self.list = QListWidget()
        self.form = ExperienceForm(document, content)
        self.pills = QWidget()
        self._pill_row = QHBoxLayout(self.pills)
        self._pill_row.setContentsMargins(0, 0, 0, 0)
        self._pill_row.setSpacing(6)
        self.add = sign_button(icon("plus", "on_chosen"), "")
        self.add.setObjectName("primary")
        self.board = QPushButton(self.tr("Show on the board"))
        self.close_button = bare_button(icon("close"), self.tr("Close"))
        self._build(content)

    def _build(self, content: QWidget) -> None:
        self.list.setMinimumHeight(px(360))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for widget in (self.about, self.expected, self.board, self.pills, self.form, self.add):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.setWidget(content)
        self.close_button.clicked.connect(self.closed)
        self.add.clicked.connect(self.design)
        self.board.clicked.connect(lambda: self.noteOpened.emit(self.note))
        self.list.currentItemChanged.connect(self._choose_listed)
        self.list.itemActivated.connect(lambda item: self.noteOpened.emit(_note_of(item)))
        self.form.trouble.connect(self.trouble)

    # What is shown

    def show_note(self, found: Comparison, note: str, experience: str = "") -> None:
        """Show a note and what is designed for it."""
        self._found = found
        if not self._document.find(Note, note):
            self.closed.emit()
            return
        self.note, self.is_listing = note, False
        language = current_language()
        row = found.find(note)
        self.title.setText(self._document.get(Note, note).text)
        self.about.setText(_about(row, found, language) if row is not None else "")
        self.about.setVisible(row is not None)
        expected = expectation_at(self._document, note)
        self.expected.setText(f"{word('expectation', language)}: {expected}" if expected else "")
        self.expected.setVisible(bool(expected))
        rows = experiences_of(self._document, note)
        ids = [each.id for each in rows]
        wanted = experience if experience in ids else self.form.experience
        shown = wanted if wanted in ids else next(iter(ids), "")
        if self.form.show_experience(shown):
            self._show_pills(rows, shown)
        self.add.setText(self.tr("Design another one") if rows else self.tr("Design an experience"))
        self.add.setIcon(icon("plus", "text" if rows else "on_chosen"))
        self.add.setObjectName("" if rows else "primary")
        self.add.style().unpolish(self.add)
        self.add.style().polish(self.add)
        for widget in (self.add, self.board):
            widget.show()
        self.list.hide()

    def show_kept(self, found: Comparison) -> None:
        """List what stays as it is."""
        self._found = found
        if not self.form.show_experience(""):
            return
        self.note, self.is_listing = "", True
        language = current_language()
        self.title.setText(field_title(KEEP, language))
        self.about.setText(field_hint(KEEP, language))
        self.about.show()
        for widget in (self.expected, self.pills, self.add, self.board):
            widget.hide()
        self.list.show()
        self.list.setAccessibleName(self.title.text())
        self.list.blockSignals(True)
        self.list.clear()
        for row in found.keep:
            text = " ".join(self._document.get(Note, row.note).text.split())
            item = QListWidgetItem(f"{text}\n{intensities_text(row, language)}{_verdicts(row, language)}")
            item.setData(Qt.ItemDataRole.UserRole, row.note)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, spoken(self._document, row, found.conversations, language)
            )
            self.list.addItem(item)
        self.list.blockSignals(False)

    def refresh(self, found: Comparison) -> None:
        """Show the same as it is now."""
        if self.is_listing:
            self.show_kept(found)
        elif self.note:
            self.show_note(found, self.note)

    def design(self) -> None:
        """One more experience for the note; one types its title at once."""
        made: list[str] = []
        note = self.note
        self.form.finish()
        if attempt(lambda: made.append(add_experience(self._document, note)), self.trouble.emit):
            self.show_note(self._found, note, made[0])
            self.form.title.editor.setFocus()
            self.ensureWidgetVisible(self.form.title)

    def _show_pills(self, rows: list[Experience], shown: str) -> None:
        while (item := self._pill_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, row in enumerate(rows, 1):
            pill = QPushButton(str(number))
            pill.setObjectName("choice")
            pill.setCheckable(True)
            pill.setChecked(row.id == shown)
            pill.setAccessibleName(row.title or str(number))
            pill.setToolTip(plain_tip(row.title))
            pill.clicked.connect(lambda _=False, key=row.id: self.show_note(self._found, self.note, key))
            self._pill_row.addWidget(pill)
        self._pill_row.addStretch(1)
        self.pills.setVisible(len(rows) > 1)

    def _choose_listed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.noteChosen.emit(_note_of(item))


def _note_of(item: QListWidgetItem) -> str:
    return str(item.data(Qt.ItemDataRole.UserRole))


def _about(row: Named, found: Comparison, language: str) -> str:
    """In which field it lies, how many name it, how strongly, and what they said of it."""
    named = word("count_of", language, count=row.mentions, total=found.conversations)
    ours, theirs = (
        "–" if value is None else decimal(value, language, signed=True) for value in (row.inside, row.outside)
    )
    felt = word("ours_theirs", language, ours=ours, theirs=theirs)
    return " · ".join((field_title(row.field, language), named, felt)) + _verdicts(row, language)


def _verdicts(row: Named, language: str) -> str:
    said = [verdict for verdict in row.verdicts if verdict not in ("none", "confirmed")]
    words = [
        f"{said.count(verdict)}× {word(f'verdict.{verdict}', language)}" for verdict in dict.fromkeys(said)
    ]
    return "".join(f" · {each}" for each in words)
