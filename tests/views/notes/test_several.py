"""Several notes chosen: the panel shows what they have in common; what is written there is for all."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QToolButton, QWidget

from app.models.board import Channel, Contact, Note
from app.models.edits.notes import add_contact, set_contact
from app.models.edits.signs import set_notes
from app.views.fields import Field
from app.views.note_panel import NotePanel
from tests.views.room import CTRL, Room

K = Qt.Key
OpenRoom = Callable[..., Room]


@pytest.fixture
def notes(room: Room) -> list[str]:
    """Three chosen notes: two are met by telephone and one on the website, by three different means."""
    ids = [room.note(text) for text in ("I visit a trade fair", "I google", "I look for a price")]
    document = room.document
    with document.edit("Edit note"):
        for note in ids:
            for contact in document.where(Contact, "note", note):
                document.remove(contact)
        set_contact(document, ids[0], "Telephone", "Call sheet")
        set_contact(document, ids[1], "Telephone", "Voicemail")
        set_contact(document, ids[2], "Website", "Price list")
        set_notes(document, ids, author="Table 2", evidence="heard", colour="yellow")
        document.get(Note, ids[2]).author = ""
    choose(room, ids)
    return ids


def choose(room: Room, ids: list[str]) -> None:
    """Click on the first note, and on the others with Ctrl."""
    viewport = room.view.board.viewport()
    for number, note in enumerate(ids):
        room.click(viewport, room.middle(note), CTRL if number else Qt.KeyboardModifier.NoModifier)
    assert set(room.view.board.selected_notes()) == set(ids)


def panel(room: Room) -> NotePanel:
    return room.view.side.note


def press(room: Room, widget: QWidget) -> None:
    """Scroll the panel there, and click."""
    room.window.activateWindow()
    room.still()
    room.view.side.ensureWidgetVisible(widget)
    room.still()
    room.click(widget)


def write(room: Room, field: Field, text: str) -> None:
    """Click in a field, type over what is there, and press Enter."""
    press(room, field.editor)
    field.editor.selectAll()
    room.type(text)
    room.key(K.Key_Return)


def contacts(room: Room, note: str) -> list[tuple[str, str]]:
    """Channel and means of a note, in their order."""
    names = {row.id: row.name for row in room.document.rows(Channel).values()}
    return [
        (names.get(row.channel or "", ""), row.means) for row in room.document.where(Contact, "note", note)
    ]


def grey(field: Field) -> str:
    """What an empty field says."""
    assert isinstance(field.editor, QLineEdit)
    return field.editor.placeholderText()


def test_the_panel_shows_how_many_and_what_they_have_in_common(room: Room, notes: list[str]) -> None:
    shown = panel(room)
    assert shown.heading.text().startswith("3 ")
    assert "all of them" in shown.hint.text()
    for of_one in (shown.text, shown.contacts, shown.goals, shown.stop, shown.more.head):
        assert not of_one.isVisible()
    for field in (shown.shared.row.channel, shown.shared.row.means, shown.marks.author):
        assert field.isVisible()
        assert (field.text(), grey(field)) == ("", "(differs)")
    assert shown.marks.evidence.buttons["heard"].isChecked()
    assert shown.marks.colours.buttons["yellow"].isChecked()
    choose(room, notes[:2])
    assert shown.heading.text().startswith("2 ")
    assert shown.shared.row.channel.text() == "Telephone"
    assert (shown.shared.row.means.text(), grey(shown.shared.row.means)) == ("", "(differs)")
    assert shown.marks.author.text() == "Table 2"


def test_only_what_is_written_changes_and_it_is_one_step(room: Room, notes: list[str]) -> None:
    before, steps = room.rows(), room.steps
    write(room, panel(room).shared.row.channel, "E-mail")
    means = ["Call sheet", "Voicemail", "Price list"]
    assert [contacts(room, note) for note in notes] == [[("E-mail", each)] for each in means]
    assert panel(room).shared.row.channel.text() == "E-mail"
    assert room.steps == steps + 1
    write(room, panel(room).shared.row.means, "Newsletter")
    assert {tuple(contacts(room, note)) for note in notes} == {(("E-mail", "Newsletter"),)}
    write(room, panel(room).marks.author, "Table 5")
    assert {room.document.get(Note, note).author for note in notes} == {"Table 5"}
    press(room, panel(room).marks.evidence.buttons["researched"])
    press(room, panel(room).marks.colours.buttons["teal"])
    rows = [room.document.get(Note, note) for note in notes]
    assert {(row.evidence, row.colour) for row in rows} == {("researched", "teal")}
    assert room.steps == steps + 5
    while room.steps > steps:
        room.do("undo")
    assert room.rows() == before
    assert grey(panel(room).shared.row.channel) == "(differs)"
    assert panel(room).marks.colours.buttons["yellow"].isChecked()


def test_who_only_passes_through_the_fields_changes_nothing(room: Room, notes: list[str]) -> None:
    before, steps = room.rows(), room.steps
    press(room, panel(room).shared.row.channel.editor)
    room.key(*[K.Key_Tab] * 12)
    room.view.finish_typing()
    choose(room, notes[:1])
    assert (room.rows(), room.steps) == (before, steps)


def test_a_value_that_all_share_is_emptied_for_all(room: Room, notes: list[str]) -> None:
    choose(room, notes[:2])
    field = panel(room).shared.row.channel
    press(room, field.editor)
    field.editor.selectAll()
    room.key(K.Key_Delete, K.Key_Return)
    assert [contacts(room, note) for note in notes[:2]] == [[("", "Call sheet")], [("", "Voicemail")]]
    assert grey(field) != "(differs)"


def clear(field: Field) -> QToolButton:
    """The button that empties a field where the notes differ."""
    return next(button for button in field.findChildren(QToolButton) if "all of them" in button.toolTip())


def test_where_they_differ_a_button_empties_it_for_all_in_one_step(room: Room, notes: list[str]) -> None:
    before, steps = room.rows(), room.steps
    shown = panel(room)
    press(room, clear(shown.shared.row.means))
    assert [contacts(room, note) for note in notes] == [
        [("Telephone", "")],
        [("Telephone", "")],
        [("Website", "")],
    ]
    assert grey(shown.shared.row.means) != "(differs)"
    assert not clear(shown.shared.row.means).isVisible()
    press(room, clear(shown.shared.row.channel))
    assert [contacts(room, note) for note in notes] == [[], [], []]
    press(room, clear(shown.marks.author))
    assert {room.document.get(Note, note).author for note in notes} == {""}
    assert room.steps == steps + 3
    while room.steps > steps:
        room.do("undo")
    assert room.rows() == before
    assert clear(shown.shared.row.channel).isVisible()


def test_the_button_that_empties_a_field_is_reached_by_keys_and_leaves_them_in_the_field(
    room: Room, notes: list[str]
) -> None:
    field = panel(room).shared.row.channel
    press(room, field.editor)
    room.type("Pig")  # second thoughts
    button = clear(field)
    room.key(K.Key_Backspace, K.Key_Backspace, K.Key_Backspace, K.Key_Tab)
    assert room.focused() is button
    room.key(K.Key_Space)
    assert [contacts(room, note) for note in notes] == [
        [("", "Call sheet")],
        [("", "Voicemail")],
        [("", "Price list")],
    ]
    assert room.focused() is field.editor
    choose(room, notes[:1])
    assert not any(
        button.isVisible()
        for button in panel(room).findChildren(QToolButton, "bare")
        if "all of them" in button.toolTip()
    )


def test_a_field_that_could_not_be_emptied_still_says_that_the_notes_differ(
    room: Room, notes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.storage.problems import FileRefused
    from app.storage.working_copy import WorkingCopy

    def full(*_: object) -> None:
        raise FileRefused("work_full")

    before, field = room.rows(), panel(room).shared.row.channel
    with monkeypatch.context() as patched:
        patched.setattr(WorkingCopy, "append", full)
        press(room, clear(field))
    assert room.rows() == before
    assert (grey(field), clear(field).isVisible()) == ("(differs)", True)
    assert room.window.banner.isVisible()


def test_the_other_channels_of_a_note_stay_and_none_is_there_twice(room: Room, notes: list[str]) -> None:
    add_contact(room.document, notes[0], "Fair", "")
    add_contact(room.document, notes[1], "Chat", "Voicemail")
    write(room, panel(room).shared.row.channel, "chat")
    assert contacts(room, notes[0]) == [("Chat", "Call sheet"), ("Fair", "")]
    assert contacts(room, notes[1]) == [("Chat", "Voicemail")]
    assert contacts(room, notes[2]) == [("Chat", "Price list")]


def test_a_note_without_a_channel_gets_one(room: Room, notes: list[str]) -> None:
    with room.document.edit("Edit note"):
        for contact in room.document.where(Contact, "note", notes[1]):
            room.document.remove(contact)
    write(room, panel(room).shared.row.means, "Leaflet")
    assert contacts(room, notes[1]) == [("", "Leaflet")]
    assert contacts(room, notes[2]) == [("Website", "Leaflet")]


def test_a_channel_of_several_completes_what_is_typed(room: Room, notes: list[str]) -> None:
    editor = panel(room).shared.row.channel.editor
    press(room, editor)
    room.type("websi")
    assert isinstance(editor, QLineEdit)
    assert editor.completer().currentCompletion() == "Website"


def test_what_is_typed_goes_to_the_notes_that_were_chosen_then(room: Room, notes: list[str]) -> None:
    other = room.note("I ask three agencies")
    was = contacts(room, other)
    press(room, panel(room).shared.row.channel.editor)
    room.type("Pigeon")
    room.choose(other)
    assert {contacts(room, note)[0][0] for note in notes} == {"Pigeon"}
    assert contacts(room, other) == was
    assert panel(room).text.isVisible()


def test_colours_are_told_by_their_name_in_this_room_and_none_is_down_where_they_differ(
    room: Room, notes: list[str]
) -> None:
    from app.models.edits.captions import set_caption

    buttons = panel(room).marks.colours.buttons
    set_notes(room.document, notes[:1], colour="pink")
    assert not any(button.isChecked() for button in buttons.values())
    set_caption(room.document, "pink", "Complaint")
    choose(room, notes[:1])
    assert buttons["pink"].isChecked()
    assert "Complaint" in buttons["pink"].accessibleName()
    assert "Complaint" in buttons["pink"].toolTip()


def test_one_note_gets_its_colour_there_too_and_the_fold_is_as_it_was(room: Room, notes: list[str]) -> None:
    shown = panel(room)
    assert shown.marks.colours.isVisible()
    choose(room, notes[:1])
    assert shown.more.head.isVisible()
    assert not shown.marks.colours.isVisible()
    shown.more.head.click()
    press(room, shown.marks.colours.buttons["blue"])
    assert room.document.get(Note, notes[0]).colour == "blue"
    assert room.document.get(Note, notes[1]).colour == "yellow"


def test_words_that_cannot_be_kept_come_back_for_the_same_notes(
    room: Room, notes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.storage.problems import FileRefused
    from app.storage.working_copy import WorkingCopy

    def full(*_: object) -> None:
        raise FileRefused("work_full")

    with monkeypatch.context() as patched:
        patched.setattr(WorkingCopy, "append", full)
        write(room, panel(room).shared.row.channel, "Pigeon")
        assert panel(room).shared.row.channel.is_unsaved
        room.window.rebuild()  # other panels, the same notes
        assert panel(room).shared.row.channel.text() == "Pigeon"
    room.choose(room.note("I ask three agencies"))
    assert {contacts(room, note)[0][0] for note in notes} == {"Pigeon"}


def test_notes_that_an_undo_takes_away_leave_the_others_to_write_on(room: Room, notes: list[str]) -> None:
    room.do("duplicate")
    copies = room.view.board.selected_notes()
    choose(room, [*notes[:2], copies[0]])
    room.do("undo")
    write(room, panel(room).shared.row.channel, "E-mail")
    assert [contacts(room, note)[0][0] for note in notes] == ["E-mail", "E-mail", "Website"]


def test_the_author_of_several_is_asked_by_their_menu(room: Room, notes: list[str]) -> None:
    steps = room.steps
    room.answer(
        lambda d: (room.key(K.Key_Home), room.key(K.Key_Return)),
        lambda d: (room.type("Sanne"), room.key(K.Key_Return)),
    )
    room.do("author")
    assert {room.document.get(Note, note).author for note in notes} == {"Sanne"}
    assert panel(room).marks.author.text() == "Sanne"
    assert room.steps == steps + 1


def test_the_means_of_several_are_asked_by_their_menu(room: Room, notes: list[str]) -> None:
    steps = room.steps
    offered: list[str] = []

    def choose_first(dialog: QDialog) -> None:
        rows = dialog.findChild(QListWidget)
        assert rows is not None
        offered.extend(rows.item(i).text() for i in range(rows.count()))
        assert rows.currentRow() == 2, "the first name, behind those that are none"
        room.key(*[K.Key_Down] * (offered.index("Voicemail") - 2), K.Key_Return)

    choose(room, notes[:2])
    room.answer(choose_first)
    room.do("means")
    with_their_channel = [offered.index("Call sheet"), offered.index("Voicemail")]
    assert offered.index("Price list") > max(with_their_channel)
    assert [contacts(room, note) for note in notes] == [
        [("Telephone", "Voicemail")],
        [("Telephone", "Voicemail")],
        [("Website", "Price list")],
    ]
    room.answer(lambda d: (room.key(K.Key_Home, K.Key_Down), room.key(K.Key_Return)))
    room.do("means")
    assert contacts(room, notes[0]) == contacts(room, notes[1]) == [("Telephone", "")]
    assert room.steps == steps + 2


def test_the_fields_of_several_fit_their_column_at_every_size_of_letters(
    open_room: OpenRoom, speak: Callable[[str], None]
) -> None:
    from app.views.appearance import appearance

    speak("nl")
    room = open_room((1366, 768)).open_sample()
    ids = list(room.view.board.scene.places)[:3]
    for percent in (100, 200):
        if percent > 100:
            appearance().show_text_size(percent)
        room.view.board.select_notes(ids)
        room.still()
        content = room.view.side.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= room.view.side.viewport().width()
    appearance().show_text_size(100)
