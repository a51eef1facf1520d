"""What is shown while no workshop is open: begin one, go on with an earlier one, or look at the sample."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.templates import Template
from app.storage.own_templates import all_templates
from app.storage.recent import recent
from app.views.appearance import px
from app.views.buttons import sign_button, under
from app.views.dialogs.phase_strip import PhaseStrip
from app.views.errors import guarded
from app.views.icons import icon
from app.views.language import current_language
from app.views.plain import ElidedLabel, PlainLabel
from app.views.recent_look import RecentLook
from app.views.recent_row import LeftRow, RecentRow
from app.views.soon import soon
from app.views.start_card import LEAST_CARD, Card

if TYPE_CHECKING:
    from app.storage.recovery import Unclean
    from app.views.main_window import MainWindow

_SHOWN = 8  # recent workshops
_WIDEST = 1100
_RIGHT = 300
_GAP = 12


class StartPage(QScrollArea):
    """Cards of the templates at the left, recent workshops at the right; all of it by mouse or keyboard."""

    newWanted = Signal(str)
    openWanted = Signal(str)
    sampleWanted = Signal()
    leftWanted = Signal(object)  # an Unclean
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
        self.left_rows: list[LeftRow] = []
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
        self._corner = QHBoxLayout()
        self._corner.setSpacing(12)
        self._corner.addStretch(1)
        whole.addLayout(self._corner)
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
        logo.setPixmap(icon("logo", "brand").pixmap(QSize(px(52), px(52)), self.devicePixelRatioF()))
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
        for key, template in all_templates().items():
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
        self._left_part = QVBoxLayout()
        self._left_part.setSpacing(2)
        column.addLayout(self._left_part)
        column.addWidget(PlainLabel(self.tr("Continue"), "startHeading"))
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
        self.browse = sign_button(icon("folder"), self.tr("Open…"))
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
            card.setProperty("wide", across == 1)  # its words take fewer lines
            card.style().unpolish(card)
            card.style().polish(card)
        for place in range(across):
            self._grid.setColumnStretch(place, 1)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        room = min(self.viewport().width() - 64, px(_WIDEST)) - px(_RIGHT) - 36
        self._lay_cards(max(1, min(3, (room + _GAP) // (px(LEAST_CARD) + _GAP))))
        super().resizeEvent(event)

    def _connect(self, window: "MainWindow") -> None:
        from app.views import file_commands

        self.newWanted.connect(lambda key: file_commands.new(window, key))
        self.openWanted.connect(lambda path: window.session.open(Path(path)))
        self.browseWanted.connect(lambda: file_commands.open_file(window))
        self.sampleWanted.connect(lambda: window.session.open_sample())
        self.leftWanted.connect(lambda left: window.session.open_left(left))
        self._offer_looks(window)
        # Once the page is there: the window has looked for the newest one itself by then.
        soon(self, lambda: self.show_left(window.session.left()))

    def _offer_looks(self, window: "MainWindow") -> None:
        """The language and the looks of the window, which are in the menu of a workshop that is open."""
        language = window.actions_by_key["language"]
        self.language = QPushButton(language.text())
        self.language.clicked.connect(lambda: language.trigger())
        menu = window.bar.menus["looks"]
        self.looks = sign_button(icon("chevron-down", "soft_text"), menu.title())
        self.looks.clicked.connect(lambda: menu.popup(under(self.looks)))
        for button in (self.language, self.looks):
            button.setObjectName("flat")
            self._corner.addWidget(button)

    def show_left(self, found: "Sequence[Unclean]") -> None:
        """List the workshops that were not closed as they should, above the others."""
        if not found or self.left_rows:
            return
        self._left_part.addWidget(PlainLabel(self.tr("Recovered"), "startHeading"))
        self._left_part.addSpacing(8)
        for left in found:
            row = LeftRow(left)
            row.clicked.connect(lambda _=False, left=left: self.leftWanted.emit(left))
            self._left_part.addWidget(row)
            self.left_rows.append(row)
            there = self.rows.get(str(left.path))
            if there is not None:
                row.drawing.show_image(there.drawing.image)
                there.hide()
        self._left_part.addSpacing(14)

    # Which files are there

    def _look_at_files(self) -> None:
        """Ask the disks in a thread of its own: a share that is gone takes seconds to say so."""
        if not self.rows:
            return
        self._look = RecentLook()
        self._look.found.connect(self._show_found)
        self._look.pictured.connect(self._show_picture)
        threading.Thread(target=self._look.run, args=(list(self.rows),), daemon=True).start()

    def _show_picture(self, path: str, image: QImage) -> None:
        self.rows[path].drawing.show_image(image)
        for row in self.left_rows:
            if str(row.path) == path:
                row.drawing.show_image(image)

    def _show_found(self, path: str, changed: float) -> None:
        self.rows[path].show_time(changed)


class TemplateCard(Card):
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


class SampleCard(Card):
    """The sample workshop, in the place of a ninth card."""

    def __init__(self) -> None:
        name = self.tr("Open the sample workshop")
        super().__init__("sampleCard", name)
        self.inside.setContentsMargins(14, 12, 14, 10)
        self.inside.setSpacing(8)
        self.add_label(ElidedLabel(name, "cardTitle"))
        drawing = PlainLabel()
        drawing.setPixmap(icon("curve", "brand").pixmap(QSize(px(24), px(18)), drawing.devicePixelRatioF()))
        self.add_label(drawing)
        _add_text(self, self.tr("Sara’s journey to a promotional video. Move everything; it is yours."))


def _add_text(card: Card, text: str) -> None:
    label = PlainLabel(text, "cardText", wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    card.add_label(label)
    card.inside.setStretch(card.inside.count() - 1, 1)
