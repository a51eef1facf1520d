"""In each language the whole window speaks that language, and no word of it is cut off on a small laptop."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.main import make_application
from app.models.people import Stop
from app.models.resources import resource_path
from app.views.dialogs.about_dialog import AboutDialog
from app.views.dialogs.conflict_dialog import ConflictDialog
from app.views.dialogs.keys_dialog import KeysDialog
from app.views.dialogs.new_workshop import NewWorkshopDialog
from app.views.dialogs.print_dialog import PrintDialog
from app.views.dialogs.snapshots_dialog import SnapshotsDialog
from app.views.dialogs.versions_dialog import VersionsDialog
from app.views.dialogs.workshop_dialog import WorkshopDialog
from app.views.language import current_language, install_language
from app.views.main_window import MainWindow
from app.views.plain import ElidedLabel, PlainLabel
from app.views.session import Session

DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "new": NewWorkshopDialog,
    "print": lambda window: PrintDialog(window, window.document, window.journey),
    "workshop": lambda window: WorkshopDialog(window, window.document),
    "snapshots": lambda window: SnapshotsDialog(window, window.document),
    "versions": lambda window: VersionsDialog(window, []),
    "conflict": lambda window: ConflictDialog(window, "Klantreis.reisbord", datetime.now(UTC)),
    "keys": KeysDialog,
    "about": AboutDialog,
}


def _foreign(language: str) -> set[str]:
    """The texts of the other language that this one has another word for."""
    english: set[str] = set()
    dutch: set[str] = set()
    for message in ET.parse(resource_path("translations", "reisbord_nl.ts")).iter("message"):
        english.add((message.findtext("source") or "").rstrip("…"))
        dutch |= {
            (text.text or "").strip().rstrip("…") for text in message.findall("translation") if text.text
        }
    said_in_both = {"", "In English", "In het Nederlands"}
    return (english - dutch if language == "nl" else dutch - english) - said_in_both


def _texts(top: QWidget) -> Iterator[str]:
    """Every text of a window and what is in it, also the spoken ones, the tips and the menus."""
    for widget in [top, *top.findChildren(QWidget)]:
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
        yield re.sub(r"<[^>]*>", "", widget.toolTip())
        if isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        for action in widget.actions():
            yield action.text().split("\t")[0]


def _shows_icon_only(button: QAbstractButton) -> bool:
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(button, QToolButton) and button.toolButtonStyle() == only and not button.icon().isNull()


def _cut_off(top: QWidget) -> list[str]:
    """The texts for which there is not enough room."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, ElidedLabel):
            is_a_path = widget.parentWidget().objectName() == "recentRow"
            # The title gives way to the tabs of the views; on hover it tells all of it.
            gives_way = widget.objectName() in ("title", "status") and bool(widget.toolTip())
            is_cut = widget.text().endswith("…") and not is_a_path and not gives_way
        elif isinstance(widget, PlainLabel) and widget.wordWrap():
            is_cut = widget.height() < widget.heightForWidth(widget.width())
        elif isinstance(widget, PlainLabel):
            room, needed = widget.size(), widget.sizeHint()
            is_cut = room.width() < needed.width() or room.height() < needed.height()
        elif isinstance(widget, QAbstractButton) and not _shows_icon_only(widget):
            letters = widget.fontMetrics()
            picture = 0 if widget.icon().isNull() else widget.iconSize().width() + 2
            is_cut = widget.width() < letters.horizontalAdvance(widget.text()) + picture
            is_cut = is_cut or widget.height() < letters.height()
        else:
            continue
        if is_cut and widget.text():
            found.append(f"{widget.text()}: {widget.size()} for {widget.sizeHint()}")
    return found


@pytest.fixture(params=["nl", "en"])
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[MainWindow]:
    """The sample on the smallest laptop that we promise."""
    before = current_language()
    make_application()
    install_language(request.param)
    session = Session()
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    session.open_sample()
    qtbot.wait(1)
    yield window
    session.close()
    install_language(before)


def test_the_window_speaks_one_language(window: MainWindow) -> None:
    foreign = _foreign(current_language())
    assert len(foreign) > 100
    for view in ("board", "personas", "canvas"):
        window.show_view(view)
        assert not foreign & {text.rstrip("…") for text in _texts(window)}


def test_the_window_cuts_no_word_off(window: MainWindow, qtbot: QtBot) -> None:
    stop = next(row for row in window.document.rows(Stop).values() if row.route == window.route)
    for chosen in ([], [stop.note]):
        assert window.board is not None
        window.board.select_notes(chosen)
        qtbot.wait(20)  # the panels find their places
        window.grab()
        assert not _cut_off(window), _cut_off(window)


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_speaks_one_language_and_cuts_no_word_off(
    name: str, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grab()
    assert not _foreign(current_language()) & {text.rstrip("…") for text in _texts(dialog)}
    assert _cut_off(dialog) == []


def test_after_the_switch_nothing_of_the_old_language_is_left(window: MainWindow, qtbot: QtBot) -> None:
    other = {"nl": "en", "en": "nl"}[current_language()]
    window.banner.tell("…", seconds=1)
    install_language(other)
    window.relabel()
    qtbot.wait(1)  # what is let go is gone now
    window.banner.tell("…", seconds=1)
    assert not _foreign(other) & {text.rstrip("…") for text in _texts(window)}


def test_the_start_page_speaks_one_language_and_cuts_no_word_off(window: MainWindow, qtbot: QtBot) -> None:
    window.session.close()
    qtbot.wait(1)
    window.grab()
    assert not _foreign(current_language()) & {text.rstrip("…") for text in _texts(window)}
    assert _cut_off(window) == []
