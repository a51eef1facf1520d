"""The comparison through the window: what lies where, where a click leads, and what is designed there."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from app.models.edits.notes import delete_notes
from app.models.edits.routes import delete_route, set_stop
from app.models.people import Experience, Route, Stop
from app.views.compare.compare_view import CompareView
from app.views.dialogs.print_dialog import PrintDialog
from tests.views.room import LEFT, Room

KEY = Qt.Key
QUOTES = "note:t-quotes"
OpenRoom = Callable[..., Room]


@pytest.fixture
def shown(room: Room) -> Room:
    """The window with the comparison."""
    room.do("compare")
    return room.still()


def page(room: Room) -> CompareView:
    """The page of the comparison."""
    return cast("CompareView", room.view.pages["compare"])


def test_the_fields_show_what_the_sample_tells(shown: Room) -> None:
    sheet = page(shown).sheet
    assert page(shown).persona == "persona-sara"
    notes = [key for key in sheet.spots if key.startswith("note:")]
    assert notes == [f"note:{n}" for n in ("t-quotes", "t-shoot", "t-meet", "t-price", "t-call-self")]
    assert sheet.spots[QUOTES].accessibleName() == "I ask three agencies for a quotation, 4 of 4, −3.4 · −4.5"
    assert sheet.spots["keep"].accessibleName() == "28 touchpoints"
    middle = sheet.width() / 2
    left, right = sheet.spots[QUOTES].geometry(), sheet.spots["note:t-meet"].geometry()
    below = sheet.spots["note:t-price"].geometry()
    assert left.right() < middle < right.left()
    assert below.top() > left.bottom()


def test_a_click_chooses_the_note_and_a_double_click_leads_to_the_board(shown: Room) -> None:
    spot = page(shown).sheet.spots[QUOTES]
    shown.click(spot)
    assert shown.view.board.selected_notes() == ["t-quotes"]
    assert shown.view.shown == "compare"
    assert page(shown).panel.title.text() == "I ask three agencies for a quotation"
    QTest.mouseDClick(spot, LEFT)
    shown.still()
    assert shown.view.is_on_board
    assert shown.view.board.selected_notes() == ["t-quotes"]


def test_by_keyboard_alone(shown: Room) -> None:
    sheet = page(shown).sheet
    assert shown.focused() is sheet.spots[QUOTES]
    shown.key(KEY.Key_Right)
    assert shown.focused() is sheet.spots["note:t-shoot"]
    shown.key(KEY.Key_Right)
    assert shown.focused() is sheet.spots["note:t-meet"]
    shown.key(KEY.Key_Down)
    assert shown.focused() is sheet.spots["keep"]
    shown.key(KEY.Key_Space)
    assert page(shown).panel.list.count() == 28
    sheet.spots[QUOTES].setFocus()
    shown.key(KEY.Key_Return)
    assert shown.view.is_on_board


def test_another_persona_or_all_of_them(shown: Room) -> None:
    compare = page(shown)
    compare.choice.setFocus()
    at = compare.choice.findData("persona-mark")
    compare.choice.setCurrentIndex(at)
    compare.choice.activated.emit(at)
    assert not compare.sheet.spots.keys() & {QUOTES}
    assert compare.no_talk.isVisible(), "nobody talked with a Mark"
    compare.choose_persona("")
    assert QUOTES in compare.sheet.spots


def test_an_edit_elsewhere_moves_a_note_to_another_field(shown: Room) -> None:
    stop = next(s for s in shown.document.where(Stop, "note", "t-quotes") if s.route == "route-inside")
    set_stop(shown.document, stop.id, moment="none")
    shown.still()
    assert page(shown).found.find("t-quotes").field == "blind"  # type: ignore[union-attr]
    shown.do("undo")
    assert page(shown).found.find("t-quotes").field == "overlap"  # type: ignore[union-attr]


def test_an_experience_is_designed_beside_the_fields(shown: Room) -> None:
    before = shown.rows()
    compare = page(shown)
    shown.click(compare.sheet.spots["note:t-price"])
    shown.click(compare.panel.add)
    shown.type("A price within a minute")
    form = compare.panel.form
    form.owner.editor.setFocus()
    shown.type("Marketing ")
    form.description.editor.setFocus()
    shown.type("Three prices on the site")
    shown.click(form.effect.buttons[3])
    shown.click(form.effort.buttons[1])
    shown.click(form.status.buttons["chosen"])
    form.due.editor.setDate(QDate(2027, 6, 1))
    (row,) = shown.document.where(Experience, "note", "t-price")
    assert (row.title, row.owner, row.description) == (
        "A price within a minute",
        "Marketing",
        "Three prices on the site",
    )
    assert (row.effect, row.effort, row.status, row.due) == (3, 1, "chosen", "2027-06-01")
    assert f"experience:{row.id}" in compare.sheet.spots
    assert "moment:t-price" not in compare.sheet.spots
    shown.click(compare.panel.add)
    assert len(shown.document.where(Experience, "note", "t-price")) == 2
    assert compare.panel.pills.isVisible()
    shown.click(form.delete)
    assert [each.id for each in shown.document.where(Experience, "note", "t-price")] == [row.id]
    assert form.title.text() == "A price within a minute"
    while shown.document.undo() is not None:
        pass
    assert shown.rows() == before
    assert not form.isVisible()


def test_a_row_of_the_table_and_a_dot_lead_to_the_form(shown: Room) -> None:
    compare = page(shown)
    shown.click(compare.sheet.spots["experience:experience-four-weeks"])
    assert compare.panel.note == "t-call-self"
    assert compare.panel.form.title.text() == "We call first"
    shown.click(compare.sheet.spots["moment:t-price"])
    assert compare.panel.note == "t-price"
    assert not compare.panel.form.isVisible()
    shown.click(compare.panel.close_button)
    assert compare.panel.isHidden()


def test_what_is_typed_stays_when_the_language_changes(shown: Room) -> None:
    shown.click(page(shown).sheet.spots[QUOTES])
    page(shown).panel.form.title.editor.setFocus()
    shown.key(KEY.Key_End)
    shown.type(" and a name")
    shown.do("language")
    compare = page(shown)
    assert shown.view.shown == "compare"
    assert compare.panel.note == "t-quotes"
    assert compare.panel.form.title.text() == "A quotation with a face and a name"
    assert shown.document.get(Experience, "experience-video-quote").title.endswith("and a name")


def test_without_conversations_or_moments_it_says_what_to_do(shown: Room) -> None:
    compare = page(shown)
    assert not compare.no_talk.isVisible()
    for route in [r.id for r in shown.document.rows(Route).values() if r.perspective == "outside_in"]:
        delete_route(shown.document, route)
    shown.still()
    assert compare.no_talk.isVisible()
    assert not compare.no_moment.isVisible()
    delete_route(shown.document, "route-inside")
    assert compare.no_moment.isVisible()
    shown.click(compare.no_talk.button)
    assert shown.view.shown == "interview"
    shown.do("compare")
    shown.click(compare.no_moment.button)
    assert shown.view.is_on_board


def test_print_offers_the_comparison(shown: Room) -> None:
    offered: list[str] = []

    def look(dialog: PrintDialog) -> None:
        offered.append(dialog.values().content)
        dialog.reject()

    shown.answer(look)
    shown.do("print")
    assert offered == ["compare"]


def test_what_is_gone_meanwhile_is_gone_when_it_is_shown_again_in_another_size(shown: Room) -> None:
    shown.window.show_view("board")
    delete_notes(shown.document, ["t-quotes"])
    shown.window.resize(shown.window.width() - 180, shown.window.height())
    shown.still()
    shown.window.show_view("compare")
    shown.still()
    assert QUOTES not in page(shown).sheet.spots
