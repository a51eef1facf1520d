"""The sheet of keys tells every shortcut that there is, and none that is not."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import app
from app.views.actions import ENTRIES
from app.views.dialogs import keys_dialog
from app.views.dialogs.about_dialog import AboutDialog
from app.views.dialogs.keys_dialog import KeysDialog, drawn_keys
from app.views.plain import PlainLabel
from tests.views.room import Room


def keys_shown(dialog: KeysDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(PlainLabel, "key")]


def test_every_action_with_keys_is_on_the_sheet(qtbot: QtBot) -> None:
    dialog = KeysDialog(None)
    qtbot.addWidget(dialog)
    told = keys_shown(dialog)
    assert {drawn_keys(entry) for entry in ENTRIES if drawn_keys(entry)} <= set(told)
    assert "→" in told
    assert not any("Right" in keys for keys in told)
    assert "Shift+Enter" in told
    for _, rows in [("", keys_dialog._board_rows()), *keys_dialog._menu_rows()]:
        keys = [each for _, told_here in rows for each in told_here]
        assert len(keys) == len(set(keys)), "a phase and a stage may share a key, two things of one menu not"


def test_texts_have_no_dots_and_keys_are_not_empty(qtbot: QtBot) -> None:
    dialog = KeysDialog(None)
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(PlainLabel, "keyText")]
    assert texts
    assert not any(text.endswith("…") for text in texts)
    assert all(keys_shown(dialog))


def test_about_names_the_version_and_the_fonts(qtbot: QtBot) -> None:
    dialog = AboutDialog(None)
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert app.__version__ in words
    assert "Open Font License" in words


def test_a_question_mark_opens_the_sheet_unless_somebody_writes(room: Room) -> None:
    board = room.view.board
    room.choose(room.note("I google"))
    met = room.answer(lambda dialog: dialog.accept())
    QTest.keyClick(
        board, Qt.Key.Key_Question
    )  # with which keys it is typed differs from keyboard to keyboard
    assert met == ["KeysDialog"]
    room.key(Qt.Key.Key_N)
    room.type("Why?")
    room.key(Qt.Key.Key_Escape)
    assert "Why?" in room.texts()
    assert met == ["KeysDialog"]
