"""What is shown while no workshop is open: begin one from a template, go on with an earlier one, or look at the sample."""

import threading
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
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
from app.views.dialogs.phase_strip import PhaseStrip
from app.views.dialogs.spoken_time import spoken_time
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from app.views.main_window import MainWindow

_CARDS_ACROSS = 3
_CARD_HEIGHT = 124
_SHOWN = 8  # recent workshops
_ROW_HEIGHT = 50
_WIDEST = 1080


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
        self.cards: dict[str, QAbstractButton] = {}
        self.rows: dict[str, RecentRow] = {}
        page = QWidget()
        page.setObjectName("startPage")
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        columns = QHBoxLayout(middle)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(40)
        columns.addLayout(self._left(), 2)
        columns.addLayout(self._right(), 1)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(32, 24, 32, 24)
        whole.addStretch(2)
        whole.addLayout(self._head())
        whole.addSpacing(28)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        whole.addLayout(across)
        whole.addStretch(3)
        self.setWidget(page)
        if window is not None:
            self._connect(window)
        self._look_at_files()

    # Building

    def _head(self) -> QHBoxLayout:
        logo = PlainLabel()
        logo.setPixmap(icon("logo", "#0b2545").pixmap(QSize(52, 52)))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(self.tr("Which journey will it be today?"), "startTitle"))
        words.addWidget(
            PlainLabel(self.tr("Put your customer's journey on the board, together."), "startText")
        )
        inside = QHBoxLayout()
        inside.setSpacing(16)
        inside.addWidget(logo)
        inside.addLayout(words, 1)
        block = QWidget()
        block.setMaximumWidth(_WIDEST)
        block.setLayout(inside)
        inside.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(block, 100)
        row.addStretch(1)
        return row

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(PlainLabel(self.tr("New workshop"), "startHeading"))
        grid = QGridLayout()
        grid.setSpacing(12)
        language = current_language()
        for number, (key, template) in enumerate(load_templates().items()):
            card = TemplateCard(template, language)
            card.clicked.connect(lambda _=False, key=key: self.newWanted.emit(key))
            self.cards[key] = card
            grid.addWidget(card, number // _CARDS_ACROSS, number % _CARDS_ACROSS)
        for place in range(_CARDS_ACROSS):
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(PlainLabel(self.tr("Go on"), "startHeading"))
        paths = recent()[:_SHOWN]
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for path in paths:
            row = RecentRow(path)
            row.clicked.connect(lambda _=False, path=path: self.openWanted.emit(str(path)))
            self.rows[str(path)] = row
            rows.addWidget(row)
        if not paths:
            text = self.tr("Workshops that you open appear here.")
            rows.addWidget(PlainLabel(text, "hint", wrap=True))
        column.addLayout(rows)
        column.addSpacing(4)
        self.browse = QPushButton(icon("folder"), self.tr("Open…"))
        self.sample = QPushButton(icon("curve"), self.tr("Open the sample workshop"))
        for button, signal in ((self.browse, self.browseWanted), (self.sample, self.sampleWanted)):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _connect(self, window: "MainWindow") -> None:
        from app.views import commands

        self.newWanted.connect(lambda key: commands.new(window, key))
        self.openWanted.connect(lambda path: window.session.open(Path(path)))
        self.browseWanted.connect(lambda: commands.open_file(window))
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
    """A button whose face is made of labels; it is as large as they want, which a button by itself is not."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.inside = QVBoxLayout(self)
        self.inside.setSpacing(3)

    def add_label(self, label: PlainLabel) -> None:
        """Put words on the face; clicks go through them to the button."""
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.inside.addWidget(label)

    def sizeHint(self) -> QSize:
        return self.inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.inside.minimumSize()


class TemplateCard(_Card):
    """A template: its name, its phases as chevrons, and what it is for."""

    def __init__(self, template: Template, language: str) -> None:
        name, description = template.name[language], template.description[language]
        super().__init__("templateCard", name)
        self.setAccessibleDescription(description)
        self.setFixedHeight(_CARD_HEIGHT)
        self.inside.setContentsMargins(14, 12, 14, 10)
        self.inside.setSpacing(8)
        self.add_label(ElidedLabel(name, "cardTitle"))
        self.inside.addWidget(PhaseStrip(template))
        label = PlainLabel(description, "cardText", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add_label(label)
        self.inside.setStretch(2, 1)


class RecentRow(_Card):
    """A workshop that was open before: name, folder, and when it was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__("recentRow", path.stem)
        self.setFixedHeight(_ROW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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
