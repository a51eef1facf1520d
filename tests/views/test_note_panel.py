"""The panel of a note: what is typed there is in the document, on the board, and never lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.models.board import Channel, Contact, Lane, Note
from app.models.edits.personas import add_persona, delete_persona, set_persona
from app.models.edits.routes import stop_on
from app.models.people import Persona, Route, Stop
from app.views.fields import Field
from tests.views.room import Room

OpenRoom = Callable[..., Room]


@pytest.fixture
def asked(room: Room) -> str:
    """A chosen note with a stop on the chosen route."""
    return room.choose(room.note("I ask three agencies"))


def choose_person(room: Room, name: str) -> None:
    """Choose somebody above the card, with the keys."""
    choice = room.view.side.choice
    choice.setFocus()
    while choice.currentText() != name:
        room.key(Qt.Key.Key_Down if choice.currentIndex() < choice.findText(name) else Qt.Key.Key_Up)


def test_the_stop_says_on_whose_route_it_is(room: Room, asked: str) -> None:
    """The card above can be that of somebody who has no route yet, and what is written here is not hers."""
    heading = room.view.side.note.stop.heading
    assert heading.text() == "On the route of Sara"
    add_persona(room.document, "Bart", "secondary")
    choose_person(room, "Bart")
    assert room.view.persona != "persona-sara"
    assert heading.text() == "On the route of Sara"
    set_persona(room.document, "persona-sara", name="Saar")
    assert heading.text() == "On the route of Saar"
    for row in room.document.ordered(Persona):
        if row.id != "persona-sara":
            delete_persona(room.document, row.id)
    assert heading.text() == "On the route"


def write(room: Room, field: Field, text: str) -> None:
    """Click in a field and type over what is there."""
    room.click(field.editor)
    field.editor.selectAll()
    room.type(text)


def stop(room: Room, note: str) -> Stop:
    found = stop_on(room.document, room.view.route, note)
    assert found is not None
    return found


def test_a_text_is_on_the_board_when_enter_is_pressed(room: Room, asked: str) -> None:
    write(room, room.view.side.note.text, "I ask everybody")
    assert room.steps == 0
    room.key(Qt.Key.Key_Return)
    assert room.text(asked) == "I ask everybody"
    assert room.steps == 1
    assert room.view.board.scene.plan.notes[asked]


def test_a_channel_completes_what_is_typed_and_comes_with_its_means(room: Room, asked: str) -> None:
    panel = room.view.side.note
    write(room, panel.channel, "tele")
    assert isinstance(panel.channel.editor, QLineEdit)
    completer = panel.channel.editor.completer()
    assert completer.currentCompletion() == "Telephone"
    popup = completer.popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    write(room, panel.means, "Call sheet")
    room.key(Qt.Key.Key_Return)
    contact = room.document.where(Contact, "note", asked)[0]
    assert room.document.get(Channel, contact.channel).name == "Telephone"
    assert contact.means == "Call sheet"


@pytest.mark.parametrize("name", ["expectation", "performance", "emotion"])
def test_what_a_stop_says_is_written(room: Room, asked: str, name: str) -> None:
    write(room, room.view.side.note.stop.fields[name], "quite something")
    room.key(Qt.Key.Key_Return)
    assert getattr(stop(room, asked), name) == "quite something"
    assert room.steps == 1


def test_the_slider_follows_mouse_and_keys(room: Room, asked: str) -> None:
    slider = room.view.side.note.stop.slider
    room.view.side.ensureWidgetVisible(slider)
    room.click(slider, QPoint(round(slider._x(3.0)), 15))
    assert room.intensity(asked) == pytest.approx(3.0, abs=0.1)
    assert room.view.curve.plan.routes
    room.key(Qt.Key.Key_Home)
    assert room.intensity(asked) == -5
    room.key(Qt.Key.Key_PageUp, Qt.Key.Key_Right)
    assert room.intensity(asked) == pytest.approx(-3.9)
    room.key(Qt.Key.Key_Delete)
    assert room.intensity(asked) is None
    assert room.steps == 1  # one burst


def test_a_moment_of_truth_goes_on_and_off(room: Room, asked: str) -> None:
    button, was = room.view.side.note.stop.moment, stop(room, asked).moment
    room.view.side.ensureWidgetVisible(button)
    room.click(button)
    assert (stop(room, asked).moment == "none") == (was != "none")
    room.click(button)
    assert (stop(room, asked).moment == "none") == (was == "none")


def test_a_note_joins_the_route_and_leaves_it(room: Room) -> None:
    note = room.choose(room.note("I look for a price"))
    panel = room.view.side.note
    assert panel.join.isVisible()
    room.click(panel.join)
    assert stop_on(room.document, room.view.route, note) is not None
    assert panel.stop.isVisible()
    room.view.side.ensureWidgetVisible(panel.stop.leave)
    room.click(panel.stop.leave)
    assert stop_on(room.document, room.view.route, note) is None


def test_without_a_route_the_panel_begins_one(room: Room) -> None:
    with room.document.edit("Delete route"):
        for route in list(room.document.rows(Route).values()):
            room.document.remove(route)
    note = room.choose(room.note("I ask three agencies"))
    assert room.view.side.note.join.text() == "Start a route here"
    room.click(room.view.side.note.join)
    assert len(room.document.rows(Route)) == 1
    assert stop(room, note)
    assert room.window.bar._route_row.count() == 3  # its pill, what can be done with it, and the plus


def test_several_notes_show_their_number(room: Room) -> None:
    room.do("select_all")
    assert room.view.side.note.heading.text().endswith("notes")
    assert not room.view.side.note.text.isVisible()


def test_without_a_route_several_notes_make_one(room: Room) -> None:
    with room.document.edit("Delete route"):
        for route in list(room.document.rows(Route).values()):
            room.document.remove(route)
    ids = [room.note("I ask three agencies"), room.note("I look for a price")]
    room.view.board.selection.select(ids)
    assert room.view.side.note.join.text() == "Make a route of these 2"
    room.click(room.view.side.note.join)
    assert {stop.note for stop in room.document.rows(Stop).values()} == set(ids)


# What is typed and not handed over yet


def typed(room: Room, note: str) -> None:
    """Words that stand in a field and nowhere else."""
    write(room, room.view.side.note.text, "half a thought")
    assert room.text(note) != "half a thought"


def test_typing_is_kept_when_another_note_is_chosen(room: Room, asked: str) -> None:
    typed(room, asked)
    other = room.choose(room.note("I google"))
    assert room.text(asked) == "half a thought"
    assert room.text(other).startswith("I google")
    assert room.view.side.note.text.text() == room.text(other)


def test_typing_is_kept_when_ctrl_s_is_pressed(room: Room, asked: str) -> None:
    typed(room, asked)
    room.key(Qt.Key.Key_S, mod=Qt.KeyboardModifier.ControlModifier)
    assert room.text(asked) == "half a thought"
    assert "Everything saved" in room.status()


def test_typing_is_kept_when_the_window_closes(room: Room, asked: str, open_room: OpenRoom) -> None:
    typed(room, asked)
    path = room.session.path
    room.close()
    again = open_room()
    again.session.open(path)
    assert again.text(asked) == "half a thought"


def test_typing_is_a_step_before_undo_takes_it_back(room: Room, asked: str) -> None:
    room.do("add_note")
    room.type("Something before")
    room.key(Qt.Key.Key_Escape)
    room.choose(asked)
    typed(room, asked)
    room.do("undo")
    assert room.text(asked) != "half a thought"
    assert "Something before" in room.texts()
    room.do("redo")
    assert room.text(asked) == "half a thought"


def test_typing_is_kept_when_the_language_changes(room: Room, asked: str) -> None:
    typed(room, asked)
    room.do("language")
    assert room.text(asked) == "half a thought"
    assert room.view.board.selected_notes() == [asked]
    assert room.view.side.note.text.text() == "half a thought"


def test_a_note_that_is_being_written_is_kept_by_every_way_out(room: Room) -> None:
    path = room.session.path
    for number, way in enumerate(("save", "language", "undo", "close")):
        room.window.activateWindow()
        room.view.board.setFocus()
        room.do("add_note")
        room.type(f"Half written {number}")
        room.do(way)
        if way == "undo":
            room.do("redo")
        if way != "close":
            assert f"Half written {number}" in room.texts(), way
    room.session.open(path)
    kept = {note.text for note in room.document.rows(Note).values()}
    assert {f"Half written {number}" for number in range(4)} <= kept


def test_words_that_cannot_be_kept_stay_in_their_field(
    room: Room, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.storage.problems import FileRefused
    from app.storage.working_copy import WorkingCopy

    def full(*_: object) -> None:
        raise FileRefused("work_full")

    with monkeypatch.context() as patched:
        patched.setattr(WorkingCopy, "append", full)
        typed(room, asked)
        room.key(Qt.Key.Key_Return)
        assert "disk of this computer is full" in room.window.banner.text()
        assert [offer.text() for offer in room.window.banner.offers] == ["Save a copy…"]
        assert room.view.side.note.text.text() == "half a thought"
        room.choose(room.note("I google"))  # it can't be kept there either, so it stays in sight
        assert room.view.side.note.text.text() == "half a thought"
    room.choose(room.note("I visit"))
    assert room.text(asked) == "half a thought"


def test_several_notes_join_the_route_as_one_step(room: Room) -> None:
    view, document = room.view, room.document
    on_route = {stop.note for stop in document.where(Stop, "route", view.route)}
    free = [
        note.id
        for note in document.rows(Note).values()
        if document.get(Lane, note.lane).kind == "touchpoint" and note.id not in on_route
        if document.get(Lane, note.lane).journey == view.journey
    ][:3]
    view.board.select_notes([*free, next(iter(on_route))])
    room.click(view.side.note.join)
    joined = {stop.note for stop in document.where(Stop, "route", view.route)}
    assert joined == on_route | set(free)
    assert not view.side.note.join.isVisible()
    document.undo()
    assert {stop.note for stop in document.where(Stop, "route", view.route)} == on_route


def test_a_pain_point_says_why_it_cannot_join(room: Room) -> None:
    pain = next(
        note.id
        for note in room.document.rows(Note).values()
        if room.document.get(Lane, note.lane).kind == "pain_point"
    )
    room.view.board.select_notes([pain])
    panel = room.view.side.note
    assert not panel.join.isVisible()
    assert panel.hint.isVisible()
    assert "touchpoints" in panel.hint.text()


def test_details_that_were_opened_stay_open_for_the_next_note_and_the_next_time(
    open_room: OpenRoom,
) -> None:
    room = open_room().open_sample()
    room.choose(room.note("I ask three agencies"))
    fold = room.view.side.note.more
    assert not fold.is_open
    room.click(fold.head)
    room.choose(room.note("I meet them over coffee"))
    assert fold.is_open
    assert fold.content.isVisible()
    room.crash()
    again = open_room().open_sample()
    again.choose(again.note("I ask three agencies"))
    assert again.view.side.note.more.content.isVisible()


def test_a_scroll_bar_beside_the_panel_makes_nothing_in_it_narrower(room: Room) -> None:
    side = room.view.side
    room.choose(room.note("I ask three"))
    QTest.qWait(50)
    assert side.verticalScrollBar().isVisible()
    before = side.card.width()
    room.view.board.select_notes([])
    QTest.qWait(50)
    assert not side.verticalScrollBar().isVisible()
    assert abs(side.card.width() - before) <= 1
