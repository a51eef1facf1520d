"""The bundled fonts for Qt: as a family for widgets, and as bare glyphs for the pen that draws faces.

A `QFont` has whole pixel sizes only (7.5 becomes 8, measured on Qt 6.11), and Qt may put a system font in its
place. So faces are drawn as glyph runs from the very files, each glyph where `layout` says.
"""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QRawFont

from app.layout.coverage import FACES, font_path
from app.layout.shapes import Font
from app.layout.text import runs, steps

FAMILY = "Reisbord Sans"
FAMILIES = (FAMILY, "Reisbord Emoji", "Reisbord Symbols")
_NO_HINTING = QFont.HintingPreference.PreferNoHinting
_QT_WEIGHTS = {
    "regular": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
}


@cache
def install() -> None:
    """Make the families known to Qt. Needs an application; asked twice, it is done once."""
    for face in FACES:
        if QFontDatabase.addApplicationFont(str(font_path(face))) < 0:
            raise RuntimeError(f"the bundled font {face} cannot be read")


def widget_font(pixels: int, weight: str = "regular", italic: bool = False) -> QFont:
    """The family for widgets, without kerning, which `layout` does not measure either."""
    install()
    font = QFont(list(FAMILIES))
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(pixels)
    font.setWeight(_QT_WEIGHTS[weight])
    font.setItalic(italic)
    font.setKerning(False)
    font.setHintingPreference(_NO_HINTING)
    return font


def editor_font(font: Font) -> tuple[QFont, float]:
    """A font for an editor that lies on a face, and its item's scale: half points need twice the size."""
    doubled = round(font.size * 2)
    return widget_font(doubled, font.weight, font.italic), font.size / doubled


@cache
def _file(face: str) -> QByteArray:
    return QByteArray(font_path(face).read_bytes())


@lru_cache(maxsize=512)
def _raw_font(face: str, size: float) -> QRawFont:
    raw = QRawFont(_file(face), size, _NO_HINTING)
    if not raw.isValid():
        raise RuntimeError(f"the bundled font {face} cannot be read")
    return raw


@lru_cache(maxsize=16_384)
def glyph_runs(text: str, font: Font) -> tuple[QGlyphRun, ...]:
    """A line of text ready to draw from its baseline's left end, whatever fonts the system has."""
    result = []
    for run in runs(text, font):
        raw = _raw_font(run.face, font.size)
        glyphs = QGlyphRun()
        glyphs.setRawFont(raw)
        glyphs.setGlyphIndexes(raw.glyphIndexesForString(run.text))
        glyphs.setPositions([QPointF(run.x + x, 0.0) for x in steps(run, font)])
        result.append(glyphs)
    return tuple(result)
