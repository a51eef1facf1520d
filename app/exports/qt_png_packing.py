"""A picture as the bytes of a PNG, some rows at a time, so that it can be stopped in between.

Qt's own writer takes seconds for a large board, cannot be stopped, and makes larger files: it filters every
row, which suits photos and not flat colours. Source of the format: PNG specification, third edition, W3C.
"""

import struct
import zlib
from collections.abc import Iterator

from PySide6.QtGui import QImage

from app.models.under_way import tell

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BAND = 1_000_000  # pixels that are packed between two looks
_RED_GREEN_BLUE = 2  # the colour type, with 8 bits each
_BY_METRE = 1
_NO_FILTER = b"\0"  # stands before every row


def packed(image: QImage) -> Iterator[bytes]:
    """The file, piece by piece; transparency is not kept. Raises Stopped."""
    width, height = image.width(), image.height()
    yield _SIGNATURE
    yield _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, _RED_GREEN_BLUE, 0, 0, 0))
    across, down = image.dotsPerMeterX(), image.dotsPerMeterY()
    yield _chunk(b"pHYs", struct.pack(">IIB", across, down, _BY_METRE))
    packing = zlib.compressobj()
    step = max(1, _BAND // width)
    for top in range(0, height, step):
        tell(top, height)
        content = packing.compress(_rows(image.copy(0, top, width, min(step, height - top))))
        if content:
            yield _chunk(b"IDAT", content)
    yield _chunk(b"IDAT", packing.flush())
    yield _chunk(b"IEND", b"")


def _rows(band: QImage) -> bytes:
    plain = band.convertToFormat(QImage.Format.Format_RGB888)
    bits, line, used = bytes(plain.constBits()), plain.bytesPerLine(), plain.width() * 3
    return b"".join(_NO_FILTER + bits[y * line : y * line + used] for y in range(plain.height()))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
