"""A conversation through the window: by keyboard alone, nothing assumed counts, nothing typed is lost."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QDate, QLocale, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from app.exports.json_file import json_text
from app.imports.json_file import add_json, read_json
from app.models.board import Note
from app.models.document import Document
from app.models.findings.interview import answers_in
from app.models.people import Route, Stop
from app.views.interview.interview_view import InterviewView
from tests.views.room import ALT, CTRL, Room

KEY = Qt.Key


def page(room: Room) -> InterviewView:
    """The page of conversations."""
    return cast("InterviewView", room.view.pages["interview"])


def begin(room: Room, name: str = "Fatima") -> InterviewView:
    """A new conversation, by keys only."""
    room.do("interview")
    room.type(name)
    room.key(KEY.Key_Return)
    talk = page(room)
    assert talk.is_talking
    return talk


def told(room: Room, talk: InterviewView) -> list[str]:
    """The texts of the stops of the conversation, in their order."""
    stops = room.document.where(Stop, "route", talk.route)
    return [room.document.get(Note, stop.note).text for stop in stops]


def test_a_conversation_is_a_route_of_its_own_on_which_nothing_is_assumed(room: Room) -> None:
    before = room.rows()
    talk = begin(room)
    row = room.document.get(Route, talk.route)
    assert (row.perspective, row.respondent, row.persona) == ("outside_in", "Fatima", "persona-sara")
    assert row.date != ""
    assert told(room, talk) == []
    assert talk.told.assumed.count() == len(room.document.where(Stop, "route", "route-inside"))
    assert all("?" in talk.told.assumed.item(i).text() for i in range(talk.told.assumed.count()))
    assert room.view.route == talk.route
    assert room.steps == 1
    room.do("undo")
    assert room.rows() == before
    assert not talk.is_talking, "it is gone, and the page says how to begin one"


def test_the_five_questions_one_at_a_time_by_keyboard(room: Room) -> None:
    talk = begin(room)
    assert talk.questions.asked.text() == "Is the route right?"
    answers = {
        "right": "Nearly",
        "most": "The long one",
        "stop": "The shoot",
        "skip": "Forms",
        "let_down": "After",
    }
    for text in answers.values():
        room.type(text)
        room.key(KEY.Key_Return, mod=CTRL)
    room.type("She laughed a lot")
    room.view.show_view("board")
    written = room.document.get(Route, talk.route).interview
    assert answers_in(written) == {**answers, "else": "She laughed a lot"}
    assert "Is the route right?\nNearly" in written


def test_stops_are_confirmed_judged_and_ordered_by_keyboard(room: Room) -> None:
    talk = begin(room)
    assumed, stops = talk.told.assumed, talk.told.stops
    assumed.setFocus()
    assumed.setCurrentRow(0)
    room.key(KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    first = told(room, talk)
    assert len(first) == 3
    stops.setFocus()
    stops.setCurrentRow(0)
    room.key(KEY.Key_4, KEY.Key_M)
    stop = room.document.where(Stop, "route", talk.route)[0]
    assert (stop.verdict, stop.moment, stop.evidence) == ("let_down", "peak", "heard")
    room.key(KEY.Key_Down, mod=CTRL)
    assert told(room, talk) == [first[1], first[0], first[2]]
    assert stops.currentRow() == 1, "the chosen stop goes along"
    room.key(KEY.Key_Up, KEY.Key_Down, mod=ALT)
    assert told(room, talk) == [first[1], first[0], first[2]]
    assert not any(stops.item(row).icon().isNull() for row in range(stops.count()))
    room.key(KEY.Key_Delete)
    assert told(room, talk) == [first[1], first[2]]
    room.do("undo")
    assert told(room, talk) == [first[1], first[0], first[2]]
    assert stop.verdict == "let_down"


def test_a_stop_is_dragged_to_another_place(room: Room) -> None:
    talk = begin(room)
    talk.told.assumed.setFocus()
    room.key(KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    first = told(room, talk)
    stops = talk.told.stops
    stops.setCurrentRow(2)
    room.still()
    drop = QDropEvent(
        QPointF(stops.visualItemRect(stops.item(0)).topLeft() + QPoint(10, 1)),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    stops.dropEvent(drop)
    room.still()
    assert told(room, talk) == [first[2], first[0], first[1]]


def test_what_is_said_of_a_stop(room: Room) -> None:
    talk = begin(room)
    talk.told.assumed.setFocus()
    room.key(KEY.Key_Return)
    card = talk.card
    room.click(card.verdict.buttons["loved"])
    card.slider.setFocus()
    room.key(KEY.Key_PageUp, KEY.Key_PageUp, KEY.Key_PageUp, KEY.Key_Right)
    card.emotion.editor.setFocus()
    room.type("proud")
    room.key(KEY.Key_Return)
    card.quote.editor.setFocus()
    room.type("That day I felt like a director")
    room.click(card.moment)
    (stop,) = room.document.where(Stop, "route", talk.route)
    assert (stop.verdict, stop.intensity, stop.emotion, stop.moment) == ("loved", 3.1, "proud", "peak")
    assert stop.quote == "That day I felt like a director"
    room.click(card.verdict.buttons["loved"])
    assert stop.verdict == "none", "the same word again takes it back"


def test_a_touchpoint_that_nobody_thought_of(room: Room) -> None:
    talk = begin(room)
    talk.told.new.editor.setFocus()
    talk.told.phase.setCurrentIndex(3)
    room.type("I show it to my mother")
    room.key(KEY.Key_Return)
    (stop,) = room.document.where(Stop, "route", talk.route)
    note = room.document.get(Note, stop.note)
    assert (note.text, note.evidence, note.author) == ("I show it to my mother", "heard", "Fatima")
    assert note.phase == talk.told.phase.currentData()
    assert stop.verdict == "new"
    assert talk.told.new.text() == ""
    room.type("I GOOGLE for video agencies")
    room.key(KEY.Key_Return)
    google = next(
        s for s in room.document.where(Stop, "route", talk.route) if s.note == room.note("I google")
    )
    assert google.verdict == "confirmed", "it was on the board, and we had assumed it"


def test_half_a_touchpoint_waits_while_its_phase_is_chosen(room: Room) -> None:
    talk = begin(room)
    talk.told.new.editor.setFocus()
    room.type("I call my sister")
    room.key(KEY.Key_Escape)  # what completes it goes away
    before = room.rows()
    talk.told.phase.setFocus()
    room.still()
    assert room.rows() == before
    assert talk.told.new.text() == "I call my sister"
    talk.told.new.editor.setFocus()
    room.key(KEY.Key_Return)
    assert "I call my sister" in room.texts()


def test_nothing_typed_is_lost_by_undo_another_language_or_leaving(
    room: Room, speak: Callable[[str], None]
) -> None:
    talk = begin(room)
    talk.told.assumed.setFocus()
    room.key(KEY.Key_Return)
    route = talk.route
    talk.questions.take_focus()
    room.type("Half a sen")
    room.do("undo")
    room.do("redo")
    assert answers_in(room.document.get(Route, route).interview) == {"right": "Half a sen"}
    talk.card.quote.editor.setFocus()
    room.type("And then")
    room.do("language")
    talk = page(room)
    assert talk.route == route
    assert room.view.shown == "interview"
    (stop,) = room.document.where(Stop, "route", route)
    assert stop.quote == "And then"
    assert talk.questions.asked.text() == "Klopt de route?"
    assert talk.questions.fields["right"].text() == "Half a sen", "asked in English, read in Dutch"
    talk.questions.take_focus()
    room.key(KEY.Key_End)
    room.type("tence")
    room.window.show_view("board")
    assert answers_in(room.document.get(Route, route).interview) == {"right": "Half a sentence"}
    assert "Klopt de route?" in room.document.get(Route, route).interview


def test_an_answer_is_safe_as_soon_as_the_hand_rests(room: Room) -> None:
    talk = begin(room)
    talk.questions.rest.setInterval(10)
    room.type("Yes ")
    room.wait(lambda: room.document.get(Route, talk.route).interview.endswith("Yes "))
    editor = talk.questions.fields["right"].editor
    room.type("and no")
    assert editor.toPlainText() == "Yes and no", "nothing moves under the hand"
    assert room.focused() is editor


def test_an_earlier_conversation_goes_on_and_everything_travels_as_json(room: Room) -> None:
    room.do("interview")
    talk = page(room)
    earlier = talk.begin._earlier.itemAt(0).widget()
    assert "Marieke" in earlier.text()
    room.click(earlier)
    assert talk.route == "route-marieke"
    assert "looking for a price" in talk.questions.fields["right"].text()
    assert talk.told.stops.count() == len(room.document.where(Stop, "route", "route-marieke"))
    room.type("More: ")
    room.window.finish_typing()
    text = json_text(room.document.saved())
    other = Document()
    add_json(other, read_json(text.encode()), None)
    assert json_text(other.saved()) == text
    assert "More: " in other.get(Route, "route-marieke").interview


def test_a_conversation_is_open_where_its_route_is_the_chosen_one(room: Room) -> None:
    room.window.choose_route("route-marieke")
    room.do("interview")
    assert page(room).route == "route-marieke"
    room.click(page(room).new)
    assert not page(room).is_talking
    assert QApplication.focusWidget() is page(room).begin.editor


def test_after_the_last_question_the_button_leads_to_the_comparison(room: Room) -> None:
    talk = begin(room)
    talk.questions.show_question(5)
    assert talk.questions.next.text() == "Done: to the comparison"
    room.click(talk.questions.next)
    assert room.view.pages["compare"].isVisible()


def test_the_day_is_written_in_the_language_of_now(room: Room) -> None:
    for language in ("nl_NL", "en_GB"):
        room.do("language")
        room.do("interview")
        today = QLocale(language).toString(QDate.currentDate(), "d MMMM yyyy")
        day = page(room).begin.day.editor
        assert day.text() == today
        assert day.calendarWidget().locale().language() == QLocale(language).language()
