"""The bundled fonts inside an SVG: each as a font file in which only the used characters have an outline.

The file keeps its tables and glyph numbers: only `glyf`, `loca` and one flag are rewritten. Of 100 KB about
25 are left.
"""

from array import array
from base64 import b64encode
from collections.abc import Set as AbstractSet
from struct import pack_into, unpack_from
from sys import byteorder
from typing import Any

from reportlab.pdfbase.ttfonts import TTFontMaker

from app.exports.pdf_fonts import pdf_font

_TABLES = ("OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name", "post")
# Flags of a part of a composite glyph (OpenType specification, glyf).
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x01, 0x08, 0x20, 0x40, 0x80


def font_bytes(face: str, chars: AbstractSet[str]) -> bytes:
    """A TrueType file of the face with outlines for these characters only."""
    font: Any = pdf_font(face).face
    outlines = font.get_table("glyf")
    places = font.glyphPos
    wanted = {0} | {font.charToGlyph[ord(char)] for char in chars if ord(char) in font.charToGlyph}
    queue = list(wanted)
    while queue:
        glyph = queue.pop()
        for part in _parts(outlines[places[glyph] : places[glyph + 1]]):
            if part not in wanted:
                wanted.add(part)
                queue.append(part)
    glyf, loca = bytearray(), array("I", [0])
    for glyph in range(len(places) - 1):
        if glyph in wanted:
            glyf += outlines[places[glyph] : places[glyph + 1]]
            glyf += bytes(-len(glyf) % 4)
        loca.append(len(glyf))
    if byteorder == "little":
        loca.byteswap()
    head = bytearray(font.get_table("head"))
    pack_into(">h", head, 50, 1)  # long offsets in loca
    maker = TTFontMaker()
    for tag in _TABLES:
        maker.add(tag, bytes(head) if tag == "head" else font.get_table(tag))
    maker.add("glyf", bytes(glyf))
    maker.add("loca", loca.tobytes())
    stream: bytes = maker.makeStream()
    return stream


def _parts(outline: bytes) -> list[int]:
    """The glyphs that a composite glyph is put together from."""
    if len(outline) < 10 or unpack_from(">h", outline)[0] >= 0:
        return []
    found, at, flags = [], 10, _MORE
    while flags & _MORE:
        flags, glyph = unpack_from(">HH", outline, at)
        found.append(glyph)
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
    return found


def font_rule(face: str, family: str, weight: int, italic: bool, chars: AbstractSet[str]) -> str:
    """The CSS rule that carries the font."""
    content = b64encode(font_bytes(face, chars)).decode("ascii")
    style = "italic" if italic else "normal"
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
        f"src:url(data:font/ttf;base64,{content})}}"
    )
