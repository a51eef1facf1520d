"""How the program looks on this computer: theme, text size, motion, and whether fingers are used.

Widgets that draw their own colours ask for them while they paint, so another theme needs no new widgets.
Measures are asked for when a panel is made (`px`); another text size makes the panels of the window anew.
"""

from functools import cache

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QTouchEvent, QWindow
from PySide6.QtWidgets import QApplication

from app.layout.themes import THEMES, Theme
from app.views.errors import guarded
from app.views.fonts import widget_font
from app.views.motion import system_keeps_still
from app.views.palette import FINGER, LEAST_TARGET, PALETTES, Palette, style_sheet
from app.views.settings import setting, store_setting

TEXT_SIZES = (100, 110, 125, 150, 175, 200)  # per cent
LETTERS = 13  # pixels at 100 %
_ROLES = QPalette.ColorRole
_PALETTE_ROLES: dict[QPalette.ColorRole, str] = {
    _ROLES.Window: "ground",
    _ROLES.Base: "ground",
    _ROLES.AlternateBase: "sunken",
    _ROLES.Button: "ground",
    _ROLES.WindowText: "text",
    _ROLES.Text: "text",
    _ROLES.ButtonText: "text",
    _ROLES.BrightText: "text",
    _ROLES.PlaceholderText: "faint_text",
    _ROLES.Highlight: "accent",
    _ROLES.HighlightedText: "on_accent",
    _ROLES.Accent: "accent",
    _ROLES.Link: "accent",
    _ROLES.ToolTipBase: "tip",
    _ROLES.ToolTipText: "on_tip",
    _ROLES.Light: "sunken",
    _ROLES.Midlight: "hover",
    _ROLES.Mid: "strong_line",
    _ROLES.Dark: "strong_line",
    _ROLES.Shadow: "line",
}


class Appearance(QObject):
    """`changed`: colours or the size of targets; `resized`: the letters; `stilled`: whether things move."""

    changed = Signal()
    resized = Signal()
    stilled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.recall()

    def recall(self) -> None:
        """Take up what was chosen before; what nobody chose is as the computer has it."""
        chosen, size = setting("theme", ""), setting("text_size", "")
        self.name = chosen if chosen in PALETTES else _system_theme()
        self.text_size = int(size) if size in map(str, TEXT_SIZES) else TEXT_SIZES[0]
        self.touched = False
        self.reduced_motion = setting("motion", "reduced" if system_keeps_still() else "full") == "reduced"

    @property
    def theme(self) -> Theme:
        """The colours of board and curve."""
        return THEMES[self.name]

    @property
    def palette(self) -> Palette:
        """The colours of the window around them."""
        return PALETTES[self.name]

    @property
    def scale(self) -> float:
        """Text size as a ratio, 1 to 2."""
        return self.text_size / 100

    def show_theme(self, name: str) -> None:
        """Show "light", "dark" or "projector" from now on, and next time."""
        if name in PALETTES and name != self.name:
            store_setting("theme", name)
            self.name = name
            self.dress()
            self.changed.emit()

    def show_text_size(self, percent: int) -> None:
        """Letters of the interface at one of TEXT_SIZES from now on, and next time."""
        if percent in TEXT_SIZES and percent != self.text_size:
            store_setting("text_size", str(percent))
            self.text_size = percent
            self.dress()
            self.resized.emit()

    def next_text_size(self, steps: int) -> int:
        """The size that many steps larger or smaller than this one; the last one at the end."""
        at = TEXT_SIZES.index(self.text_size) + steps
        return TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))]

    def keep_still(self, still: bool) -> None:
        """Whether things are at their new place at once instead of sliding there, now and next time."""
        store_setting("motion", "reduced" if still else "full")
        if still != self.reduced_motion:
            self.reduced_motion = still
            self.stilled.emit()

    def meet_finger(self) -> None:
        """Somebody touched the screen: from now on everything is as large as a finger."""
        if not self.touched:
            self.touched = True
            self.dress()
            self.changed.emit()

    def dress(self) -> None:
        """Give the application the letters and colours of now."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(widget_font(px(LETTERS)))
            application.setPalette(_widget_palette(self.palette))
            application.setStyleSheet(style_sheet(self.palette, self.scale, self.touched))


class TouchWatch(QObject):
    """Watches one window for the first finger, on the window's own surface, where few events come by."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    @guarded
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):  # of every event its type would cost too much
            watched.removeEventFilter(self)
            # Not from within the event: the button under the finger would grow while it is pressed.
            QGuiApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    @guarded
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            appearance().meet_finger()
            return True
        return super().event(event)


@cache
def appearance() -> Appearance:
    """The one appearance of this program. Needs an application."""
    return Appearance()


def px(pixels: float) -> int:
    """A measure that grows with the text."""
    return round(pixels * appearance().scale)


def target() -> int:
    """Pixels that what is pressed measures at least: for a mouse, or a finger once there was one."""
    return max(px(LEAST_TARGET), FINGER if appearance().touched else 0)


def ink(role: str) -> QColor:
    """A colour of the palette by what it is for ("text", "accent", …), or a colour "#rrggbb" as it is."""
    return QColor(role if role.startswith("#") else getattr(appearance().palette, role))


def _system_theme() -> str:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "projector"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _widget_palette(palette: Palette) -> QPalette:
    """What widgets of the style draw by themselves, such as ticks and arrows."""
    made = QPalette()
    for role, name in _PALETTE_ROLES.items():
        made.setColor(role, QColor(getattr(palette, name)))
    for role in (_ROLES.WindowText, _ROLES.Text, _ROLES.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.faint_text))
    return made
