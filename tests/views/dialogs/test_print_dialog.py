"""Printing: the sheets that are shown are those that are made, and a paper that is too small says so."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.exports.contents import CONTENTS
from app.exports.table import EXPORTS
from app.imports.sample import sample_document
from app.layout.papers import SMALLEST_TEXT
from app.layout.placing import smallest_text
from app.models.board import Lane, Phase
from app.models.document import Document
from app.models.edits.notes import paste_lines
from app.models.people import Persona
from app.views.appearance import appearance
from app.views.dialogs.frame import LOWEST_SCREEN
from app.views.dialogs.print_contents import OFFERS
from app.views.dialogs.print_dialog import PrintChoice, PrintDialog
from tests.views.room import PATIENCE


def shown(qtbot: QtBot, document: Document, journey: str, content: str = "board") -> PrintDialog:
    dialog = PrintDialog(None, document, journey, content)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.refresh()
    return dialog


@pytest.fixture
def full(document: Document) -> Document:
    """The same with many notes in every cell."""
    lane = document.ordered(Lane)[0].id
    for phase in document.ordered(Phase):
        paste_lines(document, "\n".join(f"Ik doe iets {i}" for i in range(60)), phase.id, lane, 0)
    return document


def test_every_content_of_a_pdf_is_offered_and_explained() -> None:
    assert set(EXPORTS["pdf"].contents) == set(CONTENTS) == set(OFFERS)


@pytest.mark.parametrize("content", OFFERS)
def test_every_content_shows_its_sheets(qtbot: QtBot, content: str) -> None:
    dialog = shown(qtbot, sample_document("en"), "journey", content)
    assert dialog.make.isEnabled()
    assert dialog.count.text() == f"{len(dialog.pages())} × {dialog.values().paper}"
    frames = dialog.preview.frames()
    assert 1 <= len(frames) <= 4
    for frame, page in zip(frames, dialog.pages(), strict=False):
        assert frame.width() / frame.height() == pytest.approx(page.width / page.height)
        assert dialog.preview.rect().contains(frame.toAlignedRect())
    picture = dialog.preview.grab().toImage()
    inside = frames[0].toRect()
    colours = {picture.pixel(x, y) for x in range(inside.left(), inside.right(), 3)
               for y in range(inside.top(), inside.bottom(), 3)}  # fmt: skip
    assert len(colours) > 5  # a drawing, not a white sheet


def test_no_line_of_letters_is_lost_between_the_sheet_and_the_screen(qtbot: QtBot) -> None:
    """At any size of the window: a sheet that is stretched by half a pixel misses a column in its middle."""
    dialog = shown(qtbot, sample_document("en"), "journey")
    for more in range(9):
        dialog.resize(dialog.width() + 1, dialog.height() + 1)
        QApplication.processEvents()
        frame = dialog.preview.frames()[0]
        picture = dialog.preview.grab().toImage()
        sheet = dialog.preview._image(0, frame).convertToFormat(picture.format())
        ratio = picture.devicePixelRatio()
        left, top = round(frame.x() * ratio), round(frame.y() * ratio)
        inside = sheet.rect().adjusted(3, 3, -3, -3)  # within the edge that is drawn over it
        there = picture.copy(inside.translated(left, top))
        there.setDevicePixelRatio(1.0)
        wanted = sheet.copy(inside)
        wanted.setDevicePixelRatio(1.0)
        assert there == wanted, f"{more} pixels wider"


@pytest.mark.parametrize("content", ["curve", "routes", "notes"])
def test_what_has_nothing_to_print_says_so(
    qtbot: QtBot, document: Document, journey: str, content: str
) -> None:
    dialog = shown(qtbot, document, journey, content)
    assert not dialog.make.isEnabled()
    assert dialog.count.text()
    assert not dialog.preview.frames()


@pytest.mark.parametrize(("text_size", "least"), [(100, len(OFFERS)), (200, 3)])
def test_contents_are_in_sight_on_a_laptop(qtbot: QtBot, text_size: int, least: int) -> None:
    appearance().show_text_size(text_size)
    dialog = shown(qtbot, sample_document("en"), "journey")
    dialog.resize(dialog.width(), min(dialog.height(), LOWEST_SCREEN[1] - 40))
    QApplication.processEvents()
    seen = [button for button in dialog.contents.buttons() if not whole_of(button).isEmpty()]
    appearance().show_text_size(100)
    assert len(seen) >= least
    wide = dialog.tiles.width()
    assert all(box.width() == wide for box in (dialog.paper, dialog.language))


def whole_of(button: QAbstractButton) -> QRect:
    """A button, where all of it is in sight; else nothing."""
    rect = button.rect()
    return rect if button.visibleRegion().boundingRect() == rect else QRect()


def test_a_paper_that_is_too_small_says_so_and_offers_one_that_fits(
    qtbot: QtBot, full: Document, journey: str
) -> None:
    dialog = shown(qtbot, full, journey)
    dialog.paper.setCurrentIndex(dialog.paper.findData("A4"))
    qtbot.waitUntil(
        lambda: "A4" in dialog._warning_text.text(), timeout=PATIENCE
    )  # by itself, a moment after the choice
    assert dialog.warning.isVisible()
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert dialog.values().paper in ("A2", "A1", "A0")
    assert not dialog.warning.isVisible()
    assert min(smallest_text(page.face) for page in dialog.pages()) >= SMALLEST_TEXT - 0.01


def test_tiles_are_counted_and_drawn(qtbot: QtBot, document: Document, journey: str) -> None:
    dialog = shown(qtbot, document, journey)
    dialog.paper.setCurrentIndex(dialog.paper.findData("A1"))
    dialog.refresh()
    whole = dialog.preview.grab().toImage()
    dialog.tiles.setCurrentIndex(dialog.tiles.findData("A4"))
    dialog.refresh()
    assert dialog.values() == PrintChoice("board", "A1", "A4", "nl", False)
    assert dialog.count.text().endswith("A4, and an overview of how the sheets lie")
    assert int(dialog.count.text().split()[0]) > 8
    assert dialog.preview.grab().toImage() != whole


def test_options_that_do_not_go_with_a_content_are_hidden_and_left_out(
    qtbot: QtBot, document: Document, journey: str
) -> None:
    dialog = shown(qtbot, document, journey)
    assert not dialog.blank.isVisible()
    dialog.tiles.setCurrentIndex(dialog.tiles.findData("A3"))
    qtbot.mouseClick(dialog.contents.button(dialog._keys.index("canvas")), Qt.MouseButton.LeftButton)
    assert not dialog.tiles.isVisible()
    qtbot.mouseClick(dialog.blank, Qt.MouseButton.LeftButton, pos=dialog.blank.rect().center())
    assert dialog.values() == PrintChoice("canvas", "A3", None, "nl", True)
    qtbot.mouseClick(dialog.contents.button(dialog._keys.index("board")), Qt.MouseButton.LeftButton)
    assert not dialog.values().blank


def test_without_personas_there_is_nothing_to_print_but_blank_cards(
    qtbot: QtBot, document: Document, journey: str
) -> None:
    with document.edit("Delete persona"):
        for row in list(document.rows(Persona).values()):
            document.remove(row)
    dialog = shown(qtbot, document, journey, "personas")
    assert not dialog.make.isEnabled()
    assert dialog.count.text()
    assert dialog.preview.frames() == []
    dialog.blank.setChecked(True)
    dialog.refresh()
    assert dialog.make.isEnabled()


def test_the_language_is_that_of_the_workshop_and_can_be_another(
    qtbot: QtBot, document: Document, journey: str
) -> None:
    dialog = shown(qtbot, document, journey, "canvas")
    dutch = dialog.preview.grab().toImage()
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    dialog.refresh()
    assert dialog.values().language == "en"
    assert dialog.preview.grab().toImage() != dutch


def test_sheets_are_laid_out_once_for_each_choice(
    qtbot: QtBot, document: Document, journey: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = shown(qtbot, document, journey)
    first = dialog.pages()
    dialog.choose_content("personas")
    dialog.refresh()
    dialog.choose_content("board")
    assert dialog.pages() is first
