"""Two small questions: one line, and one out of a list."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.views.dialogs.name_dialog import ChoiceDialog, NameDialog, ask_name, choose_from


def test_what_is_typed_comes_back_on_one_clean_line(qtbot: QtBot) -> None:
    dialog = NameDialog(None, "Add a phase", "Name of the phase", "oud")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.field.editor, "  Na  de   koop ")  # the old name is selected, so it goes
    qtbot.keyClick(dialog.field.editor, Qt.Key.Key_Return)
    assert dialog.result() == NameDialog.DialogCode.Accepted
    assert dialog.text() == "Na de koop"


def test_an_empty_name_is_not_taken(qtbot: QtBot) -> None:
    dialog = NameDialog(None, "Add a phase", "Name of the phase")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.field.editor, "   ")
    assert not dialog.yes.isEnabled()
    qtbot.keyClick(dialog.field.editor, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_row_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    dialog = ChoiceDialog(None, "Delete a phase", [("a", "Bewustwording"), ("b", ""), ("c", "Keuze")])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Down)
    assert dialog.chosen() == "b"
    assert dialog.rows.currentItem().text() == "Without a name"
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert dialog.result() == ChoiceDialog.DialogCode.Accepted


def test_a_list_of_nothing_has_nothing_to_choose(qtbot: QtBot) -> None:
    dialog = ChoiceDialog(None, "Delete a phase", [])
    qtbot.addWidget(dialog)
    assert dialog.chosen() is None
    assert not dialog.yes.isEnabled()


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_Return, "Sara"), (Qt.Key.Key_Escape, None)])
def test_asking_a_name_gives_it_or_none(qtbot: QtBot, key: Qt.Key, name: str | None) -> None:
    QTimer.singleShot(0, lambda: qtbot.keyClick(QApplication.activeModalWidget(), key))
    assert ask_name(None, "Add a persona", "Name", "Sara") == name


def test_cancel_chooses_nothing(qtbot: QtBot) -> None:
    def cancel() -> None:
        buttons = QApplication.activeModalWidget().findChildren(QPushButton)
        qtbot.mouseClick(next(b for b in buttons if b.text() == "Cancel"), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, cancel)
    assert choose_from(None, "Delete", [("a", "Keuze")]) is None
