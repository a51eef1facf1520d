"""The bar above the board: what is looked for, which filters are on, and which of how many hits is shown."""

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.models.limits import LINE
from app.views.appearance import px
from app.views.buttons import WordsButton
from app.views.errors import guarded
from app.views.finding.filter_menu import FilterMenu, name_of, shortened
from app.views.finding.finder import Finder
from app.views.finding.names import colour_square, kind_name
from app.views.finding.query import COLOUR, Choice
from app.views.flow_layout import FlowLayout
from app.views.icons import icon
from app.views.plain import PlainLabel, plain_tip

_FIELD, _GAP = 260, 6  # pixels


class SearchField(QLineEdit):
    """Enter and F3 go on, Shift+Enter back; Escape is the bar's."""

    stepped = Signal(int)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class CountLabel(PlainLabel):
    """How many there are, in words where they fit, else in figures; never cut off."""

    def __init__(self) -> None:
        super().__init__("", "hint")
        self._whole, self._short = "", ""

    def tell(self, whole: str, short: str) -> None:
        """Say it in words or in figures."""
        self._whole, self._short = whole, short
        self.updateGeometry()
        self._choose()

    def whole(self) -> str:
        """In words, whatever fits."""
        return self._whole

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    @guarded
    def sizeHint(self) -> QSize:
        return QSize(self._wide(self._whole), super().sizeHint().height())

    @guarded
    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(self._short), super().minimumSizeHint().height())

    def _wide(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 4

    def _choose(self) -> None:
        fits = self._wide(self._whole) <= self.width()
        self.setText(self._whole if fits else self._short)
        self.setAccessibleName(self._whole)
        self.setToolTip("" if fits else plain_tip(self._whole))


class FindBar(QFrame):
    """Types into the finder, and shows what it found."""

    closed = Signal()

    def __init__(self, finder: Finder) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.finder = finder
        self.field = SearchField()
        self.field.setMaxLength(LINE)
        self.field.setMinimumWidth(px(90))
        self.field.setMaximumWidth(px(_FIELD))
        self.field.setPlaceholderText(self.tr("Search in notes, authors and channels"))
        self.field.setAccessibleName(self.tr("Search in notes, authors and channels"))
        self.field.textChanged.connect(finder.set_words)
        self.field.stepped.connect(finder.step)
        self.count = CountLabel()
        self._chips = QWidget()
        self._chip_by_choice: dict[Choice, QPushButton] = {}
        self._chip_row = FlowLayout(self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(6)
        column.addLayout(self._row())
        column.addWidget(self._chips)
        finder.changed.connect(self.show_found)
        self._chips.hide()
        self.show_found()

    def _row(self) -> QHBoxLayout:
        self.filters = WordsButton()
        self.filters.setText(self.tr("Filter"))
        self.filters.setIcon(icon("filter"))
        self.filters.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filters.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filters.setToolTip(plain_tip(self.tr("By colour, channel, author or how sure")))
        self.filters.setMenu(FilterMenu(self.filters, self.finder))
        self.back = self._button("chevron-left", self.tr("Previous hit (Shift+F3)"))
        self.back.clicked.connect(lambda: self.finder.step(-1))
        self.forth = self._button("chevron-right", self.tr("Next hit (F3)"))
        self.forth.clicked.connect(lambda: self.finder.step(1))
        self.select = QToolButton()
        self.select.setText(self.tr("Select"))
        self.select.setToolTip(plain_tip(self.tr("Select everything that was found")))
        self.select.clicked.connect(self._select)
        shut = self._button("close", self.tr("End the search (Esc)"))
        shut.clicked.connect(self.close_search)
        self._look, self._found = QHBoxLayout(), QHBoxLayout()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for layout in (self._look, self._found, self._parts):
            layout.setSpacing(_GAP)
        self._look.addWidget(self.field, 1)
        for button in (self.filters, self.back, self.forth):
            self._look.addWidget(button)
        self._found.addWidget(self.count)
        self._found.addWidget(self.select)
        self._found.addStretch(1)
        self._parts.addLayout(self._look, 1)
        self._parts.addLayout(self._found, 1)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addLayout(self._parts, 1)
        row.addWidget(shut, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _fold(self) -> None:
        """What was found goes on to a line of its own where one line has no room for every word."""
        words = (self.filters, self.back, self.forth, self.select)
        wide = self.field.minimumWidth() + self.count.minimumSizeHint().width()
        wide += sum(_GAP + button.sizeHint().width() for button in words) + _GAP
        one = QBoxLayout.Direction.LeftToRight
        fits = wide <= self._parts.geometry().width()
        self._parts.setDirection(one if fits else QBoxLayout.Direction.TopToBottom)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @guarded
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # other letters, or another number
            self._fold()
        return done

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(plain_tip(text))
        button.setAccessibleName(text)
        return button

    # ---- opening and closing ---------------------------------------------------------------------

    def open_search(self) -> None:
        """Show the bar with the keyboard in it; what was typed before is selected, to be typed over."""
        self.finder.prepare()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_search(self) -> None:
        """Hide the bar; every note is bright again, and the keyboard is back on the board."""
        self.finder.stop()
        self.field.clear()
        self.hide()
        self.closed.emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_search()
        else:
            super().keyPressEvent(event)

    def _select(self) -> None:
        self.finder.select_hits()
        self.finder.board.setFocus()

    # ---- what was found --------------------------------------------------------------------------

    def show_found(self) -> None:
        """Show the filters that are on and the number of hits."""
        finder, found = self.finder, len(self.finder.hits)
        for button in (self.back, self.forth, self.select):
            button.setEnabled(found > 0)
        self.count.tell(*(self._counted(found), self._short(found)) if finder.query else ("", ""))
        self._show_chips(finder.query.choices)
        if finder.query.words != self.field.text():
            self.field.setText(finder.query.words)

    def _counted(self, found: int) -> str:
        if not found:
            return self.tr("Nothing found")
        if self.finder.at is None:
            return self.tr("%n note(s) found", "", found)
        return self.tr("{at} of {all}").format(at=self.finder.at + 1, all=found)

    def _short(self, found: int) -> str:
        number = QLocale().toString
        return number(found) if self.finder.at is None else f"{number(self.finder.at + 1)}/{number(found)}"

    def _show_chips(self, choices: tuple[Choice, ...]) -> None:
        if choices == tuple(self._chip_by_choice):
            return
        for chip in self._chip_by_choice.values():
            self._chip_row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chip_by_choice = {choice: self._chip(choice) for choice in choices}
        for chip in self._chip_by_choice.values():
            self._chip_row.addWidget(chip)
        self._chips.setVisible(bool(choices))

    def _chip(self, choice: Choice) -> QPushButton:
        kind, key = choice
        name = f"{kind_name(kind)}: {shortened(name_of(self.finder, kind, key))}"
        chip = QPushButton(f"{name}  ×".replace("&", "&&"))
        chip.setObjectName("chip")
        chip.setToolTip(plain_tip(self.tr("Take this filter off")))
        chip.setAccessibleName(name)
        if kind == COLOUR:
            chip.setIcon(colour_square(key))
        chip.clicked.connect(lambda: self.finder.switch(choice))
        return chip
