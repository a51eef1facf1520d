"""The plan of the board, fresh and after edits."""

from itertools import count, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout import style
from app.layout.board import BoardLayout
from app.layout.board_plan import BoardPlan
from app.layout.frames import Frame
from app.models.board import Lane, Note, Phase, Stage
from app.models.change import Change
from app.models.document import Document
from tests.layout.boards import board, with_footer, with_stages

_NUMBERS = count()
LONG = "Ik bel drie keer met de klantenservice over de factuur en krijg iedere keer een ander antwoord. " * 8


def followed(document: Document, **options: Any) -> tuple[BoardLayout, list[Change]]:
    """A layout and the changes since it was made."""
    changes: list[Change] = []
    document.subscribe(changes.append)
    return BoardLayout(document, "j", **options), changes


def overlaps(one: Frame, other: Frame) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def everything(plan: BoardPlan) -> dict[str, object]:
    """All frames, for comparing."""
    names = (
        "across",
        "columns",
        "groups",
        "phases",
        "stages",
        "band",
        "lanes",
        "cells",
        "header",
        "width",
        "height",
    )
    return {name: getattr(plan, name) for name in names} | {"notes": dict(plan.notes)}


# ---- a fresh plan --------------------------------------------------------------------------------


def test_notes_flow_in_rows_of_two_inside_their_cell() -> None:
    plan = BoardLayout(board(5, 1, 25), "j").plan
    cell = plan.cells["p0", "l0"]
    frames = [plan.notes[f"n{i}"] for i in (0, 5, 10, 15, 20)]
    assert plan.across == 2
    assert [frame.y for frame in frames] == sorted(frame.y for frame in frames)
    assert frames[0].y == frames[1].y == cell.y + style.CELL_PAD
    assert frames[0].x < frames[1].x
    assert frames[2].x == frames[0].x
    assert all(frame.bottom <= cell.bottom and frame.right <= cell.right for frame in frames)


@pytest.mark.parametrize(("phases", "across"), [(1, 6), (2, 5), (3, 3), (4, 2), (5, 2), (8, 2), (12, 2)])
def test_few_phases_get_wide_columns(phases: int, across: int) -> None:
    assert BoardLayout(board(phases), "j").plan.across == across


def test_every_note_has_the_same_size_unless_its_text_needs_more() -> None:
    document = board(3, 1, 9)
    with document.edit("Write"):
        document.get(Note, "n3").text = LONG
    plan = BoardLayout(document, "j").plan
    sizes = {note: (frame.w, frame.h) for note, frame in plan.notes.items()}
    grown = sizes.pop("n3")
    assert set(sizes.values()) == {(style.NOTE_WIDTH, style.NOTE_HEIGHT)}
    assert grown[0] == style.NOTE_WIDTH
    assert grown[1] > style.NOTE_HEIGHT
    assert plan.cells["p0", "l0"].bottom >= plan.notes["n3"].bottom + style.CELL_PAD


def test_a_long_channel_makes_its_note_grow() -> None:
    document = with_footer(board(3, 1, 3), "n0", "Telefonisch gesprek met de afdeling klantcontact en nazorg")
    plan = BoardLayout(document, "j").plan
    assert plan.notes["n0"].h > style.NOTE_HEIGHT
    assert plan.notes["n1"].h == style.NOTE_HEIGHT


def test_a_row_grows_with_its_highest_note() -> None:
    document = board(3, 1, 12)
    with document.edit("Write"):
        document.get(Note, "n0").text = LONG
    layout = BoardLayout(document, "j", across=2)
    frames = [layout.plan.notes[note] for note in layout.notes_in("p0", "l0")]
    assert frames[2].y == frames[0].bottom + style.NOTE_GAP
    assert frames[1].h == style.NOTE_HEIGHT


def test_a_lane_is_as_deep_as_its_fullest_cell_with_room_for_one_more() -> None:
    document = board(5, 2, 0)
    with document.edit("Add"):
        for i in range(4):
            document.add(Note, phase="p1", lane="l0", rank=float(i))
        document.add(Note, phase="p1", lane="l1")
    plan = BoardLayout(document, "j").plan
    rows = 2 * style.CELL_PAD + 2 * style.NOTE_HEIGHT + style.NOTE_GAP
    assert plan.lanes["l0"].h == rows + style.OPEN_STRIP
    assert plan.lanes["l1"].h == 2 * style.CELL_PAD + style.NOTE_HEIGHT
    assert BoardLayout(document, "j", open_strip=0.0).plan.lanes["l0"].h == rows


def test_lanes_and_cells_never_overlap() -> None:
    plan = BoardLayout(with_stages(board(4, 3, 30)), "j").plan
    lanes = list(plan.lanes.values())
    assert all(one.bottom <= other.y for one, other in pairwise(lanes))
    cells = list(plan.cells.values())
    assert not [1 for i, one in enumerate(cells) for other in cells[:i] if overlaps(one, other)]
    assert plan.height == lanes[-1].bottom
    assert lanes[0].y == plan.header > max(stage.bottom for stage in plan.stages.values())


def test_hidden_phases_and_lanes_are_not_in_the_plan() -> None:
    document = board(3, 2, 12)
    with document.edit("Hide"):
        document.get(Phase, "p1").hidden = 1
        document.get(Lane, "l0").hidden = 1
    plan = BoardLayout(document, "j").plan
    assert list(plan.phases) == ["p0", "p2"]
    assert list(plan.lanes) == ["l1"]
    assert set(plan.notes) == {"n3", "n5", "n9", "n11"}


def test_groups_span_the_phases_that_name_them() -> None:
    document = board(4)
    with document.edit("Group"):
        for key, name in zip(("p0", "p1", "p3"), ("Fase 1", "Fase 1", "Fase 2"), strict=True):
            document.get(Phase, key).group_name = name
    plan = BoardLayout(document, "j").plan
    assert set(plan.groups) == {"p0", "p3"}
    assert plan.groups["p0"].right == plan.cells["p1", "l0"].right
    assert plan.phases["p0"].y == plan.groups["p0"].bottom


def test_stages_span_phases_and_crossing_ones_get_a_row_of_their_own() -> None:
    document = board(4)
    with document.edit("Stages"):
        document.add(Stage, id="a", journey="j", name="Lead", from_phase="p0", to_phase="p2")
        document.add(Stage, id="b", journey="j", name="Klant", from_phase="p2", to_phase="p3", rank=1.0)
        document.add(Stage, id="c", journey="j", name="Fan", from_phase="p3", to_phase="p3", rank=2.0)
        document.get(Phase, "p1").hidden = 1
    plan = BoardLayout(document, "j").plan
    assert plan.stages["a"].x == plan.columns["p0"][0]
    assert plan.stages["a"].right == sum(plan.columns["p2"])
    assert plan.stages["b"].y > plan.stages["a"].y
    assert plan.stages["c"].y == plan.stages["a"].y


def test_a_long_quote_makes_the_header_higher_for_all() -> None:
    document = board(3)
    before = BoardLayout(document, "j").plan
    with document.edit("Quote"):
        document.get(Phase, "p1").quote = LONG
    plan = BoardLayout(document, "j").plan
    assert {frame.h for frame in plan.phases.values()} == {plan.phases["p1"].h}
    assert plan.phases["p1"].h > before.phases["p1"].h
    assert plan.header > before.header


def test_free_lanes_keep_x_and_y_but_never_let_a_note_off() -> None:
    document = board(3, 1, 0, kind="free")
    with document.edit("Place"):
        document.add(Note, id="a", phase="p0", lane="l0", x=40.0, y=60.0)
        document.add(Note, id="b", phase="p0", lane="l0", x=-500.0, y=99_999.0, rank=1.0)
        document.add(Note, id="c", phase="p2", lane="l0", x=99_999.0, y=-7.0)
    plan = BoardLayout(document, "j").plan
    cell = plan.cells["p0", "l0"]
    assert plan.notes["a"][:2] == (cell.x + 40.0, cell.y + 60.0)
    for note, phase in (("a", "p0"), ("b", "p0"), ("c", "p2")):
        frame, cell = plan.notes[note], plan.cells[phase, "l0"]
        assert cell.x <= frame.x
        assert frame.right <= cell.right
        assert cell.y <= frame.y
        assert frame.bottom <= cell.bottom


def test_a_board_without_phases_or_lanes_is_empty_but_has_a_size() -> None:
    plan = BoardLayout(board(0, 0), "j").plan
    assert not plan.notes
    assert plan.width > 0
    assert plan.height > 0


def test_the_size_for_a_number_across_is_the_size_it_gets() -> None:
    layout = BoardLayout(with_stages(board(4, 2, 57)), "j")
    for numbers in ((1, 1, 1, 1), (2, 3, 1, 7)):
        across = dict(zip(layout.plan.columns, numbers, strict=True))
        size = layout.size_for(across)
        layout.replan(across)
        assert (layout.plan.width, layout.plan.height) == pytest.approx(size)


# ---- edits ---------------------------------------------------------------------------------------


def test_a_moved_note_moves_only_what_lies_behind_it() -> None:
    document = board(3, 2, 30)
    layout, changes = followed(document)
    with document.edit("Move"):
        document.get(Note, "n27").rank = -1.0
    moved = layout.update(changes[-1])
    assert layout.notes_in("p0", "l1")[0] == "n27"
    assert moved.notes == set(layout.notes_in("p0", "l1"))
    assert not moved.structure


def test_a_lane_that_grows_slides_the_lanes_below() -> None:
    document = board(3, 3, 9)
    layout, changes = followed(document)
    before = dict(layout.plan.notes)
    with document.edit("Write"):
        document.get(Note, "n0").text = LONG
    moved = layout.update(changes[-1])
    assert moved.slid == {"l1", "l2"}
    assert moved.lanes == {"l0", "l1", "l2"}
    assert moved.notes == {"n0"}
    grown = layout.plan.notes["n0"].h - before["n0"].h
    assert layout.plan.notes["n3"].y == pytest.approx(before["n3"].y + grown)


def test_renaming_a_phase_moves_nothing() -> None:
    document = board(3, 2, 9)
    layout, changes = followed(document)
    with document.edit("Rename"):
        document.get(Phase, "p1").name = "Keuze"
    assert not layout.update(changes[-1])


def test_undo_of_many_deletes_brings_everything_back() -> None:
    document = board(3, 2, 24)
    layout, changes = followed(document)
    before = everything(layout.plan)
    with document.edit("Delete"):
        for note in list(document.rows(Note).values())[::2]:
            document.remove(note)
    assert len(layout.update(changes[-1]).removed) == 12
    document.undo()
    layout.update(changes[-1])
    assert everything(layout.plan) == before


def _note(document: Document, pick: int) -> Note | None:
    notes = sorted(document.rows(Note).values(), key=lambda note: note.id)
    return notes[pick % len(notes)] if notes else None


def _edit(document: Document, kind: str, pick: int, value: int) -> None:
    """One edit of many kinds; `pick` and `value` choose the rows."""
    phases, lanes = sorted(document.rows(Phase)), sorted(document.rows(Lane))
    note = _note(document, pick)
    if kind == "add":
        place = {"phase": phases[pick % len(phases)], "lane": lanes[value % len(lanes)]}
        document.add(Note, id=f"x{next(_NUMBERS)}", rank=float(value), **place)
    elif kind in ("phase", "lane") and note is not None:
        setattr(
            note,
            kind,
            (phases if kind == "phase" else lanes)[value % len(phases if kind == "phase" else lanes)],
        )
    elif kind == "rank" and note is not None:
        note.rank = float(value)
    elif kind == "text" and note is not None:
        note.text = LONG[: value * 40]
    elif kind == "place" and note is not None:
        note.x, note.y = float(value * 30), float(pick)
    elif kind == "delete" and note is not None:
        document.remove(note)
    elif kind == "hide":
        row = (
            document.get(Lane, lanes[value % len(lanes)])
            if pick % 2
            else document.get(Phase, phases[value % len(phases)])
        )
        row.hidden = 1 - row.hidden
    elif kind == "order":
        document.get(Lane, lanes[pick % len(lanes)]).rank = float(value)
    elif kind == "kind":
        document.get(Lane, lanes[pick % len(lanes)]).kind = ("free", "touchpoint", "pain_point")[value % 3]
    elif kind == "quote":
        document.get(Phase, phases[pick % len(phases)]).quote = LONG[: value * 30]


KINDS_OF_EDITS = ("add", "phase", "lane", "rank", "text", "place", "delete", "hide", "order", "kind", "quote")
edits = st.lists(
    st.tuples(st.sampled_from(KINDS_OF_EDITS), st.integers(0, 40), st.integers(0, 12)),
    min_size=1,
    max_size=12,
)


@given(edits, st.lists(st.booleans(), max_size=6))
def test_after_any_edits_the_plan_equals_a_fresh_one(
    steps: list[tuple[str, int, int]], back: list[bool]
) -> None:
    document = with_stages(board(3, 3, 14))
    with_footer(document, "n2", "Een heel lang kanaal dat niet op één regel past")
    layout = BoardLayout(document, "j")

    def follow(change: Change) -> None:
        before = everything(layout.plan)
        spots = {note: layout.plan.notes.place(note) for note in layout.plan.notes}
        before["lanes"], before["notes"] = dict(layout.plan.lanes), dict(layout.plan.notes)
        moved = layout.update(change)
        fresh = BoardLayout(document, "j")
        assert everything(layout.plan) == everything(fresh.plan)
        assert layout.orders == fresh.orders
        after = layout.plan
        assert moved.notes == {n for n in after.notes if spots.get(n) != after.notes.place(n)}
        assert moved.removed == spots.keys() - after.notes.keys()
        assert moved.lanes == {
            key for key in before["lanes"].keys() | after.lanes.keys()  # type: ignore[attr-defined]
            if before["lanes"].get(key) != after.lanes.get(key)  # type: ignore[attr-defined]
        }  # fmt: skip

    document.subscribe(follow)
    for kind, pick, value in steps:
        with document.edit(kind):
            _edit(document, kind, pick, value)
    for undo in back:
        document.undo() if undo else document.redo()


@given(edits)
def test_notes_of_a_flowing_lane_never_overlap_and_stay_in_their_cell(
    steps: list[tuple[str, int, int]],
) -> None:
    document = board(3, 2, 20)
    for kind, pick, value in steps:
        with document.edit(kind):
            _edit(document, kind, pick, value)
    layout = BoardLayout(document, "j")
    for (phase, lane), order in layout.orders.items():
        cell, frames = layout.plan.cells[phase, lane], [layout.plan.notes[note] for _, note in order]
        for frame in frames:
            assert cell.x <= frame.x <= frame.right <= cell.right
            assert cell.y <= frame.y <= frame.bottom <= cell.bottom
        if document.get(Lane, lane).kind != "free":
            assert not [1 for i, one in enumerate(frames) for other in frames[:i] if overlaps(one, other)]
