"""What somebody wrote is shown to the letter, wherever it is shown: no markup, no local file, no network."""

import builtins
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMessageBox,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.document import Document
from app.models.tables import TABLES, columns_of
from app.views.plain import ask
from tests.views.room import Room, choose_files

NASTY = '<img src="file:///etc/passwd">&amp;<b>bold</b>'
# Words that stand for something else: keys of the program's own tables, times, addresses.
KEYS = {
    "id", "rank", "colour", "kind", "template", "state", "evidence", "perspective", "moment", "verdict",
    "date",
    "language", "time", "due", "effect", "effort", "status", "media_type", "copied_from", "source",
}  # fmt: skip


def spoil(document: Document) -> int:
    """Put the nasty words in every column that people write; how many were written."""
    count = 0
    with document.edit("Edit note"):
        for table in TABLES:
            columns = [
                column.name
                for column in columns_of(table)
                if column.kind == "TEXT"
                and not (column.references or column.choices or column.primary or column.name in KEYS)
                and (column.limit or len(NASTY)) >= len(NASTY)
            ]
            for row in document.rows(table).values():
                for column in columns:
                    setattr(row, column, NASTY)
                    count += 1
    return count


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every file that Python opens."""
    found: list[str] = []
    real_open, real_os_open = builtins.open, os.open

    def watch(path: object, *more: object, **rest: object) -> object:
        found.append(str(path))
        return real_open(path, *more, **rest)  # type: ignore[call-overload]

    def watch_os(path: object, *more: object, **rest: object) -> int:
        found.append(str(path))
        return real_os_open(path, *more, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "open", watch)
    monkeypatch.setattr(os, "open", watch_os)
    return found


def rich(window: QWidget) -> list[str]:
    """Widgets that would take words for markup."""
    found = []
    for widget in [window, *window.findChildren(QWidget)]:
        name = f"{type(widget).__name__} {widget.objectName()}"
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            found.append(f"{name} guesses its format: {widget.text()[:40]}")
        if isinstance(widget, QTextEdit) and widget.acceptRichText():
            found.append(f"{name} takes rich text")
        if "<img" in widget.toolTip():
            found.append(f"{name} has markup in its tip")
        if "<img" in widget.statusTip() or "<img" in widget.whatsThis():
            found.append(f"{name} has words in its help")
        if isinstance(widget, QMessageBox) and widget.textFormat() != Qt.TextFormat.PlainText:
            found.append(f"{name} guesses its format")
    return found


def test_no_widget_of_the_window_takes_words_for_markup(room: Room) -> None:
    assert spoil(room.document) > 300
    room.choose(next(iter(room.view.board.scene.plan.notes)))
    for view in ("personas", "canvas", "board"):
        room.window.show_view(view)
        room.still()
        assert not rich(room.window)
    assert room.window.bar.title._whole == NASTY
    assert room.view.side.note.text.text() == NASTY
    assert NASTY in room.window.windowTitle()
    for action in room.window.actions_by_key.values():
        assert "<img" not in action.toolTip()


DIALOGS = (
    "workshop",
    "edit_persona",
    "snapshots",
    "versions",
    "delete_phase",
    "delete_lane",
    "add_route",
    "print",
)


@pytest.mark.parametrize("key", DIALOGS)
def test_no_dialog_takes_words_for_markup(room: Room, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    choose_files(monkeypatch)
    spoil(room.document)
    found: list[str] = []

    def look(dialog: QWidget) -> None:
        found.extend(rich(dialog))
        dialog.reject()

    room.answer(look, look)
    room.do(key)
    assert room.met or key == "edit_persona"
    assert not found


def test_no_local_file_is_opened_for_what_somebody_wrote(
    room: Room, opened_files: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(room.document)
    note = room.choose(next(iter(room.view.board.scene.plan.notes)))
    for view in ("personas", "canvas", "board"):
        room.window.show_view(view)
        room.picture()
    room.session.told.emit(NASTY, "danger", (), 0)
    room.still()
    assert room.window.banner.text() == NASTY
    room.click(room.view.board.viewport(), room.middle(note))
    room.key(Qt.Key.Key_F2)
    room.still()
    for ending in ("svg", "pdf", "csv"):
        choose_files(monkeypatch, tmp_path / f"out.{ending}")
        room.do("export")
        room.exchanged()
        assert (tmp_path / f"out.{ending}").exists()
    assert not [path for path in opened_files if "passwd" in path]
    assert b"<img" not in (tmp_path / "out.svg").read_bytes()


def test_buttons_and_menus_show_ampersands(room: Room) -> None:
    """An & in a name is no access key: "R&D" is not "RD"."""
    from app.models.edits.routes import add_route

    route = add_route(room.document, room.view.journey, "R&D", None)
    room.window.choose_route(route)
    words = [button.text() for button in room.window.bar._routes.findChildren(QAbstractButton)]
    assert "R&&D" in words


def test_undo_says_what_it_takes_back(room: Room) -> None:
    room.choose(room.note("I ask three"))
    room.do("delete")
    assert "Delete notes" in room.window.actions_by_key["undo"].toolTip()
    assert room.window.actions_by_key["undo"].iconText() == "Undo"


def test_the_answer_that_does_it_stands_at_the_right_and_looks_like_it(qtbot: QtBot) -> None:
    found: list[tuple[str, bool, bool]] = []

    def look() -> None:
        question = QApplication.activeModalWidget()
        buttons = sorted(question.findChildren(QPushButton), key=lambda button: button.x())
        found.extend((each.text(), each.objectName() == "primary", each.isDefault()) for each in buttons)
        qtbot.keyClick(question, Qt.Key.Key_Return)

    QTimer.singleShot(0, look)
    assert ask(None, "Delete", "Delete this?", ["Delete", "Not now", "Keep"]) == 0
    assert found == [("Keep", False, False), ("Not now", False, False), ("Delete", True, True)]
