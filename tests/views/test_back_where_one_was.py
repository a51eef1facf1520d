"""A workshop opens where it was left, and its board shows what its step shows."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from app.models.board import Lane
from app.models.edits.journeys import add_journey, delete_journey
from app.models.edits.personas import add_persona, delete_persona
from app.models.edits.routes import add_route, delete_route, routes_of
from app.models.people import Persona
from app.storage.home import home_folder
from app.storage.opening import create, open_document
from app.views import bookmark_keeper, view_table
from app.views.board.camera import MOST
from app.views.guide.steps import STEPS
from app.views.start_page import StartPage
from tests.views.board.test_camera import wheel
from tests.views.method.hands import Facilitator
from tests.views.room import CTRL, Room

OpenRoom = Callable[..., Room]
EVERYTHING = ["touchpoint", "pain_point", "opportunity"]


@pytest.fixture
def room(room: Room) -> Room:
    """The sample with a second persona, who has a route of her own; nobody knows where it was left."""
    persona = add_persona(room.document, "Bas")
    add_route(room.document, room.view.journey, "Another way", persona)
    path = leave(room)
    bookmark(home_folder()).unlink()
    (home_folder() / "bookmarks").rmdir()
    return open_again(room, path)


def kinds(room: Room) -> list[str]:
    """The kinds of the lanes that the board shows."""
    return [room.document.get(Lane, lane).kind for lane in room.view.board.scene.plan.lanes]


def where(room: Room) -> dict[str, Any]:
    """Where one is, as one sees it."""
    view = room.view
    return {
        "view": view.shown,
        "journey": view.journey,
        "route": view.route,
        "persona": view.persona,
        "step": view.rail.step,
        "lanes": kinds(room),
        "curve": not view.curve.isHidden(),
    }


def camera(room: Room) -> tuple[float, int, int]:
    """Pixels a point, and how far the board is scrolled."""
    found = room.view.board.camera
    return found.scale, found.x, found.y


def middle(room: Room) -> tuple[float, float]:
    """The point of the board that is in the middle of where notes are seen."""
    at = room.view.board.body_rect().center()
    return room.view.board.camera.to_board(at.x(), at.y())


def bookmark(home: Path) -> Path:
    """The one bookmark of this computer."""
    (found,) = (home / "bookmarks").glob("*.json")
    return found


def leave(room: Room) -> Path:
    """Close the workshop but not the window; where it is."""
    path = room.session.path
    room.do("close")
    assert isinstance(room.window._stack.currentWidget(), StartPage)
    return path


def open_again(room: Room, path: Path) -> Room:
    """Open a workshop in a window."""
    assert room.session.open(path)
    return room.still()


def between(path: Path, edit: Callable[[Any], object]) -> None:
    """Somebody edits the workshop while it is not open here."""
    opened = open_document(path)
    edit(opened.document)
    opened.close()


def walk_away(room: Room) -> dict[str, Any]:
    """To step 5, another persona and her route, and then the personas; where that is."""
    me = Facilitator(room)
    me.step(5)
    route = next(r for r in routes_of(room.document, room.view.journey) if r.persona != room.view.persona)
    room.window.choose_route(route.id)
    me.tab("Personas")
    there = where(room)
    assert there["view"] == "personas"
    assert (there["step"], there["route"], there["persona"]) == (5, route.id, route.persona)
    return there


# ---- back again ----------------------------------------------------------------------------------


def test_a_workshop_that_was_closed_opens_where_it_was(room: Room) -> None:
    first = where(room)
    there = walk_away(room)
    assert first != there
    path = leave(room)
    open_again(room, path)
    assert where(room) == there
    assert [tab.text() for tab in room.window.bar._tabs.buttons() if tab.isChecked()] == ["Personas"]
    assert room.window.clock.step == 5
    assert room.view.personas.isAncestorOf(room.focused())


def test_so_it_does_in_another_window_of_another_day(room: Room, open_room: OpenRoom) -> None:
    there = walk_away(room)
    path, published = room.session.path, room.session.path.read_bytes()
    room.close()
    assert path.read_bytes() == published, "nothing of it is in the file"
    again = open_again(open_room(), path)
    assert where(again) == there
    Facilitator(again).tab("Board")
    assert kinds(again) == ["touchpoint", "pain_point"]


def test_so_it_does_after_the_power_was_gone(
    room: Room, open_room: OpenRoom, reisbord_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = walk_away(room)
    room.wait(lambda: (reisbord_home / "bookmarks").exists() and bookmark(reisbord_home).exists())
    room.wait(lambda: json.loads(bookmark(reisbord_home).read_bytes())["view"] == "personas")
    room.crash()
    again = open_room()
    again.session.recover()
    again.still()
    assert where(again) == there


def test_every_workshop_has_a_place_of_its_own(room: Room, tmp_path: Path) -> None:
    sample = room.session.path
    other = create(tmp_path / "other.reisbord", rows=room.document.saved())
    other.close()
    there = walk_away(room)
    open_again(room, other.path)
    assert (room.view.shown, room.view.rail.step, kinds(room)) == ("board", 0, EVERYTHING)
    Facilitator(room).step(3)
    assert where(room)["curve"] is False
    open_again(room, sample)
    assert where(room) == there
    open_again(room, other.path)
    assert (room.view.shown, room.view.rail.step, kinds(room)) == ("board", 3, ["touchpoint"])
    assert where(room)["curve"] is False


def test_a_copy_begins_where_its_original_was_left_and_has_a_place_of_its_own_then(
    room: Room, open_room: OpenRoom, tmp_path: Path
) -> None:
    Facilitator(room).step(3)
    room.session.save_copy(copy := tmp_path / "copy.reisbord")
    room.exchanged()
    path = room.session.path
    leave(room)
    other = open_again(open_room(), copy)
    assert (other.view.shown, other.view.rail.step) == ("board", 3)
    open_again(room, path)  # both are open
    there = walk_away(room)
    Facilitator(other).step(4)
    leave(room)
    leave(other)
    open_again(room, path)
    open_again(other, copy)
    assert where(room) == there
    assert (other.view.shown, other.view.rail.step) == ("board", 4)


def test_a_journey_that_is_not_the_first_is_shown_again(room: Room) -> None:
    from app.views.journey_commands import show_journey

    second = add_journey(room.document, "Complaint")
    show_journey(room.window, second)
    there = where(room)
    path = leave(room)
    open_again(room, path)
    assert where(room) == there
    assert room.view.journey == second


def test_every_view_can_be_the_one_that_opens(room: Room) -> None:
    path = room.session.path
    for view in view_table.VIEWS:
        room.window.show_view(view.key)
        leave(room)
        open_again(room, path)
        assert room.view.shown == view.key
    assert not room.told


# ---- the camera ----------------------------------------------------------------------------------


def look_closely(room: Room) -> None:
    """Zoom in with the wheel and scroll both ways."""
    board = room.view.board
    wheel(room.view, QPoint(600, 300), 4, CTRL)
    wheel(room.view, QPoint(600, 300), -2)
    wheel(room.view, QPoint(600, 300), -1, Qt.KeyboardModifier.ShiftModifier)
    room.still()
    assert not board.fits_width
    assert board.camera.x > 0
    assert board.camera.y > 0


def test_the_board_looks_where_it_looked(room: Room, open_room: OpenRoom) -> None:
    look_closely(room)
    before, path = camera(room), room.session.path
    room.close()
    again = open_again(open_room(), path)
    assert camera(again) == before
    again.window.show_view("personas")
    leave(again)
    open_again(again, path)
    leave(again)  # the board was not even seen
    open_again(again, path)
    again.window.show_view("board")
    assert camera(again.still()) == before


@pytest.mark.parametrize("size", [(1000, 640), (2400, 1300)])
def test_in_a_window_of_another_size_the_middle_stays(
    room: Room, open_room: OpenRoom, size: tuple[int, int]
) -> None:
    look_closely(room)
    before, scale, path = middle(room), room.view.board.zoom(), room.session.path
    room.close()
    again = open_again(open_room(size), path)
    board = again.view.board
    assert board.zoom() == scale
    across, down = board.camera.range_x()[1], board.camera.range_y()[1]
    now = middle(again)
    assert board.camera.x in (0, across) or now[0] == pytest.approx(before[0], abs=1)
    assert board.camera.y in (0, down) or now[1] == pytest.approx(before[1], abs=1)
    again.window.resize(1400, 860)
    again.still()
    assert middle(again) == pytest.approx(before, abs=1)
    wheel(again.view, QPoint(600, 300), -1)
    moved = camera(again)
    again.window.resize(1300, 800)
    again.window.resize(1400, 860)
    assert camera(again.still()) == moved, "who scrolls looks elsewhere from then on"


def test_a_board_that_fitted_fits_another_window_too(room: Room, open_room: OpenRoom) -> None:
    wheel(room.view, QPoint(600, 300), -2)
    down, path = room.view.board.camera.y, room.session.path
    assert down > 0
    leave(room)
    open_again(room, path)
    assert camera(room)[1:] == (0, down)
    room.close()
    again = open_again(open_room((1000, 640)), path)
    board = again.view.board
    assert board.fits_width
    assert board.zoom() == board.camera.fit_width_scale()
    assert board.camera.y > 0
    again.do("fit")
    again.do("fit")
    assert board.camera.y == 0
    again.close()
    last = open_again(open_room((2000, 1000)), path).view.board
    assert (last.fits_width, last.camera.y) == (True, 0)


def test_where_the_board_has_shrunk_there_is_still_something_in_sight(room: Room) -> None:
    look_closely(room)
    path = leave(room)
    between(path, lambda document: delete_lanes(document))
    open_again(room, path)
    board = room.view.board
    assert 0 <= board.camera.y <= board.camera.range_y()[1]
    assert board.seen_area().y < board.scene.plan.height


def delete_lanes(document: Any) -> None:
    """Leave one lane."""
    with document.edit("Delete lane"):
        for lane in document.ordered(Lane)[1:]:
            document.remove(lane)


# ---- what is not there any more ------------------------------------------------------------------


def test_of_a_persona_that_is_gone_only_she_is_forgotten(room: Room) -> None:
    there = walk_away(room)
    path = leave(room)
    between(path, lambda document: delete_persona(document, there["persona"]))
    open_again(room, path)
    assert room.document.find(Persona, there["persona"]) is None
    assert room.document.find(Persona, room.view.persona) is not None
    now = where(room)
    assert {key: now[key] for key in ("view", "step", "lanes", "curve")} == {
        key: there[key] for key in ("view", "step", "lanes", "curve")
    }
    assert not room.told


def test_of_a_route_that_is_gone_only_it_is_forgotten(room: Room) -> None:
    there = walk_away(room)
    path = leave(room)
    between(path, lambda document: delete_route(document, there["route"]))
    open_again(room, path)
    assert room.view.route in [route.id for route in routes_of(room.document, room.view.journey)]
    assert (room.view.shown, room.view.rail.step) == ("personas", 5)


def test_of_a_journey_that_is_gone_its_camera_goes_too(room: Room) -> None:
    from app.views.journey_commands import show_journey

    first, second = room.view.journey, add_journey(room.document, "Complaint")
    show_journey(room.window, second)
    Facilitator(room).step(4)
    room.do("zoom_in")
    path = leave(room)
    between(path, lambda document: delete_journey(document, second))
    open_again(room, path)
    assert (room.view.journey, room.view.rail.step) == (first, 4)
    assert room.view.board.fits_width


# ---- damaged, old, strange -----------------------------------------------------------------------


def usual(room: Room) -> None:
    """The workshop is open as one that was never open before, and nothing was said."""
    assert (room.view.shown, room.view.rail.step, kinds(room)) == ("board", 0, EVERYTHING)
    assert room.view.board.fits_width
    assert room.view.curve.isVisible()
    assert not room.told
    assert not room.window.banner.isVisible()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\x00\xff" * 300,
        b"[1, 2]",
        b"[" * 9000,
        b"x" * 100_000,
        b'{"view": 3, "journey": [], "route": {}, "persona": null, "step": "4", "everything": 1, "curve": 0}',
        b'{"view": "nowhere", "journey": "gone", "route": "gone", "persona": "\\ud800", "step": 99}',
        b'{"step": true, "camera": [1, 2]}',
        b'{"step": 4.0, "camera": ["a", "b", "c"]}',
        b'{"step": [], "camera": [NaN, NaN, NaN]}',
        b'{"step": -1, "camera": [2, Infinity, 0]}',
        b'{"step": 1e400, "camera": [2, 1e300, 0]}',
        b'{"step": null, "camera": [2, ' + b"9" * 4000 + b", 0]}",
        b'{"camera": [0, 100, 100]}',
        b'{"camera": [-2, 100, 100]}',
    ],
)
def test_a_bookmark_that_makes_no_sense_is_as_none(room: Room, reisbord_home: Path, content: bytes) -> None:
    walk_away(room)
    path = leave(room)
    bookmark(reisbord_home).write_bytes(content)
    open_again(room, path)
    usual(room)
    there = walk_away(room)
    leave(room)
    open_again(room, path)
    assert where(room) == there


def test_a_scale_that_is_too_large_is_the_largest(room: Room, reisbord_home: Path) -> None:
    Facilitator(room).step(1)
    path = leave(room)
    found = json.loads(bookmark(reisbord_home).read_bytes())
    bookmark(reisbord_home).write_text(json.dumps({**found, "camera": [9e5, 9e5, -9e5]}))
    open_again(room, path)
    assert room.view.board.zoom() == MOST
    assert room.view.board.camera.x == room.view.board.camera.range_x()[1]


def test_an_older_bookmark_says_less(room: Room, reisbord_home: Path) -> None:
    walk_away(room)
    path, journey = leave(room), json.loads(bookmark(reisbord_home).read_bytes())["journey"]
    bookmark(reisbord_home).write_text(json.dumps({"step": 3, "journey": journey, "later": {"than": "we"}}))
    open_again(room, path)
    assert (room.view.shown, room.view.rail.step, kinds(room)) == ("board", 3, ["touchpoint"])
    assert room.view.board.fits_width


def test_where_there_was_never_a_bookmark_the_workshop_opens_as_it_always_did(
    room: Room, reisbord_home: Path
) -> None:
    walk_away(room)
    path = leave(room)
    bookmark(reisbord_home).unlink()
    bookmark_folder = reisbord_home / "bookmarks"
    bookmark_folder.rmdir()
    open_again(room, path)
    usual(room)


def test_where_none_can_be_kept_nobody_is_bothered(room: Room, reisbord_home: Path) -> None:
    (reisbord_home / "bookmarks").write_text("in the way")
    walk_away(room)
    path = leave(room)
    open_again(room, path)
    usual(room)


def test_a_view_that_cannot_be_made_does_not_keep_the_workshop_shut(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.window.show_view("canvas")
    path = leave(room)

    def fail(*_: object) -> None:
        raise RuntimeError("no canvas today")

    monkeypatch.setattr("app.views.canvas.canvas_view.CanvasView", fail)
    open_again(room, path)
    assert room.view.shown == "board"
    assert room.window.actions_by_key["add_phase"].isEnabled()


def test_a_hand_that_moves_the_board_is_not_disturbed(
    room: Room, reisbord_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = room.window._bookmarks
    keeper._timer.stop()
    look_closely(room)
    keeper._look()
    wheel(room.view, QPoint(600, 300), -1)
    keeper._look()
    assert not (reisbord_home / "bookmarks").exists()
    keeper._look()
    written = bookmark(reisbord_home).stat().st_mtime_ns
    keeper._look()
    assert bookmark(reisbord_home).stat().st_mtime_ns == written
    assert bookmark_keeper.LOOK <= 3000


# ---- what a step shows ---------------------------------------------------------------------------


@pytest.mark.parametrize("number", [number for number in STEPS if number])
def test_a_step_shows_the_same_when_it_opens_as_when_it_is_chosen(room: Room, number: int) -> None:
    me = Facilitator(room)
    me.step(number)
    chosen = where(room)
    path = leave(room)
    open_again(room, path)
    assert where(room) == chosen
    me.step(number)
    assert where(room) == chosen
    room.do("language")
    assert where(room) == chosen


def test_where_no_step_was_chosen_all_is_in_sight_and_stays_so_when_the_current_one_is(
    room: Room,
) -> None:
    before = where(room)
    assert before["lanes"] == EVERYTHING
    assert before["curve"]
    met = room.answer(lambda dialog: dialog.reject())
    Facilitator(room).step(room.view.rail.step)
    assert met == ["WorkshopDialog"]
    assert where(room) == before
    assert not room.view.rail.everything.isVisible()


def test_who_wanted_everything_at_a_step_has_it_again(room: Room) -> None:
    me = Facilitator(room)
    me.step(3)
    room.click(room.view.rail.everything)
    assert kinds(room) == EVERYTHING
    path = leave(room)
    open_again(room, path)
    assert (room.view.rail.step, kinds(room)) == (3, EVERYTHING)
    me.step(3)
    assert kinds(room) == ["touchpoint"]


def test_a_journey_without_the_lanes_of_a_step_does_not_undo_it(room: Room) -> None:
    """There everything is in sight for want of those lanes, and not because somebody wanted it."""
    from app.views.journey_commands import show_journey

    first = room.view.journey
    second = add_journey(room.document, "Complaint")
    with room.document.edit("Delete lane"):
        for lane in room.document.where(Lane, "journey", second):
            if lane.kind == "touchpoint":
                room.document.remove(lane)
    Facilitator(room).step(3)
    assert kinds(room) == ["touchpoint"]
    show_journey(room.window, second)
    assert "touchpoint" not in kinds(room)
    assert kinds(room)
    show_journey(room.window, first)
    assert kinds(room) == ["touchpoint"]
