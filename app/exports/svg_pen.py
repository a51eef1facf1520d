"""Draw a face as an SVG document. It measures and decides nothing.

Text stays text, so that it can be searched and changed: one element a run, with its font inside the file.
Programs that leave such fonts alone (Inkscape, Illustrator) still keep the width of every line: `textLength`.
"""

import re
from base64 import b64encode
from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from app.exports.svg_fonts import font_rule
from app.layout.outlines import bounds, hatch_lines
from app.layout.shapes import Box, Colour, Ellipse, Face, Fill, Gradient, Group, Image, Path, Shape, Text
from app.layout.text import runs
from app.models.under_way import each

Pictures = Callable[[str], bytes | None]
_WEIGHTS = {"regular": 400, "medium": 500, "semibold": 600, "bold": 700}
_FALLBACK_FAMILIES = {"emoji": "Reisbord Emoji", "symbols": "Reisbord Symbols"}
_MISSING = "#e5e7eb"
_TYPES = ((b"\x89PNG", "image/png"), (b"\xff\xd8", "image/jpeg"), (b"RIFF", "image/webp"))
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def no_pictures(_: str) -> None:
    """For faces without pictures."""


def svg(
    face: Face, width: float, height: float, pictures: Pictures = no_pictures, *,
    title: str = "", embed_fonts: bool = True,
) -> str:  # fmt: skip
    """The face as a whole document of width × height points; without `embed_fonts` it is much smaller.

    `pictures` gives the bytes of a picture by its hash; one that is missing becomes a grey box.
    """
    ink = _Ink(pictures)
    _draw(ink, face)
    size = f'width="{_n(width)}pt" height="{_n(height)}pt" viewBox="0 0 {_n(width)} {_n(height)}"'
    head = [f'<svg xmlns="http://www.w3.org/2000/svg" {size}>']
    if title:
        head.append(f"<title>{_escaped(title)}</title>")
    if embed_fonts and ink.used:
        rules = "".join(_rule(key, chars) for key, chars in sorted(ink.used.items()))
        head.append(f"<style>{rules}</style>")
    if ink.defs:
        head.append(f"<defs>{''.join(ink.defs)}</defs>")
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *head, *ink.body, "</svg>", ""])


class _Ink:
    """The document so far: its elements, what they refer to, and the characters of each font."""

    def __init__(self, pictures: Pictures) -> None:
        self.pictures = pictures
        self.body: list[str] = []
        self.defs: list[str] = []
        self.used: dict[str, set[str]] = {}

    def define(self, element: str, attributes: str, content: str) -> str:
        """Add a definition and give the reference to it."""
        key = f"d{len(self.defs) + 1}"
        self.defs.append(f'<{element} id="{key}" {attributes}>{content}</{element}>')
        return f"url(#{key})"


def _n(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"


def _escaped(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _rule(face: str, chars: set[str]) -> str:
    family, weight, italic = _style(face)
    return font_rule(face, family, weight, italic, chars)


def _style(face: str) -> tuple[str, int, bool]:
    if face in _FALLBACK_FAMILIES:
        return _FALLBACK_FAMILIES[face], 400, False
    weight, _, slant = face.partition("-")
    return "Reisbord Sans", _WEIGHTS[weight], bool(slant)


def _paint(name: str, code: Colour, prefix: str = "") -> str:
    opacity = f' {prefix or name}-opacity="{_n(int(code[7:9], 16) / 255)}"' if len(code) == 9 else ""
    return f'{name}="{code[:7]}"{opacity}'


def _fill(ink: _Ink, fill: Fill, x: float, w: float) -> str:
    if fill is None:
        return 'fill="none"'
    if isinstance(fill, Gradient):
        stops = "".join(
            f'<stop offset="{offset}" {_paint("stop-color", code, "stop")}/>'
            for offset, code in ((0, fill.start), (1, fill.end))
        )
        line = f'gradientUnits="userSpaceOnUse" x1="{_n(x)}" y1="0" x2="{_n(x + w)}" y2="0"'
        return f'fill="{ink.define("linearGradient", line, stops)}"'
    return _paint("fill", fill)


def _stroke(shape: Box | Path | Ellipse) -> str:
    if shape.stroke is None or shape.stroke_width <= 0:
        return ""
    rounded = isinstance(shape, Path) and shape.round_ends
    ends = ' stroke-linecap="round" stroke-linejoin="round"' if rounded else ' stroke-miterlimit="10"'
    dash = f' stroke-dasharray="{" ".join(map(_n, shape.dash))}"' if shape.dash else ""
    return f' {_paint("stroke", shape.stroke)} stroke-width="{_n(shape.stroke_width)}"{ends}{dash}'


def _draw(ink: _Ink, face: Face) -> None:
    for shape in each(face):
        _draw_one(ink, shape)


def _draw_one(ink: _Ink, shape: Shape) -> None:
    if isinstance(shape, Text):
        _draw_text(ink, shape)
    elif isinstance(shape, Box):
        _draw_box(ink, shape)
    elif isinstance(shape, Group):
        _draw_group(ink, shape)
    elif isinstance(shape, Image):
        _draw_image(ink, shape)
    elif isinstance(shape, Ellipse):
        at = f'cx="{_n(shape.x)}" cy="{_n(shape.y)}" rx="{_n(shape.rx)}" ry="{_n(shape.ry)}"'
        fill = _fill(ink, shape.fill, shape.x - shape.rx, 2 * shape.rx)
        ink.body.append(f"<ellipse {at} {fill}{_stroke(shape)}/>")
    else:
        x, _, w, _ = bounds(shape.steps)
        steps = (" ".join([str(kind), *(_n(float(at)) for at in numbers)]) for kind, *numbers in shape.steps)
        ink.body.append(f'<path d="{" ".join(steps)}" {_fill(ink, shape.fill, x, w)}{_stroke(shape)}/>')


def _draw_text(ink: _Ink, text: Text) -> None:
    for run in runs(text.text, text.font):
        ink.used.setdefault(run.face, set()).update(run.text)
        if run.width <= 0 and not run.text.strip():
            continue
        family, weight, italic = _style(run.face)
        style = f'font-family="{family}" font-weight="{weight}"' + (' font-style="italic"' if italic else "")
        length = f' textLength="{_n(run.width)}" lengthAdjust="spacingAndGlyphs"' if run.width > 0 else ""
        ink.body.append(
            f'<text x="{_n(text.x + run.x)}" y="{_n(text.y)}" {style} font-size="{_n(text.font.size)}" '
            f'{_paint("fill", text.colour)}{length} xml:space="preserve">'
            f"{_escaped(run.text)}</text>"
        )


def _rect(x: float, y: float, w: float, h: float, radius: float = 0.0) -> str:
    corner = f' rx="{_n(radius)}"' if radius else ""
    return f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(w)}" height="{_n(h)}"{corner}'


def _draw_box(ink: _Ink, box: Box) -> None:
    rect = _rect(box.x, box.y, box.w, box.h, max(0.0, min(box.radius, box.w / 2, box.h / 2)))
    if box.hatch is None:
        ink.body.append(f"{rect} {_fill(ink, box.fill, box.x, box.w)}{_stroke(box)}/>")
        return
    ink.body.append(f"{rect} {_fill(ink, box.fill, box.x, box.w)}/>")
    lines = "".join(f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}" for x1, y1, x2, y2 in hatch_lines(box))
    clip = ink.define("clipPath", "", f"{rect}/>")
    style = f'{_paint("stroke", box.hatch.colour)} stroke-width="{_n(box.hatch.width)}"'
    ink.body.append(f'<path d="{lines}" fill="none" {style} clip-path="{clip}"/>')
    if box.stroke is not None:
        ink.body.append(f'{rect} fill="none"{_stroke(box)}/>')


def _draw_image(ink: _Ink, image: Image) -> None:
    content = ink.pictures(image.picture)
    kind = next((kind for magic, kind in _TYPES if content and content.startswith(magic)), None)
    clip = ""
    if image.round:
        middle = f'cx="{_n(image.x + image.w / 2)}" cy="{_n(image.y + image.h / 2)}"'
        circle = f'<ellipse {middle} rx="{_n(image.w / 2)}" ry="{_n(image.h / 2)}"/>'
        clip = f' clip-path="{ink.define("clipPath", "", circle)}"'
    if kind is None or content is None:
        ink.body.append(f'{_rect(image.x, image.y, image.w, image.h)} fill="{_MISSING}"{clip}/>')
        return
    at = f'x="{_n(image.x)}" y="{_n(image.y)}" width="{_n(image.w)}" height="{_n(image.h)}"'
    link = f'href="data:{kind};base64,{b64encode(content).decode("ascii")}"'
    ink.body.append(f'<image {at} preserveAspectRatio="xMidYMid slice"{clip} {link}/>')


def _draw_group(ink: _Ink, group: Group) -> None:
    moves = [f"translate({_n(group.x)} {_n(group.y)})"] if group.x or group.y else []
    moves += [f"rotate({_n(group.degrees)})"] if group.degrees else []
    moves += [f"scale({_n(group.scale)})"] if group.scale != 1 else []
    transform = f' transform="{" ".join(moves)}"' if moves else ""
    name = f" data-name={quoteattr(_NOT_XML.sub('', group.name))}" if group.name else ""
    clip = ""
    if group.clip is not None:
        clip = f' clip-path="{ink.define("clipPath", "", f"{_rect(*group.clip)}/>")}"'
    ink.body.append(f"<g{transform}{name}{clip}>")
    _draw(ink, group.shapes)
    ink.body.append("</g>")
