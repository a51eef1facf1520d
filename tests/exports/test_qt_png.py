"""The board as a picture: all of it, sharp, and never larger than memory can stand. No display is needed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.exports.qt_png import LONGEST_SIDE, MOST_PIXELS, board_picture, bounded_scale, write_png
from app.layout.placing import texts
from app.models.board import Note
from app.models.people import Route, Stop
from app.models.refusal import Refused
from tests.paper import with_canvas, workshop


def test_a_board_gets_two_pixels_for_every_point(tmp_path: Path, qapp: object) -> None:
    document = with_canvas()
    _, width, height = board_picture(document, "journey", "nl")
    size = write_png(document, tmp_path / "board.png")
    assert size == (round(2 * width), round(2 * height))
    image = QImage(str(tmp_path / "board.png"))
    assert (image.width(), image.height()) == size


def test_every_note_is_painted_in_its_place(tmp_path: Path, qapp: object) -> None:
    document = with_canvas()
    write_png(document, tmp_path / "board.png")
    image = QImage(str(tmp_path / "board.png"))
    face, _, _ = board_picture(document, "journey", "nl")
    notes = [box for text, _, box in texts(face) if text.text.startswith("weten")]
    assert len(notes) >= 6
    for x, y, w, h in notes:
        across, down = range(int(2 * x), int(2 * (x + w)), 2), range(int(2 * y), int(2 * (y + h)))
        colours = {image.pixel(i, j) for i in across for j in down}
        assert len(colours) > 5, "text on its paper has shades"


def test_a_width_can_be_asked_for(tmp_path: Path, qapp: object) -> None:
    width, _ = write_png(with_canvas(), tmp_path / "board.png", width=640)
    assert width == 640


def test_a_route_puts_the_curve_under_the_board(qapp: object) -> None:
    document = with_canvas()
    _, _, without = board_picture(document, "journey", "nl")
    with document.edit("Add a route"):
        route = document.add(Route, journey="journey", title="Sara")
        document.add(Stop, route=route.id, note=next(iter(document.rows(Note))), intensity=3.0)
    face, _, height = board_picture(document, "journey", "nl")
    assert height > without + 100
    assert "Emotiecurve" in [text.text for text, _, _ in texts(face)]


@pytest.mark.parametrize(("width", "height"), [(1000.0, 500.0), (500_000.0, 900.0), (90_000.0, 90_000.0)])
def test_no_picture_takes_all_memory(width: float, height: float) -> None:
    scale = bounded_scale(width, height, 2.0)
    assert max(width, height) * scale <= LONGEST_SIDE + 1
    assert width * height * scale * scale <= MOST_PIXELS * 1.01
    assert scale == 2.0 or width > 10_000


@pytest.mark.parametrize("wanted", [{"content": "canvas"}, {"journey": "gone"}])
def test_what_cannot_be_drawn_is_refused(tmp_path: Path, wanted: dict[str, str]) -> None:
    with pytest.raises(Refused):
        write_png(with_canvas(), tmp_path / "out.png", **wanted)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="nothing_to_export"):
        write_png(workshop(), tmp_path / "out.png")
    assert list(tmp_path.iterdir()) == []


def test_it_works_on_a_machine_without_a_display(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path\n"
        "from app.exports.qt_png import write_png\n"
        "from tests.paper import with_canvas\n"
        f"write_png(with_canvas(), Path({str(tmp_path / 'out.png')!r}))"
    )
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in os.environ.items() if name not in names}
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], env=bare, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.png").read_bytes().startswith(b"\x89PNG")
