"""The bundled fonts as a family for widgets. What faces are drawn with is in `exports/qt_glyphs.py`."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from app.exports.qt_glyphs import NO_HINTING, glyph_runs
from app.layout.coverage import FACES, font_path
from app.layout.shapes import Font

__all__ = ["FAMILIES", "FAMILY", "editor_font", "glyph_runs", "install", "widget_font"]

FAMILY = "Reisbord Sans"
FAMILIES = (FAMILY, "Reisbord Emoji", "Reisbord Symbols")
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
    font.setHintingPreference(NO_HINTING)
    return font


def editor_font(font: Font) -> tuple[QFont, float]:
    """A font for an editor that lies on a face, and its item's scale: half points need twice the size."""
    doubled = round(font.size * 2)
    return widget_font(doubled, font.weight, font.italic), font.size / doubled
