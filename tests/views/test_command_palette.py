"""The command palette: every action by its name, over the one table."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.views.actions import BY_KEY
from app.views.appearance import appearance
from app.views.command_palette import ALSO, CommandPalette, answer, how_well
from tests.views.room import CTRL, LEFT, NO_KEYS, Room


@pytest.mark.parametrize(
    ("wanted", "name", "well"),
    [
        ("", "Afdrukken", 0),
        ("afd", "Afdrukken", 0),
        ("persona", "Add a persona", 1),
        ("druk", "Afdrukken", 2),
        ("nieuwe p", "Nieuwe post-it", 0),
        ("cafe", "Café sluiten", 0),
        ("npst", "Nieuwe post-it", 3),
        ("xyz", "Afdrukken", None),
        ("kurd", "Afdrukken", None),
    ],
)
def test_the_beginning_of_a_name_answers_best(wanted: str, name: str, well: int | None) -> None:
    assert how_well(wanted, name) == well


def palette() -> CommandPalette:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette) and w.isVisible())


def opened(room: Room) -> CommandPalette:
    QTest.keyClick(room.window, Qt.Key.Key_K, CTRL)
    return palette()


def test_typing_a_name_and_enter_does_it(room: Room) -> None:
    assert room.view.rail.isVisible()
    shown = opened(room)
    QTest.keyClicks(shown.field, "hide the steps")
    assert shown.rows.item(0).data(Qt.ItemDataRole.UserRole) is BY_KEY["rail"]
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    room.wait(lambda: not room.view.rail.isVisible())
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette) and w.isVisible()]


def test_a_click_on_a_name_that_opens_a_dialog_leaves_the_list_in_peace(room: Room) -> None:
    """The palette is deleted while the dialog waits; the list is not done with its click before."""
    shown = opened(room)
    QTest.keyClicks(shown.field, "keys")
    wanted = next(
        row
        for row in map(shown.rows.item, range(shown.rows.count()))
        if row.data(Qt.ItemDataRole.UserRole) is BY_KEY["shortcuts"]
    )
    seen: list[str] = []

    def leave(dialog: QWidget) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        seen.append(type(dialog).__name__)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    room.answer(leave)
    shown.rows.scrollToItem(wanted)
    QTest.mouseClick(shown.rows.viewport(), LEFT, NO_KEYS, shown.rows.visualItemRect(wanted).center())
    assert seen == []
    room.wait(lambda: seen == ["KeysDialog"])


def test_escape_closes_it_and_nothing_happens(room: Room) -> None:
    steps = len(room.document.history.entries)
    shown = opened(room)
    QTest.keyClick(shown.field, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert len(room.document.history.entries) == steps


def test_only_what_can_be_done_now_is_listed(room: Room) -> None:
    shown = opened(room)
    listed = {shown.rows.item(row).data(Qt.ItemDataRole.UserRole).key for row in range(shown.rows.count())}
    assert "print" in listed
    assert "undo" not in listed
    QTest.keyClicks(shown.field, "qqqq")
    assert shown.rows.count() == 1
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    assert shown.isVisible()
    shown.close()


def test_keys_stand_beside_the_name_and_are_said_with_it(room: Room) -> None:
    row = opened(room).rows.item(0)
    assert row.text() == "New workshop"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "New workshop, Ctrl+N"


def test_the_keys_are_drawn_in_a_column_at_the_right(room: Room) -> None:
    shown = opened(room)
    rows = shown.rows
    picture = rows.viewport().grab().toImage()

    def inked(row: int) -> bool:
        """Whether anything is written in the right third of a row that is not chosen."""
        place = rows.visualItemRect(rows.item(row))
        ground = picture.pixel(place.right() - 2, place.center().y())
        across = range(place.left() + place.width() * 2 // 3, place.right() - 2)
        return any(picture.pixel(x, place.center().y()) != ground for x in across)

    names = [rows.item(i).text() for i in range(6)]
    assert inked(names.index("Open"))
    assert not inked(names.index("Import"))


@pytest.mark.parametrize(
    ("wanted", "key"),
    [("organ", "workshop"), ("title", "workshop"), ("product", "journeys"), ("version", "snapshots")],
)
def test_what_is_inside_a_dialog_is_found_too(room: Room, wanted: str, key: str) -> None:
    shown = opened(room)
    QTest.keyClicks(shown.field, wanted)
    found = [shown.rows.item(row).data(Qt.ItemDataRole.UserRole) for row in range(shown.rows.count())]
    assert BY_KEY[key] in found


def test_a_colour_says_of_what_it_is(room: Room) -> None:
    """A note, a lane and a phase can be blue; a list with three times that word helps nobody."""
    room.choose(room.note("I ask three"))
    shown = opened(room)
    QTest.keyClicks(shown.field, "blue")
    names = {shown.rows.item(row).text() for row in range(shown.rows.count())}
    assert names == {"Colour: Blue", "Colour of the phase: Blue", "Colour of the lane: Blue"}
    QTest.keyClick(shown.field, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(shown.field, "colour yel")
    assert shown.rows.item(0).text() == "Colour: Yellow"


def test_letters_here_and_there_answer_last() -> None:
    by_letters = answer("kleur", "Klok starten of pauzeren", "Stappen", "clock")
    by_menu = answer("kleur", "Indigo", "Kleur van de fase", "phase_indigo")
    assert by_letters is not None
    assert by_menu is not None
    assert by_menu < by_letters
    assert answer("kleur", "Openen", "Bestand", "open") is None


def test_what_is_inside_belongs_to_an_action() -> None:
    assert set(ALSO) <= set(BY_KEY)


@pytest.mark.parametrize("text_size", [100, 200])
def test_no_name_is_cut_at_the_bottom_of_the_list(room: Room, text_size: int) -> None:
    appearance().show_text_size(text_size)
    room.window.resize(1366, 768)
    room.still()
    rows = opened(room).rows
    room.still()
    below = rows.viewport().height()
    ends = [rows.visualItemRect(rows.item(number)).bottom() for number in range(rows.count())]
    seen = [end for end in ends if end - rows.sizeHintForRow(0) + 1 < below]
    palette().close()
    appearance().show_text_size(100)
    assert 8 <= len(seen) < len(ends)
    assert max(seen) < below
