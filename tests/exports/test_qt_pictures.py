"""Photos are decoded no finer than they are shown, and no more of them are kept than there is room for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from app.exports import qt_pictures
from app.exports.qt_pen import draw
from app.exports.qt_pictures import decoded
from app.layout.shapes import Image

WIDE, HIGH = 1_600, 1_200


@pytest.fixture(autouse=True)
def empty() -> Iterator[None]:
    """Nothing is kept before or after."""
    qt_pictures._kept.clear()
    qt_pictures._sizes.clear()
    yield
    qt_pictures._kept.clear()
    qt_pictures._sizes.clear()


def photo(left: str = "#204060", right: str = "#f0c080") -> bytes:
    """A photo of two halves, as bytes of a file."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.fillRect(0, 0, WIDE // 2, HIGH, QColor(left))
    painter.fillRect(WIDE // 2, 0, WIDE // 2, HIGH, QColor(right))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize(
    ("wide", "high", "across"),
    [(WIDE, HIGH, 1_600), (900, 100, 1_600), (800, 600, 800), (799, 300, 800), (100, 75, 100), (90, 75, 100)],
)
def test_never_coarser_than_shown_and_less_than_twice_as_fine(wide: int, high: int, across: int) -> None:
    image = decoded("photo", {"photo": photo()}.get, wide, high)
    assert image is not None
    assert image.width() == across
    assert image.width() >= wide
    assert image.height() >= high


def test_larger_than_it_is_it_stays_what_it_is() -> None:
    image = decoded("photo", {"photo": photo()}.get, 10 * WIDE, 10)
    assert image is not None
    assert image.width() == WIDE


def test_it_is_decoded_once_for_each_fineness() -> None:
    asked: list[str] = []

    def pictures(key: str) -> bytes:
        asked.append(key)
        return photo()

    for _ in range(3):
        decoded("photo", pictures, 100, 75)
        decoded("photo", pictures, 800, 600)
    assert asked == ["photo", "photo"]


def test_what_is_not_there_or_no_picture_is_none() -> None:
    assert decoded("gone", {}.get, 10, 10) is None
    assert decoded("words", {"words": b"no picture"}.get, 10, 10) is None


def test_no_more_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_pictures, "_MOST", 3 * WIDE * HIGH * 4)
    content = photo()
    for number in range(9):
        decoded(str(number), lambda _: content, WIDE, HIGH)
    assert [key for key, _ in qt_pictures._kept] == ["6", "7", "8"]


def test_a_note_of_the_board_shows_both_halves_of_its_photo() -> None:
    canvas = QImage(80, 60, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    draw(painter, (Image(0.0, 0.0, 80.0, 60.0, "photo"),), {"photo": photo()}.get)
    painter.end()
    assert canvas.pixelColor(10, 30) == QColor("#204060")
    assert canvas.pixelColor(70, 30) == QColor("#f0c080")
    assert [halvings for _, halvings in qt_pictures._kept] == [4]
