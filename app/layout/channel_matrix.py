"""The matrix of channels × phases: how many touchpoints go through a channel in a phase, darker where there
are more. The figure says it too, so that it can be read in black and white.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.layout.frames import Frame
from app.layout.header_face import name_size, phase_face, phase_height
from app.layout.lettering import CENTRE, set_text
from app.layout.looks import PhaseLook, phase_look
from app.layout.papers import SMALLEST_TEXT
from app.layout.shapes import Box, Colour, Face, Font, Group, Shape
from app.layout.strips import baseline, fitted_lines
from app.layout.style import PHASE_HEIGHT, PHASE_TIP
from app.layout.themes import Theme
from app.models.board import Phase
from app.models.document import Document
from app.models.findings.channels import NO_CHANNEL, ChannelMatrix, ChannelRow
from app.models.words import integer, word

TOTAL = "total"  # the key of the last row and the last column
LEAST_COLUMN = 50.0  # points; narrower ones cannot say what phase they are
_PALEST, _DARKEST = 0.08, 0.5  # how much of the theme's blue is in a cell with one, and in the fullest
_GAP = 3.0
_CHEVRON = 34.0  # without a quote a chevron that holds its name on one line is lower than on the board
_RADIUS = 4.0

Key = tuple[str, str]  # (channel or TOTAL, phase or TOTAL)


class Measures(NamedTuple):
    """Points: width of all, of the names and of the totals, height of a row, text, scale of chevrons."""

    width: float
    names: float
    totals: float
    row: float
    text: float
    header: float


@dataclass(frozen=True, slots=True)
class MatrixDrawing:
    """The face from (0, 0), what it measures, and where each cell is; the names by channel."""

    face: Face
    width: float
    height: float
    cells: Mapping[Key, Frame]
    names: Mapping[str, Frame]


def matrix_looks(document: Document, matrix: ChannelMatrix, language: str) -> tuple[PhaseLook, ...]:
    """The chevrons over the columns, by name only."""
    phases = [document.get(Phase, phase) for phase in matrix.phases]
    return tuple(
        PhaseLook(look.name, "", look.colour, look.index, language)
        for look in (phase_look(phase, i, language) for i, phase in enumerate(phases))
    )


def notes_in(matrix: ChannelMatrix, key: Key) -> tuple[str, ...]:
    """The touchpoints that a cell counts, in reading order."""
    channel, phase = key
    cells = next((row.cells for row in matrix.rows if row.channel == channel), ())
    of_phases = matrix.notes if channel == TOTAL else cells
    chosen = (notes for each, notes in zip(matrix.phases, of_phases, strict=False) if phase in (TOTAL, each))
    return tuple(note for notes in chosen for note in notes)


def row_name(row: ChannelRow, language: str) -> str:
    """What stands before a row."""
    return word("no_channel_yet", language) if row.channel == NO_CHANNEL else row.name


def matrix_drawing(
    matrix: ChannelMatrix,
    looks: Sequence[PhaseLook],
    columns: Sequence[int],
    rows: Sequence[ChannelRow],
    m: Measures,
    theme: Theme,
    language: str,
) -> MatrixDrawing:
    """Some rows and columns of a matrix; the totals, which count all of it, close every piece."""
    step = (m.width - m.names - m.totals) / max(len(columns), 1)
    head, y = _head([looks[i] for i in columns], step, m, theme, language)
    shapes: list[Shape] = [*head]
    cells: dict[Key, Frame] = {}
    names: dict[str, Frame] = {}
    for row in rows:
        name, height = _name(row_name(row, language), row.channel == NO_CHANNEL, y, m, theme, language)
        names[row.channel] = Frame(0, y, m.names - _GAP, height)
        shapes += name
        for place, i in enumerate(columns):
            frame = Frame(m.names + place * step, y, step - _GAP, height)
            cells[row.channel, matrix.phases[i]] = frame
            shapes += _cell(
                len(row.cells[i]), matrix.largest, row.channel == NO_CHANNEL, frame, m, theme, language
            )
        cells[row.channel, TOTAL] = Frame(m.width - m.totals, y, m.totals, height)
        shapes += _total(row.total, cells[row.channel, TOTAL], m, theme, language)
        y += height + _GAP
    y += _GAP
    shapes += _foot(matrix, columns, y, step, m, theme, language)
    for place, i in enumerate(columns):
        cells[TOTAL, matrix.phases[i]] = Frame(m.names + place * step, y, step - _GAP, m.row)
    cells[TOTAL, TOTAL] = Frame(m.width - m.totals, y, m.totals, m.row)
    names[TOTAL] = Frame(0, y, m.names - _GAP, m.row)
    return MatrixDrawing(tuple(shapes), m.width, y + m.row, cells, names)


def head_height(looks: Sequence[PhaseLook], columns: int, m: Measures) -> float:
    """How high the chevrons are, with the air under them."""
    wide = (m.width - m.names - m.totals) / max(columns, 1) / m.header + PHASE_TIP - 3.0
    high = max((phase_height(look, wide) for look in looks), default=0.0)
    return (_CHEVRON if high <= PHASE_HEIGHT else high) * m.header + 2 * _GAP


def name_height(name: str, m: Measures, language: str) -> float:
    """How high the row of a channel is: as high as a row, unless its name takes more."""
    return _name(name, False, 0.0, m, _ANY, language)[1]


def _head(
    looks: Sequence[PhaseLook], step: float, m: Measures, theme: Theme, language: str
) -> tuple[list[Shape], float]:
    wide = step / m.header + PHASE_TIP - 3.0
    height = head_height(looks, len(looks), m)
    shapes: list[Shape] = []
    letters = name_size(looks, wide - PHASE_TIP)
    for i, look in enumerate(looks):
        last = wide - PHASE_TIP + 3.0 - _GAP / m.header if i == len(looks) - 1 else wide
        face = phase_face(look, Frame(0, 0, last, (height - 2 * _GAP) / m.header), theme, letters)
        shapes.append(Group(face, m.names + i * step, 0, scale=m.header))
    font = Font(max(m.text * 0.95, SMALLEST_TEXT), "semibold")
    y = baseline(0, height - 2 * _GAP, font.size)
    shapes.append(set_text(word("total", language), m.width - m.totals / 2, y, font, theme.muted, CENTRE))
    return shapes, height


def _name(
    name: str, is_none: bool, y: float, m: Measures, theme: Theme, language: str
) -> tuple[list[Shape], float]:
    """The name of a channel in the middle of its row, and how high the row must be for it."""
    floor = max(m.text * 0.75, SMALLEST_TEXT)
    weight = "regular" if is_none else "medium"
    colour = theme.muted if is_none else theme.ink
    room = (0.0, 0.0, m.names - 3 * _GAP, m.row - 2.0)
    lines, height = fitted_lines(name, room, (m.text, floor), colour, language, weight)
    high = max(m.row, height + 2.0)
    return [Group(lines, 0.0, y + (high - height) / 2)], high


def _cell(
    count: int, largest: int, is_none: bool, frame: Frame, m: Measures, theme: Theme, language: str
) -> list[Shape]:
    """A box that is darker the more is in it; empty where there is nothing, dashed where no channel is."""
    dash = (2.0, 2.0) if is_none else ()
    fill = shade(count, largest, theme) if count and not is_none else None
    box = Box(
        frame.x, frame.y, frame.w, frame.h, fill=fill, radius=_RADIUS,
        stroke=theme.faint if fill is None else None, stroke_width=0.7, dash=dash,
    )  # fmt: skip
    return [box, *(_figure(count, frame, m, theme.ink, "semibold", language) if count else ())]


def shade(count: int, largest: int, theme: Theme) -> Colour:
    """The paper of a cell: the ground of the theme with the more of its blue, the more there is in it."""
    share = _PALEST + (_DARKEST - _PALEST) * count / max(largest, 1)
    mixed = (
        round(
            int(theme.board[i : i + 2], 16) * (1 - share) + int(theme.routes["blue"][i : i + 2], 16) * share
        )
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _figure(count: int, frame: Frame, m: Measures, colour: Colour, weight: str, language: str) -> Face:
    font = Font(m.text, weight)
    y = baseline(frame.y, frame.h, font.size)
    return (set_text(integer(count, language), frame.x + frame.w / 2, y, font, colour, CENTRE),)


def _total(count: int, frame: Frame, m: Measures, theme: Theme, language: str) -> Face:
    return _figure(count, frame, m, theme.ink if count else theme.muted, "bold", language)


def _foot(
    matrix: ChannelMatrix,
    columns: Sequence[int],
    y: float,
    step: float,
    m: Measures,
    theme: Theme,
    language: str,
) -> list[Shape]:
    """How many touchpoints each phase has, whatever they go through."""
    rule = Box(0, y - 1.5 * _GAP, m.width, 0.8, fill=theme.faint)
    name, _ = _name(word("all_touchpoints", language), False, y, m, theme, language)
    shapes: list[Shape] = [rule, *name]
    for place, i in enumerate(columns):
        frame = Frame(m.names + place * step, y, step - _GAP, m.row)
        shapes += _total(matrix.totals[i], frame, m, theme, language)
    shapes += _total(matrix.total, Frame(m.width - m.totals, y, m.totals, m.row), m, theme, language)
    return shapes


_ANY = Theme("any")  # measuring needs no colours
