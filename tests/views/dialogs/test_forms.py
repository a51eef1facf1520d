"""The forms of the workshop and of a persona: only what was changed comes back, and nothing typed is lost."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.models.board import Picture
from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.workshop import workshop_of
from app.models.people import Persona, Route
from app.views.dialogs import form, persona_dialog
from app.views.dialogs.date_field import DateField
from app.views.dialogs.persona_dialog import DELETED, PersonaDialog, edit_persona
from app.views.dialogs.persona_steps import STEPS
from app.views.dialogs.workshop_dialog import WorkshopDialog, edit_workshop


def shown(qtbot: QtBot, dialog: form.FormDialog) -> form.FormDialog:
    qtbot.addWidget(dialog, before_close_func=lambda each: each.done(0))  # else closing it would ask
    dialog.show()
    return dialog


def button(dialog: form.FormDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


# The workshop


def test_only_changed_fields_come_back(qtbot: QtBot, document: Document) -> None:
    dialog = shown(qtbot, WorkshopDialog(None, document))
    assert dialog.values() == {}
    qtbot.keyClicks(dialog.fields["facilitator"].editor, "Hanneke")
    dialog.fields["agenda"].editor.setFocus()
    qtbot.keyClicks(dialog.fields["agenda"].editor, "9.00 koffie")
    qtbot.keyClick(dialog.fields["agenda"].editor, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.fields["agenda"].editor, "9.30 begin")
    assert dialog.isVisible()
    assert dialog.values() == {"facilitator": "Hanneke", "agenda": "9.00 koffie\n9.30 begin"}


def test_text_from_outside_is_cleaned_and_no_longer_than_its_column(qtbot: QtBot, document: Document) -> None:
    dialog = shown(qtbot, WorkshopDialog(None, document))
    dialog.fields["title"].editor.setText("a\u202eb" + "x" * 400)
    assert dialog.values()["title"].startswith("abx")
    assert len(dialog.values()["title"]) <= LINE


def test_ctrl_enter_keeps_it_from_a_field_of_several_lines(qtbot: QtBot, document: Document) -> None:
    dialog = shown(qtbot, WorkshopDialog(None, document))
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    editor = dialog.fields["goal"].editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == WorkshopDialog.DialogCode.Accepted


@pytest.mark.parametrize(
    ("answer", "visible", "result"), [(0, False, True), (1, False, False), (2, True, False)]
)
def test_escape_asks_before_it_throws_typing_away(
    qtbot: QtBot,
    document: Document,
    monkeypatch: pytest.MonkeyPatch,
    answer: int,
    visible: bool,
    result: bool,
) -> None:
    monkeypatch.setattr(form, "ask", lambda *_: answer)
    dialog = shown(qtbot, WorkshopDialog(None, document))
    qtbot.keyClicks(dialog.fields["title"].editor, "x")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() == visible
    assert bool(dialog.result()) == result


def test_escape_without_changes_asks_nothing(
    qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form, "ask", lambda *_: pytest.fail("it asked"))
    dialog = shown(qtbot, WorkshopDialog(None, document))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_form_of_the_workshop_is_one_step(qtbot: QtBot, document: Document) -> None:
    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.fields["title"].editor.setText("Tweede video")
        dialog.fields["date"].editor.setDate(QDate(2027, 1, 5))
        qtbot.mouseClick(button(dialog, "Keep"), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, fill)
    edit_workshop(None, document)
    row = workshop_of(document)
    assert row is not None
    assert (row.title, row.date, row.goal) == ("Tweede video", "2027-01-05", "weten waar het knelt")
    document.undo()
    assert (row.title, row.date) == ("Eerste video", "2026-11-21")


@pytest.mark.parametrize("text", ["", "2026-02-29", "voorjaar", "1899-01-01"])
def test_what_is_no_day_stays_as_it_is_unless_somebody_picks_one(qtbot: QtBot, text: str) -> None:
    field = DateField("Date", text)
    qtbot.addWidget(field)
    assert field.iso() == text
    field.editor.setDate(QDate(2026, 5, 1))
    assert field.iso() == "2026-05-01"


# The persona


def test_every_field_of_a_persona_is_asked_once_with_a_question(
    qtbot: QtBot, document: Document, sara: str
) -> None:
    asked = [name for step in STEPS for names in step.fields for name in names]
    assert len(asked) == len(set(asked))
    assert set(asked) == set(Persona.columns()) - {"id", "rank", "kind", "colour", "portrait"}
    dialog = shown(qtbot, PersonaDialog(None, document, sara))
    assert all(dialog.fields[name].editor.placeholderText().endswith("?") for name in asked)


def test_typing_in_steps_gives_the_changed_fields(qtbot: QtBot, document: Document, sara: str) -> None:
    dialog = shown(qtbot, PersonaDialog(None, document, sara))
    number = [step.key for step in STEPS].index("needs")
    qtbot.mouseClick(dialog.steps.button(number), Qt.MouseButton.LeftButton)
    editor = dialog.fields["objections"].editor
    assert editor.isVisible()
    qtbot.keyClicks(editor, "te duur")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "te traag")
    assert dialog.values() == {"objections": "te duur\nte traag"}


def test_the_alarm_bell_is_asked_of_negative_personas_only(
    qtbot: QtBot, document: Document, sara: str
) -> None:
    dialog = shown(qtbot, PersonaDialog(None, document, sara))
    alarm = dialog.steps.button([step.key for step in STEPS].index("alarm"))
    assert not alarm.isVisible()
    dialog.kind.setCurrentIndex(dialog.kind.findData("negative_misuse"))
    assert alarm.isVisible()
    qtbot.mouseClick(alarm, Qt.MouseButton.LeftButton)
    assert dialog.fields["treat"].editor.isVisible()
    dialog.kind.setCurrentIndex(dialog.kind.findData("ideal"))
    assert not alarm.isVisible()
    assert dialog.fields["name"].editor.isVisible()
    assert dialog.values() == {"kind": "ideal"}


def test_initials_follow_the_name_while_it_is_typed(qtbot: QtBot, document: Document, sara: str) -> None:
    dialog = shown(qtbot, PersonaDialog(None, document, sara))
    before = dialog.portrait.circle.grab().toImage()
    dialog.fields["name"].editor.selectAll()
    qtbot.keyClicks(dialog.fields["name"].editor, "Mark")
    assert dialog.portrait.circle.grab().toImage() != before


def test_a_portrait_comes_from_a_file_and_goes_again(
    qtbot: QtBot, document: Document, sara: str, tmp_path: Path
) -> None:
    Image.new("RGB", (60, 60), "red").save(tmp_path / "sara.png")

    def take() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.portrait.load(tmp_path / "sara.png")
        middle = dialog.portrait.circle.grab().toImage().pixelColor(36, 36)
        assert (middle.red(), middle.green()) == (255, 0)
        dialog.accept()

    QTimer.singleShot(0, take)
    edit_persona(None, document, sara)
    assert document.get(Persona, sara).portrait in document.rows(Picture)

    def drop() -> None:
        dialog = QApplication.activeModalWidget()
        qtbot.mouseClick(dialog.portrait.remove, Qt.MouseButton.LeftButton)
        dialog.accept()

    QTimer.singleShot(0, drop)
    edit_persona(None, document, sara)
    assert document.get(Persona, sara).portrait is None


def test_a_bad_portrait_is_refused_beside_its_button(
    qtbot: QtBot, document: Document, sara: str, tmp_path: Path
) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>")
    dialog = shown(qtbot, PersonaDialog(None, document, sara))
    dialog.portrait.load(tmp_path / "logo.svg")
    labels = [each.text() for each in dialog.portrait.findChildren(form.QWidget, "trouble")]
    assert "SVG" in labels[0]
    assert not dialog.portrait.is_changed


@pytest.mark.parametrize(("answer", "left"), [(0, 0), (1, 1)])
def test_deleting_asks_first_and_leaves_the_routes(
    qtbot: QtBot,
    document: Document,
    sara: str,
    journey: str,
    monkeypatch: pytest.MonkeyPatch,
    answer: int,
    left: int,
) -> None:
    from app.models.edits.routes import add_route

    route = add_route(document, journey, "Sara", sara)
    monkeypatch.setattr(persona_dialog, "ask", lambda *_: answer)

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        qtbot.mouseClick(button(dialog, "Delete persona…"), Qt.MouseButton.LeftButton)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, press)
    edit_persona(None, document, sara)
    assert len(document.rows(Persona)) == left
    assert route in document.rows(Route)


def test_delete_is_another_answer_than_keep() -> None:
    assert DELETED not in (int(PersonaDialog.DialogCode.Accepted), int(PersonaDialog.DialogCode.Rejected))
