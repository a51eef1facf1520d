"""The whole method, from an empty home to the printed report, as a facilitator does it: by mouse and keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtTest import QTest

from app.models.board import Phase
from app.models.edits.routes import stop_on
from app.models.edits.stages import stages_of
from app.models.edits.workshop import workshop_of
from app.models.findings.interview import answers_in
from app.models.people import Experience, Persona, Route, Score, Stop
from app.views.proposals_panel import ProposalsPanel
from app.views.start_page import StartPage
from tests.views.method.hands import KEY, Facilitator
from tests.views.room import CTRL, LEFT, Room, choose_files

OpenRoom = Callable[..., Room]


def begin(room: Room, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new workshop from the first card of the start page."""
    choose_files(monkeypatch, path)
    page = room.window._stack.currentWidget()
    assert isinstance(page, StartPage)
    assert not page.rows
    met = room.answer(lambda _: (room.type("The leaking roof"), room.key(KEY.Key_Return, mod=CTRL)))
    room.click(page.cards["lifecycle-5"])
    assert met == ["NewWorkshopDialog"]
    room.still()


def prepare(me: Facilitator) -> None:
    """Step 0."""
    written = {
        "organisation": "Roofers Ltd",
        "target_group": "People who own an old house",
        "scenario": "It leaks on a Sunday",
        "goal": "Fewer phone calls",
        "participants": "Anna and Bram",
        "agenda": "Nine till noon",
    }

    def fill(dialog) -> None:
        for column, text in written.items():
            me.write(dialog.fields[column], text)
        me.room.key(KEY.Key_Return, mod=CTRL)

    me.room.answer(fill)
    me.step(0)
    row = workshop_of(me.room.document)
    assert row is not None
    assert {column: getattr(row, column) for column in written} == written


def lifecycle(me: Facilitator) -> None:
    """Step 1."""
    me.step(1)
    phases = me.phases()

    def fill(dialog) -> None:
        me.write(dialog.fields["goal"], "They know that we exist")
        me.write(dialog.fields["quote"], "There is water on my floor")
        QTest.mouseClick(dialog.next, LEFT)
        me.write(dialog.fields["goal"], "They find our number")
        QTest.keyClick(dialog, KEY.Key_Escape)

    me.header("phase", phases[0])
    met = me.room.answer(fill)
    me.room.key(KEY.Key_Return)
    assert met == ["PhaseEditor"]
    first = me.room.document.get(Phase, phases[0])
    assert (first.goal, first.quote) == ("They know that we exist", "There is water on my floor")
    assert me.room.document.get(Phase, phases[1]).goal == "They find our number"


NOTES = {
    0: ("I find a puddle", "I see a van of yours", "I ask my sister"),
    1: ("I search for roofers", "I read what others say", "I call at night"),
    2: ("I ask three prices", "I get an offer on paper"),
    3: ("I take a day off", "I see you on my roof", "I pay the invoice"),
    4: ("I tell my street",),
}


def touchpoints(me: Facilitator) -> None:
    """Step 2: a chain of notes in every phase, and one that starts with words of the rail."""
    me.step(2)
    for phase, texts in NOTES.items():
        me.cell(phase)
        me.chain(*texts)
    me.room.click(me.button(me.room.view.rail, "I receive …"))
    me.room.type("a card")
    me.room.key(KEY.Key_Escape)
    assert me.room.texts() == {text for texts in NOTES.values() for text in texts} | {"I receive a card"}
    assert {text: me.phase_of(text) for texts in NOTES.values() for text in texts} == {
        text: phase for phase, texts in NOTES.items() for text in texts
    }
    assert me.phase_of("I receive a card") == 4


def channels(me: Facilitator) -> None:
    """Step 3: a channel and a means, the second time completed from the first."""
    me.step(3)
    panel = me.room.view.side.note
    for note, channel, means in (
        ("I search for", "Online", "Search page"),
        ("I call at night", "Telephone", "Night number"),
        ("I get an offer", "Post", "Quotation"),
    ):
        me.choose(note)
        me.write(panel.channel, channel)
        me.room.key(KEY.Key_Tab)
        me.room.type(means)
        me.room.key(KEY.Key_Return)
    page = me.tab("Channels")
    assert [page.matrix.rows[i].total for i in range(4)] == [1, 1, 1, 10]


def persona(me: Facilitator) -> None:
    """A persona, by the editor that walks the steps."""
    me.ask("Add a persona")
    me.room.type("Owners of old houses")
    me.room.key(KEY.Key_Return, mod=CTRL)
    me.room.type("Willem")
    me.room.key(KEY.Key_Return, mod=CTRL)
    editor = me.room.view.personas.editor
    assert editor.step == "work"
    me.room.click(editor.next)
    me.write(editor.fields["needs"], "A dry bed")
    me.room.key(KEY.Key_Return, mod=CTRL)
    me.write(editor.fields["quote"], "Not again")
    me.room.key(KEY.Key_Escape)
    (row,) = me.room.document.rows(Persona).values()
    assert (row.name, row.group_name, row.needs, row.quote) == (
        "Willem",
        "Owners of old houses",
        "A dry bed",
        "Not again",
    )


STOPS = (
    "I find a puddle",
    "I search for",
    "I call at night",
    "I get an offer",
    "I see you",
    "I pay",
    "I tell",
)


def route(me: Facilitator) -> None:
    """Step 4, first half: a route for the persona, its stops, and how strongly each is felt."""
    me.step(4)
    room = me.room
    room.answer(lambda _: room.key(KEY.Key_Return))
    room.click(room.window.bar._route_row.itemAt(0).widget())
    (row,) = room.document.rows(Route).values()
    assert row.title == "Willem · inside-out"
    me.choose(*STOPS)
    me.press(room.view.side.note.join)
    stops = room.document.where(Stop, "route", row.id)
    assert [room.text(stop.note)[:5] for stop in stops] == [text[:5] for text in STOPS]
    for note, value in (("I find", "-4"), ("I search", "-1"), ("I get an offer", "1,5"), ("I pay", "-2")):
        me.type_value(note, value)
    me.drag_point("I call at night", 2.0)
    me.drag_point("I see you", 4.0)
    felt = [room.intensity(stop.note) for stop in stops]
    assert felt[:4] == [-4.0, -1.0, pytest.approx(2.0, abs=0.2), 1.5]
    assert felt[4:] == [pytest.approx(4.0, abs=0.2), -2.0, None]


def experience(me: Facilitator) -> None:
    """Step 4, second half: words, a moment of truth with its score, scores of tables, a proposal."""
    room, panel = me.room, me.room.view.side.note.stop
    me.choose("I call at night")
    me.write(panel.expectation, "Somebody picks up")
    me.write(panel.performance, "Always")
    chip = panel.chips.chips[0]
    me.press(chip)
    me.press(panel.moment)
    me.press(panel.moment_box.emotional.levels[5])
    me.press(panel.moment_box.business.levels[4])
    me.write(panel.moment_box.reason, "Here they decide")
    me.unfold(panel.group)
    for name, value in (("Sales", "3"), ("Planners", "-2")):
        me.write(panel.scores.rows[-1].name, name)
        me.write(panel.scores.rows[-1].value, value)
        room.key(KEY.Key_Return)
    stop = stop_on(room.document, room.view.route, room.note("I call"))
    assert (stop.expectation, stop.performance, stop.reason) == (
        "Somebody picks up",
        "Always",
        "Here they decide",
    )
    assert stop.emotion == chip.text() != ""
    assert panel.moment_box.score.text() == "Score 20 of 25"
    assert {row.who: row.intensity for row in room.document.where(Score, "stop", stop.id)} == {
        "Sales": 3.0,
        "Planners": -2.0,
    }
    room.click(room.view.curve.legend.propose)
    proposals = next(w for w in room.view.curve.findChildren(ProposalsPanel) if w.isVisible())
    offered, (_, yes, _) = next(iter(proposals.rows.items()))
    room.click(yes)
    assert room.document.get(Stop, offered).moment != "none"
    QTest.keyClick(proposals, KEY.Key_Escape)


ANSWERS = {
    "right": "Nearly so",
    "most": "Puddle then telephone",
    "stop": "The voice at night",
    "skip": "The paper offer",
    "let_down": "The bill came twice",
}


def conversation(me: Facilitator) -> None:
    """Step 5: the five questions, what of our route is so, and what nobody had thought of."""
    me.step(5)
    room = me.room
    room.click(me.button(room.view.rail, "Conversation"))
    room.type("Mrs Jansen")
    room.key(KEY.Key_Return)
    talk = room.view.pages["interview"]
    for text in ANSWERS.values():
        room.type(text)
        room.key(KEY.Key_Return, mod=CTRL)
    me.press(talk.told.assumed.viewport())
    room.key(KEY.Key_Home, KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    me.write(talk.told.new, "I ring the mayor")
    room.key(KEY.Key_Return)
    me.press(talk.card.moment)
    me.press(talk.told.stops.viewport())
    room.key(KEY.Key_Home, KEY.Key_1, KEY.Key_Down, KEY.Key_Down, KEY.Key_4, KEY.Key_M)
    me.press(talk.card.slider)
    room.key(KEY.Key_PageDown, KEY.Key_PageDown)
    me.write(talk.card.quote, "Nobody was there")
    me.press(talk.compare)
    row = room.document.get(Route, talk.route)
    assert answers_in(row.interview) == ANSWERS
    told = {room.text(s.note): (s.verdict, s.moment) for s in room.document.where(Stop, "route", row.id)}
    assert told["I call at night"] == ("let_down", "peak")
    assert told["I ring the mayor"] == ("new", "peak")
    assert room.view.shown == "compare"


def design(me: Facilitator) -> None:
    """Step 6: the fields, and an experience for where both agree."""
    room = me.room
    page = me.tab("Compare")
    found = page.found
    fields = [[room.text(each.note) for each in field] for field in (found.overlap, found.blind)]
    assert fields == [["I call at night"], ["I ring the mayor"]]
    room.click(page.sheet.spots[f"note:{room.note('I call')}"])
    room.click(page.panel.add)
    room.type("Always a human")
    form = page.panel.form
    me.write(form.owner, "Planners")
    me.write(form.description, "Anna carries the telephone")
    me.press(form.due.editor)
    room.type("1 June 2027")
    for each in (form.effect.buttons[3], form.effort.buttons[1], form.status.buttons["chosen"]):
        me.press(each)
    room.view.finish_typing()
    (row,) = room.document.rows(Experience).values()
    assert (row.title, row.owner, row.due, row.effect, row.effort, row.status) == (
        "Always a human",
        "Planners",
        "2027-06-01",
        3,
        1,
        "chosen",
    )


def future(me: Facilitator) -> None:
    """The journey as it should be: one note says something else there; then back to today."""
    room = me.room
    page = room.view.pages["compare"]
    room.click(page.ways.buttons["future"])
    room.click(page.future.make)
    room.still()
    assert room.view.journey != page._journey
    room.choose(next(n for n in me.board.scene.plan.notes if room.text(n) == "I get an offer on paper"))
    room.key(KEY.Key_F2)
    room.type("I get an offer at once")
    room.key(KEY.Key_Return)
    page = me.tab("Compare")
    changes = [
        spot.accessibleName() for key, spot in page.future.ground.sheet.spots.items() if "change:" in key
    ]
    assert len(changes) == 1
    assert "I get an offer at once" in changes[0]
    room.click(page.future.go)
    room.still()
    assert "I get an offer at once" not in {room.text(n) for n in me.board.scene.plan.notes}


def funnel(me: Facilitator) -> None:
    """Stages from another template, and how many people are in each."""
    room = me.room
    me.step(1)
    room.click(me.button(room.view.rail, "Funnel"))
    page = room.view.pages["funnel"]
    room.answer(lambda dialog: QTest.keyClick(dialog.rows, KEY.Key_Return))
    room.click(page.add)
    counts = ("1200", "300", "60")
    for key, count in zip(list(page.fields), counts, strict=False):
        me.write(page.fields[key], count)
        room.key(KEY.Key_Return)
    rows = stages_of(room.document, room.view.journey)
    assert [row.volume for row in rows][:3] == [1200, 300, 60]


def canvas(me: Facilitator) -> None:
    """The canvas, from cell to cell by keys."""
    page = me.tab("Canvas")
    me.begin_typing("and ring us")
    me.room.key(KEY.Key_Return)
    me.room.key(KEY.Key_Down)
    assert page.cell == (me.phases()[0], "need")
    me.begin_typing("To sleep dry")
    me.room.key(KEY.Key_Return)
    me.room.type("To know when you come")
    me.room.key(KEY.Key_Return, mod=CTRL)
    assert me.room.document.get(Phase, me.phases()[0]).goal == "They know that we exist and ring us"
    assert {"To sleep dry", "To know when you come"} <= me.room.texts()


def printed(me: Facilitator, path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The report as a PDF; all its words."""
    choose_files(monkeypatch, path)

    def choose(dialog) -> None:
        me.press(me.button(dialog, "Report"))
        dialog.refresh()
        me.room.key(KEY.Key_Return, mod=CTRL)

    met = me.room.answer(choose)
    me.press(me.tool("print"))
    assert met == ["PrintDialog"]
    me.room.exchanged()
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


PARTS = (
    prepare, lifecycle, touchpoints, channels, persona, route, experience, conversation, design, future,
    funnel, canvas,
)  # fmt: skip
TYPED = (
    "The leaking roof", "Roofers Ltd", "People who own an old house", "It leaks on a Sunday",
    "Fewer phone calls", "Anna and Bram", "They know that we exist", "There is water on my floor",
    "They find our number", "Telephone", "Night number", "Quotation", "Willem", "A dry bed", "Not again",
    "Somebody picks up", "Here they decide", "Mrs Jansen", "Nearly so", "The bill came twice",
    "Nobody was there", "I ring the mayor", "Always a human", "Planners", "Anna carries the telephone",
    "1 June 2027", "I get an offer at once", "1,200", "and ring us", "To sleep dry", "To know when you come",
    *(text for texts in NOTES.values() for text in texts),
)  # fmt: skip


def test_the_whole_method(open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = open_room((1600, 900))
    begin(room, tmp_path / "roof.reisbord", monkeypatch)
    before = room.rows()
    me = Facilitator(room)
    for part in PARTS:
        part(me)
    words = printed(me, tmp_path / "report.pdf", monkeypatch)
    assert [text for text in TYPED if text not in words] == []
    after, steps = room.rows(), room.steps
    assert steps > 70
    back_and_forth(me, before)
    assert (room.rows(), room.steps) == (after, steps)
    path = room.session.path
    room.close()
    again = open_room((1600, 900))
    page = again.window._stack.currentWidget()
    assert isinstance(page, StartPage)
    again.click(page.rows[str(path)])
    assert (again.rows(), again.steps) == (after, steps)


def back_and_forth(me: Facilitator, before: dict[str, object]) -> None:
    """Undo to the very start, and redo to the end, by the buttons of the bar."""
    undo, redo = (me.tool(key) for key in ("undo", "redo"))
    while undo.isEnabled():
        me.room.click(undo)
    assert me.room.rows() == before
    assert me.room.steps == 0
    while redo.isEnabled():
        me.room.click(redo)
