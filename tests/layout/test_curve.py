"""The emotion curve: where its stops lie, that it never overshoots them, and that its words hide nothing."""

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout import style
from app.layout.board import BoardLayout
from app.layout.curve import CurveLayout, CurvePlan, curve_plan
from app.layout.curve_face import curve_face, line_style, route_face
from app.layout.curve_plan import CurvePoint
from app.layout.curve_slots import fits, slots
from app.layout.curve_words import place_words
from app.layout.placing import placed, reach, texts
from app.layout.shapes import Ellipse, Path, Text
from app.layout.splines import samples, smooth_steps, tangents
from app.layout.themes import PAPER
from app.models.board import Lane, Note, Phase
from app.models.change import Change
from app.models.document import Document
from app.models.people import Route, Score, Stop
from tests.layout.boards import board, with_route

intensities = st.floats(-5, 5, allow_nan=False)


def plan_of(document: Document, height: float = 200.0) -> CurvePlan:
    return curve_plan(document, "j", BoardLayout(document, "j").plan.columns, height)


def sample_plan() -> CurvePlan:
    document = board(3, 1, 9)
    with_route(document, [1.0, -2.0, None, 4.5, 0.0, -4.6, 3.0, 3.0, -1.0])
    with_route(document, [2.0, -1.0, 0.5, 3.0, 1.0, -3.0, 2.0, 4.0, 1.0], "q")
    return plan_of(document)


# ---- the line ------------------------------------------------------------------------------------


@given(st.lists(intensities, min_size=2, max_size=40), st.data())
def test_the_curve_never_overshoots_its_points(ys: list[float], data: st.DataObject) -> None:
    gaps = data.draw(st.lists(st.floats(0.5, 80), min_size=len(ys), max_size=len(ys)))
    xs = [sum(gaps[: i + 1]) for i in range(len(ys))]
    steps = smooth_steps(xs, ys)
    assert [step[-2:] for step in steps] == list(zip(xs, ys, strict=True))
    for i, step in enumerate(steps[1:]):  # a cubic lies within the hull of its four points
        low, high = sorted((ys[i], ys[i + 1]))
        _, x1, y1, x2, y2, x3, _ = map(
            float, [0, *step[1:]]
        )  # a cubic lies within the hull of its four points
        assert low <= min(y1, y2) <= max(y1, y2) <= high
        assert xs[i] <= x1 <= x2 <= x3


@given(st.lists(intensities, min_size=2, max_size=30))
def test_the_curve_only_rises_or_falls_between_two_points(ys: list[float]) -> None:
    xs = [10.0 * i for i in range(len(ys))]
    slopes = tangents(xs, ys)
    for i, (low, high) in enumerate(pairwise(ys)):
        secant, before, after = (high - low) / 10, slopes[i], slopes[i + 1]
        assert before * secant >= 0
        assert after * secant >= 0
        assert before**2 + after**2 <= 9.000001 * secant**2 or (before == after == 0)


def test_worked_by_hand() -> None:
    assert tangents([0, 1, 2], [0, 1, 2]) == [1, 1, 1]
    assert tangents([0, 1, 2], [0, 2, 0]) == [2, 0, -2]
    assert tangents([0, 1, 2], [0, 0, 3]) == [0, 0, 3]
    assert smooth_steps([4.0], [1.0]) == ()


# ---- the plan ------------------------------------------------------------------------------------


def test_stops_lie_in_their_phases_column_evenly_and_in_order() -> None:
    document = with_route(board(3, 1, 9), [1.0] * 9)
    plan, columns = plan_of(document), BoardLayout(document, "j").plan.columns
    xs = [point.x for point in plan.routes[0].points]
    assert xs == sorted(xs)
    left, width = columns["p1"]
    assert xs[3:6] == pytest.approx([left + width * share for share in (1 / 6, 3 / 6, 5 / 6)])


def test_height_and_intensity_are_each_others_inverse() -> None:
    plan = sample_plan()
    assert plan.intensity_to_y(5) == plan.top < plan.neutral < plan.bottom == plan.intensity_to_y(-5)
    for value in (-5, -3.3, 0, 1, 5):
        assert plan.y_to_intensity(plan.intensity_to_y(value)) == pytest.approx(value)
    assert plan.y_to_intensity(-1000) == 5
    assert plan.y_to_intensity(1000) == -5


def test_a_stop_without_intensity_waits_on_the_neutral_line() -> None:
    plan = sample_plan()
    line = plan.routes[0]
    ghost = line.points[2]
    assert ghost.intensity is None
    assert ghost.y == plan.neutral
    assert len(line.steps) == 8
    rings = [shape for shape in route_face(line, plan, PAPER) if isinstance(shape, Ellipse) and shape.dash]
    assert [(ring.x, ring.y) for ring in rings] == [(ghost.x, ghost.y)]


def test_a_groups_scores_draw_their_median_and_spread() -> None:
    document = with_route(board(3, 1, 3), [None, 2.0])
    with document.edit("Score"):
        for who, value in (("a", -1.0), ("b", 3.0), ("c", 4.0), ("d", None)):
            document.add(Score, stop="r0", who=who, intensity=value)
    plan = plan_of(document)
    first = plan.routes[0].points[0]
    assert first.intensity == 3.0
    assert first.spread == (plan.intensity_to_y(4), plan.intensity_to_y(-1))


def test_routes_differ_in_colour_and_in_dash() -> None:
    document = board(3, 1, 3)
    for i in range(4):
        with_route(document, [1.0, 2.0], f"r{i}")
    styles = [line_style(line, PAPER) for line in plan_of(document).routes]
    assert len({colour for colour, _ in styles}) == len({dash for _, dash in styles}) == 4


def test_what_is_hidden_is_not_on_the_curve() -> None:
    document = with_route(board(3, 2, 12), [1.0] * 12)
    with document.edit("Hide"):
        document.get(Lane, "l1").hidden = 1
        document.get(Phase, "p0").hidden = 1
    assert {p.note for p in plan_of(document).routes[0].points} == {"n1", "n2", "n7", "n8"}
    with document.edit("Hide"):
        document.get(Route, "r").hidden = 1
    assert plan_of(document).routes == ()


def test_moving_one_point_draws_only_its_route_anew() -> None:
    document = with_route(with_route(board(3, 1, 9), [1.0] * 9), [2.0] * 9, "q")
    changes: list[Change] = []
    document.subscribe(changes.append)
    layout = CurveLayout(document, "j", BoardLayout(document, "j").plan.columns)
    other = layout.plan.routes[0]
    with document.edit("Feel"):
        document.get(Stop, "q3").intensity = -4.0
    assert layout.update(changes[-1]) == {"q"}
    assert layout.plan.routes[0] is other


# ---- several conversations -----------------------------------------------------------------------


def with_conversation(
    document: Document, values: list[float | None], route: str, colour: str = ""
) -> Document:
    with_route(document, values, route)
    with document.edit("Listen"):
        row = document.get(Route, route)
        row.perspective, row.colour = "outside_in", colour
    return document


def test_conversations_are_averaged_into_one_line_before_them() -> None:
    document = with_route(board(3, 1, 9), [1.0] * 9)
    with_conversation(document, [2.0, -4.0, None], "c", "teal")
    assert [line.route for line in plan_of(document).routes] == ["r", "c"]  # one is no average
    with_conversation(document, [4.0, -1.0, 3.0, 5.0], "d")
    plan = plan_of(document)
    assert [line.route for line in plan.routes] == ["r", "average:sara", "c", "d"]
    average = plan.routes[1]
    assert average.title == "Sara · 2 gesprekken (gemiddeld)"
    assert [(point.intensity, point.conversations) for point in average.points] == [
        (3.0, 2),
        (-2.5, 2),
        (3.0, 2),
    ]  # what one of them met alone does not bend the line of all
    assert not [shape for shape in route_face(average, plan, PAPER) if isinstance(shape, Ellipse)]


def test_hidden_conversations_are_in_the_average_and_nowhere_else() -> None:
    document = with_conversation(with_conversation(board(3, 1, 9), [2.0], "c", "teal"), [4.0], "d")
    with document.edit("Hide"):
        for route in document.rows(Route).values():
            route.hidden = 1
    (average,) = plan_of(document).routes
    assert average.points[0].intensity == 3.0
    assert average.colour == "teal"


def test_no_two_lines_have_the_same_colour() -> None:
    document = board(3, 1, 3)
    for i in range(5):
        with_conversation(document, [1.0], f"c{i}", "teal" if i < 3 else "")
    plan = plan_of(document)
    assert len({line_style(line, PAPER)[0] for line in plan.routes}) == len(plan.routes) == 6
    assert plan.routes[0].colour == "teal"


def test_a_score_of_one_conversation_moves_the_average_alone() -> None:
    document = with_conversation(with_conversation(board(3, 1, 9), [2.0], "c"), [4.0], "d")
    with_route(document, [1.0] * 3)
    changes: list[Change] = []
    document.subscribe(changes.append)
    layout = CurveLayout(document, "j", BoardLayout(document, "j").plan.columns)
    with document.edit("Feel"):
        document.get(Stop, "d0").intensity = -2.0
    assert layout.update(changes[-1]) == {"average:sara", "d"}
    assert layout.plan.routes[0].points[0].intensity == 0.0


def test_what_lines_share_lies_at_the_same_place() -> None:
    document = with_route(board(1, 1, 6), [1.0] * 6)
    with document.edit("Another way"):
        document.add(Route, id="q", journey="j", rank=9.0)
        for i, note in enumerate(("n1", "n4", "n5")):
            document.add(Stop, id=f"q{i}", route="q", note=note, rank=float(i), intensity=2.0)
    whole, part = plan_of(document).routes
    assert [point.x for point in part.points] == [whole.points[i].x for i in (1, 4, 5)]
    with document.edit("The other way round"):
        document.get(Stop, "q0").rank = 7.0
    part = plan_of(document).routes[1]
    assert [point.note for point in part.points] == ["n4", "n5", "n1"]
    assert [point.x for point in part.points] == sorted(point.x for point in part.points)


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), min_size=1, max_size=4))
def test_shared_places_go_from_left_to_right(sequences: list[list[str]]) -> None:
    places = slots(sequences)
    assert len(set(places.values())) == len(places)
    assert all(0 < place < 1 for place in places.values())
    for sequence in sequences:
        if fits(sequence, places):
            found = [places[note] for note in sequence]
            assert found == sorted(set(found))
    if places and len(set(sequences[0])) == len(sequences[0]):
        assert fits(sequences[0], places)


def test_the_group_disagrees_most_at_one_stop_and_the_curve_says_where() -> None:
    document = with_route(board(3, 1, 6), [2.0, None, 1.0])
    with document.edit("Score"):
        for stop, values in (("r0", (1.0, 2.0)), ("r1", (-3.0, 0.0, 4.0)), ("r2", (1.0,))):
            for i, value in enumerate(values):
                document.add(Score, stop=stop, who=f"{i}", intensity=value)
    plan = plan_of(document)
    scores = [point.scores for point in plan.routes[0].points]
    assert [each is not None and each.disputed for each in scores] == [False, True, False]
    figures = [plan.intensity_to_y(value) for value in (4.0, 2.0, 0.0, -1.5, -3.0)]
    middle = scores[1]
    assert middle is not None
    assert [middle.top, middle.upper, middle.median, middle.lower, middle.bottom] == pytest.approx(figures)
    said = {text.text for text, _, _ in texts(curve_face(plan, PAPER, "en"))}
    assert "most disagreement" in said


steps = st.lists(
    st.tuples(
        st.sampled_from(("feel", "score", "move", "remove", "hide", "title", "route", "listen", "rank")),
        st.integers(0, 17),
    ),
    min_size=1,
    max_size=8,
)


@given(steps)
def test_after_any_edits_the_curve_equals_a_fresh_one(edits: list[tuple[str, int]]) -> None:
    document = with_route(with_route(board(3, 2, 12), [1.0, None, 3.0, -4.0] * 3), [2.0] * 9, "q")
    columns = BoardLayout(document, "j").plan.columns
    layout = CurveLayout(document, "j", columns)

    def follow(change: Change) -> None:
        before = {line.route: line for line in layout.plan.routes}
        moved = layout.update(change)
        assert layout.plan == curve_plan(document, "j", columns)
        after = {line.route: line for line in layout.plan.routes}
        assert moved == {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}

    document.subscribe(follow)
    for kind, pick in edits:
        with document.edit(kind):
            _edit(document, kind, pick)
    while document.undo():
        pass


def _edit(document: Document, kind: str, pick: int) -> None:
    stops, notes = sorted(document.rows(Stop)), sorted(document.rows(Note))
    if kind == "hide":
        lane = document.get(Lane, f"l{pick % 2}")
        lane.hidden = 1 - lane.hidden
    elif kind == "title":
        document.get(Route, "q").title = f"Route {pick}" * (1 + pick)
    elif kind == "route":
        document.get(Route, "r").rank = float(pick - 8)
    elif kind == "listen":
        for route in document.rows(Route).values():
            route.perspective = "outside_in" if pick % 3 else "inside_out"
    elif kind == "move":
        document.get(Note, notes[pick % len(notes)]).phase = f"p{pick % 3}"
    elif stops:
        stop = document.get(Stop, stops[pick % len(stops)])
        if kind == "feel":
            stop.intensity = None if pick == 0 else pick / 2 - 4
        elif kind == "rank":
            stop.rank = float(pick)
        elif kind == "score":
            document.add(Score, stop=stop.id, intensity=float(pick % 6))
        else:
            document.remove(stop)


def test_columns_that_are_scrolled_take_their_lines_along() -> None:
    document = with_conversation(with_conversation(board(3, 1, 9), [2.0, 1.0, 4.0], "c"), [4.0, 3.0], "d")
    columns = BoardLayout(document, "j").plan.columns
    layout = CurveLayout(document, "j", columns, head=40.0)
    document.subscribe(layout.update)
    with document.edit("Feel"):
        document.get(Stop, "d0").intensity = -2.0
        document.add(Score, stop="c1", who="a", intensity=3.0)
    scrolled = {phase: (left - 50.0, width * 1.5) for phase, (left, width) in columns.items()}
    layout.move(scrolled, 300.0)
    assert layout.plan == CurveLayout(document, "j", scrolled, 300.0, head=40.0).plan


# ---- the face ------------------------------------------------------------------------------------


def test_everything_stays_inside_the_strip() -> None:
    plan = sample_plan()
    for shape, matrix in placed(curve_face(plan, PAPER)):
        x, y, w, h = reach(shape, matrix)
        assert min(x, y) >= 0
        assert x + w <= plan.width + 2
        assert y + h <= plan.height


@given(
    st.lists(st.none() | intensities, min_size=1, max_size=24), st.lists(intensities, min_size=1, max_size=24)
)
def test_words_hide_no_line_and_not_each_other(one: list[float | None], other: list[float]) -> None:
    document = with_route(with_route(board(3, 1, 24), one), [*other], "q")
    plan = plan_of(document)
    boxes = [(w.x, w.y - w.font.size * 0.9, w.width, w.font.size * 1.15) for w in place_words(plan, PAPER)]
    spots = [spot for line in plan.routes for spot in samples(line.steps, 2.0)]
    for i, (x, y, w, h) in enumerate(boxes):
        assert not [1 for a, b in spots if x < a < x + w and y < b < y + h]
        assert not [1 for a, b, c, d in boxes[:i] if x < a + c and a < x + w and y < b + d and b < y + h]
        assert x >= style.LABEL_WIDTH
        assert x + w <= plan.width
        assert 0 <= y <= y + h <= plan.height


def test_the_peak_of_a_single_route_gets_its_word() -> None:
    document = with_route(board(3, 1, 9), [0.0, 1.0, 2.0, 4.8, 2.0, 0.0, -1.0, -4.0, -1.0])
    assert len(place_words(plan_of(document), PAPER)) == 2 + 2  # both turns and both ends


def test_every_word_is_nearer_to_its_own_stop_than_to_another() -> None:
    document = with_route(board(3, 1, 24), [0.6, -1.2, 1.0, 1.8, 2.8, -4.8, 1.8, -1.6, 1.0, -2.6] * 2)
    with document.edit("Name what is felt"):
        for i, stop in enumerate(document.where(Stop, "route", "r")):
            stop.emotion = f"{'heel ' * (i % 3)}blij {i}"
    plan = plan_of(document, height=90.0)
    points = {point.emotion: point for point in plan.routes[0].points}
    words = place_words(plan, PAPER, every=True)
    assert len(words) > 8
    for text in words:
        x, y = text.x, text.y - text.font.size * 0.9

        def far(point: CurvePoint, x: float = x, y: float = y, text: Text = text) -> float:
            aside = max(x - point.x, 0.0, point.x - x - text.width)
            return hypot(aside, max(y - point.y, 0.0, point.y - y - text.font.size * 1.15))

        assert min(points.values(), key=far) == points[text.text]


def test_on_paper_stops_between_the_peaks_have_their_word_too() -> None:
    document = with_route(board(3, 1, 9), [0.0, 1.0, 2.0, 4.8, 2.0, 0.0, -1.0, -4.0, -1.0])
    with document.edit("Name what is felt"):
        for i, stop in enumerate(document.where(Stop, "route", "r")):
            stop.emotion = f"blij {i}"
        document.where(Stop, "route", "r")[2].emotion = ""  # nobody named it: a ring and no word
    plan = plan_of(document)
    said = {text.text for text, _, _ in texts(curve_face(plan, PAPER))}
    assert {"blij 1", "blij 4"} <= said
    assert not {"blij 1", "blij 4"} & {text.text for text in place_words(plan, PAPER)}


def test_the_legend_names_every_route_and_takes_the_rows_it_needs() -> None:
    document = board(3, 1, 3)
    for i in range(12):
        with_route(document, [1.0, 2.0], f"r{i:02}")
        with document.edit("Name"):
            document.get(Route, f"r{i:02}").title = f"Gesprek met mevrouw De Vries-Jansen, nummer {i}"
    plan = plan_of(document)
    shown = " ".join(text.text for text, _, _ in texts(curve_face(plan, PAPER)))
    assert all(f"nummer {i}" in shown for i in range(12))
    assert plan.legend.height > style.CURVE_LEGEND
    assert plan.top > plan.legend.height


def test_the_legend_tells_of_moments_of_truth_where_there_is_one() -> None:
    def legend(document: Document) -> str:
        return " ".join(text.text for text, _, _ in texts(curve_face(plan_of(document), PAPER)))

    assert "moment van de waarheid" in legend(board(3, 1, 9))  # to be filled in by hand
    document = with_route(board(3, 1, 9), [1.0, -2.0, 3.0])
    assert "moment van de waarheid" not in legend(document)
    stop = next(iter(document.rows(Stop)))
    with document.edit("Mark a moment"):
        document.get(Stop, stop).moment = "first"
    assert "moment van de waarheid" in legend(document)


@pytest.mark.parametrize(
    ("language", "words"), [("nl", {"Emotiecurve", "neutraal"}), ("en", {"Emotion curve", "neutral"})]
)
def test_the_axis_speaks_the_language(language: str, words: set[str]) -> None:
    assert words <= {text.text for text, _, _ in texts(curve_face(sample_plan(), PAPER, language))}


def test_a_curve_without_routes_still_has_its_axis() -> None:
    plan = plan_of(board(3))
    assert plan.routes == ()
    assert [shape for shape in curve_face(plan, PAPER) if isinstance(shape, Path)]
