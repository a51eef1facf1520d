"""What the signs and colours on a poster mean: only those that are on it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.layout.fitting import fit
from app.layout.lettering import set_lines
from app.layout.looks import NoteLook
from app.layout.marks import diamond, exit_badge, mark
from app.layout.papers import SMALLEST_TEXT
from app.layout.shapes import Box, Ellipse, Face, Font, Group
from app.layout.style import LINE
from app.layout.themes import Theme
from app.models.board import Lane
from app.models.document import Document
from app.models.lane_kinds import KINDS, note_colour
from app.models.people import Caption
from app.models.words import word

_SIZE = 8.5
_SIGN = 7.0
_GAP = 4.0
_BETWEEN = 13.0
_PAD = 6.0
_WIDEST = 200.0
_ROW = 15.5


class Entry(NamedTuple):
    """A sign by name, or the paper of a colour key with the sign of its kind, and what it means."""

    sign: str
    colour: str
    text: str


def legend_entries(
    document: Document, lanes: Sequence[Lane], looks: Iterable[NoteLook], language: str
) -> list[Entry]:
    """What there is to explain on this board, signs first, then colours in the order of the lanes."""
    colours: dict[str, None] = {}
    signs: dict[str, str] = {}
    for look in looks:
        colours[look.colour] = None
        if look.moment:
            signs["moment"] = "moment_of_truth"
        if look.votes:
            signs["votes"] = "votes"
        if look.is_exit:
            signs["exit"] = "exit"
        if look.is_covered:
            signs["covered"] = "covered"
        if look.goals:
            signs["goals"] = "with_goals"
        signs[look.evidence] = f"evidence_level.{look.evidence}"
    if signs.keys().isdisjoint(("heard", "researched")):
        signs.pop("assumed", None)  # where nothing is known for sure, no sign means nothing
    elif "assumed" in signs:
        signs["assumed"] = "no_evidence"
    order = ("moment", "votes", "exit", "covered", "goals", "heard", "researched", "assumed")
    entries = [Entry(sign, "", word(signs[sign], language)) for sign in order if sign in signs]
    return entries + _colour_entries(document, lanes, colours, language)


def _colour_entries(
    document: Document, lanes: Sequence[Lane], colours: dict[str, None], language: str
) -> list[Entry]:
    """The room's own captions go before what the kind of a lane is called."""
    captions = {caption.colour: caption.text for caption in document.ordered(Caption) if caption.text}
    entries: dict[str, Entry] = {}
    for lane in lanes:
        kind, colour = KINDS[lane.kind], note_colour(lane)
        if colour in colours and colour not in entries:
            text = captions.get(colour) or lane.title if kind.is_free else _kind_word(kind.key, language)
            entries[colour] = Entry(kind.mark, colour, captions.get(colour) or text)
    for colour in colours:
        if colour not in entries and colour in captions:
            entries[colour] = Entry("", colour, captions[colour])
    return [entry for entry in entries.values() if entry.text]


def _kind_word(kind: str, language: str) -> str:
    return word("free_note" if kind == "free" else kind, language)


def legend_face(entries: Sequence[Entry], width: float, scale: float, theme: Theme) -> tuple[Face, float]:
    """The entries side by side in rows of at most `width` points, and their height; sizes grow with
    `scale`.
    """
    scale = max(scale, (SMALLEST_TEXT + 0.5) / _SIZE)
    room, x, y, row = width / scale, 0.0, 0.0, _ROW
    shapes: list[Group] = []
    for entry in entries:
        face, taken, height = _entry_face(entry, theme)
        if x and x + taken > room:
            x, y, row = 0.0, y + row, _ROW
        shapes.append(Group(face, x, y))
        x += taken + _BETWEEN * (0.5 if entry.colour else 1.0)
        row = max(row, height)
    return (Group(tuple(shapes), scale=scale),), (y + row) * scale if entries else 0.0


def _entry_face(entry: Entry, theme: Theme) -> tuple[Face, float, float]:
    """The shapes of an entry, how wide and how high it is."""
    fitted = fit(entry.text, _WIDEST, _SIZE * LINE, _SIZE, _SIZE)
    words = max(line.width for line in fitted.lines)
    height = max(_ROW, fitted.height + 5.0)
    top = (_ROW - _SIZE * LINE) / 2
    if not entry.colour:
        sign = _sign(entry.sign, theme)
        left = _SIGN + _GAP if sign else 0.0
        return (*sign, *set_lines(fitted.lines, left, top, Font(_SIZE), theme.title)), left + words, height
    paper = theme.note(entry.colour)
    left = _PAD + (_SIGN + _GAP if entry.sign else 0.0)
    wide = left + words + _PAD
    box = Box(0, 1.0, wide, height - 2.0, fill=paper.fill, stroke=paper.edge, stroke_width=0.5, radius=1.5)
    text = set_lines(fitted.lines, left, top, Font(_SIZE), paper.ink)
    return (box, *mark(entry.sign, _PAD, (_ROW - _SIGN) / 2, _SIGN, paper.muted), *text), wide, height


def _sign(name: str, theme: Theme) -> Face:
    middle = _ROW / 2
    if name == "moment":
        return (diamond(_SIGN / 2, middle, _SIGN / 2 + 1.0, theme.moment),)
    if name == "votes":
        return (Ellipse(_SIGN / 2, middle, 2.8, 2.8, fill=theme.title),)
    if name == "exit":
        return exit_badge(-1.0, middle - _SIGN / 2 - 1.0, _SIGN + 2.0, theme.exit, theme.board)
    return mark(name, 0.0, middle - _SIGN / 2, _SIGN, theme.title)
