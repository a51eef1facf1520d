"""One picture loader: what a picture is, its bytes say; nothing but pixels gets in."""

import hashlib
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin
from PySide6.QtGui import QGuiApplication, QImage

from app.views import picture_loader
from app.views.picture_loader import (
    LoadedPicture,
    PictureRefused,
    dropped_picture,
    load_picture,
    take_picture,
)


@pytest.fixture(autouse=True)
def _application(qapp: QGuiApplication) -> None:
    """Qt reads pictures with plugins that an application finds."""


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(picture: LoadedPicture) -> Image.Image:
    return Image.open(BytesIO(picture.content))


def png_that_says(width: int, height: int) -> bytes:
    """A PNG whose header promises a size; the pixels are not there."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(b"")), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize(
    ("kind", "mode", "media_type"),
    [
        ("PNG", "RGB", "image/png"),
        ("PNG", "RGBA", "image/png"),
        ("JPEG", "RGB", "image/jpeg"),
        ("WEBP", "RGB", "image/jpeg"),
        ("WEBP", "RGBA", "image/png"),
    ],
)
def test_pictures_of_three_kinds_come_in_and_keep_what_is_see_through(
    kind: str, mode: str, media_type: str, tmp_path: Path
) -> None:
    path = tmp_path / "portrait.of.any.name"
    path.write_bytes(encoded(Image.new(mode, (40, 30), (200, 30, 30, 128)[: len(mode)]), kind))
    picture = load_picture(path)
    assert picture.media_type == media_type
    assert picture.sha256 == hashlib.sha256(picture.content).hexdigest()
    assert opened(picture).size == (40, 30)
    assert (opened(picture).mode == "RGBA") == (mode == "RGBA")


def test_a_large_picture_is_kept_at_1600_pixels() -> None:
    picture = take_picture(encoded(Image.new("RGB", (4000, 1000), "teal"), "JPEG"), "breed.jpg")
    assert opened(picture).size == (1600, 400)


def test_a_thin_picture_keeps_a_pixel_of_height() -> None:
    picture = take_picture(encoded(Image.new("RGB", (8000, 2), "teal"), "PNG"), "lijn.png")
    assert opened(picture).size == (1600, 1)


def test_a_photo_stands_upright_and_its_place_and_camera_stay_behind() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "SECRETCAM"
    exif.get_ifd(0x8825)[1] = "N"
    content = encoded(Image.new("RGB", (60, 40), "navy"), "JPEG", exif=exif, comment=b"SECRETWORD")
    assert b"SECRETCAM" in content
    picture = take_picture(content, "foto.jpg")
    assert opened(picture).size == (40, 60)
    assert b"SECRET" not in picture.content
    assert not opened(picture).getexif()


def test_the_comments_of_a_png_stay_behind() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "SECRETNAME")
    content = encoded(Image.new("RGB", (10, 10), "navy"), "PNG", pnginfo=notes)
    assert b"SECRETNAME" in content
    assert b"SECRETNAME" not in take_picture(content, "foto.png").content


def test_the_same_picture_gives_the_same_hash() -> None:
    content = encoded(Image.new("RGB", (20, 20), "olive"), "PNG")
    assert take_picture(content, "a.png") == take_picture(content, "b.png")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?><svg/>", "SVG"),
        (b"\x1f\x8b\x08 gzipped", "SVG"),
        (b"%PDF-1.7 ", "PDF"),
        (b"II*\0 tiff", "TIFF"),
        (b"MM\0* tiff", "TIFF"),
        (b"GIF89a....", "PNG, JPEG or WebP"),
        (b"", "PNG, JPEG or WebP"),
        (b"RIFF\0\0\0\0WAVE", "PNG, JPEG or WebP"),
    ],
)
def test_what_is_no_picture_is_refused_with_its_name(content: bytes, says: str) -> None:
    with pytest.raises(PictureRefused) as refused:
        take_picture(content, "plaatje.png")
    assert says in str(refused.value)
    assert "plaatje.png" in str(refused.value)


@pytest.mark.parametrize("size", [(20_001, 10), (10, 20_001), (10_000, 5_001)])
def test_too_many_pixels_are_refused_before_they_are_decoded(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded: list[QImage] = []
    monkeypatch.setattr(picture_loader, "_only_pixels", decoded.append)
    with pytest.raises(PictureRefused, match="too many pixels"):
        take_picture(png_that_says(*size), "groot.png")
    assert not decoded


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_half_a_picture_is_refused(kind: str) -> None:
    noise = Image.effect_noise((200, 200), 80).convert("RGB")
    content = encoded(noise, kind, lossless=True)
    with pytest.raises(PictureRefused, match="damaged"):
        take_picture(content[: len(content) // 2] if kind == "WEBP" else content[:40], "half")


def test_a_file_above_25_mb_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "groot.png"
    with path.open("wb") as file:
        file.truncate(picture_loader.LARGEST_FILE + 1)
    monkeypatch.setattr(picture_loader, "take_picture", lambda *_: pytest.fail("it was read"))
    with pytest.raises(PictureRefused, match="25 MB"):
        load_picture(path)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureRefused, match="not a file"):
        load_picture(tmp_path)
    with pytest.raises(PictureRefused, match="not a file"):
        load_picture(tmp_path / "weg.png")


def test_an_empty_clipboard_is_a_sentence() -> None:
    with pytest.raises(PictureRefused, match="Copy one first"):
        dropped_picture(None)
