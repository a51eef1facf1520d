"""The bundled fonts for reportlab: embedded as subsets, with text that can be searched and copied."""

import re
from functools import cache
from threading import Lock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.layout.coverage import font_path

_ASTRAL = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{5,6})>")
_subsetting = Lock()


def _utf16(entry: re.Match[str]) -> str:
    return f"<{entry[1]}> <{chr(int(entry[2], 16)).encode('utf-16-be').hex().upper()}>"


class BundledFont(TTFont):
    """A font whose ToUnicode map is right above U+FFFF too, where reportlab 5.1 writes the bare number.

    PDF wants UTF-16 there (ISO 32000-1, 9.10.3); without it a search for an emoji finds nothing.
    """

    def addObjects(self, doc: Any) -> None:
        """Write the font into the document, one export at a time: the parser of the file keeps a position."""
        with _subsetting:
            super().addObjects(doc)
        own = self.face.name.decode("ascii")
        for key, item in doc.idToObject.items():
            if key.startswith("toUnicodeCMap:") and key.endswith(f"+{own}"):
                stream = getattr(item, "object", item)
                stream.content = _ASTRAL.sub(_utf16, stream.content)


@cache
def pdf_font(face: str) -> BundledFont:
    """The font of a face, known to reportlab as "Reisbord FACE"."""
    plain = face not in ("emoji", "symbols")  # those have no letters that a code below 128 could stand for
    font = BundledFont(f"Reisbord {face}", str(font_path(face)), asciiReadable=plain)
    pdfmetrics.registerFont(font)
    return font
