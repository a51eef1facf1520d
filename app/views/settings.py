"""What this computer remembers about the window; nothing of a workshop."""

import os
from pathlib import Path

from PySide6.QtCore import QSettings


def _settings() -> QSettings:
    home = os.environ.get("REISBORD_HOME")
    if home:
        return QSettings(str(Path(home) / "window.ini"), QSettings.Format.IniFormat)
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Reisbord", "window")


def setting(name: str, default: str) -> str:
    """A remembered word, or the default."""
    return str(_settings().value(name, default))


def store_setting(name: str, value: str) -> None:
    """Remember a word."""
    _settings().setValue(name, value)
