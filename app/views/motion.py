"""Whether this computer was asked to keep still: Qt knows it on some systems, others say it in a file."""

import os
import plistlib
import re
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

_SWITCHED_OFF = {
    "gtk-3.0/settings.ini": re.compile(
        r"^\s*gtk-enable-animations\s*=\s*(0|false)\s*$", re.MULTILINE | re.IGNORECASE
    ),
    "gtk-4.0/settings.ini": re.compile(
        r"^\s*gtk-enable-animations\s*=\s*(0|false)\s*$", re.MULTILINE | re.IGNORECASE
    ),
    "kdeglobals": re.compile(r"^\s*AnimationDurationFactor\s*=\s*0(\.0*)?\s*$", re.MULTILINE),
}
_CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION of SystemParametersInfo


def system_keeps_still() -> bool:
    """Whether the settings of this computer ask for reduced motion; False where nobody says."""
    told = _told_by_qt()
    if told is not None:
        return told
    if sys.platform == "win32":
        return _told_by_windows()
    if sys.platform == "darwin":
        return _told_by_mac()
    return _told_by_desktop()


def _told_by_qt() -> bool | None:
    """What newer versions of Qt know; None where they do not."""
    hints = QGuiApplication.styleHints().accessibility()
    ask = getattr(hints, "motionPreference", None)
    return None if ask is None else "Reduced" in str(ask())


def _told_by_windows() -> bool:
    import ctypes

    moves = ctypes.c_int(1)
    library = getattr(ctypes, "windll", None)
    if library is not None:
        library.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return not moves.value


def _told_by_mac() -> bool:
    try:
        kept = Path.home() / "Library/Preferences/com.apple.universalaccess.plist"
        return bool(plistlib.loads(kept.read_bytes()).get("reduceMotion"))
    except (OSError, ValueError, RuntimeError, plistlib.InvalidFileException):
        return False


def _told_by_desktop() -> bool:
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path("~/.config").expanduser())
    for name, pattern in _SWITCHED_OFF.items():
        try:
            if pattern.search((folder / name).read_text(encoding="utf-8", errors="replace")):
                return True
        except OSError:
            continue
    return False
