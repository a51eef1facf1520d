"""A route over the board: in the gutters, over no note, with the numbers of its stops."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout import style
from app.layout.board import BoardLayout
from app.layout.board_plan import BoardPlan
from app.layout.frames import Frame
from app.layout.route_path import RADIUS, RoutePath, route_path, route_path_face
from app.layout.shapes import Ellipse, Path, Text
from app.layout.themes import PAPER
from app.models.board import Lane, Phase
from app.models.document import Document
from app.models.people import Route, Stop
from tests.layout.boards import board


def travelled(order: list[int], track: int = 0) -> tuple[RoutePath, BoardPlan, Document]:
    document = board(3, 2, 24)
    with document.edit("Add a route"):
        document.add(Route, id="r", journey="j")
        for i, number in enumerate(order):
            document.add(Stop, id=f"s{i}", route="r", note=f"n{number}", rank=float(i))
    plan = BoardLayout(document, "j").plan
    return route_path(document, "r", plan, track), plan, document


def crosses(path: RoutePath, plan: BoardPlan) -> list[tuple[str, Frame]]:
    """Where a piece of the line lies on a note."""
    found = []
    for leg in path.legs:
        for (x1, y1), (x2, y2) in zip(leg.corners, leg.corners[1:], strict=False):
            assert x1 == x2 or y1 == y2  # only along and down
            piece = Frame(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
            for note, frame in plan.notes.items():
                inside = (
                    frame.x < piece.right
                    and piece.x < frame.right
                    and frame.y < piece.bottom
                    and piece.y < frame.bottom
                )
                touching = (piece.w or piece.h) and inside
                if touching:
                    found.append((note, piece))
    return found


@given(st.lists(st.integers(0, 23), max_size=12, unique=True), st.integers(0, 1))
def test_the_line_hides_no_note(order: list[int], track: int) -> None:
    path, plan, _ = travelled(order, track)
    assert len(path.legs) == max(0, len(order) - 1)
    assert not crosses(path, plan)


def test_worked_by_hand() -> None:
    # n0 is the first of the first cell, n3 … in the second lane; n6 lies beside n0
    path, plan, _ = travelled([0, 6, 1])
    here, beside, there = (plan.notes[note] for note in ("n0", "n6", "n1"))
    assert beside.x == here.right + style.NOTE_GAP
    y = here.y - 2.0
    assert path.legs[0].corners == (
        (here.x - 2, here.y),
        (here.x - 2, y),
        (beside.x - 2, y),
        (beside.x - 2, here.y),
    )
    assert path.legs[1].corners[-1] == (there.x - 2.0, there.y)
    assert [(badge.note, badge.number) for badge in path.badges] == [("n0", 1), ("n6", 2), ("n1", 3)]


def test_two_routes_take_two_tracks_and_their_numbers_stand_apart() -> None:
    one, _, _ = travelled([0, 6, 1])
    other, _, _ = travelled([0, 6, 1], track=1)
    for first, second in zip(one.badges, other.badges, strict=True):
        assert ((first.x - second.x) ** 2 + (first.y - second.y) ** 2) ** 0.5 >= 2 * RADIUS
    assert not {leg.corners for leg in one.legs} & {leg.corners for leg in other.legs}


@pytest.mark.parametrize("table", [Lane, Phase])
def test_what_is_hidden_keeps_its_number_to_itself(table: type) -> None:
    _, _, document = travelled([0, 3, 1])
    with document.edit("Hide"):
        document.get(table, "l1" if table is Lane else "p0").hidden = 1  # type: ignore[attr-defined]
    path = route_path(document, "r", BoardLayout(document, "j").plan)
    expected = {Lane: [("n0", 1), ("n1", 3)], Phase: [("n1", 3)]}[table]
    assert [(badge.note, badge.number) for badge in path.badges] == expected


def test_the_face_is_a_line_with_discs_and_numbers() -> None:
    path, _, _ = travelled([0, 6, 1])
    face = route_path_face(path, "#0a66ff", 1, PAPER)
    assert [shape.text for shape in face if isinstance(shape, Text)] == ["1", "2", "3"]
    assert len([shape for shape in face if isinstance(shape, Ellipse)]) == 3
    assert all(shape.dash for shape in face if isinstance(shape, Path))
