"""The poster: head, the whole board as large as the sheet allows, the curve on the board's columns, legend.

The notes are those of the screen, line by line; only how many of them lie side by side follows the sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.layout import style
from app.layout.board import BoardLayout
from app.layout.board_face import looks_of, notes_face, scaffold_face
from app.layout.canvas_content import journey_title, traveller
from app.layout.curve import CurveLayout, CurvePlan
from app.layout.curve_face import curve_face
from app.layout.lettering import RIGHT, set_text
from app.layout.page import Bookmark, Page
from app.layout.papers import MARGIN, PAPERS, SMALLEST_TEXT, larger_than, lying
from app.layout.poster_fit import Fit, Room, fit_board
from app.layout.poster_legend import Entry, legend_entries, legend_face
from app.layout.shapes import Face, Font, Group, Path, Text
from app.layout.sheet_head import foot_height, head_face, title_of
from app.layout.themes import PAPER, Theme
from app.models.document import Document
from app.models.words import word

_AIR = 12.0
_CURVE_AIR = 14.0  # between board and curve, at the board's scale
_LEAST_CURVE, _MOST_CURVE = 130.0, 330.0
_LARGEST = 1.5  # times the board's own size on A3; a board of one note is no placard


@dataclass(frozen=True, slots=True)
class Poster:
    """The sheets, the size of the smallest text on them, and the paper that would do ("" if this one does
    or none).
    """

    pages: tuple[Page, ...]
    smallest: float
    fits_on: str


def poster_pages(
    document: Document,
    journey: str,
    paper: str,
    language: str,
    *,
    per_phase: bool = False,
    theme: Theme = PAPER,
) -> tuple[Page, ...]:
    """The poster of a journey on a lying sheet, or a sheet for each phase."""
    return poster(document, journey, paper, language, per_phase=per_phase, theme=theme).pages


def poster(
    document: Document,
    journey: str,
    paper: str,
    language: str,
    *,
    per_phase: bool = False,
    theme: Theme = PAPER,
) -> Poster:
    """The same with what a caller may want to say: whether the text is legible, and on which paper it would
    be.
    """
    whole = BoardLayout(document, journey, language, open_strip=0.0)
    phases = whole.visible_phases()
    layouts = [whole]
    if per_phase and phases:
        layouts = [
            BoardLayout(document, journey, language, open_strip=0.0, only=phase.id) for phase in phases
        ]
    sheets = [
        _Sheet(layout, paper, theme, (i + 1, len(layouts)), phases[i].name if per_phase and phases else "")
        for i, layout in enumerate(layouts)
    ]
    pages = [sheet.page() for sheet in sheets]
    smallest = min(sheet.smallest for sheet in sheets)
    fits_on = ""
    if smallest < SMALLEST_TEXT - 1e-6:
        fits_on = next(
            (name for name in larger_than(paper) if all(s.is_legible_on(name) for s in sheets)), ""
        )
    return Poster(tuple(replace(page, fits_on=fits_on) for page in pages), smallest, fits_on)


class _Sheet:
    """One sheet in the making."""

    def __init__(
        self, layout: BoardLayout, paper: str, theme: Theme, number: tuple[int, int], phase: str
    ) -> None:
        self.layout, self.paper, self.theme, self.number, self.phase = layout, paper, theme, number, phase
        self.smallest = self._smallest_unscaled = float("inf")
        self._has_curve = self._is_worth_a_curve()

    def page(self) -> Page:
        """The whole sheet with its face."""
        layout, theme, paper = self.layout, self.theme, self.paper
        looks = looks_of(layout)
        width, height = lying(paper)
        inner, unit = width - 2 * MARGIN, _unit(paper)
        head, head_height = self._head(paper)
        lanes = layout.visible_lanes()
        entries = legend_entries(layout.document, lanes, looks.values(), layout.language)
        foot, foot_top = self._foot(entries, inner, height, unit)
        top = MARGIN + head_height + _AIR * unit
        chosen = self._choose(inner, foot_top - top - _AIR * unit, unit)
        layout.replan(chosen.across, chosen.stretch)
        board = (*scaffold_face(layout, theme), *notes_face(layout, looks, theme))
        left = MARGIN + max(0.0, (inner - layout.plan.width * chosen.scale) / 2)
        parts = [Group(head, MARGIN, MARGIN), Group(board, left, top, chosen.scale, name="board"), *foot]
        drawn: list[Face] = [board]
        if self._has_curve:
            strip = min(_MOST_CURVE, chosen.below - _CURVE_AIR)
            curve = self._curve_strip(strip)
            drawn.append(curve)
            y = foot_top - (_AIR / 2) * unit - strip * chosen.scale
            parts.append(Group(curve, left, y, chosen.scale, name="curve"))
        self._smallest_unscaled = min(map(_smallest, drawn))
        self.smallest = self._smallest_unscaled * chosen.scale
        title = self.phase or title_of(layout.document, layout.language)
        return Page(width, height, tuple(parts), title, (Bookmark(title),))

    def is_legible_on(self, paper: str) -> bool:
        """Whether the text would be large enough there; only after `page`."""
        width, height = lying(paper)
        unit = _unit(paper)
        head_height = self._head(paper)[1]
        foot = foot_height(unit) * 2
        chosen = self._choose(
            width - 2 * MARGIN, height - 2 * MARGIN - head_height - foot - 2 * _AIR * unit, unit
        )
        return self._smallest_unscaled * chosen.scale >= SMALLEST_TEXT - 1e-6

    def _head(self, paper: str) -> tuple[Face, float]:
        document, language = self.layout.document, self.layout.language
        title = journey_title(document, self.layout.journey)
        above = " · ".join(
            part for part in (title if title != title_of(document, language) else "", self.phase) if part
        )
        persona = traveller(document, self.layout.journey)
        width = lying(paper)[0] - 2 * MARGIN
        return head_face(document, persona, above, width, _unit(paper), self.theme, language)

    def _foot(
        self, entries: Sequence[Entry], inner: float, height: float, unit: float
    ) -> tuple[list[Group], float]:
        """The foot with the legend in it, and where it begins."""
        language = self.layout.language
        page, pages = self.number
        name = word("app_name", language)
        words = f"{self.paper} · {word('sheet_of', language, page=page, pages=pages)} · {name}"
        legend, legend_height = legend_face(entries, inner * 0.78, unit, self.theme)
        top = height - MARGIN - max(foot_height(unit), legend_height + 6.0 * unit)
        rule = Path((("M", 0, 0), ("L", inner, 0)), stroke=self.theme.faint, stroke_width=0.7 * unit)
        size = max(8.5 * unit, SMALLEST_TEXT + 0.5)
        number = set_text(words, inner, 5.0 * unit + size * 1.275, Font(size), self.theme.muted, RIGHT)
        return [Group((rule, number, Group(legend, 0.0, 5.0 * unit)), MARGIN, top)], top

    def _choose(self, width: float, height: float, unit: float) -> Fit:
        below = (_LEAST_CURVE + _CURVE_AIR) if self._has_curve else 0.0
        return fit_board(self.layout, Room(width, height, below, _LARGEST * unit))

    def _curve(self, height: float) -> CurvePlan:
        layout = self.layout
        return CurveLayout(layout.document, layout.journey, layout.plan.columns, height, layout.language).plan

    def _is_worth_a_curve(self) -> bool:
        """Whether there is a line to see; on the sheet of a phase one stop that is felt is only a dot."""
        lines = self._curve(style.CURVE_HEIGHT).routes
        if not self.layout.is_one_phase:
            return any(line.points for line in lines)
        felt = (sum(point.intensity is not None for point in line.points) for line in lines)
        return max(felt, default=0) > 1

    def _curve_strip(self, height: float) -> Face:
        plan = self._curve(height)
        rule = Path(
            (("M", 0, 0), ("L", self.layout.plan.width, 0)), stroke=self.theme.faint, stroke_width=0.75
        )
        return (rule, *curve_face(plan, self.theme, self.layout.language))


def _smallest(face: Face) -> float:
    """The size of the smallest text in groups that do not scale."""
    sizes = [shape.font.size for shape in face if isinstance(shape, Text)]
    sizes += [_smallest(shape.shapes) for shape in face if isinstance(shape, Group)]
    return min(sizes, default=float("inf"))


def _unit(paper: str) -> float:
    """Head and foot are made for A3 and grow with the sheet."""
    return PAPERS[paper][1] / PAPERS["A3"][1]
