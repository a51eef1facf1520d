"""What to print and on which paper, with the sheets as they will be."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.layout.page import Page
from app.layout.papers import PAPERS
from app.layout.tiles import Tiling, plan_tiles
from app.models.board import LANGUAGES, Picture
from app.models.document import Document
from app.models.edits.workshop import workshop_of
from app.views.dialogs.frame import FramedDialog
from app.views.dialogs.page_preview import PagePreview
from app.views.dialogs.print_contents import CONTENTS, Content, print_word
from app.views.language import LANGUAGES as LANGUAGE_NAMES
from app.views.language import current_language
from app.views.plain import PlainLabel

PAPER_CHOICE = tuple(name for name in PAPERS if name != "A5")
TILE_CHOICE = ("", "A4", "A3")
_DELAY = 80  # milliseconds after the last choice before sheets are laid out


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """What somebody chose; `tiles` is the paper of the sheets a poster is cut into, or ""."""

    content: str
    paper: str
    tiles: str
    language: str
    blank: bool


class PrintDialog(FramedDialog):
    """Choices at the left, sheets at the right."""

    def __init__(
        self, parent: QWidget | None, document: Document, journey: str, content: str = "board"
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("PrintDialog", "Print to PDF"))
        self._document = document
        self._journey = journey
        self._laid_out: dict[tuple[str, str, str, bool], tuple[Page, ...]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.refresh)
        self.contents = QButtonGroup(self)
        self.paper = QComboBox()
        self.tiles = QComboBox()
        self.language = QComboBox()
        self.blank = QCheckBox(self.tr("Empty, to write on"))
        whole = QHBoxLayout()
        whole.setSpacing(24)
        whole.addWidget(self._left())
        whole.addLayout(self._right(), 1)
        self.body.addLayout(whole, 1)
        self.make = self.add_buttons(self.tr("Make PDF…"), self.tr("Cancel"))
        self.contents.button([each.key for each in CONTENTS].index(content)).setChecked(True)
        self._show_content()
        for box in (self.paper, self.tiles, self.language):
            box.currentIndexChanged.connect(self._start)
        self.blank.toggled.connect(self._start)
        self.contents.idClicked.connect(self._show_content)
        self.open_at(1000, 640)
        self.contents.checkedButton().setFocus()

    # Building

    def _left(self) -> QWidget:
        left = QWidget()
        left.setFixedWidth(290)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for number, content in enumerate(CONTENTS):
            button = QRadioButton(print_word(content.name))
            button.setAccessibleDescription(print_word(content.explanation))
            self.contents.addButton(button, number)
            column.addWidget(button)
            hint = PlainLabel(print_word(content.explanation), "hint", wrap=True)
            hint.setContentsMargins(26, 0, 0, 4)
            column.addWidget(hint)
        for name in PAPER_CHOICE:
            self.paper.addItem(name, name)
        for name in TILE_CHOICE:
            text = (
                self.tr("Cut into sheets of {paper}").format(paper=name) if name else self.tr("In one piece")
            )
            self.tiles.addItem(text, name)
        for language in LANGUAGES:
            self.language.addItem(LANGUAGE_NAMES[language], language)
        workshop = workshop_of(self._document)
        spoken = workshop.language if workshop is not None else current_language()
        self.language.setCurrentIndex(LANGUAGES.index(spoken))
        column.addSpacing(6)
        self._tiles_label = self._captioned(column, self.tr("Sheets"), self.tiles)
        self._captioned(column, self.tr("Paper"), self.paper, above=self._tiles_label)
        self._captioned(column, self.tr("Language on paper"), self.language)
        column.addSpacing(4)
        column.addWidget(self.blank)
        column.addStretch(1)
        return left

    def _captioned(
        self, column: QVBoxLayout, caption: str, box: QComboBox, above: PlainLabel | None = None
    ) -> PlainLabel:
        label = PlainLabel(caption, "fieldLabel")
        label.setBuddy(box)
        box.setAccessibleName(caption)
        at = column.indexOf(above) if above is not None else column.count()
        column.insertWidget(at, label)
        column.insertWidget(at + 1, box)
        return label

    def _right(self) -> QVBoxLayout:
        self.preview = PagePreview()
        self.count = PlainLabel("", "hint")
        self.warning = QFrame()
        self.warning.setObjectName("warningBox")
        row = QHBoxLayout(self.warning)
        row.setContentsMargins(12, 8, 8, 8)
        self._warning_text = PlainLabel("", "warningText", wrap=True)
        self.take = QPushButton()
        self.take.setAutoDefault(False)
        self.take.clicked.connect(self._take_fitting)
        row.addWidget(self._warning_text, 1)
        row.addWidget(self.take)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.preview, 1)
        column.addWidget(self.count)
        column.addWidget(self.warning)
        self.warning.hide()
        return column

    # What is chosen

    def values(self) -> PrintChoice:
        """What is chosen; an option that does not go with the content is left out."""
        content = self._content()
        return PrintChoice(
            content.key,
            self.paper.currentData(),
            self.tiles.currentData() if content.can_be_tiled else "",
            self.language.currentData(),
            content.can_be_blank and self.blank.isChecked(),
        )

    def _content(self) -> Content:
        return CONTENTS[max(0, self.contents.checkedId())]

    def choose_content(self, key: str) -> None:
        """Choose what is printed."""
        self.contents.button([each.key for each in CONTENTS].index(key)).setChecked(True)
        self._show_content()

    def _show_content(self) -> None:
        content = self._content()
        self.paper.setCurrentIndex(self.paper.findData(content.best))
        self._tiles_label.setVisible(content.can_be_tiled)
        self.tiles.setVisible(content.can_be_tiled)
        self.blank.setVisible(content.can_be_blank)
        self._start()

    def _take_fitting(self) -> None:
        self.paper.setCurrentIndex(self.paper.findData(self._fits_on))
        self.refresh()

    # The sheets

    def _start(self) -> None:
        self._timer.start()

    def pages(self) -> tuple[Page, ...]:
        """The sheets of what is chosen, before they are cut into tiles."""
        chosen = self.values()
        key = (chosen.content, chosen.paper, chosen.language, chosen.blank)
        if key not in self._laid_out:
            content = self._content()
            self._laid_out[key] = content.sheets(
                self._document, self._journey, chosen.paper, chosen.language, chosen.blank
            )
        return self._laid_out[key]

    def refresh(self) -> None:
        """Lay the sheets out and show them, with their number and what is wrong with this paper."""
        self._timer.stop()
        pages = self.pages()
        tilings = self._tilings(pages)
        self.preview.show_pages(pages, self._picture, tilings)
        self.make.setEnabled(bool(pages))
        self._show_count(pages, tilings)
        self._fits_on = next((page.fits_on for page in pages if page.fits_on), "")
        self.warning.setVisible(bool(self._fits_on))
        if self._fits_on:
            text = self.tr("On {paper} some text would be smaller than 6 points. {fitting} fits.")
            self._warning_text.setText(text.format(paper=self.values().paper, fitting=self._fits_on))
            self.take.setText(self.tr("Take {paper}").format(paper=self._fits_on))

    def _tilings(self, pages: tuple[Page, ...]) -> tuple[Tiling, ...]:
        tiles = self.values().tiles
        return tuple(plan_tiles(page, tiles) for page in pages) if tiles else ()

    def _show_count(self, pages: tuple[Page, ...], tilings: tuple[Tiling, ...]) -> None:
        if not pages:
            self.count.setText(self.tr("There is nothing to print here yet."))
        elif tilings:
            number = sum(len(tiling.sheets) for tiling in tilings)
            text = self.tr("%n sheet(s) of {paper}, and an overview of how they lie", "", number)
            self.count.setText(text.format(paper=self.values().tiles))
        else:
            text = self.tr("%n sheet(s) of {paper}", "", len(pages))
            self.count.setText(text.format(paper=self.values().paper))

    def _picture(self, sha256: str) -> bytes | None:
        row = self._document.find(Picture, sha256)
        return row.content if row is not None else None
