"""Routes in the window: formed, ordered, copied, deleted, drawn on the board, and compared."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QToolButton

from app.models.edits.routes import routes_of
from app.models.people import Route, Stop
from app.views.appearance import ink
from app.views.dialogs.compare_routes import CompareRoutesDialog
from app.views.dialogs.route_dialog import RouteDialog
from tests.views.room import ALT, CTRL, LEFT, NO_KEYS, Room, button


def order(room: Room) -> list[str]:
    """The notes of the chosen route."""
    return [stop.note for stop in room.document.where(Stop, "route", room.view.route)]


def titles(room: Room) -> list[str]:
    return [route.title for route in routes_of(room.document, room.view.journey)]


def test_a_route_is_formed_as_one_step(room: Room) -> None:
    before, rows = order(room), room.rows()

    def form(dialog: RouteDialog) -> None:
        editor = dialog.fields["title"].editor
        editor.selectAll()
        QTest.keyClicks(editor, "Sara travels")
        stops = dialog.stops.list
        stops.setFocus()
        stops.setCurrentRow(0)
        QTest.keyClick(stops, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        stops.setCurrentRow(len(before) - 1)
        QTest.keyClick(stops, Qt.Key.Key_Delete)
        dialog.colour.setCurrentIndex(dialog.colour.findData("plum"))
        button("Save")(dialog)

    room.answer(form)
    room.do("edit_route")
    assert order(room) == [before[1], before[0], *before[2:-1]]
    route = room.document.get(Route, room.view.route)
    assert (route.title, route.colour) == ("Sara travels", "plum")
    assert room.steps == 1
    room.do("undo")
    assert room.rows() == rows


def test_the_stops_of_the_form_have_a_grip_and_the_keys_of_every_list(room: Room) -> None:
    before = order(room)

    def form(dialog: RouteDialog) -> None:
        stops = dialog.stops.list
        stops.setFocus()
        stops.setCurrentRow(0)
        QTest.keyClick(stops, Qt.Key.Key_Down, ALT)
        QTest.keyClick(stops, Qt.Key.Key_Down, CTRL)
        assert stops.notes() == [*before[1:3], before[0], *before[3:]]
        QTest.keyClick(stops, Qt.Key.Key_Up, ALT)
        assert stops.currentRow() == 1
        QTest.keyClick(stops, Qt.Key.Key_Up)
        assert stops.currentRow() == 0  # alone it walks
        assert "Alt" in stops.toolTip()
        assert all(grip_in(stops, row) for row in range(1, stops.count()))
        assert grip_in(stops, 0, "on_chosen")
        assert not grip_in(stops, 0)
        button("Save")(dialog)

    room.answer(form)
    room.do("edit_route")
    assert order(room) == [before[1], before[0], *before[2:]]


def grip_in(rows: QListWidget, row: int, role: str = "faint_text") -> bool:
    """Whether something of that colour is drawn before the words of a row."""
    rows.scrollToItem(rows.item(row))
    place = rows.visualItemRect(rows.item(row))
    picture = rows.viewport().grab(QRect(place.topLeft(), QSize(place.height(), place.height()))).toImage()
    drawn = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    return ink(role).name() in drawn


def test_a_stop_is_dragged_in_the_list_and_another_one_added(room: Room) -> None:
    before = order(room)

    def form(dialog: RouteDialog) -> None:
        stops = dialog.stops.list
        stops.model().moveRow(stops.rootIndex(), 2, stops.rootIndex(), 0)  # what a drop does
        assert stops.item(0).text().startswith("1.")
        assert not stops.item(0).icon().isNull()
        stops.setCurrentRow(0)
        QTimer.singleShot(0, dialog, lambda: add(dialog))

    def add(dialog: RouteDialog) -> None:
        QTest.mouseClick(dialog.stops.add, LEFT)  # comes back when the choice is made
        button("Save")(dialog)

    room.answer(form, lambda choice: QTest.keyClick(choice, Qt.Key.Key_Return))
    room.do("edit_route")
    after = order(room)
    assert after[0] == before[2]
    assert len(after) == len(before) + 1
    assert set(before) < set(after)
    assert after[1] not in before


def test_the_form_asks_before_it_throws_an_order_away(room: Room) -> None:
    before = order(room)

    def form(dialog: RouteDialog) -> None:
        QTest.mouseClick(dialog.stops.down, LEFT)
        QTimer.singleShot(0, dialog, dialog.reject)

    room.answer(form, button("Throw them away"))
    room.do("edit_route")
    assert len(room.met) == 2
    assert order(room) == before
    assert room.steps == 0


def test_a_route_is_copied_moved_and_deleted(room: Room) -> None:
    rows, notes = room.rows(), order(room)
    room.do("copy_route")
    assert titles(room)[:2] == ["Sara · inside-out", "Copy of Sara · inside-out"]
    assert order(room) == notes
    assert room.view.route != "route-inside"
    room.do("route_left")
    assert titles(room)[0] == "Copy of Sara · inside-out"
    assert not room.window.actions_by_key["route_left"].isEnabled()
    room.do("route_right")
    room.answer(button("Delete"))
    room.do("delete_route")
    assert "Copy of Sara · inside-out" not in titles(room)
    assert room.document.find(Route, room.view.route) is not None
    for _ in range(room.steps):
        room.do("undo")
    assert room.rows() == rows


def test_the_pill_opens_the_menu_of_its_route(room: Room) -> None:
    pill = next(
        each
        for each in room.window.bar.findChildren(QPushButton)
        if each.text().startswith("Sara") and each.isVisible()
    )
    at = pill.rect().center()
    QApplication.sendEvent(pill, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, pill.mapToGlobal(at)))
    menu = room.window.bar.menus["route"]
    assert menu.isVisible()
    assert room.window.actions_by_key["edit_route"] in menu.actions()
    menu.close()
    room.still()
    more = next(
        each
        for each in room.window.bar.findChildren(QToolButton)
        if each.accessibleName() == "All routes" and each.isVisible()
    )
    assert room.window.actions_by_key["compare_routes"] in more.menu().actions()


def test_the_route_is_drawn_on_the_board_and_follows(room: Room) -> None:
    board = room.view.board
    overlays = list(board.painter.overlays)
    bare = room.picture()
    room.do("route_on_board")
    assert room.window.actions_by_key["route_on_board"].isChecked()
    ((path, _, _),) = room.view.route_line.paths()
    assert [badge.note for badge in path.badges] == order(room)
    drawn = room.picture()
    assert drawn != bare
    QTest.keyClick(board, Qt.Key.Key_Right)
    room.choose(order(room)[0])
    room.do("leave_route")
    ((shorter, _, _),) = room.view.route_line.paths()
    assert [badge.note for badge in shorter.badges] == order(room)
    assert len(shorter.legs) == len(path.legs) - 1
    room.do("language")
    room.still()
    assert room.view.route_line.routes == (room.view.route,)
    room.do("route_on_board")
    assert room.view.board.painter.overlays == room.view.board.painter.overlays[: len(overlays)]
    assert room.view.route_line.paint not in room.view.board.painter.overlays


def test_two_routes_are_compared_in_words_and_on_the_board(room: Room) -> None:
    said: list[str] = []

    def look(dialog: CompareRoutesDialog) -> None:
        dialog.other.setCurrentIndex(dialog.other.findData("route-esra"))
        said.extend(label.text() for label in dialog.said)
        button("Show both on the board")(dialog)

    room.answer(look)
    room.do("compare_routes")
    assert any("on both routes" in text for text in said)
    assert any(text.startswith("Only on Sara · inside-out") for text in said)
    assert room.view.route_line.routes == ("route-inside", "route-esra")
    assert len({colour for _, colour, _ in room.view.route_line.paths()}) == 2
    room.picture()
    assert not room.told


def test_the_route_is_hidden_on_the_curve_by_its_action(room: Room) -> None:
    room.do("route_on_curve")
    assert room.document.get(Route, room.view.route).hidden
    assert room.view.curve.line() is None
    room.do("route_on_curve")
    assert room.view.curve.line() is not None
    QTest.mouseClick(room.view.curve, LEFT, NO_KEYS, QPoint(2, 100))
    assert room.steps == 2
