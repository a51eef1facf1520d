"""The points of the curve, in words and with their places."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect

from app.layout.curve_plan import CurvePoint, RouteLine
from app.views.accessible.board_parts import note_text
from app.views.accessible.parts import Part, Role

if TYPE_CHECKING:
    from app.views.curve_view import CurveView

_REACH = 14  # pixels around a point that are its own


class CurveParts:
    """Keys are a line and a note, with a space between them: an average has no stops of its own."""

    def __init__(self, curve: "CurveView") -> None:
        self._curve = curve

    def keys(self) -> Sequence[str]:
        """Line after line, from left to right."""
        return [f"{line.route} {point.note}" for line, point in self._points()]

    def part(self, key: str) -> Part | None:
        """What is said of it."""
        for line, point in self._points():
            if f"{line.route} {point.note}" == key:
                return self._said(line, point)
        return None

    def focused(self) -> str:
        """The point of the chosen note on the chosen line."""
        line, point = self._curve.line(), self._curve.chosen_point()
        return f"{line.route} {point.note}" if line is not None and point is not None else ""

    def key_at(self, at: QPoint) -> str:
        """The point under a pixel of the screen."""
        here = self._curve.mapFromGlobal(at)
        for line, point in self._points():
            if abs(point.x - here.x()) <= _REACH and abs(point.y - here.y()) <= _REACH:
                return f"{line.route} {point.note}"
        return ""

    def _points(self) -> Iterator[tuple[RouteLine, CurvePoint]]:
        return ((line, point) for line in self._curve.plan.routes for point in line.points)

    def _said(self, line: RouteLine, point: CurvePoint) -> Part:
        place = line.points.index(point) + 1
        said = [QCoreApplication.translate("Accessible", "route {route}, stop {place} of {count}").format(
            route=line.title, place=place, count=len(line.points)
        )]  # fmt: skip
        value = spoken_value(point.intensity)
        said.append(
            QCoreApplication.translate("Accessible", "value {value}").format(value=value)
            if value
            else QCoreApplication.translate("Accessible", "no value yet")
        )
        if point.emotion:
            said.append(point.emotion)
        if point.moment:
            said.append(QCoreApplication.translate("Accessible", "moment of truth"))
        corner = self._curve.mapToGlobal(QPoint(round(point.x) - _REACH, round(point.y) - _REACH))
        rect = QRect(corner.x(), corner.y(), 2 * _REACH, 2 * _REACH)
        text = note_text(self._curve.document, point.note)
        return Part(text, ", ".join(said), Role.Slider, rect, point.note == self._curve.note, value)


def spoken_value(intensity: float | None) -> str:
    """An intensity with its sign, "−2" or "+3.5", or "" where there is none."""
    if intensity is None:
        return ""
    shown = QLocale().toString(abs(intensity), "f", 0 if intensity == round(intensity) else 1)
    return f"−{shown}" if intensity < 0 else f"+{shown}" if intensity else shown
