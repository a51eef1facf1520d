"""The colours of a board, by name. A theme is one entry: three for the screen, paper for prints."""

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
class Alarm:
    """The small card of a negative persona: its edge and headings, and the hatched band under its name."""

    ink: Colour = "#7a0f12"
    soft: Colour = "#4b3d3f"
    band: Colour = "#ffefef"
    stripe: Colour = "#ffd9d9"


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
    on_drop: Colour = "#ffffff"
    shade: Colour = "#14202b"
    frame: Colour = "#e6dfe6"
    alarm: Alarm = Alarm()
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

# In the dark notes stay paper: a little less bright, with dark ink, so that yellow is still the yellow one.
_DIMMED: dict[str, NoteColour] = {
    "yellow": NoteColour("#e9d85f", "#8c7f2a", "#15181d", "#5a4310"),
    "pink": NoteColour("#e6b3b9", "#8f6167", "#15181d", "#6a2f39"),
    "green": NoteColour("#a6d69e", "#5b8655", "#15181d", "#1d4d25"),
    "blue": NoteColour("#a9c8ea", "#587799", "#15181d", "#23456c"),
    "purple": NoteColour("#c5b4ec", "#7462a0", "#15181d", "#463378"),
    "orange": NoteColour("#e9bd88", "#95703f", "#15181d", "#633b0d"),
    "teal": NoteColour("#9cd5ce", "#50857e", "#15181d", "#124d47"),
    "grey": NoteColour("#c3c8d0", "#757c86", "#15181d", "#3d4550"),
}
_BRIGHT_ROUTES: dict[str, Colour] = {
    "blue": "#5b9bff",
    "teal": "#2fbfae",
    "plum": "#d77bc6",
    "brick": "#ee8558",
    "olive": "#a3bf4d",
    "violet": "#a48cf5",
    "slate": "#93a9c4",
    "ochre": "#d5a93b",
}
DARK = Theme(
    "dark",
    board="#14181e",
    cell="#181d24",
    rule="#252c35",
    ink="#eef1f4",
    title="#b9c4cd",
    muted="#97a3ae",
    faint="#465059",
    on_phase="#ffffff",
    stage="#2a2c2b",
    on_stage="#e6dfc4",
    moment="#d4490c",
    moment_edge="#fff3e8",
    exit="#8f2417",
    drop="#5b9bff",
    on_drop="#06142b",
    shade="#000000",
    frame="#333b45",
    alarm=Alarm("#ff9c94", "#dcc3c2", "#331d1f", "#46262a"),
    shadow=("#00000038", "#0000004d"),
    notes=_DIMMED,
    routes=_BRIGHT_ROUTES,
)

# A projector in a lit room takes half of every contrast: full colours, black ink, an edge around everything.
_FULL: dict[str, NoteColour] = {
    "yellow": NoteColour("#ffe81a", "#5c5200", "#000000", "#4a3300"),
    "pink": NoteColour("#ffb3bf", "#7d2636", "#000000", "#5c1424"),
    "green": NoteColour("#93ea8c", "#1d5c19", "#000000", "#0e4013"),
    "blue": NoteColour("#a3d0ff", "#17497f", "#000000", "#0d3564"),
    "purple": NoteColour("#d3bdff", "#4a2b93", "#000000", "#381c7a"),
    "orange": NoteColour("#ffc06b", "#703d00", "#000000", "#552d00"),
    "teal": NoteColour("#83eadd", "#0b5850", "#000000", "#06403a"),
    "grey": NoteColour("#dfe3e8", "#3d4651", "#000000", "#2b333d"),
}
_DEEP_PHASES: dict[str, Gradient] = {
    "indigo": Gradient("#122a70", "#16347c"),
    "blue": Gradient("#0d4468", "#114f74"),
    "teal": Gradient("#0b4a4c", "#11544b"),
    "olive": Gradient("#2c4710", "#355118"),
    "ochre": Gradient("#5c400d", "#66490f"),
    "brick": Gradient("#7a3117", "#84391e"),
    "plum": Gradient("#5f1f4e", "#6c2860"),
    "violet": Gradient("#3c2475", "#472e84"),
    "slate": Gradient("#26364a", "#314358"),
    "forest": Gradient("#0e4a2b", "#165534"),
    "rose": Gradient("#7c1f38", "#882a44"),
    "bronze": Gradient("#4c391f", "#574227"),
}
_DEEP_ROUTES: dict[str, Colour] = {
    "blue": "#0046c7",
    "teal": "#00655b",
    "plum": "#7d1a6c",
    "brick": "#93340c",
    "olive": "#435806",
    "violet": "#4d29b8",
    "slate": "#28394f",
    "ochre": "#6b4d00",
}
PROJECTOR = Theme(
    "projector",
    rule="#8b939c",
    ink="#000000",
    title="#10181c",
    muted="#333c45",
    faint="#6b747d",
    stage="#fff6a8",
    on_stage="#1d1a10",
    moment="#b23400",
    exit="#7d1408",
    drop="#0046c7",
    frame="#4a525b",
    alarm=Alarm("#6b0508", "#2f2224", "#ffe3e3", "#ffc4c4"),
    note_edges=True,
    notes=_FULL,
    phases=_DEEP_PHASES,
    routes=_DEEP_ROUTES,
)

THEMES: dict[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR, PAPER)}


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
