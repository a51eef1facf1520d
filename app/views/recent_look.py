"""Looks at recent files in a thread of its own: a share that is gone takes seconds to say so."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.models.garbage import collection_paused
from app.storage.small_pictures import kept


class RecentLook(QObject):
    """When each file was changed, in seconds since 1970, −1 for one that is not there; and its picture."""

    found = Signal(str, float)
    pictured = Signal(str, QImage)

    def run(self, paths: Sequence[str]) -> None:
        """Tell it of every path: pictures first, which are on this computer."""
        with suppress(RuntimeError):  # the page may be gone
            with collection_paused():
                for path in paths:
                    image = QImage.fromData(kept(Path(path)))
                    if not image.isNull():
                        self.pictured.emit(path, image)
            for path in paths:
                self.found.emit(path, _changed(path))


def _changed(path: str) -> float:
    try:
        return Path(path).stat().st_mtime
    except (OSError, ValueError):
        return -1.0
