"""One face with everything a pen can draw, for the tests of all pens."""

from io import BytesIO

from PIL import Image as Pillow

from app.layout.coverage import WEIGHTS
from app.layout.shapes import Box, Ellipse, Face, Font, Gradient, Group, Hatch, Image, Path, Text
from app.layout.text import measure

WIDTH, HEIGHT = 400.0, 300.0
SAMPLE = "Ik vraag drie bureaus: ĳ é ë € “ ” … Ąž – 3 × 12"
NASTY = "<b>&amp;</b> ]]> \\(Tj\\) 😀 %s"


def line(x: float, y: float, text: str, font: Font, colour: str = "#111827") -> Text:
    """A line of text with the width that layout measures."""
    return Text(x, y, text, font, colour, measure(text, font))


def words() -> Face:
    """Every weight, an emoji, a symbol, markup that must stay text."""
    fonts = [Font(13, weight, italic) for weight in WEIGHTS for italic in (False, True)]
    lines = [line(10, 20 + 18 * row, SAMPLE, font) for row, font in enumerate(fonts)]
    return (Box(0, 0, WIDTH, HEIGHT, fill="#ffffff"), *lines, line(10, 170, NASTY + " ∀ ☐", Font(12)))


def forms(y: float = 0.0) -> Face:
    """Gradient, hatch, dash, see-through, curve: what every renderer of SVG knows too."""
    chevron = (("M", 10, y), ("L", 110, y), ("L", 122, y + 18), ("L", 110, y + 36), ("L", 10, y + 36), ("Z",))
    curve = (("M", 10, y + 70), ("C", 60, y + 20, 90, y + 110, 140, y + 60), ("L", 190, y + 80))
    return (
        Path(chevron, fill=Gradient("#244c94", "#1e8f6f")),
        Box(140, y, 60, 36, fill="#ffe0e0", stroke="#cc0000", stroke_width=1.5, hatch=Hatch("#cc0000", 1, 6)),
        Box(210, y, 60, 36, fill="#ffff66", stroke="#0000ff", stroke_width=2, dash=(6, 3)),
        Box(280, y, 60, 36, fill="#00000060", radius=8),
        Ellipse(370, y + 18, 20, 14, fill=Gradient("#ff0000", "#00ff00"), stroke="#222222"),
        Path(curve, stroke="#0a84ff", stroke_width=3, round_ends=True),
    )


def cut_and_turned() -> Face:
    """Clips, turns and pictures."""
    inside: Face = (Box(0, 0, 90, 60, fill="#ffff66"), line(5, 16, "Gedraaid en geschaald", Font(10)))
    turned = Group((line(0, 0, "Binnenin", Font(20, "bold")),), x=10, y=20, degrees=-30)
    return (
        Image(220, 50, 40, 40, "picture", round=True),
        Image(270, 50, 60, 40, "picture"),
        Image(340, 50, 40, 40, "missing"),
        Group(inside, x=40, y=180, scale=1.2, degrees=12, clip=(0, 0, 80, 50)),
        Group((turned,), x=220, y=230, scale=0.8),
    )


def pictures(key: str) -> bytes | None:
    """A small picture of two halves; anything but "picture" is missing."""
    if key != "picture":
        return None
    image = Pillow.new("RGB", (80, 40), "#d04000")
    image.paste("#0060d0", (0, 0, 40, 40))
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()
