"""The steps in the window: what the rail says, where a hint leads, and how a step sets the board up."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu, QScrollArea, QWidget

from app.models.board import Contact, Lane, Note, Phase
from app.models.edits.lanes import hide_lane, lanes_of
from app.models.edits.notes import add_note, set_text
from app.models.edits.phases import phases_of
from app.models.edits.steps import set_minutes, step_of
from app.models.people import Score, Stop
from app.views.actions import BY_KEY as ACTIONS
from app.views.guide.leads import HELP
from app.views.guide.offers import offer_names
from app.views.guide.progress_words import FIGURES, HINTS, UNPREPARED
from app.views.guide.steps import STEPS
from app.views.guide.wrapped_button import WrappedButton
from tests.views.room import ALT, Room

OpenRoom = Callable[..., Room]


def by_text(inside: QWidget, text: str) -> QAbstractButton:
    """The button that says this."""
    return next(b for b in inside.findChildren(QAbstractButton) if b.text() == text)


def kinds_in_sight(room: Room) -> list[str]:
    """The kinds of the lanes that the board shows."""
    return [room.document.get(Lane, lane).kind for lane in room.view.board.scene.plan.lanes]


def hint(room: Room, beginning: str) -> QAbstractButton:
    """The line of the rail that begins like this, once the figures were read."""
    room.view.guidance.refresh()
    room.still()
    return next(b for b in room.view.rail.hints if b.words.text().startswith(beginning))


# ---- setting the board up ------------------------------------------------------------------------


def test_a_step_leaves_lanes_out_without_an_edit_and_one_click_brings_them_back(room: Room) -> None:
    rail, steps = room.view.rail, room.steps
    assert kinds_in_sight(room) == ["touchpoint", "pain_point", "opportunity"]
    room.click(rail.button(3))
    assert kinds_in_sight(room) == ["touchpoint"]
    assert not room.view.curve.isVisible()
    assert rail.everything.isVisible()
    assert rail.everything.words.text().startswith("2 lanes")
    room.click(rail.button(4))
    assert kinds_in_sight(room) == ["touchpoint", "pain_point", "opportunity"]
    assert room.view.curve.isVisible()
    room.click(rail.button(2))
    room.click(rail.everything)
    assert kinds_in_sight(room) == ["touchpoint", "pain_point", "opportunity"]
    assert not rail.everything.isVisible()
    assert rail.step == 2
    assert room.steps == steps


def test_without_the_rail_the_way_back_is_on_the_board_and_among_the_actions(room: Room) -> None:
    room.window.resize(1000, 700)
    room.still()
    assert not room.view.rail.isVisible()
    room.view.board.setFocus()
    room.key(Qt.Key.Key_3, mod=ALT)
    assert kinds_in_sight(room) == ["touchpoint"]
    furniture = room.view.board.furniture
    assert furniture.chip.isVisible()
    room.click(furniture.chip)
    menu = room.view.board.findChildren(QMenu)[-1]
    menu.actions()[0].trigger()
    menu.close()
    assert len(kinds_in_sight(room)) == 3
    room.key(Qt.Key.Key_3, mod=ALT)
    room.do("all_lanes")
    assert len(kinds_in_sight(room)) == 3


def test_the_keys_of_the_steps_bring_the_board_back_from_another_view(room: Room) -> None:
    room.window.show_view("personas")
    for number in range(1, 7):
        room.key(getattr(Qt.Key, f"Key_{number}"), mod=ALT)
        assert room.view.rail.step == number
        assert room.view.is_on_board
        assert room.window.actions_by_key[f"step_{number}"].isChecked()


def test_nothing_happens_out_of_sight(room: Room) -> None:
    pain = next(lane.id for lane in lanes_of(room.document, room.view.journey) if lane.kind == "pain_point")
    phase = phases_of(room.document, room.view.journey)[0].id
    room.click(room.view.rail.button(2))
    note = next(n.id for n in room.document.rows(Note).values() if n.lane == pain)
    set_text(room.document, note, "It hurts elsewhere")
    assert "pain_point" in kinds_in_sight(room)
    room.click(room.view.rail.button(2))
    assert kinds_in_sight(room) == ["touchpoint"]
    room.do("undo")
    assert "pain_point" in kinds_in_sight(room)
    added = add_note(room.document, phase, pain, "New")
    room.click(room.view.rail.button(2))
    room.document.undo()  # the note is gone; it was out of sight when it went
    assert room.document.find(Note, added) is None
    assert "pain_point" in kinds_in_sight(room)


def test_a_note_that_is_looked_for_is_never_out_of_sight(room: Room) -> None:
    pain = next(
        n.id
        for n in room.document.rows(Note).values()
        if room.document.get(Lane, n.lane).kind == "pain_point"
    )
    room.click(room.view.rail.button(3))
    room.view.choose_note(pain)
    assert room.view.board.selected_notes() == [pain]


def test_a_note_in_a_hidden_lane_can_be_pointed_at_but_not_written_on(room: Room) -> None:
    note = room.document.get(Note, room.note("I ask three"))
    hide_lane(room.document, note.lane)
    room.view.choose_note(note.id)
    room.key(Qt.Key.Key_Return)
    assert not room.view.board.writing.is_open or room.view.board.writing.note is None
    assert room.view.board.selected_notes() == []


def test_a_starter_goes_to_the_lane_of_its_kind_in_the_phase_that_has_the_focus(room: Room) -> None:
    room.click(room.view.rail.button(4))
    touchpoint = room.document.get(Note, room.choose(room.note("I ask three")))
    room.click(by_text(room.view.rail, "It hurts that …"))
    room.type("nobody calls")
    room.key(Qt.Key.Key_Escape)
    made = room.document.get(Note, room.note("It hurts that nobody calls"))
    assert room.document.get(Lane, made.lane).kind == "pain_point"
    assert (made.phase, made.colour) == (touchpoint.phase, "pink")


def test_what_a_step_leaves_out_survives_another_language(room: Room) -> None:
    room.click(room.view.rail.button(3))
    room.click(room.view.rail.notes.head)
    room.do("language")
    assert kinds_in_sight(room) == ["touchpoint"]
    assert room.view.rail.step == 3
    assert room.view.rail.everything.words.text().startswith("2 rijen")
    assert room.view.rail.notes.is_open


# ---- progress and hints --------------------------------------------------------------------------


def test_the_rail_follows_the_workshop_and_undo(room: Room) -> None:
    rail = room.view.rail
    room.view.guidance.refresh()
    assert rail.button(4).is_done
    assert "done" in rail.button(4).accessibleName()
    rail.show_step(4)
    assert rail.progress.title.text() == "17 of 17 stops felt"
    stops = room.document.where(Stop, "route", room.view.route)
    stop = next(s for s in stops if not room.document.where(Score, "stop", s.id))
    with room.document.edit("Edit stop"):
        stop.intensity, stop.emotion = None, ""
    room.wait(lambda: rail.progress.title.text() == "16 of 17 stops felt")
    assert not rail.button(4).is_done
    assert rail.progress.bar.value() == 16
    room.do("undo")
    room.wait(lambda: rail.button(4).is_done)


def test_the_bar_of_a_step_is_not_full_before_all_of_it_is_there(room: Room) -> None:
    rail = room.view.rail
    rail.show_step(4)
    stop = room.document.where(Stop, "route", room.view.route)[0]
    with room.document.edit("Edit stop"):
        stop.expectation = ""
    room.wait(lambda: not rail.button(4).is_done)
    assert rail.progress.title.text() == "16 of 17 stops with an expectation"
    assert (rail.progress.bar.value(), rail.progress.bar.maximum()) == (16, 17)
    assert "17 of 17 stops felt" in rail.progress.toolTip()
    room.do("undo")
    room.wait(lambda: rail.progress.title.text() == "17 of 17 stops felt")


def test_a_hint_about_notes_chooses_them_and_goes_from_one_to_the_next(room: Room) -> None:
    notes = [room.note("I ask three"), room.note("I google")]
    with room.document.edit("Set channel"):
        for note in notes:
            for contact in room.document.where(Contact, "note", note):
                contact.channel = None
    room.click(room.view.rail.button(3))
    line = hint(room, "2 touchpoints have no channel")
    room.click(line)
    assert set(room.view.board.selected_notes()) == set(notes)
    first = room.view.board.selection.note
    room.click(line)
    assert {first, room.view.board.selection.note} == set(notes)


def test_a_hint_about_experiences_opens_the_comparison_where_they_are_written(room: Room) -> None:
    room.view.rail.show_step(6)
    line = hint(room, "2 moments of truth have no experience")
    found = []
    for _ in range(2):
        room.window.show_view("board")
        room.still()
        room.click(line)
        assert room.view.shown == "compare"
        found += room.view.board.selected_notes()
    assert len(set(found)) == 2


def test_a_hint_about_a_phase_goes_to_its_chevron_and_opens_its_editor(room: Room) -> None:
    phase = phases_of(room.document, room.view.journey)[3]
    with room.document.edit("Edit phase"):
        room.document.get(Phase, phase.id).goal = ""
    room.view.rail.show_step(1)
    line, steps = hint(room, f"“{phase.name}” has no goal"), room.steps
    met = room.answer(lambda dialog: dialog.reject())
    room.click(line)
    assert met == ["PhaseEditor"]
    assert room.view.board.selection.header == ("phase", phase.id)
    assert room.steps == steps


def test_a_hint_about_preparing_opens_the_form_at_its_field(room: Room) -> None:
    from app.models.edits.workshop import set_workshop

    set_workshop(room.document, scenario="")
    room.view.rail.show_step(0)
    line = hint(room, "The scenario")

    def fill(dialog: QWidget) -> None:
        QTest.keyClicks(room.focused(), "First video")
        QTest.keyClick(room.focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    met = room.answer(fill)
    room.click(line)
    assert met == ["WorkshopDialog"]
    from app.models.edits.workshop import workshop_of

    assert workshop_of(room.document).scenario == "First video"
    room.wait(lambda: not room.view.rail.hints)


def test_choosing_step_0_opens_the_form_and_its_minutes_are_one_step_of_history(room: Room) -> None:
    before, steps = room.rows(), room.steps

    def fill(dialog: QWidget) -> None:
        assert dialog.minutes.total.text() == "In all 6 h 55 min"
        dialog.minutes.boxes[2].setFocus()
        dialog.minutes.boxes[2].selectAll()
        QTest.keyClicks(dialog.minutes.boxes[2], "80")
        assert dialog.minutes.total.text() == "In all 7 h 00 min"
        dialog.fields["goal"].editor.setPlainText("To know")
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    met = room.answer(fill)
    room.click(room.view.rail.button(0))
    assert met == ["WorkshopDialog"]
    assert step_of(room.document, 2).minutes == 80
    assert room.steps == steps + 1
    room.document.undo()
    assert room.rows() == before


def test_every_figure_and_hint_has_words_and_every_help_is_there() -> None:
    assert all(words.counted for words in FIGURES.values())
    assert all(words.one or words.many for words in HINTS.values())
    assert len(UNPREPARED) == 6
    placeless = ("few_phases", "no_route", "no_conversation", "few_conversations", "only_assumed")
    assert all(offer_names(HELP[key]) for key in placeless)
    assert all(f"step_{number}" in ACTIONS for number in STEPS)


# ---- the facilitator's own -----------------------------------------------------------------------


def test_notes_of_a_step_are_written_and_belong_to_their_step(room: Room) -> None:
    rail = room.view.rail
    room.click(rail.button(2))
    assert not rail.notes.field.isVisible()
    room.click(rail.notes.head)
    assert rail.notes.field.text().startswith("First write in silence")
    rail.notes.field.editor.setFocus()
    rail.notes.field.editor.selectAll()
    room.type("Ten minutes of silence")
    room.click(rail.button(3))
    assert step_of(room.document, 2).notes == "Ten minutes of silence"
    assert rail.notes.field.text().startswith("One channel a note")
    room.do("undo")
    assert step_of(room.document, 2).notes.startswith("First write in silence")
    room.key(Qt.Key.Key_F11)
    assert not rail.notes.field.isVisible()


def test_minutes_of_a_step_in_the_rail(room: Room) -> None:
    rail = room.view.rail
    room.click(rail.button(3))
    room.click(rail.notes.head)
    assert rail.notes.minutes.value() == 40
    rail.notes.minutes.setFocus()
    rail.notes.minutes.selectAll()
    room.type("50")
    room.key(Qt.Key.Key_Return)
    assert step_of(room.document, 3).minutes == 50
    assert room.window.bar.clock.text() == "50:00"


# ---- the clock -----------------------------------------------------------------------------------


def test_the_clock_starts_and_pauses_by_a_click_and_makes_no_history(room: Room) -> None:
    button, steps = room.window.bar.clock, room.steps
    room.click(room.view.rail.button(2))
    assert button.text() == "75:00"
    room.click(button)
    assert room.window.clock.is_running
    assert button.property("state") == "running"
    room.window.show_view("personas")
    room.do("language")
    assert room.window.clock.is_running
    room.click(room.window.bar.clock)
    assert not room.window.clock.is_running
    assert room.steps == steps


def test_the_end_is_said_in_the_banner_and_offers_more_time(room: Room) -> None:
    room.click(room.view.rail.button(2))
    room.do("clock")
    room.window.clock._began -= 75 * 60 + 3
    room.window.clock._tick()
    assert room.window.bar.clock.property("state") == "over"
    assert room.window.bar.clock.text() == "−0:03"
    assert room.window.banner.text() == "The time for “Touchpoints” is up."
    room.click(room.window.banner.offers[0])
    assert step_of(room.document, 2).minutes == 80
    assert room.window.bar.clock.text() == "4:57"


def test_without_minutes_a_click_on_the_clock_asks_for_them(room: Room) -> None:
    set_minutes(room.document, {2: 0})
    room.click(room.view.rail.button(2))
    assert room.window.bar.clock.text() == ""

    def say(dialog: QWidget) -> None:
        QTest.keyClicks(room.focused(), "25")
        QTest.keyClick(room.focused(), Qt.Key.Key_Return)

    assert room.answer(say) == []
    room.click(room.window.bar.clock)
    assert room.met == ["MinutesDialog"]
    assert room.window.bar.clock.text() == "25:00"


# ---- how it fits ---------------------------------------------------------------------------------


@pytest.mark.parametrize("percent", [100, 200])
def test_the_rail_is_never_cut_off(open_room: OpenRoom, speak: Callable[[str], None], percent: int) -> None:
    from app.views.appearance import appearance

    speak("nl")
    room = open_room((1366, 768) if percent == 100 else (2560, 800)).open_sample()
    if percent != 100:
        appearance().show_text_size(percent)
    room.still()
    rail = room.view.rail
    assert rail.isVisible()
    for number in range(1, 7):
        room.view.guidance.choose(number)
        room.still()
        content = rail.widget()
        assert content.width() <= rail.viewport().width()
        for child in content.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            assert content.rect().contains(child.geometry()), child.objectName()
        area = rail.findChild(QScrollArea)
        assert area.widget().width() <= area.viewport().width(), number
        lines = rail.findChildren(WrappedButton)
        assert all(b.height() >= b.heightForWidth(b.width()) for b in lines if b.isVisible())
    appearance().show_text_size(100)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_on_a_laptop_the_opened_rail_shows_the_whole_card_of_every_step(
    open_room: OpenRoom, speak: Callable[[str], None], language: str
) -> None:
    speak(language)
    room = open_room((1366, 768)).open_sample()
    rail = room.view.rail
    room.click(room.view.strip.opener)
    for number in STEPS:
        rail.show_step(number)
        room.still()
        assert rail.verticalScrollBar().maximum() == 0
        assert all(area.verticalScrollBar().maximum() == 0 for area in rail.findChildren(QScrollArea)), number


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_step_offers_first_stands_on_one_line(
    open_room: OpenRoom, speak: Callable[[str], None], language: str
) -> None:
    speak(language)
    room = open_room((1920, 1080)).open_sample().still()
    assert room.view.rail.step == 0
    offers = [each for each in room.view.rail.findChildren(WrappedButton) if each.objectName() == "offer"]
    assert offers
    for offer in offers:
        assert offer.words.height() < 2 * offer.words.fontMetrics().height(), offer.words.text()
