"""Text that runs on: strips of a line each, stacked on a sheet and continued on the next where it is full."""

from collections.abc import Sequence
from typing import NamedTuple

from app.layout.fitting import fit
from app.layout.shapes import Colour, Face, Font, Group, Text
from app.layout.text import measure
from app.layout.wrapping import wrap

LINE_HEIGHT = 1.3  # of the font size
_CAPITAL = 0.727  # height of a capital of the bundled family, of the font size


class Strip(NamedTuple):
    """A piece that is never split: its shapes from its own top, the air above, does it stay with the next."""

    height: float
    shapes: Face
    before: float = 0.0
    keep: bool = False


class Placed(NamedTuple):
    """A strip on a sheet, `y` points from the top of the room that strips have there."""

    y: float
    strip: Strip


def baseline(top: float, height: float, size: float) -> float:
    """Where the baseline of a line lies so that its capitals stand in the middle of `height`."""
    return top + (height + _CAPITAL * size) / 2


def one_text(x: float, y: float, text: str, font: Font, colour: Colour) -> Text:
    """A line of text from x, baseline at y."""
    return Text(x, y, text, font, colour, measure(text, font))


def right_text(right: float, y: float, text: str, font: Font, colour: Colour) -> Text:
    """A line of text that ends at `right`, baseline at y."""
    width = measure(text, font)
    return Text(right - width, y, text, font, colour, width)


def centred_text(middle: float, y: float, text: str, font: Font, colour: Colour) -> Text:
    """A line of text around `middle`, baseline at y."""
    width = measure(text, font)
    return Text(middle - width / 2, y, text, font, colour, width)


def text_lines(
    text: str, x: float, width: float, font: Font, colour: Colour, language: str, pitch: float = LINE_HEIGHT
) -> list[Strip]:
    """The text broken into lines, a strip each, `pitch` times the font size high."""
    height = font.size * pitch
    y = baseline(0, height, font.size)
    return [
        Strip(height, (Text(x, y, line.text, font, colour, line.width),))
        for line in wrap(text, width, font, language)
    ]


def fitted_lines(
    text: str,
    place: tuple[float, float, float, float],
    sizes: tuple[float, float],
    colour: Colour,
    language: str,
    weight: str = "regular",
) -> tuple[Face, float]:
    """Text in a place (x, y, w, h) at a size from `sizes` (ceiling, floor); its height, perhaps over h."""
    x, y, w, h = place
    fitted = fit(text, w, h, *sizes, line_height=LINE_HEIGHT, weight=weight, language=language)
    font, height = Font(fitted.size, weight), fitted.size * LINE_HEIGHT
    shapes = [
        Text(x, baseline(y + i * height, height, fitted.size), line.text, font, colour, line.width)
        for i, line in enumerate(fitted.lines)
    ]
    return tuple(shapes), len(fitted.lines) * height


def beside(left: Sequence[Strip], right: Sequence[Strip]) -> list[Strip]:
    """Two columns as one row of strips; the first lines stand beside each other, and so on."""
    joined: list[Strip] = []
    for i in range(max(len(left), len(right))):
        pair = [column[i] for column in (left, right) if i < len(column)]
        joined.append(
            Strip(
                max(strip.height for strip in pair),
                tuple(shape for strip in pair for shape in strip.shapes),
                max(strip.before for strip in pair),
                any(strip.keep for strip in pair),
            )
        )
    return joined


def stack(strips: Sequence[Strip], first: float, following: float) -> list[list[Placed]]:
    """Strips on sheets with room for `first` points and, from the second on, `following`; at least one sheet.

    A strip that stays with the next moves on together with it. One that is higher than a sheet gets one too.
    """
    sheets: list[list[Placed]] = [[]]
    bottom = 0.0
    i = 0
    while i < len(strips):
        end = i + 1
        while end < len(strips) and strips[end - 1].keep:
            end += 1
        chain = strips[i:end]
        room = first if len(sheets) == 1 else following
        needed = sum(strip.height + strip.before for strip in chain)
        if sheets[-1] and bottom + needed > room + 1e-6:
            sheets.append([])
            bottom = 0.0
        for strip in chain:
            bottom += strip.before if sheets[-1] else 0.0
            sheets[-1].append(Placed(bottom, strip))
            bottom += strip.height
        i = end
    return sheets


def height_of(strips: Sequence[Strip]) -> float:
    """How high the strips are, stacked without a break."""
    if not strips:
        return 0.0
    return sum(strip.height + strip.before for strip in strips) - strips[0].before


def as_shapes(strips: Sequence[Strip]) -> Face:
    """The strips stacked from y = 0 as one piece that is not split."""
    room = height_of(strips)
    return drawn(stack(strips, room, room)[0], 0, 0)


def drawn(placed: Sequence[Placed], x: float, y: float) -> Face:
    """The strips of one sheet with the room's corner at (x, y)."""
    return tuple(Group(each.strip.shapes, x, y + each.y) for each in placed if each.strip.shapes)
