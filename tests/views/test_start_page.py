"""The start page: begin, go on, or look at the sample; by mouse or keyboard."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.layout.themes import LIGHT as LIGHT_BOARD
from app.layout.themes import PROJECTOR
from app.models.board import Note
from app.models.templates import load_templates
from app.storage.opening import create
from app.storage.recent import forget, remember
from app.storage.small_pictures import keep, kept
from app.views.appearance import appearance
from app.views.fonts import widget_font
from app.views.language import current_language
from app.views.palette import LIGHT, style_sheet
from app.views.recent_row import folder_name
from app.views.start_page import StartPage
from tests.models.boards import Board
from tests.views.room import PATIENCE, Room

SHEET = style_sheet(LIGHT)


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    qapp.setFont(widget_font(13))
    if qapp.styleSheet() != SHEET:
        qapp.setStyleSheet(SHEET)


def shown(qtbot: QtBot, width: int = 1366, height: int = 720) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    return page


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three workshops that were open before, the newest first; the middle one is gone."""
    paths = [tmp_path / f"{name}.reisbord" for name in ("derde", "tweede <b>", "eerste")]
    for path in reversed(paths):
        remember(path)
    paths[0].write_bytes(b"")
    paths[2].write_bytes(b"")
    return paths


@pytest.mark.parametrize("key", load_templates())
def test_each_template_has_a_card_that_begins_with_it(qtbot: QtBot, key: str) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.newWanted) as wanted:
        qtbot.mouseClick(page.cards[key], Qt.MouseButton.LeftButton)
    assert wanted.args == [key]


def test_space_on_a_card_begins_too(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.newWanted):
        qtbot.keyClick(page.cards["lifecycle-5"], Qt.Key.Key_Space)


def test_everything_is_reached_with_tab(qtbot: QtBot, files: list[Path]) -> None:
    page = shown(qtbot)
    with qtbot.waitActive(page):
        page.activateWindow()
    wanted = {*page.cards.values(), *page.rows.values(), page.browse, page.sample}
    reached = set()
    for _ in range(len(wanted) + 2):
        focused = QApplication.focusWidget()
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= reached


def test_the_other_buttons_ask_for_what_they_say(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.browseWanted):
        qtbot.mouseClick(page.browse, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.sampleWanted):
        qtbot.mouseClick(page.sample, Qt.MouseButton.LeftButton)


def test_recent_workshops_stand_newest_first_and_open(qtbot: QtBot, files: list[Path]) -> None:
    page = shown(qtbot)
    assert list(page.rows) == [str(path) for path in files]
    tops = [page.rows[str(path)].mapTo(page, page.rows[str(path)].rect().topLeft()).y() for path in files]
    assert tops == sorted(tops)
    with qtbot.waitSignal(page.openWanted) as wanted:
        qtbot.mouseClick(page.rows[str(files[2])], Qt.MouseButton.LeftButton)
    assert wanted.args == [str(files[2])]


def test_a_file_that_is_gone_is_greyed_and_can_still_be_asked_for(qtbot: QtBot, files: list[Path]) -> None:
    """Its work may be safe on this computer while the stick is out."""
    page = shown(qtbot)
    gone, there = page.rows[str(files[1])], page.rows[str(files[0])]
    qtbot.waitUntil(
        lambda: there.property("missing") is False and gone.property("missing") is True, timeout=PATIENCE
    )
    assert gone.accessibleDescription().startswith("not found")
    assert there.accessibleDescription().startswith("today")
    with qtbot.waitSignal(page.openWanted):
        qtbot.mouseClick(gone, Qt.MouseButton.LeftButton)


def test_a_page_that_is_gone_is_told_nothing(qtbot: QtBot, files: list[Path]) -> None:
    page = StartPage()
    look = page._look
    page.deleteLater()
    del page
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    look.run([str(files[0])])


def test_without_recent_workshops_it_says_where_they_will_be(qtbot: QtBot) -> None:
    page = shown(qtbot)
    assert not page.rows
    assert page.browse.isVisible()


def test_a_workshop_has_a_picture_of_its_board_once_it_was_closed(room: Room, qtbot: QtBot) -> None:
    path = room.session.path
    notes = room.document.rows(Note).values()
    papers = {LIGHT_BOARD.note(note.colour or "yellow").fill for note in notes}
    room.do("close")
    page = start_page(room)
    drawing = page.rows[str(path)].drawing
    room.wait(lambda: not drawing.image.isNull())
    image = drawing.image
    assert (image.width(), image.height()) == (192, 120)
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert len(seen & papers) >= 2
    assert LIGHT_BOARD.board in seen


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n half", b"x" * 300_000])
def test_a_picture_that_is_broken_or_missing_leaves_a_plain_drawing(
    qtbot: QtBot, files: list[Path], content: bytes, reisbord_home: Path
) -> None:
    keep(files[0], b"something")
    (picture,) = (reisbord_home / "pictures").iterdir()
    picture.write_bytes(content)
    if not content:
        picture.unlink()
    page = shown(qtbot)
    row = page.rows[str(files[0])]
    qtbot.waitUntil(lambda: row.property("missing") is False, timeout=PATIENCE)
    assert row.drawing.image.isNull()
    image = row.drawing.grab().toImage()
    middle = image.height() // 6
    assert len({image.pixelColor(x, middle).name() for x in range(image.width())}) > 3, "chevrons are drawn"


def test_pictures_of_workshops_that_nobody_remembers_go(files: list[Path], reisbord_home: Path) -> None:
    for path in files:
        keep(path, b"picture")
    forget(files[1])
    keep(files[0], b"newer")
    assert kept(files[0]) == b"newer"
    assert kept(files[1]) == b""
    assert kept(files[2]) == b"picture"


def start_page(room: Room) -> StartPage:
    """The page that is shown now."""
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    return room.window.findChild(StartPage)


def crash_in(path: Path, edits: int) -> None:
    """A workshop in which some steps were made when the power went; the more, the later that was."""
    opened = create(path, rows=Board().document.saved())
    note = next(iter(opened.document.rows(Note)))
    for number in range(edits):
        with opened.document.edit("Change text"):
            opened.document.get(Note, note).text = f"step {number}"
    opened.working_copy.close()
    stamp = 1_700_000_000 + edits * 60
    os.utime(opened.folder.work, (stamp, stamp))


def test_every_workshop_that_was_left_is_listed_and_comes_back(
    tmp_path: Path, open_room: Callable[..., Room]
) -> None:
    paths = [tmp_path / f"{name}.reisbord" for name in ("one", "two", "three")]
    for number, path in enumerate(paths):
        crash_in(path, number + 1)
    room = open_room()
    room.session.recover()
    assert room.session.path == paths[2]
    assert "2 more workshops wait on the start page." in room.window.banner.text()
    room.click(room.window.banner.offers[-1])
    page = start_page(room)
    room.wait(lambda: page.left_rows)
    assert [row.accessibleName() for row in page.left_rows] == ["two", "one"]
    assert [row.accessibleDescription().split(" · ")[1] for row in page.left_rows] == [
        "2 actions",
        "1 action",
    ]
    room.click(page.left_rows[1])
    assert room.session.path == paths[0]
    assert "step 0" in room.texts()
    room.do("close")
    page = start_page(room)
    room.wait(lambda: page.left_rows)
    assert [row.accessibleName() for row in page.left_rows] == ["two"]


@pytest.mark.parametrize(("width", "across"), [(1366, 3), (900, 2), (700, 1)])
def test_cards_lie_side_by_side_as_there_is_room_and_none_is_cut(
    qtbot: QtBot, width: int, across: int
) -> None:
    page = shown(qtbot, width)
    cards = [*page.cards.values(), page.sample]
    assert len({card.x() for card in cards}) == across
    right = max(card.mapTo(page, card.rect().topRight()).x() for card in cards)
    assert right < page.browse.mapTo(page, page.browse.rect().topLeft()).x()
    assert page.browse.mapTo(page, page.browse.rect().topRight()).x() < width
    for card in cards:
        text = card.inside.itemAt(card.inside.count() - 1).widget()
        assert text.heightForWidth(text.width()) <= text.height(), card.accessibleName()


def test_the_own_folder_is_called_by_a_word_and_not_by_a_sign() -> None:
    assert folder_name(Path.home()) == "home folder"
    assert folder_name(Path.home() / "werk") == str(Path("~") / "werk")


def test_language_and_looks_are_offered_before_a_workshop_is_open(open_room: Callable[..., Room]) -> None:
    room = open_room((1366, 768))

    def page() -> StartPage:
        room.still()
        return next(each for each in room.window.findChildren(StartPage) if each.isVisible())

    room.click(page().language)
    assert current_language() == "nl"
    room.still()
    assert page().language.text() == "In English"
    room.click(page().looks)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    projector = room.window.actions_by_key["theme_projector"]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(projector).center())
    assert appearance().theme is PROJECTOR
