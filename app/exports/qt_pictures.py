"""Photos and portraits as Qt draws them: decoded no finer than what shows them can show, and kept."""

from collections import OrderedDict
from collections.abc import Callable
from math import ceil, floor, log2
from threading import Lock

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

Pictures = Callable[[str], bytes | None]
_MOST = 32 * 1024 * 1024  # bytes of decoded pictures
_SIZES_KEPT = 4_096

_kept: OrderedDict[tuple[str, int], QImage] = OrderedDict()
_sizes: dict[str, QSize] = {}
_one_at_a_time = Lock()


def decoded(key: str, pictures: Pictures, wide: float, high: float) -> QImage | None:
    """The picture of a key, fit to be drawn `wide` × `high` device pixels large; None where there is none.

    Of a picture that is shown small, every second, fourth, … pixel is enough: a note shows a photo of a
    hundredth of what a camera made. The key is the hash of its bytes, so what is kept is right for every
    document.
    """
    with _one_at_a_time:
        size = _sizes.get(key)
        if size is not None:
            known = _known((key, _halvings(size, wide, high)))
            if known is not None:
                return known
    content = pictures(key)
    if not content:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    halvings = _halvings(size, wide, high)
    if halvings:
        reader.setScaledSize(QSize(ceil(size.width() / 2**halvings), ceil(size.height() / 2**halvings)))
    image = reader.read()
    if image.isNull():
        return None
    _keep(key, size, halvings, image)
    return image


def _halvings(size: QSize, wide: float, high: float) -> int:
    """How often a picture can be halved before its pixels are larger than those of the device."""
    if size.isEmpty():
        return 0
    shown = max(wide / size.width(), high / size.height(), 1 / max(size.width(), size.height()))
    return max(0, floor(log2(1 / shown)))


def _known(place: tuple[str, int]) -> QImage | None:
    image = _kept.get(place)
    if image is not None:
        _kept.move_to_end(place)
    return image


def _keep(key: str, size: QSize, halvings: int, image: QImage) -> None:
    with _one_at_a_time:
        if len(_sizes) >= _SIZES_KEPT:
            _sizes.clear()
        _sizes[key] = size
        _kept[key, halvings] = image
        while len(_kept) > 1 and sum(one.sizeInBytes() for one in _kept.values()) > _MOST:
            _kept.popitem(last=False)
