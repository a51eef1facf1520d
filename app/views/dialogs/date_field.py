"""A day, or none: Qt's own date box has no way to say that nobody knows yet."""

from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from app.views.appearance import px
from app.views.dialogs.day_edit import DayEdit, day_comes_first
from app.views.errors import guarded
from app.views.fields import keep_under_caption
from app.views.icons import icon
from app.views.plain import PlainLabel

_NONE = QDate(1900, 1, 1)  # shown as words; earlier than any workshop
_LINE = 20  # pixels that the day takes, as a line of other fields
_LOWER = 5  # pixels that the way to say “no date” reaches below the day


class DateField(QFrame):
    """A caption over a date box in one frame, with a calendar and a way to say “no date”."""

    def __init__(self, caption: str, iso: str = "") -> None:
        super().__init__()
        self.setObjectName("field")
        self.editor = DayEdit()
        self.editor.setAccessibleName(caption)
        self.editor.setCalendarPopup(True)
        self.editor.setMinimumDate(_NONE)
        self.editor.setSpecialValueText(self.tr("No date yet"))
        self.editor.setDisplayFormat(_day_format())
        self.clear = QToolButton()
        self.clear.setObjectName("bare")
        self.clear.setIcon(icon("close", "faint_text"))
        self.clear.setToolTip(self.tr("No date"))
        self.clear.setAccessibleName(self.tr("No date"))
        self.clear.clicked.connect(lambda: self.show_iso(""))
        label = PlainLabel(caption, "fieldLabel")
        label.setBuddy(self.editor)
        keep_under_caption(self.editor.lineEdit())
        self.editor.setMaximumHeight(px(_LINE))
        row = QHBoxLayout()
        row.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(label)
        column.addWidget(self.editor)
        column.setContentsMargins(0, 0, 0, _LOWER)
        row.addLayout(column, 1)
        # Beside both, so that the field is no higher than others, and low, in line with the day.
        row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignBottom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(9, 5, 5, 5 - _LOWER)
        whole.addLayout(row)
        self._calm_calendar()
        self._odd = ""
        self.editor.dateChanged.connect(self._show_clear)
        self.editor.installEventFilter(self)
        self.editor.calendarWidget().installEventFilter(self)
        self.show_iso(iso)

    def _calm_calendar(self) -> None:
        """No week numbers, no red weekends; the arrows are those of our icons."""
        calendar = self.editor.calendarWidget()
        ink = QGuiApplication.palette().color
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            weekend = calendar.weekdayTextFormat(day)
            weekend.setForeground(ink(QPalette.ColorRole.Text))
            calendar.setWeekdayTextFormat(day, weekend)
        heads = calendar.headerTextFormat()
        heads.setForeground(ink(QPalette.ColorRole.PlaceholderText))
        heads.setBackground(ink(QPalette.ColorRole.Window))
        calendar.setHeaderTextFormat(heads)
        for name, drawing in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            button = calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(icon(drawing))

    def iso(self) -> str:
        """The day as ISO 8601, or ""; what was there and is no day stays unless somebody picks one."""
        day = self.editor.date()
        return self._odd if day == _NONE else day.toString(Qt.DateFormat.ISODate)

    def show_iso(self, iso: str) -> None:
        """Show a day."""
        day = QDate.fromString(iso, Qt.DateFormat.ISODate)
        known = day.isValid() and day > _NONE
        self._odd = "" if known else iso
        self.editor.setSpecialValueText(self._odd or self.tr("No date yet"))
        self.editor.setDate(day if known else _NONE)
        self._show_clear()

    def _show_clear(self) -> None:
        self.clear.setVisible(bool(self.iso()))

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        if watched is not self.editor and event.type() == QEvent.Type.Show:
            self._calm_calendar()  # in the colours of now
            if self.editor.date() == _NONE:
                today = QDate.currentDate()
                self.editor.calendarWidget().setCurrentPage(today.year(), today.month())
        return super().eventFilter(watched, event)


def _day_format() -> str:
    """Day, month in words, year, in the order of this language: nobody has to guess which one is the day."""
    return "d MMMM yyyy" if day_comes_first() else "MMMM d, yyyy"
