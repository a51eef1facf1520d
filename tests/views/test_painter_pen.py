"""The pen for the screen: the right file for every weight, exact widths, nothing left behind."""

import math
from dataclasses import replace
from threading import Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QImage, QPainter, QRawFont

from app.layout.coverage import WEIGHTS
from app.layout.shapes import Box, Ellipse, Face, Font, Gradient, Group, Path
from app.layout.splines import smooth_steps
from app.layout.text import measure
from app.views import painter_pen
from app.views.fonts import editor_font, glyph_runs, install, widget_font
from tests.pen_face import SAMPLE, cut_and_turned, forms, line, pictures, words

NAMES = {"regular": "Regular", "medium": "Medium", "semibold": "SemiBold", "bold": "Bold"}


@pytest.fixture(autouse=True)
def _fonts(qapp: QGuiApplication) -> None:
    install()


def painted(face: Face, scale: float = 1.0) -> QImage:
    image = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter_pen.draw(painter, face, pictures, scale)
    painter.end()
    return image


def dark_columns(image: QImage) -> list[int]:
    return [
        x for x in range(image.width()) if any(image.pixelColor(x, y).lightness() < 128 for y in range(60))
    ]


@pytest.mark.parametrize("scale", [1.0, 4.0, 8.0])
def test_text_is_drawn_however_large_it_gets(scale: float) -> None:
    image = painted((line(4, 30, "Hond", Font(20)),), scale)
    inside = image.scaled(image.size() / scale).copy(0, 0, 50, 36)
    dark = sum(inside.pixelColor(x, y).lightness() < 128 for x in range(50) for y in range(36))
    assert dark > 40


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("italic", [False, True])
def test_qt_takes_the_bundled_file_of_each_weight_and_measures_as_layout_does(
    weight: str, italic: bool
) -> None:
    font = widget_font(24, weight, italic)
    raw = QRawFont.fromFont(font)
    assert raw.familyName() == "Reisbord Sans"
    assert raw.styleName() == (
        f"{NAMES[weight]} Italic".removeprefix("Regular ") if italic else NAMES[weight]
    )
    text = SAMPLE[:30]
    expected = measure(text, Font(24, weight, italic))
    assert expected > 300
    assert QFontMetricsF(font).horizontalAdvance(text) == pytest.approx(expected, abs=0.5)


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("size", [7.5, 9, 10.5, 13])
def test_glyphs_stand_where_layout_measured_them_at_half_points_too(weight: str, size: float) -> None:
    font = Font(size, weight)
    text = f"{SAMPLE} 😀 ∀ {SAMPLE}"
    runs = glyph_runs(text, font)
    last = runs[-1]
    advance = last.rawFont().advancesForGlyphIndexes(last.glyphIndexes()[-1:])[0].x()
    assert last.positions()[-1].x() + advance == pytest.approx(measure(text, font), abs=0.1)
    assert last.rawFont().pixelSize() == size
    assert all(0 not in run.glyphIndexes() for run in runs)  # no glyph that the font lacks


def test_a_drawn_line_ends_where_it_was_measured() -> None:
    shape = line(20, 40, "Hamburgefonstiv vraagt drie bureaus", Font(15.5, "semibold"), "#000000")
    columns = dark_columns(painted((shape,)))
    assert columns[0] == pytest.approx(20, abs=2)
    assert columns[-1] == pytest.approx(20 + shape.width, abs=2)


def test_each_thread_draws_with_fonts_of_its_own() -> None:
    here = glyph_runs("Klantreis", Font(9))
    there: list[object] = []
    thread = Thread(target=lambda: there.extend(glyph_runs("Klantreis", Font(9))))
    thread.start()
    thread.join()
    assert here is glyph_runs("Klantreis", Font(9))
    assert here[0] is not there[0]
    assert here[0].positions() == there[0].positions()  # type: ignore[attr-defined]


def test_an_editor_on_a_face_has_the_width_of_the_face() -> None:
    font, scale = editor_font(Font(9.5))
    assert QFontMetricsF(font).horizontalAdvance(SAMPLE) * scale == pytest.approx(
        measure(SAMPLE, Font(9.5)), abs=0.5
    )


def test_text_under_three_pixels_is_left_out_and_boxes_are_not() -> None:
    face = (Box(0, 0, 100, 100, fill="#ffff00"), line(5, 40, "MMMMMM", Font(10), "#000000"))
    assert dark_columns(painted(face, 0.31))
    small = painted(face, 0.29)
    assert not dark_columns(small)
    assert small.pixelColor(5, 5) == QColor("#ffff00")


def test_text_in_a_scaled_group_counts_with_its_scale() -> None:
    face = (Group((line(5, 20, "MMMMMM", Font(10), "#000000"),), scale=0.2),)
    assert not dark_columns(painted(face))
    assert dark_columns(painted(face, 2))


def test_colours_with_alpha_come_last_as_in_the_faces() -> None:
    assert painter_pen.colour("#11223380").getRgb() == (0x11, 0x22, 0x33, 0x80)
    shade = painted((Box(0, 0, 50, 50, fill="#00000080"),)).pixelColor(20, 20)
    assert shade.red() == pytest.approx(127, abs=2)


def test_the_painter_is_as_before_afterwards() -> None:
    image = QImage(50, 50, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setPen(QColor("#123456"))
    painter.translate(3, 4)
    before = (
        painter.pen(),
        painter.brush(),
        painter.transform(),
        painter.renderHints(),
        painter.hasClipping(),
    )
    painter_pen.draw(painter, (*words(), *forms(), *cut_and_turned()), pictures)
    assert (
        painter.pen(),
        painter.brush(),
        painter.transform(),
        painter.renderHints(),
        painter.hasClipping(),
    ) == before
    painter.end()


def test_a_clip_cuts_off_what_lies_outside() -> None:
    image = painted((Group((Box(0, 0, 100, 100, fill="#000000"),), x=10, y=10, clip=(0, 0, 20, 20)),))
    assert image.pixelColor(25, 25) == QColor("#000000")
    assert image.pixelColor(35, 25) == QColor("#ffffff")


@pytest.mark.parametrize(
    "ground",
    [
        Ellipse(30, 12, 30, 12, fill=Gradient("#eeeeee", "#eeeeee")),
        Box(0, 0, 60, 24, fill=Gradient("#eeeeee", "#eeeeee"), radius=4),
    ],
    ids=["ellipse", "box"],
)
def test_text_after_a_gradient_stays_in_its_place_when_scaled(ground: Ellipse | Box) -> None:
    text = line(10, 20, "Sara", Font(20, "bold"))
    plain = dark_columns(painted((replace(ground, fill="#eeeeee"), text), 2.0))
    assert plain
    assert dark_columns(painted((ground, text), 2.0)) == plain


def long_line(dash: tuple[float, ...]) -> tuple[QImage, QImage]:
    """A line that is drawn in pieces; and whole, as one with alpha is, where pieces would show."""
    ys = [150 + 120 * math.sin(i * 1.7) for i in range(60)]
    pieces = Path(smooth_steps([20 + 6.0 * i for i in range(60)], ys), None, "#000000", 2.0, dash, True)
    return painted((pieces,)), painted((replace(pieces, stroke="#000000ff"),))


def inked(image: QImage) -> list[bool]:
    return [image.pixelColor(x, y).lightness() < 128 for y in range(300) for x in range(400)]


def test_a_long_line_in_pieces_is_the_same_as_one_stroke() -> None:
    pieces, whole = (inked(image) for image in long_line(()))
    assert sum(whole) > 1_000
    assert sum(a != b for a, b in zip(pieces, whole, strict=True)) < sum(whole) / 100


@pytest.mark.parametrize("dash", [(5.0, 3.0), (1.6, 3.0)])
def test_a_long_line_in_pieces_keeps_its_dashes(dash: tuple[float, ...]) -> None:
    """They run on across the seams: as much is inked, and far less than of a whole line."""
    pieces, whole = (sum(inked(image)) for image in long_line(dash))
    assert pieces == pytest.approx(whole, rel=0.03)
    assert pieces < 0.95 * sum(inked(long_line(())[0]))
