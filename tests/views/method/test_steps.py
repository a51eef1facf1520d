"""Each step of the method on the sample, from the rail and back to it: what it counts is what was done."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.models.board import Note, Phase
from app.models.edits.routes import stop_on
from app.models.edits.workshop import workshop_of
from app.models.people import Experience, Route, Stop
from tests.views.method.hands import KEY, Facilitator
from tests.views.room import CTRL, Room

NO_CHANNEL = "I forget all about it"


@pytest.fixture
def me(room: Room) -> Facilitator:
    return Facilitator(room)


def counted(me: Facilitator, number: int) -> str:
    """What the rail counts at a step, now."""
    me.room.view.guidance.refresh()
    me.room.view.rail.show_step(number)
    me.room.still()
    return me.room.view.rail.progress.title.text()


def hint(me: Facilitator, words: str) -> QAbstractButton:
    """The hint of this step that has these words."""
    me.room.view.guidance.refresh()
    me.room.still()
    return next(line for line in me.room.view.rail.hints if words in line.words.text())


def undone(me: Facilitator, before: dict[str, Any]) -> bool:
    """Undo everything by the key; whether the rows are as they were."""
    me.room.window.activateWindow()
    me.room.view.show_view("board")
    while me.room.steps:
        me.room.key(KEY.Key_Z, mod=CTRL)
    return me.room.rows() == before


def test_step_0_what_is_emptied_is_missed_and_a_click_leads_to_its_field(me: Facilitator) -> None:
    room, before = me.room, me.room.rows()

    def rewrite(text: str) -> Any:
        def fill(dialog: Any) -> None:
            me.write(dialog.fields["goal"], text or " ")
            room.key(KEY.Key_Return, mod=CTRL)

        return fill

    room.answer(rewrite(""))
    me.step(0)
    assert counted(me, 0).startswith("5 of 6")
    room.answer(rewrite("To know where it hurts"))
    room.click(hint(me, "goal"))
    assert counted(me, 0).startswith("6 of 6")
    assert workshop_of(room.document).goal == "To know where it hurts"  # type: ignore[union-attr]
    assert undone(me, before)


def test_step_1_a_phase_that_is_added_asks_for_its_goal_and_quote(me: Facilitator) -> None:
    room, before = me.room, me.room.rows()
    me.step(1)
    assert not room.view.curve.isVisible()
    room.click(me.button(room.view.rail, "Add a phase"))
    room.type("Farewell")
    room.key(KEY.Key_Return)
    assert counted(me, 1).startswith("5 of 6")

    def fill(dialog: Any) -> None:
        me.write(dialog.fields["goal"], "We part as friends")
        me.write(dialog.fields["quote"], "I know whom to call")
        QTest.keyClick(dialog, KEY.Key_Escape)

    room.answer(fill)
    room.click(hint(me, "“Farewell” has no goal"))
    assert counted(me, 1).startswith("6 of 6")
    assert room.document.ordered(Phase)[-1].quote == "I know whom to call"
    assert undone(me, before)


def test_step_2_a_chain_in_an_empty_phase_fills_it_and_an_exit_is_marked(me: Facilitator) -> None:
    room, before = me.room, me.room.rows()
    me.step(2)
    me.cell(4)
    me.chain("I hear nothing", "I look elsewhere", "I say goodbye")
    assert {me.phase_of(text) for text in ("I hear", "I look e", "I say")} == {4}
    me.choose("I look elsewhere", "I say goodbye")
    marks = room.view.side.note.marks
    me.press(marks.flags["is_exit"])
    me.write(marks.author, "Table 2")
    room.key(KEY.Key_Return)
    rows = [room.document.get(Note, room.note(text)) for text in ("I look elsewhere", "I say goodbye")]
    assert [(row.is_exit, row.author) for row in rows] == [(1, "Table 2")] * 2
    assert undone(me, before)


def test_step_3_what_has_no_channel_is_found_given_one_and_counted(me: Facilitator) -> None:
    room, before = me.room, me.room.rows()
    me.step(3)
    me.cell(0)
    me.chain(NO_CHANNEL)
    me.cell(1)
    room.click(hint(me, "no channel"))
    assert room.view.board.selected_notes() == [room.note(NO_CHANNEL)]
    panel = room.view.side.note
    me.write(panel.channel, "E-mail")
    room.key(KEY.Key_Tab)
    room.type("Reminder")
    room.key(KEY.Key_Return)
    full, of, total, *_ = counted(me, 3).split()
    assert (of, full) == ("of", total)
    room.click(me.button(room.view.rail, "Channels"))
    page = room.view.pages["channels"]
    mail = next(row for row in page.matrix.rows if row.name == "E-mail")
    assert room.note(NO_CHANNEL) in mail.cells[0]
    assert undone(me, before)


def test_step_4_a_new_stop_is_felt_from_panel_and_curve(me: Facilitator) -> None:
    room, before = me.room, me.room.rows()
    me.step(4)
    stops = len(room.document.where(Stop, "route", room.view.route))
    me.step(2)
    me.cell(0)
    me.chain("I dream of a film")
    me.step(4)
    me.choose("I dream")
    me.press(room.view.side.note.join)
    assert counted(me, 4) == f"{stops} of {stops + 1} stops felt"
    panel = room.view.side.note.stop
    me.write(panel.expectation, "Popcorn")
    chip = next(chip for chip in panel.chips.chips if chip.isVisible())
    me.press(chip)
    me.drag_point("I dream", 3.5)
    assert counted(me, 4) == f"{stops + 1} of {stops + 1} stops felt"
    stop = stop_on(room.document, room.view.route, room.note("I dream"))
    assert stop is not None
    assert (stop.expectation, stop.emotion) == ("Popcorn", chip.text())
    assert stop.intensity == pytest.approx(3.5, abs=0.2)
    assert undone(me, before)


def test_step_5_one_more_conversation_weighs_in_the_average(me: Facilitator) -> None:
    room, before = me.room, me.room.rows()
    held = int(counted(me, 5).split()[2].rstrip(","))
    me.step(5)
    room.click(me.button(room.view.rail, "Conversation"))
    talk = room.view.pages["interview"]
    room.click(talk.new) if talk.is_talking else None
    room.type("Joris")
    room.key(KEY.Key_Return)
    room.type("Yes")
    me.press(talk.told.assumed.viewport())
    room.key(KEY.Key_Home, KEY.Key_Return)
    me.press(talk.card.verdict.buttons["loved"])
    room.click(talk.card.slider, QPoint(round(talk.card.slider._x(4.0)), talk.card.slider.height() // 2))
    (stop,) = room.document.where(Stop, "route", talk.route)
    assert (stop.verdict, stop.intensity) == ("loved", 4.0)
    me.tab("Board")
    average = next(line for line in room.view.curve.plan.routes if line.is_average)
    assert stop.note in {point.note for point in average.points}
    assert str(held + 1) in average.title
    assert room.document.get(Route, talk.route).respondent == "Joris"
    assert undone(me, before)


def test_step_6_a_moment_without_an_experience_gets_one_with_owner_and_date(me: Facilitator) -> None:
    room, before = me.room, me.room.rows()
    me.step(6)
    designed, _, moments, *_ = counted(me, 6).split()
    page = me.tab("Compare")
    key = next(key for key in page.sheet.spots if key.startswith("moment:"))
    room.click(page.sheet.spots[key])
    room.click(page.panel.add)
    room.type("Call back the same day")
    me.write(page.panel.form.owner, "Marketing")
    room.key(KEY.Key_Tab)
    room.type("1 June 2027")
    room.key(KEY.Key_Tab)
    row = next(r for r in room.document.rows(Experience).values() if r.title.startswith("Call back"))
    assert (row.note, row.owner, row.due) == (key.partition(":")[2], "Marketing", "2027-06-01")
    assert f"experience:{row.id}" in page.sheet.spots
    me.tab("Board")
    assert counted(me, 6).startswith(f"{int(designed) + 1} of {moments}")
    assert undone(me, before)
