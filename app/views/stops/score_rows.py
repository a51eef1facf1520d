"""What a group gave a stop: a row for each participant or table, the median, and how far they lie apart."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.models.document import Document
from app.models.edits.routes import rename_score, set_score, take_median
from app.models.findings.scores import Spread, spread_at
from app.models.limits import LINE
from app.models.people import Score, Stop
from app.models.words import decimal
from app.views.appearance import px
from app.views.errors import Tell, attempt
from app.views.icons import icon
from app.views.intensity_slider import IntensitySlider
from app.views.language import current_language
from app.views.plain import PlainLabel, plain_tip
from app.views.value_editor import number_in

_NAME, _VALUE = 78, 46  # pixels at the normal text size
_HIGH = 32


class ScoreRow(QWidget):
    """Name, slider, typed value, and a cross that takes the score away."""

    def __init__(self) -> None:
        super().__init__()
        self.score = ""  # the id of its row, or "" as long as nothing was given
        self.name = QLineEdit()
        self.name.setMaxLength(LINE)
        self.name.setFixedWidth(px(_NAME))
        self.name.setPlaceholderText(self.tr("Table"))
        self.name.setAccessibleName(self.tr("Participant or table"))
        self.slider = IntensitySlider(figures=False)
        self.value = QLineEdit()
        self.value.setFixedWidth(px(_VALUE))
        self.value.setAccessibleName(self.tr("Score, −5 to +5"))
        self.away = QToolButton()
        self.away.setObjectName("bare")
        self.away.setIcon(icon("close"))
        self.away.setToolTip(plain_tip(self.tr("Take this score away")))
        self.away.setAccessibleName(self.tr("Take this score away"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.name, self.slider, self.value, self.away):
            row.addWidget(widget)

    def show_score(self, score: Score | None, number: int) -> None:
        """Show a score, or a free row for the table of that number."""
        self.score = score.id if score is not None else ""
        self.away.setEnabled(score is not None)
        self.name.setPlaceholderText(self.tr("Table {number}").format(number=number))
        value = score.intensity if score is not None else None
        self.slider.show_value(value)
        if (score is not None or not self.name.hasFocus()) and not self.name.isModified():
            self.name.setText(score.who if score is not None else "")
        if not (self.value.hasFocus() and self.value.isModified()):
            self.value.setText("" if value is None else decimal(value, current_language(), signed=True))

    def who(self) -> str:
        """The name that is written here, or the one that is offered."""
        return self.name.text().strip() or self.name.placeholderText()


class ScoreRows(QWidget):
    """There is always one free row; a value in it makes a score."""

    def __init__(self, document: Document, tell: Tell) -> None:
        super().__init__()
        self._document, self._tell = document, tell
        self._stop = ""
        self.rows: list[ScoreRow] = []
        self.told = PlainLabel("", "hint", wrap=True)
        self.take = QPushButton(self.tr("Use the median"))
        self.take.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column.addLayout(self._column)
        column.addWidget(self.told)
        column.addWidget(self.take)
        self.take.clicked.connect(lambda: self._do(lambda: take_median(self._document, self._stop)))

    def show_stop(self, stop: Stop) -> None:
        """A row for every score, and a free one."""
        if stop.id != self._stop:
            self._forget()
        self._stop = stop.id
        scores = sorted(self._document.where(Score, "stop", stop.id), key=lambda score: (score.who, score.id))
        self._keep(len(scores) + 1)
        names = {score.who for score in scores}
        free = next(
            n for n in range(1, len(scores) + 2) if self.tr("Table {number}").format(number=n) not in names
        )
        for row, score in zip(self.rows, [*scores, None], strict=True):
            row.show_score(score, free)
        found = spread_at(self._document, stop.id)
        self.told.setText(self.about(found))
        self.told.setVisible(found is not None)
        self.take.setVisible(found is not None)
        self.take.setEnabled(found is not None and stop.intensity != round(found.median, 1))

    def about(self, found: Spread | None) -> str:
        """The median, and from where to where."""
        if found is None:
            return ""
        language = current_language()
        low, middle, high = (
            decimal(value, language, signed=True) for value in (found.low, found.median, found.high)
        )
        text = self.tr("Median {median}, from {low} to {high}")
        return text.format(median=middle, low=low, high=high)

    def finish(self) -> bool:
        """Hand over what was typed and not handed over yet."""
        for row in list(self.rows):
            self._rename(row)
            self._type(row)
        return True

    def _forget(self) -> None:
        for row in self.rows:
            row.name.setModified(False)
            row.value.setModified(False)
            row.name.clear()
            row.value.clear()

    def _keep(self, number: int) -> None:
        while len(self.rows) > number:
            gone = self.rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < number:
            row = ScoreRow()
            row.slider.moved.connect(lambda value, row=row: self._give(row, value))
            row.value.editingFinished.connect(lambda row=row: self._type(row))
            row.name.editingFinished.connect(lambda row=row: self._rename(row))
            row.away.clicked.connect(lambda _=False, row=row: self._give(row, None))
            self.rows.append(row)
            self._column.addWidget(row)

    def _give(self, row: ScoreRow, value: float | None) -> None:
        score = self._document.find(Score, row.score)
        who = score.who if score is not None else row.who()
        row.name.setModified(False)
        row.value.setModified(False)
        self._do(lambda: set_score(self._document, self._stop, who, value))

    def _type(self, row: ScoreRow) -> None:
        if row.value.isModified():
            row.value.setModified(False)
            value = number_in(row.value.text())
            if value is not None or not row.value.text().strip():
                self._give(row, value)
            else:
                self._show()

    def _rename(self, row: ScoreRow) -> None:
        """A free row keeps its name until there is a value."""
        if row.name.isModified() and row.score:
            row.name.setModified(False)
            self._do(lambda: rename_score(self._document, row.score, row.who()))

    def _do(self, work: Callable[[], object]) -> None:
        if self._document.find(Stop, self._stop) is not None:
            attempt(work, self._tell)
            self._show()

    def _show(self) -> None:
        stop = self._document.find(Stop, self._stop)
        if stop is not None:
            self.show_stop(stop)
