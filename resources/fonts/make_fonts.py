"""Make the bundled fonts and `advances.json` from the sources that README.md beside this file names.

    python resources/fonts/make_fonts.py FOLDER     (in it the unpacked packages: inter/, noto-emoji/, …)

What it does to them, and why:
- one grid of 1000 units an em: widths in a PDF are thousandths, so screen, paper and our sum are the same
  integers;
- no layout tables: every pen draws glyph after glyph by its advance, and no kerning may differ from it;
- combining marks get no width and hang over the letter before; invisible characters (joiners, variation
  selectors, skin tones) get an empty glyph, so that they survive into the text of a PDF without taking room;
- own family names: where a computer has an Inter of its own, Qt takes that one, with other widths.
"""

import json
import sys
import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fontTools.merge import Merger
from fontTools.merge import Options as MergeOptions
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

HERE = Path(__file__).resolve().parent
EM = 1000

# face key: (source file, weight, italic, style name)
FACES = {
    "regular": ("inter/400Regular/Inter_400Regular.ttf", 400, False, "Regular"),
    "medium": ("inter/500Medium/Inter_500Medium.ttf", 500, False, "Medium"),
    "semibold": ("inter/600SemiBold/Inter_600SemiBold.ttf", 600, False, "SemiBold"),
    "bold": ("inter/700Bold/Inter_700Bold.ttf", 700, False, "Bold"),
    "regular-italic": ("inter/400Regular_Italic/Inter_400Regular_Italic.ttf", 400, True, "Italic"),
    "medium-italic": ("inter/500Medium_Italic/Inter_500Medium_Italic.ttf", 500, True, "Medium Italic"),
    "semibold-italic": (
        "inter/600SemiBold_Italic/Inter_600SemiBold_Italic.ttf",
        600,
        True,
        "SemiBold Italic",
    ),
    "bold-italic": ("inter/700Bold_Italic/Inter_700Bold_Italic.ttf", 700, True, "Bold Italic"),
}
EMOJI = "noto-emoji/400Regular/NotoEmoji_400Regular.ttf"
SYMBOLS = (
    "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf",
    "noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf",
    "noto-sans-math/400Regular/NotoSansMath_400Regular.ttf",
)

MAIN_BLOCKS = ((0x20, 0x24F), (0x2B0, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x2BFF), (0xFFFD, 0xFFFD))
SYMBOL_BLOCKS = ((0x2010, 0x27BF), (0x2900, 0x297F), (0x2B00, 0x2BFF))

# Invisible: soft hyphen, joiners and marks of direction, variation selectors.
INVISIBLE = {0xAD, 0x34F, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F)}
INVISIBLE |= {*range(0x2060, 0x2065), *range(0x2066, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF}
# The same beyond the first plane, only in the emoji font: skin tones and tags.
INVISIBLE_ASTRAL = {*range(0x1F3FB, 0x1F400), 0xE0001, *range(0xE0020, 0xE0080)}

MARK_CENTRE = -290  # half of an average small letter, left of where the pen stands


def within(blocks: Iterable[tuple[int, int]], codes: Iterable[int]) -> set[int]:
    """The codes that lie in one of the blocks (ends included)."""
    ranges = list(blocks)
    return {code for code in codes if any(first <= code <= last for first, last in ranges)}


def cut(source: Path, codes: set[int]) -> TTFont:
    """The font with only these characters, on our grid, without hints and layout tables."""
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "MATH", "vhea", "vmtx", "gasp"]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    if font["head"].unitsPerEm != EM:
        scale_upem(font, EM)
    return font


def hang_marks(font: TTFont) -> None:
    """Combining marks take no width and stand over the letter before; letters built with one stay."""
    glyf, widths = font["glyf"], font["hmtx"]
    shifts: dict[str, int] = {}
    for code, name in font.getBestCmap().items():
        if unicodedata.category(chr(code)) in ("Mn", "Me"):
            glyph = glyf[name]
            glyph.recalcBounds(glyf)
            empty = glyph.numberOfContours == 0
            shifts[name] = 0 if empty else MARK_CENTRE - (glyph.xMin + glyph.xMax) // 2
    for name in font.getGlyphOrder():
        glyph = glyf[name]
        if glyph.isComposite():
            for part in glyph.components:
                mirror = getattr(part, "transform", ((1, 0), (0, 1)))
                part.x += shifts.get(name, 0) - round(shifts.get(part.glyphName, 0) * mirror[0][0])
        elif name in shifts and glyph.numberOfContours:
            glyph.coordinates.translate((shifts[name], 0))
    for name in shifts:
        glyf[name].recalcBounds(glyf)
        widths[name] = (0, getattr(glyf[name], "xMin", 0))


def add_invisible(font: TTFont, codes: set[int]) -> None:
    """Every code gets one shared glyph: empty, no width."""
    name = "invisible"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = TTGlyphPen(None).glyph()
    font["hmtx"][name] = (0, 0)
    for table in font["cmap"].tables:
        table.cmap.update({code: name for code in codes if table.format == 12 or code < 0x10000})


def christen(font: TTFont, family: str, style: str, weight: int, italic: bool) -> None:
    """Own names, linked so that regular, italic, bold, bold italic and the rest are all found."""
    plain = style in ("Regular", "Italic", "Bold", "Bold Italic")
    group = family if plain else f"{family} {style.replace(' Italic', '')}"
    linked = style if plain else ("Italic" if italic else "Regular")
    compact = family.replace(" ", "")
    table = font["name"]
    keep = {number: table.getDebugName(number) or "" for number in (0, 5, 13, 14)}
    table.names = []
    names = {
        **keep,
        1: group,
        2: linked,
        3: f"1.0;{compact}-{style.replace(' ', '')}",
        4: f"{family} {style}",
        6: f"{compact}-{style.replace(' ', '')}",
        16: family,
        17: style,
    }
    for number, words in names.items():
        if words:
            table.setName(words, number, 3, 1, 0x409)
    bold = plain and weight == 700
    system, head = font["OS/2"], font["head"]
    system.usWeightClass = weight
    system.fsSelection = (system.fsSelection & ~0b1100001) | (1 if italic else 0) | (32 if bold else 0)
    if not (italic or bold):
        system.fsSelection |= 64
    head.macStyle = (1 if bold else 0) | (2 if italic else 0)


def keep_cmaps(font: TTFont) -> None:
    """Only the Unicode tables: old Macintosh ones would be filled with our additions too."""
    tables = font["cmap"].tables
    font["cmap"].tables = [table for table in tables if table.isUnicode() and table.format in (4, 12)]


def make_main(folder: Path) -> dict[str, TTFont]:
    """All weights with one and the same set of characters."""
    common: set[int] | None = None
    for path, *_ in FACES.values():
        codes = set(TTFont(folder / path).getBestCmap())
        common = codes if common is None else common & codes
    made = {}
    for key, (path, weight, italic, style) in FACES.items():
        font = cut(folder / path, within(MAIN_BLOCKS, common or set()) - INVISIBLE)
        keep_cmaps(font)
        hang_marks(font)
        add_invisible(font, INVISIBLE)
        christen(font, "Reisbord Sans", style, weight, italic)
        made[key] = font
    return made


def make_emoji(folder: Path, main: set[int]) -> TTFont:
    """What the main family lacks, and everything invisible, so that a joined emoji is one run."""
    codes = set(TTFont(folder / EMOJI).getBestCmap())
    codes -= {code for code in codes if unicodedata.category(chr(code)) in ("Cc", "Co")}
    font = cut(folder / EMOJI, codes - main - INVISIBLE - INVISIBLE_ASTRAL)
    keep_cmaps(font)
    hang_marks(font)
    add_invisible(font, INVISIBLE | INVISIBLE_ASTRAL)
    christen(font, "Reisbord Emoji", "Regular", 400, False)
    return font


def make_symbols(folder: Path, have: set[int]) -> TTFont:
    """Arrows, mathematics, box drawing, enclosed letters: the first of the sources that has one gives it."""
    parts = []
    with tempfile.TemporaryDirectory() as scratch:
        for number, path in enumerate(SYMBOLS):
            codes = within(SYMBOL_BLOCKS, TTFont(folder / path).getBestCmap()) - have
            have = have | codes
            part = cut(folder / path, codes)
            keep_cmaps(part)
            parts.append(str(Path(scratch) / f"{number}.ttf"))
            part.save(parts[-1])
        font = Merger(MergeOptions(drop_tables=["DSIG"])).merge(parts)
    font.recalcTimestamp = False
    hang_marks(font)
    christen(font, "Reisbord Symbols", "Regular", 400, False)
    return font


def advances(font: TTFont, codes: list[int]) -> list[int]:
    """Advance widths in thousandths of an em, in the order of `codes`."""
    cmap, widths = font.getBestCmap(), font["hmtx"]
    return [widths[cmap[code]][0] for code in codes]


def main(folder: Path) -> None:
    """Write all fonts and their advances beside this script."""
    fonts = make_main(folder)
    codes = sorted(fonts["regular"].getBestCmap())
    emoji = make_emoji(folder, set(codes))
    symbols = make_symbols(folder, set(codes) | set(emoji.getBestCmap()))
    faces = {key: advances(font, codes) for key, font in fonts.items()}
    table: dict[str, dict[str, Any]] = {
        "main": {"chars": "".join(map(chr, codes)), "faces": faces},
        "fallback": {},
    }
    for key, font in {"emoji": emoji, "symbols": symbols}.items():
        own = sorted(font.getBestCmap())
        table["fallback"][key] = {"chars": "".join(map(chr, own)), "advances": advances(font, own)}
    for key, font in {**fonts, "emoji": emoji, "symbols": symbols}.items():
        font["head"].created = font["head"].modified = 3_800_000_000
        font.save(HERE / f"{key}.ttf")
    (HERE / "advances.json").write_text(json.dumps(table, separators=(",", ":")) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
