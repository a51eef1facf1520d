"""The legend of the curve: lines are hidden and shown, personas laid over each other, proposals taken."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.models.edits.personas import add_persona
from app.models.edits.routes import add_route, add_stop
from app.models.people import Route, Stop
from app.views.appearance import appearance
from app.views.curve_menus import fill_lines_menu
from tests.views.room import Room


def keys(room: Room) -> list[str]:
    """The lines that are drawn."""
    return [line.route for line in room.view.curve.plan.routes]


def choices(room: Room) -> dict[str, object]:
    """The actions of the menu of lines by their text."""
    menu = room.view.curve.legend.menu
    fill_lines_menu(menu, room.view.curve)
    return {action.text(): action for action in menu.actions()}


def test_an_entry_hides_its_route_and_shows_it_again(room: Room) -> None:
    before = room.rows()
    assert keys(room) == ["route-inside", "average:persona-sara"]
    entry = room.view.curve.legend.entries["route-inside"]
    assert entry.height() >= 32
    room.click(entry)
    assert room.document.get(Route, "route-inside").hidden
    assert keys(room) == ["average:persona-sara"]
    assert room.steps == 1
    entry = room.view.curve.legend.entries["route-inside"]  # it stays, struck out
    entry.setFocus()
    room.key(Qt.Key.Key_Space)
    assert not room.document.get(Route, "route-inside").hidden
    room.do("undo")
    room.do("undo")
    assert room.rows() == before
    assert keys(room) == ["route-inside", "average:persona-sara"]


def test_an_average_is_left_out_without_an_edit(room: Room) -> None:
    room.click(room.view.curve.legend.entries["average:persona-sara"])
    assert keys(room) == ["route-inside"]
    assert room.steps == 0
    room.do("language")
    assert keys(room) == ["route-inside"]


def test_every_conversation_can_be_seen_alone(room: Room) -> None:
    choices(room)["Sara · conversation with Esra"].trigger()  # type: ignore[attr-defined]
    assert "route-esra" in keys(room)
    room.window.choose_route("route-esra")
    line = room.view.curve.line()
    assert line is not None
    assert line.route == "route-esra"


def travellers(room: Room, number: int) -> list[str]:
    """So many personas with a route each."""
    stop = room.document.where(Stop, "route", "route-inside")[0]
    made = []
    for i in range(number):
        persona = add_persona(room.document, f"Persona {i}")
        route = add_route(room.document, room.view.journey, f"Road {i}", persona)
        add_stop(room.document, route, stop.note, intensity=1.0)
        made.append(persona)
    return made


def test_choosing_a_persona_shows_her_lines(room: Room) -> None:
    (tom,) = travellers(room, 1)
    assert keys(room) == ["route-inside", "average:persona-sara"]
    room.view.choose_persona(tom)
    assert [line.title for line in room.view.curve.plan.routes] == ["Road 0"]
    room.view.choose_persona("persona-sara")
    assert keys(room) == ["route-inside", "average:persona-sara"]


def test_five_personas_lie_over_each_other_each_in_a_way_of_its_own(room: Room) -> None:
    travellers(room, 5)
    for i in range(4):
        action = choices(room)[f"Persona {i}"]
        assert action.isEnabled()  # type: ignore[attr-defined]
        action.trigger()  # type: ignore[attr-defined]
    assert not choices(room)["Persona 4"].isEnabled()  # type: ignore[attr-defined]
    assert not choices(room)["Sara"].isEnabled()  # type: ignore[attr-defined]
    lines = room.view.curve.plan.routes
    assert len(lines) == 6
    assert len({line.colour for line in lines}) == 6
    assert len({line.index % 5 for line in lines}) == 5
    choices(room)["Persona 3"].trigger()  # type: ignore[attr-defined]
    assert len(room.view.curve.plan.routes) == 5


def test_what_does_not_fit_is_in_the_menu(room: Room) -> None:
    for i in range(9):
        add_route(
            room.document, room.view.journey, f"A rather long title for the road number {i}", "persona-sara"
        )
    room.still()
    legend = room.view.curve.legend
    assert [entry for entry in legend.entries.values() if entry.isHidden()]
    assert legend.propose.geometry().right() <= legend.width()
    assert "A rather long title for the road number 8" in choices(room)


def test_large_letters_cut_no_words_above_the_curve_and_cover_none_on_the_board(room: Room) -> None:
    room.window.resize(1366, 768)
    appearance().show_text_size(200)
    room.still()
    legend, board = room.view.curve.legend, room.view.board
    assert legend.propose.text().endswith("· 8")
    assert legend.propose.width() >= legend.propose.sizeHint().width()
    chip = board.furniture.chip.geometry()
    camera, lanes = board.camera, board.scene.plan.lanes.values()
    assert board.furniture.chip.isVisible()
    assert chip.right() <= camera.left
    assert all(chip.bottom() <= camera.view_y(lane.y) for lane in lanes)
    appearance().show_text_size(100)


def test_a_proposal_is_taken_over_as_one_step(room: Room) -> None:
    before = room.rows()
    legend = room.view.curve.legend
    found = legend.proposed()
    panel = legend.open_proposals()
    assert list(panel.rows) == [each.stop for each in found]
    first = found[0]
    room.click(panel.rows[first.stop][1])
    stop = room.document.get(Stop, first.stop)
    assert stop.moment == first.kind
    assert stop.reason
    assert len(legend.proposed()) == len(found) - 1
    panel.close()
    assert room.steps == 1
    room.do("undo")
    assert room.rows() == before


def test_a_proposal_that_was_turned_down_stays_away(room: Room) -> None:
    legend = room.view.curve.legend
    gone = legend.proposed()[0].stop
    panel = legend.open_proposals()
    room.click(panel.rows[gone][2])
    panel.close()
    assert room.steps == 0
    room.do("language")
    assert gone not in {each.stop for each in room.view.curve.legend.proposed()}


def test_a_proposal_leads_to_its_stop(room: Room) -> None:
    legend = room.view.curve.legend
    found = legend.proposed()[-1]
    panel = legend.open_proposals()
    room.click(panel.rows[found.stop][0])
    QApplication.processEvents()
    assert room.view.board.selected_notes() == [room.document.get(Stop, found.stop).note]
    panel.close()
