"""A day is typed as people write it, over the day that was there or over none."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from pytestqt.qtbot import QtBot

from app.views.dialogs.date_field import DateField
from app.views.dialogs.day_edit import day_in

TODAY = QDate(2026, 11, 25)


@pytest.fixture(autouse=True)
def _dutch(speak: Callable[[str], None]) -> None:
    speak("nl")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1-6-2027", "2027-06-01"),
        ("1/6/27", "2027-06-01"),
        ("2027-06-01", "2027-06-01"),
        ("1 juni 2027", "2027-06-01"),
        ("1jun2027", "2027-06-01"),
        ("1 dec", "2026-12-01"),
        ("24-11", "2027-11-24"),
        ("25-11", "2026-11-25"),
        ("31-2-2027", ""),
        ("1-13-2027", ""),
        ("volgende week", ""),
        ("12", ""),
        ("", ""),
        ("1-2-3-4", ""),
    ],
)
def test_a_day_as_people_write_it(text: str, day: str) -> None:
    assert day_in(text, TODAY).toString(Qt.DateFormat.ISODate) == day


def test_where_the_month_comes_first_figures_are_read_so() -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert day_in("6/1/2027", TODAY) == day_in("June 1, 2027", TODAY) == QDate(2027, 6, 1)


@pytest.mark.parametrize("before", ["", "2026-11-25"])
def test_it_is_typed_over_what_is_shown(qtbot: QtBot, before: str) -> None:
    field = DateField("Datum", before)
    qtbot.addWidget(field)
    field.show()
    for text, day in (("1-6-2027", "2027-06-01"), ("2 juli 2027", "2027-07-02"), ("ooit", "2027-07-02")):
        for letter in text:
            qtbot.keyClick(field.editor, letter)
        qtbot.keyClick(field.editor, Qt.Key.Key_Return)
        assert field.iso() == day
    assert field.editor.text() == "2 juli 2027"


def test_half_a_day_is_kept_by_leaving_the_field(qtbot: QtBot) -> None:
    field = DateField("Datum")
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitActive(field):
        field.activateWindow()
    field.editor.setFocus()
    for letter in "3-6-2027":
        qtbot.keyClick(field.editor, letter)
    assert field.iso() == ""
    field.clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.clear.show()
    qtbot.keyClick(field.editor, Qt.Key.Key_Tab)
    assert not field.editor.hasFocus()
    assert field.iso() == "2027-06-03"
    qtbot.mouseClick(field.clear, Qt.MouseButton.LeftButton)
    assert field.iso() == ""
