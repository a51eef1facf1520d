"""The steps of history as rows of a list: days, the beginning, and every step. No widget for any of them."""

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from app.models.document import Document
from app.models.journal import Entry
from app.models.step_words import StepWords, step_words
from app.models.words import word
from app.views.dialogs.spoken_time import clock
from app.views.edit_titles import edit_title
from app.views.errors import guarded
from app.views.language import current_language
from app.views.plain import plain_tip

DAY, BEGIN, STEP = "day", "begin", "step"  # kinds of rows
KIND = Qt.ItemDataRole.UserRole  # one of them
DONE = KIND + 1  # how many steps are in effect where this row is the current one
STATE = KIND + 2  # "done", "now" or "undone"
TIME = KIND + 3  # "10:42"
ABOUT = KIND + 4  # StepWords; read from the journal when somebody looks, and then kept

Index = QModelIndex | QPersistentModelIndex


def spoken_day(day: date, today: date | None = None) -> str:
    """ "Today", "Yesterday", or the day in the interface's language."""
    days = ((today or datetime.now().astimezone().date()) - day).days
    if days == 0:
        return QCoreApplication.translate("History", "Today")
    if days == 1:
        return QCoreApplication.translate("History", "Yesterday")
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


class StepModel(QAbstractListModel):
    """Follows a document's history: `follow` after every change."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._entries: list[Entry] = []
        self._rows: list[int | date] = []  # a day, 0 for the beginning, or the number of steps in effect
        self._places: list[int] = []  # of the beginning and of every step: its row
        self._about: dict[int, StepWords] = {}
        self._load()

    # Following

    def follow(self) -> None:
        """Take over what became of history: a step more, a longer last step, undo, redo, or all at once."""
        entries, known = self._document.history.entries, len(self._entries)
        if len(entries) == known + 1 and (not known or entries[-2] is self._entries[-1]):
            self._append(entries[-1])
        elif len(entries) == known and (not known or entries[0] is self._entries[0]):
            if known and entries[-1] is not self._entries[-1]:
                self._about.pop(entries[-1].number, None)  # a burst went on
            self._entries = list(entries)
        else:
            self.beginResetModel()
            self._about.clear()
            self._load()
            self.endResetModel()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _load(self) -> None:
        self._entries = list(self._document.history.entries)
        self._rows, self._places = [0], [0]
        day: date | None = None
        for number, entry in enumerate(self._entries, 1):
            if (own := _day(entry)) != day:
                day = own
                self._rows.append(own)
            self._places.append(len(self._rows))
            self._rows.append(number)

    def _append(self, entry: Entry) -> None:
        rows: list[int | date] = [len(self._entries) + 1]
        if not self._entries or _day(self._entries[-1]) != _day(entry):
            rows.insert(0, _day(entry))
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
        self._entries.append(entry)
        self._rows += rows
        self._places.append(len(self._rows) - 1)
        self.endInsertRows()

    # Asking

    def row_of(self, done: int) -> int:
        """The row of the moment at which `done` steps are in effect."""
        return self._places[done]

    def done_at(self, row: int) -> int | None:
        """How many steps are in effect at a row; None for a day."""
        found = self._rows[row]
        return found if isinstance(found, int) else None

    @guarded
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @guarded
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], date):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren

    @guarded
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self._rows[index.row()]
        if isinstance(found, date):
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return spoken_day(found)
            return DAY if role == KIND else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(found)
        if role == KIND:
            return STEP if found else BEGIN
        if role == DONE:
            return found
        if role == STATE:
            done = self._document.history.done
            return "now" if found == done else "done" if found < done else "undone"
        if role == TIME:
            return clock(datetime.fromisoformat(self._entries[found - 1].time)) if found else ""
        if role == ABOUT:
            return self._words(found)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._said(found))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(found)
        return None

    def _title(self, number: int) -> str:
        if not number:
            return QCoreApplication.translate("History", "Before the first step")
        return edit_title(self._entries[number - 1].title)

    def _words(self, number: int) -> StepWords:
        if not number:
            return StepWords()
        entry = self._entries[number - 1]
        if entry.number not in self._about:
            rows = self._document.journal.read(entry.number)
            self._about[entry.number] = step_words(self._document, rows)
        return self._about[entry.number]

    def _said(self, number: int) -> str:
        """All of a row in one line."""
        about = self._words(number)
        state = {
            "now": QCoreApplication.translate("History", "the board is here"),
            "undone": QCoreApplication.translate("History", "undone"),
            "done": "",
        }[self.data(self.index(self.row_of(number)), STATE)]
        words = f"“{about.words}”" if about.words else ""
        count = notes_text(about.notes) if about.notes > 1 else ""
        time = self.data(self.index(self.row_of(number)), TIME)
        return " · ".join(part for part in (time, self._title(number), words, count, state) if part)


def notes_text(count: int) -> str:
    """ "3 notes"."""
    return word("notes_count", current_language(), count=count)


def _day(entry: Entry) -> date:
    return datetime.fromisoformat(entry.time).astimezone().date()
