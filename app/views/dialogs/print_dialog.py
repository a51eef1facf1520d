"""What to print and on which paper, with the sheets as they will be."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.exports.contents import CONTENTS, Wish, language_of, pages_of, pictures_of
from app.layout.page import Page
from app.layout.papers import SMALLEST_TEXT
from app.layout.placing import smallest_text
from app.layout.sheet_head import title_of
from app.layout.tiles import Tiling, empty_words, plan_tiles, tile_pages
from app.models.board import LANGUAGES
from app.models.document import Document
from app.models.refusal import Refused
from app.models.words import word
from app.views.appearance import px
from app.views.buttons import sign_button
from app.views.dialogs.frame import FramedDialog, scrolled
from app.views.dialogs.page_preview import PagePreview
from app.views.dialogs.print_contents import TWO, offer_of, offered, paper_of, papers_of, print_word
from app.views.icons import icon
from app.views.language import LANGUAGES as LANGUAGE_NAMES
from app.views.language import current_language
from app.views.plain import PlainLabel
from app.views.printing import has_printer

TILE_CHOICE = (None, "A4", "A3")
_LEFT = 330  # pixels of the choices
_DELAY = 80  # milliseconds after the last choice before sheets are laid out


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """What somebody chose; `tiles` is the paper of the sheets that a poster is cut into, or None."""

    content: str
    paper: str
    tiles: str | None
    language: str
    blank: bool
    two_on_a_sheet: bool = False


class PrintDialog(FramedDialog):
    """Choices at the left, sheets at the right."""

    def __init__(
        self, parent: QWidget | None, document: Document, journey: str, content: str = "board"
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("PrintDialog", "Print to PDF"))
        self._document = document
        self._journey = journey
        self.pictures = pictures_of(document)
        self._laid_out: dict[tuple[str, str, str, bool, bool], tuple[Page, ...]] = {}
        self._fitting = ("", "")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.refresh)
        self._keys = offered()
        self.contents = QButtonGroup(self)
        self._hints: list[PlainLabel] = []
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
        self.print = sign_button(icon("print"), self.tr("To the printer…"))
        self.print.clicked.connect(self._to_printer)
        self.add_aside(self.print)
        self.for_printer = False
        self.choose_content(content)
        for box in (self.paper, self.tiles, self.language):
            box.currentIndexChanged.connect(lambda: self._timer.start())  # the index is no interval
        self.blank.toggled.connect(lambda: self._timer.start())
        self.contents.idClicked.connect(self._show_content)
        self.open_at(1030, 704)
        self.contents.button(self._keys.index(content)).setFocus()

    # Building

    def _left(self) -> QWidget:
        """The contents, which may scroll, and under them what there is to choose about paper."""
        left = QWidget()
        left.setFixedWidth(px(_LEFT))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled(self._list()), 1)
        for tile in TILE_CHOICE:
            cut = self.tr("Cut into sheets of {paper}")
            self.tiles.addItem(cut.format(paper=tile) if tile else self.tr("In one piece"), tile)
        for language in LANGUAGES:
            self.language.addItem(LANGUAGE_NAMES[language], language)
        self.language.setCurrentIndex(LANGUAGES.index(language_of(self._document)))
        choices = QGridLayout()
        choices.setContentsMargins(0, 14, 0, 0)
        choices.setHorizontalSpacing(12)
        choices.setVerticalSpacing(6)
        choices.setColumnStretch(1, 1)
        column.addLayout(choices)
        self._captioned(choices, self.tr("Paper"), self.paper)
        self._tiles_label = self._captioned(choices, self.tr("Sheets"), self.tiles)
        self._captioned(choices, self.tr("Language on paper"), self.language)
        column.addSpacing(10)
        column.addWidget(self.blank, 0, Qt.AlignmentFlag.AlignLeft)
        return left

    def _list(self) -> QWidget:
        """What can be printed; what it is for stands under the one that is chosen."""
        page = QWidget()
        page.setObjectName("dialogPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(0)
        for number, key in enumerate(self._keys):
            button = QRadioButton(word(CONTENTS[key].word, current_language()))
            explanation = print_word(offer_of(key).explanation)
            button.setAccessibleDescription(explanation)
            self.contents.addButton(button, number)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            hint = PlainLabel(explanation, "hint", wrap=True)
            hint.setContentsMargins(28, 0, 0, 8)
            column.addWidget(hint)
            hint.hide()
            self._hints.append(hint)
        column.addStretch(1)
        return page

    def _captioned(self, choices: QGridLayout, caption: str, box: QComboBox) -> PlainLabel:
        """A line of its own; beside its caption, so that the contents above keep their room."""
        label = PlainLabel(caption, "fieldLabel")
        label.setBuddy(box)
        box.setAccessibleName(caption)
        box.setMinimumContentsLength(1)
        line = choices.rowCount()
        choices.addWidget(label, line, 0)
        choices.addWidget(box, line, 1)
        return label

    def _right(self) -> QVBoxLayout:
        self.preview = PagePreview()
        self.count = PlainLabel("", "hint", wrap=True)
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
        key = self._content()
        return PrintChoice(
            key,
            self._paper().removesuffix(TWO),
            self.tiles.currentData() if offer_of(key).can_be_tiled else None,
            self.language.currentData(),
            CONTENTS[key].can_be_blank and self.blank.isChecked(),
            self._paper().endswith(TWO),
        )

    def _paper(self) -> str:
        return self.paper.currentData() or ""

    def _content(self) -> str:
        return self._keys[max(0, self.contents.checkedId())]

    def choose_content(self, key: str) -> None:
        """Choose what is printed, on the paper that suits it."""
        self.contents.button(self._keys.index(key)).setChecked(True)
        self._show_content()

    def _show_content(self) -> None:
        key = self._content()
        for hint, each in zip(self._hints, self._keys, strict=True):
            hint.setVisible(each == key)
        self.paper.clear()
        for name in papers_of(key):
            two = self.tr("{paper}, two on a sheet").format(paper=name.removesuffix(TWO))
            self.paper.addItem(two if name.endswith(TWO) else name, name)
        self.paper.setCurrentIndex(self.paper.findData(paper_of(key)))
        for widget in (self._tiles_label, self.tiles):
            widget.setVisible(offer_of(key).can_be_tiled)
        self.blank.setVisible(CONTENTS[key].can_be_blank)
        self._timer.start()

    def _to_printer(self) -> None:
        """Go on with the system's own dialog; where there is no printer, say so and stay."""
        if has_printer():
            self.for_printer = True
            self.accept()
            return
        text = self.tr("This computer knows no printer. Make a PDF, and print that where there is one.")
        self._warning_text.setText(text)
        self.take.hide()
        self.warning.show()

    def _take_fitting(self) -> None:
        content, paper = self._fitting
        if content != self._content():
            self.choose_content(content)
        if paper:
            self.paper.setCurrentIndex(self.paper.findData(paper))
        self.refresh()

    # The sheets

    def pages(self) -> tuple[Page, ...]:
        """The sheets of what is chosen, before they are cut into tiles. Raises Refused."""
        chosen = self.values()
        two = chosen.two_on_a_sheet
        key = (chosen.content, chosen.paper, chosen.language, chosen.blank, two)
        if key not in self._laid_out:
            wish = Wish(chosen.content, chosen.paper, chosen.language, self._journey, chosen.blank, two)
            self._laid_out[key] = pages_of(self._document, wish, "pdf")
        return self._laid_out[key]

    def sheets(self) -> tuple[Page, ...]:
        """The sheets as a printer gets them: cut into tiles where that was chosen. Raises Refused."""
        chosen = self.values()
        if chosen.tiles is None:
            return self.pages()
        title = title_of(self._document, chosen.language)
        return tuple(
            sheet
            for page in self.pages()
            for sheet in tile_pages(page, plan_tiles(page, chosen.tiles), title, chosen.language)
        )

    def refresh(self) -> None:
        """Lay the sheets out and show them, with their number and what is wrong with this paper."""
        self._timer.stop()
        self.warning.hide()
        try:
            pages = self.pages()
        except Refused as refused:
            self.preview.show_pages((), self.pictures)
            self.count.setText(refused.sentence(current_language()))
            self._can_print(False)
            return
        tiles = self.values().tiles
        tilings = tuple(plan_tiles(page, tiles) for page in pages) if tiles else ()
        self.preview.show_pages(pages, self.pictures, tilings)
        self._can_print(True)
        self._show_count(pages, tilings)
        self._warn(pages)

    def _can_print(self, can: bool) -> None:
        self.make.setEnabled(can)
        self.print.setEnabled(can)

    def _show_count(self, pages: tuple[Page, ...], tilings: tuple[Tiling, ...]) -> None:
        if tilings:
            number = sum(len(tiling.sheets) for tiling in tilings)
            text = self.tr("{count} × {paper}, and an overview of how the sheets lie")
            left_out = [empty_words(tiling, current_language()) for tiling in tilings if tiling.empty]
            said = text.format(count=number, paper=self.values().tiles)
            self.count.setText(". ".join((said, *left_out)))
        else:
            text = self.tr("{count} × {paper}")
            self.count.setText(text.format(count=len(pages), paper=self.values().paper))

    def _warn(self, pages: tuple[Page, ...]) -> None:
        """Say what disappoints on this paper, and offer the one that doesn't."""
        smaller = min(smallest_text(page.face) for page in pages) < SMALLEST_TEXT - 0.01
        fits_on = next((page.fits_on for page in pages if page.fits_on), "")
        paper, points = self.values().paper, round(SMALLEST_TEXT)
        if fits_on:
            said = {"paper": paper, "fitting": fits_on, "points": points, "count": len(pages)}
            self._warning_text.setText(
                word("too_small" if smaller else "runs_on", current_language(), **said)
            )
            self.take.setText(self.tr("Take {paper}").format(paper=fits_on))
            self._fitting = (self._content(), fits_on)
        elif smaller:
            text = self.tr("Even on {paper} some text would be smaller than {points} points.")
            self._warning_text.setText(text.format(paper=papers_of(self._content())[-1], points=points))
            self.take.setText(word("phase_sheets", current_language()))
            self._fitting = ("phases", "")
        self.take.setVisible(bool(fits_on) or self._content() == "board")
        self.warning.setVisible(bool(fits_on) or smaller)
