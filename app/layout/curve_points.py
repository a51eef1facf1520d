"""The points of one line of the curve: what is felt, and how far a group's scores lie apart."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.layout.curve_plan import CurvePlan, CurvePoint, Scores
from app.layout.curve_slots import even, fits
from app.models.document import Document
from app.models.findings.conversations import Average
from app.models.findings.scores import Spread, spread_at, widest
from app.models.people import Stop

Columns = Mapping[str, tuple[float, float]]  # phase id → left, width
ByPhase = Mapping[str, Sequence[Stop | Average]]
Places = Mapping[str, Mapping[str, float]]  # phase id → note id → place in the column, 0 … 1


def points_of(
    document: Document, plan: CurvePlan, columns: Columns, places: Places, by_phase: ByPhase
) -> tuple[CurvePoint, ...]:
    """The points column by column; where a line cannot share the places of others, evenly spread."""
    points: list[CurvePoint] = []
    spreads: list[tuple[str, Spread]] = []
    for phase, (left, width) in columns.items():
        here = by_phase.get(phase, ())
        notes, shared = [each.note for each in here], dict(places.get(phase, {}))
        shares = [shared[note] for note in notes] if fits(notes, shared) else even(len(here))
        for each, share in zip(here, shares, strict=True):
            x = left + width * share
            if isinstance(each, Average):
                points.append(_mean(each, x, plan))
                continue
            found = spread_at(document, each.id)
            if found is not None:
                spreads.append((each.id, found))
            points.append(_point(each, x, found, plan))
    disputed = widest(spreads)
    return tuple(_disputed(point) if disputed and point.stop == disputed else point for point in points)


def _point(stop: Stop, x: float, found: Spread | None, plan: CurvePlan) -> CurvePoint:
    intensity, scores = stop.intensity, None
    if found is not None:
        intensity = found.median if intensity is None else intensity
        y = plan.intensity_to_y
        scores = Scores(y(found.high), y(found.upper), y(found.median), y(found.lower), y(found.low))
    height = plan.intensity_to_y(intensity or 0.0)
    return CurvePoint(stop.id, stop.note, x, height, intensity, stop.moment != "none", stop.emotion, scores)


def _mean(each: Average, x: float, plan: CurvePlan) -> CurvePoint:
    y = plan.intensity_to_y(each.intensity or 0.0)
    return CurvePoint("", each.note, x, y, each.intensity, conversations=each.conversations)


def _disputed(point: CurvePoint) -> CurvePoint:
    return point if point.scores is None else replace(point, scores=replace(point.scores, disputed=True))
