"""Select alike, merge, sort, tidy, and names for colours: by the window's own actions and dialogs."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.layout.poster import poster
from app.layout.shapes import Group, Text
from app.models.board import Lane, Note
from app.models.edits.captions import captions_of
from app.models.edits.lanes import add_lane
from app.models.edits.notes import add_note, notes_in, recolour_notes, set_contact, vote, votes_of
from app.views.dialogs.name_dialog import ChoiceDialog
from app.views.finding.captions_dialog import CaptionsDialog
from app.views.finding.doubles_dialog import DoublesDialog

Seat = Any


def during(kind: type[QDialog], act: Callable[[Any], None]) -> list[QDialog]:
    """Have hands in the next dialog of a kind; the list fills when it was there."""
    met: list[QDialog] = []
    waited: list[int] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind) or not dialog.isActiveWindow():
            if len(waited) < 200:
                waited.append(0)
                QTimer.singleShot(10, look)
            elif dialog is not None:
                dialog.close()
            return
        met.append(dialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, look)
    return met


def do(seat: Seat, key: str) -> None:
    seat.window.show_possible()
    action = seat.window.actions_by_key[key]
    assert action.isEnabled()
    action.trigger()


def first_cell(seat: Seat) -> tuple[str, str]:
    return seat.board.scene.places[seat.board.scene.all_notes()[0]].cell  # type: ignore[no-any-return]


def test_select_by_colour_and_by_channel(seat: Seat) -> None:
    notes = seat.board.scene.all_notes()
    recolour_notes(seat.document, [notes[0], notes[9]], "teal")
    seat.board.select_notes([notes[0]])
    do(seat, "select_colour")
    assert set(seat.board.selected_notes()) == {notes[0], notes[9]}
    for note in (notes[3], notes[12]):
        set_contact(seat.document, note, "Postduif", "")
    seat.board.select_notes([notes[3]])
    do(seat, "select_channel")
    assert set(seat.board.selected_notes()) == {notes[3], notes[12]}


def test_a_selection_becomes_one_note_with_the_words_that_were_chosen(seat: Seat) -> None:
    cell = first_cell(seat)
    one, other = (add_note(seat.document, *cell, text) for text in ("Dit", "Dat"))
    vote(seat.document, one, 2)
    seat.board.select_notes([one, other])
    steps = seat.document.history.done

    def hands(dialog: ChoiceDialog) -> None:
        QTest.keyClick(dialog.rows, Qt.Key.Key_Down)
        QTest.keyClick(dialog.rows, Qt.Key.Key_Return)

    met = during(ChoiceDialog, hands)
    do(seat, "merge_chosen")
    assert met
    assert "2" in met[0].yes.text()  # type: ignore[attr-defined]
    assert seat.document.find(Note, one) is None
    assert (seat.document.get(Note, other).text, votes_of(seat.document, other)) == ("Dat", 2)
    assert seat.document.history.done == steps + 1
    assert seat.board.selected_notes() == [other]
    seat.document.undo()
    assert votes_of(seat.document, one) == 2


def test_doubles_are_gone_through_by_keyboard(seat: Seat) -> None:
    cell = first_cell(seat)
    pairs = [
        tuple(add_note(seat.document, *cell, text) for text in texts)
        for texts in (("Een zebra oversteken", "een ZEBRA oversteken!"), ("De giraf eet", "Giraf eet"))
    ]
    steps = seat.document.history.done
    seat.board.select_notes([])

    def hands(dialog: DoublesDialog) -> None:
        assert {dialog.pairs[0].one, dialog.pairs[0].other} in [set(pair) for pair in pairs]
        for _ in range(len(dialog.pairs)):
            pair = dialog.pairs[dialog.at]
            ours = [own for own in pairs if set(own) == {pair.one, pair.other}]
            mine = bool(ours) and ours[0] == pairs[0]
            QTest.keyClick(dialog, Qt.Key.Key_Right if mine else Qt.Key.Key_Down)
        assert dialog.merged == 1
        assert not dialog.left.isVisible()

    met = during(DoublesDialog, hands)
    do(seat, "merge_doubles")
    assert met
    left = seat.document.rows(Note)
    assert [note in left for note in (*pairs[0], *pairs[1])] == [False, True, True, True]
    assert seat.document.history.done == steps + 1


def test_a_decision_about_doubles_is_taken_back_in_the_dialog(seat: Seat) -> None:
    cell = first_cell(seat)
    ours = [add_note(seat.document, *cell, text) for text in ("Een zebra oversteken", "Zebra oversteken")]
    more = [add_note(seat.document, *cell, text) for text in ("De giraf eet blad", "Giraf eet blad")]
    rows, steps = seat.document.saved(), seat.document.history.done
    seat.board.select_notes([*ours, *more])

    def hands(dialog: DoublesDialog) -> None:
        assert len(dialog.pairs) == 2, "of several chosen notes only those"
        first = dialog.pairs[0]
        assert not dialog.back.isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Right)
        QTest.keyClick(dialog, Qt.Key.Key_Left)
        assert (dialog.merged, dialog.left.isVisible()) == (2, False)
        QTest.keyClick(dialog, Qt.Key.Key_Up)
        QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (dialog.merged, dialog.at, dialog.pairs[0]) == (0, 0, first)
        assert seat.document.saved() == rows
        QTest.keyClick(dialog, Qt.Key.Key_Down)
        QTest.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
        assert dialog.at == 0
        QTest.keyClick(dialog, Qt.Key.Key_Left)

    met = during(DoublesDialog, hands)
    do(seat, "merge_doubles")
    assert met
    assert seat.document.history.done == steps + 1
    seat.document.undo()
    assert seat.document.saved() == rows


def test_all_that_say_the_very_same_in_a_cell_are_merged_by_one_button_as_one_step(seat: Seat) -> None:
    cells = list(seat.board.scene.plan.cells)
    lane = first_cell(seat)[1]
    here, there = [cell for cell in cells if cell[1] == lane][:2]
    same = [add_note(seat.document, *here, text) for text in ("Een zebra!", "een zebra", "Een Zebra …")]
    two = [add_note(seat.document, *here, text) for text in ("De giraf eet", "de giraf eet.")]
    elsewhere = add_note(seat.document, *there, "Een zebra")
    turned = add_note(seat.document, *here, "Zebra een")
    for note in same:
        vote(seat.document, note, 1)
    rows, steps = seat.document.saved(), seat.document.history.done
    seat.board.select_notes([*same, *two, elsewhere, turned])

    def hands(dialog: DoublesDialog) -> None:
        assert dialog.same.text() == "3 paren samenvoegen die hetzelfde zeggen"
        QTest.mouseClick(dialog.same, Qt.MouseButton.LeftButton)
        assert dialog.merged == 3
        assert not dialog.same.isVisible()
        assert dialog.left.isVisible(), "the others are looked at one by one"
        QTest.keyClick(dialog, Qt.Key.Key_Up)
        assert seat.document.saved() == rows
        QTest.mouseClick(dialog.same, Qt.MouseButton.LeftButton)
        while dialog.left.isVisible():
            QTest.keyClick(dialog, Qt.Key.Key_Down)

    met = during(DoublesDialog, hands)
    do(seat, "merge_doubles")
    assert met
    left = seat.document.rows(Note)
    assert [note in left for note in same] == [True, False, False]
    assert [note in left for note in two] == [True, False]
    assert elsewhere in left
    assert turned in left
    assert votes_of(seat.document, same[0]) == 3
    assert seat.document.history.done == steps + 1


def test_a_cell_that_is_in_order_says_so(seat: Seat) -> None:
    note = seat.board.scene.all_notes()[0]
    seat.board.select_notes([note])
    do(seat, "sort_by_votes")
    steps = seat.document.history.done
    do(seat, "sort_by_votes")
    assert seat.document.history.done == steps
    assert seat.window.banner.text() == "De post-its met de meeste stippen staan al vooraan."


def test_most_dots_come_first_in_the_cell_or_in_the_whole_lane(seat: Seat) -> None:
    phase, lane = first_cell(seat)
    last = notes_in(seat.document, phase, lane)[-1].id
    vote(seat.document, last, 40)
    seat.board.select_notes([last])
    do(seat, "sort_by_votes")
    assert notes_in(seat.document, phase, lane)[0].id == last
    seat.document.undo()
    do(seat, "sort_lane_by_votes")
    for each in seat.board.scene.plan.columns:
        dots = [votes_of(seat.document, note.id) for note in notes_in(seat.document, each, lane)]
        assert dots == sorted(dots, reverse=True)


def test_a_free_lane_is_tidied_from_the_menu_and_no_other_lane(seat: Seat) -> None:
    phase, lane = first_cell(seat)
    seat.board.selection.go_to_cell((phase, lane))
    seat.window.show_possible()
    assert not seat.window.actions_by_key["tidy"].isEnabled()
    free = add_lane(seat.document, seat.window.journey, "free", "Parkeren")
    one, other = (
        add_note(seat.document, phase, free, text, x=x, y=9.0) for text, x in (("b", 90.0), ("a", 5.0))
    )
    seat.board.select_notes([one])
    do(seat, "tidy")
    assert [note.id for note in notes_in(seat.document, phase, free)] == [other, one]
    frames = [seat.board.scene.frame(note) for note in (other, one)]
    assert frames[0].right <= frames[1].x or frames[0].bottom <= frames[1].y


def words_of(face: Any) -> str:
    found = []
    for shape in face:
        if isinstance(shape, Text):
            found.append(shape.text)
        elif isinstance(shape, Group):
            found.append(words_of(shape.shapes))
    return " ".join(found)


def test_a_colour_gets_a_name_that_menus_and_paper_show(seat: Seat) -> None:
    steps = seat.document.history.done

    def hands(dialog: CaptionsDialog) -> None:
        for colour, text in (("pink", "Pijnpuntje"), ("yellow", "Contact & co")):
            dialog.lines[colour].clear()
            QTest.keyClicks(dialog.lines[colour], text)
        dialog.accept()

    met = during(CaptionsDialog, hands)
    do(seat, "name_colours")
    assert met
    assert captions_of(seat.document)["pink"] == "Pijnpuntje"
    assert seat.document.history.done == steps + 1
    actions = seat.window.actions_by_key
    assert actions["colour_pink"].text() == "Pijnpuntje (roze)"
    assert actions["colour_yellow"].text() == "Contact && co (geel)"
    pages = poster(seat.document, seat.window.journey, "A1", "nl").pages
    printed = " ".join(words_of(page.face) for page in pages)
    assert "Pijnpuntje" in printed
    seat.document.undo()
    assert actions["colour_pink"].text() == "Roze"


def test_doubles_in_another_lane_say_something_else(seat: Seat) -> None:
    from app.views.finding.doubles_dialog import doubles_of

    phase, lane = first_cell(seat)
    other_lane = next(row for row in seat.board.scene.plan.lanes if row != lane)
    assert seat.document.get(Lane, other_lane).kind != seat.document.get(Lane, lane).kind
    one = add_note(seat.document, phase, lane, "Een hele lange zebra")
    add_note(seat.document, phase, other_lane, "Een hele lange zebra")
    assert one not in {
        note for pair in doubles_of(seat.document, seat.board.scene.all_notes()) for note in pair[:2]
    }
