"""What is shown while no workshop is open: begin one, go on with an earlier one, or look at the sample."""

import threading
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.models.templates import Template, load_templates
from app.storage.recent import recent
from app.views.appearance import px
from app.views.dialogs.phase_strip import PhaseStrip
from app.views.dialogs.spoken_time import spoken_time
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from app.views.main_window import MainWindow

_LEAST_CARD = 230  # pixels of width; with less, fewer lie side by side
_SHOWN = 8  # recent workshops
_WIDEST = 1100
_RIGHT = 280
_GAP = 12


class StartPage(QScrollArea):
    """Cards of the templates at the left, recent workshops at the right; all of it by mouse or keyboard."""

    newWanted = Signal(str)
    openWanted = Signal(str)
    sampleWanted = Signal()
    browseWanted = Signal()

    def __init__(self, window: "MainWindow | None" = None) -> None:
        super().__init__()
        self.setObjectName("start")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards: dict[str, TemplateCard] = {}
        self.rows: dict[str, RecentRow] = {}
        self._across = 0
        self.setWidget(self._page())
        if window is not None:
            self._connect(window)
        self._look_at_files()

    # Building

    def _page(self) -> QWidget:
        middle = QWidget()
        middle.setMaximumWidth(px(_WIDEST))
        whole = QVBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(2)
        whole.addLayout(self._head())
        whole.addSpacing(24)
        columns = QHBoxLayout()
        columns.setSpacing(36)
        columns.addLayout(self._left(), 1)
        right = QWidget()
        right.setFixedWidth(px(_RIGHT))
        right.setLayout(self._right())
        columns.addWidget(right)
        whole.addLayout(columns)
        whole.addStretch(3)
        page = QWidget()
        page.setObjectName("startPage")
        across = QHBoxLayout(page)
        across.setContentsMargins(32, 24, 32, 24)
        across.addStretch(1)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        return page

    def _head(self) -> QHBoxLayout:
        logo = PlainLabel()
        logo.setPixmap(icon("logo", "brand").pixmap(QSize(px(52), px(52))))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(self.tr("Which journey will it be today?"), "startTitle"))
        words.addWidget(
            PlainLabel(self.tr("Put your customer’s journey on the board, together."), "startText")
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(logo)
        row.addLayout(words, 1)
        return row

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("New workshop"), "startHeading"))
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        language = current_language()
        for key, template in load_templates().items():
            card = TemplateCard(template, language)
            card.clicked.connect(lambda _=False, key=key: self.newWanted.emit(key))
            self.cards[key] = card
        self.sample = SampleCard()
        self.sample.clicked.connect(lambda: self.sampleWanted.emit())
        column.addLayout(self._grid)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Go on"), "startHeading"))
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for path in recent()[:_SHOWN]:
            row = RecentRow(path)
            row.clicked.connect(lambda _=False, path=path: self.openWanted.emit(str(path)))
            self.rows[str(path)] = row
            rows.addWidget(row)
        if not self.rows:
            rows.addWidget(PlainLabel(self.tr("Workshops that you open appear here."), "hint", wrap=True))
        column.addLayout(rows)
        self.browse = QPushButton(icon("folder"), self.tr("Open…"))
        self.browse.clicked.connect(lambda: self.browseWanted.emit())
        column.addWidget(self.browse)
        column.addStretch(1)
        return column

    def _lay_cards(self, across: int) -> None:
        """Put the cards side by side, so many in a row; the sample is the last one."""
        if across == self._across:
            return
        for place in range(self._across):
            self._grid.setColumnStretch(place, 0)
        self._across = across
        for number, card in enumerate([*self.cards.values(), self.sample]):
            self._grid.addWidget(card, number // across, number % across)
        for place in range(across):
            self._grid.setColumnStretch(place, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = min(self.viewport().width() - 64, px(_WIDEST)) - px(_RIGHT) - 36
        self._lay_cards(max(1, min(3, (room + _GAP) // (px(_LEAST_CARD) + _GAP))))
        super().resizeEvent(event)

    def _connect(self, window: "MainWindow") -> None:
        from app.views import file_commands

        self.newWanted.connect(lambda key: file_commands.new(window, key))
        self.openWanted.connect(lambda path: window.session.open(Path(path)))
        self.browseWanted.connect(lambda: file_commands.open_file(window))
        self.sampleWanted.connect(lambda: window.session.open_sample())

    # Which files are there

    def _look_at_files(self) -> None:
        """Ask the disks in a thread of its own: a share that is gone takes seconds to say so."""
        if not self.rows:
            return
        self._look = _Look()
        self._look.found.connect(self._show_found)
        threading.Thread(target=self._look.run, args=(list(self.rows),), daemon=True).start()

    def _show_found(self, path: str, changed: float) -> None:
        self.rows[path].show_time(changed)


class _Look(QObject):
    """When each file was changed, in seconds since 1970; −1 for one that is not there."""

    found = Signal(str, float)

    def run(self, paths: list[str]) -> None:
        """Tell it of every path."""
        for path in paths:
            try:
                changed = Path(path).stat().st_mtime
            except (OSError, ValueError):
                changed = -1.0
            try:
                self.found.emit(path, changed)
            except RuntimeError:  # the page is gone
                return


class _Card(QPushButton):
    """A button whose face is made of labels; how high it is, the style sheet says."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.inside = QVBoxLayout(self)

    def add_label(self, label: PlainLabel) -> None:
        """Put words on the face; clicks go through them to the button."""
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.setMinimumWidth(1)
        self.inside.addWidget(label)

    def sizeHint(self) -> QSize:
        return QSize(px(_LEAST_CARD), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEAST_CARD) // 2, self.minimumHeight())


class TemplateCard(_Card):
    """A template: its name, its phases as chevrons, and what it is for."""

    def __init__(self, template: Template, language: str) -> None:
        name, description = template.name[language], template.description[language]
        super().__init__("templateCard", name)
        self.setAccessibleDescription(description)
        self.inside.setContentsMargins(14, 12, 14, 10)
        self.inside.setSpacing(8)
        self.add_label(ElidedLabel(name, "cardTitle"))
        self.inside.addWidget(PhaseStrip(template))
        _add_text(self, description)


class SampleCard(_Card):
    """The sample workshop, in the place of a ninth card."""

    def __init__(self) -> None:
        name = self.tr("Open the sample workshop")
        super().__init__("sampleCard", name)
        self.inside.setContentsMargins(14, 12, 14, 10)
        self.inside.setSpacing(8)
        self.add_label(ElidedLabel(name, "cardTitle"))
        drawing = PlainLabel()
        drawing.setPixmap(icon("curve", "brand").pixmap(QSize(px(24), px(18))))
        self.add_label(drawing)
        _add_text(self, self.tr("Sara’s journey to a promotional video. Move everything; it is yours."))


def _add_text(card: _Card, text: str) -> None:
    label = PlainLabel(text, "cardText", wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    card.add_label(label)
    card.inside.setStretch(card.inside.count() - 1, 1)


class RecentRow(_Card):
    """A workshop that was open before: name, folder, and when it was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__("recentRow", path.stem)
        self.inside.setContentsMargins(12, 5, 12, 6)
        self.inside.setSpacing(0)
        self._folder = _folder_name(path.parent)
        self._name = ElidedLabel(path.stem, "cardTitle")
        self._where = ElidedLabel(self._folder, "cardText")
        self.add_label(self._name)
        self.add_label(self._where)

    def show_time(self, changed: float) -> None:
        """Say when the file was changed, or that it is not there (a negative number)."""
        is_there = changed >= 0
        if is_there:
            said = spoken_time(datetime.fromtimestamp(changed).astimezone())
        else:
            said = self.tr("not found")
        self._where.setText(f"{said} · {self._folder}")
        self.setAccessibleDescription(f"{said} · {self._folder}")
        self.setProperty("missing", not is_there)
        for widget in (self, self._name, self._where):
            widget.setProperty("missing", not is_there)
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def _folder_name(folder: Path) -> str:
    """The folder as people call it: with ~ for their own."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
