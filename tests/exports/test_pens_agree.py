"""Screen, paper and SVG show the same picture: rasters of one face, with a limit that a wrong line breaks."""

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageChops, ImageFilter, ImageStat
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.exports import pdf_pen
from app.exports.svg_pen import svg
from app.layout.shapes import Box, Face, Font
from app.views import painter_pen
from app.views.fonts import install
from tests.pen_face import HEIGHT, SAMPLE, WIDTH, cut_and_turned, forms, line, pictures, words

SCALE = 2
# Mean difference of a square of 40 × 40 points, of 255, after a blur that forgives the edges of letters.
LIMIT = 5.0
TILE = 40 * SCALE


@pytest.fixture(autouse=True)
def _fonts(qapp: QGuiApplication) -> None:
    install()


def _blank() -> QImage:
    image = QImage(int(WIDTH * SCALE), int(HEIGHT * SCALE), QImage.Format.Format_RGB32)
    image.fill("white")
    return image


def _as_pillow(image: QImage) -> Pillow.Image:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Pillow.open(BytesIO(content.data())).convert("RGB")


def on_screen(face: Face) -> Pillow.Image:
    image = _blank()
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    painter_pen.draw(painter, face, pictures, SCALE)
    painter.end()
    return _as_pillow(image)


def on_paper(face: Face, folder: Path) -> Pillow.Image:
    canvas = pdf_pen.open_canvas(str(folder / "face.pdf"), WIDTH, HEIGHT, invariant=True)
    pdf_pen.draw(canvas, face, pictures, height=HEIGHT)
    canvas.save()
    options = ["-r", str(72 * SCALE), "-png", "-singlefile"]
    try:
        subprocess.run(["pdftoppm", *options, folder / "face.pdf", folder / "face"], check=True)
    except FileNotFoundError:
        pytest.skip("pdftoppm (poppler) is not installed")
    return Pillow.open(folder / "face.png").convert("RGB")


def in_svg(face: Face) -> Pillow.Image:
    image = _blank()
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg(face, WIDTH, HEIGHT, pictures, embed_fonts=False).encode())).render(painter)
    painter.end()
    return _as_pillow(image)


def difference(one: Pillow.Image, other: Pillow.Image) -> float:
    """The worst tile's mean difference."""
    assert one.size == other.size
    blurred = ImageChops.difference(
        *(image.filter(ImageFilter.GaussianBlur(SCALE)) for image in (one, other))
    )
    tiles = (
        blurred.crop((x, y, x + TILE, y + TILE))
        for x in range(0, one.width, TILE)
        for y in range(0, one.height, TILE)
    )
    return max(max(ImageStat.Stat(tile).mean) for tile in tiles)


@pytest.mark.parametrize(
    "face", [words(), forms(20), cut_and_turned()], ids=["words", "forms", "cut and turned"]
)
def test_paper_is_screen(face: Face, tmp_path: Path) -> None:
    assert difference(on_screen(face), on_paper(face, tmp_path)) < LIMIT


@pytest.mark.parametrize("face", [words(), forms(20)], ids=["words", "forms"])
def test_svg_is_screen(face: Face) -> None:
    """Clips are left out: Qt's SVG renderer does not know them."""
    assert difference(on_screen(face), in_svg(face)) < LIMIT


def test_the_comparison_sees_other_words_another_weight_and_a_line_two_points_lower(tmp_path: Path) -> None:
    right = words()
    other = (
        *right[:3],
        line(10, 56, "Ik zie drie kantoren: ĳ é ë € “ ” … Ąž – 3 × 12", Font(13, "medium")),
        *right[4:],
    )
    lower = (*right[:3], line(10, 58, SAMPLE, Font(13, "medium")), *right[4:])
    assert difference(on_screen(right), on_paper(other, tmp_path)) > LIMIT
    lighter = (*right[:3], line(10, 56, SAMPLE, Font(13)), *right[4:])
    assert difference(on_screen(right), on_paper(lower, tmp_path)) > LIMIT
    assert difference(on_screen(right), on_paper(lighter, tmp_path)) > LIMIT
    assert difference(on_screen((Box(0, 0, 9, 30, fill="#ff0000"),)), on_paper((), tmp_path)) > LIMIT
