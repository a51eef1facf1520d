"""Lines of text as shapes: each with its own left end and baseline."""

from collections.abc import Iterable

from app.layout.shapes import Colour, Font, Text
from app.layout.style import LINE, baseline
from app.layout.text import measure
from app.layout.wrapping import Line

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0
_ENDS = "-.,;: "  # what does not stand before dots


def set_lines(
    lines: Iterable[Line],
    x: float,
    top: float,
    font: Font,
    colour: Colour,
    line_height: float = LINE,
    width: float = 0.0,
    align: float = LEFT,
) -> tuple[Text, ...]:
    """Lines below each other from `top`; with `width`, set LEFT, in the CENTRE or RIGHT of it. Empty lines
    draw nothing.
    """
    step, first = font.size * line_height, top + baseline(font.size, line_height)
    return tuple(
        Text(x + (width - line.width) * align, first + i * step, line.text, font, colour, line.width)
        for i, line in enumerate(lines)
        if line.text
    )


def set_text(text: str, x: float, y: float, font: Font, colour: Colour, align: float = LEFT) -> Text:
    """One line whose baseline is at y, with x at its left end, its CENTRE or its RIGHT end."""
    width = measure(text, font)
    return Text(x - width * align, y, text, font, colour, width)


def cut_short(lines: tuple[Line, ...], count: int, width: float, font: Font) -> tuple[Line, ...]:
    """The first lines, as many as there is room for; dots at the end say that there is more."""
    if len(lines) <= count or not lines:
        return lines
    if count < 1:
        return ()
    text = lines[count - 1].text.rstrip(_ENDS)
    while text and measure(text + "…", font) > width:
        text = text[:-1]
    text = text.rstrip(_ENDS) + "…"
    return (*lines[: count - 1], Line(text, measure(text, font)))
