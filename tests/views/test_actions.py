"""Every action of the table: it has words, keys of its own, and does nothing bad on the sample."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog

from app.storage.opening import create
from app.views.actions import BELOW_A_LINE, ENTRIES, MENUS, action_word, keys_of
from tests.views.room import Room, choose_files

OpenRoom = Callable[..., Room]
LEAVES = ("quit", "close")


def test_no_two_actions_have_the_same_keys() -> None:
    """What the board itself hears goes to the note, phase or lane that has the focus: each has its own."""
    shown: dict[str, str] = {}
    told: dict[tuple[str, str], str] = {}
    for entry in ENTRIES:
        for keys in entry.shortcuts:
            name = QKeySequence(keys).toString()
            assert name, f"{entry.key}: {keys} are no keys"
            assert name not in shown, f"{entry.key} and {shown.get(name)} both want {name}"
            shown[name] = entry.key
    for entry in filter(lambda each: each.told, ENTRIES):
        name = QKeySequence(entry.told).toString()
        focused = entry.menu if entry.menu in ("phase", "stage", "lane") else "note"
        assert name, f"{entry.key}: {entry.told} are no keys"
        assert name not in shown, f"{entry.key} and {shown.get(name)} both want {name}"
        assert (focused, name) not in told, f"{entry.key} and {told.get((focused, name))} both want {name}"
        told[focused, name] = entry.key


def test_what_carries_a_tick_has_no_icon_in_its_place() -> None:
    assert not [entry.key for entry in ENTRIES if entry.ticked and entry.icon]


def test_every_action_is_in_a_menu_with_a_tooltip_that_names_its_keys(room: Room) -> None:
    for entry in ENTRIES:
        action = room.window.actions_by_key[entry.key]
        assert entry.menu in MENUS
        assert action in room.window.bar.menus[entry.menu].actions() or action.menu() is not None
        assert action_word(entry.text).rstrip("…") in action.toolTip() or entry.key in ("undo", "redo")
        if keys := keys_of(entry):
            assert keys.replace("<", "&lt;") in action.toolTip()


def test_lines_divide_the_menus_and_stand_at_no_end_of_one(room: Room) -> None:
    assert {entry.key for entry in ENTRIES} >= BELOW_A_LINE
    for key, menu in room.window.bar.menus.items():
        lines = [action.isSeparator() for action in menu.actions()]
        assert not lines[0], key
        assert not lines[-1], key
        assert (True, True) not in pairwise(lines), key
        assert max(len(part) for part in "".join("-x"[not line] for line in lines).split("-")) <= 12, key
    first = room.window.bar.menus["view"].actions()[0]
    assert first.isEnabled()
    assert first.text() == "Zoom in"


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.key not in LEAVES], ids=lambda entry: entry.key)
def test_every_action_runs_and_its_dialog_can_be_left(
    room: Room, monkeypatch: pytest.MonkeyPatch, entry: object
) -> None:
    choose_files(monkeypatch)
    room.choose(room.note("I ask three"))
    before = room.rows()
    room.answer(*([QDialog.reject] * 3))
    action = room.window.actions_by_key[entry.key]  # type: ignore[attr-defined]
    if action.isEnabled():
        action.trigger()
        room.still()
    room.window.finish_typing()
    assert not [text for text, severity in room.told if severity == "danger"]
    if room.met:  # a dialog that was left has changed nothing
        assert room.rows() == before


def test_on_the_start_page_only_what_makes_sense_can_be_done(
    open_room: OpenRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_files(monkeypatch)
    room = open_room()
    for entry in ENTRIES:
        action = room.window.actions_by_key[entry.key]
        if action.isEnabled() and entry.key not in LEAVES:
            room.answer(*([QDialog.reject] * 3))
            action.trigger()
            room.still()
    assert not room.told
    for key in ("save", "print", "undo", "add_note", "delete", "snapshot"):
        assert not room.window.actions_by_key[key].isEnabled()


def test_every_action_of_the_board_waits_while_paper_is_shown(room: Room) -> None:
    room.choose(room.note("I ask three"))
    room.window.show_view("canvas")
    for key in ("delete", "cut", "paste", "zoom_in"):
        assert not room.window.actions_by_key[key].isEnabled()
    room.do("add_note")  # brings the board back
    assert room.view.is_on_board
    assert room.view.board.writing.is_open


@pytest.mark.parametrize("key", ["delete_phase", "delete_lane"])
def test_what_is_to_be_deleted_is_not_looked_for_in_a_workshop_that_was_opened_meanwhile(
    room: Room, tmp_path: Path, key: str
) -> None:
    other = tmp_path / "andere.reisbord"
    create(other).close()
    if room.view.board.structure.locked:
        room.do("lock")
    room.view.board.selection.clear()
    room.view.board.selection.set_header(None)

    there: list[object] = []

    def open_another(dialog: QDialog) -> None:
        assert room.session.open(other)
        there.append(room.rows())
        dialog.accept()

    met = room.answer(open_another)
    room.do(key)
    assert met == ["ChoiceDialog"]
    assert [room.rows()] == there
