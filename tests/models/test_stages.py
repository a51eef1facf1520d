"""The second band: stages that share it by a rule, and never cover each other."""

from hypothesis import given
from hypothesis import strategies as st

from app.layout.header_plan import plan_header
from app.models.board import Journey, Phase, Stage
from app.models.document import Document
from app.models.edits.phases import add_phase, delete_phase, move_phase, phases_of
from app.models.edits.stages import (
    add_stage,
    delete_stage,
    rename_stage,
    set_stage,
    span_of,
    stages_of,
    stretch_stage,
)

PHASES = 5


class Band:
    """Five phases p0 … p4 and stages over them, by their spans."""

    def __init__(self, *spans: tuple[int, int]) -> None:
        self.document = Document()
        with self.document.edit("Start"):
            self.journey = self.document.add(Journey, title="Reis").id
            self.phases = [add_phase(self.document, self.journey, f"p{i}") for i in range(PHASES)]
            self.stages = [self.add(f"s{i}", *span) for i, span in enumerate(spans)]

    def add(self, name: str, first: int, last: int) -> str:
        return add_stage(self.document, self.journey, name, self.phases[first], self.phases[last])

    def stretch(self, stage: int, first: int, last: int) -> list[tuple[int, int]]:
        stretch_stage(self.document, self.stages[stage], self.phases[first], self.phases[last])
        return self.spans()

    def spans(self) -> list[tuple[int, int]]:
        return [span_of(self.document, stage) for stage in self.stages]


def test_an_edge_drawn_over_a_part_of_a_neighbour_takes_those_phases_from_it() -> None:
    assert Band((0, 0), (1, 3)).stretch(0, 0, 2) == [(0, 2), (3, 3)]
    assert Band((0, 2), (3, 4)).stretch(1, 1, 4) == [(0, 0), (1, 4)]


def test_a_stage_put_into_the_middle_of_another_leaves_it_the_longer_part() -> None:
    assert Band((0, 0), (1, 4)).stretch(0, 2, 2) == [(2, 2), (3, 4)]
    assert Band((4, 4), (0, 2)).stretch(0, 1, 1) == [(1, 1), (0, 0)], "at a tie the left part"


def test_drawn_over_all_of_a_neighbour_both_share_its_phases() -> None:
    assert Band((0, 0), (1, 1), (2, 4)).stretch(0, 0, 2) == [(0, 2), (1, 1), (3, 4)]


def test_stages_that_shared_a_phase_before_stay_as_they_are() -> None:
    assert Band((3, 3), (3, 3), (4, 4)).stretch(0, 3, 4) == [(3, 4), (3, 3), (4, 4)]


def test_the_ends_may_be_given_either_way_round_and_one_step_is_undone_whole() -> None:
    band = Band((0, 0), (1, 3))
    before, done = band.document.saved(), band.document.history.done
    assert band.stretch(0, 2, 0) == [(0, 2), (3, 3)]
    assert band.document.history.done == done + 1
    band.document.undo()
    assert band.document.saved() == before
    band.document.redo()
    assert band.spans() == [(0, 2), (3, 3)]


def test_a_stage_that_ends_where_it_was_is_no_step() -> None:
    band = Band((0, 1), (2, 3))
    done = band.document.history.done
    band.stretch(0, 0, 1)
    assert band.document.history.done == done


SPANS = st.tuples(st.integers(0, PHASES - 1), st.integers(0, PHASES - 1)).map(
    lambda pair: tuple(sorted(pair))
)


@given(
    spans=st.lists(SPANS, min_size=1, max_size=5),
    moves=st.lists(st.tuples(st.integers(0, 4), SPANS), max_size=5),
)
def test_whatever_is_drawn_no_stage_covers_another_and_none_is_without_a_phase(
    spans: list[tuple[int, int]], moves: list[tuple[int, tuple[int, int]]]
) -> None:
    band = Band(*spans)
    for stage, (first, last) in moves:
        after = band.stretch(stage % len(spans), first, last)
        assert after[stage % len(spans)] == (first, last)
        assert all(0 <= low <= high < PHASES for low, high in after)
    rows = phases_of(band.document, band.journey)
    widths = dict.fromkeys(band.phases, 240.0)
    frames = list(plan_header(rows, band.document.ordered(Stage), widths, "nl").stages.values())
    assert len(frames) == len(spans)
    for i, one in enumerate(frames):
        for other in frames[i + 1 :]:
            beside = one.right <= other.x or other.right <= one.x
            assert beside or one.bottom <= other.y or other.bottom <= one.y


def test_stages_go_from_left_to_right_whenever_they_were_added() -> None:
    band = Band((2, 3), (0, 1))
    band.stages += [band.add("s2", 2, 2)]
    assert [row.name for row in stages_of(band.document, band.journey)] == ["s1", "s0", "s2"]
    move_phase(band.document, band.phases[0], 4)
    assert span_of(band.document, band.stages[1]) == (0, 4), "its ends are the other way round now"
    assert stages_of(band.document, band.journey)[0].name == "s1"


def test_a_stage_is_renamed_described_and_deleted() -> None:
    band = Band((0, 0))
    rename_stage(band.document, band.stages[0], "  Bezoeker\n")
    rename_stage(band.document, band.stages[0], " ")
    set_stage(band.document, band.stages[0], criterion="Kwam terug", volume=860)
    row = band.document.get(Stage, band.stages[0])
    assert (row.name, row.criterion, row.volume) == ("Bezoeker", "Kwam terug", 860)
    delete_stage(band.document, row.id)
    assert not band.document.rows(Stage)
    assert len(band.document.rows(Phase)) == PHASES


def test_a_stage_shrinks_with_a_phase_that_goes() -> None:
    band = Band((1, 3))
    delete_phase(band.document, band.phases[3])
    assert band.spans() == [(1, 2)]
