"""A post-it as shapes: text at the top left, the channel and the dots at the bottom."""

from functools import lru_cache
from typing import NamedTuple

from app.layout import style
from app.layout.fitting import Fitted, fit
from app.layout.frames import Frame
from app.layout.lettering import RIGHT, set_lines, set_text
from app.layout.looks import NoteLook, contact_label, note_look
from app.layout.marks import diamond, exit_badge, mark
from app.layout.shapes import Box, Colour, Ellipse, Face, Font, Image, Shape
from app.layout.text import measure
from app.layout.themes import NoteColour, Theme
from app.layout.wrapping import count_lines, limit_units, pieces
from app.models.board import MicroGoal, Note
from app.models.document import Document

_MARK = 7.5
_MARK_GAP = 4.0
_BADGE = 12.0  # the sign of an exit
_LEAST_LABEL = 34.0  # points; in less room a channel would be broken in pieces
_VOTES = Font(style.FOOTER_SIZE, "bold")
_SHORT = 22  # characters that fit on the floor's lines whatever letters they are
_LINES_AT_FLOOR = int(style.NOTE_TEXT_HEIGHT / (style.NOTE_FLOOR * style.LINE))
_FOOTER_LINE = style.FOOTER_SIZE * style.LINE
_MOST_DOTS = 999  # more are shown as 999+


def fit_note(text: str, language: str, room: float = style.NOTE_TEXT_HEIGHT) -> Fitted:
    """A note's text in its lines; the same on screen and on paper."""
    return fit(
        text,
        style.NOTE_TEXT_WIDTH,
        room,
        style.NOTE_CEILING,
        style.NOTE_FLOOR,
        style.LINE,
        style.NOTE_WEIGHT,
        language=language,
    )


class _Sign(NamedTuple):
    """What stands in a footer's right half: a sign by its name, a figure behind it, and their width."""

    name: str
    figure: str
    width: float


def _signs(look: NoteLook) -> tuple[_Sign, ...]:
    """From the right: customers leave here, dots, how sure we are, are we there already, micro-goals."""
    found = [_Sign("exit", "", _BADGE - _MARK_GAP)] if look.is_exit else []
    if look.votes:
        found.append(_Sign("votes", _figure(look.votes), _dots_width(look.votes)))
    if look.evidence != "assumed":
        found.append(_Sign(look.evidence, "", _MARK))
    if look.is_covered:
        found.append(_Sign("covered", "", _MARK))
    if look.goals:
        figure = _figure(look.goals)
        found.append(_Sign("goals", figure, _MARK + 2.0 + measure(figure, _VOTES)))
    return tuple(found)


def _dots_width(votes: int) -> float:
    return 7.0 + measure(_figure(votes), _VOTES)


def _figure(votes: int) -> str:
    return str(votes) if votes <= _MOST_DOTS else f"{_MOST_DOTS}+"


def _beside(look: NoteLook) -> float:
    """What the footer leaves for the channel between the kind's sign and the signs and dots at the right."""
    left = _MARK + _MARK_GAP if look.mark else 0.0
    return style.NOTE_TEXT_WIDTH - left - sum(sign.width + _MARK_GAP for sign in _signs(look))


def _stands_above(look: NoteLook) -> bool:
    """Whether so many signs are there that the channel gets a line of its own above them."""
    return _beside(look) < _LEAST_LABEL


def _growth(look: NoteLook, label: Fitted) -> float:
    """How much higher a note is for its channel."""
    return label.height if _stands_above(look) else max(0.0, label.height - _FOOTER_LINE)


def fit_label(look: NoteLook) -> Fitted:
    """The channel in its lines: one, unless it is too long for that."""
    return fit(
        look.label,
        style.NOTE_TEXT_WIDTH if _stands_above(look) else _beside(look),
        _FOOTER_LINE,
        style.FOOTER_SIZE,
        style.FOOTER_FLOOR,
        style.LINE,
        language=look.language,
    )


def note_height(document: Document, note: Note, language: str = "nl", is_drawn: bool = False) -> float:
    """How high a note must be so that nothing on it is cut off; NOTE_HEIGHT for nearly all. For one that
    `is_drawn` anyway its lines are made at once: they are kept for then.
    """
    grown = _lines_growth if is_drawn else _text_growth
    height = style.NOTE_HEIGHT + grown(note.text, language)
    label = contact_label(document, note.id)
    if label and not _surely_fits_footer(label, _is_marked(document, note)):
        look = note_look(document, note, language)
        height += _growth(look, fit_label(look))
    if note.picture:
        height += style.PICTURE_HEIGHT + style.NOTE_PAD
    return height


@lru_cache(maxsize=20_000)
def _text_growth(text: str, language: str) -> float:
    return 0.0 if _surely_fits(text) else _lines_growth(text, language)


def _lines_growth(text: str, language: str) -> float:
    return max(0.0, fit_note(text, language).height - style.NOTE_TEXT_HEIGHT)


def _is_marked(document: Document, note: Note) -> bool:
    """Whether signs stand in the footer that most notes don't have."""
    return bool(note.is_exit or note.is_covered or document.where(MicroGoal, "note", note.id))


@lru_cache(maxsize=2_000)
def _surely_fits_footer(label: str, is_marked: bool) -> bool:
    """A cheap bound: beside the kind's sign, a sign of evidence and the most dots there is room for it."""
    most = NoteLook(mark="any", votes=_MOST_DOTS + 1, evidence="heard")
    return not is_marked and measure(label, Font(style.FOOTER_FLOOR)) <= _beside(most)


def _surely_fits(text: str) -> bool:
    """A cheap bound: whether the words surely fit at the floor, without hyphens."""
    if "\n" in text:
        return False
    if len(text) <= _SHORT:
        return True
    limit = limit_units(style.NOTE_TEXT_WIDTH, style.NOTE_FLOOR)
    parts = pieces(text, style.NOTE_WEIGHT)
    return max(part[1] for part in parts) <= limit and count_lines(parts, limit) <= _LINES_AT_FLOOR


def note_face(look: NoteLook, frame: Frame, theme: Theme) -> Face:
    """The shapes of a note, its top left at (0, 0); only a moment's diamond and the shadow reach over its
    edge.
    """
    colours = theme.note(look.colour)
    label = fit_label(look) if look.label else None
    face: list[Shape] = [*_sheet(frame, colours, theme)]
    if look.text:
        fitted = fit_note(look.text, look.language)
        font = Font(fitted.size, style.NOTE_WEIGHT)
        face += set_lines(fitted.lines, style.NOTE_PAD, style.NOTE_PAD, font, colours.ink)
    footer = frame.h - style.NOTE_FOOTER
    if look.picture:
        extra = _growth(look, label) if label else 0.0
        top = footer - extra - style.PICTURE_HEIGHT - style.NOTE_PAD / 2
        face.append(Image(style.NOTE_PAD, top, style.NOTE_TEXT_WIDTH, style.PICTURE_HEIGHT, look.picture))
    face += _footer(look, label, frame, colours, theme)
    if look.moment:
        face.append(diamond(frame.w - 3.0, 1.5, style.MOMENT_RADIUS, theme.moment, theme.moment_edge))
    return tuple(face)


def _sheet(frame: Frame, colours: NoteColour, theme: Theme) -> Face:
    """The coloured paper, with two boxes below it for a shadow, or an edge on paper."""
    shadows = tuple(
        Box(0, 1.0 + 0.7 * i, frame.w, frame.h, fill=colour, radius=style.NOTE_RADIUS)
        for i, colour in enumerate(theme.shadow)
    )
    if not theme.note_edges:
        return (*shadows, Box(0, 0, frame.w, frame.h, fill=colours.fill, radius=style.NOTE_RADIUS))
    sheet = Box(
        0.3,
        0.3,
        frame.w - 0.6,
        frame.h - 0.6,
        fill=colours.fill,
        stroke=colours.edge,
        stroke_width=0.6,
        radius=style.NOTE_RADIUS,
    )
    return (*shadows, sheet)


def _footer(look: NoteLook, label: Fitted | None, frame: Frame, colours: NoteColour, theme: Theme) -> Face:
    line = frame.h - style.NOTE_FOOTER + 9.3  # the baseline of the last line
    top_of_signs = line - _MARK + 0.7
    face: list[Shape] = [*mark(look.mark, style.NOTE_PAD, top_of_signs, _MARK, colours.muted)]
    if label is not None:
        above = _stands_above(look)
        left = style.NOTE_PAD + (_MARK + _MARK_GAP if look.mark and not above else 0.0)
        first = line - style.baseline(label.size) - (len(label.lines) - 1) * label.size * style.LINE
        first -= _FOOTER_LINE if above else 0.0
        face += set_lines(label.lines, left, first, Font(label.size), colours.muted)
    right = frame.w - style.NOTE_PAD
    for sign in _signs(look):
        face += _sign(sign, right, line, colours, theme)
        right -= sign.width + _MARK_GAP
    return tuple(face)


def _sign(sign: _Sign, right: float, line: float, colours: NoteColour, theme: Theme) -> Face:
    """One sign that ends at `right`, on the footer's baseline."""
    if sign.name == "exit":
        corner = right + _MARK_GAP - _BADGE + 0.5
        return exit_badge(corner, line - _BADGE + 3.0, _BADGE, theme.exit, colours.fill)
    if sign.name == "votes":
        return _votes(sign.figure, right, line, colours.muted)
    face = mark(sign.name, right - sign.width, line - _MARK + 0.7, _MARK, colours.muted)
    if sign.figure:
        face += (set_text(sign.figure, right, line, _VOTES, colours.muted, RIGHT),)
    return face


def _votes(figure: str, right: float, line: float, colour: Colour) -> Face:
    text = set_text(figure, right, line, _VOTES, colour, RIGHT)
    return (Ellipse(text.x - 4.2, line - 3.1, 2.8, 2.8, fill=colour), text)
