"""The one way a picture gets in. Its first bytes say what it is; its size is asked before it is decoded.

It is decoded at the size that we keep and written anew, so that nothing but pixels travels: no place, no
camera, no comment. SVG, PDF and TIFF are refused: a small one can take all memory.
"""

import hashlib
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

LARGEST_FILE = 25 * 1024 * 1024  # bytes
LONGEST_SIDE = 20_000  # pixels
MOST_PIXELS = 50_000_000
KEPT_SIDE = 1_600  # pixels; sharp on a card that is printed large
_QUALITY = 88
_TURNED_DOWN = {
    b"<svg": "SVG",
    b"<?xml": "SVG",
    b"\x1f\x8b": "SVG",
    b"%PDF": "PDF",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
}


class LoadedPicture(NamedTuple):
    """A picture as the document keeps it."""

    sha256: str
    media_type: str
    content: bytes


class PictureRefused(Exception):
    """A file that is not taken; the text is a sentence for the user."""


def picture_filter() -> str:
    """What a file dialog offers."""
    return QCoreApplication.translate("PictureLoader", "Pictures (*.png *.jpg *.jpeg *.webp)")


def load_picture(path: Path) -> LoadedPicture:
    """Read a picture from a file. Raises PictureRefused."""
    try:
        if not path.is_file():
            raise _not_a_file(path.name)
        if path.stat().st_size > LARGEST_FILE:
            raise _too_large(path.name)
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as problem:
        raise _unreadable(path.name) from problem
    return take_picture(content, path.name)


def holds_picture(mime: QMimeData) -> bool:
    """Whether what is dragged or on the clipboard may be a picture: a file of this computer, or pixels."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def dropped_picture(mime: QMimeData | None) -> LoadedPicture:
    """Take the picture that is dropped or pasted; of several files the first. Raises PictureRefused.

    An empty clipboard gives None on some platforms.
    """
    mime = mime or QMimeData()
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if files:
        return load_picture(Path(files[0]))
    name = QCoreApplication.translate("PictureLoader", "The pasted picture")
    for kind in ("png", "jpeg", "webp"):
        if mime.hasFormat(f"image/{kind}"):
            return take_picture(bytes(mime.data(f"image/{kind}").data()), name)
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        raise PictureRefused(
            QCoreApplication.translate("PictureLoader", "There is no picture to paste. Copy one first.")
        )
    _check_size(image.size(), name)
    if max(image.width(), image.height()) > KEPT_SIDE:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(KEPT_SIDE, KEPT_SIDE, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    written = _encoded(image, "png")
    if written is None:
        raise _damaged(name)
    return take_picture(written, name)


def take_picture(content: bytes, name: str) -> LoadedPicture:
    """Take the bytes of a picture; `name` is what the sentence calls it. Raises PictureRefused."""
    if len(content) > LARGEST_FILE:
        raise _too_large(name)
    kind = _kind(content, name)
    image = _decoded(content, kind, name)
    as_jpeg = kind == "jpeg" or (kind == "webp" and not image.hasAlphaChannel())
    written = _encoded(_only_pixels(image), "jpeg" if as_jpeg else "png")
    if written is None:
        raise _damaged(name)
    return LoadedPicture(
        hashlib.sha256(written).hexdigest(), f"image/{'jpeg' if as_jpeg else 'png'}", written
    )


def _kind(content: bytes, name: str) -> str:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, kind in _TURNED_DOWN.items():
        if start.startswith(magic):
            text = QCoreApplication.translate(
                "PictureLoader",
                "“{name}” is {kind}, which is not taken as a picture. Save it as PNG or JPEG first.",
            )
            raise PictureRefused(text.format(name=name, kind=kind))
    raise PictureRefused(
        QCoreApplication.translate("PictureLoader", "“{name}” is not a picture in PNG, JPEG or WebP.").format(
            name=name
        )
    )


def _decoded(content: bytes, kind: str, name: str) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise _damaged(name)
    _check_size(size, name)
    if max(size.width(), size.height()) > KEPT_SIDE:
        kept = size.scaled(QSize(KEPT_SIDE, KEPT_SIDE), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(kept.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise _damaged(name)
    return image


def _check_size(size: QSize, name: str) -> None:
    if max(size.width(), size.height()) > LONGEST_SIDE or size.width() * size.height() > MOST_PIXELS:
        text = QCoreApplication.translate(
            "PictureLoader", "“{name}” has too many pixels ({width} × {height}). Make it smaller first."
        )
        raise PictureRefused(text.format(name=name, width=size.width(), height=size.height()))


def _only_pixels(image: QImage) -> QImage:
    """The pixels in sRGB on a fresh image: Qt would carry comments and a colour profile along."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb)) or image
    opaque = not image.hasAlphaChannel()
    fresh = QImage(image.size(), QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32)
    fresh.fill(Qt.GlobalColor.transparent)
    painter = QPainter(fresh)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(fresh.rect(), image)
    painter.end()
    return fresh


def _encoded(image: QImage, kind: str) -> bytes | None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    if kind == "jpeg":
        writer.setQuality(_QUALITY)
    return bytes(buffer.data().data()) if writer.write(image) else None


def _too_large(name: str) -> PictureRefused:
    text = QCoreApplication.translate(
        "PictureLoader", "“{name}” is too large: {limit} MB at most. Make it smaller first."
    )
    return PictureRefused(text.format(name=name, limit=LARGEST_FILE // 1024**2))


def _damaged(name: str) -> PictureRefused:
    return PictureRefused(
        QCoreApplication.translate("PictureLoader", "“{name}” is damaged and cannot be shown.").format(
            name=name
        )
    )


def _not_a_file(name: str) -> PictureRefused:
    return PictureRefused(
        QCoreApplication.translate("PictureLoader", "“{name}” is not a file. Choose a picture.").format(
            name=name
        )
    )


def _unreadable(name: str) -> PictureRefused:
    text = QCoreApplication.translate(
        "PictureLoader", "“{name}” cannot be read. Copy it to this computer and try again."
    )
    return PictureRefused(text.format(name=name))
