"""The form of the workshop: only what was changed comes back, and nothing typed is lost."""

import pytest
from PySide6.QtCore import QDate, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.models.columns import LINE
from app.models.document import Document
from app.models.edits.workshop import workshop_of
from app.views.appearance import appearance
from app.views.dialogs import form
from app.views.dialogs.date_field import DateField
from app.views.dialogs.workshop_dialog import WorkshopDialog, edit_workshop
from app.views.fields import line_field


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
        qtbot.mouseClick(button(dialog, "Save"), Qt.MouseButton.LeftButton)

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


def test_the_calendar_tells_the_days_of_its_month_from_those_around(qtbot: QtBot) -> None:
    field = DateField("Date", "2026-11-26")
    qtbot.addWidget(field)
    field.show()
    editor, calendar = field.editor, field.editor.calendarWidget()
    qtbot.mouseClick(
        editor, Qt.MouseButton.LeftButton, pos=editor.rect().center() + QPoint(editor.width() // 2 - 8, 0)
    )
    qtbot.waitUntil(calendar.isVisible)
    pages = calendar.findChild(QTableView, "qt_calendar_calendarview")
    assert pages is not None

    def darkest(day: int, last: bool) -> int:
        """How dark the figures of a day are; of two days with this number the last one."""
        cells = [pages.model().index(row, column) for row in range(1, 7) for column in range(7)]
        found = [cell for cell in cells if cell.isValid() and cell.data() == day]
        place = pages.visualRect(found[-1] if last else found[0])
        picture = pages.viewport().grab(place).toImage()
        return min(
            picture.pixelColor(x, y).lightness()
            for x in range(picture.width())
            for y in range(picture.height())
        )

    before, within, after = darkest(31, False), darkest(30, True), darkest(5, True)
    assert within + 30 < min(before, after)
    calendar.setCurrentPage(2026, 10)
    assert max(darkest(29, True), darkest(31, True)) + 30 < darkest(1, True)
    calendar.window().close()


@pytest.mark.parametrize(("text_size", "off"), [(100, 3), (200, 8)])
def test_the_way_to_say_no_date_is_in_line_with_the_day(qtbot: QtBot, text_size: int, off: int) -> None:
    appearance().show_text_size(text_size)
    field, other = DateField("Date", "2026-05-01"), line_field("Title")
    pair = QWidget()
    row = QHBoxLayout(pair)
    for each in (field, other):
        qtbot.addWidget(each)
        row.addWidget(each)
    qtbot.addWidget(pair)
    pair.show()
    QApplication.processEvents()
    day, clear = field.editor.geometry(), field.clear.geometry()
    appearance().show_text_size(100)
    assert abs(day.center().y() - clear.center().y()) <= off
    assert field.rect().contains(clear)
    assert field.sizeHint().height() == other.sizeHint().height()
