"""The colours of a board, by name. A theme is one entry: screen, paper, and later dark and projector."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from app.layout.shapes import Colour, Gradient

_HEX = re.compile("#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class NoteColour:
    """Paper of one colour: its fill, the edge it has on white paper, and the two inks that can be read on
    it.
    """

    fill: Colour
    edge: Colour
    ink: Colour
    muted: Colour


NOTES: dict[str, NoteColour] = {
    "yellow": NoteColour("#fff27a", "#d8c63c", "#1c1d22", "#77591c"),
    "pink": NoteColour("#ffdadd", "#e0a7ad", "#1c1d22", "#87454f"),
    "green": NoteColour("#c2f5ba", "#8cc886", "#1c1d22", "#2f6a37"),
    "blue": NoteColour("#d0e6ff", "#94b8dd", "#1c1d22", "#38608c"),
    "purple": NoteColour("#e3d6ff", "#b7a1e2", "#1c1d22", "#614a99"),
    "orange": NoteColour("#ffdcb0", "#dfb076", "#1c1d22", "#84531a"),
    "teal": NoteColour("#c2f1ec", "#86c9c1", "#1c1d22", "#22665f"),
    "grey": NoteColour("#eceef1", "#c3c8cf", "#1c1d22", "#555d69"),
}

PHASES: dict[str, Gradient] = {
    "indigo": Gradient("#26408f", "#274f9a"),
    "blue": Gradient("#22628c", "#257197"),
    "teal": Gradient("#1f6769", "#267468"),
    "olive": Gradient("#436520", "#4f7026"),
    "ochre": Gradient("#886322", "#917025"),
    "brick": Gradient("#9a4a2c", "#a65636"),
    "plum": Gradient("#7c3468", "#8a4076"),
    "violet": Gradient("#553a92", "#6248a0"),
    "slate": Gradient("#3d4f66", "#4a5d75"),
    "forest": Gradient("#1f6440", "#2a724b"),
    "rose": Gradient("#9b3450", "#a8415d"),
    "bronze": Gradient("#6c5434", "#7a613e"),
}

# A route's line differs from the next one's in colour and in dash.
ROUTES: dict[str, Colour] = {
    "blue": "#0a66ff",
    "teal": "#0c8a7e",
    "plum": "#9a2f86",
    "brick": "#b5481c",
    "olive": "#5a7413",
    "violet": "#6a46d8",
    "slate": "#42566f",
    "ochre": "#8f6a0a",
}
DASHES: tuple[tuple[float, ...], ...] = ((), (5.0, 3.0), (1.6, 3.0), (9.0, 3.0, 1.6, 3.0), (12.0, 4.0))


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one way to show a board. "" stands for: not drawn."""

    name: str
    board: Colour = "#ffffff"
    cell: Colour = ""
    rule: Colour = "#efece0"
    ink: Colour = "#14202b"
    title: Colour = "#3f5357"
    muted: Colour = "#68737d"
    faint: Colour = "#c9ced4"
    on_phase: Colour = "#ffffff"
    stage: Colour = "#fffcdb"
    on_stage: Colour = "#4a4640"
    moment: Colour = "#d4490c"
    moment_edge: Colour = "#ffffff"
    exit: Colour = "#a3301f"
    drop: Colour = "#0a66ff"
    shadow: tuple[Colour, ...] = ()
    note_edges: bool = False
    notes: Mapping[str, NoteColour] = field(default_factory=lambda: NOTES)
    phases: Mapping[str, Gradient] = field(default_factory=lambda: PHASES)
    routes: Mapping[str, Colour] = field(default_factory=lambda: ROUTES)

    def note(self, key: str) -> NoteColour:
        """The paper of a colour key, or of a colour of somebody's own; yellow where nobody knows it."""
        return self.notes.get(key) or _own_paper(key) or self.notes["yellow"]

    def phase(self, key: str, index: int) -> Gradient:
        """The gradient of a colour key; without a key that we know, each column has its own."""
        keys = tuple(self.phases)
        return self.phases.get(key) or self.phases[keys[index % len(keys)]]

    def route(self, key: str, index: int) -> Colour:
        """The line colour of a colour key; without a key that we know, each route has its own."""
        keys = tuple(self.routes)
        return self.routes.get(key) or self.routes[keys[index % len(keys)]]


LIGHT = Theme("light", shadow=("#1a223014", "#1a22302e"))
PAPER = replace(LIGHT, name="paper", rule="#e6e2d2", shadow=(), note_edges=True)
THEMES: dict[str, Theme] = {theme.name: theme for theme in (LIGHT, PAPER)}


def luminance(colour: Colour) -> float:
    """How light a colour is, 0 to 1, as WCAG 2.1 defines relative luminance."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """The ratio 1 to 21 between two colours, as WCAG 2.1 defines it; text needs 4.5."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@cache
def _own_paper(colour: str) -> NoteColour | None:
    if not _HEX.fullmatch(colour):
        return None
    ink = max(
        ("#000000", "#ffffff"), key=lambda ink: contrast(colour, ink)
    )  # one of them is always 4.5 or more
    return NoteColour(colour, "#9aa1aa", ink, ink)
