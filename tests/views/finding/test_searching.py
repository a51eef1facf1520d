"""Ctrl+F, letters, Enter and Escape as a facilitator presses them; what does not match is dimmed."""

from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton

from app.models.board import Journey, Note
from app.models.document import Document
from app.models.edits.notes import add_note, set_contact, set_note, set_text
from app.models.folding import fold
from app.views.board.board_view import BoardView
from app.views.board.dimming import Dimming
from app.views.board.faces import FaceCache
from app.views.board.scene import BoardScene
from app.views.board.tiles import TileCache
from app.views.finding.board_column import BoardColumn
from app.views.finding.filter_menu import FilterMenu
from app.views.finding.note_index import NoteIndex
from app.views.finding.query import Query
from benchmarks.boards import even

Seat = Any
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def paper(board: BoardView, note: str) -> QColor:
    """The colour of a note near its bottom left corner, where nothing is written."""
    board.floating.drop_all()
    image = board.viewport().grab().toImage()
    while not board.painter.tiles.complete:
        QApplication.processEvents()
        image = board.viewport().grab().toImage()
    frame = board.scene.frame(note)
    x, y = board.camera.to_view(frame.x + 3, frame.y + frame.h / 2)
    return image.pixelColor(QPoint(round(x), round(y)))


def search_for(seat: Seat, words: str) -> None:
    seat.press(Qt.Key.Key_F, CTRL)
    seat.type(words)


def test_what_does_not_match_is_dimmed_while_somebody_types(seat: Seat) -> None:
    seen = [n for n in seat.board.scene.all_notes() if seat.document.get(Note, n).colour in ("", "yellow")]
    hit = next(n for n in seen if "offerte" in fold(seat.document.get(Note, n).text))
    other = next(
        n for n in seen if "offerte" not in seat.search.finder.index.find(Query("offerte")) and n != hit
    )
    before = paper(seat.board, other)
    assert paper(seat.board, hit) == before
    search_for(seat, "offerte")
    assert paper(seat.board, hit) == before
    assert paper(seat.board, other).lightness() > before.lightness() + 10
    seat.press(Qt.Key.Key_Escape)
    assert paper(seat.board, other) == before


def test_enter_and_shift_enter_go_round_the_hits(seat: Seat) -> None:
    search_for(seat, "offerte")
    hits = seat.search.finder.hits
    assert len(hits) > 2
    assert all("offerte" in fold(text) for text in seat.texts(hits) if "fferte" in text)
    assert seat.counted() == f"{len(hits)} post-its gevonden"
    for at, hit in enumerate([*hits, hits[0]]):
        seat.press(Qt.Key.Key_Return)
        assert seat.board.selected_notes() == [hit]
        assert seat.counted() == f"{at % len(hits) + 1} van {len(hits)}"
        area, frame = seat.board.seen_area(), seat.board.scene.frame(hit)
        assert area.x <= frame.x <= area.right
        assert area.y <= frame.y <= area.bottom
    seat.press(Qt.Key.Key_Return, SHIFT)
    assert seat.board.selected_notes() == [hits[-1]]


def test_f3_steps_from_the_board_too(seat: Seat) -> None:
    search_for(seat, "offerte")
    seat.board.setFocus()
    seat.press(Qt.Key.Key_F3)
    assert seat.board.selected_notes() == [seat.search.finder.hits[0]]
    seat.press(Qt.Key.Key_F3, SHIFT)
    assert seat.board.selected_notes() == [seat.search.finder.hits[-1]]


def test_escape_ends_the_search_wherever_the_keyboard_is(seat: Seat) -> None:
    for back_to_board in (False, True):
        search_for(seat, "offerte")
        if back_to_board:
            seat.board.setFocus()
        seat.press(Qt.Key.Key_Escape)
        assert not seat.search.bar.isVisible()
        assert seat.search.finder.dimming.bright is None
        assert seat.focused() is seat.board


def test_a_search_reads_text_author_channel_and_means_whatever_the_accents(seat: Seat) -> None:
    cell = seat.board.scene.places[seat.board.scene.all_notes()[0]].cell
    text = add_note(seat.document, *cell, "Één ZÈBRA")
    author = add_note(seat.document, *cell, "Iets")
    set_note(seat.document, author, author="Zebrà Jansen")
    channel = add_note(seat.document, *cell, "Nog iets")
    set_contact(seat.document, channel, "Zebrapost", "")
    means = add_note(seat.document, *cell, "Weer iets")
    set_contact(seat.document, means, "", "Zebra-kaart")
    search_for(seat, "zebra")
    assert set(seat.search.finder.hits) == {text, author, channel, means}
    seat.type(" een")
    assert seat.search.finder.hits == [text]


def test_hits_follow_the_document(seat: Seat) -> None:
    search_for(seat, "zebrapad")
    assert seat.counted() == "Niets gevonden"
    note = seat.board.scene.all_notes()[5]
    set_text(seat.document, note, "Over het zebrapad")
    assert seat.search.finder.hits == [note]
    seat.document.undo()
    assert seat.search.finder.hits == []


def click(widget: Any) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def choose(menu: FilterMenu, kind: int, at: int) -> str:
    """Choose in the menu as it opens; the text of the choice."""
    menu.popup(QPoint(0, 0))
    inner = menu.actions()[kind].menu()
    action = inner.actions()[at]  # type: ignore[union-attr]
    text = action.text()
    action.trigger()
    menu.hide()
    return text


def test_filters_combine_with_words_and_chips_take_them_off(seat: Seat) -> None:
    search_for(seat, "offerte")
    words_only = list(seat.search.finder.hits)
    menu = seat.search.bar.filters.menu()
    text = choose(menu, 0, 1)
    count = int(text.split("\t")[1])
    assert len(seat.search.finder.hits) == count < len(words_only)
    assert set(seat.search.finder.hits) <= set(words_only)
    chips = [chip for chip in seat.search.bar.findChildren(QPushButton) if chip.objectName() == "chip"]
    assert len(chips) == 1
    assert chips[0].text().startswith("Kleur: ")
    click(chips[0])
    assert seat.search.finder.hits == words_only
    choose(menu, 3, 0)
    chips = [chip for chip in seat.search.bar.findChildren(QPushButton) if chip.objectName() == "chip"]
    assert chips[-1].text().startswith("Hoe zeker: "), "called as beside the note"
    assert {seat.document.get(Note, n).evidence for n in seat.search.finder.hits} == {
        seat.search.finder.query.choices[0][1]
    }


@pytest.mark.parametrize("hand", ["mouse", "keys"])
def test_several_filters_are_chosen_in_one_go(seat: Seat, hand: str) -> None:
    seat.press(Qt.Key.Key_F, CTRL)
    bar, menu = seat.search.bar, seat.search.bar.filters.menu()
    counts: list[list[str]] = []

    def work() -> None:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Right)
        inner = QApplication.activePopupWidget()
        assert isinstance(inner, QMenu)
        for at in (0, 1):
            action = inner.actions()[at]
            if hand == "mouse":
                QTest.mouseMove(inner, inner.actionGeometry(action).center())
                QTest.mouseClick(inner, Qt.MouseButton.LeftButton, pos=inner.actionGeometry(action).center())
            else:
                QTest.keyClick(inner, Qt.Key.Key_Space)
                QTest.keyClick(inner, Qt.Key.Key_Down)
            assert inner.isVisible()
            assert action.isChecked()
            counts.append([each.text() for each in inner.actions()])
        QTest.keyClick(inner, Qt.Key.Key_Left)
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Right)
        channels = QApplication.activePopupWidget()
        assert isinstance(channels, QMenu)
        assert channels is not inner
        counts.append([each.text() for each in channels.actions()])
        QTest.keyClick(channels, Qt.Key.Key_Return)

    QTimer.singleShot(50, work)
    seat.press(Qt.Key.Key_Tab)
    assert seat.focused() is bar.filters
    seat.press(Qt.Key.Key_Space)
    assert QApplication.activePopupWidget() is None
    colours, (first, *_) = seat.search.finder.query.choices[:2], counts[2]
    assert len(seat.search.finder.query.choices) == 3
    assert {kind for kind, _ in colours} == {"colour"}
    assert counts[0] == counts[1], "a colour more takes no note away from the others"
    assert len(seat.search.finder.hits) == int(first.split("\t")[1]), "counted among what was chosen before"


def test_a_channel_filter_counts_what_it_keeps(seat: Seat) -> None:
    seat.press(Qt.Key.Key_F, CTRL)
    text = choose(seat.search.bar.filters.menu(), 1, 0)
    assert len(seat.search.finder.hits) == int(text.split("\t")[1]) > 0
    click(seat.search.bar.select)
    assert seat.board.selected_notes() == seat.search.finder.hits


def test_the_top_bar_has_a_button_for_it(seat: Seat) -> None:
    buttons = [b for b in seat.window.bar.findChildren(QToolButton) if b.accessibleName() == "Zoeken"]
    click(buttons[0])
    assert seat.search.bar.isVisible()
    assert seat.focused() is seat.search.bar.field


def test_a_search_outlives_the_switch_of_language(seat: Seat) -> None:
    search_for(seat, "offerte")
    hits = list(seat.search.finder.hits)
    seat.window.relabel()
    assert seat.search.bar.isVisible()
    assert seat.search.bar.field.text() == "offerte"
    assert seat.search.finder.hits == hits


def test_a_dimmed_note_can_be_dragged_and_stays_dimmed(seat: Seat) -> None:
    search_for(seat, "offerte")
    hidden = next(n for n in seat.board.scene.all_notes() if n not in seat.search.finder.hits)
    pale = paper(seat.board, hidden)
    seat.board.scene.hidden.add(hidden)
    seat.board.grab()
    seat.board.scene.hidden.discard(hidden)
    assert paper(seat.board, hidden) == pale


@pytest.mark.parametrize("order", ["offerte laat", "laat offerte"])
def test_letters_that_are_taken_back_find_what_they_found_before(order: str) -> None:
    document = Document(even(300))
    index = NoteIndex(document, BoardScene(document, next(iter(document.rows(Journey))), "nl"))
    typed = [order[:end] for end in (*range(1, len(order) + 1), *range(len(order), 0, -1))]
    for words in (*typed, "offerte", "of", "te laat of", "laat", "x", "o"):
        notes = document.rows(Note).values()
        wanted = {note.id for note in notes if all(word in fold(note.text) for word in words.split())}
        assert set(index.find(Query(words))) == wanted, words


class Looked(str):
    """A text that counts how often somebody looks in it."""

    looks = 0

    def __contains__(self, part: object) -> bool:
        Looked.looks += 1
        return super().__contains__(part)  # type: ignore[operator]


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Counts what a search at ten thousand notes has no time for."""
    done: Counter[str] = Counter()

    def count(owner: type, name: str) -> None:
        real = getattr(owner, name)
        monkeypatch.setattr(owner, name, lambda *given: done.update((name,)) or real(*given))

    for owner, name in (
        (NoteIndex, "_read"),  # a note is read and folded
        (TileCache, "_repaint"),  # a tile is painted
        (FaceCache, "note"),  # a note is painted
        (Dimming, "_around"),  # a veil is made
    ):
        count(owner, name)
    return done


@pytest.mark.parametrize("whole", [False, True])
def test_a_letter_looks_only_where_it_may_be_and_paints_none_of_ten_thousand_notes(
    qtbot: Any, work: Counter[str], whole: bool
) -> None:
    document = Document(even(10_000))
    board = BoardView(document, next(iter(document.rows(Journey))), "nl")
    board.reduced_motion = True
    column = BoardColumn(board)
    qtbot.addWidget(column)
    column.resize(1366, 768)
    column.show()
    column.activateWindow()
    if whole:
        board.fit()
    QApplication.processEvents()
    while not board.painter.tiles.complete:
        QApplication.processEvents()
    column.search()
    QApplication.processEvents()
    while not board.painter.tiles.complete:  # the bar took some of the board's height
        QApplication.processEvents()
    texts = column.finder.index._texts
    assert texts is not None
    texts.update({note: Looked(text) for note, text in texts.items()})
    assert work["_read"] == 10_000
    assert work["_around"] == 10_000
    work.clear()
    for number, letter in enumerate("factuur klopt", 1):
        Looked.looks = 0
        before = len(column.finder.hits) or 10_000
        QTest.keyClicks(column.bar.field, letter)
        QApplication.processEvents()
        assert Looked.looks <= before, f"letter {number}"
    assert len(column.finder.hits) > 10
    assert work == {}


def test_where_the_count_has_no_room_for_words_it_goes_to_the_next_line_or_is_a_figure(seat: Seat) -> None:
    search_for(seat, "offerte")
    bar = seat.search.bar
    found, count = len(seat.search.finder.hits), bar.count
    assert seat.counted() == f"{found} post-its gevonden"
    assert count.geometry().top() < bar.field.geometry().bottom()
    bar.resize(bar.minimumSizeHint().width(), 2 * bar.height())
    bar.layout().activate()
    assert seat.counted() == f"{found} post-its gevonden"
    assert count.geometry().top() > bar.field.geometry().bottom()
    count.resize(count.minimumSizeHint())
    assert seat.counted() == str(found)
    assert f"{found} post-its gevonden" in count.toolTip()
    seat.press(Qt.Key.Key_Return)
    assert seat.counted() in (f"1/{found}", f"1 van {found}")
    assert count.fontMetrics().horizontalAdvance(count.text()) <= count.width()
