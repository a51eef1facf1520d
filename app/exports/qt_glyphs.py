"""The bundled fonts as bare glyphs for the pen that draws faces with Qt.

A `QFont` has whole pixel sizes only (7.5 becomes 8, measured on Qt 6.11), and Qt may put a system font in its
place. So faces are drawn as glyph runs from the very files, each glyph where `layout` says.
"""

from functools import cache, lru_cache
from threading import local

from PySide6.QtCore import QByteArray, QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont

from app.layout.coverage import font_path
from app.layout.shapes import Font
from app.layout.text import runs, steps

NO_HINTING = QFont.HintingPreference.PreferNoHinting


@cache
def _file(face: str) -> QByteArray:
    return QByteArray(font_path(face).read_bytes())


class _Kept(local):
    """What was made so far. Each thread has its own: a `QRawFont` belongs to the thread that made it (says
    Qt), and a picture is made in a worker while the board is painted. It goes when the thread ends.
    """

    def __init__(self) -> None:
        self.font = lru_cache(maxsize=512)(_raw_font)
        self.runs = lru_cache(maxsize=16_384)(_glyph_runs)


def glyph_runs(text: str, font: Font) -> tuple[QGlyphRun, ...]:
    """A line of text ready to draw from its baseline's left end, whatever fonts the system has."""
    return _kept.runs(text, font)


def _raw_font(face: str, size: float) -> QRawFont:
    raw = QRawFont(_file(face), size, NO_HINTING)
    if not raw.isValid():
        raise RuntimeError(f"the bundled font {face} cannot be read")
    return raw


def _glyph_runs(text: str, font: Font) -> tuple[QGlyphRun, ...]:
    result = []
    for run in runs(text, font):
        raw = _kept.font(run.face, font.size)
        glyphs = QGlyphRun()
        glyphs.setRawFont(raw)
        glyphs.setGlyphIndexes(raw.glyphIndexesForString(run.text))
        glyphs.setPositions([QPointF(run.x + x, 0.0) for x in steps(run, font)])
        result.append(glyphs)
    return tuple(result)


_kept = _Kept()
