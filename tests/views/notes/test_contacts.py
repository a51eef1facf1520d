"""Channels, means, micro-goals and marks in the panel of a note: typed, ordered, removed, and never lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.board import Channel, Contact, Lane, MicroGoal, Note
from app.models.edits.notes import add_contact, add_note, delete_notes
from app.views.fields import Field
from app.views.note_panel import NotePanel
from tests.views.room import Room

OpenRoom = Callable[..., Room]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def asked(room: Room) -> str:
    """A chosen note with one channel and no micro-goals, its panel unfolded."""
    note = room.choose(room.note("I visit a trade fair"))
    fold = room.view.side.note.more
    if not fold.is_open:
        press(room, fold.head)
    return note


def press(room: Room, widget: QWidget) -> None:
    """Scroll the panel there, and click. Without a screen a list that closed stays the active window."""
    room.window.activateWindow()
    room.still()
    room.view.side.ensureWidgetVisible(widget)
    room.still()
    at = QPoint(20, 10) if widget.objectName() in ("foldHead", "flat") else None
    room.click(widget, at)


def write(room: Room, field: Field, text: str) -> None:
    """Click in a field and type over what is there."""
    press(room, field.editor)
    field.editor.selectAll()
    room.type(text)


def contacts(room: Room, note: str) -> list[tuple[str, str]]:
    """Channel and means of a note, in their order."""
    rows = room.document.where(Contact, "note", note)
    names = {row.id: row.name for row in room.document.rows(Channel).values()}
    return [(names.get(row.channel or "", ""), row.means) for row in rows]


def goals(room: Room, note: str) -> list[str]:
    """The micro-goals of a note, in their order."""
    return [row.text for row in room.document.where(MicroGoal, "note", note)]


def panel(room: Room) -> NotePanel:
    return room.view.side.note


# Channels and means


def test_a_second_channel_is_added_and_the_first_one_taken_off(room: Room, asked: str) -> None:
    before = room.rows()
    ((first, means),) = contacts(room, asked)
    press(room, panel(room).contacts.add)
    room.type("Telephone")
    room.key(Qt.Key.Key_Tab)
    room.type("Call sheet")
    room.key(Qt.Key.Key_Return)
    assert contacts(room, asked) == [(first, means), ("Telephone", "Call sheet")]
    assert len(panel(room).contacts.rows) == 2
    press(room, panel(room).contacts.rows[0].remove)
    assert contacts(room, asked) == [("Telephone", "Call sheet")]
    assert panel(room).channel.text() == "Telephone"
    assert not panel(room).contacts.rows[0].remove.isVisible()
    while room.steps:
        room.do("undo")
    assert room.rows() == before
    assert panel(room).channel.text() == first


def test_means_complete_from_what_was_used_with_that_channel_first(room: Room, asked: str) -> None:
    document = room.document
    for text, means in (("I a", "Zebra form"), ("I b", "Zebra form"), ("I c", "Apple form")):
        cell = document.get(Note, asked)
        add_contact(document, add_note(document, cell.phase, cell.lane, text), "Fax", means)
    press(room, panel(room).contacts.add)
    room.type("Fax")
    room.key(Qt.Key.Key_Tab)
    editor = panel(room).contacts.rows[-1].means.editor
    assert isinstance(editor, QLineEdit)
    room.type("form")
    completer = editor.completer()
    found = [completer.completionModel().index(i, 0).data() for i in range(completer.completionCount())]
    assert found[:2] == ["Zebra form", "Apple form"]
    QTest.keyClick(completer.popup(), Qt.Key.Key_Down)
    QTest.keyClick(completer.popup(), Qt.Key.Key_Return)
    room.key(Qt.Key.Key_Return)
    assert contacts(room, asked)[-1] == ("Fax", "Zebra form")


def test_another_note_shows_its_own_channels(room: Room, asked: str) -> None:
    press(room, panel(room).contacts.add)
    room.type("Half a channel")
    other = room.choose(room.note("I google"))
    assert contacts(room, asked)[-1] == ("Half a channel", "")
    shown = [(row.channel.text(), row.means.text()) for row in panel(room).contacts.rows]
    assert shown == contacts(room, other)


def test_a_channel_that_is_half_typed_goes_with_its_note(room: Room, asked: str) -> None:
    row = panel(room).contacts.rows[0]
    write(room, row.channel, "Beurs in Parijs")
    delete_notes(room.document, [asked])
    room.still()
    row.channel.finish()
    assert not room.told
    assert room.document.find(Note, asked) is None
    assert "Beurs in Parijs" not in {channel.name for channel in room.document.rows(Channel).values()}


def test_words_in_a_new_row_that_cannot_be_kept_come_back(
    room: Room, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.storage.problems import FileRefused
    from app.storage.working_copy import WorkingCopy

    def full(*_: object) -> None:
        raise FileRefused("work_full")

    with monkeypatch.context() as patched:
        patched.setattr(WorkingCopy, "append", full)
        press(room, panel(room).contacts.add)
        room.type("Pigeon")
        room.key(Qt.Key.Key_Return)
        write(room, panel(room).goals.next, "It lands")
        room.key(Qt.Key.Key_Return)
        room.window.rebuild()  # other panels, the same note
        assert [row.channel.text() for row in panel(room).contacts.rows][-1] == "Pigeon"
        assert panel(room).goals.next.text() == "It lands"
    room.choose(room.note("I google"))
    assert contacts(room, asked)[-1] == ("Pigeon", "")
    assert goals(room, asked) == ["It lands"]


# Micro-goals


def test_enter_adds_steps_and_keys_put_them_in_order(room: Room, asked: str) -> None:
    before = room.rows()
    write(room, panel(room).goals.next, "arrives")
    room.key(Qt.Key.Key_Return)
    room.type("is clicked")
    room.key(Qt.Key.Key_Return)
    room.type("is opened")
    room.key(Qt.Key.Key_Return)
    assert goals(room, asked) == ["arrives", "is clicked", "is opened"]
    assert panel(room).goals.next.text() == ""
    press(room, panel(room).goals.rows[2].up)
    assert goals(room, asked) == ["arrives", "is opened", "is clicked"]
    press(room, panel(room).goals.rows[0].field.editor)
    room.key(Qt.Key.Key_Down, mod=CTRL)
    room.key(Qt.Key.Key_Down, mod=ALT)
    assert goals(room, asked) == ["is opened", "is clicked", "arrives"]
    assert [row.field.text() for row in panel(room).goals.rows] == goals(room, asked)
    press(room, panel(room).goals.rows[1].remove)
    write(room, panel(room).goals.rows[1].field, "comes in")
    room.key(Qt.Key.Key_Return)
    assert goals(room, asked) == ["is opened", "comes in"]
    while room.steps:
        room.do("undo")
    assert room.rows() == before
    assert not panel(room).goals.rows


def test_the_board_counts_the_steps_and_the_fold_tells_them(room: Room, asked: str) -> None:
    before = room.view.board.faces.note(asked)
    for text in ("arrives", "is opened"):
        write(room, panel(room).goals.next, text)
        room.key(Qt.Key.Key_Return)
    assert room.view.board.faces.note(asked) != before
    press(room, panel(room).more.head)
    assert not panel(room).goals.isVisible()
    assert "2 micro-goals" in panel(room).more.about._whole
    assert panel(room).more.about.isVisible()


# Marks and authors


def test_three_buttons_say_how_sure_for_one_and_for_several(room: Room, asked: str) -> None:
    buttons = panel(room).marks.evidence.buttons
    press(room, buttons["researched"])
    assert room.document.get(Note, asked).evidence == "researched"
    assert [key for key, button in buttons.items() if button.isChecked()] == ["researched"]
    other = add_note(
        room.document, room.document.get(Note, asked).phase, room.document.get(Note, asked).lane, "I"
    )
    room.view.board.select_notes([asked, other])
    assert not any(button.isChecked() for button in buttons.values())
    press(room, buttons["heard"])
    assert {room.document.get(Note, note).evidence for note in (asked, other)} == {"heard"}
    assert buttons["heard"].isChecked()
    room.do("undo")
    assert room.document.get(Note, asked).evidence == "researched"
    assert room.document.get(Note, other).evidence == "assumed"


def test_exit_covered_and_author_of_several_notes_are_one_step_each(room: Room, asked: str) -> None:
    other = room.note("I google")
    room.view.board.select_notes([asked, other])
    marks, steps = panel(room).marks, room.steps
    flags = {name: bool(room.document.get(Note, asked).values()[name]) for name in marks.flags}
    with room.document.edit("Edit note"):
        for name in flags:
            for note in (asked, other):
                setattr(room.document.get(Note, note), name, 0)
        room.document.get(Note, asked).author = "Anna"
    steps = room.steps
    for button in marks.flags.values():
        press(room, button)
    assert marks.author.text() == ""
    write(room, marks.author, "Table 4")
    room.key(Qt.Key.Key_Return)
    assert room.steps == steps + 3
    for note in (asked, other):
        row = room.document.get(Note, note)
        assert (row.is_exit, row.is_covered, row.author) == (1, 1, "Table 4")
    press(room, marks.flags["is_exit"])
    assert not room.document.get(Note, other).is_exit


def test_an_author_is_completed_from_earlier_ones(room: Room, asked: str) -> None:
    with room.document.edit("Edit note"):
        room.document.get(Note, room.note("I google")).author = "Table of sales"
    write(room, panel(room).marks.author, "tab")
    editor = panel(room).marks.author.editor
    assert isinstance(editor, QLineEdit)
    assert editor.completer().currentCompletion() == "Table of sales"


# Hints


def test_a_touchpoint_in_other_words_gets_a_quiet_hint_and_the_way_to_the_next(room: Room) -> None:
    touchpoints = next(row.id for row in room.document.rows(Lane).values() if row.kind == "touchpoint")
    phase = room.document.get(Note, room.note("I google")).phase
    made = [
        add_note(room.document, phase, touchpoints, text)
        for text in ("Invoice is sent", "Newsletter", "We call")
    ]
    room.view.board.select_notes([])
    hints = panel(room).hints
    room.wait(lambda: hints.step.isVisible())
    assert "touchpoint" in hints.step.words.text()
    seen = []
    for _ in range(20):
        press(room, hints.step)
        (chosen,) = room.view.board.selected_notes()
        if chosen in seen:
            break
        seen.append(chosen)
        assert hints.words.isVisible()
    assert set(made[:2]) <= set(seen)
    assert made[2] not in seen
    room.view.board.select_notes(made[:1])
    before = room.steps
    write(room, panel(room).text, "I get an invoice")
    room.key(Qt.Key.Key_Return)
    assert not hints.words.isVisible()
    assert room.steps == before + 1


def test_notes_that_look_alike_are_offered_and_merged_from_there(room: Room) -> None:
    from app.views.finding.doubles_dialog import DoublesDialog

    row = room.document.get(Note, room.note("I google"))
    for text in ("I order a large pizza by telephone", "I order large pizza by the telephone"):
        add_note(room.document, row.phase, row.lane, text)
    room.view.board.select_notes([])
    hints = panel(room).hints
    room.wait(lambda: hints.alike.isVisible())
    assert "look" in hints.alike.words.text()
    count = len(room.document.rows(Note))

    def keep_left(dialog: DoublesDialog) -> None:
        room.click(dialog.left.button)
        dialog.reject()

    met = room.answer(keep_left)
    press(room, hints.alike)
    assert met == ["DoublesDialog"]
    assert len(room.document.rows(Note)) == count - 1


def test_the_panel_fits_its_column_at_every_size_of_letters(
    open_room: OpenRoom, speak: Callable[[str], None]
) -> None:
    from app.views.appearance import appearance

    speak("nl")
    room = open_room((1366, 768)).open_sample()
    note = "t-quotes"
    add_contact(room.document, note, "Telephone", "Call sheet")
    with room.document.edit("Edit note"):
        room.document.add(MicroGoal, note=note, text="A long step that needs more than one line to be read")
    for percent in (100, 200):
        if percent > 100:
            appearance().show_text_size(percent)
        room.view.board.select_notes([note])
        panel(room).more.head.setChecked(True)
        room.still()
        content = room.view.side.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= room.view.side.viewport().width()
        for button in (*panel(room).marks.evidence.buttons.values(), *panel(room).marks.flags.values()):
            assert button.sizeHint().width() <= button.width() + 1, button.text()
    appearance().show_text_size(100)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_panel_fits_its_column_too_when_no_note_is_chosen(
    open_room: OpenRoom, speak: Callable[[str], None], percent: int
) -> None:
    from app.views.appearance import appearance

    speak("nl")
    room = open_room((1366, 768)).open_sample()
    if percent > 100:
        appearance().show_text_size(percent)
    asked = room.document.get(Note, room.note("Ik google"))
    for number in range(12):
        add_note(room.document, asked.phase, asked.lane, f"Factuur {number}")
    room.view.board.select_notes([])
    hints = panel(room).hints
    room.wait(lambda: hints.step.isVisible())
    room.still()
    assert "contactmomenten beginnen niet" in hints.step.words.text()
    side = room.view.side
    content = side.widget()
    assert content is not None
    assert content.width() <= side.viewport().width()
    words = hints.step.words
    assert words.height() >= words.heightForWidth(words.width())
    room.click(hints.step)
    assert len(room.view.board.selected_notes()) == 1
    assert hints.words.isVisible()
    appearance().show_text_size(100)


def test_an_empty_channel_says_what_is_meant_and_lists_what_is_known_at_a_click(room: Room) -> None:
    note = room.choose(room.note("I visit a trade fair"))
    with room.document.edit("Take channels off"):
        for contact in room.document.where(Contact, "note", note):
            room.document.remove(contact)
    editor = panel(room).channel.editor
    assert isinstance(editor, QLineEdit)
    assert editor.placeholderText()
    press(room, editor)
    popup = editor.completer().popup()
    assert popup.isVisible()
    assert popup.model().rowCount() >= len(room.document.rows(Channel))
    popup.hide()
