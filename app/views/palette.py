"""The colours of the window around the board, and the style sheet made of them."""

from dataclasses import dataclass
from string import Template

from app.models.resources import resource_path


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for. Text on its ground is 4.5 : 1 or better; a test holds that."""

    ground: str = "#ffffff"
    sunken: str = "#f6f7f9"
    line: str = "#e3e6ea"
    strong_line: str = "#c9cfd6"
    text: str = "#0f1d2b"
    soft_text: str = "#4a5866"
    faint_text: str = "#66727f"
    brand: str = "#0b2545"
    on_brand: str = "#ffffff"
    hover: str = "#eef2f7"
    accent: str = "#0b63f6"
    done: str = "#1f7a4d"
    moment: str = "#c2410c"
    warning_ground: str = "#fff4d6"
    warning_text: str = "#5c4300"
    danger_ground: str = "#fde8e6"
    danger_text: str = "#8f1d14"


LIGHT = Palette()


def style_sheet(palette: Palette) -> str:
    """The style sheet of the whole window, in pixels of the interface."""
    sheet = resource_path("window.qss").read_text(encoding="utf-8")
    colours = {name: getattr(palette, name) for name in Palette.__slots__}
    return Template(sheet).substitute(colours, icons=resource_path("icons").as_posix())
