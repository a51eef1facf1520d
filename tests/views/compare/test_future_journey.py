"""The future journey through the window: made once, changed, shown beside today; and the switch to it."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from app.models.board import Journey, Note
from app.models.edits.future import make_future
from app.models.edits.journeys import add_journey, notes_of_journey
from app.models.edits.notes import delete_notes, move_notes, set_text
from app.models.edits.routes import set_intensity
from app.models.people import Route, Stop
from app.storage.opening import create
from app.views.compare.compare_view import CompareView
from app.views.dialogs.journeys_dialog import JourneysDialog
from app.views.dialogs.name_dialog import NameDialog
from tests.samples import sample_of_now
from tests.views.room import Room, button, said


def page(room: Room) -> CompareView:
    """The page of the comparison."""
    return cast("CompareView", room.view.pages["compare"])


def copy_of(room: Room, note: str) -> str:
    """The note of the future journey that was made from this one."""
    return next(n.id for n in room.document.rows(Note).values() if n.copied_from == note)


@pytest.fixture
def room(open_room: Callable[..., Room], tmp_path: Path) -> Room:
    """The window on the sample, of which nobody made a future journey yet."""
    create(tmp_path / "a.reisbord", rows=sample_of_now("en").saved()).close()
    opened = open_room()
    assert opened.session.open(tmp_path / "a.reisbord")
    return opened.still()


@pytest.fixture
def future(room: Room) -> str:
    """The future journey of the sample, open on its board."""
    room.do("make_future")
    return room.still().view.journey


def test_it_is_made_from_the_comparison_shown_and_undone_as_one(room: Room) -> None:
    before = room.rows()
    room.do("compare")
    compare = page(room)
    room.click(compare.ways.buttons["future"])
    room.click(compare.future.make)
    room.still()
    made = room.document.get(Journey, room.view.journey)
    assert (made.state, made.copied_from) == ("future", "journey")
    assert room.view.is_on_board
    assert room.steps == 1
    assert "future" in room.window.banner.text()
    assert room.window.bar.journeys.isVisible()
    assert not room.window.actions_by_key["make_future"].isEnabled(), "of a future one there is none"
    room.do("undo")
    assert room.rows() == before
    assert room.view.journey == "journey", "what was shown is gone, and the first one is there"
    assert not room.window.bar.journeys.isVisible()


def test_a_second_one_is_refused_with_a_way_to_the_first(room: Room, future: str) -> None:
    room.window.bar.journeys.journeys["journey"].trigger()
    assert room.still().view.journey == "journey"
    assert not room.window.banner.isVisible(), "this is the journey of today"
    before = room.rows()
    room.do("make_future")
    assert room.rows() == before
    assert "There is a future journey already" in room.window.banner.text()
    room.click(room.window.banner.offers[0])
    assert room.still().view.journey == future


def test_what_changed_is_listed_drawn_and_marked(room: Room, future: str) -> None:
    document = room.document
    quotes, shoot, gone = (copy_of(room, note) for note in ("t-quotes", "t-shoot", "t-invoice"))
    set_text(document, quotes, "I get a video with three prices")
    delete_notes(document, [gone])
    move_notes(document, [shoot], document.get(Note, quotes).phase, document.get(Note, shoot).lane)
    later = next(r.id for r in document.rows(Route).values() if r.copied_from == "route-inside")
    stop = next(s for s in document.where(Stop, "note", quotes) if s.route == later)
    set_intensity(document, stop.id, 3.0)
    marks = room.view.past.future
    room.wait(lambda: marks.kinds_of(quotes))
    assert [kind.key for kind in marks.kinds_of(quotes)] == ["changed"]
    assert [kind.key for kind in marks.kinds_of(shoot)] == ["moved"]
    assert list(marks.gone().values()) == [1]
    marked = room.picture()
    room.do("future_marks")
    assert room.picture() != marked
    room.do("compare")
    sheet = page(room).future.ground.sheet
    changes = [key for key in sheet.spots if key.startswith("change:")]
    assert changes == [
        "change:gone:t-invoice",
        f"change:text:{quotes}",
        f"change:moved:{shoot}",
        f"change:feeling:{quotes}",
    ]
    assert sheet.spots[f"change:feeling:{quotes}"].accessibleName().endswith("changed feeling: −3.4 → +3.0")
    assert f"note:{quotes}" in sheet.spots


def test_a_difference_leads_to_its_note_in_its_journey(room: Room, future: str) -> None:
    quotes = copy_of(room, "t-quotes")
    set_text(room.document, quotes, "I get a video with three prices")
    delete_notes(room.document, [copy_of(room, "t-invoice")])
    room.do("compare")
    spots = page(room).future.ground.sheet.spots
    room.click(spots[f"change:text:{quotes}"])
    assert room.view.is_on_board
    assert room.view.board.selected_notes() == [quotes]
    room.do("compare")
    room.click(page(room).future.ground.sheet.spots["change:gone:t-invoice"])
    room.still()
    assert room.view.journey == "journey"
    assert room.view.board.selected_notes() == ["t-invoice"]


def test_the_fields_beside_a_future_journey_are_those_of_today(room: Room, future: str) -> None:
    room.do("compare")
    compare = page(room)
    assert compare.way == "future"
    room.click(compare.ways.buttons["fields"])
    assert compare.found.conversations == 4
    assert not compare.talk.isVisible()
    room.click(compare.ways.buttons["future"])
    room.click(compare.future.go)
    assert room.still().view.journey == "journey"
    assert room.view.shown == "compare"


def test_another_journey_keeps_view_persona_and_step(room: Room, future: str) -> None:
    room.view.rail.show_step(4)
    room.window.show_view("personas")
    room.window.bar.journeys.journeys["journey"].trigger()
    room.still()
    assert (room.view.journey, room.view.shown, room.view.persona) == ("journey", "personas", "persona-sara")
    assert room.view.rail.step == 4
    assert room.view.route == "route-inside"


def test_journeys_are_renamed_opened_and_deleted_with_a_count(room: Room) -> None:
    made = make_future(room.document, "journey", "en")
    add_journey(room.document, "A complaint", "know-like-trust", "en")

    asked: list[str] = []

    def rename(dialog: JourneysDialog) -> None:
        dialog.rows.setCurrentRow(2)
        QTimer.singleShot(0, dialog.rename.click)

    def write(dialog: NameDialog) -> None:
        dialog.field.editor.setText("A claim")
        dialog.accept()

    def delete(dialog: JourneysDialog) -> None:
        assert [dialog.rows.item(i).text().split("\n")[0] for i in range(3)][2] == "A claim"
        dialog.rows.setCurrentRow(1)
        QTimer.singleShot(0, dialog.delete.click)

    def look(dialog: QMessageBox) -> None:
        asked.append(said(dialog))
        button("Delete")(dialog)

    def open_last(dialog: JourneysDialog) -> None:
        dialog.rows.setCurrentRow(1)
        dialog.accept()

    room.answer(rename, write, delete, look, open_last)
    notes = notes_of_journey(room.document, made)
    room.do("journeys")
    room.still()
    assert f"with {notes} notes?" in asked[0]
    assert room.document.find(Journey, made) is None
    assert room.document.get(Journey, room.view.journey).title == "A claim"
    room.do("undo")
    assert room.document.find(Journey, made) is not None
