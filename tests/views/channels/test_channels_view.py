"""The view of channels: figures lead to notes; channels are renamed, merged and deleted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt

from app.layout.channel_matrix import TOTAL
from app.models.board import Channel, Contact, Note, Phase
from app.models.edits.channels import add_channel
from app.models.edits.notes import add_note
from app.models.edits.phases import delete_phase
from app.views.channels.channels_view import ChannelsView
from app.views.dialogs.name_dialog import ChoiceDialog, NameDialog
from tests.views.room import Room

OpenRoom = Callable[..., Room]


@pytest.fixture
def view(room: Room) -> ChannelsView:
    """The view on the sample, with one touchpoint in the first phase that has no channel."""
    row = room.document.get(Note, room.note("I see a"))
    add_note(room.document, row.phase, row.lane, "I forget all about it")
    room.window.show_view("channels")
    room.still()
    page = room.view.pages["channels"]
    assert isinstance(page, ChannelsView)
    return page


def channel(room: Room, name: str) -> str:
    return next(row.id for row in room.document.rows(Channel).values() if row.name == name)


def listed(view: ChannelsView) -> list[str]:
    """What the list at the side shows."""
    model = view.notes.model
    return [model.index(i).data() for i in range(model.rowCount())]


def click(room: Room, view: ChannelsView, key: tuple[str, str]) -> None:
    room.click(view.canvas, view.canvas.rect_of(key).center())


def test_a_click_on_a_figure_lists_its_notes_and_a_click_on_one_leads_there(
    room: Room, view: ChannelsView
) -> None:
    choice = room.document.where(Phase, "journey", room.view.journey)[2].id
    click(room, view, (channel(room, "E-mail"), choice))
    assert len(listed(view)) == 4
    assert "I ask three agencies for a quotation" in listed(view)
    assert view.notes.title.text() == "E-mail · Choice"
    assert "4 touchpoints" in view.canvas.accessibleDescription()
    at = listed(view).index("I ask three agencies for a quotation")
    room.click(view.notes.list.viewport(), view.notes.list.visualRect(view.notes.model.index(at)).center())
    assert room.view.is_on_board
    assert room.view.board.selected_notes() == [room.note("I ask three agencies")]


def test_the_whole_way_by_keys(room: Room, view: ChannelsView) -> None:
    room.window.activateWindow()
    view.take_focus()
    first = view.matrix.rows[0]
    assert view.canvas.at == (first.channel, view.matrix.phases[0])
    room.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert view.canvas.at == (view.matrix.rows[2].channel, view.matrix.phases[2])
    room.key(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert room.view.is_on_board
    assert room.view.board.selected_notes() == [view.matrix.rows[2].cells[2][1]]


def test_all_notes_of_a_cell_are_chosen_on_the_board(room: Room, view: ChannelsView) -> None:
    click(room, view, ("", view.matrix.phases[0]))
    assert listed(view) == ["I forget all about it"]
    click(room, view, (channel(room, "E-mail"), TOTAL))
    notes = list(view.notes.model.notes)
    assert len(notes) == view.matrix.rows[2].total == 11
    room.click(view.notes.all)
    assert room.view.is_on_board
    assert set(room.view.board.selected_notes()) == set(notes)


def test_the_name_of_a_channel_stands_for_its_row(room: Room, view: ChannelsView) -> None:
    mail = channel(room, "E-mail")
    frame = view.canvas.drawing().names[mail]
    room.click(view.canvas, QPoint(round(frame.x) + 30, round(frame.y) + 20))
    assert view.canvas.at == (mail, TOTAL)


def test_rename_merge_and_delete_are_a_step_each_and_undo_gives_all_back(
    room: Room, view: ChannelsView
) -> None:
    fax = add_channel(room.document, "Fax") or ""
    mail, post = channel(room, "E-mail"), channel(room, "Post")
    before, steps = room.rows(), room.steps
    through = len(room.document.where(Contact, "channel", mail)) + len(
        room.document.where(Contact, "channel", post)
    )

    def spell(dialog: NameDialog) -> None:
        dialog.field.editor.selectAll()
        room.type("Mail")
        room.key(Qt.Key.Key_Return)

    def choose(dialog: ChoiceDialog) -> None:
        names = [dialog.rows.item(i).text() for i in range(dialog.rows.count())]
        assert "Post" not in names
        dialog.rows.setCurrentRow(names.index("Mail"))
        room.key(Qt.Key.Key_Return)

    room.window.activateWindow()
    click(room, view, (mail, TOTAL))
    assert not view.delete.isEnabled()  # it is in use
    room.answer(spell)
    room.key(Qt.Key.Key_F2)
    assert room.document.get(Channel, mail).name == "Mail"
    click(room, view, (post, TOTAL))
    room.answer(choose)
    room.click(view.merge)
    assert len(room.document.where(Contact, "channel", mail)) == through
    assert view.canvas.at == (mail, TOTAL)
    click(room, view, (fax, TOTAL))
    room.click(view.delete)
    assert room.document.find(Channel, fax) is None
    assert room.steps == steps + 3
    for _ in range(3):
        room.do("undo")
    assert room.rows() == before
    assert any(row.name == "Post" for row in view.matrix.rows)


def test_a_channel_in_use_is_not_deleted_by_the_key_either(room: Room, view: ChannelsView) -> None:
    mail = channel(room, "E-mail")
    before = room.rows()
    click(room, view, (mail, TOTAL))
    room.key(Qt.Key.Key_Delete)
    assert room.rows() == before
    assert "still used" in room.window.banner.text()


def test_a_name_that_is_there_already_makes_one_channel_and_says_so(room: Room, view: ChannelsView) -> None:
    def spell(dialog: NameDialog) -> None:
        dialog.field.editor.selectAll()
        room.type("e-MAIL")
        room.key(Qt.Key.Key_Return)

    click(room, view, (channel(room, "Post"), TOTAL))
    room.answer(spell)
    room.click(view.rename)
    assert "one channel now" in room.window.banner.text()
    assert [row.name for row in view.matrix.rows if row.name.casefold() == "e-mail"] == ["e-MAIL"]


def test_an_empty_workshop_says_what_to_do_first(room: Room) -> None:
    with room.document.edit("Delete phase"):
        for phase in list(room.document.rows(Phase).values()):
            room.document.remove(phase)
    room.window.show_view("channels")
    room.still()
    page = room.view.pages["channels"]
    assert isinstance(page, ChannelsView)
    assert page.why.isVisible()
    assert "phases" in page.why.text()
    room.click(page.to_board)
    assert room.view.is_on_board


def test_a_phase_may_go_while_nobody_looks_and_the_window_gets_another_size(
    room: Room, view: ChannelsView
) -> None:
    gone = room.document.where(Phase, "journey", room.view.journey)[1].id
    room.window.show_view("board")
    delete_phase(room.document, gone)
    view.canvas.resize(view.canvas.width() - 60, view.canvas.height())
    view.canvas.drawing()
    room.window.resize(room.window.width() - 60, room.window.height())
    room.window.show_view("channels")
    assert gone not in view.matrix.phases
    assert all(phase != gone for _, phase in view.canvas.drawing().cells)
