"""Draw a face on a reportlab canvas: vectors, embedded fonts, real text. It measures and decides nothing.

A face has y downwards, a page upwards: the page is turned once, text and pictures are turned back one by one.
Operators are written directly (ISO 32000-1, annex A): by the canvas' calls a poster takes twice as long.
"""

from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from math import cos, radians, sin
from typing import Any
from weakref import WeakKeyDictionary, ref

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.exports.pdf_fonts import pdf_font
from app.layout.coverage import face_of
from app.layout.outlines import Rect, bounds, cover, hatch_lines
from app.layout.shapes import Box, Colour, Ellipse, Face, Fill, Gradient, Group, Image, Path, Step, Text
from app.layout.text import runs
from app.models.under_way import each

Pictures = Callable[[str], bytes | None]
_ARC = 0.5522847498  # of the radius: where the control points of a quarter circle lie
_MISSING = "#e5e7eb"

rl_config.useA85 = 0  # streams as bytes, not as letters: a quarter smaller and a third of a second faster


def no_pictures(_: str) -> None:
    """For faces without pictures."""


def open_canvas(target: Any, width: float, height: float, *, invariant: bool = False) -> Canvas:
    """A canvas whose pages hold no font that is not embedded; `target` is a path or a binary file.

    `invariant` leaves out date and random identity, so that the same faces give the same bytes.
    """
    settings: dict[str, Any] = {"initialFontName": pdf_font("regular").fontName}
    return Canvas(target, pagesize=(width, height), pageCompression=1, invariant=int(invariant), **settings)


def draw(canvas: Canvas, face: Face, pictures: Pictures = no_pictures, *, height: float) -> None:
    """Draw the shapes in order; (0, 0) of the face is `height` points above the origin of the canvas.

    `pictures` gives the bytes of a picture by its hash; one that is missing or unreadable becomes a grey box.
    """
    ink = _inks.get(canvas)
    if ink is None:
        ink = _inks[canvas] = _Ink(canvas)
    ink.pictures = pictures
    ink.write(f"q 1 0 0 -1 0 {_n(height)} cm")
    _draw(ink, face)
    ink.write("Q")


class _Ink:
    """What a canvas has used so far: fonts with the codes of their characters, and pictures."""

    def __init__(self, canvas: Canvas) -> None:
        page: Any = canvas  # the list of operators and the document have no public name, nor another way in
        self._canvas = ref(canvas)
        self.document: Any = page._doc
        self.pictures: Pictures = no_pictures
        self.readers: dict[str, ImageReader | None] = {}
        self._codes: dict[str, tuple[str, dict[str, int]]] = {}

    @property
    def canvas(self) -> Any:
        """The canvas, which keeps us alive and not the other way round."""
        return self._canvas()

    def write(self, operators: str) -> None:
        """Add to the page, or to the form that is being made."""
        page: Any = self._canvas()
        page._code.append(operators)

    def set_alpha(self, kind: str, colour: Colour) -> None:
        """Make fills ("ca") or strokes ("CA") as see-through as the colour says, until the next Q."""
        if len(colour) == 9:
            state = self.canvas._extgstate
            state.set(self.canvas, kind, int(colour[7:9], 16) / 255)
            state._d.pop(kind, None)  # it does not see our q and Q: after them the old state holds again

    def show_known(self, face: str, size: str, text: str) -> str | None:
        """The operators that show a text, if all its characters were already shown in this face."""
        name, codes = self._codes.get(face) or self._codes.setdefault(face, self._first(face))
        try:
            return f"{name} {size} Tf <{bytes(map(codes.__getitem__, text)).hex()}> Tj"
        except KeyError:
            return None

    def show(self, face: str, size: str, text: str) -> str:
        """The operators that show a text of which one font has all characters."""
        return self.show_known(face, size, text) or self._show_new(face, size, text)

    def _first(self, face: str) -> tuple[str, dict[str, int]]:
        return pdf_font(face).getSubsetInternalName(0, self.document), {}

    def _show_new(self, face: str, size: str, text: str) -> str:
        font, (_, codes) = pdf_font(face), self._codes[face]
        parts = []
        done = 0
        for subset, shown in font.splitString(text, self.document):
            name = font.getSubsetInternalName(subset, self.document)
            parts.append(f"{name} {size} Tf <{shown.hex()}> Tj")
            if subset == 0:
                codes.update(zip(text[done:], shown, strict=False))
            done += len(shown)
        return " ".join(parts)


_inks: "WeakKeyDictionary[Canvas, _Ink]" = WeakKeyDictionary()


def _draw(ink: _Ink, face: Face) -> None:
    for shape in each(face):
        if type(shape) is Text:
            _draw_text(ink, shape)
        elif type(shape) is Group:
            _draw_group(ink, shape)
        elif type(shape) is Image:
            _draw_image(ink, shape)
        elif type(shape) is Path:
            _paint(ink, shape, _path(shape.steps), bounds(shape.steps))
        elif type(shape) is Ellipse:
            box = (shape.x - shape.rx, shape.y - shape.ry, 2 * shape.rx, 2 * shape.ry)
            _paint(ink, shape, _ellipse(*box), box)
        elif type(shape) is Box:
            _draw_box(ink, shape)


@lru_cache(maxsize=8_192)
def _n(number: float) -> str:
    """A number as PDF wants it: no exponent, a thousandth of a point is fine enough at any zoom."""
    return f"{number:.4f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"


@lru_cache(maxsize=1_024)
def _rgb(code: Colour) -> str:
    return " ".join(_n(int(code[i : i + 2], 16) / 255) for i in (1, 3, 5))


def _draw_text(ink: _Ink, text: Text) -> None:
    see_through = len(text.colour) == 9
    if see_through:
        ink.write("q")
        ink.set_alpha("ca", text.colour)
    size, y = _n(text.font.size), _n(text.y)
    known = ink.show_known(face_of(text.font), size, text.text)
    if known is not None:  # nearly every line; splitting it into runs would cost more than writing it
        shown = f"1 0 0 -1 {_n(text.x)} {y} Tm {known}"
    else:
        shown = " ".join(
            f"1 0 0 -1 {_n(text.x + run.x)} {y} Tm {ink.show(run.face, size, run.text)}"
            for run in runs(text.text, text.font)
        )
    ink.write(f"BT {_rgb(text.colour)} rg {shown} ET{' Q' if see_through else ''}")


# Notes are drawn around an origin of their own, so ten thousand of them share some dozens of outlines.
_OUTLINES = 4_096


@lru_cache(maxsize=_OUTLINES)
def _path(steps: tuple[Step, ...]) -> str:
    operators = {"M": "m", "L": "l", "C": "c"}
    return " ".join(
        " ".join([*(_n(float(number)) for number in numbers), operators[str(kind)]]) if numbers else "h"
        for kind, *numbers in steps
    )


def _ellipse(x: float, y: float, w: float, h: float) -> str:
    return _rounded(x, y, w, h, w / 2, h / 2)


@lru_cache(maxsize=_OUTLINES)
def _rounded(x: float, y: float, w: float, h: float, rx: float, ry: float) -> str:
    kx, ky = rx * (1 - _ARC), ry * (1 - _ARC)
    right, bottom = x + w, y + h
    return _path.__wrapped__((
        ("M", x + rx, y), ("L", right - rx, y), ("C", right - kx, y, right, y + ky, right, y + ry),
        ("L", right, bottom - ry), ("C", right, bottom - ky, right - kx, bottom, right - rx, bottom),
        ("L", x + rx, bottom), ("C", x + kx, bottom, x, bottom - ky, x, bottom - ry),
        ("L", x, y + ry), ("C", x, y + ky, x + kx, y, x + rx, y), ("Z",),
    ))  # fmt: skip


def _draw_box(ink: _Ink, box: Box) -> None:
    radius = max(0.0, min(box.radius, box.w / 2, box.h / 2))
    rect = (box.x, box.y, box.w, box.h)
    outline = _rounded(*rect, radius, radius) if radius else " ".join([*map(_n, rect), "re"])
    if box.hatch is None:
        _paint(ink, box, outline, rect)
        return
    _fill(ink, box.fill, outline, rect)
    ink.write(f"q {outline} W n {_rgb(box.hatch.colour)} RG {_n(box.hatch.width)} w")
    ink.set_alpha("CA", box.hatch.colour)
    lines = (f"{_n(x1)} {_n(y1)} m {_n(x2)} {_n(y2)} l" for x1, y1, x2, y2 in hatch_lines(box))
    ink.write(" ".join(lines) + " S Q")
    _stroke(ink, box, outline)


def _paint(ink: _Ink, shape: Box | Path | Ellipse, outline: str, box: Rect) -> None:
    if shape.stroke is None and isinstance(shape.fill, str) and len(shape.fill) == 7:  # most boxes, in one go
        ink.write(f"{_rgb(shape.fill)} rg {outline} f")
        return
    _fill(ink, shape.fill, outline, box)
    _stroke(ink, shape, outline)


def _fill(ink: _Ink, fill: Fill, outline: str, box: Rect) -> None:
    if fill is None or not outline:
        return
    if isinstance(fill, str) and len(fill) == 7:
        ink.write(f"q {_rgb(fill)} rg {outline} f Q")
        return
    ink.write("q")
    if isinstance(fill, Gradient):
        ink.set_alpha("ca", fill.start)
        ink.write(f"{outline} W n")
        x, y, w, _ = box
        colours = (_colour(fill.start), _colour(fill.end))
        ink.canvas.linearGradient(x, y, x + max(w, 0.001), y, colours, extend=True)
    else:
        ink.set_alpha("ca", fill)
        ink.write(f"{_rgb(fill)} rg {outline} f")
    ink.write("Q")


def _colour(code: Colour) -> Color:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return Color(red, green, blue)


def _stroke(ink: _Ink, shape: Box | Path | Ellipse, outline: str) -> None:
    if shape.stroke is None or shape.stroke_width <= 0 or not outline:
        return
    rounded = type(shape) is Path and shape.round_ends
    line = _line(shape.stroke, shape.stroke_width, shape.dash, rounded)
    if len(shape.stroke) == 7:
        ink.write(f"q {line} {outline} S Q")
        return
    ink.write("q")
    ink.set_alpha("CA", shape.stroke)
    ink.write(f"{line} {outline} S Q")


@lru_cache(maxsize=1_024)
def _line(code: Colour, width: float, dashes: tuple[float, ...], rounded: bool) -> str:
    """The operators that choose a line."""
    style = "1 J 1 j" if rounded else "0 J 0 j 10 M"
    return f"{_rgb(code)} RG {_n(width)} w {style} [{' '.join(map(_n, dashes))}] 0 d"


def _reader(ink: _Ink, key: str) -> ImageReader | None:
    """The decoded picture, once a document."""
    if key not in ink.readers:
        content = ink.pictures(key)
        try:
            ink.readers[key] = ImageReader(BytesIO(content)) if content else None
        except OSError:
            ink.readers[key] = None
    return ink.readers[key]


def _draw_image(ink: _Ink, image: Image) -> None:
    rect = (image.x, image.y, image.w, image.h)
    outline = _ellipse(*rect) if image.round else " ".join([*map(_n, rect), "re"])
    reader = _reader(ink, image.picture)
    if reader is None or image.w <= 0 or image.h <= 0:
        ink.write(f"q {_rgb(_MISSING)} rg {outline} f Q")
        return
    width, height = reader.getSize()
    x, y, w, _ = cover(width, height, image.w, image.h)
    scale = image.w / w
    left, bottom = image.x - x * scale, image.y - y * scale + height * scale
    ink.write(f"q {outline} W n 1 0 0 -1 {_n(left)} {_n(bottom)} cm")
    ink.canvas.drawImage(reader, 0, 0, width * scale, height * scale, mask="auto")
    ink.write("Q")


@lru_cache(maxsize=1_024)
def _turned(degrees: float, scale: float) -> str:
    """The first four numbers of a matrix."""
    a, b = cos(radians(degrees)) * scale, sin(radians(degrees)) * scale
    return f"{a:.6f} {b:.6f} {-b:.6f} {a:.6f}"


def _draw_group(ink: _Ink, group: Group) -> None:
    matrix = f"{_turned(group.degrees, group.scale)} {_n(group.x)} {_n(group.y)}"
    clip = " ".join([*map(_n, group.clip), "re W n"]) if group.clip is not None else ""
    ink.write(f"q {matrix} cm {clip}")
    _draw(ink, group.shapes)
    ink.write("Q")
