"""Where the columns and the bands above them lie."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.layout import style
from app.layout.frames import Frame
from app.layout.header_face import group_height, phase_height, stage_height
from app.layout.looks import phase_look, stage_look
from app.models.board import Phase, Stage


class HeaderPlan(NamedTuple):
    """Columns are (left, width) by phase; a group's key is the id of its first phase; `bottom` is where
    lanes begin.
    """

    columns: dict[str, tuple[float, float]]
    groups: dict[str, Frame]
    phases: dict[str, Frame]
    stages: dict[str, Frame]
    band: Frame | None
    width: float
    bottom: float


def plan_header(
    phases: Sequence[Phase], stages: Sequence[Stage], widths: Mapping[str, float], language: str
) -> HeaderPlan:
    """The bands over the visible phases, in their order; `widths` are those of the columns' cells."""
    columns, left = {}, style.LABEL_WIDTH
    for phase in phases:
        columns[phase.id] = (left, widths[phase.id])
        left += widths[phase.id] + style.COLUMN_GAP
    total = left if phases else left + style.column_width(1)
    groups = _plan_groups(phases, columns, language)
    top = max((frame.bottom for frame in groups.values()), default=0.0)
    more = style.COLUMN_GAP - style.PHASE_GAP + style.PHASE_TIP  # what a chevron is wider than its column
    height = max(
        (phase_height(phase_look(p, i, language), widths[p.id] + more) for i, p in enumerate(phases)),
        default=style.PHASE_HEIGHT,
    )
    chevrons = {key: Frame(x, top, width + more, height) for key, (x, width) in columns.items()}
    bottom = top + height + style.BAND_GAP
    pills = _plan_stages(phases, stages, columns, bottom, language)
    band = None
    if pills:
        low = max(frame.bottom for frame in pills.values())
        band = Frame(0.0, bottom, total, low - bottom)
        bottom = low + style.BAND_GAP
    return HeaderPlan(
        columns, groups, chevrons, pills, band, total + style.PHASE_TIP - style.PHASE_GAP, bottom
    )


def runs_of_groups(phases: Sequence[Phase]) -> list[list[Phase]]:
    """Phases next to each other that name the same group; phases without a group are left out."""
    runs: list[list[Phase]] = []
    previous = ""
    for phase in phases:
        if phase.group_name and phase.group_name == previous:
            runs[-1].append(phase)
        elif phase.group_name:
            runs.append([phase])
        previous = phase.group_name
    return runs


def _plan_groups(
    phases: Sequence[Phase], columns: dict[str, tuple[float, float]], language: str
) -> dict[str, Frame]:
    spans = {}
    for run in runs_of_groups(phases):
        left, right = columns[run[0].id][0], sum(columns[run[-1].id])
        spans[run[0].id] = (run[0].group_name, left, right - left)
    height = max((group_height(name, width, language) for name, _, width in spans.values()), default=0.0)
    return {key: Frame(left, 0.0, width, height) for key, (_, left, width) in spans.items()}


def _plan_stages(
    phases: Sequence[Phase],
    stages: Sequence[Stage],
    columns: dict[str, tuple[float, float]],
    top: float,
    language: str,
) -> dict[str, Frame]:
    """Pills in as few rows as keep them apart; a stage of which no phase is visible is left out."""
    places = {phase.id: i for i, phase in enumerate(phases)}
    ends: list[int] = []  # of each row, the last place that is taken
    rows: dict[str, tuple[int, float, float]] = {}
    heights: list[float] = []
    for stage, (first, last) in sorted(_spans(stages, places), key=lambda pair: pair[1][0]):
        row = next((i for i, end in enumerate(ends) if end < first), len(ends))
        if row == len(ends):
            ends.append(last)
            heights.append(style.STAGE_HEIGHT)
        ends[row] = last
        left, right = columns[phases[first].id][0], sum(columns[phases[last].id])
        heights[row] = max(heights[row], stage_height(stage_look(stage, language), right - left))
        rows[stage.id] = (row, left, right - left)
    tops = [top + sum(heights[:i]) + i * style.STAGE_GAP for i in range(len(heights))]
    return {key: Frame(left, tops[row], width, heights[row]) for key, (row, left, width) in rows.items()}


def _spans(stages: Sequence[Stage], places: dict[str, int]) -> list[tuple[Stage, tuple[int, int]]]:
    """Each stage with the first and last place it spans, at visible phases only."""
    found = []
    for stage in stages:
        ends = [places[phase] for phase in (stage.from_phase, stage.to_phase) if phase in places]
        if ends:
            found.append((stage, (min(ends), max(ends))))
    return found
