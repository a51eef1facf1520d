"""A box for a day that is typed as people write it, where Qt's own wants every part in its own place."""

import re

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QKeyEvent, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit

from app.views.errors import guarded

_PARTS = re.compile(r"\d+|[^\W\d_]+")
_CENTURY = 2000
_ANY_MODIFIER = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class DayEdit(QDateEdit):
    """What is typed takes the place of the day that is shown; what is no day brings that one back."""

    def __init__(self) -> None:
        super().__init__()
        self.setKeyboardTracking(False)  # half a day is none
        self.setCorrectionMode(
            QAbstractSpinBox.CorrectionMode.CorrectToNearestValue
        )  # else fixup isn't asked

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Nothing is refused while it is typed."""
        found = super().validate(text, at)
        state = found[0] if isinstance(found, tuple) else found
        is_day = state == QValidator.State.Acceptable
        return (state if is_day else QValidator.State.Intermediate), text, at

    @guarded
    def fixup(self, text: str) -> str:
        """What was typed, written as this box writes a day; the day that was there, where it is none."""
        day = day_in(text, QDate.currentDate())
        return self.locale().toString(day if day.isValid() else self.date(), self.displayFormat())

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if not typed.isprintable() or not typed or event.modifiers() & ~_ANY_MODIFIER:
            super().keyPressEvent(event)
            return
        if self.lineEdit().text() == self.textFromDateTime(self.dateTime()) or self._says_none():
            self.lineEdit().selectAll()
        QAbstractSpinBox.keyPressEvent(self, event)  # past that of Qt, which jumps from part to part

    @guarded
    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab leaves the box at once, and does not go from day to month."""
        return QAbstractSpinBox.focusNextPrevChild(self, is_next)

    def _says_none(self) -> bool:
        return self.date() == self.minimumDate() and self.lineEdit().text() == self.specialValueText()


def day_in(text: str, today: QDate) -> QDate:
    """The day in "1-6-2027", "2027-06-01", "1 juni" or "June 1, 2027"; an invalid one where there is none.

    Figures stand in the order of this language. Without a year it is the first such day from today on.
    """
    parts = _PARTS.findall(text)
    month = next((found for part in parts if (found := _month(part))), 0)
    figures = [int(part) for part in parts if part.isdigit()]
    if not figures or len(parts) != len(figures) + bool(month):
        return QDate()
    is_year_first = parts[0].isdigit() and len(parts[0]) == 4
    year = figures.pop(0 if is_year_first else -1) if len(figures) == (2 if month else 3) else 0
    if len(figures) != (1 if month else 2):
        return QDate()
    if not month:
        is_month_first = is_year_first or not day_comes_first()
        month = figures.pop(0 if is_month_first else 1)
    if year:
        return QDate(year + _CENTURY if year < 100 else year, month, figures[0])
    day = QDate(today.year(), month, figures[0])
    return day if day >= today else QDate(today.year() + 1, month, figures[0])


def day_comes_first() -> bool:
    """Whether this language writes the day before the month."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower()
    return short.find("d") <= short.find("m")


def _month(part: str) -> int:
    """The number of the month that a word begins the name of, at least by three letters; else 0."""
    wanted = part.casefold()
    names = (QLocale().standaloneMonthName(number).casefold() for number in range(1, 13))
    return next((i for i, name in enumerate(names, 1) if len(wanted) > 2 and name.startswith(wanted)), 0)
