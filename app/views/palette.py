"""The colours of the window around the board, a palette for each theme, and the style sheet of them."""

import re
from dataclasses import dataclass, fields
from string import Template

from app.models.resources import resource_path

LEAST_TARGET = 32  # pixels: what a mouse may be asked to hit
FINGER = 44  # pixels: what a finger may be asked to hit
_MEASURE = re.compile(r"\b(\d+)px")
_HAIRLINE = 2  # pixels: lines this thin stay so at every text size


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for. Text on its ground is 4.5 : 1 or better; a test holds that."""

    ground: str = "#ffffff"
    sunken: str = "#f6f7f9"
    line: str = "#e3e6ea"
    strong_line: str = "#c9cfd6"
    text: str = "#0f1d2b"
    soft_text: str = "#4a5866"
    faint_text: str = "#606b78"
    brand: str = "#0b2545"
    on_brand: str = "#ffffff"
    hover: str = "#eef2f7"
    accent: str = "#0b63f6"
    on_accent: str = "#ffffff"
    done: str = "#1f7a4d"
    on_done: str = "#ffffff"
    moment: str = "#c2410c"
    on_moment: str = "#ffffff"
    tip: str = "#0b2545"
    on_tip: str = "#ffffff"
    warning_ground: str = "#fff4d6"
    warning_text: str = "#5c4300"
    danger_ground: str = "#fde8e6"
    danger_text: str = "#8f1d14"
    chosen: str = "#0b2545"
    chosen_hover: str = "#163a68"
    on_chosen: str = "#ffffff"
    board: str = "#ffffff"  # as the theme of the board has it
    tone: str = ""  # the ending of drawings that a style sheet can only name by their file


LIGHT = Palette()
DARK = Palette(
    ground="#1b2027",
    sunken="#222831",
    line="#313944",
    strong_line="#4c5765",
    text="#eef1f4",
    soft_text="#bcc6cf",
    faint_text="#9ba7b3",
    brand="#8ab4ff",
    on_brand="#0a1a33",
    hover="#2a323c",
    accent="#5b9bff",
    on_accent="#06142b",
    done="#4fbf86",
    on_done="#06210f",
    moment="#ff8d5c",
    on_moment="#2b0d00",
    tip="#3a4451",
    on_tip="#f5f7f9",
    warning_ground="#3b3215",
    warning_text="#ffe6a6",
    danger_ground="#43201f",
    danger_text="#ffb0a8",
    chosen="#2d4b7c",
    chosen_hover="#395c94",
    on_chosen="#ffffff",
    board="#14181e",
    tone="-pale",
)
PROJECTOR = Palette(
    sunken="#eceff3",
    line="#8b939c",
    strong_line="#3d4651",
    text="#000000",
    soft_text="#18222b",
    faint_text="#333c45",
    brand="#001a44",
    hover="#d9e5f7",
    accent="#2468f2",
    done="#0c5c33",
    moment="#9a2d00",
    tip="#000000",
    chosen="#001a44",
    chosen_hover="#0a3270",
    warning_ground="#ffe9a3",
    warning_text="#2e2100",
    danger_ground="#ffd5d1",
    danger_text="#6b0c05",
)
PALETTES: dict[str, Palette] = {"light": LIGHT, "dark": DARK, "projector": PROJECTOR}


def style_sheet(palette: Palette, scale: float = 1.0, touch: bool = False) -> str:
    """The style sheet of the whole window; its measures are pixels at text size `scale` (1 to 2).

    With `touch` everything that can be pressed is as large as a finger.
    """
    sheet = resource_path("window.qss").read_text(encoding="utf-8")
    colours = {field.name: getattr(palette, field.name) for field in fields(Palette)}
    least = max(round(LEAST_TARGET * scale), FINGER if touch else 0)
    return Template(_scaled(sheet, scale)).substitute(
        colours,
        icons=resource_path("icons").as_posix(),
        target=f"{least - 2}px",  # inside a border of one pixel
        target_inside=f"{least - 4}px",  # inside one of two
        pill=f"{least // 2}px",  # half of it: more is a square
        square=f"{max(least - round(18 * scale) - 2, 0)}px",  # inside the padding of a tool button
        target_bare=f"{least}px",
        step=f"{max(round(32 * scale), FINGER if touch else 0)}px",
        radio=f"{(round(12 * scale) + 2 * _HAIRLINE) // 2}px",  # half of it with its border: more is a square
        item=f"{max(round(7 * scale), 14 if touch else 0)}px",
    )


def _scaled(sheet: str, scale: float) -> str:
    """The measures of a style sheet at another text size."""

    def measure(found: re.Match[str]) -> str:
        pixels = int(found[1])
        return f"{pixels if pixels <= _HAIRLINE else round(pixels * scale)}px"

    return _MEASURE.sub(measure, sheet)
