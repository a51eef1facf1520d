"""The steps inside a touchpoint, in their order: Enter adds the next, Ctrl or Alt with an arrow moves it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.models.board import MicroGoal
from app.models.document import Document
from app.models.edits.micro_goals import add_goal, move_goal, remove_goal, set_goal
from app.views.appearance import px
from app.views.buttons import bare_button
from app.views.carried_rows import carried_by
from app.views.errors import Tell, attempt, guarded
from app.views.fields import Field, text_field
from app.views.icons import icon
from app.views.plain import PlainLabel


class GoalRow(QWidget):
    """One step: its number, its words, a button that puts it before the one above, and one that takes it
    off.
    """

    moved = Signal(int)  # by so many places
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.goal = ""
        self.number = PlainLabel("", "hint")
        self.number.setFixedWidth(px(18))
        self.field = text_field("")
        self.field.editor.installEventFilter(self)
        self.up = bare_button(icon("chevron-up"), self.tr("One step earlier (Ctrl+Up)"))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.remove = bare_button(icon("close"), self.tr("Take this step off"))
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.number)
        row.addWidget(self.field, 1)
        row.addWidget(self.up)
        row.addWidget(self.remove)

    def show_goal(self, goal: MicroGoal, place: int) -> None:
        """Show a row of the document at its place, counted from 0."""
        self.goal = goal.id
        self.number.setText(f"{place + 1}.")
        self.field.editor.setAccessibleName(self.tr("Micro-goal {number}").format(number=place + 1))
        self.field.show_text(goal.text)
        self.up.setEnabled(place > 0)

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        by = carried_by(event)
        if by:
            self.moved.emit(by)
        return by != 0


class GoalList(QWidget):
    """The micro-goals of one note, and a field for the next one."""

    def __init__(self, document: Document, tell: Tell) -> None:
        super().__init__()
        self._document, self._tell = document, tell
        self._note = ""
        self.rows: list[GoalRow] = []
        self.next = text_field("")
        self.next.editor.setAccessibleName(self.tr("Next micro-goal"))
        if isinstance(self.next.editor, QPlainTextEdit):
            self.next.editor.setPlaceholderText(self.tr("Next micro-goal"))
        self.next.done.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(PlainLabel(self.tr("Micro-goals"), "fieldLabel"))
        self._column.addWidget(self.next)

    def show_note(self, note: str) -> None:
        """Show the micro-goals of a note. Rows are used again, so that the keys stay where they are."""
        self._note = note
        goals = self._document.where(MicroGoal, "note", note) if note else []
        kept = {row.goal: row for row in self.rows}
        wanted = {goal.id for goal in goals}
        spare = [row for row in self.rows if row.goal not in wanted]
        rows = []
        for place, goal in enumerate(goals):
            row = kept.get(goal.id) or (spare.pop(0) if spare else self._make())
            row.show_goal(goal, place)
            rows.append(row)
        for row in spare:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, row in enumerate(rows, 1):
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
        self.rows = rows

    def fields(self) -> dict[str, Field]:
        """All fields by names that a panel made anew gives them too."""
        return {**{f"goal {row.goal}": row.field for row in self.rows}, "goal +": self.next}

    def finish(self) -> bool:
        """Hand over what was typed; False where some of it could not be kept."""
        done = [field.finish() for field in self.fields().values()]  # each of them, whatever the others say
        return all(done)

    def _make(self) -> GoalRow:
        row = GoalRow()
        row.field.done.connect(lambda text: self._write(row, text))
        row.moved.connect(lambda by: self._move(row, by))
        row.removed.connect(lambda: self._remove(row))
        return row

    def _add(self, text: str) -> None:
        if not self._note or not text.strip():
            return
        if attempt(lambda: add_goal(self._document, self._note, text), self._tell):
            self.next.forget()
            self.show_note(self._note)
        else:
            self.next.refuse()

    def _write(self, row: GoalRow, text: str) -> None:
        if self._document.find(MicroGoal, row.goal) is None:
            return
        if attempt(lambda: set_goal(self._document, row.goal, text), self._tell):
            self.show_note(self._note)
        else:
            row.field.refuse()

    def _move(self, row: GoalRow, by: int) -> None:
        if not row.field.finish() or row not in self.rows:
            return
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            attempt(lambda: move_goal(self._document, row.goal, place), self._tell)
            self.show_note(self._note)
            row.field.editor.setFocus()

    def _remove(self, row: GoalRow) -> None:
        place = self.rows.index(row)
        row.field.forget()
        if self._document.find(MicroGoal, row.goal) is None:
            return
        if attempt(lambda: remove_goal(self._document, row.goal), self._tell):
            self.show_note(self._note)
            after = self.rows[place].field if place < len(self.rows) else self.next
            after.editor.setFocus()
        else:
            self.show_note(self._note)
